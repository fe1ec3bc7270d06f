import type { ThingChange } from "../compare/compare-things.ts";
import {
  areRowsUnread,
  type Followed,
  figureStep,
  isUnreadIn,
  type Learned,
  type LifeStep,
  lifeStep,
} from "../compare/life-step.ts";
import type { GitLog, LoggedCommit } from "../files/git-log.ts";
import type { Touch } from "../files/git-touches.ts";
import { fileKindOf, identifierOf, isTable } from "../model/file-kinds.ts";
import type { Loader, LoaderOptions, Version } from "./life-loader.ts";
import type { OwnRows } from "./life-rows.ts";
import type { LifeSieve } from "./life-sieve.ts";
import { ALL_READ, bothUnread, unreadOn } from "./life-unread.ts";

/** One moment in the life of a thing. */
export interface LifeEvent {
  readonly commit: LoggedCommit;
  readonly changes: readonly ThingChange[];
  /** True where figures came, went or were revised, and which ones is not told. */
  readonly isUntold: boolean;
  readonly learned: readonly Learned[];
  /** True where a file could not be read, so that something may be missing here. */
  readonly isUnread: boolean;
  /** True where git's marks of a conflict stand in a file: then nobody has said yet which version counts. */
  readonly isConflict: boolean;
  /** True where what could not be read before can be: `changes` are those since the last version that could. */
  readonly isMended: boolean;
  /** Of what was decided here, where the sides of a merge differed, what each of them had. */
  readonly together: readonly Together[];
  /** Takes out what either side, or the newest version, knows to belong to one person. Nothing is masked yet. */
  mask(text: string): string;
}

/** Two versions or more of one value, which one commit brought together. */
export interface Together {
  readonly change: ThingChange;
  /** `change` goes from what that side had to what came of it; `last` is the commit that had last changed it there. */
  readonly sides: readonly { readonly change: ThingChange; readonly last: LoggedCommit | undefined }[];
}

/** What is asked, and of what it is read. */
export interface LifeAsked extends LoaderOptions {
  readonly followed: Followed;
  /** Of the figures of an indicator: its name, and the reference of one figure where only that is asked. */
  readonly figures?: { readonly indicator: string; readonly id?: string };
  readonly log: GitLog;
  /** Reads every version in full, also where it is clear that nothing changed: the reference, for the tests. */
  readonly isThorough?: boolean;
}

/** What happened between a commit and one of its parents. */
export type Step = Omit<LifeStep, "changes"> &
  Pick<LifeEvent, "changes" | "isUntold" | "isConflict" | "mask"> & {
    readonly rows: ReadonlySet<string>;
    /** Versions that cannot be read, by `keyOf`. */
    readonly unread: ReadonlySet<string>;
  };

/** What is looked at, and what was read for it. */
export interface Looking {
  readonly asked: LifeAsked;
  readonly loader: Loader;
  readonly sieve: LifeSieve;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

/** `undefined` where no file that the commit touched says anything of the thing, or nothing else than before. */
export async function stepOf(
  own: readonly Touch[],
  parent: number,
  looking: Looking,
): Promise<Step | undefined> {
  const { asked, loader, bytes } = looking;
  const { followed, figures } = asked;
  const sides = (isWanted: (path: string) => boolean) => sidesOf(own, parent, isWanted);
  const isDocument = (path: string) => fileKindOf(path) !== undefined;
  const mayBe = own.filter(({ path }) => isDocument(path) && mayHold(path, asked, followed.names));
  const mentions = mayBe.some((touch) =>
    [touch.before[parent], touch.after].some((object) => isMentioned(bytes.get(object ?? ""), followed)),
  );
  const [rowsBefore, rowsAfter] = figures ? sides(isTable) : [[], []];
  const figureChanges =
    figures && rowsBefore.length + rowsAfter.length > 0
      ? await figuresOf({ before: rowsBefore, after: rowsAfter, figures }, looking)
      : undefined;
  let step: LifeStep | undefined;
  let unread = figureChanges?.unread ?? ALL_READ;
  const maskers = [asked.repository.masker];
  if (mentions) {
    const [before, after] = sides(isDocument);
    if (asked.isThorough !== true && !figureChanges && isSame(before, after, looking)) step = NOTHING;
    else {
      const [old, now] = [await loader.load(before, bytes), await loader.load(after, bytes)];
      step = lifeStep(old, now, { ...followed, asOf: asked.dayOf(asked.repository.settings.asOf) });
      maskers.push(old.masker, now.masker);
      if (step.isUnread) {
        const of = await unreadOn({ before, after }, bytes, async (version) =>
          isUnreadIn(await loader.load([version], bytes), followed.kind),
        );
        unread = bothUnread(unread, of);
      }
    }
  }
  if (!step && !figureChanges) return undefined;
  const mask = (text: string) => maskers.reduce((masked, masker) => masker.mask(masked), text);
  return {
    mask,
    changes: [...(step?.changes ?? []), ...(figureChanges?.changes ?? [])],
    formerNames: step?.formerNames ?? [],
    learned: step?.learned ?? [],
    isUnread: step?.isUnread === true || figureChanges?.isUnread === true,
    ...unread,
    isUntold: figureChanges?.isUntold ?? false,
    rows: figureChanges?.rows ?? new Set(),
  };
}

/** The versions on both sides of what a commit touched. */
export function sidesOf(
  own: readonly Touch[],
  parent: number,
  isWanted: (path: string) => boolean,
): readonly [before: readonly Version[], after: readonly Version[]] {
  const of = (pick: (touch: Touch) => string | undefined) =>
    own.flatMap((touch) => {
      const object = pick(touch);
      return object === undefined || !isWanted(touch.path) ? [] : [{ path: touch.path, object }];
    });
  return [of(({ before }) => before[parent]), of(({ after }) => after)];
}

const NOTHING: LifeStep = { changes: [], formerNames: [], learned: [], isUnread: false };

/** True only where nothing can have happened between two sides. */
export function isSame(
  before: readonly Version[],
  after: readonly Version[],
  { sieve, bytes }: Pick<Looking, "sieve" | "bytes">,
): boolean {
  const of = (versions: readonly Version[]) =>
    versions.flatMap((version) => {
      const own = bytes.get(version.object);
      return own ? [{ ...version, bytes: own }] : [];
    });
  const [old, now] = [of(before), of(after)];
  // What is too large to read is looked at by who can say so.
  return old.length === before.length && now.length === after.length && sieve.isSame(old, now);
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
  const named = { names: asked.followed.names, now: figures.indicator };
  const rows = (versions: readonly Version[]) =>
    versions.flatMap((version) => {
      const own = loader.rowsOf(version, bytes, named);
      return own === undefined ? [] : [{ ...version, ...own }];
    });
  const [old, now] = [rows(before), rows(after)];
  const linesOf = (tables: readonly OwnRows[]) => tables.map(({ compact }) => compact).join("\0");
  if (linesOf(old) === linesOf(now)) return undefined;
  // Without the indicator nobody can say whether it counted people, nor what its rows mean.
  if (!asked.repository.entities.indicator.has(figures.indicator)) {
    const rows = differing(linesOf(old).split(/[\0\n]/), linesOf(now).split(/[\0\n]/));
    return { changes: [], isUntold: true, isUnread: false, rows, unread: ALL_READ };
  }
  const step = await figureStep(await loader.tables(old, named), await loader.tables(now, named), figures);
  if (!step.isUnread) return { ...step, unread: ALL_READ };
  const isUnread = async ({ path, object }: Version) => {
    const own = [...old, ...now].filter((table) => table.path === path && table.object === object);
    return areRowsUnread(await loader.tables(own.slice(0, 1), named));
  };
  return { ...step, unread: await unreadOn({ before: old, after: now }, bytes, isUnread) };
}

/** What stands on one side only. */
function differing(some: readonly string[], others: readonly string[]): ReadonlySet<string> {
  const [here, there] = [new Set(some), new Set(others)];
  return new Set([...here, ...there].filter((line) => !here.has(line) || !there.has(line)));
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

/** Whether a file at this path may say something of the thing; what stands in it is looked at later. */
export function mayHold(
  path: string,
  { followed: { kind }, figures }: LifeAsked,
  names: ReadonlySet<string>,
) {
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
