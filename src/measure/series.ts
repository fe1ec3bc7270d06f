import type { Measurement } from "../model/measurements.ts";
import { comparePeriods, type Period } from "../model/period.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { computeFigures } from "./computed.ts";
import type { Breakdown, Coverage, Figure, Measures, Series } from "./figures.ts";

/** Makes the series and breakdowns of every indicator. Linear in the rows. */
export function measure(repository: Repository): Measures {
  const rows = rowsPerIndicator(repository.measurements);
  const series = new Map<string, Series>();
  const breakdowns = new Map<string, readonly Breakdown[]>();
  for (const [id, indicator] of repository.entities.indicator) {
    breakdowns.set(id, breakdownsOf(indicator, rows.get(id) ?? [], repository));
    if (indicator.data.type !== "computed") {
      series.set(id, { indicator, figures: sameKind(totals(indicator, rows.get(id) ?? [])) });
    }
  }
  for (const [id, indicator] of repository.entities.indicator) {
    if (indicator.data.type !== "computed") continue;
    series.set(id, {
      indicator,
      figures: sameKind(computeFigures(indicator, { repository, series, breakdowns })),
    });
  }
  return { series, breakdowns };
}

/** The rows of each indicator, in the order of the files. */
export function rowsPerIndicator(
  measurements: readonly Measurement[],
): ReadonlyMap<string, readonly Measurement[]> {
  const rows = new Map<string, Measurement[]>();
  for (const row of measurements) {
    const list = rows.get(row.indicator);
    if (list) list.push(row);
    else rows.set(row.indicator, [row]);
  }
  return rows;
}

/** Only periods of one kind are compared; the latest figure decides which kind is shown. */
function sameKind(figures: readonly Figure[]): readonly Figure[] {
  const sorted = [...figures].sort((a, b) => comparePeriods(a.period, b.period));
  const latest = sorted.reduce<Figure | undefined>(
    (last, figure) => (!last || figure.period.end > last.period.end ? figure : last),
    undefined,
  );
  return sorted.filter((figure) => figure.period.kind === latest?.period.kind);
}

function totals(indicator: Entity<"indicator">, rows: readonly Measurement[]): Figure[] {
  const byPeriod = new Map<string, { total?: Measurement; partners: Measurement[] }>();
  for (const row of rows) {
    if (row.dimensions.size > 0) continue;
    const entry = byPeriod.get(row.period.text) ?? { partners: [] };
    byPeriod.set(row.period.text, entry);
    if (row.partner !== undefined) entry.partners.push(row);
    else entry.total ??= row;
  }
  return [...byPeriod.values()].flatMap(({ total, partners }) => {
    const coverage = coverageOf(indicator, partners);
    if (total) return [{ ...figureOf(total), ...(coverage && { coverage }) }];
    const added = addUp(indicator, partners);
    return added ? [{ ...added, ...(coverage && { coverage }) }] : [];
  });
}

function coverageOf(indicator: Entity<"indicator">, partners: readonly Measurement[]): Coverage | undefined {
  const expected = new Set(indicator.data.delivered_by ?? []);
  if (expected.size === 0 || partners.length === 0) return undefined;
  // A partner that withholds its figure is not in the total.
  const usable = partners.filter((row) => figureValue(row) !== undefined);
  const reported = new Set(usable.map((row) => row.partner).filter((id) => id && expected.has(id)));
  return { reported: reported.size, expected: expected.size };
}

/** A row as a figure; the value of a proportion follows from its numerator and denominator. */
export function figureOf(row: Measurement): Figure {
  const value = figureValue(row);
  return {
    period: row.period,
    status: row.status,
    origin: "row",
    ...(value !== undefined && { value }),
    ...(row.numerator !== undefined && { numerator: row.numerator }),
    ...(row.denominator !== undefined && { denominator: row.denominator }),
    ...(row.n !== undefined && { n: row.n }),
    ...(row.sd !== undefined && { sd: row.sd }),
  };
}

function figureValue(row: Measurement): number | undefined {
  if (row.notApplicable || row.status === "withheld") return undefined;
  if (row.numerator !== undefined && row.denominator !== undefined && row.denominator > 0) {
    return row.numerator / row.denominator;
  }
  return row.value;
}

/**
 * The total of the partners' rows where no total was written, by the indicator's own rule; nothing
 * where the rule allows no sum (`none`, `unique`), or where a part is withheld: a total without it
 * would pass for the whole.
 */
function addUp(indicator: Entity<"indicator">, rows: readonly Measurement[]): Figure | undefined {
  const first = rows[0];
  if (!first || rows.some((row) => figureValue(row) === undefined)) return undefined;
  const status = rows.some((row) => row.status === "estimate")
    ? "estimate"
    : rows.some((row) => row.status === "provisional")
      ? "provisional"
      : "final";
  const base = { period: first.period, status, origin: "partners" } as const;
  switch (indicator.data.over_partners) {
    case "sum":
      return { ...base, value: sumOf(rows, (row) => row.value) };
    case "ratio-of-sums":
      return ratioOfSums(rows, base);
    case "weighted-mean":
      return weightedMean(rows, base);
    default:
      return undefined;
  }
}

type Base = Pick<Figure, "period" | "status" | "origin">;

function sumOf(rows: readonly Measurement[], column: (row: Measurement) => number | undefined): number {
  return rows.reduce((sum, row) => sum + (column(row) ?? 0), 0);
}

function ratioOfSums(rows: readonly Measurement[], base: Base): Figure | undefined {
  if (rows.some((row) => row.numerator === undefined || row.denominator === undefined)) return undefined;
  const numerator = sumOf(rows, (row) => row.numerator);
  const denominator = sumOf(rows, (row) => row.denominator);
  return denominator > 0 ? { ...base, value: numerator / denominator, numerator, denominator } : undefined;
}

function weightedMean(rows: readonly Measurement[], base: Base): Figure | undefined {
  if (rows.some((row) => row.n === undefined)) return undefined;
  const n = sumOf(rows, (row) => row.n);
  const weighted = sumOf(rows, (row) => (row.value ?? 0) * (row.n ?? 0));
  return n > 0 ? { ...base, value: weighted / n, n } : undefined;
}

function breakdownsOf(
  indicator: Entity<"indicator">,
  rows: readonly Measurement[],
  repository: Repository,
): readonly Breakdown[] {
  return (indicator.data.breakdowns ?? []).map(({ by, complete }) => ({
    by,
    complete: complete === true,
    periods: cellsPerPeriod(by, rows, valueOrder(by, repository)),
  }));
}

function valueOrder(by: string, repository: Repository): ReadonlyMap<string, number> {
  const ids =
    by === "partner"
      ? [...repository.entities.partner.keys()]
      : (repository.entities.dimension.get(by)?.data.values ?? []).map((value) => value.id);
  return new Map(ids.map((id, index) => [id, index]));
}

/** The value of a row in one breakdown alone: the other dimensions must be totals. */
function cellIn(by: string, row: Measurement): string | undefined {
  if (by === "partner") return row.dimensions.size === 0 ? row.partner : undefined;
  return row.partner === undefined && row.dimensions.size === 1 ? row.dimensions.get(by) : undefined;
}

function cellsPerPeriod(
  by: string,
  rows: readonly Measurement[],
  order: ReadonlyMap<string, number>,
): Breakdown["periods"] {
  const periods = new Map<string, { period: Period; cells: Map<string, Figure> }>();
  for (const row of rows) {
    const value = cellIn(by, row);
    if (value === undefined) continue;
    const entry = periods.get(row.period.text) ?? { period: row.period, cells: new Map<string, Figure>() };
    periods.set(row.period.text, entry);
    if (!entry.cells.has(value)) entry.cells.set(value, figureOf(row));
  }
  return [...periods.values()]
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map(({ period, cells }) => ({
      period,
      cells: [...cells]
        .map(([value, figure]) => ({ value, figure }))
        .sort((a, b) => (order.get(a.value) ?? order.size) - (order.get(b.value) ?? order.size)),
    }));
}
