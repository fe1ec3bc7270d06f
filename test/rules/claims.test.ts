import { describe, expect, it } from "vitest";
import { add, both, check, swap, withBase } from "../support/repository.ts";
import { tell } from "./told-lines.ts";

const CLAIM = "claims/more-stable-housing.yaml";
const TALKS = "evidence/coach-interviews.md";
const SURVEY = "evidence/tenant-survey.md";
const THEORY = "theory-of-change.yaml";
const RIVALS = "rivals.yaml";
const REPORT = "reports/public-2025.yaml";
const STABLE = "data/stable-housing.csv";
const COALITION = "impact.yaml";

const claim = "claim:more-stable-housing";
const without = (line: string) => swap(line, "");
const RIVAL_LINE = "rivals: [lower-rents]\n";
const REVIEW_LINE = "reviewed: [{by: youth-panel, on: 2026-02-10}]\n";

describe("claim-without-rival", () => {
  tell([
    ["no rivals", { [CLAIM]: without(RIVAL_LINE) }, [`claim-without-rival ${claim}:2`]],
    ["an empty list", { [CLAIM]: swap(RIVAL_LINE, "rivals: []\n") }, [`claim-without-rival ${claim}:8`]],
    [
      "a modest claim looks at others as well",
      { [CLAIM]: both(without(RIVAL_LINE), swap("moderate", "modest")) },
      [`claim-without-rival ${claim}:2`],
    ],
    [
      "a claim that does not say how strong it is",
      { [CLAIM]: both(without(RIVAL_LINE), without("strength: moderate\n")) },
      [`claim-without-rival ${claim}:2`],
    ],
    ["nothing is claimed yet", { [CLAIM]: both(without(RIVAL_LINE), swap("moderate", "not-yet")) }, []],
    ["a warning of harm", { [CLAIM]: both(without(RIVAL_LINE), swap("moderate", "possible-harm")) }, []],
    ["a draft", { [CLAIM]: both(without(RIVAL_LINE), add("draft: true\n")) }, []],
    [
      "a list that could not be read: told once",
      { [CLAIM]: swap(RIVAL_LINE, "rivals: lower-rents\n") },
      ["wrong-value claims/more-stable-housing.yaml:8"],
    ],
    [
      "a rival that is not there: told once",
      { [CLAIM]: swap("lower-rents", "lower-rent") },
      [`unknown-reference ${claim}:8`],
    ],
  ]);

  it("names a rival that touches the same part of the theory, where there is one", async () => {
    const args = async (files: Parameters<typeof withBase>[0]) =>
      (await check(withBase({ [CLAIM]: without(RIVAL_LINE), ...files }))).map((finding) => finding.args);
    expect(await args({})).toEqual([{ id: "more-stable-housing", touching: "lower-rents" }]);
    expect(await args({ [RIVALS]: swap("[stable-housing]", "[homes-let]") })).toEqual([
      { id: "more-stable-housing" },
    ]);
  });
});

describe("rivals-untested", () => {
  const two = both(
    swap("verdict: rejected", "verdict: untested"),
    add("- {id: new-law, text: A new law came., verdict: weakened}\n"),
  );
  tell([
    ["named only", { [RIVALS]: swap("rejected", "untested") }, [`rivals-untested ${claim}:8`]],
    ["no verdict", { [RIVALS]: without("  verdict: rejected\n") }, [`rivals-untested ${claim}:8`]],
    [
      "two, neither looked at",
      {
        [RIVALS]: both(two, swap("weakened", "untested")),
        [CLAIM]: swap("[lower-rents]", "[lower-rents, new-law]"),
      },
      [`rivals-untested ${claim}:8`],
    ],
    [
      "one of two was looked at",
      { [RIVALS]: two, [CLAIM]: swap("[lower-rents]", "[lower-rents, new-law]") },
      [],
    ],
    ["one that remains was looked at", { [RIVALS]: swap("rejected", "remains") }, []],
    ["not claimed yet", { [RIVALS]: swap("rejected", "untested"), [CLAIM]: swap("moderate", "not-yet") }, []],
    [
      "a verdict that could not be read: told once",
      { [RIVALS]: swap("rejected", "refused") },
      ["wrong-value rivals.yaml:5"],
    ],
  ]);
});

describe("claim-beyond-interval", () => {
  const period = swap("{to: 2025}", "{from: 2024, to: 2025}");
  const clear = both(swap("2024,,20,50", "2024,,22,150"), swap("2024,m,8,22", "2024,m,9,72"));
  tell([
    ["chance can explain it", { [CLAIM]: period }, [`claim-beyond-interval ${claim}:3`]],
    [
      "a modest claim is about a change as well",
      { [CLAIM]: both(period, swap("moderate", "modest")) },
      [`claim-beyond-interval ${claim}:3`],
    ],
    [
      "an indicator without figures carries nothing",
      {
        [CLAIM]: period,
        "indicators/more.yaml":
          "name: More\nmeasures: [stable-housing]\ntype: count\ndirection: increase\nowner: keyhome\nsource: rent-register\n",
      },
      [`claim-beyond-interval ${claim}:3`],
    ],
    [
      "a clear change",
      {
        [CLAIM]: period,
        [STABLE]: both(clear, swap("2024,v-x,12,28", "2024,v-x,13,78")),
        "indicators/stable-housing-12m.yaml": swap(", value: 0.4", ""),
      },
      [],
    ],
    ["nothing is claimed yet", { [CLAIM]: both(period, swap("moderate", "not-yet")) }, []],
    ["harm is no claim to credit", { [CLAIM]: both(period, swap("moderate", "possible-harm")) }, []],
    [
      "no figures of those periods",
      {
        [CLAIM]: swap("{to: 2025}", "{from: 2020, to: 2021}"),
        [TALKS]: swap("2025-12-10", "2021-12-10"),
        [SURVEY]: swap("2025-12-15", "2021-12-15"),
      },
      [],
    ],
    ["only one of the two", { [CLAIM]: swap("{to: 2025}", "{from: 2025, to: 2026}") }, []],
    ["periods of two kinds", { [CLAIM]: swap("{to: 2025}", "{from: 2024-Q1, to: 2025}") }, []],
    [
      "a break in the series",
      {
        [CLAIM]: period,
        "indicators/stable-housing-12m.yaml": add(
          "definition_since: [{period: 2024}, {period: 2025, change: another list, break_in_series: true}]\n",
        ),
      },
      [],
    ],
    [
      "of few people nothing is said",
      { [CLAIM]: period, [COALITION]: add("privacy:\n  minimum_count: 24\n") },
      [],
    ],
    [
      "another indicator may carry it",
      {
        [CLAIM]: period,
        "indicators/homes-let.yaml": swap("[homes-let]", "[homes-let, stable-housing]"),
      },
      [],
    ],
  ]);

  it("holds no figure", async () => {
    const [finding] = await check(withBase({ [CLAIM]: period }));
    expect(finding?.args).toEqual({
      id: "more-stable-housing",
      from: "2024",
      to: "2025",
      indicators: ["stable-housing-12m"],
    });
  });
});

describe("reviews", () => {
  tell([
    [
      "by its author",
      { [CLAIM]: swap("by: youth-panel", "by: riverside") },
      [`self-reviewed-claim ${claim}:10`],
    ],
    [
      "twice by its author",
      { [CLAIM]: swap(REVIEW_LINE, "reviewed:\n  - by: riverside\n  - {by: riverside, on: 2026-02-10}\n") },
      [`self-reviewed-claim ${claim}:11`],
    ],
    ["by nobody", { [CLAIM]: without(REVIEW_LINE) }, [`unreviewed-claim ${claim}:2`]],
    ["an empty list", { [CLAIM]: swap(REVIEW_LINE, "reviewed: []\n") }, [`unreviewed-claim ${claim}:2`]],
    [
      "by its author and by somebody else",
      { [CLAIM]: swap(REVIEW_LINE, "reviewed: [{by: riverside}, {by: keyhome}]\n") },
      [],
    ],
    ["who wrote it is not said", { [CLAIM]: without("author: riverside\n") }, []],
    [
      "a modest claim that nobody reviewed",
      { [CLAIM]: both(without(REVIEW_LINE), swap("moderate", "modest")) },
      [],
    ],
    ["a draft that nobody reviewed", { [CLAIM]: both(without(REVIEW_LINE), add("draft: true\n")) }, []],
    [
      "a review that could not be read: told once",
      { [CLAIM]: swap(REVIEW_LINE, "reviewed: youth-panel\n") },
      ["wrong-value claims/more-stable-housing.yaml:10"],
    ],
  ]);
});

describe("claim-on-untested-assumption", () => {
  const untested = both(swap("status: holding", "status: untested"), without("    review_by: 2026-12-31\n"));
  tell([
    ["on the last link", { [THEORY]: untested }, [`claim-on-untested-assumption ${claim}:1`]],
    [
      "on a link further back",
      {
        [THEORY]: both(
          untested,
          swap("strength: supported, assumptions: [rent-affordable]", "strength: supported"),
          swap(
            "to: homes-let, strength: plausible",
            "to: homes-let, strength: plausible, assumptions: [rent-affordable]",
          ),
        ),
      },
      [`claim-on-untested-assumption ${claim}:1`],
    ],
    [
      "without a status",
      { [THEORY]: both(untested, without("    status: untested\n")) },
      [`claim-on-untested-assumption ${claim}:1`],
    ],
    ["a day was agreed", { [THEORY]: swap("status: holding", "status: untested") }, []],
    ["it holds", {}, []],
    [
      "evidence looked at it",
      { [THEORY]: untested, [SURVEY]: swap("[node:stable-housing]", "[assumption:rent-affordable]") },
      [],
    ],
    [
      "after the claim, not before it",
      { [THEORY]: untested, [CLAIM]: swap("node: stable-housing", "node: homes-let") },
      [],
    ],
    ["a modest claim", { [THEORY]: untested, [CLAIM]: swap("moderate", "modest") }, []],
    [
      "a status that could not be read: told once",
      { [THEORY]: both(untested, swap("untested", "unsure")) },
      ["wrong-value theory-of-change.yaml:26"],
    ],
  ]);

  it("ends where the theory runs in a circle", async () => {
    const loop = swap("assumptions:\n", "  - {from: stable-housing, to: coaching}\nassumptions:\n");
    const findings = await check(withBase({ [THEORY]: both(untested, loop) }));
    expect(findings.map(({ rule }) => rule)).toContain("claim-on-untested-assumption");
  });
});

describe("only-own-factors", () => {
  const factors = (list: string) => ({ [CLAIM]: add(`package: ${list}\n`) });
  tell([
    ["one, their own", factors("[{factor: coaches, own: true}]"), [`only-own-factors ${claim}:11`]],
    [
      "two, their own",
      factors("[{factor: coaches, own: true}, {factor: homes, own: true}]"),
      [`only-own-factors ${claim}:11`],
    ],
    [
      "also in a modest claim",
      { [CLAIM]: both(swap("moderate", "modest"), add("package: [{factor: coaches, own: true}]\n")) },
      [`only-own-factors ${claim}:11`],
    ],
    ["one of somebody else", factors("[{factor: coaches, own: true}, {factor: the law, own: false}]"), []],
    ["whose it is, is not said", factors("[{factor: coaches, own: true}, {factor: the law}]"), []],
    ["an empty list", factors("[]"), []],
    [
      "harm of their own making",
      { [CLAIM]: both(swap("moderate", "possible-harm"), add("package: [{factor: haste, own: true}]\n")) },
      [],
    ],
    [
      "a factor that could not be read: told once",
      factors("[{factor: coaches, own: true}, {factr: the law}]"),
      ["unknown-key claims/more-stable-housing.yaml:11"],
    ],
  ]);
});

describe("percentage-of-contribution", () => {
  const says = (statement: string) => ({
    [CLAIM]: swap(
      "statement: The coalition helped more young people to stay in their home.",
      `statement: ${statement}`,
    ),
  });
  tell([
    ["in one language", says("We made 60% of the change."), [`percentage-of-contribution ${claim}:2`]],
    [
      "in the second of two",
      says("{en: We helped., nl: We droegen 60% bij aan de rest.}"),
      [`numbers-differ-between-languages ${claim}:2`, `percentage-of-contribution ${claim}:2`],
    ],
    [
      "where nothing is claimed yet",
      { [CLAIM]: both(says("We made 60% of the change.")[CLAIM] as never, swap("moderate", "not-yet")) },
      [`percentage-of-contribution ${claim}:2`],
    ],
    [
      "a part of the fall",
      says("60% of the fall came from the coaching."),
      [`percentage-of-contribution ${claim}:2`],
    ],
    ["a change in percent", says("We contributed to 60% staying."), []],
    ["a part of the fall in a year", says("60% of the fall came in 2024; we helped."), []],
    [
      "a draft",
      { [CLAIM]: both(says("We made 60% of the change.")[CLAIM] as never, add("draft: true\n")) },
      [],
    ],
  ]);
});

describe("report-without-voice", () => {
  const report = "reader: public\nperiod: 2025\nas_of: 2026-02-28\n";
  const silent = { [SURVEY]: swap("knowledge: experience", "knowledge: policy") };
  const at = "report-without-voice report:public-2025:1";
  tell([
    ["no claim has their word", { [REPORT]: report, ...silent }, [at]],
    [
      "of the outcomes it tells",
      { [REPORT]: `${report}only: {outcomes: [stable-housing]}\n`, ...silent },
      [at],
    ],
    [
      "another claim has it, and is not in this report",
      {
        [REPORT]: `${report}only: {outcomes: [stable-housing]}\n`,
        [CLAIM]: swap("tenant-survey", "rent-list"),
        "evidence/rent-list.md":
          "---\ntitle: Rents\nkind: register\nknowledge: policy\ndate: 2025-12-01\n---\n",
        "claims/homes.yaml":
          "node: homes-let\nstatement: We helped.\nstrength: modest\nevidence: [tenant-survey]\nrivals: [lower-rents]\n",
      },
      [at],
    ],
    ["heard", { [REPORT]: report }, []],
    [
      "whose knowledge it is, is not said",
      { [REPORT]: report, [SURVEY]: without("knowledge: experience\n") },
      [],
    ],
    [
      "a report of outcomes without a claim",
      { [REPORT]: `${report}only: {outcomes: [no-homelessness]}\n`, ...silent },
      [],
    ],
    [
      "a report that chooses by indicators",
      { [REPORT]: `${report}only: {indicators: [homes-let]}\n`, ...silent },
      [],
    ],
    ["a draft", { [REPORT]: `${report}draft: true\n`, ...silent }, []],
    ["nothing is claimed", { [REPORT]: report, ...silent, [CLAIM]: swap("moderate", "not-yet") }, []],
    [
      "evidence that could not be read: nobody knows",
      { [REPORT]: report, ...silent, "evidence/other.md": "---\ntitle: [\n---\n" },
      ["yaml-syntax evidence/other.md:3"],
    ],
  ]);
});
