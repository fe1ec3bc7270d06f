/** Wide enough for a few words, narrow enough for seven columns side by side. */
const WIDEST_LINE = 26;

/** Longer titles belong in a definition; the map stays legible. */
const LONGEST_TITLE = 400;

/** Read by Mermaid as they are, inside quotes. Everything else goes in as a number. */
const PLAIN = /^[\p{L}\p{M}\p{Nd} ,.!?()'’‘“”«»–—…/+-]$/u;

/** Most titles: nothing in them needs a second look. */
const HARMLESS = /^[A-Za-z][A-Za-z0-9 ,.()'-]*$/;

/** Signs with which Mermaid itself marks encoded characters, and what would join them. */
const MARKS = /^[ﬂ¶ß]$/u;

/** Mermaid mends the semicolons of lines with such a word and a colon, and would break ours. */
const LOOKS_LIKE_STYLE = /style|classDef/;

/** Controls, broken halves of characters, and orders to turn the direction of text around. */
const DROPPED = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

/**
 * Mermaid decodes its labels before it looks for its own marks (`ﬂ°`, `¶ß`), formulas (`$$`), icons (`fa:fa-`) and line breaks
 * (`\n`), and some of its versions for lists (`1. `), so encoding alone does not stop these: a space
 * without width in the middle does.
 */
const SPELLS = /ﬂ(?=°)|¶(?=ß)|\$(?=\$)|\\(?=n)|fa[bklrs]?:(?=fa-)|^\d+(?=[.)] )|^[-+*](?= )/g;
const NO_WIDTH = "\u200b";

/** The title on one line, without what cannot be shown. */
export function oneLineTitle(text: string): string {
  if (text.length <= LONGEST_TITLE && HARMLESS.test(text)) return text.trim();
  const line = text.replace(/\s+/gu, " ").replace(DROPPED, "").trim();
  return line.length > LONGEST_TITLE ? `${Array.from(line).slice(0, LONGEST_TITLE).join("")}…` : line;
}

/**
 * One line of text so that Mermaid shows exactly these characters, whatever they are. `whole` is
 * everything that stands on the same line of Mermaid text.
 */
export function encoded(text: string, whole: string = text): string {
  if (HARMLESS.test(text)) return text;
  const colon = !LOOKS_LIKE_STYLE.test(whole);
  let out = "";
  for (const character of text.replace(SPELLS, (spell) => spell + NO_WIDTH)) {
    const plain = (PLAIN.test(character) && !MARKS.test(character)) || (colon && character === ":");
    out += plain ? character : `#${character.codePointAt(0)};`;
  }
  return out;
}

/** A title as the inside of a quoted Mermaid label: wrapped, every line encoded. */
export function label(text: string, suffix?: string, widest: number = WIDEST_LINE): string {
  const title = oneLineTitle(text);
  const lines = wrapped(title, widest);
  if (suffix) lines.push(`(${suffix})`);
  return lines.map((line) => encoded(line, title)).join("<br/>");
}

/** Breaks at spaces; a word that is too long is cut between characters, never inside one. */
export function wrapped(text: string, widest: number = WIDEST_LINE): string[] {
  if (text.length <= widest / 2) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((long) => pieces(long, widest))) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > widest) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** Signs that stand on the sign before them, or join two into one picture. */
const CLINGS = /^(?:\p{M}|\p{Emoji_Modifier}|\u200c|\u200d)$/u;

function pieces(word: string, widest: number): string[] {
  if (widthOf(word) <= widest) return [word];
  const found: string[] = [];
  let piece = "";
  let joined = false;
  for (const character of word) {
    const breakable = !joined && !CLINGS.test(character) && widthOf(piece) + widthOf(character) > widest;
    if (breakable && piece !== "") {
      found.push(piece);
      piece = "";
    }
    piece += character;
    joined = character === "\u200d";
  }
  return [...found, piece];
}

/** Chinese, Japanese and Korean signs and pictures are about twice as wide. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\p{Extended_Pictographic}]$/u;

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += CLINGS.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}
