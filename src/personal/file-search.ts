import { pieces } from "../files/memory.ts";
import type { RuleArguments } from "../findings/rule-names.ts";
import { readTable } from "../read/csv.ts";
import { detect } from "./detect.ts";
import type { Hit, TextContext } from "./hit.ts";
import { sparing } from "./makers.ts";
import { Masker } from "./masker.ts";
import { HarmlessCells, TableLook } from "./table-look.ts";
import { contextOfText, tellLists, tellText } from "./text-look.ts";
import { isTableText, textOf, withoutNoughts } from "./text-of.ts";
import type { Heard, Said, Teller } from "./told.ts";

/** One value that may belong to a person, with the value itself: to know it again, never to show it. */
export interface FoundValue extends Said, Pick<Heard, "value" | "cause" | "more"> {}

/** A list or table with one entry per person. */
interface FoundRecords {
  readonly args: RuleArguments["records-of-people"];
  readonly where: Said["where"];
}

/** What one text holds. */
export interface FoundInFile {
  readonly values: readonly FoundValue[];
  /** More values than anybody goes through one by one. */
  readonly more: number;
  readonly records: readonly FoundRecords[];
  /** False where only a part of it is text. */
  readonly isWhole: boolean;
}

/**
 * How a check of the files reads a path: a table of the format, a document of the format (`organisations`: about
 * these), or something else.
 */
type ReadAs = "table" | "document" | "document-of-organisations" | "other";

/** What is known of a repository before its texts are searched. */
export interface SearchSettings {
  readonly readAs: (path: string) => ReadAs;
  /** Columns of a table of the format that the format knows: their names announce nobody. */
  readonly isKnown: (column: string) => boolean;
}

/** So many values of one text are kept. */
const MOST_VALUES = 2_000;
/** What a table's reader met where it could not take everything apart. */
const BROKEN: ReadonlySet<string> = new Set(["bad-quote", "file-unreadable", "conflict-markers"]);
const UNKNOWN = () => false;

/**
 * Searches text after text, as a check of the files searches them: of the same file both say the same. What one
 * version of a table taught is used for the next.
 */
export class FileSearch {
  readonly #settings: SearchSettings;
  readonly #harmless = new HarmlessCells();

  constructor(settings: SearchSettings) {
    this.#settings = settings;
  }

  /** How a path is read: the same bytes read in another way are another text. */
  readAs(path: string): ReadAs {
    return this.#settings.readAs(path);
  }

  /** The name of a file, of a folder or of a branch. */
  name(text: string): readonly Hit[] {
    return detect(text, { form: "name" });
  }

  /** Running text, without a file. */
  message(text: string): FoundInFile {
    const kept = new Kept();
    this.#text("", text, { context: {}, kept });
    return kept;
  }

  /** The bytes of a file, by its path; undefined where they are no text. */
  async file(path: string, bytes: Uint8Array): Promise<FoundInFile | undefined> {
    const decoded = textOf(bytes);
    if (decoded === "binary") return undefined;
    const { text, isUtf8 } = decoded;
    const as = this.readAs(path);
    const kept = new Kept();
    kept.isWhole = decoded.isWhole;
    if (as === "table") await this.#table(path, bytes, { text, kept });
    else if (as === "other" && isTableText(path, text))
      await this.#table(path, isUtf8 ? bytes : Buffer.from(withoutNoughts(text)), { text, kept });
    else {
      if (as === "other" || /\.md$/i.test(path))
        tellLists({ path, text: withoutNoughts(text), masker: new Masker() }, kept);
      const context = as === "document-of-organisations" ? { organisations: true } : {};
      this.#text(path, text, { context, kept });
    }
    return kept;
  }

  async #table(
    path: string,
    bytes: Uint8Array,
    { text, kept }: { readonly text: string; readonly kept: Kept },
  ): Promise<void> {
    const look = new TableLook({
      path,
      // Its own: what this file holds is no secret that another one has to hide.
      masker: new Masker(),
      exempts: UNKNOWN,
      isKnown: this.readAs(path) === "table" ? this.#settings.isKnown : UNKNOWN,
      harmless: this.#harmless,
      teller: kept,
    });
    const table = await readTable(path, pieces(bytes), (row) => void look.row(row));
    look.end(table.header, table.headerLine);
    // What the reader of rows could not take apart is searched as it stands.
    if (table.findings.some(({ rule }) => BROKEN.has(rule))) this.#text(path, text, { context: {}, kept });
  }

  #text(
    path: string,
    text: string,
    { context, kept }: { readonly context: TextContext; readonly kept: Kept },
  ): void {
    const hits = sparing(path, detect(text, contextOfText(text, context)));
    tellText({ path, text, hits }, kept);
  }
}

/** Keeps what it is told, as much as anybody goes through. */
class Kept implements Teller, FoundInFile {
  readonly values: FoundValue[] = [];
  readonly records: FoundRecords[] = [];
  more = 0;
  isWhole = true;

  value({ value, cause, more, say }: Heard): void {
    if (this.values.length >= MOST_VALUES) this.more += 1 + (more ?? 0);
    else this.values.push({ ...say(), value, ...(cause && { cause }), ...(more !== undefined && { more }) });
  }

  people(args: FoundRecords["args"], where: FoundRecords["where"]): void {
    this.records.push({ args, where });
  }
}
