import type { FileTree } from "../files/file-tree.ts";
import { CATALOGUE } from "../findings/catalogue.ts";
import type { Measurement } from "../model/measurements.ts";
import { comparePeriods, type Period, readPeriod } from "../model/period.ts";
import type { Repository } from "../model/repository.ts";
import {
  columnsNeeded,
  type Extracted,
  type ImportedRow,
  type RowNote,
  type RowTrouble,
  type SkipReason,
} from "./extracted.ts";
import { type CellsAt, keyText, withoutRepeats } from "./repeats.ts";
import { editTable, newTable, type RowEdit } from "./table-text.ts";
import { FIGURES, type Figure } from "./words.ts";

/** One figure that changes or is new, in the texts of the format. */
export interface FigureChange {
  readonly row: ImportedRow;
  readonly key: RowKey;
  readonly table: string;
  /** Of a row that stands already. */
  readonly line?: number;
  /** What changes in it; of a new row everything. */
  readonly cells: readonly CellChange[];
}

export interface CellChange {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** What a row of the format is about. */
export interface RowKey {
  readonly indicator: string;
  readonly period: string;
  readonly partner: string;
  readonly dimensions: readonly (readonly [string, string])[];
}

/** Everything an import would do, as data; nothing is written by making it. */
export interface ImportPlan {
  readonly added: readonly FigureChange[];
  readonly changed: readonly FigureChange[];
  readonly unchanged: number;
  /** Rows that stand in the table for the same indicator, partner and period, and not in the source. */
  readonly onlyInTable: readonly (RowKey & { readonly table: string; readonly line: number })[];
  /** Every row of the source is counted once: taken, or one of `skipped`, or one of `troubles`. */
  readonly taken: number;
  /** Figures that the source hides, taken as withheld. */
  readonly hidden: number;
  readonly skipped: readonly RowNote<SkipReason>[];
  readonly troubles: readonly RowNote<RowTrouble>[];
  /** New texts of tables. */
  readonly files: readonly {
    readonly path: string;
    readonly text: string;
    readonly action: "create" | "replace";
  }[];
  /** Tables that cannot be changed as they stand. */
  readonly refused: readonly {
    readonly table: string;
    readonly problem: TableProblem;
  }[];
}

/** Why a table is not written to, or why no row can be called new beside it. */
export type TableProblem = "not-utf8" | "no-header" | "row-moved" | "has-errors" | "unread";

/** What makes a whole table, or all that stands behind a place in it, unread. */
const UNREAD: ReadonlySet<string> = new Set([
  "file-unreadable",
  "bad-quote",
  "bad-header",
  "conflict-markers",
  "missing-column",
  "unknown-column",
]);

/** A new figure; there may be a hundred thousand, and few are looked at. */
class NewFigure implements FigureChange {
  readonly row: ImportedRow;
  readonly table: string;

  constructor(row: ImportedRow, table: string) {
    this.row = row;
    this.table = table;
  }

  get key(): RowKey {
    return keyOf(this.row);
  }

  get cells(): readonly CellChange[] {
    return newCells(this.row);
  }
}

/** Holds what was taken against what stands in the repository. `into` says where new rows go. */
export function planImport(
  extracted: readonly Extracted[],
  around: {
    readonly repository: Repository;
    readonly tree: FileTree;
    readonly into: (row: ImportedRow) => string;
    readonly cellsAt: CellsAt;
  },
): ImportPlan {
  const { rows, skipped, conflicts } = withoutRepeats(
    extracted.flatMap((each) => each.rows),
    around.cellsAt,
  );
  const known = existingRows(rows, around.repository);
  const added: FigureChange[] = [];
  const changed: FigureChange[] = [];
  const undecided: RowNote<RowTrouble>[] = [];
  let unchanged = 0;
  for (const [key, row] of rows) {
    const there = known.rows.get(key);
    if (there === undefined) {
      const table = around.into(row);
      added.push(new NewFigure(row, table));
      continue;
    }
    if (there.texts.get("status") === "withheld" && FIGURES.some((figure) => row.figures[figure])) {
      undecided.push({ place: row.from, reason: "withheld-here" });
      continue;
    }
    const cells = changedCells(row, there);
    if (cells.length === 0) unchanged += 1;
    else changed.push({ row, key: keyOf(row), table: there.path, line: there.line, cells });
  }
  // A row of the source is told once, whatever the number of its figures.
  const undecidedRows = new Map(undecided.map((note) => [note.place, note] as const));
  const order = [...around.repository.entities.dimension.keys()];
  sortRows(added, order);
  const written = writtenTables({ added, changed, order, tree: around.tree });
  const unsafe = unsafeTables(around.repository, { added, changed });
  return {
    added,
    changed,
    unchanged,
    onlyInTable: known.others,
    taken:
      extracted.reduce((sum, each) => sum + each.taken, 0) -
      skipped.length -
      conflicts.length -
      undecidedRows.size,
    hidden: extracted.reduce((sum, each) => sum + each.hidden, 0),
    skipped: [...extracted.flatMap((each) => each.skipped), ...skipped],
    troubles: [...extracted.flatMap((each) => each.troubles), ...conflicts, ...undecidedRows.values()],
    files: unsafe.length > 0 ? [] : written.files,
    refused: [...unsafe, ...written.refused],
  };
}
function keyOf({ indicator, period, partner, dimensions }: ImportedRow): RowKey {
  return { indicator, period, partner, dimensions: [...dimensions] };
}

/**
 * Tables with errors of reading that would be changed: what stands in them is not sure, and an edit may
 * damage it. And tables that cannot be read at all: a row that seems new may stand there.
 */
function unsafeTables(
  { findings }: Repository,
  { added, changed }: { readonly added: readonly FigureChange[]; readonly changed: readonly FigureChange[] },
): ImportPlan["refused"] {
  const touched = new Set([...added, ...changed].map(({ table }) => table));
  const unsafe = new Map<string, TableProblem>();
  for (const { rule, where } of findings) {
    if (!where.path.startsWith("data/") || CATALOGUE[rule].severity !== "error") continue;
    if (added.length > 0 && UNREAD.has(rule)) unsafe.set(where.path, "unread");
    else if (touched.has(where.path) && !unsafe.has(where.path)) unsafe.set(where.path, "has-errors");
  }
  return [...unsafe].map(([table, problem]) => ({ table, problem })).sort((a, b) => text(a.table, b.table));
}

interface ExistingRow {
  readonly path: string;
  readonly line: number;
  readonly texts: ReadonlyMap<string, string>;
}

/** One pass over the measurements; only rows that matter are kept. */
function existingRows(wanted: ReadonlyMap<string, ImportedRow>, { measurements }: Repository) {
  const about = new Set<string>();
  const indicators = new Set<string>();
  for (const { indicator, period, partner } of wanted.values()) {
    indicators.add(indicator);
    about.add(`${indicator}\n${period}\n${partner}`);
  }
  const rows = new Map<string, ExistingRow>();
  const others: ImportPlan["onlyInTable"][number][] = [];
  for (const row of measurements) {
    if (!indicators.has(row.indicator)) continue;
    const { indicator, period, partner = "", dimensions, path, line } = row;
    const key = keyText(indicator, period.text, partner, dimensions);
    if (wanted.has(key)) {
      if (!rows.has(key)) rows.set(key, { path, line, texts: textsOf(row) });
    } else if (about.has(`${indicator}\n${period.text}\n${partner}`)) {
      others.push({
        indicator,
        period: period.text,
        partner,
        dimensions: [...dimensions],
        table: path,
        line,
      });
    }
  }
  return { rows, others };
}

function textsOf(row: Measurement): ReadonlyMap<string, string> {
  const texts = new Map<string, string>([["status", row.status]]);
  for (const figure of FIGURES) if (row[figure] !== undefined) texts.set(figure, String(row[figure]));
  if (row.notApplicable) texts.set("value", "na");
  return texts;
}

function newCells({ figures, status }: ImportedRow): readonly CellChange[] {
  const cells = FIGURES.flatMap((column) => {
    const after = figures[column];
    return after === undefined ? [] : [{ column, before: "", after }];
  });
  return status === undefined ? cells : [...cells, { column: "status", before: "", after: status }];
}

/**
 * Only what the source says is compared; what it does not say stays, unless it would contradict: beside
 * `withheld` no number stays, and of `na` and a number only the one that the source gives.
 */
function changedCells(row: ImportedRow, { texts }: ExistingRow): readonly CellChange[] {
  const said = newCells(row);
  const named = new Set(said.map(({ column }) => column));
  const emptied = FIGURES.filter((figure) => {
    const before = texts.get(figure) ?? "";
    if (before === "" || named.has(figure)) return false;
    return (
      row.status === "withheld" || row.figures.value === "na" || (before === "na" && named.has("numerator"))
    );
  });
  return [...said, ...emptied.map((column) => ({ column, after: "" }))].flatMap(({ column, after }) => {
    const before = texts.get(column) ?? "";
    const same = before === after || (before !== "" && after !== "" && Number(before) === Number(after));
    return same ? [] : [{ column, before, after }];
  });
}

/** By table, indicator, period, partner and group; periods are read once. */
function sortRows(rows: FigureChange[], order: readonly string[]): void {
  const read = new Map<string, Period | undefined>();
  for (const { row } of rows) if (!read.has(row.period)) read.set(row.period, readPeriod(row.period));
  const periods = (a: string, b: string) => {
    const [first, second] = [read.get(a), read.get(b)];
    return a === b ? 0 : first && second ? comparePeriods(first, second) : text(a, b);
  };
  rows.sort(
    (a, b) =>
      text(a.table, b.table) ||
      text(a.row.indicator, b.row.indicator) ||
      periods(a.row.period, b.row.period) ||
      text(a.row.partner, b.row.partner) ||
      byGroup(a, b, order),
  );
}

/** Totals first, then by the dimensions in the order in which they are declared. */
function byGroup(a: FigureChange, b: FigureChange, order: readonly string[]): number {
  if (a.row.dimensions === b.row.dimensions) return 0;
  for (const id of order) {
    const difference = text(a.row.dimensions.get(id) ?? "", b.row.dimensions.get(id) ?? "");
    if (difference !== 0) return difference;
  }
  return 0;
}

function text(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function writtenTables(work: {
  readonly added: readonly FigureChange[];
  readonly changed: readonly FigureChange[];
  readonly order: readonly string[];
  readonly tree: FileTree;
}): Pick<ImportPlan, "files" | "refused"> {
  const tables = new Map<string, { added: ImportedRow[]; changed: FigureChange[] }>();
  const tableOf = (path: string) => {
    const table = tables.get(path) ?? { added: [], changed: [] };
    tables.set(path, table);
    return table;
  };
  for (const { table, row } of work.added) tableOf(table).added.push(row);
  for (const change of work.changed) tableOf(change.table).changed.push(change);
  const there = new Set(work.tree.list().map(({ path }) => path));
  const files: ImportPlan["files"][number][] = [];
  const refused: ImportPlan["refused"][number][] = [];
  for (const [path, { added, changed }] of [...tables].sort(([a], [b]) => text(a, b))) {
    const columns = columnsNeeded([...added, ...changed.map(({ row }) => row)], work.order);
    if (!there.has(path)) {
      files.push({ path, text: newTable({ columns, added, cellOf }), action: "create" });
      continue;
    }
    const read = work.tree.read(path);
    const edits = changed.map(
      ({ line = 0, cells }): RowEdit => ({
        line,
        cells: new Map(cells.map(({ column, after }) => [column, after])),
      }),
    );
    const edited = read.ok
      ? editTable(read.bytes, { edits, added, cellOf, columns })
      : ({ ok: false, problem: "no-header" } as const);
    if (edited.ok) files.push({ path, text: edited.text, action: "replace" });
    else refused.push({ table: path, problem: edited.problem });
  }
  return { files, refused };
}

/** The text of one cell of a new row. */
function cellOf(row: ImportedRow, column: string): string {
  switch (column) {
    case "indicator":
      return row.indicator;
    case "period":
      return row.period;
    case "partner":
      return row.partner;
    case "status":
      return row.status ?? "";
    default:
      return row.figures[column as Figure] ?? row.dimensions.get(column) ?? "";
  }
}
