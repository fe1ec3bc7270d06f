import type { RowChange, RowSide } from "./rows.ts";

const COLUMNS = ["numerator", "denominator", "value", "n"] as const;

/** How much each number of a row changed; at the end that of the people who are not in the part. */
export type Steps = readonly number[];

const NO_STEPS: Steps = [0, 0, 0, 0, 0];
const TINY = 1e-9;

/** Of a row; what is not there counts as nobody. */
function stepsOf({ before, after }: RowChange): Steps {
  const number = (side: RowSide | undefined, column: (typeof COLUMNS)[number]) => side?.numbers[column] ?? 0;
  const steps = COLUMNS.map((column) => number(after, column) - number(before, column));
  return [...steps, (steps[1] as number) - (steps[0] as number)];
}

/**
 * The same change, with shares said in people: those who share it, of whom. However a share was written, a step of it
 * is then a step of people. `undefined` where a side does not say of how many it is.
 */
export function inPeople(change: RowChange): RowChange | undefined {
  const { before: _before, after: _after, ...place } = change;
  const [before, after] = [
    change.before && sideInPeople(change.before),
    change.after && sideInPeople(change.after),
  ];
  if ((change.before && !before) || (change.after && !after)) return undefined;
  return { ...place, ...(before && { before }), ...(after && { after }) };
}

function sideInPeople(side: RowSide): RowSide | undefined {
  const { numerator, denominator, value, n } = side.numbers;
  const whole = denominator ?? n;
  if (whole === undefined || (numerator === undefined && value === undefined)) return undefined;
  const part = numerator ?? Math.round((value ?? 0) * whole);
  return {
    ...side,
    numbers: {
      numerator: part,
      denominator: whole,
      ...(denominator !== undefined && n !== undefined && { n }),
    },
  };
}

export function isTotal({ partner, groups }: RowChange): boolean {
  return partner === undefined && groups.length === 0;
}

/**
 * Whether no number of a table, and nothing that is left of a total beside its parts, changed by fewer people than
 * the minimum; and of proportions, whether those who came or went are not all alike. Beside parts without a total of
 * their own, what is left is what they sum to.
 */
export function isLargeTable(table: readonly RowChange[], minimum: number): boolean {
  const areMany = (change: RowChange, steps: Steps) => areLarge(countsOf(change, steps), minimum);
  const isShared = table.some(isShare);
  // A row that is new or gone says no more than the figure that it is, and that one is shown.
  const isAlike = (change: RowChange) =>
    change.before !== undefined &&
    change.after !== undefined &&
    isShare(change) &&
    areAlike(stepsOf(change), minimum);
  return (
    table.every((change) => areMany(change, stepsOf(change)) && !isAlike(change)) &&
    [...restsOf(table).values()].every(
      (rest) => table.every((change) => areMany(change, rest)) && !(isShared && areAlike(rest, minimum)),
    )
  );
}

/** Each step is none, or of so many at least. */
export function areLarge(steps: Steps, minimum: number): boolean {
  return steps.every((step) => Math.abs(step) < TINY || Math.abs(step) >= minimum);
}

/** What the total changed by less what its parts did, for each way in which parts changed. */
export function restsOf(table: readonly RowChange[]): ReadonlyMap<string, Steps> {
  const total = table.filter(isTotal).map(stepsOf)[0] ?? NO_STEPS;
  const sums = new Map<string, Steps>();
  for (const change of table) {
    if (isTotal(change)) continue;
    const by = byOf(change);
    const steps = stepsOf(change);
    sums.set(
      by,
      (sums.get(by) ?? NO_STEPS).map((value, index) => value + (steps[index] as number)),
    );
  }
  return new Map(
    [...sums].map(([by, sum]) => [by, sum.map((value, index) => (total[index] as number) - value)]),
  );
}

/** What a row is a part by: as `KnownRow.by`. */
export function byOf({ partner, groups }: RowChange): string {
  return [
    ...(partner === undefined ? [] : ["partner"]),
    ...groups.map((group) => group.split("=")[0] as string).sort(),
  ].join(" ");
}

/** Of the steps, those that count people: means, amounts and shares do not. */
function countsOf(change: RowChange, steps: Steps): Steps {
  const [numerator = 0, denominator = 0, value = 0, n = 0, rest = 0] = steps;
  if (isShare(change)) return [numerator, denominator, rest, n];
  return numbersOf(change).n === undefined ? [value, numerator] : [n];
}

function numbersOf({ before, after }: RowChange) {
  return { ...before?.numbers, ...after?.numbers };
}

function isShare(change: RowChange): boolean {
  return numbersOf(change).denominator !== undefined;
}

/** All of those who came or went share it, or none of a small group of them does: as of a figure itself. */
function areAlike([numerator = 0, denominator = 0, , , rest = 0]: Steps, minimum: number): boolean {
  const people = Math.abs(denominator);
  if (people < TINY) return false;
  return Math.abs(rest) < TINY || (Math.abs(numerator) < TINY && people < 2 * minimum);
}
