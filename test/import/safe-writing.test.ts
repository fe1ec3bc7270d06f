import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { coalitionWith as anyCoalitionWith, imported } from "../support/import.ts";

const coalitionWith = (files: Record<string, string | Uint8Array>) =>
  anyCoalitionWith({ "data/homes.csv": "indicator,period,value\n", ...files });
const SET = { set: ["indicator=homes-let", "partner="], into: "data/x.csv" };
const FILE = "jaar;waarde\n2024;12\n";
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");

describe("a table that cannot be read with certainty is not touched", () => {
  test.each([
    ["a capital in the header", "Indicator,Period,Value\nhomes-let,2024,10\n"],
    ["a column twice", "indicator,period,value,value\nhomes-let,2024,10,10\n"],
    ["a column that nobody knows", "indicator,period,value,kleur\nhomes-let,2023,10,rood\n"],
    ["no header", "homes-let,2024,10\n"],
    ["a quotation mark that is not closed", 'indicator,period,value\nhomes-let,2023,"10\n'],
    ["a row with a cell too many", "indicator,period,value\nhomes-let,2023,10,4\n"],
    ["a number that is none", "indicator,period,value\nhomes-let,2024,tien\n"],
    ["another encoding", utf16("indicator,period,value\nhomes-let,2024,10\n")],
  ] as const)("%s: told, and every byte stays", async (_what, table) => {
    const root = coalitionWith({ "data/x.csv": table, "a.csv": FILE });
    const before = readFileSync(join(root, "data/x.csv"));
    const done = await imported(root, ["a.csv"], SET);
    expect(done, done.stdout).toMatchObject({ status: 2, code: "table-refused" });
    expect(done.stderr).toContain("Mend data/x.csv first");
    expect(readFileSync(join(root, "data/x.csv"))).toEqual(before);
  });

  test("a row is not called new while another table is unread: it may stand there", async () => {
    const root = coalitionWith({
      "data/old.csv": utf16("indicator,period,value\nhomes-let,2024,10\n"),
      "a.csv": FILE,
    });
    const done = await imported(root, ["a.csv"], SET);
    expect(done).toMatchObject({ status: 2, code: "table-refused" });
    expect(done.stderr).toContain("`data/old.csv` cannot be read");
    expect(done.stdout).not.toContain("Added");
  });
});

describe("what the source withholds", () => {
  const TABLE = "indicator,period,value,status\nhomes-let,2024,,withheld\nhomes-let,2023,9,final\n";

  test("is not filled in by an import: somebody has to decide", async () => {
    const root = coalitionWith({ "data/x.csv": TABLE, "a.csv": FILE });
    const done = await imported(root, ["a.csv"], SET);
    expect(done.status).toBe(1);
    expect(done.stdout).toContain("row 2: withheld by the source in the table");
    const partly = await imported(root, ["a.csv"], { ...SET, skipBadRows: true });
    expect(partly.status, partly.stderr).toBe(0);
    expect(readFileSync(join(root, "data/x.csv"), "utf8")).toBe(TABLE);
  });

  test("from now on: the number that stood there goes", async () => {
    const root = coalitionWith({ "data/x.csv": TABLE, "a.csv": "jaar;waarde;status\n2023;;withheld\n" });
    const done = await imported(root, ["a.csv"], SET);
    expect(done.status, done.stderr + done.stdout).toBe(0);
    expect(readFileSync(join(root, "data/x.csv"), "utf8")).toContain("homes-let,2023,,withheld\n");
  });
});

test("decimals are not taken for thousands", async () => {
  const root = coalitionWith({
    "a.csv": "jaar;waarde\n2023;0.125\n2024;0.385\n2025;0.600\n",
    "b.csv": "jaar;waarde\n2023;12,5\n2024;0.385\n2025;1.234\n",
  });
  expect((await imported(root, ["a.csv"], { ...SET, dryRun: true })).stdout).toContain("value 0.385");
  expect((await imported(root, ["b.csv"], SET)).stderr).toContain("--set decimal=comma/point");
  const said = await imported(root, ["b.csv"], { ...SET, set: [...SET.set, "decimal=comma"] });
  expect(said.status).toBe(1);
  expect(said.stdout).toContain("`0.385` not a number");
  expect(said.stdout).toContain("`1.234` thousands or decimals?");
});
