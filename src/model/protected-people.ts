import { type Entity, isPartial, type Repository } from "./repository.ts";

/**
 * The size below which a group of people is protected: the strictest of coalition and indicator.
 * Where what was typed cannot be read, every group is too small: protection never falls open.
 */
export function minimumOf(indicator: Entity<"indicator">, repository: Repository): number {
  if (isPartial(indicator, ["minimum_count"])) return Number.POSITIVE_INFINITY;
  return Math.max(repository.settings.minimumCount, indicator.data.minimum_count ?? 0);
}

/** What a statistical office publishes is known to everyone. */
export function isAlreadyPublic(indicator: Entity<"indicator">, repository: Repository): boolean {
  const id = indicator.data.source;
  const source = id === undefined ? undefined : repository.entities.source.get(id)?.data;
  // What nobody agreed to yet frees nothing.
  return source?.kind === "public-statistics" && source.draft !== true;
}
