import { decimalOf } from "../language/decimal.ts";
import { isHiddenBySource } from "../read/number.ts";
import { type Cell, NO_RESULT } from "../read/workbook.ts";
import { isNotApplicable } from "./words.ts";

/** What stands before the decimals of numbers that are text. */
export type DecimalSign = "comma" | "point";

export type FigureTrouble =
  | "not-a-number"
  | "hidden-by-source"
  | "error-cell"
  | "which-decimals"
  | "no-result"
  | "merged-figure"
  | "mixed-percent";

/** A figure as the format writes it; empty where the cell is; `na` where it does not apply. */
export type ReadFigure =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly trouble: FigureTrouble };

const AROUND = /^(?:€|EUR|euro)\s*|\s*(?:€|EUR|euro)$/giu;
/** Blanks between thousands. A first group never begins with a nought: `0 125` is no number. */
const BLANKED = /^[-+−–]?[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?:[.,]\d+)?$/u;
const BLANKS = /[ \u00a0\u2009\u202f'’]/gu;
/** Signs between thousands. A first group never begins with a nought: `0.125` is an eighth. */
const GROUP: Readonly<Record<DecimalSign, RegExp>> = {
  comma: /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/,
  point: /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/,
};
const SIMPLE: Readonly<Record<DecimalSign, RegExp>> = {
  comma: /^-?\d+(?:,\d+)?$/,
  point: /^-?\d+(?:\.\d+)?$/,
};
/** Thousands to one reader, decimals to another. */
const EITHER = /^-?[1-9]\d{0,2}[.,]\d{3}$/;
const LONGEST = 60;

/** What the cells of one column show together, where it makes single cells doubtful. */
export interface ColumnStyle {
  /** Some decimals stand behind the other sign: what can be thousands or decimals stays a question. */
  readonly mixedDecimals: boolean;
  /** Some cells are percentages, with their sign or by their format: a bare number may be one too. */
  readonly percents: boolean;
}

const PLAIN_STYLE: ColumnStyle = { mixedDecimals: false, percents: false };

/**
 * Reads the figure in a cell. `decimal` undefined: only what can be read in one way. A percentage with
 * its sign, or of a column that holds percentages, becomes a fraction by moving the point; what the
 * spreadsheet only shows as a percentage is a fraction already.
 */
export function readFigure(
  cell: Cell | undefined,
  {
    decimal,
    percent = false,
    style = PLAIN_STYLE,
  }: {
    readonly decimal?: DecimalSign | undefined;
    readonly percent?: boolean;
    readonly style?: ColumnStyle;
  },
): ReadFigure {
  if (cell === null || cell === undefined) return { ok: true, text: "" };
  if (typeof cell === "object") return ofSpecialCell(cell);
  if (typeof cell === "boolean") return { ok: false, trouble: "not-a-number" };
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) return { ok: false, trouble: "not-a-number" };
    return scaled(numberText(cell), { sign: false, percent, style });
  }
  const text = cell.trim();
  if (text === "") return { ok: true, text: "" };
  if (isNotApplicable(text)) return { ok: true, text: "na" };
  if (text.length > LONGEST) return { ok: false, trouble: "not-a-number" };
  if (isHidden(text)) return { ok: false, trouble: "hidden-by-source" };
  const sign = PERCENT.test(text);
  const bare = bareNumber(text);
  if (style.mixedDecimals && EITHER.test(bare)) return { ok: false, trouble: "which-decimals" };
  const canonical = canonicalNumber(bare, decimal);
  if (canonical === undefined) {
    return {
      ok: false,
      trouble: EITHER.test(bare) && decimal === undefined ? "which-decimals" : "not-a-number",
    };
  }
  return scaled(canonical, { sign, percent, style });
}

function ofSpecialCell(cell: Exclude<Cell, string | number | boolean | null>): ReadFigure {
  if ("fraction" in cell) return { ok: true, text: numberText(cell.fraction) };
  if ("merged" in cell) return { ok: false, trouble: "merged-figure" };
  return { ok: false, trouble: cell.error === NO_RESULT ? "no-result" : "error-cell" };
}

/** As a fraction where it is a percentage; a bare number among percentages may be either. */
function scaled(
  text: string,
  {
    sign,
    percent,
    style,
  }: { readonly sign: boolean; readonly percent: boolean; readonly style: ColumnStyle },
): ReadFigure {
  if (!sign && style.percents && text !== "0") return { ok: false, trouble: "mixed-percent" };
  return { ok: true, text: sign || percent ? hundredth(text) : text };
}

/** What the cells of a column of figures show together, held against what stands before its decimals. */
export function columnStyleOf(
  cells: Iterable<Cell | undefined>,
  decimal: DecimalSign | undefined,
): ColumnStyle {
  let mixedDecimals = false;
  let percents = false;
  for (const cell of cells) {
    if (typeof cell === "string") {
      if (cell.endsWith("%") || PERCENT.test(cell)) percents ||= /\d/.test(cell);
      if (mixedDecimals || decimal === undefined || !/[.,]/.test(cell)) continue;
      const shown = evidenceOf(cell);
      mixedDecimals = shown !== undefined && shown !== "either" && shown !== decimal;
    } else if (cell !== null && typeof cell === "object" && "fraction" in cell) percents = true;
  }
  return { mixedDecimals, percents };
}

const PERCENT = /\s*%\s*$/u;

/** `<5`, `< 5`, `>95`; or one or more stars instead of a number. */
function isHidden(text: string): boolean {
  return isHiddenBySource(text) || /^(\*+|\(\*+\))$/.test(text);
}

function bareNumber(text: string): string {
  const bare = text.trim().replace(PERCENT, "").replace(AROUND, "").trim();
  const whole = BLANKED.test(bare) ? bare.replace(BLANKS, "") : bare;
  return whole.replace(/^[−–]/u, "-").replace(/^\+/, "");
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
  const shown = new Set<DecimalSign | "either">();
  for (const text of texts) {
    if (!/[.,]/.test(text)) continue;
    const one = evidenceOf(text);
    if (one !== undefined) shown.add(one);
  }
  if (shown.has("comma") && shown.has("point")) return "unclear";
  if (shown.has("comma")) return "comma";
  if (shown.has("point")) return "point";
  return shown.has("either") ? "unclear" : undefined;
}

/** What one text shows about decimals. */
function evidenceOf(each: string): DecimalSign | "either" | undefined {
  const text = bareNumber(each.trim().slice(0, LONGEST));
  if (!/[.,]/.test(text)) return undefined;
  if (EITHER.test(text)) return "either";
  if (GROUP.comma.test(text) || SIMPLE.comma.test(text)) return "comma";
  return GROUP.point.test(text) || SIMPLE.point.test(text) ? "point" : undefined;
}

/** A spreadsheet keeps fifteen digits; what comes after them is noise of binary numbers. */
export function numberText(value: number): string {
  const { negative, whole, fraction } = decimalOf(Number(value.toPrecision(15)));
  return tidy(`${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`);
}

/** A fraction as a spreadsheet shows it: `13.8%`. */
export function percentText(fraction: number): string {
  return `${numberText(fraction * 100)}%`;
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
