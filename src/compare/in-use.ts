import type { Entity, Repository } from "../model/repository.ts";
import { rowsPerIndicator } from "../model/rows-per-indicator.ts";
import type { Surroundings } from "./class-of.ts";
import { nameNow, type Renames } from "./renames.ts";

/** Identifiers of indicators with figures, and of the nodes that those measure, as they are called now. */
export function measuredNow(
  before: Repository,
  renames: Renames,
): Pick<Surroundings, "measured" | "measuredNodes"> {
  const inUse = indicatorsInUse(before);
  return {
    measured: new Set([...inUse].map((id) => nameNow("indicator", id, renames))),
    measuredNodes: new Set(
      [...measuredNodes(before.entities.indicator, inUse)].map((id) => nameNow("node", id, renames)),
    ),
  };
}

/** The nodes that an indicator with figures measures. */
export function nodesInUse(repository: Repository): ReadonlySet<string> {
  return measuredNodes(repository.entities.indicator, indicatorsInUse(repository));
}

type Indicators = ReadonlyMap<string, Entity<"indicator">>;

function measuredNodes(indicators: Indicators, inUse: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...inUse].flatMap((id) => indicators.get(id)?.data.measures ?? []));
}

/**
 * Indicators of which there are figures: with rows of their own, or computed from what has figures, however many steps
 * away. Where rows could not be read nobody knows which indicator they measured: then each counts. Linear; of what is
 * computed in a circle there are no figures.
 */
function indicatorsInUse(repository: Repository): ReadonlySet<string> {
  const { indicator: indicators } = repository.entities;
  if (repository.incomplete.has("measurement")) return new Set(indicators.keys());
  const rows = rowsPerIndicator(repository.measurements);
  const inUse = new Set<string>();
  const missing = new Map<string, number>();
  const restingOn = new Map<string, string[]>();
  const waiting: string[] = [];
  for (const [id, { data }] of indicators) {
    const grounds = data.type === "computed" ? groundsOf(data.computed, repository) : [];
    const hasOwn = data.type === "computed" || (rows.get(id)?.length ?? 0) > 0;
    if (!grounds || !hasOwn) continue;
    if (grounds.length === 0) waiting.push(id);
    missing.set(id, grounds.length);
    for (const ground of grounds) {
      const resting = restingOn.get(ground);
      if (resting) resting.push(id);
      else restingOn.set(ground, [id]);
    }
  }
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    inUse.add(id);
    for (const each of restingOn.get(id) ?? []) {
      const left = (missing.get(each) ?? 0) - 1;
      missing.set(each, left);
      if (left === 0) waiting.push(each);
    }
  }
  return inUse;
}

/** What a figure is computed from, by identifier; `undefined` where there can be none. */
function groundsOf(
  recipe: Entity<"indicator">["data"]["computed"],
  { conditions }: Repository,
): readonly string[] | undefined {
  const { difference, growth, ratio, mean } = recipe ?? {};
  const of = [difference?.of, growth?.of, ratio?.of].flat().filter((each) => each !== undefined);
  if (of.length > 0) return [...new Set(of)];
  return mean && (conditions?.scores?.length ?? 0) > 0 ? [] : undefined;
}
