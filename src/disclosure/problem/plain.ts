/**
 * Which indicators cannot give a small group away, seen from their rows alone: quick, so that a large repository
 * without small groups costs next to nothing. The answer is the same as that of the whole problem, which is written
 * down for all others: every group that is told is nobody or large, what its parts leave is a sum of such groups,
 * and sums of such groups are such groups again.
 */
import { isAboutPeople } from "../../model/about-people.ts";
import { MeasurementTable } from "../../model/measurement-table.ts";
import { type PeriodKind, readPeriod } from "../../model/period.ts";
import type { Entity, Repository } from "../../model/repository.ts";
import { minimumOf } from "../groups.ts";
import { isOpen } from "./guarded.ts";
import { arePlainTables } from "./plain-tables.ts";
import { cubeOf, type RowCube } from "./row-cube.ts";

/**
 * True only where nothing about the indicator has to be kept from anyone beside what the rules hide; false where it
 * has, or where that is not seen at once.
 */
export function isPlain(indicator: Entity<"indicator">, repository: Repository): boolean {
  const { measurements, releases } = repository;
  // What stood in a release may be another number now.
  if (releases !== undefined && (releases.all.size > 0 || releases.areKnown === false)) return false;
  if (!isAboutPeople(indicator) || !(measurements instanceof MeasurementTable)) return false;
  const { type, cumulative, over_partners, breakdowns = [] } = indicator.data;
  if (type === "computed" || cumulative === true || over_partners === "unique") return false;
  if (breakdowns.some(({ overlapping }) => overlapping === true)) return false;
  const cube = cubeOf(measurements, indicator);
  if (cube === undefined || cube === "none") return cube === "none";
  if (cube.areSomeApart || !isOfOneTime(cube, indicator)) return false;
  const minimum = minimumOf(indicator, repository);
  return (
    isBaselineApart(cube, indicator, minimum) && arePlainTables({ cube, indicator, repository, minimum })
  );
}

/** Periods of one kind, or sums of the same periods for all. */
function isOfOneTime({ periods, isFull }: RowCube, { data }: Entity<"indicator">): boolean {
  const kinds = new Set(periods.map(({ kind }) => kind));
  if (kinds.size > 1) return false;
  const others = askedKinds(data).filter((each) => !kinds.has(each));
  if (others.length === 0 || data.over_time === undefined || data.over_time === "none") return true;
  return data.over_time === "sum" && isFull;
}

/** The kinds in which figures may be put together, besides those of the rows. */
function askedKinds({
  baseline,
  targets = [],
  frequency,
}: Entity<"indicator">["data"]): readonly PeriodKind[] {
  const goals = [baseline, ...targets].flatMap((goal) =>
    goal === undefined ? [] : (readPeriod(goal.period)?.kind ?? []),
  );
  const own =
    frequency === undefined || frequency === "continuous" || frequency === "once" ? [] : [frequency];
  return [...goals, ...own];
}

/** A number that was typed is a figure: of no period of which there are rows, and not of few people. */
function isBaselineApart({ periods }: RowCube, { data }: Entity<"indicator">, minimum: number): boolean {
  const { period: text, value } = data.baseline ?? {};
  const own = text === undefined ? undefined : readPeriod(text);
  if (!own || value === undefined || data.type !== "count") return true;
  if (!Number.isInteger(value) || value < 0 || !isOpen(value, undefined, minimum)) return false;
  return !periods.some((each) => each.start <= own.end && own.start <= each.end);
}
