import type { Finding } from "../findings/finding.ts";
import { type Entity, isPartial, placeOf } from "../model/repository.ts";
import type { Pointer } from "../read/document.ts";
import type { Rule } from "./rule.ts";

type CareRule = "unclear-denominator" | "indicator-without-owner" | "indicator-without-source";

/** An indicator that lacks what a key would say; told at another key that is there. */
interface Lack<R extends CareRule> {
  readonly rule: R;
  readonly at: Pointer;
  isMissing(indicator: Entity<"indicator">): boolean;
}

function lacking<R extends CareRule>({ rule, at, isMissing }: Lack<R>): Rule<R> {
  return {
    name: rule,
    *check({ repository }) {
      for (const indicator of repository.entities.indicator.values()) {
        // A key that is not known may have been meant as the one that is missing.
        if (indicator.data.draft === true || isPartial(indicator)) continue;
        if (!isMissing(indicator)) continue;
        // The three rules carry the same arguments.
        yield {
          rule,
          args: { indicator: indicator.id },
          where: placeOf(indicator, at),
          about: `indicator:${indicator.id}`,
        } as unknown as Finding<R>;
      }
    },
  };
}

/** A proportion of which nobody wrote down what counts as the whole. */
export const unclearDenominator = lacking({
  rule: "unclear-denominator",
  at: ["type"],
  isMissing: ({ data }) => data.type === "proportion" && data.definition === undefined,
});

/**
 * An indicator that nobody looks after. Who looks after what a computed one is made of looks after it as well, and
 * a background figure comes from others, who look after it themselves.
 */
export const indicatorWithoutOwner = lacking({
  rule: "indicator-without-owner",
  at: ["name"],
  isMissing: ({ data }) => data.type !== "computed" && data.context !== true && data.owner === undefined,
});

/** An indicator that does not say where its figures come from; a computed one has them from other indicators. */
export const indicatorWithoutSource = lacking({
  rule: "indicator-without-source",
  at: ["name"],
  isMissing: ({ data }) => data.type !== "computed" && data.source === undefined,
});
