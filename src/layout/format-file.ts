import type { FileTree, ReadTrouble } from "../files/file-tree.ts";
import type { LeftReason } from "../findings/left-alone.ts";
import type { RuleName } from "../findings/rule-names.ts";
import { KEY_ORDER } from "../generated/key-order.ts";
import { type FileKind, fileKindOf, isTable } from "../model/file-kinds.ts";
import { conflictFindings } from "../read/conflicts.ts";
import { frontMatterOf, readMarkdown } from "../read/front-matter.ts";
import { decodeText } from "../read/text.ts";
import { readYaml } from "../read/yaml.ts";
import { formatTable } from "./format-table.ts";
import { type Formatted, formatYaml } from "./format-yaml.ts";

/** What became of one file of the repository. */
export type FileLayout =
  | { readonly path: string; readonly state: "canonical" }
  | { readonly path: string; readonly state: "changed"; readonly text: string }
  | { readonly path: string; readonly state: "left"; readonly reason: LeftReason };

const LARGEST_DOCUMENT = 10 * 1024 * 1024;
/** All rows of a table are in memory at once to be sorted. */
const LARGEST_TABLE = 64 * 1024 * 1024;

/** True for a file that has a canonical layout: everything that the format reads. */
export function hasLayout(path: string): boolean {
  return fileKindOf(path) !== undefined || isTable(path);
}

/** The canonical form of a file of the tree. `dimensions` as `dimensionsOf` gives them. */
export async function layOutFile(
  tree: FileTree,
  { path, trouble }: { readonly path: string; readonly trouble?: ReadTrouble },
  dimensions: readonly string[] | undefined,
): Promise<FileLayout> {
  const kind = fileKindOf(path);
  const maximumBytes = kind ? LARGEST_DOCUMENT : LARGEST_TABLE;
  const read = trouble === undefined ? tree.read(path, { maximumBytes }) : ({ ok: false, trouble } as const);
  if (!read.ok) return { path, state: "left", reason: { is: "unreadable", trouble: read.trouble } };
  const made = kind ? documentText(path, read.bytes, kind) : await tableText(read.bytes, dimensions);
  if (typeof made !== "string") return { path, state: "left", reason: made };
  const isSame = Buffer.from(made).equals(read.bytes);
  return isSame ? { path, state: "canonical" } : { path, state: "changed", text: made };
}

/** The identifiers of the dimensions in the order in which they are declared; undefined where nobody can read them. */
export function dimensionsOf(tree: FileTree): readonly string[] | undefined {
  const path = "dimensions.yaml";
  const entry = tree.list().find((each) => each.path === path);
  if (entry === undefined) return [];
  const read = tree.read(path, { maximumBytes: LARGEST_DOCUMENT });
  const data = read.ok ? readYaml(path, read.bytes).document?.data : undefined;
  if (data === null) return [];
  if (!Array.isArray(data)) return undefined;
  return data.flatMap((each: unknown) => {
    const id = typeof each === "object" && each !== null ? (each as { id?: unknown }).id : undefined;
    return typeof id === "string" ? [id] : [];
  });
}

async function tableText(
  bytes: Uint8Array,
  dimensions: readonly string[] | undefined,
): Promise<string | LeftReason> {
  if (dimensions === undefined) return { is: "no-dimensions" };
  const made = await formatTable(bytes, dimensions);
  if (made.ok) return made.text;
  const { problem, rule, line } = made;
  return problem === "has-errors" ? { is: problem, rule, line } : { is: problem, line };
}

function documentText(path: string, bytes: Uint8Array, { reader, schema }: FileKind): string | LeftReason {
  const decoded = decodeText(path, bytes);
  if (!decoded.ok) return { is: "has-errors", rule: "file-unreadable" };
  const order = KEY_ORDER[schema];
  const read = () =>
    (reader === "yaml" ? readYaml : readMarkdown)(path, bytes).findings[0]?.rule ?? "yaml-syntax";
  if (reader === "yaml") return told(formatYaml(decoded.text, order), read);
  if (conflictFindings(path, decoded.text, "page").length > 0)
    return { is: "has-errors", rule: "conflict-markers" };
  const parts = frontMatterOf(decoded.text);
  if (parts === undefined) return { is: "has-errors", rule: "yaml-syntax" };
  const made = told(formatYaml(parts.yaml, order), read);
  if (typeof made !== "string") return made;
  // A file has one kind of line end: that of its body, which stays as it is.
  const lines = parts.body.includes("\r\n") ? made.replace(/\n/g, "\r\n") : made;
  const end = parts.body.includes("\r\n") ? "\r\n" : "\n";
  const closing = parts.closing.endsWith("\n") ? `---${end}` : "---";
  return `---${end}${lines}${closing}${parts.body}`;
}

function told(formatted: Formatted, rule: () => RuleName): string | LeftReason {
  if (formatted.ok) return formatted.text;
  return formatted.problem === "unreadable"
    ? { is: "has-errors", rule: rule() }
    : { is: "says-something-else" };
}
