import type { JudgedByWord } from "../language/status-explain.ts";
import type { Period } from "../model/period.ts";
import type { Entity } from "../model/repository.ts";
import type { Figure } from "./figures.ts";
import { isSame } from "./rounding.ts";

/** The verdict on an indicator; methods in `attain`. */
export type Judgement =
  | "on-course"
  | "behind"
  | "cannot-tell"
  | "inside"
  | "outside"
  | "no-data"
  | "not-judged";

/** Which rule gave the judgement. */
export type JudgedBy = Exclude<JudgedByWord, "hidden">;

interface Judged {
  readonly judgement: Judgement;
  readonly judgedBy: JudgedBy;
}

/** What a judgement rests on. */
export interface Case {
  readonly indicator: Entity<"indicator">;
  readonly baseline: Figure | undefined;
  readonly latest: Figure | undefined;
  /** Figures are there, but only as bounds. */
  readonly hasBounds: boolean;
  /** Figures are there, and were not put together; `Series.refusals` says why. */
  readonly isRefused: boolean;
  /** Latest and baseline (of a band: the latest alone) do not rest on the same partners. */
  readonly arePartnersOther: boolean;
  /** The latest figure is of a time before the baseline. */
  readonly isBefore: boolean;
  readonly next: { readonly period: Period } | undefined;
  readonly progress: number | undefined;
  /** The progress at both ends of the interval of the latest value. */
  readonly ends: readonly (number | undefined)[] | undefined;
  readonly expected: number | undefined;
  readonly breakAt: Period | undefined;
}

/** The judgement and the rule that gave it; the method is described at `attain`. */
export function judge(facts: Case): Judged {
  const { data } = facts.indicator;
  if (data.context === true) return { judgement: "not-judged", judgedBy: "context" };
  if (facts.latest?.value === undefined) {
    if (facts.hasBounds) return { judgement: "cannot-tell", judgedBy: "bounds" };
    return facts.isRefused
      ? { judgement: "cannot-tell", judgedBy: "refused" }
      : { judgement: "no-data", judgedBy: "no-data" };
  }
  if (data.direction === "maintain") {
    const judged = judgeBand(facts.latest.value, data.range);
    return facts.arePartnersOther && judged.judgedBy === "band"
      ? { judgement: "cannot-tell", judgedBy: "partners-differ" }
      : judged;
  }
  if (!facts.next) return { judgement: "not-judged", judgedBy: "no-target" };
  if (facts.isBefore || facts.latest.period.text === facts.baseline?.period.text) {
    return { judgement: "cannot-tell", judgedBy: "only-baseline" };
  }
  if (facts.breakAt) return { judgement: "cannot-tell", judgedBy: "break" };
  const { baseline, latest, next } = facts;
  const kinds = new Set([latest, next, baseline ?? latest].map(({ period }) => period.kind));
  if (kinds.size > 1) return { judgement: "cannot-tell", judgedBy: "kinds-differ" };
  if (facts.arePartnersOther) return { judgement: "cannot-tell", judgedBy: "partners-differ" };
  const { progress } = facts;
  if (progress === undefined || facts.expected === undefined) {
    return { judgement: "cannot-tell", judgedBy: "no-baseline" };
  }
  const [low, high] = facts.ends ?? [];
  if (low === undefined || high === undefined) {
    return { judgement: reaches(progress, facts.expected) ? "on-course" : "behind", judgedBy: "value" };
  }
  // For what should fall, the lower end of the value is the upper end of the progress.
  if (reaches(Math.min(low, high), facts.expected)) return { judgement: "on-course", judgedBy: "interval" };
  if (!reaches(Math.max(low, high), facts.expected)) return { judgement: "behind", judgedBy: "interval" };
  return { judgement: "cannot-tell", judgedBy: "interval" };
}

/** At or above, forgiving the last bits of binary fractions. */
function reaches(value: number, expected: number): boolean {
  return value >= expected || isSame(value, expected);
}

/** Inside or outside the band of `maintain`, its edges included. */
function judgeBand(
  value: number,
  band: { readonly from?: number; readonly to?: number } | undefined,
): Judged {
  if (!band) return { judgement: "not-judged", judgedBy: "no-target" };
  const inside =
    (band.from === undefined || reaches(value, band.from)) &&
    (band.to === undefined || reaches(band.to, value));
  return { judgement: inside ? "inside" : "outside", judgedBy: "band" };
}
