import type { Selection } from "../../measure/figures.ts";
import { contains, lengthInDays, type PeriodKind } from "../../model/period.ts";
import { addsOverTime } from "../place.ts";
import type { Bundle } from "./book.ts";
import { seriesKey } from "./key.ts";
import type { Moment, Node, Nodes } from "./nodes.ts";

/** Kinds of periods of which one lies in the other, or apart from it. */
const NESTED: readonly (readonly PeriodKind[])[] = [
  ["year", "half-year", "quarter", "month", "day"],
  ["school-year", "month", "day"],
  ["week", "day"],
];

/** Writes down how the figures of a series make up one another over time. */
export function writeTime(nodes: Nodes, of: Selection): void {
  const { indicator } = nodes.place;
  const name = [indicator.id, seriesKey(of)].filter((each) => each !== "").join(" ");
  const series = nodes.series(of);
  const known = [...series.values()].flatMap(({ period, bundle, figure }) => {
    // Where its period was measured, what was typed is the same number, or another that tells nothing of it.
    const isMeasured = figure.origin === "typed" && series.get(period.text)?.bundle !== undefined;
    return bundle && !isMeasured ? [{ period, bundle }] : [];
  });
  if (addsOverTime(indicator)) {
    for (const kinds of NESTED) {
      const nested = known.filter(({ period }) => kinds.includes(period.kind));
      writeNested(nodes, { name, of }, nested);
    }
  } else if (nodes.isOfMoment) writeSameDay(nodes, name, known);
  if (indicator.data.cumulative === true) writeSteps(nodes, name, known);
  writeTyped(nodes, name, series);
  writeAverages(nodes, of);
}

/** Of what is no more than a sum of several periods, the sum is as good as shown. */
function writeAverages(nodes: Nodes, of: Selection): void {
  const { measures, indicator } = nodes.place;
  for (const { key, figure } of nodes.series(of).values()) {
    if (figure.isAverage !== true) continue;
    const parts = measures.asked.parts(indicator.id, of, figure);
    const bundles = parts.flatMap((part) => nodes.at(part.of, part.figure.period)?.bundle ?? []);
    if (parts.length === 0 || bundles.length < parts.length) continue;
    const isShare = bundles.every(({ group }) => group.part !== undefined);
    const sum = (count: (bundle: Bundle) => number) => bundles.reduce((all, each) => all + count(each), 0);
    const whole = sum(({ group }) => group.whole);
    const part = isShare ? { part: sum(({ group }) => group.part ?? 0) } : {};
    const bundle = nodes.book.bundle(`${key}: sum`, { whole, ...part }, { figure: key });
    nodes.book.relate(`${key}: sum`, bundle, bundles);
  }
}

/** The typed baseline of a period that was measured is the same number. */
function writeTyped(nodes: Nodes, name: string, series: ReadonlyMap<string, Node>): void {
  for (const { period, figure, bundle } of series.values()) {
    if (figure.origin !== "typed" || !bundle) continue;
    const measured = series.get(period.text)?.bundle;
    if (measured && measured.group.whole === bundle.group.whole) {
      const key = `${name} ${period.text}: baseline`;
      nodes.relations.once(key, [measured, bundle], () => nodes.book.relate(key, measured, [bundle]));
    }
  }
}

/** A series, and how it is called in keys. */
interface Series {
  readonly name: string;
  readonly of: Selection;
}

/** Each period is the longest ones within it, and what they leave. */
function writeNested(nodes: Nodes, series: Series, known: readonly Moment[]): void {
  const sorted = [...known].sort(byStart);
  const open: { readonly whole: Moment; readonly parts: Moment[] }[] = [];
  const close = () => {
    const last = open.pop();
    if (last && last.parts.length > 0) writeWhole(nodes, series, last);
  };
  for (const moment of sorted) {
    for (;;) {
      const last = open.at(-1);
      if (!last || contains(last.whole.period, moment.period)) break;
      close();
    }
    open.at(-1)?.parts.push(moment);
    open.push({ whole: moment, parts: [] });
  }
  while (open.length > 0) close();
}

function byStart({ period: a }: Moment, { period: b }: Moment): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return a.end > b.end ? -1 : a.end < b.end ? 1 : 0;
}

function writeWhole(
  nodes: Nodes,
  { name, of }: Series,
  { whole, parts }: { readonly whole: Moment; readonly parts: readonly Moment[] },
): void {
  const days = parts.reduce((sum, { period }) => sum + lengthInDays(period), 0);
  const isFilled = days === lengthInDays(whole.period);
  nodes.relations.sum({
    key: `${name} ${whole.period.text} over ${parts[0]?.period.kind ?? "time"}`,
    whole: whole.bundle,
    parts: parts.map(({ bundle }) => bundle),
    rest: isFilled ? "none" : "open",
    guarded: (left) => nodes.guarded(left),
    isLost: nodes.isLostWithin(of, whole.period),
  });
}

/** What tells of a moment is the same in every period that ends on that day. */
function writeSameDay(nodes: Nodes, name: string, known: readonly Moment[]): void {
  const byEnd = new Map<string, Moment>();
  for (const moment of known) {
    const same = byEnd.get(moment.period.end);
    if (!same) byEnd.set(moment.period.end, moment);
    else if (isSame(same, moment)) {
      const key = `${name} ${same.period.text} and ${moment.period.text}`;
      nodes.relations.once(key, [same.bundle, moment.bundle], () =>
        nodes.book.relate(key, same.bundle, [moment.bundle]),
      );
    }
  }
}

function isSame({ bundle: { group: a } }: Moment, { bundle: { group: b } }: Moment): boolean {
  return a.whole === b.whole && a.part === b.part;
}

/** Of a series that only grows: those who came in between are people too. Of a share they join its part. */
export function writeSteps(nodes: Nodes, name: string, known: readonly Moment[]): void {
  const inTime = [...known].sort((a, b) =>
    a.period.end < b.period.end ? -1 : a.period.end > b.period.end ? 1 : 0,
  );
  inTime.forEach((to, index) => {
    const from = inTime[index - 1];
    if (!from || from.period.end === to.period.end) return;
    const ofPart = from.bundle.part !== undefined && to.bundle.part !== undefined;
    const [less, more] = [from.bundle, to.bundle].map(({ group }) =>
      ofPart ? (group.part ?? 0) : group.whole,
    );
    const came = { whole: (more ?? 0) - (less ?? 0) };
    if (came.whole < 0) return;
    const key = `${name} from ${from.period.text} to ${to.period.text}`;
    nodes.relations.once(key, [from.bundle, to.bundle], () => {
      const step = nodes.book.bundle(`${key}: came`, came, { guarded: nodes.guarded(came) });
      const [earlier, later] = ofPart
        ? [from.bundle.part ?? 0, to.bundle.part ?? 0]
        : [from.bundle.whole, to.bundle.whole];
      nodes.book.equation(key, [
        [later, 1],
        [earlier, -1],
        [step.whole, -1],
      ]);
    });
  });
}
