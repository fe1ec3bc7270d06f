import type { Change, UnreadPlace } from "../language/changes/change.ts";
import type { Speaking } from "../language/changes/speaking.ts";
import { unreadElsewhere } from "../language/since.ts";

/** Everything that a document about changes says. */
export interface ChangesDocument {
  readonly changes: readonly Change[];
  /** Kinds that could not be compared. */
  readonly unread: readonly string[];
  /** The files that this is about, on either side. */
  readonly unreadPlaces: readonly UnreadPlace[];
  /** The base held no coalition in this folder; the settings, too, are then among what is unread. */
  readonly isNewHere?: boolean;
  /** The head holds none in this folder, and the base does; the same is then among what is unread. */
  readonly isGoneHere?: boolean;
  /** What was compared, as the person named it; without `head` it is the files as they are now. */
  readonly base: Compared;
  readonly head: Compared | undefined;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly speaking: Speaking;
}

/** Kinds of which a file could not be read, where one was there. */
export function unreadIn({
  unread,
  isNewHere = false,
  isGoneHere = false,
}: ChangesDocument): readonly string[] {
  return isNewHere || isGoneHere ? unreadElsewhere(unread) : unread;
}

/** A revision that was compared. */
export interface Compared {
  readonly revision: string;
  /** The full name of the commit. */
  readonly commit: string;
  /** The day on which it was made, `YYYY-MM-DD`. */
  readonly date?: string;
}
