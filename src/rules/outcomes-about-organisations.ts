import { placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

const OF_ORGANISATIONS: ReadonlySet<string> = new Set(["organisation", "network"]);

/** So many outcomes, at least, make a picture; and so large a part of them makes it one-sided. */
const FEWEST = 3;
const NEARLY_ALL = 0.8;

/** A theory whose outcomes are nearly all changes in organisations or between them, not in the lives of people. */
export const outcomesAboutOrganisations: Rule<"outcomes-about-organisations"> = {
  name: "outcomes-about-organisations",
  *check({ repository }) {
    if (repository.incomplete.has("node")) return;
    const outcomes = [...repository.entities.node.values()].filter(
      ({ data }) => data.kind === "outcome" && data.draft !== true && data.unintended === undefined,
    );
    // Where it does not say whose change it is, it may be that of people.
    const ofOrganisations = outcomes.filter(({ data }) => OF_ORGANISATIONS.has(data.level ?? ""));
    const [first] = ofOrganisations;
    if (first === undefined || outcomes.length < FEWEST) return;
    if (ofOrganisations.length < NEARLY_ALL * outcomes.length) return;
    yield {
      rule: "outcomes-about-organisations",
      args: { outcomes: outcomes.length, ofOrganisations: ofOrganisations.length },
      where: placeOf(first, ["level"]),
    };
  },
};
