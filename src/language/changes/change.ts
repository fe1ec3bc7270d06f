import type { Location } from "../../findings/finding.ts";
import type { TextInLanguages } from "../locale.ts";

/** What a change is to a reader, from what asks most attention to what asks none. */
export type ChangeClass = "goalpost" | "revised" | "new" | "meaning" | "words" | "housekeeping";

/** In the order in which they are told. */
export const CHANGE_CLASSES: readonly ChangeClass[] = [
  "goalpost",
  "revised",
  "new",
  "meaning",
  "words",
  "housekeeping",
];

/**
 * Under which heading a change stands: its class, or apart. `untold`: of figures of people it is not told which changed;
 * `refuted`: what the theory rests on turned out not to hold.
 */
export type ToldGroup = ChangeClass | "untold" | "refuted";

/** In the order in which they are told. */
export const TOLD_GROUPS: readonly ToldGroup[] = [
  "goalpost",
  "revised",
  "untold",
  "new",
  "refuted",
  "meaning",
  "words",
  "housekeeping",
];

/** The heading of a change. */
export function groupOf({
  class: of,
  kind,
  what,
  after,
}: Pick<Change, "class" | "kind" | "what" | "after">): ToldGroup {
  if (what.is === "figures-changed") return "untold";
  const isStatus = kind === "assumption" && what.is === "key" && what.key.join(".") === "status";
  return isStatus && after === "refuted" ? "refuted" : of;
}

/** What a change is about. */
export type ChangedKind =
  | "coalition"
  | "settings"
  | "partner"
  | "node"
  | "link"
  | "assumption"
  | "dimension"
  | "source"
  | "policy"
  | "indicator"
  | "evidence"
  | "claim"
  | "rival"
  | "learning"
  | "condition"
  | "score"
  | "funder"
  | "ask"
  | "report"
  | "trajectory"
  | "release"
  | "figure";

/** A number of a figure as it may be shown. */
export type ShownNumber =
  | { readonly hidden: true }
  | {
      readonly hidden: false;
      readonly value: number;
      readonly numerator?: number;
      readonly denominator?: number;
      readonly n?: number;
      readonly status: "provisional" | "final" | "estimate" | "withheld";
    };

/** Of something new: a key that matters, and its value. */
export interface Said {
  readonly key: readonly string[];
  readonly value: unknown;
}

/** What happened, without a sentence. */
export type What =
  | { readonly is: "added"; readonly says?: readonly Said[] }
  | { readonly is: "removed"; readonly hasFigures: boolean }
  | { readonly is: "renamed"; readonly from: string; readonly isGuess: boolean }
  /** A value of a key, or an item of a list, came, went or became another. */
  | { readonly is: "key"; readonly key: readonly string[]; readonly isUnsaid: boolean }
  /** The free text under the front matter of a Markdown file. */
  | { readonly is: "body" }
  | {
      readonly is: "figure";
      readonly before?: ShownNumber;
      readonly after?: ShownNumber;
      /** Absent where one of them is hidden or not there. */
      readonly difference?: number;
      /** The difference as a fraction of the number before. */
      readonly share?: number;
      readonly period: string;
      /** The names of the partner and the groups, for readers. */
      readonly whose: readonly TextInLanguages[];
    }
  /** Figures of an indicator changed; which ones would tell of few people. */
  | { readonly is: "figures-changed" }
  | { readonly is: "judgement"; readonly before: string; readonly after: string; readonly period: string };

/** Something that could not be read, so that nobody knows what became of it. */
export interface UnreadPlace {
  readonly path: string;
  /** Where only a part of the file is meant. */
  readonly line?: number;
  /** On the side of before. */
  readonly isBefore: boolean;
}

/** Why a goalpost moved, as somebody wrote it down. */
export interface WrittenReason {
  /** `note`: a note of the indicator on the period of a figure. */
  readonly from: "because" | "definition-since" | "learning" | "note";
  /** Of `learning`: its identifier. */
  readonly id?: string;
  readonly text: TextInLanguages;
  /** Of a definition that breaks the series: from which period on. */
  readonly breaks?: string;
  /** True where targets of that period or later stand as they were: set for what was counted before. */
  readonly leavesTargets?: true;
  /** The learning entry of this change that names what moved, be it the reason itself or beside it. */
  readonly entry?: WrittenEntry;
}

/** Of a learning entry: what a reader wants to know of a decision. */
export interface WrittenEntry {
  readonly title: TextInLanguages;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  /** Who decided or learned it, by name. */
  readonly by: readonly TextInLanguages[];
  /** `YYYY-MM-DD`: when they look whether it helped. */
  readonly followUp?: string;
}

/** One change in meaning between two revisions of a repository. Data only; the sentence is made from it. */
export interface Change {
  readonly class: ChangeClass;
  readonly kind: ChangedKind;
  /** Of a link `from/to`; of a figure `indicator/period[/partner][/dimension=value]`; of an ask `funder/ask`. */
  readonly id: string;
  /** What people call it. */
  readonly name?: TextInLanguages;
  /** Of an indicator or figure: how its values are said. */
  readonly valueKind?: "percent" | "points" | "number";
  readonly what: What;
  /** True of `range` where it is the band in which an indicator should stay, not what is possible at all. */
  readonly isBand?: boolean;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Of a text that stayed what it was: the languages in which it came, or went. */
  readonly translation?: { readonly languages: readonly string[]; readonly isNew: boolean };
  /** Now, or, of what is gone, where it stood. */
  readonly where: Location;
  /** True where `where` is a place in the revision before. */
  readonly isGone: boolean;
  /** Of a goalpost or a revised figure: the reason that this change brings. Absent: none. */
  readonly reason?: WrittenReason;
  /** True where an entry of this change names it that is still a draft: nobody agreed to it, so it is no reason. */
  readonly hasDraftReason?: true;
  /**
   * What a goalpost takes away: the protection of small groups, the last measure of a part of the theory, a check over
   * people, records and goalposts, or that a claim says no more than the one in whose place it came (`predecessor`) or
   * beside which it stands (`beside`).
   */
  readonly loses?: "protection" | "measure" | "check" | "predecessor" | "beside";
  /** True for figures that were called final. */
  readonly isFinal?: boolean;
  /**
   * True of evidence of which not everyone may read the texts, before or now: neither its name is here, nor what was
   * written in it.
   */
  readonly lacksConsent?: true;
  /** What rests on it, as typed references: outcomes, claims, asks of funders, reports. */
  readonly touches: readonly string[];
}
