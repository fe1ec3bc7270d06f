import { lacksConsent as isWithoutConsent, withoutTexts } from "../compare/consent.ts";
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
 * the newest version says counts for all of the past; where the evidence was removed, the strictest that was ever said.
 * Where nobody saw it go, it may live on under another name, or cannot be read: then nothing is told.
 */
export function asConsented(life: AskedLife, { repository, dayOf }: Past): AskedLife {
  const { wanted, events } = life;
  if (wanted.kind !== "evidence") return life;
  const now = repository.entities.evidence.get(wanted.id);
  const isSilent = now
    ? isWithoutConsent(now, dayOf(repository.settings.asOf))
    : repository.incomplete.has("evidence") || !isRemovedWithConsent(events);
  if (!isSilent) return life;
  const { name: _name, ...nameless } = wanted;
  return { ...life, wanted: nameless, events: events.map(silenced) };
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
