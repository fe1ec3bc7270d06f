import type { ImportColumn } from "../generated/schema-types.ts";
import { isFirstName } from "../personal/first-names.ts";
import type { Agreements } from "./agreements.ts";
import { HIDDEN_VALUE, isLikeName, isPersonalText, maskedText, signOfValue } from "./personal-data.ts";
import { isLikePerson } from "./shown-names.ts";
import { plain } from "./words.ts";

/** In these columns stand long names and years, and seldom anybody: only what reads as a name counts. */
const OF_THINGS: ReadonlySet<ImportColumn["holds"]> = new Set(["indicator", "period", "status"]);

/** True for a word with a code that may be somebody: it never goes into a file of agreements, which git keeps. */
export function mayBeSomebody(text: string, holds: ImportColumn["holds"]): boolean {
  const bare = text.trim();
  const words = bare.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== "");
  const firstNamed = words.some(isFirstName) || /^an(?: \p{L}[\p{L}'’-]+)?$/iu.test(bare);
  if (OF_THINGS.has(holds)) {
    // `jan` alone is a month.
    const named = words.length > 1 && words.length <= MOST_WORDS && firstNamed;
    return named || signOfValue(bare) !== undefined || bare.includes("@") || isLikePerson(bare, nobody);
  }
  return firstNamed || isPersonalText(bare) || isLikeName(withoutNumbers(bare));
}

/** A title of an indicator has more words than a name. */
const MOST_WORDS = 4;
const nobody = () => false;

/** `An Peeters (24)` is `An Peeters`. */
function withoutNumbers(text: string): string {
  return text
    .replace(/[\d()/]+/g, " ")
    .replace(/ +/g, " ")
    .trim();
}

/** Words of a column that are not kept, as they may be shown. */
interface WordsNotKept {
  readonly name: string;
  readonly words: readonly string[];
}

/**
 * The words that somebody gave a code and that are not kept, by column: they are asked again next time.
 * What stands in `written` already stays there. Of columns in `personal` nothing is read, so nothing is asked.
 */
export function wordsNotKept(
  { columns }: Agreements,
  personal: ReadonlySet<string>,
  written: readonly ImportColumn[] = [],
): readonly WordsNotKept[] {
  const there = new Set(
    written.flatMap(({ name, values = {} }) =>
      Object.entries(values).map(([text, code]) => JSON.stringify([plain(name), text, code])),
    ),
  );
  return columns.flatMap(({ name, holds, values = {} }) => {
    if (holds === "ignore" || personal.has(plain(name))) return [];
    const words = Object.entries(values)
      .filter(
        ([text, code]) => mayBeSomebody(text, holds) && !there.has(JSON.stringify([plain(name), text, code])),
      )
      .map(([text]) => (signOfValue(text) === undefined ? maskedText(text) : HIDDEN_VALUE));
    return words.length === 0 ? [] : [{ name, words: [...new Set(words)] }];
  });
}
