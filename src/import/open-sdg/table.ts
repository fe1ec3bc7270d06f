import type { FileTree } from "../../files/file-tree.ts";
import { readTable, type TableRow } from "../../read/csv.ts";
import { hasDecimalComma } from "../../read/number.ts";
import type { Account, FileReason, Reason } from "./account.ts";
import type { Config } from "./config.ts";
import { readFigure } from "./figure.ts";
import { columnNames, type Layout, layoutOf, type Role } from "./header.ts";
import { hasMonths, readYear, type Year } from "./year.ts";

/** More than this of one table is not kept: it would be no table of indicators. */
const MOST_ROWS = 500_000;
const MOST_CELLS = 8_000_000;

/** Between parts of a key; a table with this sign in it is not read at all. */
export const BETWEEN = "\u0000";

/** One figure of a table, with everything that says what it is about. */
export interface Observation {
  readonly line: number;
  readonly raw: string;
  readonly period: string;
  /** Exact, as typed. */
  readonly number: string;
  /** What stands under the columns of series and of units, in their order. */
  readonly series: string;
  readonly unit: string;
  /** Series and unit together: one and the same for the figures of one indicator. */
  readonly seriesKey: string;
  readonly status: "final" | "estimate" | "provisional";
  /** By position in `dimensions`; empty is the total. */
  readonly groups: readonly string[];
  readonly geoCode: string;
}

/** What a table of the site holds. */
export interface Table {
  readonly path: string;
  readonly dimensions: readonly string[];
  readonly observations: readonly Observation[];
  /** The header of the codes for a map, where there is such a column. */
  readonly geoColumn?: string;
}

/** Reads one table; what cannot be taken over is written into the account. */
export async function readSiteTable(
  tree: FileTree,
  path: string,
  { config, account }: { readonly config: Config; readonly account: Account },
): Promise<Table | undefined> {
  const chunks = tree.stream(path);
  if ("ok" in chunks) return refuse({ path, account }, "unreadable", 0);
  const rows: TableRow[] = [];
  let cells = 0;
  const result = await readTable(path, chunks, (row) => {
    cells += row.cells.length;
    if (rows.length < MOST_ROWS && cells <= MOST_CELLS) rows.push(row);
  });
  account.tables.read += 1;
  const header = result.header ?? [];
  const stopped = result.findings.find(({ rule }) => STOPS.has(rule));
  const layout = result.header === undefined ? "no-year" : layoutOf(header, config);
  const wide = typeof layout === "string" ? 1 : (layout.across?.length ?? 1);
  const place = { path, account };
  if (result.rows > rows.length) return refuse(place, "too-large", result.rows * wide);
  const line = stopped?.where.line;
  if (stopped !== undefined)
    account.files.push({ path, reason: "unreadable", figures: 0, ...(line && { line }) });
  if (typeof layout === "string") {
    if (result.header === undefined && stopped !== undefined) return undefined;
    return refuse(place, layout, rows.length);
  }
  account.read += rows.length * wide;
  return new Reading({ path, header, rows, layout, account }).table();
}

const NONE: readonly number[] = [];

/** What makes the reader stop before the end of a file. */
const STOPS: ReadonlySet<string> = new Set(["file-unreadable", "bad-quote", "yaml-syntax"]);

function refuse(
  { path, account }: { readonly path: string; readonly account: Account },
  reason: FileReason,
  figures: number,
): undefined {
  account.read += figures;
  account.files.push({ path, reason, figures });
  return undefined;
}

interface Source {
  readonly path: string;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly layout: Layout;
  readonly account: Account;
}

/** Turns the rows of one table into observations. */
class Reading {
  readonly #source: Source;
  readonly #decimalComma: boolean;
  readonly #months: boolean;
  readonly #observations: Observation[] = [];
  readonly #columnsOf = new Map<Role, readonly number[]>();
  readonly #years = new Map<string, Year>();
  readonly #told = new Map<string, Pick<Observation, "series" | "unit" | "seriesKey">>();

  constructor(source: Source) {
    this.#source = source;
    const { rows, layout } = source;
    for (const [index, role] of layout.roles.entries()) {
      this.#columnsOf.set(role, [...this.#columns(role), index]);
    }
    const valueColumns = layout.across?.map(({ index }) => index) ?? this.#columns("value");
    this.#decimalComma = rows.some(
      (row) => row.decimalComma && valueColumns.some((index) => hasDecimalComma(row.cells[index] ?? "")),
    );
    const year = this.#columns("year")[0] ?? -1;
    this.#months = hasMonths(rows.filter((row) => !row.ragged).map((row) => row.cells[year] ?? ""));
  }

  table(): Table {
    const { path, header, rows, layout, account } = this.#source;
    for (const row of rows) this.#row(row);
    const names = columnNames(header);
    const across = new Set(layout.across?.map(({ index }) => index));
    for (const index of this.#columns("remark")) {
      if (!across.has(index)) account.columns.push({ path, column: names[index] ?? "", why: "remark" });
    }
    const geoColumn = names[this.#columns("geo-code")[0] ?? -1];
    const dimensions = layout.dimensions;
    return {
      path,
      dimensions,
      observations: this.#observations,
      ...(geoColumn !== undefined && { geoColumn }),
    };
  }

  #columns(role: Role): readonly number[] {
    return this.#columnsOf.get(role) ?? NONE;
  }

  #row(row: TableRow): void {
    const { across } = this.#source.layout;
    if (row.ragged) for (let left = across?.length ?? 1; left > 0; left -= 1) this.#leave(row, "ragged");
    else if (across === undefined) this.#figure(row, this.#cell(row, "value"), this.#groups(row));
    else for (const column of across) this.#across(row, column);
  }

  #across(row: TableRow, column: NonNullable<Layout["across"]>[number]): void {
    const groups = this.#groups(row).slice();
    for (const [dimension, value] of column.groups) groups[dimension] = value;
    this.#figure(row, row.cells[column.index] ?? "", groups, column);
  }

  #groups(row: TableRow): string[] {
    const { dimensions, dimensionColumns } = this.#source.layout;
    const groups = dimensionColumns.map((index) => groupIn(row.cells[index] ?? ""));
    while (groups.length < dimensions.length) groups.push("");
    return groups;
  }

  #cell(row: TableRow, role: Role): string {
    return row.cells[this.#columns(role)[0] ?? -1] ?? "";
  }

  #figure(
    row: TableRow,
    value: string,
    groups: readonly string[],
    wide: { readonly year?: string; readonly series?: string } = {},
  ): void {
    const figure = readFigure(value, this.#decimalComma);
    const typedYear = wide.year ?? this.#cell(row, "year");
    const year = this.#year(typedYear);
    if ("trouble" in figure) this.#leave(row, figure.trouble, value);
    else if ("trouble" in year) this.#leave(row, year.trouble, typedYear);
    else {
      this.#observations.push({
        line: row.line,
        raw: row.raw,
        period: year.period,
        number: figure.number,
        ...this.#series(row, wide.series ?? ""),
        status: statusIn(this.#cell(row, "status")),
        groups,
        geoCode: this.#cell(row, "geo-code"),
      });
    }
  }

  /** Years and units come back in every row; each is worked out once. */
  #year(typed: string): Year {
    const known = this.#years.get(typed);
    if (known !== undefined) return known;
    const year = readYear(typed, this.#months);
    this.#years.set(typed, year);
    return year;
  }

  #series(row: TableRow, across: string): Pick<Observation, "series" | "unit" | "seriesKey"> {
    const [seriesColumns, unitColumns] = [this.#columns("series"), this.#columns("unit")];
    let typed = across;
    for (const index of seriesColumns) typed += BETWEEN + (row.cells[index] ?? "");
    typed += BETWEEN;
    for (const index of unitColumns) typed += BETWEEN + (row.cells[index] ?? "");
    const known = this.#told.get(typed);
    if (known !== undefined) return known;
    const texts = (columns: readonly number[]) => columns.map((index) => row.cells[index] ?? "");
    const series = joined([...texts(seriesColumns), across]);
    const unit = joined(texts(unitColumns));
    const told = { series, unit, seriesKey: series + BETWEEN + unit };
    this.#told.set(typed, told);
    return told;
  }

  #leave(row: TableRow, reason: Reason, cell?: string): void {
    const { path, account } = this.#source;
    account.notTaken.push({
      path,
      line: row.line,
      reason,
      raw: row.raw,
      ...(cell !== undefined && { cell }),
    });
  }
}

/** SDMX writes the total as `_T`, and what does not apply as `_Z`; the format leaves both open. */
function groupIn(cell: string): string {
  return cell === "_T" || cell === "_Z" ? "" : cell;
}

/** What says the same twice, or says nothing, is left away: `Units`, `0`. */
function joined(texts: readonly string[]): string {
  const said = texts.filter((text) => text !== "" && !/^(units|0|undefined|_Z|_T)$/i.test(text));
  return [...new Set(said)].join(", ");
}

function statusIn(cell: string): Observation["status"] {
  if (/^(e|estimate|estimated|estimé|estimation|geschat)\b/i.test(cell)) return "estimate";
  return /^(p|provisional|preliminary|provisoire|voorlopig)\b/i.test(cell) ? "provisional" : "final";
}
