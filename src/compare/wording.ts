/** How far two texts of one language are apart. */
export type Wording = "same" | "words" | "sense";

/** Words that turn a sentence into its opposite; in any language, as texts come in several. */
const NEGATIONS: ReadonlySet<string> = new Set(
  (
    "niet geen nooit zonder niemand nergens noch not no never without nobody none nor cannot ne n pas sans jamais " +
    "aucun aucune personne ni"
  ).split(" "),
);

/** In shorter words one letter is often another word: `ouder` and `onder`. */
const SHORTEST_SLIP = 6;
/** Of so many words at most one is a slip of the pen; more than that is other words. */
const WORDS_PER_SLIP = 5;

/**
 * Whether a text was changed in sense, or in its words only: a slip of the pen that was mended, other capitals or
 * punctuation. Numbers and denials are always sense. Careful by nature: where it cannot tell, it says `sense`.
 */
export function compareWording(before: string, after: string): Wording {
  if (before === after) return "same";
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length !== now.length) return "sense";
  const changed = old.flatMap((word, index) =>
    word === now[index] ? [] : [[word, now[index] as string] as const],
  );
  if (changed.length > Math.max(1, Math.floor(old.length / WORDS_PER_SLIP))) return "sense";
  return changed.every(([a, b]) => isSlip(a, b)) ? "words" : "sense";
}

/** Words and numbers, without capitals and accents written in two ways; a sign before or behind a number belongs to it. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[<>≤≥=±-]?\p{N}[\p{N}.,/]*%?|[\p{L}\p{M}]+|[<>≤≥±%€$]/gu) ?? []
  ).map((word) => word.replace(/[.,/]$/, ""));
}

/**
 * True for two long words, no denials, that are one letter more, less, other, or two swapped letters apart. Another
 * first letter is another word: `kinderen` and `hinderen`, `enable` and `unable`.
 */
function isSlip(a: string, b: string): boolean {
  if (/\p{N}/u.test(a + b) || NEGATIONS.has(a) || NEGATIONS.has(b)) return false;
  if (Math.min(a.length, b.length) < SHORTEST_SLIP || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return start > 0;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
