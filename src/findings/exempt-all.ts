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
  const chosen = [...groups.values()].flatMap(placesOf);
  return { places: inOrder(needed(chosen)), left };
}

/** A place, and the finding that it was chosen for. */
interface Chosen {
  readonly rule: RuleName;
  readonly at: string;
  readonly finding: RankedFinding;
}

/**
 * A thing may stand in several files: a place of which another one covers everything is left out, rows before things
 * before files, and what it was chosen for goes with the other.
 */
function needed(chosen: readonly Chosen[]): readonly ExemptPlace[] {
  const kept = new Set(chosen.map(keyOf));
  const widths = [rowOf, aboutOf, pathOf] as const;
  const under = new Map<string, RankedFinding[]>();
  for (const { rule, finding } of chosen) {
    for (const at of placesFor(finding)) {
      const key = keyOf({ rule, at });
      if (!kept.has(key)) continue;
      const known = under.get(key);
      if (known) known.push(finding);
      else under.set(key, [finding]);
    }
  }
  for (const width of widths) {
    const looked = new Set<string>();
    for (const { rule, at, finding } of chosen) {
      const key = keyOf({ rule, at });
      if (!kept.has(key) || looked.has(key) || width(finding) !== at) continue;
      looked.add(key);
      const isElsewhere = (each: RankedFinding) =>
        placesFor(each).some((other) => other !== at && kept.has(keyOf({ rule, at: other })));
      if (under.get(key)?.every(isElsewhere)) kept.delete(key);
    }
  }
  return chosen.map(({ rule, at, finding }) => ({
    rule,
    at: [at, ...placesFor(finding)].find((each) => kept.has(keyOf({ rule, at: each }))) ?? at,
    count: 1 + (finding.more ?? 0),
  }));
}

function keyOf({ rule, at }: Pick<Chosen, "rule" | "at">): string {
  return JSON.stringify([rule, at]);
}

/** Of a finding that counts others with it, the row alone does not cover those. */
function rowOf(finding: RankedFinding): string | undefined {
  return finding.more === undefined ? figureOf(finding) : undefined;
}

function aboutOf({ about }: RankedFinding): string | undefined {
  return about;
}

function pathOf({ where }: RankedFinding): string {
  return where.path;
}

function placesFor(finding: RankedFinding): readonly string[] {
  return [rowOf(finding), aboutOf(finding), pathOf(finding)].filter((at) => at !== undefined);
}

function placesOf(group: readonly RankedFinding[]): readonly Chosen[] {
  const chosen = [group.map(rowOf), group.map(aboutOf)].find(
    (places) => places.every((place) => place !== undefined) && new Set(places).size <= MOST_SINGLE,
  );
  return group.map((finding, index) => ({
    rule: finding.rule,
    at: chosen?.[index] ?? finding.where.path,
    finding,
  }));
}

/** Each place once, with what it covers. */
function inOrder(places: readonly ExemptPlace[]): readonly ExemptPlace[] {
  const once = new Map<string, ExemptPlace>();
  for (const place of places) {
    const key = keyOf(place);
    once.set(key, { ...place, count: place.count + (once.get(key)?.count ?? 0) });
  }
  return [...once.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}
