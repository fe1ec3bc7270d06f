import { countBreaks } from "../read/csv-cells.ts";
import type { SourcePlace } from "./extracted.ts";
import type { ImportPlan } from "./merge.ts";

/** Where a line of a table, as the plan would write it, comes from; undefined for what stood there before. */
export type OriginOf = (table: string, line: number) => SourcePlace | undefined;

/** New rows stand at the end of their table in the order of the plan; no cell of one has a line break. */
export function originsOf({
  files,
  added,
  changed,
}: Pick<ImportPlan, "files" | "added" | "changed">): OriginOf {
  const newRows = new Map<string, SourcePlace[]>();
  for (const { table, row } of added) {
    const rows = newRows.get(table);
    if (rows) rows.push(row.from);
    else newRows.set(table, [row.from]);
  }
  const edited = new Map(changed.map(({ table, line = 0, row }) => [`${line} ${table}`, row.from] as const));
  const ends = new Map(files.map(({ path, text }) => [path, countBreaks(text)] as const));
  return (table, line) => {
    const rows = newRows.get(table) ?? [];
    const first = (ends.get(table) ?? 0) - rows.length + 1;
    return rows[line - first] ?? edited.get(`${line} ${table}`);
  };
}
