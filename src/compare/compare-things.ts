import { CATALOGUE, isRuleName } from "../findings/catalogue.ts";
import type { Change, ChangeClass, Said, WrittenReason } from "../language/changes/change.ts";
import type { TextInLanguages } from "../language/locale.ts";
import { isRecord } from "./data.ts";
import { type Difference, differences } from "./difference.ts";
import { nameNow, type Rename, type Renames } from "./renames.ts";
import type { Thing } from "./things.ts";
import { isWhole, TEXT_KEYS, type Weight, weightOf } from "./weight.ts";
import { compareWording, type Wording } from "./wording.ts";

/** What is known of both sides beside the things themselves. */
export interface Surroundings {
  /** What has another name than before, as `kind:id` of now. */
  readonly renamed: ReadonlySet<string>;
  /** Indicators, by their names of now, that had figures before: their yardsticks are in use. */
  readonly measured: ReadonlySet<string>;
  /** Nodes, by their names of now, that such an indicator measured. */
  readonly measuredNodes: ReadonlySet<string>;
  /** The repository's first language. */
  readonly lang: string;
  /** The size below which groups are protected, of the whole repository. */
  readonly minimum: { readonly before: number; readonly after: number };
  /** Kinds that could not be read in full before, or now: that one is absent there proves nothing. */
  readonly unreadBefore: ReadonlySet<string>;
  readonly unreadNow: ReadonlySet<string>;
}

/** A change of a thing, before it is known what rests on it. */
export type ThingChange = Omit<Change, "touches">;

/** What changed between things, figures excepted. `before` carries the names of now. */
export function compareThings(
  before: readonly Thing[],
  after: readonly Thing[],
  { renames, around }: { readonly renames: readonly Rename[]; readonly around: Surroundings },
): readonly ThingChange[] {
  const known = new Map(before.map((thing) => [keyOf(thing), thing]));
  const now = new Map(after.map((thing) => [keyOf(thing), thing]));
  return [
    ...renames.flatMap((rename) => renameOf(rename, now)),
    ...after.flatMap((thing) => {
      const old = known.get(keyOf(thing));
      if (old) return changesWithin(old, thing, around);
      return around.unreadBefore.has(thing.kind) ? [] : added(thing);
    }),
    ...before.flatMap((thing) =>
      now.has(keyOf(thing)) || around.unreadNow.has(thing.kind) ? [] : [removed(thing, around)],
    ),
  ];
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

function added(thing: Thing): ThingChange[] {
  if (isAside(thing) && Object.keys(thing.data).length === 0) return [];
  const ofFigures = thing.kind === "score";
  const says = saidBy(thing);
  const what = { is: "added", ...(says.length > 0 && { says }) } as const;
  return [{ ...common(thing, false), class: ofFigures ? "new" : "meaning", what }];
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
  if ((old.body ?? "").trim() === (now.body ?? "").trim()) return all;
  return [...all, { ...common(now, false), class: "words", what: { is: "body" } }];
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

/** Kinds of which something that differs could not be read on a side: nobody knows what became of it. */
export function kindsWithLosses(before: readonly Thing[], after: readonly Thing[]): ReadonlySet<string> {
  const known = new Map(before.map((thing) => [keyOf(thing), thing]));
  const isDamaged = (now: Thing) => {
    const old = known.get(keyOf(now));
    if (!old || (!old.document.lost && !now.document.lost)) return false;
    return differences(old.data, now.data, isWhole).some(
      ({ pointerBefore, pointer }) => isLost(old, pointerBefore) || isLost(now, pointer),
    );
  };
  return new Set(after.filter(isDamaged).map(({ kind }) => kind));
}

interface Sides {
  readonly old: Thing;
  readonly now: Thing;
  readonly around: Surroundings;
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
  return {
    ...common(now, false),
    where,
    isGone,
    class: classOf(difference, weight, sides),
    what: { is: "key", key, isUnsaid },
    ...(!isUnsaid && before !== undefined && { before: inChangedLanguages(key, before, after) }),
    ...(!isUnsaid && after !== undefined && { after: inChangedLanguages(key, after, before) }),
    ...(reason && { reason }),
  };
}

function classOf(difference: Difference, weight: Weight, sides: Sides): ChangeClass {
  if (isBareEntry(difference)) return "housekeeping";
  const special = lowered(difference, sides);
  if (special) return special;
  const wording = wordingOf(difference, sides.around.lang);
  if (weight === "goalpost" || weight === "goalpost-text") return yardstick(difference, wording, sides);
  if (weight === "sense") return wording === "sense" || wording === undefined ? "meaning" : "words";
  if (weight === "words" || weight === "housekeeping") return weight;
  if (weight === "score") return "revised";
  return wording === "words" || wording === "same" ? "words" : "meaning";
}

/** Since when a definition holds, without a word of what is different: the first entry of the list, as it should be. */
function isBareEntry({ key, before, after }: Difference): boolean {
  if (key[0] !== "definition_since" || key.length !== 2 || before !== undefined) return false;
  return isRecord(after) && Object.keys(after).every((name) => name === "period");
}

/** A yardstick that comes is no yardstick that moved; without figures there is nothing to have moved for. */
function yardstick(
  { before, after }: Difference,
  wording: Wording | undefined,
  { now, around }: Sides,
): ChangeClass {
  if (wording === "words" || wording === "same") return "words";
  if (before === undefined) return "meaning";
  return around.measured.has(now.id) || (after === undefined && around.measured.has(now.id))
    ? "goalpost"
    : "meaning";
}

/**
 * Of a text: how far it changed in the language in which it changed most; each has readers of its own. A translation
 * that came or went is words. `undefined` where it is no text, or where it came or went as a whole.
 */
function wordingOf({ key, before, after }: Difference, lang: string): Wording | undefined {
  const last = key.at(-1) ?? "";
  const isText = TEXT_KEYS.has(last) || /^[a-z]{2,3}$/.test(last);
  if (!isText || before === undefined || after === undefined) return undefined;
  const [old, now] = [firstText(before, lang), firstText(after, lang)];
  if (old === undefined || now === undefined) return undefined;
  const all = [
    compareWording(old, now),
    ...inBoth(before, after).map(([one, other]) => compareWording(one, other)),
  ];
  return all.includes("sense") ? "sense" : all.includes("words") ? "words" : "same";
}

/** Of a text in several languages, what it said and says in each that stands on both sides. */
function inBoth(before: unknown, after: unknown): readonly (readonly [string, string])[] {
  if (!isRecord(before) || !isRecord(after)) return [];
  return Object.entries(before).flatMap(([lang, old]) => {
    const now = Object.hasOwn(after, lang) ? after[lang] : undefined;
    return typeof old === "string" && typeof now === "string" ? [[old, now] as const] : [];
  });
}

/** A text without the languages in which it stayed what it was: shown in one of those, nothing would have changed. */
function inChangedLanguages(key: readonly string[], text: unknown, other: unknown): unknown {
  if (!TEXT_KEYS.has(key.at(-1) ?? "") || !isRecord(text) || !isRecord(other)) return text;
  const changed = Object.entries(text).filter(([lang, words]) => other[lang] !== words);
  return changed.length === 0 ? text : Object.fromEntries(changed);
}

function firstText(text: unknown, lang: string): string | undefined {
  if (typeof text === "string") return text;
  if (!isRecord(text)) return undefined;
  const own = text[lang] ?? text[Object.keys(text).sort()[0] ?? ""];
  return typeof own === "string" ? own : undefined;
}

const STRENGTHS = ["possible-harm", "not-yet", "modest", "moderate", "substantial"];
const CONFIDENCES = ["low", "medium", "fairly-high", "high"];

/**
 * Goalposts besides the yardsticks: a claim that grew without new evidence, and a protection of people that was
 * lowered. Lower protection weighs also where there are no figures yet.
 */
function lowered({ key, before, after }: Difference, { old, now, around }: Sides): ChangeClass | undefined {
  const name = key.join(".");
  if (now.kind === "claim" && (name === "strength" || name === "confidence")) {
    const scale = name === "strength" ? STRENGTHS : CONFIDENCES;
    const isMore = scale.indexOf(String(after)) > scale.indexOf(String(before));
    return isMore && !hasNewEvidence(old, now) ? "goalpost" : undefined;
  }
  const isThreshold =
    (now.kind === "settings" && name === "privacy.minimum_count") ||
    (now.kind === "indicator" && name === "minimum_count");
  // Where nobody wrote one, that of the repository counts.
  if (isThreshold && now.kind === "settings")
    return around.minimum.after < around.minimum.before ? "goalpost" : "meaning";
  if (isThreshold) {
    const isLower = Number(after ?? around.minimum.after) < Number(before ?? around.minimum.before);
    return isLower ? "goalpost" : "meaning";
  }
  if (now.kind === "dimension" && name === "sensitive") return after === true ? "meaning" : "goalpost";
  // What is said to have ended no longer closes the figures that may be the same people.
  if (now.kind === "settings" && name.startsWith("privacy.ended") && after !== undefined) return "goalpost";
  if (now.kind === "settings" && name === "privacy.in_data" && before === "refuse") return "goalpost";
  if (now.kind === "settings" && isMoreExempt({ key, before, after })) return "goalpost";
  return undefined;
}

/** What protects people, records and yardsticks is set aside at a place, or for longer. */
function isMoreExempt({ key, before, after }: Pick<Difference, "key" | "before" | "after">): boolean {
  const [rules, exempt, exemption = "", field] = key;
  const [rule = ""] = exemption.split(" ");
  if (rules !== "rules" || exempt !== "exempt") return false;
  if (!isRuleName(rule) || CATALOGUE[rule].oneByOne !== true) return false;
  if (field === undefined) return before === undefined;
  return field === "until" && before !== undefined && (after === undefined || String(after) > String(before));
}

function hasNewEvidence(old: Thing, now: Thing): boolean {
  const listed = (thing: Thing) =>
    Array.isArray(thing.data.evidence) ? thing.data.evidence.map(String) : [];
  const known = new Set(listed(old));
  return listed(now).some((id) => !known.has(id));
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

/** Identifiers of indicators and nodes with figures, as they are called now. */
export function measuredNow(
  indicators: ReadonlyMap<string, { readonly measures?: readonly string[] }>,
  hasRows: (id: string) => boolean,
  renames: Renames,
): Pick<Surroundings, "measured" | "measuredNodes"> {
  const measured = new Set<string>();
  const measuredNodes = new Set<string>();
  for (const [id, { measures = [] }] of indicators) {
    if (!hasRows(id)) continue;
    measured.add(nameNow("indicator", id, renames));
    for (const node of measures) measuredNodes.add(nameNow("node", node, renames));
  }
  return { measured, measuredNodes };
}
