import type { ImportColumn } from "../generated/schema-types.ts";
import type { Agreements } from "./agreements.ts";
import { cellText, findLayout, type Layout } from "./layout.ts";
import { readPeriodText } from "./periods.ts";
import { shownText } from "./personal-data.ts";
import type { FoundTable, SourceSheet } from "./sources.ts";
import { isFigure, plain, type Role } from "./words.ts";

/** The hidden sheet by which a collection sheet is known, and what its first cell says. */
const SHEET = "_impact";
const MARK = "impact-collection-sheet";
const VERSION = "1";

/** A collection sheet that came back: nothing about it has to be asked. */
export type CollectionSheet =
  | { readonly ok: true; readonly table: FoundTable; readonly agreements: Agreements }
  | { readonly ok: false; readonly problem: "newer" | "broken" }
  | {
      readonly ok: false;
      readonly problem: "other";
      readonly rows: readonly OtherRow[];
      readonly made: MadeFor;
    };

/** For whom and about what a collection sheet was made: nothing else comes in by it. */
interface MadeFor {
  readonly partner: string;
  readonly period: string;
}

/** A row of a collection sheet that is about another partner or another period, as it may be shown. */
interface OtherRow extends MadeFor {
  /** As a spreadsheet counts. */
  readonly row: number;
}

/** True where a partner delivers an indicator alone: its rows name no partner. */
export type DeliversAlone = (indicator: string, partner: string) => boolean;

const FIXED: ReadonlySet<string> = new Set<Role>([
  "indicator",
  "period",
  "partner",
  "numerator",
  "denominator",
  "value",
  "n",
  "sd",
  "status",
]);

/** Undefined where the file is no collection sheet of ours. */
export function collectionSheetOf(
  file: string,
  sheets: readonly SourceSheet[],
  isAlone: DeliversAlone,
): CollectionSheet | undefined {
  const hidden = sheets.find(({ name }) => name === SHEET);
  if (hidden === undefined || cellText(hidden.rows[0]?.[0]) !== MARK) return undefined;
  if (cellText(hidden.rows[0]?.[1]) !== VERSION) return { ok: false, problem: "newer" };
  const says = new Map(hidden.rows.slice(1).map((row) => [cellText(row[0]), cellText(row[1])] as const));
  const grid = sheets.find(({ name }) => name === says.get("sheet"));
  const headerRow = Number(says.get("header-row"));
  const names = grid?.rows[headerRow - 1];
  if (grid === undefined || names === undefined) return { ok: false, problem: "broken" };
  const layout = findLayout(grid, { row: headerRow });
  if (layout === undefined) return { ok: false, problem: "broken" };
  const columns = layout.columns.map(({ name, index }): ImportColumn => {
    const id = cellText(names[index]);
    if (id === "") return { name, holds: "ignore" };
    if (FIXED.has(id)) return { name, holds: id as ImportColumn["holds"] };
    return { name, holds: "dimension", dimension: id };
  });
  const has = (holds: string) => columns.some((column) => column.holds === holds);
  const partner = says.get("partner") ?? "";
  const period = says.get("period") ?? "";
  if (partner === "" || period === "") return { ok: false, problem: "broken" };
  const table = belowVisibleHeader(grid, layout, columns);
  const rows = otherRows({ grid, layout: table, columns, isAlone }, { partner, period });
  if (rows.length > 0) return { ok: false, problem: "other", rows, made: { partner, period } };
  return {
    ok: true,
    table: {
      file,
      grid,
      layout: table,
      ...(grid.name !== undefined && { sheet: grid.name }),
    },
    agreements: {
      columns,
      set: {
        ...(!has("partner") && { partner }),
        ...(!has("period") && { period }),
      },
      skip: [],
      into: `data/${partner}.csv`,
    },
  };
}

/**
 * The rows that say another partner or period than the sheet was made for: taken over, they would replace
 * somebody else's figures. A row without a partner is the whole coalition's, so only of who delivers alone.
 */
function otherRows(
  {
    grid,
    layout,
    columns,
    isAlone,
  }: { grid: SourceSheet; layout: Layout; isAlone: DeliversAlone } & {
    readonly columns: readonly ImportColumn[];
  },
  made: MadeFor,
): readonly OtherRow[] {
  const indexOf = (holds: Role) =>
    layout.columns[columns.findIndex((column) => column.holds === holds)]?.index;
  const at = { indicator: indexOf("indicator"), partner: indexOf("partner"), period: indexOf("period") };
  const textAt = (row: number, index: number | undefined) =>
    index === undefined ? "" : cellText(grid.rows[row]?.[index]);
  const periodOf = (text: string) => readPeriodText(text) ?? text;
  const found: OtherRow[] = [];
  for (let row = layout.from; row < grid.rows.length; row++) {
    const indicator = textAt(row, at.indicator);
    const partner = textAt(row, at.partner);
    const period = textAt(row, at.period);
    const mayBeAlone =
      partner === "" && (indicator === "" || at.partner === undefined || isAlone(indicator, made.partner));
    const samePartner = mayBeAlone || plain(partner) === plain(made.partner);
    const samePeriod = period === "" || periodOf(period) === periodOf(made.period);
    if (!samePartner || !samePeriod)
      found.push({ row: row + 1, partner: shownText(partner), period: shownText(period) });
  }
  return found;
}

/** The header that people read may stand under the one with the names: there are words over the figures. */
function belowVisibleHeader(grid: SourceSheet, layout: Layout, columns: readonly ImportColumn[]): Layout {
  const under = grid.rows[layout.headerRow];
  const words = layout.columns.some(({ index }, at) => {
    const cell = under?.[index];
    return (
      isFigure(columns[at]?.holds ?? "ignore") && typeof cell === "string" && /^\p{L}{3}/u.test(cell.trim())
    );
  });
  return { ...layout, twoRows: false, from: words ? layout.headerRow + 1 : layout.headerRow };
}
