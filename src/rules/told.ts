import type { Finding } from "../findings/finding.ts";
import type { RuleName } from "../findings/rule-names.ts";

/** So many of one rule, about one thing in one file, are told; the rest is counted. */
const TOLD = 20;

/** A finding that is made only where it is told: to look a row up costs something. */
export interface Draft<R extends RuleName> {
  /** The file in which the finding will stand. */
  readonly path: string;
  /** A typed reference to what it is about. */
  readonly about: string;
  make(): Omit<Finding<R>, "about">;
}

/** The first findings about each thing in each file; the last of those says how many more there are. */
export function* told<R extends RuleName>(drafts: Iterable<Draft<R>>): Generator<Finding<R>> {
  const places = new Map<string, { readonly first: Draft<R>[]; more: number }>();
  for (const draft of drafts) {
    const key = `${draft.about} ${draft.path}`;
    const place = places.get(key);
    if (place === undefined) places.set(key, { first: [draft], more: 0 });
    else if (place.first.length < TOLD) place.first.push(draft);
    else place.more += 1;
  }
  // Made one by one: who asks for the first of them only does not pay for the others.
  for (const { first, more } of places.values()) {
    for (const [index, { about, make }] of first.entries()) {
      yield { ...make(), about, ...(more > 0 && index === first.length - 1 && { more }) };
    }
  }
}
