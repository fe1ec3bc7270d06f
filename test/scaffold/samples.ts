import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { fileKindOf } from "../../src/model/file-kinds.ts";
import { type Answers, STARTING_LANGUAGES, TEMPLATES } from "../../src/scaffold/answers.ts";
import type { Assets } from "../../src/scaffold/assets.ts";
import { type PlaceInGit, platformFiles } from "../../src/scaffold/platform-files.ts";
import { planRepository } from "../../src/scaffold/scaffold.ts";
import { readWords } from "../../src/scaffold/theme.ts";

export const ASSETS: Assets = {
  read: (path) => readFileSync(join(import.meta.dirname, "../..", path), "utf8"),
};

export const EVERY_BEGINNING = TEMPLATES.flatMap((template) =>
  STARTING_LANGUAGES.map((lang) => ({ template, lang })),
);

function answersOf(given: Partial<Answers> = {}): Answers {
  return {
    template: "blank",
    name: "Samen Sterk",
    id: "samen-sterk",
    lang: "nl",
    mustHappenFirst: [],
    ...given,
  };
}

export function plan(given: Partial<Answers> = {}): Map<string, string> {
  const files = planRepository(answersOf(given), ASSETS, { today: "2026-11-22", toolVersion: "1.2.3" });
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** What platforms get, of a program that is on npm or not yet. */
export function madePlatformFiles(making: {
  readonly published: boolean;
  readonly lang?: Answers["lang"];
  readonly place?: PlaceInGit;
}): ReadonlyMap<string, string> {
  const { published, lang = "en", place } = making;
  const answers = { template: "blank", name: "Us", id: "us", lang, mustHappenFirst: [] } as const;
  const words = readWords(ASSETS, lang);
  const files = platformFiles({ answers, words, assets: ASSETS, version: "1.2.3", published, place });
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** The value of a YAML file or of the front matter of a Markdown file; strict, so that a slip throws. */
export function contentOf(path: string, text: string): unknown {
  const yaml = path.endsWith(".md") ? (text.split(/^---$/m)[1] ?? "") : text;
  return parse(yaml, { strict: true, uniqueKeys: true });
}

/** The files of the format, with their schema. */
export function filesOfTheFormat(files: ReadonlyMap<string, string>) {
  return [...files].flatMap(([path, text]) => {
    const kind = fileKindOf(path);
    return kind ? [{ path, text, schema: kind.schema, content: contentOf(path, text) }] : [];
  });
}

/**
 * Takes the hash away from everything that is switched off: a line with no space after its hash, and the lines
 * indented under it. Explanations, with one space, stay.
 */
export function switchedOn(text: string): string {
  let on = false;
  const lines = text.split("\n").map((line) => {
    on = /^\s*#\S/.test(line) || (on && /^\s*# {2}/.test(line));
    return on ? line.replace("#", "") : line;
  });
  return lines.join("\n");
}
