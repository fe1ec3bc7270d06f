import { parse } from "yaml";
import { STARTING_LANGUAGES, type StartingLanguage } from "./answers.ts";
import type { Assets } from "./assets.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** A partner, node, source … as it will be written, in one language. */
export type Item = Fields & { readonly id: string };

/** What a repository begins with, in one language: the content of its files before they have a layout. */
export interface Theme {
  readonly problem?: string;
  readonly vision?: string;
  readonly mission?: string;
  readonly target_group?: string;
  readonly partners: readonly Item[];
  readonly nodes: readonly Item[];
  readonly links: readonly Fields[];
  readonly assumptions: readonly Item[];
  readonly dimensions: readonly Item[];
  readonly sources: readonly Item[];
  readonly policy: readonly Item[];
  readonly indicators: readonly Item[];
  readonly rivals: readonly Item[];
}

/** The words of one language, see `templates/scaffold/words/`. */
export interface Words {
  readonly example_heading: string;
  readonly impact: Explained;
  readonly partners: Explained;
  readonly theory: {
    readonly top: string;
    readonly nodes: string;
    readonly links: string;
    readonly assumptions: string;
    /** `{{impact}}` stands for the identifier of the impact. */
    readonly examples: { readonly nodes: string; readonly links: string; readonly assumptions: string };
  };
  readonly dimensions: Explained;
  readonly sources: Explained;
  readonly policy: Explained;
  readonly indicator: Explained;
  readonly rivals: Explained;
  readonly conditions: Explained;
  readonly funder: Explained & {
    readonly name: string;
    readonly asks: { readonly indicators: string; readonly results: string; readonly learning: string };
  };
  readonly report: {
    readonly funder_top: string;
    readonly funder_title: string;
    readonly public_top: string;
    readonly public_title: string;
    readonly example: string;
  };
  readonly learning: {
    readonly title: string;
    readonly text: string;
    readonly body: string;
    readonly comment: string;
  };
  readonly skeleton: {
    readonly activity: string;
    readonly outcome: string;
    readonly impact: string;
    readonly activity_for: string;
    readonly not_measured: string;
    readonly indicator_name: string;
    readonly indicator_definition: string;
  };
  readonly machine: Readonly<Record<string, string>>;
}

/** What is explained in a file: its purpose, its keys, and what may be added. */
export interface Explained {
  readonly top: string;
  readonly keys?: Readonly<Record<string, string>>;
  /** YAML that will be commented out. */
  readonly example?: string;
}

/** A piece of a file that an editor fills in, see `templates/scaffold/snippets.yaml`. */
export interface Piece {
  /** A path at which it may stand; the name of the file may be another. */
  readonly file: string;
  /** Keys to the list that it is an item of; absent where the file is that list, or the piece is the whole file. */
  readonly at?: string;
  readonly prefix: string;
  readonly about: string;
  /** In the syntax of snippets; `{{word}}` stands for one of `words`. */
  readonly body: string;
  readonly words: Readonly<Record<string, string>>;
}

export function readPieces(assets: Assets, lang: StartingLanguage): readonly Piece[] {
  return inLanguage(parse(assets.read("templates/scaffold/snippets.yaml")), lang) as readonly Piece[];
}

/** Reads one of the package's own themes, in one language. */
export function readTheme(assets: Assets, name: string, lang: StartingLanguage): Theme {
  return inLanguage(parse(assets.read(`templates/scaffold/themes/${name}.yaml`)), lang) as Theme;
}

export function readWords(assets: Assets, lang: StartingLanguage): Words {
  return parse(assets.read(`templates/scaffold/words/${lang}.yaml`)) as Words;
}

/** Takes one language out of every `{nl: …, en: …, fr: …}`. */
function inLanguage(value: unknown, lang: StartingLanguage): unknown {
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, lang));
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Fields;
  if (isText(fields)) return fields[lang];
  return Object.fromEntries(Object.entries(fields).map(([key, item]) => [key, inLanguage(item, lang)]));
}

function isText(fields: Fields): boolean {
  const keys = Object.keys(fields);
  return keys.length === STARTING_LANGUAGES.length && STARTING_LANGUAGES.every((lang) => keys.includes(lang));
}
