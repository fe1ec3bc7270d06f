import type { Lang } from "./locale.ts";
import { formatNumber } from "./numbers.ts";

/** A count with its word. */
export type Plural = (count: number, one: string, many: string) => string;

/** Counts as the language writes them; nought is many, except in French. */
export function pluralIn(lang: Lang): Plural {
  return (count, one, many) => {
    const isOne = count === 1 || (lang === "fr" && count === 0);
    return `${formatNumber(count, lang)} ${isOne ? one : many}`;
  };
}

const MOST_ENDINGS = 5;

/** `.xlsx 2, .png 12, others 3`: the most frequent ones. */
export function numberedEndings(endings: readonly (readonly [string, number])[], others: string): string {
  const named = endings.filter(([ending]) => ending !== "").slice(0, MOST_ENDINGS);
  const rest = endings.filter((each) => !named.includes(each)).reduce((sum, [, count]) => sum + count, 0);
  const parts = named.map(([ending, count]) => `${ending} ${count}`);
  return [...parts, ...(rest > 0 ? [`${others} ${rest}`] : [])].join(", ");
}
