import { pieces } from "../files/memory.ts";
import type { RuleName } from "../findings/rule-names.ts";
import { formatTable } from "../layout/format-table.ts";
import { FIXED_COLUMNS } from "../model/measurements.ts";
import { readTable } from "../read/csv.ts";
import { cellRanges, cellText } from "../read/csv-cells.ts";
import { TableDecoder } from "../read/csv-decoder.ts";
import { DELIMITER_LINE } from "../read/csv-dialect.ts";
import { cellsOf, recordsOf, type TextRecord, withoutMark } from "../read/csv-records.ts";
import { trimCell } from "../read/trim-cell.ts";
import { repairedCell, type Vocabulary } from "./cells.ts";
import type { FileRepair, LineChange } from "./repair.ts";

/** What is to be repaired in a table. */
export interface TableTask {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of these rules, everything that is certain. */
  readonly rules: ReadonlySet<RuleName>;
  readonly vocabulary: Vocabulary;
  /** The lines of rows that stand there a second time. */
  readonly repeated: ReadonlySet<number>;
}

/** What makes it uncertain where a cell begins, or what stands in it. */
const UNCERTAIN: ReadonlySet<RuleName> = new Set([
  "file-unreadable",
  "bad-quote",
  "conflict-markers",
  "missing-column",
  "unknown-column",
]);

/** What is repaired in single cells. */
const IN_CELLS: ReadonlySet<RuleName> = new Set([
  "padded-cell",
  "bad-period",
  "not-a-number",
  "unknown-reference",
]);

/**
 * Repairs a table row by row, where it stands and in its own dialect: what is not repaired keeps its signs. Only where
 * `csv-dialect` is asked, every line is written anew. Undefined where nothing is certain.
 */
export async function repairTable(task: TableTask): Promise<FileRepair | undefined> {
  const { path, bytes, rules, vocabulary } = task;
  const { header, findings, dialect } = await readTable(path, pieces(bytes), () => true);
  if (header === undefined || findings.some(({ rule, fixable }) => UNCERTAIN.has(rule) && !fixable))
    return undefined;
  const isKnown = (name: string) => FIXED_COLUMNS.includes(name) || vocabulary.dimensions.includes(name);
  if (new Set(header).size < header.length || !header.every(isKnown)) return undefined;
  const work = new TableRepair(task, header, dialect.delimiter);
  const text = work.run(decoded(bytes));
  const rewritten = rules.has("csv-dialect")
    ? await formatTable(Buffer.from(text), vocabulary.dimensions, { keepOrder: true })
    : undefined;
  const isRewritten = rewritten?.ok === true && rewritten.text !== text;
  if (isRewritten) work.count("csv-dialect");
  if (work.counts.size === 0) return undefined;
  return {
    path,
    text: isRewritten ? rewritten.text : text,
    changes: work.changes,
    counts: work.counts,
    isRewritten,
  };
}

function decoded(bytes: Uint8Array): string {
  const decoder = new TableDecoder();
  const text = Buffer.concat([decoder.push(bytes).bytes, decoder.end().bytes]).toString("utf8");
  return decoder.byteOrderMark ? `\ufeff${text}` : text;
}

class TableRepair {
  readonly changes: LineChange[] = [];
  readonly counts = new Map<RuleName, number>();
  readonly #task: TableTask;
  readonly #header: readonly string[];
  readonly #delimiter: string;
  #isPastHeader = false;

  constructor(task: TableTask, header: readonly string[], delimiter: string) {
    this.#task = task;
    this.#header = header;
    this.#delimiter = delimiter;
  }

  count(rule: RuleName): void {
    this.counts.set(rule, (this.counts.get(rule) ?? 0) + 1);
  }

  run(text: string): string {
    const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
    const records = recordsOf(withoutMark(text));
    const last = records.findLastIndex(({ raw }) => raw.trim() !== "");
    const kept = records.flatMap((record, index) => {
      const { raw, line, end } = record;
      // One empty line at the end is nobody's row.
      const isEnd = index > last && index === records.length - 1 && raw.trim() === "" && index === last + 1;
      const after = isEnd ? raw : this.#row(record);
      if (after === raw) return [raw + end];
      this.changes.push({ line, before: raw, ...(after !== undefined && { after }) });
      return after === undefined ? [] : [after + end];
    });
    return mark + kept.join("");
  }

  /** The row as it will stand; undefined where it goes. */
  #row(record: TextRecord): string | undefined {
    const { raw, line } = record;
    const { rules, repeated } = this.#task;
    const cells = cellsOf(raw, this.#delimiter);
    const trimmed = cells.map(trimCell);
    if (trimmed.every((cell) => cell === ""))
      return this.#takenOut("blank-row", rules.has("blank-row")) ? undefined : raw;
    if (!this.#isPastHeader) {
      if (DELIMITER_LINE.test(raw)) return raw;
      this.#isPastHeader = true;
      return rules.has("bad-header") ? this.#headerRow(raw) : raw;
    }
    const isHeaderAgain =
      trimmed.length === this.#header.length && trimmed.every((cell, index) => cell === this.#header[index]);
    if (isHeaderAgain) return this.#takenOut("bad-header", rules.has("bad-header")) ? undefined : raw;
    if (this.#takenOut("identical-duplicate", rules.has("identical-duplicate") && repeated.has(line)))
      return undefined;
    const extra = trimmed.slice(this.#header.length);
    if (cells.length < this.#header.length || extra.some((cell) => cell !== "")) return raw;
    if (extra.length === 0) return this.#cells(raw, trimmed, rules);
    // Nobody could read such a row, so what else is wrong in it was not found.
    return rules.has("ragged-row") ? this.#cells(this.#withoutEnd(raw), trimmed, IN_CELLS) : raw;
  }

  #takenOut(rule: RuleName, isAsked: boolean): boolean {
    if (isAsked) this.count(rule);
    return isAsked;
  }

  #headerRow(raw: string): string {
    return this.#rewrite(raw, (index, cell) => {
      const name = this.#header[index] ?? "";
      return cell === name ? undefined : { text: name, rule: "bad-header" };
    });
  }

  /** Without the separators behind the last column. */
  #withoutEnd(raw: string): string {
    this.count("ragged-row");
    return raw.slice(0, cellRanges(raw, this.#delimiter)[this.#header.length - 1]?.to);
  }

  #cells(raw: string, trimmed: readonly string[], rules: ReadonlySet<RuleName>): string {
    const { vocabulary } = this.#task;
    const indicator = trimmed[this.#header.indexOf("indicator")] ?? "";
    const decimalComma = this.#delimiter !== ",";
    return this.#rewrite(raw, (index, cell) => {
      const [text = "", column = ""] = [trimmed[index], this.#header[index]];
      const repair = repairedCell({ column, text, indicator, decimalComma }, vocabulary);
      if (repair && rules.has(repair.rule)) return repair;
      return cell !== text && rules.has("padded-cell") ? { text, rule: "padded-cell" } : undefined;
    });
  }

  /** The row with some cells changed; those that are not keep their quotes. */
  #rewrite(
    raw: string,
    change: (index: number, cell: string) => { readonly text: string; readonly rule: RuleName } | undefined,
  ): string {
    const cells = cellsOf(raw, this.#delimiter);
    const ranges = cellRanges(raw, this.#delimiter);
    let changed = raw;
    for (let index = ranges.length - 1; index >= 0; index -= 1) {
      const range = ranges[index];
      const made = change(index, cells[index] ?? "");
      if (range === undefined || made === undefined) continue;
      this.count(made.rule);
      changed = changed.slice(0, range.from) + cellText(made.text, this.#delimiter) + changed.slice(range.to);
    }
    return changed;
  }
}
