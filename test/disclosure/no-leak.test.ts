import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { releaseUntil } from "../../src/disclosure/released.ts";
import { folderWith } from "../support/folder.ts";
import { openIndicator } from "../support/indicator.ts";
import { withBase } from "../support/repository.ts";

interface Group {
  readonly part: number;
  readonly whole: number;
}

/** Up to four groups; the total may hold more people than the groups that are told. */
const table = fc.record({
  minimum: fc.integer({ min: 2, max: 8 }),
  groups: fc.array(
    fc
      .integer({ min: 0, max: 25 })
      .chain((whole) => fc.record({ part: fc.integer({ min: 0, max: whole }), whole: fc.constant(whole) })),
    { minLength: 1, maxLength: 4 },
  ),
  /** How many of the groups have a row of their own. */
  told: fc.integer({ min: 0, max: 4 }),
  hasTotal: fc.boolean(),
  isCount: fc.boolean(),
});

type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

function sum(groups: readonly Group[]): Group {
  return groups.reduce((all, { part, whole }) => ({ part: all.part + part, whole: all.whole + whole }), {
    part: 0,
    whole: 0,
  });
}

function rowsOf({ groups, told, hasTotal, isCount }: Table): string {
  const cells = ({ part, whole }: Group) => (isCount ? `${whole},,` : `,${part},${whole}`);
  const total = hasTotal ? [`x,2025,,${cells(sum(groups))}\n`] : [];
  const rows = groups.slice(0, told).map((group, index) => `x,2025,g${index},${cells(group)}\n`);
  return `indicator,period,part-of-town,value,numerator,denominator\n${[...total, ...rows].join("")}`;
}

/** Every number of people that someone can read or subtract from what is published. */
async function knowable(small: Table): Promise<readonly number[]> {
  const { repository } = await openIndicator({
    indicator: `type: ${small.isCount ? "count" : "proportion"}\ncounts: people\nminimum_count: ${small.minimum}\nbreakdowns: [{by: part-of-town}]`,
    rows: rowsOf(small),
    files: {
      "impact.yaml":
        "format: 1\ncoalition: {id: c, name: C}\nlanguages: [en]\nas_of: 2026-03-01\nprivacy: {minimum_count: 2}\n",
      "dimensions.yaml": `- id: part-of-town\n  name: p\n  values: [${[0, 1, 2, 3].map((id) => `{id: g${id}, name: g}`).join(", ")}]\n`,
    },
  });
  const released = releaseUntil(repository, "2026-03-01").get("x");
  if (!released) throw new Error("the indicator was not read");
  const total = released.series.flatMap((figure) => groupOf(figure));
  const cells = released.breakdowns.flatMap((breakdown) =>
    breakdown.cells.flatMap(({ figure }) => groupOf(figure)),
  );
  const rest = total[0] && cells.length > 0 ? [minus(total[0], sum(cells))] : [];
  return [...total, ...cells, ...rest].flatMap(({ part, whole }) => [part, whole, whole - part]);
}

function groupOf(figure: {
  readonly hidden: boolean;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
}): Group[] {
  if (figure.hidden) return [];
  const { value = 0, numerator, denominator } = figure;
  return [{ part: numerator ?? 0, whole: denominator ?? value }];
}

function minus(all: Group, some: Group): Group {
  return { part: all.part - some.part, whole: all.whole - some.whole };
}

describe("whatever the table", () => {
  it("no cell, rest or complement that can be known is a small group", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (small) => {
        const told = (await knowable(small)).filter((count) => count > 0 && count < small.minimum);
        expect(told).toEqual([]);
      }),
      { numRuns: 600, seed: 20260301 },
    );
  });
});

/** Standard output of `impact status` about one indicator, explained, for a person and for a program. */
async function statusOf(files: Parameters<typeof withBase>[0]): Promise<string> {
  const root = folderWith(withBase(files) as Record<string, string>);
  const out: string[] = [];
  const sink = { write: (text: string) => void out.push(text), isTTY: false };
  const context = {
    cwd: root,
    stdout: sink,
    stderr: sink,
    stdin: { isTTY: false },
    env: {},
    today: () => "2026-03-01",
    version: "0.0.0",
  };
  for (const by of ["outcome", "group", "partner", "level"]) {
    for (const format of ["text", "json"]) {
      await run(["status", "x", "--explain", "--by", by, "--format", format], context);
    }
  }
  return out.join("");
}

describe("impact status", () => {
  it("gives no number from which a hidden figure follows", async () => {
    const out = await statusOf({
      "indicators/x.yaml":
        "name: X\ntype: proportion\ncounts: people\ndirection: increase\nbaseline: {period: 2023}\ntargets: [{period: 2026, value: 0.75}]\n",
      "data/x.csv": "indicator,period,numerator,denominator\nx,2023,0,37\nx,2025,3,37\n",
    });
    const value = 3 / 37;
    const [low, high] = [0.0279, 0.2131];
    for (const told of [value, value / 0.75, value * 100, (value / 0.75) * 100, low, high, 1 - value]) {
      expect(out).not.toContain(String(told).slice(0, 5));
      // As a number by itself: a version or a decimal of another figure is no leak.
      const number = told.toFixed(1).replace(".", "[.,]");
      expect(out).not.toMatch(new RegExp(`(?<![\\d.,])${number}(?![\\d.,]*\\d)`));
    }
    expect(out).not.toMatch(/\b8 ?%|\b11 ?%|\b3 (of|van) 37/);
    expect(out).toContain('"hidden": true');
  });
});
