import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { diskTree } from "../../src/files/disk.ts";
import { LANGS, type Lang } from "../../src/language/locale.ts";
import { markdownMap } from "../../src/map/markdown.ts";
import { mermaidText } from "../../src/map/mermaid.ts";
import { type MapOptions, outcomeMap } from "../../src/map/view.ts";
import { loadRepository } from "../../src/model/load.ts";
import { coalitionWith } from "../support/coalition.ts";
import { everyKind, hostile } from "./theories.ts";

const folder = fileURLToPath(new URL("../golden/map/", import.meta.url));

/** Compares with the kept text; `UPDATE_GOLDEN=1` keeps the new one instead. */
function expectGolden(name: string, text: string): void {
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}${name}`, text);
  }
  expect(text).toBe(readFileSync(`${folder}${name}`, "utf8"));
}

const all: MapOptions = { lang: "nl", legend: true, drafts: true };

describe("the map as text", () => {
  it.each(LANGS)("of a theory in which everything occurs, in %s", (lang) => {
    expectGolden(
      `every-kind.${lang}.md`,
      markdownMap(outcomeMap(coalitionWith(everyKind), { ...all, lang })),
    );
  });

  it("from top to bottom, without legend and drafts", () => {
    const options: MapOptions = { ...all, direction: "TB", legend: false, drafts: false };
    expectGolden("every-kind.outsiders.mmd", mermaidText(outcomeMap(coalitionWith(everyKind), options)));
  });

  it("of titles that try to be something else", () => {
    expectGolden("hostile.md", markdownMap(outcomeMap(coalitionWith(hostile), all)));
  });
});

describe("the maps of the examples", () => {
  it.each(["youth-homelessness", "school-transition", "neighbourhood", "solidary-housing"])(
    "%s",
    async (example) => {
      const root = fileURLToPath(new URL(`../../examples/${example}`, import.meta.url));
      const repository = await loadRepository(diskTree(root));
      const [lang] = repository.settings.languages;
      expectGolden(`${example}.md`, markdownMap(outcomeMap(repository, { ...all, lang: lang as Lang })));
    },
  );
});
