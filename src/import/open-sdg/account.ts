import type { ColumnReason, FigureReason, TableReason } from "../../language/import-open-sdg-shape.ts";

export type Reason = FigureReason;
export type FileReason = TableReason;

/** In the order in which they are told. */
export const REASONS: readonly Reason[] = [
  "conflict",
  "repeated",
  "ragged",
  "bad-period",
  "long-period",
  "no-period",
  "not-a-number",
  "hidden",
  "no-value",
];

/** One figure that stays behind: where it stands, as it is typed. */
export interface NotTaken {
  readonly path: string;
  readonly line: number;
  readonly reason: Reason;
  /** The cell that is the reason, where it is one cell. */
  readonly cell?: string;
  /** Other lines that say something about the same, in the same file. */
  readonly others?: readonly number[];
  /** The row as it stands in the file. */
  readonly raw: string;
}

/** One table that stays behind as a whole, or from some line on. */
export interface FileNotTaken {
  readonly path: string;
  readonly reason: FileReason;
  /** How many figures it holds, as far as it can be read. */
  readonly figures: number;
  /** Where reading stopped. */
  readonly line?: number;
  /** Set where it could not be read to its end: nobody knows how many figures it holds besides. */
  readonly isPartial?: true;
}

/** A column that did not become a dimension. */
export interface ColumnLeftOut {
  readonly path: string;
  readonly column: string;
  readonly why: ColumnReason;
  /** The one value of a constant column. */
  readonly value?: string;
}

/** What became of every figure: `read` is what was taken and what is listed, together. */
export interface Account {
  read: number;
  taken: number;
  readonly tables: { read: number };
  readonly notTaken: NotTaken[];
  readonly files: FileNotTaken[];
  readonly columns: ColumnLeftOut[];
}

export function emptyAccount(): Account {
  return { read: 0, taken: 0, tables: { read: 0 }, notTaken: [], files: [], columns: [] };
}

/** How many figures stay behind: single ones and those of whole tables. */
export function figuresNotTaken(account: Account): number {
  return account.files.reduce((sum, { figures }) => sum + figures, account.notTaken.length);
}

/** The tables that could not be read to their end, each once. */
export function partialTables(account: Account): readonly string[] {
  return [...new Set(account.files.filter(({ isPartial }) => isPartial).map(({ path }) => path))];
}

/** Takes back what an account says about one table, so that it can be listed as a whole. */
export function forget(account: Account, path: string, read: number): void {
  account.read = read;
  const keep = <T extends { readonly path: string }>(list: T[]): void => {
    for (let at = list.length - 1; at >= 0 && list[at]?.path === path; at -= 1) list.pop();
  };
  keep(account.notTaken);
  keep(account.columns);
}
