import type { FileEntry, FileTree } from "../../files/file-tree.ts";
import { TableDecoder } from "../../read/csv-decoder.ts";
import { readMarkdown } from "../../read/front-matter.ts";
import { decodeText, isUtf8 } from "../../read/text.ts";
import { readYaml } from "../../read/yaml.ts";
import type { Config } from "./config.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import { indicatorOf } from "./names.ts";
import { fitsPattern, folderOf } from "./wildcard.ts";

/** What is said about one indicator: fields in the main language, and those of its translations. */
export interface Metadata {
  readonly fields: Fields;
  readonly translations: ReadonlyMap<string, Fields>;
}

/** All metadata, by the indicator's number with hyphens: `1-1-1`. */
export interface AllMetadata {
  readonly byIndicator: ReadonlyMap<string, Metadata>;
  /** The files that were read. */
  readonly read: ReadonlySet<string>;
  readonly unreadable: readonly string[];
}

const MAXIMUM_BYTES = 2 * 1024 * 1024;

/**
 * Reads the metadata: Markdown with YAML at its top, or YAML; a folder with the code of a language holds
 * translations. Several files about one indicator are put together; what is said first counts.
 */
export function readMetadata(tree: FileTree, entries: readonly FileEntry[], config: Config): AllMetadata {
  const gathered = new Map<string, { fields: Fields; translations: Map<string, Fields> }>();
  const read = new Set<string>();
  const unreadable: string[] = [];
  for (const { path } of entries) {
    const place = placeOf(path, config);
    if (place === undefined) continue;
    const fields = readFields(tree, path);
    read.add(path);
    if (fields === undefined) {
      unreadable.push(path);
      continue;
    }
    const about = gathered.get(place.indicator) ?? { fields: {}, translations: new Map<string, Fields>() };
    gathered.set(place.indicator, about);
    if (place.lang === undefined) about.fields = { ...fields, ...about.fields };
    else about.translations.set(place.lang, { ...fields, ...about.translations.get(place.lang) });
  }
  return { byIndicator: gathered, read, unreadable };
}

interface Place {
  readonly indicator: string;
  readonly lang?: string;
}

/** `meta/1-1-1.md` is the main language, `meta/fr/1-1-1.md` a translation. */
function placeOf(path: string, config: Config): Place | undefined {
  if (!/\.(md|ya?ml)$/i.test(path)) return undefined;
  for (const pattern of config.metaPatterns) {
    if (fitsPattern(path, pattern)) return { indicator: indicatorOf(path) };
    const folder = folderOf(pattern);
    const inner =
      folder === "" ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
    const [, lang, name] = /^([a-z]{2,3})(?:[-_][a-z]+)?\/([^/]+)$/i.exec(inner ?? "") ?? [];
    if (lang === undefined || name === undefined) continue;
    if (fitsPattern(folder === "" ? name : `${folder}/${name}`, pattern))
      return { indicator: indicatorOf(path), lang: lang.toLowerCase() };
  }
  return undefined;
}

function readFields(tree: FileTree, path: string): Fields | undefined {
  const file = tree.read(path, { maximumBytes: MAXIMUM_BYTES });
  if (!file.ok) return undefined;
  const bytes = inUtf8(file.bytes);
  const isPage = /\.md$/i.test(path) && startsAsPage(bytes);
  const { document } = isPage ? readMarkdown(path, bytes) : readYaml(path, bytes);
  if (document !== undefined)
    return { ...fieldsOf(document.data), ...(isPage && { page_content: document.body }) };
  // A page without YAML at its top is text about the indicator.
  const text = isPage || !/\.md$/i.test(path) ? undefined : decodeText(path, bytes);
  return text?.ok ? { page_content: text.text } : undefined;
}

/** Older editors write Windows-1252; the tables' own decoder knows it. */
function inUtf8(bytes: Uint8Array): Uint8Array {
  if (isUtf8(bytes)) return bytes;
  const decoder = new TableDecoder();
  return Buffer.concat([decoder.push(bytes).bytes, decoder.end().bytes]);
}

function startsAsPage(bytes: Uint8Array): boolean {
  const from = bytes[0] === 0xef ? 3 : 0;
  return bytes[from] === 45 && bytes[from + 1] === 45 && bytes[from + 2] === 45;
}
