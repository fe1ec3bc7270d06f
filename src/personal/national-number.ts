import type { Candidate } from "./hit.ts";
import { plainWords, type TextView } from "./view.ts";

const DIGITS = 11;
/** With the year in full: `1985.07.30-999.32`. */
const LONG = 13;
/** What people write between the groups. */
const PLAIN_GAP = /^(?:[ .\-/_'’´`•*\\~]{0,3}| ?-? ?(?:nr|n°|no)\.? ?)$/;
/** Between groups there is nothing longer. */
const LONGEST_GAP = 14;
/** A line that goes on: of a text, a comment, a quotation. */
const NEXT_LINE = /^[ .\-/]{0,2}\\?\r?\n[ \t]*(?:[#>*|]\s?)?[ .\-/]{0,12}$/;
/** A cell further on, a word such as `nr`: only beside a word that says what the number is. */
const WIDE_GAP = /^[^\p{L}\d]*\p{L}{0,3}[^\p{L}\d]*$/u;
/** Where the groups `YY MM DD SSS CC` end. */
const ENDS: ReadonlySet<number> = new Set([2, 4, 6, 9]);
const LONG_ENDS: ReadonlySet<number> = new Set([4, 6, 8, 11]);
const SAYS_SO =
  /rijksregister|(?<!\p{L})(?:rrn(?:r|o)?|rr[- ]?(?:nr|nummer)|nrn|insz(?:nr)?|niss|ssin|inss|nn|n\.n\.)(?!\p{L})|nationaal ?(?:nummer|nr)|registre national|num[eé]ro national|n[°o]\.? ?national|national (?:register )?(?:number|no|nr)|bis[- ]?(?:nummer|nr|number)|num[eé]ro bis|identiteits(?:kaart)?nummer/u;
/** A part of each of these words, quick to look for: most texts have none. */
const PART =
  /rij.sregister|(?<![a-z])(?:rrn|rr[- ]?n|insz|(?:nrn|niss|ssin|inss|nn|n\.n\.)(?![a-z]))|nationaal ?n|registre nat|ro national|°\.? ?national|no?\.? ?national|national (?:register )?n|bis[- ]?n|ro bis|identiteits/i;
/** A word so many signs before says what the number is, also on the line above. */
const REACH = 60;
/** Tables and spreadsheets lose zeros in front: who was born from 2000 to 2009 has fewer digits. */
const FEWEST = 8;

const RUN = /\d+/g;
const BETWEEN = "[ .\\-/_]{0,3}";
const ALONE = new RegExp(
  `^(\\d\\d)${BETWEEN}(\\d\\d)${BETWEEN}(\\d\\d)${BETWEEN}(\\d{3})${BETWEEN}(\\d\\d)$`,
);
const LONGEST_ALONE = 30;

interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Belgian national numbers and BIS numbers: `YYMMDD SSS CC`. A BIS number adds 20 (sex unknown) or 40 to the
 * month; month or day is 00 where the day of birth is unknown. `CC` is 97 minus the rest of the first nine
 * digits after division by 97, with a 2 before them for who was born from 2000 on. Serial 999 is given to
 * nobody, but is recognised: tests are made with it. Source: royal decree of 3 April 1984 on the number of the
 * national register, royal decree of 8 February 1991 on numbers of the Crossroads Bank (BIS).
 *
 * Digits in the usual groups count whatever simple signs stand between; other groups, wider gaps and lost zeros
 * only beside a word that says what the number is: one of some 400 numbers of eleven digits passes the check.
 */
export function nationalNumbers(view: TextView): readonly Candidate[] {
  const { text } = view;
  const found: Candidate[] = [];
  let said: boolean | undefined;
  const isSaid = () => {
    said ??= isSaidIn(`${view.header} ${text}`);
    return said;
  };
  const runs: Run[] = [];
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match !== null; match = RUN.exec(text)) {
    const run = { from: match.index, to: RUN.lastIndex };
    const last = runs.at(-1);
    const isLong = run.to - run.from > LONG;
    if (isLong || (last !== undefined && run.from - last.to > LONGEST_GAP)) runs.length = 0;
    if (isLong) continue;
    if (runs.length > LONG) runs.shift();
    runs.push(run);
    endingHere(view, { runs, isSaid, found });
  }
  return found;
}

/** True for a text that is one national number and nothing else. */
export function isNationalNumber(text: string): boolean {
  const parts = text.length > LONGEST_ALONE ? null : ALONE.exec(text.trim());
  return parts !== null && isNumber(parts.slice(1).join(""));
}

/** True for a text in which a word announces national numbers. */
export function announcesNationalNumber(text: string): boolean {
  return isSaidIn(text);
}

/** True for the name of a column that announces national numbers. */
export function saysNationalNumber(name: string): boolean {
  return SAYS_SO.test(plainWords(name));
}

interface Search {
  readonly runs: readonly Run[];
  /** Somewhere in the text a word says that it is about national numbers. */
  readonly isSaid: () => boolean;
  readonly found: Candidate[];
}

/** Adds candidates that end with the last run of digits. */
function endingHere(view: TextView, { runs, isSaid, found }: Search): void {
  const end = runs.at(-1)?.to ?? 0;
  let count = 0;
  for (let first = runs.length - 1; first >= 0; first -= 1) {
    const { from, to } = runs[first] as Run;
    count += to - from;
    if (count > LONG) return;
    const isAlone = first === runs.length - 1;
    const isLikely =
      count === DIGITS
        ? endsAt(runs, first, ENDS) || isRow(view.text, runs, first) || isSaid()
        : count === LONG
          ? endsAt(runs, first, LONG_ENDS)
          : isAlone &&
            count >= FEWEST &&
            isNumber(view.text.slice(from, to).padStart(DIGITS, "0")) &&
            isSaid();
    if (!isLikely) continue;
    const score = scoreOf(view, digitsFrom(view.text, runs, first), runs.slice(first));
    if (score > 0) found.push({ from, to: end, score });
  }
}

function isSaidIn(text: string): boolean {
  return PART.test(text) && SAYS_SO.test(text.toLowerCase());
}

function digitsFrom(text: string, runs: readonly Run[], first: number): string {
  let digits = "";
  for (let index = first; index < runs.length; index += 1) {
    const { from, to } = runs[index] as Run;
    digits += text.slice(from, to);
  }
  return digits;
}

/** Eleven single digits with the same between them, and none before. */
function isRow(text: string, runs: readonly Run[], first: number): boolean {
  if (runs.length - first !== DIGITS) return false;
  const gapBefore = (index: number) => text.slice(runs[index - 1]?.to, runs[index]?.from);
  const gap = gapBefore(first + 1);
  for (let index = first + 2; index < runs.length; index += 1) if (gapBefore(index) !== gap) return false;
  return first === 0 || gapBefore(first) !== gap;
}

function scoreOf(view: TextView, digits: string, runs: readonly Run[]): number {
  const [from, to] = [runs[0]?.from ?? 0, runs.at(-1)?.to ?? 0];
  if (digits.length === DIGITS && isNumber(digits)) {
    if (runs.length === 1) return isPartOfMore(view.text, from, to) ? 0 : 80;
    const gaps = gapsOf(view.text, runs);
    if (isUsual(view.text, runs, gaps)) return 90;
    if (isWithCommas(view.text, runs, gaps)) return 75;
    return gaps.every((gap) => WIDE_GAP.test(gap)) && says(view, from) ? 85 : 0;
  }
  if (digits.length === DIGITS) return isDayFirst(view.text, digits, runs) ? 70 : 0;
  if (digits.length === LONG) return isLong(view, digits, runs) ? 85 : 0;
  if (digits.length > DIGITS || runs.length > 1) return 0;
  return isNumber(digits.padStart(DIGITS, "0")) && says(view, from) ? 75 : 0;
}

function gapsOf(text: string, runs: readonly Run[]): readonly string[] {
  return runs.slice(1).map(({ from }, index) => text.slice(runs[index]?.to, from));
}

/** Whether every run from the first ends where a group ends. */
function endsAt(runs: readonly Run[], first: number, ends: ReadonlySet<number>): boolean {
  let count = 0;
  for (let index = first; index < runs.length - 1; index += 1) {
    const { from, to } = runs[index] as Run;
    count += to - from;
    if (!ends.has(count)) return false;
  }
  return true;
}

function isUsual(text: string, runs: readonly Run[], gaps: readonly string[]): boolean {
  const plain = gaps.filter((gap) => PLAIN_GAP.test(gap)).length;
  if (endsAt(runs, 0, ENDS)) {
    if (plain === gaps.length) return true;
    return (
      plain > 0 &&
      plain === gaps.length - 1 &&
      gaps.every((gap) => PLAIN_GAP.test(gap) || NEXT_LINE.test(gap))
    );
  }
  return runs.length === DIGITS && isSpelled(text, runs, gaps);
}

const COMMA_GAP = /^[,.\-/]$/;
const ROW_OF_FIVE = /^\d+(?:,\d+){4}$/;

/** `85,07,30-999,32`: commas as some keyboards have them for points; no row of figures, nor one of a table. */
function isWithCommas(text: string, runs: readonly Run[], gaps: readonly string[]): boolean {
  if (runs.length !== 5 || !endsAt(runs, 0, ENDS) || !gaps.every((gap) => COMMA_GAP.test(gap))) return false;
  const [from, to] = [runs[0]?.from ?? 0, runs.at(-1)?.to ?? 0];
  if (/\d[,.;]$/.test(text.slice(0, from).slice(-2)) || /^[,.;]\d/.test(text.slice(to, to + 2))) return false;
  const before = /(?:^|\n)([\d,]{9,30})\r?\n$/.exec(text.slice(Math.max(0, from - 34), from))?.[1];
  const after = /^\r?\n([\d,]{9,30})(?:\r?\n|$)/.exec(text.slice(to, to + 34))?.[1];
  return [before, after].every((row) => {
    return row === undefined || !ROW_OF_FIVE.test(row) || isNationalNumber(row.replaceAll(",", "."));
  });
}

/** Digit by digit, and not a part of a longer row of them. */
function isSpelled(text: string, runs: readonly Run[], gaps: readonly string[]): boolean {
  const [gap = ""] = gaps;
  if (!PLAIN_GAP.test(gap) || gaps.some((other) => other !== gap)) return false;
  const [from, to] = [runs[0]?.from ?? 0, runs.at(-1)?.to ?? 0];
  const before = text.slice(Math.max(0, from - gap.length - 1), from);
  const after = text.slice(to, to + gap.length + 1);
  return !(/^\d/.test(before) && before.endsWith(gap)) && !(after.startsWith(gap) && /\d$/.test(after));
}

/** `30.07.85-999.32`: the day as people say it. */
function isDayFirst(text: string, digits: string, runs: readonly Run[]): boolean {
  if (runs.length !== 5 || !endsAt(runs, 0, ENDS)) return false;
  const [first = "", second, third = ""] = gapsOf(text, runs);
  const turned = digits.slice(4, 6) + digits.slice(2, 4) + digits.slice(0, 2) + digits.slice(6);
  return /^[./-]$/.test(first) && first === second && /^ ?[-./ ] ?$/.test(third) && isNumber(turned);
}

/** The year in full, which says the century as well. */
function isLong(view: TextView, digits: string, runs: readonly Run[]): boolean {
  if (!/^(?:19|20)/.test(digits) || !isNumber(digits.slice(2)) || !endsAt(runs, 0, LONG_ENDS)) return false;
  if (!gapsOf(view.text, runs).every((gap) => PLAIN_GAP.test(gap))) return false;
  return runs.length > 2 || says(view, runs[0]?.from ?? 0);
}

function says(view: TextView, from: number): boolean {
  return SAYS_SO.test(view.around(from, REACH));
}

function isNumber(digits: string): boolean {
  const [month, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  if (month > 52 || month % 20 > 12 || day > 31 || digits.slice(6, 9) === "000") return false;
  const first = digits.slice(0, 9);
  const rest = Number(digits.slice(9));
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
