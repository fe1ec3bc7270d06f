import { selectionOf } from "../../disclosure/breakdowns.ts";
import type { Released, ReleasedBreakdown } from "../../disclosure/released.ts";
import { readPeriod } from "../../model/period.ts";
import { amountOf, periodLabel } from "../amounts.ts";
import type { FigureTable } from "../report-model.ts";
import type { Telling } from "../telling.ts";
import { shownIndicators } from "./outcomes.ts";

/** More columns than this do not fit a page: the first and the latest are kept. */
const MOST_PERIODS = 6;

/** Sign of a hidden figure, see `figuresNote`. */
const HIDDEN = "■";

/** All figures that may be shown, a table per indicator. */
export function figureTables(telling: Telling): readonly FigureTable[] {
  return shownIndicators(telling).flatMap((released) => {
    const periods = periodsOf(released);
    if (periods.length === 0) return [];
    return [
      {
        name: telling.say(released.indicator.data.name),
        periods: periods.map((period) => periodLabel(period, telling)),
        rows: [totalRow(released, periods, telling), ...groupRows(released, periods, telling)],
      },
    ];
  });
}

function periodsOf({ series }: Released): readonly string[] {
  const all = series.map(({ period }) => period.text);
  return all.length <= MOST_PERIODS ? all : [...all.slice(0, 1), ...all.slice(1 - MOST_PERIODS)];
}

type Row = FigureTable["rows"][number];

function totalRow({ series, indicator }: Released, periods: readonly string[], telling: Telling): Row {
  const figures = periods.map((text) => {
    const figure = series.find(({ period }) => period.text === text);
    if (!figure) return telling.words.noFigure;
    const amount = figure.hidden ? HIDDEN : amountOf(figure, indicator, telling, "table");
    telling.shown.noteCell({ indicator, of: {}, figure }, amount);
    return amount;
  });
  return { group: telling.words.labels.total, figures };
}

function groupRows(released: Released, periods: readonly string[], telling: Telling): readonly Row[] {
  const dimensions = [...new Set(released.breakdowns.map(({ by }) => by))];
  return dimensions.flatMap((by) => {
    const tables = new Map(
      released.breakdowns.filter((each) => each.by === by).map((each) => [each.period, each]),
    );
    return valuesOf(by, [...tables.values()], telling)
      .map(({ id, name }) => ({
        group: `${dimensionName(by, telling)}: ${name}`,
        figures: periods.map((period) => noted(tables.get(period), id, released, telling)),
      }))
      .filter(({ figures }) => figures.some((figure) => figure !== telling.words.noFigure));
  });
}

function noted(
  table: ReleasedBreakdown | undefined,
  value: string,
  released: Released,
  telling: Telling,
): string {
  const amount = cell(table, value, released, telling);
  const found = table?.cells.find((each) => each.value === value)?.figure;
  const period = table && readPeriod(table.period);
  const isThere =
    found !== undefined || table?.hidden === true || table?.hiddenCells.includes(value) === true;
  if (table && period && isThere) {
    const figure = found ?? ({ hidden: true, period, because: "small-group" } as const);
    const { indicator } = released;
    telling.shown.noteCell({ indicator, of: selectionOf(table.by, value), figure }, amount);
  }
  return amount;
}

function cell(
  table: ReleasedBreakdown | undefined,
  value: string,
  released: Released,
  telling: Telling,
): string {
  if (!table) return telling.words.noFigure;
  if (table.hidden) return HIDDEN;
  const found = table.cells.find((each) => each.value === value);
  // Beside hidden groups, that another has no figure would tell something of them.
  if (!found && table.hiddenCells.length > 0) return HIDDEN;
  return found ? amountOf(found.figure, released.indicator, telling, "table") : telling.words.noFigure;
}

function dimensionName(by: string, telling: Telling): string {
  if (by === "partner") return telling.words.referenceKinds.partner;
  return telling.name(telling.one("dimension", by)?.data.name) || by;
}

/** The groups of a breakdown in their order; partners only those that delivered something. */
function valuesOf(
  by: string,
  tables: readonly ReleasedBreakdown[],
  telling: Telling,
): readonly { readonly id: string; readonly name: string }[] {
  if (by !== "partner") {
    const values = telling.one("dimension", by)?.data.values ?? [];
    return values.map(({ id, name }) => ({ id, name: telling.name(name) || id }));
  }
  const ids = new Set(
    tables.flatMap(({ cells, hiddenCells }) => [...cells.map(({ value }) => value), ...hiddenCells]),
  );
  return [...ids].map((id) => ({ id, name: telling.name(telling.one("partner", id)?.data.name) || id }));
}

/** How many figures of these tables are hidden. */
export function countHidden(tables: readonly FigureTable[]): number {
  return tables.reduce(
    (sum, { rows }) =>
      sum + rows.reduce((row, { figures }) => row + figures.filter((figure) => figure === HIDDEN).length, 0),
    0,
  );
}
