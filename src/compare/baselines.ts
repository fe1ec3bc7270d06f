import { minimumOf } from "../disclosure/groups.ts";
import type { Known } from "../disclosure/guard.ts";
import { release } from "../disclosure/released.ts";
import type { ThingChange } from "./compare-things.ts";
import { nameNow, type Renames } from "./renames.ts";

interface Around {
  readonly before: Known;
  readonly after: Known;
  readonly renames: Renames;
  /** Whether nothing is left unsaid of the figures of an indicator over a period, on either side. */
  isOpen(indicator: string, period: string): boolean;
  /** Whether an indicator, by its name of now, or one that tells of it counts people whom reports protect. */
  isAboutPeople(indicator: string): boolean;
}

/**
 * A typed baseline is a figure. Of people, how it changed is told only where both baselines may be shown, nothing is
 * hidden beside either, and a count did not change by fewer people than the minimum; otherwise only that it changed.
 */
export function withSafeBaselines(changes: readonly ThingChange[], around: Around): readonly ThingChange[] {
  const isBaseline = ({ kind, what }: ThingChange) =>
    kind === "indicator" && what.is === "key" && what.key[0] === "baseline";
  if (!changes.some(isBaseline)) return changes;
  const { before, after, renames } = around;
  const nameOf = (id: string) => nameNow("indicator", id, renames);
  const closed = new Set([
    ...closedBaselines(before, { ...around, nameOf }),
    ...closedBaselines(after, { ...around, nameOf: (id) => id }),
    ...smallSteps(around, nameOf),
  ]);
  return changes.map((change): ThingChange => {
    if (!isBaseline(change) || change.what.is !== "key" || !closed.has(change.id)) return change;
    const { before: _before, after: _after, ...rest } = change;
    return { ...rest, what: { ...change.what, isUnsaid: true } };
  });
}

function closedBaselines(
  known: Known,
  {
    nameOf,
    isOpen,
    isAboutPeople,
  }: Pick<Around, "isOpen" | "isAboutPeople"> & { nameOf(id: string): string },
): readonly string[] {
  return [...release(known)].flatMap(
    ([
      id,
      {
        attainment: { baseline },
      },
    ]) => {
      if (!isAboutPeople(nameOf(id))) return [];
      const isSafe = baseline?.hidden === false && isOpen(nameOf(id), baseline.period.text);
      return isSafe ? [] : [nameOf(id)];
    },
  );
}

/** Of counts: two baselines that differ by a few tell of those few. */
function smallSteps(
  { before, after, isAboutPeople }: Around,
  nameOf: (id: string) => string,
): readonly string[] {
  const typed = (known: Known, name: (id: string) => string) =>
    new Map(
      [...known.repository.entities.indicator.values()]
        .filter(({ id, data }) => data.type === "count" && isAboutPeople(name(id)))
        .map((indicator) => [
          name(indicator.id),
          { value: indicator.data.baseline?.value, minimum: minimumOf(indicator, known.repository) },
        ]),
    );
  const olds = typed(before, nameOf);
  return [...typed(after, (id) => id)].flatMap(([id, { value, minimum }]) => {
    const old = olds.get(id);
    if (old?.value === undefined || value === undefined) return [];
    const step = Math.abs(value - old.value);
    return step > 0 && step < Math.max(minimum, old.minimum) ? [id] : [];
  });
}
