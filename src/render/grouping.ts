import type { RankedFinding } from "../findings/finding.ts";
import { SEVERITIES } from "../findings/gravest.ts";
import type { Lang } from "../language/locale.ts";
import { ruleTitle } from "../language/rule-titles.ts";
import { formatWords } from "../language/validate-formats.ts";

/** By what findings stand together. */
export const GROUPINGS = ["file", "rule", "owner"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Findings under one heading. */
export interface FindingGroup {
  readonly heading: string;
  readonly findings: readonly RankedFinding[];
}

/** How findings are grouped, and what the headings need. */
export interface GroupingOptions {
  readonly lang: Lang;
  readonly grouping?: Grouping;
  readonly ownersOf?: (path: string) => readonly string[];
}

/** Findings under headings: files in their own order, rules from the gravest on, owners by name and nobody last. */
export function grouped(
  findings: readonly RankedFinding[],
  options: GroupingOptions,
): readonly FindingGroup[] {
  const groups = new Map<string, RankedFinding[]>();
  for (const finding of inOrder(findings, options.grouping)) {
    const key = keyOf(finding, options);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const keys = [...groups.keys()];
  if (options.grouping === "owner") keys.sort((a, b) => (a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1));
  return keys.map((key) => ({
    heading: headingOf(key, groups.get(key), options),
    findings: groups.get(key) ?? [],
  }));
}

function inOrder(
  findings: readonly RankedFinding[],
  grouping: Grouping | undefined,
): readonly RankedFinding[] {
  if (grouping !== "rule") return findings;
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

function keyOf(finding: RankedFinding, { grouping = "file", ownersOf }: GroupingOptions): string {
  const { path } = finding.where;
  const keys = { file: path, rule: finding.rule, owner: (ownersOf?.(path) ?? []).join(", ") };
  return keys[grouping];
}

function headingOf(
  key: string,
  findings: readonly RankedFinding[] | undefined,
  { grouping, lang }: GroupingOptions,
): string {
  const rule = findings?.[0]?.rule;
  if (grouping === "rule" && rule !== undefined) return `${rule}: ${ruleTitle(rule, lang)}`;
  const words = formatWords(lang);
  if (grouping !== "owner") return key;
  return key === "" ? words.nobody : `${words.owners}: ${key}`;
}
