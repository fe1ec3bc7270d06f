import type { Pair, Told } from "../language/bearing.ts";
import type { Repository } from "../model/repository.ts";
import type { Figure, Ground } from "./figures.ts";

/** Two figures that a computed fraction was made of, as they stand in its recipe. */
export interface Halves {
  readonly how: Pair["how"];
  /** Growth: at first. Ratio: what is divided by. Difference: the one that is taken off. */
  readonly from: Ground;
  readonly to: Ground;
}

/**
 * How many a computed fraction is a fraction of, and the numbers that say it where that is too few for a
 * percentage (methods, 3). Of growth: the number from which it grew. Of a ratio of two counts: the second.
 * Of what rests on shares, means or computed fractions: the smallest number of those. Nothing where no
 * number of people or things is divided by, as in the growth of a rent.
 */
export function fractionBase(halves: Halves, repository: Repository): Pick<Figure, "base" | "pair"> {
  const { how, from, to } = halves;
  const typeOf = ({ indicator }: Ground) => repository.entities.indicator.get(indicator)?.data.type;
  const [first, second] = [typeOf(from), typeOf(to)];
  const sizes: readonly (number | undefined)[] = [
    sizeOf(from.figure, first),
    sizeOf(to.figure, second),
    first === "count" && (how === "growth" || (how === "ratio" && second === "count"))
      ? from.figure.value
      : undefined,
    // Each score is one of so many answers; a difference or a ratio of means is no percentage.
    ...(how === "growth" && (first === "mean" || first === "rating") ? [from.figure.n, to.figure.n] : []),
  ];
  const known = sizes.filter((size) => size !== undefined);
  if (known.length === 0) return {};
  const pair = pairOf(halves);
  return { base: Math.min(...known), ...(pair && { pair }) };
}

/** Of how many a figure is a fraction by itself. */
function sizeOf(figure: Figure, type: string | undefined): number | undefined {
  return type === "proportion" ? figure.denominator : figure.base;
}

function pairOf({ how, from, to }: Halves): Pair | undefined {
  const [first, second] = [toldOf(from.figure), toldOf(to.figure)];
  return first && second && { how, from: first, to: second };
}

/** A computed figure is a fraction itself, and says less than nothing here. */
function toldOf({ value, numerator, denominator, origin }: Figure): Told | undefined {
  if (value === undefined || origin === "computed") return undefined;
  return numerator === undefined || denominator === undefined ? { value } : { value, numerator, denominator };
}
