import type { FileEntry, FileTree } from "../../files/file-tree.ts";
import { readYaml } from "../../read/yaml.ts";
import type { Config } from "./config.ts";
import { fieldsOf, type Texts } from "./fields.ts";
import { plainText } from "./plain-text.ts";

const MAXIMUM_BYTES = 4 * 1024 * 1024;
const MOST_FILES = 500;

/** `global_goals.1-title`: a name of a text that stands in the translations. */
const KEY = /^[a-z][\w-]*\.[\w.-]+$/i;

/** The texts of the site's own folder of translations, by language. What it fetches elsewhere is not there. */
export class Translations {
  readonly #texts = new Map<string, Map<string, string>>();
  readonly #languages: readonly string[];

  constructor(tree: FileTree, entries: readonly FileEntry[], config: Config) {
    this.#languages = config.languages;
    let files = 0;
    for (const { path } of entries) {
      const place = placeOf(path, config);
      if (place === undefined || files === MOST_FILES) continue;
      files += 1;
      const file = tree.read(path, { maximumBytes: MAXIMUM_BYTES });
      if (file.ok) this.#add(place, readYaml(path, file.bytes).document?.data);
    }
  }

  #add({ lang, group }: Place, data: unknown): void {
    const texts = this.#texts.get(lang) ?? new Map<string, string>();
    this.#texts.set(lang, texts);
    for (const [key, value] of Object.entries(fieldsOf(data))) {
      const inner = Object.entries(fieldsOf(value));
      for (const [name, text] of inner)
        texts.set(`${group === "" ? key : `${group}.${key}`}.${name}`, plainText(text));
      if (inner.length === 0) texts.set(group === "" ? key : `${group}.${key}`, plainText(value));
    }
  }

  /** The text behind a key, per language; none where the key is not in this repository. */
  lookUp(key: string): Texts {
    const found = this.#languages.flatMap((lang) => {
      const text = this.#texts.get(lang)?.get(key);
      return text ? [[lang, text] as const] : [];
    });
    return new Map(found);
  }

  /** What stands in a table, as its readers see it: translated where a translation is there. */
  cell(text: string): Texts {
    const found = new Map(this.lookUp(KEY.test(text) ? text : `data.${text}`));
    const first = this.#languages[0] ?? "en";
    if (!found.has(first)) found.set(first, text);
    return found;
  }
}

/** True for the name of a text instead of a text. */
export function isKey(text: string): boolean {
  return KEY.test(text);
}

interface Place {
  readonly lang: string;
  readonly group: string;
}

/** `translations/fr/data.yml` or `translations/fr.yml`. */
function placeOf(path: string, config: Config): Place | undefined {
  for (const folder of config.translationFolders) {
    if (!path.startsWith(`${folder}/`)) continue;
    const [, lang = "", group = ""] =
      /^([a-z]{2,3})(?:\/([\w-]+))?\.ya?ml$/i.exec(path.slice(folder.length + 1)) ?? [];
    if (config.languages.includes(lang)) return { lang, group };
  }
  return undefined;
}
