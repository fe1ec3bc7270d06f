import type { RuleArguments } from "../findings/rule-names.ts";
import type { TableEncoding } from "./csv-decoder.ts";

export type Delimiter = "," | ";" | "\t";

/** How a table is written. Canonical is comma, decimal point, UTF-8 without a mark, LF. */
export interface Dialect {
  readonly delimiter: Delimiter;
  /** True where a number with a decimal comma was seen. */
  readonly decimalComma: boolean;
  readonly encoding: TableEncoding;
  readonly byteOrderMark: boolean;
  /** `cr` is what Macs wrote long ago. */
  readonly lineEnd: "lf" | "crlf" | "cr" | "mixed";
}

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"];

/** The line that some spreadsheets write above the header to name the delimiter. */
export const DELIMITER_LINE = /^"?sep=([,;\t])"?$/i;

/** The delimiter that stands most often in the header, outside quotes; a comma where there is none. */
export function delimiterOf(header: string): Delimiter {
  const named = DELIMITER_LINE.exec(header)?.[1];
  if (named !== undefined) return named as Delimiter;
  const outside = header.replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => outside.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** In what a table differs from the canonical form; empty where it does not. */
export function traitsOf(dialect: Dialect): RuleArguments["csv-dialect"]["traits"] {
  const traits: RuleArguments["csv-dialect"]["traits"][number][] = [];
  if (dialect.delimiter === ";") traits.push("semicolon");
  if (dialect.delimiter === "\t") traits.push("tab");
  if (dialect.decimalComma) traits.push("decimal-comma");
  if (dialect.byteOrderMark) traits.push("byte-order-mark");
  if (dialect.encoding === "windows-1252") traits.push("windows-1252");
  if (dialect.lineEnd === "mixed") traits.push("mixed-line-ends");
  else if (dialect.lineEnd !== "lf") traits.push(dialect.lineEnd);
  return traits;
}
