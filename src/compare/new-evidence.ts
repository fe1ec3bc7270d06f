import type { Entity, LinkEntity, Repository } from "../model/repository.ts";
import { canonical } from "./difference.ts";
import { nameNow, type Renames } from "./renames.ts";
import type { Thing } from "./things.ts";

interface Sides {
  readonly before: Repository;
  readonly after: Repository;
  readonly renames: Renames;
}

/**
 * What makes evidence that a claim lists from now on a ground to claim more: it supports what the claim is about (its
 * node, a link that leads to it, an assumption of such a link), or it came with this change and supports a step on the
 * way there, or does not say what it supports. What contradicts the node or a link that leads to it, is still a draft,
 * or is not there, carries nothing, and neither does a copy of evidence that was there. What could not be read before is
 * not taken for new.
 */
export function carriedBy({ before, after, renames }: Sides): (claim: Thing, evidence: string) => boolean {
  const known = new Set([...before.entities.evidence.keys()].map((id) => nameNow("evidence", id, renames)));
  const prints = new Set([...before.entities.evidence.values()].map(printOf));
  const wasRead = !before.incomplete.has("evidence");
  return (claim, id) => {
    const entity = after.entities.evidence.get(id);
    if (!entity || entity.data.draft === true) return false;
    if (!known.has(id) && prints.has(printOf(entity))) return false;
    const evidence = entity.data;
    const node = String(claim.data.node);
    const leading = after.links.filter(({ data }) => data.to === node);
    const { supports = [], contradicts = [] } = evidence;
    const change = new Set([`node:${node}`, ...leading.map((link) => `link:${link.id}`)]);
    if (contradicts.some((each) => change.has(each))) return false;
    if (supports.some((each) => change.has(each) || assumptionsOf(leading).has(each))) return true;
    if (!wasRead || known.has(id)) return false;
    const way = wayTo(node, after.links);
    return supports.length === 0 || supports.some((each) => way.has(each));
  };
}

/** What evidence and its copy have in common. A title alone does not tell: without a day or a source the text counts too. */
function printOf({ data: { title, date, source, finding }, document }: Entity<"evidence">): string {
  const isDated = date !== undefined || source !== undefined;
  return canonical([title, date, source, ...(isDated ? [] : [finding, (document.body ?? "").trim()])]);
}

function assumptionsOf(links: readonly LinkEntity[]): ReadonlySet<string> {
  return new Set(links.flatMap(({ data }) => (data.assumptions ?? []).map((each) => `assumption:${each}`)));
}

/** All steps that lead to a node, as typed references; loops are walked once. */
function wayTo(node: string, links: readonly LinkEntity[]): ReadonlySet<string> {
  const into = new Map<string, LinkEntity[]>();
  for (const link of links) {
    const group = into.get(link.data.to) ?? [];
    group.push(link);
    into.set(link.data.to, group);
  }
  const seen = new Set([node]);
  const way: LinkEntity[] = [];
  // A set that grows while it is walked.
  for (const end of seen) {
    for (const link of into.get(end) ?? []) {
      way.push(link);
      seen.add(link.data.from);
    }
  }
  return new Set([
    ...[...seen].map((each) => `node:${each}`),
    ...way.map(({ id }) => `link:${id}`),
    ...assumptionsOf(way),
  ]);
}
