import { describe, expect, it, test } from "vitest";
import { compareWording } from "../../src/compare/wording.ts";
import { changesBetween, told } from "../support/compare.ts";
import { type Change, swap, withBase } from "../support/repository.ts";

async function changed(
  from: Readonly<Record<string, Change>>,
  to: Readonly<Record<string, Change>>,
): Promise<readonly string[]> {
  return (await changesBetween(withBase(from), withBase(to))).map(told);
}

const DECISION = "learning/2025-11-20-rent-cap.md";
const SOURCE = "sources.yaml";
const HOMES = "indicators/homes-let.yaml";
const SURVEY = "evidence/tenant-survey.md";

const noted = (text: string) => (file: string) => `${file}notes: [{period: 2025, text: ${text}}]\n`;
const counting = (what: string) => swap("kind: register\n", `kind: register\n  record: ${what}\n`);
const says = (text: string) => (file: string) => `${file}${text}\n`;

interface Rewritten {
  readonly name: string;
  readonly path: string;
  readonly from: Change;
  readonly to: Change;
  readonly expected: string;
}

const REWRITTEN: readonly Rewritten[] = [
  {
    name: "a decision that is another",
    path: DECISION,
    from: says(""),
    to: swap("A rent of at most a third of the income", "No rent cap, but 90,000 euro"),
    expected: "meaning learning 2025-11-20-rent-cap title",
  },
  {
    name: "the day of a decision",
    path: DECISION,
    from: says(""),
    to: swap("date: 2025-11-20", "date: 2024-11-20"),
    expected: "meaning learning 2025-11-20-rent-cap date",
  },
  {
    name: "the words under a decision",
    path: DECISION,
    from: says(""),
    to: swap("before it is signed", "after it is signed"),
    expected: "meaning learning 2025-11-20-rent-cap body",
  },
  {
    name: "what one record stands for",
    path: SOURCE,
    from: counting("file"),
    to: counting("person"),
    expected: "meaning source rent-register record",
  },
  {
    name: "a number in a note about a figure",
    path: HOMES,
    from: noted("143 contracts were read"),
    to: noted("93 contracts were read"),
    expected: "meaning indicator homes-let notes.2025.text",
  },
  {
    name: "the name of a group",
    path: "dimensions.yaml",
    from: says(""),
    to: swap("name: woman or x", "name: woman or x in the last ten years"),
    expected: "meaning dimension gender values.v-x.name",
  },
  {
    name: "what a piece of evidence says",
    path: SURVEY,
    from: says("The rent is lower than before."),
    to: says("The rent is higher than before."),
    expected: "meaning evidence tenant-survey body",
  },
  {
    name: "a number in a remark",
    path: HOMES,
    from: says("note: counted 12 times"),
    to: says("note: counted 13 times"),
    expected: "meaning indicator homes-let note",
  },
  {
    name: "the name of a partner",
    path: "partners.yaml",
    from: says(""),
    to: swap("name: Youth Panel", "name: Housing Board"),
    expected: "meaning partner youth-panel name",
  },
];

const MENDED: readonly Rewritten[] = [
  {
    name: "a slip of the pen in a decision",
    path: DECISION,
    from: swap("at most", "at mosst"),
    to: says(""),
    expected: "meaning",
  },
  {
    name: "a slip of the pen in a longer word",
    path: DECISION,
    from: swap("contract", "contratc"),
    to: says(""),
    expected: "words learning 2025-11-20-rent-cap body",
  },
  {
    name: "stars and other lines under evidence",
    path: SURVEY,
    from: says("The rent is lower than before."),
    to: says("The rent\nis **lower** than before!"),
    expected: "words evidence tenant-survey body",
  },
  {
    name: "a remark that comes",
    path: HOMES,
    from: says(""),
    to: says("note: look at this again"),
    expected: "words indicator homes-let note",
  },
];

describe("the same in other words is only said where one can be sure", () => {
  test.each([...REWRITTEN, ...MENDED])("$name", async ({ path, from, to, expected }) => {
    const found = await changed({ [path]: from }, { [path]: to });
    expect(found.length).toBe(1);
    expect(found[0]).toMatch(new RegExp(`^${expected.replaceAll(".", "\\.")}( |$)`));
  });
});

describe("two texts", () => {
  test.each([
    ["Homes are let", "homes are let.", "words"],
    ["apartments are let", "appartments are let", "words"],
    ["people of thirty years", "people of trhirty years", "words"],
    ["143 files were read", "93 files were read", "sense"],
    ["90.000 euro", "90,000 euro", "sense"],
    ["It is not allowed here", "It is now allowed here", "sense"],
    ["what may enable them", "what may unable them", "sense"],
    ["zij hinderen de buren", "zij minderen de buren", "sense"],
    ["de prijs is lager", "de prijs is hoger", "sense"],
    ["typical behaviour", "atypical behaviour", "sense"],
    ["", "something", "sense"],
  ] as const)("`%s` and `%s`: %s", (before, after, expected) => {
    expect(compareWording(before, after)).toBe(expected);
    expect(compareWording(after, before)).toBe(expected);
  });

  it("that are equal are the same", () => {
    expect(compareWording("Homes", "Homes")).toBe("same");
  });
});
