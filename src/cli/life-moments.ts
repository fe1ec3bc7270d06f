import type { ThingChange } from "../compare/compare-things.ts";
import { namesIn } from "../compare/names.ts";
import type { Change } from "../language/changes/change.ts";
import type { Speaking } from "../language/changes/speaking.ts";
import type { Lang } from "../language/locale.ts";
import type { LifeMoment } from "../render/life.ts";
import { requestsOf } from "./life-requests.ts";
import type { LifeEvent } from "./life-steps.ts";
import { masked } from "./masked.ts";
import type { Past } from "./past.ts";

/** Events as they may be told, the oldest first. */
export function momentsOf(events: readonly LifeEvent[], { log }: Pick<Past, "log">): readonly LifeMoment[] {
  const requests = requestsOf(log.commits);
  return [...events].reverse().map((event) => momentOf(event, requests));
}

/** How to speak about a past: by the names of the newest version. */
export function speakingOf(
  { repository, latest, latestDay }: Pick<Past, "repository" | "latest" | "latestDay">,
  lang: Lang,
): Speaking {
  const { masker, settings } = repository;
  const nameOf = namesIn(repository, repository, { asOf: latestDay, newest: latest });
  return {
    lang,
    languages: settings.languages,
    nameOf: (reference) => masked(nameOf(reference), (text) => masker.mask(text)),
  };
}

function momentOf(event: LifeEvent, requests: ReturnType<typeof requestsOf>): LifeMoment {
  const { commit, changes, together, learned, mask } = event;
  const { isUntold, isUnread, isConflict, isMended } = event;
  const shown = (change: ThingChange): Change => masked({ ...change, touches: [] }, mask);
  const { subject, number } = requests(commit);
  const request = number === undefined ? {} : { request: number };
  return {
    commit: commit.name,
    day: commit.day,
    who: mask(commit.who),
    subject: mask(subject),
    ...request,
    changes: changes.map(shown),
    together: together.map(({ change, sides }) => ({
      change: shown(change),
      sides: sides.map((side) => ({
        change: shown(side.change),
        ...(side.last && { day: side.last.day, who: mask(side.last.who) }),
      })),
    })),
    isUntold,
    isUnread,
    isConflict,
    isMended,
    learned: learned.map((each) => masked(each, mask)),
  };
}
