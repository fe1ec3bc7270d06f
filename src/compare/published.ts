import { publishBy } from "../disclosure/attainment.ts";
import { guardFor, type Known } from "../disclosure/guard.ts";
import { isProtected } from "../disclosure/problem-of.ts";
import type { ShownNumber } from "../language/changes/change.ts";
import type { Figure, Selection } from "../measure/figures.ts";
import type { Measurement } from "../model/measurements.ts";
import { KnownRows } from "./beside.ts";
import { type Beside, isAboutPeople, isClear, isShownAround } from "./clear.ts";
import { familiesOf } from "./families.ts";
import { nameNow, type Renames } from "./renames.ts";
import { type RowChange, type RowNumbers, type RowSide, sideOf } from "./rows.ts";

/** What may be shown of one row that changed. */
export interface PublishedRow {
  readonly change: RowChange;
  readonly before?: ShownNumber;
  readonly after?: ShownNumber;
}

/** What may be shown of all rows that changed. */
export interface PublishedRows {
  readonly rows: readonly PublishedRow[];
  /** Indicators of which it is only said that figures changed. */
  readonly untold: ReadonlySet<string>;
  /** Whether an indicator, by its name of now, tells of the same people as one whose changes are not told. */
  isSilent(indicator: string): boolean;
  /** Whether all rows of an indicator over a period are shown, before and now, and so are the changes of them. */
  isOpen(indicator: string, period: string): boolean;
  /** Whether an indicator, by its name of now, or one that tells of it counts people whom reports protect. */
  isAboutPeople(indicator: string): boolean;
}

interface Sides {
  readonly before: Known;
  readonly after: Known;
  readonly renames: Renames;
}

/**
 * Which numbers of changed rows may be shown beside all that the reports of now show. `prepareProtection` comes first,
 * of both sides.
 *
 * Of the old numbers, whoever knows the new ones may work out others by subtraction; and that a row is *not* in the
 * list says that it stayed as it was. So of people, rows that changed are shown one by one only where the list as a
 * whole gives nothing away: see `isClear`. Otherwise it is only said that figures of the indicator changed. Rows of a
 * period that is new stand for themselves, as in a report.
 */
export function publishRows(changes: readonly RowChange[], sides: Sides): PublishedRows {
  const beside = besideOf(sides);
  const published = changes.map((change) => publishRow(change, sides));
  const families = new Map<string, PublishedRow[]>();
  for (const row of published) {
    if (row.change.isNewPeriod) continue;
    const family = beside.rootOf(row.change.indicator);
    const rows = families.get(family) ?? [];
    rows.push(row);
    families.set(family, rows);
  }
  const unclear = new Set([...families].filter(([, rows]) => !areClear(rows, beside)).map(([id]) => id));
  const untold = new Set<string>();
  const isSilent = (indicator: string) => unclear.has(beside.rootOf(indicator));
  const rows = published.filter(({ change }) => {
    if (change.isNewPeriod || !isSilent(change.indicator)) return true;
    untold.add(change.indicator);
    return false;
  });
  const isOpen = (indicator: string, period: string) =>
    !isSilent(indicator) && isShownAround(indicator, period, beside);
  return { rows, untold, isSilent, isOpen, isAboutPeople: (indicator) => isAboutPeople(indicator, beside) };
}

function areClear(rows: readonly PublishedRow[], beside: Beside): boolean {
  const isShown = ({ before, after }: PublishedRow) => before?.hidden !== true && after?.hidden !== true;
  const changes = rows.map(({ change }) => change);
  const indicators = new Set(changes.map(({ indicator }) => indicator));
  const isOfPeople = [...indicators].some((id) => isAboutPeople(id, beside));
  return !isOfPeople || (rows.every(isShown) && isClear(changes, beside));
}

interface BesideWithRoots extends Beside {
  /** The name of the family of an indicator. */
  rootOf(indicator: string): string;
}

function besideOf({ before, after, renames }: Sides): BesideWithRoots {
  const formerNames = new Map([...(renames.get("indicator") ?? [])].map(([from, to]) => [to, from]));
  const rootOf = familiesOf([
    { repository: before.repository, nameOf: (id) => nameNow("indicator", id, renames) },
    { repository: after.repository, nameOf: (id) => id },
  ]);
  const members = new Map<string, Set<string>>();
  for (const id of [
    ...[...before.repository.entities.indicator.keys()].map((name) => nameNow("indicator", name, renames)),
    ...after.repository.entities.indicator.keys(),
  ]) {
    const family = members.get(rootOf(id)) ?? new Set();
    members.set(rootOf(id), family.add(id));
  }
  const isShown = (row: Measurement, known: Known) => !publishSide(row, sideOf(row), known).hidden;
  return {
    before,
    after,
    rowsBefore: new KnownRows(before, isShown),
    rowsAfter: new KnownRows(after, isShown),
    formerName: (id) => formerNames.get(id) ?? id,
    familyOf: (id) => [...(members.get(rootOf(id)) ?? [id])],
    rootOf,
  };
}

function publishRow(change: RowChange, sides: Pick<Sides, "before" | "after">): PublishedRow {
  const before = change.before && publishSide(change, change.before, sides.before);
  const after = change.after && publishSide(change, change.after, sides.after);
  return { change, ...(before && { before }), ...(after && { after }) };
}

const HIDDEN: ShownNumber = { hidden: true };

function publishSide({ period }: Pick<RowChange, "period">, side: RowSide, known: Known): ShownNumber {
  const indicator = known.repository.entities.indicator.get(side.own.indicator);
  if (!indicator || side.status === "withheld") return HIDDEN;
  const { numbers } = side;
  const value = numbers.value ?? quotientOf(numbers);
  if (value === undefined) return HIDDEN;
  const shown: ShownNumber = {
    hidden: false,
    value,
    ...(numbers.numerator !== undefined && { numerator: numbers.numerator }),
    ...(numbers.denominator !== undefined && { denominator: numbers.denominator }),
    ...(numbers.n !== undefined && { n: numbers.n }),
    status: side.status,
  };
  if (!isProtected(indicator, known)) return shown;
  const of = selectionOf(side);
  const figure = of && known.measures.asked.figure(indicator.id, of, period);
  // A row that the figure was not made of is one that no report shows.
  if (!of || !figure || !isMadeOf(figure, numbers)) return HIDDEN;
  const may = publishBy(guardFor(known, indicator, of), figure);
  return may === undefined || may.hidden ? HIDDEN : shown;
}

function quotientOf({ numerator, denominator }: RowNumbers): number | undefined {
  if (numerator === undefined) return undefined;
  if (denominator === undefined) return numerator;
  return denominator === 0 ? undefined : numerator / denominator;
}

/** Rows of more than one dimension are in no report: nothing proves them safe. */
function selectionOf({ own }: RowSide): Selection | undefined {
  const [cell, ...more] = [...own.dimensions].map(([dimension, value]) => ({ dimension, value }));
  if (more.length > 0) return undefined;
  return { ...(own.partner !== undefined && { partner: own.partner }), ...(cell && { cell }) };
}

function isMadeOf(figure: Figure, numbers: RowNumbers): boolean {
  const isSame = (a: number | undefined, b: number | undefined) => b === undefined || a === b;
  return (
    isSame(figure.numerator, numbers.numerator) &&
    isSame(figure.denominator, numbers.denominator) &&
    isSame(figure.n, numbers.n) &&
    (numbers.value === undefined || numbers.numerator !== undefined || figure.value === numbers.value)
  );
}
