import type { Candidate } from "./hit.ts";
import { matches, type TextView } from "./view.ts";

/** Country to length. Source: ISO 13616 registry, the countries that use it in and around Europe. */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    AD: 24,
    AE: 23,
    AL: 28,
    AT: 20,
    AZ: 28,
    BA: 20,
    BE: 16,
    BG: 22,
    BH: 22,
    BR: 29,
    BY: 28,
    CH: 21,
    CR: 22,
    CY: 28,
    CZ: 24,
    DE: 22,
    DK: 18,
    DO: 28,
    EE: 20,
    EG: 29,
    ES: 24,
    FI: 18,
    FO: 18,
    FR: 27,
    GB: 22,
    GE: 22,
    GI: 23,
    GL: 18,
    GR: 27,
    GT: 28,
    HR: 21,
    HU: 28,
    IE: 22,
    IL: 23,
    IQ: 23,
    IS: 26,
    IT: 27,
    JO: 30,
    KW: 30,
    KZ: 20,
    LB: 28,
    LC: 32,
    LI: 21,
    LT: 20,
    LU: 20,
    LV: 21,
    LY: 25,
    MC: 27,
    MD: 24,
    ME: 22,
    MK: 19,
    MR: 27,
    MT: 31,
    MU: 30,
    NL: 18,
    NO: 15,
    PK: 24,
    PL: 28,
    PS: 29,
    PT: 25,
    QA: 29,
    RO: 24,
    RS: 22,
    SA: 24,
    SC: 31,
    SE: 24,
    SI: 19,
    SK: 24,
    SM: 27,
    ST: 25,
    SV: 28,
    TL: 23,
    TN: 24,
    TR: 26,
    UA: 29,
    VA: 22,
    VG: 24,
    XK: 20,
  }),
);
const START = /(?<![A-Za-z0-9])[A-Za-z]{2}[ ]?\d{2}(?=[ ._-]{0,2}[A-Za-z0-9])/g;
/** The longest account number, with two signs between each two of its groups. */
const LONGEST = 34 + 24;

/** Account numbers: a country, its own length, and a rest of 1 after division by 97. Source: ISO 13616. */
export function accountNumbers(view: TextView): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const match of matches(START, view.text)) {
    const length = LENGTHS.get(match[0].slice(0, 2).toUpperCase());
    const to = length === undefined ? undefined : endOf(view.text, match.index, length);
    if (to === undefined || !isAccount(view.text.slice(match.index, to))) continue;
    found.push({ from: match.index, to, score: 90 });
  }
  return found;
}

/** True for a text that is one account number. */
export function isIban(text: string): boolean {
  const bare = text.trim().replace(/[\s.-]/g, "");
  return LENGTHS.get(bare.slice(0, 2).toUpperCase()) === bare.length && isAccount(bare);
}

/** Where so many letters and digits end, single signs between them left out; undefined where they do not. */
function endOf(text: string, from: number, length: number): number | undefined {
  let count = 0;
  for (let at = from; at < text.length && at - from < LONGEST; at += 1) {
    const sign = text[at] as string;
    if (/[A-Za-z0-9]/.test(sign)) count += 1;
    else if (!/[ ._-]/.test(sign) || /[^A-Za-z0-9]{2}$/.test(text.slice(Math.max(from, at - 2), at)))
      return undefined;
    if (count === length) return /[A-Za-z0-9]/.test(text[at + 1] ?? "") ? undefined : at + 1;
  }
  return undefined;
}

function isAccount(text: string): boolean {
  const bare = text.replace(/[^A-Za-z0-9]/g, "").toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(bare) || bare.length > 34) return false;
  let rest = 0;
  for (const sign of bare.slice(4) + bare.slice(0, 4)) {
    const digits = /\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55);
    for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
