import type { SourcePlace } from "../import/extract.ts";
import type { FigureChange, ImportPlan, RowKey } from "../import/merge.ts";
import type { Undeclared } from "../import/undeclared.ts";
import type { ImportWords } from "../language/import.ts";
import { oneLine, quote } from "../language/quote.ts";

/** Of each list so many are shown; JSON has them all. */
const SHOWN = 10;

/** The preview of an import: what is added, changed, left out, and cannot be taken. */
export function importText(
  plan: ImportPlan,
  words: ImportWords,
  { full, undeclared }: { readonly full: boolean; readonly undeclared: readonly Undeclared[] },
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
  section(words.addedHeading, added, (one) => changeLine(one, words));
  section(words.changedHeading, changed, (one) => changeLine(one, words));
  section(words.goneHeading, onlyInTable, (one) => `${keyText(one, words)}  ${one.table}:${one.line}`);
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
    const where = column === undefined ? "" : `, ${quote(column)}`;
    const what = value === undefined ? "" : ` ${quote(value)}`;
    return `${words.row(rowOf(place))}${where}:${what} ${words.trouble[reason]}`;
  });
  return `${lines.join("\n")}\n`;
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
export function rowErrorsText(errors: readonly RowError[], words: ImportWords, full: boolean): string {
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
  return `${[...lines, words.mendSource].join("\n")}\n`;
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

function changeLine({ key, cells, table }: FigureChange, words: ImportWords): string {
  const texts = cells.map(({ column, before, after }) =>
    before === "" ? `${column} ${oneLine(after)}` : `${column} ${oneLine(before)} → ${oneLine(after)}`,
  );
  return `${keyText(key, words)}  ${texts.join(", ") || words.empty}  ${table}`;
}

function keyText({ indicator, period, partner, dimensions }: RowKey, words: ImportWords): string {
  const groups = dimensions.map(([dimension, value]) => `${dimension}=${value}`);
  return [indicator, period, partner || words.total, ...groups].join(" ");
}
