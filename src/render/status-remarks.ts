import type { PublishedBounds } from "../disclosure/changes.ts";
import { formatDate, formatPeriod } from "../language/dates.ts";
import { list } from "../language/list.ts";
import type { Lang } from "../language/locale.ts";
import { type StatusWords, statusWords } from "../language/status.ts";
import type { SignalKind } from "../measure/trend.ts";
import type { MeasurementStatus } from "../model/measurements.ts";
import type { Running, StatusRow } from "../report/status/model.ts";
import { boundsText, differenceText, sizeText, valueText } from "./status-cells.ts";
import type { Piece } from "./table.ts";
import { visible } from "./visible.ts";

export interface Asking {
  readonly lang: Lang;
  /** `YYYY-MM-DD`: the day of judging. */
  readonly asOf: string;
  /** The period that was asked for; absent also where it is said once for all rows that it has no figures. */
  readonly asked?: string;
}

/** What a reader must know besides the figures: one piece for what is urgent, one for the rest. */
export function remarksOf(row: StatusRow, { asked, asOf, lang }: Asking): readonly Piece[] {
  const words = statusWords(lang);
  const quiet = [
    ...stateOf(row, { lang, asOf, ...(asked !== undefined && { asked }) }),
    ...withoutTotal(row, lang),
    ...coverageOf(row, lang),
    ...signalsOf(row, lang),
    ...moversOf(row, lang),
  ];
  return [
    ...(row.attainment.alert ? [{ text: `! ${words.alert}`, paint: "warning" as const }] : []),
    ...(quiet.length > 0 ? [{ text: visible(quiet.join(words.semicolon)), paint: "quiet" as const }] : []),
  ];
}

function stateOf(row: StatusRow, { asked, asOf, lang }: Asking): readonly string[] {
  const words = statusWords(lang);
  const { baseline, latest, latestBounds, breakAt, indicator } = row.attainment;
  const isUnknown = [baseline, latest].some(
    (figure) => figure?.hidden === true && figure.because === "size-unknown",
  );
  // Where there never was more than bounds, they are what the row shows.
  const shown = latest ?? latestBounds;
  return [
    ...(row.running ? [runningText(row.running, row, lang)] : []),
    ...aheadOf(row, asOf, lang),
    ...(row.noneYet && asked !== undefined ? [words.noneUntil(formatPeriod(asked, lang))] : []),
    ...(row.older && asked !== undefined ? [words.older(formatPeriod(asked, lang))] : []),
    ...(row.inTotal ? [words.inTotal] : []),
    ...(row.onlyGroups ? [words.onlyGroups] : []),
    ...(isUnknown ? [words.sizeUnknown] : []),
    ...(breakAt ? [words.breakNote(formatPeriod(breakAt.text, lang))] : []),
    ...(shown && !shown.hidden ? unsettled(shown.status, words) : []),
    ...(indicator.data.draft === true ? [words.draft] : []),
  ];
}

/** That a figure may still change, or was estimated. */
function unsettled(status: MeasurementStatus, words: StatusWords): readonly string[] {
  return status === "provisional" || status === "estimate" ? [words[status]] : [];
}

/** That there are rows of a period that is not shown, and why; groups have no such remark. */
function aheadOf({ ahead, running, part }: StatusRow, asOf: string, lang: Lang): readonly string[] {
  if (!ahead || ahead.text === running?.period.text || (part && "dimension" in part)) return [];
  const words = statusWords(lang);
  const period = formatPeriod(ahead.text, lang);
  return [
    ahead.start > asOf
      ? words.notBegun(period, formatDate(ahead.start, lang))
      : words.notOver(period, formatDate(ahead.end, lang)),
  ];
}

/** As far as a period goes that is not over. */
function runningText({ period, figure, bounds, addsUp }: Running, { kind }: StatusRow, lang: Lang): string {
  const words = statusWords(lang);
  return words.running({
    period: formatPeriod(period.text, lang),
    end: formatDate(period.end, lang),
    amount: amountText(figure, bounds, { kind, lang }),
    addsUp,
  });
}

function amountText(
  figure: Running["figure"],
  bounds: Running["bounds"],
  { kind, lang }: { readonly kind: StatusRow["kind"]; readonly lang: Lang },
): string {
  const words = statusWords(lang);
  if (figure?.hidden) return figure.because === "withheld" ? words.withheld : words.hidden;
  if (figure) {
    const size = sizeText(figure, lang);
    return `${valueText(figure, kind, { lang })}${size === undefined ? "" : ` (${size})`}`;
  }
  return bounds && !bounds.hidden ? boundsText(bounds.bounds, lang) : words.hidden;
}

function coverageOf(row: StatusRow, lang: Lang): readonly string[] {
  const words = statusWords(lang);
  const { latest, latestBounds } = row.attainment;
  const figure = latest ?? latestBounds;
  if (!figure || figure.hidden || !figure.coverage) return [];
  const { reported, expected } = figure.coverage;
  const said = words.partners(reported, expected);
  return [
    row.missing.length > 0 ? `${said}, ${words.missing(list(row.missing, lang))}` : said,
    ...(hasMixedPartners(row) ? [words.mixedPartners] : []),
  ];
}

/** Totals of different partners stand beside each other in the chart. */
function hasMixedPartners({ chart, series }: StatusRow): boolean {
  const covered = series.flatMap((figure) =>
    figure.hidden || !figure.coverage ? [] : [figure.coverage.missing.join("\n")],
  );
  return chart.length > 0 && new Set(covered).size > 1;
}

/** So many of the same sort are named. */
const NAMED = 3;

/** So many of what stands in the way. */
const MOST_PARTS = 4;

/** Figures that are there, but make no number. */
function withoutTotal({ attainment, refusals: all, onlyGroups }: StatusRow, lang: Lang): readonly string[] {
  // That there are only groups is said already, and what shows them.
  const refusals = onlyGroups ? all.filter(({ reason }) => reason !== "groups-only") : all;
  const words = statusWords(lang);
  const { latest, latestBounds: bounds } = attainment;
  const between =
    bounds && !bounds.hidden
      ? latest
        ? [words.laterBounds(formatPeriod(bounds.period.text, lang), settledText(bounds, lang))]
        : [words.uniqueBounds]
      : [];
  const refused = refusals.slice(-NAMED).map(({ period, reason, over, names }) => {
    const said = over === "periods" ? names.map((name) => formatPeriod(name, lang)) : names;
    const parts = [...said.slice(0, MOST_PARTS), ...(said.length > MOST_PARTS ? ["…"] : [])].join(", ");
    return words.refused({ period: formatPeriod(period.text, lang), reason, parts });
  });
  return [...between, ...refused];
}

/** Bounds, and whether they may still change. */
function settledText(
  { bounds, status }: Extract<PublishedBounds, { readonly hidden: false }>,
  lang: Lang,
): string {
  const said = unsettled(status, statusWords(lang)).map((word) => ` (${word})`);
  return `${boundsText(bounds, lang)}${said.join("")}`;
}

/** From what stands out most to what stands out least. */
const SIGNALS: readonly SignalKind[] = [
  "outside",
  "steady",
  "one-side",
  "long-run",
  "few-crossings",
  "two-of-three",
];

/** More would bury the one that matters. */
const MOST_SIGNALS = 2;

/** The latest of each kind of signal. */
function signalsOf({ attainment }: StatusRow, lang: Lang): readonly string[] {
  const found = attainment.trend?.signals ?? [];
  const latest = SIGNALS.flatMap((kind) => found.findLast((signal) => signal.kind === kind) ?? []);
  return latest
    .slice(0, MOST_SIGNALS)
    .map(({ kind, side, to }) =>
      statusWords(lang).signal({ kind, side, until: formatPeriod(to.text, lang) }),
    );
}

function moversOf({ movers, kind }: StatusRow, lang: Lang): readonly string[] {
  const words = statusWords(lang);
  return movers.map(({ name, change, total }) => {
    const isWhole = change.bears !== undefined || total.bears !== undefined;
    const say = ({ difference, bears }: typeof change) =>
      bears === "counts" ? undefined : differenceText(difference, { kind, isWhole }, lang);
    return words.mover(name, say(change), say(total));
  });
}
