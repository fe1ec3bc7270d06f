import { minimumOf } from "../disclosure/groups.ts";
import type { Known } from "../disclosure/guard.ts";
import { release } from "../disclosure/released.ts";
import { baselineOf } from "../measure/attainment.ts";
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

/**
 * Of which indicators it may be told that the baseline that counts is another one: not of people where a report hides
 * it on a side. That it is *not* told would say there that a number is still what it was.
 */
export function tellableBaselines({
  before,
  after,
  renames,
  isAboutPeople,
}: Omit<Around, "isOpen">): (indicator: string) => boolean {
  let shown: ReadonlySet<string> | undefined;
  const shownIn = (known: Known, nameOf: (id: string) => string) =>
    [...release(known)].flatMap(([id, { attainment }]) =>
      attainment.baseline?.hidden === false ? [nameOf(id)] : [],
    );
  const shownOnBoth = () => {
    const old = new Set(shownIn(before, (id) => nameNow("indicator", id, renames)));
    return new Set(shownIn(after, (id) => id).filter((id) => old.has(id)));
  };
  return (id) => {
    if (!isAboutPeople(id)) return true;
    shown ??= shownOnBoth();
    return shown.has(id);
  };
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
    return old && stepsOf(old, now).some((step) => isSmallStep(...step)) ? [id] : [];
  });
}

/** What was typed beside what is typed; and beside what counts on the other side, where that was measured. */
function stepsOf(old: Baselines, now: Baselines): readonly (readonly [Typed, Typed])[] {
  const pairs = [
    [old.typed, now.typed] as const,
    [old.typed, now.measured] as const,
    [old.measured, now.typed] as const,
  ];
  return pairs.flatMap(([one, other]) => (one && other ? [[one, other] as const] : []));
}

function isSmallStep(old: Typed, now: Typed): boolean {
  if (old.value === now.value) return false;
  if (old.people === undefined || now.people === undefined) return true;
  const step = Math.abs(now.people - old.people);
  return step > 0 && step < Math.max(now.minimum, old.minimum);
}

interface Typed {
  readonly value: number;
  /** How many people it counts; `undefined` for a share where no figure of its period says of how many. */
  readonly people: number | undefined;
  readonly minimum: number;
}

interface Baselines {
  readonly typed?: Typed;
  readonly measured?: Typed;
}

/** Baselines of counts and shares of people, typed or measured; what changed in a mean is no number of people. */
function typedIn(
  { repository, measures }: Known,
  nameOf: (id: string) => string,
  isAboutPeople: (id: string) => boolean,
): ReadonlyMap<string, Baselines> {
  const found = new Map<string, Baselines>();
  for (const indicator of repository.entities.indicator.values()) {
    const { type, baseline } = indicator.data;
    const isCounted = type === "count" || type === "proportion";
    if (!baseline || !isCounted || !isAboutPeople(nameOf(indicator.id))) continue;
    const measured = measures.series.get(indicator.id);
    const figure = measured && baselineOf(measured);
    const value = (number: number): Typed => ({
      value: number,
      people: type === "count" ? number : sharing(number, wholeOf(indicator.id, baseline.period, measures)),
      minimum: minimumOf(indicator, repository),
    });
    found.set(nameOf(indicator.id), {
      ...(baseline.value !== undefined && { typed: value(baseline.value) }),
      ...(figure?.value !== undefined && figure.origin !== "typed" && { measured: value(figure.value) }),
    });
  }
  return found;
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
