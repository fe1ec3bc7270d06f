import type { Evidence } from "../generated/schema-types.ts";
import { type Entity, isPartial, placeOf, type Repository } from "../model/repository.ts";
import { contributions } from "./claimed.ts";
import type { Rule } from "./rule.ts";

/** A report whose claims rest on no word of the people they are about. */
export const reportWithoutVoice: Rule<"report-without-voice"> = {
  name: "report-without-voice",
  *check({ repository }) {
    if (repository.incomplete.has("claim") || repository.incomplete.has("evidence")) return;
    const heard = claimsHeard(repository);
    const anywhere = [...heard.values()].some((voice) => voice);
    for (const report of repository.entities.report.values()) {
      if (heard.size === 0 || report.data.draft === true || isPartial(report, ["only"])) continue;
      const { outcomes, indicators } = report.data.only ?? {};
      // Which claims a choice of indicators brings along, the report itself works out.
      if (outcomes === undefined && indicators !== undefined) continue;
      const chosen = outcomes?.flatMap((node) => heard.get(node) ?? []);
      if (chosen ? chosen.length === 0 || chosen.some((voice) => voice) : anywhere) continue;
      yield {
        rule: "report-without-voice",
        args: { id: report.id },
        where: placeOf(report, ["reader"]),
        about: `report:${report.id}`,
      };
    }
  },
};

/** For each node with a claim, whether a claim about it rests on the people's own words, as far as is known. */
function claimsHeard(repository: Repository): ReadonlyMap<string, boolean> {
  const heard = new Map<string, boolean>();
  for (const claim of contributions(repository)) {
    const { node } = claim.data;
    heard.set(node, heard.get(node) === true || mayBeHeard(claim, repository));
  }
  return heard;
}

/** A claim without evidence, or with evidence that is not there, has a finding of its own. */
function mayBeHeard({ data }: Entity<"claim">, { entities }: Repository): boolean {
  const evidence = data.evidence ?? [];
  return evidence.length === 0 || evidence.some((id) => mayBeVoice(entities.evidence.get(id)?.data));
}

/** Where it does not say whose knowledge it is, it may be theirs. */
function mayBeVoice(evidence: Evidence | undefined): boolean {
  if (evidence === undefined) return true;
  const { knowledge } = evidence;
  return knowledge === undefined || knowledge === "experience";
}
