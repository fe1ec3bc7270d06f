import { describe } from "vitest";
import { add, both, swap } from "../support/repository.ts";
import { tell } from "./told-lines.ts";

const CLAIM = "claims/more-stable-housing.yaml";
const TALKS = "evidence/coach-interviews.md";
const SURVEY = "evidence/tenant-survey.md";
const EVIDENCE_LINE = "evidence: [coach-interviews, tenant-survey]\n";

const claim = "claim:more-stable-housing";
const without = (line: string) => swap(line, "");

describe("thin-evidence", () => {
  const knowledge = { [SURVEY]: swap("knowledge: experience", "knowledge: practice") };
  tell([
    ["no evidence", { [CLAIM]: without(EVIDENCE_LINE) }, [`thin-evidence ${claim}:2`]],
    ["an empty list", { [CLAIM]: swap(EVIDENCE_LINE, "evidence: []\n") }, [`thin-evidence ${claim}:7`]],
    ["one piece", { [CLAIM]: swap(", tenant-survey", "") }, [`thin-evidence ${claim}:7`]],
    ["one kind of knowledge", knowledge, [`thin-evidence ${claim}:7`]],
    [
      "only their own",
      {
        [TALKS]: swap("n: 9", "n: 9\nindependence: own"),
        [SURVEY]: swap("n: 33", "n: 33\nindependence: own"),
      },
      [`thin-evidence ${claim}:7`],
    ],
    [
      "only what people say",
      { [SURVEY]: swap("kind: survey", "kind: focus-group") },
      [`thin-evidence ${claim}:7`],
    ],
    [
      "one of two by somebody else",
      {
        [TALKS]: swap("n: 9", "n: 9\nindependence: own"),
        [SURVEY]: swap("n: 33", "n: 33\nindependence: partner"),
      },
      [],
    ],
    ["whose knowledge it is, is not said", { [SURVEY]: without("knowledge: experience\n") }, []],
    [
      "a modest claim may rest on less",
      { [CLAIM]: both(swap(", tenant-survey", ""), swap("moderate", "modest")) },
      [],
    ],
    ["a draft", { [CLAIM]: both(without(EVIDENCE_LINE), add("draft: true\n")) }, []],
    [
      "evidence that is not there: told once",
      { [CLAIM]: swap("tenant-survey", "tenant-surveys"), [SURVEY]: null },
      [`unknown-reference ${claim}:7`],
    ],
    [
      "a list that could not be read: told once",
      { [CLAIM]: swap(EVIDENCE_LINE, "evidence: 2\n") },
      ["wrong-value claims/more-stable-housing.yaml:7"],
    ],
  ]);
});

describe("stale-evidence", () => {
  const dated = (date: string) => swap("date: 2025-12-10", `date: ${date}`);
  tell([
    ["four years old", { [TALKS]: dated("2021-12-10") }, [`stale-evidence ${claim}:7`]],
    [
      "a day more than three years before the end",
      { [TALKS]: dated("2022-12-30") },
      [`stale-evidence ${claim}:7`],
    ],
    [
      "of before the change",
      { [TALKS]: dated("2024-12-10"), [CLAIM]: swap("{to: 2025}", "{from: 2025, to: 2025}") },
      [`stale-evidence ${claim}:7`],
    ],
    [
      "literature of eight years",
      { [TALKS]: both(dated("2017-12-10"), swap("kind: interview", "kind: literature")) },
      [`stale-evidence ${claim}:7`],
    ],
    ["three years to the day", { [TALKS]: dated("2022-12-31") }, []],
    [
      "literature of before the change",
      {
        [TALKS]: both(dated("2020-12-10"), swap("kind: interview", "kind: literature")),
        [CLAIM]: swap("{to: 2025}", "{from: 2025, to: 2025}"),
      },
      [],
    ],
    ["without a date nobody knows", { [TALKS]: without("date: 2025-12-10\n") }, []],
    ["nothing is claimed yet", { [TALKS]: dated("2019-12-10"), [CLAIM]: swap("moderate", "not-yet") }, []],
    [
      "neither a date nor an end of the claim",
      {
        [TALKS]: dated("2019-12-10"),
        [CLAIM]: both(without("date: 2026-01-25\n"), without("period: {to: 2025}\n")),
      },
      [],
    ],
  ]);
});

describe("evidence-after-claim", () => {
  const dated = (date: string) => swap("date: 2025-12-15", `date: ${date}`);
  tell([
    ["a week later", { [SURVEY]: dated("2026-02-01") }, [`evidence-after-claim ${claim}:7`]],
    [
      "also where nothing is claimed yet",
      { [SURVEY]: dated("2026-02-01"), [CLAIM]: swap("moderate", "not-yet") },
      [`evidence-after-claim ${claim}:7`],
    ],
    [
      "both pieces",
      { [SURVEY]: dated("2026-02-01"), [TALKS]: swap("2025-12-10", "2026-01-26") },
      [`evidence-after-claim ${claim}:7`, `evidence-after-claim ${claim}:7`],
    ],
    ["on the day itself", { [SURVEY]: dated("2026-01-25") }, []],
    ["a claim without a date", { [SURVEY]: dated("2026-02-01"), [CLAIM]: without("date: 2026-01-25\n") }, []],
    ["a draft", { [SURVEY]: dated("2026-02-01"), [CLAIM]: add("draft: true\n") }, []],
  ]);
});
