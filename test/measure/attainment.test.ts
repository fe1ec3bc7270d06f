import { describe, expect, it } from "vitest";
import { attainmentOf } from "../support/indicator.ts";

interface Case {
  readonly title: string;
  readonly indicator: string;
  readonly rows: readonly string[];
  /** Progress to the next and to the final target. */
  readonly next?: readonly [string, number | undefined];
  readonly final?: readonly [string, number | undefined];
  readonly expected?: number;
  readonly judged: readonly [string, string];
}

const things = (rest: string) => `type: count\ncounts: things\n${rest}`;
/** Like things, for values that are no whole numbers. */
const amount = (rest: string) => `type: amount\ncounts: things\n${rest}`;
const TARGETS = "baseline: {period: 2023}\ntargets: [{period: 2026, value: 40}, {period: 2027, value: 50}]";

const CASES: readonly Case[] = [
  {
    title: "things counted in full: the value itself decides, and it is on course",
    indicator: things(`direction: increase\n${TARGETS}`),
    rows: ["2023,14", "2025,32"],
    next: ["2026", 18 / 26],
    final: ["2027", 18 / 36],
    expected: 2 / 3,
    judged: ["on-course", "value"],
  },
  {
    title: "one home fewer, and it is behind",
    indicator: things(`direction: increase\n${TARGETS}`),
    rows: ["2023,14", "2025,31"],
    next: ["2026", 17 / 26],
    final: ["2027", 17 / 36],
    expected: 2 / 3,
    judged: ["behind", "value"],
  },
  {
    title: "exactly what a straight line asks is on course",
    indicator: amount("direction: increase\nbaseline: {period: 2023}\ntargets: [{period: 2026, value: 0.3}]"),
    rows: ["2023,0", "2024,0.1"],
    next: ["2026", 1 / 3],
    final: ["2026", 1 / 3],
    expected: 1 / 3,
    judged: ["on-course", "value"],
  },
  {
    title: "what should fall runs the same way",
    indicator: things("direction: decrease\nbaseline: {period: 2023}\ntargets: [{period: 2025, value: 10}]"),
    rows: ["2023,30", "2024,15"],
    next: ["2025", 0.75],
    final: ["2025", 0.75],
    expected: 0.5,
    judged: ["on-course", "value"],
  },
  {
    title: "moving away is below nought",
    indicator: things("direction: decrease\nbaseline: {period: 2023}\ntargets: [{period: 2025, value: 10}]"),
    rows: ["2023,30", "2024,35"],
    next: ["2025", -0.25],
    final: ["2025", -0.25],
    expected: 0.5,
    judged: ["behind", "value"],
  },
  {
    title: "beyond the target is above one",
    indicator: things("direction: increase\nbaseline: {period: 2023}\ntargets: [{period: 2025, value: 10}]"),
    rows: ["2023,0", "2024,15"],
    next: ["2025", 1.5],
    final: ["2025", 1.5],
    expected: 0.5,
    judged: ["on-course", "value"],
  },
  {
    title: "in the year of a target, the next one is the next target",
    indicator: things(`direction: increase\n${TARGETS}`),
    rows: ["2023,14", "2026,41"],
    next: ["2027", 27 / 36],
    final: ["2027", 27 / 36],
    expected: 3 / 4,
    judged: ["on-course", "value"],
  },
  {
    title: "after the last target, that one remains",
    indicator: things(`direction: increase\n${TARGETS}`),
    rows: ["2023,14", "2027,49"],
    next: ["2027", 35 / 36],
    final: ["2027", 35 / 36],
    expected: 1,
    judged: ["behind", "value"],
  },
  {
    title: "a target that nobody agreed on yet is none",
    indicator: things(
      "direction: increase\nbaseline: {period: 2023}\ntargets: [{period: 2026, value: 40}, {period: 2027, value: 90, draft: true}]",
    ),
    rows: ["2023,14", "2025,32"],
    next: ["2026", 18 / 26],
    final: ["2026", 18 / 26],
    expected: 2 / 3,
    judged: ["on-course", "value"],
  },
  {
    title: "targets in whatever order they were written",
    indicator: things(
      "direction: increase\nbaseline: {period: 2023}\ntargets: [{period: 2027, value: 50}, {period: 2026, value: 40}]",
    ),
    rows: ["2023,14", "2025,32"],
    next: ["2026", 18 / 26],
    final: ["2027", 18 / 36],
    expected: 2 / 3,
    judged: ["on-course", "value"],
  },
  {
    title: "people: chance plays a part, so that it cannot be told",
    indicator: `type: count\ncounts: people\ndirection: increase\n${TARGETS}`,
    rows: ["2023,14", "2025,32"],
    next: ["2026", 18 / 26],
    final: ["2027", 18 / 36],
    expected: 2 / 3,
    judged: ["cannot-tell", "interval"],
  },
  {
    title: "a typed baseline without a measurement counts",
    indicator: things(
      "direction: increase\nbaseline: {period: 2023, value: 14}\ntargets: [{period: 2026, value: 40}]",
    ),
    rows: ["2025,32"],
    next: ["2026", 18 / 26],
    final: ["2026", 18 / 26],
    expected: 2 / 3,
    judged: ["on-course", "value"],
  },
  {
    title: "the measurement counts before the value typed",
    indicator: things(
      "direction: increase\nbaseline: {period: 2023, value: 20}\ntargets: [{period: 2026, value: 40}]",
    ),
    rows: ["2023,14", "2025,32"],
    next: ["2026", 18 / 26],
    final: ["2026", 18 / 26],
    expected: 2 / 3,
    judged: ["on-course", "value"],
  },
  {
    title: "without a baseline a cumulative count has an achievement, and no judgement",
    indicator: things("cumulative: true\ndirection: increase\ntargets: [{period: 2026, value: 40}]"),
    rows: ["2025,30"],
    next: ["2026", 0.75],
    final: ["2026", 0.75],
    judged: ["cannot-tell", "no-baseline"],
  },
  {
    title: "without a baseline nothing else has",
    indicator: things("direction: increase\ntargets: [{period: 2026, value: 40}]"),
    rows: ["2025,30"],
    next: ["2026", undefined],
    final: ["2026", undefined],
    judged: ["cannot-tell", "no-baseline"],
  },
  {
    title: "never actual over target for what should fall",
    indicator: things("cumulative: true\ndirection: decrease\ntargets: [{period: 2026, value: 40}]"),
    rows: ["2025,30"],
    next: ["2026", undefined],
    final: ["2026", undefined],
    judged: ["cannot-tell", "no-baseline"],
  },
  {
    title: "a target equal to the baseline has no way to go",
    indicator: things("direction: increase\nbaseline: {period: 2023}\ntargets: [{period: 2026, value: 14}]"),
    rows: ["2023,14", "2025,32"],
    next: ["2026", undefined],
    final: ["2026", undefined],
    expected: 2 / 3,
    judged: ["cannot-tell", "no-baseline"],
  },
  {
    title: "with only the baseline measured, nothing can be said of the way",
    indicator: things("direction: increase\nbaseline: {period: 2023}\ntargets: [{period: 2026, value: 40}]"),
    rows: ["2023,14"],
    next: ["2026", 0],
    final: ["2026", 0],
    expected: 0,
    judged: ["cannot-tell", "only-baseline"],
  },
  {
    title: "what should stay is inside its band, its edges included",
    indicator: things("direction: maintain\nrange: {from: 10, to: 20}"),
    rows: ["2023,14", "2025,20"],
    judged: ["inside", "band"],
  },
  {
    title: "what should stay is outside its band",
    indicator: things("direction: maintain\nrange: {from: 10, to: 20}"),
    rows: ["2023,14", "2025,21"],
    judged: ["outside", "band"],
  },
  {
    title: "a band with one side",
    indicator: things("direction: maintain\nrange: {to: 20}"),
    rows: ["2025,1"],
    judged: ["inside", "band"],
  },
  {
    title: "what should stay without a band is not judged",
    indicator: things("direction: maintain"),
    rows: ["2025,21"],
    judged: ["not-judged", "no-target"],
  },
  {
    title: "a break in the series: progress is shown, nothing is judged",
    indicator: things(
      `direction: increase\n${TARGETS}\ndefinition_since: [{period: 2023}, {period: 2025, break_in_series: true}]`,
    ),
    rows: ["2023,14", "2025,39"],
    next: ["2026", 25 / 26],
    final: ["2027", 25 / 36],
    expected: 2 / 3,
    judged: ["cannot-tell", "break"],
  },
  {
    title: "a sharper definition without a break is judged",
    indicator: things(`direction: increase\n${TARGETS}\ndefinition_since: [{period: 2023}, {period: 2025}]`),
    rows: ["2023,14", "2025,39"],
    next: ["2026", 25 / 26],
    final: ["2027", 25 / 36],
    expected: 2 / 3,
    judged: ["on-course", "value"],
  },
  {
    title: "a break that comes with the baseline breaks nothing",
    indicator: things(
      `direction: increase\n${TARGETS}\ndefinition_since: [{period: 2023, break_in_series: true}]`,
    ),
    rows: ["2023,14", "2025,39"],
    next: ["2026", 25 / 26],
    final: ["2027", 25 / 36],
    expected: 2 / 3,
    judged: ["on-course", "value"],
  },
  {
    title: "a background figure is never judged",
    indicator: things(`context: true\ndirection: increase\n${TARGETS}`),
    rows: ["2023,14", "2025,39"],
    next: ["2026", 25 / 26],
    final: ["2027", 25 / 36],
    expected: 2 / 3,
    judged: ["not-judged", "context"],
  },
  {
    title: "no measurements: no data",
    indicator: things(`direction: increase\n${TARGETS}`),
    rows: [],
    next: ["2026", undefined],
    final: ["2027", undefined],
    judged: ["no-data", "no-data"],
  },
  {
    title: "no targets: not judged",
    indicator: things("direction: increase\nbaseline: {period: 2023}"),
    rows: ["2023,14", "2025,39"],
    judged: ["not-judged", "no-target"],
  },
  {
    title: "school years are counted as such",
    indicator: things(
      "direction: increase\nbaseline: {period: 2022-2023}\ntargets: [{period: 2025-2026, value: 30}]",
    ),
    rows: ["2022-2023,0", "2024-2025,20"],
    next: ["2025-2026", 2 / 3],
    final: ["2025-2026", 2 / 3],
    expected: 2 / 3,
    judged: ["on-course", "value"],
  },
];

describe("attainment", () => {
  it.each(CASES)("$title", async ({ indicator, rows, next, final, expected, judged }) => {
    const csv = `indicator,period,value\n${rows.map((row) => `x,${row}\n`).join("")}`;
    const attainment = await attainmentOf({ indicator, rows: csv });
    for (const [target, wanted] of [
      [attainment.next, next],
      [attainment.final, final],
    ] as const) {
      expect(target?.period.text).toBe(wanted?.[0]);
      if (wanted?.[1] === undefined) expect(target?.progress).toBeUndefined();
      else expect(target?.progress).toBeCloseTo(wanted[1], 12);
    }
    if (expected === undefined) expect(attainment.expected).toBeUndefined();
    else expect(attainment.expected).toBeCloseTo(expected, 12);
    expect([attainment.judgement, attainment.judgedBy]).toEqual(judged);
  });

  it("after the last target, no more than the whole way is expected", async () => {
    const attainment = await attainmentOf({
      indicator: things(
        "direction: increase\nbaseline: {period: 2023}\ntargets: [{period: 2024, value: 10}]",
      ),
      rows: "indicator,period,value\nx,2023,0\nx,2025,12\n",
    });
    expect(attainment).toMatchObject({ expected: 1, judgement: "on-course" });
  });
});

describe("the judgement of shares of people", () => {
  const indicator =
    "type: proportion\ncounts: people\ndirection: increase\nbaseline: {period: 2023, value: 0.4}\ntargets: [{period: 2026, value: 0.6}]";
  const judged = async (numerator: number, denominator: number, more = indicator) =>
    (
      await attainmentOf({
        indicator: more,
        rows: `indicator,period,numerator,denominator\nx,2025,${numerator},${denominator}\n`,
      })
    ).judgement;

  it("is on course only where the whole interval is", async () => {
    expect(await judged(650, 1000)).toBe("on-course");
    expect(await judged(13, 20)).toBe("cannot-tell");
    expect(await judged(350, 1000)).toBe("behind");
  });

  it("turns the interval round for what should fall", async () => {
    const falling = indicator.replace("increase", "decrease").replace("0.6", "0.2");
    expect(await judged(150, 1000, falling)).toBe("on-course");
    expect(await judged(450, 1000, falling)).toBe("behind");
    expect(await judged(5, 20, falling)).toBe("cannot-tell");
  });

  it("calls a change clear only where the interval of the difference leaves out nought", async () => {
    const change = async (first: string, second: string) =>
      (
        await attainmentOf({
          indicator: "type: proportion\ncounts: people\nbaseline: {period: 2023}",
          rows: `indicator,period,numerator,denominator\nx,2023,${first}\nx,2025,${second}\n`,
        })
      ).clearChange;
    // 56 of 70 against 48 of 80 differs clearly (Newcombe 1998); 5 of 56 against 0 of 29 does not.
    expect(await change("48,80", "56,70")).toBe(true);
    expect(await change("56,70", "48,80")).toBe(true);
    expect(await change("0,29", "5,56")).toBe(false);
  });
});

describe("totals of different partners", () => {
  const THREE = "delivered_by: [keyhome, riverside, youth-panel]";
  const summed = (goals: string) => `type: count\ncounts: things\nover_partners: sum\n${THREE}\n${goals}`;
  const of = (year: number, count: number, value: number) =>
    ["keyhome", "riverside", "youth-panel"]
      .slice(0, count)
      .map((partner) => `x,${year},${partner},${value}\n`)
      .join("");
  const judgedOf = async (goals: string, rows: string) => {
    const facts = await attainmentOf({
      indicator: summed(goals),
      rows: `indicator,period,partner,value\n${rows}`,
    });
    return [facts.judgement, facts.judgedBy, facts.sinceBaseline?.caution];
  };
  const UP = "direction: increase\nbaseline: {period: 2023}\ntargets: [{period: 2026, value: 345}]";
  const DOWN = "direction: decrease\nbaseline: {period: 2023}\ntargets: [{period: 2026, value: 270}]";
  const OTHER = ["cannot-tell", "partners-differ", "partners-differ"];

  it("are not judged: who is missing may be all that changed", async () => {
    expect(await judgedOf(UP, of(2023, 3, 100) + of(2025, 2, 115))).toEqual(OTHER);
    expect(await judgedOf(DOWN, of(2023, 3, 100) + of(2025, 2, 100))).toEqual(OTHER);
    expect(await judgedOf(UP, of(2023, 3, 100) + of(2025, 3, 115))).toEqual([
      "on-course",
      "value",
      undefined,
    ]);
  });

  it("are not held against a total that was written, or typed as the baseline, while partners are missing", async () => {
    expect(await judgedOf(UP, `x,2023,,300\n${of(2025, 2, 100)}`)).toEqual(OTHER);
    expect(await judgedOf(UP, `x,2023,,300\n${of(2025, 3, 120)}`)).toEqual(["on-course", "value", undefined]);
    const typed = UP.replace("2023}", "2023, value: 300}");
    expect(await judgedOf(typed, of(2025, 2, 100))).toEqual(OTHER);
  });

  it("are not held against a band while partners are missing", async () => {
    const band = "direction: maintain\nrange: {to: 250}";
    expect((await judgedOf(band, of(2025, 2, 100))).slice(0, 2)).toEqual(["cannot-tell", "partners-differ"]);
    expect((await judgedOf(band, of(2025, 3, 100))).slice(0, 2)).toEqual(["outside", "band"]);
  });
});

describe("progress", () => {
  const shown = async (indicator: string, ...rows: readonly string[]) => {
    const csv = `indicator,period,value\n${rows.map((row) => `x,${row}\n`).join("")}`;
    const { judgement, judgedBy, next, expected, sinceBaseline } = await attainmentOf({
      indicator,
      rows: csv,
    });
    return [judgement, judgedBy, next?.progress, expected, sinceBaseline];
  };

  it("is not told across kinds of period", async () => {
    const nothing = ["cannot-tell", "kinds-differ", undefined, undefined, undefined];
    const typed = things(
      "direction: increase\nbaseline: {period: 2023, value: 400}\ntargets: [{period: 2026, value: 500}]",
    );
    expect(await shown(typed, "2025-Q1,110", "2025-Q2,115")).toEqual(nothing);
    const target = things(
      "direction: increase\nbaseline: {period: 2023-Q1}\ntargets: [{period: 2025, value: 500}]",
    );
    expect((await shown(target, "2023-Q1,100", "2025-Q1,110")).slice(0, 4)).toEqual(nothing.slice(0, 4));
  });

  it("is not told from before the baseline", async () => {
    const early = things(
      "direction: increase\nbaseline: {period: 2024, value: 55}\ntargets: [{period: 2026, value: 100}]",
    );
    expect(await shown(early, "2022,50", "2023,60")).toEqual([
      "cannot-tell",
      "only-baseline",
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("knows a break within the period of the latest figure", async () => {
    const broken = things(
      `direction: increase\n${TARGETS}\ndefinition_since: [{period: 2023}, {period: 2025-H2, break_in_series: true}]`,
    );
    expect((await shown(broken, "2023,14", "2025,32")).slice(0, 2)).toEqual(["cannot-tell", "break"]);
  });
});

describe("a band", () => {
  it("forgives the last bits of binary fractions", async () => {
    const { judgement } = await attainmentOf({
      indicator:
        "type: amount\ncounts: things\ndirection: maintain\nrange: {to: 0.3}\nover_time: sum\nfrequency: year",
      rows: "indicator,period,value\nx,2025-Q1,0.1\nx,2025-Q2,0.1\nx,2025-Q3,0.1\nx,2025-Q4,0\n",
    });
    expect(judgement).toBe("inside");
  });
});

describe("figures that make no total", () => {
  it("are not taken for nothing", async () => {
    const { judgement, judgedBy } = await attainmentOf({
      indicator: things("over_partners: sum\ndirection: increase\ntargets: [{period: 2026, value: 5}]"),
      rows: "indicator,period,partner,value,status\nx,2025,keyhome,4,\nx,2025,riverside,,withheld\n",
    });
    expect([judgement, judgedBy]).toEqual(["cannot-tell", "refused"]);
  });
});

describe("the interval of a rating", () => {
  it("is Student's, within its scale", async () => {
    const interval = async (value: number) =>
      (
        await attainmentOf({
          indicator: "type: rating\nscale: {from: 1, to: 5}",
          rows: `indicator,period,value,n,sd\nx,2025,${value},16,1\n`,
        })
      ).interval;
    const [low, high] = (await interval(3)) ?? [];
    expect([low, high]).toEqual([expect.closeTo(2.46714, 4), expect.closeTo(3.53286, 4)]);
    expect((await interval(4.8))?.[1]).toBe(5);
  });
});

describe("the warning light", () => {
  const alert = async (value: number) =>
    (
      await attainmentOf({
        indicator: amount("alert: {above: 2.5, below: -1}"),
        rows: `indicator,period,value\nx,2025,${value}\n`,
      })
    ).alert;

  it("is on beyond its limits, not at them", async () => {
    expect(await Promise.all([-1.1, -1, 0, 2.5, 2.6].map(alert))).toEqual([true, false, false, false, true]);
  });
});
