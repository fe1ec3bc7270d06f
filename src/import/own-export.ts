import type { ImportColumn } from "../generated/schema-types.ts";
import { codeBookWords } from "../language/code-book.ts";
import { LANGS } from "../language/locale.ts";
import type { Agreements } from "./agreements.ts";
import { cellText, findLayout, type Grid } from "./layout.ts";
import type { FoundTable, SourceSheet } from "./sources.ts";
import type { Role } from "./words.ts";

/** How `data.csv` of an export begins, and what its other columns tell about a figure. */
const FIRST = ["figure", "indicator", "indicator-name", "period", "period-start", "period-end", "partner"];
const LAST_GROUP = "group-name";
const ROLES: ReadonlySet<string> = new Set<Role>([
  "indicator",
  "period",
  "partner",
  "value",
  "numerator",
  "denominator",
  "n",
  "status",
]);
/** A figure that stands in a table as it is; others were worked out. */
const FROM_A_TABLE = "row";

/**
 * The figures that `impact export` wrote: nothing about them has to be asked. Those that it worked out, and
 * those that it hides, are left out by their column. Undefined where the file is no such export.
 */
export function ownExportOf(
  file: string,
  sheets: readonly SourceSheet[],
): { readonly table: FoundTable; readonly agreements: Agreements } | undefined {
  const grid = sheetOfFigures(sheets);
  if (grid === undefined) return undefined;
  const names = namesOn(grid);
  const groups = names.indexOf(LAST_GROUP);
  const [origin, hidden] = [names.indexOf("origin"), names.indexOf("hidden")];
  if (groups < 0 || origin < 0 || hidden < 0) return undefined;
  const shares = withoutShares(grid, names);
  const layout = findLayout(shares, { row: 1 });
  if (layout === undefined) return undefined;
  const columns = names.map((name, at): ImportColumn => {
    if (ROLES.has(name)) return { name, holds: name as ImportColumn["holds"] };
    const isGroup = at >= FIRST.length && at < groups;
    return isGroup ? { name, holds: "dimension", dimension: name } : { name, holds: "ignore" };
  });
  const skip = [
    ...textsOf(grid, hidden).map((text) => ({ column: "hidden", text })),
    ...textsOf(grid, origin).flatMap((text) => (text === FROM_A_TABLE ? [] : [{ column: "origin", text }])),
  ];
  return {
    table: { file, grid: shares, layout, ...(grid.name !== undefined && { sheet: grid.name }) },
    agreements: { columns, set: {}, skip, decimal: "point" },
  };
}

/** The only sheet; or that of a workbook whose others the export wrote too. What somebody added is asked about. */
function sheetOfFigures(sheets: readonly SourceSheet[]): SourceSheet | undefined {
  const [grid, ...more] = sheets.filter((sheet) => isOfFigures(namesOn(sheet)));
  if (grid === undefined || more.length > 0) return undefined;
  const ours = new Set(LANGS.flatMap((lang) => Object.values(codeBookWords(lang).sheet)));
  const isOurs = ({ name }: SourceSheet) => name !== undefined && ours.has(name);
  return sheets.every((sheet) => sheet === grid || isOurs(sheet)) ? grid : undefined;
}

function namesOn({ rows }: Grid): readonly string[] {
  return rows[0]?.map(cellText) ?? [];
}

function isOfFigures(names: readonly string[]): boolean {
  return FIRST.every((name, at) => names[at] === name);
}

/** Of a share, the two numbers count: the quotient beside them is rounded. */
function withoutShares<G extends Grid>(grid: G, names: readonly string[]): G {
  const [value, numerator] = [names.indexOf("value"), names.indexOf("numerator")];
  const rows = grid.rows.map((row, at) => {
    if (at === 0 || cellText(row[numerator]) === "") return row;
    return row.map((cell, index) => (index === value ? null : cell));
  });
  return { ...grid, rows };
}

function textsOf({ rows }: Grid, column: number): readonly string[] {
  const texts = new Set(rows.slice(1).map((row) => cellText(row[column])));
  return [...texts].filter((text) => text !== "");
}
