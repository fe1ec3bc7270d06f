import type { Selection } from "../../measure/figures.ts";
import type { Bundle } from "./book.ts";
import type { Node, Nodes } from "./nodes.ts";

/**
 * Bounds of unique people: the most that one partner knows, and all records together. Where their number itself
 * is known (`overlaps`), a report tells the records beside it.
 */
export function writeBounds(nodes: Nodes, of: Selection): void {
  for (const node of nodes.series(of).values()) {
    const { bounds, value } = node.figure;
    if (!bounds) continue;
    const parts = partsOf(nodes, of, node);
    const [least, most] = bounds;
    const sum = parts.reduce((all, { group }) => all + group.whole, 0);
    const [first, ...others] = [...parts].sort((a, b) => b.group.whole - a.group.whole);
    // What does not follow from its parts is not proven safe.
    if (sum !== most || first?.group.whole !== least) {
      nodes.hide(node.key);
      continue;
    }
    const { key } = node;
    const high = nodes.book.bundle(`${key} at most`, { whole: most }, { figure: key });
    nodes.book.relate(`${key}: at most`, high, parts);
    if (value !== undefined) continue;
    const low = nodes.book.bundle(`${key} at least`, { whole: least }, { figure: key });
    nodes.book.relate(`${key}: at least`, low, [first]);
    for (const each of others) {
      const name = `${key}: ${each.key} is no more`;
      const slack = nodes.book.bundle(name, { whole: least - each.group.whole });
      nodes.book.relate(name, low, [each, slack]);
    }
  }
}

/** The partners' numbers, as far as they are numbers of people. */
function partsOf(nodes: Nodes, of: Selection, { figure, period }: Node): readonly Bundle[] {
  const { measures, indicator } = nodes.place;
  return measures.asked.parts(indicator.id, of, figure).flatMap((part) => {
    const isShown = part.of.partner === undefined || !part.of.cell;
    const bundle = isShown ? nodes.at(part.of, period)?.bundle : nodes.unshown(part.of, period);
    return bundle ? [bundle] : [];
  });
}
