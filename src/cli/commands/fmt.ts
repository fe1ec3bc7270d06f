import { diskTree } from "../../files/disk.ts";
import { carryOutMany } from "../../files/disk-write.ts";
import { TreeTooLarge } from "../../files/paths.ts";
import { WriteRefused } from "../../files/plan.ts";
import { fmtWords } from "../../language/fmt.ts";
import { dimensionsOf, type FileLayout, hasLayout, layOutFile } from "../../layout/format-file.ts";
import { Masker } from "../../personal/masker.ts";
import { visible } from "../../render/visible.ts";
import type { CliContext } from "../context.ts";
import { findRepository, type OpenOptions } from "../open-repository.ts";
import { usageError } from "../usage-error.ts";
import { insideRoot, isWanted } from "../wanted-paths.ts";

/** What `impact fmt` can be told, as commander gives it. */
export interface FmtOptions extends OpenOptions {
  /** Says which files differ, and writes nothing. */
  readonly check?: boolean;
  readonly quiet?: boolean;
}

/**
 * Gives the files of a repository their canonical layout; the paths limit it to these. Prints the paths of what was
 * changed, or with `--check` would be. Exit code 1 where a file had to be left as it is, or with `--check` differs.
 */
export async function fmt(
  context: CliContext,
  paths: readonly string[],
  options: FmtOptions,
): Promise<number> {
  const { lang, root } = findRepository(context, options);
  const words = fmtWords(lang);
  const masker = new Masker();
  const layouts = await layoutsOf(context, paths, { options, root, lang });
  const isCheck = options.check === true;
  const done = isCheck
    ? layouts
    : await written(root, layouts, (path, reason) => usageError(lang, "not-written", { path, reason }));
  const count = (state: FileLayout["state"]) => done.filter((each) => each.state === state).length;
  const counts = { changed: count("changed"), canonical: count("canonical"), left: count("left") };
  for (const each of done) {
    const path = masker.path(each.path);
    if (each.state === "changed") context.stdout.write(`${visible(path)}\n`);
    if (each.state === "left") context.stderr.write(`${words.left(path, each.reason)}\n`);
  }
  if (options.quiet !== true) {
    if (!isCheck) context.stderr.write(`${words.done(counts)}\n`);
    else if (counts.changed > 0) context.stderr.write(`${words.wouldDo(counts)}\n`);
  }
  return counts.left > 0 || (isCheck && counts.changed > 0) ? 1 : 0;
}

async function layoutsOf(
  context: CliContext,
  paths: readonly string[],
  { options, root, lang }: { readonly options: FmtOptions } & ReturnType<typeof findRepository>,
): Promise<readonly FileLayout[]> {
  try {
    const tree = diskTree(root);
    const folder = options.C;
    const wanted = paths.map((path) => insideRoot(path, { context, folder, root, tree, lang }));
    const entries = tree.list().filter(({ path }) => hasLayout(path) && isWanted(path, wanted));
    const dimensions = dimensionsOf(tree);
    const layouts: FileLayout[] = [];
    for (const entry of entries) layouts.push(await layOutFile(tree, entry, dimensions));
    return layouts;
  } catch (error) {
    if (error instanceof TreeTooLarge) throw usageError(lang, "tree-too-large", { most: error.limit });
    throw error;
  }
}

/** All that changed is written, or nothing; what is reached through a link is left to whoever owns it. */
async function written(
  root: string,
  layouts: readonly FileLayout[],
  refused: (path: string, reason: string) => Error,
): Promise<readonly FileLayout[]> {
  const plan = layouts.flatMap((each) =>
    each.state === "changed" ? [{ path: each.path, text: each.text, action: "replace" as const }] : [],
  );
  try {
    if (plan.length > 0) await carryOutMany(root, plan);
    return layouts;
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    const { path, trouble } = error;
    if (trouble !== "through-link") throw refused(path, trouble);
    const left = { path, state: "left", reason: { is: "unreadable", trouble } } as const;
    return written(
      root,
      layouts.map((each) => (each.path === path ? left : each)),
      refused,
    );
  }
}
