import type { Finding } from "../findings/finding.ts";
import { type Entity, placeOf } from "../model/repository.ts";
import type { Pointer } from "../read/document.ts";
import { mendEncoding } from "../read/mend-encoding.ts";
import type { Rule } from "./rule.ts";

/** No file of the format is nested deeper. */
const DEEPEST = 12;

/**
 * Text that was read in the wrong encoding once and saved: `mÃ©nages`, or letters that became the sign for
 * what could not be read. It would be printed so.
 */
export const garbledText: Rule<"garbled-text"> = {
  name: "garbled-text",
  *check({ repository }) {
    for (const entities of Object.values(repository.entities)) {
      for (const entity of entities.values()) yield* garbledIn(entity);
    }
    const { coalitionDocument: document, coalition } = repository;
    if (document && coalition) yield* findingsIn(coalition, [], (at) => document.locate(at));
  },
};

function* garbledIn(entity: Entity): Generator<Finding<"garbled-text">> {
  const about = `${entity.kind}:${entity.id}`;
  for (const finding of findingsIn(entity.data, [], (at) => placeOf(entity, at))) yield { ...finding, about };
}

function* findingsIn(
  data: unknown,
  at: Pointer,
  locate: (at: Pointer) => Finding["where"],
): Generator<Finding<"garbled-text">> {
  if (typeof data === "string") {
    const meant = mendEncoding(data);
    if (meant === undefined && !data.includes("\ufffd")) return;
    const args = { text: data, ...(meant !== undefined && { meant }) };
    yield { rule: "garbled-text", args, where: locate(at), ...(meant !== undefined && { fixable: true }) };
  } else if (typeof data === "object" && data !== null && at.length < DEEPEST) {
    const members = Array.isArray(data) ? data.entries() : Object.entries(data);
    for (const [step, member] of members) yield* findingsIn(member, [...at, step], locate);
  }
}
