import type { PersonalKind } from "../findings/personal-kinds.ts";

export type { PersonalKind } from "../findings/personal-kinds.ts";

/** From this score on something counts: pattern + checksum + context - known to be harmless, of 100. */
export const COUNTS_FROM = 50;

/** Something in a text that may belong to one person. Offsets are UTF-16 units, the end is exclusive. */
export interface Hit {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly to: number;
  /** `COUNTS_FROM` to 100. */
  readonly score: number;
  /** As it may be shown; as long as what it stands for. */
  readonly masked: string;
}

/** Something that fits a pattern, before it is weighed against the others. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** Where a text comes from, which says what its numbers may be. */
export interface TextContext {
  /** Running text (the default), the one value of a cell, or the name of a file or folder. */
  readonly form?: "text" | "cell" | "name";
  /** What stands above the cell. */
  readonly header?: string;
  /** The text is about organisations: an address or a number on a landline is the office's. */
  readonly organisations?: boolean;
  /** The text says of itself that it is invented: names in it are nobody's. */
  readonly fictional?: boolean;
}
