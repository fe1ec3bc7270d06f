import { codesOf } from "../model/coded-rows.ts";
import {
  type Entity,
  isPartial,
  type Kind,
  type Kinds,
  placeOf,
  type Repository,
} from "../model/repository.ts";
import { foldSpelling } from "../model/spelling.ts";
import type { Pointer } from "../read/document.ts";
import type { Rule } from "./rule.ts";

/** Keeping it going, paying for it or wishing it well is a part by itself. */
const ROLES_WITH_A_PART: ReadonlySet<string> = new Set(["backbone", "funder", "supporter"]);

/** The kinds of things that name partners; nobody knows what stood in one that could not be read. */
const NAMING: readonly Kind[] = ["node", "indicator", "source", "evidence", "claim", "learning", "partner"];

/**
 * A partner that is named nowhere: it carries no part of the theory, delivers, keeps or looks after no figures,
 * and decides, writes or reviews nothing.
 */
export const partnerWithoutPart: Rule<"partner-without-part"> = {
  name: "partner-without-part",
  *check({ repository }) {
    // As long as nobody has a part in the theory, there is none, or `activity-without-partner` tells.
    const isShared = [...repository.entities.node.values()].some(
      ({ data }) => (data.partners ?? []).length > 0,
    );
    if (!isShared || NAMING.some((kind) => repository.incomplete.has(kind))) return;
    const named = namedPartners(repository);
    if (named === undefined) return;
    const alike = new Map<string, number>();
    for (const id of repository.entities.partner.keys()) {
      alike.set(foldSpelling(id), (alike.get(foldSpelling(id)) ?? 0) + 1);
    }
    for (const partner of repository.entities.partner.values()) {
      const { kind, role = "", draft } = partner.data;
      if (kind === "body" || draft === true || named.has(partner.id) || ROLES_WITH_A_PART.has(role)) continue;
      // One that joined twice is told by `near-duplicate-category`.
      if (isPartial(partner) || (alike.get(foldSpelling(partner.id)) ?? 0) > 1) continue;
      yield {
        rule: "partner-without-part",
        args: { id: partner.id },
        where: placeOf(partner, ["id"]),
        about: `partner:${partner.id}`,
      };
    }
  },
};

/** Everybody who has some part; undefined where a list of names could not be read. */
function namedPartners(repository: Repository): ReadonlySet<string> | undefined {
  const { node, indicator, source, evidence, claim, learning, partner } = repository.entities;
  const participants = repository.trajectory?.participants ?? [];
  const names = [
    ...codesOf(repository.measurements).partners,
    ...participants.map((participant) => participant.partner),
    ...namesIn(node, ["partners"], ({ partners }) => partners),
    ...namesIn(indicator, ["delivered_by"], ({ delivered_by }) => delivered_by),
    ...namesIn(indicator, ["owner"], ({ owner }) => [owner]),
    ...namesIn(source, ["owner"], ({ owner }) => [owner]),
    ...namesIn(evidence, ["by"], ({ by }) => [by]),
    ...namesIn(claim, ["author"], ({ author }) => [author]),
    ...namesIn(claim, ["reviewed"], ({ reviewed }) => reviewed?.map(({ by }) => by)),
    ...namesIn(learning, ["by"], ({ by }) => by),
    ...namesIn(partner, ["members"], ({ members }) => members),
  ];
  return names.includes(UNREAD) ? undefined : new Set(names);
}

/** Stands for names that could not be read; no identifier looks so. */
const UNREAD = "?";

function namesIn<K extends Kind>(
  things: ReadonlyMap<string, Entity<K>>,
  key: Pointer,
  namesOf: (data: Kinds[K]) => readonly (string | undefined)[] | undefined,
): readonly string[] {
  return [...things.values()].flatMap((thing) =>
    isPartial(thing, key) ? UNREAD : (namesOf(thing.data) ?? []).filter((name) => name !== undefined),
  );
}
