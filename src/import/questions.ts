import { nearest } from "../findings/nearest.ts";
import type { ImportColumn } from "../generated/schema-types.ts";
import { readPeriod } from "../model/period.ts";
import type { Agreements } from "./agreements.ts";
import { decimalSignOf } from "./figures.ts";
import { cellText, type Grid, type Layout } from "./layout.ts";
import { likelyPeriodText } from "./periods.ts";
import type { Question, Settled, Table } from "./settled.ts";
import { type CodeKind, certainCode, namesOf, type Vocabulary } from "./vocabulary.ts";
import { isFigure, isTotal, plain } from "./words.ts";

/** More unknown words than this in one column are no list of groups. */
const MOST_QUESTIONS = 40;

/** What is still open once it is known what each column holds. */
export function withValues(
  settled: Settled,
  { samples, grid, layout, vocabulary }: Table & { readonly vocabulary: Vocabulary },
): Settled {
  const { agreements } = settled;
  const questions: Question[] = [];
  for (const key of ["indicator", "period", "partner"] as const) {
    const constant = missingConstant(key, agreements, vocabulary);
    if (constant !== undefined) questions.push(constant);
  }
  const skips = skipsOf(agreements, layout);
  const figures = layout.columns
    .filter(({ name }) => agreements.columns.some((column) => column.name === name && isFigure(column.holds)))
    .map(({ index: at }) => at);
  for (const column of agreements.columns) {
    const sample = samples.find((each) => each.column.name === column.name);
    const of = codeKindOf(column);
    if (of && sample) {
      const about = { of, grid, layout, index: sample.column.index, vocabulary, skip: skips, figures };
      questions.push(...valueQuestions(column, about));
    }
  }
  const sign = agreements.decimal ?? decimalSignOf(figureTexts(agreements, { grid, layout }));
  if (sign === "unclear") return { ...settled, questions: [...questions, { ask: "decimal" }] };
  return { ...settled, questions, decimal: sign };
}

function missingConstant(
  key: "indicator" | "period" | "partner",
  { columns, set }: Agreements,
  vocabulary: Vocabulary,
): Question | undefined {
  const holding = key === "period" ? ["period", "year"] : [key];
  if (columns.some(({ holds }) => holding.includes(holds)) || set[key] !== undefined) return undefined;
  const figures = columns.filter(({ holds }) => isFigure(holds));
  if (figures.every((column) => column.set?.[key] !== undefined)) return undefined;
  const names = key === "indicator" ? vocabulary.indicators : vocabulary.partners;
  if (key === "partner" && names.codes.length === 0) return undefined;
  return { ask: "constant", key, codes: key === "period" ? [] : names.codes };
}

/** The kind of code that stands in a column; undefined where it holds none. */
export function codeKindOf(column: ImportColumn): CodeKind | undefined {
  const { holds, dimension } = column;
  if (holds === "dimension") return dimension === undefined ? undefined : { kind: "dimension", dimension };
  return holds === "indicator" || holds === "partner" || holds === "period" || holds === "status"
    ? { kind: holds }
    : undefined;
}

/** Rows that are left out because a cell says a text. */
export interface RowSkip {
  readonly index: number;
  /** As `plain` gives it. */
  readonly text: string;
}

export function skipsOf(agreements: Agreements, layout: Layout): readonly RowSkip[] {
  return agreements.skip.flatMap(({ column, text }) => {
    const found = layout.columns.find(({ name }) => plain(name) === plain(column));
    return found === undefined ? [] : [{ index: found.index, text: plain(text) }];
  });
}

export function isSkipped(cells: Grid["rows"][number], skips: readonly RowSkip[]): boolean {
  return skips.some(({ index, text }) => plain(cellText(cells[index])) === text);
}

function* valueQuestions(
  column: ImportColumn,
  about: Omit<Table, "samples"> & {
    readonly of: CodeKind;
    readonly index: number;
    readonly vocabulary: Vocabulary;
    readonly skip: readonly RowSkip[];
    /** The columns with figures: a row without any is not taken, so its words need no code. */
    readonly figures: readonly number[];
  },
): Generator<Question> {
  const { of, grid, layout, index, vocabulary, skip, figures } = about;
  const said = wordsOf(column);
  const seen = new Set<string>();
  let asked = 0;
  for (let at = layout.from; at < grid.rows.length; at++) {
    const text = cellText(grid.rows[at]?.[index]);
    if (text === "" || seen.has(text)) continue;
    const cells = grid.rows[at] ?? [];
    if (figures.every((column) => cellText(cells[column]) === "") || isSkipped(cells, skip)) continue;
    seen.add(text);
    const code = said.get(plain(text));
    if (code !== undefined ? isCode(code, of, vocabulary) : certainCode(text, of, vocabulary) !== undefined)
      continue;
    // A total over periods or indicators is no figure of the format: that row is skipped, and said.
    if ((of.kind === "period" || of.kind === "indicator") && isTotal(text)) continue;
    if (asked++ >= MOST_QUESTIONS) return;
    const names = namesOf(of, vocabulary);
    const guess = of.kind === "period" ? likelyPeriodText(text) : nearestName(text, names);
    const codes = of.kind === "status" ? STATUSES : names.codes;
    yield { ask: "value", column: column.name, text, of, codes, ...(guess !== undefined && { guess }) };
  }
}

const STATUSES = ["provisional", "final", "estimate", "withheld"];

/** True for a code that a word of this kind may get; empty is the total. */
function isCode(code: string, of: CodeKind, vocabulary: Vocabulary): boolean {
  if (of.kind === "period") return readPeriod(code) !== undefined;
  if (of.kind === "status") return code === "" || STATUSES.includes(code);
  return (code === "" && of.kind !== "indicator") || namesOf(of, vocabulary).codes.includes(code);
}

function nearestName(
  text: string,
  names: { readonly codes: readonly string[]; readonly titles: ReadonlyMap<string, readonly string[]> },
) {
  const byName = new Map<string, string>();
  for (const [code, titles] of names.titles)
    for (const title of [code, ...titles]) byName.set(plain(title), code);
  const near = nearest(plain(text), byName.keys());
  return near === undefined ? undefined : byName.get(near);
}

/** The words that a column's agreements know, as they are compared. */
export function wordsOf(column: ImportColumn): ReadonlyMap<string, string> {
  return new Map(Object.entries(column.values ?? {}).map(([text, code]) => [plain(text), String(code)]));
}

function* figureTexts({ columns }: Agreements, { grid, layout }: Omit<Table, "samples">): Generator<string> {
  for (const { name, holds } of columns) {
    const index = layout.columns.find((column) => column.name === name)?.index;
    if (!isFigure(holds) || index === undefined) continue;
    for (let at = layout.from; at < grid.rows.length; at++) {
      const cell = grid.rows[at]?.[index];
      if (typeof cell === "string") yield cell;
    }
  }
}
