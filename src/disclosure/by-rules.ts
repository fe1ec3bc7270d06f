import type { Figure } from "../measure/figures.ts";
import { isAboutPeople } from "../model/about-people.ts";
import type { Period } from "../model/period.ts";
import { breakdownAt, dividedBy, isBreakdownHidden } from "./breakdown-at.ts";
import { isClosed } from "./closed.ts";
import { isToldOverTime } from "./over-time.ts";
import type { Place } from "./place.ts";
import { type HiddenBecause, hiddenBecause } from "./safety.ts";
import { isStepTold } from "./steps.ts";

/**
 * Why a figure may not be shown by the rules that need no reckoning: what it tells by itself, and beside the
 * others of its indicator. What follows from all that is published together is for `Protection`.
 */
export function hiddenByRules(figure: Figure, place: Place): HiddenBecause | undefined {
  const { repository, indicator, of } = place;
  const own = hiddenBecause(figure, indicator, repository) ?? groundsHidden(figure, place);
  if (own) return own;
  if (isClosed(figure, place)) return "small-group";
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
  return (figure) => hiddenByRules(figure, { measures, repository, indicator, of: {} }) !== undefined;
}

/** A computed figure is as hidden as what it rests on, beside its others too. */
function groundsHidden(figure: Figure, place: Place): HiddenBecause | undefined {
  if (figure.origin !== "computed") return undefined;
  for (const ground of groundsOf(figure, place)) {
    const hidden = hiddenByRules(ground.figure, ground.place);
    if (hidden) return hidden;
  }
  return undefined;
}

/** What a computed figure rests on, each in the series that it is of. */
export function groundsOf(
  { parts = [] }: Figure,
  { measures, repository }: Place,
): readonly { readonly figure: Figure; readonly place: Place }[] {
  return parts.flatMap(({ indicator: id, figure, table }) => {
    const indicator = repository.entities.indicator.get(id);
    if (!indicator) return [];
    const value = table?.cells.find((cell) => cell.figure === figure)?.value;
    const of = table && value !== undefined ? { cell: { dimension: table.by, value } } : {};
    return [{ figure, place: { measures, repository, indicator, of } }];
  });
}

/** Of things too, total less the others is what the source withholds. */
function isWithheldBeside(figure: Figure, place: Place): boolean {
  const table = breakdownAt(figure.period, place);
  return table?.cells.some((cell) => cell.figure.status === "withheld") === true;
}

/**
 * Two partners and their bounds are two equations. Of one group they tell of that group of one partner, which is
 * never shown; and all less the least of one group is the most of another.
 */
function areBoundsTelling(figure: Figure, { measures, indicator, repository, of }: Place): boolean {
  if (!figure.bounds || figure.value !== undefined) return false;
  if (of.cell) return true;
  return measures.asked
    .parts(indicator.id, of, figure)
    .some((part) => hiddenBecause(part.figure, indicator, repository) !== undefined);
}
