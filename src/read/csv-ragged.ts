import type { Location } from "../findings/finding.ts";
import type { RuleArguments } from "../findings/rule-names.ts";
import type { Row, TableRow } from "./csv-row.ts";

/** What is known of a row that has not as many cells as the header. */
export interface Ragged {
  readonly args: RuleArguments["ragged-row"];
  readonly where: Location;
  readonly fixable?: true;
  /** Rows with one cause are told a few times, and then counted. */
  readonly cause?: string;
}

type Split = Pick<RuleArguments["ragged-row"], "splitOf" | "parts" | "likely">;

/** A cell that was cut in several, where it begins. */
interface Cell {
  readonly at: number;
  readonly said: Required<Split>;
}

/** True where people or things are counted in a column, as far as is known of a row that may be cut. */
export type IsWhole = (row: TableRow, column: number) => boolean;

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** Says what probably happened to a row with too many or too few cells. */
export function raggedRow(row: Row, delimiter: string, isWhole: IsWhole = () => false): Ragged {
  const [cells, expected] = [row.cells.length, row.header.length];
  const args = { cells, expected };
  const other = otherDelimiter(row, delimiter);
  if (other !== undefined)
    return { args: { ...args, delimiter: other }, where: row.locate(), cause: `delimiter ${other}` };
  if (cells < expected) return { args, where: row.locate() };
  if (row.cells.slice(expected).every((cell) => cell === "")) {
    const where = between(row, expected, cells - 1);
    return { args: { ...args, trailing: true }, where, fixable: true, cause: `trailing ${cells - expected}` };
  }
  const split = splitCell(row, delimiter);
  return split
    ? {
        args: { ...args, ...(isCountCut(split, row, isWhole) ? countCut(split.said) : split.said) },
        where: between(row, split.at, split.at + split.said.parts.length - 1),
      }
    : { args, where: row.locate() };
}

/** What is counted has no decimals: to write them with a point would be the next mistake. */
function isCountCut({ at, said }: Cell, row: Row, isWhole: IsWhole): boolean {
  return said.splitOf === "decimals" && isWhole(row, at);
}

function countCut({
  splitOf,
  parts,
}: Required<Split>): Pick<RuleArguments["ragged-row"], "splitOf" | "parts" | "whole"> {
  return { splitOf, parts, whole: true };
}

/** Two short rows, one below the other, that together are one: a line break stood in a cell. */
export function brokenRow(first: Row, second: Row): Ragged | undefined {
  const expected = first.header.length;
  const together = first.cells.length + second.cells.length - 1;
  if (second.line !== first.endLine + 1 || together !== expected) return undefined;
  const { endLine, endColumn } = second.locate();
  const args = { cells: first.cells.length, expected, broken: true } as const;
  return { args, where: { ...first.locate(), endLine, endColumn } };
}

/** What the row would have to be cut by to have as many cells as the header. */
function otherDelimiter(row: Row, delimiter: string): string | undefined {
  if (row.header.length < 2) return undefined;
  return DELIMITERS.find((each) => each !== delimiter && row.raw.split(each).length === row.header.length);
}

/** One cell too many, where exactly one pair of neighbours was probably one cell. */
function splitCell(row: Row, delimiter: string): Cell | undefined {
  const extra = row.cells.length - row.header.length;
  if (extra > 3) return undefined;
  for (const find of [thousandsAt, textAt, decimalsAt]) {
    const found = row.cells.flatMap((_, at) => {
      const said = find(row, at, { extra, delimiter });
      return said ? [{ at, said }] : [];
    });
    if (found.length === 1) return found[0];
  }
  return undefined;
}

interface Cut {
  /** How many cells there are too many. */
  readonly extra: number;
  readonly delimiter: string;
}

/** `1` and `234`: the comma of `1,234` was taken for the end of a cell. */
function thousandsAt(row: Row, at: number, { extra, delimiter }: Cut): Required<Split> | undefined {
  const parts = row.cells.slice(at, at + extra + 1);
  const [first = "", ...groups] = parts;
  const fits = parts.length === extra + 1 && /^-?[1-9]\d{0,2}$/.test(first);
  if (delimiter !== "," || !fits || !groups.every((group) => /^\d{3}$/.test(group))) return undefined;
  return { splitOf: "thousands", parts, likely: parts.join("") };
}

/** `5` and `9`: the comma of `5,9`. A year before a figure is none. */
function decimalsAt(row: Row, at: number, { extra, delimiter }: Cut): Required<Split> | undefined {
  const [whole = "", decimals = ""] = row.cells.slice(at, at + 2);
  if (delimiter !== "," || extra !== 1 || !/^-?\d+$/.test(whole) || !/^\d+$/.test(decimals)) return undefined;
  if (/^(?:19|20|21)\d\d$/.test(whole)) return undefined;
  return { splitOf: "decimals", parts: [whole, decimals], likely: `${whole}.${decimals}` };
}

/** A cell that begins with a blank goes on where a sentence does: `Gent, Ledeberg`. */
function textAt(row: Row, at: number, { extra, delimiter }: Cut): Required<Split> | undefined {
  const [before = "", ...rest] = row.cells.slice(at, at + extra + 1);
  if (before === "" || rest.length !== extra || rest.some((cell) => cell === "" || /^\d/.test(cell)))
    return undefined;
  const text = row.raw.slice(...rangeOf(row, at, at + extra));
  const blanks = rest.every((cell) => text.includes(`${delimiter} ${cell}`));
  return blanks ? { splitOf: "text", parts: [before, ...rest], likely: `"${text.trim()}"` } : undefined;
}

function rangeOf(row: Row, first: number, last: number): [from: number, to: number] {
  const [from, to] = [row.locate(first), row.locate(last)];
  return from.line === row.line && to.endLine === row.line ? [from.column - 1, to.endColumn - 1] : [0, 0];
}

function between(row: Row, first: number, last: number): Location {
  const { endLine, endColumn } = row.locate(last);
  return { ...row.locate(first), endLine, endColumn };
}
