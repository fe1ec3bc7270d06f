import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { diskTree, isFolder } from "../files/disk.ts";
import { standingAt } from "../files/disk-target.ts";
import type { Agreements } from "../import/agreements.ts";
import { collectionSheetOf, type DeliversAlone } from "../import/collection-sheet.ts";
import { ownExportOf } from "../import/own-export.ts";
import type { FoundTable } from "../import/sources.ts";
import { isSourceName, readSource, type SourceSheet } from "../import/sources.ts";
import type { ImportWords } from "../language/import.ts";
import type { CliContext } from "./context.ts";
import { refused } from "./import-flags.ts";

/** A file that was read; its table is chosen later, unless it is a collection sheet. */
export interface ReadFile {
  /** As the person names it. */
  readonly file: string;
  readonly sheets: readonly SourceSheet[];
  readonly collection?: { readonly table: FoundTable; readonly agreements: Agreements };
}

/** What reading a file takes beside the file. */
interface Reading {
  readonly folder: string | undefined;
  readonly words: ImportWords;
  readonly isAlone: DeliversAlone;
}

const LARGEST = 256 * 1024 * 1024;

/** Reads the files and folders that a person names. A file that cannot be read stops everything: exit code 2. */
export async function readFiles(
  context: CliContext,
  given: readonly string[],
  { folder, words, isAlone }: Reading,
): Promise<readonly ReadFile[]> {
  const files: ReadFile[] = [];
  const seen = new Set<string>();
  for (const path of given.flatMap((each) => expanded(placeOf(context.cwd, folder, each), each, words))) {
    if (seen.has(path.absolute)) continue;
    seen.add(path.absolute);
    files.push(await readFile(path, { folder, words, isAlone }));
  }
  return files;
}

/** As with `--output`, a path is seen from where the command runs; what is not there may be in `-C`. */
function placeOf(cwd: string, folder: string | undefined, given: string): string {
  const here = resolve(cwd, given);
  if (folder === undefined || standingAt(here) !== "nothing") return here;
  const there = resolve(cwd, folder, given);
  return standingAt(there) === "nothing" ? here : there;
}

interface GivenFile {
  readonly absolute: string;
  readonly shown: string;
}

function expanded(absolute: string, shown: string, words: ImportWords): readonly GivenFile[] {
  if (!isFolder(absolute)) return [{ absolute, shown }];
  const inside = diskTree(absolute)
    .list()
    .filter(({ path, trouble }) => trouble === undefined && isSourceName(basename(path)));
  if (inside.length === 0) throw refused("no-files", words.noFiles(shown));
  const prefix = shown.split(sep).join("/").replace(/\/+$/, "");
  return inside.map(({ path }) => ({
    absolute: resolve(absolute, path),
    shown: prefix === "." ? path : `${prefix}/${path}`,
  }));
}

async function readFile(
  { absolute, shown }: GivenFile,
  { folder, words, isAlone }: Reading,
): Promise<ReadFile> {
  const above = dirname(absolute);
  const read =
    standingAt(above) === "folder"
      ? diskTree(above).read(relative(above, absolute), { maximumBytes: LARGEST })
      : undefined;
  if (read === undefined || !read.ok) {
    const trouble = read?.trouble === "too-large" ? "too-large" : "gone";
    // Both places where it was looked for.
    const tried = folder === undefined || trouble !== "gone" ? shown : `${shown}, ${join(folder, shown)}`;
    throw refused("file-unreadable", words.file(tried, trouble));
  }
  const source = await readSource(shown, read.bytes);
  if (!source.ok) throw refused("file-unreadable", words.file(shown, source.trouble));
  const collection = collectionSheetOf(shown, source.sheets, isAlone);
  if (collection === undefined) {
    const own = ownExportOf(shown, source.sheets);
    return { file: shown, sheets: source.sheets, ...(own && { collection: own }) };
  }
  if (!collection.ok)
    throw refused(
      "collection-sheet",
      collection.problem === "other"
        ? words.otherSheet(shown, collection.rows, collection.made)
        : words.collectionSheet(shown, collection.problem),
    );
  return { file: shown, sheets: source.sheets, collection };
}
