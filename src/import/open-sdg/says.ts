import type { Fields, Texts } from "./fields.ts";
import type { Metadata } from "./metadata.ts";
import { plainText } from "./plain-text.ts";
import { isKey, type Translations } from "./translations.ts";

const NOTHING: Metadata = { fields: {}, translations: new Map() };

/** What the metadata say about one indicator, as plain text in the repository's languages. */
export class Says {
  readonly metadata: Metadata;
  readonly #translations: Translations;
  readonly #languages: readonly string[];

  constructor(metadata: Metadata | undefined, translations: Translations, languages: readonly string[]) {
    this.metadata = metadata ?? NOTHING;
    this.#translations = translations;
    this.#languages = languages;
  }

  get fields(): Fields {
    return this.metadata.fields;
  }

  /** The first of these fields that says something, per language. */
  first(names: readonly string[]): Texts {
    for (const name of names) {
      const texts = this.of(name);
      if (texts.size > 0) return texts;
    }
    return new Map();
  }

  /** One field, per language; a key without a text in this repository says nothing. */
  of(name: string): Texts {
    const texts = new Map<string, string>();
    const [first = "en"] = this.#languages;
    for (const lang of this.#languages) {
      const fields = lang === first ? this.fields : this.metadata.translations.get(lang);
      const text = plainText(fields?.[name]);
      if (text === "") continue;
      if (!isKey(text)) texts.set(lang, text);
      else for (const [of, said] of this.#translations.lookUp(text)) if (!texts.has(of)) texts.set(of, said);
    }
    return texts;
  }

  /** One field in the main language, empty where it says nothing. */
  text(name: string): string {
    return this.of(name).get(this.#languages[0] ?? "en") ?? "";
  }

  /** True where a field is switched on: `true`, or the word. */
  isOn(name: string): boolean {
    return /^(true|yes|1)$/i.test(plainText(this.fields[name]));
  }

  isOff(name: string): boolean {
    return /^(false|no|0)$/i.test(plainText(this.fields[name]));
  }
}

/** Several texts as one, sentence after sentence, in each language that any of them has. */
export function together(parts: readonly Texts[]): Texts {
  const languages = new Set(parts.flatMap((part) => [...part.keys()]));
  return new Map(
    [...languages].map((lang) => {
      const said = new Set(parts.flatMap((part) => part.get(lang) ?? []));
      return [lang, [...said].map(ended).join(" ")];
    }),
  );
}

function ended(text: string): string {
  return /[.!?…:;]$/.test(text) ? text : `${text}.`;
}
