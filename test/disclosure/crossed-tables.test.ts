import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemOf } from "../../src/disclosure/problem-of.ts";
import { publishSeries } from "../../src/disclosure/series.ts";
import type { Selection } from "../../src/measure/figures.ts";
import { seriesFor } from "../../src/measure/series.ts";
import { measured } from "../support/measured.ts";
import { boundsOf, type Equation } from "./attacker.ts";

// People by partner, street and age, of whom all sums may be shown: whoever lays them beside each other, over two
// years and as shares too, finds no small group.

const MINIMUM = 5;
const PARTNERS = ["keyhome", "riverside"] as const;
const STREETS = ["a", "b", "c"] as const;
const AGES = ["young", "old"] as const;
const YEARS = ["2024", "2025"] as const;
const DIMENSIONS = {
  "dimensions.yaml":
    "- {id: street, name: s, values: [{id: a, name: a}, {id: b, name: b}, {id: c, name: c}]}\n" +
    "- {id: age, name: a, values: [{id: young, name: y}, {id: old, name: o}]}\n",
};

const count = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(0, 0, 1, 2, 3) },
  { weight: 3, arbitrary: fc.integer({ min: 4, max: 25 }) },
);
const SIZE = PARTNERS.length * STREETS.length * AGES.length;
const people = fc.array(count, { minLength: SIZE, maxLength: SIZE });
/** A structural zero: nobody of one street ever comes to one partner, or is of one age. */
const never = fc.option(
  fc.record({ street: fc.nat(2), partner: fc.nat(1), age: fc.nat(1), isAge: fc.boolean() }),
  { nil: undefined },
);
const story = fc.record({
  years: fc.tuple(people, people),
  never,
  isShare: fc.boolean(),
  isCumulative: fc.boolean(),
  isCrossed: fc.boolean(),
  hasTotal: fc.boolean(),
  complete: fc.tuple(fc.boolean(), fc.boolean()),
  told: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

interface Part {
  readonly partner?: number;
  readonly street?: number;
  readonly age?: number;
}

/** Which of the people a sum is of; those who share something are the other half of the unknowns. */
function counted({ partner, street, age }: Part): readonly number[] {
  return Array.from({ length: SIZE }, (_, index) => {
    const [p, s, a] = [Math.floor(index / 6), Math.floor(index / 2) % 3, index % 2];
    const isIn = [
      [partner, p],
      [street, s],
      [age, a],
    ].every(([asked, own]) => asked === undefined || asked === own);
    return isIn ? 1 : 0;
  });
}

function dot(of: readonly number[], values: readonly number[]): number {
  return of.reduce((sum, each, index) => sum + each * (values[index] ?? 0), 0);
}

function isNever(index: number, none: Story["never"]): boolean {
  const [p, s, a] = [Math.floor(index / 6), Math.floor(index / 2) % 3, index % 2];
  return none !== undefined && s === none.street && (none.isAge ? a === none.age : p === none.partner);
}

/** How many people there are of each kind, in each year. */
function peopleOf({ years, never: none, isCumulative }: Story): readonly (readonly number[])[] {
  const yearly = years.map((values) => values.map((value, index) => (isNever(index, none) ? 0 : value)));
  const [first = [], second = []] = yearly;
  return isCumulative ? [first, second.map((value, index) => value + (first[index] ?? 0))] : [first, second];
}

const PARTS: readonly Part[] = [
  {},
  ...PARTNERS.map((_, partner) => ({ partner })),
  ...STREETS.map((_, street) => ({ street })),
  ...AGES.map((_, age) => ({ age })),
];

function selectionOf({ partner, street, age }: Part): Selection {
  if (partner !== undefined) return { partner: PARTNERS[partner] ?? "" };
  if (street !== undefined) return { cell: { dimension: "street", value: STREETS[street] ?? "" } };
  return age === undefined ? {} : { cell: { dimension: "age", value: AGES[age] ?? "" } };
}

/** Half of the people, rounded down, share it. */
function shared(value: number): number {
  return Math.floor(value / 2);
}

function rowsOf(told: Story): string {
  const crossed: readonly Part[] = PARTNERS.flatMap((_, partner) =>
    STREETS.flatMap((__, street) => AGES.map((___, age) => ({ partner, street, age }))),
  );
  const parts = PARTS.filter(({ partner, street, age }) => {
    if (partner !== undefined) return told.told[0];
    if (street !== undefined) return told.told[1];
    return age === undefined ? told.hasTotal : told.told[2];
  });
  const rows = peopleOf(told).flatMap((values, year) =>
    [...parts, ...(told.isCrossed ? crossed : [])].map((part) => {
      const of = counted(part);
      const whole = dot(of, values);
      const number = told.isShare ? `,${dot(of, values.map(shared))},${whole}` : `${whole},,`;
      const names = [PARTNERS[part.partner ?? 9], STREETS[part.street ?? 9], AGES[part.age ?? 9]];
      return `x,${YEARS[year]},${names.map((name) => name ?? "").join(",")},${number}\n`;
    }),
  );
  return `indicator,period,partner,street,age,value,numerator,denominator\n${rows.join("")}`;
}

async function leaksOf(told: Story): Promise<readonly string[]> {
  const [street, age] = told.complete;
  const { repository, measures } = await measured({
    indicator:
      `type: ${told.isShare ? "proportion" : "count"}\ncounts: people\nover_partners: ${told.isShare ? "ratio-of-sums" : "sum"}\n` +
      `${told.isCumulative && !told.isShare ? "cumulative: true\n" : ""}` +
      `breakdowns: [{by: street, complete: ${street}}, {by: age, complete: ${age}}]`,
    rows: rowsOf(told),
    files: DIMENSIONS,
  });
  const { problem } = problemOf({ repository, measures });
  for (const { key, terms, equals } of problem.equations) {
    const sum = terms.reduce((all, [cell, factor]) => all + factor * (problem.cells[cell]?.value ?? 0), 0);
    if (sum !== equals) throw new Error(`what does not hold was written down: ${key}`);
  }
  if (new Set(problem.cells.map(({ key }) => key)).size < problem.cells.length)
    throw new Error("one key twice");
  const years = peopleOf(told);
  // Unknowns: of each year those who share it, then those who do not; then, cumulative, those who came between.
  const width = SIZE * 5;
  const row = (year: number, of: readonly number[], which: "part" | "others" | "whole"): number[] =>
    Array.from({ length: width }, (_, index) => {
      const [at, inner] = [Math.floor(index / SIZE), index % SIZE];
      const isPart = at % 2 === 0;
      const isIn = Math.floor(at / 2) === year && (which === "whole" || (which === "part") === isPart);
      return isIn ? (of[inner] ?? 0) : 0;
    });
  const equations: Equation[] = [];
  const unit = (index: number) => Array.from({ length: SIZE }, (_, at) => (at === index ? 1 : 0));
  const came = (of: readonly number[]) =>
    Array.from({ length: width }, (_, at) => (at >= SIZE * 4 ? (of[at - SIZE * 4] ?? 0) : 0));
  const grows = told.isCumulative && !told.isShare;
  for (let index = 0; index < SIZE; index += 1) {
    // Where somebody wrote how the two cross, everybody knows who never meets; and what only grows.
    if (told.isCrossed && isNever(index, told.never)) {
      for (const year of [0, 1]) equations.push({ of: row(year, unit(index), "whole"), is: 0 });
    }
    const [before, after, step] = [
      row(0, unit(index), "whole"),
      row(1, unit(index), "whole"),
      came(unit(index)),
    ];
    if (grows)
      equations.push({ of: after.map((each, at) => each - (before[at] ?? 0) - (step[at] ?? 0)), is: 0 });
  }
  for (const part of PARTS) {
    const series = seriesFor(measures, "x", selectionOf(part));
    for (const figure of series ? publishSeries(series, { measures, repository }).figures : []) {
      if (figure.hidden) continue;
      const year = YEARS.indexOf(figure.period.text as (typeof YEARS)[number]);
      const of = counted(part);
      if (figure.numerator === undefined) equations.push({ of: row(year, of, "whole"), is: figure.value });
      else {
        equations.push({ of: row(year, of, "part"), is: figure.numerator });
        equations.push({ of: row(year, of, "whole"), is: figure.denominator ?? 0 });
      }
    }
  }
  const leaks: string[] = [];
  const [first = [], second = []] = years;
  for (const part of grows ? PARTS : []) {
    const of = counted(part);
    const truth = dot(of, second) - dot(of, first);
    if (truth === 0 || truth >= MINIMUM) continue;
    const [least, most] = boundsOf(came(of), equations);
    if (most - least < MINIMUM - 0.001)
      leaks.push(`${JSON.stringify(part)} came = ${truth} [${least}, ${most}]`);
  }
  for (const [year, values] of years.entries()) {
    for (const part of PARTS) {
      const of = counted(part);
      for (const which of told.isShare ? (["whole", "part", "others"] as const) : (["whole"] as const)) {
        const whole = dot(of, values);
        const those = dot(of, values.map(shared));
        const truth = which === "whole" ? whole : which === "part" ? those : whole - those;
        if (truth === 0 || truth >= MINIMUM) continue;
        const [least, most] = boundsOf(row(year, of, which), equations);
        if (most - least < MINIMUM - 0.001 || most < MINIMUM - 0.001) {
          leaks.push(`${JSON.stringify(part)} ${which} of ${YEARS[year]} = ${truth} [${least}, ${most}]`);
        }
      }
    }
  }
  return leaks;
}

const RUNS = Number(process.env.STORIES ?? 60);
const SEED = Number(process.env.SEED ?? 20260301);

describe("whatever breakdowns are laid beside each other", () => {
  it("no small group follows from all sums that are shown", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        expect(await leaksOf(told)).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);
});
