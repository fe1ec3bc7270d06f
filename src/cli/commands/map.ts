import { CATALOGUE } from "../../findings/catalogue.ts";
import type { Lang } from "../../language/locale.ts";
import { mapWords } from "../../language/map.ts";
import { markdownMap } from "../../map/markdown.ts";
import { type MermaidMap, mermaidMap } from "../../map/mermaid.ts";
import { type MapView, outcomeMap } from "../../map/view.ts";
import type { Repository } from "../../model/repository.ts";
import type { CliContext } from "../context.ts";
import { type OpenOptions, openRepository } from "../open-repository.ts";
import { preferredLang } from "../preferred-lang.ts";
import { usageError } from "../usage-error.ts";
import { writeOutput } from "../write-output.ts";

/** What `impact map` can be told, as commander gives it. */
export interface MapCommandOptions extends OpenOptions {
  /** `mermaid` (default) or `markdown`. */
  readonly format?: string;
  /** A file, relative to where the command runs; default standard output. */
  readonly output?: string;
  /** `lr` (default) or `tb`. */
  readonly direction?: string;
  /** False with `--no-legend`. */
  readonly legend?: boolean;
}

/** Draws the theory of change. Exit code 1 where it could not be read, or not in full. */
export async function map(context: CliContext, options: MapCommandOptions): Promise<number> {
  const asked = preferredLang(context, options);
  const format = choice(asked, "--format", options.format ?? "mermaid", ["mermaid", "markdown"]);
  const direction = choice(asked, "--direction", options.direction?.toLowerCase() ?? "lr", ["lr", "tb"]);
  const { repository, lang, root } = await openRepository(context, options);
  const view = outcomeMap(repository, {
    lang,
    direction: direction === "tb" ? "TB" : "LR",
    legend: options.legend ?? true,
    drafts: true,
  });
  const mermaid = mermaidMap(view);
  if (view.nodes.length > 0) {
    const text = format === "markdown" ? markdownMap(view) : mermaid.text;
    writeOutput(context, { text, file: options.output, root, lang });
  }
  const errors = errorsInTheory(repository);
  for (const line of remarks(view, mermaid, errors)) context.stderr.write(`${line}\n`);
  return errors > 0 || view.nodes.length === 0 ? 1 : 0;
}

/** What a person should know of this map, for standard error. */
function remarks(view: MapView, mermaid: MermaidMap, errors: number): string[] {
  const words = mapWords(view.lang);
  const lines = errors > 0 ? [words.incomplete(errors)] : [];
  if (view.nodes.length === 0) return [words.nothing, ...lines];
  return mermaid.tooLarge ? [...lines, words.tooLarge] : lines;
}

/** Errors in what the map is drawn from, as reading found them. */
function errorsInTheory(repository: Repository): number {
  return repository.findings.filter(
    ({ rule, where }) =>
      CATALOGUE[rule].severity === "error" && /^theory-of-change(\.yaml$|\/)/.test(where.path),
  ).length;
}

function choice<T extends string>(lang: Lang, option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw usageError(lang, "wrong-choice", { option, value, allowed });
  return found;
}
