const LONGEST = 48;

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

/**
 * An identifier made from a text: lower-case words with hyphens, at most 48 characters, cut between
 * words. `fallback` stands in for a text without Latin letters or digits.
 */
export function identifierFrom(text: string, fallback: string): string {
  const plain = [...text.toLowerCase().normalize("NFKD")]
    .map((letter) => SPELLED_OUT.get(letter) ?? letter)
    .join("")
    .replace(/\p{M}|['’]/gu, "");
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== "");
  const [first, ...others] = words;
  if (first === undefined) return fallback;
  let id = first.slice(0, LONGEST);
  for (const word of others) {
    if (id.length + 1 + word.length > LONGEST) break;
    id = `${id}-${word}`;
  }
  return id;
}

/** Gives each text an identifier of its own: the second of a kind gets `-2`. */
export class Identifiers {
  readonly #taken = new Set<string>();

  give(text: string, fallback: string): string {
    const wanted = identifierFrom(text, fallback);
    let id = wanted;
    for (let count = 2; this.#taken.has(id); count++) id = `${wanted}-${count}`;
    this.#taken.add(id);
    return id;
  }
}
