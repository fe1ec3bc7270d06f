/** An address that is hidden from machines, not from people. */
interface WrittenOut {
  readonly from: number;
  readonly to: number;
  readonly local: string;
  /** With points. */
  readonly domain: string;
}

/** Where anybody has an address: a role word there proves nothing. */
export const ANYBODY =
  /^(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|proton|protonmail|telenet|skynet|proximus|scarlet|pandora|belgacom|voo|ziggo|kpnmail|hetnet|xs4all|planet|upcmail|orange|wanadoo|free|laposte|sfr|neuf|numericable)\.[a-z.]{2,6}$/i;

/** The sign, between brackets or as a word; blanks before a bracket belong to it. */
const AT =
  /[([{<]\s?(at|apen[sſ]taart(?:je)?|aroba[sſ]e|@)\s?[)\]}>]\s{0,2}|\s(apen[sſ]taart(?:je)?|aroba[sſ]e|at)\s/gi;
const BLANKS = /\s{0,2}$/;
/** So far before it and behind it. */
const [REACH_BEFORE, REACH_AFTER] = [100, 200];
const POINT = "(?:dot|punt|point)";
const LOCAL = new RegExp(
  `(?<![\\p{L}\\p{N}._+-])(?:[\\p{L}\\p{N}_+-]{1,30} ${POINT} ){0,3}[\\p{L}\\p{N}][\\p{L}\\p{N}._+-]{0,63}$`,
  "iu",
);
const DOMAIN = new RegExp(
  `^[\\p{L}\\p{N}-]{1,63}(?:(?:\\s?\\.\\s?|\\s?[([{<]\\s?(?:${POINT}|\\.)\\s?[)\\]}>]\\s?|\\s${POINT}\\s)\\p{L}[\\p{L}\\p{N}-]{1,62}){1,4}`,
  "iu",
);
/** What follows a plain ` at ` in an address, without what letters are: mostly it is no address, and that is seen at once. */
const AFTER_PLAIN = /^[^\s.]{1,126}(?:\s?\.\S|\s?[([{<]|\s(?:dot|punt|point)\s)/i;
/** A point that is written as a word. */
const SPOKEN_POINT = new RegExp(`[ )\\]}>]${POINT}[ )\\]}>]|[([{<]\\s?${POINT}`, "iu");
const ENDING = /\.(?:com|be|org|net|eu|nl|fr|de|lu|uk|info|brussels|vlaanderen|gent)$/i;
/** `Look at google dot com` is nobody's address. */
const NO_NAME = new Set(
  (
    "us me them it him her you look looking looks looked online here there available is are was be find found visit visited see seen " +
    "meet met arrive arrived point site website page information info more details up down start started stay work works working " +
    "and or only also directly again free live now today data report map read"
  ).split(" "),
);

/** Addresses as `jan (at) gmail.com`, `jan at gmail dot com`, `jan apenstaartje gmail punt com`, from left to right. */
export function writtenOut(text: string): readonly WrittenOut[] {
  const found: WrittenOut[] = [];
  let last = 0;
  for (const { index: at, 0: sign, 1: inBrackets, 2: word = "" } of text.matchAll(AT)) {
    const end = at + sign.length;
    const blanks = text.slice(Math.max(last, at - 2), at);
    const index = inBrackets === undefined ? at : at - (BLANKS.exec(blanks)?.[0].length ?? 0);
    last = end;
    const isPlain = inBrackets === undefined && word.toLowerCase() === "at";
    const behind = text.slice(end, end + REACH_AFTER);
    if (isPlain && !AFTER_PLAIN.test(behind)) continue;
    const after = DOMAIN.exec(behind)?.[0];
    if (after === undefined) continue; // mostly: what stands before is looked for in vain
    const local = LOCAL.exec(text.slice(Math.max(0, index - REACH_BEFORE), index))?.[0];
    if (local === undefined) continue;
    const domain = withPoints(after);
    if (isPlain && !isAddress(local, { after, domain })) continue;
    found.push({ from: index - local.length, to: end + after.length, local: withPoints(local), domain });
  }
  return found;
}

/** `at` is a word of its own in English: what stands around it has to say that it is a sign here. */
function isAddress(
  local: string,
  { after, domain }: { readonly after: string; readonly domain: string },
): boolean {
  if (NO_NAME.has(local.toLowerCase()) || /\.\s/.test(after)) return false;
  return ANYBODY.test(domain) || (SPOKEN_POINT.test(after) && ENDING.test(domain));
}

function withPoints(text: string): string {
  return text
    .replace(new RegExp(`\\s?[([{<]\\s?(?:${POINT}|\\.)\\s?[)\\]}>]\\s?|\\s${POINT}\\s`, "giu"), ".")
    .replace(/\s/g, "");
}
