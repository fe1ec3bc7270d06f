import { relative, resolve, sep } from "node:path";
import type { FileTree } from "../../files/file-tree.ts";
import type { Lang } from "../../language/locale.ts";
import type { Masker } from "../../personal/masker.ts";
import { findingsJson } from "../../render/findings-json.ts";
import { findingsText } from "../../render/findings-text.ts";
import type { CliContext } from "../context.ts";
import { openRepository } from "../open-repository.ts";
import { paintFor } from "../paint.ts";
import { usageError } from "../usage-error.ts";
import { fails, type ValidateOptions } from "../validate-options.ts";

/**
 * Checks a repository. Exit code 1 where a finding that is shown weighs at least `--fail-on`. The
 * paths only filter what is shown: everything is read, so that references are always checked.
 */
export async function validate(
  context: CliContext,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<number> {
  if (options.history === true) {
    return (await import("./validate-history.ts")).validateHistory(context, paths, options);
  }
  const opened = await openRepository(context, options);
  const paint = paintFor(context, options.color, opened.lang);
  const { tree, root, lang, asOf } = opened;
  const { masker } = opened.repository;
  const wanted = paths.map((path) => masker.path(insideRoot(path, { context, options, root, tree, lang })));
  const shown = opened.findings.filter(({ where }) => isWanted(where.path, wanted));
  if (options.format === "json") {
    for (const piece of findingsJson(shown, asOf, lang)) context.stdout.write(piece);
  } else {
    const { repository } = opened;
    const checked = { files: repository.inputs.length, measurements: repository.measurements.length, asOf };
    const lineOf = lineReader(tree, repository.masker);
    context.stdout.write(
      findingsText(shown, {
        lang,
        paint,
        lineOf,
        checked,
        brief: options.quiet === true,
        full: options.verbose === true,
      }),
    );
  }
  return fails(shown, options) ? 1 : 0;
}

interface Surroundings {
  readonly context: CliContext;
  readonly options: ValidateOptions;
  readonly root: string;
  readonly tree: FileTree;
  readonly lang: Lang;
}

/** A path as the person gives it, relative to the root. A path that is not there must not look clean. */
function insideRoot(path: string, { context, options, root, tree, lang }: Surroundings): string {
  const absolute = resolve(context.cwd, options.C ?? ".", path);
  const inside = relative(root, absolute).split(sep).join("/");
  const exists = inside === "" || tree.list().some((entry) => isWanted(entry.path, [inside]));
  if (!exists) throw usageError(lang, "no-such-path", { path });
  return inside;
}

function isWanted(path: string, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  return wanted.some((each) => each === "" || path === each || path.startsWith(`${each}/`));
}

/**
 * Lines for code frames, without what belongs to one person; each file is read once more, only where something was
 * found in it.
 */
function lineReader(tree: FileTree, masker: Masker): (path: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (path, line) => {
    const lines = files.get(path) ?? linesOf(tree, masker.realPath(path));
    files.set(path, lines);
    const text = lines[line - 1];
    return text === undefined ? undefined : masker.mask(text);
  };
}

/** Larger files have no code frame: the line alone would not help. */
const LARGEST_FRAMED = 16 * 1024 * 1024;

function linesOf(tree: FileTree, path: string): readonly string[] {
  const file = tree.read(path, { maximumBytes: LARGEST_FRAMED });
  if (!file.ok) return [];
  // Code frames count lines as the readers do; text in an old encoding is shown as well as it can be.
  return new TextDecoder().decode(file.bytes).split(/\r\n|\n|\r/);
}
