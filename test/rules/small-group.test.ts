import { describe, expect, it } from "vitest";
import { add, type Change, check, withBase } from "../support/repository.ts";
import { type Story, tellStories } from "./stories.ts";

const INDICATOR = "indicators/people-supported.yaml";
const COUNT =
  "name: People supported\ntype: count\nunit: young people\ncounts: people\nover_partners: sum\nowner: keyhome\nsource: rent-register\n";
const ROWS = ["2025-Q1,keyhome,20", "2025-Q1,riverside,4", "2025-Q2,keyhome,5", "2025-Q2,riverside,0"];

function files(privacy: string, more: Readonly<Record<string, Change>> = {}) {
  return {
    ...(privacy !== "" && { "impact.yaml": add(privacy) }),
    [INDICATOR]: COUNT,
    "data/people.csv": `indicator,period,partner,value\n${ROWS.map((row) => `people-supported,${row}\n`).join("")}`,
    ...more,
  };
}

const FOUND =
  "small-group data/people.csv:3:36 indicator=people-supported period=2025-Q1 column=value minimum=5 partner=riverside";

const STORIES: readonly Story[] = [
  { title: "nobody asked: the files may hold more than what is published", files: files(""), found: [] },
  {
    title: "a coalition that wants to know: four people, not five and not nobody",
    files: files("privacy: {in_data: warn}\n"),
    found: [FOUND],
  },
  {
    title: "a coalition whose repository is public",
    files: files("privacy: {in_data: refuse}\n"),
    found: [FOUND],
  },
  {
    title: "homes are not people",
    files: files("privacy: {in_data: refuse}\n", {
      [INDICATOR]: COUNT.replace("young people", "homes").replace("people\nover", "things\nover"),
    }),
    found: [],
  },
  {
    title: "nor is there anything to refuse where the limit is lower",
    files: files("privacy: {in_data: refuse, minimum_count: 3}\n"),
    found: [],
  },
];

describe("small groups in the repository's own data", () => {
  tellStories(STORIES);

  it.each([
    ["warn", "warning"],
    ["refuse", "error"],
  ])("of `%s` weigh as: %s", async (inData, severity) => {
    const findings = await check(withBase(files(`privacy: {in_data: ${inData}}\n`)));
    expect(findings.map((finding) => [finding.rule, finding.severity])).toEqual([["small-group", severity]]);
  });
});
