import type { PublishedAttainment, PublishedFigure } from "../../disclosure/attainment.ts";
import type { PublishedBounds } from "../../disclosure/changes.ts";
import type { PublishedDerivation } from "../../disclosure/derivation.ts";
import type { PublishedMover } from "../../disclosure/series.ts";
import type { ExpectedSteps } from "../../measure/derivation.ts";
import type { Refusal, Selection } from "../../measure/figures.ts";
import type { NoIntervalReason } from "../../measure/interval.ts";
import type { Interval } from "../../measure/uncertainty.ts";
import type { ValueKind } from "../../measure/value-kind.ts";
import type { Period } from "../../model/period.ts";
import type { Entity } from "../../model/repository.ts";
import type { ChartPlace } from "./chart.ts";

/** How the table of goal attainment is divided. */
export type StatusBy = "outcome" | "partner" | "level" | "group";

/** Goal attainment as it may be shown; every figure in it has been through `disclosure`. */
export interface StatusModel {
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** Asked for with `--period`: nothing measured over a later time is in here. */
  readonly period?: Period;
  readonly by: StatusBy;
  /** True where only some indicators were asked for. */
  readonly isChosen: boolean;
  /** Every indicator as a whole, however the table is divided. */
  readonly totals: readonly StatusRow[];
  readonly groups: readonly StatusGroup[];
  readonly overdue: readonly Overdue[];
}

/** What belongs together: under one node, at one level, of one partner, of one breakdown. */
export interface StatusGroup {
  /** The identifier of the node, the level or the partner; of a breakdown `indicator/dimension`. */
  readonly id?: string;
  /** Absent for what belongs nowhere. */
  readonly title?: string;
  readonly rows: readonly StatusRow[];
}

/** Whose figures a row holds, where they are not the total. */
export type StatusPart =
  | { readonly partner: string }
  | { readonly dimension: string; readonly value: string };

/** One line of the table: an indicator as a whole, or what one partner or one group is of it. */
export interface StatusRow {
  readonly indicator: Entity<"indicator">;
  /** The nodes that it measures. */
  readonly nodes: readonly string[];
  /** What stands in front: the name of the indicator, or of the group. */
  readonly label: string;
  readonly unit?: string;
  readonly kind: ValueKind;
  /** Absent for the total. */
  readonly part?: StatusPart;
  readonly attainment: PublishedAttainment;
  /** In the order of time, hidden ones included as such. */
  readonly series: readonly PublishedFigure[];
  /** Periods of which only bounds are known. */
  readonly bounds: readonly PublishedBounds[];
  readonly chart: readonly ChartPlace[];
  /** True where a partner has no figures of its own, while there is a total of all. */
  readonly inTotal?: boolean;
  /** True where there are figures of groups, and no total. */
  readonly onlyGroups: boolean;
  /** What is there of a period that is not over: never judged, and in no chart. */
  readonly running?: Running;
  /** A period with rows that are not shown, as it has not begun, or was asked for and is not over. */
  readonly ahead?: Period;
  /** True where nothing was measured up to the end of the asked period. */
  readonly noneYet: boolean;
  /** True where nothing was measured in the asked period: what is shown is older. */
  readonly older: boolean;
  /** Names of partners that should have reported for the latest figure and did not. */
  readonly missing: readonly string[];
  /** Why what came after the latest figure makes none. */
  readonly refusals: readonly StatusRefusal[];
  /** Partners and groups that clearly move against the total. */
  readonly movers: readonly StatusMover[];
  /** How the figures were made, where that was asked for. */
  readonly explained?: Explained;
}

/** The figure, as far as it goes, of a period that has begun and is not over on the day of judging. */
export interface Running {
  readonly period: Period;
  /** Absent where there are bounds alone. */
  readonly figure?: PublishedFigure;
  readonly bounds?: PublishedBounds;
  /** True where it grows while the period lasts; otherwise it is how things stand. */
  readonly addsUp: boolean;
}

/** A refusal, with the names of the partners that stand in the way; periods and groups by their own. */
export interface StatusRefusal extends Refusal {
  readonly names: readonly string[];
}

/** One that moves against the total, with its name. */
export interface StatusMover extends PublishedMover {
  readonly name: string;
}

/** The series that a part of a row is. */
export function selectionOf(part: StatusPart | undefined): Selection {
  if (!part) return {};
  return "partner" in part ? part : { cell: part };
}

/** How the figures of a row were made, as it may be shown. */
export interface Explained {
  readonly baseline?: ExplainedFigure;
  readonly latest?: ExplainedFigure;
  /** Where the latest value itself was judged: why chance was not reckoned with. */
  readonly withoutInterval?: NoIntervalReason;
  /** What was expected by now, and how far the latest figure and both ends of its interval are. */
  readonly expected?: {
    readonly steps: ExpectedSteps;
    readonly progress: number;
    readonly ends?: Interval;
  };
}

/** How one figure was made, with the names of what it speaks of. */
export interface ExplainedFigure {
  readonly derivation: PublishedDerivation;
  /** How its indicator's values are to be read. */
  readonly kind: ValueKind;
  /** Of the partner, the group or another indicator; absent where it is the same as above it. */
  readonly name?: string;
  /** Of the source whose overlaps were used. */
  readonly sourceName?: string;
  /** What each source counted, where that may be shown. */
  readonly records: readonly { readonly name: string; readonly count: number }[];
  readonly parts: readonly ExplainedFigure[];
}

/** What one partner, or a source, or nobody in particular has yet to deliver of one indicator. */
export interface Overdue {
  readonly indicator: string;
  readonly indicatorName: string;
  readonly partner?: string;
  readonly partnerName?: string;
  readonly source?: string;
  readonly sourceName?: string;
  /** In the order of time; at least one. */
  readonly periods: readonly {
    readonly period: Period;
    /** `YYYY-MM-DD`: the last day on which it was in time. */
    readonly due: string;
    readonly daysLate: number;
  }[];
}
