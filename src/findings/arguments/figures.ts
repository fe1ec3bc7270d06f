/** What findings carry that are about what figures say of each other; see `RuleArguments`. */
export interface FigureArguments {
  "parts-differ-from-total": {
    readonly indicator: string;
    readonly period: string;
    readonly by: string;
    readonly column: string;
    readonly parts: number;
    readonly total: number;
    /** Whose figure it is, where it is not the total of all; groups are `dimension=value`. */
    readonly partner?: string;
    readonly groups?: readonly string[];
  };
  "part-above-total": {
    readonly indicator: string;
    readonly period: string;
    readonly by: string;
    readonly column: string;
    /** The one part that is too large; absent: all parts together are. */
    readonly part?: string;
    readonly value: number;
    readonly total: number;
    readonly partner?: string;
    readonly groups?: readonly string[];
  };
  "cumulative-falls": {
    readonly indicator: string;
    readonly period: string;
    readonly value: number;
    /** The period before, and its figure. */
    readonly before: string;
    readonly earlier: number;
    readonly partner?: string;
    readonly groups?: readonly string[];
  };
  "unusual-jump": {
    readonly indicator: string;
    readonly period: string;
    readonly value: number;
    /** Between which values it was to be expected, by so many earlier figures. */
    readonly low: number;
    readonly high: number;
    readonly points: number;
    /** What set the limit: see `JumpLimit` of `measure`. */
    readonly limit: "figures" | "steps" | "chance" | "tenth";
    readonly partner?: string;
    readonly groups?: readonly string[];
  };
  "late-measurements": {
    readonly indicator: string;
    readonly partner?: string;
    readonly source?: string;
    /** The latest that are owed, in the order of time, and how many there are before them. */
    readonly periods: readonly string[];
    readonly earlier: number;
    /** `YYYY-MM-DD`: when the first of all was expected, and how many days ago that is. */
    readonly due: string;
    readonly daysLate: number;
  };
  "future-measurement": {
    readonly indicator: string;
    readonly period: string;
    /** `YYYY-MM-DD`: the first day of the period. */
    readonly begins: string;
  };
  "house-rule": {
    readonly id: string;
    /** As it is written in impact.yaml. */
    readonly text: string;
    readonly problem: "broken" | "missing";
    /** What both sides come to, where it is broken. */
    readonly left?: number;
    readonly right?: number;
    /** The figures that are not there, where they are missing. */
    readonly missing?: readonly string[];
    readonly period: string;
    readonly partner?: string;
    readonly groups?: readonly string[];
    /** The coalition's own reason. */
    readonly because?: string | Readonly<Record<string, string | undefined>>;
  };
  "house-rule-unchecked": {
    readonly id: string;
    readonly text: string;
    readonly per: readonly string[];
    /** The indicator that is computed, and so has no figures per partner or group. */
    readonly computed?: string;
    /** Figures that are there, as they stand in the rule, and which partners each lacks that the others have. */
    readonly unequal?: readonly { readonly figure: string; readonly partners: readonly string[] }[];
  };
  "baseline-without-measurement": { readonly indicator: string; readonly period: string };
  "target-without-measurement": {
    readonly indicator: string;
    readonly period: string;
    readonly kinds: readonly string[];
  };
  "baseline-differs": {
    readonly indicator: string;
    readonly period: string;
    readonly typed: number;
    readonly measured: number;
  };
  "target-against-direction": {
    readonly indicator: string;
    readonly period: string;
    readonly direction: string;
    readonly value: number;
    readonly reference: number;
    readonly against: "baseline" | "earlier-target";
  };
}
