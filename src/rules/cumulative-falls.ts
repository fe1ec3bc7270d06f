import { isSame } from "../measure/rounding.ts";
import { type CodedRows, codesOf, numberColumn } from "../model/coded-rows.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { type History, historiesOf, type Point, whose } from "./histories.ts";
import type { Rule } from "./rule.ts";
import { type Draft, told } from "./told.ts";

const NUMERATOR = numberColumn("numerator");
const VALUE = numberColumn("value");

/** A figure that counts everything since the start, and is lower than it was before. */
export const cumulativeFalls: Rule<"cumulative-falls"> = {
  name: "cumulative-falls",
  check({ repository }) {
    return told(draftsIn(repository));
  },
};

function* draftsIn({ entities, measurements }: Repository): Generator<Draft<"cumulative-falls">> {
  const cumulative = [...entities.indicator.values()].filter(({ data }) => data.cumulative === true);
  if (cumulative.length === 0) return;
  const codes = codesOf(measurements);
  for (const indicator of cumulative) {
    const rows = codes.rowsOf(indicator.id);
    const figureOf = (row: number) => rows.numberOf(row, columnOf(rows, row));
    for (const history of historiesOf(indicator, { codes, rows, figureOf })) {
      for (const fall of fallsIn(history, rows)) yield draft(indicator, rows, fall);
    }
  }
}

/** Of a proportion it is the numerator that grows: its whole may grow faster. */
function columnOf(rows: CodedRows, row: number): number {
  return Number.isNaN(rows.numberOf(row, NUMERATOR)) ? VALUE : NUMERATOR;
}

interface Fall {
  readonly earlier: Point;
  readonly later: Point;
}

function* fallsIn(history: History, rows: CodedRows): Generator<Fall> {
  for (const [index, later] of history.entries()) {
    const earlier = history[index - 1];
    // A share and a number of people are two measures of one thing.
    if (!earlier || columnOf(rows, earlier.row) !== columnOf(rows, later.row)) continue;
    if (later.value < earlier.value && !isSame(later.value, earlier.value)) yield { earlier, later };
  }
}

function draft(
  indicator: Entity<"indicator">,
  rows: CodedRows,
  { earlier, later }: Fall,
): Draft<"cumulative-falls"> {
  const row = rows.at(later.row);
  const before = rows.at(earlier.row);
  const column = columnOf(rows, later.row) === NUMERATOR ? "numerator" : "value";
  return {
    path: row.path,
    about: `indicator:${indicator.id}`,
    make: () => ({
      rule: "cumulative-falls",
      args: {
        indicator: indicator.id,
        period: later.period.text,
        value: later.value,
        before: earlier.period.text,
        earlier: earlier.value,
        ...whose(row),
      },
      where: row.locate(column),
      related: [{ label: "other", detail: before.raw, where: before.locate(column) }],
    }),
  };
}
