import type { ChangedKind } from "../language/changes/change.ts";

/**
 * What it means that a key changed. `goalpost`: the yardstick moved, if there are figures yet; `goalpost-text` and
 * `sense`: a text, looked at closely; `words`: so where it is rewritten, while nothing hangs on whether it is there;
 * `unsaid`: has a meaning, but its values may count few people and are not told.
 */
export type Weight =
  | "goalpost"
  | "goalpost-text"
  | "meaning"
  | "sense"
  | "words"
  | "housekeeping"
  | "unsaid"
  | "score";

/** Keys that every thing may have. */
const COMMON: Readonly<Record<string, Weight>> = {
  note: "words",
  meta: "housekeeping",
  id: "housekeeping",
  previously: "housekeeping",
  draft: "meaning",
  fictional: "meaning",
  url: "housekeeping",
};

/**
 * The keys of a kind that weigh otherwise than `meaning`, by their names from the thing down; a star is any item of a
 * list. The longest that fits decides.
 */
const OWN: { readonly [K in ChangedKind]?: Readonly<Record<string, Weight>> } = {
  coalition: {
    name: "words",
    problem: "sense",
    vision: "sense",
    mission: "sense",
    target_group: "sense",
    "place.name": "words",
  },
  settings: {
    "rules.exempt.*.reason": "words",
    "rules.exempt.*.reviewed_by": "words",
    "house_rules.*.because": "words",
    format: "housekeeping",
  },
  partner: {
    name: "words",
    kind_note: "sense",
    "engagement.text": "sense",
    decides: "sense",
    accounts: "housekeeping",
  },
  node: { title: "sense", "not_measured.because": "sense" },
  link: { because: "sense" },
  assumption: { text: "sense", check: "sense" },
  dimension: { name: "sense", "values.*.name": "sense" },
  source: {
    name: "words",
    record: "sense",
    caveat: "sense",
    owner: "housekeeping",
    frequency: "housekeeping",
    deliver_within: "housekeeping",
    overlaps: "unsaid",
  },
  policy: { name: "words", watch: "housekeeping", to_check: "housekeeping" },
  indicator: {
    // The format asks for a name that one can count by.
    name: "goalpost-text",
    definition: "goalpost-text",
    unit: "goalpost-text",
    type: "goalpost",
    counts: "goalpost",
    scale: "goalpost",
    direction: "goalpost",
    frequency: "goalpost",
    cumulative: "goalpost",
    over_partners: "goalpost",
    over_time: "goalpost",
    baseline: "goalpost",
    targets: "goalpost",
    "targets.*.set_by": "words",
    "targets.*.because": "words",
    "targets.*.note": "words",
    "targets.*.draft": "meaning",
    "targets.*.fictional": "meaning",
    "baseline.note": "words",
    "baseline.draft": "meaning",
    "baseline.fictional": "meaning",
    computed: "goalpost",
    notes: "sense",
    owner: "housekeeping",
    deliver_within: "housekeeping",
    chosen_because: "words",
    rejected: "words",
    aligned_with: "housekeeping",
    burden: "housekeeping",
    "definition_since.*.change": "sense",
  },
  evidence: { title: "words", finding: "sense", quality: "sense", "consent.reference": "housekeeping" },
  claim: {
    statement: "sense",
    not_claimed: "sense",
    author: "housekeeping",
    date: "housekeeping",
    "tests.*.because": "words",
  },
  rival: { text: "sense", because: "sense" },
  learning: { title: "sense", text: "sense" },
  condition: { name: "words" },
  score: { score: "score", raters: "unsaid", because: "words", period: "housekeeping" },
  funder: { name: "words" },
  ask: { text: "sense", answer: "sense", since: "housekeeping" },
  report: { title: "words", template: "housekeeping", pages: "housekeeping", languages: "housekeeping" },
  trajectory: {
    title: "words",
    participants: "unsaid",
    "sessions.*.title": "words",
    "assignments.*.text": "words",
  },
  release: { title: "words", shown: "unsaid", hidden: "unsaid" },
};

/** Keys that hold a text for people, be it one or one per language; of `schemas/v1`, held to them by a test. */
export const TEXT_KEYS: ReadonlySet<string> = new Set(
  (
    "answer because caveat change check chosen_because decides definition factor finding kind_note mission name not_claimed " +
    "note problem quality reason record reviewed_by set_by statement target_group text title unit vision"
  ).split(" "),
);

/** What the change of a key means. A key that is not in the table means something: better said than missed. */
export function weightOf(kind: ChangedKind, key: readonly string[]): Weight {
  const last = key.at(-1) ?? "";
  const own = OWN[kind];
  if (key.includes("meta")) return "housekeeping";
  for (let length = key.length; own && length > 0; length -= 1) {
    const part = key.slice(0, length);
    for (const name of [part.join("."), starred(part)]) {
      if (Object.hasOwn(own, name)) return own[name] as Weight;
    }
  }
  return Object.hasOwn(COMMON, last) ? (COMMON[last] as Weight) : "meaning";
}

/** Items of lists stand at the second place: `targets.2027.value`, `rules.exempt.<one>.reason`. */
function starred(key: readonly string[]): string {
  const list = key[0] === "rules" ? 2 : 1;
  return key.map((name, index) => (index === list ? "*" : name)).join(".");
}

/** True for keys whose value is told as one: a text, a map of free keys. */
export function isWhole(key: readonly string[]): boolean {
  const last = key.at(-1) ?? "";
  return TEXT_KEYS.has(last) || last === "meta" || last === "raters" || last === "records";
}
