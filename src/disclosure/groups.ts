import type { Figure } from "../measure/figures.ts";
import { type Entity, isPartial, type Repository } from "../model/repository.ts";

/**
 * The size below which a group of people is protected: the strictest of coalition and indicator.
 * Where what was typed cannot be read, every group is too small: protection never falls open.
 */
export function minimumOf(indicator: Entity<"indicator">, repository: Repository): number {
  if (isPartial(indicator, ["minimum_count"])) return Number.POSITIVE_INFINITY;
  return Math.max(repository.settings.minimumCount, indicator.data.minimum_count ?? 0);
}

/** The people behind a figure: all of them and, for a share, those who share something. */
export interface Group {
  readonly whole: number;
  readonly part?: number;
}

/** `undefined` where the figure does not say how many people it is about. */
export function groupOf(figure: Figure, indicator: Entity<"indicator">): Group | undefined {
  const { value, numerator, denominator, n } = figure;
  if (indicator.data.type === "count") return value === undefined ? undefined : { whole: value };
  const whole = denominator ?? n;
  if (whole === undefined) return undefined;
  if (indicator.data.type !== "proportion") return { whole };
  return { whole, part: numerator ?? Math.round((value ?? 0) * whole) };
}

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
 * one, share something. A group below nobody is a slip in the data: not proven safe.
 */
export function isUnsafe({ whole, part }: Group, minimum: number): boolean {
  if (whole < 0 || isSmall(whole, minimum)) return true;
  if (part === undefined) return false;
  const rest = whole - part;
  const groupShares = part > 0 && rest <= 1;
  return part < 0 || isSmall(part, minimum) || isSmall(rest, minimum) || groupShares;
}

/** Nobody, or nobody who shares it, or nobody who does not: in a sensitive breakdown that tells of all. */
export function hasNobody({ whole, part }: Group): boolean {
  return whole === 0 || part === 0 || part === whole;
}

function isSmall(count: number, minimum: number): boolean {
  return count > 0 && count < minimum;
}
