import { readPeriod } from "../model/period.ts";
import type { Entity, Repository } from "../model/repository.ts";
import type { Attainment } from "./attainment.ts";
import type { Figure, Measures, Origin, RowPlace, Selection } from "./figures.ts";
import { type IntervalMethod, methodAndInterval } from "./interval.ts";
import { overlapAt } from "./overlaps.ts";
import { type Interval, Z } from "./uncertainty.ts";

/** By which rule parts became one figure. */
export type AddingRule = "sum" | "ratio-of-sums" | "weighted-mean" | "mean" | "last" | "unique";

/** How a computed indicator follows from others, as it was declared. */
export type Recipe =
  | {
      readonly kind: "difference";
      readonly of: string;
      readonly dimension: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: "growth"; readonly of: string; readonly since: string }
  | { readonly kind: "ratio"; readonly of: readonly string[] }
  | { readonly kind: "mean-of-conditions" };

/** How one figure was made, as data: for a person to follow, down to the rows. */
export interface Derivation {
  readonly indicator: string;
  readonly of: Selection;
  readonly figure: Figure;
  readonly how: Origin;
  /** Where it is a row. */
  readonly place?: RowPlace;
  /** Where it was put together. */
  readonly rule?: AddingRule;
  /** The source whose overlaps gave the number of unique people, and what it says. */
  readonly overlap?: {
    readonly source: string;
    readonly records: Readonly<Record<string, number>>;
    readonly unique: number;
  };
  readonly recipe?: Recipe;
  readonly interval?: { readonly method: IntervalMethod; readonly z: number; readonly ends: Interval };
  /** What it was put together or computed from, each with its own derivation. */
  readonly parts: readonly Derivation[];
}

/** Nothing is put together in more steps than computed ← partners ← groups ← periods, and so on down. */
const DEEPEST = 12;

/** What a derivation is worked out from. */
export interface Ledger {
  readonly measures: Measures;
  readonly repository: Repository;
}

/** How a figure of an indicator was made. */
export function derivationOf(
  ledger: Ledger,
  indicator: string,
  figure: Figure,
  of: Selection = {},
): Derivation {
  return derive({ ...ledger, depth: 0 }, { indicator, of, figure });
}

interface Deep extends Ledger {
  readonly depth: number;
}

interface Subject {
  readonly indicator: string;
  readonly of: Selection;
  readonly figure: Figure;
}

function derive(ledger: Deep, { indicator: id, of, figure }: Subject): Derivation {
  const indicator = ledger.repository.entities.indicator.get(id);
  const chance = indicator && methodAndInterval(indicator, figure);
  const rule = indicator && ruleOf(figure, indicator);
  const recipe = figure.origin === "computed" && indicator ? recipeOf(indicator) : undefined;
  const overlap =
    figure.origin === "overlaps" && indicator ? overlapOf(figure, indicator, ledger) : undefined;
  return {
    indicator: id,
    of,
    figure,
    how: figure.origin,
    ...(figure.place && { place: figure.place }),
    ...(rule && { rule }),
    ...(overlap && { overlap }),
    ...(recipe && { recipe }),
    ...(chance && { interval: { method: chance.method, z: Z, ends: chance.interval } }),
    parts:
      ledger.depth >= DEEPEST
        ? []
        : partsOf({ ...ledger, depth: ledger.depth + 1 }, { indicator: id, of, figure }),
  };
}

function partsOf(ledger: Deep, { indicator, of, figure }: Subject): readonly Derivation[] {
  if (figure.origin === "computed") {
    return (figure.parts ?? []).map((ground) => {
      const cell = ground.table?.cells.find((each) => each.figure === ground.figure);
      const selection =
        cell && ground.table ? { cell: { dimension: ground.table.by, value: cell.value } } : {};
      return derive(ledger, { indicator: ground.indicator, of: selection, figure: ground.figure });
    });
  }
  return ledger.measures.asked
    .parts(indicator, of, figure)
    .map((part) => derive(ledger, { indicator, of: part.of, figure: part.figure }));
}

/** By which rule the parts of a figure became one; nothing for a row. */
function ruleOf(figure: Figure, { data }: Entity<"indicator">): AddingRule | undefined {
  const isProportion = data.type === "proportion";
  switch (figure.origin) {
    case "overlaps":
      return "unique";
    case "partners":
      if (data.over_partners === "unique") return "unique";
      if (isProportion) return "ratio-of-sums";
      return data.over_partners === "weighted-mean" ? "weighted-mean" : "sum";
    case "breakdown":
      if (isProportion) return "ratio-of-sums";
      return data.type === "mean" || data.type === "rating" ? "weighted-mean" : "sum";
    case "periods":
      if (data.cumulative === true || data.over_time === "last") return "last";
      if (isProportion) return "ratio-of-sums";
      if (data.over_time === "sum") return "sum";
      return data.type === "mean" || data.type === "rating" ? "weighted-mean" : "mean";
    default:
      return undefined;
  }
}

function recipeOf({ data }: Entity<"indicator">): Recipe | undefined {
  const { computed } = data;
  if (computed?.difference) return { kind: "difference", ...pick(computed.difference) };
  if (computed?.growth) {
    const { of, since } = computed.growth;
    return { kind: "growth", of, since: readPeriod(since)?.text ?? String(since) };
  }
  if (computed?.ratio) return { kind: "ratio", of: computed.ratio.of };
  return computed?.mean ? { kind: "mean-of-conditions" } : undefined;
}

function pick({ of, dimension, from, to }: { of: string; dimension: string; from: string; to: string }) {
  return { of, dimension, from, to };
}

function overlapOf(
  figure: Figure,
  indicator: Entity<"indicator">,
  { repository }: Ledger,
): Derivation["overlap"] {
  const { source, overlap } = overlapAt(figure.period.text, indicator, repository);
  return source && overlap && { source: source.id, records: overlap.records, unique: overlap.unique };
}

/** The arithmetic of what was expected by now: a straight line from baseline to next target. */
export interface ExpectedSteps {
  readonly from: string;
  readonly at: string;
  readonly to: string;
  /** Periods from the baseline to the latest figure, and to the target. */
  readonly passed: number;
  readonly whole: number;
  /** `passed / whole`, at most 1. */
  readonly expected: number;
}

/** `undefined` where nothing was expected. */
export function expectedSteps({ baseline, latest, next, expected }: Attainment): ExpectedSteps | undefined {
  if (!baseline || !latest || !next || expected === undefined) return undefined;
  return {
    from: baseline.period.text,
    at: latest.period.text,
    to: next.period.text,
    passed: latest.period.ordinal - baseline.period.ordinal,
    whole: next.period.ordinal - baseline.period.ordinal,
    expected,
  };
}
