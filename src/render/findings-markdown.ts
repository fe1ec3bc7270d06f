import type { Severity } from "../findings/finding.ts";
import { SEVERITIES } from "../findings/gravest.ts";
import { ruleTitle } from "../language/rule-titles.ts";
import { validateWords, wholeLine } from "../language/validate.ts";
import { formatWords } from "../language/validate-formats.ts";
import { markdownCode, markdownSentence } from "./markdown-text.ts";
import type { RuleCount } from "./rule-counts.ts";
import type { Told, ToldDocument } from "./told.ts";

/** GitHub takes no longer comments; GitLab and others take more. */
export const LONGEST_COMMENT = 65_536;
/** GitHub takes no longer summaries of a job. */
export const LONGEST_SUMMARY = 1024 * 1024;

/** How many findings of one rule are told one by one, where all of them are too long together. */
const MOST_PER_RULE = [Number.POSITIVE_INFINITY, 100, 50, 20, 10, 5, 2, 1];

/** How long it may be, and what else it says. */
export interface MarkdownOptions {
  /** In bytes of UTF-8: every platform counts characters or bytes, and there are never more of the former. */
  readonly longest: number;
  /** A table of how often each rule was found. */
  readonly counts?: readonly RuleCount[];
}

/** Findings for a comment on a pull request or the summary of a job: by rule, the gravest first. */
export function findingsMarkdown(told: ToldDocument, { longest, counts }: MarkdownOptions): string {
  const head = [
    "## impact validate",
    markdownSentence(wholeLine(told)),
    ...(counts ? [table(counts, told)] : []),
  ];
  const groups = groupsOf(told.findings);
  const room = longest - sizeOf(head) - 500;
  const most = MOST_PER_RULE.find(
    (each) => sizeOf(groups.map((group) => groupText(group, each, told))) <= room,
  );
  const notes = new Set(told.findings.flatMap(({ note }) => (note === "" ? [] : [markdownSentence(note)])));
  return `${[...head, ...body(groups, { told, room, most: most ?? 1 }), ...notes].join("\n\n")}\n`;
}

interface Group {
  readonly severity: Severity;
  readonly findings: readonly Told[];
}

/** By severity and rule. */
function groupsOf(findings: readonly Told[]): readonly Group[] {
  return SEVERITIES.flatMap((severity) => {
    const these = findings.filter((finding) => finding.severity === severity);
    const byRule = new Map<string, Told[]>();
    for (const finding of these) {
      const group = byRule.get(finding.rule);
      if (group) group.push(finding);
      else byRule.set(finding.rule, [finding]);
    }
    return [...byRule]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, group]) => ({ severity, findings: group }));
  });
}

interface Bounds {
  readonly told: ToldDocument;
  readonly room: number;
  readonly most: number;
}

/** The groups that fit, and how many findings are not told. */
function body(groups: readonly Group[], { told, room, most }: Bounds): readonly string[] {
  const texts: string[] = [];
  let size = 0;
  let leftOut = told.leftOut;
  for (const group of groups) {
    const text = groupText(group, most, told);
    size += sizeOf([text]);
    if (size <= room) texts.push(text);
    else leftOut += group.findings.length;
  }
  return leftOut === 0 ? texts : [...texts, markdownSentence(formatWords(told.lang).leftOut(leftOut))];
}

function groupText({ severity, findings }: Group, most: number, { lang }: ToldDocument): string {
  const [first] = findings;
  if (first === undefined) return "";
  const words = validateWords(lang);
  const title = markdownSentence(ruleTitle(first.rule, lang));
  const count = findings.reduce((sum, { more }) => sum + 1 + more, 0);
  const heading = `### ${words.severity[severity]}: ${title} (${markdownCode(first.rule)}, ${count})`;
  const isOneReason = findings.every(({ why }) => why === first.why);
  const shown = findings.slice(0, most);
  const items = shown.map((finding) => itemText(finding, isOneReason, lang));
  if (findings.length > shown.length) {
    items.push(`- ${markdownSentence(formatWords(lang).leftOut(findings.length - shown.length))}`);
  }
  return [heading, ...(isOneReason ? [markdownSentence(first.why)] : []), items.join("\n")].join("\n\n");
}

function itemText(finding: Told, isOneReason: boolean, lang: ToldDocument["lang"]): string {
  const { where, message, why, help, related, more, owners } = finding;
  const words = validateWords(lang);
  const lines = [
    `${placeText(where)}: ${markdownSentence(message)}`,
    ...related.map((place) => `${placeText(place.where)}: ${markdownSentence(place.message)}`),
    ...(isOneReason ? [] : [`${words.why}: ${markdownSentence(why)}`]),
    `**${words.help}:** ${markdownSentence(help)}`,
    ...(more > 0 ? [markdownSentence(words.moreLikeIt(more))] : []),
    ...(owners.length > 0 ? [`${formatWords(lang).owners}: ${owners.map(markdownCode).join(", ")}`] : []),
  ];
  // A backslash at the end breaks the line within the item.
  return `- ${lines.join("\\\n  ")}`;
}

function placeText({ path, line }: Told["where"]): string {
  return markdownCode(`${path}:${line}`);
}

function table(counts: readonly RuleCount[], { lang }: ToldDocument): string {
  const words = formatWords(lang);
  const rows = counts.map(
    ({ rule, severity, count }) =>
      `| ${count} | ${validateWords(lang).severity[severity]} | ${markdownCode(rule)} |`,
  );
  return [`| ${words.count} | ${words.weight} | ${words.rule} |`, "| ---: | --- | --- |", ...rows].join("\n");
}

const encoder = new TextEncoder();

/** In bytes, with the empty line between them. */
function sizeOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + encoder.encode(text).length + 2, 0);
}
