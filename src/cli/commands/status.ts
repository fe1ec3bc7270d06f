import { publishAttainment } from "../../disclosure/attainment.ts";
import { pickText } from "../../language/locale.ts";
import { statusWords } from "../../language/status.ts";
import { attain } from "../../measure/attainment.ts";
import type { Series } from "../../measure/figures.ts";
import { valueKindOf } from "../../measure/value-kind.ts";
import { type StatusGroup, type StatusRow, statusJson, statusText } from "../../render/status.ts";
import type { CliContext } from "../context.ts";
import { type OpenedRepository, type OpenOptions, openRepository } from "../open-repository.ts";
import { paintFor } from "../paint.ts";

/** What `impact status` can be told, as commander gives it. */
export interface StatusOptions extends OpenOptions {
  readonly format?: "text" | "json";
  readonly color?: string;
  readonly quiet?: boolean;
}

/** Shows goal attainment. Exit code 1 where the files hold errors: the figures may be incomplete. */
export async function status(context: CliContext, options: StatusOptions): Promise<number> {
  const opened = await openRepository(context, options);
  const { lang, asOf } = opened;
  const paint = paintFor(context, options.color, lang);
  const groups = groupsOf(opened);
  const text =
    options.format === "json"
      ? statusJson(groups, asOf)
      : statusText(groups, { lang, paint, asOf, brief: options.quiet === true });
  context.stdout.write(text);
  const errors = opened.findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) context.stderr.write(`${statusWords(lang).errors(errors)}\n`);
  return errors > 0 ? 1 : 0;
}

/** In the order of the theory of change; an indicator stands under the first node that it measures. */
function groupsOf(opened: OpenedRepository): readonly StatusGroup[] {
  const { node } = opened.repository.entities;
  const order = [...node.keys()];
  const byNode = new Map<string | undefined, StatusRow[]>();
  for (const series of opened.measures.series.values()) {
    const row = rowOf(series, opened);
    const first = order.find((id) => row.nodes.includes(id));
    byNode.set(first, [...(byNode.get(first) ?? []), row]);
  }
  return [...order, undefined].flatMap((id) => {
    const rows = byNode.get(id);
    if (!rows) return [];
    const title = id === undefined ? undefined : textOf(node.get(id)?.data.title, opened);
    return [{ rows, ...(title !== undefined && { title }) }];
  });
}

function rowOf(series: Series, opened: OpenedRepository): StatusRow {
  const { indicator } = series;
  const { repository, asOf } = opened;
  const started = { ...series, figures: series.figures.filter(({ period }) => period.start <= asOf) };
  const unit = textOf(indicator.data.unit, opened);
  return {
    attainment: publishAttainment(attain(started), repository),
    nodes: indicator.data.measures ?? [],
    name: textOf(indicator.data.name, opened) ?? indicator.id,
    kind: valueKindOf(indicator, repository),
    ...(unit !== undefined && { unit }),
  };
}

function textOf(
  text: Parameters<typeof pickText>[0],
  { lang, repository }: OpenedRepository,
): string | undefined {
  return pickText(text, lang, repository.settings.languages)?.text;
}
