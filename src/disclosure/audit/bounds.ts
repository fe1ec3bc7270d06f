/** What follows at once: bounds of whole numbers, row by row, exactly. Quick, and blind to cycles. */
import type { Canonical } from "./canonical.ts";

export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** How often each row is looked at on average, at most; bounds may creep for ever. */
const VISITS = 30;

/**
 * Bounds of every cell, given which are unknown to the attacker; a known cell has its value.
 * @param from the rows to start from, where not all can tell something
 */
export function boundsOf(
  { cells, rows, rowsOf }: Canonical,
  isUnknown: readonly boolean[],
  from: readonly number[] = rows.map((_, index) => index),
): Bounds {
  const low = Float64Array.from(cells, ({ value }, cell) => (isUnknown[cell] ? 0 : value));
  const high = Float64Array.from(cells, ({ value }, cell) => (isUnknown[cell] ? Infinity : value));
  const queue = [...from];
  const isQueued = rows.map(() => false);
  for (const index of queue) isQueued[index] = true;
  let left = VISITS * rows.length;
  for (let at = 0; at < queue.length && left > 0; at += 1, left -= 1) {
    const index = queue[at] as number;
    isQueued[index] = false;
    const row = rows[index];
    if (!row?.isTrue) continue;
    for (const cell of narrow(row, low, high)) {
      for (const other of rowsOf[cell] ?? []) {
        if (other === index || isQueued[other]) continue;
        isQueued[other] = true;
        queue.push(other);
      }
    }
  }
  return { low, high };
}

/** Narrows the cells of one row; returns those that changed. */
function narrow(row: Canonical["rows"][number], low: Float64Array, high: Float64Array): readonly number[] {
  const { cells, coefficients, equals } = row;
  // The sum of the row lies between these, apart from what is infinite.
  let [least, most, endlessDown, endlessUp] = [0, 0, 0, 0];
  cells.forEach((cell, index) => {
    const [down, up] = ends(coefficients[index] as number, low[cell] as number, high[cell] as number);
    if (Number.isFinite(down)) least += down;
    else endlessDown += 1;
    if (Number.isFinite(up)) most += up;
    else endlessUp += 1;
  });
  if (endlessDown > 1 && endlessUp > 1) return [];
  const changed: number[] = [];
  cells.forEach((cell, index) => {
    const coefficient = coefficients[index] as number;
    const [lowest, highest] = [low[cell] as number, high[cell] as number];
    const [down, up] = ends(coefficient, lowest, highest);
    // What the other cells of the row come to, at least and at most.
    const othersLeast = endlessDown > (Number.isFinite(down) ? 0 : 1) ? -Infinity : least - finite(down);
    const othersMost = endlessUp > (Number.isFinite(up) ? 0 : 1) ? Infinity : most - finite(up);
    const bounds = [(equals - othersMost) / coefficient, (equals - othersLeast) / coefficient] as const;
    const [from, to] = coefficient > 0 ? bounds : [bounds[1], bounds[0]];
    // Rounded inwards, with a hair's room for the division.
    const newLow = Math.max(lowest, Math.ceil(from - 1e-6));
    const newHigh = Math.min(highest, Math.floor(to + 1e-6));
    if (!(newLow > lowest || newHigh < highest) || newLow > newHigh) return;
    low[cell] = newLow;
    high[cell] = newHigh;
    changed.push(cell);
    const [newDown, newUp] = ends(coefficient, newLow, newHigh);
    if (Number.isFinite(down)) least += newDown - down;
    else if (Number.isFinite(newDown)) [least, endlessDown] = [least + newDown, endlessDown - 1];
    if (Number.isFinite(up)) most += newUp - up;
    else if (Number.isFinite(newUp)) [most, endlessUp] = [most + newUp, endlessUp - 1];
  });
  return changed;
}

function ends(coefficient: number, low: number, high: number): readonly [number, number] {
  return coefficient > 0 ? [coefficient * low, coefficient * high] : [coefficient * high, coefficient * low];
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
