import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/measure/figures.ts";
import { anhojLimits, trendOf, trendOfPoints } from "../../src/measure/trend.ts";
import { readPeriod } from "../../src/model/period.ts";
import { openIndicator } from "../support/indicator.ts";

/** One point a month from January 2020 on. */
function months(values: readonly number[]): Figure[] {
  return values.map((value, index) => {
    const text = `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
    const period = readPeriod(text);
    if (!period) throw new Error(text);
    return { period, value, status: "final", origin: "row" };
  });
}

const signals = (values: readonly number[]) =>
  trendOfPoints(months(values)).signals.map(({ kind, from, to, side }) =>
    [kind, from.text, to.text, side ?? ""].join(" ").trim(),
  );

describe("the number of points decides what can be said", () => {
  it.each([
    [0, "none", "too-few"],
    [5, "none", "too-few"],
    [6, "line", "line-only"],
    [9, "line", "line-only"],
    [10, "run-chart", "no-signal"],
    [11, "run-chart", "no-signal"],
    [12, "xmr", "no-signal"],
    [40, "xmr", "no-signal"],
  ])("%i points: %s, %s", (count, method, verdict) => {
    const values = Array.from({ length: count }, (_, index) => [3, 5, 4][index % 3] ?? 0);
    expect(trendOfPoints(months(values))).toMatchObject({ method, verdict });
  });
});

describe("the limits of Anhøj", () => {
  // The formulas of the qicharts2 vignette (Anhøj), round(log2(n) + 3) and qbinom(0.05, n − 1, 0.5),
  // worked out by whole numbers in another program.
  it.each([
    [10, 6, 2],
    [11, 6, 2],
    [12, 7, 3],
    [13, 7, 3],
    [14, 7, 4],
    [16, 7, 4],
    [17, 7, 5],
    [20, 7, 6],
    [23, 8, 7],
    [24, 8, 8],
    [30, 8, 10],
    [50, 9, 19],
    [100, 10, 41],
  ])("for %i points off the median: at most %i in a row, at least %i crossings", (useful, run, crossings) => {
    expect(anhojLimits(useful)).toEqual({ longestRun: run, fewestCrossings: crossings });
  });

  it("are none without points", () => {
    expect(anhojLimits(0)).toEqual({ longestRun: 0, fewestCrossings: 0 });
  });
});

describe("a run chart", () => {
  it("sees too few crossings: five below the median, then five above", () => {
    expect(signals([1, 2, 1, 2, 1, 8, 9, 8, 9, 8])).toEqual(["few-crossings 2020-01 2020-10"]);
  });

  it("does not count points on the median", () => {
    // The median is 5; off it stand 1 9 1 9 1 9: three crossings are enough for six points.
    expect(signals([5, 1, 5, 9, 1, 5, 9, 1, 5, 9])).toEqual([]);
  });

  it("of one value only sees nothing", () => {
    expect(signals(Array(10).fill(4))).toEqual([]);
  });

  it("calls a run long only above its limit", () => {
    // Eleven points, nine off the median of 5: a run of six is what chance still gives (round(log2 9) + 3).
    const chart = trendOfPoints(months([6, 7, 6, 7, 6, 5, 5, 1, 2, 1, 2]));
    expect(chart.signals.map(({ kind }) => kind)).toEqual(["few-crossings"]);
  });
});

describe("an XmR chart", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods 6.3.2.2, flow rates of ten batches: mean 50.81, mean
  // moving range 1.8778, limits 45.8159 and 55.8041 (there 3/1.128, here 2.66). Twice over, joined by
  // themselves in reverse, they have the same mean and, but for one step of nought, the same ranges.
  const FLOW = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

  it("has the limits that NIST gives", () => {
    const { center, limits } = trendOfPoints(months([...FLOW, ...FLOW.toReversed()]));
    const ranges = (2 * 9 * 1.8778) / 19;
    expect(center).toBeCloseTo(50.81, 6);
    expect(limits?.[0]).toBeCloseTo(50.81 - ((55.8041 - 50.81) / 1.8778) * ranges, 2);
    expect(limits?.[1]).toBeCloseTo(50.81 + ((55.8041 - 50.81) / 1.8778) * ranges, 2);
  });

  const CALM = [5, 6, 4, 5, 6, 4, 5, 6, 4, 5, 6, 4];

  it("of a calm series sees nothing", () => {
    expect(signals(CALM)).toEqual([]);
  });

  it("sees a point beyond the limits", () => {
    expect(signals([...CALM, 30])).toContain("outside 2021-01 2021-01 above");
  });

  it("sees seven that rise, and not six", () => {
    const seven = [5, 3, 5, 3, 5, 3, 4, 5, 6, 7, 8, 9];
    expect(signals(seven)).toContain("steady 2020-06 2020-12 above");
    const six = [5, 3, 5, 3, 5, 3, 4, 5, 6, 7, 8, 5];
    expect(signals(six).filter((signal) => signal.startsWith("steady"))).toEqual([]);
  });

  it("sees seven that fall; a standstill ends the row", () => {
    expect(signals([9, 8, 7, 6, 5, 4, 3, 5, 3, 5, 3, 5])).toContain("steady 2020-01 2020-07 below");
    const halted = signals([9, 8, 7, 6, 6, 5, 4, 3, 5, 3, 5, 3]);
    expect(halted.filter((signal) => signal.startsWith("steady"))).toEqual([]);
  });

  it("sees two of three in the outer third of one side", () => {
    const values = [...Array.from({ length: 24 }, (_, index) => 10 + 2 * (index % 2)), 16.2, 12, 16.2];
    const told = signals(values);
    expect(told).toContain("two-of-three 2022-01 2022-03 above");
    expect(told.filter((signal) => signal.startsWith("outside"))).toEqual([]);
  });

  it("begins the outer third at two thirds of the way to the limit", () => {
    // Mean 11.2, mean moving range 1.97: the limit is at 16.4, and two thirds of the way to it at 14.7.
    const near = (far: number) =>
      signals([...Array.from({ length: 36 }, (_, index) => 10 + 2 * (index % 2)), far, far]).filter(
        (signal) => signal.startsWith("two"),
      );
    expect(near(14.5)).toEqual([]);
    expect(near(15.2)).toHaveLength(1);
  });

  it("sees seven on one side of the mean", () => {
    const told = signals([1, 3, 1, 3, 1, 3, 1, 7, 9, 7, 9, 7, 9, 7]);
    expect(told).toContain("one-side 2020-08 2021-02 above");
    expect(told).toContain("one-side 2020-01 2020-07 below");
  });

  it("of one value only sees nothing", () => {
    expect(signals(Array(20).fill(0.3))).toEqual([]);
  });
});

describe("a trend of a series", () => {
  it("begins after the last break, and leaves out what has no value", async () => {
    const rows = Array.from({ length: 14 }, (_, index) => {
      const month = `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
      return `x,${month},${index === 5 ? "na" : index + 10}\n`;
    });
    const { measures } = await openIndicator({
      indicator:
        "type: count\ncounts: things\ndefinition_since: [{period: 2024-01}, {period: 2024-04, break_in_series: true}, {period: 2030-01, break_in_series: true}]",
      rows: `indicator,period,value\n${rows.join("")}`,
    });
    const series = measures.series.get("x");
    if (!series) throw new Error("the indicator was not read");
    const { points, method } = trendOf(series);
    expect(points[0]?.period.text).toBe("2024-04");
    expect([points.length, method]).toEqual([10, "run-chart"]);
  });

  /** A count by partners, month after month of 2024. */
  const trendOfPartners = async (more: string, partnersIn: (month: number) => readonly string[]) => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      partnersIn(index + 1).map(
        (partner) => `x,2024-${String(index + 1).padStart(2, "0")},${partner},${50 + (index % 3)}\n`,
      ),
    ).flat();
    const { measures } = await openIndicator({
      indicator: `type: count\ncounts: things\n${more}`,
      rows: `indicator,period,partner,value\n${rows.join("")}`,
    });
    const series = measures.series.get("x");
    if (!series) throw new Error("the indicator was not read");
    return trendOf(series);
  };

  it("leaves out the total in which a partner is missing", async () => {
    const both = ["keyhome", "riverside"];
    const { points, verdict } = await trendOfPartners(
      "over_partners: sum\ndelivered_by: [keyhome, riverside]",
      (month) => (month === 12 ? ["keyhome"] : both),
    );
    expect([points.length, points.at(-1)?.period.text, verdict]).toEqual([11, "2024-11", "no-signal"]);
  });

  it("of a cumulative count is a line, however long", async () => {
    expect(await trendOfPartners("cumulative: true", () => [""])).toMatchObject({
      method: "line",
      verdict: "line-only",
      signals: [],
    });
  });
});

describe("a gap in a series", () => {
  const withGap = (values: readonly number[], after: number) => {
    const all = months([...values.slice(0, after), 0, ...values.slice(after)]);
    return trendOfPoints(all.filter((_, index) => index !== after)).signals.map(({ kind }) => kind);
  };

  it("ends a row of points that rise", () => {
    const rising = [5, 3, 5, 3, 5, 3, 4, 5, 6, 7, 8, 9];
    expect(withGap(rising, 12)).toContain("steady");
    expect(withGap(rising, 8)).not.toContain("steady");
  });

  it("ends a row on one side", () => {
    const sides = [1, 3, 1, 3, 1, 3, 1, 7, 9, 7, 9, 7, 9, 7];
    expect(withGap(sides, 14)).toContain("one-side");
    expect(withGap(sides, 10).filter((kind) => kind === "one-side")).toHaveLength(1);
  });
});
