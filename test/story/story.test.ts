import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { isCommit, type Moment, play, readStory } from "./story.ts";

const GOLDEN = fileURLToPath(new URL("golden/", import.meta.url));
const LANGS = ["nl", "en"] as const;
const STORY = readStory("year.yaml");

function commitOf(commits: Moment["commits"], day: string): string {
  const commit = commits.get(day);
  if (commit === undefined) throw new Error(`nothing was committed on ${day}`);
  return commit;
}

/** What somebody types, and what comes back. */
async function answers({ look, commits }: Moment, folder: string, lang: string): Promise<string> {
  const parts = [`# ${look.what}\n`];
  for (const command of look.commands) {
    const words = command.split(" ").slice(1);
    const args = words.map((word) => (word.startsWith("@") ? commitOf(commits, word.slice(1)) : word));
    const { context, out, err } = contextIn(folder, { today: () => look.day });
    const status = await run([...args, "--lang", lang], context);
    expect(err(), command).not.toMatch(/went wrong inside|ging iets mis/);
    parts.push(`$ ${command}\n${out()}${err() === "" ? "" : `[stderr]\n${err()}`}[exit ${status}]\n`);
  }
  return parts.join("\n").replaceAll(folder, "{folder}");
}

it("is a year of forty commits on three branches beside main, with merges and a conflict", () => {
  const commits = STORY.steps.filter(isCommit);
  expect(commits.length).toBe(40);
  expect(new Set(commits.map(({ on }) => on)).size).toBe(4);
  expect(commits.filter(({ merges }) => merges !== undefined).length).toBe(3);
  expect(commits.filter(({ torn }) => torn).length).toBe(1);
  for (const { who } of commits) expect(Object.keys(STORY.people)).toContain(who);
});

it("is told in nl and en at every telling point", { timeout: 120_000 }, async () => {
  const folder = folderWith();
  const told = new Map<string, string>();
  await play(STORY, folder, async (at) => {
    for (const lang of LANGS) told.set(`${at.look.look}.${lang}.txt`, await answers(at, folder, lang));
  });
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(GOLDEN, { recursive: true });
    for (const [name, text] of told) writeFileSync(join(GOLDEN, name), text);
  }
  expect(existsSync(GOLDEN) ? readdirSync(GOLDEN).sort() : []).toEqual([...told.keys()].sort());
  for (const [name, text] of told) expect(text, name).toBe(readFileSync(join(GOLDEN, name), "utf8"));
});
