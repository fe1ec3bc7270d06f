import { unexplainedGoalposts } from "../compare/compare.ts";
import { coverage } from "../findings/exemptions.ts";
import { type AnyFinding, type Location, type RankedFinding, wholeFile } from "../findings/finding.ts";
import { inFixedOrder, rank, stricterSeverity } from "../findings/rank.ts";
import type { Change } from "../language/changes/change.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { OF_CHANGES } from "./removed-releases.ts";

/** Kinds of things that an exemption can name by a reference; others are named by their file. */
const REFERRED: ReadonlySet<string> = new Set([
  "partner",
  "node",
  "link",
  "dimension",
  "source",
  "indicator",
  "claim",
]);

/** What was found of goalposts, and what could not be compared. */
export interface GoalpostsSince {
  readonly findings: readonly RankedFinding[];
  /** What exemptions cover that both revisions have. */
  readonly setAside: readonly RankedFinding[];
  /** Kinds of which a file could not be read on one of the sides; empty where the rule is not asked. */
  readonly unread: readonly string[];
}

/**
 * The goalposts that moved since a revision and have no reason. What stood in `before` and is gone is found in its
 * file as a whole, or at what is left of it. They weigh by the stricter settings of the two revisions: the change that moves one cannot
 * excuse itself. So an exemption counts only where both have it, each with its own last day.
 */
export function movedGoalposts(before: Repository, after: Repository, asOf: string): GoalpostsSince {
  const severities = stricterOf(before, after);
  const { moved, unread } = unexplainedGoalposts(before, after);
  const found = moved.map((goalpost) => findingOf(goalpost, before, after));
  const [then, now] = [before, after].map(({ settings: { exemptions, stage } }) =>
    rank(found, { severities, exemptions, stage, asOf }),
  ) as [ReturnType<typeof rank>, ReturnType<typeof rank>];
  // What is said of exemptions is said with the other findings.
  const findings = inFixedOrder([...then.findings, ...now.findings]).filter(({ rule }) =>
    OF_CHANGES.has(rule),
  );
  const isAsked = [...severities.values()].some((severity) => severity !== "off");
  const kept = new Set(findings.map((finding) => JSON.stringify(finding)));
  const setAside = then.setAside.filter((finding) => !kept.has(JSON.stringify(finding)));
  return { findings, setAside, unread: isAsked ? unread : [] };
}

/** Whether an exemption that both revisions have, each with its own last day, covers a goalpost that moved. */
export function exemptGoalposts(
  before: Repository,
  after: Repository,
  asOf: string,
): (goalpost: Goalpost) => boolean {
  const [then, now] = [before, after].map(({ settings }) => coverage(settings.exemptions, asOf)) as [
    ReturnType<typeof coverage>,
    ReturnType<typeof coverage>,
  ];
  return (goalpost) => {
    const finding = findingOf(goalpost, before, after);
    return then(finding) && now(finding);
  };
}

function stricterOf(before: Repository, after: Repository) {
  return new Map(
    [...OF_CHANGES].map((rule) => [rule, stricterSeverity(rule, before.settings, after.settings)]),
  );
}

type Goalpost = Pick<Change, "kind" | "id" | "what" | "where" | "isGone">;

function findingOf({ kind, id, what, where, isGone }: Goalpost, before: Repository, after: Repository) {
  const thing = REFERRED.has(kind) ? `${kind}:${id}` : id;
  const finding: AnyFinding = {
    rule: "goalpost-moved",
    args: { thing, key: keyOf(what) },
    where: isGone ? (placeOfGone({ kind, id, what }, after) ?? wholeFile(where.path)) : where,
    ...(REFERRED.has(kind) && { about: thing }),
  };
  return before.masker.finding(after.masker.finding(finding));
}

/** Where a value stood that is gone: at the key that held it, or else where its thing begins. */
function placeOfGone(
  { kind, id, what }: Pick<Goalpost, "kind" | "id" | "what">,
  { entities }: Repository,
): Location | undefined {
  const things: Readonly<Record<string, ReadonlyMap<string, Entity> | undefined>> = entities;
  const thing = Object.hasOwn(entities, kind) ? things[kind]?.get(id) : undefined;
  if (thing === undefined) return undefined;
  const { document, pointer, data } = thing;
  const [key] = what.is === "key" ? what.key : [];
  if (key !== undefined && Object.hasOwn(data, key)) return document.locate([...pointer, key], "key");
  return document.locate([...pointer, "id"]);
}

/** What came in the place of another, and moved a goalpost by it, is a claim that says more. */
function keyOf(what: Change["what"]): string {
  if (what.is === "key") return what.key.join(".");
  return what.is === "added" ? "strength" : "";
}
