import { type Entity, isPartial, type Repository } from "../model/repository.ts";

/**
 * For each node the indicators that measure it, drafts and background figures left out. Undefined where an
 * indicator could not be read: then nobody knows what is measured.
 */
export function indicatorsByNode(
  repository: Repository,
): ReadonlyMap<string, readonly Entity<"indicator">[]> | undefined {
  if (repository.incomplete.has("indicator")) return undefined;
  const measured = new Map<string, Entity<"indicator">[]>();
  for (const indicator of repository.entities.indicator.values()) {
    if (isPartial(indicator, ["measures"])) return undefined;
    const { measures = [], draft, context } = indicator.data;
    if (draft === true || context === true) continue;
    for (const node of new Set(measures)) {
      const known = measured.get(node);
      if (known) known.push(indicator);
      else measured.set(node, [indicator]);
    }
  }
  return measured;
}
