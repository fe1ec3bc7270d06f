import { describe, expect, it, test } from "vitest";
import { changesBetween } from "../support/compare.ts";
import { add, both, type Change, swap, withBase } from "../support/repository.ts";

/** An indicator whose identifier is a word like any other. */
const HOMES = "indicators/homes.yaml";
const BASE: Readonly<Record<string, Change>> = {
  "indicators/homes-let.yaml": null,
  [HOMES]: String(withBase({})["indicators/homes-let.yaml"]),
  "data/homes.csv": (text) => text.replaceAll("homes-let,", "homes,"),
  "learning/2025-11-20-rent-cap.md": swap("indicator:homes-let", "indicator:homes"),
};

const LOWERED = String(BASE[HOMES]).replace("value: 20", "value: 5");

function entry(title: string, more = "", body = ""): string {
  return `---\ntitle: ${title}\nkind: event\ndate: 2026-02-20\n${more}---\n${body}\n`;
}

async function reasonsOf(files: Readonly<Record<string, Change>>): Promise<readonly (string | undefined)[]> {
  const changes = await changesBetween(withBase(BASE), withBase({ ...BASE, ...files }));
  return changes.filter(({ class: of }) => of === "goalpost").map(({ reason }) => reason?.from);
}

const FIRE = "Fire in Church Street, four tenants are looking for new homes";

describe("an entry of this change is the reason for a target that moved", () => {
  test.each([
    ["that names it under changes", entry(FIRE, "changes: [indicator:homes]\n")],
    ["that refers to it in its words", entry(FIRE, "", "So we lowered indicator:homes for 2026.")],
    ["that says its whole name", entry(FIRE, "", "So we lowered “Homes let to\nyoung people”.")],
    ["that says its whole name in French", entry(FIRE, "", "Donc « Homes let to young people » baisse.")],
  ])("%s", async (_, text) => {
    expect(await reasonsOf({ [HOMES]: LOWERED, "learning/2026-02-20-fire.md": text })).toEqual(["learning"]);
  });

  test.each([
    ["with its identifier among the words", entry(FIRE)],
    ["with its name among the words", entry(FIRE, "", "Homes let to young people burned down.")],
    ["about another one", entry(FIRE, "changes: [indicator:stable-housing-12m]\n")],
    ["with another one's reference", entry(FIRE, "", "See indicator:homes-in-the-street.")],
    ["that is a draft", entry(FIRE, "changes: [indicator:homes]\ndraft: true\n")],
  ])("but not one %s", async (_, text) => {
    expect(await reasonsOf({ [HOMES]: LOWERED, "learning/2026-02-20-fire.md": text })).toEqual([undefined]);
  });
});

describe("what is gone", () => {
  const gone = {
    [HOMES]: null,
    "data/homes.csv": null,
    "learning/2025-11-20-rent-cap.md": swap("changes: [indicator:homes-let]\n", ""),
  };

  test.each([
    ["a word between quotation marks", "We no longer follow `homes`.", "learning"],
    ["its name between quotation marks", "We no longer follow “Homes let to young people”.", "learning"],
    ["its reference", "We no longer follow indicator:homes.", "learning"],
    ["a word among others", "Four tenants are looking for homes.", undefined],
  ])("is named by %s", async (_, body, expected) => {
    const files = { ...gone, "learning/2026-02-20-gone.md": entry("We count less", "", body) };
    expect(await reasonsOf(files)).toEqual([expected]);
  });

  it("and settings are named by their identifiers", async () => {
    const files = {
      "impact.yaml": add("privacy: {minimum_count: 3}\n"),
      "learning/2026-02-20-less.md": entry("A lower minimum in impact.yaml, as the schools asked"),
    };
    expect(await reasonsOf(files)).toEqual(["learning"]);
  });
});

describe("an entry of definition_since", () => {
  const STABLE = "indicators/stable-housing-12m.yaml";
  const defined = swap("those who still live there.", "those who live there or in a better home.");
  const lowered = swap("value: 0.6", "value: 0.4");
  const since = (more: string) =>
    add(`definition_since: [{period: 2025, change: better homes count too${more}}]\n`);

  test.each([
    ["explains the definition", both(defined, since("")), ["definition-since"]],
    ["does not explain a target", both(lowered, since("")), [undefined]],
    [
      "does not explain a target beside the definition",
      both(defined, lowered, since("")),
      ["definition-since", undefined],
    ],
    [
      "explains both where the series breaks",
      both(defined, lowered, since(", break_in_series: true")),
      ["definition-since", "definition-since"],
    ],
    [
      "does not explain a target by a break of what is the same",
      both(lowered, since(", break_in_series: true")),
      [undefined],
    ],
  ] as const)("%s", async (_, change, expected) => {
    expect([...(await reasonsOf({ [STABLE]: change }))].sort()).toEqual([...expected].sort());
  });
});
