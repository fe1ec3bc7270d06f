import { formatPeriod } from "../../language/dates.ts";
import { list } from "../../language/list.ts";
import type { Entity } from "../../model/repository.ts";
import type { ClaimPart, RivalPart } from "../report-model.ts";
import type { Telling } from "../telling.ts";
import { evidenceParts } from "./evidence.ts";

/** The claims of a report: about chosen nodes, in the order of the theory. */
export function shownClaims(telling: Telling): readonly Entity<"claim">[] {
  const order = new Map([...telling.repository.entities.node.keys()].map((id, index) => [id, index]));
  const place = ({ data }: Entity<"claim">) => order.get(data.node) ?? order.size;
  return telling
    .all("claim")
    .filter(({ data }) => isAboutChosen(data.node, telling))
    .sort((a, b) => place(a) - place(b));
}

/** A side effect that nobody wanted is never chosen away. */
function isAboutChosen(node: string, telling: Telling): boolean {
  const found = telling.one("node", node);
  if (!found) return false;
  return found.data.unintended === "unwanted" || !telling.chosen || telling.chosen.nodes.has(node);
}

/** One contribution claim, with what supports it, what else may explain the change, and its limits. */
export function claimPart(claim: Entity<"claim">, telling: Telling): ClaimPart {
  const { words } = telling;
  const { data } = claim;
  const evidence = (data.evidence ?? []).flatMap((id) => telling.one("evidence", id) ?? []);
  const { shown, withheld } = evidenceParts(evidence, telling);
  const factors = (data.package ?? []).filter((factor) => factor.draft !== true);
  const isNotYet = data.strength === "not-yet";
  return {
    id: claim.id,
    node: telling.say(telling.one("node", data.node)?.data.title),
    statement: telling.say(data.statement),
    strength: data.strength
      ? words.claimLine(words.strengths[data.strength], data.confidence && words.confidences[data.confidence])
      : "",
    period: words.claimPeriod(periodWords(data.period?.from, telling), periodWords(data.period?.to, telling)),
    isNotYet,
    isHarm: data.strength === "possible-harm",
    cautions: isNotYet ? [] : cautionsFor(data.node, telling),
    evidence: shown,
    withheld: withheld === 0 ? "" : words.withheldEvidence(withheld),
    rivals: rivalsOf(claim, telling),
    own: factors.filter(({ own }) => own === true).map(({ factor }) => telling.say(factor)),
    others: factors.filter(({ own }) => own !== true).map(({ factor }) => telling.say(factor)),
    notClaimed: telling.say(data.not_claimed),
    reviewedBy: list(reviewers(claim, telling), telling.lang),
  };
}

function periodWords(period: string | number | undefined, telling: Telling): string | undefined {
  return period === undefined ? undefined : formatPeriod(period, telling.lang);
}

/** A claim beside figures that may differ by chance alone says so. */
function cautionsFor(node: string, telling: Telling): readonly string[] {
  return telling.all("indicator").flatMap(({ id, data }) => {
    const isUnclear = telling.released.get(id)?.attainment.clearChange === false;
    return isUnclear && data.measures?.includes(node) ? [telling.words.caution(telling.say(data.name))] : [];
  });
}

/** The rivals that a claim had to survive. */
export function rivalEntities(claim: Entity<"claim">, telling: Telling): readonly Entity<"rival">[] {
  return (claim.data.rivals ?? []).flatMap((id) => telling.one("rival", id) ?? []);
}

function rivalsOf(claim: Entity<"claim">, telling: Telling): readonly RivalPart[] {
  return rivalEntities(claim, telling).map(({ data }) => ({
    text: telling.say(data.text),
    verdict: telling.words.verdicts[data.verdict ?? "untested"],
    because: telling.say(data.because),
  }));
}

function reviewers({ data }: Entity<"claim">, telling: Telling): readonly string[] {
  return (data.reviewed ?? [])
    .filter(({ on }) => on === undefined || on <= telling.asOf)
    .flatMap(({ by }) => telling.name(telling.one("partner", by)?.data.name) || []);
}
