import { Collected } from "../findings/collected.ts";
import { figureReference } from "../findings/figure-reference.ts";
import type { AnyFinding } from "../findings/finding.ts";
import type { RuleName } from "../findings/rule-names.ts";
import { MeasurementTable } from "../model/measurement-table.ts";
import { type Measurement, NUMBER_COLUMNS, STATUSES } from "../model/measurements.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { groupsOf } from "./histories.ts";
import type { RowFigures, RowProblem, RowRule, RowTest } from "./rule.ts";

/** So many rows of one indicator in one file are told per rule; the rest is counted. */
const TOLD = 20;

interface NamedTest {
  readonly name: RuleName;
  readonly test: RowTest;
}

/** Where a row stands that has something wrong, and what it is about. */
type Spot = Pick<Measurement, "path" | "period" | "partner" | "dimensions" | "locate">;

/** Holds every row against every rule about rows, in one pass. */
export function checkRows(rules: readonly RowRule[], { measurements, entities }: Repository): AnyFinding[] {
  const found = new FoundInRows();
  const tests = new Map<string, readonly NamedTest[]>();
  for (const [id, indicator] of entities.indicator) tests.set(id, testsFor(rules, indicator));
  if (measurements instanceof MeasurementTable) passTable(measurements, tests, found);
  else
    for (const row of measurements) found.hold(row.indicator, tests.get(row.indicator), figuresOf(row), row);
  return found.findings;
}

function testsFor(rules: readonly RowRule[], indicator: Entity<"indicator">): readonly NamedTest[] {
  return rules.flatMap((rule) => {
    const test = rule.testFor(indicator);
    return test ? [{ name: rule.name, test }] : [];
  });
}

function passTable(
  table: MeasurementTable,
  tests: ReadonlyMap<string, readonly NamedTest[]>,
  found: FoundInRows,
): void {
  const { store, books } = table;
  const perCode = books.indicators.map((id) => tests.get(id) ?? []);
  const figures = new TableFigures();
  for (let index = 0; index < table.length; index += 1) {
    const row = table.rowAt(index);
    const code = store.indicatorOf(row);
    const ofIndicator = perCode[code] as readonly NamedTest[];
    if (ofIndicator.length === 0) continue;
    figures.numerator = store.numberOf(row, 0);
    figures.denominator = store.numberOf(row, 1);
    figures.value = store.numberOf(row, 2);
    figures.n = store.numberOf(row, 3);
    figures.sd = store.numberOf(row, 4);
    figures.code = store.statusOf(row);
    figures.notApplicable = store.isNotApplicable(row);
    for (let each = 0; each < ofIndicator.length; each += 1) {
      const { name, test } = ofIndicator[each] as NamedTest;
      const problem = test(figures);
      if (problem !== undefined) found.add(name, books.indicators[code] as string, problem, table.at(row));
    }
  }
}

/** The row of a table that is looked at now; the order of numbers is that of `NUMBER_COLUMNS`. */
class TableFigures implements RowFigures {
  numerator = Number.NaN;
  denominator = Number.NaN;
  value = Number.NaN;
  n = Number.NaN;
  sd = Number.NaN;
  code = 0;
  notApplicable = false;

  get status(): RowFigures["status"] {
    return STATUSES[this.code] ?? "final";
  }
}

function figuresOf(row: Measurement): RowFigures {
  const numbers = NUMBER_COLUMNS.map((column) => [column, row[column] ?? Number.NaN]);
  const { status, notApplicable } = row;
  return {
    ...(Object.fromEntries(numbers) as Omit<RowFigures, "status" | "notApplicable">),
    status,
    notApplicable,
  };
}

/**
 * Findings per file and indicator: an exemption may set aside all of a file or all about an indicator, so
 * that what is only counted must not stand under another's name.
 */
class FoundInRows {
  readonly #collected = new Map<string, Collected>();

  get findings(): AnyFinding[] {
    return [...this.#collected.values()].flatMap(({ findings }) => findings);
  }

  hold(indicator: string, tests: readonly NamedTest[] | undefined, figures: RowFigures, spot: Spot): void {
    for (const { name, test } of tests ?? []) {
      const problem = test(figures);
      if (problem !== undefined) this.add(name, indicator, problem, spot);
    }
  }

  add(rule: RuleName, indicator: string, problem: RowProblem | readonly RowProblem[], spot: Spot): void {
    const key = JSON.stringify([spot.path, indicator]);
    const collected = this.#collected.get(key) ?? new Collected();
    this.#collected.set(key, collected);
    for (const { args, column } of [problem].flat()) {
      if (collected.again(rule, "", TOLD)) continue;
      const where = spot.locate(column);
      // The arguments come from the rule of that name: the pair is one of AnyFinding.
      const about = `indicator:${indicator}`;
      const finding = { rule, args, where, about, figure: rowOf(indicator, spot) } as AnyFinding;
      collected.add(finding, { is: "", told: TOLD });
    }
  }
}

/** The typed reference to a row. */
export function rowOf(
  indicator: string,
  { period, partner, dimensions }: Pick<Measurement, "period" | "partner" | "dimensions">,
): string {
  return figureReference({ indicator, period: period.text, partner, groups: groupsOf(dimensions) });
}
