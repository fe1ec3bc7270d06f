import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishBreakdowns } from "../../src/disclosure/breakdowns.ts";
import { cutAfter } from "../../src/disclosure/released.ts";
import { publishSeries } from "../../src/disclosure/series.ts";
import type { Selection } from "../../src/measure/figures.ts";
import { measure, seriesFor } from "../../src/measure/series.ts";
import { contains, readPeriod } from "../../src/model/period.ts";
import type { Repository } from "../../src/model/repository.ts";
import { measured } from "../support/measured.ts";
import { boundsOf, type Equation } from "./attacker.ts";

// Whoever knows everything that any command shows, on any day, and can reckon: no small group follows.

const MINIMUM = 5;
const QUARTERS = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"] as const;
const PERIODS = ["2025", "2025-H1", "2025-H2", ...QUARTERS] as const;
const DAYS = ["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31", "2026-12-31"] as const;
/** Of a family: two that may have rows, and those that nobody told of. */
const FAMILIES = { partner: ["keyhome", "riverside"], gender: ["m", "v"] } as const;
type By = keyof typeof FAMILIES;

/** Which periods have a row: of one kind mostly, sometimes of several, sometimes with one missing. */
const written: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<readonly string[]>(["2025"], ["2025-H1", "2025-H2"], QUARTERS) },
  { weight: 1, arbitrary: fc.subarray([...PERIODS], { minLength: 1 }) },
);
const count = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(0, 2, 3) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 30 }) },
);
const quarters = fc.tuple(count, count, count, count);
const story = fc.record({
  by: fc.constantFrom<By>("partner", "gender"),
  people: fc.tuple(quarters, quarters, fc.oneof(fc.constant([0, 0, 0, 0] as const), quarters)),
  total: fc.option(written, { nil: [] }),
  parts: fc.tuple(fc.option(written, { nil: [] }), fc.option(written, { nil: [] })),
  overTime: fc.constantFrom("", "over_time: sum\n", "over_time: sum\nfrequency: quarter\n"),
  overPartners: fc.constantFrom("", "over_partners: sum\n"),
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

/** Of each of the twelve unknowns (three of a family, four quarters): whether it is counted. */
function counted(who: number | undefined, period: string): readonly number[] {
  const whole = readPeriod(period);
  return [0, 1, 2].flatMap((one) =>
    QUARTERS.map((each) => {
      const part = readPeriod(each);
      const isIn = whole && part && contains(whole, part);
      return isIn && (who === undefined || who === one) ? 1 : 0;
    }),
  );
}

function amount(of: readonly number[], { people }: Story): number {
  return people.flat().reduce((sum, value, index) => sum + value * (of[index] ?? 0), 0);
}

function rowsOf(told: Story): string {
  const names = FAMILIES[told.by];
  const total: readonly string[] = told.total;
  const parts: readonly (readonly string[])[] = told.parts;
  const row = (who: number | undefined, period: string) => {
    const name = who === undefined ? "" : names[who];
    const place = told.by === "partner" ? `${name},` : `,${name}`;
    return `x,${period},${place},${amount(counted(who, period), told)}\n`;
  };
  const all = [
    ...total.map((period) => row(undefined, period)),
    ...parts.flatMap((periods, who) => periods.map((period) => row(who, period))),
  ];
  return `indicator,period,partner,gender,value\n${all.join("")}`;
}

/** Everything that is shown on one day. */
function shownOn(day: string, repository: Repository, by: By): readonly (Equation & { what: string })[] {
  const cut = cutAfter(repository, day);
  const measures = measure(cut);
  const indicator = cut.entities.indicator.get("x");
  if (!indicator) throw new Error("the indicator was not read");
  const selections = FAMILIES[by].map(
    (name): Selection => (by === "partner" ? { partner: name } : { cell: { dimension: by, value: name } }),
  );
  const series = [{}, ...selections].flatMap((of, index) => {
    const found = seriesFor(measures, "x", of);
    const { figures } = found ? publishSeries(found, { measures, repository: cut }) : { figures: [] };
    return figures.flatMap((figure) => {
      if (figure.hidden) return [];
      const { text } = figure.period;
      return [{ of: counted(index === 0 ? undefined : index - 1, text), is: figure.value, what: `${text}` }];
    });
  });
  const names: readonly string[] = FAMILIES[by];
  const cells = publishBreakdowns(indicator, measures, cut).flatMap(({ period, cells: each }) =>
    each.flatMap(({ value, figure }) =>
      figure.value === undefined
        ? []
        : [{ of: counted(names.indexOf(value), period), is: figure.value, what: `${value} ${period}` }],
    ),
  );
  return [...series, ...cells];
}

async function leaksOf(told: Story): Promise<readonly string[]> {
  const { repository } = await measured({
    indicator: `type: count\ncounts: people\n${told.overPartners}${told.overTime}breakdowns: [{by: ${told.by}}]`,
    rows: rowsOf(told),
    files: {
      "dimensions.yaml": "- {id: gender, name: g, values: [{id: m, name: m}, {id: v, name: v}]}\n",
    },
  });
  const known = new Map<string, Equation & { what: string }>();
  for (const day of DAYS) {
    for (const each of shownOn(day, repository, told.by)) {
      // A sum of those partners who reported is a number about them alone.
      const isWhole = amount(each.of, told) === each.is;
      if (isWhole) known.set(each.of.join(""), each);
    }
  }
  const equations = [...known.values()];
  const leaks: string[] = [];
  for (const period of PERIODS) {
    for (const who of [undefined, 0, 1, 2]) {
      const of = counted(who, period);
      const truth = amount(of, told);
      if (truth === 0 || truth >= MINIMUM) continue;
      const [least, most] = boundsOf(of, equations);
      if (most - least < MINIMUM - 0.001) {
        leaks.push(
          `${who} ${period} = ${truth} [${least}, ${most}] of ${equations.map((e) => `${e.what} ${e.is}`).join("; ")}`,
        );
      }
    }
  }
  return leaks;
}

/** How often, and with which stories: a longer search is `STORIES=5000 SEED=7 npx vitest run …`. */
const RUNS = Number(process.env.STORIES ?? 100);
const SEED = Number(process.env.SEED ?? 20260301);

describe("whatever the kinds of periods, partners and groups", () => {
  const plain = { by: "partner", overTime: "", overPartners: "" } as const;
  const nobody = [0, 0, 0, 0] as const;

  it.each<[string, Story]>([
    [
      "nor from a total less one partner, beside the quarters of another (Q1 = 2 was all that was left)",
      {
        ...plain,
        people: [[5, 5, 5, 0], [2, 5, 0, 0], nobody],
        total: ["2025"],
        parts: [["2025"], ["2025-H1", "2025-Q2", "2025-Q4"]],
      },
    ],
    [
      "nor from a year less its second half and first quarter, where the first half is hidden (Q2 = 3)",
      {
        ...plain,
        people: [[5, 0, 5, 5], [5, 3, 5, 0], nobody],
        total: ["2025-Q4"],
        parts: [[], ["2025", "2025-H1", "2025-H2", "2025-Q1"]],
      },
    ],
  ])("no small group follows, %s", async (_, told) => {
    expect(await leaksOf(told)).toEqual([]);
  });

  it("no small group follows from all that is shown on all days", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        expect(await leaksOf(told)).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
