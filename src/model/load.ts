import { createHash } from "node:crypto";
import type { FileEntry, FileTree, ReadResult, ReadTrouble } from "../files/file-tree.ts";
import { type AnyFinding, wholeFile } from "../findings/finding.ts";
import { readMarkdown } from "../read/front-matter.ts";
import { readYaml } from "../read/yaml.ts";
import { assemble, type ReadDocument, type Unread } from "./assemble.ts";
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
import type { InputFile, Repository } from "./repository.ts";
import { readMeasurements } from "./tables.ts";

/** No YAML or Markdown file of people's own writing is larger; read by machine, it would only hang. */
const LARGEST_DOCUMENT = 10 * 1024 * 1024;

/** What came of reading the files: documents, tables' paths, fingerprints, and the trouble met. */
interface Reading {
  readonly documents: ReadDocument[];
  /** What of the format could not be read: what it says is not known, so nothing is missing. */
  readonly unread: Unread[];
  readonly tables: string[];
  /** Folders that may hold tables and could not be looked into. */
  readonly unreadTables: string[];
  readonly inputs: InputFile[];
  readonly findings: AnyFinding[];
}

/**
 * Reads a whole repository into the typed model. Trouble in the files becomes findings, never an
 * exception; what could not be read is absent. The same for the work tree, a revision and memory.
 */
export async function loadRepository(
  tree: FileTree,
  /** Leaves every row to csv-parse, the reference: for the tests. */
  options: { readonly parserOnly?: boolean } = {},
): Promise<Repository> {
  const reading: Reading = {
    documents: [],
    unread: [],
    tables: [],
    unreadTables: [],
    inputs: [],
    findings: [],
  };
  for (const entry of tree.list()) readEntry(tree, entry, reading);
  const assembled = assemble(reading.documents, reading.unread);
  const tables = await readMeasurements(tree, reading.tables, assembled, options);
  return {
    ...assembled.parts,
    incomplete:
      tables.unread || reading.unreadTables.length > 0
        ? new Set([...assembled.parts.incomplete, "measurement"])
        : assembled.parts.incomplete,
    measurements: tables.measurements,
    inputs: [...reading.inputs, ...tables.inputs].sort((a, b) => (a.path < b.path ? -1 : 1)),
    findings: [...reading.findings, ...assembled.findings, ...tables.findings],
  };
}

function readEntry(tree: FileTree, entry: FileEntry, reading: Reading): void {
  const kind = fileKindOf(entry.path);
  if (kind) readDocument(tree, entry, { kind, reading });
  else if (isTable(entry.path)) reading.tables.push(entry.path);
  else if (entry.trouble !== undefined && isPlaceOfFormat(entry.path))
    noteUnread(entry.path, entry.trouble, reading);
  else if (isStray(entry.path)) reading.findings.push(stray(entry.path));
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
  { path, trouble }: FileEntry,
  { kind, reading }: { readonly kind: FileKind; readonly reading: Reading },
): void {
  const result: ReadResult =
    trouble === undefined ? tree.read(path, { maximumBytes: LARGEST_DOCUMENT }) : { ok: false, trouble };
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
  reading.inputs.push({ path, digest: createHash("sha256").update(result.bytes).digest("hex") });
  const { document, findings } =
    kind.reader === "yaml" ? readYaml(path, result.bytes) : readMarkdown(path, result.bytes);
  reading.findings.push(...findings);
  if (document) reading.documents.push({ kind, document });
  else reading.unread.push({ kind, path });
}
