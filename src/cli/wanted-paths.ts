import { relative, resolve, sep } from "node:path";
import type { FileTree } from "../files/file-tree.ts";
import type { Lang } from "../language/locale.ts";
import type { CliContext } from "./context.ts";
import { usageError } from "./usage-error.ts";

/** Where a person names paths. */
export interface Surroundings {
  readonly context: CliContext;
  /** The folder that the command works in, as it was typed. */
  readonly folder: string | undefined;
  readonly root: string;
  readonly tree: FileTree;
  readonly lang: Lang;
}

/**
 * A path as the person gives it, relative to the root; empty for the root itself. A path that is not there must not
 * look clean: throws a `UsageError`.
 */
export function insideRoot(path: string, { context, folder, root, tree, lang }: Surroundings): string {
  const absolute = resolve(context.cwd, folder ?? ".", path);
  const inside = relative(root, absolute).split(sep).join("/");
  const exists = inside === "" || tree.list().some((entry) => isWanted(entry.path, [inside]));
  if (!exists) throw usageError(lang, "no-such-path", { path });
  return inside;
}

/** True for a path that was named, or stands in a folder that was; for all where none was named. */
export function isWanted(path: string, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  return wanted.some((each) => each === "" || path === each || path.startsWith(`${each}/`));
}
