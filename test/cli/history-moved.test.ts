import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LANGS } from "../../src/language/locale.ts";
import { commitAll, git, gitFolder } from "../support/git.ts";
import { commit, impact, subjects, told } from "../support/history.ts";
import { swap, withBase } from "../support/repository.ts";

const HOMES = "indicators/homes-let.yaml";
const WHAT = "indicator:homes-let";

/** A git repository with a coalition in a folder, and a target that was lowered there. */
function begun(folder: string): string {
  const files = Object.entries(withBase({})).map(([path, text]) => [`${folder}/${path}`, text]);
  const top = gitFolder(Object.fromEntries(files));
  commit(top, "Lower", `${folder}/${HOMES}`, swap("value: 20", "value: 15"));
  return top;
}

function moved(top: string, from: string, to: string, message = "Move"): string {
  mkdirSync(join(top, to, ".."), { recursive: true });
  git(top, "mv", from, to);
  commitAll(top, message);
  return join(top, to);
}

describe("the life of a thing in a folder that was moved", () => {
  it("goes on where the folder stood before, also twice and deeper; the move itself is nothing", async () => {
    const top = begun("sub");
    moved(top, "sub", "coalition");
    commit(top, "Higher", `coalition/${HOMES}`, swap("value: 15", "value: 18"));
    const root = moved(top, "coalition", "work/open-door", "Move again");
    commit(top, "Highest", `work/open-door/${HOMES}`, swap("value: 18", "value: 19"));
    expect(subjects(await told(root, WHAT))).toEqual(["Begin", "Lower", "Higher", "Highest"]);
    expect(subjects(await told(root, "figure:homes-let/2025"))).toEqual(["Begin"]);
    expect((await impact(root, "--timeline", "--lang", "en")).out).toContain("Begin");
  });

  it("goes on where it lay below, or above, and tells what changed in the same commit", async () => {
    const top = begun("sub");
    for (const name of [
      "impact.yaml",
      "theory-of-change.yaml",
      "partners.yaml",
      "sources.yaml",
      "indicators",
      "data",
    ])
      git(top, "mv", `sub/${name}`, name);
    commit(top, "Up, and higher", HOMES, swap("value: 15", "value: 18"));
    const life = await told(top, WHAT);
    expect(subjects(life)).toEqual(["Begin", "Lower", "Up, and higher"]);
    expect(life.moments.at(-1)?.changes).toMatchObject([{ before: 15, after: 18 }]);
  });

  it("tells what was done on a branch in the old place, and what a merge decided", async () => {
    const top = begun("sub");
    git(top, "switch", "-q", "-c", "work");
    commit(top, "Theirs", `sub/${HOMES}`, swap("value: 15", "value: 16"));
    git(top, "switch", "-q", "main");
    const root = moved(top, "sub", "coalition");
    commit(top, "Ours", `coalition/${HOMES}`, swap("value: 15", "value: 17"));
    git(top, "merge", "-q", "--no-ff", "-s", "ort", "-X", "ours", "-m", "Together", "work");
    const life = await told(root, WHAT);
    expect(new Set(subjects(life))).toEqual(new Set(["Begin", "Lower", "Theirs", "Ours", "Together"]));
    const together = life.moments.find(({ subject }) => subject === "Together");
    expect(together?.changes).toMatchObject([{ before: 16, after: 17 }]);
    expect(together?.together[0]?.versions.map(({ value }) => value)).toEqual(["17", "16"]);
  });

  it("leaves to another coalition what came in the old place since", async () => {
    const top = begun("sub");
    const root = moved(top, "sub", "coalition");
    for (const [path, text] of Object.entries(withBase({}))) {
      mkdirSync(join(top, "sub", path, ".."), { recursive: true });
      writeFileSync(join(top, "sub", path), text);
    }
    commitAll(top, "Another coalition");
    commit(top, "Theirs", `sub/${HOMES}`, swap("value: 20", "value: 3"));
    expect(subjects(await told(root, WHAT))).toEqual(["Begin", "Lower"]);
  });

  it("with a day before the move says that the coalition did not stand here", async () => {
    const top = begun("sub");
    git(top, "commit", "-q", "--amend", "--no-edit", "--date", "2020-05-05T12:00:00Z");
    const root = moved(top, "sub", "coalition");
    const said = {
      en: "did not stand in this folder",
      nl: "stond de coalitie niet in deze map",
      fr: "ne se trouvait pas dans ce dossier",
    };
    for (const lang of LANGS) {
      const { status, err } = await impact(root, WHAT, "--as-of", "2021-01-01", "--lang", lang);
      expect(status).toBe(2);
      expect(err).toContain(said[lang]);
    }
  });
});
