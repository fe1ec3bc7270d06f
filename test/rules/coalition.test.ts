import { describe } from "vitest";
import { add, both, swap } from "../support/repository.ts";
import { tell } from "./told-lines.ts";

const PARTNERS = "partners.yaml";
const THEORY = "theory-of-change.yaml";
const SOURCES = "sources.yaml";
const FUNDER = "funders/linden-fund.yaml";
const CONDITIONS = "conditions.yaml";
const POLICY = "policy.yaml";
const TRAJECTORY = "trajectory.yaml";
const REPORT = "reports/public-2025.yaml";
const CLAIM = "claims/more-stable-housing.yaml";
const STABLE = "indicators/stable-housing-12m.yaml";

describe("partner-without-part", () => {
  const club = (more = "") => add(`- {id: sports-club, name: Sports Club, kind: sport${more}}\n`);
  const at = "partner-without-part partner:sports-club:13";
  tell([
    ["named nowhere", { [PARTNERS]: club(", role: partner") }, [at]],
    ["without a role", { [PARTNERS]: club() }, [at]],
    [
      "a promise on paper is not a part yet",
      { [PARTNERS]: club(", engagement: {signed: 2024-02-20}") },
      [at],
    ],
    [
      "carries an activity",
      { [PARTNERS]: club(), [THEORY]: swap("[riverside]", "[riverside, sports-club]") },
      [],
    ],
    [
      "keeps a source",
      { [PARTNERS]: club(), [SOURCES]: add("- {id: list, name: List, owner: sports-club}\n") },
      [],
    ],
    [
      "delivers figures, though nobody asked",
      {
        [PARTNERS]: club(),
        "data/homes.csv": add("homes-let,2024,12,final\n"),
        "data/more.csv": "indicator,period,partner,value\nhomes-let,2023,sports-club,3\nhomes-let,2023,,3\n",
      },
      ["identical-duplicate indicator:homes-let:4"],
    ],
    [
      "sits in the steering group",
      {
        [PARTNERS]: both(
          club(),
          add("- {id: steering, name: Steering, kind: body, members: [sports-club]}\n"),
        ),
      },
      [],
    ],
    [
      "made a decision",
      { [PARTNERS]: club(), "learning/2025-11-20-rent-cap.md": swap("keyhome]", "sports-club]") },
      [],
    ],
    ["a supporter", { [PARTNERS]: club(", role: supporter") }, []],
    ["a funder", { [PARTNERS]: club(", role: funder") }, []],
    ["a draft", { [PARTNERS]: club(", draft: true") }, []],
    [
      "a role that could not be read: told once",
      { [PARTNERS]: club(", rol: supporter") },
      [`unknown-key ${PARTNERS}:13`],
    ],
    [
      "names that could not be read: nobody knows",
      {
        [PARTNERS]: club(),
        "learning/more.md": "---\ntitle: More\nkind: lesson\ndate: 2025-01-01\nby: sports-club\n---\n",
      },
      ["wrong-value learning/more.md:5"],
    ],
    [
      "trained in the trajectory",
      { [PARTNERS]: club(), [TRAJECTORY]: "participants: [{partner: sports-club, people: 2}]\n" },
      [],
    ],
  ]);
});

describe("no-backbone", () => {
  const without = swap("role: backbone", "role: core");
  const at = `no-backbone ${PARTNERS}:1`;
  tell([
    ["three partners, none of them", { [PARTNERS]: without }, [at]],
    ["nobody has a role", { [PARTNERS]: (text) => text.replace(/ {2}role: \w+\n/g, "") }, [at]],
    [
      "a body that does not coordinate",
      { [PARTNERS]: both(without, add("- {id: steering, name: S, kind: body}\n")) },
      [at],
    ],
    [
      "a body that coordinates",
      { [PARTNERS]: both(without, add("- {id: steering, name: S, kind: body, role: backbone}\n")) },
      [],
    ],
    [
      "somebody is thought of",
      { [PARTNERS]: both(without, add("- {id: office, name: Office, role: backbone, draft: true}\n")) },
      [],
    ],
    [
      "a role that could not be read: told once",
      { [PARTNERS]: swap("role: backbone", "rol: backbone") },
      [`unknown-key ${PARTNERS}:4`],
    ],
  ]);
});

describe("dates-disagree", () => {
  const trajectory = (...days: readonly string[]) => ({
    [TRAJECTORY]: `starts: 2025-01-15\nends: 2025-12-15\nsessions:\n${days
      .map((day, nr) => `  - {id: s${nr + 1}, title: Meeting${day && `, date: ${day}`}}\n`)
      .join("")}`,
  });
  const at = `dates-disagree ${TRAJECTORY}`;
  const ends = swap("starts: 2024-01-01\n", "starts: 2024-01-01\n  ends: 2026-12-31\n");
  const grant = (text: string) => swap("kind: foundation\n", `kind: foundation\n${text}\n`);
  const claim = (text: string) => ({ [CLAIM]: swap("period: {to: 2025}", `period: ${text}`) });
  const report = (period: string) => ({ [REPORT]: `reader: public\nperiod: ${period}\nas_of: 2026-02-01\n` });
  const scores = (...periods: readonly string[]) => ({
    [CONDITIONS]: `scores:\n${periods.map((each) => `  - {condition: backbone, period: ${each}, score: 3}\n`).join("")}`,
  });
  tell([
    ["a session before the start", trajectory("2025-01-10", "2025-02-10"), [`${at}:4`]],
    ["a session after the end", trajectory("2025-02-10", "2026-02-10"), [`${at}:5`]],
    [
      "a closing before the meeting that comes before it",
      trajectory("2025-02-10", "2025-06-10", "2025-03-10"),
      [`${at}:6`],
    ],
    [
      "of one wrong day one finding, also where more meetings follow",
      trajectory("2025-02-10", "2025-11-10", "2025-03-10", "2025-04-10", "2026-04-10", "2025-05-10"),
      [`${at}:6`, `${at}:8`],
    ],
    [
      "on the first day, twice on one day, on the last",
      trajectory("2025-01-15", "2025-06-10", "2025-06-10", "2025-12-15"),
      [],
    ],
    ["without days nothing is late", trajectory("", "2025-06-10", ""), []],
    [
      "without a start and an end",
      {
        [TRAJECTORY]:
          "sessions:\n  - {id: s1, title: M, date: 2019-01-01}\n  - {id: s2, title: M, date: 2031-01-01}\n",
      },
      [],
    ],
    ["a draft", { [TRAJECTORY]: `draft: true\n${trajectory("2019-01-01")[TRAJECTORY]}` }, []],
    [
      "the trajectory goes on when the coalition has ended",
      { "impact.yaml": ends, [TRAJECTORY]: "starts: 2025-01-15\nends: 2027-02-01\n" },
      [`${at}:2`],
    ],
    [
      "so does the grant",
      { "impact.yaml": ends, [FUNDER]: grant("grant: {from: 2024-01-01, to: 2027-06-30}") },
      ["dates-disagree funder:linden-fund:3"],
    ],
    [
      "on the same day",
      { "impact.yaml": ends, [FUNDER]: grant("grant: {from: 2024-01-01, to: 2026-12-31}") },
      [],
    ],
    [
      "nobody said when the coalition ends",
      { [FUNDER]: grant("grant: {from: 2024-01-01, to: 2037-06-30}") },
      [],
    ],
    [
      "a report before the money",
      { [FUNDER]: grant("grant: {from: 2026-05-01}\nreports_due: [2026-04-01, 2027-04-01]") },
      ["dates-disagree funder:linden-fund:4"],
    ],
    [
      "a claim in a school year",
      claim("{from: 2024, to: 2024-2025}"),
      ["dates-disagree claim:more-stable-housing:6"],
    ],
    ["a claim in quarters is another matter", claim("{to: 2025-Q4}"), []],
    ["a report on a school year", report("2024-2025"), ["dates-disagree report:public-2025:2"]],
    ["a report on a calendar year", report("2025"), []],
    [
      "a report on a school year, where one thing is measured so",
      {
        ...report("2024-2025"),
        "indicators/pupils.yaml":
          "name: Pupils\ntype: count\nfrequency: school-year\ndeliver_within: 900\nowner: keyhome\nsource: rent-register\n",
      },
      [],
    ],
    [
      "a note on a school year",
      { [STABLE]: add("notes: [{period: 2025, text: Fine.}, {period: 2024-2025, text: Odd.}]\n") },
      ["dates-disagree indicator:stable-housing-12m:16"],
    ],
    [
      "scores in both kinds of years",
      scores("2024", "2024-2025", "2025"),
      ["dates-disagree condition:backbone:3"],
    ],
    ["scores in school years, from quarter to year", scores("2024-Q4", "2023-2024", "2024-2025"), []],
  ]);
});

describe("indicators that nobody can go on with", () => {
  const indicator = (more: string) => ({ "indicators/keys.yaml": `name: Keys\nunit: keys\n${more}` });
  const kept = "owner: keyhome\nsource: rent-register\n";
  const at = (rule: string, line: number) => `${rule} indicator:keys:${line}`;
  const figures = { "data/keys.csv": "indicator,period,value\nkeys,2025,14\n" };
  const burden = `type: amount\n${kept}delivered_by: [keyhome]\n`;
  tell([
    [
      "a proportion of nobody knows what",
      indicator(`type: proportion\n${kept}`),
      [at("unclear-denominator", 3)],
    ],
    ["a count needs none", indicator(`type: count\n${kept}`), []],
    ["said", indicator(`type: proportion\n${kept}definition: Of all keys.\n`), []],
    ["a draft", indicator(`type: proportion\ndraft: true\n`), []],
    [
      "a definition that could not be read: told once",
      indicator(`type: proportion\n${kept}definitoin: Of all keys.\n`),
      ["unknown-key indicators/keys.yaml:6"],
    ],
    [
      "without an owner",
      indicator("type: count\nsource: rent-register\n"),
      [at("indicator-without-owner", 1)],
    ],
    ["without a source", indicator("type: count\nowner: keyhome\n"), [at("indicator-without-source", 1)]],
    ["a background figure of others", indicator("type: amount\ncontext: true\nsource: rent-register\n"), []],
    [
      "an owner that does not exist: told once",
      indicator("type: count\nsource: rent-register\nowner: nobody\n"),
      ["unknown-reference indicator:keys:5"],
    ],
    ["a computed one", indicator("type: computed\ncomputed: {growth: {of: homes-let, since: 2024}}\n"), []],
    [
      "figures, and nobody knows what they cost",
      { ...indicator(burden), ...figures },
      [at("unknown-burden", 6)],
    ],
    [
      "a burden without hours",
      { ...indicator(`${burden}burden: {}\n`), ...figures },
      [at("unknown-burden", 6)],
    ],
    ["known", { ...indicator(`${burden}burden: {hours_per_year: 6}\n`), ...figures }, []],
    [
      "no work at all is known too",
      { ...indicator(`${burden}burden: {hours_per_year: 0}\n`), ...figures },
      [],
    ],
    ["before there are figures", indicator(burden), []],
    ["nobody is asked to deliver it", { ...indicator(`type: amount\n${kept}`), ...figures }, []],
    [
      "public already",
      {
        ...indicator(burden.replace("rent-register", "town-figures")),
        ...figures,
        [SOURCES]: add(
          "- {id: town-figures, name: Town, kind: public-statistics, url: https://town.example/keys}\n",
        ),
      },
      [],
    ],
  ]);
});

describe("source-without-agreement", () => {
  const of = (kind: string) => ({
    [SOURCES]: both(swap("kind: register", `kind: ${kind}`), swap("  agreement: 2024-02-20\n", "")),
  });
  const at = "source-without-agreement source:rent-register:4";
  tell([
    ["a register", of("register"), [at]],
    ["files of clients", of("case-register"), [at]],
    ["a register of several partners", of("shared-register"), [at]],
    ["a survey", of("survey"), []],
    ["public statistics", of("public-statistics\n  url: https://town.example/rents"), []],
    ["with an agreement", {}, []],
    ["a draft", { [SOURCES]: swap("agreement: 2024-02-20", "draft: true") }, []],
    [
      "a date that could not be read: told once",
      { [SOURCES]: swap("2024-02-20", "last spring") },
      [`wrong-value ${SOURCES}:6`],
    ],
    [
      "of no kind: nobody knows",
      { [SOURCES]: both(swap("  kind: register\n", ""), swap("  agreement: 2024-02-20\n", "")) },
      [],
    ],
  ]);
});

describe("undeclared-overlap", () => {
  const helped = (more: string) => ({
    "indicators/helped.yaml": `name: Helped\ntype: count\nowner: keyhome\nsource: rent-register\n${more}`,
  });
  const both2 = "delivered_by: [keyhome, riverside]\n";
  const at = "undeclared-overlap indicator:helped:6";
  const figures = {
    "data/helped.csv": "indicator,period,partner,value\nhelped,2025,keyhome,5\nhelped,2025,riverside,4\n",
  };
  tell([
    ["people of two partners", helped(`counts: people\nover_partners: sum\n${both2}`), [at]],
    ["households", helped(`counts: households\nover_partners: sum\n${both2}`), [at]],
    [
      "an empty list",
      { ...helped(`counts: people\nover_partners: sum\n${both2}`), [SOURCES]: add("  overlaps: []\n") },
      [at],
    ],
    [
      "declared for a year",
      {
        ...helped(`counts: people\nover_partners: sum\n${both2}`),
        [SOURCES]: add("  overlaps: [{period: 2025, records: {rent-register: 9}, unique: 7}]\n"),
      },
      [],
    ],
    ["counted once", helped(`counts: people\nover_partners: unique\n${both2}`), []],
    [
      "counted once, and figures of partners: nobody knows how many there are together",
      {
        ...helped(`counts: people\nover_partners: unique\n${both2}burden: {hours_per_year: 2}\n`),
        ...figures,
      },
      ["partners-without-total indicator:helped:2"],
    ],
    [
      "counted once, and the source says how many",
      {
        ...helped(`counts: people\nover_partners: unique\n${both2}burden: {hours_per_year: 2}\n`),
        ...figures,
        [SOURCES]: add("  overlaps: [{period: 2025, records: {rent-register: 9}, unique: 7}]\n"),
      },
      [],
    ],
    ["homes", helped(`counts: things\nover_partners: sum\n${both2}`), []],
    ["one partner", helped("counts: people\nover_partners: sum\ndelivered_by: [keyhome]\n"), []],
    ["a draft", helped(`counts: people\nover_partners: sum\n${both2}draft: true\n`), []],
  ]);
});

describe("shared-indicator-differs", () => {
  const one = (id: string, more: string) => ({
    [`indicators/${id}.yaml`]: `name: ${more}\ntype: count\nowner: keyhome\nsource: rent-register\n`,
  });
  const at = "shared-indicator-differs indicator:b:1";
  tell([
    [
      "one word of the definition",
      { ...one("a", "Keys\nshared: true\ndefinition: All."), ...one("b", "Keys\ndefinition: Some.") },
      [at],
    ],
    [
      "capitals and blanks make no other name",
      { ...one("a", "Keys handed\nunit: keys"), ...one("b", '"keys  Handed "\nunit: doors\nshared: true') },
      [at],
    ],
    [
      "the same name in one of the languages",
      {
        ...one("a", "{en: Keys, nl: Sleutels}\nshared: true\ncounts: things"),
        ...one("b", "{en: Doors, nl: sleutels}\ncounts: events"),
      },
      [at],
    ],
    [
      "a text and the first language",
      {
        ...one("a", "Keys\nshared: true\ncounts: things"),
        ...one("b", "{en: Keys, nl: Sloten}\ncounts: events"),
      },
      [at],
    ],
    [
      "of three, each is held against the shared one",
      {
        ...one("a", "Keys\nunit: x"),
        ...one("b", "Keys\nunit: y\nshared: true"),
        ...one("c", "Keys\nunit: z"),
      },
      [at, "shared-indicator-differs indicator:c:1"],
    ],
    ["nobody said that they share it", { ...one("a", "Keys\nunit: x"), ...one("b", "Keys\nunit: y") }, []],
    ["counted the same", { ...one("a", "Keys\nshared: true\nunit: x"), ...one("b", "Keys\nunit: X") }, []],
    ["one says nothing", { ...one("a", "Keys\nshared: true\nunit: x"), ...one("b", "Keys") }, []],
    ["other names", { ...one("a", "Keys\nshared: true\nunit: x"), ...one("b", "Doors\nunit: y") }, []],
    [
      "a draft",
      { ...one("a", "Keys\nshared: true\nunit: x"), ...one("b", "Keys\nunit: y\ndraft: true") },
      [],
    ],
  ]);
});

describe("too-many-core-indicators", () => {
  const ask = (most: string, answers: string) => ({
    [FUNDER]: swap("answered_by: [indicator:stable-housing-12m]", `${most}\n    answered_by: [${answers}]`),
  });
  const two = "indicator:stable-housing-12m, indicator:homes-let";
  const at = "too-many-core-indicators funder:linden-fund:7";
  tell([
    ["two, where one is taken", ask("indicators_at_most: 1", two), [at]],
    [
      "the sixth thing is the second indicator",
      ask("indicators_at_most: 1", `source:rent-register, ${two}`),
      [at],
    ],
    ["as many as may be", ask("indicators_at_most: 2", two), []],
    [
      "other things do not count",
      ask("indicators_at_most: 1", "indicator:homes-let, source:rent-register, claim:more-stable-housing"),
      [],
    ],
    ["no limit", ask("since: 2024-01-01", two), []],
    ["a draft", ask("indicators_at_most: 1\n    draft: true", two), []],
    [
      "a limit that could not be read: told once",
      ask("indicators_at_most: one", two),
      [`wrong-value ${FUNDER}:6`],
    ],
  ]);
});

describe("conditions", () => {
  const scores = (...lines: readonly string[]) => ({
    [CONDITIONS]: `scale: {from: 1, to: 5}\nscores:\n${lines.map((line) => `  - {condition: ${line}}\n`).join("")}`,
  });
  const high = "high-score-without-evidence condition:backbone";
  tell([
    ["four of five", scores("backbone, period: 2025, score: 4"), [`${high}:3`]],
    [
      "in words is no evidence",
      scores("backbone, period: 2025, score: 4.2, because: We feel so."),
      [`${high}:3`],
    ],
    [
      "on a scale to ten",
      {
        [CONDITIONS]:
          "scale: {from: 0, to: 10}\nscores:\n  - {condition: backbone, period: 2025, score: 7.5}\n",
      },
      [`${high}:3`],
    ],
    [
      "without a scale the usual one",
      { [CONDITIONS]: "scores:\n  - {condition: backbone, period: 2025, score: 4}\n" },
      [`${high}:2`],
    ],
    ["with evidence", scores("backbone, period: 2025, score: 5, evidence: [tenant-survey]"), []],
    ["not that high", scores("backbone, period: 2025, score: 3.9"), []],
    [
      "long ago, and lower since",
      scores("backbone, period: 2025, score: 3", "backbone, period: 2024, score: 5"),
      [],
    ],
    ["a draft", scores("backbone, period: 2025, score: 5, draft: true"), []],
    [
      "evidence that could not be read: told once",
      scores("backbone, period: 2025, score: 5, evidence: talks"),
      [`wrong-value ${CONDITIONS}:3`],
    ],
  ]);

  const role = `score-by-one-role ${CONDITIONS}`;
  tell([
    ["nine partners", scores("backbone, period: 2025, score: 3, raters: {partner: 9}"), [`${role}:3`]],
    [
      "told once for a period, and once for each role",
      scores(
        "backbone, period: 2025, score: 3, raters: {partner: 9}",
        "common-agenda, period: 2025, score: 3, raters: {partner: 9, experience: 0}",
        "participation, period: 2025, score: 3, raters: {experience: 4}",
      ),
      [`${role}:3`, `${role}:5`],
    ],
    ["two roles", scores("backbone, period: 2025, score: 3, raters: {partner: 9, experience: 1}"), []],
    ["it does not say who", scores("backbone, period: 2025, score: 3"), []],
    ["nobody gave one", scores("backbone, period: 2025, score: 3, raters: {partner: 0}"), []],
    [
      "the year before, and others since",
      scores(
        "backbone, period: 2024, score: 3, raters: {partner: 9}",
        "backbone, period: 2025, score: 3, raters: {partner: 9, backbone: 1}",
      ),
      [],
    ],
  ]);
});

describe("policy-level-missing", () => {
  const more = (...tiers: readonly string[]) => ({
    [POLICY]: add(
      tiers.map((tier, nr) => `- {id: more-${nr}, name: More${tier && `, tier: ${tier}`}}\n`).join(""),
    ),
  });
  const at = `policy-level-missing ${POLICY}:2`;
  tell([
    ["nothing federal", more("flemish", "european"), [at]],
    ["only the town", more("local"), [at]],
    ["one does not say of which level it is", more("federal", ""), ["policy-level-missing policy:more-1:8"]],
    ["all four", more("flemish", "federal", "european"), []],
    ["a region of another name", more("supralocal", "federal", "european"), []],
    ["one is a beginning", {}, []],
    ["the other is a draft", { [POLICY]: add("- {id: more, name: More, tier: federal, draft: true}\n") }, []],
    [
      "a level that could not be read: told once",
      more("flemish", "federal", "belgian"),
      [`wrong-value ${POLICY}:9`],
    ],
  ]);
});
