import { describe, expect, it } from "vitest";
import { type StatusOptions, status } from "../../src/cli/commands/status.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { add, type Change, swap, withBase } from "../support/repository.ts";

/** What the command says of the base repository with these changes, without the shape of the table. */
async function said(
  changes: Readonly<Record<string, Change>>,
  options: StatusOptions = {},
  names: readonly string[] = [],
): Promise<string> {
  const { context, out } = contextIn(folderWith(withBase(changes)));
  await status(context, names, options);
  return out().replace(/\s+/g, " ");
}

async function told(
  changes: Readonly<Record<string, Change>>,
  options: StatusOptions = {},
  name = "homes-let",
) {
  const { context, out } = contextIn(folderWith(withBase(changes)));
  await status(context, [name], { ...options, format: "json" });
  return JSON.parse(out()).indicators[0];
}

const RUNNING = { "data/homes.csv": add("homes-let,2026,4,provisional\n") };

describe("a period that is not over", () => {
  it("is a remark, and judges nothing", async () => {
    const before = await said({}, { quiet: true }, ["homes-let"]);
    const text = await said(RUNNING, { quiet: true }, ["homes-let"]);
    expect(text).toContain("2026 runs until 31 December 2026: 4 for now, not judged");
    expect(text.replace("2026 runs until 31 December 2026: 4 for now, not judged ", "")).toBe(before);
  });

  it("is apart from everything else for a program", async () => {
    const { running, ...rest } = await told(RUNNING);
    expect(running).toEqual({ period: "2026", end: "2026-12-31", value: 4, bounds: null });
    expect({ running: null, ...rest }).toEqual(await told({}));
  });

  it("is judged once it is over", async () => {
    const text = await said(RUNNING, { asOf: "2026-12-31" }, ["homes-let"]);
    expect(text).toContain("4 (2026)");
    expect(text).not.toContain("runs until");
  });

  it("speaks of so far only where figures add up over time", async () => {
    const sum = { ...RUNNING, "indicators/homes-let.yaml": add("over_time: sum\n") };
    expect(await said(sum, {}, ["homes-let"])).toContain("2026 runs until 31 December 2026: 4 so far");
    const last = { ...RUNNING, "indicators/homes-let.yaml": add("over_time: last\n") };
    expect(await said(last, {}, ["homes-let"])).toContain("2026 runs until 31 December 2026: 4 for now");
  });

  it("keeps hidden what is hidden", async () => {
    const people = {
      ...RUNNING,
      "indicators/homes-let.yaml": swap("counts: things", "counts: people"),
    };
    const text = await said(people, {}, ["homes-let"]);
    expect(text).toContain("2026 runs until 31 December 2026: ■ for now, not judged");
    expect((await told(people)).running).toMatchObject({ value: null, hidden: true });
  });

  it("stands under the partner that delivered, and is not told of an earlier time", async () => {
    const rows = {
      "indicators/homes-let.yaml": add("delivered_by: [riverside, keyhome]\nover_partners: sum\n"),
      "data/homes.csv":
        "indicator,partner,period,value\nhomes-let,keyhome,2025,12\nhomes-let,keyhome,2026,4\n",
    };
    const text = await said(rows, { by: "partner" });
    expect(text).toContain("2026 runs until 31 December 2026: 4 for now");
    expect(await said(rows, { by: "partner", period: "2025" })).not.toContain("runs until");
  });
});

describe("a period that has yet to begin", () => {
  const slip = { "data/homes.csv": add("homes-let,2042,7,final\n") };
  const remark = "there is a figure for 2042, not shown: the period begins only on 1 January 2042";

  it("has figures that are told to be left out, and what they are is not", async () => {
    const ofPartner = {
      "indicators/homes-let.yaml": add("delivered_by: [keyhome]\nover_partners: sum\n"),
      "data/homes.csv":
        "indicator,partner,period,value\nhomes-let,keyhome,2025,12\nhomes-let,keyhome,2042,7\n",
    };
    for (const [files, options] of [
      [slip, {}],
      [slip, { period: "2042" }],
      [ofPartner, { by: "partner", period: "2042" }],
    ] as const) {
      const text = await said(files, { quiet: true, ...options }, ["homes-let"]);
      expect(text).toContain(remark);
      expect(text).not.toMatch(/no figure|\b7\b/);
    }
    expect(await said(slip, { period: "2025" })).not.toContain("2042");
  });

  it("is said where nothing else was measured", async () => {
    const alone = { "data/homes.csv": "indicator,period,value\nhomes-let,2042,7\n" };
    const text = await said(alone, { period: "2042", quiet: true }, ["homes-let"]);
    expect(text).toContain(remark);
    expect(text).not.toMatch(/no figures/i);
  });

  it("has no figure where nobody typed one", async () => {
    expect(await said(slip, { period: "2041" }, ["homes-let"])).toContain("no figure for 2041");
  });

  it("is told of no single group, whose row could tell of its people", async () => {
    const group = { "data/stable-housing.csv": add("stable-housing-12m,2042,m,3,6,final\n") };
    expect(await said(group, { by: "group", period: "2042" })).not.toMatch(/figures? (for|up to) 2042/);
  });
});

describe("a period that was asked for and is not over", () => {
  it("has a figure, though of another kind of period than is shown", async () => {
    const rows = { "data/homes.csv": add("homes-let,2026-Q1,4,provisional\n") };
    const text = await said(rows, { period: "2026-Q1", quiet: true }, ["homes-let"]);
    expect(text).not.toContain("no figure");
  });
});

describe("a period before all data", () => {
  it("shows no later figure, and says so once", async () => {
    const text = await said({}, { period: "2022" });
    expect(text).toContain("No figures up to 2022.");
    expect(text).not.toMatch(/\(2024\)|\(2025\)|■|no figures up to 2022/);
    expect(text).toContain("20 (2026)");
  });

  it("says it at the row where others have figures", async () => {
    const text = await said({ "data/homes.csv": swap("homes-let,2024,12,final\n", "") }, { period: "2024" });
    expect(text).toContain("no figures up to 2024");
    expect(text).toContain("40% (2024)");
  });
});

describe("words about chance", () => {
  const explained = (changes: Readonly<Record<string, Change>>) =>
    said(changes, { explain: true }, ["homes-let"]);
  const indicator = "indicators/homes-let.yaml";

  it("call a full count one, and nothing else", async () => {
    expect(await explained({})).toContain("a full count, without chance");
    const mean = { [indicator]: swap("type: count", "type: mean") };
    expect(await explained(mean)).toContain("for want of a standard deviation");
    expect(await explained(mean)).not.toContain("full count");
    const amount = { [indicator]: swap("type: count", "type: amount") };
    expect(await explained(amount)).toContain("no margin of chance is worked out");
  });

  it("say first what an interval is, then by which method", async () => {
    const text = await said({}, { explain: true }, ["stable-housing-12m"]);
    expect(text).toContain("margin of chance: between 37% and 63% (95%, Wilson's score interval)");
  });

  it("explain why something changed clearly and yet cannot be judged", async () => {
    const rows = "indicator,period,numerator,denominator\n";
    const changes = {
      "data/stable-housing.csv": `${rows}stable-housing-12m,2024,20,50\nstable-housing-12m,2025,40,60\n`,
      "indicators/stable-housing-12m.yaml": swap("value: 0.6", "value: 0.9"),
    };
    const text = await said(changes);
    expect(text).toContain("40 of 60 clear change");
    expect(text).toContain("can stand together");
    expect(await said({})).not.toContain("can stand together");
  });
});

it("gives the figures of one row percentages with as few decimals as the smallest group bears", async () => {
  const rows = "indicator,period,numerator,denominator\n";
  const changes = {
    "data/stable-housing.csv": `${rows}stable-housing-12m,2024,20,50\nstable-housing-12m,2025,81,112\n`,
  };
  expect(await said(changes)).toContain("40% (2024) 72% (2025)");
});

it("says under partners why one row is judged and another is not", async () => {
  const rows = "indicator,partner,period,value\nhomes-let,keyhome,2025,12\nhomes-let,riverside,2025,14\n";
  const changes = {
    "indicators/homes-let.yaml": add("delivered_by: [riverside, keyhome]\nover_partners: sum\n"),
    "indicators/stable-housing-12m.yaml": add("delivered_by: [keyhome]\n"),
    "data/homes.csv": rows,
  };
  expect(await said(changes, { by: "partner" })).toContain("A judgement here is that of the whole");
  expect(await said({}, { by: "partner" })).not.toContain("A judgement here");
});

describe("a large repository", () => {
  const many: Record<string, Change> = {};
  for (let number = 0; number < 45; number++) {
    many[`indicators/background-${number}.yaml`] =
      `name: Background ${number}\nmeasures: [homes-let]\ntype: amount\ncounts: things\ncontext: true\n`;
  }
  many["theory-of-change.yaml"] = swap("Homes are let to young people", "Homes are let ".repeat(20).trim());

  it("counts the figures of the background, and says how to see them", async () => {
    const text = await said(many);
    expect(text).toContain("45 context figures, not judged: `impact status homes-let`");
    expect(text).not.toContain("Background 7");
    expect(text).toContain("12 (2024)");
    expect(text).toContain("To see less: `impact status <name>`");
  });

  it("shortens headings", async () => {
    const heading = /Homes are let .*? …/.exec(await said(many))?.[0] ?? "";
    expect(heading.length).toBeLessThanOrEqual(160);
  });

  it("shows everything where that is asked", async () => {
    expect(await said(many, { verbose: true })).toContain("Background 7");
    expect(await said(many, {}, ["homes-let"])).toContain("Background 7");
    expect(await said(many, {}, ["homes-let"])).not.toContain(" …");
  });

  it("folds nothing with a warning light", async () => {
    const alert = {
      ...many,
      "indicators/background-7.yaml": `${many["indicators/background-7.yaml"]}alert: {above: 3}\n`,
      "data/background.csv": "indicator,period,value\nbackground-7,2025,4\n",
    };
    expect(await said(alert)).toContain("Background 7");
  });
});

describe("a computed fraction", () => {
  const growth = (first: number, last: number) => ({
    "indicators/grown.yaml":
      "name: Grown\ntype: computed\ncomputed: {growth: {of: y, since: 2024}}\nbaseline: {period: 2024}\n" +
      "direction: increase\ntargets: [{period: 2026, value: 1}]\n",
    "indicators/y.yaml": "name: Y\ntype: count\ncounts: things\n",
    "data/y.csv": `indicator,period,value\ny,2024,${first}\ny,2025,${last}\n`,
  });

  it.each([
    [6, 9, ["from 6 to 9 (2025)"], ["+50%", "50 pp", "Reached"]],
    [12, 16, ["33% (2025)", "small group", "+33 pp", "33%"], ["33.3"]],
    [60, 81, ["35% (2025)", "+35 pp"], ["small group"]],
    [600, 813, ["35.5% (2025)", "+35.5 pp"], ["small group"]],
  ])("says no more of the growth from %i to %i than it can bear", async (first, last, there, absent) => {
    const text = await said(growth(first, last), { quiet: true, explain: true }, ["grown"]);
    for (const words of there) expect(text).toContain(words);
    for (const words of absent) expect(text).not.toContain(words);
  });
});

describe("bounds of unique people", () => {
  const reached = (...rows: readonly string[]) => ({
    "indicators/reached.yaml":
      "name: Reached\nmeasures: [stable-housing]\ntype: count\ncounts: people\ndirection: increase\nfrequency: year\n" +
      "over_partners: unique\ndelivered_by: [riverside, keyhome]\nsource: rent-register\nowner: keyhome\n",
    "data/reached.csv": `indicator,partner,period,value,status\n${rows.map((row) => `reached,${row}\n`).join("")}`,
  });
  const settled = ["riverside,2024,70,final", "keyhome,2024,60,final"];
  const both = (first: string, second: string) =>
    reached(...settled, `riverside,2025,79,${first}`, `keyhome,2025,64,${second}`);

  it.each<[string, string, string]>([
    ["final", "provisional", "provisional"],
    ["estimate", "provisional", "estimate"],
  ])("are as settled as the least settled partner: of %s and %s, %s", async (first, second, word) => {
    expect(await said(both(first, second), { quiet: true }, ["reached"])).toContain(
      `143 (2025) cannot tell ${word}; at least`,
    );
    const { bounds } = await told(both(first, second), {}, "reached");
    expect(bounds).toEqual([
      { period: "2024", least: 70, most: 130, status: "final" },
      { period: "2025", least: 79, most: 143, status: word },
    ]);
  });

  it("say nothing of it where every partner is sure", async () => {
    expect(await said(both("final", "final"), { quiet: true }, ["reached"])).toContain(
      "cannot tell at least",
    );
  });

  it("are also told to be provisional beside an earlier figure", async () => {
    const rows = reached(",2024,70,final", "riverside,2025,79,final", "keyhome,2025,64,provisional");
    const text = await said(rows, { quiet: true }, ["reached"]);
    expect(text).toContain("70 (2024)");
    expect(text).toContain("2025: 79 to 143 (provisional), as the same people may come to several partners");
  });

  it("are not said to be missing, of an earlier period either", async () => {
    expect(await said(both("final", "final"), { quiet: true }, ["reached"])).not.toContain("2024");
    expect((await told(both("final", "final"), {}, "reached")).refusals).toEqual([]);
  });
});
