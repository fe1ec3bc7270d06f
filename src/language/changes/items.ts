/** What names an item of a list, by the key of the list; other lists are sets of what stands in them. */
export const NAMED_BY: ReadonlyMap<string, readonly string[]> = new Map([
  ["targets", ["period"]],
  ["notes", ["period"]],
  ["definition_since", ["period"]],
  ["overlaps", ["period"]],
  ["asks", ["id"]],
  ["values", ["id"]],
  ["sessions", ["id"]],
  ["assignments", ["id"]],
  ["house_rules", ["id"]],
  ["conditions", ["id"]],
  ["breakdowns", ["by"]],
  ["scores", ["condition", "period"]],
  ["participants", ["partner"]],
  ["reviewed", ["by", "on"]],
  ["tests", ["evidence"]],
  ["package", ["factor"]],
  ["rejected", ["name"]],
  ["exempt", ["rule", "at", "kind"]],
  ["shown", ["figure"]],
]);

/** Lists of which each item has a name: what comes after such a key is no key of the format. */
export const LISTS: ReadonlySet<string> = new Set([
  ...NAMED_BY.keys(),
  ..."evidence rivals assumptions partners members measures delivered_by touches supports contradicts".split(
    " ",
  ),
  ..."answered_by because_of changes by outcomes indicators aligned_with reports_due needs done_when".split(
    " ",
  ),
  ..."per rules ended hidden".split(" "),
]);

/** What an identifier under a key names; under the other keys it names nothing, or says itself what. */
const NAMES: Readonly<Record<string, string>> = {
  measures: "node",
  node: "node",
  outcomes: "node",
  touches: "node",
  evidence: "evidence",
  tests: "evidence",
  rivals: "rival",
  assumptions: "assumption",
  source: "source",
  partner: "partner",
  partners: "partner",
  participants: "partner",
  members: "partner",
  delivered_by: "partner",
  owner: "partner",
  author: "partner",
  reviewed: "partner",
  by: "partner",
  indicators: "indicator",
  of: "indicator",
  funder: "funder",
  breakdowns: "dimension",
  dimension: "dimension",
  per: "dimension",
  sessions: "session",
  after: "session",
  assignments: "assignment",
};

/** Under these an identifier comes with its kind: `indicator:homes-let`. */
const TYPED: ReadonlySet<string> = new Set([
  "answered_by",
  "supports",
  "contradicts",
  "because_of",
  "changes",
]);

/** The typed reference of what an identifier under a key names. `id`: of the thing in which it stands. */
export function referenceUnder(key: string, name: string, id: string): string | undefined {
  if (TYPED.has(key)) return /^[a-z]+:./.test(name) ? name : undefined;
  // Of which dimension, the calculation says beside it.
  if (key === "from" || key === "to") return `value:*/${name}`;
  if (key === "values") return `value:${id}/${name}`;
  return Object.hasOwn(NAMES, key) ? `${NAMES[key]}:${name}` : undefined;
}
