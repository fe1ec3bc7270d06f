/** A stretch that was written otherwise: where it stands in the plain text, and where in the text as it is. */
interface Rewritten {
  readonly from: number;
  readonly to: number;
  readonly realFrom: number;
  readonly realTo: number;
}

/** A text with the same content in plain signs, and where everything in it really stands. */
export interface PlainText {
  readonly text: string;
  /** Where a stretch of the plain text stands in the real one. */
  readonly real: (from: number, to: number) => { readonly from: number; readonly to: number };
}

/** Digits, blanks and signs that look like plain ones and are not. Each is one UTF-16 unit, so that offsets hold. */
const LOOKALIKES =
  /[\u00a0\u00b7\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u2000-\u200a\u2010-\u2015\u2024\u2027\u2043\u2044\u2212\u2215\u2219\u202f\u205f\u2796\u3000\u3002\u30fb\ufe58\ufe63\uff0b\uff0d-\uff0f\uff10-\uff19\uff20]/g;

/** Nothing is seen of these: noughts and bells, as programs that break off leave them, and signs without a width. */
const UNSEEN =
  "[\\u0000-\\u0008\\u000e-\\u001b\\u007f\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe00-\\ufe0f\\ufeff]+";
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: " ",
    thinsp: " ",
    ensp: " ",
    emsp: " ",
    shy: "",
    ndash: "-",
    mdash: "-",
    hyphen: "-",
  }).concat(Object.entries({ period: ".", sol: "/", lowbar: "_", commat: "@", amp: "&", plus: "+" })),
);
const ENTITY = `&(?:#(\\d{1,6})|#[xX]([\\da-fA-F]{1,5})|(${[...NAMED.keys()].join("|")}));`;
const ESCAPE = "\\\\(?:u([\\da-fA-F]{4})|x([\\da-fA-F]{2}))";
const IN_ADDRESS = "%(2[0bdefBDEF]|3\\d|40)";
// Looking back comes behind the first sign of each: most signs of a text begin none, and are passed over.
/** All digits of a number that a spreadsheet wrote with a power of ten. */
const POWER = "(\\d)(?<![\\d.,]\\d)[.,](\\d{7,14})[eE]\\+?(\\d\\d?)(?![\\d.,])";
/** Bold and line breaks between digits. */
const MARKUP =
  "(\\*(?<=[\\d.\\-/ ]\\*)\\*|`(?<=[\\d.\\-/ ]`)|<(?<=[\\d.\\-/ ]<)/?(?:b|i|u|em|strong|span|br)\\s?/?>)(?=[\\d.\\-/ *<`])";
const MATHEMATICAL = "\\ud835([\\udfce-\\udfff])";
const OTHERWISE = new RegExp(
  [UNSEEN, ENTITY, ESCAPE, IN_ADDRESS, POWER, MARKUP, MATHEMATICAL].join("|"),
  "g",
);
/** `85073099932.0`: what a program made of a whole number. */
const NO_FRACTION = /\.(?<=\d{7}\.)0{1,3}(?![\d.,])/g;

const itself = (from: number, to: number) => ({ from, to });

/**
 * The text as the detectors look at it: without signs that nobody sees, with digits of other scripts, character
 * references and escapes as what they stand for. Takes time in proportion to the length of the text.
 */
export function plainText(text: string): PlainText {
  if (text.search(OTHERWISE) === -1) return { text: plainSigns(text), real: itself };
  const changes: Rewritten[] = [];
  const parts: string[] = [];
  let length = 0;
  let end = 0;
  for (const match of text.matchAll(OTHERWISE)) {
    const plain = plainOf(match);
    if (plain === undefined) continue;
    const realTo = match.index + match[0].length;
    const from = length + match.index - end;
    parts.push(text.slice(end, match.index), plain);
    length = from + plain.length;
    end = realTo;
    changes.push({ from, to: length, realFrom: match.index, realTo });
  }
  parts.push(text.slice(end));
  return { text: plainSigns(parts.join("")), real: (from, to) => realOf(changes, from, to) };
}

function plainSigns(text: string): string {
  return text.replace(LOOKALIKES, plainSign).replace(NO_FRACTION, (zeros) => " ".repeat(zeros.length));
}

function plainOf(match: RegExpMatchArray): string | undefined {
  const [all, decimal, hex, name, long, short, inAddress, first, rest, power, markup, digit] = match;
  if (decimal !== undefined) return signOf(Number(decimal));
  const code = hex ?? long ?? short ?? inAddress;
  if (code !== undefined) return signOf(Number.parseInt(code, 16));
  if (name !== undefined) return NAMED.get(name);
  if (first !== undefined && rest !== undefined) return withoutPower(first + rest, Number(power));
  if (markup !== undefined) return markup.startsWith("<") ? " " : "";
  if (digit !== undefined) return String((digit.charCodeAt(0) - 0xdfce) % 10);
  return all.charCodeAt(0) === 0x5c ? undefined : "";
}

/** What an escape stands for; a line that is escaped stays on the same line here. */
function signOf(code: number): string | undefined {
  if (code > 0xffff) return undefined;
  if (code < 0x20) return " ";
  const isUnseen = code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
  return isUnseen ? "" : String.fromCharCode(code);
}

function withoutPower(digits: string, power: number): string | undefined {
  const places = power + 1;
  return places < digits.length || places > 15 ? undefined : digits.padEnd(places, "0");
}

function plainSign(sign: string): string {
  const code = sign.charCodeAt(0);
  for (const zero of [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10]) {
    if (code >= zero && code <= zero + 9) return String(code - zero);
  }
  if (code === 0xff20) return "@";
  if (code === 0xff0b) return "+";
  if ("\u00b7\u2024\u2027\u2219\u3002\u30fb\uff0e".includes(sign)) return ".";
  if ("\u2044\u2215\uff0f".includes(sign)) return "/";
  const isDash = (code >= 0x2010 && code <= 0x2015) || "\u2043\u2212\u2796\ufe58\ufe63\uff0d".includes(sign);
  return isDash ? "-" : " ";
}

function realOf(changes: readonly Rewritten[], from: number, to: number) {
  return { from: startOf(changes, from), to: endOf(changes, to) };
}

function startOf(changes: readonly Rewritten[], at: number): number {
  const change = lastBefore(changes, at);
  if (change === undefined) return at;
  return at < change.to ? change.realFrom : change.realTo + at - change.to;
}

/** Behind the last sign, not before what follows it unseen. */
function endOf(changes: readonly Rewritten[], to: number): number {
  const last = to - 1;
  const change = lastBefore(changes, last);
  if (change === undefined) return to;
  return last < change.to ? change.realTo : change.realTo + to - change.to;
}

function lastBefore(changes: readonly Rewritten[], at: number): Rewritten | undefined {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}
