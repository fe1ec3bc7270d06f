import { Collected } from "../findings/collected.ts";
import { type AnyFinding, wholeFile } from "../findings/finding.ts";
import { nearest } from "../findings/nearest.ts";
import type { RowPlace, TableRow } from "../read/csv.ts";
import { readAmount, readWholeNumber } from "../read/number.ts";
import { isMechanical, numberTrouble } from "../read/number-trouble.ts";
import type { Assembled } from "./assemble.ts";
import { columnMeant, looksLikeHeader } from "./columns.ts";
import { headerDelimiter } from "./header-search.ts";
import { periodTrouble } from "./likely-period.ts";
import {
  FIXED_COLUMNS,
  type Measurement,
  type MeasurementStatus,
  NUMBER_COLUMNS,
  type NumberColumn,
  STATUSES,
} from "./measurements.ts";
import { isCounted, isPart, isUsed } from "./number-demands.ts";
import { type Period, readPeriod } from "./period.ts";
import { meantWord } from "./spelling.ts";
import { statusMeant } from "./status-words.ts";

const REQUIRED = ["indicator", "period"] as const;
/** What is written wrongly in the same way is told so often; the rest is counted. */
const TOLD = 3;

/** Nobody writes more titles above a table. */
const ROWS_SEARCHED = 50;

const NO_HEADER: Columns = { index: new Map(), dimensions: [], usable: false, headerless: true };

type LocateHeader = (columnIndex: number) => AnyFinding["where"];

type Numbers = Partial<Record<NumberColumn, number>>;

/** What the header says: which column holds what. */
export interface Columns {
  readonly index: ReadonlyMap<string, number>;
  readonly dimensions: readonly { readonly id: string; readonly index: number }[];
  /** False where the header has a fault that makes every row mean something else. */
  readonly usable: boolean;
  readonly headerless?: true;
  /** True where a column is not known: it may hold names. */
  readonly unknown?: boolean;
  /** True where that is all, and dimensions could not be read: the cells of the other columns mean what they say. */
  readonly isUnread?: boolean;
}

/** A row as it was read: a measurement without the file that it stands in. */
export type ReadRow = Omit<Measurement, "path" | "raw" | "locate">;

/** Turns the rows of one table into measurements, and what is wrong with them into findings. */
export class RowReader {
  /** True once a row, or the whole table, was left out. */
  leftOut = false;
  /** Indicators of which rows were left out. */
  readonly leftOutOf = new Set<string>();
  /** True where rows were left out of which nobody knows the indicator. */
  leftOutOfAny = false;
  readonly #path: string;
  readonly #assembled: Assembled;
  readonly #take: (row: ReadRow, from: TableRow, place: RowPlace) => void;
  readonly #findings = new Collected();
  #columns: Columns | undefined;
  #header: TableRow["header"] | undefined;
  #locateHeader: LocateHeader | undefined;
  /** Where the header stands really, below what was taken for it. */
  #headerLine: number | undefined;
  #rowsSearched = 0;

  constructor(
    path: string,
    assembled: Assembled,
    take: (row: ReadRow, from: TableRow, place: RowPlace) => void,
  ) {
    this.#path = path;
    this.#assembled = assembled;
    this.#take = take;
  }

  /** Takes a row; what was read of it, where it is a measurement and nothing at all is wrong with it. */
  read(row: TableRow, place: RowPlace): ReadRow | undefined {
    const before = this.#findings.heard;
    this.#locateHeader = place.header?.locate;
    this.#columns ??= this.#readHeader(row.header);
    const { usable, isUnread } = this.#columns;
    const read = !row.ragged && (usable || isUnread) ? this.#measurement(row, this.#columns) : undefined;
    const measurement = usable ? read : undefined;
    if (measurement) this.#take(measurement, row, place);
    else this.#leaveOut(row, this.#columns);
    if (this.headerless) this.#lookForHeader(row);
    return this.#findings.heard === before ? measurement : undefined;
  }

  /** What was found, at the end; a table without rows still has a header to check. */
  end(header: readonly string[] | undefined, locate?: LocateHeader): readonly AnyFinding[] {
    this.#locateHeader = locate;
    if (header) this.#columns ??= this.#readHeader(header);
    if (this.headerless) this.#tellNoHeader();
    // Without rows as well: nobody knows what the table held when its header could be read.
    if (this.#columns?.usable === false) this.#leaveOut();
    // No table is repaired of which a column is not known.
    return this.#columns?.isUnread === true
      ? this.#findings.findings.map((finding) => ({ ...finding, fixable: false }))
      : this.#findings.findings;
  }

  /** What was left out may be of any indicator, unless the row itself says of which. */
  #leaveOut(row?: TableRow, columns?: Columns): void {
    this.leftOut = true;
    const isSure = row !== undefined && !row.ragged && columns?.usable === true;
    const id = isSure ? row.cells[columns.index.get("indicator") ?? -1] : undefined;
    if (id !== undefined && this.#assembled.declarations.has("indicator", id)) this.leftOutOf.add(id);
    else this.leftOutOfAny = true;
  }

  /** A wrong word that stands in a thousand rows is one finding, at the first, and a number. */
  #tell(finding: AnyFinding, cause?: string, told = 1): void {
    this.#findings.add(finding, cause === undefined ? undefined : { is: cause, told });
  }

  /** What the header says; undefined as long as no row was read. */
  get columns(): Columns | undefined {
    return this.#columns;
  }

  /** True where the first line has nothing of a header: a title, or a table of something else. */
  get headerless(): boolean {
    return this.#columns?.headerless === true;
  }

  /** True where cells may hold names of people, so that nothing of the rows is to be repeated. */
  get unknownColumns(): boolean {
    return this.#columns?.unknown === true;
  }

  #readHeader(header: readonly string[]): Columns {
    this.#header = header;
    const { declarations } = this.#assembled;
    if (!looksLikeHeader(header)) return NO_HEADER;
    const index = new Map<string, number>();
    const dimensions: { id: string; index: number }[] = [];
    const meant = new Set<string>();
    const isUnread = declarations.unnamed.has("dimension");
    let usable = true;
    let unknown = false;
    for (const [position, name] of header.entries()) {
      if (name === "" || index.has(name))
        usable = false; // bad-header, found while reading
      else if (declarations.has("dimension", name) && !FIXED_COLUMNS.includes(name)) {
        dimensions.push({ id: name, index: position });
      } else if (!FIXED_COLUMNS.includes(name)) {
        unknown = true;
        if (!isUnread) meant.add(this.#unknownColumn(name, position));
      }
      if (!index.has(name)) index.set(name, position);
    }
    const isSound = this.#hasRequired(index, meant) && usable;
    return {
      index,
      dimensions,
      usable: isSound && !unknown,
      unknown,
      isUnread: isSound && unknown && isUnread,
    };
  }

  /** Titles above the header are common: then it is enough to say where it stands. */
  #lookForHeader(row: TableRow): void {
    this.#rowsSearched += 1;
    if (this.#rowsSearched > ROWS_SEARCHED || this.#headerLine !== undefined) return;
    if (headerDelimiter(row.raw) !== undefined) this.#headerLine = row.line;
  }

  /** One finding: what follows from it is no news. */
  #tellNoHeader(): void {
    const [only = "", ...others] = this.#header ?? [];
    const delimiter = others.length === 0 ? headerDelimiter(only) : undefined;
    const headerLine = this.#headerLine;
    this.#tell({
      rule: "missing-column",
      args: {
        column: REQUIRED[0],
        noHeader: true,
        ...(delimiter !== undefined && { delimiter }),
        ...(headerLine !== undefined && { headerLine }),
      },
      where: this.#headerCell(0),
    });
  }

  /** The column that was probably meant; empty where there is no telling. */
  #unknownColumn(column: string, position: number): string {
    if (this.#findings.isFull("unknown-column")) return "";
    const allowed = [...FIXED_COLUMNS, ...this.#assembled.declarations.ids("dimension")];
    const near = columnMeant(column, allowed);
    this.#tell({
      rule: "unknown-column",
      args: { column, allowed, ...(near !== undefined && { nearest: near }) },
      where: this.#headerCell(position),
    });
    return near ?? "";
  }

  /** A column that another name was meant for is not missing as well. */
  #hasRequired(index: ReadonlyMap<string, number>, meant: ReadonlySet<string>): boolean {
    const has = (column: string): boolean => index.has(column) || meant.has(column);
    const missing: string[] = REQUIRED.filter((column) => !has(column));
    const hasNumbers = has("value") || (has("numerator") && has("denominator"));
    if (!hasNumbers) missing.push("value");
    for (const column of missing) {
      this.#tell({ rule: "missing-column", args: { column }, where: this.#headerCell(0) });
    }
    return missing.length === 0;
  }

  #headerCell(position: number): AnyFinding["where"] {
    return this.#locateHeader?.(position) ?? wholeFile(this.#path);
  }

  #measurement(row: TableRow, columns: Columns): ReadRow | undefined {
    const cell = (column: string): string => row.cells[columns.index.get(column) ?? -1] ?? "";
    const at = (column: string): AnyFinding["where"] => row.locate(columns.index.get(column));
    const indicator = this.#indicator(cell("indicator"), at);
    const period = this.#period(cell("period"), at);
    const partner = this.#partner(cell("partner"), at);
    const dimensions = this.#dimensions(row, columns);
    const status = this.#status(cell("status"), at);
    const used = this.#usedNumbers(this.#numbers(row, columns, indicator), indicator, at);
    const notApplicable = isNotApplicable(cell("value"));
    const numbers = this.#consistentNumbers(used, { status, notApplicable }, at);
    if (!indicator || !period || partner === undefined || !dimensions || !status || !numbers)
      return undefined;
    return {
      indicator,
      period,
      dimensions,
      ...(partner !== "" && { partner }),
      ...numbers,
      notApplicable,
      status,
      line: row.line,
    };
  }

  #indicator(id: string, at: (column: string) => AnyFinding["where"]): string | undefined {
    const { declarations, parts } = this.#assembled;
    if (!declarations.has("indicator", id)) {
      if (!declarations.unnamed.has("indicator")) this.#unknown(["indicator"], id, at("indicator"));
      return undefined;
    }
    if (parts.entities.indicator.get(id)?.data.type !== "computed") return id;
    const where = at("indicator");
    this.#tell(
      { rule: "computed-has-rows", args: { indicator: id }, where, about: `indicator:${id}` },
      `computed ${id}`,
    );
    return undefined;
  }

  #unknown(kinds: readonly string[], id: string, where: AnyFinding["where"], known?: Iterable<string>): void {
    const key = `${kinds.join()} ${id}`;
    if (this.#findings.again("unknown-reference", key)) return;
    const { declarations } = this.#assembled;
    const meant = this.#findings.isFull("unknown-reference")
      ? undefined
      : meantWord(id, known ?? declarations.ids(kinds[0] as "indicator"));
    this.#tell(
      {
        rule: "unknown-reference",
        args: {
          kinds,
          id,
          from: this.#path,
          ...meant,
          ...(known && { allowed: [...known] }),
        },
        where,
        ...(meant?.differs !== undefined && { fixable: true }),
      },
      key,
    );
  }

  #period(text: string, at: (column: string) => AnyFinding["where"]): Period | undefined {
    const period = readPeriod(text);
    if (period) return period;
    const args = periodTrouble(text);
    const fixable = args.suggestion !== undefined && !args.unsure;
    this.#tell(
      { rule: "bad-period", args, where: at("period"), ...(fixable && { fixable }) },
      `period ${text}`,
    );
    return undefined;
  }

  /** Empty is the total; `undefined` means that the row is of no use. */
  #partner(id: string, at: (column: string) => AnyFinding["where"]): string | undefined {
    const { declarations } = this.#assembled;
    if (id === "" || declarations.has("partner", id)) return id;
    if (!declarations.unnamed.has("partner")) this.#unknown(["partner"], id, at("partner"));
    return undefined;
  }

  #dimensions(row: TableRow, columns: Columns): ReadonlyMap<string, string> | undefined {
    const { declarations } = this.#assembled;
    const dimensions = new Map<string, string>();
    let known = true;
    for (const { id, index } of columns.dimensions) {
      const value = row.cells[index] ?? "";
      if (value === "") continue;
      dimensions.set(id, value);
      if (declarations.values(id).has(value)) continue;
      this.#unknown(["dimension-value"], value, row.locate(index), declarations.values(id));
      known = false;
    }
    return known ? dimensions : undefined;
  }

  #status(text: string, at: (column: string) => AnyFinding["where"]): MeasurementStatus | undefined {
    if (text === "") return "final";
    const status = STATUSES.find((known) => known === text);
    if (status) return status;
    const near = statusMeant(text) ?? nearest(text, STATUSES);
    const problem = {
      is: "not-in-list" as const,
      allowed: STATUSES,
      ...(near !== undefined && { nearest: near }),
    };
    this.#tell(
      { rule: "wrong-value", args: { key: "status", value: text, problem }, where: at("status") },
      `status ${text}`,
    );
    return undefined;
  }

  #numbers(row: TableRow, columns: Columns, indicator = ""): Numbers | undefined {
    const type = this.#assembled.parts.entities.indicator.get(indicator)?.data.type;
    const numbers: Numbers = {};
    let readable = true;
    for (const column of NUMBER_COLUMNS) {
      const index = columns.index.get(column);
      const text = index === undefined ? "" : (row.cells[index] ?? "");
      if (text === "" || (column === "value" && isNotApplicable(text))) continue;
      const whole = isCounted(column, type);
      const number = whole ? readWholeNumber(text, row) : readAmount(text, row);
      if (number !== undefined) numbers[column] = number;
      else {
        readable = false;
        const part = isPart(column, type);
        this.#notANumber({ column, text, whole, part, row, where: row.locate(index) });
      }
    }
    return readable ? numbers : undefined;
  }

  /** Only a proportion is made of two numbers; beside another figure they would be shown unprotected. */
  #usedNumbers(
    numbers: Numbers | undefined,
    indicator: string | undefined,
    at: (column: string) => AnyFinding["where"],
  ): Numbers | undefined {
    const type = this.#assembled.parts.entities.indicator.get(indicator ?? "")?.data.type;
    if (!numbers || !type) return numbers;
    const used = { ...numbers };
    for (const key of NUMBER_COLUMNS) {
      const number = numbers[key];
      if (number === undefined || isUsed(key, type)) continue;
      delete used[key];
      const problem = { is: "not-used" as const, type };
      this.#tell(
        { rule: "wrong-value", args: { key, value: String(number), problem }, where: at(key) },
        `not used ${key} ${indicator}`,
      );
    }
    return used;
  }

  /** A source that withholds a figure, or says that it does not apply, has not given it: no number is kept. */
  #consistentNumbers(
    numbers: Numbers | undefined,
    says: { readonly status: MeasurementStatus | undefined; readonly notApplicable: boolean },
    at: (column: string) => AnyFinding["where"],
  ): Numbers | undefined {
    const columns = numbers === undefined ? [] : NUMBER_COLUMNS.filter((key) => numbers[key] !== undefined);
    if (columns.length === 0) return numbers;
    const key = says.status === "withheld" ? "status" : says.notApplicable ? "value" : undefined;
    if (key === undefined) return numbers;
    const value = key === "status" ? "withheld" : "na";
    this.#tell(
      {
        rule: "wrong-value",
        args: { key, value, problem: { is: "contradicts", columns } },
        where: at(key),
      },
      `contradicts ${key}`,
      TOLD,
    );
    return {};
  }

  /** True where the indicator of a row, perhaps a row that is cut in too many cells, counts what a cell holds. */
  isWhole({ header, cells }: TableRow, index: number): boolean {
    const column = NUMBER_COLUMNS.find((each) => each === header[index]);
    const at = header.indexOf("indicator");
    const indicator = cells[at < index ? at : at + cells.length - header.length] ?? "";
    return column !== undefined && isCounted(column, this.#typeOf(indicator));
  }

  #typeOf(indicator: string): string | undefined {
    return this.#assembled.parts.entities.indicator.get(indicator)?.data.type;
  }

  #notANumber({ column, text, whole, part, row, where }: Unreadable): void {
    const trouble = numberTrouble(text, { column, whole, part, style: row });
    const fixable = isMechanical(trouble);
    this.#tell(
      { rule: "not-a-number", args: { column, ...trouble }, where, ...(fixable && { fixable }) },
      `${column} ${text}`,
      TOLD,
    );
  }
}

/** A cell whose text is not the number that has to stand there. */
interface Unreadable {
  readonly column: NumberColumn;
  readonly text: string;
  readonly whole: boolean;
  readonly part: boolean;
  readonly row: TableRow;
  readonly where: AnyFinding["where"];
}

function isNotApplicable(text: string): boolean {
  return text === "na";
}
