import type { Period } from "../model/period.ts";
import type { Added } from "./adding.ts";
import type { Figure, Origin, Part } from "./figures.ts";

/** The figure that parts became. */
export function made(
  period: Period,
  added: Extract<Added, { readonly refused?: never }>,
  origin: Origin,
): Figure {
  const { refused: _none, ...numbers } = added;
  return { period, ...numbers, origin };
}

/** The partners in any of the parts, where the parts say so. */
export function partnersIn(parts: readonly Part[]): { readonly partners?: readonly string[] } {
  const partners = new Set(parts.flatMap(({ figure }) => figure.partners ?? []));
  return partners.size > 0 ? { partners: [...partners] } : {};
}

/** A refusal names some of what is missing; a dimension may have thousands of values. */
const NAMED = 20;

/** The first values that are so. */
export function firstOf(values: readonly string[], is: (value: string) => boolean): readonly string[] {
  const found: string[] = [];
  for (const value of values) {
    if (is(value)) found.push(value);
    if (found.length >= NAMED) break;
  }
  return found;
}
