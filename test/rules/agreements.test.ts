import { describe } from "vitest";
import { add, swap } from "../support/repository.ts";
import { type Story, tellStories } from "./stories.ts";

const FUNDER = "funders/linden-fund.yaml";
const POLICY = "policy.yaml";
const DECISION = "learning/2025-11-20-rent-cap.md";
const IMPACT = "impact.yaml";

const FUNDERS: readonly Story[] = [
  {
    title: "a funder's question that nobody answers",
    files: { [FUNDER]: swap("    answered_by: [indicator:stable-housing-12m]\n", "") },
    found: ["unanswered-ask funders/linden-fund.yaml:4:9 funder=linden-fund ask=core-indicators"],
  },
  {
    title: "answered in words",
    files: { [FUNDER]: swap("answered_by: [indicator:stable-housing-12m]", "answer: We talk every month.") },
    found: [],
  },
  {
    title: "answered by an empty list is not answered",
    files: { [FUNDER]: swap("[indicator:stable-housing-12m]", "[]") },
    found: ["unanswered-ask funders/linden-fund.yaml:4:9 funder=linden-fund ask=core-indicators"],
  },
  {
    title: "a draft question may wait",
    files: { [FUNDER]: swap("answered_by: [indicator:stable-housing-12m]", "draft: true") },
    found: [],
  },
  {
    title: "answered by something that is not there: told once",
    files: { [FUNDER]: swap("indicator:stable-housing-12m", "indicator:stable-housing-12") },
    found: [
      "unknown-reference funders/linden-fund.yaml:6:19 kinds=indicator nearest=indicator:stable-housing-12m id=indicator:stable-housing-12 from=funder:linden-fund",
    ],
  },
  {
    title: "answered by something of no kind",
    files: { [FUNDER]: swap("indicator:stable-housing-12m", "indicatr:stable-housing-12m") },
    found: [
      "wrong-value funders/linden-fund.yaml:6:19 key=answered_by value=indicatr:stable-housing-12m problem=reference-form",
    ],
  },
  {
    title: "answered by a figure of a period that is none",
    files: { [FUNDER]: swap("indicator:stable-housing-12m", "figure:stable-housing-12m/20255") },
    found: [
      "unknown-reference funders/linden-fund.yaml:6:19 kinds=figure id=figure:stable-housing-12m/20255 from=funder:linden-fund",
    ],
  },
  {
    title: "answered by a figure of a partner and a group",
    files: {
      [FUNDER]: swap("indicator:stable-housing-12m", "figure:stable-housing-12m/2025/keyhome/gender=v-x"),
    },
    found: [],
  },
  {
    title: "answered by a link that is not in the theory",
    files: { [FUNDER]: swap("indicator:stable-housing-12m", "link:coaching/stable-housing") },
    found: [
      "unknown-reference funders/linden-fund.yaml:6:19 kinds=link id=link:coaching/stable-housing from=funder:linden-fund",
    ],
  },
];

const DATES: readonly Story[] = [
  {
    title: "a plan that has ended",
    files: { [POLICY]: swap("until: 2027-12-31", "until: 2025-12-31") },
    found: ["policy-expired policy.yaml:5:36 id=housing-plan until=2025-12-31"],
  },
  {
    title: "a plan that ends today",
    files: { [POLICY]: swap("until: 2027-12-31", "until: 2026-03-01") },
    found: [],
  },
  {
    title: "a plan that was to be looked at",
    files: { [POLICY]: swap("watch: 2027-01-01", "watch: 2026-01-01") },
    found: ["policy-watch-due policy.yaml:6:10 id=housing-plan watch=2026-01-01"],
  },
  {
    title: "an ended plan that was to be looked at is told once",
    files: {
      [POLICY]: (text) => text.replace("2027-12-31", "2025-12-31").replace("2027-01-01", "2025-06-01"),
    },
    found: ["policy-expired policy.yaml:5:36 id=housing-plan until=2025-12-31"],
  },
  {
    title: "a decision whose follow-up was forgotten",
    files: {},
    asOf: "2026-07-01",
    found: ["follow-up-due learning/2025-11-20-rent-cap.md:8:12 id=2025-11-20-rent-cap followUp=2026-06-30"],
  },
  {
    title: "a decision that was looked back on",
    files: { [DECISION]: swap("state: open", "state: done") },
    asOf: "2026-07-01",
    found: [],
  },
  {
    title: "a plan that ends before it begins",
    files: { [POLICY]: swap("from: 2024-01-01", "from: 2028-01-01") },
    found: ["wrong-value policy.yaml:5:36 key=until value=2027-12-31 problem=order"],
  },
  {
    title: "a day that does not exist",
    files: { [POLICY]: swap("watch: 2027-01-01", "watch: 2027-02-30") },
    found: ["wrong-value policy.yaml:6:10 key=watch value=2027-02-30 problem=date"],
  },
];

const exempt = (text: string) => add(`rules:\n  exempt:\n    - ${text}\n`);
const EXPIRED_PLAN = { [POLICY]: swap("until: 2027-12-31", "until: 2025-12-31") };

const SETTINGS: readonly Story[] = [
  {
    title: "an exemption with a reason covers by reference",
    files: {
      ...EXPIRED_PLAN,
      [IMPACT]: exempt("{rule: policy-expired, at: policy:housing-plan, reason: the successor comes in May}"),
    },
    found: [],
  },
  {
    title: "an exemption covers a file",
    files: {
      ...EXPIRED_PLAN,
      [IMPACT]: exempt("{rule: policy-expired, at: policy.yaml, reason: the successor comes in May}"),
    },
    found: [],
  },
  {
    title: "an exemption ends, and the finding is back",
    files: {
      ...EXPIRED_PLAN,
      [IMPACT]: exempt("{rule: policy-expired, at: policy.yaml, until: 2026-02-28, reason: until then}"),
    },
    found: [
      "expired-exemption impact.yaml:11:7 rule=policy-expired at=policy.yaml until=2026-02-28",
      "policy-expired policy.yaml:5:36 id=housing-plan until=2025-12-31",
    ],
  },
  {
    title: "on its last day it still holds",
    files: {
      ...EXPIRED_PLAN,
      [IMPACT]: exempt("{rule: policy-expired, at: policy.yaml, until: 2026-03-01, reason: until then}"),
    },
    found: [],
  },
  {
    title: "an exemption that covers nothing",
    files: { [IMPACT]: exempt("{rule: policy-expired, at: policy.yaml, reason: just in case}") },
    found: ["unused-exemption impact.yaml:11:7 rule=policy-expired at=policy.yaml"],
  },
  {
    title: "an exemption of what could not be read is not called unneeded",
    files: {
      "policy.yaml": "- id: [\n",
      [IMPACT]: exempt("{rule: policy-expired, at: policy.yaml, reason: being renewed}"),
    },
    found: ["yaml-syntax policy.yaml:2:1 problem=syntax detail=NOT_CLOSED"],
  },
  {
    title: "nor one of what a broken table may hold",
    files: {
      "data/homes.csv": swap("2025,17", "2025,many"),
      [IMPACT]: exempt("{rule: claim-beyond-interval, at: 'claim:more-homes', reason: few rows}"),
    },
    found: ["not-a-number data/homes.csv:3:16 column=value value=many"],
  },
  {
    title: "two exemptions of one finding: the second is not needed",
    files: {
      ...EXPIRED_PLAN,
      [IMPACT]: exempt(
        "{rule: policy-expired, at: policy.yaml, reason: being renewed}\n    - {rule: policy-expired, at: policy.yaml, reason: again}",
      ),
    },
    found: ["unused-exemption impact.yaml:12:7 rule=policy-expired at=policy.yaml isDouble=true"],
  },
  ...['" "', "…", "'. .'", "{en: '...'}"].map((reason) => ({
    title: `an exemption without a reason that says something: ${reason}`,
    files: {
      ...EXPIRED_PLAN,
      [IMPACT]: exempt(`{rule: policy-expired, at: policy.yaml, reason: ${reason}}`),
    },
    found: [
      `wrong-value impact.yaml:11:55 key=reason value=${reason.replace(/["']|\{en: |\}/g, "").trim()} problem=empty`,
      "policy-expired policy.yaml:5:36 id=housing-plan until=2025-12-31",
    ],
  })),
  {
    title: "an exemption of a rule that does not exist",
    files: { [IMPACT]: exempt("{rule: policy-expird, at: policy.yaml, reason: slip}") },
    found: ["wrong-value impact.yaml:11:14 key=rule value=policy-expird problem=not-in-list:policy-expired"],
  },
  {
    title: "an exemption of trouble in reading covers nothing",
    files: {
      "sources.yaml": "- id: [\n",
      [IMPACT]: exempt("{rule: yaml-syntax, at: sources.yaml, reason: no}"),
    },
    found: [
      "unused-exemption impact.yaml:11:7 rule=yaml-syntax at=sources.yaml",
      "yaml-syntax sources.yaml:2:1 problem=syntax detail=NOT_CLOSED",
    ],
  },
  {
    title: "a rule turned off",
    files: { ...EXPIRED_PLAN, [IMPACT]: add("rules: {policy-expired: off}\n") },
    found: [],
  },
  {
    title: "a rule that does not exist",
    files: { [IMPACT]: add("rules: {policy-expird: off}\n") },
    found: ["unknown-key impact.yaml:9:9 key=policy-expird nearest=policy-expired"],
  },
  {
    title: "rules that tell what cannot be read or protect people stay as they are, and that is said",
    files: {
      [IMPACT]: add("rules:\n  personal-data: off\n  records-of-people: warning\n  yaml-syntax: info\n"),
    },
    found: [
      "wrong-value impact.yaml:10:18 key=personal-data value=off problem=not-softened",
      "wrong-value impact.yaml:11:22 key=records-of-people value=warning problem=not-softened",
      "wrong-value impact.yaml:12:16 key=yaml-syntax value=info problem=not-softened",
    ],
  },
  {
    title: "saying what such a rule weighs anyway is no harm, nor is making it heavier",
    files: { [IMPACT]: add("rules: {personal-data: error, unused-exemption: error}\n") },
    found: [],
  },
  {
    title: "a stage that is none: the rest of impact.yaml still counts",
    files: { [IMPACT]: swap("stage: full", "stage: ful") },
    found: ["wrong-value impact.yaml:7:8 key=stage value=ful problem=not-in-list:full"],
  },
  {
    title: "no languages: the file is of no use, the rest is checked",
    files: { [IMPACT]: swap("languages: [en]\n", "") },
    found: ["missing-key impact.yaml:1:1 key=languages object=Coalition file"],
  },
];

const NAMES: readonly Story[] = [
  {
    title: "an identifier that is not the file's name",
    files: { "indicators/homes-let.yaml": (text) => `id: homes\n${text}` },
    found: ["file-name-differs indicators/homes-let.yaml:1:5 id=homes name=homes-let"],
  },
  {
    title: "the identifier repeated rightly",
    files: { "indicators/homes-let.yaml": (text) => `id: homes-let\n${text}` },
    found: [],
  },
  {
    title: "a file name with capitals and blanks",
    files: { "funders/Fonds Linden.yaml": "name: Fonds\nkind: foundation\n" },
    found: [
      "wrong-value funders/Fonds Linden.yaml:1:1 key=funders/Fonds Linden.yaml value=Fonds Linden problem=identifier:fonds-linden",
    ],
  },
  {
    title: "a file with the other ending",
    files: { "rivals.yml": "[]\n" },
    found: ["unknown-file rivals.yml:1:1 nearest=rivals.yaml"],
  },
  {
    title: "a folder misspelt",
    files: { "indicator/more.yaml": "name: x\n" },
    found: ["unknown-file indicator/more.yaml:1:1 nearest=indicators/more.yaml"],
  },
  {
    title: "a rival with a capital",
    files: { "rivals.yaml": swap("id: lower-rents", "id: Lower-Rents") },
    found: ["wrong-value rivals.yaml:1:7 key=id value=Lower-Rents problem=identifier:lower-rents"],
  },
  {
    title: "a claim by someone unknown",
    files: { "claims/more-stable-housing.yaml": swap("author: riverside", "author: riversid") },
    found: [
      "unknown-reference claims/more-stable-housing.yaml:9:9 kinds=partner nearest=riverside id=riversid from=claim:more-stable-housing",
    ],
  },
  {
    title: "a claim on evidence that is not there, and a rival that is not",
    files: {
      "claims/more-stable-housing.yaml": (text) =>
        text.replace("[coach-interviews,", "[coach-interview,").replace("[lower-rents]", "[higher-rents]"),
    },
    found: [
      "unknown-reference claims/more-stable-housing.yaml:7:12 kinds=evidence nearest=coach-interviews id=coach-interview from=claim:more-stable-housing",
      "unknown-reference claims/more-stable-housing.yaml:8:10 kinds=rival nearest=lower-rents id=higher-rents from=claim:more-stable-housing",
    ],
  },
];

describe("what funders ask", () => tellStories(FUNDERS));
describe("dates that pass", () => tellStories(DATES));
describe("settings and exemptions", () => tellStories(SETTINGS));
describe("names and references", () => tellStories(NAMES));
