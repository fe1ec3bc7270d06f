import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Comparison, compareRepositories } from "../../src/compare/compare.ts";
import { releaseUntil } from "../../src/disclosure/released.ts";
import type { Change } from "../../src/language/changes/change.ts";
import { formatNumber, formatPercent } from "../../src/language/numbers.ts";
import { reportModel } from "../../src/report/make-model.ts";
import { renderReport } from "../../src/report/render.ts";
import { ShownFigures } from "../../src/report/shown-figures.ts";
import { type KnownSince, revisedFigures, revisedSince, type Since } from "../../src/report/since.ts";
import { lastDayOf } from "../../src/report/telling.ts";
import { leaksTo, type Seen, shownIn, smallSteps } from "../compare/attack.ts";
import { filesOf, rowsOf, type Story, story } from "../compare/people.ts";
import { builtIn } from "../support/report.ts";
import { type Files, type Opened, open, withBase } from "../support/repository.ts";

// Somebody who reads a report with the section about the one before it, and somebody who kept that one as well.

const REPORT = { "reports/yearly.yaml": "reader: funder\nfunder: linden-fund\nperiod: 2025\n" };
const AS_OF = "2026-03-01";

function made({ repository }: Opened, since?: Since) {
  const report = repository.entities.report.get("yearly");
  if (!report) throw new Error("the report was not read");
  const shown = new ShownFigures();
  const model = reportModel({ repository, report, lang: "en", asOf: AS_OF, shown, ...(since && { since }) });
  const text = renderReport(model, builtIn("funder"), (printed) => shown.print(printed));
  return { report, text, shown: shown.shown() };
}

interface TwoReports {
  readonly seen: Seen;
  /** The figures that the section tells one by one. */
  readonly told: readonly Change[];
  readonly isAnySaid: boolean;
  readonly texts: { readonly old: string; readonly now: string; readonly whole: string };
}

interface Compared {
  readonly sides: { readonly before: Opened; readonly after: Opened };
  readonly comparison: Comparison;
  readonly since: KnownSince;
  readonly texts: { readonly old: string; readonly now: string };
  readonly listed: readonly Change[];
}

/** Two reports of the same kind, the second with what changed since the first. */
async function compared(before: Files, after: Files): Promise<Compared> {
  const sides = { before: await open({ ...before, ...REPORT }), after: await open({ ...after, ...REPORT }) };
  const comparison = await compareRepositories(sides);
  const [old, now] = [made(sides.before), made(sides.after)];
  const since: KnownSince = {
    is: "known",
    earlier: { repository: sides.before.repository, report: old.report, asOf: AS_OF },
    comparison,
    told: { before: old.shown, after: now.shown },
  };
  const { repository } = sides.after;
  const reading = { repository, isTold: () => true };
  const released = releaseUntil(repository, lastDayOf(now.report, AS_OF));
  const listed = [
    ...revisedFigures(since, reading),
    ...revisedSince(since, { ...reading, released }).map(({ change }) => change),
  ];
  return { sides, comparison, since, texts: { old: old.text, now: now.text }, listed };
}

async function twoReports(each: Story): Promise<TwoReports> {
  const before = rowsOf(each.before, each.writtenBefore);
  const after = rowsOf(each.after, each.writtenAfter);
  const { sides, comparison, since, texts, listed } = await compared(
    filesOf(before, each, each.writtenBefore),
    filesOf(after, each, each.writtenAfter),
  );
  const changes = listed.map((change) => withNumbers(change));
  const isAnySaid = changes.length > 0;
  // Silence says nothing of what stands in neither report; where all that changed is listed, a reader may guess so.
  const isAllListed = comparison.changes.every(
    ({ kind, id, what }) =>
      kind !== "figure" || (what.is === "figure" && changes.some((told) => told.id === id)),
  );
  return {
    seen: {
      story: each,
      before,
      after,
      shownNow: shownIn(sides.after, after),
      changes,
      unread: isAllListed ? [] : ["measurement"],
    },
    told: changes.filter(({ what }) => what.is === "figure"),
    isAnySaid,
    texts: { ...texts, whole: made(sides.after, since).text },
  };
}

/** As `impact diff` gives them to a program. */
function withNumbers(change: Change): Change {
  const { what } = change;
  return what.is === "figure" ? { ...change, before: what.before, after: what.after } : change;
}

interface Numbers {
  readonly value: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly n?: number;
}

/** Whether a number stands in the words of a report. */
function isIn(text: string, numbers: unknown): boolean {
  const { value, numerator, denominator, n } = numbers as Numbers;
  const [part, whole] = [numerator, denominator].map((each) => each && formatNumber(each, "en"));
  if (denominator !== undefined) return text.includes(`${part ?? 0} of ${whole}`);
  if (n !== undefined) return text.includes(`${formatPercent(value, "en")} (n = ${formatNumber(n, "en")})`);
  return text.includes(`| ${formatNumber(value, "en")} |`);
}

describe("whoever reads a report, and what it says of the one before it", () => {
  it("finds no small group, and nothing that does not stand in both reports", async () => {
    let told = 0;
    let untold = 0;
    await fc.assert(
      fc.asyncProperty(story, async (each) => {
        const found = await twoReports(each);
        const { seen, texts } = found;
        expect(leaksTo(seen)).toEqual([]);
        expect(smallSteps({ ...seen, unread: [] })).toEqual([]);
        for (const change of found.told) {
          expect([isIn(texts.old, change.before), isIn(texts.now, change.after)]).toEqual([true, true]);
        }
        expect(texts.whole).toContain("What changed since the last report");
        if (found.told.length > 0) told += 1;
        else if (found.isAnySaid) untold += 1;
      }),
      { numRuns: Number(process.env.DIFF_RUNS ?? 80), seed: 20260302 },
    );
    // Silence would be safe as well, and of no use.
    expect(told).toBeGreaterThan(5);
    expect(untold).toBeGreaterThan(10);
  }, 300_000);
});

describe("a figure that only the last report printed", () => {
  const files = (then: number, counts: string): Files =>
    withBase({
      "indicators/x.yaml": `name: X\ntype: count\ncounts: ${counts}\nfrequency: year\n`,
      "data/x.csv": `indicator,period,value,status\nx,2023,500,final\nx,2024,${then},final\nx,2025,800,final\n`,
    });

  it.each([
    ["things", ["x/2024 figure"]],
    ["people", []],
  ])("is told of %s as the rules say", async (counts, expected) => {
    const { since, sides } = await compared(files(600, counts), files(700, counts));
    const { repository } = sides.after;
    const figure = releaseUntil(sides.before.repository, "2024-12-31").get("x")?.series.at(-1);
    const indicator = sides.before.repository.entities.indicator.get("x");
    if (!figure || !indicator) throw new Error("the figure is not there");
    const printedNow = { before: [{ indicator, of: {}, figure }], after: since.told.after.filter(isOther) };
    const found = revisedSince(
      { ...since, told: printedNow },
      { repository, released: releaseUntil(repository, "2025-12-31"), isTold: () => true },
    );
    expect(found.map(({ change }) => `${change.id} ${change.what.is}`)).toEqual(expected);
  });

  const isOther = ({ indicator, figure }: KnownSince["told"]["after"][number]) =>
    indicator.id !== "x" || figure.period.text !== "2024";
});

describe("a figure of people that no row of its own tells", () => {
  it("was revised, and nobody is told how", async () => {
    const files = (then: number): Files =>
      withBase({
        "indicators/x.yaml": "name: X\ntype: count\ncounts: people\nfrequency: year\n",
        "indicators/z.yaml":
          "name: Z\ntype: computed\ncounts: people\nfrequency: year\ncomputed: {growth: {of: x, since: 2024}}\n",
        "data/x.csv": `indicator,period,value,status\nx,2024,${then},final\nx,2025,80,final\n`,
      });
    const { listed } = await compared(files(60), files(70));
    expect(listed.map(({ id, what }) => `${id} ${what.is}`)).toEqual(["x/2024 figure", "z figures-changed"]);
  });
});
