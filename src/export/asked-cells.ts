import type { PeriodWord } from "../language/collection-sheet-shape.ts";
import type { Lang } from "../language/locale.ts";
import type { Measurement, MeasurementStatus, NumberColumn } from "../model/measurements.ts";
import { type Period, type PeriodKind, readPeriod } from "../model/period.ts";
import type { Entity, Repository } from "../model/repository.ts";

/** What was delivered before for one cell. */
export type KnownFigure = Readonly<Partial<Record<NumberColumn, number>>> & {
  readonly notApplicable: boolean;
  readonly status: MeasurementStatus;
};

/** One row that is asked of a partner: the total of an indicator, or one group of one breakdown. */
export interface AskedCell {
  readonly indicator: Entity<"indicator">;
  /** Absent for the total. */
  readonly group?: { readonly by: string; readonly value: string };
  /** What stands in the partner's column: empty where the figure is that of the whole coalition. */
  readonly partner: string;
  /** Absent where nothing stands in `data/` yet. */
  readonly known?: KnownFigure;
}

/** Why something that a partner delivers is not asked. */
export interface LeftOut {
  readonly indicator: Entity<"indicator">;
  readonly why:
    | { readonly because: "draft" }
    | { readonly because: "computed" }
    | { readonly because: "other-period"; readonly kind: PeriodWord };
}

/** Everything that is asked of one partner for one period, in the order of the indicators. */
export interface Asking {
  readonly cells: readonly AskedCell[];
  readonly leftOut: readonly LeftOut[];
}

/** For whom a workbook is made, and about what. */
export interface CollectionSheet {
  readonly repository: Repository;
  /** The identifier of the partner that fills it in. */
  readonly partner: string;
  readonly period: Period;
  readonly lang: Lang;
  readonly asking: Asking;
  /** True to fill in what the partner delivered before: its own figures, small ones included. */
  readonly filled: boolean;
}

/** Which figures a partner should give for a period: those of the indicators that it delivers. */
export function askOf(repository: Repository, partner: string, period: Period): Asking {
  const indicators: Entity<"indicator">[] = [];
  const leftOut: LeftOut[] = [];
  for (const indicator of repository.entities.indicator.values()) {
    if (indicator.data.delivered_by?.includes(partner) !== true) continue;
    const why = whyNot(indicator, period);
    if (why) leftOut.push({ indicator, why });
    else indicators.push(indicator);
  }
  const stands = whatStands(repository, new Set(indicators.map(({ id }) => id)), period);
  const cells = indicators.flatMap((indicator) => cellsOf({ indicator, repository, partner, stands }));
  return { cells, leftOut };
}

function whyNot(indicator: Entity<"indicator">, period: Period): LeftOut["why"] | undefined {
  if (indicator.data.draft === true) return { because: "draft" };
  if (indicator.data.type === "computed") return { because: "computed" };
  const kind = kindOf(indicator);
  return kind === undefined || kind === period.kind ? undefined : { because: "other-period", kind };
}

/** The kind of period in which an indicator is measured; `undefined` where any will do. */
function kindOf({ data }: Entity<"indicator">): PeriodKind | undefined {
  if (data.frequency === "continuous" || data.frequency === "once") return undefined;
  if (data.frequency !== undefined) return data.frequency;
  const named = data.baseline?.period ?? data.targets?.[0]?.period;
  return named === undefined ? undefined : readPeriod(named)?.kind;
}

/** What the tables hold already about the indicators that are asked. */
interface Stands {
  /** The figures of the period, by `keyOf`. */
  readonly known: ReadonlyMap<string, KnownFigure>;
  /** Indicators of which a row of any period names a partner. */
  readonly byPartner: ReadonlySet<string>;
}

/** One pass over the rows; only what is asked is kept. */
function whatStands(repository: Repository, indicators: ReadonlySet<string>, period: Period): Stands {
  const known = new Map<string, KnownFigure>();
  const byPartner = new Set<string>();
  for (const row of repository.measurements) {
    if (!indicators.has(row.indicator)) continue;
    if (row.partner !== undefined) byPartner.add(row.indicator);
    if (row.period.text !== period.text || row.dimensions.size > 1) continue;
    const [by = "", value = ""] = [...row.dimensions][0] ?? [];
    known.set(keyOf(row.indicator, row.partner ?? "", { by, value }), figureIn(row));
  }
  return { known, byPartner };
}

function figureIn(row: Measurement): KnownFigure {
  const { numerator, denominator, value, n, sd, notApplicable, status } = row;
  return {
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(value !== undefined && { value }),
    ...(n !== undefined && { n }),
    ...(sd !== undefined && { sd }),
    notApplicable,
    status,
  };
}

function keyOf(indicator: string, partner: string, { by, value }: { by: string; value: string }): string {
  return JSON.stringify([indicator, partner, by, value]);
}

interface Place {
  readonly indicator: Entity<"indicator">;
  readonly repository: Repository;
  readonly partner: string;
  readonly stands: Stands;
}

/** The total first, then each value of each declared breakdown. */
function cellsOf({ indicator, repository, partner, stands }: Place): readonly AskedCell[] {
  const named = isOnlyDeliverer(indicator, stands) ? "" : partner;
  const groups = (indicator.data.breakdowns ?? [])
    .filter(({ by, draft }) => by !== "partner" && draft !== true)
    .flatMap(({ by }) =>
      (repository.entities.dimension.get(by)?.data.values ?? []).map(({ id }) => ({ by, value: id })),
    );
  return [undefined, ...groups].map((group) => {
    const known = stands.known.get(keyOf(indicator.id, named, group ?? { by: "", value: "" }));
    return { indicator, partner: named, ...(group && { group }), ...(known && { known }) };
  });
}

/** Who delivers alone gives the figure of the whole coalition; such rows name no partner. */
function isOnlyDeliverer({ id, data }: Entity<"indicator">, { byPartner }: Stands): boolean {
  return data.delivered_by?.length === 1 && !byPartner.has(id);
}
