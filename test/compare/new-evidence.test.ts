import { describe, expect, it, test } from "vitest";
import { changesBetween } from "../support/compare.ts";
import { both, type Change, swap, withBase } from "../support/repository.ts";

const CLAIM = "claims/more-stable-housing.yaml";

const GROWN = both(
  swap("strength: moderate", "strength: substantial"),
  swap("[coach-interviews, tenant-survey]", "[coach-interviews, tenant-survey, more]"),
);

function evidence(...about: readonly string[]): string {
  return [
    "---",
    "title: More of it",
    "kind: count",
    "date: 2021-03-01",
    ...about,
    "---",
    "Counted.",
    "",
  ].join("\n");
}

const BODIES = {
  "of the node": evidence("supports: [node:stable-housing]"),
  "of a link that leads there": evidence("supports: [link:homes-let/stable-housing]"),
  "of what such a link rests on": evidence("supports: [assumption:rent-affordable]"),
  "of a step before": evidence("supports: [node:coaching]"),
  "of what comes after": evidence("supports: [node:no-homelessness]"),
  "of nothing named": evidence(),
  "against the node": evidence("contradicts: [node:stable-housing]"),
  "against a link that leads there": evidence(
    "supports: [node:stable-housing]",
    "contradicts: [link:homes-let/stable-housing]",
  ),
  "that is a draft": evidence("supports: [node:stable-housing]", "draft: true"),
};

async function classOfGrowth(
  body: string,
  isNew: boolean,
  more: Readonly<Record<string, Change>> = {},
): Promise<string | undefined> {
  const file = { "evidence/more.md": body };
  const changes = await changesBetween(
    withBase(isNew ? {} : file),
    withBase({ ...file, [CLAIM]: GROWN, ...more }),
  );
  return changes.find(({ kind, what }) => kind === "claim" && what.is === "key" && what.key[0] === "strength")
    ?.class;
}

describe("a claim that grew with evidence that it did not list before", () => {
  test.each([
    ["of the node", "meaning", "meaning"],
    ["of a link that leads there", "meaning", "meaning"],
    ["of what such a link rests on", "meaning", "meaning"],
    ["of a step before", "meaning", "goalpost"],
    ["of nothing named", "meaning", "goalpost"],
    ["of what comes after", "goalpost", "goalpost"],
    ["against the node", "goalpost", "goalpost"],
    ["against a link that leads there", "goalpost", "goalpost"],
    ["that is a draft", "goalpost", "goalpost"],
  ] as const)("%s: new it is %s, old it is %s", async (name, whenNew, whenOld) => {
    expect(await classOfGrowth(BODIES[name], true)).toBe(whenNew);
    expect(await classOfGrowth(BODIES[name], false)).toBe(whenOld);
  });

  it("is not fooled by a name without a file", async () => {
    const changes = await changesBetween(withBase({}), withBase({ [CLAIM]: GROWN }));
    expect(changes.some(({ kind, class: of }) => kind === "claim" && of === "goalpost")).toBe(true);
  });

  it("is not fooled by evidence that only has another name now", async () => {
    const old = withBase({ "evidence/less.md": evidence("supports: [node:coaching]") });
    const now = withBase({ "evidence/more.md": evidence("supports: [node:coaching]"), [CLAIM]: GROWN });
    const changes = await changesBetween(old, now);
    expect(changes.some(({ kind, class: of }) => kind === "claim" && of === "goalpost")).toBe(true);
  });

  const OLDER = "evidence/older.md";
  test.each([
    ["a copy", BODIES["of the node"], "goalpost"],
    ["a copy that says something else", BODIES["of the node"].replace("Counted", "Found"), "goalpost"],
    ["a copy of what has no day", BODIES["of the node"].replace("date: 2021-03-01\n", ""), "goalpost"],
    ["of another day", BODIES["of the node"].replace("2021-03", "2022-03"), "meaning"],
    ["of another source", BODIES["of the node"].replace("date:", "source: the-office\ndate:"), "meaning"],
  ])("is not fooled by %s of evidence that was there", async (_, body, of) => {
    const old = { [OLDER]: body.includes("date") ? BODIES["of a step before"] : body };
    const changes = await changesBetween(
      withBase(old),
      withBase({ ...old, "evidence/more.md": body, [CLAIM]: GROWN }),
    );
    const grown = changes.find(
      ({ kind, what }) => kind === "claim" && what.is === "key" && what.key[0] === "strength",
    );
    expect(grown?.class).toBe(of);
  });

  it("takes a title without a day or source for no copy", async () => {
    const undated = (text: string) => text.replace("date: 2021-03-01\n", "");
    const old = { [OLDER]: undated(BODIES["of a step before"]).replace("Counted", "Asked") };
    const now = { ...old, "evidence/more.md": undated(BODIES["of the node"]), [CLAIM]: GROWN };
    const changes = await changesBetween(withBase(old), withBase(now));
    expect(changes.some(({ kind, class: of }) => kind === "claim" && of === "goalpost")).toBe(false);
  });

  it("ends where the theory runs in a circle", async () => {
    const loop = swap("links:\n", "links:\n  - {from: stable-housing, to: coaching, feedback: true}\n");
    const theory = { "theory-of-change.yaml": loop };
    expect(await classOfGrowth(BODIES["of a step before"], true, theory)).toBe("meaning");
  });
});
