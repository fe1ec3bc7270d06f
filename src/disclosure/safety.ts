import type { Figure } from "../measure/figures.ts";
import type { Entity, Repository } from "../model/repository.ts";

/** Why a figure is not shown. */
export type HiddenBecause = "small-group" | "size-unknown" | "withheld";

/** The size below which a group of people is protected: the strictest of coalition and indicator. */
export function minimumOf(indicator: Entity<"indicator">, repository: Repository): number {
  return Math.max(repository.settings.minimumCount, indicator.data.minimum_count ?? 0);
}

/** Only figures about people or households can give a person away. */
export function isAboutPeople(indicator: Entity<"indicator">): boolean {
  const { counts } = indicator.data;
  // An indicator that does not say what it counts is treated as one about people.
  return counts === undefined || counts === "people" || counts === "households";
}

/**
 * Whether one total may be published, by the rules of primary protection (EU Handbook on
 * Statistical Disclosure Control; see docs/guide): a count `x` with `0 < x < minimum` is unsafe, and
 * so is its complement; a group of which all, or all but one, share something is unsafe; a
 * percentage or mean whose group's size is unknown is not proven safe, and so not published.
 * A computed figure is as safe as what it was computed from.
 */
export function hiddenBecause(
  figure: Figure,
  indicator: Entity<"indicator">,
  repository: Repository,
): HiddenBecause | undefined {
  if (figure.status === "withheld") return "withheld";
  if (figure.value === undefined) return undefined;
  if (figure.origin === "computed") return partsHidden(figure, repository);
  if (!isAboutPeople(indicator) || isAlreadyPublic(indicator, repository)) return undefined;
  return unsafeCounts(figure, indicator, minimumOf(indicator, repository));
}

function partsHidden(figure: Figure, repository: Repository): HiddenBecause | undefined {
  for (const part of figure.parts ?? []) {
    const indicator = repository.entities.indicator.get(part.indicator);
    const because = indicator && hiddenBecause(part.figure, indicator, repository);
    if (because) return because;
  }
  return undefined;
}

/** What a statistical office publishes is known to everyone. */
function isAlreadyPublic(indicator: Entity<"indicator">, repository: Repository): boolean {
  const source = indicator.data.source;
  return source !== undefined && repository.entities.source.get(source)?.data.kind === "public-statistics";
}

function unsafeCounts(
  figure: Figure,
  indicator: Entity<"indicator">,
  minimum: number,
): HiddenBecause | undefined {
  const group = groupOf(figure, indicator);
  if (!group) return "size-unknown";
  return isUnsafe(group, minimum) ? "small-group" : undefined;
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

function isSmall(count: number, minimum: number): boolean {
  return count > 0 && count < minimum;
}
