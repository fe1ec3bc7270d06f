import type { TableRow } from "../read/csv.ts";
import { FORM, type PlainColumn, type PlainRow, type PlainTaker } from "../read/csv-plain.ts";
import { hasDecimalComma } from "../read/number.ts";
import { WordBook } from "../read/word-book.ts";
import { EVERYBODY, GroupBook } from "./group-book.ts";
import { type Books, MeasurementTable, originsIn } from "./measurement-table.ts";
import { NUMBER_COLUMNS, STATUSES } from "./measurements.ts";
import type { NumberDemands } from "./number-demands.ts";
import type { Period } from "./period.ts";
import type { RowPlaces } from "./row-places.ts";
import { RowStore } from "./row-store.ts";
import type { Columns, ReadRow } from "./rows.ts";

const FINAL = STATUSES.indexOf("final");
const WITHHELD = STATUSES.indexOf("withheld");
const NA = 1;

/** Texts with numbers from 0 on, in the order in which they come. */
class CodeBook<T> {
  readonly list: T[] = [];
  readonly #codes = new Map<string, number>();

  codeOf(text: string, thing: T): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.list.length);
    return this.list.push(thing) - 1;
  }
}

/** Gathers the rows of all tables, and remembers which words were good, so that rows can be read by their bytes. */
export class TableRows {
  readonly store = new RowStore();
  readonly #places: RowPlaces;
  readonly #demands: (indicator: string) => NumberDemands;
  readonly #indicators = new CodeBook<string>();
  readonly #periods = new CodeBook<Period>();
  readonly #partners = new CodeBook<string>();
  readonly groups = new GroupBook();
  /** Per indicator's code. */
  readonly demands: NumberDemands[] = [];
  /** Per kind of column; dimensions by `dimension:` and their name. Codes are one higher than in the books. */
  readonly #words = new Map<string, WordBook>();

  constructor(places: RowPlaces, demands: (indicator: string) => NumberDemands) {
    this.#places = places;
    this.#demands = demands;
    this.#partners.codeOf("", "");
    this.words("na").learn("na", NA);
    for (const [code, status] of STATUSES.entries()) this.words("status").learn(status, code + 1);
  }

  words(kind: string): WordBook {
    const known = this.#words.get(kind);
    if (known) return known;
    const book = new WordBook();
    this.#words.set(kind, book);
    return book;
  }

  /** Adds a row that was read as text. */
  add(row: ReadRow, { file, offset }: { readonly file: number; readonly offset: number }): void {
    const { next } = this.store;
    next.indicator = this.#indicators.codeOf(row.indicator, row.indicator);
    this.demands[next.indicator] ??= this.#demands(row.indicator);
    next.period = this.#periods.codeOf(row.period.text, row.period);
    next.partner = row.partner === undefined ? 0 : this.#partners.codeOf(row.partner, row.partner);
    next.group = this.#groupOf(row.dimensions);
    next.status = STATUSES.indexOf(row.status);
    next.notApplicable = row.notApplicable;
    for (const [index, column] of NUMBER_COLUMNS.entries()) next.numbers[index] = row[column] ?? Number.NaN;
    next.file = file;
    next.line = row.line;
    next.offset = offset;
    this.store.add();
  }

  #groupOf(dimensions: ReadonlyMap<string, string>): number {
    const inOrder = this.groups.sorted([...dimensions], ([id]) => id);
    return inOrder.reduce(
      (group, [id, value]) => this.groups.narrowed(group, this.groups.value(id, value)),
      EVERYBODY,
    );
  }

  /** Remembers the words of the row that was added last, which has nothing wrong with it. */
  learn({ indicator, period, partner, dimensions }: ReadRow): void {
    const { next } = this.store;
    this.#learn("indicator", indicator, next.indicator + 1);
    this.#learn("period", period.text, next.period + 1);
    if (partner !== undefined) this.#learn("partner", partner, next.partner);
    for (const [id, value] of dimensions) this.#learn(`dimension:${id}`, value, this.groups.value(id, value));
  }

  /** Some words mean more than themselves to the checks of a table; they are always read as text. */
  #learn(kind: string, word: string, code: number): void {
    if (!word.includes('"') && !hasDecimalComma(word)) this.words(kind).learn(word, code);
  }

  /** The table, when all files were read. */
  end(): MeasurementTable {
    this.store.end();
    const books: Books = {
      indicators: this.#indicators.list,
      periods: this.#periods.list,
      partners: this.#partners.list,
      groups: this.groups,
    };
    const { store } = this;
    return new MeasurementTable({ store, books, origins: originsIn(store, this.#places) });
  }
}

/** Takes the rows of one file: as text, or, where nothing in them is new, as codes and numbers. */
export class FileRows implements PlainTaker {
  readonly #rows: TableRows;
  readonly #file: number;
  readonly #columnsOf: () => Columns | undefined;
  #at: Places | undefined;
  #latest: ReadRow | undefined;

  constructor(rows: TableRows, file: number, columnsOf: () => Columns | undefined) {
    this.#rows = rows;
    this.#file = file;
    this.#columnsOf = columnsOf;
  }

  /** Adds a row that was read as text. */
  add(row: ReadRow, offset: number): void {
    this.#rows.add(row, { file: this.#file, offset });
    this.#latest = row;
  }

  learn(): void {
    if (this.#latest) this.#rows.learn(this.#latest);
  }

  columns(): readonly PlainColumn[] | undefined {
    const columns = this.#columnsOf();
    if (!columns?.usable) return undefined;
    this.#at = placesOf(columns, this.#rows.groups);
    const dimensions = new Map(columns.dimensions.map(({ id, index }) => [index, id]));
    const names = [...columns.index.keys()];
    return names.map((name): PlainColumn => {
      const dimension = dimensions.get(columns.index.get(name) ?? -1);
      if (dimension !== undefined)
        return { holds: "words", words: this.#rows.words(`dimension:${dimension}`) };
      if (name === "value") return { holds: "numbers", words: this.#rows.words("na") };
      if (NUMBER_COLUMNS.some((column) => column === name)) return { holds: "numbers" };
      return { holds: "words", words: this.#rows.words(name) };
    });
  }

  take(row: PlainRow, line: number, offset: number): boolean {
    const at = this.#at as Places;
    const { codes } = row;
    const { store, groups } = this.#rows;
    const { next } = store;
    const indicator = codes[at.indicator] as number;
    const period = codes[at.period] as number;
    if (indicator === 0 || period === 0) return false;
    if (!this.#takeNumbers(row, at, indicator - 1)) return false;
    next.indicator = indicator - 1;
    next.period = period - 1;
    next.partner = at.partner < 0 ? 0 : (codes[at.partner] as number);
    const status = at.status < 0 ? 0 : (codes[at.status] as number);
    next.status = status === 0 ? FINAL : status - 1;
    const closed = next.notApplicable || next.status === WITHHELD;
    if (closed && next.numbers.some((number) => !Number.isNaN(number))) return false; // as text: to be told
    let group = EVERYBODY;
    for (let index = 0; index < at.dimensions.length; index += 1) {
      const value = codes[at.dimensions[index] as number] as number;
      if (value !== 0) group = groups.narrowed(group, value);
    }
    next.group = group;
    next.file = this.#file;
    next.line = line;
    next.offset = offset;
    store.add();
    return true;
  }

  #takeNumbers({ forms, numbers }: PlainRow, at: Places, indicator: number): boolean {
    const { next } = this.#rows.store;
    const { whole, used } = this.#rows.demands[indicator] as NumberDemands;
    next.notApplicable = false;
    for (let column = 0; column < NUMBER_COLUMNS.length; column += 1) {
      const place = at.numbers[column] as number;
      const form = place < 0 ? FORM.empty : (forms[place] as number);
      if (form === FORM.empty) {
        next.numbers[column] = Number.NaN;
        continue;
      }
      if (form === FORM.word) {
        next.numbers[column] = Number.NaN;
        next.notApplicable = true;
        continue;
      }
      if (!used[column] || (whole[column] && form !== FORM.whole)) return false;
      next.numbers[column] = numbers[place] as number;
    }
    return true;
  }
}

/** Where in a row each thing stands; -1 where the table has no such column. */
interface Places {
  readonly indicator: number;
  readonly period: number;
  readonly partner: number;
  readonly status: number;
  readonly numbers: Int32Array;
  /** In the order of the book of groups. */
  readonly dimensions: Int32Array;
}

function placesOf({ index, dimensions }: Columns, groups: GroupBook): Places {
  const of = (column: string): number => index.get(column) ?? -1;
  return {
    indicator: of("indicator"),
    period: of("period"),
    partner: of("partner"),
    status: of("status"),
    numbers: Int32Array.from(NUMBER_COLUMNS, of),
    dimensions: Int32Array.from(
      groups.sorted(dimensions, ({ id }) => id),
      (dimension) => dimension.index,
    ),
  };
}

/** The length of a row in bytes, where it goes on after its first line. */
export function lengthIfBroken({ raw, line, endLine }: TableRow): number | undefined {
  return endLine > line ? Buffer.byteLength(raw) : undefined;
}
