import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PublishedFigure, publishAttainment } from "../../src/disclosure/attainment.ts";
import { publishBreakdowns } from "../../src/disclosure/breakdowns.ts";
import { publishDerivation } from "../../src/disclosure/derivation.ts";
import { guardFor } from "../../src/disclosure/guard.ts";
import { publishMovers, publishSeries } from "../../src/disclosure/series.ts";
import { attain } from "../../src/measure/attainment.ts";
import { derivationOf } from "../../src/measure/derivation.ts";
import type { Selection } from "../../src/measure/figures.ts";
import { seriesFor } from "../../src/measure/series.ts";
import { measured } from "../support/measured.ts";

// What figures give away beside each other: partners, periods, unique people, changes, trends, and the
// explanation of how a figure was made.

const DIMENSIONS = {
  "dimensions.yaml": "- {id: gender, name: g, values: [{id: m, name: m}, {id: v, name: v}]}\n",
};
const HEADER = "indicator,period,partner,gender,value,numerator,denominator,n,status\n";

async function known(
  indicator: string,
  rows: readonly string[],
  files: Readonly<Record<string, string>> = {},
) {
  const opened = await measured({
    indicator,
    rows: HEADER + rows.map((row) => `x,${row}\n`).join(""),
    files: { ...DIMENSIONS, ...files },
  });
  const entity = opened.repository.entities.indicator.get("x");
  if (!entity) throw new Error("the indicator was not read");
  return { ...opened, entity };
}

type Known = Awaited<ReturnType<typeof known>>;

function shown(all: Known, of: Selection = {}) {
  const series = seriesFor(all.measures, "x", of);
  if (!series) throw new Error("no series");
  return publishSeries(series, all);
}

const states = (figures: readonly PublishedFigure[]) =>
  figures.map((figure) =>
    figure.hidden ? `${figure.period.text} hidden` : `${figure.period.text} ${figure.value}`,
  );

function told(all: Known, of: Selection = {}) {
  const series = seriesFor(all.measures, "x", of);
  if (!series) throw new Error("no series");
  return publishAttainment(attain(series), all.repository, guardFor(all, all.entity, of));
}

const PEOPLE = "type: count\ncounts: people\nover_partners: sum";

describe("a partner's figures", () => {
  it("hide the total of two where one has few: whoever delivered the other would subtract", async () => {
    const all = await known(PEOPLE, ["2025,keyhome,,40,,,,", "2025,riverside,,3,,,,"]);
    expect(states(shown(all).figures)).toEqual(["2025 hidden"]);
    expect(states(shown(all, { partner: "keyhome" }).figures)).toEqual(["2025 40"]);
    expect(states(shown(all, { partner: "riverside" }).figures)).toEqual(["2025 hidden"]);
  });

  it("of three are hidden with each other: whoever delivered one still has two others before it", async () => {
    const all = await known(PEOPLE, [
      "2025,keyhome,,40,,,,",
      "2025,riverside,,3,,,,",
      "2025,youth-panel,,20,,,,",
    ]);
    expect(states(shown(all).figures)).toEqual(["2025 63"]);
    for (const partner of ["keyhome", "riverside", "youth-panel"])
      expect(states(shown(all, { partner }).figures)).toEqual(["2025 hidden"]);
  });

  it("hide a written total of which they leave a small rest", async () => {
    const all = await known(PEOPLE, ["2025,,,43,,,,", "2025,keyhome,,40,,,,"]);
    expect(states(shown(all).figures)).toEqual(["2025 hidden"]);
    expect(states(shown(all, { partner: "keyhome" }).figures)).toEqual(["2025 40"]);
  });

  it("are hidden where another partner withholds: it would be what is left", async () => {
    const all = await known(PEOPLE, [
      "2025,,,100,,,,",
      "2025,keyhome,,60,,,,",
      "2025,riverside,,,,,,withheld",
    ]);
    expect(states(shown(all, { partner: "keyhome" }).figures)).toEqual(["2025 hidden"]);
  });

  it("of things too", async () => {
    const all = await known("type: count\ncounts: things\nover_partners: sum", [
      "2025,,,100,,,,",
      "2025,keyhome,,60,,,,",
      "2025,riverside,,,,,,withheld",
    ]);
    expect(states(shown(all, { partner: "keyhome" }).figures)).toEqual(["2025 hidden"]);
  });

  it("are shown where all are safe", async () => {
    const all = await known(PEOPLE, ["2025,keyhome,,40,,,,", "2025,riverside,,30,,,,"]);
    expect(states(shown(all, { partner: "riverside" }).figures)).toEqual(["2025 30"]);
  });

  it("are hidden by mean with the answers of one that are few", async () => {
    const all = await known("type: mean\ncounts: people\nover_partners: weighted-mean", [
      "2025,keyhome,,4,,,44,",
      "2025,riverside,,7,,,3,",
    ]);
    expect(states(shown(all).figures)).toEqual(["2025 hidden"]);
    expect(states(shown(all, { partner: "keyhome" }).figures)).toEqual(["2025 4"]);
    expect(states(shown(all, { partner: "riverside" }).figures)).toEqual(["2025 hidden"]);
  });

  it("by group are never shown", async () => {
    const all = await known(PEOPLE, ["2025,keyhome,m,40,,,,", "2025,keyhome,v,50,,,,"]);
    const of = { partner: "keyhome", cell: { dimension: "gender", value: "m" } };
    expect(states(shown(all, of).figures)).toEqual(["2025 hidden"]);
  });
});

describe("periods", () => {
  const QUARTERS = ["2025-Q1,,,20,,,,", "2025-Q2,,,18,,,,", "2025-Q3,,,3,,,,", "2025-Q4,,,22,,,,"];
  const YEARLY = "type: count\ncounts: people\nover_time: sum\ntargets: [{period: 2027, value: 90}]";

  it("of a year that is shown are shown whole or not at all: the third quarter is what is left", async () => {
    const all = await known(YEARLY, QUARTERS);
    expect(states(shown(all).figures)).toEqual(["2025 63"]);
    expect(states(shown(all, { kind: "quarter" }).figures)).toEqual(
      [1, 2, 3, 4].map((quarter) => `2025-Q${quarter} hidden`),
    );
  });

  it("also where nobody said how they add up", async () => {
    const all = await known("type: count\ncounts: people", ["2026,,,70,,,,", "2025,,,63,,,,", ...QUARTERS]);
    expect(states(shown(all, { kind: "quarter" }).figures)).toEqual(
      [1, 2, 3, 4].map((quarter) => `2025-Q${quarter} hidden`),
    );
  });

  it("a year beside quarters that are shown is hidden where one of them is", async () => {
    const all = await known("type: count\ncounts: people\nover_time: sum\nfrequency: quarter", QUARTERS);
    expect(states(shown(all).figures)).toEqual(["2025-Q1 20", "2025-Q2 18", "2025-Q3 hidden", "2025-Q4 22"]);
    expect(states(shown(all, { kind: "year" }).figures)).toEqual(["2025 hidden"]);
  });

  it("are shown where they do not add up to one another", async () => {
    const all = await known(YEARLY.replace("over_time: sum", "over_time: last"), QUARTERS);
    expect(states(shown(all, { kind: "quarter" }).figures)).toEqual([
      "2025-Q1 20",
      "2025-Q2 18",
      "2025-Q3 hidden",
      "2025-Q4 22",
    ]);
  });

  it("hide a breakdown of one by that of the other", async () => {
    const rows = [
      ...["2025-Q1,,m,20", "2025-Q2,,m,18", "2025-Q3,,m,3", "2025-Q4,,m,22", "2025,,m,63"],
      ...[
        "2025-Q1,,v,20",
        "2025-Q2,,v,18",
        "2025-Q3,,v,30",
        "2025-Q4,,v,22",
        "2025,,v,90",
        "2026,,m,60",
        "2026,,v,80",
      ],
    ].map((row) => `${row},,,,`);
    const all = await known("type: count\ncounts: people\nbreakdowns: [{by: gender}]", rows);
    const hidden = publishBreakdowns(all.entity, all.measures, all.repository).map(
      ({ period, hidden: isHidden }) => `${period} ${isHidden}`,
    );
    expect(hidden).toEqual([
      "2025 false",
      "2025-Q1 true",
      "2025-Q2 true",
      "2025-Q3 true",
      "2025-Q4 true",
      "2026 false",
    ]);
  });
});

describe("unique people", () => {
  const UNIQUE = "type: count\ncounts: people\nover_partners: unique\nsource: shared";
  const source = (a: number, b: number, unique: number) => ({
    "sources.yaml": `- id: shared\n  name: S\n  kind: shared-register\n  overlaps:\n    - {period: 2025, records: {a: ${a}, b: ${b}}, unique: ${unique}}\n`,
  });
  const rows = (a: number, b: number) => [`2025,keyhome,,${a},,,,`, `2025,riverside,,${b},,,,`];

  it("are shown as bounds where every partner may be", async () => {
    const all = await known(UNIQUE, rows(40, 30));
    expect(shown(all).bounds).toMatchObject([{ hidden: false, bounds: [40, 70] }]);
    expect(told(all)).toMatchObject({ judgement: "cannot-tell", latestBounds: { bounds: [40, 70] } });
  });

  it("are hidden where the bounds give a partner away", async () => {
    const all = await known(UNIQUE, rows(40, 3));
    expect(shown(all).bounds).toMatchObject([{ hidden: true }]);
    expect(JSON.stringify(shown(all).bounds)).not.toMatch(/43|40/);
  });

  it("are hidden where few were counted twice: they are known to two services", async () => {
    const all = await known(UNIQUE, rows(40, 30), source(40, 30, 67));
    expect(states(shown(all).figures)).toEqual(["2025 hidden"]);
  });

  it("are shown otherwise, but not where few are not known to one partner: it would subtract", async () => {
    const all = await known(UNIQUE, rows(40, 30), source(40, 30, 43));
    expect(states(shown(all).figures)).toEqual(["2025 hidden"]);
    const safe = await known(UNIQUE, rows(40, 30), source(40, 30, 60));
    expect(states(shown(safe, { partner: "keyhome" }).figures)).toEqual(["2025 40"]);
  });
});

describe("changes and trends", () => {
  it("are hidden with the figure at either end", async () => {
    const all = await known("type: count\ncounts: people\nbaseline: {period: 2023}", [
      "2023,,,3,,,,",
      "2024,,,20,,,,",
      "2025,,,43,,,,",
    ]);
    const { sinceBaseline, sincePrevious } = told(all);
    expect(sinceBaseline).toMatchObject({ hidden: true });
    expect(JSON.stringify(sinceBaseline)).not.toMatch(/difference|interval/);
    expect(sincePrevious).toMatchObject({ hidden: false, difference: 23 });
  });

  it("rest on the points after the last hidden one: the mean of all would give it away", async () => {
    const rows = Array.from({ length: 24 }, (_, index) => {
      const month = `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
      return `${month},,,${index === 9 ? 2 : 20 + (index % 3)},,,,`;
    });
    const all = await known("type: count\ncounts: people", rows);
    const { trend } = told(all);
    expect(trend).toMatchObject({ points: 14, method: "xmr", shortened: true, from: { text: "2024-11" } });
    const { center = 0 } = trend ?? {};
    expect(center).toBeGreaterThan(20);
  });
});

describe("partners and groups that move against the total", () => {
  const rows = (last: string) => [
    "2023,,,,100,400,,",
    "2025,,,,200,400,,",
    "2023,,m,,60,100,,",
    `2025,,m,,${last},100,,`,
    "2023,,v,,40,300,,",
    `2025,,v,,${200 - Number(last)},300,,`,
  ];
  const indicator = "type: proportion\ncounts: people\nbaseline: {period: 2023}\nbreakdowns: [{by: gender}]";

  it("are told where both are clear", async () => {
    const all = await known(indicator, rows("20"));
    expect(publishMovers(all.entity, all)).toMatchObject([
      { of: { cell: { dimension: "gender", value: "m" } }, change: { clear: true } },
    ]);
  });

  it("and not where it may be noise, or is hidden", async () => {
    const noise = await known(indicator, rows("55"));
    expect(publishMovers(noise.entity, noise)).toEqual([]);
    const hidden = await known(indicator, rows("3"));
    expect(publishMovers(hidden.entity, hidden)).toEqual([]);
  });
});

describe("how a figure was made", () => {
  const explained = (all: Known, of: Selection = {}) => {
    const figure = seriesFor(all.measures, "x", of)?.figures.at(-1);
    if (!figure) throw new Error("no figure");
    return publishDerivation(derivationOf(all, "x", figure, of), all);
  };

  it("goes down to the rows", async () => {
    const all = await known(PEOPLE, ["2025,keyhome,,40,,,,", "2025,riverside,,30,,,,"]);
    expect(explained(all)).toMatchObject({
      how: "partners",
      rule: "sum",
      figure: { value: 70 },
      interval: { method: "byar", z: 1.959964 },
      parts: [
        { of: { partner: "keyhome" }, figure: { value: 40 }, place: { path: "data/x.csv", line: 2 } },
        { of: { partner: "riverside" }, figure: { value: 30 }, place: { path: "data/x.csv", line: 3 } },
      ],
    });
  });

  it("says where the rows of hidden parts are, and no number of theirs", async () => {
    const rows = ["2025,keyhome,,41,,,,", "2025,riverside,,3,,,,", "2025,youth-panel,,20,,,,"];
    const all = await known(PEOPLE, rows);
    const { figure, parts } = explained(all);
    expect(figure).toMatchObject({ value: 64 });
    expect(parts.map((part) => [part.figure?.hidden, part.place?.line])).toEqual([
      [true, 2],
      [true, 3],
      [true, 4],
    ]);
    expect(JSON.stringify(parts)).not.toMatch(/"value"|numerator|interval|\b41\b/);
  });

  it("of a hidden figure has no numbers at all", async () => {
    const all = await known("type: proportion\ncounts: people\nover_partners: ratio-of-sums", [
      "2025,keyhome,,,1,37,,",
      "2025,riverside,,,2,41,,",
    ]);
    expect(JSON.stringify(explained(all))).not.toMatch(/numerator|denominator|ends|37|41/);
  });

  it("keeps the records of a source's overlaps where partners are hidden", async () => {
    const all = await known(
      "type: count\ncounts: people\nover_partners: unique\nsource: shared",
      ["2025,keyhome,,40,,,,", "2025,riverside,,30,,,,", "2025,youth-panel,,3,,,,"],
      {
        "sources.yaml":
          "- id: shared\n  name: S\n  overlaps:\n    - {period: 2025, records: {a: 40, b: 30, c: 3}, unique: 60}\n",
      },
    );
    expect(explained(all).overlap).toEqual({ source: "shared", records: {}, unique: 60 });
  });

  it("of a computed figure names the recipe and its grounds", async () => {
    const { repository, measures } = await measured({
      indicator: "type: computed\ncomputed: {growth: {of: homes-let, since: 2024}}",
    });
    const figure = measures.series.get("x")?.figures.at(-1);
    if (!figure) throw new Error("no figure");
    const made = publishDerivation(derivationOf({ repository, measures }, "x", figure), {
      repository,
      measures,
    });
    expect(made).toMatchObject({
      how: "computed",
      recipe: { kind: "growth", of: "homes-let", since: "2024" },
      parts: [
        { indicator: "homes-let", figure: { value: 12 }, how: "row" },
        { indicator: "homes-let", figure: { value: 17 }, how: "row" },
      ],
    });
  });
});

describe("whatever partners and periods there are", () => {
  const PARTNERS = ["keyhome", "riverside", "youth-panel"] as const;

  it("no figure below the minimum can be worked out from those that are shown", async () => {
    const count = fc.oneof(
      { weight: 1, arbitrary: fc.constant(undefined) },
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 7 }) },
      { weight: 16, arbitrary: fc.integer({ min: 5, max: 40 }) },
    );
    const table = fc.array(fc.tuple(count, count, count), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(table, async (quarters) => {
        const rows = quarters.flatMap((values, quarter) =>
          values.flatMap((value, index) =>
            value === undefined ? [] : [`2025-Q${quarter + 1},${PARTNERS[index]},,${value},,,,`],
          ),
        );
        const all = await known(`${PEOPLE}\nover_time: sum\ntargets: [{period: 2027, value: 90}]`, rows);
        const shownBy = (of: Selection) =>
          new Map(
            shown(all, of).figures.flatMap((figure) =>
              figure.hidden ? [] : [[figure.period.text, figure.value] as const],
            ),
          );
        const periods = ["2025", ...quarters.map((_, quarter) => `2025-Q${quarter + 1}`)];
        const totals = [shownBy({}), shownBy({ kind: "quarter" })];
        const total = (period: string) =>
          totals.map((each) => each.get(period)).find((each) => each !== undefined);
        const partners = PARTNERS.map((partner) => [
          shownBy({ partner }),
          shownBy({ partner, kind: "quarter" }),
        ]);
        const ofPartner = (index: number, period: string) =>
          partners[index]?.map((each) => each.get(period)).find((each) => each !== undefined);
        const tellings: number[] = [];
        const rest = (whole: number | undefined, parts: readonly (number | undefined)[]) => {
          const seen = parts.filter((part) => part !== undefined);
          tellings.push(...seen);
          if (whole === undefined) return;
          tellings.push(whole);
          if (seen.length > 0) tellings.push(whole - seen.reduce((a, b) => a + b, 0));
        };
        for (const period of periods)
          rest(
            total(period),
            PARTNERS.map((_, index) => ofPartner(index, period)),
          );
        rest(total("2025"), periods.slice(1).map(total));
        for (const index of PARTNERS.keys()) {
          rest(
            ofPartner(index, "2025"),
            periods.slice(1).map((period) => ofPartner(index, period)),
          );
        }
        expect(tellings.filter((value) => value > 0 && value < 5)).toEqual([]);
      }),
      { numRuns: 250, seed: 20260301 },
    );
  });
});
