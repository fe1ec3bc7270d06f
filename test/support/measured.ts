import { prepareProtection } from "../../src/disclosure/protection.ts";
import { memoryTree } from "../../src/files/memory.ts";
import type { Measures } from "../../src/measure/figures.ts";
import { measure } from "../../src/measure/series.ts";
import { loadRepository } from "../../src/model/load.ts";
import type { Repository } from "../../src/model/repository.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import type { IndicatorStory } from "./indicator.ts";

/** The base repository with one indicator (`x`), read, measured and protected, without any rule. */
export async function measured(
  story: IndicatorStory,
): Promise<{ readonly repository: Repository; readonly measures: Measures }> {
  const files = {
    ...BASE_REPOSITORY,
    "indicators/x.yaml": `name: X\n${story.indicator}\n`,
    ...(story.rows !== undefined && { "data/x.csv": story.rows }),
    ...story.files,
  };
  const repository = await loadRepository(memoryTree(files));
  const measures = measure(repository);
  await prepareProtection({ repository, measures });
  return { repository, measures };
}
