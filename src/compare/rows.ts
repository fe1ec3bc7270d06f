import type { Location } from "../findings/finding.ts";
import type { Measurement, MeasurementStatus } from "../model/measurements.ts";
import { comparePeriods, type Period } from "../model/period.ts";
import type { Repository } from "../model/repository.ts";
import { rowsPerIndicator } from "../model/rows-per-indicator.ts";
import { nameNow, type Renames } from "./renames.ts";

/** The numbers of one row, as they were typed. */
export interface RowNumbers {
  readonly numerator?: number;
  readonly denominator?: number;
  readonly value?: number;
  readonly n?: number;
  readonly sd?: number;
}

/** One side of a row that changed; `own` holds its names as they were on that side. */
export interface RowSide {
  readonly numbers: RowNumbers;
  readonly isNotApplicable: boolean;
  readonly status: MeasurementStatus;
  readonly own: {
    readonly indicator: string;
    readonly partner?: string;
    readonly dimensions: ReadonlyMap<string, string>;
  };
  readonly where: Location;
}

/** A row that is new, gone or another, by its names of now. Not to be shown: see `published.ts`. */
export interface RowChange {
  readonly indicator: string;
  readonly period: Period;
  readonly partner?: string;
  /** `dimension=value`, sorted. */
  readonly groups: readonly string[];
  readonly before?: RowSide;
  readonly after?: RowSide;
  /** True where there were no figures of this indicator over this period before. */
  readonly isNewPeriod: boolean;
}

/** Values of dimensions that were renamed, `dimension=value` of before to that of now. */
export type RenamedValues = ReadonlyMap<string, string>;

interface Names {
  readonly renames: Renames;
  readonly values: RenamedValues;
}

/**
 * The rows that differ, indicator by indicator: so that never more than the rows of one indicator are held at once.
 * The order of rows, the file that they stand in and how a number is written are no change.
 */
export function changedRows(before: Repository, after: Repository, names: Names): readonly RowChange[] {
  const [olds, nows] = [rowsPerIndicator(before.measurements), rowsPerIndicator(after.measurements)];
  const formerIds = new Map([...olds.keys()].map((id) => [nameNow("indicator", id, names.renames), id]));
  const indicators = new Set([...nows.keys(), ...formerIds.keys()]);
  return [...indicators].flatMap((indicator) => {
    const former = formerIds.get(indicator);
    const rows = {
      old: former === undefined ? [] : (olds.get(former) ?? []),
      now: nows.get(indicator) ?? [],
    };
    return changesOf(indicator, rows, names);
  });
}

function changesOf(
  indicator: string,
  { old, now }: { readonly old: readonly Measurement[]; readonly now: readonly Measurement[] },
  names: Names,
): readonly RowChange[] {
  const waiting = new Map<string, Measurement>();
  const periods = new Set<string>();
  for (const row of old) {
    periods.add(row.period.text);
    const key = keyOf(row, names);
    if (!waiting.has(key)) waiting.set(key, row);
  }
  const seen = new Set<string>();
  const changes: RowChange[] = [];
  for (const row of now) {
    const key = keyOf(row);
    if (seen.has(key)) continue;
    seen.add(key);
    const before = waiting.get(key);
    waiting.delete(key);
    if (before && isSame(before, row)) continue;
    const sides = { ...(before && { before: sideOf(before) }), after: sideOf(row) };
    changes.push({ ...placeOf(indicator, row), ...sides, isNewPeriod: !periods.has(row.period.text) });
  }
  for (const row of waiting.values()) {
    changes.push({ ...placeOf(indicator, row, names), before: sideOf(row), isNewPeriod: false });
  }
  return changes.sort(inOrder);
}

function inOrder(a: RowChange, b: RowChange): number {
  return comparePeriods(a.period, b.period) || compareTexts(tailOf(a), tailOf(b));
}

function tailOf({ partner = "", groups }: RowChange): string {
  return [partner, ...groups].join("/");
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const NONE: Names = { renames: new Map(), values: new Map() };

function keyOf(row: Measurement, names = NONE): string {
  return [row.period.text, partnerOf(row, names) ?? "", ...groupsOf(row, names)].join("\r");
}

function partnerOf({ partner }: Measurement, { renames }: Names): string | undefined {
  return partner === undefined ? undefined : nameNow("partner", partner, renames);
}

function groupsOf({ dimensions }: Measurement, { renames, values }: Names): readonly string[] {
  if (dimensions.size === 0) return [];
  return [...dimensions]
    .map(([dimension, value]) => {
      const now = values.get(`${dimension}=${value}`) ?? `${dimension}=${value}`;
      const [name = "", ...rest] = now.split("=");
      return `${nameNow("dimension", name, renames)}=${rest.join("=")}`;
    })
    .sort();
}

function placeOf(
  indicator: string,
  row: Measurement,
  names = NONE,
): Pick<RowChange, "indicator" | "period" | "partner" | "groups"> {
  const partner = partnerOf(row, names);
  return {
    indicator,
    period: row.period,
    ...(partner !== undefined && { partner }),
    groups: groupsOf(row, names),
  };
}

const COLUMNS = ["numerator", "denominator", "value", "n", "sd"] as const;

function isSame(a: Measurement, b: Measurement): boolean {
  return (
    a.status === b.status &&
    a.notApplicable === b.notApplicable &&
    COLUMNS.every((column) => a[column] === b[column])
  );
}

/** The rows themselves are views on a table and not to be kept. */
export function sideOf(row: Measurement): RowSide {
  const numbers = Object.fromEntries(
    COLUMNS.flatMap((column) => (row[column] === undefined ? [] : [[column, row[column]]])),
  ) as RowNumbers;
  return {
    numbers,
    isNotApplicable: row.notApplicable,
    status: row.status,
    own: {
      indicator: row.indicator,
      ...(row.partner !== undefined && { partner: row.partner }),
      dimensions: row.dimensions,
    },
    where: row.locate(),
  };
}

/** The reference of a figure, without its kind: `indicator/period[/partner][/dimension=value…]`. */
export function idOf({ indicator, period, partner, groups }: RowChange): string {
  return [indicator, period.text, ...(partner === undefined ? [] : [partner]), ...groups].join("/");
}
