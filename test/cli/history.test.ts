import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LANGS } from "../../src/language/locale.ts";
import { folderWith } from "../support/folder.ts";
import { git, gitFolder } from "../support/git.ts";
import { commit, edit, impact, subjects, type Told, told } from "../support/history.ts";
import { swap, withBase } from "../support/repository.ts";

const HOMES = "indicators/homes-let.yaml";
const whats = ({ moments }: Told) => moments.map(({ changes }) => changes.map(({ what }) => what));

describe("impact history", () => {
  it("says when, who, from, to and why, the oldest first", async () => {
    const root = gitFolder(withBase({}));
    commit(root, "Lower what we aim for (#12)", HOMES, swap("value: 20", "value: 15"));
    commit(root, "Nothing of this", "policy.yaml", swap("Local housing plan", "Another plan"));
    const life = await told(root, "indicator:homes-let");
    expect(subjects(life)).toEqual(["Begin", "Lower what we aim for"]);
    expect(life.moments[1]).toMatchObject({ author: "An Maker", request: "#12" });
    expect(life.moments[1]?.changes).toMatchObject([
      { key: ["targets", "2026", "value"], before: 20, after: 15 },
    ]);
    for (const lang of LANGS) {
      const { out } = await impact(root, "indicator:homes-let", "--lang", lang);
      expect(out).toContain("#12");
      expect(out).not.toContain("an@maker.example");
    }
  });

  it("follows renames: said, and word for word the same, also of the parts of a link", async () => {
    const root = gitFolder(withBase({}));
    commit(root, "Lower", HOMES, swap("value: 20", "value: 15"));
    renameSync(join(root, HOMES), join(root, "indicators/lets.yaml"));
    commit(root, "A shorter name", "data/homes.csv", (text) => text.replaceAll("homes-let", "lets"));
    commit(root, "Higher", "indicators/lets.yaml", swap("value: 15", "value: 18"));
    const life = await told(root, "lets");
    expect(life.formerNames).toEqual(["homes-let"]);
    expect(whats(life)).toEqual([["added", "figure", "figure"], ["key"], ["renamed"], ["key"]]);

    commit(root, "Plain words", "theory-of-change.yaml", (text) =>
      text
        .replace("- id: coaching\n", "- id: coaches\n    previously: [coaching]\n")
        .replace("from: coaching", "from: coaches"),
    );
    commit(
      root,
      "Sure of it",
      "theory-of-change.yaml",
      swap("homes-let, strength: plausible", "homes-let, strength: strong"),
    );
    expect(whats(await told(root, "coaches"))).toEqual([["added"], ["renamed"]]);
    expect(subjects(await told(root, "coaching"))).toEqual(["Begin", "Plain words"]);
    expect(subjects(await told(root, "link:coaches/homes-let"))).toEqual(["Begin", "Sure of it"]);
    expect(await told(root, "assumption:rent-affordable")).toMatchObject({ moments: [{ subject: "Begin" }] });
  });

  it("counts a moved file and another layout as nothing", async () => {
    const root = gitFolder(withBase({}));
    renameSync(join(root, "data/homes.csv"), join(root, "data/lets.csv"));
    commit(root, "Move", HOMES, (text) => `# About homes\n${text}`);
    expect(subjects(await told(root, "indicator:homes-let"))).toEqual(["Begin"]);
  });

  it("tells figures of things one by one, with their lines", async () => {
    const root = gitFolder(withBase({}));
    commit(root, "Count again", "data/homes.csv", swap("2025,17", "2025,19"));
    const figure = await told(root, "figure:homes-let/2025");
    expect(figure.moments.map(({ changes }) => changes.map(({ message }) => message))).toEqual([
      [expect.stringContaining("17")],
      [expect.stringMatching(/17.*19/)],
    ]);
    expect(figure.moments[1]?.changes[0]?.line).toBe(3);
    expect(subjects(await told(root, "figure:homes-let/2024"))).toEqual(["Begin"]);
  });

  it("tells of figures of people only that some came or were revised", async () => {
    const root = gitFolder(withBase({}));
    edit(root, "data/stable-housing.csv", swap("2025,m,12,25", "2025,m,13,25"));
    commit(root, "Revise", "indicators/stable-housing-12m.yaml", swap("value: 0.4}", "value: 0.41}"));
    for (const what of [
      "stable-housing-12m",
      "figure:stable-housing-12m/2025",
      "figure:stable-housing-12m/2024",
    ]) {
      const life = await told(root, what);
      expect(life.moments.map(({ figuresUntold }) => figuresUntold)).toEqual([true, true]);
      for (const { changes } of life.moments) {
        for (const { before, after } of changes) expect([before, after]).toEqual([null, null]);
      }
      const { out } = await impact(root, what);
      expect(out).not.toMatch(/0[.,]41|41%|\b13\b|2025, m/);
    }
  });

  it("tells what a branch brought where it was made, with the request that brought it", async () => {
    const root = gitFolder(withBase({}));
    git(root, "switch", "-q", "-c", "work");
    commit(root, "Lower", HOMES, swap("value: 20", "value: 15"));
    git(root, "switch", "-q", "main");
    commit(root, "Meanwhile", HOMES, swap("unit: homes", "unit: dwellings"));
    git(
      root,
      "merge",
      "-q",
      "--no-ff",
      "-m",
      "Merge pull request #14 from x/work",
      "-m",
      "Aim lower",
      "work",
    );
    const life = await told(root, "indicator:homes-let");
    expect(new Set(subjects(life))).toEqual(new Set(["Begin", "Lower", "Meanwhile"]));
    expect(life.moments.find(({ subject }) => subject === "Lower")?.request).toBe("#14");
    expect(life.moments.find(({ subject }) => subject === "Meanwhile")?.request).toBe(null);
  });

  it("tells what a merge decided by itself", async () => {
    const root = gitFolder(withBase({}));
    git(root, "switch", "-q", "-c", "work");
    commit(root, "Fifteen", HOMES, swap("value: 20", "value: 15"));
    git(root, "switch", "-q", "main");
    commit(root, "Sixteen", HOMES, swap("value: 20", "value: 16"));
    git(root, "merge", "-q", "-s", "ours", "--no-commit", "work");
    commit(root, "Merge pull request #15 from x/work", HOMES, swap("value: 16", "value: 17"));
    const life = await told(root, "indicator:homes-let");
    expect(life.moments.at(-1)).toMatchObject({ request: "#15", changes: [{ before: 16, after: 17 }] });
  });

  it("names an entry under learning of the same change", async () => {
    const root = gitFolder(withBase({}));
    writeFileSync(
      join(root, "learning/2026-01-10-rent.md"),
      "---\ntitle: Rents rose\nkind: decision\ndate: 2026-01-10\nchanges: [indicator:homes-let]\n---\nThey rose.\n",
    );
    commit(root, "Lower", HOMES, swap("value: 20", "value: 15"));
    const life = await told(root, "indicator:homes-let");
    expect(life.moments.map(({ learned }) => learned)).toEqual([
      ["2025-11-20-rent-cap"],
      ["2026-01-10-rent"],
    ]);
  });

  it("masks what belongs to one person, and shows no name but the author's", async () => {
    const root = gitFolder(withBase({}));
    commit(root, "As mia.peeters@example.org asked", HOMES, swap("value: 20", "value: 15"));
    const { out } = await impact(root, "indicator:homes-let");
    expect(out).toContain("15");
    expect(out).not.toContain("mia.peeters");
  });

  it("tells the life of what is gone, with its kind or without", async () => {
    const root = gitFolder(withBase({}));
    commit(root, "Out", "policy.yaml", () => "[]\n");
    expect(whats(await told(root, "policy:housing-plan"))).toEqual([["added"], ["removed"]]);
    expect(whats(await told(root, "housing-plan"))).toEqual([["added"], ["removed"]]);
  });

  it("with a day goes no further than that day, by the names of then", async () => {
    const root = gitFolder(withBase({}));
    const day = "2020-05-05T12:00:00Z";
    git(root, "commit", "-q", "--amend", "--no-edit", "--date", day);
    commit(root, "Lower", HOMES, swap("value: 20", "value: 15"));
    expect(subjects(await told(root, "indicator:homes-let", "--as-of", "2021-01-01"))).toEqual(["Begin"]);
    const early = await impact(root, "indicator:homes-let", "--as-of", "2019-01-01");
    expect(early).toMatchObject({ status: 2, out: "" });
  });

  it("says that a file could not be read, and does not call what stood there gone", async () => {
    const root = gitFolder(withBase({}));
    commit(root, "Slip", HOMES, (text) => `{{{\n${text}`);
    commit(root, "Mend", HOMES, (text) => text.replace("{{{\n", ""));
    const life = await told(root, "indicator:homes-let");
    expect(life.moments.map(({ notRead }) => notRead)).toEqual([false, true, true]);
    expect(whats(life).flat()).not.toContain("removed");
  });

  it("says where a shallow clone begins, and that nothing before is known", async () => {
    const root = gitFolder(withBase({}));
    commit(root, "Lower", HOMES, swap("value: 20", "value: 15"));
    commit(root, "Higher", HOMES, swap("value: 15", "value: 18"));
    const clone = join(folderWith(), "clone");
    git(root, "clone", "-q", "--depth", "2", `file://${root}`, clone);
    const life = await told(clone, "indicator:homes-let");
    expect(subjects(life)).toEqual(["Higher"]);
    expect(life.cutOffAt).not.toBe(null);
    for (const lang of LANGS)
      expect((await impact(clone, "indicator:homes-let", "--lang", lang)).err).not.toBe("");
  });

  it("names what is nearest to an unknown name; exit code 2", async () => {
    const root = gitFolder(withBase({}));
    for (const lang of LANGS) {
      const { status, out, err } = await impact(root, "homes-lett", "--lang", lang);
      expect([status, out]).toEqual([2, ""]);
      expect(err).toContain("homes-let");
    }
    for (const what of ["indicator:never-was", "figure:homes-let/1990", "nothing:x", "partner:homes-let"]) {
      expect((await impact(root, what)).status).toBe(2);
    }
    const two = await impact(root, "homes-let");
    expect(two.status).toBe(2);
    expect(two.err).toContain("node:homes-let, indicator:homes-let");
    expect((await impact(folderWith(withBase({})), "indicator:homes-let")).status).toBe(2);
  });

  it("works in a folder of a larger git repository", async () => {
    const files = Object.entries(withBase({})).map(([path, text]) => [`deep/${path}`, text]);
    const root = gitFolder(Object.fromEntries(files) as Record<string, string>);
    commit(root, "Lower", `deep/${HOMES}`, swap("value: 20", "value: 15"));
    expect(subjects(await told(join(root, "deep"), "indicator:homes-let"))).toEqual(["Begin", "Lower"]);
  });
});
