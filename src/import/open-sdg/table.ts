import type { FileTree } from "../../files/file-tree.ts";
import type { AnyFinding } from "../../findings/finding.ts";
import { RowPlaces } from "../../model/row-places.ts";
import { readTable } from "../../read/csv.ts";
import type { Account, FileReason, NotTaken } from "./account.ts";
import type { SiteWords } from "./column-words.ts";
import type { Config } from "./config.ts";
import type { Figures } from "./figures.ts";
import { columnNames, type Layout } from "./header.ts";
import { SiteRows } from "./site-rows.ts";
import { figuresOf } from "./table-figures.ts";
import { inUtf8 } from "./utf-16.ts";

/** What a table of the site holds. */
export interface Table {
  readonly path: string;
  readonly dimensions: readonly string[];
  readonly figures: Figures;
  /** Where a row stands, counted from 0, and how it is typed. */
  readonly placeOf: (row: number) => Pick<NotTaken, "line" | "raw">;
  /** The header of the codes for a map, where there is such a column. */
  readonly geoColumn?: string;
}

/** What reading a table needs besides the table. */
export interface SiteReading {
  readonly config: Config;
  readonly account: Account;
  readonly words: SiteWords;
  /** Leaves every row to csv-parse, the reference: for the tests. */
  readonly parserOnly?: boolean;
}

/** Reads one table; what cannot be taken over is written into the account. */
export async function readSiteTable(
  site: FileTree,
  path: string,
  { config, account, words, parserOnly = false }: SiteReading,
): Promise<Table | undefined> {
  const tree = inUtf8(site, path);
  const chunks = tree.stream(path);
  if ("ok" in chunks) return refuse({ path, account }, "unreadable", 0);
  const rows = new SiteRows(config, words);
  const result = await readTable(path, chunks, (row, place) => rows.add(row, place), {
    plain: rows,
    parserOnly,
  });
  account.tables.read += 1;
  const { header, dialect, offsets } = result;
  const stopped = result.findings.find(isStop);
  if (header !== undefined) rows.begin(header);
  const { layout = "no-year", wide } = rows;
  if (rows.isTooLarge) return refuse({ path, account }, "too-large", result.rows * wide);
  const line = stopped?.where.line;
  if (stopped !== undefined)
    account.files.push({ path, reason: "unreadable", figures: 0, isPartial: true, ...(line && { line }) });
  if (typeof layout === "string") {
    if (header === undefined && stopped !== undefined) return undefined;
    return refuse({ path, account }, layout, rows.length);
  }
  account.read += rows.length * wide;
  const file = { path, delimiter: dialect.delimiter, columns: new Map<string, number>(), offsets };
  const places = new RowPlaces(tree);
  for (const [row, length] of rows.lengths) places.setLength(row, length);
  const placeOf = (row: number) => ({
    line: rows.lines.at(row),
    raw: places.rawOf(row, file, rows.offsets.at(row)),
  });
  const names = columnNames(header ?? []);
  const figures = figuresOf({ path, rows, layout, account, placeOf });
  leaveRemarks({ path, names, layout, account });
  const geoColumn = names[layout.roles.indexOf("geo-code")];
  const { dimensions } = layout;
  return { path, dimensions, figures, placeOf, ...(geoColumn !== undefined && { geoColumn }) };
}

/** What makes the reader stop before the end of a file; an empty one has been read to its end. */
function isStop({ rule, args }: AnyFinding): boolean {
  return STOPS.has(rule) && !("problem" in args && args.problem === "empty");
}

const STOPS: ReadonlySet<string> = new Set(["file-unreadable", "bad-quote", "conflict-markers"]);

function refuse(
  { path, account }: { readonly path: string; readonly account: Account },
  reason: FileReason,
  figures: number,
): undefined {
  account.read += figures;
  account.files.push({ path, reason, figures, ...(reason === "unreadable" && { isPartial: true }) });
  return undefined;
}

function leaveRemarks(table: {
  readonly path: string;
  readonly names: readonly string[];
  readonly layout: Layout;
  readonly account: Account;
}): void {
  const { path, names, layout, account } = table;
  const across = new Set(layout.across?.map(({ index }) => index));
  for (const [index, role] of layout.roles.entries()) {
    if (role === "remark" && !across.has(index))
      account.columns.push({ path, column: names[index] ?? "", why: "remark" });
  }
}
