import type { Figure } from "../measure/figures.ts";
import { lapsedNames } from "../measure/lapsed-names.ts";
import { publishedAsPeople } from "../measure/published-as-people.ts";
import type { Period } from "../model/period.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { agreedIn } from "./agreed.ts";
import { type Known, uncutOf } from "./place.ts";

/** Of which indicators nothing is shown but what releases show; of what was published as people, of which periods. */
interface Closed {
  readonly wholly: ReadonlySet<string>;
  readonly during: ReadonlyMap<string, readonly Period[]>;
}

const CLOSED = new WeakMap<Repository["entities"], Closed>();

/**
 * Whether a figure is closed beside the records of releases: they hold names under which there is nothing now, and its
 * indicator, or one that tells of the same people, may be or hold what they named; or its indicator was published as
 * one about people, and is now said to be about something else. What nobody can lay beside what was published is not
 * proven safe. As beside a record that cannot be read, what releases show stays shown.
 */
export function isClosed(
  { period }: Pick<Figure, "period">,
  { indicator, ...known }: Known & { readonly indicator: Entity<"indicator"> },
): boolean {
  if ((known.repository.releases?.all.size ?? 0) === 0) return false;
  const { wholly, during } = closedOf(known);
  if (wholly.has(indicator.id)) return true;
  const periods = during.get(indicator.id) ?? [];
  // Of what only grows, each later figure holds the earlier ones.
  if (periods.length > 0 && indicator.data.cumulative === true) return true;
  return periods.some((each) => each.start <= period.end && period.start <= each.end);
}

function closedOf(known: Known): Closed {
  const { entities } = known.repository;
  const closed = CLOSED.get(entities) ?? find(uncutOf(known) ?? known);
  CLOSED.set(entities, closed);
  return closed;
}

function find(known: Known): Closed {
  const heirs = new Set(lapsedNames(known).flatMap(({ heirs: each }) => each));
  const during = publishedAsPeople(known.repository).map(
    ({ indicator, periods }): [string, readonly Period[]] => [indicator.id, periods],
  );
  return { wholly: withLinked(heirs, known.repository), during: new Map(during) };
}

/** With all that tell of the same people by a house rule or a ratio, be it by way of a third. */
function withLinked(ids: ReadonlySet<string>, repository: Repository): ReadonlySet<string> {
  const families = agreedIn(repository).map(({ text }) => text.names.map(({ indicator }) => indicator));
  const all = new Set(ids);
  for (let before = -1; before < all.size; ) {
    before = all.size;
    for (const family of families) {
      if (family.some((id) => all.has(id))) for (const id of family) all.add(id);
    }
  }
  return all;
}
