import { figureOf } from "../../measure/row-figure.ts";
import type { Measurement } from "../../model/measurements.ts";
import type { Period } from "../../model/period.ts";
import { type Group, groupOf } from "../groups.ts";
import { type Bundle, isOfPeople, leftOf } from "./book.ts";
import { seriesKey } from "./key.ts";
import type { Nodes } from "./nodes.ts";
import { type Division, partOf } from "./tables.ts";

/** People who are in a value of one division and in one of another, by both. */
type Crossing = ReadonlyMap<string, Group>;

interface CrossedAt {
  readonly period: Period;
  readonly axes: number;
  readonly cells: Map<string, Group>;
  isWhole: boolean;
}

/**
 * Writes down how two breakdowns cross, where rows of both at once say that some of their groups have nobody
 * in common: then the one lies within the other, and the difference of the two is a group. Without such
 * groups, crossing tells nothing that the two breakdowns do not.
 */
export function writeCrossed(
  nodes: Nodes,
  rows: Iterable<Measurement>,
  divisions: readonly Division[],
): void {
  const apart = pairsApart(nodes, rows, divisions);
  if (apart.size === 0) return;
  const byPair = gather(nodes, rows, apart);
  for (const [pair, periods] of byPair) {
    const [a, b] = pair.split("\r").map((by) => divisions.find((each) => each.by === by));
    if (a && b) writePair({ nodes, a, b, periods: [...periods.values()] });
  }
}

/** Who meets whom of two divisions, as far as rows tell. */
interface Meeting {
  readonly ones: Map<string, Set<string>>;
  readonly others: Set<string>;
  met: number;
}

/**
 * The pairs of divisions of which some groups never meet: for most there are none, and nothing more to do. Of a
 * million rows as well, so that nothing is made for a row.
 */
function pairsApart(
  { place }: Nodes,
  rows: Iterable<Measurement>,
  divisions: readonly Division[],
): ReadonlySet<string> {
  const isKnown = new Set(divisions.map(({ by }) => by));
  const isCount = place.indicator.data.type === "count";
  const meetings = new Map<string, Map<string, Meeting>>();
  for (const { partner, dimensions, value, denominator, n } of rows) {
    if (dimensions.size + (partner === undefined ? 0 : 1) < 2) continue;
    const whole = isCount ? value : (denominator ?? n);
    if (whole === undefined || !(whole > 0)) continue;
    for (const [by, other] of dimensions) {
      if (!isKnown.has(by)) continue;
      if (partner !== undefined) meet(meetingOf(meetings, "partner", by), partner, other);
      if (dimensions.size < 2) continue;
      for (const [first, one] of dimensions) {
        if (first < by && isKnown.has(first)) meet(meetingOf(meetings, first, by), one, other);
      }
    }
  }
  const apart = new Set<string>();
  for (const [a, each] of meetings) {
    for (const [b, { ones, others, met }] of each) {
      if (met < ones.size * others.size) apart.add(`${a}\r${b}`);
    }
  }
  return apart;
}

function meetingOf(meetings: Map<string, Map<string, Meeting>>, a: string, b: string): Meeting {
  const known = meetings.get(a)?.get(b);
  if (known) return known;
  const meeting = { ones: new Map<string, Set<string>>(), others: new Set<string>(), met: 0 };
  meetings.set(a, (meetings.get(a) ?? new Map<string, Meeting>()).set(b, meeting));
  return meeting;
}

function meet(meeting: Meeting, one: string, other: string): void {
  const known = meeting.ones.get(one);
  if (known?.has(other)) return;
  if (known) known.add(other);
  else meeting.ones.set(one, new Set([other]));
  meeting.others.add(other);
  meeting.met += 1;
}

/**
 * The rows of two axes or more, added up for each pair of them that was asked for; of several ways to do so that
 * of the fewest axes.
 */
function gather(
  { place }: Nodes,
  rows: Iterable<Measurement>,
  pairs: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlyMap<string, CrossedAt>> {
  const byPair = new Map<string, Map<string, CrossedAt>>();
  for (const row of rows) {
    const axes = axesOf(row);
    if (axes.length < 2) continue;
    const group = groupOf(figureOf(row), place.indicator);
    axes.forEach(([first, one], index) => {
      for (const [second, other] of axes.slice(index + 1)) {
        const pair = `${first}\r${second}`;
        if (!pairs.has(pair)) continue;
        const periods = byPair.get(pair) ?? new Map<string, CrossedAt>();
        byPair.set(pair, periods);
        let at = periods.get(row.period.text);
        if (!at || at.axes > axes.length) {
          at = { period: row.period, axes: axes.length, cells: new Map(), isWhole: true };
          periods.set(row.period.text, at);
        }
        if (at.axes < axes.length) continue;
        if (group && isOfPeople(group)) add(at.cells, `${one}\r${other}`, group);
        else at.isWhole = false;
      }
    });
  }
  return byPair;
}

function axesOf({ partner, dimensions }: Measurement): readonly (readonly [by: string, value: string])[] {
  const axes = dimensions.size === 1 ? [...dimensions] : [...dimensions].sort(([a], [b]) => (a < b ? -1 : 1));
  return partner === undefined ? axes : [["partner", partner], ...axes];
}

function add(cells: Map<string, Group>, key: string, group: Group): void {
  const before = cells.get(key) ?? { whole: 0, ...(group.part !== undefined && { part: 0 }) };
  cells.set(key, {
    whole: before.whole + group.whole,
    ...(before.part !== undefined && group.part !== undefined && { part: before.part + group.part }),
  });
}

interface Pair {
  readonly nodes: Nodes;
  readonly a: Division;
  readonly b: Division;
  readonly periods: readonly CrossedAt[];
}

function writePair({ nodes, a, b, periods }: Pair): void {
  const met = new Set<string>();
  for (const { cells } of periods) {
    for (const [key, { whole }] of cells) if (whole > 0) met.add(key);
  }
  const [ones, others] = [a, b].map((_, side) => new Set([...met].map((key) => key.split("\r")[side] ?? "")));
  if (!ones || !others || met.size === ones.size * others.size) return;
  for (const { period, cells, isWhole } of periods) {
    if (!isWhole) continue;
    const sides = [
      {
        division: a,
        other: b,
        values: [...ones],
        keyOf: (one: string, two: string) => `${one}\r${two}`,
        with: [...others],
      },
      {
        division: b,
        other: a,
        values: [...others],
        keyOf: (one: string, two: string) => `${two}\r${one}`,
        with: [...ones],
      },
    ];
    const margins = sides.flatMap((side) =>
      side.values.flatMap((value) => {
        const whole = nodes.at(partOf(side.division, value), period)?.bundle;
        const keys = side.with.map((each) => side.keyOf(value, each)).filter((key) => met.has(key));
        return whole ? [{ whole, keys, name: `${side.division.by}=${value} by ${side.other.by}` }] : [];
      }),
    );
    nodes.relations.noteCrossing({
      period,
      margins: sides.flatMap(({ division, values }) => values.map((value) => partOf(division, value))),
    });
    writeMargins({ nodes, a, b, period, cells, margins });
  }
}

interface Margins extends Omit<Pair, "periods"> {
  readonly period: Period;
  readonly cells: Crossing;
  readonly margins: readonly {
    readonly whole: Bundle;
    readonly keys: readonly string[];
    readonly name: string;
  }[];
}

function writeMargins({ nodes, a, b, period, cells, margins }: Margins): void {
  const { indicator } = nodes.place;
  const groupAt = (key: string, like: Group): Group =>
    cells.get(key) ?? { whole: 0, ...(like.part !== undefined && { part: 0 }) };
  const lefts = margins.map(({ whole, keys }) =>
    leftOf(
      whole.group,
      keys.map((key) => groupAt(key, whole.group)),
    ),
  );
  if (lefts.some((left) => left === undefined)) return;
  margins.forEach(({ whole, keys, name }, index) => {
    const crossed = keys.flatMap((key) => {
      const [one = "", other = ""] = key.split("\r");
      const cell = { dimension: b.by, value: other };
      const partner = a.by === "partner" ? one : undefined;
      const of =
        partner === undefined ? `${a.by}=${one}/${seriesKey({ cell })}` : seriesKey({ partner, cell });
      const name = `${indicator.id}/${period.text}/${of}`;
      return nodes.latent(name, groupAt(key, whole.group), partner) ?? [];
    });
    const left = lefts[index];
    if (!left || crossed.length < keys.length) return;
    const key = `${indicator.id}/${period.text} ${name}`;
    const isNobody = left.whole === 0 && (left.part ?? 0) === 0;
    const rest = isNobody ? [] : [nodes.book.bundle(`${key}: rest`, left, { guarded: nodes.guarded(left) })];
    nodes.book.relate(key, whole, [...crossed, ...rest]);
  });
}
