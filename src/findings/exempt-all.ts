import { CATALOGUE } from "./catalogue.ts";
import { figureOf } from "./exemptions.ts";
import type { RankedFinding } from "./finding.ts";
import type { RuleName } from "./rule-names.ts";

/** A place at which a rule is set aside, and how many findings that covers. */
export interface ExemptPlace {
  readonly rule: RuleName;
  /** As an exemption writes it: a row, a thing, or the path of a file. */
  readonly at: string;
  readonly count: number;
}

/** What can be set aside at once, and what cannot. */
export interface ExemptAll {
  /** Sorted by rule and place. */
  readonly places: readonly ExemptPlace[];
  readonly left: readonly RankedFinding[];
}

/** More rows or things than this of one rule in one file become one exemption: nobody reads a list of hundreds. */
const MOST_SINGLE = 5;

/**
 * As few exemptions as cover the findings, each as narrow as can be: up to five rows or things of a rule in a file by
 * themselves, more of them as the file. What could not be read, and what protects people, is left.
 */
export function exemptAll(findings: readonly RankedFinding[]): ExemptAll {
  const left: RankedFinding[] = [];
  const groups = new Map<string, RankedFinding[]>();
  for (const finding of findings) {
    const { exemptible, oneByOne } = CATALOGUE[finding.rule];
    if (!exemptible || oneByOne === true) {
      left.push(finding);
      continue;
    }
    const key = JSON.stringify([finding.rule, finding.where.path]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return { places: inOrder([...groups.values()].flatMap(placesOf)), left };
}

function placesOf(group: readonly RankedFinding[]): readonly ExemptPlace[] {
  const [first] = group;
  if (first === undefined) return [];
  // Of a finding that counts others with it, the row alone does not cover those.
  const rows = group.map((finding) => (finding.more === undefined ? figureOf(finding) : undefined));
  const things = group.map(({ about }) => about);
  const chosen = [rows, things].find(
    (places) => places.every((place) => place !== undefined) && new Set(places).size <= MOST_SINGLE,
  );
  return group.map((finding, index) => ({
    rule: finding.rule,
    at: chosen?.[index] ?? finding.where.path,
    count: 1 + (finding.more ?? 0),
  }));
}

/** Each place once, with what it covers. */
function inOrder(places: readonly ExemptPlace[]): readonly ExemptPlace[] {
  const once = new Map<string, ExemptPlace>();
  for (const place of places) {
    const key = JSON.stringify([place.rule, place.at]);
    once.set(key, { ...place, count: place.count + (once.get(key)?.count ?? 0) });
  }
  return [...once.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}
