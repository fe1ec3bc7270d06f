import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brought, type FoundAt } from "../../src/findings/brought.ts";
import type { RankedFinding, Severity } from "../../src/findings/finding.ts";
import { SAMPLES } from "./samples.ts";

const AT = { path: "theory-of-change.yaml", line: 3, column: 5, endLine: 3, endColumn: 9 };

function finding(changes: Partial<RankedFinding> | Record<string, unknown> = {}): RankedFinding {
  return {
    rule: "dead-end",
    args: { id: "trust", kind: "outcome" },
    where: AT,
    about: "node:trust",
    severity: "warning",
    ...changes,
  } as RankedFinding;
}

interface Side {
  readonly findings: readonly RankedFinding[];
  readonly files?: Readonly<Record<string, readonly string[]>>;
  readonly renamed?: Readonly<Record<string, string>>;
}

function found({
  findings,
  files = {},
  renamed = {},
}: Side): FoundAt & { hasLine(path: string, text: string): boolean } {
  return {
    findings,
    naming: {
      path: (path) => renamed[path] ?? path,
      reference: (text) => renamed[text] ?? text,
      line: (path, line) => files[path]?.[line - 1],
    },
    hasLine: (path, text) => files[path]?.includes(text) === true,
  };
}

const news = (now: Side, before: Side) => brought(found(now), found(before));
const at = (line: number, path = AT.path) => ({ path, line, column: 1, endLine: line, endColumn: 9 });

describe("what a change brings", () => {
  it("is not what moved to another line", () => {
    expect(news({ findings: [finding({ where: at(30) })] }, { findings: [finding()] })).toEqual([]);
  });

  it("is what is about another thing, in another file, or of another rule", () => {
    const others = [
      finding({ about: "node:hope" }),
      finding({ where: at(3, "other.yaml") }),
      finding({ rule: "unconnected-node", args: { id: "trust" } }),
      finding({ args: { id: "trust", kind: "activity" } }),
    ];
    expect(news({ findings: [...others, finding()] }, { findings: [finding()] })).toEqual(others);
  });

  it("is counted: of three alike where there were two, one is new", () => {
    const three = [1, 2, 3].map((line) => finding({ where: at(line) }));
    expect(news({ findings: three }, { findings: [finding(), finding()] })).toHaveLength(1);
    expect(news({ findings: [finding()] }, { findings: three })).toEqual([]);
  });

  it("is what weighs more than before, and not what weighs less", () => {
    const of = (severity: Severity) => finding({ severity });
    expect(news({ findings: [of("error")] }, { findings: [of("warning")] })).toEqual([of("error")]);
    expect(news({ findings: [of("info")] }, { findings: [of("error")] })).toEqual([]);
    const now = [of("error"), of("info")];
    expect(news({ findings: now }, { findings: [of("info"), of("error")] })).toEqual([]);
    expect(news({ findings: now }, { findings: [of("info"), of("info")] })).toEqual([of("error")]);
  });

  it("follows files and things that have another name now", () => {
    const now = finding({
      about: "node:faith",
      args: { id: "faith", kind: "outcome" },
      where: at(1, "b.yaml"),
    });
    const renamed = { "node:faith": "node:trust", faith: "trust", "b.yaml": AT.path };
    expect(news({ findings: [now], renamed }, { findings: [finding()] })).toEqual([]);
    expect(news({ findings: [now] }, { findings: [finding()] })).toEqual([now]);
  });

  it("tells apart by their lines what has no name", () => {
    const nameless = (line: number) =>
      finding({
        rule: "missing-key",
        args: { key: "title", object: "node" },
        about: undefined,
        where: at(line),
      });
    const before = { findings: [nameless(1)], files: { [AT.path]: ["- id: trust", "- id: hope"] } };
    const now = { findings: [nameless(2)], files: before.files };
    expect(news(now, before)).toEqual([nameless(2)]);
    const moved = { findings: [nameless(2)], files: { [AT.path]: ["- id: hope", "  -  id: trust"] } };
    expect(news(moved, before)).toEqual([]);
  });

  it("does not mind other hints, or another order of what is alike", () => {
    const reference = (more: object) =>
      finding({ rule: "unknown-reference", args: { kinds: ["node"], id: "x", from: "link", ...more } });
    const now = [reference({ nearest: "y", allowed: ["y"] })];
    expect(news({ findings: now }, { findings: [reference({ allowed: ["z"] })] })).toEqual([]);
    const double = (first: string, second: string) =>
      finding({ rule: "conflicting-duplicate", args: { first, second }, about: "indicator:a" });
    expect(news({ findings: [double("a,1", "a,2")] }, { findings: [double("a,2", "a,1")] })).toEqual([]);
    expect(news({ findings: [double("a,1", "a,3")] }, { findings: [double("a,2", "a,1")] })).toHaveLength(1);
    const loop = (...path: readonly string[]) =>
      finding({ rule: "unmarked-loop", args: { path }, about: "node:a" });
    expect(news({ findings: [loop("a", "b", "a")] }, { findings: [loop("b", "a", "b")] })).toEqual([]);
  });

  it("is not what was there and has become less", () => {
    const late = (periods: readonly string[], earlier = 0) =>
      finding({
        rule: "late-measurements",
        args: { indicator: "a", periods, earlier, due: "2026-01-01", daysLate: 59 },
        about: "indicator:a",
      });
    expect(news({ findings: [late(["2025"])] }, { findings: [late(["2024", "2025"])] })).toEqual([]);
    expect(news({ findings: [late(["2024", "2025"])] }, { findings: [late(["2025"])] })).toHaveLength(1);
    expect(news({ findings: [late(["2024"])] }, { findings: [late(["2025"])] })).toHaveLength(1);
    expect(news({ findings: [late(["2024"], 4)] }, { findings: [late(["2024"], 3)] })).toHaveLength(1);
    const thin = (problem: string) =>
      finding({ rule: "thin-evidence", args: { id: "a", problem }, about: "claim:a" });
    expect(news({ findings: [thin("one")] }, { findings: [thin("none")] })).toEqual([]);
    expect(news({ findings: [thin("none")] }, { findings: [thin("one")] })).toHaveLength(1);
    expect(news({ findings: [thin("opinion")] }, { findings: [thin("own")] })).toHaveLength(1);
    const people = (rows: number) =>
      finding({ rule: "records-of-people", args: { sign: "names", columns: [], rows } });
    expect(news({ findings: [people(8)] }, { findings: [people(9)] })).toEqual([]);
    expect(news({ findings: [people(9)] }, { findings: [people(8)] })).toHaveLength(1);
  });
});

describe("where some are only counted", () => {
  const row = (line: number, more?: number) =>
    finding({
      rule: "not-a-number",
      args: { column: "value", value: "n/a" },
      about: undefined,
      where: at(line, "data/a.csv"),
      ...(more !== undefined && { more }),
    });
  const files = (...lines: readonly string[]) => ({ "data/a.csv": lines });
  const tenRows = Array.from({ length: 10 }, (_, index) => `row ${index}`);

  it("what was only counted before is not new when it is told now", () => {
    const before = { findings: [row(1), row(2, 8)], files: files(...tenRows) };
    const now = { findings: [row(1), row(2, 7)], files: files(...tenRows.slice(1)) };
    expect(news(now, before)).toEqual([]);
  });

  it("says how many more are new, also where none of them is told by itself", () => {
    const before = { findings: [row(1), row(2, 8)], files: files(...tenRows) };
    const two = { findings: [row(1), row(2, 10)], files: files(...tenRows, "row 10", "row 11") };
    expect(news(two, before)).toEqual([row(2, 1)]);
    const one = { findings: [row(1), row(2, 9)], files: files(...tenRows, "row 10") };
    expect(news(one, before)).toEqual([row(2)]);
    const first = { findings: [row(1), row(2, 9)], files: files("new row", ...tenRows) };
    expect(news(first, before)).toEqual([row(1)]);
  });

  it("takes the count of known ones away", () => {
    const now = { findings: [row(1), row(2, 8)], files: files(...tenRows) };
    expect(news(now, now)).toEqual([]);
    expect(news(now, { findings: [] })).toEqual(now.findings);
  });
});

describe("properties", () => {
  const samples = Object.entries(SAMPLES).flatMap(([rule, all]) =>
    all.map((args, index) => finding({ rule, args, about: index % 2 === 0 ? undefined : `node:${index}` })),
  );
  const some = fc.array(fc.constantFrom(...samples), { maxLength: 30 });

  it("nothing is new where nothing changed, whatever the order", () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 1e6 }), (findings, seed) => {
        const moved = findings.map((each, index) => ({
          ...each,
          where: { ...each.where, line: each.where.line + ((seed + index) % 7) },
        }));
        const before = findings.map((each) => ({ ...each }));
        return news({ findings: [...moved].reverse() }, { findings: before }).length === 0;
      }),
    );
  });

  it("every finding that is added is new, unless it is alike", () => {
    fc.assert(
      fc.property(some, some, (before, added) => {
        const now = [...before, ...added].map((each) => ({ ...each }));
        const fresh = news({ findings: now }, { findings: before.map((each) => ({ ...each })) });
        return fresh.reduce((sum, { more = 0 }) => sum + 1 + more, 0) >= added.length;
      }),
    );
  });
});
