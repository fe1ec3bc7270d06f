import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LANGS } from "../../src/language/locale.ts";
import { commitAll, git, gitFolder, tryGit } from "../support/git.ts";
import { commit, edit, impact, subjects, told } from "../support/history.ts";
import { swap, withBase } from "../support/repository.ts";

const HOMES = "indicators/homes-let.yaml";
const WHAT = "indicator:homes-let";

/** Two branches that both changed the target; git is asked to bring them together, and stops. */
function conflict(
  path = HOMES,
  [before, theirs, ours]: readonly [string, string, string] = ["value: 20", "value: 15", "value: 16"],
): string {
  const root = gitFolder(withBase({}));
  git(root, "switch", "-q", "-c", "work");
  commit(root, "Theirs", path, swap(before, theirs));
  git(root, "switch", "-q", "main");
  commit(root, "Ours", path, swap(before, ours));
  expect(tryGit(root, ["merge", "--no-ff", "work"]).status).toBe(1);
  expect(readFileSync(join(root, path), "utf8")).toContain("<<<<<<<");
  return root;
}

/** The text of one of the versions, or what somebody else made of them. */
const solved = (lines: string) => (text: string) =>
  text.replace(/<{7}[\s\S]*?>{7}.*\n/, lines === "" ? "" : `${lines}\n`);

const last = async (root: string, what = WHAT) => (await told(root, what)).moments.at(-1);

describe("a conflict", () => {
  it("that a merge solved with a third value tells what both sides had, and who had written it", async () => {
    const root = conflict();
    edit(root, HOMES, solved("  - {period: 2026, value: 17}"));
    commitAll(root, "We met halfway");
    const moment = await last(root);
    expect(moment?.changes).toMatchObject([{ before: 16, after: 17 }]);
    expect(moment?.together).toMatchObject([
      {
        versions: [
          { author: "An Maker", value: "16" },
          { author: "An Maker", value: "15" },
        ],
      },
    ]);
    const words = { en: "Two versions were", nl: "Hier werden twee versies", fr: "Deux versions ont" };
    for (const lang of LANGS) {
      const { out } = await impact(root, WHAT, "--lang", lang);
      const said = out.replace(/\s+/g, " ");
      expect(said).toContain(words[lang]);
      expect(said).toMatch(/16 \(An Maker, .*15 \(An Maker/);
    }
  });

  it.each([
    ["ours", 16, 15],
    ["theirs", 15, 16],
  ] as const)("that was solved by taking %s tells that one, and the other", async (_, after, before) => {
    const root = conflict();
    edit(root, HOMES, solved(`  - {period: 2026, value: ${after}}`));
    commitAll(root, "Decided");
    const life = await told(root, WHAT);
    expect(subjects(life).at(-1)).toBe("Decided");
    expect(life.moments.at(-1)?.changes).toMatchObject([{ before, after }]);
    expect(life.moments.at(-1)?.together[0]?.versions.map(({ value }) => value)).toEqual(["16", "15"]);
  });

  it("of which the marks were committed, and that was mended later, tells the outcome there", async () => {
    const root = conflict();
    commitAll(root, "Oops");
    commit(root, "A word elsewhere", HOMES, (text) => `# About homes\n${text}`);
    commit(root, "Sorted out", HOMES, solved("  - {period: 2026, value: 15}"));
    const { moments } = await told(root, WHAT);
    expect(moments.map(({ subject, undecided, mended }) => [subject, undecided, mended])).toEqual([
      ["Begin", false, false],
      ["Theirs", false, false],
      ["Ours", false, false],
      ["Oops", true, false],
      ["A word elsewhere", true, false],
      ["Sorted out", false, true],
    ]);
    expect(moments.at(-1)?.changes).toMatchObject([{ before: 16, after: 15 }]);
    expect(moments.at(-1)?.together[0]?.versions.map(({ value }) => value)).toEqual(["16", "15"]);
    const words = {
      en: ["beside each other", "read again"],
      nl: ["naast elkaar", "weer te lezen"],
      fr: ["côte à côte", "redevenu lisible"],
    };
    for (const lang of LANGS) {
      const { out } = await impact(root, WHAT, "--lang", lang);
      for (const word of words[lang]) expect(out.replace(/\s+/g, " ")).toContain(word);
    }
  });

  it("tells of a slip that was mended only what differs from before it", async () => {
    const root = gitFolder(withBase({}));
    commit(root, "Slip", HOMES, (text) => `{{{\n${text}`);
    commit(root, "Mend, and lower", HOMES, (text) =>
      text.replace("{{{\n", "").replace("value: 20", "value: 15"),
    );
    commit(root, "Slip", HOMES, (text) => `{{{\n${text}`);
    commit(root, "Mend", HOMES, (text) => text.replace("{{{\n", ""));
    const { moments } = await told(root, WHAT);
    expect(moments.map(({ mended }) => mended)).toEqual([false, false, true, false, true]);
    expect(moments[2]?.changes).toMatchObject([{ before: 20, after: 15 }]);
    expect(moments[4]?.changes).toEqual([]);
  });

  it("over a part of the theory is told in its life and on the timeline", async () => {
    const root = conflict("theory-of-change.yaml", [
      "homes-let, strength: plausible",
      "homes-let, strength: strong",
      "homes-let, strength: supported",
    ]);
    commitAll(root, "Oops");
    commit(root, "Sorted out", "theory-of-change.yaml", (text) =>
      text.replace(/<{7}.*\n/, "").replace(/={7}\n[\s\S]*?>{7}.*\n/, ""),
    );
    const moment = await last(root, "link:coaching/homes-let");
    expect([moment?.subject, moment?.mended]).toEqual(["Sorted out", true]);
    expect(moment?.changes).toMatchObject([{ before: "strong", after: "supported" }]);
    const { out } = await impact(root, "--timeline", "--lang", "en");
    expect(out).toMatch(/Sorted out/);
    expect(out.replace(/\s+/g, " ")).toContain("were brought together here");
  });

  it("over figures of things tells the figure; rows of others beside a conflict are no matter", async () => {
    const root = conflict("data/homes.csv", ["2025,17", "2025,19", "2025,21"]);
    writeFileSync(
      join(root, "data/homes.csv"),
      readFileSync(join(root, "data/homes.csv"), "utf8").replace(/<{7}[\s\S]*$/, "homes-let,2025,20,final\n"),
    );
    commitAll(root, "Counted again");
    const moment = await last(root, "figure:homes-let/2025");
    expect(moment?.changes.map(({ message }) => message)).toEqual([expect.stringMatching(/21.*20/)]);
    expect(moment?.together[0]?.versions.map(({ value }) => value?.slice(0, 2))).toEqual(["21", "19"]);
  });

  it("over figures of which the marks were committed tells the figure where it was mended", async () => {
    const root = conflict("data/homes.csv", ["2025,17", "2025,19", "2025,21"]);
    commitAll(root, "Oops");
    commit(root, "Sorted out", "data/homes.csv", (text) =>
      text.replace(/<{7}[\s\S]*={7}\n/, "").replace(/>{7}.*\n/, ""),
    );
    const { moments } = await told(root, WHAT);
    const [oops, sorted] = moments.slice(-2);
    expect([oops?.undecided, oops?.figuresUntold, oops?.changes]).toEqual([true, false, []]);
    expect([sorted?.mended, sorted?.changes.length]).toEqual([true, 1]);
    expect(sorted?.changes[0]?.message).toMatch(/21.*19/);
    expect(subjects(await told(root, "indicator:stable-housing-12m"))).toEqual(["Begin"]);
  });

  it("over figures of people tells no number", async () => {
    const root = conflict("data/stable-housing.csv", ["2025,m,12,25", "2025,m,13,25", "2025,m,14,25"]);
    commitAll(root, "Oops");
    commit(root, "Sorted out", "data/stable-housing.csv", (text) =>
      text.replace(/<{7}[\s\S]*={7}\n/, "").replace(/>{7}.*\n/, ""),
    );
    for (const what of ["stable-housing-12m", "figure:stable-housing-12m/2025"]) {
      const { out } = await impact(root, what, "--format", "json");
      expect(out).not.toMatch(/\b1[234]\b(?!["-])/);
      for (const { changes, together } of (await told(root, what)).moments) {
        for (const change of changes) expect([change.before, change.after]).toEqual([null, null]);
        expect(together).toEqual([]);
      }
    }
  });

  it("between taking away and changing tells which it became", async () => {
    const root = gitFolder(withBase({}));
    git(root, "switch", "-q", "-c", "work");
    git(root, "rm", "-q", "policy.yaml");
    commitAll(root, "Out");
    git(root, "switch", "-q", "main");
    commit(root, "Another name", "policy.yaml", swap("Local housing plan", "Another plan"));
    tryGit(root, ["merge", "--no-ff", "work"]);
    commitAll(root, "It stays");
    const moment = await last(root, "policy:housing-plan");
    expect([moment?.subject, moment?.changes[0]?.what]).toEqual(["It stays", "added"]);
    expect(moment?.together).toHaveLength(1);
  });

  it("is none where one side changed one thing and the other another, or both the same", async () => {
    const root = gitFolder(withBase({}));
    git(root, "switch", "-q", "-c", "work");
    commit(root, "Theirs", HOMES, swap("value: 20", "value: 15"));
    git(root, "switch", "-q", "main");
    commit(root, "Ours", HOMES, swap("value: 20", "value: 15"));
    commit(root, "Elsewhere", HOMES, swap("unit: homes", "unit: dwellings"));
    mkdirSync(join(root, "notes"));
    git(root, "merge", "-q", "--no-ff", "-m", "Together", "work");
    expect(subjects(await told(root, WHAT))).not.toContain("Together");
  });
});
