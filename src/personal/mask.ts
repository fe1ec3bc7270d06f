import type { PersonalKind } from "./hit.ts";

const DOT = "•";
const SIGN = /[\p{L}\p{M}\p{N}]/u;

const NOTHING = { first: 0, last: 0 };

/** In base64, where digits stand for something else. */
function isEncoded(text: string): boolean {
  return /^[MNO][A-Za-z0-9+/]{14,21}={0,2}$/.test(text);
}

/** What is shown of each kind; everything else that is a letter or a digit becomes a dot. */
const KEEPS: { readonly [K in PersonalKind]: (text: string) => (at: number) => boolean } = {
  "national-number": (text) => digitsOf(text, isEncoded(text) ? NOTHING : { first: 2, last: 2 }),
  bsn: (text) => digitsOf(text, { first: 0, last: 2 }),
  nir: (text) => digitsOf(text, { first: 0, last: 2 }),
  "id-document": () => () => false,
  telephone: (text) => digitsOf(text, { first: 2, last: 0 }),
  iban: () => (at) => at < 2,
  "e-mail": () => (at) => at === 0,
  "birth-date": () => () => false,
  address: initials,
  coordinates: wholePart,
  name: initials,
  header: () => () => true,
};

/**
 * A value as it may be shown, exactly as long as it is, so that places and code frames stay true. Of a national
 * number the year and the check digits are left, of an account the country, of names the initials.
 */
export function masked(kind: PersonalKind, text: string): string {
  const keeps = KEEPS[kind](text);
  let shown = "";
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    const isHidden = !keeps(at) && (SIGN.test(sign) || /[\ud800-\udfff]/.test(sign));
    shown += isHidden ? DOT : sign;
  }
  return shown;
}

function digitsOf(
  text: string,
  keep: { readonly first: number; readonly last: number },
): (at: number) => boolean {
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (/\p{N}/u.test(text[at] as string)) places.push(at);
  const last = keep.last === 0 ? [] : places.slice(-keep.last);
  const kept = new Set([...places.slice(0, keep.first), ...last]);
  return (at) => kept.has(at);
}

function initials(text: string): (at: number) => boolean {
  return (at) => /\p{L}/u.test(text[at] as string) && !SIGN.test(text[at - 1] ?? " ");
}

/** Degrees are a region; what stands behind the point is a door. */
function wholePart(text: string): (at: number) => boolean {
  return (at) =>
    !/[.,°][^,;]*$/.test(text.slice(Math.max(0, at - 24), at)) || /[A-Za-z]/.test(text[at] as string);
}
