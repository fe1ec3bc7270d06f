import type { Lang } from "./locale.ts";
import { formatNumber, formatPercent, formatShare } from "./numbers.ts";

/** A value with what is needed to say it well. */
export interface SayableValue {
  readonly value: number;
  readonly kind: "percent" | "points" | "number";
  readonly numerator?: number;
  readonly denominator?: number;
  readonly interval?: readonly [number, number];
}

/** A computed value has no more decimals than it can bear. */
const DECIMALS = 2;

/** The sign for percentage points, the same in nl, en and fr, where a table has no room for the words. */
const POINTS = "pp";

/** A value as a table has room for it: `55%`, `7 of 9`, `2.5 pp`, `164`. */
export function formatValue(figure: SayableValue, lang: Lang): string {
  const { value, kind, numerator, denominator, interval } = figure;
  if (kind === "points")
    return `${formatNumber(Number((value * 100).toPrecision(12)), lang, { decimals: 1 })} ${POINTS}`;
  if (kind === "number") return formatNumber(value, lang, { decimals: DECIMALS });
  if (numerator === undefined || denominator === undefined) return formatPercent(value, lang);
  return formatShare({ numerator, denominator, ...(interval && { interval }) }, lang);
}
