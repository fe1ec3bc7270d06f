import type { FileEntry, FileTree, ReadResult, ReadTrouble } from "../files/file-tree.ts";
import { type AnyFinding, wholeFile } from "../findings/finding.ts";
import type { TextContext } from "../personal/hit.ts";
import { PersonalSearch } from "../personal/search.ts";
import { conflictFindings } from "../read/conflicts.ts";
import { readMarkdown } from "../read/front-matter.ts";
import { markdownLinks } from "../read/markdown-links.ts";
import { type ReadDocument as DocumentRead, readYaml } from "../read/yaml.ts";
import { assemble, type ReadDocument, type Unread } from "./assemble.ts";
import { exemptedData } from "./exempted.ts";
import {
  type FileKind,
  fileKindOf,
  isPlaceOfFormat,
  isStray,
  isTable,
  isWorkbookAmongTables,
  kindsWithin,
  mayHoldTables,
  nearestPlace,
} from "./file-kinds.ts";
import type { InputFile, Page, Repository } from "./repository.ts";
import { readMeasurements } from "./tables.ts";

/** No YAML or Markdown file of people's own writing is larger; read by machine, it would only hang. */
const LARGEST_DOCUMENT = 10 * 1024 * 1024;

/** What came of reading the files: documents, tables' paths, fingerprints, and the trouble met. */
interface Reading {
  /** Looks for data about people, and takes them out of what is passed on. */
  readonly search: PersonalSearch;
  readonly documents: ReadDocument[];
  /** What of the format could not be read: what it says is not known, so nothing is missing. */
  readonly unread: Unread[];
  readonly tables: string[];
  /** Folders that may hold tables and could not be looked into. */
  readonly unreadTables: string[];
  readonly inputs: InputFile[];
  readonly pages: Page[];
  readonly findings: AnyFinding[];
  readonly once?: ReadOnce;
}

/**
 * Documents in which nothing was found about people, by the bytes that they were read from: where the same bytes are
 * read into many repositories, as with the versions of a file, each is read once.
 */
export type ReadOnce = WeakMap<Uint8Array, { readonly path: string; readonly read: DocumentRead }>;

/** How a repository is read. */
interface LoadOptions {
  /** Leaves every row to csv-parse, the reference: for the tests. */
  readonly parserOnly?: boolean;
  /** The day (`YYYY-MM-DD`) on which exemptions are judged, given the `as_of` of the repository itself. */
  readonly dayOf?: (own: string | undefined) => string;
  /** Kept by who reads many repositories that have files in common. */
  readonly once?: ReadOnce;
}

/**
 * Reads a whole repository into the typed model. Trouble in the files becomes findings, never an
 * exception; what could not be read is absent. The same for the work tree, a revision and memory.
 */
export async function loadRepository(tree: FileTree, options: LoadOptions = {}): Promise<Repository> {
  const search = new PersonalSearch(exemptedData(tree, options.dayOf ?? ((own) => own)));
  const reading: Reading = {
    search,
    documents: [],
    unread: [],
    tables: [],
    unreadTables: [],
    inputs: [],
    pages: [],
    findings: [],
    ...(options.once && { once: options.once }),
  };
  const entries = tree.list();
  for (const entry of entries) await readEntry(tree, entry, reading);
  const { hidden } = tree;
  const unseen = hidden?.list() ?? [];
  if (hidden) for (const entry of unseen) await search.other(hidden, entry);
  const assembled = assemble(reading.documents, reading.unread);
  const tables = await readMeasurements(tree, reading.tables, { assembled, search, options });
  const found = [...reading.findings, ...assembled.findings, ...tables.findings, ...search.findings];
  return {
    ...assembled.parts,
    incomplete:
      tables.unread || reading.unreadTables.length > 0
        ? new Set([...assembled.parts.incomplete, "measurement"])
        : assembled.parts.incomplete,
    measurements: tables.measurements,
    tablesWithGaps: tables.withGaps,
    ...(tables.indicatorsWithGaps &&
      reading.unreadTables.length === 0 && { indicatorsWithGaps: tables.indicatorsWithGaps }),
    unreadPaths: [
      ...new Set([...(assembled.parts.unreadPaths ?? []), ...reading.unreadTables, ...tables.withGaps]),
    ].sort(),
    paths: [...entries, ...unseen].map(({ path }) => path).sort(),
    pages: reading.pages,
    inputs: [...reading.inputs, ...tables.inputs].sort((a, b) => (a.path < b.path ? -1 : 1)),
    masker: search.masker,
    findings: found.map((finding) => search.masker.finding(finding)),
  };
}

async function readEntry(tree: FileTree, entry: FileEntry, reading: Reading): Promise<void> {
  const kind = fileKindOf(entry.path);
  if (kind) return readDocument(tree, entry, { kind, reading });
  if (isTable(entry.path)) {
    reading.tables.push(entry.path);
    return;
  }
  const path = reading.search.path(entry.path);
  if (entry.trouble !== undefined && isPlaceOfFormat(path)) noteUnread(path, entry.trouble, reading);
  else {
    if (isStray(path)) reading.findings.push(stray(path));
    await reading.search.other(tree, entry);
    if (isPage(entry)) readPage(tree, { real: entry.path, path }, reading);
  }
}

function isPage({ path, trouble }: FileEntry): boolean {
  return trouble === undefined && /\.md$/i.test(path);
}

/** Only its links are kept, and what git left in it; of what it says nothing is known. */
function readPage(
  tree: FileTree,
  { real, path }: { readonly real: string; readonly path: string },
  { pages, findings }: Reading,
): void {
  const file = tree.read(real, { maximumBytes: LARGEST_DOCUMENT });
  if (!file.ok) return;
  const text = new TextDecoder().decode(file.bytes);
  for (const finding of conflictFindings(path, text, "text")) findings.push(finding);
  const links = markdownLinks(text);
  if (links.length > 0) pages.push({ path, links });
}

/** A folder, or what may be one: nobody knows what stands in it. */
function noteUnread(path: string, problem: ReadTrouble, reading: Reading): void {
  reading.findings.push({ rule: "file-unreadable", args: { problem }, where: wholeFile(path) });
  for (const kind of kindsWithin(path)) reading.unread.push({ kind, path, isFolder: true });
  if (mayHoldTables(path)) reading.unreadTables.push(path);
}

function stray(path: string): AnyFinding {
  const where = wholeFile(path);
  if (isWorkbookAmongTables(path)) return { rule: "unknown-file", args: { workbook: true }, where };
  const nearest = nearestPlace(path);
  return { rule: "unknown-file", args: nearest === undefined ? {} : { nearest }, where };
}

function readDocument(
  tree: FileTree,
  { path: real, trouble }: FileEntry,
  { kind, reading }: { readonly kind: FileKind; readonly reading: Reading },
): void {
  const path = reading.search.path(real);
  const result: ReadResult =
    trouble === undefined ? tree.read(real, { maximumBytes: LARGEST_DOCUMENT }) : { ok: false, trouble };
  if (!result.ok) {
    const limit = result.trouble === "too-large" ? { limit: "10 MB" } : {};
    reading.findings.push({
      rule: "file-unreadable",
      args: { problem: result.trouble, ...limit },
      where: wholeFile(path),
    });
    reading.unread.push({ kind, path });
    return;
  }
  reading.inputs.push({ path });
  const { document, findings } = readOnce(path, result.bytes, { kind, reading });
  reading.findings.push(...findings);
  if (document) reading.documents.push({ kind, document });
  // Of two numbers under one key, nobody knows which was published.
  if (!document || (kind.schema === "release" && findings.length > 0)) reading.unread.push({ kind, path });
}

function readOnce(
  path: string,
  own: Uint8Array,
  { kind, reading: { search, once } }: { readonly kind: FileKind; readonly reading: Reading },
): DocumentRead {
  const known = once?.get(own);
  if (known?.path === path) return known.read;
  const { bytes, isClean } = search.document(path, own, contextOf(kind));
  const read = kind.reader === "yaml" ? readYaml(path, bytes) : readMarkdown(path, bytes);
  if (isClean) once?.set(own, { path, read });
  return read;
}

/** Files about organisations: the addresses and numbers in them are those of an office. */
const OF_ORGANISATIONS: ReadonlySet<string> = new Set(["partners", "funder", "sources"]);

export function contextOf({ schema }: FileKind): TextContext {
  return OF_ORGANISATIONS.has(schema) ? { organisations: true } : {};
}
