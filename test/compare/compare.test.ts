import { describe, expect, it, test } from "vitest";
import { changesBetween, comparisonOf, told } from "../support/compare.ts";
import { add, both, type Change, swap, withBase } from "../support/repository.ts";

const BASE = withBase({});

async function changed(changes: Readonly<Record<string, Change>>): Promise<readonly string[]> {
  return (await changesBetween(BASE, withBase(changes))).map(told);
}

const HOMES = "indicators/homes-let.yaml";
const STABLE = "indicators/stable-housing-12m.yaml";
const THEORY = "theory-of-change.yaml";
const CLAIM = "claims/more-stable-housing.yaml";

const DECISION = `---
title: We aim lower after the rent cap fell
kind: decision
date: 2026-02-20
because_of: [indicator:homes-let]
changes: [indicator:homes-let]
---
`;

interface Story {
  readonly name: string;
  readonly files: Readonly<Record<string, Change>>;
  readonly expected: readonly string[];
}

const STORIES: readonly Story[] = [
  { name: "nothing", files: {}, expected: [] },
  { name: "a remark", files: { "rivals.yaml": add("# only a remark\n") }, expected: [] },
  {
    name: "quotation marks, flow to block, keys in another order",
    files: {
      [HOMES]: both(
        swap("targets:\n  - {period: 2026, value: 20}\n", ""),
        swap("type: count\n", 'targets:\n  - value: 20\n    period: "2026"\ntype: "count"\n'),
      ),
    },
    expected: [],
  },
  {
    name: "a target that is put off",
    files: { [HOMES]: swap("{period: 2026, value: 20}", "{period: 2028, value: 20}") },
    expected: ["goalpost indicator homes-let targets.2028.period 2026 > 2028"],
  },
  {
    name: "a target that is put off, with its reason",
    files: {
      [HOMES]: swap("{period: 2026, value: 20}", "{period: 2028, value: 20, because: the rent cap fell}"),
    },
    expected: ["goalpost indicator homes-let targets.2028.period 2026 > 2028 (because)"],
  },
  {
    name: "a target that goes and two that come with its value",
    files: {
      [HOMES]: swap("{period: 2026, value: 20}", "{period: 2027, value: 20}\n  - {period: 2028, value: 20}"),
    },
    expected: [
      'goalpost indicator homes-let targets.2026 {"period":2026,"value":20} > undefined',
      'meaning indicator homes-let targets.2027 undefined > {"period":2027,"value":20}',
      'meaning indicator homes-let targets.2028 undefined > {"period":2028,"value":20}',
    ],
  },
  {
    name: "rows and partners in another order",
    files: {
      "data/homes.csv": "indicator,period,value,status\nhomes-let,2025,17,final\nhomes-let,2024,12.0,final\n",
      "claims/more-stable-housing.yaml": swap(
        "[coach-interviews, tenant-survey]",
        "[tenant-survey, coach-interviews]",
      ),
    },
    expected: [],
  },
  {
    name: "rows that moved to another file",
    files: {
      "data/homes.csv": null,
      "data/2025/all-homes.csv": "indicator,period,value\nhomes-let,2024,12\nhomes-let,2025,17\n".replaceAll(
        /(,value|\d\d)$/gm,
        (end) => `${end},${end === ",value" ? "status" : "final"}`,
      ),
    },
    expected: [],
  },
  {
    name: "a target that was lowered",
    files: { [HOMES]: swap("value: 20", "value: 15") },
    expected: ["goalpost indicator homes-let targets.2026.value 20 > 15"],
  },
  {
    name: "a target that was lowered, with the reason beside it",
    files: { [HOMES]: swap("value: 20", "value: 15, because: the rent cap fell") },
    expected: ["goalpost indicator homes-let targets.2026.value 20 > 15 (because)"],
  },
  {
    name: "small groups set aside, and a rule that protects nobody",
    files: {
      "impact.yaml": add(
        "rules:\n  exempt:\n    - {rule: small-group, at: data/homes.csv, reason: looked at}\n    - {rule: unknown-file, at: x.txt, reason: ours}\n",
      ),
    },
    expected: [
      'goalpost settings impact.yaml rules.exempt.small-group data/homes.csv undefined > {"rule":"small-group","at":"data/homes.csv","reason":"looked at"} (because)',
      'meaning settings impact.yaml rules.exempt.unknown-file x.txt undefined > {"rule":"unknown-file","at":"x.txt","reason":"ours"}',
    ],
  },
  {
    name: "a target that was lowered, with a decision of the same change",
    files: { [HOMES]: swap("value: 20", "value: 15"), "learning/2026-02-20-lower.md": DECISION },
    expected: [
      "goalpost indicator homes-let targets.2026.value 20 > 15 (learning)",
      "meaning learning 2026-02-20-lower added",
    ],
  },
  {
    name: "a target for another year",
    files: { [HOMES]: swap("targets:\n", "targets:\n  - {period: 2028, value: 30}\n") },
    expected: ['meaning indicator homes-let targets.2028 undefined > {"period":2028,"value":30}'],
  },
  {
    name: "a target that went",
    files: { [HOMES]: swap("targets:\n  - {period: 2026, value: 20}\n", "") },
    expected: ['goalpost indicator homes-let targets.2026 {"period":2026,"value":20} > undefined'],
  },
  {
    name: "a direction, an aim that is another",
    files: { [HOMES]: swap("direction: increase", "direction: decrease") },
    expected: ['goalpost indicator homes-let direction "increase" > "decrease"'],
  },
  {
    name: "an indicator that was renamed, and says so",
    files: {
      [HOMES]: null,
      "indicators/homes-rented.yaml": `previously: [homes-let]\n${BASE[HOMES]}`,
      "data/homes.csv": (text) => text.replaceAll("homes-let", "homes-rented"),
      "learning/2025-11-20-rent-cap.md": swap("indicator:homes-let", "indicator:homes-rented"),
    },
    expected: ['housekeeping indicator homes-rented renamed "homes-let" > "homes-rented"'],
  },
  {
    name: "a node that was renamed without saying so, with its links",
    files: {
      [THEORY]: (text) => text.replaceAll("stable-housing", "steady-housing"),
      [STABLE]: swap("measures: [stable-housing]", "measures: [steady-housing]"),
      [CLAIM]: swap("node: stable-housing", "node: steady-housing"),
      "rivals.yaml": swap("touches: [stable-housing]", "touches: [steady-housing]"),
      "evidence/coach-interviews.md": swap("node:stable-housing", "node:steady-housing"),
      "evidence/tenant-survey.md": swap("node:stable-housing", "node:steady-housing"),
    },
    expected: ['housekeeping node steady-housing renamed "stable-housing" > "steady-housing"'],
  },
  {
    name: "an indicator with figures that went",
    files: {
      [HOMES]: null,
      "data/homes.csv": null,
      "learning/2025-11-20-rent-cap.md": swap("changes: [indicator:homes-let]\n", ""),
    },
    expected: [
      "goalpost indicator homes-let removed",
      'revised figure homes-let/2024 figure {"value":12,"status":"final"} > undefined',
      'revised figure homes-let/2025 figure {"value":17,"status":"final"} > undefined',
      'meaning learning 2025-11-20-rent-cap changes ["indicator:homes-let"] > undefined',
    ],
  },
  {
    name: "a link that grew stronger",
    files: { [THEORY]: swap("strength: supported", "strength: strong") },
    expected: ['meaning link homes-let/stable-housing strength "supported" > "strong"'],
  },
  {
    name: "a slip of the pen in a title",
    files: {
      [THEORY]: swap("Coaches work with young people", "Coachess work with young people"),
    },
    expected: [
      'words node coaching title "Coaches work with young people for as long as it takes" > "Coachess work with young people for as long as it takes"',
    ],
  },
  {
    name: "a title with another sense",
    files: { [THEORY]: swap("live in one place for a year", "live in one place for two years") },
    expected: [
      'meaning node stable-housing title "Young people live in one place for a year" > "Young people live in one place for two years"',
    ],
  },
  {
    name: "a claim that grew without evidence",
    files: { [CLAIM]: swap("strength: moderate", "strength: substantial") },
    expected: ['goalpost claim more-stable-housing strength "moderate" > "substantial"'],
  },
  {
    name: "a claim that shrank",
    files: { [CLAIM]: swap("strength: moderate", "strength: modest") },
    expected: ['meaning claim more-stable-housing strength "moderate" > "modest"'],
  },
  {
    name: "a minimum that was lowered",
    files: { "impact.yaml": add("privacy: {minimum_count: 3}\n") },
    expected: ["goalpost settings impact.yaml privacy.minimum_count undefined > 3"],
  },
  {
    name: "a stage that was lowered",
    files: { "impact.yaml": swap("stage: full", "stage: start") },
    expected: ['goalpost settings impact.yaml stage "full" > "start"'],
  },
  {
    name: "a rule that was switched off",
    files: { "impact.yaml": add("rules: {goalpost-moved: off}\n") },
    expected: ['goalpost settings impact.yaml rules.goalpost-moved undefined > "off"'],
  },
  {
    name: "an exemption",
    files: {
      "impact.yaml": add("rules: {exempt: [{rule: leap, at: theory-of-change.yaml, reason: ours}]}\n"),
    },
    expected: [
      'meaning settings impact.yaml rules.exempt.leap theory-of-change.yaml undefined > {"rule":"leap","at":"theory-of-change.yaml","reason":"ours"}',
    ],
  },
  {
    name: "a figure of things that was revised",
    files: { "data/homes.csv": swap("2025,17", "2025,18") },
    expected: [
      'revised figure homes-let/2025 figure {"value":17,"status":"final"} > {"value":18,"status":"final"}',
    ],
  },
];

describe("one change of the files is one change of meaning", () => {
  test.each(STORIES)("$name", async ({ files, expected }) => {
    expect(await changed(files)).toEqual(expected);
  });
});

const PUBLISHED = `date: 2026-03-01
reports: [public-2025]
checksum: kqrtwnmxyzpvslok
shown: [{figure: homes-let/2025, value: 12}, {figure: stable-housing-12m/2024, value: 0.5, n: 20}]
hidden: [stable-housing-12m/2025]
`;

describe("yardsticks that could go unseen", () => {
  it("no figure is left of an indicator that stands there still", async () => {
    const changes = await changesBetween(
      BASE,
      withBase({ "data/homes.csv": "indicator,period,value,status\n" }),
    );
    expect(changes.filter(({ kind }) => kind !== "figure").map(told)).toEqual([
      "goalpost indicator homes-let figures",
    ]);
  });

  it("a definition that is another in one of its languages", async () => {
    const defined = (nl: string, en: string) => ({
      "indicators/homes-let.yaml": `${BASE[HOMES]}definition: {nl: "${nl}", en: "${en}"}\n`,
    });
    const before = withBase(defined("Wie er twaalf maanden woont.", "Who lives there for twelve months."));
    const after = withBase(defined("Wie er twaalf maanden woont.", "Who lives there for six months."));
    expect((await changesBetween(before, after)).map(told)).toEqual([
      'goalpost indicator homes-let definition {"en":"Who lives there for twelve months."} > {"en":"Who lives there for six months."}',
    ]);
  });

  it("the day on which everything is judged", async () => {
    const settings = { "impact.yaml": swap("as_of: 2026-03-01", "as_of: 2025-03-01") };
    expect((await changesBetween(BASE, withBase(settings))).map(({ class: of }) => of)).toEqual(["meaning"]);
  });
});

describe("the record of a release", () => {
  const released = (text: string) => withBase({ "releases/spring.yaml": text });

  test.each([
    ["a number in it", PUBLISHED.replace("value: 12", "value: 40"), "shown"],
    ["a figure that went", PUBLISHED.replace("{figure: homes-let/2025, value: 12}, ", ""), "shown"],
    ["a checksum that went", PUBLISHED.replace("checksum: kqrtwnmxyzpvslok\n", ""), "checksum"],
  ])("that says something else is one goalpost without a number: %s", async (_, text, key) => {
    const changes = await changesBetween(released(PUBLISHED), released(text));
    expect(changes.map(told)).toEqual([`goalpost release spring ${key}`]);
    expect(JSON.stringify(changes)).not.toContain("40");
  });

  it("keeps the names of its day: what was renamed and says so changes nothing in it", async () => {
    const renamed = {
      "indicators/homes-let.yaml": null,
      "indicators/homes-rented.yaml": `previously: [homes-let]\n${BASE[HOMES]}`,
    };
    const data = { "data/homes.csv": (text: string) => text.replaceAll("homes-let", "homes-rented") };
    const before = released(PUBLISHED);
    const after = withBase({ "releases/spring.yaml": PUBLISHED, ...renamed, ...data });
    for (const changes of [await changesBetween(before, after), await changesBetween(after, before)])
      expect(changes.filter(({ kind }) => kind === "release")).toEqual([]);
  });

  it("is closed no longer where something is said to have ended: that is a goalpost", async () => {
    const ended = { "impact.yaml": (text: string) => `${text}privacy: {ended: ["indicator:gone"]}\n` };
    const changes = await changesBetween(
      released(PUBLISHED),
      withBase({ "releases/spring.yaml": PUBLISHED, ...ended }),
    );
    expect(changes.map(({ class: of, kind }) => `${of} ${kind}`)).toEqual(["goalpost settings"]);
  });

  it("that is gone is a goalpost: whoever has what was published keeps it", async () => {
    const changes = await changesBetween(released(PUBLISHED), withBase({}));
    expect(changes.map(told)).toEqual(["goalpost release spring removed"]);
  });
});

test("a reason of before is none for putting a target off", async () => {
  const [old, now] = ["2026", "2028"].map((period) =>
    withBase({
      [HOMES]: swap("{period: 2026, value: 20}", `{period: ${period}, value: 20, because: rents fell}`),
    }),
  );
  const changes = await changesBetween(old ?? BASE, now ?? BASE);
  expect(changes.map(told)).toEqual(["goalpost indicator homes-let targets.2028.period 2026 > 2028"]);
});

describe("what is written down for the first time", () => {
  it("is a reason, also where there was no list yet", async () => {
    const changes = await changesBetween(
      BASE,
      withBase({
        [STABLE]: both(
          swap("those who still live there.", "those who live there or in a better home."),
          add("definition_since: [{period: 2024}, {period: 2026, change: better homes count too}]\n"),
        ),
      }),
    );
    const moved = changes.find(({ class: of }) => of === "goalpost");
    expect(moved?.reason).toEqual({ from: "definition-since", text: "better homes count too" });
  });

  it("comes item by item", async () => {
    const without = withBase({ [HOMES]: swap("targets:\n  - {period: 2026, value: 20}\n", "") });
    expect((await changesBetween(without, BASE)).map(told)).toEqual([
      'meaning indicator homes-let targets.2026 undefined > {"period":2026,"value":20}',
    ]);
  });
});

describe("a reason", () => {
  it("comes with the learning entry of this change, also where it stands beside the target", async () => {
    const changes = await changesBetween(
      BASE,
      withBase({
        [HOMES]: swap("value: 20", "value: 15, because: the rent cap fell"),
        "learning/2026-02-20-lower.md": DECISION.replace("because_of", "follow_up: 2026-09-01\nbecause_of"),
      }),
    );
    expect(changes.find(({ class: of }) => of === "goalpost")?.reason).toEqual({
      from: "because",
      text: "the rent cap fell",
      entry: {
        title: "We aim lower after the rent cap fell",
        date: "2026-02-20",
        by: [],
        followUp: "2026-09-01",
      },
    });
  });

  it("of a definition says from when on the series breaks", async () => {
    const since =
      "definition_since: [{period: 2026, change: better homes count too, break_in_series: true}]\n";
    const better = swap("those who still live there.", "those who live there or in a better home.");
    const changes = await changesBetween(BASE, withBase({ [STABLE]: both(better, add(since)) }));
    expect(changes.find(({ class: of }) => of === "goalpost")?.reason?.breaks).toBe("2026");
  });

  it("beside a target is told by itself where the target stayed", async () => {
    const changes = await changesBetween(
      BASE,
      withBase({ [HOMES]: swap("value: 20", "value: 20, because: the rent cap fell") }),
    );
    expect(changes.map(told)).toEqual([
      'words indicator homes-let targets.2026.because undefined > "the rent cap fell"',
    ]);
  });
});

describe("what could not be read", () => {
  it("is never called unchanged", async () => {
    const damaged = withBase({ [CLAIM]: swap("strength: moderate", "strength: weak") });
    const { changes, unread } = await comparisonOf(damaged, BASE);
    expect(changes.map(told)).toEqual([]);
    expect(unread).toEqual(["claim"]);
    expect((await comparisonOf(damaged, damaged)).unread).toEqual([]);
  });
});
