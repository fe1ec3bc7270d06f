import type { Constants, ImportColumn } from "../generated/schema-types.ts";
import { FIXED_COLUMNS } from "../model/measurements.ts";
import type { Cell } from "../read/workbook.ts";
import type { Agreements } from "./agreements.ts";
import { type ColumnStyle, columnStyleOf, type FigureTrouble, readFigure } from "./figures.ts";
import { cellText, type Grid, isBlank, type Layout } from "./layout.ts";
import { periodOfParts } from "./periods.ts";
import { maskedText, shownText } from "./personal-data.ts";
import { codeKindOf, isSkipped, type RowSkip, skipsOf, wordsOf } from "./questions.ts";
import { type CodeKind, certainCode, type Vocabulary } from "./vocabulary.ts";
import { FIGURES, type Figure, isFigure, isTotal, plain } from "./words.ts";

/** Where a row of the source stands. */
export interface SourcePlace {
  readonly file: string;
  readonly sheet?: string;
  /** Counted from 1, as a spreadsheet counts. */
  readonly row: number;
}

/** One row of the format, as texts. A key that is absent is not said by the source. */
export interface ImportedRow {
  readonly indicator: string;
  readonly period: string;
  /** Empty for the total of all partners. */
  readonly partner: string;
  /** Only values that are not the total. */
  readonly dimensions: ReadonlyMap<string, string>;
  readonly figures: Readonly<Partial<Record<Figure, string>>>;
  readonly status?: string;
  readonly from: SourcePlace;
}

export type SkipReason = "declared" | "no-figure" | "total-row" | "header-again" | "repeated";

export type RowTrouble =
  | FigureTrouble
  | "unknown-word"
  | "no-period"
  | "no-indicator"
  | "conflict"
  | "contradicts"
  | "rows-differ"
  | "withheld-here";

/** A row that is not taken, and why; of a column that may hold anything, no value. */
export interface RowNote<R> {
  readonly place: SourcePlace;
  readonly reason: R;
  readonly column?: string;
  readonly value?: string;
}

/** What a table gives: every row with something in it stands in one of the three. */
export interface Extracted {
  readonly rows: readonly ImportedRow[];
  /** Rows of the source that gave at least one of `rows`. */
  readonly taken: number;
  /** Of these, rows of the format whose figure the source hides: no number, and status withheld. */
  readonly hidden: number;
  readonly skipped: readonly RowNote<SkipReason>[];
  readonly troubles: readonly RowNote<RowTrouble>[];
}

interface ReadColumn {
  readonly column: ImportColumn;
  readonly index: number;
  readonly of: CodeKind | undefined;
  readonly words: ReadonlyMap<string, string>;
  /** Codes found before, so that a word is looked up once. */
  readonly cache: Map<string, string | undefined>;
  /** Of a column of figures. */
  readonly style?: ColumnStyle;
}

/** In the words of a column with figures: what the source hides. */
const HIDDEN = "withheld";

interface ReadFigures {
  readonly figures: ImportedRow["figures"];
  /** The source has a figure and does not give it. */
  readonly hidden: boolean;
}

interface FigureGroup {
  readonly set: Constants;
  readonly columns: readonly ReadColumn[];
}

/** Takes the rows of a settled table over; nothing is lost silently. */
export function extractRows(
  table: { readonly grid: Grid; readonly layout: Layout; readonly place: Omit<SourcePlace, "row"> },
  agreements: Agreements,
  vocabulary: Vocabulary,
): Extracted {
  const extractor = new Extractor(table, agreements, vocabulary);
  for (let at = table.layout.from; at < table.grid.rows.length; at++) extractor.read(at);
  return extractor.result();
}

class Extractor {
  readonly #grid: Grid;
  readonly #layout: Layout;
  readonly #place: Omit<SourcePlace, "row">;
  readonly #agreements: Agreements;
  readonly #vocabulary: Vocabulary;
  readonly #keys: readonly ReadColumn[];
  readonly #groups: readonly FigureGroup[];
  readonly #skips: readonly RowSkip[];
  readonly #rows: ImportedRow[] = [];
  readonly #skipped: RowNote<SkipReason>[] = [];
  readonly #troubles: RowNote<RowTrouble>[] = [];
  readonly #groupsOf = new Map<Constants, Map<string, ReadonlyMap<string, string>>>();
  #taken = 0;
  #hidden = 0;

  constructor(
    table: { readonly grid: Grid; readonly layout: Layout; readonly place: Omit<SourcePlace, "row"> },
    agreements: Agreements,
    vocabulary: Vocabulary,
  ) {
    this.#grid = table.grid;
    this.#layout = table.layout;
    this.#place = table.place;
    this.#agreements = agreements;
    this.#vocabulary = vocabulary;
    const columns = agreements.columns.flatMap((column): ReadColumn[] => {
      const found = table.layout.columns.find(({ name }) => plain(name) === plain(column.name));
      if (found === undefined || column.holds === "ignore") return [];
      const read = {
        column,
        index: found.index,
        of: codeKindOf(column),
        words: wordsOf(column),
        cache: new Map(),
      };
      return [isFigure(column.holds) ? { ...read, style: this.#styleOf(found.index) } : read];
    });
    this.#keys = columns.filter(({ column }) => !isFigure(column.holds));
    this.#groups = groupsOf(columns.filter(({ column }) => isFigure(column.holds)));
    this.#skips = skipsOf(agreements, table.layout);
  }

  #styleOf(index: number): ColumnStyle {
    const { rows } = this.#grid;
    const { from } = this.#layout;
    function* cells(): Generator<Cell | undefined> {
      for (let at = from; at < rows.length; at++) yield rows[at]?.[index];
    }
    return columnStyleOf(cells(), this.#agreements.decimal);
  }

  result(): Extracted {
    return {
      rows: this.#rows,
      taken: this.#taken,
      hidden: this.#hidden,
      skipped: this.#skipped,
      troubles: this.#troubles,
    };
  }

  read(at: number): void {
    const cells = this.#grid.rows[at];
    if (cells === undefined || isBlank(cells)) return;
    const place = { ...this.#place, row: at + 1 };
    const skip = this.#skipReason(cells);
    if (skip !== undefined) {
      this.#skipped.push({ place, reason: skip });
      return;
    }
    const groups = this.#groups.filter(({ columns }) =>
      columns.some(({ index, words }) => wordOf(cells[index], words) !== ""),
    );
    if (groups.length === 0 && this.#isWithheld(cells)) {
      this.#take(cells, this.#groups, place);
      return;
    }
    if (groups.length === 0) {
      this.#skipped.push({ place, reason: "no-figure" });
      return;
    }
    this.#take(cells, groups, place);
  }

  /** The source knows the figure and does not give it: no cell is filled, and the status says so. */
  #isWithheld(cells: readonly Cell[]): boolean {
    const status = this.#keys.find(({ column }) => column.holds === "status");
    return (
      this.#groups.length === 1 &&
      status !== undefined &&
      this.#code(cellText(cells[status.index]), status) === "withheld"
    );
  }

  #skipReason(cells: readonly Cell[]): SkipReason | undefined {
    if (isSkipped(cells, this.#skips)) return "declared";
    const names = this.#layout.columns.filter(({ parts }) => parts.at(-1) !== "");
    const again =
      names.length > 1 && names.every(({ index, parts }) => cellText(cells[index]) === parts.at(-1));
    return again ? "header-again" : undefined;
  }

  #take(cells: readonly Cell[], groups: readonly FigureGroup[], place: SourcePlace): void {
    const rows: ImportedRow[] = [];
    let hidden = 0;
    const key = this.#key(cells, place);
    if (key === undefined) return;
    for (const { set, columns } of groups) {
      const read = this.#figures(cells, columns, place);
      if (read === undefined) return;
      const row = this.#row(key, set, { ...read, place });
      if (row === undefined) return;
      rows.push(row);
      if (read.hidden) hidden += 1;
    }
    this.#hidden += hidden;
    for (const row of rows) this.#rows.push(row);
    this.#taken += 1;
  }

  /** What the cells beside the figures say; undefined where the row is noted already. */
  #key(cells: readonly Cell[], place: SourcePlace): ReadonlyMap<string, string> | undefined {
    const key = new Map<string, string>();
    // The word may stand in any column, also in one that is not taken over.
    const total = () => cells.some((cell) => isTotal(cellText(cell)));
    for (const read of this.#keys) {
      const { column } = read;
      const text = cellText(cells[read.index]);
      if (read.of === undefined) {
        key.set(column.holds, text);
        continue;
      }
      const code = this.#code(text, read);
      if (code === undefined) {
        if (
          (column.holds === "period" || column.holds === "indicator") &&
          (isTotal(text) || (text === "" && total()))
        ) {
          this.#skipped.push({ place, reason: "total-row" });
        } else if (text === "")
          this.#trouble(place, column.holds === "period" ? "no-period" : "no-indicator");
        else this.#trouble(place, "unknown-word", { column: column.name, value: shownText(text) });
        return undefined;
      }
      key.set(column.holds === "dimension" ? `dimension ${column.dimension ?? ""}` : column.holds, code);
    }
    return this.#withParts(key, place, total);
  }

  /** A year and a quarter in two columns are one period. */
  #withParts(
    key: Map<string, string>,
    place: SourcePlace,
    total: () => boolean,
  ): ReadonlyMap<string, string> | undefined {
    const year = key.get("year");
    if (year === undefined) return key;
    const role = (["quarter", "half", "month"] as const).find((each) => key.has(each));
    const part = role === undefined ? "" : (key.get(role) ?? "");
    const whole = part === "" || isTotal(part);
    const period = whole || role === undefined ? year : periodOfParts(year, { role, text: part });
    if (period !== undefined && /^\d{4}/.test(period)) key.set("period", period);
    else if (total()) {
      this.#skipped.push({ place, reason: "total-row" });
      return undefined;
    } else {
      this.#trouble(place, "no-period");
      return undefined;
    }
    return key;
  }

  #code(text: string, { of, words, cache }: ReadColumn): string | undefined {
    if (cache.has(text)) return cache.get(text);
    const code = words.get(plain(text)) ?? (of && certainCode(text, of, this.#vocabulary));
    cache.set(text, code);
    return code;
  }

  #figures(
    cells: readonly Cell[],
    columns: readonly ReadColumn[],
    place: SourcePlace,
  ): ReadFigures | undefined {
    const figures: Partial<Record<Figure, string>> = {};
    let hidden = false;
    let notApplicable = false;
    for (const { column, index, words, style } of columns) {
      const cell = cells[index];
      const word = words.size > 0 ? words.get(plain(cellText(cell))) : undefined;
      const read =
        word !== undefined
          ? word === HIDDEN
            ? ({ ok: false, trouble: "hidden-by-source" } as const)
            : ({ ok: true, text: word } as const)
          : readFigure(cell, {
              decimal: this.#agreements.decimal,
              percent: column.percent === true,
              ...(style && { style }),
            });
      if (!read.ok && read.trouble === "hidden-by-source" && this.#agreements.hidden !== "refuse") {
        hidden = true;
        continue;
      }
      if (!read.ok) {
        // Words among figures may be a name that landed in the wrong column.
        const text = cellText(cell);
        const value = read.trouble === "not-a-number" ? maskedText(text) : shownText(text);
        this.#trouble(place, read.trouble, { column: column.name, value });
        return undefined;
      }
      if (read.text === "na") notApplicable = true;
      else if (read.text !== "" && isFigure(column.holds)) figures[column.holds] = read.text;
    }
    // Beside a part that the source hides, the other numbers would give it away.
    if (hidden) return { figures: {}, hidden };
    if (notApplicable && Object.keys(figures).length > 0) {
      this.#trouble(place, "contradicts");
      return undefined;
    }
    // `na` belongs in the column of values; in another it means that there is no number.
    return { figures: notApplicable ? { value: "na" } : figures, hidden };
  }

  #row(
    key: ReadonlyMap<string, string>,
    set: Constants,
    { figures, hidden, place }: ReadFigures & { readonly place: SourcePlace },
  ): ImportedRow | undefined {
    const all = this.#agreements.set;
    const indicator = set.indicator ?? key.get("indicator") ?? all.indicator ?? "";
    const period = String(set.period ?? key.get("period") ?? all.period ?? "");
    if (indicator === "" || period === "") {
      this.#trouble(place, indicator === "" ? "no-indicator" : "no-period");
      return undefined;
    }
    const dimensions = this.#dimensions(key, set);
    const status = hidden ? "withheld" : (set.status ?? key.get("status") ?? all.status);
    if (
      status === "withheld" &&
      Object.keys(figures).some((figure) => figure !== "value" || figures.value !== "na")
    ) {
      this.#trouble(place, "contradicts");
      return undefined;
    }
    return {
      indicator,
      period,
      partner: set.partner ?? key.get("partner") ?? all.partner ?? "",
      dimensions,
      figures,
      ...(status !== undefined && status !== "" && { status }),
      from: place,
    };
  }

  /** One map per combination of groups, however many rows have it; totals are left out. */
  #dimensions(key: ReadonlyMap<string, string>, set: Constants): ReadonlyMap<string, string> {
    let name = "";
    for (const [holds, code] of key) if (holds.startsWith("dimension ")) name += `${holds}=${code}\n`;
    let known = this.#groupsOf.get(set);
    if (known === undefined) {
      known = new Map();
      this.#groupsOf.set(set, known);
    }
    const there = known.get(name);
    if (there !== undefined) return there;
    const dimensions = new Map<string, string>(Object.entries({ ...this.#agreements.set.dimensions }));
    for (const [holds, code] of key)
      if (holds.startsWith("dimension ")) dimensions.set(holds.slice(10), code);
    for (const [id, code] of Object.entries({ ...set.dimensions })) dimensions.set(id, code);
    for (const [id, code] of dimensions) if (code === "") dimensions.delete(id);
    known.set(name, dimensions);
    return dimensions;
  }

  #trouble(
    place: SourcePlace,
    reason: RowTrouble,
    more: { readonly column?: string; readonly value?: string } = {},
  ): void {
    this.#troubles.push({ place, reason, ...more });
  }
}

function wordOf(cell: Cell | undefined, words: ReadonlyMap<string, string>): string {
  const text = cellText(cell);
  return words.size === 0 ? text : (words.get(plain(text)) ?? text);
}

/** Figures that belong to one row of the format: those with the same constants. */
function groupsOf(columns: readonly ReadColumn[]): readonly FigureGroup[] {
  const groups = new Map<string, { set: Constants; columns: ReadColumn[] }>();
  for (const read of columns) {
    const set = read.column.set ?? {};
    const key = JSON.stringify([set.indicator, set.period, set.partner, set.status, sorted(set.dimensions)]);
    const group = groups.get(key) ?? { set, columns: [] };
    group.columns.push(read);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function sorted(
  values: Readonly<Record<string, string>> | undefined,
): readonly (readonly [string, string])[] {
  return Object.entries(values ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The columns of the format that these rows need, in the order of a new table. */
export function columnsNeeded(rows: Iterable<ImportedRow>, order: readonly string[]): readonly string[] {
  const used = new Set<string>();
  const dimensions = new Set<string>();
  for (const row of rows) {
    if (row.partner !== "") used.add("partner");
    if (row.status !== undefined) used.add("status");
    for (const id of row.dimensions.keys()) dimensions.add(id);
    for (const figure of FIGURES) if (row.figures[figure] !== undefined) used.add(figure);
  }
  const inOrder = [
    ...order.filter((id) => dimensions.has(id)),
    ...[...dimensions].filter((id) => !order.includes(id)),
  ];
  const head = ["indicator", "period", ...(used.has("partner") ? ["partner"] : [])];
  return [...head, ...inOrder, ...FIXED_COLUMNS.filter((name) => used.has(name) && !head.includes(name))];
}
