import { isAboutPeople } from "../model/about-people.ts";
import type { Period } from "../model/period.ts";
import { isAlreadyPublic } from "../model/protected-people.ts";
import type { ReleaseRecord } from "../model/release.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { readFigureKey } from "./figure-key.ts";

/** An indicator that was published as one about people, and is said to be about something else now. */
export interface PublishedAsPeople {
  readonly indicator: Entity<"indicator">;
  /** The first record that tells of it. */
  readonly release: ReleaseRecord;
  /** Of which figures were published as people's. */
  readonly periods: readonly Period[];
}

/**
 * The indicators of which records say that their figures were protected as people's, and that are not protected now,
 * as they are said to count something else, or to be public statistics. A record that names none of those it protected
 * (`people`) does not say that it protected nobody.
 */
export function publishedAsPeople(repository: Repository): readonly PublishedAsPeople[] {
  const found = new Map<string, { release: ReleaseRecord; periods: Map<string, Period> }>();
  for (const release of repository.releases?.all.values() ?? []) {
    const { people, shown, hidden } = release.data;
    const protectedThen = people === undefined ? undefined : new Set(people);
    for (const key of [...shown.map(({ figure }) => figure), ...hidden]) {
      const about = readFigureKey(key);
      if (!about || protectedThen?.has(about.indicator) === false) continue;
      const known = found.get(about.indicator) ?? { release, periods: new Map<string, Period>() };
      found.set(about.indicator, known);
      known.periods.set(about.period.text, about.period);
    }
  }
  return [...found].flatMap(([id, { release, periods }]): readonly PublishedAsPeople[] => {
    const indicator = repository.entities.indicator.get(id);
    if (!indicator || !isUnprotected(indicator, repository)) return [];
    return [{ indicator, release, periods: [...periods.values()] }];
  });
}

/** A computed figure is as protected as what it rests on, whatever it is said to count. */
function isUnprotected(indicator: Entity<"indicator">, repository: Repository): boolean {
  if (indicator.data.type === "computed") return false;
  return !isAboutPeople(indicator) || isAlreadyPublic(indicator, repository);
}
