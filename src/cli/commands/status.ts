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
  const opened = await openRepository(context, options);
  const { lang, asOf } = opened;
  const paint = paintFor(context, options.color, lang);
  const only = chosen(names, opened);
  const model = statusModel({
    ...measuredBy(opened, period),
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
    options.format === "json" ? statusJson(model) : statusText(model, { lang, paint, width, brief }),
  );
  const errors = opened.findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) context.stderr.write(`${statusWords(lang).errors(errors)}\n`);
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

/** With a period, what was measured later is left out before anything is worked out from it. */
function measuredBy({ repository, measures }: OpenedRepository, period: Period | undefined) {
  if (!period) return { repository, measures };
  const cut = cutAfter(repository, period.end);
  return { repository: cut, measures: measure(cut, { until: period.end }) };
}

/** The indicators that were named, themselves or by what they measure; all where none was. */
function chosen(names: readonly string[], { repository, lang }: OpenedRepository) {
  return names.length === 0
    ? undefined
    : new Set(names.flatMap((name) => indicatorsOf(name, repository, lang)));
}

function indicatorsOf(name: string, { entities }: Repository, lang: Lang): readonly string[] {
  if (entities.indicator.has(name)) return [name];
  if (entities.node.has(name)) {
    const indicators = [...entities.indicator.values()];
    return indicators.filter(({ data }) => data.measures?.includes(name)).map(({ id }) => id);
  }
  const near = nearest(name, [...entities.indicator.keys(), ...entities.node.keys()]);
  throw usageError(lang, "unknown-name", { name, ...(near !== undefined && { nearest: near }) });
}
