import { describe, expect, it } from "vitest";
import { guardFor } from "../../src/disclosure/guard.ts";
import type { Release } from "../../src/generated/schema-types.ts";
import { readPeriod } from "../../src/model/period.ts";
import { releaseChecksum } from "../../src/model/release-checksum.ts";
import { releaseText } from "../../src/report/release-record.ts";
import { measured } from "../support/measured.ts";

// What a record holds as figures about people stays so for its periods, whatever the indicator is said to count later.

const RECORD: Release = {
  date: "2026-01-01",
  reports: ["public"],
  people: ["x"],
  shown: [
    { figure: "x/2024", value: 30 },
    { figure: "x/2025", value: 63 },
  ],
  hidden: [],
};
const PEOPLE = "type: count\ncounts: people\nover_time: none";
const THINGS = "type: count\ncounts: things\nover_time: none";
const OFFICE = `${PEOPLE}\nsource: office`;
const ROWS = "indicator,period,value\nx,2024,30\nx,2025,64\nx,2026,65\n";

/** The periods of which the total is shown. */
async function shownIn(indicator: string, record: Release | undefined = RECORD): Promise<readonly string[]> {
  const text = record && releaseText({ ...record, checksum: releaseChecksum(record) }, "r");
  const files = {
    "sources.yaml": "- {id: office, name: Office, kind: public-statistics, url: https://example.org/}\n",
    ...(text !== undefined && { "releases/r.yaml": text }),
  };
  const known = await measured({ indicator, rows: ROWS, files });
  expect(known.repository.findings.filter(({ where }) => where.path.startsWith("releases/"))).toEqual([]);
  const x = known.repository.entities.indicator.get("x");
  if (!x) throw new Error("not read");
  return ["2024", "2025", "2026"].filter((text) => {
    const period = readPeriod(text);
    const figure = period && known.measures.asked.figure("x", {}, period);
    return figure !== undefined && guardFor(known, x)(figure) === undefined;
  });
}

describe("what was published as figures about people", () => {
  it.each([
    ["is said to count things", THINGS],
    ["is said to be public", OFFICE],
  ])("and %s is shown as published, and in other periods as it is now", async (_, indicator) => {
    expect(await shownIn(indicator)).toEqual(["2024", "2026"]);
  });

  it("is hidden in all periods where each later figure holds the earlier ones", async () => {
    expect(await shownIn(`${THINGS.replace("over_time: none", "cumulative: true")}`)).toEqual(["2024"]);
  });

  it("is shown where the record says that it was about something else", async () => {
    expect(await shownIn(THINGS, { ...RECORD, people: [] })).toEqual(["2024", "2025", "2026"]);
  });

  it("is taken to be about people where no record says what it was about", async () => {
    const { people: _, ...before } = RECORD;
    expect(await shownIn(THINGS, before)).toEqual(["2024", "2026"]);
  });

  it("is kept by the checksum", () => {
    expect(releaseChecksum(RECORD)).not.toBe(releaseChecksum({ ...RECORD, people: [] }));
    const { people: _, ...before } = RECORD;
    expect(releaseChecksum(before)).not.toBe(releaseChecksum({ ...RECORD, people: [] }));
  });
});
