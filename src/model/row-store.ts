import { NUMBER_COLUMNS, STATUSES } from "./measurements.ts";

const SHIFT = 16;
const CHUNK_ROWS = 1 << SHIFT;
const WITHIN = CHUNK_ROWS - 1;
/** Stands for an absent number in a list of whole ones. */
const ABSENT = -0x80000000;
const NOT_APPLICABLE = 4;
const STATUS = 3;
const WITHHELD = STATUSES.indexOf("withheld");

type Codes = Uint8Array | Uint16Array | Uint32Array;
/** Whole numbers where all are; undefined where there is none at all. */
type Numbers = Int32Array | Float64Array | undefined;

/** What is kept of one row, as numbers: codes, figures, and where it stands. */
export class RowValues {
  indicator = 0;
  period = 0;
  /** 0 is the total of all partners. */
  partner = 0;
  group = 0;
  /** Index in `STATUSES`. */
  status = 0;
  notApplicable = false;
  /** In the order of `NUMBER_COLUMNS`; `NaN` where there is none. */
  readonly numbers: Float64Array = new Float64Array(NUMBER_COLUMNS.length).fill(Number.NaN);
  file = 0;
  line = 0;
  /** Of the row's first byte in the table's text. */
  offset = 0;
}

/** Lists for what several rows hold, one place a row. */
export interface RowLists {
  readonly periods: Uint32Array;
  readonly partners: Uint32Array;
  readonly groups: Uint32Array;
  /** Per column that is wanted; `NaN` where there is none, or where the row has no figure. */
  readonly numbers: readonly Float64Array[];
}

/** Which rows, and which columns of `NUMBER_COLUMNS`. */
export interface RowChoice {
  /** Numbers of rows, rising. */
  readonly rows: Uint32Array;
  /** Places in `rows`, the end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly columns: readonly number[];
}

/** Up to 65,536 rows: each column in the smallest list that holds it. */
interface Chunk {
  readonly length: number;
  readonly indicators: Codes;
  readonly periods: Codes;
  readonly partners: Codes;
  readonly groups: Codes;
  readonly flags: Uint8Array;
  readonly numbers: readonly Numbers[];
  readonly files: Codes;
  readonly lines: Uint32Array;
  readonly offsets: Uint32Array;
}

/**
 * Rows as columns of numbers: about forty bytes a row, however many there are. Rows are added in the order
 * of files and lines, and never changed.
 */
export class RowStore {
  length = 0;
  /** What `add` adds; the same object for every row. */
  readonly next: RowValues = new RowValues();
  readonly #chunks: Chunk[] = [];
  #open: OpenChunk | undefined;

  add(): void {
    this.#open ??= new OpenChunk();
    this.#open.add(this.next);
    this.length += 1;
    if (this.#open.length === CHUNK_ROWS) this.#chunks.push(this.#open.close());
  }

  /** After the last row. */
  end(): void {
    if (this.#open && this.#open.length > 0) this.#chunks.push(this.#open.close());
    this.#open = undefined;
  }

  indicatorOf(row: number): number {
    return this.#chunk(row).indicators[row & WITHIN] as number;
  }

  periodOf(row: number): number {
    return this.#chunk(row).periods[row & WITHIN] as number;
  }

  partnerOf(row: number): number {
    return this.#chunk(row).partners[row & WITHIN] as number;
  }

  groupOf(row: number): number {
    return this.#chunk(row).groups[row & WITHIN] as number;
  }

  statusOf(row: number): number {
    return (this.#chunk(row).flags[row & WITHIN] as number) & STATUS;
  }

  isNotApplicable(row: number): boolean {
    return ((this.#chunk(row).flags[row & WITHIN] as number) & NOT_APPLICABLE) !== 0;
  }

  /** The number in a column of `NUMBER_COLUMNS`; `NaN` where there is none. */
  numberOf(row: number, column: number): number {
    const numbers = this.#chunk(row).numbers[column];
    if (numbers === undefined) return Number.NaN;
    const value = numbers[row & WITHIN] as number;
    return value === ABSENT && numbers instanceof Int32Array ? Number.NaN : value;
  }

  fileOf(row: number): number {
    return this.#chunk(row).files[row & WITHIN] as number;
  }

  lineOf(row: number): number {
    return this.#chunk(row).lines[row & WITHIN] as number;
  }

  offsetOf(row: number): number {
    return this.#chunk(row).offsets[row & WITHIN] as number;
  }

  /** Withheld, or not applicable: whatever stands there is no figure. */
  isClosed(row: number): boolean {
    return isClosed(this.#chunk(row).flags[row & WITHIN] as number);
  }

  /** Copies what some rows hold into lists, from their first place on: quicker than asking row by row. */
  copy(choice: RowChoice, lists: RowLists): void {
    const { rows, to, columns } = choice;
    for (let from = choice.from; from < to; ) {
      const number = (rows[from] as number) >>> SHIFT;
      const chunk = this.#chunks[number] as Chunk;
      let end = from + 1;
      while (end < to && (rows[end] as number) >>> SHIFT === number) end += 1;
      const stretch = { rows, from, to: end, at: from - choice.from };
      copyCodes(chunk.periods, stretch, lists.periods);
      copyCodes(chunk.partners, stretch, lists.partners);
      copyCodes(chunk.groups, stretch, lists.groups);
      for (let index = 0; index < columns.length; index += 1) {
        const numbers = lists.numbers[index] as Float64Array;
        copyNumbers(chunk.numbers[columns[index] as number], stretch, numbers);
        leaveOutClosed(chunk.flags, stretch, numbers);
      }
      from = end;
    }
  }

  #chunk(row: number): Chunk {
    return this.#chunks[row >>> SHIFT] as Chunk;
  }
}

/** Rows of one chunk, and where in the lists the first of them goes. */
interface Stretch {
  readonly rows: Uint32Array;
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

function copyCodes(codes: Codes, { rows, from, to, at }: Stretch, list: Uint32Array): void {
  const shift = at - from;
  for (let index = from; index < to; index += 1)
    list[index + shift] = codes[(rows[index] as number) & WITHIN] as number;
}

function copyNumbers(numbers: Numbers, { rows, from, to, at }: Stretch, list: Float64Array): void {
  const shift = at - from;
  if (numbers === undefined) {
    list.fill(Number.NaN, at, to + shift);
  } else if (numbers instanceof Int32Array) {
    for (let index = from; index < to; index += 1) {
      const number = numbers[(rows[index] as number) & WITHIN] as number;
      list[index + shift] = number === ABSENT ? Number.NaN : number;
    }
  } else {
    for (let index = from; index < to; index += 1)
      list[index + shift] = numbers[(rows[index] as number) & WITHIN] as number;
  }
}

function leaveOutClosed(flags: Uint8Array, { rows, from, to, at }: Stretch, list: Float64Array): void {
  const shift = at - from;
  for (let index = from; index < to; index += 1) {
    if (isClosed(flags[(rows[index] as number) & WITHIN] as number)) list[index + shift] = Number.NaN;
  }
}

function isClosed(flags: number): boolean {
  return (flags & NOT_APPLICABLE) !== 0 || (flags & STATUS) === WITHHELD;
}

/** The chunk that is being filled; its lists are used again for the next one. */
class OpenChunk {
  length = 0;
  readonly #indicators = new Uint32Array(CHUNK_ROWS);
  readonly #periods = new Uint32Array(CHUNK_ROWS);
  readonly #partners = new Uint32Array(CHUNK_ROWS);
  readonly #groups = new Uint32Array(CHUNK_ROWS);
  readonly #flags = new Uint8Array(CHUNK_ROWS);
  readonly #numbers = NUMBER_COLUMNS.map(() => new Float64Array(CHUNK_ROWS));
  readonly #files = new Uint32Array(CHUNK_ROWS);
  readonly #lines = new Uint32Array(CHUNK_ROWS);
  readonly #offsets = new Uint32Array(CHUNK_ROWS);

  add(values: RowValues): void {
    const at = this.length;
    this.#indicators[at] = values.indicator;
    this.#periods[at] = values.period;
    this.#partners[at] = values.partner;
    this.#groups[at] = values.group;
    this.#flags[at] = values.status | (values.notApplicable ? NOT_APPLICABLE : 0);
    for (let column = 0; column < NUMBER_COLUMNS.length; column += 1) {
      (this.#numbers[column] as Float64Array)[at] = values.numbers[column] as number;
    }
    this.#files[at] = values.file;
    this.#lines[at] = values.line;
    this.#offsets[at] = values.offset;
    this.length = at + 1;
  }

  close(): Chunk {
    const { length } = this;
    this.length = 0;
    return {
      length,
      indicators: smallest(this.#indicators, length),
      periods: smallest(this.#periods, length),
      partners: smallest(this.#partners, length),
      groups: smallest(this.#groups, length),
      flags: this.#flags.slice(0, length),
      numbers: this.#numbers.map((numbers) => smallestOf(numbers, length)),
      files: smallest(this.#files, length),
      lines: this.#lines.slice(0, length),
      offsets: this.#offsets.slice(0, length),
    };
  }
}

function smallest(codes: Uint32Array, length: number): Codes {
  let highest = 0;
  for (let index = 0; index < length; index += 1) highest |= codes[index] as number;
  const used = codes.subarray(0, length);
  if (highest >>> 8 === 0) return Uint8Array.from(used);
  return highest >>> 16 === 0 ? Uint16Array.from(used) : used.slice();
}

function smallestOf(numbers: Float64Array, length: number): Numbers {
  let isWhole = true;
  let isEmpty = true;
  for (let index = 0; index < length; index += 1) {
    const value = numbers[index] as number;
    if (Number.isNaN(value)) continue;
    isEmpty = false;
    if ((value | 0) !== value || value === ABSENT) {
      isWhole = false;
      break;
    }
  }
  if (isEmpty) return undefined;
  if (!isWhole) return numbers.slice(0, length);
  const whole = new Int32Array(length);
  for (let index = 0; index < length; index += 1) {
    const value = numbers[index] as number;
    whole[index] = Number.isNaN(value) ? ABSENT : value;
  }
  return whole;
}
