import { readPeriod } from "../model/period.ts";
import type { Entity, Repository } from "../model/repository.ts";
import type { Figure, Part, RefusalReason } from "./figures.ts";

/**
 * How many different people the partners' files are together, where the indicator's source says so
 * (`overlaps`): only if it speaks of these very records, and its number lies within the bounds.
 * `undefined` where no source says anything of this period.
 */
export function uniqueBySource(
  figure: Figure,
  parts: readonly Part[],
  {
    context,
  }: { readonly context: { readonly indicator: Entity<"indicator">; readonly repository: Repository } },
): { readonly value: number } | { readonly refused: RefusalReason } | undefined {
  const { indicator, repository } = context;
  const { sources, overlap } = overlapAt(figure.period.text, indicator, repository);
  if (!overlap || !figure.bounds) return undefined;
  const [least, most] = figure.bounds;
  const isOfThese = isSameRecords(overlap.records, parts, sources);
  return isOfThese && overlap.unique >= least && overlap.unique <= most
    ? { value: overlap.unique }
    : { refused: "overlaps-differ" };
}

/** What the indicator's source says of a period; a draft says nothing yet. */
export function overlapAt(period: string, indicator: Entity<"indicator">, repository: Repository) {
  const sources = repository.entities.source;
  const source = indicator.data.source === undefined ? undefined : sources.get(indicator.data.source);
  const overlap = (source?.data.overlaps ?? []).find(
    (each) => each.draft !== true && readPeriod(each.period)?.text === period,
  );
  return { sources, source, overlap };
}

/**
 * Each partner's rows are the records of the sources that it owns; where a source is not in
 * sources.yaml or has no owner, the same numbers in any order.
 */
function isSameRecords(
  records: Readonly<Record<string, number>>,
  parts: readonly Part[],
  sources: Repository["entities"]["source"],
): boolean {
  const told = Object.entries(records);
  const owners = told.map(([id]) => sources.get(id)?.data.owner);
  if (owners.some((owner) => owner === undefined)) {
    return isSameNumbers(
      told.map(([, count]) => count),
      parts.map(({ figure }) => figure.value ?? 0),
    );
  }
  const byOwner = new Map<string, number>();
  told.forEach(([, count], index) => {
    const owner = owners[index] ?? "";
    byOwner.set(owner, (byOwner.get(owner) ?? 0) + count);
  });
  return (
    byOwner.size === parts.length &&
    parts.every(({ of, figure }) => byOwner.get(of.partner ?? "") === figure.value)
  );
}

function isSameNumbers(a: readonly number[], b: readonly number[]): boolean {
  const sorted = (list: readonly number[]) => [...list].sort((x, y) => x - y);
  const [first, second] = [sorted(a), sorted(b)];
  return first.length === second.length && first.every((value, index) => value === second[index]);
}
