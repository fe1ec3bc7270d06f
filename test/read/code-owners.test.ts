import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCodeOwners } from "../../src/read/code-owners.ts";

/** Each line of a file that has one line, and paths with whether it means them. */
const PATTERNS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["*", ["impact.yaml", "data/a.csv"], []],
  ["*.csv", ["a.csv", "data/deep/a.csv"], ["a.csvx", "a.yaml"]],
  ["/data/", ["data/a.csv", "data/deep/a.csv"], ["data", "more/data/a.csv"]],
  ["data/", ["data/a.csv", "more/data/a.csv"], ["data"]],
  ["data", ["data", "data/a.csv", "more/data/a.csv"], ["database"]],
  ["/data", ["data/a.csv"], ["more/data/a.csv"]],
  ["data/*", ["data/a.csv"], ["data/deep/a.csv", "more/data/a.csv"]],
  ["data/*.csv", ["data/a.csv"], ["data/deep/a.csv"]],
  ["**/logs", ["logs/a", "x/logs/a", "x/y/logs"], ["x/logsy"]],
  ["data/**", ["data/a.csv", "data/x/y.csv"], ["more/data/a.csv"]],
  ["data/**/b.csv", ["data/b.csv", "data/x/y/b.csv"], ["data/x/c.csv"]],
  ["a?c.md", ["abc.md", "x/abc.md"], ["ac.md", "a/c.md"]],
  ["my\\ file.md", ["my file.md"], ["my"]],
  ["\\#one.md", ["#one.md"], ["one.md"]],
];

describe("a file CODEOWNERS", () => {
  it.each(PATTERNS)("%s", (pattern, meant, others) => {
    const owners = readCodeOwners(`${pattern} @team\n`);
    for (const path of meant) expect(owners.of(path), path).toEqual(["@team"]);
    for (const path of others) expect(owners.of(path), path).toEqual([]);
  });

  it("means the last line that matches, and nobody where that names none", () => {
    const owners = readCodeOwners("# all\n* @all @b.org # inline\r\n\n/data/ @data\n/data/open/\n");
    expect(owners.of("impact.yaml")).toEqual(["@all", "@b.org"]);
    expect(owners.of("data/a.csv")).toEqual(["@data"]);
    expect(owners.of("data/open/a.csv")).toEqual([]);
  });

  it("has sections on GitLab, whose owners are those of its lines", () => {
    const owners = readCodeOwners(
      "[Figures] @stewards\n/data/\n/data/x.csv @x\n^[Words][2]\n*.md @writers\n[Empty]\n/z\n",
    );
    expect(owners.of("data/a.csv")).toEqual(["@stewards"]);
    expect(owners.of("data/x.csv")).toEqual(["@x"]);
    expect(owners.of("a.md")).toEqual(["@writers"]);
    expect(owners.of("z")).toEqual([]);
  });

  it("is read whatever stands in it, and no pattern takes long", () => {
    const sign = fc.constantFrom(..."*?/[]\\# @ab.\n\t");
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 200 }), fc.string({ unit: sign }), (text, path) => {
        for (const owner of readCodeOwners(text).of(path)) expect(owner).not.toBe("");
      }),
    );
    const stars = `${"*a".repeat(900)}b @x\n`.repeat(100) + `${"**/".repeat(600)}b @x\n`.repeat(50);
    expect(readCodeOwners(stars).of(`${"a/".repeat(100)}${"a".repeat(250)}`)).toEqual([]);
  });
});
