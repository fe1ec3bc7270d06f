import { type Entity, isPartial, placeOf, type Repository } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** An obstacle after which nothing was decided or learned about the same things. */
export const unansweredObstacle: Rule<"unanswered-obstacle"> = {
  name: "unanswered-obstacle",
  *check({ repository }) {
    if (repository.incomplete.has("learning")) return;
    const latest = latestAnswers(repository);
    for (const obstacle of repository.entities.learning.values()) {
      const { kind, state, follow_up: followUp, draft, date } = obstacle.data;
      if (kind !== "obstacle" || draft === true || state === "done" || state === "dropped") continue;
      // Where a day was agreed, `follow-up-due` tells.
      if (followUp !== undefined || isPartial(obstacle, ["follow_up"])) continue;
      const subjects = [`learning:${obstacle.id}`, ...subjectsOf(obstacle)];
      if (subjects.some((subject) => (latest.get(subject) ?? "") >= date)) continue;
      yield {
        rule: "unanswered-obstacle",
        args: { id: obstacle.id },
        where: placeOf(obstacle, ["kind"]),
        about: `learning:${obstacle.id}`,
      };
    }
  },
};

/** For each thing the last day on which something was decided or learned about it, or because of it. */
function latestAnswers({ entities }: Repository): ReadonlyMap<string, string> {
  const latest = new Map<string, string>();
  for (const entry of entities.learning.values()) {
    const { kind, date } = entry.data;
    if (kind !== "decision" && kind !== "lesson") continue;
    for (const subject of subjectsOf(entry)) {
      if ((latest.get(subject) ?? "") < date) latest.set(subject, date);
    }
  }
  return latest;
}

/** What an entry is about: what it touches or changes, and what it came of; nodes as typed references. */
function subjectsOf({ data }: Entity<"learning">): readonly string[] {
  const touched = (data.touches ?? []).map((id) => (id.includes(":") ? id : `node:${id}`));
  return [...touched, ...(data.changes ?? []), ...(data.because_of ?? [])];
}
