import type { Breakdown } from "../generated/schema-types.ts";
import { isSame } from "../measure/rounding.ts";
import { type CodedRows, type Codes, codesOf, numberColumn, RowBlock } from "../model/coded-rows.ts";
import type { Measurement } from "../model/measurements.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { isUnknownGroup } from "../model/unknown-group.ts";
import { Cuts, Families, type Sums } from "./families.ts";
import type { Misfit, SummedColumn } from "./misfit.ts";
import { BY_PERIOD, periodMisfitsOf } from "./period-sums.ts";

/** More than this of one breakdown is one mistake made again and again. */
const MOST_SUSPECTS = 5000;

/** How the parts of a breakdown belong to their total. */
interface Bond {
  readonly cuts: Cuts;
  /**
   * What the parts together must be: the total, at most it (not all groups are there), at least it
   * (people may be in several), or nothing in particular.
   */
  readonly together: "equal" | "at-most" | "at-least" | "free";
  /** The value that takes the rest, where the dimension has one: without its row the rest is not known. */
  readonly unknown: string | undefined;
  readonly columns: readonly SummedColumn[];
  /** Parts without which the others are not the whole. */
  readonly needed: readonly string[];
}

const FOUND = new WeakMap<Repository, readonly Misfit[]>();

/**
 * Where parts and totals do not fit, for every breakdown that an indicator declares: in each period,
 * within each partner, and within the groups of the other dimensions (a crossed breakdown is held
 * against each of its margins); and for periods within longer ones. Of two rows for one figure the first counts. Linear in the rows.
 */
export function misfitsIn(repository: Repository): readonly Misfit[] {
  const known = FOUND.get(repository);
  if (known) return known;
  const codes = codesOf(repository.measurements);
  const cuts = new Map<string, Cuts>();
  const cutsOf = (by: string): Cuts => {
    const cut = cuts.get(by) ?? new Cuts(by, codes);
    cuts.set(by, cut);
    return cut;
  };
  const found = [...repository.entities.indicator.values()].flatMap((indicator) => [
    ...misfitsOf(indicator, { repository, codes, cutsOf }),
    ...periodMisfitsOf(indicator, codes.rowsOf(indicator.id), codes),
  ]);
  FOUND.set(repository, found);
  return found;
}

interface Surroundings {
  readonly repository: Repository;
  readonly codes: Codes;
  readonly cutsOf: (by: string) => Cuts;
}

/** Two passes: one over numbers only, and where a sum is suspect, one over the rows that made it. */
function* misfitsOf(indicator: Entity<"indicator">, around: Surroundings): Generator<Misfit> {
  const columns = columnsOf(indicator);
  const rows = around.codes.rowsOf(indicator.id);
  const bonds = columns.length === 0 || rows.length === 0 ? [] : bondsOf(indicator, columns, around);
  if (bonds.length === 0) return;
  const block = new RowBlock(columns.map(numberColumn));
  const all = bonds.map((bond) => ({
    bond,
    families: new Families(bond.cuts, columns.length),
    familyOf: new Uint32Array(rows.length),
  }));
  for (let row = 0, next = 0; row < rows.length; row = next) {
    next = block.fill(rows, row);
    for (const { families, familyOf } of all) families.add(block, familyOf, row);
  }
  for (const each of all) yield* held(each, rows);
}

/** The families of a bond, and the number of the family of each row. */
interface Sorted {
  readonly bond: Bond;
  readonly families: Families;
  readonly familyOf: Uint32Array;
}

function bondsOf(
  indicator: Entity<"indicator">,
  columns: readonly SummedColumn[],
  { repository, cutsOf }: Surroundings,
): readonly Bond[] {
  const declared = (indicator.data.breakdowns ?? []).flatMap((breakdown): Bond[] => {
    const together = togetherOf(indicator, breakdown);
    if (together === undefined) return [];
    const dimension = repository.entities.dimension.get(breakdown.by)?.data;
    const unknown = dimension?.values?.find(({ id }) => isUnknownGroup(id))?.id;
    return [{ cuts: cutsOf(breakdown.by), together, unknown, columns, needed: [] }];
  });
  const { breakdowns, delivered_by: needed = [] } = indicator.data;
  if (needed.length === 0 || breakdowns?.some(({ by }) => by === "partner") || !areAdded(indicator)) {
    return declared;
  }
  // Nobody has to declare a breakdown by partner: `over_partners` says that they are the total.
  const cuts = cutsOf("partner");
  return [...declared, { cuts, together: "equal", unknown: undefined, columns, needed }];
}

/** Partners of which each counts in the same way, and whose counts are added. */
function areAdded({ data: { type, over_partners: rule, shared } }: Entity<"indicator">): boolean {
  if (shared === false) return false;
  return type === "proportion" ? rule === "ratio-of-sums" : rule === "sum";
}

/** Counts, amounts, and both halves of proportions; of means how many people they rest on. */
function columnsOf({ data }: Entity<"indicator">): readonly SummedColumn[] {
  switch (data.type) {
    case "count":
    case "amount":
      return ["value"];
    case "proportion":
      return ["numerator", "denominator"];
    case "mean":
    case "rating":
      return ["n"];
    default:
      return [];
  }
}

function isSaidToAdd({ over_partners, over_time }: Entity<"indicator">["data"]): boolean {
  return over_partners === "sum" || over_time === "sum";
}

/** Nothing where the parts have nothing to do with the total. */
function togetherOf(
  { data }: Entity<"indicator">,
  { by, complete, overlapping }: Breakdown,
): Bond["together"] | undefined {
  const isMean = data.type === "mean" || data.type === "rating";
  if (by === "partner" && data.over_partners === "none") return undefined;
  // A median rent or a rate of a group may well be above that of all: only some amounts add up.
  if (data.type === "amount" && complete !== true && !isSaidToAdd(data)) return undefined;
  const mayOverlap = overlapping === true || (by === "partner" && data.over_partners === "unique");
  // Of a mean nothing is added up; and one person may be scored by several people, each a group.
  if (isMean) return complete === true && !mayOverlap ? "at-most" : "free";
  if (mayOverlap) return complete === true ? "at-least" : "free";
  return complete === true ? "equal" : "at-most";
}

function* held({ bond, families, familyOf }: Sorted, rows: CodedRows): Generator<Misfit> {
  const suspects = suspectsIn(families, bond);
  if (suspects.size === 0) return;
  const isSuspect = new Uint8Array(families.count);
  for (const family of suspects) isSuspect[family] = 1;
  const gathered = new Map<number, { total?: Measurement; parts: Map<number, Measurement> }>();
  for (let row = 0; row < familyOf.length; row += 1) {
    const family = familyOf[row] as number;
    if (isSuspect[family] === 0) continue;
    const known = gathered.get(family) ?? { parts: new Map<number, Measurement>() };
    gathered.set(family, known);
    const part = families.partOf(rows.partnerOf(row), rows.groupOf(row));
    if (part === 0) known.total ??= rows.at(row);
    else if (!known.parts.has(part)) known.parts.set(part, rows.at(row));
  }
  for (const { total, parts } of gathered.values()) if (total) yield* judged(bond, total, parts);
}

/** Whether the unknown have a row is looked up only where a sum does not fit. */
function suspectsIn(families: Families, bond: Bond): ReadonlySet<number> {
  const suspects = new Set<number>();
  const sums: Sums = { whole: 0, sum: 0, largest: 0, smallest: 0, isFull: true };
  for (let family = 0; family < families.count && suspects.size < MOST_SUSPECTS; family += 1) {
    for (let column = 0; column < bond.columns.length; column += 1) {
      if (families.read(family, column, sums) && verdict(bond, sums, sums.isFull)) suspects.add(family);
    }
  }
  return suspects;
}

function* judged(
  bond: Bond,
  total: Measurement,
  byPart: ReadonlyMap<number, Measurement>,
): Generator<Misfit> {
  const { cuts, unknown, needed } = bond;
  const parts = [...byPart.values()];
  const told = new Set(parts.map((part) => partOf(cuts.by, part)));
  const isKnown = [...needed, ...(unknown === undefined ? [] : [unknown])].every((part) => told.has(part));
  for (const column of bond.columns) {
    const whole = numberIn(total, column);
    const numbers = parts.map((part) => numberIn(part, column));
    const known = numbers.filter((number) => number !== undefined);
    if (whole === undefined || known.length === 0) continue;
    const [sum, largest] = [known.reduce((all, number) => all + number, 0), Math.max(...known)];
    const isFull = known.length === parts.length;
    const is = verdict(
      bond,
      { whole, sum, largest, smallest: Math.min(...known), isFull },
      isFull && isKnown,
    );
    if (is === undefined) continue;
    const isOne = is === "part-above";
    const first = parts.filter((_, index) => numbers[index] === largest).slice(0, 1);
    const facts = isOne ? { sum: largest, parts: first } : { sum, parts };
    yield { by: cuts.by, column, is, total, whole, ...facts };
  }
}

/** @param isWhole true where all parts are there, with a number each */
function verdict({ together }: Bond, sums: Sums, isWhole: boolean): Misfit["is"] | undefined {
  const { whole, sum, largest, smallest } = sums;
  // Where something is taken away, a part may well be more than the whole.
  const isGrowing = smallest >= 0 && whole >= 0;
  if (isGrowing && isAbove(largest, whole)) return "part-above";
  if (together === "equal" && isWhole && !isSame(sum, whole)) return "differ";
  if (together === "at-least" && isWhole && isAbove(whole, sum)) return "differ";
  const mayNotBeAbove = together === "equal" || together === "at-most";
  return mayNotBeAbove && isGrowing && isAbove(sum, whole) ? "sum-above" : undefined;
}

function isAbove(a: number, b: number): boolean {
  return a > b && !isSame(a, b);
}

/** What is withheld or does not apply has no number, whatever stands there. */
function numberIn(row: Measurement, column: SummedColumn): number | undefined {
  return row.notApplicable || row.status === "withheld" ? undefined : row[column];
}

/** The group of a row in a breakdown; nothing where it is a total of that breakdown. */
export function partOf(by: string, row: Measurement): string | undefined {
  if (by === BY_PERIOD) return row.period.text;
  return by === "partner" ? row.partner : row.dimensions.get(by);
}
