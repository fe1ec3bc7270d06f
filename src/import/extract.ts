import type { Constants } from "../generated/schema-types.ts";
import type { Cell } from "../read/workbook.ts";
import type { Agreements } from "./agreements.ts";
import type { Extracted, ImportedRow, RowNote, RowTrouble, SkipReason, SourcePlace } from "./extracted.ts";
import { cellText, type Grid, isBlank, type Layout } from "./layout.ts";
import { periodOfParts } from "./periods.ts";
import { shownText } from "./personal-data.ts";
import { isSkipped, type RowSkip, skipsOf } from "./questions.ts";
import { type FigureGroup, type ReadColumn, readColumns, wordOf } from "./read-columns.ts";
import { type ReadFigures, rowFigures } from "./row-figures.ts";
import { certainCode, type Vocabulary } from "./vocabulary.ts";
import { isTotal, plain } from "./words.ts";

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
    const { keys, groups } = readColumns(table, agreements);
    this.#keys = keys;
    this.#groups = groups;
    this.#skips = skipsOf(agreements, table.layout);
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
      const read = rowFigures(cells, columns, this.#agreements);
      if ("trouble" in read) {
        const { trouble, ...more } = read;
        this.#trouble(place, trouble, more);
        return;
      }
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
