import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishSeries } from "../../src/disclosure/series.ts";
import type { Selection } from "../../src/measure/figures.ts";
import { seriesFor } from "../../src/measure/series.ts";
import { measured } from "../support/measured.ts";
import { boundsOf, type Equation } from "./attacker.ts";

// People who may come to two partners, with the total written, typed as a baseline or only bounded: whoever lays it
// all beside each other finds no small group, nor how few come to both or are unknown to one.

const MINIMUM = 5;
const PARTNERS = ["keyhome", "riverside"] as const;
const GENDERS = ["m", "v"] as const;
const DIMENSIONS = {
  "dimensions.yaml": "- {id: gender, name: g, values: [{id: m, name: m}, {id: v, name: v}]}\n",
};

const count = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(0, 0, 2, 3) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 25 }) },
);
/** Of each gender: those of the first partner alone, of the second alone, of both. */
const story = fc.record({
  people: fc.tuple(count, count, count, count, count, count),
  total: fc.constantFrom("written", "typed", "none"),
  told: fc.tuple(fc.boolean(), fc.boolean()),
  hasGenders: fc.boolean(),
  isCrossed: fc.boolean(),
  complete: fc.boolean(),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

/** Which of the six are meant: of a partner (or of neither, all), of a gender. */
function counted(partner: number | undefined, gender?: number): readonly number[] {
  return Array.from({ length: 6 }, (_, index) => {
    const [own, where] = [Math.floor(index / 3), index % 3];
    const isOf = partner === undefined || where === partner || where === 2;
    return isOf && (gender === undefined || own === gender) ? 1 : 0;
  });
}

const dot = (of: readonly number[], people: readonly number[]) =>
  of.reduce((sum, each, index) => sum + each * (people[index] ?? 0), 0);

function rowsOf({ people, total, told, hasGenders, isCrossed }: Story): string {
  const row = (of: readonly number[], partner = "", gender = "") =>
    `x,2025,${partner},${gender},${dot(of, people)}\n`;
  const rows = [
    ...(total === "written" ? [row(counted(undefined))] : []),
    ...PARTNERS.flatMap((partner, at) => (told[at] ? [row(counted(at), partner)] : [])),
    ...(hasGenders ? GENDERS.map((gender, at) => row(counted(undefined, at), "", gender)) : []),
    ...(isCrossed
      ? PARTNERS.flatMap((partner, p) => GENDERS.map((gender, g) => row(counted(p, g), partner, gender)))
      : []),
  ];
  return `indicator,period,partner,gender,value\n${rows.join("")}`;
}

async function leaksOf(told: Story): Promise<readonly string[]> {
  const { people } = told;
  const typed =
    told.total === "typed" ? `baseline: {period: 2025, value: ${dot(counted(undefined), people)}}\n` : "";
  const known = await measured({
    indicator: `type: count\ncounts: people\nover_partners: unique\n${typed}breakdowns: [{by: gender, complete: ${told.complete}}]`,
    rows: rowsOf(told),
    files: DIMENSIONS,
  });
  const selections: readonly (readonly [Selection, readonly number[]])[] = [
    [{}, counted(undefined)],
    ...PARTNERS.map((partner, at) => [{ partner }, counted(at)] as const),
    ...GENDERS.map(
      (value, at) => [{ cell: { dimension: "gender", value } }, counted(undefined, at)] as const,
    ),
  ];
  const equations: Equation[] = [];
  const what: string[] = [];
  for (const [of, row] of selections) {
    // Of groups that nobody says are all, and of which there is no total, nobody knows what they are part of.
    if (of.cell && told.total === "none" && !told.complete) continue;
    const series = seriesFor(known.measures, "x", of);
    const { figures = [], bounds = [] } = series ? publishSeries(series, known) : {};
    for (const figure of figures) {
      // A sum over those who reported is a number about them alone.
      if (figure.hidden || figure.value !== dot(row, people)) continue;
      equations.push({ of: row, is: figure.value });
      what.push(`${JSON.stringify(of)} ${figure.value}`);
    }
    const gender = of.cell ? GENDERS.indexOf(of.cell.value as "m") : undefined;
    const parts = PARTNERS.map((_, at) => counted(at, gender));
    for (const each of bounds) {
      if (each.hidden) continue;
      const [least, most] = each.bounds;
      if (parts.reduce((sum, part) => sum + dot(part, people), 0) !== most) continue;
      what.push(`${JSON.stringify(of)} ${least} to ${most}`);
      // The larger of two and their sum are the two.
      for (const part of parts) equations.push({ of: part, is: dot(part, people) });
    }
  }
  const targets: (readonly [string, readonly number[]])[] = [undefined, 0, 1].flatMap((gender) => {
    const only = (kept: (where: number) => boolean) =>
      counted(undefined, gender).map((each, index) => (kept(index % 3) ? each : 0));
    return [
      [`all ${gender}`, only(() => true)] as const,
      [`first ${gender}`, only((where) => where !== 1)] as const,
      [`second ${gender}`, only((where) => where !== 0)] as const,
      ...(gender === undefined
        ? ([
            ["both", only((where) => where === 2)],
            ["only first", only((where) => where === 0)],
            ["only second", only((where) => where === 1)],
          ] as const)
        : []),
    ];
  });
  return targets.flatMap(([name, of]) => {
    const truth = dot(of, people);
    if (truth === 0 || truth >= MINIMUM) return [];
    const [least, most] = boundsOf(of, equations);
    const isWide = most - least > MINIMUM - 0.001 && most > MINIMUM - 0.001;
    return isWide ? [] : [`${name} = ${truth} [${least}, ${most}] of ${what.join("; ")}`];
  });
}

const RUNS = Number(process.env.STORIES ?? 60);
const SEED = Number(process.env.SEED ?? 20260301);

describe("whoever comes to more than one partner", () => {
  it("is in no small group that follows from all that is shown", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        expect(await leaksOf(told)).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 300_000);
});
