/** Words that a reader of an older YAML takes for something else than text. */
const NOT_TEXT = /^(?:~|null|true|false|yes|no|on|off|y|n|nan|inf|infinity)$/iu;
/** What begins with a digit and is text to every reader: a day or a period. */
const DAY_OR_PERIOD = /^\d{4}-(?:\d{2}(?:-\d{2})?|\d{4}|H[12]|Q[1-4]|W\d{2})$/;
const NUMBER_OF_THINGS = /^\d+ \p{L}/u;
const BEGINS_AS_TEXT = /^[\p{L}]/u;
const ENDS_AS_TEXT = /[^\s:-]$/u;
/** A sign that ends a text, begins a remark, or cannot be seen. */
const BREAKS_TEXT = /: | #|[\p{C}\u2028\u2029\ufeff]|[^\S ]/u;
const BREAKS_FLOW = /[,[\]{}]/;

/**
 * A scalar in the fewest quotes that say the same to everyone: none where the text cannot be taken for anything else,
 * double ones instead of single ones where nothing in the text means something else in them.
 */
export function canonicalQuotes(source: string, isInFlow: boolean): string {
  const text = plainContent(source);
  if (text === undefined) return source;
  if (isPlain(text, isInFlow)) return text;
  return source.startsWith("'") && !/["\\\p{C}]/u.test(text) ? `"${text}"` : source;
}

/** What stands between quotes, where nothing in it is written otherwise than it reads. */
function plainContent(source: string): string | undefined {
  const inner = source.slice(1, -1);
  if (source.length < 2 || inner.includes("\n")) return undefined;
  if (source.startsWith('"')) return inner.includes("\\") ? undefined : inner;
  return source.startsWith("'") ? inner.replaceAll("''", "'") : undefined;
}

function isPlain(text: string, isInFlow: boolean): boolean {
  const begins = BEGINS_AS_TEXT.test(text) || DAY_OR_PERIOD.test(text) || NUMBER_OF_THINGS.test(text);
  if (!begins || NOT_TEXT.test(text) || !ENDS_AS_TEXT.test(text) || BREAKS_TEXT.test(text)) return false;
  return !(isInFlow && BREAKS_FLOW.test(text));
}
