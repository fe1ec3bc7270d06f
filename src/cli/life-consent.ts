import { lacksConsent as isWithoutConsent, needsConsent, withoutTexts } from "../compare/consent.ts";
import type { Life } from "./life.ts";
import type { LifeEvent } from "./life-steps.ts";
import type { Wanted } from "./life-wanted.ts";
import type { Past } from "./past.ts";

/** What was asked, and its life. */
export interface AskedLife extends Life {
  readonly wanted: Wanted;
}

/**
 * The life of evidence as everyone may read it: who takes back a consent takes back what was told before as well. What
 * the files of now say counts for all of the past, also where an earlier day is asked; where the evidence was removed,
 * the strictest that was ever said. Where nobody saw it go, it may live on under another name, or cannot be read: then
 * nothing is told.
 */
export function asConsented(life: AskedLife, past: Past): AskedLife {
  const { wanted, events } = life;
  if (wanted.kind !== "evidence" || !isSilent(life, past)) return life;
  const { name: _name, ...nameless } = wanted;
  return { ...life, wanted: nameless, events: events.map(silenced) };
}

function isSilent(
  { wanted, names, events }: AskedLife,
  { repository, latest, latestDay, dayOf }: Past,
): boolean {
  const all = [wanted.id, ...names];
  const then = repository.entities.evidence.get(wanted.id);
  if (then && isWithoutConsent(then, dayOf(repository.settings.asOf))) return true;
  const now = [...latest.entities.evidence.values()].filter(({ id, data }) =>
    [id, ...(data.previously ?? [])].some((name) => all.includes(name)),
  );
  if (now.length > 0) return now.some((each) => isWithoutConsent(each, latestDay));
  // On the day that was asked it stood there, and what was said of it since is not read.
  if (then) return needsConsent(then.data);
  return latest.incomplete.has("evidence") || !isRemovedWithConsent(events);
}

function isRemovedWithConsent(events: readonly LifeEvent[]): boolean {
  const changes = events.flatMap((event) => event.changes);
  const isRemoved = changes.some(({ what }) => what.is === "removed");
  return isRemoved && changes.every(({ lacksConsent }) => lacksConsent !== true);
}

function silenced(event: LifeEvent): LifeEvent {
  return {
    ...event,
    changes: event.changes.map(withoutTexts),
    together: event.together.map(({ change, sides }) => ({
      change: withoutTexts(change),
      sides: sides.map((side) => ({ ...side, change: withoutTexts(side.change) })),
    })),
  };
}
