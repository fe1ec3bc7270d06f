/** A problem in one order, whatever order it came in, with its sums checked: what everything else here works on. */
import type { Figure, Problem, View } from "./problem.ts";

export interface CanonicalCell {
  readonly key: string;
  readonly value: number;
  /** Index in `Canonical.figures`; -1 for a cell that is never published by itself. */
  readonly figure: number;
  /** The minimum width of its range; 0 where anyone may know it. */
  readonly protect: number;
}

export interface Row {
  readonly key: string;
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
  readonly equals: number;
  /** Whether the true numbers fulfil it. Where they do not, nothing can be proven of what it touches. */
  readonly isTrue: boolean;
}

export interface Canonical {
  readonly cells: readonly CanonicalCell[];
  readonly figures: readonly Figure[];
  /** Per figure, its cells. */
  readonly cellsOf: readonly (readonly number[])[];
  readonly rows: readonly Row[];
  /** Per cell, the rows it stands in. */
  readonly rowsOf: readonly (readonly number[])[];
  /** Per cell, whether it is a number of people that can be calculated with. */
  readonly isWhole: readonly boolean[];
  /** Sorted by key; the cells of each in order. */
  readonly views: readonly View[];
}

/** More people than there are. */
const LARGEST = 1e10;

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

/** Throws for what only a mistake of ours can cause: a key that stands twice, or a reference to nothing. */
export function canonical(problem: Problem): Canonical {
  const figures = [...problem.figures].sort(byKey);
  const figureAt = new Map(figures.map(({ key }, index) => [key, index]));
  const order = problem.cells.map((_, index) => index);
  order.sort((a, b) => byKey(problem.cells[a] as { key: string }, problem.cells[b] as { key: string }));
  const placeOf: number[] = [];
  order.forEach((from, to) => {
    placeOf[from] = to;
  });
  const cells = order.map((from) => canonicalCell(problem, from, figureAt));
  if (figureAt.size < figures.length || new Set(cells.map(({ key }) => key)).size < cells.length)
    throw new Error("a key stands twice in a problem of disclosure");
  const rows = problem.equations
    .map((equation) => canonicalRow(equation, placeOf, cells))
    .sort((a, b) => byKey(a, b) || compareRows(a, b));
  const cellsOf: number[][] = figures.map(() => []);
  cells.forEach(({ figure }, index) => {
    cellsOf[figure]?.push(index);
  });
  const rowsOf: number[][] = cells.map(() => []);
  rows.forEach((row, index) => {
    for (const cell of row.cells) rowsOf[cell]?.push(index);
  });
  const isWhole = cells.map(
    ({ value, protect }) => isCount(value) && (protect === 0 || (isCount(protect) && protect >= 1)),
  );
  const views = (problem.views ?? []).map(({ key, cells: known }) => canonicalView(key, known, placeOf));
  return { cells, figures, cellsOf, rows, rowsOf, isWhole, views: views.sort(byKey) };
}

function canonicalView(key: string, known: readonly number[], placeOf: readonly number[]): View {
  const places = known.map((cell) => {
    const place = placeOf[cell];
    if (place === undefined) throw new Error("somebody knows a cell that is not there");
    return place;
  });
  return { key, cells: [...new Set(places)].sort((a, b) => a - b) };
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= LARGEST;
}

function canonicalCell(problem: Problem, from: number, figureAt: ReadonlyMap<string, number>): CanonicalCell {
  const { key, value, figure, protect } = problem.cells[from] as Problem["cells"][number];
  const index = figure === undefined ? -1 : figureAt.get(figure);
  if (index === undefined) throw new Error("a cell belongs to a figure that is not there");
  return { key, value, figure: index, protect: protect ?? 0 };
}

function canonicalRow(
  { key, terms, equals }: Problem["equations"][number],
  placeOf: readonly number[],
  cells: readonly CanonicalCell[],
): Row {
  const placed = terms.map(([cell, coefficient]) => {
    const place = placeOf[cell];
    if (place === undefined) throw new Error("an equation names a cell that is not there");
    return [place, coefficient] as [place: number, coefficient: number];
  });
  const kept = merged(placed.sort(([a], [b]) => a - b));
  const size = kept.reduce(
    (sum, [cell, c]) => sum + Math.abs(c * (cells[cell]?.value ?? 0)),
    Math.abs(equals),
  );
  const isExact =
    size <= Number.MAX_SAFE_INTEGER && kept.every(([, c]) => Number.isInteger(c) && Math.abs(c) <= 1000);
  const total = kept.reduce((sum, [cell, c]) => sum + c * (cells[cell]?.value ?? Number.NaN), 0);
  return {
    key,
    cells: kept.map(([cell]) => cell),
    coefficients: kept.map(([, coefficient]) => coefficient),
    equals,
    isTrue: isExact && total === equals,
  };
}

/** Terms in order, those of one cell as one; without those that come to nothing. */
function merged(terms: readonly [place: number, coefficient: number][]): readonly [number, number][] {
  const sums: [number, number][] = [];
  for (const term of terms) {
    const last = sums.at(-1);
    if (last?.[0] === term[0]) last[1] += term[1];
    else sums.push(term);
  }
  return sums.filter(([, coefficient]) => coefficient !== 0);
}

function compareRows(a: Row, b: Row): number {
  const [one, other] = [a, b].map((row) => JSON.stringify([row.cells, row.coefficients, row.equals])) as [
    string,
    string,
  ];
  return one < other ? -1 : one > other ? 1 : 0;
}
