import { isFeedback, type Theory } from "../model/graph.ts";
import { type Entity, isPartial, placeOf, type Repository } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** Several partners, or nobody knows how many. */
const SEVERAL = Symbol("several");

/** Who carries the work that leads somewhere: nobody that is named, one partner, or several. */
type Carriers = string | typeof SEVERAL | undefined;

/**
 * An outcome to which only the work of a single partner leads. Only the first of a row of such outcomes is told:
 * what follows from it rests on the same partner.
 */
export const onePartnerOutcome: Rule<"one-partner-outcome"> = {
  name: "one-partner-outcome",
  *check({ repository, theory }) {
    if (["link", "node", "partner"].some((kind) => repository.incomplete.has(kind as "link"))) return;
    if (countOfPartners(repository) < 2) return;
    const carriers = carriersOf(repository, theory);
    const restsOn = (node: Entity<"node"> | undefined): string | undefined => {
      const who =
        node?.data.kind === "outcome" && node.data.draft !== true ? carriers.get(node.id) : undefined;
      return typeof who === "string" ? who : undefined;
    };
    for (const node of repository.entities.node.values()) {
      const partner = restsOn(node);
      if (partner === undefined || node.data.unintended !== undefined) continue;
      const before = (theory.into.get(node.id) ?? []).filter(isSteady);
      if (before.some(({ data }) => restsOn(repository.entities.node.get(data.from)) !== undefined)) continue;
      yield {
        rule: "one-partner-outcome",
        args: { id: node.id, partner },
        where: placeOf(node, ["id"]),
        about: `node:${node.id}`,
      };
    }
  },
};

function countOfPartners({ entities }: Repository): number {
  const isOne = ({ data }: Entity<"partner">) =>
    data.kind !== "body" && data.role !== "funder" && data.draft !== true;
  return [...entities.partner.values()].filter(isOne).length;
}

type Link = Theory["out"] extends ReadonlyMap<string, readonly (infer One)[]> ? One : never;

function isSteady(link: Link): boolean {
  return !isFeedback(link) && link.data.draft !== true;
}

/**
 * Follows the causal links from those who work to what comes of it. What is known of a node changes at most
 * twice (nobody, one, several), so each link is followed at most twice.
 */
function carriersOf(repository: Repository, theory: Theory): ReadonlyMap<string, Carriers> {
  const carriers = new Map<string, Carriers>();
  const waiting: string[] = [];
  const add = (id: string, more: Carriers) => {
    const known = carriers.get(id);
    const now = known === undefined || known === more ? more : SEVERAL;
    if (more === undefined || now === known) return;
    carriers.set(id, now);
    waiting.push(id);
  };
  for (const node of repository.entities.node.values()) add(node.id, ownCarriers(node, repository));
  for (const { data } of repository.links) {
    // Somebody may carry what is linked and cannot be read.
    if (!repository.entities.node.has(data.from)) add(data.to, SEVERAL);
  }
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const link of (theory.out.get(id) ?? []).filter(isSteady)) add(link.data.to, carriers.get(id));
  }
  return carriers;
}

/** Those who carry a node itself; what others do, what stopped and what is not agreed on carries nothing. */
function ownCarriers(node: Entity<"node">, { entities }: Repository): Carriers {
  const { kind, partners = [], state, draft } = node.data;
  if (kind === "factor" || state === "stopped" || draft === true) return undefined;
  const [first, ...others] = partners;
  // An activity that is of nobody yet may become anybody's; that has a finding of its own.
  if (isPartial(node, ["partners"]) || (first === undefined && kind === "activity")) return SEVERAL;
  if (first === undefined) return undefined;
  const isBody = entities.partner.get(first)?.data.kind === "body";
  return isBody || others.some((other) => other !== first) ? SEVERAL : first;
}
