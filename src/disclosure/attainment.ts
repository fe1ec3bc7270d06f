import type { Attainment, JudgedBy, Judgement, Target } from "../measure/attainment.ts";
import type { Coverage, Figure } from "../measure/figures.ts";
import type { Interval } from "../measure/uncertainty.ts";
import type { Period } from "../model/period.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { type HiddenBecause, hiddenBecause } from "./safety.ts";

/** A figure that may be shown, or the sign that it may not. */
export type PublishedFigure =
  | { readonly hidden: true; readonly period: Period; readonly because: HiddenBecause }
  | {
      readonly hidden: false;
      readonly period: Period;
      readonly value: number;
      readonly numerator?: number;
      readonly denominator?: number;
      readonly n?: number;
      readonly interval?: Interval;
      readonly status: Figure["status"];
      readonly coverage?: Coverage;
    };

/** Goal attainment as it may be published: what is unsafe is gone, and so is all that gives it away. */
export interface PublishedAttainment {
  readonly indicator: Entity<"indicator">;
  readonly baseline?: PublishedFigure;
  readonly latest?: PublishedFigure;
  readonly next?: Target;
  readonly final?: Target;
  readonly expected?: number;
  readonly judgement: Judgement;
  readonly judgedBy: JudgedBy | "hidden";
  readonly breakAt?: Period;
  readonly alert: boolean;
  readonly clearChange?: boolean;
}

/** Takes out of an attainment what may not be shown: progress beside a target gives the value itself. */
export function publishAttainment(attainment: Attainment, repository: Repository): PublishedAttainment {
  const { indicator } = attainment;
  const baseline = attainment.baseline && publish(attainment.baseline, indicator, repository);
  const latest = attainment.latest && publish(attainment.latest, indicator, repository, attainment.interval);
  const shown = {
    indicator,
    ...(baseline && { baseline }),
    ...(latest && { latest }),
    ...(attainment.breakAt && { breakAt: attainment.breakAt }),
  };
  if (!baseline?.hidden && !latest?.hidden) {
    const { next, final, expected, judgement, judgedBy, alert, clearChange } = attainment;
    return {
      ...shown,
      ...(next && { next }),
      ...(final && { final }),
      ...(expected !== undefined && { expected }),
      judgement,
      judgedBy,
      alert,
      ...(clearChange !== undefined && { clearChange }),
    };
  }
  return {
    ...shown,
    ...(attainment.next && { next: withoutProgress(attainment.next) }),
    ...(attainment.final && { final: withoutProgress(attainment.final) }),
    judgement: "cannot-tell",
    judgedBy: "hidden",
    alert: false,
  };
}

function withoutProgress({ period, value }: Target): Target {
  return { period, value };
}

/** One total as it may be shown. */
export function publish(
  figure: Figure,
  indicator: Entity<"indicator">,
  repository: Repository,
  interval?: Interval,
): PublishedFigure | undefined {
  const because = hiddenBecause(figure, indicator, repository);
  if (because) return { hidden: true, period: figure.period, because };
  if (figure.value === undefined) return undefined;
  const { period, value, numerator, denominator, n, status, coverage } = figure;
  return {
    hidden: false,
    period,
    value,
    status,
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(n !== undefined && { n }),
    ...(interval && { interval }),
    ...(coverage && { coverage }),
  };
}
