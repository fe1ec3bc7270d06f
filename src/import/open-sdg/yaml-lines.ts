import { canonicalQuotes } from "../../layout/yaml-quotes.ts";

/** A value of a file that is made: texts, numbers, true or false, lists and maps of them; what is undefined is left out. */
export type Plain =
  | string
  | number
  | boolean
  | undefined
  | readonly Plain[]
  | { readonly [key: string]: Plain };

const LONGEST_LINE = 100;

/**
 * Text that YAML reads as itself without quotes, whatever stands around it: it begins with a letter, or with a
 * number, a blank and a letter, and holds no sign with a meaning.
 */
const BARE = /^(?:[\d.]+[a-z]? )?\p{L}[\p{L}\p{N} ._()/'’“”+–—;=$€°%-]*$/u;
const KEYWORD = /^(?:true|false|yes|no|on|off|null|y|n|nan|inf)$/i;

/**
 * Plain values as YAML, some twenty times as fast as a library that keeps comments and places: an import
 * writes hundreds of files. Text that is not certain to be read as itself is written as JSON, which every
 * reader of YAML 1.2 reads as the same text. Short lists and maps stand on one line.
 */
export function yamlLines(value: Plain): string {
  return block(value, "").trimStart();
}

function block(value: Plain, indent: string): string {
  if (Array.isArray(value)) return listLines(value, indent);
  if (isMap(value)) return mapLines(value, indent);
  return scalar(value);
}

function isMap(value: Plain): value is { readonly [key: string]: Plain } {
  return typeof value === "object" && !Array.isArray(value);
}

function mapLines(map: { readonly [key: string]: Plain }, indent: string): string {
  const lines = Object.entries(map).flatMap(([key, value]) =>
    value === undefined ? [] : [`${indent}${scalar(key)}:${nested(value, indent)}`],
  );
  return lines.join("\n");
}

function nested(value: Plain, indent: string): string {
  const line = onOneLine(value);
  return line === undefined ? `\n${block(value, `${indent}  `)}` : ` ${line}`;
}

function listLines(list: readonly Plain[], indent: string): string {
  // Things with a name of their own are easier to find with an empty line between them.
  const apart = list.length > 1 && list.some((item) => onOneLine(item) === undefined) ? "\n\n" : "\n";
  const items = list.map((item) => {
    const line = onOneLine(item);
    return `${indent}- ${line ?? block(item, `${indent}  `).trimStart()}`;
  });
  return items.join(apart);
}

/** Scalars, and short lists and maps of them; nothing for what needs lines of its own. */
function onOneLine(value: Plain, depth = 0): string | undefined {
  if (typeof value !== "object") return scalar(value, depth > 0);
  if (depth > 1) return undefined;
  if (Array.isArray(value)) {
    if (value.some((item) => isMap(item) && Object.hasOwn(item, "id"))) return undefined;
    const parts = inFlow(value, depth);
    return parts && short(`[${parts.join(", ")}]`);
  }
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  // A thing with an identifier is one to look for: it gets lines of its own, unless there is nothing to say of it.
  if (entries.length > (Object.hasOwn(value, "id") ? 2 : 4)) return undefined;
  const parts = inFlow(
    entries.map(([, part]) => part),
    depth,
  );
  return parts && short(`{${entries.map(([key], at) => `${scalar(key, true)}: ${parts[at]}`).join(", ")}}`);
}

function inFlow(values: readonly Plain[], depth: number): readonly string[] | undefined {
  if (values.length > 8) return undefined;
  const parts: string[] = [];
  for (const value of values) {
    const part = onOneLine(value, depth + 1);
    if (part === undefined || part.length > LONGEST_LINE) return undefined;
    parts.push(part);
  }
  return parts;
}

function short(line: string): string | undefined {
  return line.length > LONGEST_LINE ? undefined : line;
}

function scalar(value: Plain, isInFlow = false): string {
  if (typeof value !== "string") return String(value);
  const isBare = BARE.test(value) && !value.endsWith(" ") && !KEYWORD.test(value);
  return isBare ? value : canonicalQuotes(JSON.stringify(value), isInFlow);
}
