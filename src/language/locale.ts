/** The languages in which the tool itself speaks; a repository's texts may have more. */
export type Lang = "nl" | "en" | "fr";

/** In a fixed order, for help texts and tests. */
export const LANGS: readonly Lang[] = ["nl", "en", "fr"];

/** True for a language that the tool speaks. */
export function isLang(value: string): value is Lang {
  return (LANGS as readonly string[]).includes(value);
}

/** A text as the format writes it: in the repository's first language, or a map of languages. */
export type TextInLanguages = string | Readonly<Record<string, string | undefined>>;

/** A text and the language it turned out to be in. */
export interface PickedText {
  readonly text: string;
  readonly lang: string;
}

/**
 * The text in the asked language; else in the repository's languages, in their order; else in any
 * language, by its code. `undefined` where nobody wrote anything: blank text counts as nothing.
 * `fallback` holds the repository's languages; a bare string is in the first of them.
 */
export function pickText(
  text: TextInLanguages | undefined,
  lang: string,
  fallback: readonly string[],
): PickedText | undefined {
  if (typeof text === "string") return written(text, fallback[0] ?? lang);
  if (typeof text !== "object" || text === null) return undefined;
  for (const candidate of [lang, ...fallback, ...Object.keys(text).sort()]) {
    const found = Object.hasOwn(text, candidate) ? written(text[candidate], candidate) : undefined;
    if (found) return found;
  }
  return undefined;
}

function written(text: unknown, lang: string): PickedText | undefined {
  return typeof text === "string" && text.trim() !== "" ? { text, lang } : undefined;
}
