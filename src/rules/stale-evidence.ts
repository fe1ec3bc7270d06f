import type { RuleArguments } from "../findings/rule-names.ts";
import type { Claim, Evidence } from "../generated/schema-types.ts";
import { placeOf } from "../model/repository.ts";
import { contributions, endOf, piecesOf, startOf } from "./claimed.ts";
import type { Rule } from "./rule.ts";

/** Research by others is of use for longer. */
const YEARS = 3;
const YEARS_OF_LITERATURE = 7;

/** Evidence of before the change that is claimed, or too old by the end of it. */
export const staleEvidence: Rule<"stale-evidence"> = {
  name: "stale-evidence",
  *check({ repository }) {
    for (const claim of contributions(repository)) {
      for (const { index, evidence } of piecesOf(claim, repository)) {
        const problem = problemOf(evidence.data, claim.data);
        const { date } = evidence.data;
        if (problem === undefined || date === undefined) continue;
        yield {
          rule: "stale-evidence",
          args: { id: claim.id, evidence: evidence.id, date, problem },
          where: placeOf(claim, ["evidence", index]),
          about: `claim:${claim.id}`,
        };
      }
    }
  },
};

function problemOf(
  { date, kind }: Evidence,
  claim: Claim,
): RuleArguments["stale-evidence"]["problem"] | undefined {
  if (date === undefined) return undefined;
  const isLiterature = kind === "literature";
  const end = endOf(claim);
  if (end !== undefined && date < yearsBefore(end, isLiterature ? YEARS_OF_LITERATURE : YEARS)) {
    return isLiterature ? "old-literature" : "old";
  }
  const start = startOf(claim);
  return !isLiterature && start !== undefined && date < start ? "before-change" : undefined;
}

/** The same day, years earlier; compared as text, so that 29 February does no harm. */
function yearsBefore(date: string, years: number): string {
  return `${String(Number(date.slice(0, 4)) - years).padStart(4, "0")}${date.slice(4)}`;
}
