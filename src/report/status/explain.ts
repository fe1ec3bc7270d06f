import type { PublishedAttainment } from "../../disclosure/attainment.ts";
import { type PublishedDerivation, publishDerivation } from "../../disclosure/derivation.ts";
import type { Attainment } from "../../measure/attainment.ts";
import { derivationOf, expectedSteps } from "../../measure/derivation.ts";
import type { Figure, Selection, Series } from "../../measure/figures.ts";
import { whyNoInterval } from "../../measure/interval.ts";
import type { Interval } from "../../measure/uncertainty.ts";
import { valueKindOf } from "../../measure/value-kind.ts";
import type { Making } from "./making.ts";
import type { Explained, ExplainedFigure } from "./model.ts";

/** How the figures of an indicator as a whole were made, and what was expected of the latest. */
export function explainTotal(raw: Attainment, shown: PublishedAttainment, making: Making): Explained {
  const { indicator, baseline, latest, latestBounds } = raw;
  const ends = derivationsOf(
    { id: indicator.id, of: {}, from: baseline, to: latest ?? latestBounds },
    making,
  );
  const steps = shown.judgedBy === "hidden" ? undefined : expectedSteps(raw);
  const progress = shown.next?.progress;
  const because = shown.judgedBy === "value" && latest ? whyNoInterval(indicator, latest) : undefined;
  return {
    ...ends,
    ...(because && { withoutInterval: because }),
    ...(steps && progress !== undefined && { expected: { steps, progress, ...progressEnds(shown) } }),
  };
}

/** How the figures of one partner or one group were made. */
export function explainPart(series: Series, shown: PublishedAttainment, making: Making): Explained {
  const { indicator, figures, of = {} } = series;
  const figureAt = (at: PublishedAttainment["latest"]) =>
    figures.find(({ period }) => period.text === at?.period.text);
  return derivationsOf(
    { id: indicator.id, of, from: figureAt(shown.baseline), to: figureAt(shown.latest) },
    making,
  );
}

interface Ends {
  readonly id: string;
  readonly of: Selection;
  readonly from: Figure | undefined;
  readonly to: Figure | undefined;
}

function derivationsOf({ id, of, from, to }: Ends, making: Making): Pick<Explained, "baseline" | "latest"> {
  const { known } = making;
  const explain = (figure: Figure) =>
    named(publishDerivation(derivationOf(known, id, figure, of), known), undefined, making);
  const isSame = from?.period.text === to?.period.text;
  return {
    ...(from && !isSame && { baseline: explain(from) }),
    ...(to && { latest: explain(to) }),
  };
}

/** A derivation with names in the language of the run. */
function named(
  derivation: PublishedDerivation,
  above: PublishedDerivation | undefined,
  making: Making,
): ExplainedFigure {
  const { entities } = making.repository;
  const { of, overlap, parts } = derivation;
  const indicator = entities.indicator.get(derivation.indicator);
  const isOther = above !== undefined && above.indicator !== derivation.indicator;
  const indicatorName = isOther ? (making.say(indicator?.data.name) ?? derivation.indicator) : undefined;
  const partName = above === undefined ? "" : making.nameOf(of);
  const name = [indicatorName, partName].filter((each) => each !== undefined && each !== "").join(", ");
  const nameOfSource = (id: string) => making.say(entities.source.get(id)?.data.name) ?? id;
  return {
    derivation,
    kind: indicator ? valueKindOf(indicator, making.known.repository) : "number",
    ...(name !== "" && { name }),
    ...(overlap && { sourceName: nameOfSource(overlap.source) }),
    records: Object.entries(overlap?.records ?? {}).map(([id, count]) => ({ name: nameOfSource(id), count })),
    parts: parts.map((part) => named(part, derivation, making)),
  };
}

/** Both ends of the interval of the latest figure, as parts of the way to the next target. */
function progressEnds({ baseline, latest, next }: PublishedAttainment): { ends?: Interval } {
  if (!baseline || baseline.hidden || !latest || latest.hidden || !next || !latest.interval) return {};
  const way = next.value - baseline.value;
  if (way === 0) return {};
  const [first, second] = latest.interval.map((end) => (end - baseline.value) / way);
  if (first === undefined || second === undefined) return {};
  return { ends: [Math.min(first, second), Math.max(first, second)] };
}
