import { latestScores } from "./condition-scores.ts";
import type { Rule } from "./rule.ts";

/** The top quarter of the scale. */
const HIGH = 0.75;
const USUAL_SCALE = { from: 1, to: 5 };
/** Steps of the scale are rounded to a tenth, and tenths are not exact. */
const ROUNDING = 1e-9;

/** A condition of working together that is called very good, and nothing is named that shows it. */
export const highScoreWithoutEvidence: Rule<"high-score-without-evidence"> = {
  name: "high-score-without-evidence",
  *check({ repository }) {
    const { from, to } = repository.conditions?.scale ?? USUAL_SCALE;
    if (to <= from) return;
    for (const { score: given, period, at, isPartial } of latestScores(repository)) {
      const { condition, score, evidence = [] } = given;
      if ((score - from) / (to - from) < HIGH - ROUNDING || evidence.length > 0) continue;
      if (isPartial([])) continue;
      yield {
        rule: "high-score-without-evidence",
        args: { condition, period: period.text },
        where: at(["score"]),
        about: `condition:${condition}`,
      };
    }
  },
};
