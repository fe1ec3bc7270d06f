import { CATALOGUE } from "../findings/catalogue.ts";
import type { ExemptAll } from "../findings/exempt-all.ts";
import type { RankedFinding } from "../findings/finding.ts";
import type { RuleName } from "../findings/rule-names.ts";
import { exemptAllWords } from "../language/exempt-all.ts";
import type { Lang } from "../language/locale.ts";
import type { Paint } from "./paint.ts";
import { visible } from "./visible.ts";

/** How it is told what was set aside. */
interface ExemptAllOptions {
  readonly lang: Lang;
  readonly paint: Paint;
  /** True where nothing was written. */
  readonly isDry: boolean;
}

/** What is set aside, place by place, and what is left, rule by rule, with why. */
export function exemptAllText({ places, left }: ExemptAll, { lang, paint, isDry }: ExemptAllOptions): string {
  const words = exemptAllWords(lang);
  const count = places.reduce((sum, place) => sum + place.count, 0);
  const width = Math.max(0, ...places.map(({ rule }) => rule.length));
  const listed = places.map(({ rule, at, count: covered }) => {
    const many = covered > 1 ? `  ${paint.quiet(words.covers(covered))}` : "";
    return `  ${rule.padEnd(width)}  ${visible(at)}${many}`;
  });
  const done = (isDry ? words.wouldDo : words.done)(count, places.length);
  const blocks = [
    places.length === 0 ? words.nothing : [done, ...listed].join("\n"),
    ...(left.length === 0 ? [] : [leftText(left, lang)]),
    ...(places.length === 0 || isDry ? [] : [words.next]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function leftText(left: readonly RankedFinding[], lang: Lang): string {
  const words = exemptAllWords(lang);
  const counts = new Map<RuleName, number>();
  for (const { rule, more = 0 } of left) counts.set(rule, (counts.get(rule) ?? 0) + 1 + more);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const why = (rule: RuleName) => {
    if (CATALOGUE[rule].exemptible) return words.oneByOne;
    return rule === "unused-exemption" || rule === "expired-exemption" ? words.itself : words.fixed;
  };
  const lines = [...counts].map(([rule, count]) => `  ${rule} (${count}): ${why(rule)}`);
  return [words.left(total), ...lines.sort()].join("\n");
}
