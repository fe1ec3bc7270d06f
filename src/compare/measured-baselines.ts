import { baselineOf } from "../measure/attainment.ts";
import type { Figure, Measures } from "../measure/figures.ts";
import { agrees, isSame } from "../measure/rounding.ts";
import { placeOf, type Repository } from "../model/repository.ts";
import { indicatorsWithGaps } from "../model/rows-missing.ts";
import type { ThingChange } from "./compare-things.ts";
import { familiesOf } from "./families.ts";
import { nameNow, type Renames } from "./renames.ts";

/** One side: what it holds, and what is measured of that. */
interface Measured {
  readonly repository: Repository;
  readonly measures: Measures;
}

interface Around {
  readonly before: Measured;
  readonly after: Measured;
  readonly renames: Renames;
  /** Whether it may be told of an indicator, by its name of now, that its baseline is another one. */
  mayTell(indicator: string): boolean;
}

/**
 * The changes, by the baselines that count: the figure of their period where there is one, else what was typed. A typed
 * value that says what was measured moves nothing when it comes or goes; a measured one that became another moves the
 * goalpost, also where nobody typed anything.
 */
export function withMeasuredBaselines(
  changes: readonly ThingChange[],
  around: Around,
): readonly ThingChange[] {
  const moves = new Moves(around);
  const told = new Map<string, number>();
  const emptied = new Set<string>();
  for (const { kind, id, what } of changes) {
    if (kind !== "indicator" || what.is !== "key") continue;
    if (what.key[0] === "baseline") told.set(id, (told.get(id) ?? 0) + 1);
    if (what.key[0] === "figures") emptied.add(id);
  }
  const known = changes.map((change): ThingChange => {
    const { kind, id, what } = change;
    const isValue = kind === "indicator" && what.is === "key" && what.key.join(".") === "baseline.value";
    // With another period it is another baseline, whatever its value.
    if (!isValue || told.get(id) !== 1 || !around.mayTell(id)) return change;
    const move = moves.of(id);
    if (!move) return change;
    const isAnother = move.before !== undefined && isMoved(move);
    if (change.class === "goalpost" && !isAnother && saysMeasured(change.after, move))
      return { ...change, class: "housekeeping" };
    return isAnother ? { ...change, class: "goalpost" } : change;
  });
  const silent = [...around.after.repository.entities.indicator.keys()].flatMap((id) => {
    if (told.has(id) || emptied.has(id)) return [];
    const move = moves.of(id);
    return move && isMoved(move) && around.mayTell(id) ? [movedBaseline(id, move, around)] : [];
  });
  return [...known, ...silent];
}

interface Move {
  readonly before: Figure | undefined;
  readonly after: Figure | undefined;
}

class Moves {
  readonly #around: Around;
  readonly #formerNames: ReadonlyMap<string, string>;
  readonly #unknown: ReadonlySet<string> | "any";
  readonly #found = new Map<string, Move | undefined>();

  constructor(around: Around) {
    this.#around = around;
    const renamed = around.renames.get("indicator") ?? new Map<string, string>();
    this.#formerNames = new Map([...renamed].map(([from, to]) => [to, from]));
    this.#unknown = indicatorsUnread(around);
  }

  /** The baselines that count on both sides; `undefined` where a side has none at all, or nobody can know. */
  of(id: string): Move | undefined {
    if (!this.#found.has(id)) this.#found.set(id, this.#moveOf(id));
    return this.#found.get(id);
  }

  #moveOf(id: string): Move | undefined {
    if (this.#unknown === "any" || this.#unknown.has(id)) return undefined;
    const { before, after } = this.#around;
    const [old, now] = [
      before.measures.series.get(this.#formerNames.get(id) ?? id),
      after.measures.series.get(id),
    ];
    if (!old?.indicator.data.baseline || !now?.indicator.data.baseline) return undefined;
    return { before: baselineOf(old), after: baselineOf(now) };
  }
}

/** What was not there, or bounded only, was no yardstick; a rounded typed value is the measured one. */
function isMoved({ before, after }: Move): boolean {
  if (before?.value === undefined) return false;
  if (after?.value === undefined) return true;
  const [one, other] = [before.value, after.value];
  if (before.origin === "typed" && after.origin !== "typed") return !agrees(one, other);
  if (after.origin === "typed" && before.origin !== "typed") return !agrees(other, one);
  return !isSame(one, other);
}

function saysMeasured(typed: unknown, { after }: Move): boolean {
  if (after?.value === undefined || after.origin === "typed") return false;
  return typed === undefined || (typeof typed === "number" && agrees(typed, after.value));
}

function movedBaseline(id: string, { before, after }: Move, { after: { repository } }: Around): ThingChange {
  const indicator = repository.entities.indicator.get(id);
  if (!indicator) throw new Error("a baseline that moved is that of an indicator of now");
  return {
    class: "goalpost",
    kind: "indicator",
    id,
    name: indicator.data.name,
    what: { is: "key", key: ["baseline", "value"], isUnsaid: false },
    ...(before?.value !== undefined && { before: before.value }),
    ...(after?.value !== undefined && { after: after.value }),
    where: placeOf(indicator, ["baseline"]),
    isGone: false,
  };
}

/**
 * Indicators, by their names of now, of which rows could not be read on one of the sides, and those that tell of the
 * same people or are computed from them.
 */
export function indicatorsUnread({
  before,
  after,
  renames,
}: {
  readonly before: Pick<Measured, "repository">;
  readonly after: Pick<Measured, "repository">;
  readonly renames: Renames;
}): ReadonlySet<string> | "any" {
  const [old, now] = [indicatorsWithGaps(before.repository), indicatorsWithGaps(after.repository)];
  if (old === "any" || now === "any") return "any";
  if (old.size === 0 && now.size === 0) return new Set();
  const nameOf = (id: string) => nameNow("indicator", id, renames);
  const rootOf = familiesOf([
    { repository: before.repository, nameOf },
    { repository: after.repository, nameOf: (id) => id },
  ]);
  const roots = new Set([...[...old].map(nameOf), ...now].map(rootOf));
  const all = [
    ...[...before.repository.entities.indicator.keys()].map(nameOf),
    ...after.repository.entities.indicator.keys(),
  ];
  return new Set(all.filter((id) => roots.has(rootOf(id))));
}
