import { latestScores, type PlacedScore } from "./condition-scores.ts";
import type { Rule } from "./rule.ts";

/** Conditions that were scored by people of one role only; told once for each role and period. */
export const scoreByOneRole: Rule<"score-by-one-role"> = {
  name: "score-by-one-role",
  *check({ repository }) {
    const groups = new Map<string, { role: string; first: PlacedScore; conditions: string[] }>();
    for (const placed of latestScores(repository)) {
      const role = onlyRole(placed);
      if (role === undefined) continue;
      const key = `${placed.period.text} ${role}`;
      const group = groups.get(key);
      if (group) group.conditions.push(placed.score.condition);
      else groups.set(key, { role, first: placed, conditions: [placed.score.condition] });
    }
    for (const { role, first, conditions } of groups.values()) {
      yield {
        rule: "score-by-one-role",
        args: { role, period: first.period.text, conditions },
        where: first.at(["raters"]),
      };
    }
  },
};

/** The one role of all who gave a score, where it is said who did. */
function onlyRole({ score, isPartial }: PlacedScore): string | undefined {
  const roles = Object.entries(score.raters ?? {}).filter(([, count]) => count > 0);
  const [only, ...others] = roles;
  return only === undefined || others.length > 0 || isPartial(["raters"]) ? undefined : only[0];
}
