import type { FileEntry, FileTree, ReadResult } from "./file-tree.ts";
import { type Git, runGit } from "./git-run.ts";
import { pieces } from "./memory.ts";
import { belongs, MAXIMUM_BYTES } from "./paths.ts";

/** Files are fetched together with their neighbours, because starting git costs more than reading. */
const BATCH_BYTES = 16 * 1024 * 1024;
const BATCH_FILES = 2000;

/** What one listing of git may have in bytes. */
export const LISTING_BYTES = 128 * 1024 * 1024;

/** An entry and the object that holds its bytes. */
export interface GitFile extends FileEntry {
  readonly object: string;
}

/** The files of a listing as a tree; the list is made once, when it is first asked for. */
export function objectTree(git: Git, listFiles: () => ReadonlyMap<string, GitFile>): FileTree {
  let files: ReadonlyMap<string, GitFile> | undefined;
  let batch: ReadonlyMap<string, Uint8Array> = new Map();

  function list(): ReadonlyMap<string, GitFile> {
    files ??= listFiles();
    return files;
  }

  function entries(isWanted: (path: string) => boolean): readonly FileEntry[] {
    return [...list().values()].flatMap(({ object: _, ...entry }) => (isWanted(entry.path) ? [entry] : []));
  }

  function read(path: string, options?: { readonly maximumBytes?: number }): ReadResult {
    return belongs(path) ? readAny(path, options) : { ok: false, trouble: "gone" };
  }

  function readAny(path: string, options?: { readonly maximumBytes?: number }): ReadResult {
    const file = list().get(path);
    if (file === undefined) return { ok: false, trouble: "gone" };
    if (file.trouble !== undefined) return { ok: false, trouble: file.trouble };
    if (file.size > (options?.maximumBytes ?? MAXIMUM_BYTES)) return { ok: false, trouble: "too-large" };
    if (!batch.has(file.object)) batch = readObjects(git, neighbours(list(), file));
    const bytes = batch.get(file.object);
    return bytes === undefined ? { ok: false, trouble: "gone" } : { ok: true, bytes };
  }

  return {
    list: () => entries(belongs),
    hidden: { list: () => entries((path) => !belongs(path)), read: readAny },
    read,
    stream(path) {
      const result = read(path);
      return result.ok ? pieces(result.bytes) : result;
    },
    readPart(path, from, length) {
      const result = read(path);
      return result.ok ? { ok: true, bytes: result.bytes.subarray(from, from + length) } : result;
    },
  };
}

/** The wanted file and those listed after it, as many as fit in one batch. */
function neighbours(files: ReadonlyMap<string, GitFile>, wanted: GitFile): readonly GitFile[] {
  const chosen = [wanted];
  let room = BATCH_BYTES - wanted.size;
  let after = false;
  for (const file of files.values()) {
    if (file === wanted) after = true;
    else if (after && file.trouble === undefined && file.size <= room) {
      chosen.push(file);
      room -= file.size;
    }
    if (chosen.length === BATCH_FILES || room <= 0) break;
  }
  return chosen;
}

function readObjects(git: Git, files: readonly GitFile[]): ReadonlyMap<string, Uint8Array> {
  const objects = new Map(files.map((file) => [file.object, file.size]));
  const limit = [...objects.values()].reduce((sum, size) => sum + size + 200, 1024);
  const input = `${[...objects.keys()].join("\n")}\n`;
  const result = runGit(git, ["cat-file", "--batch"], { limit, input });
  return result.ok ? splitBatch(result.output) : new Map();
}

/** Git's answer is, per object, `<name> <type> <size>`, a newline, the bytes and a newline. */
function splitBatch(output: Buffer): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  let from = 0;
  for (let end = output.indexOf(10, from); end !== -1; end = output.indexOf(10, from)) {
    const [name = "", type, size] = output.toString("utf8", from, end).split(" ");
    from = end + 1;
    if (type !== "blob") continue;
    contents.set(name, output.subarray(from, from + Number(size)));
    from += Number(size) + 1;
  }
  return contents;
}
