import type { Candidate } from "./hit.ts";
import { matches, type TextView } from "./view.ts";

const GAP = "[ .\\-/]{0,3}";
const FORM = new RegExp(
  `(?<![\\dA-Za-z])([1-478])${GAP}(\\d\\d)${GAP}(\\d\\d)${GAP}(\\d\\d|2[AaBb])${GAP}(\\d{3})${GAP}(\\d{3})${GAP}(\\d\\d)(?![\\dA-Za-z])`,
  "g",
);
const SAYS_SO =
  /\b(nir|insee|s[eé]cu|securite sociale|s[eé]curit[eé] sociale|n\s?ss|carte vitale|social security)\b/;

/**
 * French social security numbers: sex, year, month, department (2A and 2B for Corsica), commune, order, and a
 * key that is 97 minus the rest of the thirteen digits after division by 97, with 2A read as 19 and 2B as 18.
 * Months from 20 on stand for an unknown month of birth; they and the provisional sexes count only where a word
 * says what the number is. Source: French code of social security, R. 115-1; the register's notice of INSEE.
 */
export function frenchNumbers(view: TextView): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const match of matches(FORM, view.text)) {
    const [text, sex = "", year = "", month = "", department = "", commune = "", order = "", key = ""] =
      match;
    const area = department.toUpperCase().replace("2A", "19").replace("2B", "18");
    const digits = sex + year + month + area + commune + order;
    if (97 - Number(BigInt(digits) % 97n) !== Number(key)) continue;
    const isUsual = /[12]/.test(sex) && Number(month) >= 1 && Number(month) <= 12;
    const says = SAYS_SO.test(view.before(match.index));
    if ((!isUsual && !says) || commune === "000" || order === "000" || department === "00") continue;
    found.push({ from: match.index, to: match.index + text.length, score: says ? 95 : 75 });
  }
  return found;
}
