import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { guardFor } from "../../src/disclosure/guard.ts";
import { prepareProtection } from "../../src/disclosure/protection.ts";
import type { Release } from "../../src/generated/schema-types.ts";
import type { Selection } from "../../src/measure/figures.ts";
import { readPeriod } from "../../src/model/period.ts";
import { releaseChecksum } from "../../src/model/release-checksum.ts";
import { releaseText } from "../../src/report/release-record.ts";
import { measured } from "../support/measured.ts";
import { boundsOf, type Equation } from "./attacker.ts";

// What was published cannot be taken back: later figures are shown only so far that nobody, who keeps every
// release, works out what stood hidden in one of them.

const MINIMUM = 5;
const GROUPS = ["a", "b", "c", "d"] as const;
const INDICATOR = `type: count
counts: people
unit: people
over_time: none
breakdowns: [{by: street, complete: true}]`;

/** How the indicator, its breakdown and the groups or partners are called at the time of a release. */
interface Names {
  readonly indicator: string;
  /** `partner`, or the name of the dimension. */
  readonly by: string;
  readonly groups: readonly string[];
}

const FIRST: Names = { indicator: "x", by: "street", groups: GROUPS };
const FILES = { "dimensions.yaml": filesOf(FIRST)["dimensions.yaml"] ?? "" };

function filesOf({ indicator, by, groups }: Names): Readonly<Record<string, string>> {
  const named = groups.map((id) => `{id: ${id}, name: ${id}}`).join(", ");
  const ofPartners = `${INDICATOR.replace("street", "partner")}\nover_partners: sum`;
  const text = by === "partner" ? ofPartners : INDICATOR.replace("street", by);
  return {
    ...(by === "partner"
      ? { "partners.yaml": `[${named}]\n` }
      : { "dimensions.yaml": `- {id: ${by}, name: s, values: [${named}]}\n` }),
    // The file of `x` stands in every repository here; under another name it is one about homes, without figures.
    ...(indicator !== "x" && { "indicators/x.yaml": "name: X\ntype: count\ncounts: things\nunit: homes\n" }),
    [`indicators/${indicator}.yaml`]: `name: X\n${text}\n`,
  };
}

/** People per street; a street without a number is in no row. */
type Streets = readonly (number | undefined)[];

function rowsOf(streets: Streets, { indicator, by, groups }: Names = FIRST): string {
  const total = streets.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const rows = streets.flatMap((each, index) =>
    each === undefined ? [] : [`${indicator},2025,${groups[index]},${each}`],
  );
  return [`indicator,period,${by},value`, `${indicator},2025,,${total}`, ...rows, ""].join("\n");
}

interface Published {
  /** By the first names. */
  readonly release: Release;
  /** As it was written. */
  readonly written: Release;
  /** Where the text stood in no row, nothing is told of it. */
  readonly streets: Streets;
}

/** What is shown of these streets beside what was shown before, as a release. */
async function publish(
  streets: Streets,
  before: readonly Published[],
  names: Names = FIRST,
): Promise<Published> {
  const releases = before.map(({ written }, index): [string, string] => [
    `releases/r${index + 1}.yaml`,
    releaseText({ ...written, checksum: releaseChecksum(written) }, "r"),
  ]);
  const files = { ...filesOf(names), ...Object.fromEntries(releases) };
  const known = await measured({ indicator: INDICATOR, rows: rowsOf(streets, names), files });
  expect(known.repository.findings.filter(({ where }) => where.path.startsWith("releases/"))).toEqual([]);
  const { indicator: id, by, groups } = names;
  const indicator = known.repository.entities.indicator.get(id);
  const period = readPeriod("2025");
  if (!indicator || !period) throw new Error("not read");
  const shown: [string, string, number][] = [];
  const hidden: [string, string][] = [];
  const selections = groups.map((value, index): readonly [string, string, Selection] => {
    const first = `x/2025/street=${GROUPS[index]}`;
    return by === "partner"
      ? [first, `${id}/2025/${value}`, { partner: value }]
      : [first, `${id}/2025/${by}=${value}`, { cell: { dimension: by, value } }];
  });
  for (const [first, figure, of] of [["x/2025", `${id}/2025`, {}] as const, ...selections]) {
    const found = known.measures.asked.figure(id, of, period);
    if (found?.value === undefined) continue;
    if (guardFor(known, indicator, of)(found) === undefined) shown.push([first, figure, found.value]);
    else hidden.push([first, figure]);
  }
  const common = { date: "2026-03-01", reports: ["public"] as [string] };
  const recordOf = (name: 0 | 1): Release => ({
    ...common,
    shown: shown.map((each) => ({ figure: each[name], value: each[2] })),
    hidden: hidden.map((each) => each[name]),
  });
  return { streets, release: recordOf(0), written: recordOf(1) };
}

/**
 * Everybody who was hidden in some release, and could be worked out by who has them all and knows of each street
 * whether it was revised.
 */
function leaks(published: readonly Published[]): readonly string[] {
  const width = published.length * GROUPS.length;
  const unknown = (release: number, street: number) => release * GROUPS.length + street;
  const one = (...places: readonly (readonly [number, number])[]): number[] => {
    const of = Array.from({ length: width }, () => 0);
    for (const [place, sign] of places) of[place] = sign;
    return of;
  };
  const equations: Equation[] = [];
  published.forEach(({ release, streets }, index) => {
    const shown = new Map(release.shown.map(({ figure, value }) => [figure, value]));
    const total = shown.get("x/2025");
    const all = streets.map((_, street): [number, number] => [unknown(index, street), 1]);
    if (total !== undefined) equations.push({ of: one(...all), is: total });
    streets.forEach((value, street) => {
      const told = shown.get(`x/2025/street=${GROUPS[street]}`);
      if (told !== undefined) equations.push({ of: one([unknown(index, street), 1]), is: told });
      else if (value === undefined) equations.push({ of: one([unknown(index, street), 1]), is: 0 });
      const earlier = published[index - 1]?.streets[street];
      if (index > 0 && earlier === value) {
        equations.push({ of: one([unknown(index, street), 1], [unknown(index - 1, street), -1]), is: 0 });
      }
    });
  });
  return published.flatMap(({ streets }, index) =>
    streets.flatMap((value, street) => {
      if (value === undefined || value === 0 || value >= MINIMUM) return [];
      const [low, high] = boundsOf(one([unknown(index, street), 1]), equations);
      const isSafe = high - low >= MINIMUM - 1e-6 && low < MINIMUM && high >= MINIMUM - 1e-6;
      return isSafe ? [] : [`release ${index + 1}, street ${GROUPS[street]}: ${low} to ${high}`];
    }),
  );
}

async function publishAll(
  stages: readonly Streets[],
  names: readonly Names[] = [],
): Promise<readonly Published[]> {
  const published: Published[] = [];
  for (const [index, streets] of stages.entries()) {
    published.push(await publish(streets, published, names[index]));
  }
  return published;
}

const shownIn = ({ release }: Published | undefined = published0): readonly string[] =>
  release.shown.map(({ figure }) => figure);
const none: Release = { date: "", reports: ["x"], shown: [], hidden: [] };
const published0: Published = { streets: [], release: none, written: none };

describe("what was published before", () => {
  test("the same figures again are shown and hidden as they were", async () => {
    const [first, second, third] = await publishAll([
      [20, 4, 6, 30],
      [20, 4, 6, 30],
      [20, 4, 6, 30],
    ]);
    expect(first?.release.hidden).toEqual(["x/2025/street=b", "x/2025/street=c"]);
    expect(second?.release).toEqual(first?.release);
    expect(third?.release).toEqual(first?.release);
  });

  test("three releases that differ by one person show no step of one", async () => {
    const published = await publishAll([
      [20, 9, 12, 30],
      [21, 9, 12, 30],
      [21, 10, 12, 30],
    ]);
    expect(published[0]?.release.hidden).toEqual([]);
    for (const each of published.slice(1)) expect(shownIn(each)).not.toContain("x/2025");
    expect(published[1]?.release.hidden).toContain("x/2025/street=a");
    expect(published[2]?.release.hidden).toContain("x/2025/street=b");
  });

  test("a late street with a few people does not follow from the total before and after", async () => {
    const published = await publishAll([
      [20, 9, 12, undefined],
      [20, 9, 12, 3],
    ]);
    expect(shownIn(published[0])).toContain("x/2025");
    expect(published[1]?.release.hidden).toEqual(["x/2025", "x/2025/street=d"]);
    expect(leaks(published)).toEqual([]);
  });

  test("a small group that has grown does not tell how small it was", async () => {
    const published = await publishAll([
      [20, 4, 6, 30],
      [20, 12, 6, 30],
    ]);
    expect(leaks(published)).toEqual([]);
    expect(published[1]?.release.hidden).not.toEqual([]);
  });

  test("a number that was deleted from the data stays published", async () => {
    const published = await publishAll([
      [20, 4, 6, 30],
      [undefined, 4, 6, 30],
      [20, 4, undefined, 30],
    ]);
    expect(leaks(published)).toEqual([]);
  });

  test("a total that comes back to an old number, when a hidden group is gone, tells nothing of it", async () => {
    const published = await publishAll([
      [2, 0, 7, undefined],
      [9, 0, 7, undefined],
      [9, 0, undefined, undefined],
    ]);
    expect(leaks(published)).toEqual([]);
    expect(shownIn(published[0])).toContain("x/2025");
    expect(published[1]?.release.hidden).toContain("x/2025");
  });

  test("three totals of the same two hidden groups give neither away", async () => {
    const back = await publishAll([
      [9, 0, 2, 0],
      [9, 0, 9, 0],
      [2, 0, 9, 0],
      [undefined, 0, 9, 0],
    ]);
    expect(leaks(back)).toEqual([]);
    const other = await publishAll([
      [7, 0, 2, 0],
      [7, 0, 9, 0],
      [2, 0, 9, 0],
    ]);
    expect(leaks(other)).toEqual([]);
  });

  test("a total that stays what the last release shows stays shown", async () => {
    const published = await publishAll([
      [20, 9, 12, 30],
      [40, 9, 12, 30],
      [40, 9, 12, 30],
    ]);
    expect(shownIn(published[1])).toContain("x/2025");
    expect(published[2]?.release).toEqual(published[1]?.release);
  });

  test("a stricter minimum takes nothing back, and says so", async () => {
    const first = await publish([20, 9, 6, 30], []);
    const release = releaseText(first.release, "r");
    const known = await measured({
      indicator: `${INDICATOR}\nminimum_count: 10`,
      rows: rowsOf([20, 9, 6, 30]),
      files: { ...FILES, "releases/r1.yaml": release },
    });
    const { solved } = await prepareProtection(known);
    expect(solved?.disclosed.map(({ cell }) => cell)).toEqual(["x/2025/street=b", "x/2025/street=c"]);
    const indicator = known.repository.entities.indicator.get("x");
    const period = readPeriod("2025");
    const of = { cell: { dimension: "street", value: "b" } };
    const figure = period && known.measures.asked.figure("x", of, period);
    expect(indicator && figure && guardFor(known, indicator, of)(figure)).toBeUndefined();
  });

  test("beside a release that cannot be read, nothing about people is shown", async () => {
    const known = await measured({
      indicator: INDICATOR,
      rows: rowsOf([20, 9, 16, 30]),
      files: { ...FILES, "releases/r1.yaml": "date: 2026-03-01\nreports: [public]\nshown: no\nhidden: []\n" },
    });
    const { hidden } = await prepareProtection(known);
    expect([...hidden.keys()]).toContain("x/2025");
    const indicator = known.repository.entities.indicator.get("x");
    const period = readPeriod("2025");
    const figure = period && known.measures.asked.figure("x", {}, period);
    expect(indicator && figure && guardFor(known, indicator)(figure)).toBe("small-group");
  });

  test.each([
    ["a list that stands there twice", "shown: [{figure: x/2025, value: 71}]\nshown: []\nhidden: []"],
    ["a number that stands there twice", "shown: [{figure: x/2025, value: 71, value: 75}]\nhidden: []"],
    ["a list that is not closed", "shown: [\nhidden: []"],
    ["a second document", "shown: []\nhidden: []\n---\nshown: []"],
  ])("a release with %s is not known, and nothing about people is shown beside it", async (_, lists) => {
    const known = await measured({
      indicator: INDICATOR,
      rows: rowsOf([20, 9, 16, 30]),
      files: { ...FILES, "releases/r1.yaml": `date: 2026-03-01\nreports: [public]\n${lists}\n` },
    });
    expect(known.repository.releases?.areKnown).toBe(false);
    const { hidden } = await prepareProtection(known);
    expect([...hidden.keys()]).toContain("x/2025");
  });

  /** A longer search is `STORIES=3000 SEED=7 npx vitest run …`. */
  const RUNS = Number(process.env.STORIES ?? 150);
  const SEED = process.env.SEED === undefined ? undefined : Number(process.env.SEED);
  const count = fc.oneof(fc.constantFrom(0, 1, 2, 3, 4), fc.integer({ min: 5, max: 14 }));
  const street = fc.option(count, { nil: undefined, freq: 6 });
  const change = fc.record({ at: fc.nat(GROUPS.length - 1), to: street });

  /** What gets another name before a release, and nobody writes down which it had. */
  const rename = fc.record({
    what: fc.constantFrom("nothing", "indicator", "division", "groups"),
    of: fc.uniqueArray(fc.nat(GROUPS.length - 1), { minLength: 1 }),
    order: fc.shuffledSubarray([...GROUPS], { minLength: GROUPS.length }),
  });

  it("nor when the indicator, a breakdown, a group or a partner has another name now that nobody wrote down", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("street", "partner"),
        fc.constantFrom("x", "w"),
        fc.tuple(count, count, street, street),
        fc.array(fc.record({ changes: fc.array(change, { maxLength: 2 }), rename }), {
          minLength: 1,
          maxLength: 3,
        }),
        async (by, indicator, first, later) => {
          const stages: Streets[] = [first];
          const names: Names[] = [{ indicator, by, groups: GROUPS }];
          for (const [index, each] of later.entries()) {
            stages.push(
              each.changes.reduce<Streets>(
                (all, { at, to }) => all.map((one, group) => (group === at ? to : one)),
                stages.at(-1) ?? first,
              ),
            );
            names.push(renamed(names.at(-1) ?? FIRST, each.rename, index));
          }
          expect(leaks(await publishAll(stages, names))).toEqual([]);
        },
      ),
      { numRuns: RUNS, ...(SEED !== undefined && { seed: SEED }) },
    );
  }, 600_000);

  function renamed(
    names: Names,
    { what, of, order }: { what: string; of: readonly number[]; order: readonly string[] },
    index: number,
  ): Names {
    if (what === "indicator") return { ...names, indicator: `w${index}` };
    if (what === "division" && names.by !== "partner") return { ...names, by: `road${index}` };
    if (what === "nothing" || what === "division") return names;
    const groups = names.groups.map((name, group) => (of.includes(group) ? `${order[group]}${index}` : name));
    return { ...names, groups };
  }

  it("never gives away what stood hidden in an earlier release", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(count, count, street, street),
        fc.array(change, { minLength: 1, maxLength: 2 }),
        async (first, changes) => {
          const stages: Streets[] = [first];
          for (const { at, to } of changes) {
            stages.push((stages.at(-1) ?? first).map((each, index) => (index === at ? to : each)));
          }
          expect(leaks(await publishAll(stages))).toEqual([]);
        },
      ),
      { numRuns: RUNS, ...(SEED !== undefined && { seed: SEED }) },
    );
  }, 600_000);
});

describe("under another name that nobody wrote down", () => {
  const others: readonly (readonly [string, Names, Names])[] = [
    ["two groups", FIRST, { ...FIRST, groups: ["a", "bb", "aa", "d"] }],
    ["a breakdown", FIRST, { ...FIRST, by: "road" }],
    ["a breakdown and two groups", FIRST, { ...FIRST, by: "road", groups: ["a", "bb", "aa", "d"] }],
    ["an indicator", { ...FIRST, indicator: "w" }, { ...FIRST, indicator: "w2" }],
    ["an indicator of which the file stays", FIRST, { ...FIRST, indicator: "w" }],
    [
      "two partners",
      { ...FIRST, by: "partner" },
      { ...FIRST, by: "partner", groups: ["a", "bb", "aa", "d"] },
    ],
  ];

  it.each(others)("%s: what hid one small group does not hide another now", async (_, then, now) => {
    const stages = [
      [3, 11, 11, 12],
      [3, 11, 11, 12],
    ];
    const published = await publishAll(stages, [then, now]);
    expect(leaks(published)).toEqual([]);
    expect(shownIn(published[0])).toEqual(expect.arrayContaining([...shownIn(published[1])]));
  });

  it.each(others)("%s: one person who moved is not seen", async (_, then, now) => {
    const published = await publishAll(
      [
        [12, 21, 17, 13],
        [13, 20, 17, 13],
      ],
      [then, now],
    );
    const figures = new Set(shownIn(published[1]));
    expect(figures.has("x/2025/street=a") || figures.has("x/2025/street=b")).toBe(false);
  });
});

describe("under another name now", () => {
  const ROWS = rowsOf([10, 10, 10, 11]);
  const release = (figure: string) =>
    releaseText({ date: "2026-01-01", reports: ["public"], shown: [{ figure, value: 40 }], hidden: [] }, "r");

  async function isTotalHidden(more: { readonly indicator: string; readonly files: Record<string, string> }) {
    const known = await measured({ rows: ROWS, ...more, files: { ...FILES, ...more.files } });
    const indicator = known.repository.entities.indicator.get("x");
    const period = readPeriod("2025");
    const total = period && known.measures.asked.figure("x", {}, period);
    if (!indicator || !total) throw new Error("not read");
    return guardFor(known, indicator, {})(total) !== undefined;
  }

  it.each([
    ["an indicator", "y/2025", `${INDICATOR}\npreviously: [y]`, true],
    ["an indicator that nobody names", "y/2025", INDICATOR, true],
    ["no other", "x/2025", INDICATOR, true],
  ])("40 people then and 41 now are one person: %s", async (_, figure, indicator, isHidden) => {
    expect(await isTotalHidden({ indicator, files: { "releases/r.yaml": release(figure) } })).toBe(isHidden);
  });

  it("is shown where it is the same number", async () => {
    const known = release("y/2025").replace("value: 40", "value: 41");
    const indicator = `${INDICATOR}\npreviously: [y]`;
    expect(await isTotalHidden({ indicator, files: { "releases/r.yaml": known } })).toBe(false);
  });

  it("or one of two that had it: nothing about people is shown", async () => {
    const known = release("y/2025").replace("value: 40", "value: 60");
    const files = {
      "releases/r.yaml": known,
      "indicators/z.yaml": "name: Z\ntype: count\ncounts: people\npreviously: [y]\n",
    };
    const one = { "releases/r.yaml": known };
    expect(await isTotalHidden({ indicator: `${INDICATOR}\npreviously: [y]`, files: one })).toBe(false);
    expect(await isTotalHidden({ indicator: `${INDICATOR}\npreviously: [y]`, files })).toBe(true);
  });

  it("of a group", async () => {
    const text = release("x/2025/road=old").replace("value: 40", "value: 12");
    const streets = FILES["dimensions.yaml"].replace("id: street,", "id: street, previously: [road],");
    const named = streets.replace("{id: d,", "{id: d, previously: [old],");
    const known = await measured({
      indicator: INDICATOR,
      rows: ROWS,
      files: { "dimensions.yaml": named, "releases/r.yaml": text },
    });
    const period = readPeriod("2025");
    const indicator = known.repository.entities.indicator.get("x");
    const of = { cell: { dimension: "street", value: "d" } };
    const figure = period && known.measures.asked.figure("x", of, period);
    if (!indicator || !figure) throw new Error("not read");
    expect(guardFor(known, indicator, of)(figure)).toBeDefined();
  });
});
