import type { Known } from "../disclosure/guard.ts";
import { release } from "../disclosure/released.ts";
import type { ThingChange } from "./compare-things.ts";
import { nameNow, type Renames } from "./renames.ts";

/** Judgements that say something about a goal. */
const JUDGED: ReadonlySet<string> = new Set(["on-course", "behind", "inside", "outside", "cannot-tell"]);

/**
 * Indicators that are judged otherwise now, both as they may be published and on one same day: so that not the
 * clock but a change of the files made the difference. Where figures changed that are not told, the old judgement would tell of figures
 * that are not shown.
 */
export function flippedJudgements(
  { before, after }: { readonly before: Known; readonly after: Known },
  { renames, isSilent }: { readonly renames: Renames; isSilent(indicator: string): boolean },
): readonly ThingChange[] {
  const olds = new Map(
    [...release(before)].map(([id, { attainment }]) => [nameNow("indicator", id, renames), attainment]),
  );
  return [...release(after)].flatMap(([id, { indicator, attainment: now }]): readonly ThingChange[] => {
    const old = olds.get(id);
    if (!old || isSilent(id) || old.judgedBy === "hidden" || now.judgedBy === "hidden") return [];
    if (old.judgement === now.judgement || !JUDGED.has(old.judgement) || !JUDGED.has(now.judgement))
      return [];
    const period = now.latest?.period.text ?? "";
    return [
      {
        class: "meaning",
        kind: "indicator",
        id,
        name: indicator.data.name,
        what: { is: "judgement", before: old.judgement, after: now.judgement, period },
        before: old.judgement,
        after: now.judgement,
        where: indicator.document.locate(indicator.pointer),
        isGone: false,
      },
    ];
  });
}
