import type { Repository } from "./repository.ts";

/**
 * Indicators of which rows could not be read; `"any"` where it may be each of them. What is computed from them is not
 * among them.
 */
export function indicatorsWithGaps(
  repository: Pick<Repository, "incomplete" | "indicatorsWithGaps">,
): ReadonlySet<string> | "any" {
  if (!repository.incomplete.has("measurement")) return new Set();
  return repository.indicatorsWithGaps ?? "any";
}
