import type { Period } from "../../model/period.ts";
import type { Group } from "../groups.ts";
import { type Bundle, isOfPeople } from "./book.ts";
import { figureKey } from "./key.ts";
import type { Archive, ReleasedNodes } from "./released-nodes.ts";
import { type Division, divisionsOf, partOf } from "./tables.ts";

/**
 * The totals of which a release does not tell, or that stood hidden in it, though it tells of all groups of a
 * breakdown that holds everybody: whoever adds those up knows them. First where all of those are shown, as groups that
 * stood hidden may have been others.
 */
export function addTotals(nodes: ReleasedNodes, archive: Archive): void {
  const whole = divisionsOf(nodes).filter((division) => isWhole(nodes, division));
  for (const areShown of [true, false]) {
    for (const division of whole) {
      for (const period of periodsOf(nodes, division)) {
        const parts = partsAt(nodes, division, period);
        const isAsked = parts !== undefined && parts.some(({ key }) => nodes.isHiddenThen(key)) !== areShown;
        const total = nodes.at({}, period);
        const isOpen = !total || (areShown && nodes.isHiddenThen(total.key));
        if (isAsked && isOpen) addTotal(nodes, { parts, period, by: division.by, archive });
      }
    }
  }
}

interface Adding {
  readonly parts: readonly Bundle[];
  readonly period: Period;
  readonly by: string;
  readonly archive: Archive;
}

function addTotal(nodes: ReleasedNodes, { parts, period, by, archive: { others } }: Adding): void {
  const isOther = parts.some(({ whole }) => others.has(whole));
  const present = nodes.now.at({}, period);
  if (!isOther) {
    if (present) nodes.put({}, present, false);
    return;
  }
  const group = sumOf(parts);
  if (!isOfPeople(group)) return;
  const key = figureKey(nodes.place.indicator.id, {}, { period });
  const bundle = nodes.book.bundle(`${key}: total by ${by}`, group, { guarded: nodes.guarded(group) });
  others.add(bundle.whole);
  const figure = { period, value: group.whole, status: "final", origin: "breakdown" } as const;
  nodes.replace({}, { key, period, figure, bundle });
}

/** Whether everybody is in one of its groups, and in no more than one. */
function isWhole({ place }: ReleasedNodes, { by, isOverlapping }: Division): boolean {
  const { breakdowns = [], over_partners: over } = place.indicator.data;
  if (by === "partner") return over === "sum" || over === "ratio-of-sums";
  return !isOverlapping && breakdowns.some((each) => each.by === by && each.complete === true);
}

function periodsOf(nodes: ReleasedNodes, division: Division): Iterable<Period> {
  const periods = new Map<string, Period>();
  for (const value of division.values) {
    for (const { period } of nodes.series(partOf(division, value)).values()) periods.set(period.text, period);
  }
  return periods.values();
}

/** All groups of a period; `undefined` where the release does not tell of all of them. */
function partsAt(nodes: ReleasedNodes, division: Division, period: Period): readonly Bundle[] | undefined {
  const values = new Set([...division.values, ...nodes.now.valuesOf(division.by)]);
  const parts: Bundle[] = [];
  for (const value of values) {
    const of = partOf(division, value);
    const then = nodes.at(of, period);
    if (nodes.isLost(of, period) || (then && !then.bundle) || (!then && nodes.now.at(of, period)))
      return undefined;
    if (then?.bundle) parts.push(then.bundle);
  }
  return parts;
}

function sumOf(parts: readonly Bundle[]): Group {
  const whole = parts.reduce((all, { group }) => all + group.whole, 0);
  if (parts.some(({ group }) => group.part === undefined)) return { whole };
  return { whole, part: parts.reduce((all, { group }) => all + (group.part ?? 0), 0) };
}
