import type { Stage } from "../findings/catalogue.ts";
import type { RankedFinding } from "../findings/finding.ts";
import { rank } from "../findings/rank.ts";
import { checkBeyond } from "../rules/index.ts";
import type { OpenedRepository } from "./open-repository.ts";

const NEXT: Readonly<Record<Stage, Stage | undefined>> = { start: "grow", grow: "full", full: undefined };

/** What the stage after this one would find besides. */
export interface NextStage {
  readonly stage: Stage;
  /** Ranked and sorted as all findings; without what is set aside. */
  readonly findings: readonly RankedFinding[];
}

/** Undefined in the last stage, and where impact.yaml does not say in which stage the coalition is. */
export function nextStage({ repository, measures, asOf }: OpenedRepository): NextStage | undefined {
  const { severities, exemptions, stage: now } = repository.settings;
  const stage = NEXT[now];
  if (stage === undefined || repository.coalition === undefined) return undefined;
  const found = checkBeyond(repository, measures, { asOf, stage });
  const rules = new Set(found.map(({ rule }) => rule));
  const { findings } = rank(found, { severities, exemptions, stage, asOf });
  // What an exemption of now covers or not is said with the findings of now.
  return { stage, findings: findings.filter(({ rule }) => rules.has(rule)) };
}
