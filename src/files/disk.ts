import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { pathBelow } from "./below.ts";
import { hiddenFiles } from "./disk-hidden.ts";
import type { FileEntry, FileTree, ReadResult, ReadTrouble } from "./file-tree.ts";
import {
  belongs,
  byPath,
  isHidden,
  isListedName,
  MAXIMUM_BYTES,
  MAXIMUM_ENTRIES,
  TreeTooLarge,
} from "./paths.ts";

const PIECE = 64 * 1024;

type Opened = { readonly ok: true; readonly descriptor: number; readonly size: number };
type Refused = { readonly ok: false; readonly trouble: ReadTrouble };

/** The nearest folder from `start` upwards that holds an `impact.yaml`; undefined where there is none. */
export function findRoot(start: string): string | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (typeOf(join(folder, "impact.yaml"))?.isFile()) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** True for a folder that is there and may be looked at. */
export function isFolder(path: string): boolean {
  return typeOf(path)?.isDirectory() === true;
}

function typeOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // no permission, or a path that the system does not allow
  }
}

/**
 * The files under a folder. The list is made once, at the first call.
 *
 * A symbolic link is followed only to a regular file that itself belongs to the tree; linked folders
 * are listed as trouble and not entered, so there are no loops. Throws `TreeTooLarge` from `list`, and the system's own
 * error where `root` is not a folder.
 */
export function diskTree(root: string): FileTree {
  const realRoot = realpathSync.native(root);
  let entries: readonly FileEntry[] | undefined;
  let hidden: readonly FileEntry[] | undefined;

  return {
    hidden: {
      list() {
        hidden ??= hiddenFiles(realRoot, {
          namesIn: (folder) => namesIn(realRoot, folder),
          lookAt: (path) => lookAt(realRoot, path),
          read(path, maximumBytes) {
            const opened = open(realRoot, path, isHidden);
            return opened.ok ? readOpened(opened, maximumBytes) : opened;
          },
        });
        return hidden;
      },
      read(path, options) {
        const opened = open(realRoot, path, isHidden);
        if (!opened.ok) return opened;
        return readOpened(opened, options?.maximumBytes ?? MAXIMUM_BYTES);
      },
    },
    list() {
      entries ??= walk(realRoot);
      return entries;
    },
    read(path, options) {
      const opened = open(realRoot, path);
      if (!opened.ok) return opened;
      return readOpened(opened, options?.maximumBytes ?? MAXIMUM_BYTES);
    },
    stream(path) {
      const opened = open(realRoot, path);
      return opened.ok ? readPieces(opened) : opened;
    },
    readPart(path, from, length) {
      const opened = open(realRoot, path);
      return opened.ok ? readOpenedPart(opened, from, length) : opened;
    },
  };
}

function walk(root: string): readonly FileEntry[] {
  const entries: FileEntry[] = [];
  const folders = [""];
  let seen = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const names = namesIn(root, folder);
    if (!Array.isArray(names)) {
      entries.push({ path: folder || ".", size: 0, trouble: names });
      continue;
    }
    for (const name of names.filter(isListedName)) {
      seen += 1;
      if (seen > MAXIMUM_ENTRIES) throw new TreeTooLarge();
      const found = lookAt(root, folder === "" ? name : `${folder}/${name}`);
      if (typeof found === "string") folders.push(found);
      else entries.push(found);
    }
  }
  return entries.sort(byPath);
}

function namesIn(root: string, folder: string): string[] | ReadTrouble {
  try {
    return readdirSync(join(root, folder));
  } catch (error) {
    return troubleOf(error);
  }
}

/** A file's entry, or the path itself where it is a folder to enter. */
function lookAt(root: string, path: string): FileEntry | string {
  try {
    const status = lstatSync(join(root, path));
    if (status.isDirectory()) return path;
    if (status.isSymbolicLink()) return lookThroughLink(root, path);
    if (!status.isFile()) return { path, size: 0, trouble: "not-a-file" };
    return { path, size: status.size };
  } catch (error) {
    return { path, size: 0, trouble: troubleOf(error) };
  }
}

function lookThroughLink(root: string, path: string): FileEntry {
  const target = realpathSync.native(join(root, path));
  if (target === root) return { path, size: 0, trouble: "linked-folder" };
  if (insideOf(root, target) === undefined) return { path, size: 0, trouble: "link-outside" };
  const status = statSync(target);
  if (status.isDirectory()) return { path, size: 0, trouble: "linked-folder" };
  if (!belongs(insideOf(root, target) ?? "")) return { path, size: 0, trouble: "link-outside" };
  if (!status.isFile()) return { path, size: 0, trouble: "not-a-file" };
  return { path, size: status.size };
}

/** The POSIX path of `target` below `root`, or undefined where it is not below it. */
function insideOf(root: string, target: string): string | undefined {
  return pathBelow(root, target) || undefined;
}

/**
 * Opens first and asks afterwards, from the descriptor, so that what was checked is what is read.
 * Not blocking: opening a named pipe would otherwise wait for ever.
 */
function open(root: string, path: string, isThere: (path: string) => boolean = belongs): Opened | Refused {
  if (!isThere(path) || (sep === "\\" && /[\\:]/.test(path))) return { ok: false, trouble: "gone" };
  let descriptor: number | undefined;
  try {
    const wanted = join(root, path);
    const real = realpathSync.native(wanted);
    // Without a link on the way the place is the one that was asked for, and that belongs.
    if (real !== wanted && !isThere(insideOf(root, real) ?? ""))
      return { ok: false, trouble: "link-outside" };
    descriptor = openSync(
      real,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
    const status = fstatSync(descriptor);
    if (status.isFile()) return { ok: true, descriptor, size: status.size };
    closeSync(descriptor);
    return { ok: false, trouble: "not-a-file" };
  } catch (error) {
    if (descriptor !== undefined) closeSync(descriptor);
    return { ok: false, trouble: troubleOf(error) };
  }
}

/** Reads no more than the limit and one byte, whatever size the file claims or grows to. */
function readOpened({ descriptor, size }: Opened, maximumBytes: number): ReadResult {
  try {
    if (size > maximumBytes) return { ok: false, trouble: "too-large" };
    let buffer = Buffer.allocUnsafe(Math.min(size, maximumBytes) + 1);
    let length = 0;
    for (;;) {
      const count = readSync(descriptor, buffer, length, buffer.length - length, null);
      length += count;
      if (length > maximumBytes) return { ok: false, trouble: "too-large" };
      if (count === 0) return { ok: true, bytes: buffer.subarray(0, length) };
      if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(PIECE)]);
    }
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) };
  } finally {
    closeSync(descriptor);
  }
}

function readOpenedPart({ descriptor, size }: Opened, from: number, length: number): ReadResult {
  try {
    const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - from)));
    let filled = 0;
    while (filled < buffer.length) {
      const count = readSync(descriptor, buffer, filled, buffer.length - filled, from + filled);
      if (count === 0) break;
      filled += count;
    }
    return { ok: true, bytes: buffer.subarray(0, filled) };
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) };
  } finally {
    closeSync(descriptor);
  }
}

/** Pieces no larger than what is left of the file, and a byte more to see that it ends there: most are small. */
async function* readPieces({ descriptor, size }: Opened): AsyncGenerator<Uint8Array> {
  let left = size;
  try {
    for (;;) {
      const buffer = Buffer.allocUnsafe(left > 0 ? Math.min(PIECE, left + 1) : PIECE);
      const { length, isEnd } = readFull(descriptor, buffer);
      if (length > 0) yield buffer.subarray(0, length);
      if (isEnd) return;
      left -= length;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Reads until the buffer is full or the file ends. */
function readFull(descriptor: number, buffer: Buffer): { readonly length: number; readonly isEnd: boolean } {
  let length = 0;
  while (length < buffer.length) {
    const count = readSync(descriptor, buffer, length, buffer.length - length, null);
    if (count === 0) return { length, isEnd: true };
    length += count;
  }
  return { length, isEnd: false };
}

function troubleOf(error: unknown): ReadTrouble {
  switch ((error as NodeJS.ErrnoException).code) {
    case "EACCES":
    case "EPERM":
      return "no-permission";
    case "ELOOP":
      return "link-outside";
    case "EISDIR":
    case "ENXIO":
    case "ENODEV":
      return "not-a-file";
    default:
      return "gone";
  }
}
