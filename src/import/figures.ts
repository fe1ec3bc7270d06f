import { decimalOf } from "../language/decimal.ts";
import { isHiddenBySource } from "../read/number.ts";
import type { Cell } from "../read/workbook.ts";
import { isNotApplicable } from "./words.ts";

/** What stands before the decimals of numbers that are text. */
export type DecimalSign = "comma" | "point";

export type FigureTrouble = "not-a-number" | "hidden-by-source" | "error-cell" | "which-decimals";

/** A figure as the format writes it; empty where the cell is; `na` where it does not apply. */
export type ReadFigure =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly trouble: FigureTrouble };

const AROUND = /^(?:€|EUR|euro)\s*|\s*(?:€|EUR|euro)$/giu;
const BLANKS = /(?<=\d)[ \u00a0\u2009\u202f'’](?=\d{3})/gu;
const GROUP: Readonly<Record<DecimalSign, RegExp>> = {
  comma: /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/,
  point: /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
};
const SIMPLE: Readonly<Record<DecimalSign, RegExp>> = {
  comma: /^-?\d+(?:,\d+)?$/,
  point: /^-?\d+(?:\.\d+)?$/,
};
/** Thousands to one reader, decimals to another. */
const EITHER = /^-?[1-9]\d{0,2}[.,]\d{3}$/;
const LONGEST = 60;

/**
 * Reads the figure in a cell. `decimal` undefined: only what can be read in one way. A percentage with
 * its sign, or of a column that holds percentages, becomes a fraction by moving the point.
 */
export function readFigure(
  cell: Cell | undefined,
  { decimal, percent = false }: { readonly decimal?: DecimalSign | undefined; readonly percent?: boolean },
): ReadFigure {
  if (cell === null || cell === undefined) return { ok: true, text: "" };
  if (typeof cell === "object") return { ok: false, trouble: "error-cell" };
  if (typeof cell === "boolean") return { ok: false, trouble: "not-a-number" };
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) return { ok: false, trouble: "not-a-number" };
    return { ok: true, text: percent ? hundredth(numberText(cell)) : numberText(cell) };
  }
  const text = cell.trim();
  if (text === "") return { ok: true, text: "" };
  if (isNotApplicable(text)) return { ok: true, text: "na" };
  if (text.length > LONGEST) return { ok: false, trouble: "not-a-number" };
  if (isHiddenBySource(text)) return { ok: false, trouble: "hidden-by-source" };
  const sign = /\s*%$/u.test(text);
  const bare = bareNumber(text.replace(/\s*%$/u, ""));
  const canonical = canonicalNumber(bare, decimal);
  if (canonical === undefined) {
    return {
      ok: false,
      trouble: EITHER.test(bare) && decimal === undefined ? "which-decimals" : "not-a-number",
    };
  }
  return { ok: true, text: sign || percent ? hundredth(canonical) : canonical };
}

function bareNumber(text: string): string {
  return text.replace(AROUND, "").replace(BLANKS, "").replace(/^[−–]/u, "-").replace(/^\+/, "").trim();
}

function canonicalNumber(text: string, decimal: DecimalSign | undefined): string | undefined {
  if (decimal === undefined) {
    if (EITHER.test(text)) return undefined;
    return canonicalNumber(text, "comma") ?? canonicalNumber(text, "point");
  }
  if (!GROUP[decimal].test(text) && !SIMPLE[decimal].test(text)) return undefined;
  const digits = decimal === "comma" ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "");
  return Number.isFinite(Number(digits)) ? tidy(digits) : undefined;
}

/** What the texts of the figures together say about decimals; "unclear" where somebody has to say it. */
export function decimalSignOf(texts: Iterable<string>): DecimalSign | "unclear" | undefined {
  let comma = false;
  let point = false;
  let either = false;
  for (const each of texts) {
    const text = bareNumber(each.trim().slice(0, LONGEST).replace(/\s*%$/u, ""));
    if (!/[.,]/.test(text)) continue;
    if (EITHER.test(text)) either = true;
    else if (GROUP.comma.test(text) || SIMPLE.comma.test(text)) comma = true;
    else if (GROUP.point.test(text) || SIMPLE.point.test(text)) point = true;
  }
  if (comma && point) return "unclear";
  if (comma) return "comma";
  if (point) return "point";
  return either ? "unclear" : undefined;
}

/** A spreadsheet keeps fifteen digits; what comes after them is noise of binary numbers. */
export function numberText(value: number): string {
  const { negative, whole, fraction } = decimalOf(Number(value.toPrecision(15)));
  return tidy(`${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`);
}

/** Without needless zeros before and after. */
function tidy(text: string): string {
  const [, sign = "", whole = "0", decimals = ""] = /^(-?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  const digits = decimals === "" ? whole : `${whole}.${decimals}`;
  return /^[0.]+$/.test(digits) ? "0" : sign + digits;
}

function hundredth(text: string): string {
  const [, sign = "", whole = "0", decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const padded = whole.padStart(3, "0");
  return tidy(`${sign}${padded.slice(0, -2)}.${padded.slice(-2)}${decimals}`);
}
