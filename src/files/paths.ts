/** Larger trees are refused: a coalition's repository has thousands of files, not hundreds of thousands. */
export const MAXIMUM_ENTRIES = 200_000;

/** What is read at most of one file where the caller sets no limit of its own. */
export const MAXIMUM_BYTES = 256 * 1024 * 1024;

/** The folder holds more than `MAXIMUM_ENTRIES` files and folders; it is probably not a coalition's. */
export class TreeTooLarge extends Error {
  override readonly name = "TreeTooLarge";
  readonly limit = MAXIMUM_ENTRIES;

  constructor() {
    super(`more than ${MAXIMUM_ENTRIES} files`);
  }
}

/** True for a relative POSIX path that stays inside the tree: no empty, `.` or `..` part, no NUL. */
export function staysInside(path: string): boolean {
  if (path === "" || path.includes("\0")) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/** True for a path that belongs to a repository: inside, and not in a dot-folder or `node_modules`. */
export function belongs(path: string): boolean {
  return staysInside(path) && path.split("/").every(isListedName);
}

/** True for the name of a file or folder that a tree lists; dot-entries and `node_modules` are left out. */
export function isListedName(name: string): boolean {
  return !name.startsWith(".") && name !== "node_modules";
}

/** What programs make for themselves again: seldom in git, and looked at only where it is. */
const MADE_AGAIN = new Set(
  (
    ".hg .svn .jj .ds_store .venv .cache .npm .yarn .pnp.cjs .pnpm-store .next .nuxt .turbo .parcel-cache .svelte-kit " +
    ".terraform .gradle .m2 .tox .nox .mypy_cache .pytest_cache .ruff_cache .idea .trash .rproj.user .bundle .eggs"
  ).split(" "),
);

/** True for the name of a dot-file or dot-folder; git's own is never looked into. */
export function isHiddenName(name: string): boolean {
  return name.startsWith(".") && name.toLowerCase() !== ".git";
}

/** True for the name of a dot-folder that a program makes for itself again. */
export function isMadeAgain(name: string): boolean {
  return MADE_AGAIN.has(name.toLowerCase());
}

/** True for a path inside that lies in a dot-folder or is a dot-file, and that git can carry along. */
export function isHidden(path: string): boolean {
  if (!staysInside(path)) return false;
  const parts = path.split("/");
  return parts.some(isHiddenName) && parts.every((name) => isListedName(name) || isHiddenName(name));
}

/** True for every path of a git tree that is looked at. */
export function isCarried(path: string): boolean {
  return belongs(path) || isHidden(path);
}

/** The order of every list of files: by code units, the same on every machine. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}
