import { describe, expect, it, test } from "vitest";
import { unexplainedGoalposts } from "../../src/compare/compare.ts";
import { prepareProtection } from "../../src/disclosure/protection.ts";
import { release } from "../../src/disclosure/released.ts";
import { changeText } from "../../src/language/changes/sentences.ts";
import { LANGS } from "../../src/language/locale.ts";
import { changesBetween, comparisonOf, told } from "../support/compare.ts";
import { add, type Change, type Files, open, swap, withBase } from "../support/repository.ts";

type Changes = Readonly<Record<string, Change>>;

async function goalposts(before: Files, after: Files): Promise<readonly string[]> {
  return (await changesBetween(before, after)).filter(({ class: of }) => of === "goalpost").map(told);
}

/** The goalposts that `validate --since` names, by thing and key. */
async function unexplained(before: Files, after: Files): Promise<readonly string[]> {
  const sides = [await open(before), await open(after)] as const;
  return unexplainedGoalposts(sides[0].repository, sides[1].repository).moved.map(
    ({ id, what }) => `${id} ${what.is === "key" ? what.key.join(".") : what.is}`,
  );
}

const HOMES = "indicators/homes-let.yaml";
const COMPUTED = "direction: increase\ntargets: [{period: 2026, value: 0.26}]\n";
const BAND = "direction: maintain\nrange: {to: 0.02}\nframe: x\n".replace("frame: x\n", "");

function computed(name: string, recipe: string, goal = COMPUTED): Changes {
  return { [`indicators/${name}.yaml`]: `name: ${name}\ntype: computed\ncomputed: ${recipe}\n${goal}` };
}

const GROWTH = "{growth: {of: homes-let, since: 2024}}";

describe("what is a draft", () => {
  const target = (more: string) => withBase({ [HOMES]: swap("value: 20}", `value: 20${more}}`) });
  const start = (more: string) => withBase({ [HOMES]: swap("{period: 2024}", `{period: 2024${more}}`) });

  test.each([
    ["a target", target, "targets.2026.draft"],
    ["a baseline", start, "baseline.draft"],
  ] as const)("%s: agreed is meaning, made a draft again is a goalpost", async (_, files, key) => {
    const [draft, agreed] = [files(", draft: true"), files("")];
    expect((await changesBetween(draft, agreed)).map(told)).toEqual([
      `meaning indicator homes-let ${key} true > undefined`,
    ]);
    expect(await goalposts(agreed, draft)).toEqual([`goalpost indicator homes-let ${key} undefined > true`]);
    expect(await unexplained(agreed, draft)).toEqual([`homes-let ${key}`]);
  });

  test.each([target, start])("a remark beside it is none", async (files) => {
    const [old, now] = [files(", note: to be asked again"), files("")];
    expect((await changesBetween(old, now)).map(({ class: of }) => of)).toEqual(["words"]);
    const other = files(", note: asked and answered");
    expect((await changesBetween(old, other)).map(({ class: of }) => of)).toEqual(["meaning"]);
  });

  test.each([
    ["another value", "{period: 2026, value: 15, draft: true}"],
    ["agreed on with another value", "{period: 2026, value: 15}"],
    ["put off", "{period: 2027, value: 20, draft: true}"],
  ])("of a target that nobody agreed on yet, %s is no goalpost", async (_, now) => {
    const other = withBase({ [HOMES]: swap("{period: 2026, value: 20}", now) });
    const changes = await changesBetween(target(", draft: true"), other);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.filter(({ class: of }) => of !== "meaning")).toEqual([]);
    const none = withBase({ [HOMES]: swap("targets:\n  - {period: 2026, value: 20}\n", "") });
    expect(await goalposts(target(", draft: true"), none)).toEqual([]);
  });

  it("says no for what is not written", async () => {
    const [change] = (await comparisonOf(target(", draft: true"), target(""))).changes;
    const speaking = { lang: "nl", languages: ["en"], nameOf: () => undefined } as const;
    expect(change && changeText(change, speaking).message).toContain("was ja, is nu nee");
  });
});

describe("a way of adding up that comes", () => {
  const withWay = (more: string, goal = true) =>
    withBase({
      [HOMES]: (text) => (goal ? text : text.replace(/baseline:.*\ntargets:\n.*\n/, "")) + more,
    });

  test.each([
    ["over_time: sum\n", true],
    ["over_time: none\n", false],
    ["over_partners: sum\n", true],
    ["cumulative: true\n", true],
    ["cumulative: false\n", false],
  ])("%j moves the goalpost where targets wait for it: %s", async (more, isMoved) => {
    expect((await goalposts(withWay(""), withWay(more))).length).toBe(isMoved ? 1 : 0);
    expect(await goalposts(withWay("", false), withWay(more, false))).toEqual([]);
  });
});

describe("what is computed", () => {
  const goal = COMPUTED.replace("0.26", "0.20");
  const deep = (aim: string): Changes => ({
    ...computed("growth", GROWTH, ""),
    ...computed("next", "{ratio: {of: [growth, homes-let]}}", ""),
    ...computed("last", "{growth: {of: next, since: 2024}}", aim),
  });

  test.each<[string, (aim: string) => Changes, string]>([
    ["from what has figures", (aim) => computed("last", GROWTH, aim), "last"],
    ["from what is computed itself", deep, "last"],
  ])("%s has goalposts, and they are asked after", async (_, files, id) => {
    const [before, after] = [withBase(files(goal)), withBase(files(COMPUTED))];
    expect(await goalposts(before, after)).toEqual([
      `goalpost indicator ${id} targets.2026.value 0.2 > 0.26`,
    ]);
    expect(await unexplained(before, after)).toEqual([`${id} targets.2026.value`]);
    const gone = withBase({ ...files(COMPUTED), [`indicators/${id}.yaml`]: null });
    expect(await goalposts(after, gone)).toEqual([`goalpost indicator ${id} removed`]);
  });

  test.each<[string, Changes]>([
    [
      "from what has no figures",
      { ...computed("x", GROWTH, goal), "data/homes.csv": "indicator,period,value\n" },
    ],
    ["from itself", computed("x", "{growth: {of: x, since: 2024}}", goal)],
    [
      "in a circle",
      {
        ...computed("x", "{ratio: {of: [y, homes-let]}}", goal),
        ...computed("y", "{growth: {of: x, since: 2024}}", ""),
      },
    ],
    ["from nothing", computed("x", "{mean: {of: conditions}}", goal)],
  ])("%s has none", async (_, files) => {
    const path = "indicators/x.yaml";
    const lower = { ...files, [path]: String(files[path]).replace("0.20", "0.26") };
    expect(await goalposts(withBase(files), withBase(lower))).toEqual([]);
  });

  it("from scores of conditions has, once there are scores", async () => {
    const scores: Changes = {
      "conditions.yaml":
        "scale: {from: 1, to: 5}\nconditions: [{id: trust, name: trust}]\nscores: [{condition: trust, period: 2025, score: 3}]\n",
    };
    const files = (aim: string) => withBase({ ...scores, ...computed("x", "{mean: {of: conditions}}", aim) });
    expect(await goalposts(files(goal), files(COMPUTED))).toEqual([
      "goalpost indicator x targets.2026.value 0.2 > 0.26",
    ]);
  });

  it("is as deep as anybody likes, without getting lost", async () => {
    const chain = Object.assign(
      computed("c0", GROWTH, ""),
      ...Array.from({ length: 3000 }, (_, at) =>
        computed(`c${at + 1}`, `{growth: {of: c${at}, since: 2024}}`, ""),
      ),
    ) as Changes;
    const files = (aim: string) =>
      withBase({ ...chain, ...computed("x", "{growth: {of: c3000, since: 2024}}", aim) });
    expect(await unexplained(files(goal), files(COMPUTED))).toEqual(["x targets.2026.value"]);
  }, 60_000);
});

describe("the band in which something should stay", () => {
  const files = (to: string, direction = "maintain"): Files =>
    withBase({ [HOMES]: swap("direction: increase\n", `direction: ${direction}\nrange: {to: ${to}}\n`) });

  it("is a goalpost, by its own name", async () => {
    const changes = await changesBetween(files("30"), files("60"));
    expect(changes.filter(({ class: of }) => of === "goalpost").map(told)).toEqual([
      "goalpost indicator homes-let range.to 30 > 60",
    ]);
    expect(await unexplained(files("30"), files("60"))).toEqual(["homes-let range.to"]);
    const said = LANGS.map(
      (lang) =>
        changeText(changes[0] as NonNullable<(typeof changes)[0]>, {
          lang,
          languages: ["en"],
          nameOf: () => undefined,
        }).message,
    );
    expect(said).toEqual([
      expect.stringContaining("band waarbinnen het moet blijven"),
      expect.stringContaining("band to stay within"),
      expect.stringContaining("fourchette à respecter"),
    ]);
  });

  it("is one of what is computed as well, in its own unit", async () => {
    const band = (to: string) => withBase(computed("x", GROWTH, BAND.replace("0.02", to)));
    const [change] = await changesBetween(band("0.02"), band("0.09"));
    expect(change && told(change)).toBe("goalpost indicator x range.to 0.02 > 0.09");
    const speaking = { lang: "en", languages: ["en"], nameOf: () => undefined } as const;
    expect(change && changeText(change, speaking).message).toMatch(/2%.* 9%/);
  });

  it("is not what is possible at all", async () => {
    expect(await goalposts(files("30", "increase"), files("60", "increase"))).toEqual([]);
  });
});

describe("what is measured by something else, or no longer judged", () => {
  const broken = (more: string) => withBase({ [HOMES]: add(`definition_since: [{period: 2025${more}}]\n`) });
  const BREAK = ", change: smaller homes count too, break_in_series: true";

  test.each<[string, Files, Files, string]>([
    [
      "a name with another sense",
      withBase({}),
      withBase({
        [HOMES]: swap(
          /name: .*/.exec(String(withBase({})[HOMES]))?.[0] ?? "",
          "name: Homes let within six months",
        ),
      }),
      "name",
    ],
    ["context only", withBase({}), withBase({ [HOMES]: add("context: true\n") }), "context"],
    ["a draft", withBase({}), withBase({ [HOMES]: add("draft: true\n") }), "draft"],
    [
      "a break that is told no longer",
      broken(BREAK),
      broken(BREAK.replace(", break_in_series: true", "")),
      "definition_since.2025.break_in_series",
    ],
    ["a break that is gone as a whole", broken(BREAK), withBase({}), "definition_since.2025"],
  ])("is a goalpost: %s", async (_, before, after, key) => {
    expect(await unexplained(before, after)).toEqual([`homes-let ${key}`]);
    const unmeasured = (files: Files) => ({ ...files, "data/homes.csv": "indicator,period,value\n" });
    expect(await unexplained(unmeasured(before), unmeasured(after))).toEqual([]);
  });

  test.each<[string, Files, Files]>([
    ["a break that is told from now on", broken(BREAK.replace(", break_in_series: true", "")), broken(BREAK)],
    ["no draft anymore", withBase({ [HOMES]: add("draft: true\n") }), withBase({})],
    ["judged from now on", withBase({ [HOMES]: add("context: true\n") }), withBase({})],
    ["an entry without a break that went", broken(""), withBase({})],
  ])("is none: %s", async (_, before, after) => {
    expect(await unexplained(before, after)).toEqual([]);
  });
});

describe("a baseline", () => {
  const files = (baseline: string, rows = "2024,14 2025,17"): Files =>
    withBase({
      [HOMES]: swap("baseline: {period: 2024}", `baseline: {period: 2024${baseline}}`),
      "data/homes.csv": `indicator,period,value\n${rows
        .split(" ")
        .map((row) => `homes-let,${row}\n`)
        .join("")}`,
    });

  test.each<[string, Files, Files]>([
    ["whose value is left out where it was measured", files(", value: 14"), files("")],
    ["whose value is corrected to what was measured", files(", value: 15"), files(", value: 14")],
    ["that was typed, and is measured now", files(", value: 14", "2025,17"), files(", value: 14")],
    ["that was typed, and is measured and left out now", files(", value: 14", "2025,17"), files("")],
  ])("%s has not moved", async (_, before, after) => {
    expect(await unexplained(before, after)).toEqual([]);
    expect(await goalposts(before, after)).toEqual([]);
  });

  test.each<[string, Files, Files, string]>([
    ["that was measured otherwise", files(""), files("", "2024,9 2025,17"), "14 > 9"],
    [
      "that was measured otherwise beside a typed one",
      files(", value: 14"),
      files(", value: 14", "2024,9 2025,17"),
      "14 > 9",
    ],
    ["that is measured no longer", files(""), files("", "2025,17"), "14 > undefined"],
    [
      "that was typed, and is measured as another",
      files(", value: 14", "2025,17"),
      files(", value: 14", "2024,9 2025,17"),
      "14 > 9",
    ],
    [
      "of which the typed value is another than what was measured",
      files(", value: 14"),
      files(", value: 9"),
      "14 > 9",
    ],
  ])("%s has", async (_, before, after, values) => {
    expect(await goalposts(before, after)).toEqual([`goalpost indicator homes-let baseline.value ${values}`]);
    expect(await unexplained(before, after)).toEqual(["homes-let baseline.value"]);
  });

  it("that was measured otherwise has a reason in a note on its period", async () => {
    const after = files("", "2024,9 2025,17");
    const text = `${String(after[HOMES])}notes: [{period: 2024, text: Two registers were counted twice}]\n`;
    expect(await unexplained(files(""), { ...after, [HOMES]: text })).toEqual([]);
  });

  it("of few people is not told to have moved, nor that it has not", async () => {
    const people = (value: number) =>
      withBase({
        "indicators/x.yaml":
          "name: X\ntype: count\ncounts: people\nminimum_count: 5\nbaseline: {period: 2024}\ndirection: increase\n",
        "data/x.csv": `indicator,period,value\nx,2024,${value}\nx,2025,40\n`,
      });
    expect((await changesBetween(people(3), people(2))).map(told)).toEqual([
      "revised figure x figures-changed",
    ]);
    expect((await changesBetween(people(30), people(2))).map(told)).toEqual([
      "revised figure x figures-changed",
    ]);
    // Both are in the reports; how it changed is not told.
    expect((await changesBetween(people(30), people(29))).map(told)).toEqual([
      "goalpost indicator x baseline.value",
      "revised figure x figures-changed",
    ]);
  });
});

describe("a baseline of people that a report hides, then or now", () => {
  const people = (total: string, parts: readonly [number, number], typed: string) =>
    withBase({
      "indicators/x.yaml": `name: X\ntype: count\ncounts: people\nminimum_count: 5\nover_partners: sum\nbaseline: {period: 2024${typed}}\nbreakdowns: [{by: partner}]\n`,
      "data/x.csv": `indicator,period,partner,value\nx,2024,keyhome,${parts[0]}\nx,2024,riverside,${parts[1]}\n${total}x,2025,keyhome,40\nx,2025,riverside,40\n`,
    });

  test.each(["", ", value: 9"])(
    "says the same whether it moved or not (typed: %j)",
    async (typed) => {
      const saidOf = async (before: readonly [number, number], after: readonly [number, number]) => {
        const sides = [people("", before, typed), people("", after, "")] as const;
        const changes = await changesBetween(...sides);
        const isHidden = (each: Files) =>
          open(each).then(async (known) => {
            await prepareProtection(known);
            return release(known).get("x")?.attainment.baseline?.hidden !== false;
          });
        if (!(await isHidden(sides[0])) && !(await isHidden(sides[1]))) return undefined;
        return changes
          .filter(({ kind }) => kind === "indicator")
          .map(told)
          .join();
      };
      const said = new Set<string>();
      for (const [one, other] of [
        [1, 2],
        [2, 1],
        [1, 7],
        [3, 6],
        [8, 1],
      ] as const) {
        for (const [then, later] of [
          [1, 2],
          [2, 1],
          [7, 1],
          [6, 3],
          [2, 7],
        ] as const) {
          const each = await saidOf([one, other], [then, later]);
          if (each !== undefined) said.add(each);
        }
      }
      expect([...said]).toEqual([typed === "" ? "" : "goalpost indicator x baseline.value"]);
    },
    60_000,
  );
});

describe("a baseline of people that was typed, and is measured now", () => {
  const people = (typed: string, rows: string) =>
    withBase({
      "indicators/x.yaml": `name: X\ntype: count\ncounts: people\nminimum_count: 5\nbaseline: {period: 2024${typed}}\n`,
      "data/x.csv": `indicator,period,value\n${rows}x,2025,40\n`,
    });

  test.each([", value: 60", ""])("is not told to have moved by so few (then typed: %j)", async (typed) => {
    const changes = await changesBetween(people(", value: 60", ""), people(typed, "x,2024,61\n"));
    expect(changes.filter(({ kind }) => kind === "indicator").map(told)).toEqual([
      "goalpost indicator x baseline.value",
    ]);
    const far = await changesBetween(people(", value: 60", ""), people(typed, "x,2024,80\n"));
    expect(far.filter(({ class: of }) => of === "goalpost").map(told)).toEqual([
      `goalpost indicator x baseline.value 60 > ${typed === "" ? undefined : 80}`,
    ]);
  });
});

describe("a row that cannot be read", () => {
  const rows = (homes: string, other: string): Files =>
    withBase({
      "indicators/doors.yaml": "name: Doors painted\ntype: count\ncounts: things\n",
      "data/doors.csv": `indicator,period,value\ndoors,2024,${other}\n`,
      "data/homes.csv": `indicator,period,value\nhomes-let,2024,12\nhomes-let,2025,${homes}\n`,
    });

  it("silences what it measures, and nothing else", async () => {
    const { changes, unread } = await comparisonOf(rows("17", "4"), rows("18", "1.5"));
    expect(changes.map(told)).toEqual([
      'revised figure homes-let/2025 figure {"value":17,"status":"final"} > {"value":18,"status":"final"}',
    ]);
    expect(unread).toEqual(["measurement"]);
  });

  it("silences all where nobody knows what it measures", async () => {
    const after = { ...rows("18", "4"), "data/doors.csv": "indicator,period,value\ndors,2024,4\n" };
    const { changes, unread } = await comparisonOf(rows("17", "4"), after);
    expect([changes, unread]).toEqual([[], ["measurement"]]);
  });

  it("silences what is computed from it", async () => {
    const files = (homes: string): Files => ({
      ...rows(homes, "4"),
      ...(computed("x", "{ratio: {of: [doors, homes-let]}}", "") as Files),
    });
    const after = { ...files("18"), "data/doors.csv": "indicator,period,value\ndoors,2024,1.5\n" };
    expect((await comparisonOf(files("17"), after)).changes).toEqual([]);
  });
});
