import { pieces } from "../files/memory.ts";
import type { Location } from "../findings/finding.ts";
import type { RuleArguments } from "../findings/rule-names.ts";
import { readTable, type TableRow } from "../read/csv.ts";
import { lineIndex, placeOnLine } from "../read/lines.ts";
import { detect } from "./detect.ts";
import { isTellingHeader } from "./header.ts";
import type { Hit, TextContext } from "./hit.ts";
import { listsOfPeople } from "./lists.ts";
import { Masker } from "./masker.ts";
import { RecordsLook } from "./records.ts";
import { isTableText, textOf } from "./text-of.ts";

/** One value that may belong to a person, with the value itself: to know it again, never to show it. */
export interface FoundValue {
  readonly args: RuleArguments["personal-data"];
  readonly value: string;
  readonly where: Location;
}

/** What one text holds. */
export interface FoundInFile {
  readonly values: readonly FoundValue[];
  /** More values than anybody goes through one by one. */
  readonly more: number;
  /** Where the text is a table with one row per person. */
  readonly records?: RuleArguments["records-of-people"];
}

/** What is known of a repository before its texts are searched. */
export interface SearchSettings {
  /** What a file is about, by its path. */
  readonly contextOf: (path: string) => TextContext;
  /** Columns of a table that the format knows: their names announce nobody. */
  readonly isKnown: (path: string, column: string) => boolean;
}

/** So many values of one text are kept. */
const MOST_VALUES = 2_000;
/** So many cells are remembered as harmless: most versions of a table share most cells. */
const MOST_HARMLESS = 200_000;
/** Figures as tables have them; none of them is anybody's. */
const PLAIN_FIGURE = /^-?\d{1,8}(?:[.,]\d{1,2})?$/;

/** Searches text after text; what one version of a table taught is used for the next. */
export class FileSearch {
  readonly #settings: SearchSettings;
  readonly #masker = new Masker();
  #harmless = new Map<string, Set<string>>();
  #remembered = 0;

  constructor(settings: SearchSettings) {
    this.#settings = settings;
  }

  /** The name of a file, of a folder or of a branch. */
  name(text: string): readonly Hit[] {
    return detect(text, { form: "name" });
  }

  /** Running text, without a file. */
  message(text: string): FoundInFile {
    return inText("", text, {});
  }

  /** The bytes of a file, by its path; undefined where they are no text. */
  async file(path: string, bytes: Uint8Array): Promise<FoundInFile | undefined> {
    const decoded = textOf(bytes);
    if (decoded === "binary") return undefined;
    const given = this.#settings.contextOf(path);
    const context = /^fictional: *true/m.test(decoded.text) ? { ...given, fictional: true } : given;
    if (!isTableText(path, decoded.text)) {
      const [list] = listsOfPeople(path, decoded.text);
      return { ...inText(path, decoded.text, context), ...(list && { records: this.#masked(list.records) }) };
    }
    const utf8 = decoded.isUtf8 ? bytes : Buffer.from(decoded.text);
    const { found, isWhole } = await this.#table(path, utf8, context);
    if (isWhole) return found;
    // What the reader of rows could not take apart is searched as it stands.
    const rest = inText(path, decoded.text, context);
    const values = [...found.values, ...rest.values].slice(0, MOST_VALUES);
    return { ...found, values, more: found.more + rest.more };
  }

  async #table(
    path: string,
    bytes: Uint8Array,
    context: TextContext,
  ): Promise<{ readonly found: FoundInFile; readonly isWhole: boolean }> {
    const values: FoundValue[] = [];
    let more = 0;
    let records: RecordsLook | undefined;
    const keep = (value: FoundValue) => {
      if (values.length < MOST_VALUES) values.push(value);
      else more += 1;
    };
    const begin = (header: readonly string[]) => {
      const isKnown = header.every((name) => name === "" || this.#settings.isKnown(path, name));
      records = isKnown ? undefined : new RecordsLook(header);
    };
    let isBegun = false;
    const table = await readTable(path, pieces(bytes), (row) => {
      if (!isBegun) begin(row.header);
      isBegun = true;
      records?.row(row.cells);
      this.#row(row, context, keep);
    });
    if (table.header !== undefined)
      this.#header(path, { header: table.header, line: table.headerLine }, keep);
    const shown = records === undefined ? undefined : (records as RecordsLook).end();
    const isWhole = !table.findings.some(({ rule }) => rule === "bad-quote" || rule === "file-unreadable");
    return { found: { values, more, ...(shown && { records: this.#masked(shown) }) }, isWhole };
  }

  #row(row: TableRow, context: TextContext, keep: (value: FoundValue) => void): void {
    for (const [index, cell] of row.cells.entries()) {
      if (cell.length < 4 || PLAIN_FIGURE.test(cell)) continue;
      const column = row.header[index] ?? "";
      const harmless = this.#harmless.get(column);
      if (harmless?.has(cell) === true) continue;
      const hits = detect(cell, { ...context, form: "cell", header: column });
      if (hits.length === 0) this.#remember(column, cell);
      for (const { kind, masked, from, to } of hits) {
        const args = { kind, value: masked, in: "cell" as const, column: this.#masker.mask(column) };
        keep({ args, value: cell.slice(from, to), where: row.locate(index) });
      }
    }
  }

  #remember(column: string, cell: string): void {
    if (this.#remembered >= MOST_HARMLESS) {
      this.#harmless = new Map();
      this.#remembered = 0;
    }
    const there = this.#harmless.get(column) ?? new Set<string>();
    this.#harmless.set(column, there.add(cell));
    this.#remembered += 1;
  }

  #header(
    path: string,
    { header, line }: { readonly header: readonly string[]; readonly line: number },
    keep: (value: FoundValue) => void,
  ): void {
    let column = 1;
    for (const name of header) {
      const where = { path, line, column, endLine: line, endColumn: column + name.length };
      column += name.length + 1;
      const hits = detect(name, { form: "cell" });
      for (const { kind, masked, from, to } of hits) {
        keep({ args: { kind, value: masked, in: "header" }, value: name.slice(from, to), where });
      }
      if (hits.length > 0 || this.#settings.isKnown(path, name) || !isTellingHeader(name)) continue;
      keep({ args: { kind: "header", value: this.#masker.mask(name), in: "header" }, value: name, where });
    }
  }

  #masked(records: RuleArguments["records-of-people"]): RuleArguments["records-of-people"] {
    return { ...records, columns: records.columns.map((column) => this.#masker.mask(column)) };
  }
}

function inText(path: string, text: string, context: TextContext): FoundInFile {
  const hits = detect(text, context);
  if (hits.length === 0) return { values: [], more: 0 };
  const lines = lineIndex(text);
  const values = hits.slice(0, MOST_VALUES).map(({ kind, from, to, masked }) => ({
    args: { kind, value: masked, in: "text" as const },
    value: text.slice(from, to),
    where: placeOnLine(path, lines, { from, to }),
  }));
  return { values, more: hits.length - values.length };
}
