import { hasDecimalComma } from "./number.ts";
import { hashOf, UNKNOWN, WordBook } from "./word-book.ts";

/**
 * What a column holds: words from a book; numbers, beside which some words may stand (`na`); or digits, as they
 * are typed, for who reads their meaning later.
 */
export interface PlainColumn {
  readonly holds: "words" | "numbers" | "digits";
  readonly words?: WordBook;
}

/** How the number of a cell is written. */
export const FORM = { empty: 0, whole: 1, decimals: 2, word: 3 } as const;

/** A row whose cells were all met before, or are numbers. One object for all rows: take what you need. */
export interface PlainRow {
  /** Per column the code of the word; 0 for an empty cell and for a number. */
  readonly codes: Int32Array;
  /** Per column its number; `NaN` where there is none. */
  readonly numbers: Float64Array;
  /** Per column of numbers one of `FORM`. */
  readonly forms: Uint8Array;
  /** What stands in a column of digits: never empty, and nothing but digits, points, commas, signs and `e`. */
  digitsOf(column: number): string;
}

/**
 * Who takes plain rows as codes and numbers, instead of as text. It is asked for its columns after the first
 * row that it took as text.
 */
export interface PlainTaker {
  /** Says that nothing is wrong with the row that was given last as text: its words may be recognised. */
  learn(): void;
  /** One per column of the header; undefined where no row of this table can be taken so. */
  columns(): readonly PlainColumn[] | undefined;
  /** False where this row needs a closer look: it is then given as text. */
  take(row: PlainRow, line: number, offset: number): boolean;
}

const LF = 10;
const CR = 13;
const QUOTE = 34;
const MINUS = 45;
const POINT = 46;
const COMMA = 44;
const ZERO = 48;
/** So many digits are exact in a double, and so are the powers of ten: one division rounds once, as `Number` does. */
const MOST_DIGITS = 15;
/** So many before the point may be the number of a person: read as text, so that it is looked at. */
const MOST_OF_A_FIGURE = 11;
const POWERS = Float64Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);
const NONE = new WordBook();
const KINDS = { words: 0, numbers: 1, digits: 2 } as const;
const { numbers: NUMBERS, digits: DIGITS } = KINDS;
/** What numbers are typed with: 1 for each byte of these. */
const OF_DIGITS = new Uint8Array(256);
for (const sign of "0123456789.,+-eE") OF_DIGITS[sign.charCodeAt(0)] = 1;

/**
 * The quick way through a table: reads the bytes of rows that show nothing new, and stops at every other.
 * Plain is a row with as many cells as the header, each empty, a word of the column's book, or a number in a
 * form that a row of this file had before; with the same line end as the row before; quotes only around a
 * whole cell. It decides nothing: what is not plain is read as text, and that reader teaches this one.
 */
export class PlainScanner implements PlainRow {
  readonly codes: Int32Array;
  readonly numbers: Float64Array;
  readonly forms: Uint8Array;
  /** The line of the next row, 1-based. */
  line = 1;
  readonly #taker: PlainTaker;
  readonly #delimiter: number;
  /** Per column one of `KINDS`. */
  readonly #kinds: Uint8Array;
  /** Per column of digits, where they stand in `#bytes`. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  #bytes: Buffer = Buffer.alloc(0);
  /** `#bytes` as text with a letter for each byte: cutting it is cheaper than making text of each cell. */
  #letters: string | undefined;
  readonly #books: readonly WordBook[];
  readonly #count: number;
  #crlf = false;
  /** Whether a row of this file had decimals behind a point, and behind a comma. */
  #points = false;
  #commas = false;
  /** Where the cell ends that was read last. */
  #at = 0;
  /** Per column, the word of a row before in the same bytes: most words are said again by the next row. */
  readonly #saidFrom: Int32Array;
  readonly #saidTo: Int32Array;
  readonly #saidCodes: Int32Array;

  constructor(columns: readonly PlainColumn[], delimiter: string, taker: PlainTaker) {
    this.#taker = taker;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#count = columns.length;
    this.#kinds = Uint8Array.from(columns, ({ holds }) => KINDS[holds]);
    this.#starts = new Int32Array(columns.length);
    this.#ends = new Int32Array(columns.length);
    this.#books = columns.map(({ words }) => words ?? NONE);
    this.#saidFrom = new Int32Array(columns.length);
    this.#saidTo = new Int32Array(columns.length);
    this.#saidCodes = new Int32Array(columns.length);
    this.codes = new Int32Array(columns.length);
    this.numbers = new Float64Array(columns.length).fill(Number.NaN);
    this.forms = new Uint8Array(columns.length);
  }

  /** Notes how a row is written that was read as text and found good. */
  learn(cells: readonly string[], lineEnd: "lf" | "crlf"): void {
    this.#crlf = lineEnd === "crlf";
    for (const [index, cell] of cells.entries()) {
      if (this.#kinds[index] !== NUMBERS) continue;
      if (cell.includes(".")) this.#points = true;
      else if (hasDecimalComma(cell) && this.#delimiter !== COMMA) this.#commas = true;
    }
  }

  /**
   * Reads rows from `from`, as long as they are plain, and gives the offset of the first that is not.
   * `last` is the offset of the last line feed in `bytes`; `base` the offset of `bytes` in the table.
   */
  run(bytes: Buffer, from: number, last: number, base: number): number {
    if (this.#bytes !== bytes) this.#letters = undefined;
    this.#bytes = bytes;
    this.#forgetWords();
    let at = from;
    while (at <= last) {
      const next = this.#row(bytes, at);
      if (next < 0 || !this.#taker.take(this, this.line, base + at)) return at;
      at = next;
      this.line += 1;
    }
    return at;
  }

  /** Of other bytes, or of a book that has learned since, nothing may be taken over. */
  #forgetWords(): void {
    this.#saidFrom.fill(0);
    this.#saidTo.fill(0);
    this.#saidCodes.fill(0);
  }

  digitsOf(column: number): string {
    this.#letters ??= this.#bytes.toString("latin1");
    return this.#letters.slice(this.#starts[column], this.#ends[column]);
  }

  /** The offset after a plain row; -1 for any other. Never runs on: a line feed stands at `last` or before. */
  #row(bytes: Uint8Array, from: number): number {
    const final = this.#count - 1;
    this.#at = from;
    for (let column = 0; column <= final; column += 1) {
      const read =
        bytes[this.#at] === QUOTE
          ? this.#quoted(bytes, column)
          : this.#kinds[column] === NUMBERS
            ? this.#number(bytes, column)
            : this.#kinds[column] === DIGITS
              ? this.#digits(bytes, column)
              : this.#word(bytes, column);
      if (!read) return -1;
      if (column === final) break;
      if (bytes[this.#at] !== this.#delimiter) return -1;
      this.#at += 1;
    }
    return this.#lineEnd(bytes);
  }

  #lineEnd(bytes: Uint8Array): number {
    const at = this.#at;
    if (this.#crlf) return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : -1;
    return bytes[at] === LF ? at + 1 : -1;
  }

  #word(bytes: Uint8Array, column: number): boolean {
    if (this.#isSaidAgain(bytes, column)) return true;
    const delimiter = this.#delimiter;
    const from = this.#at;
    let at = from;
    let hash = 0x811c9dc5 | 0;
    for (
      let byte = bytes[at] as number;
      byte !== delimiter && byte !== LF && byte !== CR;
      byte = bytes[at] as number
    ) {
      hash = Math.imul(hash ^ byte, 0x01000193);
      at += 1;
    }
    this.#at = at;
    const code = at === from ? 0 : (this.#books[column] as WordBook).find(bytes, from, at, hash);
    this.codes[column] = code;
    if (code === UNKNOWN) return false;
    this.#saidFrom[column] = from;
    this.#saidTo[column] = at;
    this.#saidCodes[column] = code;
    return true;
  }

  /** True where the cell is the word of that column that was looked up last: it need not be looked up again. */
  #isSaidAgain(bytes: Uint8Array, column: number): boolean {
    const to = this.#saidTo[column] as number;
    let at = this.#at;
    for (let said = this.#saidFrom[column] as number; said < to; said += 1) {
      if (bytes[at] !== bytes[said]) return false;
      at += 1;
    }
    const end = bytes[at];
    if (end !== this.#delimiter && end !== LF && end !== CR) return false;
    this.#at = at;
    this.codes[column] = this.#saidCodes[column] as number;
    return true;
  }

  #number(bytes: Uint8Array, column: number): boolean {
    const delimiter = this.#delimiter;
    const from = this.#at;
    let at = from;
    let byte = bytes[at] as number;
    if (byte === delimiter || byte === LF || byte === CR) {
      this.forms[column] = FORM.empty;
      this.numbers[column] = Number.NaN;
      return true;
    }
    const negative = byte === MINUS;
    if (negative) byte = bytes[++at] as number;
    const digits = at;
    let value = 0;
    while (byte >= ZERO && byte <= 57) {
      value = value * 10 + (byte - ZERO);
      byte = bytes[++at] as number;
    }
    if (at === digits) return this.#wordBeside(bytes, column);
    if (at - digits >= MOST_OF_A_FIGURE || (bytes[digits] === ZERO && at - digits > 6)) return false;
    let form: number = FORM.whole;
    let decimals = 0;
    if (byte !== delimiter && ((byte === POINT && this.#points) || (byte === COMMA && this.#commas))) {
      const mark = at;
      byte = bytes[++at] as number;
      while (byte >= ZERO && byte <= 57) {
        value = value * 10 + (byte - ZERO);
        byte = bytes[++at] as number;
      }
      decimals = at - mark - 1;
      if (decimals === 0 || (decimals === 3 && this.#mayBeThousands(bytes, digits, mark))) return false;
      form = FORM.decimals;
    }
    if (at - digits > MOST_DIGITS) return false;
    if (decimals > 0) value /= POWERS[decimals] as number;
    this.#at = at;
    this.forms[column] = form;
    this.numbers[column] = negative && value !== 0 ? -value : value;
    return true;
  }

  /** As `isThousandsOrDecimals`, of three digits behind a mark: read as text, so that it is refused. */
  #mayBeThousands(bytes: Uint8Array, digits: number, mark: number): boolean {
    return this.#delimiter !== COMMA && bytes[mark] === POINT && mark - digits <= 3 && bytes[digits] !== ZERO;
  }

  #digits(bytes: Uint8Array, column: number): boolean {
    const delimiter = this.#delimiter;
    const from = this.#at;
    let at = from;
    for (
      let byte = bytes[at] as number;
      OF_DIGITS[byte] === 1 && byte !== delimiter;
      byte = bytes[at] as number
    )
      at += 1;
    this.#at = at;
    this.#starts[column] = from;
    this.#ends[column] = at;
    return at > from;
  }

  /** A word where a number is expected. */
  #wordBeside(bytes: Uint8Array, column: number): boolean {
    if (!this.#word(bytes, column)) return false;
    this.forms[column] = FORM.word;
    this.numbers[column] = Number.NaN;
    return true;
  }

  /** A cell in quotes, without quotes or line ends inside. The same as the cell without them. */
  #quoted(bytes: Uint8Array, column: number): boolean {
    const from = this.#at + 1;
    if (this.#kinds[column] === NUMBERS) return this.#quotedNumber(bytes, column, from);
    if (this.#kinds[column] === DIGITS) return this.#quotedDigits(bytes, column, from);
    let at = from;
    for (let byte = bytes[at] as number; byte !== QUOTE; byte = bytes[++at] as number) {
      if (byte === LF || byte === CR) return false;
    }
    this.#at = at + 1;
    const code =
      at === from ? 0 : (this.#books[column] as WordBook).find(bytes, from, at, hashOf(bytes, from, at));
    this.codes[column] = code;
    return code !== UNKNOWN;
  }

  #quotedNumber(bytes: Uint8Array, column: number, from: number): boolean {
    this.#at = from;
    if (bytes[from] === QUOTE) {
      this.forms[column] = FORM.empty;
      this.numbers[column] = Number.NaN;
    } else if (!this.#number(bytes, column) || bytes[this.#at] !== QUOTE) return false;
    this.#at += 1;
    return true;
  }

  #quotedDigits(bytes: Uint8Array, column: number, from: number): boolean {
    this.#at = from;
    if (!this.#digits(bytes, column) || bytes[this.#at] !== QUOTE) return false;
    this.#at += 1;
    return true;
  }
}
