import type { AnyFinding } from "../findings/finding.ts";
import type { RuleName } from "../findings/rule-names.ts";
import { isSameData } from "../layout/format-yaml.ts";
import type { FileKind } from "../model/file-kinds.ts";
import { frontMatterOf, readMarkdown } from "../read/front-matter.ts";
import { mendEncoding } from "../read/mend-encoding.ts";
import { decodeText } from "../read/text.ts";
import { readYaml } from "../read/yaml.ts";
import type { FileRepair } from "./repair.ts";

/** What is to be repaired in a YAML or Markdown file. */
export interface DocumentTask {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly kind: FileKind;
  /** Those that can be repaired. */
  readonly findings: readonly AnyFinding[];
}

/** A text in the middle of a repair. */
interface Repaired {
  readonly text: string;
  readonly counts: Map<RuleName, number>;
}

/**
 * Repairs a YAML file or front matter line by line: a key that is written otherwise than the format does, and text
 * that was read in the wrong encoding. Every other sign stays; what would say something else is left. Undefined where
 * nothing is certain.
 */
export function repairDocument({ path, bytes, kind, findings }: DocumentTask): FileRepair | undefined {
  const decoded = decodeText(path, bytes);
  if (!decoded.ok) return undefined;
  const { text } = decoded;
  const dataOf = (each: string) => {
    const read = kind.reader === "yaml" ? readYaml : readMarkdown;
    const { document, findings: trouble } = read(path, Buffer.from(each));
    return trouble.length > 0 ? undefined : document?.data;
  };
  const counts = new Map<RuleName, number>();
  const keyed = withKeys({ text, counts }, findings, dataOf);
  const after = findings.some(({ rule }) => rule === "garbled-text")
    ? mended({ text: keyed, counts }, kind, dataOf)
    : keyed;
  if (counts.size === 0) return undefined;
  const [old, now] = [text.split("\n"), after.split("\n")];
  // Neither repair makes or takes away a line.
  const changes = old.flatMap((line, index) => {
    const other = now[index] ?? "";
    return line === other ? [] : [{ line: index + 1, before: line.trimEnd(), after: other.trimEnd() }];
  });
  return { path, text: after, changes, counts, isRewritten: false };
}

type DataOf = (text: string) => unknown;

/** Keys as the format writes them, where that key does not stand there already. */
function withKeys({ text, counts }: Repaired, findings: readonly AnyFinding[], dataOf: DataOf): string {
  const lines = text.split("\n");
  const places = findings.flatMap((finding) => (finding.rule === "unknown-key" ? [finding] : []));
  // From behind, so that an earlier place on the same line stays where it is.
  places.sort((a, b) => b.where.line - a.where.line || b.where.column - a.where.column);
  for (const { where, args } of places) {
    const line = lines[where.line - 1] ?? "";
    const [from, to] = [where.column - 1, where.endColumn - 1];
    const isThere =
      where.line === where.endLine && line.slice(from, to).replace(/^(["'])(.*)\1$/, "$2") === args.key;
    if (!isThere || args.nearest === undefined) continue;
    const renamed = line.slice(0, from) + args.nearest + line.slice(to);
    lines[where.line - 1] = renamed;
    if (dataOf(lines.join("\n")) === undefined) lines[where.line - 1] = line;
    else counts.set("unknown-key", (counts.get("unknown-key") ?? 0) + 1);
  }
  return lines.join("\n");
}

/** Lines whose text was read in the wrong encoding; remarks on lines of their own, and a body, stay. */
function mended({ text, counts }: Repaired, kind: FileKind, dataOf: DataOf): string {
  const parts = kind.reader === "markdown" ? frontMatterOf(text) : { yaml: text };
  if (parts === undefined) return text;
  let lines = 0;
  const yaml = parts.yaml.split("\n").map((line) => {
    const meant = /^\s*#/.test(line) ? undefined : mendEncoding(line);
    if (meant !== undefined) lines += 1;
    return meant ?? line;
  });
  const at = text.indexOf(parts.yaml);
  const tried = text.slice(0, at) + yaml.join("\n") + text.slice(at + parts.yaml.length);
  const [before, after] = [dataOf(text), dataOf(tried)];
  if (lines === 0 || before === undefined || after === undefined) return text;
  if (!isSameData(mendedData(before), mendedData(after))) return text;
  counts.set("garbled-text", lines);
  return tried;
}

/** The data with every garbled text mended. */
function mendedData(data: unknown): unknown {
  if (typeof data === "string") return mendEncoding(data) ?? data;
  if (Array.isArray(data)) return data.map(mendedData);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mendedData(value)]));
}
