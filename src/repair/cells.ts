import type { RuleName } from "../findings/rule-names.ts";
import { meantPeriod } from "../model/likely-period.ts";
import { NUMBER_COLUMNS, type NumberColumn } from "../model/measurements.ts";
import { isCounted, isPart } from "../model/number-demands.ts";
import { readPeriod } from "../model/period.ts";
import type { Repository } from "../model/repository.ts";
import { meantWord } from "../model/spelling.ts";
import { readAmount, readWholeNumber } from "../read/number.ts";
import { isMechanical, numberTrouble } from "../read/number-trouble.ts";

/** What the cells of a table may hold. */
export interface Vocabulary {
  /** The words of a column: identifiers of indicators and partners, values of a dimension. */
  wordsOf(column: string): ReadonlySet<string> | undefined;
  /** The type of an indicator. */
  typeOf(indicator: string): string | undefined;
  /** The dimensions, in the order in which they are declared. */
  readonly dimensions: readonly string[];
}

/** The words of a repository. */
export function vocabularyOf({ entities }: Repository): Vocabulary {
  const words = new Map<string, ReadonlySet<string>>();
  for (const [id, { data }] of entities.dimension) {
    words.set(id, new Set((data.values ?? []).map((value) => value.id)));
  }
  words.set("indicator", new Set(entities.indicator.keys()));
  words.set("partner", new Set(entities.partner.keys()));
  return {
    wordsOf: (column) => words.get(column),
    typeOf: (indicator) => entities.indicator.get(indicator)?.data.type,
    dimensions: [...entities.dimension.keys()],
  };
}

/** A cell, white space around it taken away, and where it stands. */
export interface Cell {
  readonly column: string;
  readonly text: string;
  /** The indicator of its row, as it is written there. */
  readonly indicator: string;
  readonly decimalComma: boolean;
}

export interface CellRepair {
  readonly text: string;
  readonly rule: RuleName;
}

/**
 * The cell as it was certainly meant: a period in another notation, a number with blanks between thousands, a word
 * that differs only in case, accents or blanks. Undefined where nothing is wrong, or where somebody has to decide.
 */
export function repairedCell(cell: Cell, vocabulary: Vocabulary): CellRepair | undefined {
  if (cell.text === "") return undefined;
  if (cell.column === "period") return repairedPeriod(cell.text);
  const number = NUMBER_COLUMNS.find((column) => column === cell.column);
  return number ? repairedNumber(cell, number, vocabulary) : repairedWord(cell, vocabulary);
}

function repairedPeriod(text: string): CellRepair | undefined {
  if (readPeriod(text)) return undefined;
  const meant = meantPeriod(text);
  return meant?.sure ? { text: meant.period.text, rule: "bad-period" } : undefined;
}

function repairedNumber(
  { text, indicator, decimalComma }: Cell,
  column: NumberColumn,
  { typeOf, wordsOf }: Vocabulary,
): CellRepair | undefined {
  // Whether thousands or decimals were meant follows from what the indicator counts.
  const known = wordsOf("indicator") ?? new Set();
  const meant = known.has(indicator) ? undefined : meantWord(indicator, known);
  const type = typeOf(meant?.differs === undefined ? indicator : meant.nearest);
  const whole = isCounted(column, type);
  const style = { decimalComma };
  if (column === "value" && text === "na") return undefined;
  const read = whole ? readWholeNumber(text, style) : readAmount(text, style);
  if (read !== undefined) return undefined;
  const trouble = numberTrouble(text, { column, whole, part: isPart(column, type), style });
  const { suggestion } = trouble;
  if (suggestion === undefined || !isMechanical(trouble)) return undefined;
  const written = decimalComma ? suggestion.replace(".", ",") : suggestion;
  return { text: written, rule: "not-a-number" };
}

function repairedWord({ column, text }: Cell, { wordsOf }: Vocabulary): CellRepair | undefined {
  const known = wordsOf(column);
  if (known === undefined || known.has(text)) return undefined;
  const meant = meantWord(text, known);
  return meant?.differs === undefined ? undefined : { text: meant.nearest, rule: "unknown-reference" };
}
