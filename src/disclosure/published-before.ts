import type { ShownFigure } from "../generated/schema-types.ts";
import { areSameNumbers } from "../measure/figure-key.ts";
import type { Figure } from "../measure/figures.ts";
import type { Repository } from "../model/repository.ts";
import type { Place } from "./place.ts";
import { figureKey } from "./problem/key.ts";

/** The numbers of a figure that stand in a release. */
export type ReleasedNumbers = Pick<ShownFigure, "value" | "numerator" | "denominator" | "n">;

interface Before {
  /** Every version of every figure that was shown, by `figureKey`. */
  readonly shown: ReadonlyMap<string, readonly ReleasedNumbers[]>;
  /** What stood hidden in some release. */
  readonly hidden: ReadonlySet<string>;
}

const BEFORE = new WeakMap<Repository["entities"], Before>();

function beforeOf({ entities, releases }: Repository): Before {
  const known = BEFORE.get(entities);
  if (known) return known;
  const shown = new Map<string, ReleasedNumbers[]>();
  const hidden = new Set<string>();
  for (const { data } of releases?.all.values() ?? []) {
    for (const each of data.shown) {
      const key = keyOfShown(each);
      const versions = shown.get(key);
      if (versions) versions.push(each);
      else shown.set(key, [each]);
    }
    for (const key of data.hidden) hidden.add(key);
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
 * True for a figure that a release shows with the very same numbers: everybody may know it, and what it tells
 * cannot be taken back.
 */
export function isPublishedBefore(
  figure: Figure,
  { repository, indicator, of }: Pick<Place, "repository" | "indicator" | "of">,
): boolean {
  if (repository.releases === undefined || repository.releases.all.size === 0) return false;
  const versions = beforeOf(repository).shown.get(figureKey(indicator.id, of, figure));
  return versions?.some((numbers) => areSameNumbers(numbers, figure)) === true;
}

/** True for a figure that stood hidden in a release: better that one once more than another. */
export function wasHiddenBefore(key: string, repository: Repository): boolean {
  return repository.releases !== undefined && beforeOf(repository).hidden.has(key);
}
