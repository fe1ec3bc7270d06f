import { type CodeList, codesOf } from "../language/code-book-codes.ts";
import type { TableName } from "../language/code-book-shape.ts";
import type { ExportFacts } from "./figures-table.ts";
import type { ExportTable } from "./table.ts";
import { tableOf } from "./table-of-things.ts";

/** The columns that hold codes, and the list from which these are. */
export const CODED: readonly (readonly [table: TableName, column: string, list: CodeList])[] = [
  ["data", "status", "status"],
  ["data", "origin", "origin"],
  ["data", "hidden", "hidden"],
  ["indicators", "type", "type"],
  ["indicators", "value-is", "value-is"],
  ["indicators", "counts", "counts"],
  ["indicators", "direction", "direction"],
  ["indicators", "frequency", "frequency"],
  ["indicators", "over-partners", "over-partners"],
  ["indicators", "over-time", "over-time"],
  ["outcomes", "kind", "node"],
  ["outcomes", "level", "level"],
  ["remarks", "kind", "remark"],
  ["partners", "kind", "partner"],
  ["partners", "role", "role"],
  ["partners", "tier", "tier"],
  ["sources", "kind", "source"],
  ["sources", "frequency", "frequency"],
];

/** What each code means, for every column that holds codes. */
export function codesTable(facts: ExportFacts): ExportTable {
  const things = CODED.flatMap(([table, column, list]) =>
    codesOf(list, facts.lang).map(([code, meaning]) => ({ table, column, code, meaning })),
  );
  type Thing = (typeof things)[number];
  return tableOf<Thing, "codes">(
    {
      name: "codes",
      key: ["table", "column", "code"],
      things,
      parts: [
        { name: "table", needed: true, cell: ({ table }) => table },
        { name: "column", needed: true, cell: ({ column }) => column },
        { name: "code", needed: true, cell: ({ code }) => code },
        { name: "meaning", needed: true, cell: ({ meaning }) => meaning },
      ],
    },
    facts,
  );
}
