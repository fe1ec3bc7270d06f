import { resolve } from "node:path";
import { diskTree, findRoot } from "../files/disk.ts";
import { isLang, type Lang } from "../language/locale.ts";
import type { CliContext } from "./context.ts";

/** The languages key of impact.yaml as people write it: on one line, or as a list below. */
const FIRST_LANGUAGE = /^languages:[ \t]*(?:\[[ \t]*|\r?\n[ \t]*-[ \t]*)["']?([a-z]{2,3})\b/m;

/**
 * The language to speak before a repository is read in full: `--lang`, else the first language of the
 * repository one stands in, else English.
 */
export function preferredLang(
  context: CliContext,
  options: { readonly lang?: string; readonly C?: string },
): Lang {
  if (options.lang !== undefined && isLang(options.lang)) return options.lang;
  const root = findRoot(resolve(context.cwd, options.C ?? "."));
  if (root === undefined) return "en";
  const file = diskTree(root).read("impact.yaml", { maximumBytes: 1024 * 1024 });
  const first = file.ok ? FIRST_LANGUAGE.exec(new TextDecoder().decode(file.bytes))?.[1] : undefined;
  return first !== undefined && isLang(first) ? first : "en";
}
