/** Splits what is unknown into parts that have nothing to do with each other. */
import type { Component } from "./attack.ts";
import type { Canonical } from "./canonical.ts";
import { Sets } from "./components.ts";

/**
 * The components of the cells that `isOpen`, in the order of their first cells. Cells of a row hang together;
 * with `joinsFigures` also those of a figure, because they are hidden together.
 */
export function partsOf(
  canon: Canonical,
  isOpen: (cell: number) => boolean,
  joinsFigures = false,
): readonly Component[] {
  const sets = new Sets(canon.cells.length);
  const join = (cells: readonly number[]): void => {
    const open = cells.filter(isOpen);
    for (const cell of open) sets.join(open[0] as number, cell);
  };
  for (const row of canon.rows) join(row.cells);
  if (joinsFigures) for (const cells of canon.cellsOf) join(cells);
  const parts = new Map<number, { cells: number[]; rows: number[] }>();
  canon.cells.forEach((_, cell) => {
    if (!isOpen(cell)) return;
    const root = sets.of(cell);
    const part = parts.get(root) ?? { cells: [], rows: [] };
    part.cells.push(cell);
    parts.set(root, part);
  });
  canon.rows.forEach(({ cells }, row) => {
    const open = cells.find(isOpen);
    if (open !== undefined) parts.get(sets.of(open))?.rows.push(row);
  });
  return [...parts.values()];
}
