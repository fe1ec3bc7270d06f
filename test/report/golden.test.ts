import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { prepareProtection } from "../../src/disclosure/protection.ts";
import { diskTree } from "../../src/files/disk.ts";
import type { Lang } from "../../src/language/locale.ts";
import { measure } from "../../src/measure/series.ts";
import { loadRepository } from "../../src/model/load.ts";
import type { Repository } from "../../src/model/repository.ts";
import { markdownOf } from "../support/report.ts";

const REPORTS: readonly (readonly [example: string, report: string, langs: readonly Lang[]])[] = [
  ["youth-homelessness", "lindegroen-2025", ["nl", "en", "fr"]],
  ["youth-homelessness", "public-2025", ["nl", "en"]],
  ["school-transition", "morgenlicht-2024-2025", ["nl", "en"]],
  ["school-transition", "public-2024-2025", ["nl", "en"]],
  ["neighbourhood", "schering-2025", ["nl", "en"]],
  ["neighbourhood", "public-2025", ["nl", "en", "fr"]],
  ["solidary-housing", "lantaarn-2025", ["nl", "fr", "en"]],
  ["solidary-housing", "public-2025", ["nl", "fr", "en"]],
];

const CASES = REPORTS.flatMap(([example, report, langs]) => langs.map((lang) => ({ example, report, lang })));

/** Compares with the kept text; `UPDATE_GOLDEN=1` keeps the new one instead. */
function expectGolden(name: string, text: string): void {
  const path = fileURLToPath(new URL(`../golden/report/${name}`, import.meta.url));
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, "utf8"));
}

const OPENED = new Map<string, readonly Promise<Repository>[]>();

/** Read, measured and protected twice, each time from the files: the same bytes must come of both. */
async function twice(name: string): Promise<readonly Repository[]> {
  const known = OPENED.get(name) ?? [opened(name), opened(name)];
  OPENED.set(name, known);
  return await Promise.all(known);
}

async function opened(name: string): Promise<Repository> {
  const path = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
  const repository = await loadRepository(diskTree(path));
  await prepareProtection({ repository, measures: measure(repository) });
  return repository;
}

describe.each(CASES)("$report of $example in $lang", ({ example, report, lang }) => {
  it("is what it was, the same bytes every time", async () => {
    const [text = "", again] = (await twice(example)).map((each) => markdownOf(each, report, lang));
    expect(again).toBe(text);
    expectGolden(`${example}/${report}.${lang}.md`, text);
  });

  it("is well-formed Markdown", async () => {
    const [text = ""] = (await twice(example)).map((each) => markdownOf(each, report, lang));
    expect(troublesOf(text.split("\n"))).toEqual([]);
  });
});

/** What a Markdown linter would say of the layout: headings, tables, blanks. */
function troublesOf(lines: readonly string[]): readonly string[] {
  const troubles: string[] = [];
  let level = 0;
  let columns = 0;
  let inFence = false;
  const blanks = lines.at(-1) === "" && lines.at(-2) !== "";
  if (!blanks) troubles.push("the end");
  for (const [index, line] of lines.entries()) {
    const say = (trouble: string) => troubles.push(`${index + 1}: ${trouble}: ${line}`);
    if (line.startsWith("```")) inFence = !inFence;
    if (/[ \t]$|\r/.test(line)) say("blank at the end of a line");
    if (inFence) continue;
    if (line === "" && lines[index - 1] === "") say("two empty lines");
    const heading = /^(#+) (.*)/.exec(line);
    if (heading) {
      const depth = heading[1]?.length ?? 0;
      if (depth > level + 1) say("a level is left out");
      if (depth === 1 && index > 0) say("a second title");
      if (lines[index - 1] !== undefined && lines[index - 1] !== "") say("no empty line before");
      if (lines[index + 1] !== "") say("no empty line after");
      if (heading[2]?.trim() === "") say("an empty heading");
      level = depth;
    }
    if (/^- *$|\(\)|undefined|NaN|\[object/.test(line)) say("something is missing");
    if (line.startsWith("|")) {
      const count = line.replace(/\\\|/g, "").split("|").length;
      if (columns > 0 && count !== columns) say("another number of columns");
      columns = count;
    } else {
      columns = 0;
    }
  }
  return troubles;
}
