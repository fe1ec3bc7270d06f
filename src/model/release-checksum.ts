import { createHash } from "node:crypto";
import type { Release, ShownFigure } from "../generated/schema-types.ts";

/** Letters only: digits in a row could look like the number of somebody. */
const LETTERS = "klmnopqrstuvwxyz";

/**
 * A checksum of what a release says: 16 letters for the first 64 bits of SHA-256 over its day, reports, order,
 * figures, and which of them are of people, whatever the order of lines. Made of nothing that does not stand in the record, so that it tells nobody a
 * hidden number. It tells a slip from what was written, and is no signature: who changes a record on purpose can make
 * another.
 */
export function releaseChecksum({ date, reports, after, people, shown, hidden }: Release): string {
  const said = [
    date,
    [...reports].sort(),
    [...(after ?? [])].sort(),
    shown.map(textOf).sort(),
    [...hidden].sort(),
    // A record of before this was written down has the checksum that it had.
    ...(people === undefined ? [] : [[...people].sort()]),
  ];
  const digest = createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 16);
  return [...digest].map((digit) => LETTERS[Number.parseInt(digit, 16)]).join("");
}

function textOf({ figure, typed, value, numerator, denominator, n }: ShownFigure): string {
  return JSON.stringify(
    [figure, typed === true, value, numerator, denominator, n].map((each) => each ?? null),
  );
}
