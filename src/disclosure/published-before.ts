import type { ShownFigure } from "../generated/schema-types.ts";
import { areSameNumbers } from "../measure/figure-key.ts";
import type { Figure } from "../measure/figures.ts";
import type { ReleaseRecord } from "../model/release.ts";
import { inOrderOfTime } from "../model/releases.ts";
import type { Repository } from "../model/repository.ts";
import type { Place } from "./place.ts";
import { figureKey } from "./problem/key.ts";

/** The numbers of a figure that stand in a release. */
export type ReleasedNumbers = Pick<ShownFigure, "value" | "numerator" | "denominator" | "n">;

interface Before {
  /**
   * Every figure that was shown and not hidden afterwards, by `figureKey`, as the last release with it shows it: in one
   * version or more.
   */
  readonly shown: ReadonlyMap<string, LastShown>;
  /** What stood hidden in some release. */
  readonly hidden: ReadonlySet<string>;
}

interface LastShown {
  readonly release: ReleaseRecord;
  readonly versions: ReleasedNumbers[];
}

const BEFORE = new WeakMap<Repository["entities"], Before>();

function beforeOf({ entities, releases }: Repository): Before {
  const known = BEFORE.get(entities);
  if (known) return known;
  const shown = new Map<string, LastShown>();
  const hidden = new Set<string>();
  for (const release of inOrderOfTime(releases?.all)) {
    for (const each of release.data.shown) {
      const key = keyOfShown(each);
      const last = shown.get(key);
      if (last?.release === release) last.versions.push(each);
      else shown.set(key, { release, versions: [each] });
    }
    for (const key of release.data.hidden) {
      shown.delete(key);
      hidden.add(key);
    }
  }
  const before = { shown, hidden };
  BEFORE.set(entities, before);
  return before;
}

/** A figure of a release, as `figureKey` names it. */
export function keyOfShown({ figure, typed }: Pick<ShownFigure, "figure" | "typed">): string {
  return typed === true ? `${figure}/baseline` : figure;
}

/**
 * True for a figure that the last release in which it stands shows with the very same numbers: everybody may know it,
 * and what it tells cannot be taken back. Not for one that came back to a number of long ago, past another number or
 * past a release in which it stood hidden: that it did is news, and tells of the groups that changed in between.
 */
export function isPublishedBefore(
  figure: Figure,
  { repository, indicator, of }: Pick<Place, "repository" | "indicator" | "of">,
): boolean {
  if (repository.releases === undefined || repository.releases.all.size === 0) return false;
  const last = beforeOf(repository).shown.get(figureKey(indicator.id, of, figure));
  return last?.versions.some((numbers) => areSameNumbers(numbers, figure)) === true;
}

/** True for a figure of which some release tells, be it that it is hidden. */
export function isInRelease(key: string, repository: Repository): boolean {
  return (
    wasHiddenBefore(key, repository) || (repository.releases && beforeOf(repository).shown.has(key)) === true
  );
}

/** True for a figure that stood hidden in a release: better that one once more than another. */
export function wasHiddenBefore(key: string, repository: Repository): boolean {
  return repository.releases !== undefined && beforeOf(repository).hidden.has(key);
}
