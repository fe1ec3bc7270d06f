import { CATALOGUE, isRuleName } from "../findings/catalogue.ts";
import type { ChangeClass } from "../language/changes/change.ts";
import { hasNewEvidence, isGrowing, movesUnseen, saysMore } from "./claims.ts";
import { isRecord } from "./data.ts";
import type { Difference } from "./difference.ts";
import type { Thing } from "./things.ts";
import { TEXT_KEYS, type Weight } from "./weight.ts";
import { compareWording, type Wording } from "./wording.ts";
import { isMovedYardstick, isOfDraftTarget } from "./yardsticks.ts";

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
  /** `YYYY-MM-DD`: the day on which consent is judged; absent: one that ends counts as past. */
  readonly asOf?: string;
  /** Evidence that lacks consent in files newer than both sides. */
  readonly silent?: ReadonlySet<string>;
  /** Whether evidence that a claim of now lists from now on is a ground to claim more; absent: all of it is. */
  readonly carries?: (claim: Thing, evidence: string) => boolean;
}

/** A thing as it was and as it is. */
export interface Sides {
  readonly old: Thing;
  readonly now: Thing;
  readonly around: Surroundings;
}

/** The class of a change within a thing: what it means for whoever relies on the thing. */
export function classOf(difference: Difference, weight: Weight, sides: Sides): ChangeClass {
  if (isBareEntry(difference)) return "housekeeping";
  const special = lowered(difference, sides);
  if (special) return special;
  if (isMoved(difference, sides)) return "goalpost";
  if (sides.now.kind === "indicator" && isOfDraftTarget(difference, sides.old.data)) return "meaning";
  const wording = wordingOf(difference, sides.around.lang);
  if (weight === "goalpost" || weight === "goalpost-text") return yardstick(difference, wording, sides);
  if (weight === "words" && (difference.before === undefined || difference.after === undefined))
    return "words";
  if (weight === "housekeeping") return weight;
  if (weight === "score") return "revised";
  return wording === "words" || wording === "same" ? "words" : "meaning";
}

function isMoved(difference: Difference, { old, now, around }: Sides): boolean {
  if (now.kind !== "indicator") return false;
  return isMovedYardstick(difference, {
    old: old.data,
    now: now.data,
    isMeasured: around.measured.has(now.id),
  });
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

function firstText(text: unknown, lang: string): string | undefined {
  if (typeof text === "string") return text;
  if (!isRecord(text)) return undefined;
  const own = text[lang] ?? text[Object.keys(text).sort()[0] ?? ""];
  return typeof own === "string" ? own : undefined;
}

/**
 * Goalposts besides the yardsticks: a claim that grew or moved without new evidence, and a protection of people that
 * was lowered. Lower protection weighs also where there are no figures yet.
 */
function lowered({ key, before, after }: Difference, { old, now, around }: Sides): ChangeClass | undefined {
  const name = key.join(".");
  if (now.kind === "claim" && isGrowing(name)) {
    return saysMore(name, [old], now) && !hasNewEvidence([old], now, around) ? "goalpost" : undefined;
  }
  if (now.kind === "claim" && name === "node") return movesUnseen(old, now, around) ? "goalpost" : undefined;
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
  if (now.kind === "settings" && name === "privacy.in_data" && before !== undefined && after !== "refuse")
    return "goalpost";
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
