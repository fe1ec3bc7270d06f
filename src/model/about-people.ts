import type { Entity } from "./repository.ts";

/**
 * Whether the figures of an indicator are about people: only they can give a person away, and only
 * there does chance play with a full count. An indicator that does not say what it counts is treated
 * as one about people: the careful answer to both.
 */
export function isAboutPeople(indicator: Entity<"indicator">): boolean {
  const { counts } = indicator.data;
  return counts === undefined || counts === "people" || counts === "households";
}
