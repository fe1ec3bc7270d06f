import { isPartial, placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** Two pieces of evidence may be alike by chance. */
const FEWEST = 3;

/** All evidence about the theory is the knowledge of the same sort of people. */
export const oneKindOfKnowledge: Rule<"one-kind-of-knowledge"> = {
  name: "one-kind-of-knowledge",
  *check({ repository }) {
    if (repository.incomplete.has("evidence")) return;
    const pieces = [...repository.entities.evidence.values()].filter(({ data }) => data.draft !== true);
    const [first] = pieces;
    const knowledge = first?.data.knowledge;
    if (first === undefined || knowledge === undefined || pieces.length < FEWEST) return;
    // Where it does not say whose it is, it may be that of others.
    const isAlike = pieces.every(
      (piece) => piece.data.knowledge === knowledge && !isPartial(piece, ["knowledge"]),
    );
    if (!isAlike) return;
    yield {
      rule: "one-kind-of-knowledge",
      args: { knowledge, pieces: pieces.length },
      where: placeOf(first, ["knowledge"]),
    };
  },
};
