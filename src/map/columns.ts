import type { MapRankWord } from "../language/map.ts";

/** From left to right. Factors are not in it: they stand just before what they act on. */
const ORDER: readonly MapRankWord[] = [
  "input",
  "activity",
  "output",
  "outcome",
  "short",
  "medium",
  "long",
  "impact",
];

interface Placed {
  readonly id: string;
  readonly rank: MapRankWord;
}

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly feedback: boolean;
}

/** Where everything stands. */
export interface Layout {
  readonly columns: ReadonlyMap<string, number>;
  readonly ranks: readonly { readonly name: MapRankWord; readonly first: number; readonly last: number }[];
  /** Positions (in the list of links) of those that run back. */
  readonly back: ReadonlySet<number>;
}

/**
 * Gives every node a column. Ranks that occur stand side by side; within a rank a node stands
 * after those of the same rank that lead to it. Linear in nodes and links.
 */
export function layOut(nodes: readonly Placed[], links: readonly Arrow[]): Layout {
  const columns = new Map<string, number>();
  const ranks: { name: MapRankWord; first: number; last: number }[] = [];
  const within = arrowsWithinRanks(nodes, links);
  let next = 0;
  for (const name of ORDER) {
    const members = nodes.filter((node) => node.rank === name).map((node) => node.id);
    if (members.length === 0) continue;
    const depths = depthsOf(members, within);
    let last = next;
    for (const [id, depth] of depths) {
      columns.set(id, next + depth);
      last = Math.max(last, next + depth);
    }
    ranks.push({ name, first: next, last });
    next = last + 1;
  }
  const own = placeFactors(nodes, links, columns);
  if (own) for (const rank of ranks) [rank.first, rank.last] = [rank.first + 1, rank.last + 1];
  const factors = nodes.some((node) => node.rank === "factor");
  if (factors) ranks.push({ name: "factor", first: own ? 0 : -1, last: own ? 0 : -1 });
  return { columns, ranks, back: runningBack(links, columns) };
}

function arrowsWithinRanks(nodes: readonly Placed[], links: readonly Arrow[]): Map<string, string[]> {
  const rankOf = new Map(nodes.map((node) => [node.id, node.rank]));
  const within = new Map<string, string[]>();
  for (const link of links) {
    if (link.feedback || link.from === link.to || rankOf.get(link.from) !== rankOf.get(link.to)) continue;
    const targets = within.get(link.from);
    if (targets) targets.push(link.to);
    else within.set(link.from, [link.to]);
  }
  return within;
}

/** The longest way to each member by arrows between members; an arrow that closes a loop does not count. */
function depthsOf(
  members: readonly string[],
  within: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const depths = new Map(members.map((id) => [id, 0]));
  const { finished, closing } = walk(members, within);
  for (const id of finished.reverse()) {
    const beyond = (depths.get(id) ?? 0) + 1;
    for (const to of within.get(id) ?? []) {
      if (!closing.get(id)?.has(to)) depths.set(to, Math.max(depths.get(to) ?? 0, beyond));
    }
  }
  return depths;
}

/** Depth first without recursion: a chain of 100,000 nodes does no harm. */
function walk(members: readonly string[], within: ReadonlyMap<string, readonly string[]>) {
  const state = new Map<string, "open" | "done">();
  const finished: string[] = [];
  const closing = new Map<string, Set<string>>();
  for (const start of members) {
    if (state.has(start)) continue;
    const path = [{ id: start, next: 0 }];
    state.set(start, "open");
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = within.get(top.id)?.[top.next++];
      if (to === undefined) {
        state.set(top.id, "done");
        finished.push(top.id);
        path.pop();
      } else if (!state.has(to)) {
        state.set(to, "open");
        path.push({ id: to, next: 0 });
      } else if (state.get(to) === "open") {
        closing.set(top.id, (closing.get(top.id) ?? new Set()).add(to));
      }
    }
  }
  return { finished, closing };
}

/**
 * Puts each factor just before the first thing it acts on. Where that is the first column, or
 * nothing else is drawn, factors get a column of their own in front: then the answer is true.
 */
function placeFactors(
  nodes: readonly Placed[],
  links: readonly Arrow[],
  columns: Map<string, number>,
): boolean {
  const factors = nodes.filter((node) => node.rank === "factor").map((node) => node.id);
  if (factors.length === 0) return false;
  const before = new Map<string, number>(factors.map((id) => [id, Number.POSITIVE_INFINITY]));
  for (const { from, to } of links) {
    const target = columns.get(to);
    const known = before.get(from);
    if (target !== undefined && known !== undefined) before.set(from, Math.min(known, target - 1));
  }
  const own = columns.size === 0 || [...before.values()].some((column) => column < 0);
  if (own) for (const [id, column] of columns) columns.set(id, column + 1);
  for (const [id, column] of before) {
    columns.set(id, Number.isFinite(column) ? column + (own ? 1 : 0) : 0);
  }
  return own;
}

function runningBack(links: readonly Arrow[], columns: ReadonlyMap<string, number>): Set<number> {
  const back = new Set<number>();
  links.forEach(({ from, to, feedback }, index) => {
    const steps = (columns.get(to) ?? 0) - (columns.get(from) ?? 0);
    if (from !== to && (steps < 0 || (steps === 0 && feedback))) back.add(index);
  });
  return back;
}
