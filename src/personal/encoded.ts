import type { Candidate } from "./hit.ts";
import { isNationalNumber } from "./national-number.ts";
import type { TextView } from "./view.ts";

/** As long as base64 of eleven to fifteen signs is, and no longer; it begins so where these begin with a digit. */
const TOKEN = /(?<![A-Za-z0-9+/_=-])[MNO][A-Za-z0-9+/]{14,21}={0,2}(?![A-Za-z0-9+/_=-])/g;

/** True for a text in which something may be written in base64 that begins with a digit. */
export function hasToken(text: string): boolean {
  return text.search(TOKEN) !== -1;
}

/** Belgian national numbers that were put in base64, each by itself. Nothing else that is encoded is looked into. */
export function encodedNationalNumbers({ text }: TextView): readonly Candidate[] {
  return [...text.matchAll(TOKEN)].flatMap(({ index, 0: token }) => {
    const plain = Buffer.from(token, "base64").toString("latin1");
    return isNationalNumber(plain) ? [{ from: index, to: index + token.length, score: 90 }] : [];
  });
}
