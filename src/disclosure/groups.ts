import type { Group } from "../measure/group.ts";

export { type Group, groupOf } from "../measure/group.ts";
export { minimumOf } from "../model/protected-people.ts";

/** What is left of a group when others are taken out of it. */
export function restOf(whole: Group, others: readonly (Group | undefined)[]): Group {
  const sum = (count: (group: Group) => number | undefined): number =>
    others.reduce((all, group) => all + ((group && count(group)) ?? 0), 0);
  return {
    whole: whole.whole - sum((group) => group.whole),
    ...(whole.part !== undefined && { part: whole.part - sum((group) => group.part) }),
  };
}

/**
 * A group, its part and the rest each hold nobody or at least the minimum; and not all, or all but
 * one, share something, nor in a small group nobody. A group below nobody is a slip in the data: not proven safe.
 */
export function isUnsafe({ whole, part }: Group, minimum: number): boolean {
  if (whole < 0 || isSmall(whole, minimum)) return true;
  if (part === undefined) return false;
  const rest = whole - part;
  const groupShares = part > 0 && rest <= 1;
  const isTold = isSmall(part, minimum) || isSmall(rest, minimum) || groupShares;
  return part < 0 || isTold || isNobodyOfFew(whole, part, minimum);
}

/**
 * Nobody of a group shares something, and the group is so small that no other number of those who do could be shown
 * (fewer than twice the minimum: one of both sides is small, or all share it). That none does is then known of each,
 * as that all do would be; see decision 0024. In larger groups a zero is shown, except in a sensitive breakdown.
 */
export function isNobodyOfFew(whole: number, part: number, minimum: number): boolean {
  return part === 0 && whole > 0 && whole < 2 * minimum;
}

/** Nobody, or nobody who shares it, or nobody who does not: in a sensitive breakdown that tells of all. */
export function hasNobody({ whole, part }: Group): boolean {
  return whole === 0 || part === 0 || part === whole;
}

function isSmall(count: number, minimum: number): boolean {
  return count > 0 && count < minimum;
}
