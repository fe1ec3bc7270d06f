import type { ThingChange } from "../compare/compare-things.ts";
import type { LoggedCommit } from "../files/git-log.ts";
import { type Meeting, signOf } from "./life-meetings.ts";
import type { LifeEvent, Step } from "./life-steps.ts";

/** With the names that it had before, and what of it could not be read. */
export interface Found extends LifeEvent, Pick<Step, "formerNames" | "unread"> {}

/** Whether an event is one to tell. */
export function isSaid({
  changes,
  isUntold,
  isUnread,
}: Pick<LifeEvent, "changes" | "isUntold" | "isUnread">): boolean {
  return changes.length > 0 || isUntold || isUnread;
}

/** What a commit brought by itself, against each of its parents; `undefined` where that is nothing. */
export async function eventOf(
  commit: LoggedCommit,
  isShallow: boolean,
  stepFrom: (parent: number) => Promise<Step | undefined>,
): Promise<Found | undefined> {
  // The first commits of a shallow clone only seem to bring everything.
  if (isShallow && commit.parents.length === 0) return undefined;
  const steps: Step[] = [];
  for (let parent = 0; parent < Math.max(1, commit.parents.length); parent += 1) {
    const step = await stepFrom(parent);
    // A merge that has it as one of its sides brought nothing of its own.
    if (!step) return undefined;
    steps.push(step);
  }
  return eventFrom(commit, steps);
}

/**
 * Puts together what differs from several sides: what all of them lack. What only one lacks, the others brought, unless
 * that one had changed it itself: then it was decided here. Of that, what the sides had is kept.
 * @param steps from each side; undefined where nothing differs from it
 */
export function eventFrom(
  commit: LoggedCommit,
  steps: readonly (Step | undefined)[],
  meeting?: Meeting,
): Found | undefined {
  const present = steps.filter((step) => step !== undefined);
  const [first] = present;
  if (!first) return undefined;
  const isWhole = present.length === steps.length;
  const signs = steps.map((step) => new Map(step?.changes.map((change) => [signOf(change), change])));
  const told = new Set<string>();
  const changes = steps.flatMap((step, side) => {
    const isTold = (change: ThingChange) =>
      signs.every((own) => own.has(signOf(change))) || meeting?.isOwn(side, change) === true;
    const own = (step?.changes ?? []).filter((change) => isTold(change) && !told.has(signOf(change)));
    for (const change of own) told.add(signOf(change));
    return own;
  });
  return {
    commit,
    changes,
    together: changes.flatMap((change) => {
      const sides = signs.map((own, side) => ({
        change: own.get(signOf(change)) ?? unchanged(change),
        last: meeting?.lastOf(side, change),
      }));
      const values = signs.map((own, side) => valueOn(sides[side]?.change ?? change, own));
      return new Set(values).size < 2 ? [] : [{ change, sides }];
    }),
    isUntold:
      isWhole &&
      present.every((step) => step.isUntold) &&
      [...first.rows].some((row) => present.every(({ rows }) => rows.has(row))),
    isUnread: isWhole && present.every((step) => step.isUnread),
    isConflict: isWhole && present.every((step) => step.isConflict),
    isMended: false,
    learned: first.learned.filter(({ id }) =>
      steps.every((step) => step?.learned.some((other) => other.id === id)),
    ),
    formerNames: present.flatMap((step) => step.formerNames),
    unread: new Set(present.flatMap((step) => [...step.unread])),
    mask: (text) => present.reduce((masked, step) => step.mask(masked), text),
  };
}

/** On a side from which nothing differs it was as it is. */
function unchanged(change: ThingChange): ThingChange {
  const { what, after, ...rest } = change;
  if (what.is === "figure") {
    const { before: _before, difference: _difference, share: _share, ...figure } = what;
    const isHere = what.after !== undefined;
    return { ...rest, after, before: after, what: isHere ? { ...figure, before: what.after } : figure };
  }
  const { before: _before, ...others } = rest;
  return { ...others, what, ...(after !== undefined && { after, before: after }) };
}

/** Text that is the same for sides that had the same. */
function valueOn(change: ThingChange, own: ReadonlyMap<string, ThingChange>): string {
  const { what, before } = change;
  if (what.is === "figure") return JSON.stringify([what.before]);
  const isValue = what.is === "key" && !what.isUnsaid;
  return JSON.stringify(isValue ? [before] : [own.has(signOf(change))]);
}
