/**
 * What a partner knows besides what is shown: the numbers that it delivered, and the groups in which nobody but its
 * own people is. Those of a group who are not its own are people too: where they are few, the group gives them away
 * to it (the largest contributor, who estimates the others: Handbook on Statistical Disclosure Control).
 */
import { figureOf } from "../../measure/row-figure.ts";
import type { Measurement } from "../../model/measurements.ts";
import type { Period } from "../../model/period.ts";
import { type Group, groupOf } from "../groups.ts";
import { isOfPeople, leftOf } from "./book.ts";
import { isGuarded } from "./guarded.ts";
import { figureKey } from "./key.ts";
import type { Nodes } from "./nodes.ts";
import { type Division, partOf } from "./tables.ts";

/** Writes down what partners know of the totals and groups of an indicator. */
export function writeInsiders(
  nodes: Nodes,
  rows: Iterable<Measurement>,
  divisions: readonly Division[],
): void {
  if (nodes.isPublic) return;
  for (const { by, values } of divisions) {
    if (by !== "partner") continue;
    for (const partner of values) {
      for (const { period, bundle } of nodes.series({ partner }).values()) {
        const total = bundle && nodes.totalAt(period);
        if (bundle && total && isNobody(leftOf(total.group, [bundle.group]))) nodes.know(partner, total);
      }
    }
  }
  for (const contributors of groupsOfPartners(nodes, rows, divisions)) writeContributors(nodes, contributors);
}

function isNobody(group: Group | undefined): boolean {
  return group !== undefined && group.whole === 0 && (group.part ?? 0) === 0;
}

/** Who contributed to a group in a period, and how many. */
interface Contributors {
  readonly by: string;
  readonly value: string;
  readonly period: Period;
  readonly partners: ReadonlyMap<string, Group>;
}

/** Writes how the partners make up a group, where what one of them leaves is few people or nobody. */
function writeContributors(nodes: Nodes, { by, value, period, partners }: Contributors): void {
  const whole = nodes.at(partOf({ by }, value), period)?.bundle;
  const rest = whole && leftOf(whole.group, [...partners.values()]);
  // What does not add up is for the rules: nothing is known of it.
  if (!whole || !rest || ![...partners.values()].every(isOfPeople)) return;
  let isTelling = false;
  for (const [partner, group] of partners) {
    const left = leftOf(whole.group, [group]);
    if (isNobody(left)) nodes.know(partner, whole);
    else if (left && isGuarded(nodes.guarded(left))) isTelling = true;
  }
  if (!isTelling) return;
  const name = (partner: string): string =>
    figureKey(nodes.place.indicator.id, { partner, cell: { dimension: by, value } }, { period });
  const bundles = [...partners].map(([partner, group]) => nodes.latent(name(partner), group, partner));
  const parts = bundles.flatMap((bundle) => bundle ?? []);
  if (parts.length < bundles.length) return;
  const key = `${whole.key}: by partner`;
  const guarded = nodes.guarded(rest);
  if (!isNobody(rest)) parts.push(nodes.book.bundle(`${key}: rest`, rest, { guarded }));
  nodes.book.relate(key, whole, parts);
}

/** The people of each partner in each group, by the rows of the fewest groups at once. */
function groupsOfPartners(
  { place }: Nodes,
  rows: Iterable<Measurement>,
  divisions: readonly Division[],
): readonly Contributors[] {
  const isKnown = new Set(divisions.map(({ by }) => by));
  const found = new Map<string, Contributors & { readonly partners: Map<string, Group> }>();
  const axes = new Map<string, number>();
  const unknown = new Set<string>();
  for (const row of rows) {
    const { partner, dimensions, period } = row;
    if (partner === undefined || dimensions.size === 0) continue;
    const group = groupOf(figureOf(row), place.indicator);
    for (const [by, value] of dimensions) {
      if (!isKnown.has(by)) continue;
      const key = `${period.text}\r${by}\r${value}`;
      const own = `${key}\r${partner}`;
      const least = axes.get(own);
      if (least !== undefined && least < dimensions.size) continue;
      const isFirst = least === undefined || least > dimensions.size;
      axes.set(own, dimensions.size);
      const known = found.get(key) ?? { by, value, period, partners: new Map<string, Group>() };
      found.set(key, known);
      if (isFirst) unknown.delete(own);
      const before = isFirst ? undefined : known.partners.get(partner);
      const sum = before ? added(before, group) : group;
      if (sum) known.partners.set(partner, sum);
      else unknown.add(own);
    }
  }
  // Who did not say how many is among those who are left.
  for (const own of unknown) {
    const at = own.lastIndexOf("\r");
    found.get(own.slice(0, at))?.partners.delete(own.slice(at + 1));
  }
  return [...found.values()];
}

function added(one: Group, other: Group | undefined): Group | undefined {
  if (!other) return undefined;
  const { part } = one;
  return {
    whole: one.whole + other.whole,
    ...(part !== undefined && other.part !== undefined && { part: part + other.part }),
  };
}
