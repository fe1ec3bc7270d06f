/** What the text of one sheet says that its reader does not tell. */
export interface SheetShape {
  /** False where filling up rows and columns would need more cells than a table of people's figures has. */
  readonly fits: boolean;
  /** Cells that hold an error, such as `#REF!`: row and column, counted from 0. */
  readonly errors: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Cells that were merged into one: first and last row and column, counted from 0. */
  readonly merged: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
}

/** A million rows of twelve columns. */
const MOST_CELLS = 12_000_000;
const MOST_MERGED = 10_000;
const MOST_ERRORS = 10_000;

const TAG = /<(?:[A-Za-z_][\w.-]*:)?(row|c|mergeCell)\b([^>]*)>/g;
const REFERENCE = /\sr\s*=\s*["']([A-Za-z]*)(\d+)["']/;
const IS_ERROR = /\st\s*=\s*["']e["']/;
const ERROR_TEXT = /<(?:\w+:)?v>([^<]{1,20})</;
const AREA = /\sref\s*=\s*["']\$?([A-Za-z]+)\$?(\d+):\$?([A-Za-z]+)\$?(\d+)["']/;

/** Goes through the text of a sheet once, before it is read: how large it is, errors, merged cells. */
export function sheetShape(xml: string): SheetShape {
  const errors: { row: number; column: number; text: string }[] = [];
  const merged: SheetShape["merged"][number][] = [];
  let row = 0;
  let column = 0;
  let widest = 0;
  let filled = 0;
  for (const match of xml.matchAll(TAG)) {
    const [whole, name, attributes = ""] = match;
    const [, letters = "", digits = ""] = REFERENCE.exec(attributes) ?? [];
    if (name === "row") {
      row = digits === "" ? row + 1 : Number(digits);
      filled += column;
      column = 0;
    } else if (name === "c") {
      column = letters === "" ? column + 1 : columnNumber(letters);
      if (digits !== "") row = Number(digits);
      if (!attributes.endsWith("/")) widest = Math.max(widest, column);
      if (IS_ERROR.test(attributes) && errors.length < MOST_ERRORS) {
        const [after = ""] = xml
          .slice(match.index + whole.length, match.index + whole.length + 2000)
          .split("</c");
        errors.push({ row: row - 1, column: column - 1, text: ERROR_TEXT.exec(after)?.[1] ?? "#" });
      }
    } else if (merged.length < MOST_MERGED) {
      const area = AREA.exec(attributes);
      if (area) merged.push(areaOf(area));
    }
    if (row > 2_000_000 || column > 20_000 || filled + row * widest > MOST_CELLS) {
      return { fits: false, errors: [], merged: [] };
    }
  }
  return { fits: true, errors, merged };
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
