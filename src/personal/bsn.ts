import type { Candidate } from "./hit.ts";
import { matches, type TextView } from "./view.ts";

const FORM = /(?<![\d.,])\d{2,4}[ .\-/]?\d{2,3}[ .\-/]?\d{2,5}(?![\d]|[.,]\d)/g;
const SAYS_SO = /\b(bsn|burgerservicenummer|sofi(nummer|-nummer)?|citizen service n)/;
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/**
 * Dutch citizen service numbers: nine digits of which `9a+8b+7c+6d+5e+4f+3g+2h-i` is a multiple of 11. One
 * random number in eleven is, so a word beside it or above it has to say what it is. Source: the Dutch order on
 * the citizen service number (Besluit burgerservicenummer), article 1.
 */
export function citizenServiceNumbers(view: TextView): readonly Candidate[] {
  if (!/bsn|burger|sofi|citizen/i.test(view.header) && !/bsn|burger|sofi|citizen/i.test(view.text)) return [];
  const found: Candidate[] = [];
  for (const match of matches(FORM, view.text)) {
    const digits = match[0].replace(/\D/g, "");
    if (digits.length !== 9 || !passes(digits) || !SAYS_SO.test(view.around(match.index))) continue;
    found.push({ from: match.index, to: match.index + match[0].length, score: 85 });
  }
  return found;
}

function passes(digits: string): boolean {
  if (/^0+$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 11 === 0;
}
