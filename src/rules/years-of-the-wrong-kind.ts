import type { Finding } from "../findings/finding.ts";
import { type Period, readPeriod } from "../model/period.ts";
import { type Entity, placeOf, type Repository } from "../model/repository.ts";
import type { Pointer } from "../read/document.ts";

type Disagreement = Finding<"dates-disagree">;
type YearKind = "year" | "school-year";

/**
 * A calendar year where everything else is in school years, or the other way round: such periods are never
 * compared, and a report on one shows no figure of the other. Baselines and targets have rules of their own.
 */
export function* yearsOfTheWrongKind(repository: Repository): Generator<Disagreement> {
  yield* inIndicators(repository);
  yield* inClaims(repository);
  yield* inReports(repository);
  yield* inConditions(repository);
}

function yearOf(value: string | number | undefined): (Period & { readonly kind: YearKind }) | undefined {
  const period = value === undefined ? undefined : readPeriod(value);
  return period?.kind === "year" || period?.kind === "school-year"
    ? { ...period, kind: period.kind }
    : undefined;
}

/** In which years an indicator is measured, where it is measured in years. */
function frequencyOf({ data }: Entity<"indicator">): YearKind | undefined {
  return data.frequency === "year" || data.frequency === "school-year" ? data.frequency : undefined;
}

interface Wrong {
  readonly thing: Entity<"indicator" | "claim" | "report">;
  readonly at: Pointer;
  readonly date: string;
  /** The kind of year of all that it belongs with. */
  readonly expected: YearKind;
}

function wrong({ thing, at, date, expected }: Wrong): Disagreement {
  return {
    rule: "dates-disagree",
    args: { problem: "year-kind", kind: thing.kind, id: thing.id, date, other: expected },
    where: placeOf(thing, at),
    about: `${thing.kind}:${thing.id}`,
  };
}

function* inIndicators({ entities }: Repository): Generator<Disagreement> {
  for (const thing of entities.indicator.values()) {
    const expected = frequencyOf(thing);
    if (expected === undefined || thing.data.draft === true) continue;
    for (const key of ["notes", "definition_since"] as const) {
      for (const [index, { period }] of (thing.data[key] ?? []).entries()) {
        const year = yearOf(period);
        if (year === undefined || year.kind === expected) continue;
        yield wrong({ thing, at: [key, index, "period"], date: year.text, expected });
      }
    }
  }
}

/** A claim speaks of the years of the indicators of its node. */
function* inClaims({ entities }: Repository): Generator<Disagreement> {
  const kinds = new Map<string, Set<YearKind | undefined>>();
  for (const indicator of entities.indicator.values()) {
    if (indicator.data.draft === true) continue;
    for (const node of indicator.data.measures ?? []) {
      kinds.set(node, (kinds.get(node) ?? new Set()).add(frequencyOf(indicator)));
    }
  }
  for (const thing of entities.claim.values()) {
    if (thing.data.draft === true) continue;
    const expected = onlyOne(kinds.get(thing.data.node));
    if (expected === undefined) continue;
    for (const key of ["from", "to"] as const) {
      const year = yearOf(thing.data.period?.[key]);
      if (year === undefined || year.kind === expected) continue;
      yield wrong({ thing, at: ["period", key], date: year.text, expected });
    }
  }
}

/** A report on a year, where nothing is measured in years of that kind. */
function* inReports({ entities, incomplete }: Repository): Generator<Disagreement> {
  if (incomplete.has("indicator")) return;
  const indicators = [...entities.indicator.values()].filter(
    ({ data }) => data.draft !== true && data.context !== true && data.type !== "computed",
  );
  const expected = onlyOne(new Set(indicators.map(frequencyOf)));
  if (expected === undefined) return;
  for (const thing of entities.report.values()) {
    const year = yearOf(thing.data.period);
    if (year === undefined || year.kind === expected || thing.data.draft === true) continue;
    yield wrong({ thing, at: ["period"], date: year.text, expected });
  }
}

/** One condition that is scored in both kinds of years: the later scores are told. */
function* inConditions({ conditions, conditionsDocument: document }: Repository): Generator<Disagreement> {
  if (!document || conditions?.draft === true) return;
  const first = new Map<string, YearKind>();
  for (const [index, { condition, period, draft }] of (conditions?.scores ?? []).entries()) {
    const year = yearOf(period);
    if (year === undefined || draft === true) continue;
    const expected = first.get(condition);
    if (expected === undefined) first.set(condition, year.kind);
    else if (expected !== year.kind) {
      yield {
        rule: "dates-disagree",
        args: { problem: "year-kind", kind: "condition", id: condition, date: year.text, other: expected },
        where: document.locate(["scores", index, "period"]),
        about: `condition:${condition}`,
      };
    }
  }
}

function onlyOne(kinds: ReadonlySet<YearKind | undefined> | undefined): YearKind | undefined {
  const [one, ...others] = kinds ?? [];
  return others.length > 0 ? undefined : one;
}
