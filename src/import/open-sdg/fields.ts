/** A map of a YAML file, whose values may be anything. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as a map, or an empty one where it is none. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The texts of a list; anything else in it, or something that is no list, gives none. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** Text per language, in the order of the repository's languages. */
export type Texts = ReadonlyMap<string, string>;

/** Text as the format has it: a string in the first language, else a map; nothing where there is no text. */
export function textFor(
  texts: Texts,
  languages: readonly string[],
): string | Record<string, string> | undefined {
  const first = languages[0] ?? "en";
  const only = texts.get(first);
  const different = [...texts].filter(([, text]) => text !== only);
  if (texts.size === 0) return undefined;
  if (only !== undefined && different.length === 0) return only;
  return Object.fromEntries([...(only === undefined ? [] : [[first, only] as const]), ...different]);
}
