import type { TextInLanguages } from "../locale.ts";
import type { Change } from "./change.ts";

/** What became of a part of the theory. */
export type Fate = "added" | "removed" | "changed" | "same";

/** The part of the theory that changed, with what stands next to it; data only. */
export interface ChangedTheory {
  readonly nodes: readonly { readonly id: string; readonly title: TextInLanguages; readonly fate: Fate }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly fate: Fate }[];
  /** How many nodes it would be, where that is more than a small drawing can hold; then it holds none. */
  readonly tooMany?: number;
}

/** A question of a funder, and what a proposal changes of the answer. */
export interface AskTouched {
  readonly text: TextInLanguages;
  /** Of the question itself and of what it is answered with; as many as somebody reads. */
  readonly changes: readonly Change[];
  /** How many more there are. */
  readonly more: number;
  /** Where more indicators answer it now than the funder takes. */
  readonly limit?: { readonly count: number; readonly most: number };
  /** Things that the answer rests on only further back. */
  readonly rests: readonly TextInLanguages[];
}

/** Somebody who should look at a change, and what is asked of them. */
export interface Party {
  /** `new-question`: a funder whose question stands there for the first time. */
  readonly kind: "funder" | "new-question" | "partner" | "owners";
  /** Of owners: as CODEOWNERS writes it. */
  readonly name: TextInLanguages;
  /** Of a new question: what is asked; of others: what they look after. In the order of the changes. Of a funder: empty. */
  readonly about: readonly TextInLanguages[];
  /** Of a funder: question by question what becomes of it. */
  readonly asks?: readonly AskTouched[];
}
