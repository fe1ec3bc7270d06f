import { masked } from "./mask.ts";
import { isNationalNumber, saysNationalNumber } from "./national-number.ts";

/** One number over two or three cells of a row: as it may be shown, and its parts. */
interface Pass {
  readonly row: number;
  readonly parts: readonly string[];
}

interface Pair {
  fits: number;
  passes: number;
  readonly kept: Pass[];
}

export interface SplitNumbers {
  /** The first of its columns. */
  readonly column: number;
  readonly shown: string;
  /** The first number itself: to know it again, never to show it. */
  readonly first: string;
  /** The row, counted from 0, in which the first stands. */
  readonly row: number;
  readonly count: number;
  /** Cells that show a part of one. */
  readonly parts: readonly string[];
}

/** One of 400 pairs of figures looks like a number: three rows and half of all that fit are no chance. */
const FEWEST = 3;
const MOST_KEPT = 2_000;
const DAY = /^\d{6}$|^\d\d[./-]\d\d[./-]\d\d$/;
const SERIAL = /^\d{3}[ ./-]?\d\d$/;

/** National numbers of which the day of birth stands in one column and the rest in the next. */
export class SplitNumberLook {
  readonly #pairs = new Map<number, Pair>();
  #rows = 0;

  row(cells: readonly string[]): void {
    for (let index = 0; index + 1 < cells.length; index += 1) {
      const day = cells[index] as string;
      if ((day.length === 6 || day.length === 8) && DAY.test(day)) this.#look(cells, index, day);
    }
    this.#rows += 1;
  }

  #look(cells: readonly string[], index: number, day: string): void {
    const [serial = "", check = ""] = cells.slice(index + 1, index + 3);
    const parts = SERIAL.test(serial) ? [day, serial] : [day, serial, check];
    if (parts.length === 3 && !(/^\d{3}$/.test(serial) && /^\d\d$/.test(check))) return;
    const pair = this.#pairs.get(index) ?? { fits: 0, passes: 0, kept: [] };
    this.#pairs.set(index, pair);
    pair.fits += 1;
    if (!isNationalNumber(parts.join(" "))) return;
    pair.passes += 1;
    if (pair.kept.length < MOST_KEPT) pair.kept.push({ row: this.#rows, parts });
  }

  end(header: readonly string[]): readonly SplitNumbers[] {
    return [...this.#pairs].flatMap(([column, { fits, passes, kept }]) => {
      const [first] = kept;
      const isSaid = header.slice(column, column + 3).some(saysNationalNumber);
      if (first === undefined || (!isSaid && (passes < FEWEST || passes * 2 < fits))) return [];
      const number = first.parts.join(" ");
      const shown = masked("national-number", number);
      const parts = kept.flatMap((pass) => pass.parts);
      return [{ column, shown, first: number, row: first.row, count: passes, parts }];
    });
  }
}
