import type { GitLog, LoggedCommit } from "../files/git-log.ts";
import type { Touch, Touches } from "../files/git-touches.ts";
import { type Candidate, withBytes } from "./life-bytes.ts";
import { eventFrom, type Found, isSaid } from "./life-event.ts";
import { keyOf } from "./life-loader.ts";
import { type Meeting, meetingsOf } from "./life-meetings.ts";
import type { Step } from "./life-steps.ts";

/** A file that went through more versions in a conflict of conflicts is compared with the first of them. */
const MOST_SIDES = 8;

/** Of what events were found, and how to look again. */
export interface Settling {
  readonly log: GitLog;
  readonly touches: Touches;
  isWanted(path: string): boolean;
  /** Whether a file at this path may say something of what is followed. */
  mayHold(path: string): boolean;
  /** From one side of a candidate to what came of it. */
  stepFrom(
    candidate: Candidate,
    side: number,
    bytes: ReadonlyMap<string, Uint8Array>,
  ): Promise<Step | undefined>;
}

interface Unsettled extends Candidate {
  readonly sides: number;
  readonly meeting: Meeting | undefined;
  /** True where a file can be read again since. */
  readonly isMended: boolean;
}

/**
 * Looks again where two versions came together: at merges that are not what a side had made of it, and at commits since
 * which a file can be read again, a conflict that was put right or a slip. Those are held against the last versions that
 * could be read, so that what came of it is told. Events as they were found, the newest first, and as they are told.
 */
export async function settled(events: readonly Found[], settling: Settling): Promise<readonly Found[]> {
  const found = await settledOnce(events, settling);
  // What was told where something was mended, a later merge may have undone.
  return found.some(({ isMended }) => isMended) ? await settledOnce(found, settling) : found;
}

async function settledOnce(events: readonly Found[], settling: Settling): Promise<readonly Found[]> {
  const { log, touches, isWanted, mayHold, stepFrom } = settling;
  const meetings = meetingsOf(log.commits, events);
  const known = new Map(events.map((event) => [event.commit.name, event]));
  const merges = log.commits.filter(({ name }) => meetings.has(name));
  const differs = ({ path, before, after }: Touch, side: number) => before[side] !== after && mayHold(path);
  const beside: Touches = merges.length === 0 ? new Map() : await log.sides(merges, isWanted);
  // A merge that took a side which could not be read brought that version to the other side.
  const touchesOf = ({ name }: LoggedCommit) => beside.get(name) ?? touches.get(name) ?? [];
  const past = new Past(log.commits, touchesOf, new Set(events.flatMap(({ unread }) => [...unread])));
  const unsettled = log.commits.flatMap((commit): Unsettled[] => {
    const event = known.get(commit.name);
    const own = touchesOf(commit);
    const isMet =
      meetings.get(commit.name)?.sides.some((side) => own.some((touch) => differs(touch, side))) === true;
    // Of a merge one side alone may be what could not be read: by that side nobody sees what the merge changed.
    const again = past.readAgain(commit, own);
    if (event?.isUnread !== true && !isMet && !again) return [];
    if (again) {
      const meeting = again.merges.map(({ name }) => meetings.get(name)).find((each) => each !== undefined);
      return [{ ...again, commit, meeting, isMended: true }];
    }
    if (event?.isUnread === true) return [];
    return [
      { commit, own, sides: commit.parents.length, meeting: meetings.get(commit.name), isMended: false },
    ];
  });
  if (unsettled.length === 0) return events;
  for await (const candidate of withBytes(unsettled, log)) {
    const steps: (Step | undefined)[] = [];
    for (let side = 0; side < candidate.sides; side += 1) {
      steps.push(await stepFrom(candidate, side, candidate.bytes));
    }
    const { commit, isMended, meeting } = candidate;
    const event = eventFrom(commit, steps, meeting);
    const now = isMended ? mended(known.get(commit.name), event) : event;
    if (now) known.set(commit.name, now);
  }
  return log.commits.flatMap(({ name }) => known.get(name) ?? []);
}

/** What was told of a commit, with what it changed since the last versions that could be read. */
function mended(told: Found | undefined, event: Found | undefined): Found | undefined {
  if (event?.isUnread === true) return undefined;
  const isNow = { isUnread: true, isConflict: false, isMended: true };
  if (!told) return event && isSaid(event) ? { ...event, ...isNow } : undefined;
  const mask = (text: string) => told.mask(event?.mask(text) ?? text);
  return { ...told, ...event, ...isNow, unread: told.unread, mask };
}

/** What a commit made readable again, held against the last versions that could be read. */
interface Again {
  readonly own: readonly Touch[];
  readonly sides: number;
  /** The merge itself, or those that left two versions in a file. */
  readonly merges: readonly LoggedCommit[];
}

/** The versions that files had before, where some of them could not be read. */
class Past {
  readonly #commits: readonly LoggedCommit[];
  readonly #touchesOf: (commit: LoggedCommit) => readonly Touch[];
  readonly #unread: ReadonlySet<string>;
  #makers: ReadonlyMap<string, readonly Maker[]> | undefined;

  constructor(
    commits: readonly LoggedCommit[],
    touchesOf: (commit: LoggedCommit) => readonly Touch[],
    unread: ReadonlySet<string>,
  ) {
    this.#commits = commits;
    this.#touchesOf = touchesOf;
    this.#unread = unread;
  }

  /** Undefined where nothing that could not be read before can be read now. */
  readAgain(commit: LoggedCommit, own: readonly Touch[]): Again | undefined {
    const isUnread = (path: string, object: string | undefined) =>
      object !== undefined && this.#unread.has(keyOf([{ path, object }]));
    const isMended = ({ path, before, after }: Touch) =>
      !isUnread(path, after) && before.some((object) => isUnread(path, object));
    if (this.#unread.size === 0 || !own.some(isMended)) return undefined;
    const isMerge = commit.parents.length > 1;
    const merges = isMerge ? [commit] : [];
    const at = this.#commits.indexOf(commit);
    const read = own.map((touch) => {
      const { path, before } = touch;
      const last = (objects: typeof before) => this.#lastRead(path, objects, { at, merges });
      // A merge keeps its own sides; of a side that had two versions, the first.
      return {
        ...touch,
        before: isMerge ? before.flatMap((object) => last([object]).slice(0, 1)) : last(before),
      };
    });
    const sides = Math.min(MOST_SIDES, Math.max(...read.map(({ before }) => before.length)));
    return {
      own: read.map((touch) => {
        const last = touch.before.length - 1;
        return {
          ...touch,
          before: Array.from({ length: sides }, (_, at) => touch.before[Math.min(at, last)]),
        };
      }),
      sides,
      merges,
    };
  }

  /** The last versions that could be read, each once; of a conflict one for each side. */
  #lastRead(
    path: string,
    before: readonly (string | undefined)[],
    { at, merges }: { readonly at: number; readonly merges: LoggedCommit[] },
  ): readonly (string | undefined)[] {
    const found = new Set<string | undefined>();
    const seen = new Set<Maker>();
    const waiting = before.map((object) => ({ object, at }));
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const maker = this.#makerOf(path, next);
      if (!maker) found.add(next.object);
      else if (!seen.has(maker)) {
        seen.add(maker);
        if (maker.touch.before.length > 1) merges.push(maker.commit);
        waiting.push(...maker.touch.before.map((object) => ({ object, at: maker.at })));
      }
    }
    return [...found];
  }

  /** The last commit, older than another, that brought a version that could not be read; undefined for one that could. */
  #makerOf(
    path: string,
    { object, at }: { readonly object: string | undefined; readonly at: number },
  ): Maker | undefined {
    if (object === undefined) return undefined;
    this.#makers ??= this.#allMakers();
    return this.#makers.get(keyOf([{ path, object }]))?.find((maker) => maker.at > at);
  }

  #allMakers(): ReadonlyMap<string, readonly Maker[]> {
    const makers = new Map<string, Maker[]>();
    for (const [at, commit] of this.#commits.entries()) {
      for (const touch of this.#touchesOf(commit)) {
        if (touch.after === undefined) continue;
        const key = keyOf([{ path: touch.path, object: touch.after }]);
        if (!this.#unread.has(key)) continue;
        const own = makers.get(key) ?? [];
        own.push({ commit, touch, at });
        makers.set(key, own);
      }
    }
    return makers;
  }
}

/** The commit, at its place in the history, that brought a version. */
interface Maker {
  readonly commit: LoggedCommit;
  readonly touch: Touch;
  readonly at: number;
}
