import type { RankedFinding } from "../findings/finding.ts";
import { findingText } from "../language/findings/sentences.ts";
import { historyWords } from "../language/history.ts";
import type { HistoryWords, LookedAt, NotLookedAt } from "../language/history-shape.ts";
import type { Lang } from "../language/locale.ts";
import { validateWords } from "../language/validate.ts";
import type { Paint } from "./paint.ts";
import { visible } from "./visible.ts";

/** More than this nobody reads in a terminal. */
const MOST_SHOWN = 200;

/** What the text of a history needs besides the findings. */
export interface HistoryTextOptions {
  readonly lang: Lang;
  readonly paint: Paint;
  readonly lookedAt: LookedAt;
  readonly notLookedAt: NotLookedAt;
  /** True where the clone lacks earlier commits. */
  readonly isShallow: boolean;
  /** True where only some commits were asked for. */
  readonly isPart: boolean;
  /** All findings. */
  readonly full: boolean;
  /** What is said first and last; absent for what is said of something that may have leaked. */
  readonly stopped?: StoppedPush | undefined;
}

/** A push that does not happen, because of what was found. */
export interface StoppedPush {
  /** That nothing was sent, and who else has it. */
  readonly first: string;
  /** What to do; absent where it has leaked before. */
  readonly steps?: readonly string[];
}

/** What stands in the history of a repository, for a person: by place, then what to do, told once. */
export function historyText(findings: readonly RankedFinding[], options: HistoryTextOptions): string {
  const { lang, paint, full, stopped } = options;
  const words = historyWords(lang);
  const shown = full ? findings : findings.slice(0, MOST_SHOWN);
  const blocks: string[] = stopped ? [paint.strong(stopped.first)] : [];
  let place: string | undefined;
  for (const finding of shown) {
    const here = placeOf(finding, words);
    if (here !== place) {
      place = here;
      blocks.push(paint.strong(visible(here)));
    }
    blocks.push(block(finding, words, options));
  }
  if (findings.length > shown.length) blocks.push(words.more(findings.length - shown.length));
  blocks.push(summary(findings, words, options));
  if (findings.length > 0) blocks.push(advice(words, stopped?.steps));
  return `${blocks.join("\n\n")}\n`;
}

/** Notes are files that git names after the commit that they are about, with or without folders. */
const NOTE = /^[0-9a-f]{2}\/?[0-9a-f]{2}\/?[0-9a-f]{36}$/;

function placeOf({ where, revision }: RankedFinding, words: HistoryWords): string {
  if (revision === undefined) return where.path;
  const { in: kind, path, commit } = revision;
  const noted = kind === "file" ? NOTE.exec(path)?.[0].replaceAll("/", "") : undefined;
  if (noted !== undefined) return words.places.note(noted.slice(0, 7));
  const name = { "commit-message": commit.slice(0, 7), "tag-message": path, "ref-name": path };
  return words.places[kind](kind === "file" || kind === "file-name" ? where.path : name[kind]);
}

function block(finding: RankedFinding, words: HistoryWords, { lang, paint }: HistoryTextOptions): string {
  const { severity, where, revision, rule, more } = finding;
  const name = paint[severity](validateWords(lang).severity[severity]);
  const at = `${where.line}:${where.column}`;
  const isInFile = revision?.in === "file" || revision?.in === "file-name";
  const date = revision?.date ?? "";
  const since = isInFile ? words.since(date, revision.isCurrent) : words.made(date);
  const lines = [
    `  ${name} ${paint.quiet(at)}  ${findingText(finding, lang).message}  ${paint.quiet(rule)}`,
    `      ${since}`,
  ];
  if (more !== undefined) lines.push(`      ${words.moreLikeIt(more)}`);
  return lines.join("\n");
}

function summary(
  findings: readonly RankedFinding[],
  words: HistoryWords,
  { paint, lookedAt, notLookedAt, isShallow, isPart, stopped }: HistoryTextOptions,
): string {
  const found = findings.reduce((sum, { more = 0 }) => sum + 1 + more, 0);
  const isWhole = !isShallow && !isPart && notLookedAt.missing === 0;
  const clean = isWhole ? paint.good(words.clean(true)) : words.clean(false);
  return [
    found === 0 ? clean : words.found(found),
    words.lookedAt(lookedAt),
    ...words.notLookedAt(notLookedAt),
    // Of what is not sent, nothing was to be looked at.
    ...(stopped ? [] : [words.neverSeen]),
    ...(isShallow ? [paint.warning(words.shallow)] : []),
    ...(notLookedAt.missing > 0 ? [paint.warning(words.incomplete(notLookedAt.missing))] : []),
  ].join("\n");
}

function advice({ whatNow, steps: afterLeak }: HistoryWords, steps = afterLeak): string {
  return [`${whatNow}`, ...steps.map((step, index) => `  ${index + 1}. ${step}`)].join("\n");
}
