import { changeBetween } from "../measure/change.ts";
import type { Figure } from "../measure/figures.ts";
import { groupOf } from "../measure/group.ts";
import { isAboutPeople } from "../model/about-people.ts";
import { type Period, readPeriod } from "../model/period.ts";
import { minimumOf } from "../model/protected-people.ts";
import { type Entity, placeOf } from "../model/repository.ts";
import { contributions } from "./claimed.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** A change is claimed between two periods, and the figures for it differ no more than chance allows. */
export const claimBeyondInterval: Rule<"claim-beyond-interval"> = {
  name: "claim-beyond-interval",
  *check(context) {
    const indicators = indicatorsByNode(context);
    for (const claim of contributions(context.repository)) {
      const between = periodsOf(claim);
      if (between === undefined) continue;
      const carrying = (indicators.get(claim.data.node) ?? []).map((indicator) => ({
        id: indicator.id,
        carries: carries(indicator, between, context),
      }));
      // One that may carry it is enough; what cannot be known is no reason to speak.
      if (carrying.some(({ carries: answer }) => answer === "may")) continue;
      const unclear = carrying.filter(({ carries: answer }) => answer === "no").map(({ id }) => id);
      if (unclear.length === 0) continue;
      yield {
        rule: "claim-beyond-interval",
        args: {
          id: claim.id,
          from: between.from.text,
          to: between.to.text,
          indicators: unclear,
        },
        where: placeOf(claim, [claim.data.strength === undefined ? "statement" : "strength"]),
        about: `claim:${claim.id}`,
      };
    }
  },
};

interface Between {
  readonly from: Period;
  readonly to: Period;
}

function periodsOf({ data }: Entity<"claim">): Between | undefined {
  const from = data.period?.from === undefined ? undefined : readPeriod(data.period.from);
  const to = data.period?.to === undefined ? undefined : readPeriod(data.period.to);
  return from && to && from.kind === to.kind && from.start < to.start ? { from, to } : undefined;
}

/** The indicators that measure a node; background figures and drafts carry no claim. */
function indicatorsByNode({ repository }: RuleContext): ReadonlyMap<string, readonly Entity<"indicator">[]> {
  const byNode = new Map<string, Entity<"indicator">[]>();
  for (const indicator of repository.entities.indicator.values()) {
    const { measures = [], context, draft } = indicator.data;
    if (context === true || draft === true) continue;
    for (const node of new Set(measures)) {
      const list = byNode.get(node);
      if (list) list.push(indicator);
      else byNode.set(node, [indicator]);
    }
  }
  return byNode;
}

/**
 * Whether an indicator can carry a claim of change: `no` where the interval of the difference holds 0, `may`
 * where it does not or cannot be told, `absent` where there are no figures of those periods at all.
 */
function carries(
  indicator: Entity<"indicator">,
  { from, to }: Between,
  { repository, measures }: RuleContext,
): "no" | "may" | "absent" {
  const series = measures.series.get(indicator.id);
  const first = measures.asked.figure(indicator.id, {}, from);
  const second = measures.asked.figure(indicator.id, {}, to);
  if (series === undefined || (first === undefined && second === undefined)) return "absent";
  if (first === undefined || second === undefined) return "may";
  // Of few people nothing is said, not even that it hardly changed: a report may hide the figure.
  const minimum = isAboutPeople(indicator) ? minimumOf(indicator, repository) : 0;
  if ([first, second].some((figure) => isFew(figure, indicator, minimum))) return "may";
  return changeBetween(series, first, second)?.clear === false ? "no" : "may";
}

function isFew(figure: Figure, indicator: Entity<"indicator">, minimum: number): boolean {
  const group = groupOf(figure, indicator);
  if (group === undefined) return false;
  const { whole, part = whole } = group;
  return [whole, part, whole - part].some((count) => count > 0 && count < minimum);
}
