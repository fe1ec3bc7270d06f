import { nearest } from "../findings/nearest.ts";
import type { SchemaName } from "../generated/validators.js";
import type { Kind } from "./repository.ts";

export type { SchemaName } from "../generated/validators.js";

/** How a file of the format is read. */
export interface FileKind {
  readonly reader: "yaml" | "markdown";
  readonly schema: SchemaName;
  /** Set where the file is one thing and its name is the identifier. */
  readonly thing?: Kind;
}

const ROOT_FILES: Readonly<Record<string, SchemaName>> = {
  "impact.yaml": "impact",
  "partners.yaml": "partners",
  "theory-of-change.yaml": "theory-of-change",
  "dimensions.yaml": "dimensions",
  "sources.yaml": "sources",
  "policy.yaml": "policy",
  "rivals.yaml": "rivals",
  "conditions.yaml": "conditions",
  "trajectory.yaml": "trajectory",
};

const FOLDERS: Readonly<Record<string, FileKind & { readonly extension: string }>> = {
  "theory-of-change": { reader: "yaml", schema: "theory-of-change", extension: ".yaml" },
  indicators: { reader: "yaml", schema: "indicator", thing: "indicator", extension: ".yaml" },
  claims: { reader: "yaml", schema: "claim", thing: "claim", extension: ".yaml" },
  funders: { reader: "yaml", schema: "funder", thing: "funder", extension: ".yaml" },
  reports: { reader: "yaml", schema: "report", thing: "report", extension: ".yaml" },
  imports: { reader: "yaml", schema: "import", extension: ".yaml" },
  releases: { reader: "yaml", schema: "release", extension: ".yaml" },
  evidence: { reader: "markdown", schema: "evidence", thing: "evidence", extension: ".md" },
  learning: { reader: "markdown", schema: "learning", thing: "learning", extension: ".md" },
};

/** The kind of file behind a path, or `undefined` where the format has no such file. */
export function fileKindOf(path: string): FileKind | undefined {
  if (Object.hasOwn(ROOT_FILES, path)) {
    const schema = ROOT_FILES[path];
    return schema ? { reader: "yaml", schema } : undefined;
  }
  const [folder, name, ...deeper] = path.split("/");
  if (folder === undefined || name === undefined || deeper.length > 0) return undefined;
  const kind = Object.hasOwn(FOLDERS, folder) ? FOLDERS[folder] : undefined;
  return kind && name.endsWith(kind.extension) && !isReadme(name) ? kind : undefined;
}

/** True for a table of measurements. */
export function isTable(path: string): boolean {
  return path.startsWith("data/") && path.endsWith(".csv");
}

/** The folder of the tables of measurements. */
const DATA = "data";

/**
 * True for a path at which the format has a file or a folder, or that lies in one: what cannot be
 * read there is missing from what the coalition says. `.` is the root itself.
 */
export function isPlaceOfFormat(path: string): boolean {
  const [first = ""] = path.split("/");
  return path === "." || first === DATA || Object.hasOwn(ROOT_FILES, path) || Object.hasOwn(FOLDERS, first);
}

/** The kinds of files that are not known where the folder at this path cannot be read. */
export function kindsWithin(path: string): readonly FileKind[] {
  if (path !== ".") return Object.hasOwn(FOLDERS, path) && FOLDERS[path] ? [FOLDERS[path]] : [];
  const ofRoot = Object.values(ROOT_FILES).map((schema) => ({ reader: "yaml" as const, schema }));
  return [...ofRoot, ...Object.values(FOLDERS)];
}

/** True where tables of measurements are not known when the folder at this path cannot be read. */
export function mayHoldTables(path: string): boolean {
  return path === "." || path.split("/")[0] === DATA;
}

/** The identifier that a file's name gives: `indicators/stable-housing.yaml` → `stable-housing`. */
export function identifierOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}

/** Folders whose content is the coalition's own business. */
const FREE_FOLDERS = new Set(["templates", "imports", "docs"]);

/**
 * True for a file that looks like data of the format but stands where nothing reads it: such a
 * file would silently not count.
 */
export function isStray(path: string): boolean {
  if (isWorkbookAmongTables(path) || isTextAmongTables(path)) return true;
  if (!/\.(ya?ml|csv|tsv)$/i.test(path)) return inReadFolder(path) && /\.(md|markdown)$/i.test(path);
  return !FREE_FOLDERS.has(path.split("/")[0] ?? "");
}

/** True for a spreadsheet where tables stand: somebody put it there to be read. */
export function isWorkbookAmongTables(path: string): boolean {
  return path.startsWith("data/") && /\.(xlsx?|xlsm|xlsb|ods)$/i.test(path);
}

/** Spreadsheets also save tables under this name; a file that explains the folder is left alone. */
function isTextAmongTables(path: string): boolean {
  return (
    path.startsWith("data/") && /\.txt$/i.test(path) && !/(^|\/)(readme|leesmij|lisez-?moi)[^/]*$/i.test(path)
  );
}

/** A Markdown file in evidence/ or learning/ that is too deep or has another ending is not read. */
function inReadFolder(path: string): boolean {
  const [folder, ...rest] = path.split("/");
  return (folder === "evidence" || folder === "learning") && !isReadme(rest.at(-1) ?? "");
}

function isReadme(name: string): boolean {
  return /^readme(\.[a-z]{2})?\.md$/i.test(name);
}

/** The place in the format that somebody probably meant. */
export function nearestPlace(path: string): string | undefined {
  const fixedEnding = path.replace(/\.yml$/i, ".yaml").replace(/\.markdown$/i, ".md");
  if (fixedEnding !== path && (fileKindOf(fixedEnding) || isTable(fixedEnding))) return fixedEnding;
  const parts = fixedEnding.split("/");
  if (parts.length === 1) return nearest(fixedEnding, Object.keys(ROOT_FILES));
  const folder = nearest(parts[0] ?? "", [...Object.keys(FOLDERS), "data"]);
  const moved = folder && [folder, ...parts.slice(1)].join("/");
  if (moved && (fileKindOf(moved) || isTable(moved))) return moved;
  const inFolder = folder && [folder, parts.at(-1)].join("/");
  return inFolder && inFolder !== path && fileKindOf(inFolder) ? inFolder : undefined;
}
