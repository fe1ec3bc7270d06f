import type { Finding } from "../findings/finding.ts";
import type { TextInLanguages } from "../language/locale.ts";
import { attributionIn, type Reach } from "../language/wording/attribution.ts";
import type { Entity, Repository } from "../model/repository.ts";
import type { Rule } from "./rule.ts";
import { titleFound } from "./written-texts.ts";

type Kinds = "claim" | "funder" | "learning";

/** With one of these, what would have happened anyway was looked at: then a cause may be named. */
const COUNTERFACTUALS: ReadonlySet<string> = new Set(["comparison", "quasi-random", "randomised"]);

/** A text that says that the coalition made a change, without a comparison that could tell. */
export const attributionWording: Rule<"attribution-wording"> = {
  name: "attribution-wording",
  *check({ repository }) {
    yield* inClaims(repository);
    yield* inAnswers(repository);
    for (const entry of repository.entities.learning.values()) {
      if (entry.data.draft === true) continue;
      for (const key of ["title", "text"] as const) {
        yield* found(entry, { key, text: entry.data[key], reach: "credit", repository, isPublished: false });
      }
    }
  },
};

function* inClaims(repository: Repository): Generator<Finding<"attribution-wording">> {
  const isPublished = publishes(repository);
  for (const claim of repository.entities.claim.values()) {
    const { draft, strength, statement: text, node } = claim.data;
    // Whoever warns of harm should not have to weigh words first.
    if (draft === true || strength === "possible-harm" || isCompared(claim, repository)) continue;
    const said = { key: "statement", text, reach: "all", repository } as const;
    yield* found(claim, { ...said, isPublished: isPublished(node) });
  }
}

/** An answer to a funder stands in the report for that funder. */
function* inAnswers(repository: Repository): Generator<Finding<"attribution-wording">> {
  const reported = new Set(outgoing(repository).map(({ data }) => data.funder));
  for (const funder of repository.entities.funder.values()) {
    if (funder.data.draft === true) continue;
    for (const [index, { answer: text, draft }] of (funder.data.asks ?? []).entries()) {
      if (draft === true) continue;
      const ask = { document: funder.document, pointer: [...funder.pointer, "asks", index] };
      const said = { key: "answer", text, reach: "credit", repository } as const;
      yield* found({ ...funder, ...ask }, { ...said, isPublished: reported.has(funder.id) });
    }
  }
}

interface Said {
  readonly key: string;
  readonly text: TextInLanguages | undefined;
  readonly reach: Reach;
  readonly repository: Repository;
  readonly isPublished: boolean;
}

function* found(
  entity: Entity<Kinds>,
  { key, text, reach, repository, isPublished }: Said,
): Generator<Finding<"attribution-wording">> {
  const [first] = repository.settings.languages;
  const said = titleFound(entity, { key, text, first }, (words, lang) => attributionIn(words, lang, reach));
  if (said === undefined) return;
  yield {
    rule: "attribution-wording",
    args: { id: entity.id, kind: entity.kind, phrase: said.phrase, language: said.lang },
    where: said.where,
    about: `${entity.kind}:${entity.id}`,
    ...(isPublished && { severity: "error" }),
  };
}

function isCompared({ data }: Entity<"claim">, { entities, incomplete }: Repository): boolean {
  const pieces = data.evidence ?? [];
  return pieces.some((id) => {
    const evidence = entities.evidence.get(id);
    if (evidence === undefined) return incomplete.has("evidence");
    return COUNTERFACTUALS.has(evidence.data.design?.counterfactual ?? "");
  });
}

/** The reports that go to others than those who do the work. */
function outgoing({ entities }: Repository): readonly Entity<"report">[] {
  return [...entities.report.values()].filter(({ data }) => data.draft !== true && data.reader !== "team");
}

/** Whether a report for others tells the claims about a node, as far as its definition says so. */
function publishes(repository: Repository): (node: string) => boolean {
  const told = new Set<string>();
  for (const { data } of outgoing(repository)) {
    const { outcomes, indicators } = data.only ?? {};
    // Which claims a choice of indicators brings along, the report itself works out.
    if (outcomes === undefined && indicators === undefined) return () => true;
    for (const node of outcomes ?? []) told.add(node);
  }
  return (node) => told.has(node);
}
