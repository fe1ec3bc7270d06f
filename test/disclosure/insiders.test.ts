import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadHighs } from "../../src/disclosure/audit/highs.ts";
import { protect } from "../../src/disclosure/audit/protect.ts";
import { problemOf } from "../../src/disclosure/problem-of.ts";
import { publishSeries } from "../../src/disclosure/series.ts";
import type { Selection } from "../../src/measure/figures.ts";
import { seriesFor } from "../../src/measure/series.ts";
import { measured } from "../support/measured.ts";
import { boundsOf, type Equation } from "./attacker.ts";

// Somebody who knows a part of a total, as a partner that delivered it or the only person in a group, reads all that
// is shown and subtracts.

const DIMENSIONS = {
  "dimensions.yaml":
    "- {id: gender, name: g, values: [{id: m, name: m}, {id: v, name: v}, {id: x, name: x}]}\n",
};
const PARTNERS = ["keyhome", "riverside", "youth-panel"] as const;
const GENDERS = ["m", "v", "x"] as const;
/** A group without anybody: all groups are there, so that they make a total. */
const NOBODY = ["keyhome,x,0", "riverside,x,0"];
const HEADER = "indicator,period,partner,gender,value,numerator,denominator\n";

interface Story {
  readonly indicator?: string;
  /** Without the indicator. */
  readonly rows: readonly string[];
}

function opened({ indicator = "type: count\nover_partners: sum", rows }: Story) {
  return measured({
    indicator: `counts: people\nbreakdowns: [{by: gender, complete: true}]\n${indicator}`,
    rows: HEADER + rows.map((row) => `x,${row}\n`).join(""),
    files: DIMENSIONS,
  });
}

type Opened = Awaited<ReturnType<typeof opened>>;

function shown(all: Opened, of: Selection = {}): readonly (number | "hidden")[] {
  const series = seriesFor(all.measures, "x", of);
  if (!series) return [];
  return publishSeries(series, all).figures.map((each) => (each.hidden ? "hidden" : (each.value ?? 0)));
}

const gender = (value: string): Selection => ({ cell: { dimension: "gender", value } });

/** The shown totals, partners and groups of one year. */
function allShown(all: Opened) {
  return {
    total: shown(all)[0],
    partners: PARTNERS.map((partner) => shown(all, { partner })[0]),
    genders: GENDERS.map((value) => shown(all, gender(value))[0]),
  };
}

describe("a partner", () => {
  it("does not find what few people two others have: all are hidden, and the total stays", async () => {
    const all = await opened({
      rows: ["2025,keyhome,,20,,", "2025,riverside,,3,,", "2025,youth-panel,,25,,"],
    });
    expect(allShown(all)).toMatchObject({ total: 48, partners: ["hidden", "hidden", "hidden"] });
  });

  it("of two does not find the other: the total is hidden, and what is large of its own stays", async () => {
    const all = await opened({ rows: ["2025,keyhome,,20,,", "2025,riverside,,3,,"] });
    expect(allShown(all)).toMatchObject({ total: "hidden", partners: [20, "hidden", undefined] });
  });

  it("does not find few of another in a group that looks large", async () => {
    // Thirty men, thirty women, thirty people of each partner: nothing small is shown. Two men are the other's.
    const rows = ["keyhome,m,28", "keyhome,v,2", "riverside,m,2", "riverside,v,28", ...NOBODY];
    const all = await opened({ rows: rows.map((row) => `2025,${row},,`) });
    const { total, partners, genders } = allShown(all);
    expect([total, partners]).toEqual([60, [30, 30, undefined]]);
    expect(genders).toEqual(["hidden", "hidden", 0]);
  });

  it("nor in a group of which it has nearly all of the share", async () => {
    const rows = ["keyhome,m,,20,40", "keyhome,v,,20,40", "riverside,m,,2,30", "riverside,v,,15,30"];
    const all = await opened({
      indicator: "type: proportion\nover_partners: ratio-of-sums",
      rows: rows.map((row) => `2025,${row}`),
    });
    expect(shown(all, gender("m"))).toEqual(["hidden"]);
  });

  it("that is the only one in a group knows the group; the others keep theirs", async () => {
    // All men are at one partner: their number is its own. It must not find the few of unknown gender elsewhere.
    const rows = [
      "keyhome,m,20",
      "keyhome,v,30",
      "keyhome,x,0",
      "riverside,m,0",
      "riverside,v,24",
      "riverside,x,3",
    ];
    const all = await opened({ rows: rows.map((row) => `2025,${row},,`) });
    const { genders } = allShown(all);
    // Were the men hidden instead of the women, the partner would fill them in.
    expect(genders).toEqual([20, "hidden", "hidden"]);
  });

  it("hides nothing by being there", async () => {
    const rows = ["keyhome,m,20", "keyhome,v,30", "riverside,m,24", "riverside,v,13", ...NOBODY];
    const all = await opened({ rows: rows.map((row) => `2025,${row},,`) });
    expect(allShown(all)).toEqual({
      total: 87,
      partners: [50, 37, undefined],
      genders: [44, 43, 0],
    });
  });

  it("that is the only one of all knows all: nothing is hidden for its sake", async () => {
    const rows = ["keyhome,m,20", "keyhome,v,30", "keyhome,x,3"];
    const all = await opened({ rows: rows.map((row) => `2025,${row},,`) });
    const hidden = allShown(all).genders.filter((each) => each === "hidden");
    expect([allShown(all).total, hidden.length]).toEqual([53, 2]);
  });

  it("that withholds a group is among those who are left", async () => {
    const rows = ["2025,,m,30,,", "2025,,v,30,,", "2025,keyhome,m,28,,", "2025,keyhome,v,10,,"];
    const all = await opened({ rows: [...rows, "2025,,,60,,"] });
    expect(shown(all, gender("m"))).toEqual(["hidden"]);
  });
});

describe("the only one in a group", () => {
  it("does not find the few in another", async () => {
    const rows = ["2025,,m,1,,", "2025,,v,4,,", "2025,,x,30,,", "2025,,,35,,"];
    const all = await opened({ rows });
    // Five for two groups are room enough for all others; not for who knows of one of the five.
    expect(allShown(all)).toMatchObject({ total: 35, genders: ["hidden", "hidden", "hidden"] });
    const two = await opened({ rows: ["2025,,m,2,,", "2025,,v,3,,", "2025,,x,30,,", "2025,,,35,,"] });
    expect(allShown(two)).toMatchObject({ total: 35, genders: ["hidden", "hidden", 30] });
  });
});

describe("what is written down", () => {
  it("names partners and singles, and hides less without them", async () => {
    const all = await opened({
      rows: ["2025,keyhome,,20,,", "2025,riverside,,1,,", "2025,youth-panel,,25,,"],
    });
    const { problem } = problemOf(all);
    const keys = (problem.views ?? []).map(({ key }) => key).sort();
    expect(keys).toEqual(["one of x/2025/riverside", ...PARTNERS.map((partner) => `partner ${partner}`)]);
    const [inside, outside] = await Promise.all([
      protect(problem, loadHighs),
      protect({ ...problem, views: [] }, loadHighs),
    ]);
    const ofX = (hidden: ReadonlyMap<string, unknown>) =>
      [...hidden.keys()].filter((key) => key.startsWith("x/"));
    expect([ofX(inside.hidden).length, ofX(outside.hidden).length]).toEqual([3, 2]);
  });
});

// Random people by partner and gender, of one year, as counts or as shares; one partner reckons, by another solver.

const SIZE = PARTNERS.length * GENDERS.length;
const MINIMUM = 5;
const random = fc.record({
  people: fc.array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(0, 0, 1, 2, 3) },
      { weight: 3, arbitrary: fc.integer({ min: 4, max: 25 }) },
    ),
    { minLength: SIZE, maxLength: SIZE },
  ),
  partners: fc.integer({ min: 2, max: 3 }),
  isShare: fc.boolean(),
  complete: fc.boolean(),
});
type Drawn = typeof random extends fc.Arbitrary<infer T> ? T : never;

/** Those who share it; the others are the second half of the unknowns. */
function shared(whole: number): number {
  return Math.floor(whole / 2);
}

async function leaksOf({ people, partners, isShare, complete }: Drawn): Promise<readonly string[]> {
  const names = PARTNERS.slice(0, partners);
  const at = (partner: number, group: number) => people[partner * GENDERS.length + group] ?? 0;
  const rows = names.flatMap((name, partner) =>
    GENDERS.map((group, index) => {
      const whole = at(partner, index);
      return isShare
        ? `x,2025,${name},${group},,${shared(whole)},${whole}\n`
        : `x,2025,${name},${group},${whole},,\n`;
    }),
  );
  const all = await measured({
    indicator:
      `type: ${isShare ? "proportion" : "count"}\ncounts: people\nover_partners: ${isShare ? "ratio-of-sums" : "sum"}\n` +
      `breakdowns: [{by: gender, complete: ${complete}}]`,
    rows: HEADER + rows.join(""),
    files: DIMENSIONS,
  });
  const counted = (which: (partner: number, group: number) => boolean) =>
    people.map((_, index) => {
      const [partner, group] = [Math.floor(index / GENDERS.length), index % GENDERS.length];
      return partner < partners && which(partner, group) ? 1 : 0;
    });
  const parts: readonly (readonly [Selection, readonly number[]])[] = [
    [{}, counted(() => true)],
    ...names.map((partner, own) => [{ partner }, counted((each) => each === own)] as const),
    ...GENDERS.map((value, own) => [gender(value), counted((_, each) => each === own)] as const),
  ];
  const row = (of: readonly number[], which: "part" | "others" | "whole"): number[] => [
    ...of.map((each) => (which === "others" ? 0 : each)),
    ...of.map((each) => (which === "part" ? 0 : each)),
  ];
  const dot = (of: readonly number[], count: (whole: number) => number) =>
    of.reduce((sum, each, index) => sum + each * count(people[index] ?? 0), 0);
  const published: Equation[] = parts.flatMap(([of, cells]) => {
    const series = seriesFor(all.measures, "x", of);
    return (series ? publishSeries(series, all).figures : []).flatMap((figure) => {
      if (figure.hidden) return [];
      const whole = { of: row(cells, "whole"), is: figure.denominator ?? figure.value };
      return figure.numerator === undefined
        ? [whole]
        : [whole, { of: row(cells, "part"), is: figure.numerator }];
    });
  });
  return names.flatMap((name, partner) => {
    // It knows its own people, group by group.
    const own: Equation[] = GENDERS.flatMap((_, group) => {
      const cell = counted((one, other) => one === partner && other === group);
      return [
        { of: row(cell, "whole"), is: dot(cell, (whole) => whole) },
        { of: row(cell, "part"), is: dot(cell, shared) },
      ];
    });
    // Of others: each partner, and those of each group that are not its own.
    const targets = [
      ...names.map((_, other) => counted((each) => each === other)),
      ...GENDERS.map((_, group) => counted((each, other) => each !== partner && other === group)),
    ].filter((cells) =>
      cells.some((each, index) => each > 0 && Math.floor(index / GENDERS.length) !== partner),
    );
    return targets.flatMap((cells, index) =>
      (isShare ? (["whole", "part", "others"] as const) : (["whole"] as const)).flatMap((which) => {
        const truth =
          which === "whole"
            ? dot(cells, (whole) => whole)
            : dot(cells, (whole) => (which === "part" ? shared(whole) : whole - shared(whole)));
        if (truth === 0 || truth >= MINIMUM) return [];
        const [least, most] = boundsOf(row(cells, which), [...published, ...own]);
        return most - least < MINIMUM - 0.001 || most < MINIMUM - 0.001
          ? [`${name} finds ${which} ${index} = ${truth} [${least}, ${most}]`]
          : [];
      }),
    );
  });
}

describe("whatever partners deliver", () => {
  it("none of them finds few people of another", async () => {
    const runs = Number(process.env.STORIES ?? 40);
    const seed = Number(process.env.SEED ?? 20260301);
    await fc.assert(
      fc.asyncProperty(random, async (drawn) => {
        expect(await leaksOf(drawn)).toEqual([]);
      }),
      { numRuns: runs, seed },
    );
  }, 600_000);
});
