import { isPartial, placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** A funder takes so many indicators at most, and more are named in answer. */
export const tooManyCoreIndicators: Rule<"too-many-core-indicators"> = {
  name: "too-many-core-indicators",
  *check({ repository }) {
    for (const funder of repository.entities.funder.values()) {
      if (funder.data.draft === true) continue;
      for (const [index, ask] of (funder.data.asks ?? []).entries()) {
        const { indicators_at_most: most, answered_by: answers = [] } = ask;
        if (most === undefined || ask.draft === true || isPartial(funder, ["asks", index])) continue;
        const indicators = [...answers.keys()].filter((place) => answers[place]?.startsWith("indicator:"));
        const tooMany = indicators[most];
        if (tooMany === undefined) continue;
        yield {
          rule: "too-many-core-indicators",
          args: { funder: funder.id, ask: ask.id, most, named: indicators.length },
          where: placeOf(funder, ["asks", index, "answered_by", tooMany]),
          about: `funder:${funder.id}`,
        };
      }
    }
  },
};
