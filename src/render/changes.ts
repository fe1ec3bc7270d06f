import type { Change } from "../language/changes/change.ts";
import type { Speaking } from "../language/changes/sentences.ts";

/** Everything that a document about changes says. */
export interface ChangesDocument {
  readonly changes: readonly Change[];
  /** Kinds that could not be compared. */
  readonly unread: readonly string[];
  /** The base held no coalition in this folder; the settings, too, are then among what is unread. */
  readonly isNewHere?: boolean;
  /** What was compared, as the person named it; without `head` it is the files as they are now. */
  readonly base: Compared;
  readonly head: Compared | undefined;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly speaking: Speaking;
}

/** A revision that was compared. */
export interface Compared {
  readonly revision: string;
  /** The full name of the commit. */
  readonly commit: string;
  /** The day on which it was made, `YYYY-MM-DD`. */
  readonly date?: string;
}
