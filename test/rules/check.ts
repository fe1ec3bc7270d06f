import { memoryTree } from "../../src/files/memory.ts";
import type { RankedFinding } from "../../src/findings/finding.ts";
import { rank } from "../../src/findings/rank.ts";
import { measure } from "../../src/measure/series.ts";
import { loadRepository } from "../../src/model/load.ts";
import { checkAll } from "../../src/rules/index.ts";

/** Everything `impact validate` would say about these files. */
export async function check(files: Readonly<Record<string, string>>): Promise<readonly RankedFinding[]> {
  const repository = await loadRepository(memoryTree({ ...files }));
  const { settings } = repository;
  const asOf = settings.asOf ?? "2026-03-01";
  return rank(checkAll(repository, measure(repository), asOf), { ...settings, asOf }).findings;
}
