import { isProtected } from "../disclosure/problem-of.ts";
import type { ChangedKind } from "../language/changes/change.ts";
import type { TextInLanguages } from "../language/locale.ts";
import { measure } from "../measure/series.ts";
import { valueKindOf } from "../measure/value-kind.ts";
import type { Repository } from "../model/repository.ts";
import { compareOnlyFigures } from "./compare.ts";
import { compareThings, type ThingChange } from "./compare-things.ts";
import { renameMaps, renamesBetween, withNamesOfNow } from "./renames.ts";
import { changedRows, idOf } from "./rows.ts";
import { thingsOf } from "./things.ts";

/** A thing whose life is told, by all names that it is known to have had. */
export interface Followed {
  readonly kind: ChangedKind;
  /** Identifiers as `Change.id`. */
  readonly names: ReadonlySet<string>;
  /** `YYYY-MM-DD`: the day on which consent is judged; absent: one that ends counts as past. */
  readonly asOf?: string;
}

/** An entry under `learning/` that came with a change and says that it is about the thing. */
export interface Learned {
  readonly id: string;
  readonly title: TextInLanguages;
}

/** What one change brought to a thing. */
export interface LifeStep {
  readonly changes: readonly ThingChange[];
  /** Names that it had before and that were not known yet. */
  readonly formerNames: readonly string[];
  readonly learned: readonly Learned[];
  /** True where a file that may hold it cannot be read on one of the sides. */
  readonly isUnread: boolean;
}

/**
 * What happened to one thing between two sides of one change; each side holds the files that the change touched, and
 * what is needed to read them. No figure of people is in it: a baseline of theirs only changed.
 */
export function lifeStep(before: Repository, after: Repository, followed: Followed): LifeStep {
  const { kind, names, asOf } = followed;
  const [olds, nows] = [thingsOf(before), thingsOf(after)];
  const renamed = renamesBetween(olds, nows);
  const renames = renameMaps(renamed);
  const translated = withNamesOfNow(olds, renames);
  const isIt = (thing: { readonly kind: string; readonly id: string }) =>
    thing.kind === kind && names.has(thing.id);
  const formerNames = translated.flatMap((thing, index) => {
    const old = olds[index]?.id;
    return isIt(thing) && old !== undefined && !names.has(old) ? [old] : [];
  });
  const around = {
    renamed: new Set(renamed.map(({ kind: of, to }) => `${of}:${to}`)),
    measured: new Set<string>(),
    measuredNodes: new Set<string>(),
    lang: after.settings.languages[0],
    minimum: { before: before.settings.minimumCount, after: after.settings.minimumCount },
    unreadBefore: unreadOf(before),
    unreadNow: unreadOf(after),
    ...(asOf !== undefined && { asOf }),
  };
  const changes = compareThings(translated.filter(isIt), nows.filter(isIt), {
    renames: renamed.filter(({ kind: of, to }) => of === kind && names.has(to)),
    around,
  });
  const known = new Set(olds.map((thing) => `${thing.kind}:${thing.id}`));
  const told = withoutBaselines(changes, [before, after]).map((change) => withValueKind(change, after));
  return {
    changes: told,
    formerNames,
    learned: told.length === 0 ? [] : learnedOf(after, { followed, known }),
    isUnread: isUnreadIn(before, kind) || isUnreadIn(after, kind),
  };
}

/** Whether a file that may hold things of this kind cannot be read. */
export function isUnreadIn(repository: Repository, kind: ChangedKind): boolean {
  return unreadOf(repository).has(kind);
}

function unreadOf({ incomplete }: Repository): ReadonlySet<string> {
  return new Set([...incomplete, ...(incomplete.has("funder") ? ["ask"] : [])]);
}

/** Of people even an old baseline is a figure: beside all that was published since, nobody has proven it safe. */
function withoutBaselines(
  changes: readonly ThingChange[],
  sides: readonly Repository[],
): readonly ThingChange[] {
  return changes.map((change) => {
    const { what, kind, id } = change;
    if (kind !== "indicator" || what.is !== "key" || what.key[0] !== "baseline") return change;
    if (sides.every((repository) => !ofPeople(repository, id))) return change;
    const { before: _before, after: _after, ...rest } = change;
    return { ...rest, what: { ...what, isUnsaid: true } };
  });
}

/** Targets and baselines are said as the figures are. */
function withValueKind(change: ThingChange, repository: Repository): ThingChange {
  const indicator = change.kind === "indicator" ? repository.entities.indicator.get(change.id) : undefined;
  return indicator ? { ...change, valueKind: valueKindOf(indicator, repository) } : change;
}

/** Also where the indicator is not there: nothing is known of it then. */
function ofPeople(repository: Repository, id: string): boolean {
  const indicator = repository.entities.indicator.get(id);
  return indicator === undefined || isProtected(indicator, { repository, measures: measure(repository) });
}

function learnedOf(
  { entities }: Repository,
  { followed, known }: { readonly followed: Followed; readonly known: ReadonlySet<string> },
): readonly Learned[] {
  const { kind, names } = followed;
  const isAbout = (reference: string) => {
    const colon = reference.indexOf(":");
    const [of, id] = [reference.slice(0, colon), reference.slice(colon + 1)];
    return of === kind && names.has(id);
  };
  return [...entities.learning.values()].flatMap(({ id, data }) => {
    if (known.has(`learning:${id}`)) return [];
    const about = [...(data.changes ?? []), ...(data.touches ?? []).map((node) => `node:${node}`)];
    return about.some(isAbout) ? [{ id, title: data.title }] : [];
  });
}

/** Whether a table, or a part of one, cannot be read. */
export function areRowsUnread({ incomplete }: Repository): boolean {
  return incomplete.has("measurement");
}

/** What happened to figures: told one by one, or only that something did. */
export interface FigureStep {
  readonly changes: readonly ThingChange[];
  /** True where figures came, went or were revised, and which ones is not told. */
  readonly isUntold: boolean;
  /** True where the rows of one of the sides cannot be read. */
  readonly isUnread: boolean;
  /** Which rows they are, to compare steps with each other; never to be shown. */
  readonly rows: ReadonlySet<string>;
}

/**
 * What happened to the rows of one indicator between two sides of one change; both sides hold only rows of that one.
 * Of people nothing more is told than that figures came, went or were revised, without period or group: neighbouring
 * revisions of a long history are many tables about the same people, and nobody has proven all of them safe together.
 * @param id the reference of a figure without its kind: only that figure; of people it chooses nothing
 */
export async function figureStep(
  before: Repository,
  after: Repository,
  { indicator, id }: { readonly indicator: string; readonly id?: string },
): Promise<FigureStep> {
  if ([before, after].some(areRowsUnread)) {
    return { changes: [], isUntold: false, isUnread: true, rows: new Set() };
  }
  const names = new Set(changedRows(before, after, { renames: new Map(), values: new Map() }).map(idOf));
  const told = { isUnread: false, rows: names };
  if (names.size === 0) return { ...told, changes: [], isUntold: false };
  if ([before, after].some((repository) => ofPeople(repository, indicator)))
    return { ...told, changes: [], isUntold: true };
  const changes = await compareOnlyFigures({
    before: { repository: before, measures: measure(before) },
    after: { repository: after, measures: measure(after) },
  });
  const own = changes.filter((change) => change.kind === "figure" && change.what.is === "figure");
  const wanted = id === undefined ? own : own.filter((change) => change.id === id);
  return { ...told, changes: wanted, isUntold: false };
}
