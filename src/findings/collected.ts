import type { AnyFinding } from "./finding.ts";
import type { RuleName } from "./rule-names.ts";

/** More of one rule in one file is not read by anybody; the rest is counted. */
export const MOST_PER_RULE = 200;

/** What several findings have in common: one hand wrote `n/a` in a thousand rows. */
interface Cause {
  /** Within the rule: the same text is the same cause. */
  readonly is: string;
  /** How many of one cause are told; the rest is counted. One, where nothing else is said. */
  readonly told?: number;
}

interface Tally {
  count: number;
  /** The index of the one told last, which carries the count of the rest. */
  last: number;
}

/** The findings of one file, as many as somebody will read; of the rest it is said how many there are. */
export class Collected {
  readonly #kept: AnyFinding[] = [];
  readonly #more = new Map<number, number>();
  readonly #rules = new Map<RuleName, Tally>();
  readonly #causes = new Map<string, Tally>();
  /** How often something was found, whether it was told or only counted. */
  heard = 0;

  /** Adds a finding, or only counts it where enough of the same was told. */
  add(finding: AnyFinding, cause?: Cause): void {
    if (cause !== undefined && this.again(finding.rule, cause.is, cause.told)) return;
    this.heard += 1;
    const rule = this.#rules.get(finding.rule) ?? { count: 0, last: -1 };
    this.#rules.set(finding.rule, rule);
    rule.count += 1;
    if (rule.count > MOST_PER_RULE) {
      this.#count(rule.last);
      return;
    }
    rule.last = this.#kept.push(finding) - 1;
    if (cause !== undefined) this.#tally(finding.rule, cause.is, rule.last);
  }

  /** True where enough was told of this cause; then it is counted, so that no finding has to be made. */
  again(rule: RuleName, cause: string, told = 1): boolean {
    const tally = this.#causes.get(keyOf(rule, cause));
    if (tally === undefined || tally.count < told) return false;
    this.#count(tally.last);
    this.heard += 1;
    return true;
  }

  /** True where more of this rule would only be counted. */
  isFull(rule: RuleName): boolean {
    return (this.#rules.get(rule)?.count ?? 0) >= MOST_PER_RULE;
  }

  /** In the order in which they came; `more` says how many like it were only counted. */
  get findings(): readonly AnyFinding[] {
    return this.#kept.map((finding, index) => {
      const more = this.#more.get(index);
      return more === undefined ? finding : { ...finding, more };
    });
  }

  /** Per rule, how many were only counted. */
  get truncated(): ReadonlyMap<RuleName, number> {
    const counts = new Map<RuleName, number>();
    for (const [index, more] of this.#more) {
      const rule = this.#kept[index]?.rule;
      if (rule !== undefined) counts.set(rule, (counts.get(rule) ?? 0) + more);
    }
    return counts;
  }

  #count(index: number): void {
    this.#more.set(index, (this.#more.get(index) ?? 0) + 1);
  }

  #tally(rule: RuleName, cause: string, index: number): void {
    const tally = this.#causes.get(keyOf(rule, cause)) ?? { count: 0, last: index };
    this.#causes.set(keyOf(rule, cause), { count: tally.count + 1, last: index });
  }
}

function keyOf(rule: RuleName, cause: string): string {
  return `${rule} ${cause}`;
}
