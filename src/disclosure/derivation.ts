import type { AddingRule, Derivation, Recipe } from "../measure/derivation.ts";
import type { Origin, RowPlace, Selection } from "../measure/figures.ts";
import type { Period } from "../model/period.ts";
import { type PublishedFigure, publishBy } from "./attainment.ts";
import { type PublishedBounds, publishBounds } from "./changes.ts";
import { guardFor, type Known } from "./guard.ts";

/** How a figure was made, as it may be shown: the places of rows always, numbers only where they are safe. */
export interface PublishedDerivation {
  readonly indicator: string;
  readonly of: Selection;
  readonly period: Period;
  readonly how: Origin;
  /** Absent where the figure has no value. */
  readonly figure?: PublishedFigure;
  readonly bounds?: PublishedBounds;
  readonly place?: RowPlace;
  readonly rule?: AddingRule;
  readonly overlap?: Derivation["overlap"];
  readonly recipe?: Recipe;
  readonly interval?: Derivation["interval"];
  readonly parts: readonly PublishedDerivation[];
}

/** Every part is judged as if it were shown by itself; under a hidden figure nothing has a number. */
export function publishDerivation(derivation: Derivation, known: Known): PublishedDerivation {
  return published(derivation, known, false);
}

function published(derivation: Derivation, known: Known, isHiddenAbove: boolean): PublishedDerivation {
  const { indicator: id, of, how, place, rule, overlap, recipe, interval } = derivation;
  const indicator = known.repository.entities.indicator.get(id);
  const guard = indicator ? guardFor(known, indicator, of) : () => "size-unknown" as const;
  const because = guard(derivation.figure) ?? (isHiddenAbove ? "small-group" : undefined);
  const figure = publishBy(() => because, derivation.figure);
  const bounds = publishBounds(() => because, derivation.figure);
  const isHidden = because !== undefined;
  return {
    indicator: id,
    of,
    period: derivation.figure.period,
    how,
    ...(figure && { figure }),
    ...(bounds && { bounds }),
    ...(place && { place }),
    ...(rule && { rule }),
    ...(recipe && { recipe }),
    ...(overlap && !isHidden && { overlap: withoutRecords(overlap, derivation, known) }),
    ...(interval && !isHidden && { interval }),
    parts: derivation.parts.map((part) => published(part, known, isHidden)),
  };
}

/** The records of each source are the partners' figures: shown only where all of those are. */
function withoutRecords(
  overlap: NonNullable<Derivation["overlap"]>,
  { indicator: id, parts }: Derivation,
  known: Known,
): NonNullable<Derivation["overlap"]> {
  const indicator = known.repository.entities.indicator.get(id);
  const areShown =
    indicator !== undefined &&
    parts.every((part) => guardFor(known, indicator, part.of)(part.figure) === undefined);
  return areShown ? overlap : { ...overlap, records: {} };
}
