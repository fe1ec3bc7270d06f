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
  const places = new Map<string, { findings: Finding<R>[]; more: number }>();
  for (const { path, about, make } of drafts) {
    const key = `${about} ${path}`;
    const place = places.get(key) ?? { findings: [], more: 0 };
    places.set(key, place);
    if (place.findings.length < TOLD) place.findings.push({ ...make(), about });
    else place.more += 1;
  }
  for (const { findings, more } of places.values()) {
    for (const [index, finding] of findings.entries()) {
      yield more > 0 && index === findings.length - 1 ? { ...finding, more } : finding;
    }
  }
}
