import { CATALOGUE } from "../../findings/catalogue.ts";
import type { Lang } from "../../language/locale.ts";
import { mapWords } from "../../language/map.ts";
import { markdownMap } from "../../map/markdown.ts";
import { mermaidMap } from "../../map/mermaid.ts";
import { type MapView, outcomeMap } from "../../map/view.ts";
import type { Repository } from "../../model/repository.ts";
import type { CliContext } from "../context.ts";
import { type OpenOptions, openRepository } from "../open-repository.ts";
import { UsageError } from "../usage-error.ts";
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
  const format = choice("format", options.format ?? "mermaid", ["mermaid", "markdown"]);
  const direction = choice("direction", (options.direction ?? "lr").toLowerCase(), ["lr", "tb"]);
  const { repository, lang } = await openRepository(context, options);
  const view = outcomeMap(repository, {
    lang,
    direction: direction === "tb" ? "TB" : "LR",
    legend: options.legend ?? true,
    drafts: true,
  });
  const say = (line: string) => context.stderr.write(`${line}\n`);
  if (view.nodes.length === 0) say(mapWords(lang).nothing);
  else writeOutput(context, options.output, format === "markdown" ? markdownMap(view) : mermaidMap(view).text);
  return complaints(repository, view, lang, say) ? 1 : 0;
}

/** Says what is wrong with the map; true where it is not complete. */
function complaints(repository: Repository, view: MapView, lang: Lang, say: (line: string) => void): boolean {
  const words = mapWords(lang);
  const errors = errorsInTheory(repository);
  if (errors > 0) say(words.incomplete(errors));
  if (view.nodes.length > 0 && mermaidMap(view).tooLarge) say(words.tooLarge);
  return errors > 0 || view.nodes.length === 0;
}

/** Errors in what the map is drawn from, as reading found them. */
function errorsInTheory(repository: Repository): number {
  return repository.findings.filter(
    ({ rule, where }) => CATALOGUE[rule].severity === "error" && /^theory-of-change(\.yaml$|\/)/.test(where.path),
  ).length;
}

function choice<T extends string>(name: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === given);
  if (found !== undefined) return found;
  const list = allowed.join(", ");
  throw new UsageError("wrong-value", `--${name} cannot be ${JSON.stringify(given)}.`, `Choose one of: ${list}.`);
}
