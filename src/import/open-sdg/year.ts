import { readPeriod } from "../../model/period.ts";

/** What stands under `Year`: the period as the format writes it, or why it is none. */
export type Year =
  | { readonly period: string }
  | { readonly trouble: "no-period" | "long-period" | "bad-period" };

const SPAN = /^(\d{4}) ?([-–—/]) ?(\d{4}|\d{2})$/;

/**
 * True where the cells are months: `2009-10` may be a month as well as a year from 2009 to 2010, and only a
 * cell that can be nothing but a month, such as `2009-03`, tells which.
 */
export function hasMonths(texts: Iterable<string>): boolean {
  for (const text of texts) {
    const [, first = "", mark, second = ""] = SPAN.exec(text) ?? [];
    if (mark === "-" && second.length === 2 && !isNext(first, second) && /^(0[1-9]|1[0-2])$/.test(second))
      return true;
  }
  return false;
}

/**
 * Reads a year of the site, or a shorter period that the format knows. `2012-13`, `2012/13` and `2012–2013`
 * are a year that begins within a calendar year. A slip such as `20222` is not repaired: nobody knows
 * which year was meant.
 */
export function readYear(text: string, months: boolean): Year {
  if (text === "") return { trouble: "no-period" };
  if (text.length > 40) return { trouble: "bad-period" };
  const [, first = "", mark, second = ""] = SPAN.exec(text) ?? [];
  if (mark !== undefined && !(months && mark === "-" && second.length === 2)) {
    if (isNext(first, second)) return known(`${first}-${Number(first) + 1}`);
    return {
      trouble: Number(second.padStart(4, first.slice(0, 2))) > Number(first) ? "long-period" : "bad-period",
    };
  }
  const plain = text
    .replace(/\.0+$/, "")
    .replace(/^(\d{4})[ -]?[Qq]([1-4])$/, "$1-Q$2")
    .replace(/^(\d{4})[ -]?[Hh]([12])$/, "$1-H$2");
  return known(plain);
}

function isNext(first: string, second: string): boolean {
  const next = Number(first) + 1;
  return second.length === 4 ? Number(second) === next : Number(second) === next % 100;
}

function known(text: string): Year {
  const period = readPeriod(text)?.text;
  return period === undefined ? { trouble: "bad-period" } : { period };
}
