import type { Change } from "../language/changes/change.ts";
import type { Party } from "../language/changes/theory.ts";
import type { TextInLanguages } from "../language/locale.ts";
import type { Repository } from "../model/repository.ts";
import { touchedAsks } from "./asked.ts";

/** Who is asked too much, looks at nothing. */
const MOST_PARTIES = 20;
const MOST_THINGS = 4;

/** Changes that somebody should look at: what says something else, not what is new or only put in order. */
function asksAttention({ class: of, what }: Change): boolean {
  return (of === "goalpost" || of === "revised" || of === "meaning") && what.is !== "renamed";
}

/**
 * Who should look at these changes: funders whose question is answered with what changed, partners that deliver or look
 * after it, and the owners of the files.
 * @param ownersOf the owners of a file, as CODEOWNERS has them
 */
export function partiesOf(
  changes: readonly Change[],
  repository: Repository,
  ownersOf: (path: string) => readonly string[],
): readonly Party[] {
  const { entities } = repository;
  const book = new PartyBook();
  const newAsks = new Set(
    changes.flatMap(({ kind, id, what }) => (kind === "ask" && what.is === "added" ? [id] : [])),
  );
  const weighty = changes.filter(asksAttention);
  for (const change of weighty) {
    const name = change.name ?? change.id;
    if (newAsks.has(change.id) && change.kind === "ask") {
      const funder = change.id.split("/")[0] ?? "";
      const data = entities.funder.get(funder)?.data;
      if (data) book.add({ kind: "new-question", id: funder, name: data.name }, name);
    }
    for (const id of [...namedIn(change), ...partnersOf(change, entities)]) {
      const data = entities.partner.get(id)?.data;
      if (data) book.add({ kind: "partner", id, name: data.name }, name);
    }
    for (const owner of change.isGone ? [] : ownersOf(change.where.path)) {
      book.add({ kind: "owners", id: owner, name: owner }, name);
    }
  }
  for (const change of changes.filter((each) => !asksAttention(each))) {
    for (const id of namedIn(change)) {
      const data = entities.partner.get(id)?.data;
      if (data) book.add({ kind: "partner", id, name: data.name }, change.name ?? change.id);
    }
  }
  return [...fundersOf(weighty, repository, (ask) => newAsks.has(ask)), ...book.parties()].slice(
    0,
    MOST_PARTIES,
  );
}

function fundersOf(
  changes: readonly Change[],
  repository: Repository,
  isNew: (ask: string) => boolean,
): readonly Party[] {
  return [...touchedAsks(changes, repository, isNew)].flatMap(([funder, asks]): readonly Party[] => {
    const data = repository.entities.funder.get(funder)?.data;
    return data ? [{ kind: "funder", name: data.name, about: [], asks }] : [];
  });
}

/** Keys under which partners stand by their identifiers. */
const OF_PARTNERS: ReadonlySet<string> = new Set([
  "author",
  "by",
  "delivered_by",
  "members",
  "owner",
  "partners",
  "reviewed",
]);

/** Partners that a change itself names: who delivers no longer should know it as well. */
function namedIn({ what, before, after }: Change): readonly string[] {
  if (what.is !== "key" || !OF_PARTNERS.has(what.key[0] ?? "")) return [];
  const item = what.key[1]?.split(" ")[0];
  const values = [before, after].flat().filter((value) => typeof value === "string");
  return [...new Set(item === undefined ? values : [item])];
}

/** The partners that deliver, look after or take part in what changed, or wrote it. */
function partnersOf({ kind, id }: Change, entities: Repository["entities"]): readonly string[] {
  const { indicator, node, claim, source, partner, learning, evidence } = entities;
  if (kind === "partner") return partner.has(id) ? [id] : [];
  if (kind === "node" || kind === "link") {
    const own = id.split("/")[0] ?? "";
    return [...(node.get(own)?.data.partners ?? []), ...(kind === "node" ? measurersOf(own, entities) : [])];
  }
  if (kind === "learning") return learning.get(id)?.data.by ?? [];
  if (kind === "evidence") return present([evidence.get(id)?.data.by].flat());
  if (kind === "source") return present([source.get(id)?.data.owner]);
  if (kind === "claim") return present([claim.get(id)?.data.author]);
  if (kind !== "indicator" && kind !== "figure") return [];
  const [name = "", , third] = id.split("/");
  const data = indicator.get(name)?.data;
  const own = third !== undefined && partner.has(third) ? [third] : undefined;
  return own ?? present([data?.owner, ...(data?.delivered_by ?? [])]);
}

/** Who delivers or looks after what measures an outcome. */
function measurersOf(node: string, { indicator }: Repository["entities"]): readonly string[] {
  return [...indicator.values()].flatMap(({ data }) =>
    data.measures?.includes(node) ? present([data.owner, ...(data.delivered_by ?? [])]) : [],
  );
}

function present(ids: readonly (string | undefined)[]): readonly string[] {
  return ids.filter((id) => id !== undefined);
}

interface Named {
  readonly kind: Party["kind"];
  readonly id: string;
  readonly name: TextInLanguages;
}

class PartyBook {
  readonly #parties = new Map<
    string,
    { readonly party: Named; readonly about: Map<string, TextInLanguages> }
  >();

  add(party: Named, about: TextInLanguages): void {
    const key = `${party.kind} ${party.id}`;
    const known = this.#parties.get(key) ?? { party, about: new Map<string, TextInLanguages>() };
    if (known.about.size < MOST_THINGS) known.about.set(JSON.stringify(about), about);
    this.#parties.set(key, known);
  }

  parties(): readonly Party[] {
    const order: readonly Party["kind"][] = ["new-question", "partner", "owners"];
    return [...this.#parties.values()]
      .map(({ party: { kind, name }, about }) => ({ kind, name, about: [...about.values()] }))
      .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  }
}
