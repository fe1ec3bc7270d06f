import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { guardFor } from "../../src/disclosure/guard.ts";
import { prepareProtection } from "../../src/disclosure/protection.ts";
import type { Release } from "../../src/generated/schema-types.ts";
import type { Selection } from "../../src/measure/figures.ts";
import { readPeriod } from "../../src/model/period.ts";
import { releaseText } from "../../src/report/release-record.ts";
import { measured } from "../support/measured.ts";
import { boundsOf, type Equation } from "./attacker.ts";

// What was published cannot be taken back: later figures are shown only so far that nobody, who keeps every
// release, works out what stood hidden in one of them.

const MINIMUM = 5;
const GROUPS = ["a", "b", "c", "d"] as const;
const FILES = {
  "dimensions.yaml": `- {id: street, name: s, values: [${GROUPS.map((id) => `{id: ${id}, name: ${id}}`).join(", ")}]}\n`,
};
const INDICATOR = `type: count
counts: people
unit: people
over_time: none
breakdowns: [{by: street, complete: true}]`;

/** People per street; a street without a number is in no row. */
type Streets = readonly (number | undefined)[];

function rowsOf(streets: Streets): string {
  const total = streets.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const rows = streets.flatMap((each, index) =>
    each === undefined ? [] : [`x,2025,${GROUPS[index]},${each}`],
  );
  return ["indicator,period,street,value", `x,2025,,${total}`, ...rows, ""].join("\n");
}

interface Published {
  readonly release: Release;
  /** Where the text stood in no row, nothing is told of it. */
  readonly streets: Streets;
}

/** What is shown of these streets beside what was shown before, as a release. */
async function publish(streets: Streets, before: readonly Published[]): Promise<Published> {
  const releases = before.map(({ release }, index): [string, string] => [
    `releases/r${index + 1}.yaml`,
    releaseText(release, "r"),
  ]);
  const files = { ...FILES, ...Object.fromEntries(releases) };
  const known = await measured({ indicator: INDICATOR, rows: rowsOf(streets), files });
  expect(known.repository.findings.filter(({ where }) => where.path.startsWith("releases/"))).toEqual([]);
  const indicator = known.repository.entities.indicator.get("x");
  const period = readPeriod("2025");
  if (!indicator || !period) throw new Error("not read");
  const shown: Release["shown"] = [];
  const hidden: string[] = [];
  const all: readonly (readonly [string, Selection])[] = [
    ["x/2025", {}],
    ...GROUPS.map((value): [string, Selection] => [
      `x/2025/street=${value}`,
      { cell: { dimension: "street", value } },
    ]),
  ];
  for (const [figure, of] of all) {
    const found = known.measures.asked.figure("x", of, period);
    if (found?.value === undefined) continue;
    if (guardFor(known, indicator, of)(found) === undefined) shown.push({ figure, value: found.value });
    else hidden.push(figure);
  }
  return { streets, release: { date: "2026-03-01", reports: ["public"], shown, hidden } };
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

async function publishAll(stages: readonly Streets[]): Promise<readonly Published[]> {
  const published: Published[] = [];
  for (const streets of stages) published.push(await publish(streets, published));
  return published;
}

const shownIn = ({ release }: Published | undefined = published0): readonly string[] =>
  release.shown.map(({ figure }) => figure);
const published0: Published = { streets: [], release: { date: "", reports: ["x"], shown: [], hidden: [] } };


test("x", async () => {
  const U=undefined;
  for (const st of [[[2,0,7,U],[9,0,7,U],[9,0,U,U]]] as Streets[][]) {
  const p = await publishAll(st);
  for (const e of p) console.log(JSON.stringify(e));
  console.log(leaks(p)); }
});
