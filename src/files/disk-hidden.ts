import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileEntry, ReadResult, ReadTrouble } from "./file-tree.ts";
import { IgnoreRules } from "./git-ignore.ts";
import { LISTING_BYTES } from "./git-objects.ts";
import { runGit } from "./git-run.ts";
import { byPath, isHidden, isHiddenName, isListedName, isMadeAgain, MAXIMUM_ENTRIES } from "./paths.ts";

/** A longer list of what git leaves out is not read: nothing is left out then. */
const LARGEST_IGNORE = 1024 * 1024;
const IGNORE = ".gitignore";

/** A folder on disk, as its tree looks at it. Paths are POSIX, relative; the root is empty. */
interface Disk {
  readonly namesIn: (folder: string) => readonly string[] | ReadTrouble;
  /** A file's entry, or the path itself where it is a folder to enter. */
  readonly lookAt: (path: string) => FileEntry | string;
  readonly read: (path: string, maximumBytes: number) => ReadResult;
}

interface Folder {
  readonly path: string;
  /** A dot-folder, or in one. */
  readonly isInside: boolean;
  readonly rules: IgnoreRules;
}

/**
 * Dot-files and what lies in dot-folders, as far as git would carry it: without what the `.gitignore` files name and
 * what programs make for themselves, unless git has it already. Too much of it is no reason to look at nothing: the
 * folder at which it became too much is listed with its trouble.
 */
export function hiddenFiles(root: string, disk: Disk): readonly FileEntry[] {
  const walk = new Walk(disk);
  walk.enter({ path: "", isInside: false, rules: IgnoreRules.none });
  const { entries, leftOut } = walk;
  const there = new Set(entries.map(({ path }) => path));
  for (const path of leftOut.length > 0 ? carriedBy(root) : []) {
    const found = isHidden(path) && !there.has(path) ? disk.lookAt(path) : undefined;
    // What was taken away and still stands in the index is nowhere.
    if (typeof found === "object" && found.trouble !== "gone") entries.push(found);
  }
  return entries.sort(byPath);
}

class Walk {
  readonly entries: FileEntry[] = [];
  /** What git may carry all the same. */
  readonly leftOut: string[] = [];
  readonly #disk: Disk;
  #seen = 0;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  enter(start: Folder): void {
    const folders = [start];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      const names = this.#disk.namesIn(folder.path);
      if (typeof names === "string") {
        if (folder.isInside) this.entries.push({ path: folder.path, size: 0, trouble: names });
        continue;
      }
      const rules = names.includes(IGNORE) ? this.#rulesIn(folder) : folder.rules;
      for (const name of names) {
        if (this.#seen > MAXIMUM_ENTRIES) {
          this.entries.push({ path: folder.path || ".", size: 0, trouble: "too-large" });
          return;
        }
        const found = this.#look(name, { ...folder, rules });
        if (found !== undefined) folders.push(found);
      }
    }
  }

  /** Keeps a file; gives a folder to enter. */
  #look(name: string, { path: parent, isInside, rules }: Folder): Folder | undefined {
    if (!(isListedName(name) || isHiddenName(name))) return undefined;
    const path = parent === "" ? name : `${parent}/${name}`;
    const isPart = isInside || isHiddenName(name);
    this.#seen += 1;
    const found = this.#disk.lookAt(path);
    const isFolder = typeof found === "string";
    if (!(isPart || isFolder)) return undefined;
    if (isMadeAgain(name) || rules.leavesOut(path, isFolder)) {
      this.leftOut.push(path);
      return undefined;
    }
    if (isFolder) return { path, isInside: isPart, rules };
    this.entries.push(found);
    return undefined;
  }

  #rulesIn({ path, rules }: Folder): IgnoreRules {
    const file = this.#disk.read(path === "" ? IGNORE : `${path}/${IGNORE}`, LARGEST_IGNORE);
    return file.ok ? rules.with(path, Buffer.from(file.bytes).toString("utf8")) : rules;
  }
}

/** What git has under a folder, whatever `.gitignore` says; nothing where there is no git. */
function carriedBy(root: string): readonly string[] {
  if (!isInGit(root)) return [];
  try {
    const listed = runGit({ folder: root, revision: "" }, ["ls-files", "-z", "--", "."], {
      limit: LISTING_BYTES,
    });
    return listed.ok ? listed.output.toString("utf8").split("\0").slice(0, MAXIMUM_ENTRIES) : [];
  } catch {
    return []; // no git on this machine
  }
}

/** Starting git takes longer than looking upwards. */
function isInGit(root: string): boolean {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return true;
    if (dirname(folder) === folder) return false;
  }
}
