import { mapWords } from "../language/map.ts";
import { mermaidId } from "./mermaid-id.ts";
import type { MapLink, MapNode, MapView } from "./view.ts";

/** A line that is not drawn, only there to keep things in their columns. */
export interface HiddenLink {
  readonly from: string;
  readonly to: string;
  readonly length: number;
}

/**
 * What keeps Mermaid's layout in columns. Mermaid (dagre) knows no columns, but it never puts an
 * arrow's end nearer than the arrow's length; so every arrow gets the length of the columns it
 * crosses, a row of headings gives the measure, and hidden lines tie what is loose to that row.
 * A line that runs back is written the other way around, from its end to its start: Mermaid would
 * have to guess which lines close a circle, and turns the wrong one around.
 */
export interface Scaffold {
  readonly headings: readonly { readonly id: string; readonly text: string }[];
  readonly hidden: readonly HiddenLink[];
  /** By position of the link: in columns. */
  readonly lengths: readonly number[];
  /** By position of the link: a small box that names the target, for a line that cannot run back. */
  readonly stubs: ReadonlyMap<number, string>;
}

/** Plans the scaffold of a view. Linear in nodes and links. */
export function scaffoldOf(view: MapView): Scaffold {
  const columnOf = new Map(view.nodes.map((node) => [node.id, node.column]));
  const span = (link: MapLink) => (columnOf.get(link.to) ?? 0) - (columnOf.get(link.from) ?? 0);
  const headings = headingsOf(view);
  const stubs = stubsOf(view, columnOf);
  const chain = headings
    .slice(1)
    .map((heading, index) => ({ from: headings[index]?.id ?? "", to: heading.id, length: 1 }));
  return {
    headings,
    hidden: [...chain, ...tiesOf(view, stubs, headings.length)],
    lengths: view.links.map((link, index) => (stubs.has(index) ? 1 : Math.abs(span(link)))),
    stubs,
  };
}

function headingsOf(view: MapView): Scaffold["headings"] {
  const words = mapWords(view.lang);
  const headings: { id: string; text: string }[] = [];
  for (const { name, first, last } of view.ranks) {
    for (let column = Math.max(first, 0); column <= last; column += 1) {
      headings[column] = { id: `rank_${column}`, text: words.ranks[name] };
    }
  }
  return headings;
}

/** Within a column no line can run back: it ends in a small box that names where it goes. */
function stubsOf(view: MapView, columnOf: ReadonlyMap<string, number>): ReadonlyMap<number, string> {
  const stubs = new Map<number, string>();
  view.links.forEach((link, index) => {
    if (link.back && columnOf.get(link.to) === columnOf.get(link.from)) stubs.set(index, `back_${index}`);
  });
  return stubs;
}

/** Ties each group of connected nodes to the row of headings. */
function tiesOf(view: MapView, stubs: ReadonlyMap<number, string>, columns: number): HiddenLink[] {
  if (columns < 2) return [];
  const groups = new Groups();
  view.links.forEach((link, index) => {
    if (!stubs.has(index)) groups.join(link.from, link.to);
  });
  const tied = new Set<string>();
  const ties: HiddenLink[] = [];
  for (const node of [...view.nodes].reverse()) {
    const group = groups.of(node.id);
    if (tied.has(group)) continue;
    tied.add(group);
    ties.push(tieOf(node, columns));
  }
  return ties;
}

function tieOf(node: MapNode, columns: number): HiddenLink {
  const id = mermaidId(node.id);
  return node.column < columns - 1
    ? { from: id, to: `rank_${node.column + 1}`, length: 1 }
    : { from: `rank_${node.column - 1}`, to: id, length: 1 };
}

/** Union–find: which nodes hang together. */
class Groups {
  private readonly parent = new Map<string, string>();

  of(id: string): string {
    let top = id;
    for (let up = this.parent.get(top); up !== undefined; up = this.parent.get(top)) top = up;
    for (let at = id; at !== top; ) {
      const up = this.parent.get(at) ?? top;
      this.parent.set(at, top);
      at = up;
    }
    return top;
  }

  join(a: string, b: string): void {
    const from = this.of(a);
    const to = this.of(b);
    if (from !== to) this.parent.set(from, to);
  }
}
