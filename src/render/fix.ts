import type { RuleName } from "../findings/rule-names.ts";
import { fixWords } from "../language/fix.ts";
import type { Lang } from "../language/locale.ts";
import type { Paint } from "./paint.ts";
import { visible } from "./visible.ts";

/** What is repaired in a file, as it may be shown. */
export interface ShownRepair {
  readonly path: string;
  readonly changes: readonly { readonly line: number; readonly before: string; readonly after?: string }[];
  readonly counts: ReadonlyMap<RuleName, number>;
  readonly isRewritten: boolean;
}

/** More lines of one file are counted. */
const MOST_LINES = 20;
const LONGEST = 160;

/** How often each rule was seen to, file by file; a file may be repaired in several rounds. */
export function fixSummary(
  repairs: readonly ShownRepair[],
  { lang, isDry }: { readonly lang: Lang; readonly isDry: boolean },
): string {
  const words = fixWords(lang);
  if (repairs.length === 0) return `${words.nothing}\n`;
  const byPath = new Map<string, Map<RuleName, number>>();
  for (const { path, counts } of repairs) {
    const ofFile = byPath.get(path) ?? new Map<RuleName, number>();
    byPath.set(path, ofFile);
    for (const [rule, count] of counts) ofFile.set(rule, (ofFile.get(rule) ?? 0) + count);
  }
  const lines = [...byPath].map(([path, counts]) => {
    const told = [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([rule, count]) => `${rule} (${count})`);
    return `  ${visible(path)}  ${told.join(", ")}`;
  });
  return `${[(isDry ? words.wouldDo : words.done)(byPath.size), ...lines].join("\n")}\n`;
}

/** The lines that would change: `-` as they stand, `+` as they would. */
export function fixPreview(
  repairs: readonly ShownRepair[],
  { lang, paint }: { readonly lang: Lang; readonly paint: Paint },
): string {
  const words = fixWords(lang);
  const blocks = repairs.map(({ path, changes, isRewritten }) => {
    const shown = changes
      .slice(0, MOST_LINES)
      .flatMap(({ line, before, after }) => [
        `-${line}: ${cut(before)}`.trimEnd(),
        ...(after === undefined ? [] : [`+${line}: ${cut(after)}`]),
      ]);
    const rest = changes.length - MOST_LINES;
    return [
      paint.strong(visible(path)),
      ...shown,
      ...(rest > 0 ? [paint.quiet(words.more(rest))] : []),
      ...(isRewritten ? [words.rewritten(path)] : []),
    ].join("\n");
  });
  return blocks.map((block) => `${block}\n\n`).join("");
}

function cut(line: string): string {
  const shown = visible(line);
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
}
