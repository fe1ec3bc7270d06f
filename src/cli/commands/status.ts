import { prepareProtection } from "../../disclosure/protection.ts";
import { cutAfter } from "../../disclosure/released.ts";
import { nearest } from "../../findings/nearest.ts";
import type { Lang } from "../../language/locale.ts";
import { statusWords } from "../../language/status.ts";
import { measure } from "../../measure/series.ts";
import { likelyPeriod } from "../../model/likely-period.ts";
import { type Period, readPeriod } from "../../model/period.ts";
import type { Repository } from "../../model/repository.ts";
import { statusJson } from "../../render/status-json.ts";
import { statusText } from "../../render/status-text.ts";
import { statusModel } from "../../report/status/make.ts";
import type { StatusBy } from "../../report/status/model.ts";
import type { CliContext } from "../context.ts";
import { type OpenedRepository, type OpenOptions, openRepository } from "../open-repository.ts";
import { paintFor } from "../paint.ts";
import { preferredLang } from "../preferred-lang.ts";
import { sayProtection } from "../say-protection.ts";
import { usageError } from "../usage-error.ts";

/** What `impact status` can be told, as commander gives it. */
export interface StatusOptions extends OpenOptions {
  readonly format?: "text" | "json";
  readonly by?: StatusBy;
  readonly period?: string;
  readonly explain?: boolean;
  readonly quiet?: boolean;
}

/** Where nobody looks at the width, so that the bytes are the same on every machine. */
const USUAL_WIDTH = 80;

/** Wider than this, the eye loses the line. */
const WIDEST = 160;

/** Shows goal attainment. Exit code 1 where the files hold errors: the figures may be incomplete. */
export async function status(
  context: CliContext,
  names: readonly string[],
  options: StatusOptions,
): Promise<number> {
  const period = periodOf(options.period, preferredLang(context, options));
  const opened = await openRepository(context, options, { releasesInGit: true });
  const { lang, asOf } = opened;
  const paint = paintFor(context, options.color, lang);
  const only = chosen(names, opened);
  const protection = await prepareProtection(opened);
  const model = statusModel({
    ...measuredBy(opened, period),
    whole: { repository: opened.repository, measures: opened.measures },
    lang,
    asOf,
    by: options.by ?? "outcome",
    explain: options.explain === true,
    ...(period && { period }),
    ...(only && { only }),
  });
  const width = Math.min(context.stdout.columns ?? USUAL_WIDTH, WIDEST);
  const brief = options.quiet === true;
  context.stdout.write(
    options.format === "json"
      ? statusJson(model)
      : statusText(model, { lang, paint, width, brief, whole: options.verbose === true }),
  );
  const errors = opened.findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) context.stderr.write(`${statusWords(lang).errors(errors)}\n`);
  sayProtection(protection, { context, opened });
  return errors > 0 ? 1 : 0;
}

function periodOf(text: string | undefined, lang: Lang): Period | undefined {
  if (text === undefined) return undefined;
  const period = readPeriod(text);
  if (period) return period;
  const likely = likelyPeriod(text)?.text;
  throw usageError(lang, "wrong-period", {
    option: "--period",
    value: text,
    ...(likely !== undefined && { likely }),
  });
}

/**
 * What was measured over a period that is not over on the day of judging, or that lies after the asked
 * one, is left out before anything is worked out from it: the same cut as that of reports and exports.
 */
function measuredBy({ repository, measures, asOf }: OpenedRepository, period: Period | undefined) {
  const until = period !== undefined && period.end < asOf ? period.end : asOf;
  const cut = cutAfter(repository, until);
  const scores = (each: Repository) => each.conditions?.scores?.length ?? 0;
  const isSame =
    cut.measurements.length === repository.measurements.length && scores(cut) === scores(repository);
  // What has been worked out is not worked out again.
  return isSame ? { repository, measures } : { repository: cut, measures: measure(cut) };
}

/** The indicators that were named, themselves or by what they measure; all where none was. */
function chosen(names: readonly string[], { repository, lang }: OpenedRepository) {
  return names.length === 0
    ? undefined
    : new Set(names.flatMap((name) => indicatorsOf(name, repository, lang)));
}

function indicatorsOf(name: string, { entities }: Repository, lang: Lang): readonly string[] {
  // An indicator often has the name of what it measures: then both are meant.
  if (entities.indicator.has(name) || entities.node.has(name)) {
    const indicators = [...entities.indicator.values()];
    return indicators
      .filter(({ id, data }) => id === name || data.measures?.includes(name))
      .map(({ id }) => id);
  }
  const near = nearest(name, [...entities.indicator.keys(), ...entities.node.keys()]);
  throw usageError(lang, "unknown-name", { name, ...(near !== undefined && { nearest: near }) });
}
