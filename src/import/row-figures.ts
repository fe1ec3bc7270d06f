import type { Cell } from "../read/workbook.ts";
import type { Agreements } from "./agreements.ts";
import type { ImportedRow, RowTrouble } from "./extracted.ts";
import { readFigure } from "./figures.ts";
import { cellText } from "./layout.ts";
import { maskedText, shownText } from "./personal-data.ts";
import type { ReadColumn } from "./read-columns.ts";
import { type Figure, isFigure, plain } from "./words.ts";

/** In the words of a column with figures: what the source hides. */
const HIDDEN = "withheld";

/** The figures of one row of the format. */
export interface ReadFigures {
  readonly figures: ImportedRow["figures"];
  /** The source has a figure and does not give it. */
  readonly hidden: boolean;
}

/** Why figures cannot be taken. */
export interface FiguresTrouble {
  readonly trouble: RowTrouble;
  readonly column?: string;
  readonly value?: string;
}

/** Reads the cells that together are one row of the format. */
export function rowFigures(
  cells: readonly Cell[],
  columns: readonly ReadColumn[],
  agreements: Agreements,
): ReadFigures | FiguresTrouble {
  const figures: Partial<Record<Figure, string>> = {};
  let hidden = false;
  let notApplicable = false;
  for (const read of columns) {
    const { column, index } = read;
    const figure = figureIn(cells[index], read, agreements);
    if (!figure.ok && figure.trouble === "hidden-by-source" && agreements.hidden !== "refuse") {
      hidden = true;
      continue;
    }
    if (!figure.ok) {
      // Words among figures may be a name that landed in the wrong column.
      const text = cellText(cells[index]);
      const value = figure.trouble === "not-a-number" ? maskedText(text) : shownText(text);
      return { trouble: figure.trouble, column: column.name, value };
    }
    if (figure.text === "na") notApplicable = true;
    else if (figure.text !== "" && isFigure(column.holds)) figures[column.holds] = figure.text;
  }
  // Beside a part that the source hides, the other numbers would give it away.
  if (hidden) return { figures: {}, hidden };
  if (notApplicable && Object.keys(figures).length > 0) return { trouble: "contradicts" };
  // `na` belongs in the column of values; in another it means that there is no number.
  return { figures: notApplicable ? { value: "na" } : figures, hidden };
}

function figureIn(
  cell: Cell | undefined,
  { column, words, style }: ReadColumn,
  { decimal }: Agreements,
): ReturnType<typeof readFigure> {
  const word = words.size > 0 ? words.get(plain(cellText(cell))) : undefined;
  if (word === HIDDEN) return { ok: false, trouble: "hidden-by-source" };
  if (word !== undefined) return { ok: true, text: word };
  return readFigure(cell, { decimal, percent: column.percent === true, ...(style && { style }) });
}
