import type { ImportColumn } from "../generated/schema-types.ts";
import type { Agreements } from "./agreements.ts";
import { cellText, findLayout, type Layout } from "./layout.ts";
import type { FoundTable, SourceSheet } from "./sources.ts";
import { isFigure, type Role } from "./words.ts";

/** The hidden sheet by which a collection sheet is known, and what its first cell says. */
const SHEET = "_impact";
const MARK = "impact-collection-sheet";
const VERSION = "1";

/** A collection sheet that came back: nothing about it has to be asked. */
export type CollectionSheet =
  | { readonly ok: true; readonly table: FoundTable; readonly agreements: Agreements }
  | { readonly ok: false; readonly problem: "newer" | "broken" };

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
export function collectionSheetOf(file: string, sheets: readonly SourceSheet[]): CollectionSheet | undefined {
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
  return {
    ok: true,
    table: {
      file,
      grid,
      layout: belowVisibleHeader(grid, layout, columns),
      ...(grid.name !== undefined && { sheet: grid.name }),
    },
    agreements: {
      columns,
      set: {
        ...(!has("partner") && partner !== "" && { partner }),
        ...(!has("period") && period !== "" && { period }),
      },
      skip: [],
      ...(partner !== "" && { into: `data/${partner}.csv` }),
    },
  };
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
