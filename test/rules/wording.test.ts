import { describe, expect, it } from "vitest";
import { add, both, check, swap, withBase } from "../support/repository.ts";
import { tell } from "./told-lines.ts";

const THEORY = "theory-of-change.yaml";
const CLAIM = "claims/more-stable-housing.yaml";
const COALITION = "impact.yaml";
const FUNDER = "funders/linden-fund.yaml";
const DECISION = "learning/2025-11-20-rent-cap.md";
const SURVEY = "evidence/tenant-survey.md";
const STABLE = "indicators/stable-housing-12m.yaml";
const HOMES = "indicators/homes-let.yaml";
const REPORT = "reports/public-2025.yaml";
const RIVALS = "rivals.yaml";

const claim = "claim:more-stable-housing";
const node = "node:stable-housing";
const OUTCOME = "title: Young people live in one place for a year";
const IMPACT = "title: No young person is homeless here";
const OUTPUT = "title: Homes are let to young people";
const STATEMENT = "statement: The coalition helped more young people to stay in their home.";
const titled = (title: string) => swap(OUTCOME, `title: ${title}`);
const says = (statement: string) => swap(STATEMENT, `statement: ${statement}`);
const dutch = swap("languages: [en]", "languages: [nl]");
const two = swap("languages: [en]", "languages: [en, nl]");

describe("activity-wording", () => {
  tell([
    ["an outcome", { [THEORY]: titled("We coach and support people") }, []],
    [
      "an outcome that is ours",
      { [THEORY]: titled("We support young people") },
      [`activity-wording ${node}:14`],
    ],
    [
      "the impact",
      { [THEORY]: swap(IMPACT, "title: Organising homes") },
      ["activity-wording node:no-homelessness:17"],
    ],
    [
      "in a second language",
      { [THEORY]: titled("{en: Young people live stably, nl: Wij begeleiden jongeren}") },
      [`activity-wording ${node}:14`],
    ],
    [
      "a plain text is in the first language",
      { [COALITION]: dutch, [THEORY]: titled("Wij begeleiden jongeren") },
      [`activity-wording ${node}:14`],
    ],
    ["a plain text in another language than the first", { [THEORY]: titled("Wij begeleiden jongeren") }, []],
    [
      "a language that is not known",
      { [COALITION]: swap("languages: [en]", "languages: [de]"), [THEORY]: titled("We support people") },
      [],
    ],
    ["work as a noun", { [THEORY]: titled("Coaching young people") }, [`activity-wording ${node}:14`]],
    ["what people do for each other", { [THEORY]: titled("We support each other") }, []],
    ["what becomes of our work", { [THEORY]: titled("Coaching of young people no longer stops at 18") }, []],
    ["an output", { [THEORY]: swap(OUTPUT, "title: We support young people") }, []],
    ["a draft", { [THEORY]: titled("We support young people\n    draft: true") }, []],
    ["what changes", { [THEORY]: titled("Young people organise their own street party") }, []],
    [
      "a title that could not be read: told once",
      { [THEORY]: titled("[We support]") },
      ["wrong-value theory-of-change.yaml:14"],
    ],
  ]);
});

const LED = "Coaching led to more stable homes.";

describe("attribution-wording", () => {
  tell([
    ["a cause in a claim", { [CLAIM]: says(LED) }, [`attribution-wording ${claim}:2`]],
    [
      "in one language of two",
      { [CLAIM]: says("{en: We contributed to homes., nl: Dankzij onze coaches is er rust.}") },
      [`attribution-wording ${claim}:2`],
    ],
    ["what was contributed", { [CLAIM]: says("Coaching contributed to more stable homes.") }, []],
    ["words of somebody else", { [CLAIM]: says("'A tenant: “thanks to our coach”. We helped.'") }, []],
    ["not", { [CLAIM]: says("Coaching has not led to more stable homes.") }, []],
    ["too early to say", { [CLAIM]: says("It is too early to say that coaching led to this.") }, []],
    [
      "beside a contribution, in one sentence",
      { [CLAIM]: says("Coaching contributed; the cap also ensured that rents fell.") },
      [],
    ],
    ["what others say, who are named", { [CLAIM]: says("Young people say that coaching led to calm.") }, []],
    [
      "our own figures are nobody's word",
      { [CLAIM]: says("According to the figures coaching led to calm.") },
      [`attribution-wording ${claim}:2`],
    ],
    [
      "the work of the coalition",
      { [CLAIM]: says("As a direct result of our work fewer young people left.") },
      [`attribution-wording ${claim}:2`],
    ],
    ["a duty", { [CLAIM]: says("The city is responsible for the homes.") }, []],
    ["a draft", { [CLAIM]: both(says(LED), add("draft: true\n")) }, []],
    ["a warning of harm", { [CLAIM]: both(says(LED), swap("moderate", "possible-harm")) }, []],
    [
      "evidence that compares with others",
      { [CLAIM]: says(LED), [SURVEY]: swap("n: 33\n", "n: 33\ndesign: {counterfactual: comparison}\n") },
      [],
    ],
    [
      "before and after is no comparison with others",
      { [CLAIM]: says(LED), [SURVEY]: swap("n: 33\n", "n: 33\ndesign: {counterfactual: before-after}\n") },
      [`attribution-wording ${claim}:2`],
    ],
    [
      "an answer that takes the credit",
      { [FUNDER]: add("    answer: Thanks to our panel young people decide.\n") },
      ["attribution-wording funder:linden-fund:7"],
    ],
    [
      "an answer that names a cause",
      { [FUNDER]: add("    answer: The advice of the panel led to a new rule.\n") },
      [],
    ],
    [
      "a draft of an answer",
      { [FUNDER]: add("    answer: Thanks to our panel young people decide.\n    draft: true\n") },
      [],
    ],
    [
      "a decision",
      { [DECISION]: swap("title: A rent", "text: Thanks to our cap rents fall.\ntitle: A rent") },
      ["attribution-wording learning:2025-11-20-rent-cap:2"],
    ],
    [
      "an event that led to something",
      { [DECISION]: swap("title: A rent", "text: The fire led to new rules.\ntitle: A rent") },
      [],
    ],
    [
      "a statement that could not be read: told once",
      { [CLAIM]: says("[LED]") },
      ["wrong-value claims/more-stable-housing.yaml:2"],
    ],
  ]);

  const severities = async (files: Parameters<typeof withBase>[0]) =>
    (await check(withBase({ [CLAIM]: says(LED), ...files })))
      .filter(({ rule }) => rule === "attribution-wording")
      .map(({ severity }) => severity);
  const report = (rest: string) => `title: Report\n${rest}\n`;

  it("is an error where a report for others tells the claim", async () => {
    expect(await severities({})).toEqual(["warning"]);
    expect(await severities({ [REPORT]: report("reader: public") })).toEqual(["error"]);
    expect(await severities({ [REPORT]: report("reader: team") })).toEqual(["warning"]);
    expect(await severities({ [REPORT]: report("reader: public\ndraft: true") })).toEqual(["warning"]);
    expect(
      await severities({ [REPORT]: report("reader: public\nonly: {outcomes: [stable-housing]}") }),
    ).toEqual(["error"]);
    expect(
      await severities({ [REPORT]: report("reader: public\nonly: {outcomes: [no-homelessness]}") }),
    ).toEqual(["warning"]);
  });

  it("weighs what the coalition says, where it says so", async () => {
    const rules = add("rules: {attribution-wording: info}\n");
    expect(await severities({ [REPORT]: report("reader: public"), [COALITION]: rules })).toEqual(["info"]);
  });

  it("shows no word of the text but those of its lists", async () => {
    const [finding] = await check(withBase({ [CLAIM]: says("Coaching has for 7 people led to rest.") }));
    expect(finding?.args).toEqual({
      id: "more-stable-housing",
      kind: "claim",
      phrase: "led to",
      language: "en",
    });
  });
});

const NAME = "name: Young people who still live there after twelve months";
const HOMES_NAME = "name: Homes let to young people";
const indicator = "indicator:stable-housing-12m";

describe("claim-in-title", () => {
  tell([
    [
      "an outcome with its reason",
      { [THEORY]: titled("Young people live stably thanks to our coaches") },
      [`claim-in-title ${node}:14`],
    ],
    ["an outcome that names more", { [THEORY]: titled("More young people live stably") }, []],
    ["a break that leads to nothing", { [THEORY]: titled("A break with home does not lead to debt") }, []],
    [
      "a name that presumes the way it goes",
      { [STABLE]: swap(NAME, "name: More young people who stay") },
      [`claim-in-title ${indicator}:1`],
    ],
    [
      "in Dutch",
      { [STABLE]: swap(NAME, "name: {en: Young people who stay, nl: Meer jongeren die blijven}") },
      [`claim-in-title ${indicator}:1`],
    ],
    ["more than so many days", { [STABLE]: swap(NAME, "name: More than 30 days in one place") }, []],
    [
      "more of what should be fewer",
      { [STABLE]: both(swap(NAME, "name: More people"), swap("increase", "decrease"), swap("0.6", "0.3")) },
      [],
    ],
    [
      "a success that nobody defined",
      { [HOMES]: swap(HOMES_NAME, "name: Successful lettings") },
      ["claim-in-title indicator:homes-let:1"],
    ],
    [
      "a success that is defined",
      { [HOMES]: swap(HOMES_NAME, "name: Successful lettings\ndefinition: Homes that were let for a year.") },
      [],
    ],
    ["a draft", { [HOMES]: swap(HOMES_NAME, "name: Successful lettings\ndraft: true") }, []],
    ["a background figure", { [HOMES]: swap(HOMES_NAME, "name: More lettings\ncontext: true") }, []],
  ]);
});

it("leaves to factors what they led to", async () => {
  const from = "kind: activity\n    title: Coaches";
  const law = swap(from, "kind: factor\n    title: A law that led to Coaches");
  const rules = (await check(withBase({ [THEORY]: law }))).map(({ rule }) => rule);
  expect(rules).not.toContain("claim-in-title");
});

const BECAUSE = "because: The average rent rose by four percent.";
const TEXT = "text: Rents fell in the whole region.";

describe("missing-translation", () => {
  const only = (files: Parameters<typeof withBase>[0]) => async () => {
    const findings = await check(withBase({ [COALITION]: two, ...files }));
    return findings
      .filter(({ rule, where }) => rule === "missing-translation" && where.path === RIVALS)
      .map(({ where, about, args }) => `${about}:${where.line} ${JSON.stringify(args)}`);
  };
  const texts = (because: string) =>
    both(swap(TEXT, "text: {en: Rents fell., nl: De huren daalden.}"), swap(BECAUSE, `because: ${because}`));

  it.each([
    ["a language is absent", "{en: The rent rose.}", ['rival:lower-rents:6 {"languages":["nl"]}']],
    ["the first language is absent", "{nl: De huur steeg.}", ['rival:lower-rents:6 {"languages":["en"]}']],
    ["a language of nobody", "{de: Die Miete stieg.}", ['rival:lower-rents:6 {"languages":["en","nl"]}']],
    ["a plain text", "The average rent rose.", ['rival:lower-rents:6 {"languages":["nl"]}']],
    ["both", "{en: The rent rose., nl: De huur steeg.}", []],
    ["more than is asked", "{en: The rent rose., nl: De huur steeg., fr: Le loyer monte.}", []],
    ["a code", "KIDS 2024", []],
    ["a text of which a part could not be read: told once", "{en: The rent rose., nl: 7}", []],
    ["a draft", "{en: The rent rose.}\n  draft: true", []],
  ])("%s", async (_title, because, found) => {
    expect(await only({ [RIVALS]: texts(because) })()).toEqual(found);
  });

  it("leaves names alone, and repositories with one language", async () => {
    const findings = await check(withBase({ [COALITION]: two }));
    expect(findings.filter(({ where }) => where.path === "partners.yaml")).toEqual([]);
    expect(await check(withBase({ [RIVALS]: texts("{en: The rent rose.}") }))).toEqual([]);
  });

  const dutchSomewhere = { [RIVALS]: texts("{en: The rent rose., nl: De huur steeg.}") };

  it("tells of the coalition's own texts", async () => {
    const vision = swap("  name: Open Door\n", "  name: Open Door\n  vision: {en: All live well.}\n");
    const files = { ...dutchSomewhere, [COALITION]: both(two, vision) };
    const finding = (await check(withBase(files))).find(({ where }) => where.path === COALITION);
    expect(finding).toMatchObject({ rule: "missing-translation", where: { path: COALITION, line: 5 } });
    expect(finding?.about).toBeUndefined();
  });

  it("tells once of a language in which there is nothing", async () => {
    const files = { [COALITION]: swap("languages: [en]", "languages: [en, nl, fr]"), ...dutchSomewhere };
    const french = (await check(withBase(files))).filter(({ args }) => JSON.stringify(args).includes("fr"));
    expect(french.map(({ where, args }) => [where.path, where.line, args])).toEqual([
      [COALITION, 6, { languages: ["fr"], nowhere: true }],
    ]);
  });

  it("does not, where a file that could not be read may hold it", async () => {
    const files = { [COALITION]: two, [HOMES]: "name: [\n" };
    expect((await check(withBase(files))).map(({ rule }) => rule)).not.toContain("missing-translation");
  });

  it("tells the first twenty of a thing, and counts the rest", async () => {
    const notes = Array.from({ length: 30 }, (_, at) => `  - {period: ${1990 + at}, text: {en: Counted.}}\n`);
    const findings = await check(
      withBase({ [COALITION]: two, ...dutchSomewhere, [HOMES]: add(`notes:\n${notes.join("")}`) }),
    );
    const told = findings.filter(({ where }) => where.path === HOMES);
    expect(told).toHaveLength(20);
    expect(told.find(({ more }) => more !== undefined)?.more).toBe(11);
  });
});

describe("untranslated-text", () => {
  tell([
    [
      "copied",
      { [RIVALS]: swap(TEXT, "text: {en: Rents fell in the region., nl: Rents fell in the region.}") },
      ["untranslated-text rival:lower-rents:2"],
    ],
    [
      "copied, with other blanks and composed otherwise",
      {
        [RIVALS]: swap(
          TEXT,
          "text: {nl: De rente is één procent, fr: 'De  rente is e\u0301e\u0301n procent'}",
        ),
      },
      ["untranslated-text rival:lower-rents:2"],
    ],
    ["translated", { [RIVALS]: swap(TEXT, "text: {en: Rents fell here., nl: Hier daalden de huren.}") }, []],
    ["a few words", { [RIVALS]: swap(TEXT, "text: {en: budget per project, nl: budget per project}") }, []],
    ["a name", { [RIVALS]: swap(TEXT, "text: {en: Huis van het Kind Mol, nl: Huis van het Kind Mol}") }, []],
    [
      "a draft",
      { [RIVALS]: swap(TEXT, "text: {en: it is the same here, nl: it is the same here}\n  draft: true") },
      [],
    ],
  ]);
});

describe("numbers-differ-between-languages", () => {
  const text = (words: string) => ({ [RIVALS]: swap(TEXT, `text: ${words}`) });
  tell([
    [
      "one number differs",
      text("{en: 4 percent, nl: 6 procent}"),
      ["numbers-differ-between-languages rival:lower-rents:2"],
    ],
    [
      "a number is absent",
      text("{en: some rents, nl: 6 huren}"),
      ["numbers-differ-between-languages rival:lower-rents:2"],
    ],
    ["local notations", text("{en: '1,234.5 euro', nl: '1.234,5 euro', fr: '1 234,5 euros'}"), []],
    ["words for a number", text("{en: twelve rents, nl: 12 huren}"), []],
    ["as they count in Belgium", text("{nl: 95 huren, fr: nonante-cinq loyers}"), []],
    [
      "another number of Belgium",
      text("{nl: 95 huren, fr: septante-cinq loyers}"),
      ["numbers-differ-between-languages rival:lower-rents:2"],
    ],
    ["one language only", text("{en: 4 percent}"), []],
    ["a draft", text("{en: 4 percent, nl: 6 procent}\n  draft: true"), []],
    [
      "not before stage full",
      { ...text("{en: 4 percent, nl: 6 procent}"), [COALITION]: swap("full", "grow") },
      [],
    ],
  ]);

  it("points at the text that has the number", async () => {
    const [finding] = await check(withBase(text("\n    en: some rents\n    nl: 6 huren")));
    expect(finding).toMatchObject({ args: { number: "6", has: "nl", lacks: "en" }, where: { line: 4 } });
  });
});
