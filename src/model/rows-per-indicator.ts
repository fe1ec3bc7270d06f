import { MeasurementTable } from "./measurement-table.ts";
import type { Measurement, Measurements } from "./measurements.ts";
import type { Period } from "./period.ts";

/**
 * The rows of each indicator, in the order of the files. The rows are made when they are asked for: ask for
 * one indicator after the other, and let go of each.
 */
export function rowsPerIndicator(measurements: Measurements): ReadonlyMap<string, readonly Measurement[]> {
  if (measurements instanceof MeasurementTable) return new LazyRows(measurements);
  const rows = new Map<string, Measurement[]>();
  for (const row of measurements) {
    const list = rows.get(row.indicator);
    if (list) list.push(row);
    else rows.set(row.indicator, [row]);
  }
  return rows;
}

/** The measurements of some periods only. */
export function during(measurements: Measurements, belongs: (period: Period) => boolean): Measurements {
  if (measurements instanceof MeasurementTable) return measurements.during(belongs);
  return [...measurements].filter(({ period }) => belongs(period));
}

class LazyRows implements ReadonlyMap<string, readonly Measurement[]> {
  readonly #table: MeasurementTable;

  constructor(table: MeasurementTable) {
    this.#table = table;
  }

  get size(): number {
    return [...this.keys()].length;
  }

  has(indicator: string): boolean {
    return this.#table.rowNumbersOf(indicator).length > 0;
  }

  get(indicator: string): readonly Measurement[] | undefined {
    return this.has(indicator) ? this.#table.rowsOf(indicator) : undefined;
  }

  keys(): MapIterator<string> {
    return this.#table.indicators();
  }

  *values(): MapIterator<readonly Measurement[]> {
    for (const [, rows] of this.entries()) yield rows;
  }

  *entries(): MapIterator<[string, readonly Measurement[]]> {
    for (const indicator of this.keys()) yield [indicator, this.#table.rowsOf(indicator)];
  }

  [Symbol.iterator](): MapIterator<[string, readonly Measurement[]]> {
    return this.entries();
  }

  forEach(
    each: (
      rows: readonly Measurement[],
      indicator: string,
      map: ReadonlyMap<string, readonly Measurement[]>,
    ) => void,
  ): void {
    for (const [indicator, rows] of this) each(rows, indicator, this);
  }
}
