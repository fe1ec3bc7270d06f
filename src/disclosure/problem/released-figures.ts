import type { ShownFigure } from "../../generated/schema-types.ts";
import { areSameNumbers, readFigureKey } from "../../measure/figure-key.ts";
import type { Figure, Selection } from "../../measure/figures.ts";
import type { ReleaseRecord } from "../../model/release.ts";
import { groupOf } from "../groups.ts";
import { isPublishedBefore, keyOfShown, type ReleasedNumbers } from "../published-before.ts";
import { type Bundle, isOfPeople } from "./book.ts";
import { figureKey } from "./key.ts";
import type { Node, Nodes } from "./nodes.ts";
import { type Archive, ReleasedNodes } from "./released-nodes.ts";
import { NUMBERS, sizeOf } from "./released-relations.ts";
import { addTotals } from "./released-totals.ts";

/** What a key of a figure is about. */
type About = NonNullable<ReturnType<typeof readFigureKey>>;

/** What all releases share, and the figures that are others now, by key and numbers: the same in each that shows them. */
interface FigureArchive extends Archive {
  readonly shown: Map<string, Node>;
}

/**
 * The figures of a release, by indicator: those that it shows as they are now are the figures of now, and so are those
 * that stood hidden, as far as anybody knows; one that is another number now is a figure of its own. Where its reports
 * show a figure with several numbers (up to several days), there is more than one such view of it.
 */
export function figuresOf(
  release: ReleaseRecord,
  archive: FigureArchive,
): readonly ReadonlyMap<string, ReleasedNodes>[] {
  const versions = new Map<string, ShownFigure[]>();
  for (const each of release.data.shown) {
    const known = versions.get(keyOfShown(each));
    if (known) known.push(each);
    else versions.set(keyOfShown(each), [each]);
  }
  const most = [...versions.values()].reduce((all, { length }) => Math.max(all, length), 1);
  return Array.from({ length: most }, (_, index) => {
    const shown = [...versions.values()].flatMap((each) => each[index] ?? each[0] ?? []);
    const name = index === 0 ? release.name : `${release.name} @ ${index + 1}`;
    return gather({ name, shown, hidden: release.data.hidden }, archive);
  });
}

interface View {
  readonly name: string;
  readonly shown: readonly ShownFigure[];
  readonly hidden: readonly string[];
}

function gather(view: View, archive: FigureArchive): ReadonlyMap<string, ReleasedNodes> {
  const then = new Map<string, ReleasedNodes>();
  const hidden = new Set(view.hidden);
  const nodesOf = ({ indicator }: About): ReleasedNodes | undefined => {
    const now = archive.all.get(indicator);
    if (!now || now.isPublic) return undefined;
    const nodes = then.get(indicator) ?? new ReleasedNodes(now, { archive, name: view.name, hidden });
    then.set(indicator, nodes);
    return nodes;
  };
  for (const shown of view.shown) {
    const about = readFigureKey(shown.figure);
    const nodes = about && nodesOf(about);
    if (!about || !nodes) continue;
    const present = nodeOf(nodes.now, about, keyOfShown(shown));
    const isSame = present !== undefined && isAsShown(present, shown, { now: nodes.now, of: about.of });
    if (isSame) {
      if (present.bundle) archive.same.add(present.bundle.whole);
      nodes.put(about.of, present, false);
    } else nodes.put(about.of, nodeThen(shown, about, { nodes, present, archive }), true);
  }
  for (const key of view.hidden) {
    const about = readFigureKey(key);
    const nodes = about && nodesOf(about);
    if (!about || !nodes) continue;
    // Of a baseline that was typed, a record of what is hidden does not say that it was.
    const present = nodeOf(nodes.now, about, key) ?? nodeOf(nodes.now, about, `${key}/baseline`);
    if (!present) nodes.lose(about.of, about.period);
    else {
      hidden.add(present.key);
      nodes.put(about.of, present, false);
    }
  }
  for (const nodes of then.values()) addTotals(nodes, archive);
  return then;
}

/** What came back to a number of then may be hidden now, and then is another figure: see `isPublishedBefore`. */
function isAsShown(
  { figure }: Node,
  shown: ReleasedNumbers,
  { now, of }: { readonly now: Nodes; readonly of: Selection },
): boolean {
  return areSameNumbers(figure, shown) && isPublishedBefore(figure, { ...now.place, of });
}

function nodeOf(now: Nodes, { of, period }: About, key: string): Node | undefined {
  // A group of one partner is never shown.
  if (of.partner !== undefined && of.cell) return undefined;
  return [now.at(of, period), now.series(of).get(`${period.text} typed`)].find((node) => node?.key === key);
}

interface Making {
  readonly nodes: ReleasedNodes;
  readonly present: Node | undefined;
  readonly archive: FigureArchive;
}

/** A figure that is another one now, or none; the same for every release that shows it. */
function nodeThen(
  shown: ShownFigure,
  { indicator, period, of }: About,
  { nodes, present, archive }: Making,
): Node {
  const origin = shown.typed === true ? ("typed" as const) : ("row" as const);
  const { value, numerator, denominator, n } = shown;
  const figure: Figure = {
    period,
    value,
    status: "final",
    origin,
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(n !== undefined && { n }),
  };
  const key = figureKey(indicator, of, figure);
  const name = [key, value, numerator, denominator, n].join(" ");
  const known = archive.shown.get(name);
  if (known) return known;
  const node = { key, period, figure, ...bundleThen({ key, figure, nodes, present, archive }) };
  if (node.bundle && of.partner !== undefined) nodes.know(of.partner, node.bundle);
  archive.shown.set(name, node);
  return node;
}

function bundleThen({
  key,
  figure,
  nodes,
  present,
  archive,
}: Making & { readonly key: string; readonly figure: Figure }): { readonly bundle?: Bundle } {
  const group = groupOf(figure, nodes.place.indicator);
  // A mean over periods is no number of people, be it whole.
  if (!group || !isOfPeople(group) || present?.figure.isAverage === true) return {};
  nodes.book.figure({ key, hidden: false, isPublic: true, cost: 0 });
  const bundle = nodes.book.bundle(key, group, { figure: key });
  archive.others.add(bundle.whole);
  if (present?.bundle && figure.origin !== "typed") {
    writeRevision(nodes, key, { old: bundle, now: present.bundle });
  }
  return { bundle };
}

/** Between what was shown and what is shown now lie people: those who came, or who were taken out. */
function writeRevision(
  { book, minimum }: Nodes,
  figure: string,
  { old, now }: { readonly old: Bundle; readonly now: Bundle },
): void {
  for (const number of NUMBERS) {
    const [before, after] = [old[number], now[number]];
    if (before === undefined || after === undefined) continue;
    const step = sizeOf(now, number) - sizeOf(old, number);
    if (step === 0 || Math.abs(step) >= minimum) continue;
    const key = `${figure}: ${number} revised`;
    const guarded = { minimum, whole: true };
    const { whole } = book.bundle(key, { whole: Math.abs(step) }, { guarded });
    book.equation(key, [
      [after, 1],
      [before, -1],
      [whole, -Math.sign(step)],
    ]);
  }
}
