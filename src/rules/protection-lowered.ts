import type { Finding } from "../findings/finding.ts";
import { namesPeople } from "../language/people-words.ts";
import { publishedAsPeople } from "../measure/published-as-people.ts";
import { isAboutPeople } from "../model/about-people.ts";
import { isAlreadyPublic } from "../model/protected-people.ts";
import { type Entity, placeOf, type Repository } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

type Lowered = Finding<"protection-lowered">;

/** From here on, a group that is shown is more than one or two people. */
const LEAST = 3;

/** What takes figures about people out of the protection, be it meant or not. */
export const protectionLowered: Rule<"protection-lowered"> = {
  name: "protection-lowered",
  *check({ repository }) {
    yield* lowMinimum(repository);
    for (const indicator of repository.entities.indicator.values()) {
      yield* minimumWithoutEffect(indicator, repository);
      yield* peopleAsThings(indicator);
    }
    yield* publicWithoutAddress(repository);
    yield* publishedBefore(repository);
  },
};

function* lowMinimum({ settings, coalition, coalitionDocument }: Repository): Generator<Lowered> {
  const minimum = coalition?.privacy?.minimum_count;
  if (minimum === undefined || settings.minimumCount >= LEAST || !coalitionDocument) return;
  yield {
    rule: "protection-lowered",
    args: { problem: "minimum", minimum },
    where: coalitionDocument.locate(["privacy", "minimum_count"]),
  };
}

/** The strictest of both counts, so that a lower one does not do what somebody meant by it. */
function* minimumWithoutEffect(
  indicator: Entity<"indicator">,
  { settings: { minimumCount } }: Repository,
): Generator<Lowered> {
  const minimum = indicator.data.minimum_count;
  if (minimum === undefined || !Number.isFinite(minimumCount) || minimum >= minimumCount) return;
  yield {
    rule: "protection-lowered",
    args: { problem: "lower-minimum", id: indicator.id, minimum, least: minimumCount },
    where: placeOf(indicator, ["minimum_count"]),
    about: `indicator:${indicator.id}`,
  };
}

function* peopleAsThings(indicator: Entity<"indicator">): Generator<Lowered> {
  const { unit } = indicator.data;
  if (isAboutPeople(indicator) || unit === undefined) return;
  const texts = typeof unit === "string" ? [unit] : Object.values(unit);
  const found = texts.find((text) => text !== undefined && namesPeople(text));
  if (found === undefined) return;
  yield {
    rule: "protection-lowered",
    args: { problem: "counts", id: indicator.id, unit: found },
    where: placeOf(indicator, ["counts"]),
    about: `indicator:${indicator.id}`,
  };
}

/** What an office publishes is known to everyone; where it does, somebody should be able to see. */
function* publicWithoutAddress(repository: Repository): Generator<Lowered> {
  const { entities } = repository;
  const freed = new Set<string>();
  for (const indicator of entities.indicator.values()) {
    const { source } = indicator.data;
    if (source !== undefined && isAboutPeople(indicator) && isAlreadyPublic(indicator, repository))
      freed.add(source);
  }
  for (const source of entities.source.values()) {
    if (!freed.has(source.id) || source.data.url !== undefined) continue;
    yield {
      rule: "protection-lowered",
      args: { problem: "source", id: source.id },
      where: placeOf(source, ["kind"]),
      about: `source:${source.id}`,
    };
  }
}

/** What others have as figures about people does not stop being about them. */
function* publishedBefore(repository: Repository): Generator<Lowered> {
  for (const { indicator, release } of publishedAsPeople(repository)) {
    yield {
      rule: "protection-lowered",
      args: { problem: "released", id: indicator.id, release: release.name },
      where: placeOf(indicator, [isAboutPeople(indicator) ? "source" : "counts"]),
      about: `indicator:${indicator.id}`,
    };
  }
}
