import type { Finding } from "../findings/finding.ts";
import { type Measurement, measurementKey } from "../model/measurements.ts";
import type { Repository } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** Pairs of rows with one key, also across files: the first and each later one. */
function* repeated(repository: Repository): Generator<readonly [first: Measurement, again: Measurement]> {
  const firsts = new Map<string, Measurement>();
  for (const row of repository.measurements) {
    const key = measurementKey(row);
    const first = firsts.get(key);
    if (first) yield [first, row];
    else firsts.set(key, row);
  }
}

function sameFigures(a: Measurement, b: Measurement): boolean {
  return (
    a.numerator === b.numerator &&
    a.denominator === b.denominator &&
    a.value === b.value &&
    a.n === b.n &&
    a.sd === b.sd &&
    a.status === b.status &&
    a.notApplicable === b.notApplicable
  );
}

function place(first: Measurement, again: Measurement): Pick<Finding, "where" | "about" | "related"> {
  return {
    where: again.locate(),
    about: `indicator:${again.indicator}`,
    related: [{ label: "first", detail: first.raw, where: first.locate() }],
  };
}

/** One key with two different figures: nobody can tell which is true. */
export const conflictingDuplicate: Rule<"conflicting-duplicate"> = {
  name: "conflicting-duplicate",
  *check({ repository }) {
    for (const [first, again] of repeated(repository)) {
      if (sameFigures(first, again)) continue;
      const args = { first: first.raw, second: again.raw };
      yield { rule: "conflicting-duplicate", args, ...place(first, again) };
    }
  },
};

/** The same row again. */
export const identicalDuplicate: Rule<"identical-duplicate"> = {
  name: "identical-duplicate",
  *check({ repository }) {
    for (const [first, again] of repeated(repository)) {
      if (!sameFigures(first, again)) continue;
      yield { rule: "identical-duplicate", args: { row: again.raw }, ...place(first, again) };
    }
  },
};
