import { baselineOf } from "../measure/attainment.ts";
import { comparePeriods, readPeriod } from "../model/period.ts";
import { type Entity, placeOf } from "../model/repository.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** A target on the wrong side of the baseline, or of the target before it. */
export const targetAgainstDirection: Rule<"target-against-direction"> = {
  name: "target-against-direction",
  *check(context) {
    for (const indicator of context.repository.entities.indicator.values()) {
      const { direction } = indicator.data;
      if (direction !== "increase" && direction !== "decrease") continue;
      const wrong = firstWrong(indicator, direction, context);
      if (!wrong) continue;
      const { index, ...facts } = wrong;
      yield {
        rule: "target-against-direction",
        args: { indicator: indicator.id, direction, ...facts },
        where: placeOf(indicator, ["targets", index, "value"]),
        about: `indicator:${indicator.id}`,
      };
    }
  },
};

/** The first target that runs back; the next ones follow from it. */
function firstWrong(
  indicator: Entity<"indicator">,
  direction: "increase" | "decrease",
  { measures }: RuleContext,
):
  | {
      index: number;
      period: string;
      value: number;
      reference: number;
      against: "baseline" | "earlier-target";
    }
  | undefined {
  const targets = targetsInTime(indicator);
  if (targets.length === 0) return undefined;
  // Making a series goes over all rows of its indicator: only where there is a baseline to look for.
  const figures = indicator.data.baseline ? (measures.series.get(indicator.id)?.figures ?? []) : [];
  let reference = baselineOf({ indicator, figures })?.value;
  let against: "baseline" | "earlier-target" = "baseline";
  for (const { index, period, value } of targets) {
    const isBack =
      reference !== undefined && (direction === "increase" ? value < reference : value > reference);
    if (isBack && reference !== undefined) return { index, period: period.text, value, reference, against };
    reference = value;
    against = "earlier-target";
  }
  return undefined;
}

function targetsInTime(indicator: Entity<"indicator">) {
  return (indicator.data.targets ?? [])
    .flatMap(({ period: text, value }, index) => {
      const period = readPeriod(text);
      return period ? [{ index, period, value }] : [];
    })
    .sort((a, b) => comparePeriods(a.period, b.period));
}
