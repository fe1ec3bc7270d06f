import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardFor, type Known } from "../../src/disclosure/guard.ts";
import { guardedOf, isGuarded, isOpen } from "../../src/disclosure/problem/guarded.ts";
import { isPlain } from "../../src/disclosure/problem/plain.ts";
import { problemOf } from "../../src/disclosure/problem-of.ts";
import { prepareProtection } from "../../src/disclosure/protection.ts";
import { memoryTree } from "../../src/files/memory.ts";
import type { Figure, Selection } from "../../src/measure/figures.ts";
import { measure } from "../../src/measure/series.ts";
import { loadRepository } from "../../src/model/load.ts";
import type { PeriodKind } from "../../src/model/period.ts";
import type { Entity, Repository } from "../../src/model/repository.ts";

// What is left out of the problem because nothing about it could be unsafe is shown and hidden as if it had been
// part of it: random repositories, the quick way and the whole one.

const PARTNERS = ["a", "b", "c"];
const GENDERS = ["m", "v"];
const AGES = ["young", "old", "unknown"];
const KINDS: readonly PeriodKind[] = ["year", "half-year", "quarter", "month", "week", "day", "school-year"];

const COMMON = {
  "impact.yaml": "format: 1\ncoalition: {id: c, name: C}\nlanguages: [en]\nstage: grow\n",
  "partners.yaml": PARTNERS.map((id) => `- {id: ${id}, name: ${id}}\n`).join(""),
};

/** Mostly large, now and then small, nobody, or so many that nobody else is left. */
const count = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: 20, max: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 4, 5, 6) },
);
const rarely = fc.integer({ min: 0, max: 11 }).map((each) => each === 0);
const story = fc.record({
  type: fc.constantFrom("count", "count", "proportion", "mean"),
  periods: fc.constantFrom(
    ["2024"],
    ["2023", "2024"],
    ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"],
    ["2024-Q3", "2024-Q4", "2025-Q1"],
    ["2024-Q1", "2024-H2"],
  ),
  people: fc.array(count, { minLength: 6 * 3 * 4, maxLength: 6 * 3 * 4 }),
  partners: fc.integer({ min: 0, max: 3 }),
  hasTotal: fc.boolean(),
  groups: fc.constantFrom("none", "total", "partners", "both"),
  isCrossed: fc.boolean(),
  isSensitive: rarely,
  isComplete: fc.boolean(),
  isOverlapping: rarely,
  rule: fc.constantFrom("own", "own", "own", "none", "absent"),
  time: fc.constantFrom(undefined, "sum", "last", "mean"),
  more: fc.constantFrom(
    "",
    "",
    "frequency: year\n",
    "targets: [{period: 2026, value: 90}]\n",
    "baseline: {period: 2019, value: 40}\n",
    "baseline: {period: 2024, value: 40}\n",
    "baseline: {period: 2019, value: 3}\n",
    "cumulative: true\n",
    "minimum_count: 25\n",
  ),
  /** Rows that are left out, changed by one, or withheld, by their place. */
  gaps: fc.array(fc.nat(200), { maxLength: 1 }),
  slips: fc.array(fc.nat(200), { maxLength: 1 }),
  secrets: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.nat(200), { maxLength: 1 }) },
  ),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

interface Part {
  readonly partner?: number;
  readonly gender?: number;
  readonly age?: number;
}

/** People of a part in a period: sums of those by partner, gender and age at once. */
function peopleIn({ people, partners }: Story, period: number, part: Part): number {
  let all = 0;
  for (let p = 0; p < Math.max(1, partners); p += 1)
    for (let g = 0; g < GENDERS.length; g += 1)
      for (let a = 0; a < AGES.length; a += 1) {
        const isIn = [
          [part.partner, p],
          [part.gender, g],
          [part.age, a],
        ].every(([asked, own]) => asked === undefined || asked === own);
        if (isIn) all += people[(p * 6 + g * 3 + a) * 4 + (period % 4)] ?? 0;
      }
  return all;
}

function partsOf({ partners, hasTotal, groups, isCrossed }: Story): readonly Part[] {
  const whose = (of: boolean, isTotal: boolean): readonly Part[] => [
    ...(isTotal ? [{}] : []),
    ...(of ? Array.from({ length: partners }, (_, partner) => ({ partner })) : []),
  ];
  const byGroup = whose(groups === "partners" || groups === "both", groups === "total" || groups === "both");
  return [
    ...whose(true, hasTotal || partners === 0),
    ...byGroup.flatMap((part) => GENDERS.map((_, gender) => ({ ...part, gender }))),
    ...byGroup.flatMap((part) => AGES.map((_, age) => ({ ...part, age }))),
    ...(isCrossed
      ? whose(true, false).flatMap((part) =>
          GENDERS.flatMap((_, gender) => AGES.map((__, age) => ({ ...part, gender, age }))),
        )
      : []),
  ];
}

function rowsOf(told: Story, id: string): readonly string[] {
  const rows = told.periods.flatMap((period, at) =>
    partsOf(told).map((part) => ({ period, part, whole: peopleIn(told, at, part) })),
  );
  const places = (list: readonly number[]) => new Set(list.map((each) => each % rows.length));
  const [gaps, slips, secrets] = [told.gaps, told.slips, told.secrets].map(places);
  return rows.flatMap(({ period, part, whole: people }, index) => {
    if (gaps?.has(index)) return [];
    const whole = people + (slips?.has(index) ? 1 : 0);
    const names = [PARTNERS[part.partner ?? 9], GENDERS[part.gender ?? 9], AGES[part.age ?? 9]];
    const numbers =
      told.type === "proportion"
        ? `,${Math.floor(whole / 2)},${whole},`
        : told.type === "mean"
          ? `2.5,,,${whole}`
          : `${whole},,,`;
    const status = secrets?.has(index) ? "withheld" : "final";
    return [`${id},${period},${names.map((name) => name ?? "").join(",")},${numbers},${status}\n`];
  });
}

function indicatorOf({ type, isComplete, isOverlapping, rule, time, more }: Story): string {
  const own = { count: "sum", proportion: "ratio-of-sums", mean: "weighted-mean" }[type];
  const over = rule === "absent" ? "" : `over_partners: ${rule === "own" ? own : "none"}\n`;
  return (
    `name: X\ntype: ${type}\ncounts: people\ndirection: increase\n${over}${more}` +
    `${time === undefined ? "" : `over_time: ${time}\n`}` +
    `breakdowns: [{by: partner}, {by: gender, complete: ${isComplete}, overlapping: ${isOverlapping}}, {by: age}]\n`
  );
}

async function opened(told: Story): Promise<Repository> {
  const header = "indicator,period,partner,gender,age,value,numerator,denominator,n,status\n";
  return loadRepository(
    memoryTree({
      ...COMMON,
      "dimensions.yaml":
        `- {id: gender, name: g, sensitive: ${told.isSensitive}, values: [{id: m, name: m}, {id: v, name: v}]}\n` +
        "- {id: age, name: a, values: [{id: young, name: y}, {id: old, name: o}, {id: unknown, name: u}]}\n",
      "indicators/x.yaml": indicatorOf(told),
      "indicators/y.yaml": "name: Y\ntype: count\ncounts: people\nbreakdowns: [{by: gender}]\n",
      "data/x.csv": header + rowsOf(told, "x").join(""),
      "data/y.csv": `${header}y,2024,,,,50,,,,final\ny,2024,,m,,47,,,,final\ny,2024,,v,,3,,,,final\n`,
    }),
  );
}

/** The same repository with rows of which nothing is seen quickly. */
function slowly(repository: Repository): Repository {
  return { ...repository, entities: { ...repository.entities }, measurements: [...repository.measurements] };
}

const SELECTIONS: readonly Selection[] = [
  {},
  ...PARTNERS.map((partner) => ({ partner })),
  ...[...GENDERS, ...AGES].flatMap((value) => {
    const cell = { dimension: GENDERS.includes(value) ? "gender" : "age", value };
    return [{ cell }, { partner: "a", cell }];
  }),
];

/** Every figure of an indicator that anything could show, and whether it may be. */
function shownOf(known: Known, indicator: Entity<"indicator">): readonly string[] {
  return SELECTIONS.flatMap((of) => {
    const guard = guardFor(known, indicator, of);
    const { asked } = known.measures;
    const figures = [undefined, ...KINDS].flatMap(
      (kind): readonly Figure[] =>
        asked.series(indicator.id, { ...of, ...(kind !== undefined && { kind }) })?.figures ?? [],
    );
    return figures.map(
      (figure) => `${JSON.stringify(of)} ${figure.period.text} ${guard(figure) ?? figure.value}`,
    );
  });
}

async function answers(repository: Repository): Promise<readonly string[]> {
  const known = { repository, measures: measure(repository) };
  await prepareProtection(known);
  return [...repository.entities.indicator.values()].flatMap((each) => shownOf(known, each));
}

describe("indicators that are left out of the problem", () => {
  it("are looked at by the same rules", () => {
    const few = fc.integer({ min: 0, max: 12 });
    const part = fc.option(few, { nil: undefined });
    fc.assert(
      fc.property(few, part, fc.integer({ min: 1, max: 8 }), (whole, shared, minimum) => {
        if (shared !== undefined && shared > whole) return;
        const group = { whole, ...(shared !== undefined && { part: shared }) };
        expect(isOpen(whole, shared, minimum)).toBe(!isGuarded(guardedOf(group, minimum)));
      }),
      { numRuns: 1000, seed: 3 },
    );
  });

  it("hold nothing that the problem would guard, and are shown as they were", async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        const repository = await opened(told);
        const x = repository.entities.indicator.get("x");
        if (!x || !isPlain(x, repository)) return;
        found += 1;
        const whole = slowly(repository);
        const alone = new Map([...whole.entities.indicator].filter(([id]) => id === "x"));
        const only = { ...whole, entities: { ...whole.entities, indicator: alone } };
        expect(problemOf({ repository: only, measures: measure(only) }).isAnythingGuarded).toBe(false);
        expect(await answers(repository)).toEqual(await answers(whole));
      }),
      { numRuns: 400, seed: 4 },
    );
    // The test is about something.
    expect(found).toBeGreaterThan(40);
  }, 120_000);
});
