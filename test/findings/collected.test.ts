import { expect, test } from "vitest";
import { Collected, MOST_PER_RULE } from "../../src/findings/collected.ts";
import { type AnyFinding, wholeFile } from "../../src/findings/finding.ts";

const blank = (line: number): AnyFinding => ({
  rule: "blank-row",
  args: {},
  where: { ...wholeFile("a.csv"), line },
});
const period = (value: string): AnyFinding => ({
  rule: "bad-period",
  args: { value },
  where: wholeFile("a.csv"),
});

function told(collected: Collected): readonly string[] {
  return collected.findings.map(({ where, more }) => `${where.line}${more === undefined ? "" : ` +${more}`}`);
}

test("of one cause the first few are told, and the last of them counts the rest", () => {
  const collected = new Collected();
  for (let line = 1; line <= 10; line += 1) collected.add(blank(line), { is: "a hand", told: 3 });
  expect(told(collected)).toEqual(["1", "2", "3 +7"]);
  expect([...collected.truncated]).toEqual([["blank-row", 7]]);
});

test("causes are counted apart, and rules too", () => {
  const collected = new Collected();
  for (const value of ["x", "y", "x", "x"]) collected.add(period(value), { is: value });
  collected.add(blank(9), { is: "x" });
  expect(collected.findings.map(({ rule, more }) => [rule, more])).toEqual([
    ["bad-period", 2],
    ["bad-period", undefined],
    ["blank-row", undefined],
  ]);
});

test("nothing is lost: what is told and what is counted is all there is", () => {
  const collected = new Collected();
  for (let line = 1; line <= 1000; line += 1) collected.add(blank(line));
  expect(collected.findings).toHaveLength(MOST_PER_RULE);
  expect(collected.findings.reduce((sum, { more = 0 }) => sum + 1 + more, 0)).toBe(1000);
  expect(collected.isFull("blank-row")).toBe(true);
  expect(collected.isFull("bad-period")).toBe(false);
});

test("a repetition is counted before a finding is made of it", () => {
  const collected = new Collected();
  expect(collected.again("bad-period", "x")).toBe(false);
  collected.add(period("x"), { is: "x" });
  expect(collected.again("bad-period", "x")).toBe(true);
  expect(collected.findings[0]?.more).toBe(1);
});
