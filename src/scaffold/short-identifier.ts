import { identifierFrom } from "../model/identifiers.ts";

const LONGEST = 48;

/**
 * An identifier made from a text, at most 48 characters, cut between words. `fallback` stands in for
 * a text without Latin letters or digits.
 */
export function shortIdentifier(text: string, fallback: string): string {
  const [first = "", ...others] = identifierFrom(text).split("-");
  if (first === "") return fallback;
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
    const wanted = shortIdentifier(text, fallback);
    let id = wanted;
    for (let count = 2; this.#taken.has(id); count++) id = `${wanted}-${count}`;
    this.#taken.add(id);
    return id;
  }
}
