import { Collected } from "../findings/collected.ts";
import type { AnyFinding, Finding } from "../findings/finding.ts";
import { MeasurementTable } from "../model/measurement-table.ts";
import {
  type Measurement,
  type Measurements,
  measurementKey,
  NUMBER_COLUMNS,
} from "../model/measurements.ts";
import { rowOf } from "./row-pass.ts";
import type { Rule } from "./rule.ts";

/** So many pairs of one indicator in one file are told; the rest is counted. */
const TOLD = 20;

type Pair = readonly [first: Measurement, again: Measurement];

/** Pairs of rows with one key, also across files: the first and each later one. */
function* repeated(measurements: Measurements): Generator<Pair> {
  if (!(measurements instanceof MeasurementTable)) return yield* repeatedIn(measurements);
  const pairs = PAIRS.get(measurements) ?? repeatedInTable(measurements);
  PAIRS.set(measurements, pairs);
  for (const [first, again] of pairs) yield [measurements.at(first), measurements.at(again)];
}

/** Two rules ask for the same pairs. */
const PAIRS = new WeakMap<MeasurementTable, readonly RowPair[]>();

/** The numbers of two rows. */
type RowPair = readonly [first: number, again: number];

function* repeatedIn(measurements: Measurements): Generator<Pair> {
  const firsts = new Map<string, Measurement>();
  for (const row of measurements) {
    const key = measurementKey(row);
    const first = firsts.get(key);
    if (first) yield [first, row];
    else firsts.set(key, row);
  }
}

/**
 * The same by codes, indicator by indicator, with open addressing: no key is made, and the slots of one
 * indicator are few enough to stay near the processor. Codes are compared, not only their hash.
 */
function repeatedInTable(table: MeasurementTable): readonly RowPair[] {
  const { store } = table;
  const pairs: RowPair[] = [];
  let slots = new Uint32Array(1024);
  for (const indicator of table.indicators()) {
    const rows = table.rowNumbersOf(indicator);
    while (slots.length < rows.length * 2) slots = new Uint32Array(slots.length * 2);
    const mask = slots.length - 1;
    slots.fill(0);
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as number;
      const [period, partner, group] = [store.periodOf(row), store.partnerOf(row), store.groupOf(row)];
      for (let slot = mix(period, partner, group) & mask; ; slot = (slot + 1) & mask) {
        const entry = slots[slot] as number;
        if (entry === 0) {
          slots[slot] = index + 1;
          break;
        }
        const first = rows[entry - 1] as number;
        const isSame =
          store.periodOf(first) === period &&
          store.groupOf(first) === group &&
          store.partnerOf(first) === partner;
        if (isSame) {
          pairs.push([first, row]);
          break;
        }
      }
    }
  }
  return pairs;
}

function mix(period: number, partner: number, group: number): number {
  const hash = Math.imul(period, 0x9e3779b1) ^ Math.imul(partner, 0x85ebca6b) ^ Math.imul(group, 0xc2b2ae35);
  return hash ^ (hash >>> 15);
}

function sameFigures(a: Measurement, b: Measurement): boolean {
  return (
    NUMBER_COLUMNS.every((column) => a[column] === b[column]) &&
    a.status === b.status &&
    a.notApplicable === b.notApplicable
  );
}

type Duplicate = "conflicting-duplicate" | "identical-duplicate";

/** Findings per file and indicator, so many that somebody reads them; see `row-pass.ts`. */
function findingsOf<R extends Duplicate>(
  rule: R,
  measurements: Measurements,
  argsOf: (first: Measurement, again: Measurement) => Finding<R>["args"] | undefined,
): Finding<R>[] {
  const found = new Map<string, Collected>();
  for (const [first, again] of repeated(measurements)) {
    if (sameFigures(first, again) !== (rule === "identical-duplicate")) continue;
    const key = JSON.stringify([again.path, again.indicator]);
    const collected = found.get(key) ?? new Collected();
    found.set(key, collected);
    if (collected.again(rule, "", TOLD)) continue;
    const finding = {
      rule,
      args: argsOf(first, again),
      where: again.locate(),
      about: `indicator:${again.indicator}`,
      figure: rowOf(again.indicator, again),
      ...(rule === "identical-duplicate" && { fixable: true }),
      related: [{ label: "first", detail: first.raw, where: first.locate() }],
    } as unknown as AnyFinding;
    collected.add(finding, { is: "", told: TOLD });
  }
  return [...found.values()].flatMap(({ findings }) => findings) as unknown as Finding<R>[];
}

/** The lines of rows that stand there a second time, word for figure the same, by the path of their table. */
export function repeatedRows(measurements: Measurements): ReadonlyMap<string, ReadonlySet<number>> {
  const lines = new Map<string, Set<number>>();
  for (const [first, again] of repeated(measurements)) {
    if (!sameFigures(first, again)) continue;
    const inTable = lines.get(again.path) ?? new Set();
    lines.set(again.path, inTable.add(again.line));
  }
  return lines;
}

/** One key with two different figures: nobody can tell which is true. */
export const conflictingDuplicate: Rule<"conflicting-duplicate"> = {
  name: "conflicting-duplicate",
  check({ repository }) {
    return findingsOf("conflicting-duplicate", repository.measurements, (first, again) => ({
      first: first.raw,
      second: again.raw,
    }));
  },
};

/** The same row again. */
export const identicalDuplicate: Rule<"identical-duplicate"> = {
  name: "identical-duplicate",
  check({ repository }) {
    return findingsOf("identical-duplicate", repository.measurements, (_, again) => ({ row: again.raw }));
  },
};
