import type { PublishedFigure } from "../disclosure/attainment.ts";
import type { PublishedChange } from "../disclosure/changes.ts";
import { formatPair } from "../language/bearing.ts";
import { formatValue } from "../language/figures.ts";
import type { Lang } from "../language/locale.ts";
import { formatNumber, formatPercent, NO_NUMBER, NO_PERCENT } from "../language/numbers.ts";
import { type StatusWords, statusWords } from "../language/status.ts";
import type { Target } from "../measure/attainment.ts";
import type { ValueKind } from "../measure/value-kind.ts";
import type { ChartPlace } from "../report/status/chart.ts";
import type { StatusRow } from "../report/status/model.ts";
import type { Piece, TableRow } from "./table.ts";
import { wrapped } from "./table.ts";
import { visible } from "./visible.ts";

type Shown = Extract<PublishedFigure, { readonly hidden: false }>;
type ShownChange = Extract<PublishedChange, { readonly hidden: false }>;

const BARS = "▁▂▃▄▅▆▇█";

/** The words about a change are no reason to make its column wider than this. */
const CHANGE_WIDEST = 16;

/** The cells of a row, in the order of the columns of the table. */
export function cellsOf(row: StatusRow, lang: Lang): TableRow["cells"] {
  return [
    chartCell(row.chart),
    figureCell(row.attainment.baseline, { row, lang, withSize: false }),
    latestCell(row, lang),
    changeCell(row, lang),
    targetCell(row, lang),
  ];
}

/** A bar for each period; a point for what is not shown; nothing where nothing was measured. */
function chartCell(places: readonly ChartPlace[]): readonly Piece[] {
  const text = places
    .map((place) => (place === "hidden" ? "·" : place === "nothing" ? " " : (BARS[place] ?? " ")))
    .join("");
  return text === "" ? [] : [{ text }];
}

/** Where there never was more than bounds, they stand here. */
function latestCell(row: StatusRow, lang: Lang): readonly Piece[] {
  const { latest, latestBounds: found } = row.attainment;
  if (latest || !found) return figureCell(latest, { row, lang, withSize: true });
  const period = `(${found.period.text})`;
  if (found.hidden) return [{ text: `${statusWords(lang).hidden} ${period}` }];
  return [{ text: `${boundsText(found.bounds, lang)} ${period}` }];
}

/** Unique people over partners: at least the one, at most the other. */
export function boundsText(bounds: readonly [number, number], lang: Lang): string {
  return bounds.map((end) => formatNumber(end, lang)).join(` ${statusWords(lang).to} `);
}

interface FigureOptions {
  readonly row: StatusRow;
  readonly lang: Lang;
  /** With how many people or things it rests on. */
  readonly withSize: boolean;
}

function figureCell(figure: PublishedFigure | undefined, options: FigureOptions): readonly Piece[] {
  if (!figure) return [{ text: NO_NUMBER }];
  const { lang, row } = options;
  const words = statusWords(lang);
  const period = `(${figure.period.text})`;
  if (figure.hidden) {
    return [{ text: `${figure.because === "withheld" ? words.withheld : words.hidden} ${period}` }];
  }
  const { baseline, latest } = row.attainment;
  const isWhole = isCoarse([baseline, latest]);
  const value = { text: `${valueText(figure, row.kind, { lang, isWhole })} ${period}` };
  const size = options.withSize ? sizeText(figure, lang) : undefined;
  return [
    value,
    ...(size === undefined ? [] : [{ text: size, paint: "quiet" as const }]),
    ...smallGroup(figure, options),
  ];
}

/** A value without the words about its size, which stand on a line of their own. */
export function valueText(figure: Shown, kind: ValueKind, { lang, isWhole = false }: Saying): string {
  const { value, numerator, denominator } = figure;
  if (figure.origin === "computed" && figure.bears === "counts") return formatPair(figure.pair, lang);
  const format = isWhole ? { decimals: 0 } : { ...(denominator !== undefined && { denominator }) };
  if (kind === "percent" && numerator !== undefined && denominator !== undefined) {
    return denominator >= NO_PERCENT
      ? formatPercent(numerator / denominator, lang, format)
      : shareText(numerator, denominator, lang);
  }
  const isCoarser = isWhole || figure.bears !== undefined;
  if (kind === "percent" && isCoarser) return formatPercent(value, lang, { decimals: 0 });
  return kind === "points" && isCoarser ? pointsText(value, lang, {}) : formatValue({ value, kind }, lang);
}

/** Percentage points without decimals. */
function pointsText(value: number, lang: Lang, format: { readonly sign?: boolean }): string {
  return `${formatNumber(hundredfold(value), lang, { decimals: 0, ...format })} pp`;
}

function hundredfold(value: number): number {
  return Number((value * 100).toPrecision(12));
}

interface Saying {
  readonly lang: Lang;
  /** Percentages without decimals. */
  readonly isWhole?: boolean;
}

/** Whether one of the figures of a row is of so few that none of them has decimals. */
export function isCoarse(figures: readonly (PublishedFigure | undefined)[]): boolean {
  return figures.some((figure) => figure && !figure.hidden && figure.bears !== undefined);
}

/** `41 of 74`. */
export function shareText(numerator: number, denominator: number, lang: Lang): string {
  return `${formatNumber(numerator, lang)} ${statusWords(lang).of} ${formatNumber(denominator, lang)}`;
}

/** Of how many: `41 of 74`, `n = 47`; nothing where the value itself says so. */
export function sizeText({ numerator, denominator, n }: Shown, lang: Lang): string | undefined {
  if (numerator !== undefined && denominator !== undefined) {
    return denominator >= NO_PERCENT ? shareText(numerator, denominator, lang) : undefined;
  }
  const size = denominator ?? n;
  return size === undefined ? undefined : `n = ${formatNumber(size, lang)}`;
}

function smallGroup(figure: Shown, { row, lang }: FigureOptions): readonly Piece[] {
  const { bears, interval } = figure;
  if (bears !== "small" || (row.kind === "number" && figure.origin !== "computed")) return [];
  const words = statusWords(lang);
  const ends = interval?.map((end) =>
    row.kind === "points" ? pointsText(end, lang, {}) : formatPercent(end, lang, { decimals: 0 }),
  );
  return [words.smallGroup, ...(ends ? [ends.join(` ${words.to} `)] : [])].map((text) => ({ text }));
}

/** Of so few that hundredths say more than they can bear. */
export function isTiny(figure: PublishedFigure | undefined): boolean {
  return figure !== undefined && !figure.hidden && figure.bears === "counts";
}

function changeCell({ attainment, kind }: StatusRow, lang: Lang): readonly Piece[] {
  const { baseline, latest, sinceBaseline: change } = attainment;
  if (!change || change.hidden) return baseline && latest ? [{ text: NO_NUMBER }] : [];
  const sayNumber = change.bears !== "counts";
  return [
    ...(sayNumber
      ? [{ text: differenceText(change.difference, { kind, isWhole: isCoarse([baseline, latest]) }, lang) }]
      : []),
    ...changeWords(change, statusWords(lang)).map((text) => ({ text })),
  ];
}

interface DifferenceOptions {
  readonly kind: ValueKind;
  /** Percentage points without decimals. */
  readonly isWhole: boolean;
}

/** A difference with its sign; of percentages in percentage points, with the decimals of the coarser one. */
export function differenceText(difference: number, { kind, isWhole }: DifferenceOptions, lang: Lang): string {
  if (kind === "number") return formatNumber(difference, lang, { decimals: 2, sign: true });
  if (isWhole) return pointsText(difference, lang, { sign: true });
  return `${formatNumber(hundredfold(difference), lang, { decimals: 1, sign: true })} pp`;
}

function changeWords(change: ShownChange, words: StatusWords): readonly string[] {
  const text =
    change.caution === "break"
      ? words.acrossBreak
      : change.caution === "partners-differ"
        ? words.otherPartners
        : change.clear === undefined
          ? undefined
          : change.clear
            ? words.clearChange
            : words.noClearChange;
  return text === undefined ? [] : wrapped(text, CHANGE_WIDEST);
}

function targetCell(row: StatusRow, lang: Lang): readonly Piece[] {
  const { next, final, latest } = row.attainment;
  const way = !isTiny(latest);
  const band = bandText(row, lang);
  if (band !== undefined) return [{ text: band }];
  if (!next || !final) return [];
  const targets = next.period.text === final.period.text ? [final] : [next, final];
  return targets.map((target) => ({ text: targetText(target, { kind: row.kind, lang, way }) }));
}

function targetText(
  target: Target,
  { kind, lang, way }: { readonly kind: ValueKind; readonly lang: Lang; readonly way: boolean },
): string {
  const value = `${formatValue({ value: target.value, kind }, lang)} (${target.period.text})`;
  return target.progress === undefined || !way
    ? value
    : `${value} · ${formatPercent(target.progress, lang, { decimals: 0 })}`;
}

/** What should stay as it is has a band instead of a target. */
function bandText({ indicator, part, kind }: StatusRow, lang: Lang): string | undefined {
  const { direction, range } = indicator.data;
  if (part !== undefined || direction !== "maintain" || !range) return undefined;
  const words = statusWords(lang);
  const [from, to] = [range.from, range.to].map((end) =>
    end === undefined ? undefined : formatValue({ value: end, kind }, lang),
  );
  if (from !== undefined && to !== undefined) return `${from} ${words.to} ${to}`;
  if (from !== undefined) return words.atLeast(from);
  return to === undefined ? undefined : words.atMost(to);
}

/** The name of a row, as a terminal may show it. */
export function labelOf({ label }: StatusRow): string {
  return visible(label);
}
