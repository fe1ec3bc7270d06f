import { groupOf } from "../measure/group.ts";
import { figureOf } from "../measure/row-figure.ts";
import { isAboutPeople } from "../model/about-people.ts";
import type { Measurement } from "../model/measurements.ts";
import { isAlreadyPublic, minimumOf } from "../model/protected-people.ts";
import type { Repository } from "../model/repository.ts";
import { whose } from "./histories.ts";
import type { Rule } from "./rule.ts";
import { type Draft, told } from "./told.ts";

/** Of fewer people than the minimum, in the files themselves: asked for with `privacy.in_data`, or by its name. */
export const smallGroup: Rule<"small-group"> = {
  name: "small-group",
  check({ repository }) {
    const isAsked = repository.coalition?.privacy?.in_data !== undefined;
    return isAsked || repository.settings.severities.has("small-group") ? told(draftsIn(repository)) : [];
  },
};

function* draftsIn(repository: Repository): Generator<Draft<"small-group">> {
  const isRefused = repository.coalition?.privacy?.in_data === "refuse";
  const minimums = minimumsOf(repository);
  for (const row of repository.measurements) {
    const minimum = minimums.get(row.indicator);
    const column = minimum === undefined ? undefined : smallIn(row, minimum, repository);
    if (minimum === undefined || column === undefined) continue;
    yield {
      path: row.path,
      about: `indicator:${row.indicator}`,
      make: () => ({
        rule: "small-group",
        args: { indicator: row.indicator, period: row.period.text, column, minimum, ...whose(row) },
        where: row.locate(column),
        ...(isRefused && { severity: "error" as const }),
      }),
    };
  }
}

function minimumsOf(repository: Repository): ReadonlyMap<string, number> {
  const minimums = new Map<string, number>();
  for (const [id, indicator] of repository.entities.indicator) {
    const minimum = minimumOf(indicator, repository);
    if (!isAboutPeople(indicator) || isAlreadyPublic(indicator, repository) || !Number.isFinite(minimum))
      continue;
    minimums.set(id, minimum);
  }
  return minimums;
}

type Column = "value" | "numerator" | "denominator" | "n";

/** The column that says that there are few: of those who share something, of those who do not, or of all. */
function smallIn(row: Measurement, minimum: number, { entities }: Repository): Column | undefined {
  const indicator = entities.indicator.get(row.indicator);
  const figure = figureOf(row);
  const group = indicator && groupOf(figure, indicator);
  if (!indicator || !group) return undefined;
  const { whole, part } = group;
  const [all, some]: readonly [Column, Column] =
    indicator.data.type === "count"
      ? ["value", "value"]
      : [
          figure.denominator === undefined ? "n" : "denominator",
          figure.numerator === undefined ? "value" : "numerator",
        ];
  if (part !== undefined && (isSmall(part) || isSmall(whole - part))) return some;
  return isSmall(whole) ? all : undefined;

  function isSmall(count: number): boolean {
    return count > 0 && count < minimum;
  }
}
