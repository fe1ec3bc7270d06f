import type { Candidate } from "./hit.ts";
import { matches, type TextView } from "./view.ts";

/** What people write between the groups. */
const GAP = "[ .\\-/_]{0,3}";
const FORM = new RegExp(
  `(?<!\\d)(\\d\\d)${GAP}(\\d\\d)${GAP}(\\d\\d)${GAP}(\\d{3})${GAP}(\\d\\d)(?!\\d)`,
  "g",
);
const BARE = /^\d{11}$/;

/**
 * Belgian national numbers and BIS numbers: `YYMMDD SSS CC`. A BIS number adds 20 (sex unknown) or 40 to the
 * month; month or day is 00 where the day of birth is unknown. `CC` is 97 minus the rest of the first nine
 * digits after division by 97, with a 2 before them for who was born from 2000 on. Serial 999 is given to
 * nobody, but is recognised: tests are made with it. Source: royal decree of 3 April 1984 on the number of the
 * national register, royal decree of 8 February 1991 on numbers of the Crossroads Bank (BIS).
 */
export function nationalNumbers(view: TextView): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const match of matches(FORM, view.text)) {
    const [text, year = "", month = "", day = "", serial = "", check = ""] = match;
    if (!isNumber([year, month, day, serial], check)) continue;
    const to = match.index + text.length;
    if (BARE.test(text) && isPartOfMore(view.text, match.index, to)) continue;
    found.push({ from: match.index, to, score: BARE.test(text) ? 80 : 90 });
  }
  return found;
}

/** True for a text that is one national number and nothing else. */
export function isNationalNumber(text: string): boolean {
  FORM.lastIndex = 0;
  const match = text.length > 30 ? null : FORM.exec(text.trim());
  if (match?.[0] !== text.trim()) return false;
  const [, year = "", month = "", day = "", serial = "", check = ""] = match;
  return isNumber([year, month, day, serial], check);
}

function isNumber(parts: readonly [string, string, string, string], check: string): boolean {
  const [, month, day, serial] = parts;
  if (Number(month) > 52 || Number(month) % 20 > 12 || Number(day) > 31 || serial === "000") return false;
  const first = parts.join("");
  const rest = Number(check);
  return 97 - (Number(first) % 97) === rest || 97 - (Number(`2${first}`) % 97) === rest;
}

/** Digits of a fraction, of an international telephone number, or of a code with letters and digits mixed. */
function isPartOfMore(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 12), from);
  const after = text.slice(to, to + 12);
  if (/\d[.,]$|\+$/.test(before) && !/\d,$/.test(before)) return true;
  if (/^\.\d/.test(after)) return true;
  const left = /[A-Za-z0-9]*$/.exec(before)?.[0] ?? "";
  const right = /^[A-Za-z0-9]*/.exec(after)?.[0] ?? "";
  return /\d/.test(left + right) || left.length === 12 || right.length === 12;
}
