import type { AnyFinding } from "../findings/finding.ts";
import { nearest } from "../findings/nearest.ts";
import type { TableRow } from "../read/csv.ts";
import {
  isHiddenBySource,
  likelyNumber,
  likelyWholeNumber,
  readNumber,
  readWholeNumber,
} from "../read/number.ts";
import type { Assembled } from "./assemble.ts";
import { columnMeant, looksLikeHeader } from "./columns.ts";
import {
  FIXED_COLUMNS,
  type Measurement,
  type MeasurementStatus,
  NUMBER_COLUMNS,
  type NumberColumn,
} from "./measurements.ts";
import { likelyPeriod, type Period, readPeriod } from "./period.ts";

const REQUIRED = ["indicator", "period"] as const;
const STATUSES: readonly MeasurementStatus[] = ["provisional", "final", "estimate", "withheld"];

/** A wrong word that stands in a thousand rows is one finding, at the first; so many different ones are kept. */
const MOST_FINDINGS = 200;

type Numbers = Partial<Record<NumberColumn, number>>;

/** What the header says: which column holds what. */
interface Columns {
  readonly index: ReadonlyMap<string, number>;
  readonly dimensions: readonly { readonly id: string; readonly index: number }[];
  /** False where the header has a fault that makes every row mean something else. */
  readonly usable: boolean;
  readonly headerless?: true;
  /** True where a column is not known: it may hold names. */
  readonly unknown?: boolean;
}

/** Turns the rows of one table into measurements, and what is wrong with them into findings. */
export class RowReader {
  /** True once a row, or the whole table, was left out. */
  leftOut = false;
  readonly #path: string;
  readonly #assembled: Assembled;
  readonly #take: (measurement: Measurement) => void;
  readonly #findings: AnyFinding[] = [];
  readonly #told = new Set<string>();
  #columns: Columns | undefined;
  #header: TableRow["header"] | undefined;

  constructor(path: string, assembled: Assembled, take: (measurement: Measurement) => void) {
    this.#path = path;
    this.#assembled = assembled;
    this.#take = take;
  }

  read(row: TableRow): void {
    this.#columns ??= this.#readHeader(row.header);
    const measurement =
      !row.ragged && this.#columns.usable ? this.#measurement(row, this.#columns) : undefined;
    if (measurement) this.#take(measurement);
    else this.leftOut = true;
  }

  /** What was found, at the end; a table without rows still has a header to check. */
  end(header: readonly string[] | undefined): readonly AnyFinding[] {
    if (header) this.#columns ??= this.#readHeader(header);
    return this.#findings;
  }

  #tell(finding: AnyFinding, once?: string): void {
    if (once !== undefined) {
      if (this.#told.has(once)) return;
      this.#told.add(once);
    }
    if (this.#findings.length < MOST_FINDINGS) this.#findings.push(finding);
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
    if (!looksLikeHeader(header)) return this.#noHeader();
    const index = new Map<string, number>();
    const dimensions: { id: string; index: number }[] = [];
    const meant = new Set<string>();
    let usable = true;
    let unknown = false;
    for (const [position, name] of header.entries()) {
      if (name === "" || index.has(name))
        usable = false; // bad-header, found while reading
      else if (declarations.has("dimension", name) && !FIXED_COLUMNS.includes(name)) {
        dimensions.push({ id: name, index: position });
      } else if (!FIXED_COLUMNS.includes(name)) {
        usable = false;
        unknown = true;
        if (!declarations.unnamed.has("dimension")) meant.add(this.#unknownColumn(name, position));
      }
      if (!index.has(name)) index.set(name, position);
    }
    return { index, dimensions, usable: this.#hasRequired(index, meant) && usable, unknown };
  }

  /** One finding: what follows from it is no news. */
  #noHeader(): Columns {
    this.#tell({
      rule: "missing-column",
      args: { column: REQUIRED[0], noHeader: true },
      where: this.#headerCell(0),
    });
    return { index: new Map(), dimensions: [], usable: false, headerless: true };
  }

  /** The column that was probably meant; empty where there is no telling. */
  #unknownColumn(column: string, position: number): string {
    if (this.#findings.length >= MOST_FINDINGS) return "";
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

  /** Header cells have no quotes in practice; the place of the name is counted from the names before it. */
  #headerCell(position: number): AnyFinding["where"] {
    const header = this.#header ?? [];
    const column = 1 + header.slice(0, position).reduce((sum, name) => sum + name.length + 1, 0);
    const endColumn = column + (header[position]?.length ?? 0);
    return { path: this.#path, line: 1, column, endLine: 1, endColumn };
  }

  #measurement(row: TableRow, columns: Columns): Measurement | undefined {
    const cell = (column: string): string => row.cells[columns.index.get(column) ?? -1] ?? "";
    const at = (column: string): AnyFinding["where"] => row.locate(columns.index.get(column));
    const indicator = this.#indicator(cell("indicator"), at);
    const period = this.#period(cell("period"), at);
    const partner = this.#partner(cell("partner"), at);
    const dimensions = this.#dimensions(row, columns);
    const status = this.#status(cell("status"), at);
    const numbers = this.#usedNumbers(this.#numbers(row, columns, indicator), indicator, at);
    if (!indicator || !period || partner === undefined || !dimensions || !status || !numbers)
      return undefined;
    return {
      indicator,
      period,
      dimensions,
      ...(partner !== "" && { partner }),
      ...numbers,
      notApplicable: isNotApplicable(cell("value")),
      status,
      path: this.#path,
      line: row.line,
      raw: row.raw,
      locate: (column) => row.locate(column === undefined ? undefined : columns.index.get(column)),
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
    if (this.#told.has(key)) return;
    const { declarations } = this.#assembled;
    const near =
      this.#told.size < MOST_FINDINGS
        ? nearest(id, known ?? declarations.ids(kinds[0] as "indicator"))
        : undefined;
    this.#tell(
      {
        rule: "unknown-reference",
        args: {
          kinds,
          id,
          from: this.#path,
          ...(near !== undefined && { nearest: near }),
          ...(known && { allowed: [...known] }),
        },
        where,
      },
      key,
    );
  }

  #period(text: string, at: (column: string) => AnyFinding["where"]): Period | undefined {
    const period = readPeriod(text);
    if (period) return period;
    const suggestion = likelyPeriod(text)?.text;
    this.#tell(
      {
        rule: "bad-period",
        args: { value: text, ...(suggestion !== undefined && { suggestion }) },
        where: at("period"),
        ...(suggestion !== undefined && { fixable: true }),
      },
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
    const near = nearest(text, STATUSES);
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
      const number = whole ? readWholeNumber(text, row) : readNumber(text, row);
      if (number !== undefined) numbers[column] = number;
      else {
        readable = false;
        this.#notANumber({ column, text, whole, row, where: row.locate(index) });
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
    if (!numbers || !type || type === "proportion") return numbers;
    const { numerator, denominator, ...used } = numbers;
    for (const [key, number] of Object.entries({ numerator, denominator })) {
      if (number === undefined) continue;
      const problem = { is: "not-used" as const, type };
      this.#tell(
        { rule: "wrong-value", args: { key, value: String(number), problem }, where: at(key) },
        `not used ${key} ${indicator}`,
      );
    }
    return used;
  }

  #notANumber({ column, text, whole, row, where }: Unreadable): void {
    const hidden = isHiddenBySource(text);
    const fraction = whole && readNumber(text, row) !== undefined;
    const suggestion = whole ? likelyWholeNumber(text, row) : likelyNumber(text);
    this.#tell({
      rule: "not-a-number",
      args: {
        column,
        value: text,
        ...(suggestion !== undefined && { suggestion }),
        ...(fraction && { whole: true }),
        ...(hidden && { hiddenBySource: true }),
      },
      where,
      ...(suggestion !== undefined && { fixable: true }),
    });
  }
}

/** A cell whose text is not the number that has to stand there. */
interface Unreadable {
  readonly column: NumberColumn;
  readonly text: string;
  readonly whole: boolean;
  readonly row: TableRow;
  readonly where: AnyFinding["where"];
}

/** People and things come in whole numbers: what a proportion is made of, and a count itself. */
function isCounted(column: NumberColumn, type: string | undefined): boolean {
  if (type === "proportion") return column === "numerator" || column === "denominator";
  return type === "count" && column === "value";
}

function isNotApplicable(text: string): boolean {
  return text === "na";
}
