import type { TableName } from "../language/code-book-shape.ts";

/** What stands in a column. Dates are `YYYY-MM-DD`. */
export type ColumnType = "text" | "number" | "whole" | "yes-no" | "date";

export type CellValue = string | number | boolean | undefined;

/** One column of a table that is exported, and what the code book says of it. */
export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** What stands in it, in the language of the export. */
  readonly meaning: string;
  readonly needed?: true;
  readonly unique?: true;
  /** The only texts that can stand in it. */
  readonly values?: readonly string[];
  /** The table, and its column, in which every text of this one stands. */
  readonly refers?: { readonly table: TableName; readonly column: string };
}

/** A table as data: the same for text, workbook and data package. */
export interface ExportTable {
  readonly name: TableName;
  readonly columns: readonly TableColumn[];
  /** The columns that together name a row. */
  readonly key: readonly string[];
  /** A cell per column. */
  readonly rows: readonly (readonly CellValue[])[];
}
