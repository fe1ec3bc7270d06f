import type { TextInLanguages } from "../locale.ts";

/** What became of a part of the theory. */
export type Fate = "added" | "removed" | "changed" | "same";

/** The part of the theory that changed, with what stands next to it; data only. */
export interface ChangedTheory {
  readonly nodes: readonly { readonly id: string; readonly title: TextInLanguages; readonly fate: Fate }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly fate: Fate }[];
  /** How many nodes it would be, where that is more than a small drawing can hold; then it holds none. */
  readonly tooMany?: number;
}

/** Somebody who should look at a change, and what is asked of them. */
export interface Party {
  /** `new-question`: a funder whose question stands there for the first time. */
  readonly kind: "funder" | "new-question" | "partner" | "owners";
  /** Of owners: as CODEOWNERS writes it. */
  readonly name: TextInLanguages;
  /** Of a funder: what it asks; of others: what they look after. In the order of the changes. */
  readonly about: readonly TextInLanguages[];
}
