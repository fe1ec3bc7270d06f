import { describe, expect, it } from "vitest";
import { attain } from "../../src/measure/attainment.ts";
import { expectedSteps } from "../../src/measure/derivation.ts";
import { contraryTo } from "../../src/measure/movers.ts";
import { measured } from "../support/measured.ts";

const HEADER = "indicator,period,partner,numerator,denominator,value,n,sd,status\n";

async function attained(indicator: string, ...rows: readonly string[]) {
  const { measures } = await measured({
    indicator,
    rows: HEADER + rows.map((row) => `x,${row}\n`).join(""),
  });
  const series = measures.series.get("x");
  if (!series) throw new Error("the indicator was not read");
  return { ...attain(series), measures };
}

const BASE = "baseline: {period: 2023}";

describe("a change", () => {
  it("of shares has the interval of Newcombe (1998): 56 of 70 against 48 of 80", async () => {
    const { sinceBaseline } = await attained(
      `type: proportion\ncounts: people\n${BASE}`,
      "2023,,48,80,,,,",
      "2025,,56,70,,,,",
    );
    expect(sinceBaseline).toMatchObject({ method: "newcombe", clear: true });
    expect(sinceBaseline?.difference).toBeCloseTo(0.2, 12);
    expect(sinceBaseline?.interval?.[0]).toBeCloseTo(0.0524, 4);
    expect(sinceBaseline?.interval?.[1]).toBeCloseTo(0.3339, 4);
  });

  it("of counts of people may be chance: 164 and 152", async () => {
    const { sinceBaseline } = await attained(
      `type: count\ncounts: people\n${BASE}`,
      "2023,,,,164,,,",
      "2025,,,,152,,,",
    );
    expect(sinceBaseline).toMatchObject({ difference: -12, method: "poisson", clear: false });
  });

  it("of means has one where their deviations are known (Welch; Student's sleep data)", async () => {
    const { sinceBaseline } = await attained(
      `type: mean\ncounts: people\n${BASE}`,
      "2023,,,,0.75,10,1.78901,",
      "2025,,,,2.33,10,2.002249,",
    );
    expect(sinceBaseline).toMatchObject({ method: "welch", clear: false });
    expect(sinceBaseline?.interval?.[1]).toBeCloseTo(3.36548, 4);
  });

  it.each([
    ["of means without deviations", "type: mean\ncounts: people", "2023,,,,4,10,,", "2025,,,,6,10,,"],
    ["of things, which are counted in full", "type: count\ncounts: things", "2023,,,,4,,,", "2025,,,,60,,,"],
    ["of shares of things", "type: proportion\ncounts: things", "2023,,1,9,,,,", "2025,,8,9,,,,"],
    ["of amounts", "type: amount\ncounts: people", "2023,,,,4,10,,", "2025,,,,60,10,,"],
  ])("%s has no interval, and is not called clear", async (_title, indicator, ...rows) => {
    const { sinceBaseline } = await attained(`${indicator}\n${BASE}`, ...rows);
    expect(sinceBaseline?.difference).toBeDefined();
    expect(sinceBaseline?.interval).toBeUndefined();
    expect(sinceBaseline?.clear).toBeUndefined();
  });

  it("of what only adds up may be clear, and is never said not to be", async () => {
    const clear = async (last: number) =>
      (
        await attained(
          `type: count\ncounts: people\ncumulative: true\n${BASE}`,
          "2023,,,,40,,,",
          `2025,,,,${last},,,`,
        )
      ).sinceBaseline?.clear;
    expect([await clear(60), await clear(160)]).toEqual([undefined, true]);
  });

  it("is told since the figure before, too", async () => {
    const { sincePrevious } = await attained(
      "type: count\ncounts: people",
      "2022,,,,100,,,",
      "2023,,,,40,,,",
      "2024,,,,na,,,",
      "2025,,,,42,,,",
    );
    expect(sincePrevious).toMatchObject({ difference: 2, clear: false, from: { period: { text: "2023" } } });
  });

  it("across a break is shown, and not called clear", async () => {
    const { sinceBaseline, clearChange } = await attained(
      `type: proportion\ncounts: people\n${BASE}\ndefinition_since: [{period: 2023}, {period: 2025, break_in_series: true}]`,
      "2023,,10,100,,,,",
      "2025,,90,100,,,,",
    );
    expect(sinceBaseline).toMatchObject({ caution: "break", method: "newcombe" });
    expect(sinceBaseline?.clear).toBeUndefined();
    expect(clearChange).toBeUndefined();
  });

  it("between totals of other partners is not called clear", async () => {
    const indicator = `type: count\ncounts: people\nover_partners: sum\n${BASE}`;
    const { sinceBaseline } = await attained(
      indicator,
      "2023,keyhome,,,100,,,",
      "2025,keyhome,,,100,,,",
      "2025,riverside,,,90,,,",
    );
    expect(sinceBaseline).toMatchObject({ difference: 90, caution: "partners-differ" });
    expect(sinceBaseline?.clear).toBeUndefined();
  });
});

describe("bounds", () => {
  it("are no latest value, and nothing is judged by them", async () => {
    const { latest, latestBounds, judgement, judgedBy } = await attained(
      "type: count\ncounts: people\ndirection: increase\nover_partners: unique\ntargets: [{period: 2027, value: 90}]",
      "2025,keyhome,,,40,,,",
      "2025,riverside,,,30,,,",
    );
    expect(latest).toBeUndefined();
    expect(latestBounds?.bounds).toEqual([40, 70]);
    expect([judgement, judgedBy]).toEqual(["cannot-tell", "bounds"]);
  });

  it.each([
    ["later than the latest value are told", ["2024,,,,55,,,"], "2025"],
    ["earlier than the latest value are not", ["2026,,,,55,,,"], undefined],
  ])("%s", async (_title, rows, told) => {
    const { latest, latestBounds } = await attained(
      "type: count\ncounts: people\ndirection: increase\nover_partners: unique",
      "2025,keyhome,,,40,,,",
      "2025,riverside,,,30,,,",
      ...rows,
    );
    expect(latest?.value).toBe(55);
    expect(latestBounds?.period.text).toBe(told);
  });
});

describe("what was expected by now", () => {
  it("can be followed", async () => {
    const attainment = await attained(
      `type: count\ncounts: things\ndirection: increase\n${BASE}\ntargets: [{period: 2026, value: 40}]`,
      "2023,,,,14,,,",
      "2025,,,,31,,,",
    );
    expect(expectedSteps(attainment)).toEqual({
      from: "2023",
      at: "2025",
      to: "2026",
      passed: 2,
      whole: 3,
      expected: 2 / 3,
    });
  });
});

describe("against the total", () => {
  const indicator = `type: count\ncounts: people\nover_partners: sum\n${BASE}`;

  it("a partner that clearly falls while the total clearly rises is told", async () => {
    const { measures } = await attained(
      indicator,
      ...[
        "2023,keyhome,,,100,,,",
        "2023,riverside,,,100,,,",
        "2025,keyhome,,,50,,,",
        "2025,riverside,,,400,,,",
      ],
    );
    expect(contraryTo(measures, "x").map(({ of, change }) => [of.partner, change.difference])).toEqual([
      ["keyhome", -50],
    ]);
  });

  it("one that may fall by chance is not", async () => {
    const { measures } = await attained(
      indicator,
      ...[
        "2023,keyhome,,,100,,,",
        "2023,riverside,,,100,,,",
        "2025,keyhome,,,95,,,",
        "2025,riverside,,,400,,,",
      ],
    );
    expect(contraryTo(measures, "x")).toEqual([]);
  });

  it("nor where the total itself may not have moved", async () => {
    const { measures } = await attained(
      indicator,
      ...[
        "2023,keyhome,,,100,,,",
        "2023,riverside,,,100,,,",
        "2025,keyhome,,,50,,,",
        "2025,riverside,,,155,,,",
      ],
    );
    expect(contraryTo(measures, "x")).toEqual([]);
  });
});
