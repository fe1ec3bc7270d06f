import type { ChangedKind } from "../language/changes/change.ts";
import type { Repository } from "../model/repository.ts";
import { compareThings, type ThingChange } from "./compare-things.ts";
import { renameMaps, renamesBetween, withNamesOfNow } from "./renames.ts";
import { thingsOf } from "./things.ts";

/** What a theory of change is made of. */
const OF_THEORY: ReadonlySet<ChangedKind> = new Set(["node", "link", "assumption"]);

/** What one change brought to the theory of change. */
export interface TheoryStep {
  readonly changes: readonly ThingChange[];
  /** True where a file of it cannot be read on one of the sides. */
  readonly isUnread: boolean;
}

/**
 * What happened to the theory of change between two sides of one change; each side holds the files of it that the
 * change touched. What changed of words only, or of what the work is kept in order with, is left out: renames stay.
 */
export function theoryStep(before: Repository, after: Repository): TheoryStep {
  const [olds, nows] = [thingsOf(before), thingsOf(after)];
  const renamed = renamesBetween(olds, nows);
  const isIt = ({ kind }: { readonly kind: ChangedKind }) => OF_THEORY.has(kind);
  const changes = compareThings(withNamesOfNow(olds, renameMaps(renamed)).filter(isIt), nows.filter(isIt), {
    renames: renamed.filter(isIt),
    around: {
      renamed: new Set(renamed.map(({ kind, to }) => `${kind}:${to}`)),
      measured: new Set(),
      measuredNodes: new Set(),
      lang: after.settings.languages[0],
      minimum: { before: before.settings.minimumCount, after: after.settings.minimumCount },
      unreadBefore: before.incomplete,
      unreadNow: after.incomplete,
    },
  });
  const isTold = ({ class: of, what }: ThingChange) =>
    what.is === "renamed" || (of !== "words" && of !== "housekeeping");
  const isUnread = [before, after].some(isTheoryUnread);
  return { changes: changes.filter(isTold), isUnread };
}

/** Whether a file that may hold a part of the theory of change cannot be read. */
export function isTheoryUnread({ incomplete }: Repository): boolean {
  return [...OF_THEORY].some((kind) => incomplete.has(kind as "node"));
}
