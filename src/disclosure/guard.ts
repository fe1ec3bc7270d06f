import type { Figure, Selection } from "../measure/figures.ts";
import { isAboutPeople } from "../model/about-people.ts";
import type { Entity } from "../model/repository.ts";
import { hiddenByRules } from "./by-rules.ts";
import { type Known, type Place, plain, uncutOf } from "./place.ts";
import { isHiddenTogether } from "./protection.ts";
import { isPublishedBefore } from "./published-before.ts";
import type { HiddenBecause } from "./safety.ts";

export type { Known } from "./place.ts";

/** Says of a figure why it may not be shown; `undefined` where it may. */
export type Guard = (figure: Figure) => HiddenBecause | undefined;

/**
 * The guard of one series. Besides what a figure tells by itself: one of a partner or a group is as
 * hidden as the breakdown that it stands in; a figure of another kind of period than the indicator's
 * own is hidden where the two would give away a third by subtraction; of cumulative figures those that
 * differ by a small group are hidden; bounds are hidden with any partner; and groups of one partner are
 * never shown, as nothing proves them safe. Where later rows were left out, all of this is asked of the
 * whole repository as well: what is shown up to one day is part of what may be shown up to any other.
 * At last, what `prepareProtection` hides for the sake of all that is shown together. What a release shows with
 * the same numbers is known to everybody, and stays shown.
 */
export function guardFor(known: Known, indicator: Entity<"indicator">, of: Selection = {}): Guard {
  const cache = new Map<string, HiddenBecause | undefined>();
  const uncut = uncutOf(known);
  return (figure) => {
    const key = `${figure.period.text} ${figure.origin}`;
    if (!cache.has(key)) {
      if (isPublishedBefore(figure, { ...known, indicator, of })) {
        cache.set(key, undefined);
        return undefined;
      }
      const here = because(figure, { ...known, indicator, of });
      cache.set(key, here ?? (uncut && becauseOfAll(figure, { ...uncut, indicator, of })));
    }
    return cache.get(key);
  };
}

function because(figure: Figure, place: Place): HiddenBecause | undefined {
  return hiddenByRules(figure, place) ?? (isHiddenTogether(figure, place) ? "small-group" : undefined);
}

const NUMBERS = ["value", "numerator", "denominator", "n"] as const;

function becauseOfAll(figure: Figure, place: Place): HiddenBecause | undefined {
  const { measures, indicator, of } = place;
  const whole =
    figure.origin === "typed" ? undefined : measures.asked.figure(indicator.id, plain(of), figure.period);
  // Two answers about one period are two equations; one that later rows take back is of some partners only.
  const isMade = figure.origin !== "typed" && figure.origin !== "computed";
  const isOther =
    NUMBERS.some((number) => whole?.[number] !== figure[number]) || !isSameBounds(figure, whole);
  if (isMade && isOther && isAboutPeople(indicator)) return "small-group";
  return because(whole ?? figure, place);
}

function isSameBounds({ bounds: a }: Figure, whole: Figure | undefined): boolean {
  const b = whole?.bounds;
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}
