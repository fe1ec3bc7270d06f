import type { Account, NotTaken, Reason } from "./account.ts";
import { Numbered } from "./column-words.ts";
import { readFigure } from "./figure.ts";
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
  /** The figures, column by column. */
  readonly #rows: number[] = [];
  readonly #numbers: string[] = [];
  readonly #periodCodes: number[] = [];
  readonly #seriesCodes: number[] = [];
  readonly #statuses: number[] = [];
  readonly #geoCodes: number[] = [];
  #ragged = 0;

  constructor(table: GatheredTable) {
    this.#table = table;
    const { rows, layout } = table;
    for (const column of rows.words) {
      const role = layout.roles[column.index] as Role;
      this.#columnsOf.set(role, [...this.#columns(role), column]);
    }
    this.#across = layout.across ?? LONG;
    const [year] = this.#columns("year");
    const years = new Set(year?.codes);
    this.#months = hasMonths([...years].map((code) => year?.words.texts[code] ?? ""));
    this.#acrossYears = this.#across.map((column) =>
      column?.year === undefined ? undefined : readYear(column.year, this.#months),
    );
    this.#groups = layout.dimensions.map((_, at) => {
      const index = layout.dimensionColumns[at];
      return new GroupCodes(rows.words.find((column) => column.index === index));
    });
  }

  figures(): Figures {
    const { rows } = this.#table;
    for (let row = 0; row < rows.lines.length; row += 1) {
      this.#leaveRagged(row);
      for (let at = 0; at < this.#across.length; at += 1) this.#figure(row, at);
    }
    this.#leaveRagged(rows.lines.length);
    const [geo] = this.#columns("geo-code");
    return {
      length: this.#rows.length,
      rows: this.#rows,
      numbers: this.#numbers,
      periods: { codes: this.#periodCodes, things: this.#periods.texts },
      series: { codes: this.#seriesCodes, things: this.#series.names },
      statuses: this.#statuses,
      groups: this.#groups.map(({ codes, texts }) => ({ codes, things: texts })),
      geoCodes: { codes: this.#geoCodes, things: geo?.words.texts ?? [""] },
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
    const figure = readFigure(typed, rows.decimalComma);
    if ("trouble" in figure) {
      this.#leave(row, figure.trouble, typed);
      return;
    }
    const year = this.#acrossYears[at] ?? this.#yearOf(row);
    if ("trouble" in year) {
      this.#leave(row, year.trouble, column?.year ?? this.#textOf("year", row));
      return;
    }
    this.#rows.push(row);
    this.#numbers.push(figure.number);
    this.#periodCodes.push(this.#periods.codeOf(year.period));
    this.#seriesCodes.push(this.#seriesOf(row, column?.series ?? ""));
    this.#statuses.push(this.#status(row));
    this.#geoCodes.push(this.#columns("geo-code")[0]?.codes[row] ?? 0);
    for (let dimension = 0; dimension < this.#groups.length; dimension += 1)
      this.#groups[dimension]?.add(row, column?.groups.get(dimension));
  }

  #textOf(role: Role, row: number): string {
    const [column] = this.#columns(role);
    return column?.words.texts[column.codes[row] ?? 0] ?? "";
  }

  #yearOf(row: number): Year {
    const code = this.#columns("year")[0]?.codes[row] ?? 0;
    this.#years[code] ??= readYear(this.#textOf("year", row), this.#months);
    return this.#years[code];
  }

  #status(row: number): number {
    const [column] = this.#columns("status");
    if (column === undefined) return 0;
    const code = column.codes[row] ?? 0;
    this.#statusOf[code] ??= statusIn(this.#textOf("status", row));
    return this.#statusOf[code];
  }

  #seriesOf(row: number, across: string): number {
    const [series, units] = [this.#columns("series"), this.#columns("unit")];
    let key = across;
    for (const { codes } of series) key += ` ${codes[row]}`;
    for (const { codes } of units) key += ` ${codes[row]}`;
    const known = this.#series.known(key);
    if (known !== undefined) return known;
    const texts = (columns: readonly WordColumn[]) =>
      columns.map(({ words, codes }) => words.texts[codes[row] ?? 0] ?? "");
    return this.#series.add(key, joined([...texts(series), across]), joined(texts(units)));
  }

  #leave(row: number, reason: Reason, cell: string): void {
    const { path, account, placeOf } = this.#table;
    account.notTaken.push({ path, reason, ...placeOf(row), cell });
  }
}

/** One dimension: the group of each figure, and what the groups are called. */
class GroupCodes extends Numbered {
  readonly codes: number[] = [];
  readonly #column: WordColumn | undefined;
  /** By the codes of the column. */
  readonly #own: number[] = [];

  constructor(column: WordColumn | undefined) {
    super();
    this.#column = column;
  }

  /** The group of the next figure: what the header of its column says, else what stands in its row. */
  add(row: number, across: string | undefined): void {
    if (across !== undefined || this.#column === undefined) {
      this.codes.push(this.codeOf(across ?? ""));
      return;
    }
    const { words, codes } = this.#column;
    const code = codes[row] ?? 0;
    this.#own[code] ??= this.codeOf(groupIn(words.texts[code] ?? ""));
    this.codes.push(this.#own[code]);
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
