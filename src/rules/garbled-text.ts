import type { Finding } from "../findings/finding.ts";
import { type Entity, placeOf } from "../model/repository.ts";
import type { Pointer } from "../read/document.ts";
import { mendEncoding } from "../read/mend-encoding.ts";
import type { Rule } from "./rule.ts";

/** Every garbled text has one of these. */
const GARBLED_LETTER = /[ÂÃâ\ufffd]/;

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
    if (document && coalition) yield* findingsIn(coalition, (at) => document.locate(at));
  },
};

function* garbledIn(entity: Entity): Generator<Finding<"garbled-text">> {
  const about = `${entity.kind}:${entity.id}`;
  for (const finding of findingsIn(entity.data, (at) => placeOf(entity, at))) yield { ...finding, about };
}

function* findingsIn(
  data: unknown,
  locate: (at: Pointer) => Finding["where"],
): Generator<Finding<"garbled-text">> {
  for (const { at, text } of suspects(data, [], [])) {
    const meant = mendEncoding(text);
    if (meant === undefined && !text.includes("\ufffd")) continue;
    const args = { text, ...(meant !== undefined && { meant }) };
    yield { rule: "garbled-text", args, where: locate(at), ...(meant !== undefined && { fixable: true }) };
  }
}

interface Suspect {
  readonly at: Pointer;
  readonly text: string;
}

/** The texts with a letter that garbled text has. Most texts have none, so the way to them is written down only then. */
function suspects(data: unknown, way: (string | number)[], found: Suspect[]): readonly Suspect[] {
  if (typeof data === "string") {
    if (GARBLED_LETTER.test(data)) found.push({ at: [...way], text: data });
  } else if (typeof data === "object" && data !== null && way.length < DEEPEST) {
    const steps = Array.isArray(data) ? data.keys() : Object.keys(data);
    for (const step of steps) {
      way.push(step);
      suspects((data as Record<string | number, unknown>)[step], way, found);
      way.pop();
    }
  }
  return found;
}
