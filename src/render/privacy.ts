import type { Lang } from "../language/locale.ts";
import { type HiddenReason, privacyWords } from "../language/privacy.ts";
import type { PrivacyModel, PrivacyPart } from "../report/privacy.ts";
import { toJson } from "./findings-json.ts";
import type { Paint } from "./paint.ts";
import { visible } from "./visible.ts";

/** What is hidden and why, for a terminal: a line per figure under its indicator. */
export function privacyText(
  { parts, disclosed, isProven }: PrivacyModel,
  { lang, paint }: { readonly lang: Lang; readonly paint: Paint },
): string {
  const words = privacyWords(lang);
  if (parts.length === 0 && disclosed.length === 0) return `${words.nothing}\n`;
  const lines = [words.heading];
  for (const part of parts) {
    const title = `${visible(part.name)} (${part.indicator}), ${words.minimum(part.minimum)}`;
    lines.push("", paint.strong(title), paint.quiet(`  ${words.sum(part.rows.length, sumsOf(part, lang))}`));
    for (const { label, why } of part.rows) lines.push(`  ${visible(label)}: ${visible(why)}`);
  }
  if (disclosed.length > 0) {
    lines.push("", paint.warning(words.knownHeading), ...disclosed.map(({ why }) => `  ${visible(why)}`));
  }
  if (!isProven) lines.push("", words.unproven);
  return `${lines.join("\n")}\n`;
}

function sumsOf({ counts }: PrivacyPart, lang: Lang): readonly string[] {
  const { short } = privacyWords(lang);
  return inOrder(counts).map(([reason, count]) => `${count} × ${short[reason]}`);
}

function inOrder(counts: ReadonlyMap<HiddenReason, number>): readonly (readonly [HiddenReason, number])[] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The same for a program: the document of schemas/output/privacy.schema.json. */
export function privacyJson({ asOf, parts, disclosed, isProven }: PrivacyModel): string {
  return toJson({
    format: "impact-privacy",
    version: "1.0",
    asOf,
    proven: isProven,
    indicators: parts.map(({ indicator, minimum, rows, counts }) => ({
      indicator,
      minimum,
      counts: Object.fromEntries(inOrder(counts)),
      hidden: rows.map(({ key, period, partner, dimension, group, reason, why, from, beside }) => ({
        figure: key,
        period,
        partner,
        dimension,
        group,
        reason,
        why,
        from,
        beside,
      })),
    })),
    disclosed: disclosed.map(({ key, why }) => ({ number: key, why })),
  });
}
