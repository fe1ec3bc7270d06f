import type { Lang } from "./locale.ts";
import { formatNumber, formatPercent, formatPoints, formatShare } from "./numbers.ts";

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

/** A value in words: `55%`, `7 of 9`, `2.5 percentage points`, `164`. */
export function formatValue(figure: SayableValue, lang: Lang): string {
  const { value, kind, numerator, denominator, interval } = figure;
  if (kind === "points") return formatPoints(value, lang, { sign: false });
  if (kind === "number") return formatNumber(value, lang, { decimals: DECIMALS });
  if (numerator === undefined || denominator === undefined) return formatPercent(value, lang);
  return formatShare({ numerator, denominator, ...(interval && { interval }) }, lang);
}
