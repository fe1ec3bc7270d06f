const FORM = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Letters that Unicode does not take apart into a base letter and a mark. */
const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ["œ", "oe"],
  ["æ", "ae"],
  ["ß", "ss"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ı", "i"],
  ["&", " "],
]);

/** True for lower-case words with hyphens. */
export function isIdentifier(text: string): boolean {
  return FORM.test(text);
}

/** What a name would be as an identifier: `Stabiel wonen (12m)` → `stabiel-wonen-12m`; may be empty. */
export function identifierFrom(text: string): string {
  const plain = [...text.slice(0, 200).toLowerCase().normalize("NFKD")]
    .map((letter) => SPELLED_OUT.get(letter) ?? letter)
    .join("")
    .replace(/\p{M}|['’]/gu, "");
  return plain
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .join("-");
}
