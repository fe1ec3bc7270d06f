import type { ThingChange } from "../compare/compare-things.ts";
import type { LoggedCommit, Touch } from "../files/git-log.ts";
import { fileKindOf, identifierOf, isTable } from "../model/file-kinds.ts";
import { withBytes } from "./life-bytes.ts";
import { Loader } from "./life-loader.ts";
import { LifeSieve } from "./life-sieve.ts";
import { type LifeAsked, type LifeEvent, type Looking, mayHold, type Step, stepOf } from "./life-steps.ts";

/** A life, the newest moment first, and what was read to know it. */
export interface Life {
  readonly events: readonly LifeEvent[];
  /** All names that it had. */
  readonly names: ReadonlySet<string>;
}

/** Names are found while going back; each round knows more of them. Nothing is renamed more often. */
const MOST_ROUNDS = 8;

/** What was found at a commit, and how many names were known then. */
interface Looked {
  readonly event: Found | undefined;
  readonly known: number;
}

/**
 * The life of one thing, through renames and moved files. Only commits that touched a file that may hold it are looked
 * at; of those only the files that they touched are read, each version once for both sides that it stands on.
 * What a merge alone changed counts as its own; what it brought counts where it was made.
 */
export async function lifeOf(asked: LifeAsked): Promise<Life> {
  const isWanted = (path: string) =>
    fileKindOf(path) !== undefined || (asked.figures !== undefined && isTable(path));
  const touches = await asked.log.touches(isWanted);
  const walker = new Walker(asked, touches);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const known = walker.names.size;
    await walker.walk();
    if (walker.names.size === known) break;
  }
  return { events: walker.events, names: walker.names };
}

/** Goes back through the commits, once for each time that older names were found. */
class Walker {
  readonly names: Set<string>;
  /** The newest first. */
  events: readonly LifeEvent[] = [];
  readonly #asked: LifeAsked;
  readonly #touches: ReadonlyMap<string, readonly Touch[]>;
  readonly #loader: Loader;
  readonly #looked = new Map<string, Looked>();

  constructor(asked: LifeAsked, touches: ReadonlyMap<string, readonly Touch[]>) {
    this.#asked = asked;
    this.#touches = touches;
    this.#loader = new Loader(asked);
    this.names = new Set(asked.followed.names);
  }

  async walk(): Promise<void> {
    const events: LifeEvent[] = [];
    const { log } = this.#asked;
    let looking = this.#looking();
    const candidates = log.commits.flatMap((commit) => {
      const own = this.#touches.get(commit.name) ?? [];
      return own.some(({ path }) => mayHold(path, this.#asked, this.names)) ? [{ commit, own }] : [];
    });
    for await (const { commit, own, bytes } of withBytes(candidates, log)) {
      const event = await this.#eventOf(commit, own, { ...looking, bytes });
      if (!event) continue;
      const known = this.names.size;
      for (const name of event.formerNames) this.names.add(name);
      if (this.names.size > known) looking = this.#looking();
      if (isSaid(event)) events.push(event);
    }
    this.events = events;
  }

  /** By the names that are known by now. */
  #looking(): Omit<Looking, "bytes"> {
    const followed = { ...this.#asked.followed, names: new Set(this.names) };
    return { asked: { ...this.#asked, followed }, loader: this.#loader, sieve: new LifeSieve(followed) };
  }

  /** What was found before holds as long as no name that was unknown then stands in what the commit touched. */
  async #eventOf(commit: LoggedCommit, own: readonly Touch[], looking: Looking): Promise<Found | undefined> {
    const looked = this.#looked.get(commit.name);
    const since = looked ? [...this.names].slice(looked.known) : [];
    if (looked && this.#asked.isThorough !== true && !isNaming(own, looking.bytes, since))
      return looked.event;
    const event = await eventOf(commit, this.#asked.log.isShallow, (parent) => stepOf(own, parent, looking));
    this.#looked.set(commit.name, { event, known: looking.asked.followed.names.size });
    return event;
  }
}

function isNaming(
  own: readonly Touch[],
  bytes: ReadonlyMap<string, Uint8Array>,
  names: readonly string[],
): boolean {
  const parts = names.flatMap((name) => name.split("/").map((part) => part.replace(/ \(\d+\)$/, "")));
  return own.some(({ path, before, after }) =>
    parts.some(
      (part) =>
        identifierOf(path) === part ||
        [...before, after].some((object) => {
          const text = bytes.get(object ?? "");
          return text && Buffer.from(text.buffer, text.byteOffset, text.byteLength).includes(part);
        }),
    ),
  );
}

/** Whether an event is one to tell. */
export function isSaid({
  changes,
  isUntold,
  isUnread,
}: Pick<LifeEvent, "changes" | "isUntold" | "isUnread">): boolean {
  return changes.length > 0 || isUntold || isUnread;
}

/** With the names that it had before. */
export interface Found extends LifeEvent {
  readonly formerNames: readonly string[];
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
  const [first, ...others] = steps;
  if (!first) return undefined;
  const formerNames = steps.flatMap((step) => step.formerNames);
  return { commit, ...others.reduce(both, first), formerNames };
}

/** What both sides of a merge lack; what only one of them lacks, the other brought. */
function both(step: Step, other: Step): Step {
  const keys = new Set(other.changes.map(signOf));
  return {
    ...step,
    changes: step.changes.filter((change) => keys.has(signOf(change))),
    isUntold: step.isUntold && other.isUntold && [...step.rows].some((row) => other.rows.has(row)),
    isUnread: step.isUnread && other.isUnread,
  };
}

function signOf({ kind, id, what }: ThingChange): string {
  return [kind, id, what.is, ...(what.is === "key" ? what.key : [])].join("\0");
}
