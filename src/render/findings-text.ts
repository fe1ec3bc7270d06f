import type { Location, RankedFinding, Severity } from "../findings/finding.ts";
import { gravest } from "../findings/gravest.ts";
import { findingText, relatedText } from "../language/findings/sentences.ts";
import type { Lang } from "../language/locale.ts";
import { type Checked, type Summary, validateWords, wholeLine } from "../language/validate.ts";
import { formatWords } from "../language/validate-formats.ts";
import { framedLine } from "./code-frame.ts";
import { type Grouping, grouped } from "./grouping.ts";
import type { Paint } from "./paint.ts";
import { countByRule } from "./rule-counts.ts";
import { visible, widthOf } from "./visible.ts";

/** More than this nobody reads in a terminal; programs take the JSON. */
const MOST_SHOWN = 200;
/** The most of a line that a code frame shows. */
const FRAME_WIDTH = 100;
const NARROWEST = 30;
/** The number of the line and what divides it from the text. */
const GUTTER = 8;

/** What the text of findings needs besides them. */
export interface TextOptions {
  readonly lang: Lang;
  readonly paint: Paint;
  /** One line of a file, for the code frame; `undefined` where there is none. */
  readonly lineOf: (path: string, line: number) => string | undefined;
  readonly checked: Checked;
  /** Places on a line of the terminal, where it is one. */
  readonly width?: number;
  /** Without frames and reasons. */
  readonly brief: boolean;
  /** All findings, and the reason with each. */
  readonly full: boolean;
  /** True where what can be repaired was repaired just now. */
  readonly isFixed?: boolean;
  /** At most so many are told, the gravest. */
  readonly most?: number;
  /** By what they stand together; default `file`. */
  readonly grouping?: Grouping;
  /** Who looks after a file; by default nobody. */
  readonly ownersOf?: (path: string) => readonly string[];
}

/** Counts per severity; what is only counted counts as well. */
export function summarize(findings: readonly RankedFinding[]): Summary {
  const summary = { error: 0, warning: 0, info: 0 };
  for (const { severity, more = 0 } of findings) summary[severity] += 1 + more;
  return summary;
}

/** Findings for a person: grouped by file, with the line in question, and a summary at the end. */
export function findingsText(findings: readonly RankedFinding[], given: TextOptions): string {
  const words = validateWords(given.lang);
  const summary = wholeLine({ summary: summarize(findings), files: filesOf(findings), ...given });
  if (findings.length === 0) {
    const { good, quiet } = given.paint;
    return `${[isAllWell(given.checked) ? good(summary) : summary, ...nextLines(given).map((line) => quiet(line))].join("\n")}\n`;
  }
  const shown = gravest(findings, given.most ?? (given.full ? Number.POSITIVE_INFINITY : MOST_SHOWN));
  const told = new Set<string>();
  const options = withoutRows(given, tablesWithUnknownColumns(findings));
  const blocks: string[] = [];
  for (const group of grouped(shown, given)) {
    blocks.push(options.paint.strong(visible(group.heading)));
    for (const finding of group.findings) blocks.push(block(finding, options, told));
  }
  if (findings.length > shown.length) blocks.push(words.more(findings.length - shown.length));
  const [first] = gravest(shown, 1);
  const repairable = given.isFixed === true ? [] : findings.filter(({ fixable }) => fixable === true);
  const more = given.brief
    ? []
    : [
        ...(repairable.length > 0 ? [words.repairable(repairable.length)] : []),
        ...nextLines(given),
        ...(first === undefined ? [] : [words.explain(first.rule)]),
      ];
  blocks.push([summary, ...more.map((line) => options.paint.quiet(line))].join("\n"));
  return `${blocks.join("\n\n")}\n`;
}

/** True where nothing was left out that is wrong, set aside, or could not be compared. */
function isAllWell({ elsewhere, since, exempt = 0 }: Checked): boolean {
  const { error = 0, warning = 0, info = 0 } = elsewhere?.summary ?? {};
  const unread = (elsewhere?.unread.length ?? 0) + (since?.unread.length ?? 0);
  return error + warning + info + exempt + unread === 0;
}

/** What the next stage would ask; that it asks nothing more is told only who wants to hear all. */
function nextLines({ checked: { next }, brief, full, lang }: TextOptions): readonly string[] {
  if (next === undefined || brief) return [];
  const words = validateWords(lang);
  if (next.count === 0) return full ? [words.nothingNext(next.stage)] : [];
  return [words.next(next)];
}

/** How often each rule was found, for a person. */
export function countsText(
  findings: readonly RankedFinding[],
  { lang, paint, checked }: Pick<TextOptions, "lang" | "paint" | "checked">,
): string {
  const words = validateWords(lang);
  const summary = wholeLine({ summary: summarize(findings), files: filesOf(findings), checked, lang });
  if (findings.length === 0) return `${isAllWell(checked) ? paint.good(summary) : summary}\n`;
  const counts = countByRule(findings);
  const width = Math.max(...counts.map(({ count }) => String(count).length));
  const widest = Math.max(...counts.map(({ severity }) => widthOf(words.severity[severity])));
  const lines = counts.map(({ rule, severity, count }) => {
    const name = words.severity[severity];
    const gap = " ".repeat(widest - widthOf(name));
    return `${String(count).padStart(width)}  ${colourOf(severity, paint)(name)}${gap}  ${rule}`;
  });
  return `${lines.join("\n")}\n\n${summary}\n`;
}

function filesOf(findings: readonly RankedFinding[]): number {
  return new Set(findings.map(({ where }) => where.path)).size;
}

/** Tables whose cells may be anything, names of people included; and whether their first line is a header. */
function tablesWithUnknownColumns(findings: readonly RankedFinding[]): ReadonlyMap<string, boolean> {
  const unknown = findings.filter((finding) => finding.rule === "unknown-column" || lacksHeader(finding));
  return new Map(unknown.map((finding) => [finding.where.path, !lacksHeader(finding)]));
}

function lacksHeader({ rule, args }: RankedFinding): boolean {
  return rule === "missing-column" && "noHeader" in args;
}

/** Of these tables no row is shown, only a first line with the names of the columns. */
function withoutRows(options: TextOptions, tables: ReadonlyMap<string, boolean>): ShownOptions {
  const mayShow = (path: string, line: number): boolean =>
    !tables.has(path) || (line === 1 && tables.get(path) === true);
  return {
    ...options,
    mayShow,
    lineOf: (path, line) => (mayShow(path, line) ? options.lineOf(path, line) : undefined),
  };
}

interface ShownOptions extends TextOptions {
  readonly mayShow: (path: string, line: number) => boolean;
}

function block(finding: RankedFinding, options: ShownOptions, told: Set<string>): string {
  const { lang, paint } = options;
  const words = validateWords(lang);
  const text = findingText(finding, lang);
  const { path, line, column } = finding.where;
  const isByFile = options.grouping === undefined || options.grouping === "file";
  const at = `${isByFile ? "" : `${visible(path)}:`}${line}:${column}`;
  const severity = colourOf(finding.severity, paint)(words.severity[finding.severity]);
  const lines = [`  ${severity} ${paint.quiet(at)}  ${text.message}  ${paint.quiet(finding.rule)}`];
  if (!options.brief) {
    lines.push(...frame(finding.where, options));
    for (const place of finding.related ?? []) {
      const at = `${visible(place.where.path)}:${place.where.line}:${place.where.column}`;
      lines.push(
        `      ${paint.quiet(`${at}  ${relatedText(options.mayShow(place.where.path, place.where.line) ? place : { label: place.label }, lang)}`)}`,
      );
    }
    if (options.full || !told.has(finding.rule)) lines.push(`      ${words.why}: ${text.why}`);
    told.add(finding.rule);
  }
  lines.push(`      ${words.help}: ${text.help}`);
  if (finding.more !== undefined) lines.push(`      ${words.moreLikeIt(finding.more)}`);
  const owners = options.full ? (options.ownersOf?.(path) ?? []) : [];
  if (owners.length > 0) lines.push(`      ${formatWords(lang).owners}: ${visible(owners.join(", "))}`);
  return lines.join("\n");
}

function colourOf(severity: Severity, paint: Paint): (text: string) => string {
  return { error: paint.error, warning: paint.warning, info: paint.info }[severity];
}

/** The line in question with a mark under what is meant; nothing for a whole file. */
function frame(where: Location, { lineOf, paint, width }: TextOptions): readonly string[] {
  const isWholeFile = where.endLine === where.line && where.endColumn === where.column;
  const source = isWholeFile ? undefined : lineOf(where.path, where.line);
  if (source === undefined) return [];
  const start = Math.min(where.column - 1, source.length);
  const end = where.endLine === where.line ? Math.min(where.endColumn - 1, source.length) : source.length;
  const places = Math.max(NARROWEST, Math.min(FRAME_WIDTH, (width ?? FRAME_WIDTH) - GUTTER));
  const { before, marked, after } = framedLine(source, { start, end: Math.max(start, end), width: places });
  const gutter = String(where.line).padStart(5);
  const mark = "^".repeat(Math.max(1, widthOf(marked)));
  return [
    `${paint.quiet(`${gutter} │`)} ${before}${marked}${after}`,
    `${paint.quiet("      │")} ${" ".repeat(widthOf(before))}${paint.error(mark)}`,
  ];
}
