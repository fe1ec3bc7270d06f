import type { Finding } from "../findings/finding.ts";
import { placeOf, type Repository } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

type RefutedRule = "refuted-assumption" | "strong-link-refuted-assumption";

/** Links that rest on an assumption that proved wrong, strong ones apart from the others. */
function* linksOnRefuted<R extends RefutedRule>(
  repository: Repository,
  rule: R,
): Generator<Finding<RefutedRule>> {
  for (const link of repository.links) {
    const isStrong = link.data.strength === "strong";
    if (isStrong !== (rule === "strong-link-refuted-assumption")) continue;
    for (const [index, id] of (link.data.assumptions ?? []).entries()) {
      const assumption = repository.entities.assumption.get(id);
      if (assumption?.data.status !== "refuted") continue;
      yield {
        rule,
        args: { assumption: id, link: link.id },
        where: placeOf(link, ["assumptions", index]),
        about: `link:${link.id}`,
        related: [{ label: "assumption", detail: id, where: placeOf(assumption, ["status"]) }],
      };
    }
  }
}

/** A link that still stands on an assumption that proved wrong. */
export const refutedAssumption: Rule<"refuted-assumption"> = {
  name: "refuted-assumption",
  *check({ repository }) {
    yield* linksOnRefuted(repository, "refuted-assumption") as Generator<Finding<"refuted-assumption">>;
  },
};

/** A link called strong although its assumption proved wrong: the two contradict each other. */
export const strongLinkRefutedAssumption: Rule<"strong-link-refuted-assumption"> = {
  name: "strong-link-refuted-assumption",
  *check({ repository }) {
    yield* linksOnRefuted(repository, "strong-link-refuted-assumption") as Generator<
      Finding<"strong-link-refuted-assumption">
    >;
  },
};
