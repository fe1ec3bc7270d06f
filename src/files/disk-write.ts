import { randomUUID } from "node:crypto";
import {
  closeSync,
  fsync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { dirname, join, sep } from "node:path";
import { staysInside } from "./paths.ts";
import { type PlannedFile, type WritePlan, WriteRefused } from "./plan.ts";

/** A file that is written beside its target and waits to take its name. */
interface Staged {
  readonly file: PlannedFile;
  readonly target: string;
  readonly temporary: string;
  /** What stood there before, to put back when a later file of the plan fails. */
  readonly before?: { readonly bytes: Uint8Array; readonly mode: number };
}

/**
 * Carries out a plan under `root`: everything is checked first, then every text is written beside
 * its target and flushed, and only then do the files take their names. When something fails on the
 * way, what was already changed is put back.
 *
 * Throws `WriteRefused` for paths outside the root, through linked folders, or in the way.
 */
export function carryOut(root: string, plan: WritePlan): void {
  const work = new Carrying(root, plan);
  work.step(() => {
    work.stageAll();
    work.flushAll();
    work.takeNames();
  });
}

/** How many flushes wait for the disk at a time: as many files are open. */
const FLUSHES = 32;

/** As `carryOut`, for many files: they are flushed side by side. */
export async function carryOutMany(root: string, plan: WritePlan): Promise<void> {
  const work = new Carrying(root, plan);
  work.step(() => work.stageAll());
  const waiting = work.staged.values();
  const flushWaiting = async () => {
    for (const one of waiting) await flushBeside(one);
  };
  const ended = await Promise.allSettled(Array.from({ length: FLUSHES }, flushWaiting));
  work.step(() => {
    for (const end of ended) if (end.status === "rejected") throw end.reason;
    work.takeNames();
  });
}

/** A plan on its way to the disk, and what there is to put back. */
class Carrying {
  readonly staged: Staged[] = [];
  readonly #root: string;
  readonly #plan: WritePlan;
  readonly #folders: string[] = [];
  readonly #done: Staged[] = [];
  #current = "";

  constructor(root: string, plan: WritePlan) {
    this.#root = realpathSync(root);
    this.#plan = plan;
    check(this.#root, plan);
  }

  /** When it fails, all is put back. */
  step(action: () => void): void {
    try {
      action();
    } catch (error) {
      putBack(this.#done, this.staged, this.#folders);
      if (error instanceof WriteRefused) throw error;
      throw new WriteRefused(this.#current, isThere(error) ? "exists" : "failed", error);
    }
  }

  stageAll(): void {
    for (const file of this.#plan) {
      this.#current = file.path;
      stage({ root: this.#root, file, folders: this.#folders, staged: this.staged });
    }
  }

  /** All at once: the first flush takes most of the others along. */
  flushAll(): void {
    for (const { file, temporary } of this.staged) {
      this.#current = file.path;
      flush(temporary);
    }
  }

  takeNames(): void {
    for (const one of this.staged) {
      this.#current = one.file.path;
      takeName(one);
      this.#done.push(one);
    }
    flushFolders(this.staged);
  }
}

function check(root: string, plan: WritePlan): void {
  const seen = new Set<string>();
  const inGit = root.split(sep).some(isGitFolder);
  for (const { path, action } of plan) {
    if (inGit || !mayWrite(path)) throw new WriteRefused(path, "outside");
    if (seen.has(path)) throw new WriteRefused(path, "planned-twice");
    seen.add(path);
    checkFolders(root, path);
    const status = statusOf(join(root, path));
    if (status?.isSymbolicLink()) throw new WriteRefused(path, "through-link");
    if (action === "create" && status !== undefined) throw new WriteRefused(path, "exists");
    if (action === "replace" && status === undefined) throw new WriteRefused(path, "not-there");
    if (status !== undefined && !status.isFile()) throw new WriteRefused(path, "not-a-file");
  }
}

/** Git's own folder is never written: a file in it could become a command. */
function mayWrite(path: string): boolean {
  if (!staysInside(path) || (sep === "\\" && /[\\:]/.test(path))) return false;
  return !path.split("/").some(isGitFolder);
}

function isGitFolder(name: string): boolean {
  return name.toLowerCase() === ".git";
}

function checkFolders(root: string, path: string): void {
  let folder = root;
  for (const part of path.split("/").slice(0, -1)) {
    folder = join(folder, part);
    const status = statusOf(folder);
    if (status === undefined) return;
    if (status.isSymbolicLink()) throw new WriteRefused(path, "through-link");
    if (!status.isDirectory()) throw new WriteRefused(path, "not-a-file");
  }
}

function stage(work: { root: string; file: PlannedFile; folders: string[]; staged: Staged[] }): void {
  const { root, file, folders, staged } = work;
  makeFolders(root, file.path, folders);
  const target = join(root, file.path);
  // A dot-file: should the machine stop half-way, no tree lists what is left behind.
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`);
  const before =
    file.action === "replace"
      ? { bytes: readFileSync(target), mode: lstatSync(target).mode & 0o777 }
      : undefined;
  staged.push({ file, target, temporary, ...(before && { before }) });
  writeFileSync(temporary, file.text, { flag: "wx", mode: before?.mode ?? 0o666 });
}

function makeFolders(root: string, path: string, made: string[]): void {
  let folder = root;
  for (const part of path.split("/").slice(0, -1)) {
    folder = join(folder, part);
    if (statusOf(folder) !== undefined) continue;
    mkdirSync(folder);
    made.push(folder);
  }
}

function flush(path: string): void {
  const descriptor = openToFlush(path);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

async function flushBeside({ file, temporary }: Staged): Promise<void> {
  const descriptor = openToFlush(temporary);
  try {
    await new Promise<void>((done, fail) => {
      fsync(descriptor, (error) => {
        if (error === null) done();
        else fail(new WriteRefused(file.path, "failed", error));
      });
    });
  } finally {
    closeSync(descriptor);
  }
}

/** Some systems flush only what is open for writing; a file that nobody may write is flushed as it is. */
function openToFlush(path: string): number {
  try {
    return openSync(path, "r+");
  } catch {
    return openSync(path, "r");
  }
}

/** A hard link fails where the name is taken, also when it was taken a moment ago; a rename would overwrite. */
function takeName({ file, target, temporary }: Staged): void {
  if (file.action === "replace") {
    renameSync(temporary, target);
    return;
  }
  try {
    linkSync(temporary, target);
  } catch (error) {
    if (isThere(error) || statusOf(target) !== undefined) throw error;
    renameSync(temporary, target); // a file system without hard links
    return;
  }
  rmSync(temporary);
}

function putBack(done: readonly Staged[], staged: readonly Staged[], folders: readonly string[]): void {
  for (const one of [...done].reverse()) quietly(() => undo(one));
  for (const { temporary } of staged) quietly(() => rmSync(temporary, { force: true }));
  for (const folder of [...folders].reverse()) quietly(() => rmdirSync(folder));
}

function undo({ target, temporary, before }: Staged): void {
  if (before === undefined) {
    rmSync(target);
    return;
  }
  writeFileSync(temporary, before.bytes, { flag: "wx", mode: before.mode });
  flush(temporary);
  renameSync(temporary, target);
}

/** The names are on disk only when their folders are; some systems cannot flush a folder, which is no error. */
function flushFolders(staged: readonly Staged[]): void {
  for (const folder of new Set(staged.map(({ target }) => dirname(target)))) {
    quietly(() => {
      const descriptor = openSync(folder, "r");
      try {
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
    });
  }
}

function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // The first error is the one that is told.
  }
}

function statusOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function isThere(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "EEXIST";
}
