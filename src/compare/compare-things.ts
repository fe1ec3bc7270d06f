import type { Change, Said, UnreadPlace, WrittenReason } from "../language/changes/change.ts";
import type { TextInLanguages } from "../language/locale.ts";
import { type ClaimsBefore, growsUnseen } from "./claims.ts";
import { classOf, type Sides, type Surroundings } from "./class-of.ts";
import { lacksConsent, withoutTexts } from "./consent.ts";
import { isRecord } from "./data.ts";
import { type Difference, differences } from "./difference.ts";
import type { Rename } from "./renames.ts";
import type { Thing } from "./things.ts";
import { translationOf } from "./translations.ts";
import { isWhole, TEXT_KEYS, weightOf } from "./weight.ts";
import { compareWording } from "./wording.ts";
import { isBand } from "./yardsticks.ts";

/** A change of a thing, before it is known what rests on it. */
export type ThingChange = Omit<Change, "touches">;

/**
 * What changed between things, figures excepted. `before` carries the names of now. Of evidence that not everyone may
 * read, on either side, the texts are left out.
 */
export function compareThings(
  before: readonly Thing[],
  after: readonly Thing[],
  { renames, around }: { readonly renames: readonly Rename[]; readonly around: Surroundings },
): readonly ThingChange[] {
  const known = new Map(before.map((thing) => [keyOf(thing), thing]));
  const now = new Map(after.map((thing) => [keyOf(thing), thing]));
  const isGone = (thing: Thing) => !now.has(keyOf(thing)) && !around.unreadNow.has(thing.kind);
  const all = before.filter(({ kind }) => kind === "claim");
  const claims = { all, gone: all.filter(isGone) };
  const isSilent = (change: ThingChange) =>
    (change.kind === "evidence" && around.silent?.has(change.id) === true) ||
    [known, now].some((side) => {
      const thing = side.get(keyOf(change));
      return thing !== undefined && lacksConsent(thing, around.asOf);
    });
  return [
    ...renames.flatMap((rename) => renameOf(rename, now)),
    ...after.flatMap((thing) => {
      const old = known.get(keyOf(thing));
      if (old) return changesWithin(old, thing, around);
      return around.unreadBefore.has(thing.kind) ? [] : added(thing, claims, around);
    }),
    ...before.filter(isGone).map((thing) => removed(thing, around)),
  ].map((change) => (isSilent(change) ? withoutTexts(change) : change));
}

function keyOf({ kind, id }: Pick<Thing, "kind" | "id">): string {
  return `${kind}:${id}`;
}

function common(thing: Thing, isGone: boolean) {
  const where = thing.document.locate(thing.pointer);
  return {
    kind: thing.kind,
    id: thing.id,
    ...(thing.name !== undefined && { name: thing.name }),
    where,
    isGone,
  };
}

function renameOf({ kind, from, to, isGuess }: Rename, now: ReadonlyMap<string, Thing>): ThingChange[] {
  const thing = now.get(`${kind}:${to}`);
  if (!thing) return [];
  const what = { is: "renamed", from, isGuess } as const;
  return [{ ...common(thing, false), class: "housekeeping", what, before: from, after: to }];
}

/** Parts that say nothing by themselves. */
function isAside({ kind, id }: Thing): boolean {
  return kind === "settings" || kind === "coalition" || (kind === "condition" && id === "scale");
}

function added(thing: Thing, claims: ClaimsBefore, around: Surroundings): ThingChange[] {
  if (isAside(thing) && Object.keys(thing.data).length === 0) return [];
  const ofFigures = thing.kind === "score";
  const says = saidBy(thing);
  const what = { is: "added", ...(says.length > 0 && { says }) } as const;
  const change = { ...common(thing, false), what };
  const loses = growsUnseen(thing, claims, around);
  if (loses !== undefined) return [{ ...change, class: "goalpost", loses }];
  return [{ ...change, class: ofFigures ? "new" : "meaning" }];
}

/** Of something new: what a reader wants to know of it besides its name. */
const SAID: { readonly [K in Thing["kind"]]?: readonly (readonly string[])[] } = {
  assumption: [["status"]],
  claim: [["strength"], ["period", "from"], ["period", "to"]],
  learning: [["kind"], ["date"]],
  link: [["strength"]],
  rival: [["verdict"]],
};

function saidBy({ kind, data }: Thing): readonly Said[] {
  if (kind === "indicator") return targetsOf(data.targets);
  return (SAID[kind] ?? []).flatMap((key) => {
    const value = key.reduce<unknown>((within, name) => (isRecord(within) ? within[name] : undefined), data);
    return typeof value === "string" || typeof value === "number" ? [{ key: key.slice(-1), value }] : [];
  });
}

/** A yardstick that comes. */
function targetsOf(targets: unknown): readonly Said[] {
  if (!Array.isArray(targets)) return [];
  return targets.flatMap((each: unknown) =>
    isRecord(each) && typeof each.value === "number"
      ? [{ key: ["targets", String(each.period), "value"], value: each.value }]
      : [],
  );
}

/** An outcome or indicator that goes while it has figures takes a yardstick away; what was published stays published. */
function removed(thing: Thing, { measured, measuredNodes }: Surroundings): ThingChange {
  const hasFigures =
    (thing.kind === "indicator" && measured.has(thing.id)) ||
    (thing.kind === "node" && measuredNodes.has(thing.id));
  const what = { is: "removed", hasFigures } as const;
  const isGoalpost = hasFigures || thing.kind === "release";
  return { ...common(thing, true), class: isGoalpost ? "goalpost" : "meaning", what };
}

function changesWithin(old: Thing, now: Thing, around: Surroundings): readonly ThingChange[] {
  const record = old.kind === "release" ? changedRecord(old, now) : undefined;
  const found = differences(old.data, now.data, isWhole).flatMap((difference) => {
    if (record && isOfRecord(difference)) return [];
    if (isName(difference.key, now, around)) return [];
    if (isLost(old, difference.pointerBefore) || isLost(now, difference.pointer)) return [];
    return [changeOf(difference, { old, now, around })];
  });
  const all = record ? [record, ...found] : found;
  const [before, after] = [(old.body ?? "").trim(), (now.body ?? "").trim()];
  if (before === after) return all;
  const of = compareWording(before, after) === "sense" ? "meaning" : "words";
  return [...all, { ...common(now, false), class: of, what: { is: "body" } }];
}

/** What a release records; the rest of its file may be put in other words. */
const RECORD: ReadonlySet<string> = new Set(["date", "reports", "after", "checksum", "shown", "hidden"]);

function isOfRecord({ key }: Difference): boolean {
  return RECORD.has(key[0] ?? "");
}

/** What was published cannot become another: one change of the whole record, and nothing of what stands in it. */
function changedRecord(old: Thing, now: Thing): ThingChange | undefined {
  const changed = differences(old.data, now.data, isWhole).filter(
    (each) => isOfRecord(each) && !isLost(old, each.pointerBefore) && !isLost(now, each.pointer),
  );
  const key = ["shown", "hidden"].find((name) => changed.some((each) => each.key[0] === name));
  const [first] = changed;
  if (!first) return undefined;
  const what = { is: "key", key: [key ?? (first.key[0] as string)], isUnsaid: true } as const;
  return { ...common(now, false), class: "goalpost", what };
}

/** Names are told as a rename. */
function isName(
  [key, ...deeper]: readonly string[],
  { kind, id }: Thing,
  { renamed }: Surroundings,
): boolean {
  if (deeper.length > 0) return false;
  return key === "id" || (key === "previously" && renamed.has(`${kind}:${id}`));
}

/** What could not be read is not what somebody took out. */
function isLost({ document, pointer }: Thing, within: Difference["pointer"]): boolean {
  return document.lost?.([...pointer, ...within]) === true;
}

/** Things of which something that differs could not be read on a side: nobody knows what became of it. */
export function lossesIn(
  before: readonly Thing[],
  after: readonly Thing[],
): readonly { readonly kind: string; readonly places: readonly UnreadPlace[] }[] {
  const known = new Map(before.map((thing) => [keyOf(thing), thing]));
  const placeIn = ({ document, pointer }: Thing, isBefore: boolean): UnreadPlace => {
    const { path, line } = document.locate(pointer);
    return { path, line, isBefore };
  };
  return after.flatMap((now) => {
    const old = known.get(keyOf(now));
    if (!old || (!old.document.lost && !now.document.lost)) return [];
    const different = differences(old.data, now.data, isWhole);
    const places = [
      ...(different.some(({ pointerBefore }) => isLost(old, pointerBefore)) ? [placeIn(old, true)] : []),
      ...(different.some(({ pointer }) => isLost(now, pointer)) ? [placeIn(now, false)] : []),
    ];
    return places.length > 0 ? [{ kind: now.kind, places }] : [];
  });
}

function changeOf(difference: Difference, sides: Sides): ThingChange {
  const { old, now } = sides;
  const { key, before, after } = difference;
  const weight = weightOf(now.kind, key);
  const isUnsaid = weight === "unsaid" || key.at(-1) === "meta";
  const isGone = after === undefined;
  const where = isGone
    ? old.document.locate([...old.pointer, ...difference.pointerBefore])
    : now.document.locate([...now.pointer, ...difference.pointer]);
  const reason = reasonOf(difference, now);
  const translation = isUnsaid ? undefined : translationOf(key, difference, sides.around.lang);
  return {
    ...common(now, false),
    where,
    isGone,
    class: classOf(difference, weight, sides),
    what: { is: "key", key, isUnsaid },
    ...(now.kind === "indicator" && isBand(key, { old: old.data, now: now.data }) && { isBand: true }),
    ...(translation && { translation }),
    ...(!isUnsaid && before !== undefined && { before: inChangedLanguages(key, before, after) }),
    ...(!isUnsaid && after !== undefined && { after: inChangedLanguages(key, after, before) }),
    ...(reason && { reason }),
  };
}

/** A text without the languages in which it stayed what it was: shown in one of those, nothing would have changed. */
function inChangedLanguages(key: readonly string[], text: unknown, other: unknown): unknown {
  if (!TEXT_KEYS.has(key.at(-1) ?? "") || !isRecord(text) || !isRecord(other)) return text;
  const changed = Object.entries(text).filter(([lang, words]) => other[lang] !== words);
  return changed.length === 0 ? text : Object.fromEntries(changed);
}

/** A reason that stands beside what changed, and is new or was rewritten with it. */
function reasonOf({ key, after }: Difference, { kind, data }: Thing): WrittenReason | undefined {
  if (kind === "settings" && key[1] === "exempt" && key.length === 3 && isRecord(after)) {
    return after.reason === undefined
      ? undefined
      : { from: "because", text: after.reason as TextInLanguages };
  }
  if (kind !== "indicator" || key[0] !== "targets") return undefined;
  const targets = Array.isArray(data.targets) ? data.targets : [];
  const target: unknown = targets.find((each) => isRecord(each) && String(each.period) === key[1]);
  const because = isRecord(target) ? target.because : undefined;
  return because === undefined ? undefined : { from: "because", text: because as TextInLanguages };
}
