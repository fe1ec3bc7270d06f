import { minimumOf } from "../disclosure/groups.ts";
import type { Known } from "../disclosure/guard.ts";
import { release } from "../disclosure/released.ts";
import { readPeriod } from "../model/period.ts";
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

/** Two baselines that differ by a few people tell of those few; so may shares of which nobody says of how many. */
function smallSteps(
  { before, after, isAboutPeople }: Around,
  nameOf: (id: string) => string,
): readonly string[] {
  const olds = typedIn(before, nameOf, isAboutPeople);
  return [...typedIn(after, (id) => id, isAboutPeople)].flatMap(([id, now]) => {
    const old = olds.get(id);
    if (!old || old.value === now.value) return [];
    if (old.people === undefined || now.people === undefined) return [id];
    const step = Math.abs(now.people - old.people);
    return step > 0 && step < Math.max(now.minimum, old.minimum) ? [id] : [];
  });
}

interface Typed {
  readonly value: number;
  /** How many people it counts; `undefined` for a share where no figure of its period says of how many. */
  readonly people: number | undefined;
  readonly minimum: number;
}

/** Typed baselines of counts and shares of people; what changed in a mean is no number of people. */
function typedIn(
  { repository, measures }: Known,
  nameOf: (id: string) => string,
  isAboutPeople: (id: string) => boolean,
): ReadonlyMap<string, Typed> {
  const typed = new Map<string, Typed>();
  for (const indicator of repository.entities.indicator.values()) {
    const { type, baseline } = indicator.data;
    const isCounted = type === "count" || type === "proportion";
    if (baseline?.value === undefined || !isCounted || !isAboutPeople(nameOf(indicator.id))) continue;
    const { value, period } = baseline;
    typed.set(nameOf(indicator.id), {
      value,
      people: type === "count" ? value : sharing(value, wholeOf(indicator.id, period, measures)),
      minimum: minimumOf(indicator, repository),
    });
  }
  return typed;
}

/** Of how many people a share of an indicator over a period is, as its figure says. */
function wholeOf(id: string, written: string | number, { asked }: Known["measures"]): number | undefined {
  const period = readPeriod(written);
  const figure = period && asked.figure(id, {}, period);
  return figure?.denominator ?? figure?.n;
}

function sharing(share: number, whole: number | undefined): number | undefined {
  return whole === undefined ? undefined : Math.round(share * whole);
}
