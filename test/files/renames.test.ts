import { describe, expect, it } from "vitest";
import { memoryTree } from "../../src/files/memory.ts";
import { renamedFiles } from "../../src/files/renames.ts";

const TABLE = "indicator,period,value\nhomes,2024,12\nhomes,2025,17\nhomes,2026,19\n";

function renamed(now: Record<string, string>, before: Record<string, string>) {
  return [...renamedFiles(memoryTree(now), memoryTree(before))];
}

describe("renamed files", () => {
  it("are those whose lines are mostly the same", () => {
    expect(renamed({ "b.csv": TABLE }, { "a.csv": TABLE })).toEqual([["b.csv", "a.csv"]]);
    expect(renamed({ "b.csv": `${TABLE}homes,2027,20\n` }, { "a.csv": TABLE })).toEqual([["b.csv", "a.csv"]]);
    expect(renamed({ "b.csv": TABLE.replaceAll("\n", "\r\n") }, { "a.csv": TABLE })).toHaveLength(1);
    expect(renamed({ ".c/b.csv": TABLE }, { "a.csv": TABLE })).toEqual([[".c/b.csv", "a.csv"]]);
  });

  it("are not those that say something else, or are still there", () => {
    expect(renamed({ "b.csv": "a,b\n1,2\n" }, { "a.csv": TABLE })).toEqual([]);
    expect(renamed({ "a.csv": TABLE, "b.csv": TABLE }, { "a.csv": TABLE })).toEqual([]);
    expect(renamed({ "b.csv": "" }, { "a.csv": "" })).toEqual([]);
    expect(renamed({ "b.csv": "\n\n" }, { "a.csv": "\n\n" })).toEqual([]);
  });

  it("are pairs: the best fit first, each file once", () => {
    const more = `${TABLE}homes,2027,20\n`;
    expect(renamed({ "x.csv": more, "y.csv": TABLE }, { "a.csv": TABLE, "b.csv": more })).toEqual([
      ["x.csv", "b.csv"],
      ["y.csv", "a.csv"],
    ]);
    expect(renamed({ "x.csv": TABLE, "y.csv": TABLE }, { "a.csv": TABLE })).toEqual([["x.csv", "a.csv"]]);
  });

  it("are found in time where everything moved and everything is alike", () => {
    const lines = Array.from({ length: 100 }, (_, index) => `line ${index}`).join("\n");
    const folder = (name: string) =>
      Object.fromEntries(
        Array.from({ length: 1500 }, (_, index) => [`${name}/${index}.md`, `${lines}\n${index}`]),
      );
    const started = performance.now();
    renamed(folder("b"), folder("a"));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
