import type { CellStyles, ShownAs } from "./workbook-styles.ts";

/** What the text of one sheet says that its reader does not tell. */
export interface SheetShape {
  /** False where filling up rows and columns would need more cells than a table of people's figures has. */
  readonly fits: boolean;
  /** Cells that hold an error, such as `#REF!`, or a formula without its result: counted from 0. */
  readonly errors: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Cells that were merged into one: first and last row and column, counted from 0. */
  readonly merged: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  /** Cells of which the format says what their number means. */
  readonly shown: readonly { readonly row: number; readonly column: number; readonly as: ShownAs }[];
}

/** The error of a formula whose result the file does not hold. */
export const NO_RESULT = "=?";

const TOO_LARGE: SheetShape = { fits: false, errors: [], merged: [], shown: [] };

/** A million rows of twelve columns. */
const MOST_CELLS = 12_000_000;
const MOST_MERGED = 100_000;
const MOST_NOTED = 2_000_000;

const TAG = /<(?:[A-Za-z_][\w.-]*:)?(row|c|f|v|mergeCell)\b([^>]*)>/g;
const REFERENCE = /\sr\s*=\s*["']([A-Za-z]*)(\d+)["']/;
const STYLE = /\ss\s*=\s*["'](\d{1,6})["']/;
const IS_TEXT = /\st\s*=\s*["']str["']/;
const IS_ERROR = /\st\s*=\s*["']e["']/;
const ERROR_TEXT = /<(?:\w+:)?v>([^<]{1,20})</;
const AREA = /\sref\s*=\s*["']\$?([A-Za-z]+)\$?(\d+):\$?([A-Za-z]+)\$?(\d+)["']/;

/** Goes through the text of a sheet once, before it is read: how large it is, errors, merged cells, formats. */
export function sheetShape(xml: string, styles: CellStyles): SheetShape {
  const errors: SheetShape["errors"][number][] = [];
  const merged: SheetShape["merged"][number][] = [];
  const shown: SheetShape["shown"][number][] = [];
  const isStyled = styles.some((as) => as !== undefined);
  let row = 0;
  let column = 0;
  let widest = 0;
  let filled = 0;
  let isText = false;
  // A formula that waits for its result.
  let waiting = false;
  const endCell = () => {
    if (waiting) errors.push({ row: row - 1, column: column - 1, text: NO_RESULT });
    waiting = false;
  };
  for (const match of xml.matchAll(TAG)) {
    const [whole, name, attributes = ""] = match;
    const after = match.index + whole.length;
    if (name === "f") {
      waiting = true;
      continue;
    }
    if (name === "v") {
      // A text that is empty is a result; a number that is empty is none.
      if (isText || (!attributes.endsWith("/") && xml[after] !== "<")) waiting = false;
      continue;
    }
    endCell();
    const [, letters = "", digits = ""] = REFERENCE.exec(attributes) ?? [];
    if (name === "row") {
      row = digits === "" ? row + 1 : Number(digits);
      filled += column;
      column = 0;
    } else if (name === "c") {
      column = letters === "" ? column + 1 : columnNumber(letters);
      if (digits !== "") row = Number(digits);
      if (!attributes.endsWith("/")) widest = Math.max(widest, column);
      isText = IS_TEXT.test(attributes);
      if (IS_ERROR.test(attributes)) {
        const [content = ""] = xml.slice(after, after + 2000).split("</c");
        errors.push({ row: row - 1, column: column - 1, text: ERROR_TEXT.exec(content)?.[1] ?? "#" });
      }
      const as = isStyled ? styles[Number(STYLE.exec(attributes)?.[1] ?? "0")] : undefined;
      if (as !== undefined) shown.push({ row: row - 1, column: column - 1, as });
    } else {
      const area = AREA.exec(attributes);
      if (area) merged.push(areaOf(area));
    }
    const isTooLarge =
      row > 2_000_000 ||
      column > 20_000 ||
      filled + row * widest > MOST_CELLS ||
      merged.length > MOST_MERGED ||
      errors.length + shown.length > MOST_NOTED;
    if (isTooLarge) return TOO_LARGE;
  }
  endCell();
  return { fits: true, errors, merged, shown };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.slice(0, 6).toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function areaOf([, left = "", top = "", right = "", bottom = ""]: RegExpExecArray) {
  return {
    top: Number(top) - 1,
    left: columnNumber(left) - 1,
    bottom: Number(bottom) - 1,
    right: columnNumber(right) - 1,
  };
}
