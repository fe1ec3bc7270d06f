import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RULE_NAMES } from "../../src/findings/catalogue.ts";
import type { RankedFinding } from "../../src/findings/finding.ts";
import { fingerprintsOf } from "../../src/findings/fingerprint.ts";
import { forOthers } from "../../src/findings/for-others.ts";
import { SHOWN_ARGUMENTS, typedText } from "../../src/findings/shown-to-others.ts";
import { findingText } from "../../src/language/findings/sentences.ts";
import { LANGS } from "../../src/language/locale.ts";
import { findingOf } from "../support/told.ts";
import { SAMPLES } from "./samples.ts";

const samples: readonly RankedFinding[] = RULE_NAMES.flatMap((rule) =>
  SAMPLES[rule].map((args) => findingOf(rule, args)),
);

/** Digits that no sample, date or identifier has. */
const MARKER = 61797;
const SHAPES = [/61797/, /61[.,\u202f ]797/, /6[.,]1797/];

/** No figure can stand there: the parser's own words, and a target that was agreed on. */
function isDecidedOpen({ rule, args }: RankedFinding, key: string): boolean {
  if (rule === "yaml-syntax") return key === "detail" && ["syntax", "too-deep"].includes(args.problem);
  return rule === "target-against-direction" && key === "reference" && args.against === "earlier-target";
}

/** The same finding with the marker wherever its rule says that a figure can stand. */
function withMarkers(finding: RankedFinding): RankedFinding {
  const decided: Readonly<Record<string, unknown>> = SHOWN_ARGUMENTS[finding.rule];
  const args = Object.fromEntries(
    Object.entries(finding.args).map(([key, value]) => {
      const how = decided[key];
      if (how === "open" || isDecidedOpen(finding, key)) return [key, value];
      if (typeof value === "number") return [key, MARKER];
      if (typeof value === "string") return [key, `${MARKER}`];
      return [key, Array.isArray(value) ? value.map(() => `${MARKER}`) : value];
    }),
  );
  const related = { label: "first", detail: `homes,2025,${MARKER}`, where: finding.where } as const;
  return { ...finding, args, related: [related] } as unknown as RankedFinding;
}

const IN_A_ROW = { path: "data/homes.csv", line: 4, column: 12, endLine: 4, endColumn: 15 };

describe("what others may read of a finding", () => {
  it.each(samples.map((sample) => [sample.rule, JSON.stringify(sample.args), sample] as const))(
    "%s %s: no figure, and still whole sentences",
    (_rule, _args, sample) => {
      const { finding } = forOthers(withMarkers(sample));
      for (const lang of LANGS) {
        const { message, why, help } = findingText(finding, lang);
        for (const text of [message, why, help, JSON.stringify(finding)]) {
          for (const shape of SHAPES) expect(text).not.toMatch(shape);
        }
        for (const text of [message, why, help]) {
          expect(text).not.toMatch(/undefined|\[object|NaN|\s\s|\s$|^\s/);
          expect(text).toMatch(/[.?]$/);
        }
      }
    },
  );

  it("is the finding itself where there is nothing to take out", () => {
    const finding = findingOf("policy-expired", { id: "plan", until: "2025-12-31" });
    const shown = forOthers(finding);
    expect(shown.isShortened).toBe(false);
    expect(shown.finding).toEqual(finding);
  });

  it("is only the line of a place in a table: columns tell how long a cell is", () => {
    const { finding } = forOthers(findingOf("bad-quote", { problem: "stray" }, { where: IN_A_ROW }));
    expect(finding.where).toEqual({ path: "data/homes.csv", line: 4, column: 1, endLine: 4, endColumn: 1 });
  });

  it("is only the line of a figure in another file", () => {
    const args = { indicator: "homes", period: "2024", typed: 12, measured: 13 };
    const { finding, isShortened } = forOthers(findingOf("baseline-differs", args));
    expect(isShortened).toBe(true);
    expect(finding.where.endColumn).toBe(1);
  });

  it.each(RULE_NAMES.filter((rule) => rule === "small-group" || rule === "small-revision"))(
    "does not say which figure is small: %s",
    (rule) => {
      for (const args of SAMPLES[rule]) {
        const { finding, isShortened } = forOthers(findingOf(rule, args, { where: IN_A_ROW }));
        expect(isShortened).toBe(true);
        expect(finding.where).toEqual({
          path: "data/homes.csv",
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 1,
        });
        const text = JSON.stringify(finding.args);
        for (const name of ["2025", "numerator", "gender", "keyhome"]) expect(text).not.toContain(name);
      }
    },
  );

  it("keeps a target, which was agreed on, beside another target", () => {
    const args = { indicator: "homes", period: "2026", direction: "increase", value: 12, reference: 20 };
    const message = (against: string) =>
      findingText(forOthers(findingOf("target-against-direction", { ...args, against })).finding, "en")
        .message;
    expect(message("earlier-target")).toContain("(12) is lower than the target before it (20)");
    expect(message("baseline")).toContain("(12) is not in line with the baseline (•••)");
  });

  it.each([
    ["femaLE", "femaLE"],
    ["homes-2", "homes-2"],
    ["2026-02-30", "2026-02-30"],
    ["2025-Q5", "2025-Q5"],
    ["K1 2025", "K1 2025"],
    ["3", "•••"],
    ["3 young people", "•••"],
    ["<5", "•••"],
    ["ca. 12", "•••"],
    ["٣", "•••"],
    ["Ⅳ", "•••"],
    ["½", "•••"],
    ["2025", "•••"],
  ])("of what was typed: %s is shown as %s", (typed, shown) => {
    expect(typedText(typed)).toBe(shown);
  });

  it("does not show a number in words where a number was meant", () => {
    const problem = { is: "type", expected: ["number"] };
    const { finding } = forOthers(findingOf("wrong-value", { problem, value: "three", key: "value" }));
    expect(findingText(finding, "en").message).not.toContain("three");
  });
});

describe("fingerprints", () => {
  it("stay the same when lines move and figures change", () => {
    const args = { indicator: "homes", period: "2025", by: "gender", column: "value", parts: 12, total: 13 };
    const about = "indicator:homes";
    const before = findingOf("parts-differ-from-total", args, { about });
    const after = findingOf(
      "parts-differ-from-total",
      { ...args, parts: 3, total: 4 },
      { about, where: { ...before.where, line: 90, column: 1, endLine: 90, endColumn: 9 } },
    );
    expect(fingerprintsOf([before])).toEqual(fingerprintsOf([after]));
  });

  it("differ between periods, rules, files and things", () => {
    const args = { indicator: "homes", period: "2025", column: "value", minimum: 5 };
    const one = findingOf("small-group", args, { about: "indicator:homes" });
    const others = [
      one,
      findingOf("small-group", { ...args, period: "2024" }, { about: "indicator:homes" }),
      findingOf("small-group", args, { about: "indicator:people" }),
      findingOf("small-group", args, { about: "indicator:homes", where: { ...one.where, path: "b.csv" } }),
      findingOf("computed-has-rows", { indicator: "homes" }),
    ];
    expect(new Set(fingerprintsOf(others)).size).toBe(others.length);
  });

  it("are never twice the same, whatever is found", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...samples)), (findings) => {
        expect(new Set(fingerprintsOf(findings)).size).toBe(findings.length);
      }),
    );
  });

  it("do not depend on a figure, which could be guessed from them", () => {
    for (const sample of samples) {
      const marked = withMarkers(sample);
      const other = JSON.parse(JSON.stringify(marked).replaceAll("61797", "71797")) as RankedFinding;
      expect(fingerprintsOf([marked]), sample.rule).toEqual(fingerprintsOf([other]));
    }
  });
});
