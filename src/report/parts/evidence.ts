import { formatDate } from "../../language/dates.ts";
import { formatNumber } from "../../language/numbers.ts";
import type { Entity } from "../../model/repository.ts";
import type { EvidencePart } from "../report-model.ts";
import type { Telling } from "../telling.ts";

/** One piece of evidence; ask `mayShow` first. */
export function evidencePart({ data }: Entity<"evidence">, telling: Telling): EvidencePart {
  const { words, lang } = telling;
  const about = [
    words.evidenceKinds[data.kind],
    data.knowledge && words.knowledge[data.knowledge],
    data.date && formatDate(data.date, lang),
    data.n === undefined ? undefined : `n = ${formatNumber(data.n, lang)}`,
  ];
  return {
    title: telling.say(data.title),
    about: about.filter((part) => part !== undefined).join(", "),
    finding: telling.say(data.finding),
    quality: telling.say(data.quality),
    url: data.url ?? "",
  };
}

/** What may be shown of a list of evidence, and how many pieces may not. */
export function evidenceParts(
  evidence: readonly Entity<"evidence">[],
  telling: Telling,
): { readonly shown: readonly EvidencePart[]; readonly withheld: number } {
  const shown = evidence.filter(({ data }) => telling.mayShow(data));
  return {
    shown: shown.map((each) => evidencePart(each, telling)),
    withheld: evidence.length - shown.length,
  };
}

/** The evidence of a report: what chosen claims rest on and what is about chosen nodes; without a choice, all. */
export function evidenceOfReport(
  claims: readonly Entity<"claim">[],
  telling: Telling,
): readonly Entity<"evidence">[] {
  const { chosen } = telling;
  const all = telling.all("evidence");
  if (!chosen) return all;
  const cited = new Set(claims.flatMap(({ data }) => data.evidence ?? []));
  return all.filter(
    ({ id, data }) =>
      cited.has(id) ||
      [...(data.supports ?? []), ...(data.contradicts ?? [])].some((about) =>
        about.split(/[:/]/).some((part) => chosen.nodes.has(part)),
      ),
  );
}
