import { describe, expect, it } from "vitest";
import { findingText } from "../../src/language/findings/sentences.ts";
import { add, type Change, check, swap, withBase } from "../support/repository.ts";
import { type Story, tellStories } from "./stories.ts";

/** Two partners that support people, and house some of them. */
const SUPPORTED = "indicators/people-supported.yaml";
const HOUSED = "indicators/people-housed.yaml";
const COUNT =
  "type: count\nunit: young people\ncounts: people\nover_partners: sum\nowner: keyhome\nsource: rent-register\n";

function files(rules: string, rows: readonly string[], more: Readonly<Record<string, Change>> = {}) {
  return {
    "impact.yaml": add(`house_rules:\n${rules}`),
    [SUPPORTED]: `name: People supported\n${COUNT}`,
    [HOUSED]: `name: People housed\n${COUNT}`,
    "data/people.csv": `indicator,period,partner,gender,value,status\n${rows.map((row) => `${row}\n`).join("")}`,
    ...more,
  };
}

/** A house rule as it stands in a repository; line 11 of impact.yaml holds its text. */
function rule(text: string, more = ""): string {
  return `  - id: agreed\n    rule: ${text}\n${more}`;
}

const PER_PARTNER = "    per: [partner]\n";
const ROWS = [
  "people-supported,2025-Q1,keyhome,,20,",
  "people-supported,2025-Q1,riverside,,9,",
  "people-housed,2025-Q1,keyhome,,12,",
  "people-housed,2025-Q1,riverside,,11,",
];

const STORIES: readonly Story[] = [
  {
    title: "one partner houses more people than it supports; the totals hide it",
    files: files(rule("people-housed <= people-supported", PER_PARTNER), ROWS),
    found: [
      "house-rule data/people.csv:5:1 id=agreed text=people-housed <= people-supported period=2025-Q1 partner=riverside problem=broken left=11 right=9",
    ],
  },
  {
    title: "for the totals it holds, added up over partners",
    files: files(rule("people-housed <= people-supported"), ROWS),
    found: [],
  },
  {
    title: "the totals are 23 and 29, and nobody wrote them: the rule itself is the place",
    files: files(rule("people-supported - people-housed < 6"), ROWS),
    found: [
      "house-rule impact.yaml:11:11 id=agreed text=people-supported - people-housed < 6 period=2025-Q1 problem=broken left=6 right=6",
    ],
  },
  {
    title: "a partner that is in one sum and not in the other: nothing is compared",
    files: files(
      rule("people-housed <= people-supported"),
      ROWS.filter((row) => !row.includes("supported,2025-Q1,riverside")),
    ),
    found: [
      "house-rule-unchecked impact.yaml:11:11 id=agreed text=people-housed <= people-supported per= unequal=people-supported:riverside",
    ],
  },
  {
    title: "or it is told who is missing",
    files: files(
      rule("people-housed <= people-supported", "    when_missing: report\n"),
      ROWS.filter((row) => !row.includes("supported,2025-Q1,riverside")),
    ),
    found: [
      "house-rule impact.yaml:11:11 id=agreed text=people-housed <= people-supported period=2025-Q1 problem=missing missing=people-supported (riverside)",
    ],
  },
  {
    title: "per group",
    files: files(rule("people-housed <= people-supported", "    per: [gender]\n"), [
      "people-supported,2025,,m,4,",
      "people-supported,2025,,v-x,4,",
      "people-housed,2025,,m,4,",
      "people-housed,2025,,v-x,5,",
    ]),
    found: [
      "house-rule data/people.csv:5:1 id=agreed text=people-housed <= people-supported period=2025 groups=gender=v-x problem=broken left=5 right=4",
    ],
  },
  {
    title: "per partner and group at once",
    files: files(rule("people-housed = people-supported", "    per: [gender, partner]\n"), [
      "people-supported,2025,keyhome,,9,",
      "people-supported,2025,keyhome,m,4,",
      "people-housed,2025,keyhome,,1,",
      "people-housed,2025,keyhome,m,5,",
    ]),
    found: [
      "house-rule data/people.csv:5:1 id=agreed text=people-housed = people-supported period=2025 partner=keyhome groups=gender=m problem=broken left=5 right=4",
    ],
  },
  {
    title: "one figure is missing, and that is skipped",
    files: files(rule("people-housed <= people-supported", PER_PARTNER), [
      ...ROWS.slice(0, 3),
      "people-housed,2025-Q2,keyhome,,99,",
    ]),
    found: [],
  },
  {
    title: "or reported",
    files: files(rule("people-housed <= people-supported", `${PER_PARTNER}    when_missing: report\n`), [
      ...ROWS.slice(0, 3),
      "people-housed,2025-Q2,keyhome,,99,",
    ]),
    found: [
      "house-rule data/people.csv:3:1 id=agreed text=people-housed <= people-supported period=2025-Q1 partner=riverside problem=missing missing=people-housed",
      "house-rule data/people.csv:5:1 id=agreed text=people-housed <= people-supported period=2025-Q2 partner=keyhome problem=missing missing=people-supported",
    ],
  },
  {
    title: "or counted as nothing",
    files: files(rule("people-housed <= people-supported", `${PER_PARTNER}    when_missing: zero\n`), [
      ...ROWS.slice(0, 3),
      "people-housed,2025-Q2,keyhome,,99,",
    ]),
    found: [
      "house-rule data/people.csv:5:1 id=agreed text=people-housed <= people-supported period=2025-Q2 partner=keyhome problem=broken left=99 right=0",
    ],
  },
  {
    title: "what is withheld or does not apply is never compared, and never missing",
    files: files(rule("people-housed <= people-supported", `${PER_PARTNER}    when_missing: zero\n`), [
      "people-supported,2025-Q1,keyhome,,,withheld",
      "people-housed,2025-Q1,keyhome,,12,",
      "people-supported,2025-Q2,keyhome,,na,",
      "people-housed,2025-Q2,keyhome,,12,",
      "people-supported,2025-Q3,keyhome,,13,",
      "people-housed,2025-Q3,keyhome,,12,",
    ]),
    found: [],
  },
  {
    title: "as long as a row cannot be read, nothing is missing and nothing is nought",
    files: files(rule("people-housed <= people-supported", `${PER_PARTNER}    when_missing: report\n`), [
      "people-housed,2025-Q1,keyhome,,12,",
      "people-supported,2025-Q1,keyhome,,twelve,",
    ]),
    found: ["not-a-number data/people.csv:3:35 column=value value=twelve"],
  },
  {
    title: "halves of a proportion, a factor, a number and a computed figure",
    files: {
      ...files(rule("stable-housing-12m.numerator + 10 >= 2 * homes-let + gap"), []),
      "data/people.csv": null,
      "indicators/gap.yaml": "name: Gap\ntype: computed\ncomputed: {growth: {of: homes-let, since: 2024}}\n",
    },
    found: [],
  },
  {
    title: "a share is a fraction",
    files: { "impact.yaml": add(`house_rules:\n${rule("stable-housing-12m >= 0.5")}`) },
    found: [
      "house-rule data/stable-housing.csv:2:1 id=agreed text=stable-housing-12m >= 0.5 period=2024 problem=broken left=0.4 right=0.5",
    ],
  },
  {
    title: "years are never held against quarters, and the rule says that it did nothing",
    files: files(rule("people-housed <= people-supported"), [
      "people-supported,2025,,,9,",
      "people-housed,2025-Q1,,,12,",
    ]),
    found: ["house-rule-unchecked impact.yaml:11:11 id=agreed text=people-housed <= people-supported per="],
  },
  {
    title: "a computed figure has no partners",
    files: {
      "impact.yaml": add(`house_rules:\n${rule("gap <= homes-let", PER_PARTNER)}`),
      "indicators/gap.yaml": "name: Gap\ntype: computed\ncomputed: {growth: {of: homes-let, since: 2024}}\n",
    },
    found: [
      "house-rule-unchecked impact.yaml:11:11 id=agreed text=gap <= homes-let per=partner computed=gap",
    ],
  },
  {
    title: "before anything was measured, a rule waits in silence",
    files: files(rule("people-housed <= people-supported"), ["people-supported,2025,,,9,"]),
    found: [],
  },
  {
    title: "a rule that is not agreed yet",
    files: files(rule("people-housed <= people-supported", `${PER_PARTNER}    draft: true\n`), ROWS),
    found: [],
  },
  {
    title: "set aside by its name, with a reason",
    files: files(
      `${rule("people-housed <= people-supported", PER_PARTNER)}rules:\n  exempt: [{rule: house-rule, at: house-rule:agreed, reason: two registers}]\n`,
      ROWS,
    ),
    found: [],
  },
  {
    title: "an indicator that does not exist, at its place in the text",
    files: files(rule('"people-housd <= people-supported"'), ROWS),
    found: [
      "unknown-reference impact.yaml:11:12 kinds=indicator id=people-housd from=house-rule:agreed nearest=people-housed",
    ],
  },
  {
    title: "a minus without blanks is a hyphen",
    files: files(rule("people-housed -5 <= people-supported"), ROWS),
    found: ["wrong-value impact.yaml:11:25 key=rule value=-5 problem=form"],
  },
  {
    title: "a rule over two lines is pointed at as a whole",
    files: files(rule("people-housed <=\n      people-supported * 2"), ROWS),
    found: ["wrong-value impact.yaml:11:11 key=rule value=* problem=form"],
  },
  {
    title: "two rules with one name, for groups that nobody declared",
    files: files(
      rule("people-housed <= people-supported") + rule("people-housed <= 100", "    per: [region]\n"),
      ROWS,
    ),
    found: [
      "duplicate-id impact.yaml:12:9 kind=house-rule id=agreed",
      "unknown-reference impact.yaml:14:11 kinds=dimension id=region from=impact.yaml",
    ],
  },
  {
    title: "without an id or a rule it is no rule",
    files: files("  - per: [partner]\n", ROWS),
    found: [
      "missing-key impact.yaml:10:5 key=id object=House rule",
      "missing-key impact.yaml:10:5 key=rule object=House rule",
    ],
  },
];

describe("house rules", () => {
  tellStories(STORIES);

  const broken = (more: string, before = "") =>
    check(withBase(files(`${rule("people-housed <= people-supported", PER_PARTNER + more)}${before}`, ROWS)));

  it.each([
    ["", "", ["warning"]],
    ["    severity: error\n", "", ["error"]],
    ["    severity: info\n", "", ["info"]],
    ["    severity: error\n", "rules: {house-rule: info}\n", ["info"]],
    ["    severity: error\n", "rules: {house-rule: 'off'}\n", []],
  ])("weigh as they say %j, unless the repository says otherwise %j", async (more, before, expected) => {
    expect((await broken(more, before)).map(({ severity }) => severity)).toEqual(expected);
  });

  it("weigh from the first stage on", async () => {
    const files_ = withBase(files(rule("people-housed <= people-supported", PER_PARTNER), ROWS));
    const early = {
      ...files_,
      "impact.yaml": swap("stage: full", "stage: start")(String(files_["impact.yaml"])),
    };
    expect((await check(early)).map(({ rule: name }) => name)).toEqual(["house-rule"]);
  });

  it("show both sides, both rows, and the coalition's own reason", async () => {
    const [finding] = await broken(
      "    because: {nl: 'wie woont, werd begeleid', en: who is housed was supported}\n",
    );
    if (!finding) throw new Error("nothing was found");
    expect(findingText(finding, "en")).toEqual({
      message:
        "The house rule `agreed` does not hold in Q1 2025 (`riverside`): in `people-housed <= people-supported` it says 11 on the left and 9 on the right.",
      why: "The reason for this agreement: `who is housed was supported`.",
      help: "Check the figures of both sides at their source; if the agreement has changed, change the rule under `house_rules`.",
    });
    expect(findingText(finding, "nl").why).toBe("De reden voor deze afspraak: `wie woont, werd begeleid`.");
    expect(finding.related?.map(({ label, where }) => `${label} ${where.path}:${where.line}`)).toEqual([
      "other data/people.csv:3",
      "defined impact.yaml:11",
    ]);
  });
});
