import type { PublishedAttainment, PublishedFigure } from "../disclosure/attainment.ts";
import { formatDate, formatPeriod } from "../language/dates.ts";
import { formatValue } from "../language/figures.ts";
import type { Lang } from "../language/locale.ts";
import { formatPercent, NO_NUMBER } from "../language/numbers.ts";
import { statusWords } from "../language/status.ts";
import type { Target } from "../measure/attainment.ts";
import type { ValueKind } from "../measure/value-kind.ts";
import { toJson } from "./findings-json.ts";
import type { Paint } from "./paint.ts";
import { visible, widthOf } from "./visible.ts";

/** One indicator, with the words that belong to it. */
export interface StatusRow {
  readonly attainment: PublishedAttainment;
  readonly nodes: readonly string[];
  readonly name: string;
  readonly unit?: string;
  readonly kind: ValueKind;
}

/** Indicators under the node that they measure first. */
export interface StatusGroup {
  /** Absent for indicators that measure no node. */
  readonly title?: string;
  readonly rows: readonly StatusRow[];
}

/** Goal attainment for a program: the document of schemas/output/status.schema.json, by identifier. */
export function statusJson(groups: readonly StatusGroup[], asOf: string): string {
  const rows = groups.flatMap(({ rows: each }) => each);
  rows.sort((a, b) => (a.attainment.indicator.id < b.attainment.indicator.id ? -1 : 1));
  return toJson({ format: "impact-status", version: "1.0", asOf, indicators: rows.map(indicatorJson) });
}

function indicatorJson({ attainment, nodes, unit }: StatusRow): unknown {
  const { indicator, baseline, latest, next, final, judgement } = attainment;
  return {
    indicator: indicator.id,
    nodes,
    unit: unit ?? null,
    baseline: baseline ? { period: baseline.period.text, ...valueJson(baseline) } : null,
    latest: latest ? latestJson(latest) : null,
    next: goalJson(next),
    final: goalJson(final),
    coverage: (latest && !latest.hidden && latest.coverage) || null,
    judgement,
  };
}

function valueJson(figure: PublishedFigure): { value: number | null; hidden?: true } {
  return figure.hidden ? { hidden: true, value: null } : { value: figure.value };
}

function latestJson(figure: PublishedFigure): unknown {
  const common = { period: figure.period.text, ...valueJson(figure) };
  if (figure.hidden) {
    const status = figure.because === "withheld" ? "withheld" : null;
    return { ...common, n: null, interval: null, status };
  }
  const { n, denominator, interval, status } = figure;
  return { ...common, n: denominator ?? n ?? null, interval: interval ?? null, status };
}

function goalJson(target: Target | undefined): unknown {
  if (!target) return null;
  return { period: target.period.text, value: target.value, progress: target.progress ?? null };
}

export interface StatusTextOptions {
  readonly lang: Lang;
  readonly paint: Paint;
  readonly asOf: string;
  /** Without the notes on how to read it. */
  readonly brief: boolean;
}

/** Goal attainment for a person: one table, grouped by what should change. */
export function statusText(groups: readonly StatusGroup[], options: StatusTextOptions): string {
  const words = statusWords(options.lang);
  if (groups.length === 0) return `${words.noIndicators}\n`;
  const { indicator, baseline, latest, next, final, judgement } = words.columns;
  const header = [indicator, baseline, latest, next, final, judgement];
  const tables = groups.map(({ title, rows }) => ({
    title: visible(title ?? words.noNode),
    cells: rows.map((row) => cellsOf(row, options.lang)),
    rows,
  }));
  const widths = header.map((name, column) =>
    widest([name, ...tables.flatMap(({ cells }) => columnOf(cells, column))]),
  );
  const lines = [`  ${options.paint.quiet(line(header, widths))}`];
  for (const { title, cells, rows } of tables) {
    lines.push("", options.paint.strong(title));
    for (const [index, [name = "", ...row]] of cells.entries()) {
      const [first = "", ...rest] = wrapped(name);
      lines.push(`  ${line([first, ...row], widths)}`, ...rest.map((part) => `  ${part}`));
      const remarks = remarksOf(rows[index], options.lang);
      if (remarks.length > 0) lines.push(`    ${options.paint.quiet(remarks.join("; "))}`);
    }
  }
  if (!options.brief) lines.push("", ...notesOf(groups, options));
  return `${lines.join("\n")}\n`;
}

function line(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell)))
    .join("  ")
    .trimEnd();
}

/** Names wider than this go on below. */
const NAME_WIDTH = 48;

function columnOf(cells: readonly (readonly string[])[], column: number): readonly string[] {
  return cells.flatMap((row) => (column === 0 ? wrapped(row[0] ?? "") : [row[column] ?? ""]));
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
}

/** A name over as many lines as it needs; a word that is too long stays whole. */
function wrapped(name: string): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= NAME_WIDTH) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

function cellsOf({ attainment, name, kind }: StatusRow, lang: Lang): readonly string[] {
  const words = statusWords(lang);
  return [
    visible(name),
    figureCell(attainment.baseline, kind, lang),
    figureCell(attainment.latest, kind, lang),
    targetCell(attainment.next, kind, lang),
    targetCell(attainment.final, kind, lang),
    words.judgement[attainment.judgement],
  ];
}

function figureCell(figure: PublishedFigure | undefined, kind: ValueKind, lang: Lang): string {
  if (!figure) return NO_NUMBER;
  const words = statusWords(lang);
  const period = figure.period.text;
  if (figure.hidden) return `${figure.because === "withheld" ? words.withheld : words.hidden} (${period})`;
  return `${formatValue({ ...figure, kind }, lang)} (${period})`;
}

function targetCell(target: Target | undefined, kind: ValueKind, lang: Lang): string {
  if (!target) return NO_NUMBER;
  const value = formatValue({ value: target.value, kind }, lang);
  const way =
    target.progress === undefined ? "" : ` · ${formatPercent(target.progress, lang, { decimals: 0 })}`;
  return `${value} (${target.period.text})${way}`;
}

function remarksOf(row: StatusRow | undefined, lang: Lang): readonly string[] {
  if (!row) return [];
  const words = statusWords(lang);
  const { latest, breakAt, alert, indicator } = row.attainment;
  const remarks: string[] = [];
  const isUnknown = [row.attainment.baseline, latest].some(
    (figure) => figure?.hidden === true && figure.because === "size-unknown",
  );
  if (isUnknown) remarks.push(words.sizeUnknown);
  if (alert) remarks.push(words.alert);
  if (breakAt) remarks.push(words.breakNote(formatPeriod(breakAt.text, lang)));
  if (latest && !latest.hidden && latest.status === "provisional") remarks.push(words.provisional);
  if (latest && !latest.hidden && latest.status === "estimate") remarks.push(words.estimate);
  if (latest && !latest.hidden && latest.coverage) {
    remarks.push(words.partners(latest.coverage.reported, latest.coverage.expected));
  }
  if (indicator.data.draft === true) remarks.push(words.draft);
  return remarks;
}

function notesOf(groups: readonly StatusGroup[], { lang, asOf }: StatusTextOptions): readonly string[] {
  const words = statusWords(lang);
  const isHidden = (figure: PublishedFigure | undefined): boolean =>
    figure?.hidden === true && figure.because !== "withheld";
  const hides = groups.some(({ rows }) =>
    rows.some(({ attainment }) => isHidden(attainment.baseline) || isHidden(attainment.latest)),
  );
  return [
    `${words.asOf} ${formatDate(asOf, lang)}. ${words.progressNote}`,
    words.judgementNote,
    ...(hides ? [words.hiddenNote] : []),
    ...(groups.some(({ rows }) => rows.some(({ kind }) => kind === "points")) ? [words.pointsNote] : []),
  ];
}
