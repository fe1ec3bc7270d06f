import type { ThingChange } from "../compare/compare-things.ts";
import type { LoggedCommit } from "../files/git-log.ts";

/** Which change of which thing: the same for the same place, whatever its values. */
export function signOf({ kind, id, what }: ThingChange): string {
  return [kind, id, what.is, ...(what.is === "key" ? what.key : [])].join("\0");
}

/** What happened on the sides of a merge since they parted. */
export interface Meeting {
  /** The sides that changed something. */
  readonly sides: readonly number[];
  /** Whether a side had changed this itself; what then differs from it at the merge, the merge has decided. */
  isOwn(side: number, change: ThingChange): boolean;
  /** The last commit of a side that changed it; undefined where none did. */
  lastOf(side: number, change: ThingChange): LoggedCommit | undefined;
}

interface Event {
  readonly commit: LoggedCommit;
  readonly changes: readonly ThingChange[];
}

/** Of more events only the newest are looked at. */
const MOST_EVENTS = 4096;

/**
 * The merges of which a side had changed something, by name. Events and commits come with children
 * before parents. What each commit contains is held as bits, and shared by all commits that contain the same.
 */
export function meetingsOf(
  commits: readonly LoggedCommit[],
  events: readonly Event[],
): ReadonlyMap<string, Meeting> {
  const own = events.filter(({ changes }) => changes.length > 0).slice(0, MOST_EVENTS);
  const meetings = new Map<string, Meeting>();
  if (own.length < 2 || !commits.some(({ parents }) => parents.length > 1)) return meetings;
  const numbers = new Map(own.map(({ commit }, index) => [commit.name, index]));
  const contained = new Map<string, Bits>();
  const none: Bits = new Uint32Array(Math.ceil(own.length / 32));
  for (const { name, parents } of [...commits].reverse()) {
    const before = parents.map((parent) => contained.get(parent) ?? none);
    if (before.length > 1) {
      const parted = before.map((bits, side) =>
        without(bits, before.filter((_, other) => other !== side).reduce(union, none)),
      );
      if (parted.some(isAny)) meetings.set(name, meetingOf(parted.map((bits) => sideOf(bits, own))));
    }
    contained.set(name, withNumber(before.reduce(union, none), numbers.get(name)));
  }
  return meetings;
}

type Bits = Uint32Array;

/** The one of both that holds all, where one does; so that few are made. */
function union(some: Bits, others: Bits): Bits {
  if (some === others || others.every((word, at) => (word & ~(some[at] ?? 0)) === 0)) return some;
  if (some.every((word, at) => (word & ~(others[at] ?? 0)) === 0)) return others;
  return some.map((word, at) => word | (others[at] ?? 0));
}

function without(some: Bits, others: Bits): Bits {
  return some === others ? some.map(() => 0) : some.map((word, at) => word & ~(others[at] ?? 0));
}

function isAny(bits: Bits): boolean {
  return bits.some((word) => word !== 0);
}

function withNumber(bits: Bits, number: number | undefined): Bits {
  if (number === undefined) return bits;
  const more = bits.slice();
  more[number >>> 5] = (more[number >>> 5] ?? 0) | (1 << (number & 31));
  return more;
}

/** What the events of one side changed; of each the last commit. */
interface Side {
  readonly signs: ReadonlyMap<string, LoggedCommit>;
  readonly things: ReadonlyMap<string, LoggedCommit>;
  /** Things that came or went as a whole. */
  readonly whole: ReadonlySet<string>;
}

function sideOf(bits: Bits, events: readonly Event[]): Side {
  const [signs, things] = [new Map<string, LoggedCommit>(), new Map<string, LoggedCommit>()];
  const whole = new Set<string>();
  for (const [at, word] of bits.entries()) {
    for (let left = word >>> 0; left !== 0; left &= left - 1) {
      const { commit, changes } = events[at * 32 + (31 - Math.clz32(left & -left))] ?? {};
      if (!commit || !changes) continue;
      for (const change of changes) {
        const thing = thingOf(change);
        if (!signs.has(signOf(change))) signs.set(signOf(change), commit);
        if (!things.has(thing)) things.set(thing, commit);
        if (change.what.is === "added" || change.what.is === "removed") whole.add(thing);
      }
    }
  }
  return { signs, things, whole };
}

function thingOf({ kind, id }: ThingChange): string {
  return `${kind}:${id}`;
}

function meetingOf(sides: readonly Side[]): Meeting {
  return {
    sides: sides.flatMap(({ things }, side) => (things.size > 0 ? [side] : [])),
    isOwn(side, change) {
      const [own, thing] = [sides[side], thingOf(change)];
      if (!own) return false;
      const isWhole = change.what.is === "added" || change.what.is === "removed";
      return own.signs.has(signOf(change)) || own.whole.has(thing) || (isWhole && own.things.has(thing));
    },
    lastOf: (side, change) =>
      sides[side]?.signs.get(signOf(change)) ?? sides[side]?.things.get(thingOf(change)),
  };
}
