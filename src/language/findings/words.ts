import { NOT_SHOWN } from "../../findings/shown-to-others.ts";
import { formatDate, periodWords } from "../dates.ts";
import { list } from "../list.ts";
import type { Lang } from "../locale.ts";
import { formatNumber } from "../numbers.ts";
import { quote } from "../quote.ts";

/** More names than this help nobody. */
const LONGEST_LIST = 30;

/** The small words that all sentences of a language share. Values from files come out quoted. */
export interface Words {
  /**
   * `•••` for a figure that is not shown to others. Beside another figure, four digits of what was computed are
   * enough, unless the two would look the same.
   */
  number(value: number, beside?: number): string;
  /** A period in words, or quoted where it is none. */
  period(text: string): string;
  date(text: string): string;
  /** Names between backticks: `a`, `b` or `c`; `…` where there are too many. */
  anyOf(names: readonly string[]): string;
  allOf(names: readonly string[]): string;
  /** Words of the tool itself: a, b or c. */
  or(words: readonly string[]): string;
  /** The word for a kind of thing, or the kind itself, quoted. */
  kind(kind: string): string;
  /** For lists of kinds that are looked in. */
  kinds(kinds: readonly string[]): string;
}

export interface KindWords {
  readonly one: ReadonlyMap<string, string>;
  readonly many: ReadonlyMap<string, string>;
}

/** Makes the words of a language from its words for kinds. */
export function wordsOf(lang: Lang, kinds: KindWords): Words {
  const quoted = (names: readonly string[]) => names.slice(0, LONGEST_LIST).map((name) => quote(name));
  const shortened = (names: readonly string[]) => (names.length > LONGEST_LIST ? ", …" : "");
  return {
    number: (value, beside) =>
      Number.isNaN(value) ? NOT_SHOWN : formatNumber(besideAnother(value, beside), lang),
    period: (text) => periodWords(text, lang) ?? quote(text),
    date: (text) => (formatDate(text, lang) === text ? quote(text) : formatDate(text, lang)),
    anyOf: (names) => list(quoted(names), lang, "or") + shortened(names),
    allOf: (names) => list(quoted(names), lang, "and") + shortened(names),
    or: (words) => list(words, lang, "or"),
    kind: (kind) => kinds.one.get(plainKind(kind)) ?? quote(kind),
    kinds: (many) =>
      list(
        (many.length === 0 ? [""] : many).map((kind) => kinds.many.get(plainKind(kind)) ?? quote(kind)),
        lang,
        "or",
      ),
  };
}

/** More digits than this behind the point nobody types: it was divided. */
const LONGEST_TYPED = 6;
const ENOUGH = 4;

function besideAnother(value: number, other: number | undefined): number {
  if (other === undefined || !isComputed(value)) return value;
  const short = Number(value.toPrecision(ENOUGH));
  const near = isComputed(other) ? Number(other.toPrecision(ENOUGH)) : other;
  return short === near ? value : short;
}

function isComputed(value: number): boolean {
  return Math.abs(value) < 1e15 && Number(value.toFixed(LONGEST_TYPED)) !== value;
}

/** Kinds come as in references (`dimension`) or as the title of a schema (`Dimension value`, `Policy file`). */
function plainKind(kind: string): string {
  return kind
    .toLowerCase()
    .replace(/ file$/, "")
    .replaceAll(" ", "-");
}
