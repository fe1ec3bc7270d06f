import type { SourceWords } from "../../language/import-open-sdg-shape.ts";
import type { Texts } from "./fields.ts";
import { textFor } from "./fields.ts";
import { OwnIdentifiers } from "./identifiers.ts";
import { webAddress } from "./plain-text.ts";
import type { Says } from "./says.ts";

const MOST_SOURCES = 10;

/** The sources of the new repository; one and the same organisation, title and address is one source. */
export class Sources {
  readonly #identifiers = new OwnIdentifiers();
  readonly #byKey = new Map<string, { id: string; data: Record<string, unknown> }>();
  readonly #names = new Map<string, string>();
  readonly #languages: readonly string[];
  readonly #words: SourceWords;

  constructor(languages: readonly string[], words: SourceWords) {
    this.#languages = languages;
    this.#words = words;
  }

  /**
   * The sources that the metadata of an indicator name, the most important first; the site itself where
   * they name none. Figures that are not published get sources without a kind, so that they stay protected.
   */
  of(says: Says): readonly string[] {
    const isPublic = !says.isOff("published");
    const named: string[] = [];
    for (let number = 1; number <= MOST_SOURCES; number += 1) {
      if (says.isOff(`source_active_${number}`)) continue;
      const organisation = says.of(`source_organisation_${number}`);
      const title = says.of(`source_url_text_${number}`);
      const address = says.fields[`source_url_${number}`];
      const url = webAddress(address) ?? webAddress(says.fields[`source_url_text_${number}`]);
      const name = nameOf(organisation, title);
      if (name.size > 0) named.push(this.#named(name, url, isPublic));
    }
    if (named.length > 0) return [...new Set(named)];
    const { site, unpublished } = this.#words;
    const name = new Map([[this.#languages[0] ?? "en", isPublic ? site : unpublished]]);
    return [this.#named(name, undefined, isPublic)];
  }

  #named(name: Texts, url: string | undefined, isPublic: boolean): string {
    const first = [...name.values()][0] ?? "";
    const data = {
      name: textFor(name, this.#languages),
      ...(isPublic ? { kind: "public-statistics" } : { note: this.#words.unpublishedNote }),
      ...(url && { url }),
    };
    return this.#add(JSON.stringify([[...name], url, isPublic]), first, data);
  }

  #add(key: string, name: string, data: Record<string, unknown>): string {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known.id;
    const id = this.#identifiers.give(name, "source");
    this.#byKey.set(key, { id, data });
    this.#names.set(id, name);
    return id;
  }

  /** Identifier to name, for sentences. */
  names(): ReadonlyMap<string, string> {
    return this.#names;
  }

  /** As they stand in `sources.yaml`. */
  data(): readonly unknown[] {
    return [...this.#byKey.values()].map(({ id, data }) => ({ id, ...data }));
  }

  get size(): number {
    return this.#byKey.size;
  }
}

/** Titles that the template of the site's software leaves in every file. */
const TEMPLATE = /^link to source$/i;

function nameOf(organisation: Texts, title: Texts): Texts {
  const languages = new Set([...organisation.keys(), ...title.keys()]);
  const names = [...languages].flatMap((lang) => {
    const parts = [organisation.get(lang), title.get(lang)].filter(
      (text) => text !== undefined && !TEMPLATE.test(text) && !/^https?:/.test(text),
    );
    return parts.length > 0 ? [[lang, [...new Set(parts)].join(": ")] as const] : [];
  });
  return new Map(names);
}
