import type { Candidate } from "./hit.ts";
import { matches, type TextView } from "./view.ts";

const FORM = /(?<![\d])(?:BE[ .]?)?([01]\d{3})[ .]?(\d{3})[ .]?(\d{3})(?!\d)/gi;

/**
 * Belgian enterprise numbers (KBO/BCE), which belong to organisations: they are recognised so that nothing else
 * takes them for a number of a person. The last two digits are 97 minus the rest of the first eight after division
 * by 97. Source: royal decree of 24 June 2003 on the enterprise number.
 */
export function enterpriseNumbers(view: TextView): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const match of matches(FORM, view.text)) {
    const digits = `${match[1]}${match[2]}${match[3]}`;
    if (97 - (Number(digits.slice(0, 8)) % 97) !== Number(digits.slice(8))) continue;
    found.push({ from: match.index, to: match.index + match[0].length, score: 72 });
  }
  return found;
}
