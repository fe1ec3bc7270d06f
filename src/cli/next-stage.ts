import type { Stage } from "../findings/catalogue.ts";
import { coverage } from "../findings/exemptions.ts";
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
  /** There are more: of some rule only the first were looked for. */
  readonly isCut: boolean;
}

/** Of one rule; beyond it the number says nothing, and to look for the rest takes as long as the whole check. */
const MOST = 100;

/**
 * What it finds in the paths that are shown, as far as it says how much there is to do. Undefined in the last stage, and where impact.yaml does not say in which stage the coalition is.
 */
export function nextStage(
  { repository, measures, asOf }: OpenedRepository,
  isShown: (path: string) => boolean,
): NextStage | undefined {
  const { severities, exemptions, stage: now } = repository.settings;
  const stage = NEXT[now];
  if (stage === undefined || repository.coalition === undefined) return undefined;
  const isExempt = coverage(exemptions, asOf);
  const { findings: found, isCut } = checkBeyond(repository, measures, {
    asOf,
    stage,
    keep: (finding) => isShown(finding.where.path) && !isExempt(finding),
    most: MOST,
  });
  // What an exemption of now covers or not is said with the findings of now.
  const { findings } = rank(found, { severities, exemptions: [], stage, asOf });
  return { stage, findings, isCut };
}
