import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** What stands where a new folder is wanted. `unreachable`: no permission, or a file on the way. */
export type Standing = "nothing" | "folder" | "other" | "unreachable";

/** Looks at a place; a link to a folder is a folder, a link to nothing is in the way. */
export function standingAt(path: string): Standing {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return "folder";
    return lstatSync(path, { throwIfNoEntry: false }) === undefined ? "nothing" : "other";
  } catch {
    return "unreachable";
  }
}

/** Those of the paths that exist already under `root`; a broken link exists too. */
export function pathsThere(root: string, paths: readonly string[]): readonly string[] {
  return paths.filter((path) => ["folder", "other"].includes(standingAt(join(root, path))));
}

/** Where a path leads once links are followed, as far as it exists. */
export function realPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPlace(above), basename(path));
  }
}

/** The nearest folder from `start` upwards, `start` included, that holds `name`; it need not exist itself. */
export function folderHolding(start: string, name: string): string | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Makes a folder and those above it; throws the system's own error where that cannot be done. */
export function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true });
}

/** Adds to the end of a file, which is made where it is not there; throws the system's own error. */
export function addToFile(path: string, text: string): void {
  appendFileSync(path, text);
}

/** In bytes; 0 where there is no file. */
export function sizeOfFile(path: string): number {
  return standingAt(path) === "other" ? (statSync(path, { throwIfNoEntry: false })?.size ?? 0) : 0;
}

/** The text of a file of the package that `moduleFolder` belongs to: its root is the folder with `package.json`. */
export function readPackageFile(moduleFolder: string, path: string): string {
  const root = folderHolding(moduleFolder, "package.json");
  if (root === undefined) throw new Error(`no package.json above ${moduleFolder}`);
  return readFileSync(join(root, path), "utf8");
}

/** The bytes of the first of the files that is there, by their paths from the root of the module's package. */
export function readPackageBytes(moduleUrl: string, paths: readonly string[]): Uint8Array<ArrayBuffer> {
  const moduleFolder = dirname(fileURLToPath(moduleUrl));
  const root = folderHolding(moduleFolder, "package.json") ?? moduleFolder;
  const path = paths.find((each) => existsSync(join(root, each)));
  if (path === undefined) throw new Error(`none of ${paths.join(", ")} in ${root}`);
  return new Uint8Array(readFileSync(join(root, path)));
}
