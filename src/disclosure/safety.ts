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
  if (indicator.data.type === "count") return isSmall(figure.value, minimum) ? "small-group" : undefined;
  if (indicator.data.type === "proportion") return unsafeProportion(figure, minimum);
  if (figure.n === undefined) return "size-unknown";
  return isSmall(figure.n, minimum) ? "small-group" : undefined;
}

function unsafeProportion(figure: Figure, minimum: number): HiddenBecause | undefined {
  const whole = figure.denominator ?? figure.n;
  if (whole === undefined) return "size-unknown";
  const part = figure.numerator ?? Math.round((figure.value ?? 0) * whole);
  const rest = whole - part;
  const groupShares = part > 0 && rest <= 1;
  return isSmall(part, minimum) || isSmall(rest, minimum) || isSmall(whole, minimum) || groupShares
    ? "small-group"
    : undefined;
}

/** More than nobody and fewer than the minimum. */
export function isSmall(count: number | undefined, minimum: number): boolean {
  return count !== undefined && count > 0 && count < minimum;
}
