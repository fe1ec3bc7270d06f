import { type Group, isNobodyOfFew } from "../groups.ts";
import type { Guarded } from "./book.ts";

function isSmall(count: number, minimum: number): boolean {
  return count > 0 && count < minimum;
}

/**
 * Which numbers of a group nobody may know, by the rules of `isUnsafe`: those that are small, the one, or none, who
 * does not share what all others do, and in a small group that nobody shares it.
 */
export function guardedOf({ whole, part }: Group, minimum: number): Guarded {
  const others = part === undefined ? undefined : whole - part;
  const isShared = part !== undefined && part > 0 && others !== undefined && others <= 1;
  return {
    minimum,
    whole: isSmall(whole, minimum),
    part: part !== undefined && (isSmall(part, minimum) || isNobodyOfFew(whole, part, minimum)),
    others: isShared || (others !== undefined && isSmall(others, minimum)),
  };
}

/** In a sensitive breakdown nobody knows, besides, that there is nobody. */
export function guardedOfSensitive(group: Group, minimum: number): Guarded {
  const { whole, part } = group;
  const guarded = guardedOf(group, minimum);
  return {
    minimum,
    whole: guarded.whole || whole === 0,
    part: guarded.part || part === 0,
    others: guarded.others || (part !== undefined && part === whole),
  };
}

/** True where there is anything to guard. */
export function isGuarded({ whole, part, others }: Guarded): boolean {
  return whole === true || part === true || others === true;
}

/**
 * As `isGuarded` of `guardedOf`, turned round, for millions of groups: no object is made of any.
 * @param part `undefined` where nobody says who share something
 */
export function isOpen(whole: number, part: number | undefined, minimum: number): boolean {
  if (isSmall(whole, minimum)) return false;
  if (part === undefined) return true;
  const others = whole - part;
  const isTold = isSmall(part, minimum) || isSmall(others, minimum) || (part > 0 && others <= 1);
  return !isTold && !isNobodyOfFew(whole, part, minimum);
}
