import type { LinkEntity, Repository } from "./repository.ts";

/** The theory of change as a graph: links out of and into each node, in the order of the files. */
export interface Theory {
  readonly out: ReadonlyMap<string, readonly LinkEntity[]>;
  readonly into: ReadonlyMap<string, readonly LinkEntity[]>;
}

/**
 * Indexes the links once. A link with one end that does not exist (which has its own finding) still
 * counts at its other end: that node is not unconnected.
 */
export function theoryOf(repository: Pick<Repository, "entities" | "links">): Theory {
  const out = new Map<string, LinkEntity[]>();
  const into = new Map<string, LinkEntity[]>();
  for (const id of repository.entities.node.keys()) {
    out.set(id, []);
    into.set(id, []);
  }
  for (const link of repository.links) {
    out.get(link.data.from)?.push(link);
    into.get(link.data.to)?.push(link);
  }
  return { out, into };
}

/** True for a loop that is meant. */
export function isFeedback(link: LinkEntity): boolean {
  return link.data.kind === "feedback";
}

/**
 * One loop per knot of causal links that runs in a circle (strongly connected component, Tarjan
 * 1972, without recursion so that a chain of 100,000 nodes does no harm). Each loop is the list of
 * its links, starting at the node that comes first in the files.
 */
export function loopsOf(theory: Theory): readonly (readonly LinkEntity[])[] {
  const places = new Map([...theory.out.keys()].map((id, place) => [id, place]));
  return knots(theory)
    .map((members) => shortestLoop(theory, members, places))
    .filter((loop) => loop.length > 0);
}

function causal(theory: Theory, id: string): readonly LinkEntity[] {
  return (theory.out.get(id) ?? []).filter((link) => !isFeedback(link));
}

interface Visit {
  readonly id: string;
  readonly links: readonly LinkEntity[];
  next: number;
}

interface Search {
  readonly theory: Theory;
  readonly index: Map<string, number>;
  readonly low: Map<string, number>;
  readonly stack: string[];
  readonly onStack: Set<string>;
  readonly found: string[][];
}

function knots(theory: Theory): string[][] {
  const search: Search = {
    theory,
    index: new Map(),
    low: new Map(),
    stack: [],
    onStack: new Set(),
    found: [],
  };
  for (const id of theory.out.keys()) if (!search.index.has(id)) visit(search, id);
  return search.found;
}

function enter(search: Search, id: string): Visit {
  search.index.set(id, search.index.size);
  search.low.set(id, search.index.size - 1);
  search.stack.push(id);
  search.onStack.add(id);
  return { id, links: causal(search.theory, id), next: 0 };
}

function lower(search: Search, id: string, to: number | undefined): void {
  search.low.set(id, Math.min(search.low.get(id) ?? 0, to ?? Number.POSITIVE_INFINITY));
}

function visit(search: Search, start: string): void {
  const path: Visit[] = [enter(search, start)];
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const link = top.links[top.next++];
    if (!link) {
      leave(search, top.id);
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(search, parent.id, search.low.get(top.id));
    } else if (!search.index.has(link.data.to)) {
      path.push(enter(search, link.data.to));
    } else if (search.onStack.has(link.data.to)) {
      lower(search, top.id, search.index.get(link.data.to));
    }
  }
}

function leave(search: Search, id: string): void {
  if (search.low.get(id) !== search.index.get(id)) return;
  const members: string[] = [];
  for (let member = search.stack.pop(); member !== undefined; member = search.stack.pop()) {
    search.onStack.delete(member);
    members.push(member);
    if (member === id) break;
  }
  const loopsOnItself = causal(search.theory, id).some((link) => link.data.to === id);
  if (members.length > 1 || loopsOnItself) search.found.push(members);
}

/** The shortest loop through the member that comes first in the files (breadth first). */
function shortestLoop(theory: Theory, members: readonly string[], places: Places): readonly LinkEntity[] {
  const inKnot = new Set(members);
  const start = firstInFiles(members, places);
  const cameBy = new Map<string, LinkEntity>();
  const waiting = [start];
  for (const id of waiting) {
    for (const link of causal(theory, id)) {
      if (!inKnot.has(link.data.to)) continue;
      if (link.data.to === start) return wayBack(link, cameBy, start);
      if (cameBy.has(link.data.to)) continue;
      cameBy.set(link.data.to, link);
      waiting.push(link.data.to);
    }
  }
  return [];
}

/** How many nodes come before each in the files. */
type Places = ReadonlyMap<string, number>;

function firstInFiles(members: readonly string[], places: Places): string {
  const placeOf = (id: string) => places.get(id) ?? Number.POSITIVE_INFINITY;
  return members.reduce((first, id) => (placeOf(id) < placeOf(first) ? id : first));
}

function wayBack(last: LinkEntity, cameBy: ReadonlyMap<string, LinkEntity>, start: string): LinkEntity[] {
  const loop = [last];
  for (let id = last.data.from; id !== start; ) {
    const link = cameBy.get(id);
    if (!link) break;
    loop.push(link);
    id = link.data.from;
  }
  return loop.reverse();
}
