import { lifeSentences } from "../../language/life/life.ts";
import type { Lang } from "../../language/locale.ts";
import { timelineText } from "../../map/timeline.ts";
import { type LifeDocument, lifeJson, lifeRemarks, lifeText } from "../../render/life.ts";
import { timelineJson, timelinePlain, timelineRemarks } from "../../render/timeline.ts";
import { tableMarkdown, timelineMarkdown } from "../../render/timeline-markdown.ts";
import { timelineView } from "../../render/timeline-view.ts";
import type { CliContext } from "../context.ts";
import { askingGit } from "../git-error.ts";
import { lifeAsked } from "../life-asked.ts";
import { momentsOf, speakingOf } from "../life-moments.ts";
import { masked } from "../masked.ts";
import { findRepository, type OpenOptions } from "../open-repository.ts";
import { paintFor } from "../paint.ts";
import { type AskedPast, openPast } from "../past.ts";
import { timelineOf } from "../timeline.ts";
import { UsageError } from "../usage-error.ts";
import { writeOutput } from "../write-output.ts";

/** What `impact history` can be told, as commander gives it. */
export interface HistoryOptions extends OpenOptions {
  readonly format?: "text" | "json" | "markdown";
  /** The theory's life, or that of one thing, with what the files say of days. */
  readonly timeline?: boolean;
  /** A file, relative to where the command runs; default standard output. */
  readonly output?: string;
}

const USUAL_WIDTH = 80;
const WIDEST = 120;

/**
 * Tells the life of one thing through renames and moved files: when, who, from, to, why; or, as a timeline, how the
 * whole theory of change came to be, beside what the files say happened on a day. With `--as-of` up to that day, by the
 * names of then. Exit code 0; 2 where nothing is or was called so.
 */
export async function history(
  context: CliContext,
  what: string | undefined,
  options: HistoryOptions,
): Promise<number> {
  const { root, lang } = findRepository(context, options);
  const isAsked = what !== undefined && what !== "";
  if (!isAsked && options.timeline !== true) throw nothingAsked(lang);
  const asked = { root, lang, ...(options.asOf !== undefined && { asOf: options.asOf }) };
  const isFile = options.output !== undefined && options.output !== "-";
  const shown = isFile ? { ...context, stdout: { ...context.stdout, isTTY: false } } : context;
  const width = isFile ? USUAL_WIDTH : Math.min(context.stdout.columns ?? USUAL_WIDTH, WIDEST);
  const paper = { paint: paintFor(shown, options.color, lang), width };
  const { text, remarks } = await askingGit(lang, options.C ?? ".", async () => {
    if (options.timeline === true) {
      const past = await openPast(asked, context.today);
      const document = await timelineOf(past, { ...asked, ...(isAsked && { what }) });
      const form = {
        json: timelineJson,
        markdown: () => timelineMarkdown(document, timelineText(timelineView(document))),
        text: () => timelinePlain(document, paper),
      };
      return { text: form[options.format ?? "text"](document), remarks: timelineRemarks(document) };
    }
    const document = await lifeDocument({ ...asked, what: what ?? "" }, context);
    const form = { json: lifeJson, markdown: tableMarkdown, text: () => lifeText(document, paper) };
    return { text: form[options.format ?? "text"](document), remarks: lifeRemarks(document) };
  });
  writeOutput(context, { file: options.output, text, root, lang });
  for (const remark of remarks) context.stderr.write(`${remark}\n`);
  return 0;
}

function nothingAsked(lang: Lang): UsageError {
  const { message, help } = lifeSentences(lang).nothingAsked;
  return new UsageError("missing-argument", message, help);
}

async function lifeDocument(
  asked: AskedPast & { readonly what: string },
  { today }: CliContext,
): Promise<LifeDocument> {
  const { lang, what, asOf } = asked;
  const past = await openPast(asked, today);
  const { masker } = past.repository;
  const { wanted, events, names } = await lifeAsked(what, past, lang);
  const { kind, id } = wanted;
  const mask = (text: string) => masker.mask(text);
  const name = wanted.name ?? events[0]?.changes[0]?.name;
  const former = kind === "figure" ? [] : [...names].filter((each) => each !== id);
  return {
    kind,
    id: mask(id),
    formerNames: former.map(mask).sort(),
    ...(name !== undefined && { name: masked(name, events[0]?.mask ?? mask) }),
    ...(asOf !== undefined && { asOf }),
    ...(past.cutOffAt !== undefined && { cutOffAt: past.cutOffAt }),
    moments: momentsOf(events, past),
    speaking: speakingOf(past, lang),
  };
}
