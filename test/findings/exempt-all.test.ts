import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CATALOGUE, RULE_NAMES } from "../../src/findings/catalogue.ts";
import { EXAMPLES } from "../../src/findings/examples.ts";
import { exemptAll } from "../../src/findings/exempt-all.ts";
import type { AnyFinding, RankedFinding } from "../../src/findings/finding.ts";
import { wholeFile } from "../../src/findings/finding.ts";
import { type Exemption, rank } from "../../src/findings/rank.ts";
import type { RuleName } from "../../src/findings/rule-names.ts";

type Parts = Partial<Pick<RankedFinding, "about" | "more" | "figure">> & { readonly line?: number };

function found(rule: RuleName, path: string, { line = 1, ...parts }: Parts = {}): RankedFinding {
  const { args } = EXAMPLES[rule];
  return { rule, args, where: { ...wholeFile(path), line }, severity: "warning", ...parts } as RankedFinding;
}

function exemptionsOf(findings: readonly RankedFinding[]): readonly Exemption[] {
  return exemptAll(findings).places.map(({ rule, at }) => ({
    rule,
    at,
    reason: "later",
    where: wholeFile("impact.yaml"),
  }));
}

function validated(findings: readonly AnyFinding[], exemptions: readonly Exemption[]) {
  return rank(findings, { stage: "full", severities: new Map(), exemptions, asOf: "2026-03-01" }).findings;
}

describe("exempting all", () => {
  const node = (nr: number) =>
    found("unconnected-node", "theory-of-change.yaml", { line: nr, about: `node:n${nr}` });
  const row = (nr: number, more?: number) =>
    found("out-of-range", "data/a.csv", {
      line: nr,
      about: "indicator:a",
      figure: `figure:a/${2000 + nr}`,
      ...(more !== undefined && { more }),
    });

  it.each([
    ["a file, where nothing is named", [found("csv-dialect", "data/a.csv")], ["data/a.csv"]],
    ["things by themselves, up to five", [1, 2, 3].map(node), ["node:n1", "node:n2", "node:n3"]],
    ["the file, where there are more", [1, 2, 3, 4, 5, 6].map(node), ["theory-of-change.yaml"]],
    ["rows by themselves, up to five", [row(1), row(2)], ["figure:a/2001", "figure:a/2002"]],
    ["the indicator, where there are more rows", [1, 2, 3, 4, 5, 6].map((nr) => row(nr)), ["indicator:a"]],
    ["the indicator, where others are only counted", [row(1, 40)], ["indicator:a"]],
  ])("names %s", (_, findings, places) => {
    expect(exemptAll(findings).places.map(({ at }) => at)).toEqual(places);
  });

  it("counts what each place covers, also what was only counted", () => {
    expect(exemptAll([row(1, 40), row(2)]).places).toEqual([
      { rule: "out-of-range", at: "indicator:a", count: 42 },
    ]);
  });

  it.each([
    "personal-data",
    "records-of-people",
    "small-group",
    "small-revision",
    "unsearched-file",
  ] as const)("never sets aside %s in bulk", (rule) => {
    expect(exemptAll([found(rule, "data/a.csv")])).toMatchObject({ places: [], left: [{ rule }] });
  });

  const anything = fc.array(
    fc
      .record({
        rule: fc.constantFrom(...RULE_NAMES),
        path: fc.constantFrom("data/a.csv", "data/b.csv", "policy.yaml"),
        line: fc.integer({ min: 1, max: 9 }),
        about: fc.option(fc.constantFrom("node:a", "node:b", "indicator:c", "node:d", "node:e", "node:f"), {
          nil: undefined,
        }),
        figure: fc.option(
          fc.constantFrom("figure:c/2025", "figure:c/2025/gender=m", "figure:c/2024/p/age=x/gender=m"),
          { nil: undefined },
        ),
        more: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      })
      .map(({ rule, path, line, about, figure, more }) =>
        found(rule, path, {
          line,
          ...(about !== undefined && { about, ...(figure !== undefined && { figure }) }),
          ...(more !== undefined && { more }),
        }),
      ),
    { maxLength: 30 },
  );

  it("leaves nothing that may be set aside, and needs every exemption", () => {
    fc.assert(
      fc.property(anything, (findings) => {
        const after = validated(findings, exemptionsOf(findings));
        expect(after.filter(({ rule }) => mayGo(rule) || rule === "unused-exemption")).toEqual(
          after.filter(({ rule, where }) => rule === "unused-exemption" && where.path !== "impact.yaml"),
        );
        const others = findings.filter(({ rule }) => !mayGo(rule));
        expect(after.map(({ rule }) => rule)).toEqual(validated(others, []).map(({ rule }) => rule));
      }),
    );
  });

  it("says of an exemption that it is no longer needed as soon as what it covers is repaired", () => {
    fc.assert(
      fc.property(anything, fc.nat(), (findings, pick) => {
        const exemptions = exemptionsOf(findings);
        const chosen = exemptions[pick % Math.max(1, exemptions.length)];
        if (!chosen) return;
        // Repaired is whatever this one exemption covers.
        const alone = findings.filter((finding) =>
          validated([finding], [chosen]).some(({ rule }) => rule === "unused-exemption"),
        );
        const after = validated(alone, exemptions);
        expect(after).toContainEqual(
          expect.objectContaining({ rule: "unused-exemption", args: { rule: chosen.rule, at: chosen.at } }),
        );
      }),
    );
  });
});

function mayGo(rule: RuleName): boolean {
  return CATALOGUE[rule].exemptible && CATALOGUE[rule].oneByOne !== true;
}

describe("an exemption of one row", () => {
  const row = found("out-of-range", "data/a.csv", {
    about: "indicator:a",
    figure: "figure:a/2025/p/age=x/gender=m",
  });
  const exemption = (at: string): Exemption => ({
    rule: "out-of-range",
    at,
    reason: "x",
    where: wholeFile("impact.yaml"),
  });

  it.each([
    "figure:a/2025/p/age=x/gender=m",
    "figure:a/2025/p/gender=m/age=x",
    "indicator:a",
    "data/a.csv",
    "./data/a.csv",
  ])("covers it as %s", (at) => {
    expect(validated([row], [exemption(at)])).toEqual([]);
  });

  it.each([
    "figure:a/2025",
    "figure:a/2025/p",
    "figure:a/2025/p/age=x",
    "figure:a/2025/q/age=x/gender=m",
    "a/2025/p",
  ])("does not cover it as %s", (at) => {
    expect(
      validated([row], [exemption(at)])
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(["out-of-range", "unused-exemption"]);
  });

  it("is known from the arguments where they say it", () => {
    const jump = found("unusual-jump", "data/a.csv", { about: "indicator:homes-let" });
    const exempted: Exemption = { ...exemption("figure:homes-let/2025"), rule: "unusual-jump" };
    expect(validated([jump], [exempted])).toEqual([]);
  });

  it("does not take along the rows that are only counted with it, and is needed all the same", () => {
    const many = { ...row, more: 3 } as RankedFinding;
    const after = validated([many], [exemption("figure:a/2025/p/age=x/gender=m")]);
    expect(after).toMatchObject([{ rule: "out-of-range", more: 3 }]);
    expect(validated([many], [exemption("indicator:a")])).toEqual([]);
  });
});
