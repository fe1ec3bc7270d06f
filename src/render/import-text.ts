import type { SourcePlace } from "../import/extracted.ts";
import type { FigureChange, ImportPlan, RowKey } from "../import/merge.ts";
import type { Undeclared } from "../import/undeclared.ts";
import type { ImportWords } from "../language/import.ts";
import { oneLine, quote } from "../language/quote.ts";
import { inWidth } from "./in-width.ts";

/** Of each list so many are shown; JSON has them all. */
const SHOWN = 10;

/** What a code is called, in the language of who reads; undefined where it has no name of its own. */
export interface CodeNames {
  indicator(code: string): string | undefined;
  partner(code: string): string | undefined;
  group(dimension: string, code: string): string | undefined;
}

/** How a preview is shown. */
export interface PreviewOptions {
  readonly full: boolean;
  readonly undeclared: readonly Undeclared[];
  readonly names: CodeNames;
  /** Columns of the screen. */
  readonly width: number;
  /** The name of a column of the source as it may be shown. */
  column(name: string): string;
}

/** The preview of an import: what is added, changed, left out, and cannot be taken. */
export function importText(
  plan: ImportPlan,
  words: ImportWords,
  { full, undeclared, names, width, column: shown }: PreviewOptions,
): string {
  const most = full ? Number.POSITIVE_INFINITY : SHOWN;
  const { added, changed, onlyInTable, skipped, troubles } = plan;
  const lines = [
    words.counts({ taken: plan.taken, skipped: skipped.length, troubles: troubles.length }),
    words.figures({
      added: added.length,
      changed: changed.length,
      unchanged: plan.unchanged,
      gone: onlyInTable.length,
    }),
  ];
  if (plan.hidden > 0) lines.push(words.hidden(plan.hidden));
  for (const each of undeclared) lines.push(words.undeclared(each));
  const section = <T>(heading: string, all: readonly T[], line: (one: T) => string) => {
    if (all.length === 0) return;
    lines.push("", `${heading}:`);
    for (const one of all.slice(0, most)) lines.push(`  ${line(one)}`);
    if (all.length > most) lines.push(`  ${words.more(all.length - most)}`);
  };
  // The name of an indicator is long, and mostly that of the row above.
  let above = "";
  const figures = <T>(heading: string, all: readonly T[], told: (one: T) => ToldFigure) => {
    above = "";
    section(heading, all, (one) => {
      const { key, what } = told(one);
      const { indicator } = key;
      const title = indicator === above ? "" : `${withName(indicator, names.indicator(indicator))}\n  `;
      above = indicator;
      return `${title}  ${keyText(key, words, names)}: ${what}`;
    });
  };
  figures(words.addedHeading, added, (one) => ({ key: one.key, what: changeText(one, words) }));
  figures(words.changedHeading, changed, (one) => ({ key: one.key, what: changeText(one, words) }));
  figures(words.goneHeading, onlyInTable, (one) => ({ key: one, what: `${one.table}:${one.line}` }));
  if (full)
    section(
      words.skippedHeading,
      skipped,
      ({ place, reason }) => `${words.row(rowOf(place))}: ${words.skip[reason]}`,
    );
  else
    section(words.skippedHeading, bySkip(skipped), ({ place, reason, count }) => {
      const first = `${words.row(rowOf(place))}${count > 1 ? ", …" : ""}`;
      return `${count} × ${words.skip[reason]} (${first})`;
    });
  section(words.troubleHeading, troubles, ({ place, reason, column, value }) => {
    const where = column === undefined ? "" : `, ${quote(shown(column))}`;
    const what = value === undefined ? "" : ` ${quote(value)}`;
    return `${words.row(rowOf(place))}${where}:${what} ${words.trouble[reason]}`;
  });
  return `${inWidth(lines.join("\n"), width)}\n`;
}

/** What validate would find in a row of the source. */
export interface RowError {
  readonly place: SourcePlace;
  readonly rule: string;
  readonly message: string;
  /** How many more like it. */
  readonly more: number;
}

/** Errors of rows that are to be imported, where they stand in the source; what to do is said once. */
export function rowErrorsText(
  errors: readonly RowError[],
  words: ImportWords,
  { full, width }: Pick<PreviewOptions, "full" | "width">,
): string {
  const lines: string[] = [];
  const byRule = new Map<string, RowError[]>();
  for (const error of errors) {
    const group = byRule.get(error.rule);
    if (group) group.push(error);
    else byRule.set(error.rule, [error]);
  }
  for (const group of byRule.values()) {
    const shown = full ? group : group.slice(0, SHOWN);
    for (const { place, message } of shown) lines.push(`  ${words.row(rowOf(place))}: ${message}`);
    const rest = group.length - shown.length + group.reduce((sum, { more }) => sum + more, 0);
    if (rest > 0) lines.push(`  ${words.more(rest)}`);
  }
  return `${inWidth([...lines, words.mendSource].join("\n"), width)}\n`;
}

type Skipped = ImportPlan["skipped"][number];

/** One line per reason: a thousand rows without a figure are one thing to know. */
function bySkip(skipped: readonly Skipped[]): readonly (Skipped & { readonly count: number })[] {
  const counts = new Map<string, Skipped & { count: number }>();
  for (const one of skipped) {
    const known = counts.get(one.reason);
    if (known) known.count += 1;
    else counts.set(one.reason, { ...one, count: 1 });
  }
  return [...counts.values()];
}

function rowOf({ file, sheet, row }: Skipped["place"]) {
  return { file: oneLine(file, 200), sheet: sheet === undefined ? undefined : oneLine(sheet), row };
}

interface ToldFigure {
  readonly key: RowKey;
  readonly what: string;
}

function changeText({ cells, table }: FigureChange, words: ImportWords): string {
  const texts = cells.map(({ column, before, after }) =>
    before === "" ? `${column} ${oneLine(after)}` : `${column} ${oneLine(before)} → ${oneLine(after)}`,
  );
  return `${texts.join(", ") || words.empty} (${table})`;
}

/** What a figure is about, besides its indicator. */
function keyText({ period, partner, dimensions }: RowKey, words: ImportWords, names: CodeNames): string {
  const groups = dimensions.map(
    ([dimension, value]) => `${dimension}=${withName(value, names.group(dimension, value))}`,
  );
  const who = partner === "" ? words.total : withName(partner, names.partner(partner));
  return [period, who, ...groups].join(", ");
}

/** `people-housed — People housed`; a name that says the same as its code is not said twice. */
function withName(code: string, name: string | undefined): string {
  const same = name === undefined || folded(name) === folded(code);
  return same ? code : `${code} — ${oneLine(name)}`;
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[\s-]+/gu, " ");
}
