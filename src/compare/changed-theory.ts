import { type Change, groupOf } from "../language/changes/change.ts";
import type { ChangedTheory, Fate } from "../language/changes/theory.ts";
import type { TextInLanguages } from "../language/locale.ts";
import type { Repository } from "../model/repository.ts";

/** More than this, and nobody sees anymore what changed. */
const MOST_NODES = 25;

/**
 * The nodes and links that came, went or say something else, with the nodes next to them. `undefined` where the theory
 * is what it was.
 */
export function changedTheory(
  changes: readonly Change[],
  { before, after }: Sides,
): ChangedTheory | undefined {
  const fates = fatesOf(changes, after);
  const nodes = new Map<string, Fate>();
  for (const [reference, fate] of fates) {
    const id = reference.slice(5);
    if (reference.startsWith("node:")) nodes.set(id, fate);
    else for (const end of id.split("/")) nodes.set(end, fates.get(`node:${end}`) ?? "same");
  }
  if (nodes.size === 0) return undefined;
  if (nodes.size > MOST_NODES) return { nodes: [], links: [], tooMany: nodes.size };
  const links = linksOf({ before, after }, fates).filter(({ from, to }) =>
    [from, to].some((end) => (nodes.get(end) ?? "same") !== "same"),
  );
  const changed = linksOf({ before, after }, fates).filter(({ fate }) => fate !== "same");
  const all = new Map([...links, ...changed].map((link) => [`${link.from}/${link.to}`, link]));
  // Neighbours as long as they fit; what changed itself is always there.
  for (const { from, to } of all.values()) {
    for (const end of [from, to]) if (nodes.size < MOST_NODES && !nodes.has(end)) nodes.set(end, "same");
  }
  return {
    nodes: [...nodes].map(([id, fate]) => ({ id, title: titleOf(id, { before, after }), fate })),
    links: [...all.values()].filter(({ from, to }) => nodes.has(from) && nodes.has(to)),
  };
}

/**
 * Of nodes and links, by their references; what is only said in other words stays the same. A link is different where an
 * assumption that it rests on was refuted.
 */
function fatesOf(changes: readonly Change[], { links }: Repository): ReadonlyMap<string, Fate> {
  const fates = new Map<string, Fate>();
  const refuted = new Set(changes.filter((each) => groupOf(each) === "refuted").map(({ id }) => id));
  for (const { id, data } of refuted.size > 0 ? links : []) {
    if (data.assumptions?.some((each) => refuted.has(each))) fates.set(`link:${id}`, "changed");
  }
  for (const { class: of, kind, id, what } of changes) {
    if ((kind !== "node" && kind !== "link") || of === "words" || of === "housekeeping") continue;
    const reference = `${kind}:${id.replace(/ \(\d+\)$/, "")}`;
    if (what.is === "added") fates.set(reference, "added");
    else if (what.is === "removed") fates.set(reference, "removed");
    else if (!fates.has(reference)) fates.set(reference, "changed");
  }
  return fates;
}

interface Sides {
  readonly before: Repository;
  readonly after: Repository;
}

function linksOf({ before, after }: Sides, fates: ReadonlyMap<string, Fate>): ChangedTheory["links"] {
  const gone = before.links.filter(({ id }) => fates.get(`link:${id}`) === "removed");
  return [...after.links, ...gone].map(({ id, data }) => ({
    from: data.from,
    to: data.to,
    fate: fates.get(`link:${id}`) ?? "same",
  }));
}

function titleOf(id: string, { before, after }: Sides): TextInLanguages {
  return after.entities.node.get(id)?.data.title ?? before.entities.node.get(id)?.data.title ?? id;
}
