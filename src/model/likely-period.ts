import type { RuleArguments } from "../findings/rule-names.ts";
import { type Period, readPeriod } from "./period.ts";
import { LOCAL_FORMS } from "./period-notations.ts";

/** A period as somebody wrote it, in the canonical form. */
export interface MeantPeriod {
  readonly period: Period;
  /**
   * True where the text cannot well mean anything else, so that an import may take it over. False where
   * somebody has to be asked: `T1` is a quarter or one of three terms, `1/03/2025` a day or a month that a
   * spreadsheet made a day of.
   */
  readonly sure: boolean;
  /** `YYYY-MM-DD`: a spreadsheet made a date of what was typed, and this is the day it made. */
  readonly madeDay?: string;
}

/** A longer text is no period. */
const LONGEST = 60;

/**
 * The canonical period that somebody probably meant, for the help of a finding: `K1 2024`, `2024-25`,
 * `jan 2024`, `1/2024`, `2024 Q1`.
 */
export function likelyPeriod(text: string): Period | undefined {
  return meantPeriod(text)?.period;
}

/**
 * A period in a local notation (nl, en, fr), or as a spreadsheet left it. Undefined where there is no
 * telling. A text in the canonical form is itself, and sure.
 */
export function meantPeriod(text: string): MeantPeriod | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = plainText(text);
  const canonical = readPeriod(plain.toUpperCase());
  if (canonical) return { period: canonical, sure: true };
  for (const [form, write] of LOCAL_FORMS) {
    const match = form.exec(plain);
    const written = match && write(match[1] ?? "", match[2] ?? "", match[3] ?? "");
    const period = written ? readPeriod(written.text) : undefined;
    if (!period || !written) continue;
    const { sure, madeDay } = written;
    return { period, sure: sure !== false, ...(madeDay !== undefined && { madeDay }) };
  }
  return undefined;
}

/** What a finding says about a text that is no period: the likely one, what a spreadsheet did, what cannot be. */
export function periodTrouble(value: string): RuleArguments["bad-period"] {
  const meant = meantPeriod(value);
  const madeDay = meant?.madeDay;
  const impossible = meant ? undefined : impossiblePart(plainText(value));
  const lostYear = !meant && WITHOUT_YEAR.test(plainText(value));
  return {
    value,
    ...(meant && { suggestion: meant.period.text }),
    ...(meant && !meant.sure && { unsure: true }),
    ...(madeDay !== undefined && { madeDay }),
    ...(impossible !== undefined && { impossible }),
    ...(lostYear && { lostYear: true }),
  };
}

/** Fullwidth digits, non-breaking and doubled blanks, dashes of all lengths, signs that cannot be seen. */
function plainText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** `2-jan`: a spreadsheet made a day of what was typed, and the year does not stand there. */
const WITHOUT_YEAR = /^(?:\d{1,2}[-/. ][a-zà-ÿ]{3,5}\.?|[a-zà-ÿ]{3,5}\.?[-/. ]\d{1,2})$/u;

type Impossible = NonNullable<RuleArguments["bad-period"]["impossible"]>;

const IMPOSSIBLE: readonly (readonly [RegExp, Impossible])[] = [
  [/^\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/, "day"],
  [/^\d{4}-\d{2}(?:-\d{2})?$/, "month"],
  [/^\d{4}-?q\d$/, "quarter"],
  [/^\d{4}-?h\d$/, "half-year"],
  [/^\d{4}-?w\d{1,2}$/, "week"],
  [/^\d{4}-\d{4}$/, "years"],
  [/^\d{3,6}$/, "year"],
];

/** What does not exist in a text that has the form of a period: the thirteenth month, the fifth quarter. */
function impossiblePart(text: string): Impossible | undefined {
  return IMPOSSIBLE.find(([has]) => has.test(text))?.[1];
}
