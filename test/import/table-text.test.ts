import { expect, test } from "vitest";
import { editTable } from "../../src/import/table-text.ts";

/** What a table becomes when a rent is added below it. */
function withRent(text: string, rent: string): string | undefined {
  const edited = editTable<string>(Buffer.from(text), {
    columns: ["indicator", "value"],
    edits: [],
    added: [rent],
    cellOf: (row, name) => (name === "value" ? row : "rent"),
  });
  return edited.ok ? edited.text : undefined;
}

test.each([
  ["indicator;value\nrent;845\n", "1.102", "rent;1,102\n"],
  ["indicator;value\nrent;845\n", "1.5", "rent;1.5\n"],
  ["indicator;value\nrent;845,5\n", "1.5", "rent;1,5\n"],
  ["indicator,value\nrent,845\n", "1.102", "rent,1.102\n"],
])("below %j the figure %s is written as it will be read", (text, rent, row) => {
  expect(withRent(text, rent)).toBe(text + row);
});
