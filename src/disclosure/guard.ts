import type { Figure, Selection } from "../measure/figures.ts";
import { isAboutPeople } from "../model/about-people.ts";
import type { Period } from "../model/period.ts";
import type { Entity } from "../model/repository.ts";
import { breakdownAt, dividedBy, isBreakdownHidden } from "./breakdown-at.ts";
import { isToldOverTime } from "./over-time.ts";
import { type Known, type Place, plain, uncutOf } from "./place.ts";
import { type HiddenBecause, hiddenBecause } from "./safety.ts";
import { isStepTold } from "./steps.ts";

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
 */
export function guardFor(known: Known, indicator: Entity<"indicator">, of: Selection = {}): Guard {
  const cache = new Map<string, HiddenBecause | undefined>();
  const uncut = uncutOf(known);
  return (figure) => {
    const key = `${figure.period.text} ${figure.origin}`;
    if (!cache.has(key)) {
      const here = because(figure, { ...known, indicator, of });
      cache.set(key, here ?? (uncut && becauseOfAll(figure, { ...uncut, indicator, of })));
    }
    return cache.get(key);
  };
}

function becauseOfAll(figure: Figure, place: Place): HiddenBecause | undefined {
  const { measures, indicator, of } = place;
  const whole =
    figure.origin === "typed" ? undefined : measures.asked.figure(indicator.id, plain(of), figure.period);
  // Two answers about one period are two equations; one that later rows take back is of some partners only.
  const isMade = figure.origin !== "typed" && figure.origin !== "computed";
  if (isMade && whole?.value !== figure.value && isAboutPeople(indicator)) return "small-group";
  return because(whole ?? figure, place);
}

function because(figure: Figure, place: Place): HiddenBecause | undefined {
  const { repository, indicator, of } = place;
  const own = hiddenBecause(figure, indicator, repository) ?? groundsHidden(figure, place);
  if (own) return own;
  if (!isAboutPeople(indicator)) return isWithheldBeside(figure, place) ? "withheld" : undefined;
  if (of.partner !== undefined && of.cell) return "small-group";
  const isTold = isToldBeside(figure, place);
  return isTold || isStepTold(figure, place, (each) => isTooSmall(each, place)) ? "small-group" : undefined;
}

function isTooSmall(figure: Figure, place: Place): boolean {
  const { indicator, repository } = place;
  return hiddenBecause(figure, indicator, repository) !== undefined || isToldBeside(figure, place);
}

function isToldBeside(figure: Figure, place: Place): boolean {
  const isPart = dividedBy(place.of) !== undefined;
  const isHiddenAt = (period: Period) => isPart && isBreakdownHidden(period, place, isTotalHidden(place));
  return (
    isHiddenAt(figure.period) || isToldOverTime(figure, place, isHiddenAt) || areBoundsTelling(figure, place)
  );
}

/** The groups of a total that is hidden add up to it. */
function isTotalHidden({ measures, repository, indicator }: Place): (figure: Figure) => boolean {
  return (figure) => because(figure, { measures, repository, indicator, of: {} }) !== undefined;
}

/** A computed figure is as hidden as what it rests on, beside its others too. */
function groundsHidden(
  { parts = [], origin }: Figure,
  { measures, repository }: Place,
): HiddenBecause | undefined {
  if (origin !== "computed") return undefined;
  for (const { indicator: id, figure, table } of parts) {
    const indicator = repository.entities.indicator.get(id);
    if (!indicator) continue;
    const value = table?.cells.find((cell) => cell.figure === figure)?.value;
    const of = table && value !== undefined ? { cell: { dimension: table.by, value } } : {};
    const hidden = because(figure, { measures, repository, indicator, of });
    if (hidden) return hidden;
  }
  return undefined;
}

/** Of things too, total less the others is what the source withholds. */
function isWithheldBeside(figure: Figure, place: Place): boolean {
  const table = breakdownAt(figure.period, place);
  return table?.cells.some((cell) => cell.figure.status === "withheld") === true;
}

/** Two partners and their bounds are two equations. */
function areBoundsTelling(figure: Figure, { measures, indicator, repository, of }: Place): boolean {
  if (!figure.bounds || figure.value !== undefined) return false;
  return measures.asked
    .parts(indicator.id, of, figure)
    .some((part) => hiddenBecause(part.figure, indicator, repository) !== undefined);
}
