import type { ShownFigure } from "../generated/schema-types.ts";
import { areSameNumbers, readFigureKey } from "../measure/figure-key.ts";
import type { Figure } from "../measure/figures.ts";
import { groupOf } from "../measure/group.ts";
import { lapsedNames } from "../measure/lapsed-names.ts";
import { isAboutPeople } from "../model/about-people.ts";
import { isAlreadyPublic, minimumOf } from "../model/protected-people.ts";
import type { Entity, Repository } from "../model/repository.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { type Draft, told } from "./told.ts";

/** A figure of people that differs from what was published by so few that they could be recognised. */
export const smallRevision: Rule<"small-revision"> = {
  name: "small-revision",
  check(context) {
    return told(revisionsIn(context));
  },
};

function* revisionsIn({ repository, measures }: RuleContext): Generator<Draft<"small-revision">> {
  for (const { name, data, document } of repository.releases?.all.values() ?? []) {
    for (const [index, shown] of data.shown.entries()) {
      const read = shown.typed === true ? undefined : readFigureKey(shown.figure);
      const indicator = read && repository.entities.indicator.get(read.indicator);
      if (!read || !indicator) continue;
      const now = measures.asked.figure(read.indicator, read.of, read.period);
      const minimum = minimumOf(indicator, repository);
      if (!now || !isRevisedByFew({ shown, now, indicator, repository }, minimum)) continue;
      yield {
        path: document.path,
        about: `indicator:${indicator.id}`,
        make: () => ({
          rule: "small-revision",
          args: { figure: shown.figure, release: name, minimum },
          where: document.locate(["shown", index, "figure"]),
        }),
      };
    }
  }
}

interface Pair {
  readonly shown: ShownFigure;
  readonly now: Figure;
  readonly indicator: Entity<"indicator">;
  readonly repository: Repository;
}

function isRevisedByFew({ shown, now, indicator, repository }: Pair, minimum: number): boolean {
  if (!isAboutPeople(indicator) || isAlreadyPublic(indicator, repository) || areSameNumbers(shown, now))
    return false;
  const [before, after] = [groupOf(shown, indicator), groupOf(now, indicator)];
  if (!before || !after || !Number.isFinite(minimum)) return false;
  const steps = [
    after.whole - before.whole,
    (after.part ?? 0) - (before.part ?? 0),
    after.whole - (after.part ?? 0) - (before.whole - (before.part ?? 0)),
  ];
  return steps.some((step) => step !== 0 && Math.abs(step) < minimum);
}

/** The record of a release tells of what has no figures under that name now. */
export const releaseWithoutIndicator: Rule<"release-without-indicator"> = {
  name: "release-without-indicator",
  *check({ repository, measures }) {
    for (const { kind, id, release, at } of lapsedNames({ repository, measures })) {
      if (repository.incomplete.has(kind === "value" ? "dimension" : kind)) continue;
      yield {
        rule: "release-without-indicator",
        args: { kind, id, release: release.name },
        where: release.document.locate(at),
      };
    }
  },
};
