import type { AnyFinding, RankedFinding } from "../findings/finding.ts";
import { rank } from "../findings/rank.ts";
import type { Measures } from "../measure/figures.ts";
import { measure } from "../measure/series.ts";
import { isPartlyRead } from "../model/partly-read.ts";
import type { Repository } from "../model/repository.ts";
import { OF_WEB } from "../rules/addresses.ts";
import { checkAll } from "../rules/index.ts";
import { OF_CHANGES, OF_GIT } from "./removed-releases.ts";

/** What a check needs beside the files. */
interface Checking {
  readonly asOf: string;
  readonly measures?: Measures;
  /** What git says of removed releases; absent where it was not asked. */
  readonly removed?: readonly AnyFinding[] | undefined;
  /** What the web says of addresses; absent where it was not asked. */
  readonly online?: readonly AnyFinding[] | undefined;
}

/** What was found, as the repository weighs it, and what its exemptions set aside. */
export type Checked = ReturnType<typeof rank>;

/**
 * All rules over a repository, by its own severities, exemptions and stage. An exemption of a rule that was not asked
 * here is not called unneeded.
 */
export function checked(
  repository: Repository,
  { asOf, measures = measure(repository), removed, online }: Checking,
): Checked {
  const { severities, exemptions, stage } = repository.settings;
  const found = [...checkAll(repository, measures, asOf), ...(removed ?? []), ...(online ?? [])];
  const unasked = new Set([...OF_CHANGES, ...(removed ? [] : OF_GIT), ...(online ? [] : OF_WEB)]);
  return rank(found, {
    severities,
    exemptions,
    stage,
    asOf,
    unasked,
    isPartlyRead: isPartlyRead(repository),
  });
}

/** Only what was found. */
export function findingsIn(repository: Repository, checking: Checking): readonly RankedFinding[] {
  return checked(repository, checking).findings;
}
