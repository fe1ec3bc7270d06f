import type { AnyFinding, Location } from "../findings/finding.ts";
import type { RuleName } from "../findings/rule-names.ts";
import { cellRanges, placeInRow } from "./csv-cells.ts";
import { DELIMITER_LINE, type Delimiter, type Dialect, traitsOf } from "./csv-dialect.ts";
import { Row, type TableRow } from "./csv-row.ts";
import { hasDecimalComma } from "./number.ts";

/** More of one kind in one file is not read by anybody. */
const MAXIMUM_PER_RULE = 200;
const MAXIMUM_COLUMNS = 1000;

/** Findings, as many per rule as somebody will read; the rest is counted. */
export class Capped {
  readonly findings: AnyFinding[] = [];
  readonly truncated = new Map<RuleName, number>();
  readonly #counts = new Map<RuleName, number>();

  add(finding: AnyFinding): void {
    const count = (this.#counts.get(finding.rule) ?? 0) + 1;
    this.#counts.set(finding.rule, count);
    if (count <= MAXIMUM_PER_RULE) this.findings.push(finding);
    else this.truncated.set(finding.rule, count - MAXIMUM_PER_RULE);
  }

  /** One finding for all traits together, or none where the table is canonical. */
  addDialect(where: Location, dialect: Dialect): void {
    const traits = traitsOf(dialect);
    if (traits.length > 0) this.add({ rule: "csv-dialect", args: { traits }, where, fixable: true });
  }
}

interface Setting {
  readonly path: string;
  readonly delimiter: Delimiter;
  readonly findings: Capped;
  readonly onRow: (row: TableRow) => void;
}

/** A row as the parser gives it: the cells, the text with its line end, and its first line. */
interface RawRecord {
  readonly cells: readonly string[];
  readonly text: string;
  readonly line: number;
}

interface Header {
  readonly names: readonly string[];
  readonly where: Location;
}

/** What a table reveals while it is read: its header, its rows, how it is written, what is wrong. */
export class TableChecks {
  readonly delimiter: Delimiter;
  readonly #setting: Setting;
  #header: Header | undefined;
  #rows = 0;
  #decimalComma = false;
  #lineEnd: Dialect["lineEnd"] = "lf";
  /** Blank rows are told when another row follows: an empty line at the end is none. */
  #blanks: Row[] = [];

  constructor(setting: Setting) {
    this.#setting = setting;
    this.delimiter = setting.delimiter;
  }

  /** Takes the next record; a finding where the table cannot be read further. */
  record({ cells, text, line }: RawRecord): AnyFinding | undefined {
    if (text.endsWith("\r\n")) this.#lineEnd = "crlf";
    const raw = withoutLineEnd(text);
    const row = new Row({
      table: this.#setting,
      header: this.#header?.names ?? [],
      cells: cells.map(trim),
      raw,
      line,
    });
    if (raw.startsWith("<<<<<<< ")) return conflict(row);
    const blank = row.cells.every((cell) => cell === "");
    if (this.#header !== undefined || !blank) this.#tellBlanks();
    if (blank) this.#holdBlank(row);
    else if (this.#header !== undefined) this.#row(row, cells);
    else return this.#begin(row, cells);
    return undefined;
  }

  /** The sum of what was seen. `complete` is false where reading stopped half-way. */
  end(complete: boolean) {
    const emptyLine = this.#blanks.length === 1 && this.#blanks[0]?.raw.trim() === "";
    if (this.#header !== undefined && !(complete && emptyLine)) this.#tellBlanks();
    return {
      header: this.#header,
      rows: this.#rows,
      delimiter: this.delimiter,
      decimalComma: this.#decimalComma,
      lineEnd: this.#lineEnd,
    };
  }

  #begin(row: Row, cells: readonly string[]): AnyFinding | undefined {
    if (DELIMITER_LINE.test(row.raw)) return undefined;
    this.#header = { names: row.cells, where: row.locate() };
    if (cells.length > MAXIMUM_COLUMNS) {
      const args = { problem: "too-many-cells", limit: `${MAXIMUM_COLUMNS}` } as const;
      return { rule: "file-unreadable", args, where: row.locate() };
    }
    this.#quotes(row);
    const seen = new Set<string>();
    for (const [index, name] of row.cells.entries()) {
      const problem =
        name === "" ? "blank" : seen.has(name) ? "duplicate" : cells[index] === name ? undefined : "padded";
      seen.add(name);
      if (problem === undefined) continue;
      const column = name === "" ? `${index + 1}` : name;
      this.#add({
        rule: "bad-header",
        args: { problem, column },
        where: row.locate(index),
        fixable: problem === "padded",
      });
    }
    return undefined;
  }

  #row(row: Row, cells: readonly string[]): void {
    if (row.raw.includes('"')) this.#quotes(row);
    if (row.ragged) {
      const args = { cells: cells.length, expected: row.header.length };
      this.#add({ rule: "ragged-row", args, where: row.locate() });
    } else this.#cells(row, cells);
    this.#rows += 1;
    this.#setting.onRow(row);
  }

  #cells(row: Row, cells: readonly string[]): void {
    for (const [index, value] of cells.entries()) {
      const trimmed = row.cells[index] ?? "";
      if (!this.#decimalComma && row.decimalComma && hasDecimalComma(trimmed)) this.#decimalComma = true;
      if (value === trimmed) continue;
      const column = row.header[index] ?? `${index + 1}`;
      this.#add({
        rule: "padded-cell",
        args: { column, value: value.slice(0, 120) },
        where: row.locate(index),
        fixable: true,
      });
    }
  }

  #quotes(row: Row): void {
    for (const range of cellRanges(row.raw, this.delimiter)) {
      if (range.quote === undefined) continue;
      const where = placeInRow({ path: this.#setting.path, line: row.line, raw: row.raw }, range);
      this.#add({ rule: "bad-quote", args: { problem: "stray" }, where });
    }
  }

  #holdBlank(row: Row): void {
    if (this.#blanks.length <= MAXIMUM_PER_RULE) this.#blanks.push(row);
  }

  #tellBlanks(): void {
    for (const row of this.#blanks) {
      this.#add({ rule: "blank-row", args: {}, where: row.locate(), fixable: true });
    }
    this.#blanks = [];
  }

  #add(finding: AnyFinding): void {
    this.#setting.findings.add(finding);
  }
}

function conflict(row: Row): AnyFinding {
  const args = { problem: "conflict-markers", detail: row.raw.slice(0, 120) } as const;
  return { rule: "yaml-syntax", args, where: row.locate() };
}

/** Also takes away non-breaking spaces and byte-order marks, which nobody sees. */
function trim(cell: string): string {
  return cell.trim();
}

function withoutLineEnd(text: string): string {
  if (text.endsWith("\r\n")) return text.slice(0, -2);
  return text.endsWith("\n") || text.endsWith("\r") ? text.slice(0, -1) : text;
}
