import type { PublishedFigure } from "../disclosure/attainment.ts";
import type { PublishedBounds } from "../disclosure/changes.ts";
import type { Released } from "../disclosure/released.ts";
import { codeBookWords } from "../language/code-book.ts";
import type { CodeBookWords } from "../language/code-book-shape.ts";
import type { Lang } from "../language/locale.ts";
import type { Figure, Measures } from "../measure/figures.ts";
import { type Period, type PeriodKind, readPeriod } from "../model/period.ts";
import type { Entity, Repository } from "../model/repository.ts";
import type { CellValue, ExportTable, TableColumn } from "./table.ts";
import { isInvented, textOf } from "./texts.ts";

/** What is exported: figures as they may be shown on a day. */
export interface ExportFacts {
  readonly repository: Repository;
  /** Of `release`; nothing else may give a number to an export. */
  readonly released: ReadonlyMap<string, Released>;
  /** What was released: only how a figure came about is taken from it, never its value. */
  readonly measures: Measures;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly lang: Lang;
  /** Of the program. */
  readonly version: string;
}

/** Why a cell is empty that should hold a figure. */
export const HIDDEN: readonly string[] = ["small-group", "size-unknown", "breakdown", "withheld"];
const STATUSES: readonly string[] = ["provisional", "final", "estimate"];

/** The indicators that are exported: no drafts. */
export function exported({ released }: ExportFacts): readonly Released[] {
  return [...released.values()].filter(({ indicator }) => indicator.data.draft !== true);
}

/** One row of the table before it is one: what it is about, and what may be shown of it. */
interface Line {
  readonly of: Released;
  readonly period: Period;
  /** `partner` or a dimension, and its value; absent for a total. */
  readonly group?: { readonly by: string; readonly value: string };
  readonly figure: PublishedFigure | PublishedBounds | "breakdown";
  readonly origin?: Figure["origin"] | undefined;
}

/**
 * The figures, one per row, totals before their breakdowns. What a report would hide has no number
 * here either, and says why; a breakdown of which any is hidden has a row for each group that it could have.
 */
export function figuresTable(facts: ExportFacts): ExportTable {
  const lines = exported(facts).flatMap((of) => [...totalLines(of, facts), ...breakdownLines(of, facts)]);
  const words = codeBookWords(facts.lang);
  const dimensions = dimensionsOf(lines, facts.repository);
  const rows = new Map(lines.map((line) => [referenceOf(line), rowOf(line, { dimensions, facts })]));
  return {
    name: "data",
    columns: columnsOf(dimensions, facts, words),
    key: ["figure"],
    rows: [...rows.values()],
  };
}

/** How many rows of the table hide a figure. */
export function hiddenIn({ columns, rows }: ExportTable): number {
  const at = columns.findIndex(({ name }) => name === "hidden");
  return rows.filter((row) => row[at] !== undefined).length;
}

/** Of people who may come to several partners sometimes only bounds are known. */
function totalLines(of: Released, { measures }: ExportFacts): readonly Line[] {
  const { indicator } = of;
  const published = new Map<string, PublishedFigure | PublishedBounds>(
    [...of.bounds, ...of.series].map((figure) => [figure.period.text, figure]),
  );
  return (measures.series.get(indicator.id)?.figures ?? []).flatMap((made) => {
    const figure = published.get(made.period.text);
    return figure ? [{ of, figure, period: made.period, origin: made.origin }] : [];
  });
}

function breakdownLines(of: Released, facts: ExportFacts): readonly Line[] {
  const { breakdowns = [] } = of.indicator.data;
  const kind = kindOf(of.indicator.id, facts.measures);
  const drafts = new Set(breakdowns.flatMap(({ by, draft }) => (draft === true ? [by] : [])));
  return of.breakdowns.flatMap(({ by, period: text, hidden, cells, hiddenCells }) => {
    const period = readPeriod(text);
    if (period === undefined || drafts.has(by) || (kind ?? period.kind) !== period.kind) return [];
    const made = originsOf(of.indicator.id, { by, period: text }, facts.measures);
    const shown = new Map(cells.map(({ value, figure }) => [value, figure]));
    const possible = possibleValues(by, of.indicator, facts.repository);
    const isAnyHidden = hidden || hiddenCells.length > 0;
    const values = isAnyHidden ? new Set([...possible, ...shown.keys()]) : shown.keys();
    return [...values].map((value): Line => {
      const [figure, origin] = [shown.get(value), made.get(value)];
      const line = { of, period, group: { by, value } };
      return figure ? { ...line, figure, origin } : { ...line, figure: "breakdown" };
    });
  });
}

/** Periods of one kind are shown, that of the totals; `undefined` where there are none. */
export function kindOf(indicator: string, { series }: Measures): PeriodKind | undefined {
  return series.get(indicator)?.figures[0]?.period.kind;
}

function originsOf(
  indicator: string,
  { by, period }: { readonly by: string; readonly period: string },
  { breakdowns }: Measures,
): ReadonlyMap<string, Figure["origin"]> {
  const found = breakdowns
    .get(indicator)
    ?.find((breakdown) => breakdown.by === by)
    ?.periods.find((each) => each.period.text === period);
  return new Map(found?.cells.map(({ value, figure }) => [value, figure.origin]));
}

/** What is declared, not what was counted: that a group has a row must tell nothing. */
function possibleValues(
  by: string,
  { data }: Entity<"indicator">,
  { entities }: Repository,
): readonly string[] {
  if (by === "partner") return data.delivered_by ?? [];
  return entities.dimension.get(by)?.data.values.map(({ id }) => id) ?? [];
}

function dimensionsOf(lines: readonly Line[], { entities }: Repository): readonly string[] {
  const used = new Set(lines.flatMap(({ group }) => (group ? [group.by] : [])));
  return [...entities.dimension.keys()].filter((id) => used.has(id));
}

/** The figure as a reference: `indicator/period`, then the partner or `dimension=value`. */
function referenceOf({ of, period, group }: Line): string {
  const total = `${of.indicator.id}/${period.text}`;
  if (!group) return total;
  return `${total}/${group.by === "partner" ? group.value : `${group.by}=${group.value}`}`;
}

interface RowFacts {
  readonly dimensions: readonly string[];
  readonly facts: ExportFacts;
}

function rowOf(line: Line, { dimensions, facts }: RowFacts): readonly CellValue[] {
  const { of, period, group } = line;
  const { data, id } = of.indicator;
  const fictional = isInvented(facts.repository) || data.fictional === true;
  return [
    referenceOf(line),
    id,
    textOf(data.name, facts.repository, facts.lang) || id,
    period.text,
    period.start,
    period.end,
    group?.by === "partner" ? group.value : undefined,
    ...dimensions.map((dimension) => (group?.by === dimension ? group.value : undefined)),
    group && nameOf(group, facts),
    ...numbersOf(line),
    textOf(data.unit, facts.repository, facts.lang) || undefined,
    ...howOf(line),
    fictional ? true : undefined,
    hiddenBecause(line),
  ];
}

/** A group in words: a partner, or a dimension and its value. */
function nameOf({ by, value }: NonNullable<Line["group"]>, { repository, lang }: ExportFacts): string {
  const { partner, dimension } = repository.entities;
  if (by === "partner") return textOf(partner.get(value)?.data.name, repository, lang) || value;
  const declared = dimension.get(by)?.data;
  const named = declared?.values.find(({ id }) => id === value)?.name;
  return `${textOf(declared?.name, repository, lang) || by}: ${textOf(named, repository, lang) || value}`;
}

const NO_NUMBERS: readonly CellValue[] = Array.from({ length: 10 }, () => undefined);

function numbersOf({ figure }: Line): readonly CellValue[] {
  if (figure === "breakdown" || figure.hidden) return NO_NUMBERS;
  const reporting = [figure.coverage?.reported, figure.coverage?.expected];
  if ("bounds" in figure) return [...NO_NUMBERS.slice(0, 6), ...figure.bounds, ...reporting];
  const { value, numerator, denominator, n, interval } = figure;
  return [value, numerator, denominator, n, interval?.[0], interval?.[1], undefined, undefined, ...reporting];
}

function howOf({ figure, origin }: Line): readonly CellValue[] {
  return figure === "breakdown" || figure.hidden ? [undefined, undefined] : [figure.status, origin];
}

function hiddenBecause({ figure }: Line): string | undefined {
  if (figure === "breakdown") return figure;
  return figure.hidden ? figure.because : undefined;
}

function columnsOf(
  dimensions: readonly string[],
  { repository, lang }: ExportFacts,
  { meaning: { data: meaning }, dimension: about }: CodeBookWords,
): readonly TableColumn[] {
  type Name = keyof typeof meaning;
  const column = (name: Name, type: TableColumn["type"], more: Partial<TableColumn> = {}): TableColumn => ({
    name,
    type,
    meaning: meaning[name],
    ...more,
  });
  return [
    column("figure", "text", { needed: true, unique: true }),
    column("indicator", "text", { needed: true, refers: { table: "indicators", column: "id" } }),
    column("indicator-name", "text", { needed: true }),
    column("period", "text", { needed: true }),
    column("period-start", "date", { needed: true }),
    column("period-end", "date", { needed: true }),
    column("partner", "text", { refers: { table: "partners", column: "id" } }),
    ...dimensions.map((id): TableColumn => {
      const dimension = repository.entities.dimension.get(id)?.data;
      return {
        name: Object.hasOwn(meaning, id) ? `dimension-${id}` : id,
        type: "text",
        meaning: about(textOf(dimension?.name, repository, lang) || id),
        values: dimension?.values.map((value) => value.id) ?? [],
      };
    }),
    column("group-name", "text"),
    column("value", "number"),
    column("numerator", "number"),
    column("denominator", "number"),
    column("n", "number"),
    column("interval-low", "number"),
    column("interval-high", "number"),
    column("at-least", "number"),
    column("at-most", "number"),
    column("partners-reported", "whole"),
    column("partners-expected", "whole"),
    column("unit", "text"),
    column("status", "text", { values: STATUSES }),
    column("origin", "text"),
    column("fictional", "yes-no"),
    column("hidden", "text", { values: HIDDEN }),
  ];
}
