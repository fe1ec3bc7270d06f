import type { FileEntry } from "../../files/file-tree.ts";
import type { Config } from "./config.ts";
import { USED_FIELDS } from "./indicators.ts";
import type { AllMetadata } from "./metadata.ts";
import { groupBy } from "./placeholders.ts";
import { plainText } from "./plain-text.ts";
import { folderOf } from "./wildcard.ts";

/** What of the site stays behind besides figures. */
export interface LeftBehind {
  /** Field of the metadata to the number of indicators that have it. */
  readonly fields: ReadonlyMap<string, number>;
  readonly unreadable: readonly string[];
  /** Files in the folders of data and metadata that nothing reads. */
  readonly otherFiles: readonly string[];
  /** Declared inputs that are not read. */
  readonly inputs: readonly string[];
  /** Settings of the site that are not taken over. */
  readonly settings: readonly string[];
}

/** What at least half of the indicators that fill in a field say there. */
export function mostCommon(metadata: AllMetadata, field: string): string | undefined {
  const texts = [...metadata.byIndicator.values()]
    .map(({ fields }) => plainText(fields[field]))
    .filter(Boolean);
  const groups = [...groupBy(texts, (text) => text).values()].sort((a, b) => b.length - a.length);
  const [most] = groups;
  return most !== undefined && most.length * 2 >= texts.length && (most[0]?.length ?? 0) <= 120
    ? most[0]
    : undefined;
}

/** What nothing reads: fields, files and declared inputs. */
export function leftBehind(
  site: { readonly config: Config; readonly metadata: AllMetadata; readonly entries: readonly FileEntry[] },
  unreadable: readonly string[],
): LeftBehind {
  const { config, metadata, entries } = site;
  const fields = new Map<string, number>();
  for (const { fields: said } of metadata.byIndicator.values()) {
    for (const name of Object.keys(said)) {
      if (USED_FIELDS.has(name) || /^source_(active|organisation|url|url_text)_\d+$/.test(name)) continue;
      if (plainText(said[name]) !== "" || typeof said[name] === "object")
        fields.set(name, (fields.get(name) ?? 0) + 1);
    }
  }
  const folders = [...new Set([...config.dataPatterns, ...config.metaPatterns].map(folderOf))].filter(
    Boolean,
  );
  const others = entries.filter(({ path, trouble }) => {
    if (!folders.some((folder) => path.startsWith(`${folder}/`)) || metadata.read.has(path)) return false;
    return (
      trouble !== undefined ||
      !(/\.csv$/i.test(path) && config.dataPatterns.map(folderOf).some((f) => path.startsWith(`${f}/`)))
    );
  });
  return {
    fields: new Map([...fields].sort(([a], [b]) => (a < b ? -1 : 1))),
    unreadable: [...unreadable, ...metadata.unreadable],
    otherFiles: others.map(({ path }) => path),
    inputs: config.unread,
    settings: config.settings,
  };
}
