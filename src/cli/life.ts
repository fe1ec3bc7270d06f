import type { ThingChange } from "../compare/compare-things.ts";
import { type Followed, figureStep, type Learned, type LifeStep, lifeStep } from "../compare/life-step.ts";
import type { FileTree } from "../files/file-tree.ts";
import type { GitLog, LoggedCommit, Touch } from "../files/git-log.ts";
import { memoryTree } from "../files/memory.ts";
import { fileKindOf, identifierOf, isTable } from "../model/file-kinds.ts";
import { loadRepository } from "../model/load.ts";
import type { Repository } from "../model/repository.ts";
import { type OwnRows, rowsNaming } from "./life-rows.ts";

/** One moment in the life of a thing. */
export interface LifeEvent {
  readonly commit: LoggedCommit;
  readonly changes: readonly ThingChange[];
  /** True where figures came, went or were revised, and which ones is not told. */
  readonly isUntold: boolean;
  readonly learned: readonly Learned[];
  /** True where a file could not be read, so that something may be missing here. */
  readonly isUnread: boolean;
  /** Takes out what either side, or the newest version, knows to belong to one person. Nothing is masked yet. */
  mask(text: string): string;
}

/** A life, the newest moment first, and what was read to know it. */
export interface Life {
  readonly events: readonly LifeEvent[];
  /** All names that it had. */
  readonly names: ReadonlySet<string>;
}

/** What is asked, and of what it is read. */
export interface LifeAsked {
  readonly followed: Followed;
  /** Of the figures of an indicator: its name, and the reference of one figure where only that is asked. */
  readonly figures?: { readonly indicator: string; readonly id?: string };
  readonly log: GitLog;
  /** The newest version, for what a file alone does not tell: languages, dimensions, sources. */
  readonly tree: FileTree;
  readonly repository: Repository;
  dayOf(own: string | undefined): string;
}

/** So many commits are looked at together: their versions of files are in memory at once. */
const TOGETHER = 200;
/** Names are found while going back; each round knows more of them. Nothing is renamed more often. */
const MOST_ROUNDS = 8;

/**
 * The life of one thing, through renames and moved files. Only commits that touched a file that may hold it are looked
 * at; of those only the files that they touched are read, each version once for both sides that it stands on.
 * What a merge alone changed counts as its own; what it brought counts where it was made.
 */
export async function lifeOf(asked: LifeAsked): Promise<Life> {
  const isWanted = (path: string) => fileKindOf(path) !== undefined || isTable(path);
  const touches = await asked.log.touches(isWanted);
  let names = asked.followed.names;
  let events: readonly LifeEvent[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = await walk({ ...asked, followed: { ...asked.followed, names } }, touches);
    events = found.events;
    if (found.names.size === names.size) break;
    names = found.names;
  }
  return { events, names };
}

async function walk(asked: LifeAsked, touches: ReadonlyMap<string, readonly Touch[]>): Promise<Life> {
  const { log } = asked;
  const names = new Set(asked.followed.names);
  const events: LifeEvent[] = [];
  const loader = new Loader(asked);
  for (let from = 0; from < log.commits.length; from += TOGETHER) {
    const commits = log.commits.slice(from, from + TOGETHER);
    const candidates = commits.map((commit) => ({ commit, own: touches.get(commit.name) ?? [] }));
    const possible = candidates.filter(({ own }) => own.some(({ path }) => mayHold(path, asked, names)));
    const objects = possible.flatMap(({ own }) => own.flatMap(({ before, after }) => [...before, after]));
    const bytes = await log.read(objects.filter((object) => object !== undefined));
    for (const { commit, own } of possible) {
      const looking: Looking = { asked: { ...asked, followed: { ...asked.followed, names } }, loader, bytes };
      const event = await eventOf(commit, own, looking);
      if (!event) continue;
      for (const name of event.formerNames) names.add(name);
      if (isSaid(event)) events.push(event);
    }
  }
  return { events, names };
}

function isSaid({
  changes,
  isUntold,
  isUnread,
}: Pick<LifeEvent, "changes" | "isUntold" | "isUnread">): boolean {
  return changes.length > 0 || isUntold || isUnread;
}

/** Whether a file at this path may say something of the thing; what stands in it is looked at later. */
function mayHold(path: string, { followed: { kind }, figures }: LifeAsked, names: ReadonlySet<string>) {
  if (isTable(path)) return figures !== undefined;
  if (kind === "figure") return false;
  const of = fileKindOf(path);
  if (kind === "ask")
    return of?.thing === "funder" && [...names].some((name) => name.startsWith(`${identifierOf(path)}/`));
  return of?.thing === undefined ? !OWN_FILES.has(kind) : of.thing === kind && names.has(identifierOf(path));
}

const OWN_FILES: ReadonlySet<string> = new Set([
  "indicator",
  "claim",
  "funder",
  "report",
  "evidence",
  "learning",
]);

interface Looking {
  readonly asked: LifeAsked;
  readonly loader: Loader;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

interface Found extends LifeEvent {
  readonly formerNames: readonly string[];
}

async function eventOf(
  commit: LoggedCommit,
  own: readonly Touch[],
  looking: Looking,
): Promise<Found | undefined> {
  const { log } = looking.asked;
  // The first commits of a shallow clone only seem to bring everything.
  if (log.isShallow && commit.parents.length === 0) return undefined;
  const against = Array.from({ length: Math.max(1, commit.parents.length) }, (_, at) => at);
  const steps = [];
  for (const parent of against) {
    const step = await stepOf(own, parent, looking);
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

type Step = Omit<LifeStep, "changes"> &
  Pick<LifeEvent, "changes" | "isUntold" | "mask"> & { readonly rows: ReadonlySet<string> };

async function stepOf(own: readonly Touch[], parent: number, looking: Looking): Promise<Step | undefined> {
  const { asked, loader, bytes } = looking;
  const { followed, figures } = asked;
  const sides = (isWanted: (path: string) => boolean) => {
    const of = (pick: (touch: Touch) => string | undefined) =>
      own.flatMap((touch) => {
        const object = pick(touch);
        return object === undefined || !isWanted(touch.path) ? [] : [{ path: touch.path, object }];
      });
    return [of(({ before }) => before[parent]), of(({ after }) => after)] as const;
  };
  const isDocument = (path: string) => fileKindOf(path) !== undefined;
  const mayBe = own.filter(({ path }) => isDocument(path) && mayHold(path, asked, followed.names));
  const mentions = mayBe.some((touch) =>
    [touch.before[parent], touch.after].some((object) => isMentioned(bytes.get(object ?? ""), followed)),
  );
  let step: LifeStep | undefined;
  const maskers = [asked.repository.masker];
  if (mentions) {
    const [before, after] = sides(isDocument);
    const [old, now] = [await loader.load(before, bytes), await loader.load(after, bytes)];
    step = lifeStep(old, now, followed);
    maskers.push(old.masker, now.masker);
  }
  const [rowsBefore, rowsAfter] = figures ? sides(isTable) : [[], []];
  const figureChanges =
    figures && rowsBefore.length + rowsAfter.length > 0
      ? await figuresOf({ before: rowsBefore, after: rowsAfter, figures }, looking)
      : undefined;
  if (!step && !figureChanges) return undefined;
  const mask = (text: string) => maskers.reduce((masked, masker) => masker.mask(masked), text);
  return {
    mask,
    changes: [...(step?.changes ?? []), ...(figureChanges?.changes ?? [])],
    formerNames: step?.formerNames ?? [],
    learned: step?.learned ?? [],
    isUnread: step?.isUnread ?? false,
    isUntold: figureChanges?.isUntold ?? false,
    rows: figureChanges?.rows ?? new Set(),
  };
}

interface Version {
  readonly path: string;
  readonly object: string;
}

async function figuresOf(
  {
    before,
    after,
    figures,
  }: {
    readonly before: readonly Version[];
    readonly after: readonly Version[];
    readonly figures: { readonly indicator: string; readonly id?: string };
  },
  { asked, loader, bytes }: Looking,
) {
  const { names } = asked.followed;
  const rows = (versions: readonly Version[]) =>
    versions.flatMap(({ path, object }) => {
      const own = rowsNaming(bytes.get(object), names, figures.indicator);
      return own === undefined ? [] : [{ path, ...own }];
    });
  const [old, now] = [rows(before), rows(after)];
  const linesOf = (tables: readonly OwnRows[]) => tables.map(({ compact }) => compact).join("\0");
  if (linesOf(old) === linesOf(now)) return undefined;
  return figureStep(await loader.tables(old), await loader.tables(now), figures);
}

/** Whether a version can hold the thing: its file carries the name, or the text does. */
function isMentioned(bytes: Uint8Array | undefined, { kind, names }: Followed): boolean {
  if (!bytes) return false;
  if (OWN_FILES.has(kind) || kind === "ask") return true;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [...names].some((name) =>
    name.split("/").every((part) => text.includes(part.replace(/ \(\d+\)$/, ""))),
  );
}

/** Files of the newest version that others are read with. */
const BESIDE = ["impact.yaml", "sources.yaml"];
const BESIDE_ROWS = [...BESIDE, "partners.yaml", "dimensions.yaml"];
/** A version stands on two sides: after its own commit, and before the next one. */
const KEPT = 16;

/** Reads a few files as a repository. */
class Loader {
  readonly #asked: LifeAsked;
  readonly #kept = new Map<string, Promise<Repository>>();

  constructor(asked: LifeAsked) {
    this.#asked = asked;
  }

  load(versions: readonly Version[], bytes: ReadonlyMap<string, Uint8Array>): Promise<Repository> {
    const key = versions.map(({ path, object }) => `${path}\0${object}`).join("\0");
    const known = this.#kept.get(key);
    if (known) return known;
    const files = versions.flatMap(({ path, object }) => {
      const own = bytes.get(object);
      return own ? [[path, own] as const] : [];
    });
    const loaded = this.#read([...this.#beside(BESIDE), ...files]);
    this.#kept.set(key, loaded);
    for (const first of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(first);
    }
    return loaded;
  }

  tables(tables: readonly { readonly path: string; readonly text: string }[]): Promise<Repository> {
    const { figures, repository } = this.#asked;
    const own = repository.entities.indicator.get(figures?.indicator ?? "")?.document.path;
    const beside = this.#beside([
      ...BESIDE_ROWS,
      ...(own === undefined ? [] : [repository.masker.realPath(own)]),
    ]);
    return this.#read([...beside, ...tables.map(({ path, text }) => [path, Buffer.from(text)] as const)]);
  }

  #beside(paths: readonly string[]): readonly (readonly [string, Uint8Array])[] {
    return paths.flatMap((path) => {
      const file = this.#asked.tree.read(path);
      return file.ok ? [[path, file.bytes] as const] : [];
    });
  }

  #read(files: readonly (readonly [string, Uint8Array])[]): Promise<Repository> {
    return loadRepository(memoryTree(Object.fromEntries(files)), { dayOf: this.#asked.dayOf });
  }
}
