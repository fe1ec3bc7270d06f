import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Constraint, type Model, solve } from "yalps";
import { guardFor } from "../../src/disclosure/guard.ts";
import type { Release } from "../../src/generated/schema-types.ts";
import type { Selection } from "../../src/measure/figures.ts";
import { readPeriod } from "../../src/model/period.ts";
import { releaseChecksum } from "../../src/model/release-checksum.ts";
import { releaseText } from "../../src/report/release-record.ts";
import { measured } from "../support/measured.ts";

// Releases of several tables of the same people, of which each tells a part: who asked for help (`x`) by street and
// age, in two halves of a year or as a number that only grows, and who of them got it (`y`). Whoever keeps them all,
// knows the house rules, who never meets whom, and of everything that stood hidden in one and stands in another
// whether it was revised in between, works out no small group, then or now.

const MINIMUM = 5;
const STREETS = ["a", "b", "c"] as const;
const AGES = ["young", "old"] as const;
/** The fourth street is told of nowhere, and is only in the totals. */
const ALL_STREETS = STREETS.length + 1;
const PARTS = 2;
const SIZE = PARTS * ALL_STREETS * AGES.length;
/** Besides: those of each street who got it. */
const WIDTH = SIZE + ALL_STREETS;

/** Of every part of the time, street and age how many asked; then of every street how many got it. */
type People = readonly number[];

const indexOf = (part: number, street: number, age: number): number =>
  (part * ALL_STREETS + street) * AGES.length + age;

interface Kind {
  readonly time: "year" | "halves" | "cumulative";
  /** Of one street nobody has this age, ever; rows of both at once say so. */
  readonly never: { readonly street: number; readonly age: number } | undefined;
  readonly hasUntold: boolean;
  /** `y <= x`, of the totals or of each street as well. */
  readonly rule: "none" | "total" | "street";
}

/** A figure of the story: its name, and the unknowns that it is the sum of. */
interface Figure {
  readonly key: string;
  readonly id: "x" | "y";
  readonly family: string;
  readonly of: Selection;
  readonly period: string;
  readonly sum: readonly number[];
}

function periodsOf({ time }: Kind): readonly (readonly [text: string, parts: readonly number[]])[] {
  if (time === "year") return [["2025", [0, 1]]];
  // Of what only grows, the first part came before the second.
  if (time === "cumulative")
    return [
      ["2024", [0]],
      ["2025", [0, 1]],
    ];
  return [
    ["2025-H1", [0]],
    ["2025-H2", [1]],
    ["2025", [0, 1]],
  ];
}

function figuresOf(kind: Kind): readonly Figure[] {
  const sum = (parts: readonly number[], streets: readonly number[], ages: readonly number[]) =>
    parts.flatMap((part) => streets.flatMap((street) => ages.map((age) => indexOf(part, street, age))));
  const [streets, ages] = [
    [0, 1, 2, 3],
    [0, 1],
  ];
  const ofX = periodsOf(kind).flatMap(([period, parts]): Figure[] => [
    { key: `x/${period}`, id: "x", family: "total", of: {}, period, sum: sum(parts, streets, ages) },
    ...STREETS.map((value, street) => ({
      key: `x/${period}/street=${value}`,
      id: "x" as const,
      family: "street",
      of: { cell: { dimension: "street", value } },
      period,
      sum: sum(parts, [street], ages),
    })),
    ...AGES.map((value, age) => ({
      key: `x/${period}/age=${value}`,
      id: "x" as const,
      family: "age",
      of: { cell: { dimension: "age", value } },
      period,
      sum: sum(parts, streets, [age]),
    })),
  ]);
  if (kind.rule === "none") return ofX;
  return [
    ...ofX,
    {
      key: "y/2025",
      id: "y",
      family: "got",
      of: {},
      period: "2025",
      sum: streets.map((street) => SIZE + street),
    },
    ...STREETS.map((value, street) => ({
      key: `y/2025/street=${value}`,
      id: "y" as const,
      family: "got",
      of: { cell: { dimension: "street", value } },
      period: "2025",
      sum: [SIZE + street],
    })),
  ];
}

const countOf = (sum: readonly number[], people: People): number =>
  sum.reduce((all, index) => all + (people[index] ?? 0), 0);

/** How the streets, their dimension and those who got it are called at the time of a release. */
interface Names {
  readonly by: string;
  readonly streets: readonly string[];
  readonly got: string;
}

const FIRST: Names = { by: "street", streets: STREETS, got: "y" };

/** A figure by the names of its time. */
function named(
  { id, of, period }: Figure,
  { by, streets, got }: Names,
): { readonly id: string; readonly of: Selection; readonly key: string } {
  const name = id === "y" ? got : id;
  const { dimension, value } = of.cell ?? {};
  if (dimension === undefined || value === undefined) return { id: name, of, key: `${name}/${period}` };
  const street = (STREETS as readonly string[]).indexOf(value);
  const cell =
    dimension === "street" ? { dimension: by, value: streets[street] ?? value } : { dimension, value };
  return { id: name, of: { cell }, key: `${name}/${period}/${cell.dimension}=${cell.value}` };
}

function filesOf(kind: Kind, people: People, names: Names): Readonly<Record<string, string>> {
  const { by, streets, got } = names;
  const complete = !kind.hasUntold;
  const figures = figuresOf(kind);
  const row = (figure: Figure) => {
    const { id, of } = named(figure, names);
    const [street, age] = [by, "age"].map((each) => (of.cell?.dimension === each ? of.cell.value : ""));
    return `${id},${figure.period},${street},${age},${countOf(figure.sum, people)}\n`;
  };
  const written = figures.filter(({ period }) => kind.time !== "halves" || period !== "2025");
  const ofY = figures.filter(({ id }) => id === "y");
  const crossed = periodsOf(kind)
    .filter(([period]) => kind.time !== "halves" || period !== "2025")
    .flatMap(([period, parts]) =>
      streets.flatMap((street, s) =>
        AGES.map((age, a) => {
          const sum = parts.map((part) => indexOf(part, s, a));
          return `x,${period},${street},${age},${countOf(sum, people)}\n`;
        }),
      ),
    );
  const header = `indicator,period,${by},age,value\n`;
  const rowsOfX = written.filter(({ id }) => id === "x").map(row);
  const per = kind.rule === "street" ? `, per: ["${by}"]` : "";
  const rules = kind.rule === "none" ? "" : `house_rules:\n  - {id: part, rule: "${got} <= x"${per}}\n`;
  const total = kind.rule === "street" ? `  - {id: whole, rule: "${got} <= x"}\n` : "";
  return {
    "impact.yaml": `format: 1\ncoalition: {id: c, name: C}\nlanguages: [en]\n${rules}${total}`,
    "dimensions.yaml":
      `- {id: ${by}, name: s, values: [${streets.map((id) => `{id: ${id}, name: ${id}}`).join(", ")}]}\n` +
      `- {id: age, name: a, values: [${AGES.map((id) => `{id: ${id}, name: ${id}}`).join(", ")}]}\n`,
    "indicators/x.yaml":
      `name: X\ntype: count\ncounts: people\nunit: people\n` +
      `${kind.time === "cumulative" ? "cumulative: true\n" : `over_time: ${kind.time === "halves" ? "sum" : "none"}\n`}` +
      `breakdowns: [{by: ${by}, complete: ${complete}}, {by: age, complete: true}]\n`,
    "data/x.csv": `${header}${rowsOfX.join("")}${kind.never ? crossed.join("") : ""}`,
    ...(kind.rule !== "none" && {
      [`indicators/${got}.yaml`]: `name: Y\ntype: count\ncounts: people\nunit: people\nover_time: none\nbreakdowns: [{by: ${by}, complete: ${complete}}]\n`,
      "data/y.csv": `${header}${ofY.map(row).join("")}`,
    }),
  };
}

interface Published {
  readonly people: People;
  readonly names: Names;
  readonly shown: ReadonlyMap<string, number>;
  readonly hidden: readonly Figure[];
}

interface Stage {
  readonly people: People;
  readonly families: readonly string[];
  readonly names: Names;
}

/** Of these people, beside what was published before, what of some families of figures is shown. */
async function publish(
  kind: Kind,
  { people, families, names }: Stage,
  before: readonly Published[],
): Promise<Published> {
  const releases = before.map(({ shown, hidden, names: then }, index): [string, string] => {
    const keys = new Map(figuresOf(kind).map((figure) => [figure.key, named(figure, then).key]));
    const keyThen = (key: string): string => keys.get(key) ?? key;
    const release: Release = {
      date: `2026-03-0${index + 1}`,
      reports: ["public"],
      shown: [...shown].map(([figure, value]) => ({ figure: keyThen(figure), value })),
      hidden: hidden.map(({ key }) => keyThen(key)),
    };
    const checksum = releaseChecksum(release);
    return [`releases/r${index + 1}.yaml`, releaseText({ ...release, checksum }, "r")];
  });
  const known = await measured({
    indicator: "type: count",
    files: { ...filesOf(kind, people, names), ...Object.fromEntries(releases) },
  });
  expect(known.repository.findings.filter(({ where }) => where.path.startsWith("releases/"))).toEqual([]);
  const shown = new Map<string, number>();
  const hidden: Figure[] = [];
  for (const figure of figuresOf(kind)) {
    if (!families.includes(figure.family)) continue;
    const { id, of } = named(figure, names);
    const indicator = known.repository.entities.indicator.get(id);
    const period = readPeriod(figure.period);
    if (!indicator || !period) throw new Error("not read");
    const found = known.measures.asked.figure(id, of, period);
    if (found?.value === undefined) continue;
    expect(found.value).toBe(countOf(figure.sum, people));
    if (guardFor(known, indicator, of)(found) === undefined) shown.set(figure.key, found.value);
    else hidden.push(figure);
  }
  return { people, names, shown, hidden };
}

/** Everything that somebody knows who has all releases, as a linear programme. */
function programme(kind: Kind, published: readonly Published[]) {
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>();
  const name = (stage: number, index: number): string => `${stage} ${index}`;
  const add = (row: string, is: Constraint, terms: readonly (readonly [string, number])[]) => {
    constraints.set(row, is);
    for (const [variable, factor] of terms) {
      const column = variables.get(variable) ?? new Map<string, number>();
      variables.set(variable, column.set(row, (column.get(row) ?? 0) + factor));
    }
  };
  const figures = figuresOf(kind);
  const sumOf = (stage: number, sum: readonly number[], factor = 1) =>
    sum.map((index) => [name(stage, index), factor] as const);
  published.forEach(({ people, shown, hidden }, stage) => {
    for (const figure of figures) {
      const value = shown.get(figure.key);
      if (value !== undefined) add(`${stage} ${figure.key}`, { equal: value }, sumOf(stage, figure.sum));
    }
    for (let index = 0; index < WIDTH; index += 1) {
      const [street, age] = [Math.floor(index / 2) % ALL_STREETS, index % 2];
      const isUntold = index < SIZE ? street === 3 : index === SIZE + 3;
      const isNever = index < SIZE && kind.never?.street === street && kind.never.age === age;
      if ((isUntold && !kind.hasUntold) || isNever)
        add(`${stage} none ${index}`, { equal: 0 }, [[name(stage, index), 1]]);
    }
    for (const street of kind.rule === "street"
      ? ["", ...STREETS.map((id) => `/street=${id}`)]
      : kind.rule === "total"
        ? [""]
        : []) {
      const [x, y] = ["x", "y"].map(
        (id) => figures.find(({ key }) => key === `${id}/2025${street}`)?.sum ?? [],
      );
      add(`${stage} part${street}`, { min: 0 }, [...sumOf(stage, x ?? []), ...sumOf(stage, y ?? [], -1)]);
    }
    published.forEach((other, at) => {
      if (at === stage) return;
      for (const { key, sum } of hidden) {
        const isTold = other.shown.has(key) || other.hidden.some((each) => each.key === key);
        const between = published.slice(Math.min(stage, at), Math.max(stage, at) + 1);
        const isSame = sum.every((index) => between.every((each) => each.people[index] === people[index]));
        if (!isTold || !isSame) continue;
        add(`${stage} as ${at} ${key}`, { equal: 0 }, [...sumOf(stage, sum), ...sumOf(at, sum, -1)]);
      }
    });
  });
  return (stage: number, terms: readonly (readonly [index: number, factor: number])[]): [number, number] => {
    const goal = new Map<string, number>();
    for (const [index, factor] of terms)
      goal.set(name(stage, index), (goal.get(name(stage, index)) ?? 0) + factor);
    const end = (direction: "minimize" | "maximize"): number => {
      const all = new Map(
        [...variables].map(([key, rows]) => [key, new Map([...rows, ["goal", goal.get(key) ?? 0]])]),
      );
      const isFree = [...goal.keys()].some((key) => !variables.has(key));
      if (isFree) return direction === "minimize" ? 0 : Number.POSITIVE_INFINITY;
      const model: Model = { direction, objective: "goal", constraints, variables: all };
      const { status, result } = solve(model, { precision: 1e-9, maxPivots: 100_000 });
      if (status === "unbounded") return Number.POSITIVE_INFINITY;
      if (status !== "optimal") throw new Error(`${stage}: ${status}`);
      return result;
    };
    return [Math.ceil(end("minimize") - 1e-6), Math.floor(end("maximize") + 1e-6)];
  };
}

function leaks(kind: Kind, published: readonly Published[]): readonly string[] {
  const boundsOf = programme(kind, published);
  return published.flatMap(({ people, shown, hidden }, stage) => {
    const terms = (sum: readonly number[], factor = 1) => sum.map((index) => [index, factor] as const);
    const listed = new Set([...shown.keys(), ...hidden.map(({ key }) => key)]);
    const figures = figuresOf(kind).filter(({ key }) => listed.has(key));
    const find = (key: string) => figures.find((each) => each.key === key);
    const differences = figures.flatMap((y) => {
      const isAgreed = y.id === "y" && (kind.rule === "street" || y.of.cell === undefined);
      const x = isAgreed ? find(`x${y.key.slice(1)}`) : undefined;
      return x ? [{ key: `${x.key} less ${y.key}`, sum: [...terms(x.sum), ...terms(y.sum, -1)] }] : [];
    });
    const targets = [...hidden.map(({ key, sum }) => ({ key, sum: terms(sum) })), ...differences];
    return targets.flatMap(({ key, sum }) => {
      const truth = sum.reduce((all, [index, factor]) => all + factor * (people[index] ?? 0), 0);
      if (truth <= 0 || truth >= MINIMUM) return [];
      const [low, high] = boundsOf(stage, sum);
      const isSafe = high - low >= MINIMUM && low < MINIMUM && high >= MINIMUM;
      return isSafe ? [] : [`release ${stage + 1}, ${key} = ${truth}: ${low} to ${high}`];
    });
  });
}

/**
 * A figure was shown, then another number in a release that did not tell of it, and then the same again: the tool
 * takes it for what everybody knows, as nothing says that it was ever different.
 */
function isBackUnseen(kind: Kind, published: readonly Published[]): boolean {
  return figuresOf(kind).some(({ key, sum }) => {
    const last = published.findLastIndex(({ shown }) => shown.has(key));
    const before = published
      .slice(0, last)
      .findLastIndex(({ shown, hidden }) => shown.has(key) || hidden.some((each) => each.key === key));
    const value = published[last]?.shown.get(key);
    if (before < 0 || published[before]?.shown.get(key) !== value) return false;
    return published.slice(before, last).some(({ people }) => countOf(sum, people) !== value);
  });
}

interface Story {
  readonly kind: Kind;
  readonly first: People;
  readonly stages: readonly {
    readonly families: readonly string[];
    readonly changes: readonly { readonly at: number; readonly to: number; readonly isBack: boolean }[];
    /** What has another name from then on, and nobody wrote down which it had. */
    readonly renamed?: readonly ("by" | "got" | 0 | 1 | 2)[];
  }[];
}

const FAMILIES = ["total", "street", "age", "got"] as const;

/** People who can be: nobody where there is nobody ever, and no more who got it than who asked. */
function possible({ never, hasUntold, rule }: Kind, people: People): People {
  const x = people.slice(0, SIZE).map((value, index) => {
    const [street, age] = [Math.floor(index / 2) % ALL_STREETS, index % 2];
    const isUntold = street === 3 && !hasUntold;
    return isUntold || (never?.street === street && never.age === age) ? 0 : value;
  });
  const y = people.slice(SIZE).map((value, street) => {
    const asked = [0, 1].flatMap((part) => [0, 1].map((age) => x[indexOf(part, street, age)] ?? 0));
    return rule === "none"
      ? 0
      : Math.min(
          value,
          asked.reduce((all, each) => all + each, 0),
        );
  });
  return [...x, ...y];
}

function stagesOf({ kind, first, stages }: Story): readonly Stage[] {
  let people = possible(kind, first);
  let names = FIRST;
  return stages.map(({ families, changes, renamed = [] }, stage) => {
    names = {
      by: renamed.includes("by") ? `road${stage}` : names.by,
      got: renamed.includes("got") ? `z${stage}` : names.got,
      // In another order than before, as the order of names decides where two are hidden as well.
      streets: names.streets.map((name, at) =>
        renamed.some((each) => each === at) ? `${"zyx"[at]}${stage}` : name,
      ),
    };
    const changed = [...people];
    if (stage > 0) for (const { at, to, isBack } of changes) changed[at] = isBack ? (first[at] ?? 0) : to;
    people = possible(kind, changed);
    // What is now can be asked for whole.
    return { people, names, families: stage === stages.length - 1 ? FAMILIES : families };
  });
}

async function publishAll(story: Story): Promise<readonly Published[]> {
  const published: Published[] = [];
  for (const stage of stagesOf(story)) published.push(await publish(story.kind, stage, published));
  return published;
}

const count = fc.oneof(fc.constantFrom(0, 0, 1, 2, 3, 4), fc.integer({ min: 5, max: 14 }));
const kind: fc.Arbitrary<Kind> = fc.record({
  time: fc.constantFrom("year", "year", "halves", "cumulative"),
  never: fc.option(fc.record({ street: fc.nat(2), age: fc.nat(1) }), { nil: undefined }),
  hasUntold: fc.boolean(),
  rule: fc.constantFrom("none", "total", "street"),
});
const change = fc.record({ at: fc.nat(WIDTH - 1), to: count, isBack: fc.boolean() });
const stage = fc.record({
  families: fc.subarray([...FAMILIES], { minLength: 2 }),
  changes: fc.array(change, { minLength: 1, maxLength: 2 }),
});
const renamed = fc.subarray<"by" | "got" | 0 | 1 | 2>(["by", "got", 0, 1, 2], { maxLength: 2 });
const story: fc.Arbitrary<Story> = fc.record({
  kind,
  first: fc.array(count, { minLength: WIDTH, maxLength: WIDTH }),
  stages: fc.array(stage, { minLength: 2, maxLength: 4 }),
});

/** A longer search is `STORIES=3000 SEED=7 npx vitest run …`. */
const RUNS = Number(process.env.STORIES ?? 60);
const SEED = process.env.SEED === undefined ? undefined : Number(process.env.SEED);

describe("releases of several tables", () => {
  const plain = { time: "year", never: undefined, hasUntold: false, rule: "none" } as const;
  const at = (index: number, to: number) => ({ at: index, to, isBack: false });
  const all = FAMILIES;

  it.each<[string, Story]>([
    [
      "three streets of which one has no young people, with a street that stood hidden and one that was corrected",
      {
        kind: { ...plain, never: { street: 1, age: 1 } },
        first: [0, 5, 0, 0, 0, 0, 0, 0, 5, 0, 3, 5, 1, 7, 0, 0, 5, 0, 5, 5],
        stages: [
          { families: ["street", "age"], changes: [at(0, 5)] },
          { families: ["age", "got"], changes: [at(0, 0)] },
          { families: ["street", "got"], changes: [at(2, 4)] },
        ],
      },
    ],
    [
      "who was in a group of which the total only grows, where nobody told it, but the ages make it up",
      {
        kind: { ...plain, time: "cumulative", never: { street: 0, age: 0 }, hasUntold: true },
        first: [0, 0, 0, 5, 5, 5, 0, 5, 5, 2, 6, 5, 0, 5, 0, 0, 5, 5, 0, 0],
        stages: [
          { families: ["street", "age", "got"], changes: [at(0, 0)] },
          { families: ["age", "got"], changes: [at(9, 4)] },
        ],
      },
    ],
    [
      "those who asked in two halves of a year beside those who got it in the whole of it",
      {
        kind: { ...plain, time: "halves", rule: "street" },
        first: [5, 5, 5, 0, 5, 0, 5, 5, 5, 5, 4, 3, 0, 5, 5, 0, 5, 8, 0, 0],
        stages: [
          { families: ["age", "got"], changes: [at(0, 0)] },
          { families: all, changes: [at(0, 5)] },
        ],
      },
    ],
    [
      "who was in a group beside a total that came back to its number, past a release in which it stood hidden",
      {
        kind: { ...plain, time: "halves", hasUntold: true },
        first: [0, 4, 0, 0, 5, 0, 5, 0, 5, 5, 0, 5, 5, 5, 0, 0, 5, 5, 5, 0],
        stages: [
          { families: ["total", "got"], changes: [at(0, 0)] },
          { families: ["total", "age", "got"], changes: [at(7, 3)] },
          { families: ["street", "age"], changes: [at(0, 0)] },
          { families: all, changes: [at(7, 0), at(0, 0)] },
        ],
      },
    ],
    [
      "the one street of three that was corrected, past a release of the ages alone",
      {
        kind: { ...plain, never: { street: 1, age: 0 } },
        first: [0, 0, 0, 9, 0, 5, 5, 5, 3, 2, 5, 0, 5, 0, 0, 0, 5, 0, 0, 0],
        stages: [
          { families: ["street", "got"], changes: [at(0, 5)] },
          { families: ["age", "got"], changes: [at(3, 4)] },
          { families: all, changes: [at(0, 0)] },
        ],
      },
    ],
    [
      "who was in a hidden street, where the ages alone tell the total of then",
      {
        kind: { ...plain, time: "halves" },
        first: [5, 0, 0, 5, 0, 5, 5, 0, 5, 5, 0, 5, 0, 3, 0, 0, 5, 5, 5, 0],
        stages: [
          { families: ["street", "age"], changes: [at(0, 0)] },
          { families: ["street", "age"], changes: [at(12, 5)] },
        ],
      },
    ],
  ])("do not give away %s", async (_, told) => {
    expect(leaks(told.kind, await publishAll(told))).toEqual([]);
  });

  it("nor where streets, their dimension or those who got it have names that nobody wrote down", async () => {
    const withNames: fc.Arbitrary<Story> = fc
      .record({ told: story, names: fc.array(renamed, { minLength: 4, maxLength: 4 }) })
      .map(({ told, names }) => ({
        ...told,
        stages: told.stages.map((each, at) => ({ ...each, ...(at > 0 && { renamed: names[at] ?? [] }) })),
      }));
    await fc.assert(
      fc.asyncProperty(withNames, async (told) => {
        const published = await publishAll(told);
        fc.pre(!isBackUnseen(told.kind, published));
        expect(leaks(told.kind, published)).toEqual([]);
      }),
      { numRuns: RUNS, ...(SEED !== undefined && { seed: SEED }) },
    );
  }, 1_500_000);

  it("give no small group away beside each other", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        const published = await publishAll(told);
        fc.pre(!isBackUnseen(told.kind, published));
        expect(leaks(told.kind, published)).toEqual([]);
      }),
      { numRuns: RUNS, ...(SEED !== undefined && { seed: SEED }) },
    );
  }, 1_500_000);
});
