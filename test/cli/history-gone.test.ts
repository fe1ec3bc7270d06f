import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LANGS } from "../../src/language/locale.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { commitAll, gitFolder } from "../support/git.ts";
import { commit, edit, impact, subjects, told } from "../support/history.ts";
import { swap, withBase } from "../support/repository.ts";

const HOMES = "indicators/homes-let.yaml";
const NIGHTS = (BASE_REPOSITORY[HOMES] ?? "").replaceAll("homes-let", "nights");

describe("impact history of what now has no name", () => {
  it("tells the life of a file that cannot be read now, by its identifier alone", async () => {
    const root = gitFolder(withBase({}));
    writeFileSync(join(root, "indicators/nights.yaml"), NIGHTS);
    commitAll(root, "Nights are counted");
    edit(root, "indicators/nights.yaml", () => "<<<<<<< HEAD\ntitle: Nights\n=======\n{{{\n>>>>>>> side\n");
    expect(subjects(await told(root, "nights"))).toEqual(["Nights are counted"]);
    expect(subjects(await told(root, "indicator:nights"))).toEqual(["Nights are counted"]);
    commitAll(root, "Two versions");
    expect(subjects(await told(root, "nights"))).toEqual(["Nights are counted", "Two versions"]);
  });

  it("tells the life of an indicator that was removed, without its kind, and that it has figures", async () => {
    const root = gitFolder(withBase({}));
    writeFileSync(join(root, "indicators/nights.yaml"), NIGHTS);
    writeFileSync(join(root, "data/nights.csv"), "indicator,period,value\nnights,2025,40\n");
    commitAll(root, "Nights are counted");
    edit(root, "data/nights.csv", swap("2025,40", "2025,41"));
    commitAll(root, "Counted again");
    rmSync(join(root, "indicators/nights.yaml"));
    rmSync(join(root, "data/nights.csv"));
    commitAll(root, "Nobody asks for nights");
    const all = ["Nights are counted", "Counted again", "Nobody asks for nights"];
    expect(subjects(await told(root, "nights"))).toEqual(all);
    for (const what of ["figure:nights", "figure:nights/2025"]) {
      const life = await told(root, what);
      expect(subjects(life)).toEqual(all);
      // Whether it counted people nobody can say any more.
      expect(life.moments.map(({ changes, figuresUntold }) => [changes.length, figuresUntold])).toEqual(
        all.map(() => [0, true]),
      );
      // The short name of a commit may have any digits in it.
      expect((await impact(root, what)).out.replace(/^ +[\da-f]{10}$/gm, "")).not.toContain("41");
    }
    expect((await impact(root, "--timeline", "nights")).status).toBe(0);
  });

  it("asks for the kind where several things had the name, and knows nothing that never was", async () => {
    const root = gitFolder(withBase({}));
    writeFileSync(join(root, "indicators/nights.yaml"), NIGHTS);
    commit(root, "Nights", "theory-of-change.yaml", (text) =>
      text.replace("links:\n", "  - {id: nights, kind: factor, title: Nights}\nlinks:\n"),
    );
    rmSync(join(root, "indicators/nights.yaml"));
    commit(root, "No nights", "theory-of-change.yaml", (text) =>
      text.replace("  - {id: nights, kind: factor, title: Nights}\n", ""),
    );
    const { status, err } = await impact(root, "nights");
    expect(status).toBe(2);
    expect(err).toContain("indicator:nights, node:nights");
    edit(root, HOMES, (text) => `{{{\n${text}`);
    commitAll(root, "A slip");
    for (const what of ["nothing", "figure:nothing/2025"]) expect((await impact(root, what)).status).toBe(2);
  });

  it.each(LANGS)("says what to write where nothing is asked (%s)", async (lang) => {
    const { status, err } = await impact(gitFolder(withBase({})), "--lang", lang);
    expect(status).toBe(2);
    expect(err).toContain("impact history indicator:stable-housing");
    expect(err).toContain("impact history --timeline");
    expect(err).not.toMatch(/\bwhat\b (?:is missing|ontbreekt|manque)/);
  });
});
