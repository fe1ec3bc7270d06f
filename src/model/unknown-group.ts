const WORDS: ReadonlySet<string> = new Set(["unknown", "onbekend", "inconnu"]);

/** True for the value of a dimension that takes those of whom the group is not known. */
export function isUnknownGroup(value: string): boolean {
  return WORDS.has(value);
}
