import type { LoggedCommit } from "../files/git-log.ts";
import type { Touch, Touches } from "../files/git-touches.ts";
import { fileKindOf, identifierOf, isTable } from "../model/file-kinds.ts";
import { type Candidate, withBytes } from "./life-bytes.ts";
import { eventOf, type Found, isSaid } from "./life-event.ts";
import { Loader } from "./life-loader.ts";
import { settled } from "./life-settled.ts";
import { LifeSieve } from "./life-sieve.ts";
import { type LifeAsked, type LifeEvent, type Looking, mayHold, stepOf } from "./life-steps.ts";

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
  const walker = new Walker(asked, touches, isWanted);
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
  readonly #touches: Touches;
  readonly #isWanted: (path: string) => boolean;
  readonly #loader: Loader;
  readonly #looked = new Map<string, Looked>();

  constructor(asked: LifeAsked, touches: Touches, isWanted: (path: string) => boolean) {
    this.#asked = asked;
    this.#touches = touches;
    this.#isWanted = isWanted;
    this.#loader = new Loader(asked);
    this.names = new Set(asked.followed.names);
  }

  async walk(): Promise<void> {
    const events: Found[] = [];
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
    this.events = await this.#settled(events, looking);
  }

  async #settled(events: readonly Found[], looking: Omit<Looking, "bytes">): Promise<readonly Found[]> {
    const stepFrom = ({ own }: Candidate, side: number, bytes: Looking["bytes"]) =>
      stepOf(own, side, { ...looking, bytes });
    const [log, touches, isWanted] = [this.#asked.log, this.#touches, this.#isWanted];
    const found = await settled(events, {
      ...{ log, touches, isWanted, stepFrom },
      mayHold: (path) => mayHold(path, this.#asked, this.names),
    });
    for (const name of found.flatMap(({ formerNames }) => formerNames)) this.names.add(name);
    return found.filter(isSaid);
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
