import { hundredth, whole } from "./figure.ts";
import { type Figures, STATUSES } from "./figures.ts";
import type { FigureKind } from "./unit.ts";

/** How the series of a table are called, and how the groups of its columns are. */
interface TableNames {
  readonly columns: readonly string[];
  /** By position in `columns`. */
  readonly groups: readonly ((group: string) => string)[];
  /** By the code of the series. */
  readonly series: ReadonlyMap<number, { readonly indicator: string; readonly kind: FigureKind }>;
}

const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const FIRST_ROOM = 32 * 1024;
/** A hundredth is at most so much longer: a zero, a point and two more. */
const LONGER = 4;
const STATUS_WORDS = STATUSES.map((status) => bytesOf(`,${status}\n`));
const NO_STATUS = [bytesOf("\n")];

/**
 * One table of the site as a table of the format, in UTF-8; the identifiers hold no sign that needs quotes.
 * Written sign by sign: texts of a hundred thousand rows would be most of the garbage of an import.
 */
export function tableBytes(figures: Figures, { columns, groups, series }: TableNames): Uint8Array {
  const { periods, numbers, statuses } = figures;
  const withStatus = statuses.some((status) => status !== 0);
  const header = ["indicator", "period", ...columns, "value", ...(withStatus ? ["status"] : [])];
  const cells = figures.groups.map(({ codes, things }, dimension) => ({
    codes,
    words: identifiersOf(codes, things, groups[dimension] ?? String).map(cellOf),
  }));
  const names = namesOf(series);
  const periodWords = periods.things.map(cellOf);
  const ends = withStatus ? STATUS_WORDS : NO_STATUS;
  const longest = [names.words, periodWords, ends, ...cells.map(({ words }) => words)];
  const table = new TableBytes(`${header.join(",")}\n`);
  const row = longest.reduce((sum, words) => sum + longestOf(words), longestNumber(numbers) + LONGER);
  for (let at = 0; at < figures.length; at += 1) {
    const code = figures.series.codes[at] as number;
    const name = names.words[code];
    if (name === undefined) continue;
    table.makeRoom(row);
    table.word(name);
    table.word(periodWords[periods.codes[at] as number] as Uint8Array);
    for (const { codes, words } of cells) table.word(words[codes[at] as number] as Uint8Array);
    table.number(numbers[at] as string, names.types[code] as FigureKind["type"]);
    table.word(ends[statuses[at] as number] as Uint8Array);
  }
  return table.bytes();
}

/** By the codes of series. */
function namesOf(series: TableNames["series"]) {
  const words: Uint8Array[] = [];
  const types: FigureKind["type"][] = [];
  for (const [code, { indicator, kind }] of series) {
    words[code] = cellOf(indicator);
    types[code] = kind.type;
  }
  return { words, types };
}

/** What each group is called, by its code; names are given in the order of the rows. */
function identifiersOf(
  codes: Uint32Array,
  things: readonly string[],
  name: (group: string) => string,
): readonly string[] {
  const texts: string[] = [];
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] as number;
    texts[code] ??= name(things[code] ?? "");
  }
  return texts;
}

/** A cell with the comma behind it. */
function cellOf(text: string): Uint8Array {
  return bytesOf(`${text},`);
}

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text));
}

function longestOf(words: readonly Uint8Array[]): number {
  return words.reduce((longest, word) => Math.max(longest, word.length), 0);
}

function longestNumber(numbers: readonly string[]): number {
  let longest = 0;
  for (const number of numbers) if (number.length > longest) longest = number.length;
  return longest;
}

/** The bytes of a table in the making. */
class TableBytes {
  #bytes = new Uint8Array(FIRST_ROOM);
  #at = 0;

  constructor(header: string) {
    const first = bytesOf(header);
    this.makeRoom(first.length);
    this.word(first);
  }

  /** For so many bytes more. */
  makeRoom(length: number): void {
    if (this.#at + length <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(this.#at + length, this.#bytes.length * 2));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#at);
  }

  word(word: Uint8Array): void {
    const bytes = this.#bytes;
    let at = this.#at;
    for (let index = 0; index < word.length; index += 1) {
      bytes[at] = word[index] as number;
      at += 1;
    }
    this.#at = at;
  }

  /** A number as the column of its type takes it: a share is a fraction, a count has no point. */
  number(number: string, type: FigureKind["type"]): void {
    if (type === "proportion") {
      if (!this.#share(number)) this.#digits(hundredth(number));
    } else this.#digits(type === "count" && number.includes(".") ? whole(number) : number);
  }

  #digits(number: string): void {
    const bytes = this.#bytes;
    let at = this.#at;
    for (let index = 0; index < number.length; index += 1) {
      bytes[at] = number.charCodeAt(index);
      at += 1;
    }
    this.#at = at;
  }

  /** `13.8` → `0.138`, as `hundredth` has it, for a number of one or two digits with others behind a point. */
  #share(number: string): boolean {
    const { length } = number;
    const point = number.charCodeAt(1) === POINT ? 1 : 2;
    if (length < point + 2 || number.charCodeAt(point) !== POINT || number.charCodeAt(0) === MINUS)
      return false;
    if (number.charCodeAt(length - 1) === ZERO) return false;
    const bytes = this.#bytes;
    let at = this.#at;
    bytes[at++] = ZERO;
    bytes[at++] = POINT;
    bytes[at++] = point === 1 ? ZERO : number.charCodeAt(0);
    bytes[at++] = number.charCodeAt(point - 1);
    for (let index = point + 1; index < length; index += 1) bytes[at++] = number.charCodeAt(index);
    this.#at = at;
    return true;
  }
}
