import { describe, expect, it, test } from "vitest";
import { changesBetween, comparisonOf, told } from "../support/compare.ts";
import { add, both, type Change, swap, withBase } from "../support/repository.ts";

const BASE = withBase({});
const HOMES = "indicators/homes-let.yaml";
const STABLE = "indicators/stable-housing-12m.yaml";

async function goalposts(changes: Readonly<Record<string, Change>>, base = BASE) {
  const found = await changesBetween(base, withBase(changes));
  return found
    .filter(({ class: of }) => of === "goalpost")
    .map((change) => [told(change), change.loses] as const);
}

const THINGS = swap("counts: people", "counts: things");
const NO_FIGURES = { "data/stable-housing.csv": null };
const OFFICE = swap("kind: register\n", "kind: public-statistics\n");
const DRAFT = swap("kind: register\n", "kind: public-statistics\n  draft: true\n");

describe("what a goalpost takes away", () => {
  it("is the protection of people who count as things now", async () => {
    expect(await goalposts({ [STABLE]: THINGS })).toEqual([
      ['goalpost indicator stable-housing-12m counts "people" > "things"', "protection"],
    ]);
  });

  it("also before there are figures, and not where things were never people", async () => {
    expect(await goalposts({ ...NO_FIGURES, [STABLE]: THINGS }, withBase(NO_FIGURES))).toEqual([
      ['goalpost indicator stable-housing-12m counts "people" > "things"', "protection"],
    ]);
    expect(await goalposts({ [HOMES]: swap("counts: things", "counts: events") })).toEqual([
      ['goalpost indicator homes-let counts "things" > "events"', undefined],
    ]);
  });

  it("is the protection of figures whose source is called public", async () => {
    expect(await goalposts({ "sources.yaml": OFFICE })).toEqual([
      ['goalpost source rent-register kind "register" > "public-statistics"', "protection"],
    ]);
    expect(await goalposts({ "sources.yaml": DRAFT })).toEqual([]);
    const before = withBase({ "sources.yaml": DRAFT });
    expect(await goalposts({ "sources.yaml": OFFICE }, before)).toEqual([
      ["goalpost source rent-register draft true > undefined", "protection"],
    ]);
  });

  it("is the last measure with figures of a part of the theory", async () => {
    const none = swap("measures: [stable-housing]", "measures: []");
    expect(await goalposts({ [STABLE]: none })).toEqual([
      [
        'goalpost indicator stable-housing-12m measures.stable-housing "stable-housing" > undefined',
        "measure",
      ],
    ]);
    expect(await goalposts({ [STABLE]: swap("[stable-housing]", "[homes-let]") })).toEqual([
      [
        'goalpost indicator stable-housing-12m measures.stable-housing "stable-housing" > undefined',
        "measure",
      ],
    ]);
  });

  it("is no measure where another with figures measures it, or where it had none", async () => {
    const none = swap("measures: [stable-housing]", "measures: []");
    const other = swap("measures: [homes-let]", "measures: [homes-let, stable-housing]");
    expect(await goalposts({ [STABLE]: none, [HOMES]: other })).toEqual([]);
    expect(await goalposts({ ...NO_FIGURES, [STABLE]: none }, withBase(NO_FIGURES))).toEqual([]);
  });

  test.each([
    ["a later last day", "2026-06-30", "2026-12-31"],
    ["no last day any more", "2026-06-30", undefined],
  ])("is a check: an exemption with %s", async (_name, before, after) => {
    const exemption = (until: string | undefined) =>
      add(
        `rules:\n  exempt:\n    - {rule: goalpost-moved, at: "${HOMES}", reason: we know${until ? `, until: ${until}` : ""}}\n`,
      );
    const found = await goalposts(
      { "impact.yaml": exemption(after) },
      withBase({ "impact.yaml": exemption(before) }),
    );
    expect(found.map(([, loses]) => loses)).toEqual(["check"]);
  });

  test.each(["goalpost-moved", "release-removed", "small-group", "protection-lowered"])(
    "is a check: a new exemption of %s, so that what moves later is not silent",
    async (rule) => {
      const exempt = `rules:\n  exempt:\n    - {rule: ${rule}, at: "${HOMES}", reason: we know}\n`;
      const found = await goalposts({ "impact.yaml": add(exempt) });
      expect(found.map(([, loses]) => loses)).toEqual(["check"]);
    },
  );

  it("is a check that weighs less, and none that watches over nobody", async () => {
    expect(await goalposts({ "impact.yaml": add("rules: {small-group: info}\n") })).toEqual([
      ['goalpost settings impact.yaml rules.small-group undefined > "info"', "check"],
    ]);
    expect(await goalposts({ "impact.yaml": add("rules: {small-group: error}\n") })).toEqual([]);
    expect(await goalposts({ "impact.yaml": add("rules: {leap: off}\n") })).toEqual([]);
    expect(await goalposts({ "impact.yaml": swap("stage: full", "stage: grow") })).toEqual([]);
    expect(await goalposts({ "impact.yaml": swap("stage: full", "stage: start") })).toEqual([
      ['goalpost settings impact.yaml stage "full" > "start"', "check"],
    ]);
  });
});

describe("why a figure was revised", () => {
  const REVISED = swap("2025,17,final", "2025,15,final");
  const reasonOf = async (changes: Readonly<Record<string, Change>>) => {
    const found = await changesBetween(BASE, withBase({ "data/homes.csv": REVISED, ...changes }));
    return found.find(({ kind }) => kind === "figure")?.reason;
  };

  it("is not known where nobody wrote it", async () => {
    expect(await reasonOf({})).toBeUndefined();
    expect(
      await reasonOf({ [HOMES]: add("notes: [{period: 2024, text: two fell through}]\n") }),
    ).toBeUndefined();
    expect(await reasonOf({ [HOMES]: add('notes: [{period: 2025, text: "."}]\n') })).toBeUndefined();
  });

  it("stands in a note on its period", async () => {
    expect(await reasonOf({ [HOMES]: add("notes: [{period: 2025, text: two fell through}]\n") })).toEqual({
      from: "note",
      text: "two fell through",
    });
  });

  it("does not stand in a note that was there already", async () => {
    const note = add("notes: [{period: 2025, text: two fell through}]\n");
    const before = withBase({ [HOMES]: note });
    const found = await changesBetween(before, withBase({ [HOMES]: note, "data/homes.csv": REVISED }));
    expect(found.find(({ kind }) => kind === "figure")?.reason).toBeUndefined();
  });

  test.each(["indicator:homes-let", "figure:homes-let/2025"])(
    "stands in an entry that names %s",
    async (named) => {
      const entry = `---\ntitle: Two fell through\nkind: lesson\ndate: 2026-02-20\nchanges: [${named}]\n---\n`;
      const reason = await reasonOf({ "learning/2026-02-20-two.md": entry });
      expect(reason).toMatchObject({ from: "learning", text: "Two fell through" });
    },
  );
});

describe("a break in the series", () => {
  const since = "definition_since: [{period: 2026, change: better homes count too, break_in_series: true}]\n";
  const better = swap("those who still live there.", "those who live there or in a better home.");
  const leaves = async (...more: readonly ((text: string) => string)[]) => {
    const found = await changesBetween(BASE, withBase({ [STABLE]: both(better, add(since), ...more) }));
    return found.find(({ what }) => what.is === "key" && what.key[0] === "definition")?.reason?.leavesTargets;
  };

  it("leaves a target behind that nobody looked at again", async () => {
    expect(await leaves()).toBe(true);
    expect(
      await leaves(swap("value: 0.6}", "value: 0.6, because: it holds for better homes too}")),
    ).toBeUndefined();
    expect(
      await leaves(swap("  - {period: 2026, value: 0.6}\n", "  - {period: 2026, value: 0.7}\n")),
    ).toBeUndefined();
    expect(await leaves(swap("period: 2026, value", "period: 2025, value"))).toBeUndefined();
  });
});

describe("what could not be read", () => {
  const at = async (changes: Readonly<Record<string, Change>>) => {
    const { unread, unreadPlaces } = await comparisonOf(BASE, withBase(changes));
    return [unread, unreadPlaces.map(({ path, line, isBefore }) => [path, line, isBefore])];
  };

  it("is named by file, and by line where only a part of it is broken", async () => {
    expect(await at({ "claims/more-stable-housing.yaml": add("  x: [") })).toEqual([
      ["claim"],
      [["claims/more-stable-housing.yaml", undefined, false]],
    ]);
    expect(await at({ [HOMES]: swap("direction: increase", "direction: up") })).toEqual([
      ["indicator"],
      [[HOMES, 1, false]],
    ]);
    expect(await at({ "data/homes.csv": swap("2025,17", "2025,many") })).toEqual([
      ["measurement"],
      [["data/homes.csv", undefined, false]],
    ]);
    expect((await at({ "theory-of-change.yaml": () => "nodes: 5\n" }))[1]).toEqual([
      ["theory-of-change.yaml", undefined, false],
    ]);
  });

  it("is not told as gone: conditions and what was scored on them", async () => {
    const conditions =
      "conditions: [{id: trust, name: trust}]\nscores: [{condition: trust, period: 2025, score: 3}]\n";
    const before = withBase({ "conditions.yaml": () => conditions });
    for (const broken of ["conditions: {x: [", "conditions: 5\n"]) {
      const { changes, unread } = await comparisonOf(before, withBase({ "conditions.yaml": () => broken }));
      expect(changes.map(told)).toEqual([]);
      expect(unread).toEqual(["condition", "score"]);
    }
  });
});
