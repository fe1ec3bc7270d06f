/**
 * What earlier releases tell beside what is shown now. A figure that was revised since is another number, with the
 * equations of its own release; those of its neighbours that stood hidden there are taken for what they are now, as
 * an attacker does, and what has changed between the two is a group too.
 */
import { areSameNumbers, readFigureKey } from "../../measure/figure-key.ts";
import type { Figure, Selection } from "../../measure/figures.ts";
import type { Period } from "../../model/period.ts";
import type { ReleaseRecord } from "../../model/release.ts";
import type { Repository } from "../../model/repository.ts";
import { type Group, groupOf } from "../groups.ts";
import { addsOverTime } from "../place.ts";
import { isPublishedBefore, keyOfShown, type ReleasedNumbers } from "../published-before.ts";
import { type Bundle, isOfPeople, ProblemBook } from "./book.ts";
import { figureKey, seriesKey } from "./key.ts";
import { type Node, Nodes } from "./nodes.ts";
import { type Division, divisionsOf, partOf } from "./tables.ts";
import { writeTime } from "./time.ts";

/** The book of the whole problem, in which everything of one release has a name of its own. */
class ReleaseBook extends ProblemBook {
  readonly #book: ProblemBook;
  readonly #name: string;

  constructor(book: ProblemBook, name: string) {
    super();
    this.#book = book;
    this.#name = name;
  }

  override figure(figure: Parameters<ProblemBook["figure"]>[0]): void {
    this.#book.figure({ ...figure, key: this.#named(figure.key) });
  }

  override bundle(key: string, group: Group, more: Parameters<ProblemBook["bundle"]>[2] = {}): Bundle {
    const figure = more.figure === undefined ? {} : { figure: this.#named(more.figure) };
    return this.#book.bundle(this.#named(key), group, { ...more, ...figure });
  }

  override equation(key: string, terms: Parameters<ProblemBook["equation"]>[1], equals = 0): void {
    this.#book.equation(this.#named(key), terms, equals);
  }

  #named(key: string): string {
    return `${key} @ ${this.#name}`;
  }
}

/** The figures of one indicator as one release has them. */
class ReleasedNodes extends Nodes {
  readonly #series = new Map<string, Map<string, Node>>();
  /** Series of which a number of then is not that of now. */
  readonly touched = new Set<string>();
  readonly #hidden: ReadonlySet<string>;
  /** Series and periods that stood hidden and are nowhere now. */
  readonly #lost = new Set<string>();

  constructor(
    now: Nodes,
    { book, hidden }: { readonly book: ProblemBook; readonly hidden: ReadonlySet<string> },
  ) {
    super(now.place, book, false);
    this.#hidden = hidden;
  }

  isHiddenThen(key: string): boolean {
    return this.#hidden.has(key);
  }

  /** It stood hidden, and is no figure any more: nobody knows what it was. */
  lose(of: Selection, { text }: Period): void {
    this.#lost.add(`${seriesKey(of)} ${text}`);
    this.touched.add(seriesKey(of));
  }

  isLost(of: Selection, { text }: Period): boolean {
    return this.#lost.has(`${seriesKey(of)} ${text}`);
  }

  put(of: Selection, node: Node, isOther: boolean): void {
    const key = seriesKey(of);
    const series = this.#series.get(key) ?? new Map<string, Node>();
    this.#series.set(key, series);
    const text = node.figure.origin === "typed" ? `${node.period.text} typed` : node.period.text;
    if (!series.has(text)) series.set(text, node);
    if (isOther) this.touched.add(key);
  }

  override series(of: Selection): ReadonlyMap<string, Node> {
    return this.#series.get(seriesKey(of)) ?? new Map();
  }
}

/** Writes down what every release tells of the figures of these indicators. */
export function writeReleases(
  all: ReadonlyMap<string, Nodes>,
  { repository, book }: { readonly repository: Repository; readonly book: ProblemBook },
): void {
  for (const release of repository.releases?.all.values() ?? []) {
    const then = new Map<string, ReleasedNodes>();
    gather(release, { all, then, book });
    for (const [id, nodes] of then) {
      const now = all.get(id);
      if (now) writeIndicator(nodes, now);
    }
  }
}

interface Gathering {
  readonly all: ReadonlyMap<string, Nodes>;
  readonly then: Map<string, ReleasedNodes>;
  readonly book: ProblemBook;
}

function gather({ name, data }: ReleaseRecord, { all, then, book }: Gathering): void {
  const releaseBook = new ReleaseBook(book, name);
  const hidden = new Set(data.hidden);
  const nodesOf = (id: string): { readonly now: Nodes; readonly nodes: ReleasedNodes } | undefined => {
    const now = all.get(id);
    if (!now || now.isPublic) return undefined;
    const nodes = then.get(id) ?? new ReleasedNodes(now, { book: releaseBook, hidden });
    then.set(id, nodes);
    return { now, nodes };
  };
  for (const shown of data.shown) {
    const read = readFigureKey(shown.figure);
    const found = read && nodesOf(read.indicator);
    if (!read || !found) continue;
    const { now, nodes } = found;
    const present = nodeOf(now, read.of, { key: keyOfShown(shown), period: read.period });
    if (present && isAsShown(present, shown, { now, of: read.of })) nodes.put(read.of, present, false);
    else nodes.put(read.of, nodeThen(shown, read, { nodes, present }), true);
  }
  for (const key of data.hidden) {
    const read = readFigureKey(key);
    const found = read && nodesOf(read.indicator);
    if (!read || !found) continue;
    const present = nodeOf(found.now, read.of, { key, period: read.period });
    if (present) found.nodes.put(read.of, present, false);
    else found.nodes.lose(read.of, read.period);
  }
}

/** What came back to a number of then may be hidden now, and then is another figure: see `isPublishedBefore`. */
function isAsShown(
  { figure }: Node,
  shown: ReleasedNumbers,
  { now, of }: { readonly now: Nodes; readonly of: Selection },
): boolean {
  return areSameNumbers(figure, shown) && isPublishedBefore(figure, { ...now.place, of });
}

function nodeOf(
  now: Nodes,
  of: Selection,
  { key, period }: { readonly key: string; readonly period: Period },
): Node | undefined {
  // A group of one partner is never shown.
  if (of.partner !== undefined && of.cell) return undefined;
  return [now.at(of, period), now.series(of).get(`${period.text} typed`)].find((node) => node?.key === key);
}

/** A figure that is another one now, or none. */
function nodeThen(
  shown: ReleasedNumbers & { readonly typed?: boolean },
  { indicator, period, of }: NonNullable<ReturnType<typeof readFigureKey>>,
  { nodes, present }: { readonly nodes: ReleasedNodes; readonly present: Node | undefined },
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
  const group = groupOf(figure, nodes.place.indicator);
  const node = { key, period, figure };
  if (!group || !isOfPeople(group)) return node;
  nodes.book.figure({ key, hidden: false, isPublic: true, cost: 0 });
  const bundle = nodes.book.bundle(key, group, { figure: key });
  if (present?.bundle && origin !== "typed") writeRevision(nodes, key, { old: bundle, now: present.bundle });
  return { ...node, bundle };
}

/** Between what was shown and what is shown now lie people: those who came, or who were taken out. */
function writeRevision(
  nodes: Nodes,
  figure: string,
  { old, now }: { readonly old: Bundle; readonly now: Bundle },
): void {
  for (const number of NUMBERS) {
    const [before, after] = [old[number], now[number]];
    if (before === undefined || after === undefined) continue;
    const step = sizeOf(now, number) - sizeOf(old, number);
    if (step === 0 || Math.abs(step) >= nodes.minimum) continue;
    const key = `${figure}: ${number} revised`;
    const guarded = { minimum: nodes.minimum, whole: true };
    const { whole } = nodes.book.bundle(key, { whole: Math.abs(step) }, { guarded });
    nodes.book.equation(key, [
      [after, 1],
      [before, -1],
      [whole, -Math.sign(step)],
    ]);
  }
}

const NUMBERS = ["whole", "part", "others"] as const;
type NumberOf = (typeof NUMBERS)[number];

function sizeOf({ group }: Bundle, number: NumberOf): number {
  if (number === "whole") return group.whole;
  return number === "part" ? (group.part ?? 0) : group.whole - (group.part ?? 0);
}

function writeIndicator(then: ReleasedNodes, now: Nodes): void {
  const { indicator } = now.place;
  for (const of of [
    {},
    ...divisionsOf(now).flatMap((each) => each.values.map((value) => partOf(each, value))),
  ]) {
    const isOfTime = addsOverTime(indicator) || indicator.data.cumulative === true || now.isOfMoment;
    if (isOfTime && then.touched.has(seriesKey(of))) writeTime(then, of);
  }
  for (const division of divisionsThen(then, now)) {
    for (const { period } of then.series({}).values()) writeTable(then, now, { division, period });
  }
}

interface DivisionThen extends Division {
  /** Of which some figure is another now, or none. */
  readonly lost: readonly string[];
}

/** With the groups that are in no row any more. */
function divisionsThen(then: ReleasedNodes, now: Nodes): readonly DivisionThen[] {
  const { entities } = now.place.repository;
  return divisionsOf(now).map((division) => {
    const declared =
      division.by === "partner"
        ? [...entities.partner.keys()]
        : (entities.dimension.get(division.by)?.data.values ?? []).map(({ id }) => id);
    const values = [...new Set([...division.values, ...declared])];
    return {
      ...division,
      values: values.filter((value) => then.series(partOf(division, value)).size > 0),
      lost: values.filter((value) => then.touched.has(seriesKey(partOf(division, value)))),
    };
  });
}

interface Table {
  readonly division: DivisionThen;
  readonly period: Period;
}

interface Member {
  readonly value: string;
  readonly node: Node;
  readonly bundle: Bundle;
}

function membersOf(nodes: Nodes, values: readonly string[], { division, period }: Table): readonly Member[] {
  return values.flatMap((value): readonly Member[] => {
    const node = nodes.at(partOf(division, value), period);
    return node?.bundle ? [{ value, node, bundle: node.bundle }] : [];
  });
}

/** How the parts of then made up the total of then; nothing where both are as they are now. */
function writeTable(then: ReleasedNodes, now: Nodes, table: Table): void {
  const { division, period } = table;
  const total = then.at({}, period)?.bundle;
  const members = membersOf(then, division.values, table);
  if (!total || members.length === 0) return;
  const present = membersOf(now, division.values, table);
  const presentTotal = now.at({}, period)?.bundle;
  const isLost = division.lost.some((value) => then.isLost(partOf(division, value), period));
  const isSame =
    !isLost &&
    presentTotal === total &&
    present.length === members.length &&
    present.every(({ bundle }) => members.some((each) => each.bundle === bundle));
  if (isSame) return;
  const { indicator } = now.place;
  const name = `${indicator.id}/${period.text} by ${division.by}`;
  const isUnique = division.by === "partner" && indicator.data.over_partners === "unique";
  const isSum = !isUnique && !division.isOverlapping;
  for (const number of NUMBERS) {
    (isSum ? writeSum : writeOutside)({ nodes: then, name, number, total, members, isLost });
  }
  if (isSum)
    keepHidden(then, now, {
      name,
      isLost,
      total,
      members,
      present: { total: presentTotal, members: present },
    });
}

interface Sum {
  readonly nodes: ReleasedNodes;
  readonly name: string;
  readonly number: NumberOf;
  readonly total: Bundle;
  readonly members: readonly Member[];
  /** A part that stood hidden is nowhere now. */
  readonly isLost: boolean;
}

/** Each part is no more than the whole. */
function writeOutside({ nodes, name, number, total, members }: Sum): void {
  const whole = total[number];
  for (const { value, bundle } of members) {
    const part = bundle[number];
    const left = sizeOf(total, number) - sizeOf(bundle, number);
    if (whole === undefined || part === undefined || left < 0) continue;
    const key = `${name}: ${number} not ${value}`;
    const rest = nodes.book.bundle(key, { whole: left }, { guarded: nodes.guarded({ whole: left }) });
    nodes.book.equation(key, [
      [whole, 1],
      [part, -1],
      [rest.whole, -1],
    ]);
  }
}

/** The parts of then, and what they leave, or are too many where one that was hidden is another now. */
function writeSum({ nodes, name, number, total, members, isLost }: Sum): void {
  const whole = total[number];
  const parts = members.flatMap(({ bundle }) => bundle[number] ?? []);
  if (whole === undefined || parts.length < members.length) return;
  const left = leftBy(number, total, members);
  const key = `${name}: ${number} then`;
  const terms = [[whole, 1] as const, ...parts.map((part) => [part, -1] as const)];
  // That what is known makes up the total of then by chance does not make it its parts.
  if (left === 0 && !isLost) {
    nodes.book.equation(key, terms);
    return;
  }
  const size = { whole: Math.abs(left) };
  const rest = nodes.book.bundle(`${key}, rest`, size, { guarded: nodes.guarded(size) });
  nodes.book.equation(key, [...terms, [rest.whole, left < 0 ? 1 : -1]]);
}

function leftBy(number: NumberOf, total: Bundle, members: readonly Member[]): number {
  return members.reduce((left, { bundle }) => left - sizeOf(bundle, number), sizeOf(total, number));
}

/**
 * Where the parts that stood hidden do not make up what they did, some of them were others, or are nowhere any
 * more, and nobody wrote down which: what they were follows from those that are known now, so that nobody may
 * work out any of them. What is too well known already is for `Protection.disclosed`.
 */
function keepHidden(then: ReleasedNodes, now: Nodes, { name, isLost, total, members, present }: Held): void {
  const isAsNow = NUMBERS.every((number) => {
    const left = leftBy(number, total, members);
    return left === 0 || (present.total && left === leftBy(number, present.total, present.members));
  });
  // A total that came back to a number of then, past another one, is of other parts as well.
  const isBack = present.total !== undefined && present.total !== total && isSameGroup(present.total, total);
  if (isAsNow && !isLost && !isBack) return;
  if (!members.some(({ node }) => then.isHiddenThen(node.key)) && !isLost) return;
  // Each other total of the same groups is one more equation about what stood hidden; the last one is known.
  if (present.total) now.hide(present.total.key);
  for (const { node, value, bundle } of members) {
    if (!then.isHiddenThen(node.key)) continue;
    now.hide(node.key);
    for (const number of NUMBERS)
      keepUnknown(then, `${name}: ${number} of ${value} kept`, { bundle, number });
  }
}

function isSameGroup({ group: a }: Bundle, { group: b }: Bundle): boolean {
  return a.whole === b.whole && a.part === b.part;
}

/** Nobody may know this number, be it large. */
function keepUnknown(
  { book, minimum }: Nodes,
  key: string,
  { bundle, number }: { readonly bundle: Bundle; readonly number: NumberOf },
): void {
  const cell = bundle[number];
  if (cell === undefined) return;
  const size = { whole: sizeOf(bundle, number) };
  const copy = book.bundle(key, size, { guarded: { minimum, whole: true } });
  book.equation(key, [
    [cell, 1],
    [copy.whole, -1],
  ]);
}

interface Held {
  readonly name: string;
  /** A part that stood hidden is nowhere now. */
  readonly isLost: boolean;
  readonly total: Bundle;
  readonly members: readonly Member[];
  readonly present: { readonly total: Bundle | undefined; readonly members: readonly Member[] };
}
