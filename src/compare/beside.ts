import type { Known } from "../disclosure/guard.ts";
import { isProtected } from "../disclosure/problem-of.ts";
import type { Measurement } from "../model/measurements.ts";
import { rowsPerIndicator } from "../model/rows-per-indicator.ts";

/** A row of people of one side, and whether reports show it there. */
export interface KnownRow {
  readonly period: string;
  readonly periodKind: string;
  /** What it is a part by: `partner`, a dimension, or nothing for a total; several names for crossed rows. */
  readonly by: string;
  /** Period, partner and groups. */
  readonly key: string;
  readonly isShown: boolean;
}

/** The rows of an indicator by its name on one side, as they are asked for; of each no number is kept. */
export class KnownRows {
  readonly #known: Known;
  readonly #isShown: (row: Measurement, known: Known) => boolean;
  readonly #rows: ReturnType<typeof rowsPerIndicator>;
  readonly #found = new Map<string, readonly KnownRow[]>();

  constructor(known: Known, isShown: (row: Measurement, known: Known) => boolean) {
    this.#known = known;
    this.#isShown = isShown;
    this.#rows = rowsPerIndicator(known.repository.measurements);
  }

  /** Empty where the figures are not of people, or where there are none. */
  of(id: string): readonly KnownRow[] {
    const found = this.#found.get(id) ?? this.#read(id);
    this.#found.set(id, found);
    return found;
  }

  #read(id: string): readonly KnownRow[] {
    const indicator = this.#known.repository.entities.indicator.get(id);
    if (!indicator || !isProtected(indicator, this.#known)) return [];
    return (this.#rows.get(id) ?? []).map((row) => ({
      period: row.period.text,
      periodKind: row.period.kind,
      by: byOf(row),
      key: keyOf(row),
      isShown: this.#isShown(row, this.#known),
    }));
  }
}

function byOf({ partner, dimensions }: Measurement): string {
  return [...(partner === undefined ? [] : ["partner"]), ...[...dimensions.keys()].sort()].join(" ");
}

function keyOf({ period, partner, dimensions }: Measurement): string {
  return [period.text, partner ?? "", ...[...dimensions].map((each) => each.join("=")).sort()].join("\r");
}

/** Whether a row belongs to a total by several things at once. */
export function isCrossed({ by }: KnownRow): boolean {
  return by.includes(" ");
}
