import type { Account, NotTaken, Reason } from "./account.ts";
import { Numbered } from "./column-words.ts";
import { isPlainFigure, readFigure } from "./figure.ts";
import { type Figures, type SeriesName, STATUSES } from "./figures.ts";
import type { AcrossColumn, Layout, Role } from "./header.ts";
import type { SiteRows, WordColumn } from "./site-rows.ts";
import { hasMonths, readYear, type Year } from "./year.ts";

/** The rows of a table, and how they are laid out. */
export interface GatheredTable {
  readonly path: string;
  readonly rows: SiteRows;
  readonly layout: Layout;
  readonly account: Account;
  readonly placeOf: (row: number) => Pick<NotTaken, "line" | "raw">;
}

/** Turns the rows of one table into figures; what is none is written into the account. */
export function figuresOf(table: GatheredTable): Figures {
  return new Reading(table).figures();
}

const NONE: readonly WordColumn[] = [];
const LONG: readonly (AcrossColumn | undefined)[] = [undefined];

/** What comes back in every row (years, units, groups) is worked out once for each text. */
class Reading {
  readonly #table: GatheredTable;
  readonly #columnsOf = new Map<Role, readonly WordColumn[]>();
  readonly #across: readonly (AcrossColumn | undefined)[];
  readonly #months: boolean;
  /** By the codes of the column of years. */
  readonly #years: Year[] = [];
  readonly #acrossYears: readonly (Year | undefined)[];
  readonly #periods = new Numbered();
  readonly #series = new SeriesNames();
  readonly #groups: readonly GroupCodes[];
  readonly #statusOf: number[] = [];
  readonly #year: WordColumn | undefined;
  readonly #status: WordColumn | undefined;
  readonly #geo: WordColumn | undefined;
  /** Those of series, then those of units. */
  readonly #ofSeries: readonly WordColumn[];
  /** The figures, column by column; places behind `#length` are not used. */
  readonly #rows: Uint32Array;
  readonly #numbers: string[] = [];
  readonly #periodCodes: Uint32Array;
  readonly #seriesCodes: Uint32Array;
  readonly #statuses: Uint8Array;
  readonly #geoCodes: Uint32Array;
  #length = 0;
  /** The row whose series was asked for last, with what its header said, and that series. */
  #seriesRow = -1;
  #seriesAcross = "";
  #seriesCode = 0;
  #ragged = 0;

  constructor(table: GatheredTable) {
    this.#table = table;
    const { rows, layout } = table;
    for (const column of rows.words) {
      const role = layout.roles[column.index] as Role;
      this.#columnsOf.set(role, [...this.#columns(role), column]);
    }
    this.#across = layout.across ?? LONG;
    [this.#year] = this.#columns("year");
    [this.#status] = this.#columns("status");
    [this.#geo] = this.#columns("geo-code");
    this.#ofSeries = [...this.#columns("series"), ...this.#columns("unit")];
    const most = rows.lines.length * this.#across.length;
    this.#rows = new Uint32Array(most);
    this.#periodCodes = new Uint32Array(most);
    this.#seriesCodes = new Uint32Array(most);
    this.#statuses = new Uint8Array(most);
    this.#geoCodes = new Uint32Array(most);
    this.#months = hasMonths(textsIn(this.#year));
    this.#acrossYears = this.#across.map((column) =>
      column?.year === undefined ? undefined : readYear(column.year, this.#months),
    );
    this.#groups = layout.dimensions.map((_, at) => {
      const index = layout.dimensionColumns[at];
      return new GroupCodes(
        rows.words.find((column) => column.index === index),
        most,
      );
    });
  }

  figures(): Figures {
    const { rows } = this.#table;
    for (let row = 0; row < rows.lines.length; row += 1) {
      this.#leaveRagged(row);
      for (let at = 0; at < this.#across.length; at += 1) this.#figure(row, at);
    }
    this.#leaveRagged(rows.lines.length);
    const length = this.#length;
    const used = (codes: Uint32Array) => codes.subarray(0, length);
    return {
      length,
      rows: used(this.#rows),
      numbers: this.#numbers,
      periods: { codes: used(this.#periodCodes), things: this.#periods.texts },
      series: { codes: used(this.#seriesCodes), things: this.#series.names },
      statuses: this.#statuses.subarray(0, length),
      groups: this.#groups.map(({ codes, texts }) => ({ codes: used(codes), things: texts })),
      geoCodes: { codes: used(this.#geoCodes), things: this.#geo?.words.texts ?? [""] },
    };
  }

  #columns(role: Role): readonly WordColumn[] {
    return this.#columnsOf.get(role) ?? NONE;
  }

  /** The ragged rows that stand before a row. */
  #leaveRagged(before: number): void {
    const { rows, path, account } = this.#table;
    for (let next = rows.ragged[this.#ragged]; next && next.before <= before; ) {
      const { line, raw } = next;
      for (let left = rows.wide; left > 0; left -= 1)
        account.notTaken.push({ path, line, reason: "ragged", raw });
      this.#ragged += 1;
      next = rows.ragged[this.#ragged];
    }
  }

  #figure(row: number, at: number): void {
    const { rows } = this.#table;
    const column = this.#across[at];
    const typed = rows.values[at]?.texts[row] ?? "";
    const number = isPlainFigure(typed, rows.decimalComma) ? typed : this.#numberIn(row, typed);
    if (number === undefined) return;
    const year = this.#acrossYears[at] ?? this.#yearOf(row);
    if ("trouble" in year) {
      this.#leave(row, year.trouble, column?.year ?? textIn(this.#year, row));
      return;
    }
    const place = this.#length;
    this.#length += 1;
    this.#rows[place] = row;
    this.#numbers.push(number);
    this.#periodCodes[place] = this.#periods.codeOf(year.period);
    this.#seriesCodes[place] = this.#seriesOf(row, column?.series ?? "");
    this.#statuses[place] = this.#status === undefined ? 0 : this.#statusIn(row, this.#status);
    this.#geoCodes[place] = this.#geo?.codes.at(row) ?? 0;
    for (let dimension = 0; dimension < this.#groups.length; dimension += 1)
      this.#groups[dimension]?.add(place, row, column?.groups.get(dimension));
  }

  /** A number that is written otherwise; nothing where there is none, which is told. */
  #numberIn(row: number, typed: string): string | undefined {
    const figure = readFigure(typed, this.#table.rows.decimalComma);
    if ("number" in figure) return figure.number;
    this.#leave(row, figure.trouble, typed);
    return undefined;
  }

  #yearOf(row: number): Year {
    const code = this.#year?.codes.at(row) ?? 0;
    this.#years[code] ??= readYear(textIn(this.#year, row), this.#months);
    return this.#years[code];
  }

  #statusIn(row: number, column: WordColumn): number {
    const code = column.codes.at(row);
    this.#statusOf[code] ??= statusIn(textIn(column, row));
    return this.#statusOf[code];
  }

  /** Most rows are about the same series as the row before them. */
  #seriesOf(row: number, across: string): number {
    const before = this.#seriesRow;
    if (before === -1 || across !== this.#seriesAcross || !this.#isSameSeries(before, row))
      this.#seriesCode = this.#seriesIn(row, across);
    this.#seriesRow = row;
    this.#seriesAcross = across;
    return this.#seriesCode;
  }

  #isSameSeries(row: number, other: number): boolean {
    for (const { codes } of this.#ofSeries) if (codes.at(row) !== codes.at(other)) return false;
    return true;
  }

  #seriesIn(row: number, across: string): number {
    let key = across;
    for (const { codes } of this.#ofSeries) key += ` ${codes.at(row)}`;
    const known = this.#series.known(key);
    if (known !== undefined) return known;
    const texts = (role: Role) => this.#columns(role).map((column) => textIn(column, row));
    return this.#series.add(key, joined([...texts("series"), across]), joined(texts("unit")));
  }

  #leave(row: number, reason: Reason, cell: string): void {
    const { path, account, placeOf } = this.#table;
    account.notTaken.push({ path, reason, ...placeOf(row), cell });
  }
}

function textIn(column: WordColumn | undefined, row: number): string {
  return column?.words.texts[column.codes.at(row)] ?? "";
}

/** The texts that stand in a column, each once. */
function textsIn(column: WordColumn | undefined): readonly string[] {
  if (column === undefined) return [];
  const codes = new Set<number>();
  let before = -1;
  for (let row = 0; row < column.codes.length; row += 1) {
    const code = column.codes.at(row);
    if (code !== before) codes.add(code);
    before = code;
  }
  return [...codes].map((code) => column.words.texts[code] ?? "");
}

/** One dimension: the group of each figure, and what the groups are called. */
class GroupCodes extends Numbered {
  readonly codes: Uint32Array;
  readonly #column: WordColumn | undefined;
  /** By the codes of the column. */
  readonly #own: number[] = [];

  constructor(column: WordColumn | undefined, most: number) {
    super();
    this.#column = column;
    this.codes = new Uint32Array(most);
  }

  /** The group of a figure: what the header of its column says, else what stands in its row. */
  add(place: number, row: number, across: string | undefined): void {
    this.codes[place] =
      across !== undefined || this.#column === undefined
        ? this.codeOf(across ?? "")
        : this.#inRow(row, this.#column);
  }

  #inRow(row: number, { words, codes }: WordColumn): number {
    const code = codes.at(row);
    this.#own[code] ??= this.codeOf(groupIn(words.texts[code] ?? ""));
    return this.#own[code];
  }
}

/** Series and units that occur together, numbered. */
class SeriesNames {
  readonly names: SeriesName[] = [];
  readonly #codes = new Map<string, number>();
  readonly #byName = new Map<string, number>();

  known(typed: string): number | undefined {
    return this.#codes.get(typed);
  }

  /** Different cells may say the same. */
  add(typed: string, series: string, unit: string): number {
    const key = JSON.stringify([series, unit]);
    const code = this.#byName.get(key) ?? this.names.push({ series, unit }) - 1;
    this.#byName.set(key, code);
    this.#codes.set(typed, code);
    return code;
  }
}

/** SDMX writes the total as `_T`, and what does not apply as `_Z`; the format leaves both open. */
function groupIn(cell: string): string {
  return cell === "_T" || cell === "_Z" ? "" : cell;
}

/** What says the same twice, or says nothing, is left away: `Units`, `0`. */
function joined(texts: readonly string[]): string {
  const said = texts.filter((text) => text !== "" && !/^(units|0|undefined|_Z|_T)$/i.test(text));
  return [...new Set(said)].join(", ");
}

function statusIn(cell: string): number {
  if (/^(e|estimate|estimated|estimé|estimation|geschat)\b/i.test(cell)) return STATUSES.indexOf("estimate");
  const isProvisional = /^(p|provisional|preliminary|provisoire|voorlopig)\b/i.test(cell);
  return STATUSES.indexOf(isProvisional ? "provisional" : "final");
}
