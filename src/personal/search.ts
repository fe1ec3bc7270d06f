import type { FileEntry, FileTree } from "../files/file-tree.ts";
import { type AnyFinding, wholeFile } from "../findings/finding.ts";
import type { RuleArguments } from "../findings/rule-names.ts";
import { readTable, type TableRow } from "../read/csv.ts";
import { detect } from "./detect.ts";
import type { Hit, TextContext } from "./hit.ts";
import { sparing } from "./makers.ts";
import { Masker } from "./masker.ts";
import { HarmlessCells, TableLook } from "./table-look.ts";
import { contextOfText, tellLists, tellText } from "./text-look.ts";
import { type FileText, isTableText, textOf, withoutNoughts } from "./text-of.ts";
import { FindingsTeller } from "./told.ts";

/** Larger files that the format does not know are not looked through, and that is told. */
const LARGEST = 16 * 1024 * 1024;
const LARGEST_SAID = "16 MB";
/** What a table's reader met where it could not take everything apart. */
const BROKEN: ReadonlySet<string> = new Set(["bad-quote", "file-unreadable", "conflict-markers"]);

/** What an exemption covers: a path and a kind. */
export type Exempts = (path: string, kind: Hit["kind"]) => boolean;

/** A look at a table as it is read: the rows as they may be shown, and at the end what was found. */
interface LookAtTable {
  row(row: TableRow): TableRow;
  end(header: readonly string[] | undefined, headerLine: number): readonly AnyFinding[];
}

/** The search for personal data through a whole repository: what was found, and the mask over what goes out. */
export class PersonalSearch {
  readonly findings: AnyFinding[] = [];
  readonly masker: Masker;
  readonly #exempts: Exempts;
  readonly #harmless = new HarmlessCells();
  readonly #folders = new Set<string>();
  /** Per folder and cause, the index of the one finding that counts the others. */
  readonly #unsearched = new Map<string, number>();

  constructor(exempts: Exempts) {
    this.#exempts = exempts;
    this.masker = new Masker(exempts);
  }

  /** A path as it may be shown. */
  path(path: string): string {
    const shown = this.masker.path(path);
    if (shown !== path) this.#tellNames(path, shown);
    return shown;
  }

  /**
   * Looks through a document; gives bytes in which nothing is left that was found. `path` as shown. `isClean` where
   * nothing was found at all, so that looking once more would bring nothing.
   */
  document(
    path: string,
    bytes: Uint8Array,
    context: TextContext = {},
  ): { readonly bytes: Uint8Array; readonly isClean: boolean } {
    const decoded = textOf(bytes);
    if (decoded === "binary") return { bytes, isClean: false };
    const told = this.findings.length;
    if (/\.md$/i.test(path)) this.#lists(path, decoded.text);
    const { text, hits } = this.#text(path, decoded.text, context);
    const isAsItWas = hits.length === 0 || text === decoded.text || !decoded.isUtf8;
    const isClean = hits.length === 0 && this.findings.length === told;
    return { bytes: isAsItWas ? bytes : Buffer.from(text), isClean };
  }

  /** Looks through the rows of a table of the format, as they are read. */
  table(path: string, isKnown: (column: string) => boolean): LookAtTable {
    const teller = new FindingsTeller();
    const { masker } = this;
    const at = { path, masker, exempts: this.#exempts, isKnown, harmless: this.#harmless, teller };
    const look = new TableLook(at);
    return {
      row: (row) => look.row(row),
      end(header, headerLine) {
        look.end(header, headerLine);
        return teller.findings;
      },
    };
  }

  /**
   * Looks through a table that its reader could not read to the end. `isTold`: it is told that it is unreadable.
   * Gives the whole text as it may be shown; undefined where it cannot be had.
   */
  rest(tree: FileTree, path: string, isTold: boolean): string | undefined {
    const file = tree.read(this.masker.realPath(path), { maximumBytes: LARGEST });
    const decoded = file.ok ? textOf(file.bytes) : "binary";
    const shown = decoded === "binary" ? undefined : this.#text(path, decoded.text, {}).text;
    if (!isTold) this.#tellWhatIsLeft(path, file.ok ? decoded : "too-large");
    return shown;
  }

  /** Looks through a file that the format does not know. */
  async other(tree: Pick<FileTree, "read">, { path, trouble }: FileEntry): Promise<void> {
    const shown = this.path(path);
    if (trouble !== undefined) return this.#notLooked(shown, "unreadable");
    const file = tree.read(path, { maximumBytes: LARGEST });
    if (!file.ok) return this.#notLooked(shown, file.trouble === "too-large" ? "too-large" : "unreadable");
    const decoded = textOf(file.bytes);
    this.#tellWhatIsLeft(shown, decoded);
    if (decoded === "binary") return;
    if (isTableText(path, decoded.text)) {
      const bytes = decoded.isUtf8 ? file.bytes : Buffer.from(withoutNoughts(decoded.text));
      return this.#otherTable(shown, bytes, decoded.text);
    }
    this.#lists(shown, decoded.text);
    this.#text(shown, decoded.text, {});
  }

  /** A table somewhere else: its cells, and whether it holds one row per person. */
  async #otherTable(path: string, bytes: Uint8Array, text: string): Promise<void> {
    const look = this.table(path, () => false);
    const once = (async function* () {
      yield bytes;
    })();
    const table = await readTable(path, once, (row) => look.row(row));
    const found = look.end(table.header, table.headerLine);
    this.findings.push(...found);
    // What the reader of rows could not take apart is looked through as it stands.
    if (table.findings.some(({ rule }) => BROKEN.has(rule))) {
      this.#text(path, text, {});
    }
  }

  /** Lists of people that are no tables. */
  #lists(path: string, text: string): void {
    const teller = new FindingsTeller();
    tellLists({ path, text: withoutNoughts(text), masker: this.masker }, teller);
    this.findings.push(...teller.findings);
  }

  #text(
    path: string,
    text: string,
    given: TextContext,
  ): { readonly text: string; readonly hits: readonly Hit[] } {
    const masked = this.masker.file(path, text, contextOfText(text, given));
    const teller = new FindingsTeller();
    tellText({ path, text, hits: sparing(path, masked.hits) }, teller);
    this.findings.push(...teller.findings);
    return masked;
  }

  /** One finding per name, not per file in a folder of that name. */
  #tellNames(path: string, shown: string): void {
    let folder = "";
    for (const part of path.split("/")) {
      folder += `/${part}`;
      if (this.#folders.has(folder)) continue;
      this.#folders.add(folder);
      for (const { kind, masked } of detect(part, { form: "name" })) {
        const args = { kind, value: masked, in: "name" as const };
        this.findings.push({ rule: "personal-data", args, where: wholeFile(shown) });
      }
    }
  }

  /** Tells what nobody could look into, or not into all of it. */
  #tellWhatIsLeft(path: string, found: FileText | "binary" | "too-large"): void {
    if (typeof found === "string") this.#notLooked(path, found);
    else if (!found.isWhole) this.#notLooked(path, "in-part");
  }

  /** Told once per folder: thirty pictures are one thing to know. */
  #notLooked(path: string, problem: RuleArguments["unsearched-file"]["problem"]): void {
    const key = `${problem} ${path.slice(0, path.lastIndexOf("/") + 1)}`;
    const index = this.#unsearched.get(key);
    const first = index === undefined ? undefined : this.findings[index];
    if (index !== undefined && first !== undefined) {
      this.findings[index] = { ...first, more: (first.more ?? 0) + 1 };
      return;
    }
    const limit = problem === "too-large" ? { limit: LARGEST_SAID } : {};
    this.#unsearched.set(key, this.findings.length);
    this.findings.push({ rule: "unsearched-file", args: { problem, ...limit }, where: wholeFile(path) });
  }
}
