import type { RuleArguments, RuleName } from "./rule-names.ts";

/** One finding of a rule, as its page shows it. */
export interface Example<R extends RuleName> {
  readonly args: RuleArguments[R];
  /** Where an exemption would name it: a typed reference, or the path of the file. */
  readonly at: string;
}

/**
 * Of each rule what the block "Wrong" of its page gives, so that `impact explain` can say in every language what
 * stands there; a test compares them with the pages.
 */
export const EXAMPLES: { readonly [R in RuleName]: Example<R> } = {
  "yaml-syntax": { args: { problem: "syntax", detail: "COLON_IN_TEXT" }, at: "policy.yaml" },
  "conflict-markers": {
    args: {
      problem: "two-versions",
      above: "HEAD",
      below: "plan-2027",
      onlyAbove: ["name: Housing plan 2026"],
      onlyBelow: ["name: Housing plan 2027"],
      linesAbove: 1,
      linesBelow: 1,
      fields: ["name"],
      holds: "lines",
    },
    at: "policy.yaml",
  },
  "file-unreadable": { args: { problem: "not-utf8" }, at: "data/homes.csv" },
  "unknown-file": { args: { nearest: "indicators/rent.yaml" }, at: "indicator/rent.yaml" },
  "unknown-key": {
    args: {
      key: "rol",
      allowed: [
        "id",
        "name",
        "kind",
        "kind_note",
        "role",
        "tier",
        "engagement",
        "members",
        "decides",
        "url",
        "accounts",
        "previously",
        "draft",
        "fictional",
        "note",
        "meta",
      ],
      nearest: "role",
    },
    at: "partners.yaml",
  },
  "missing-key": { args: { key: "name", object: "Partner" }, at: "partners.yaml" },
  "wrong-value": {
    args: {
      key: "frequency",
      value: "yearly",
      problem: {
        is: "not-in-list",
        allowed: [
          "day",
          "week",
          "month",
          "quarter",
          "half-year",
          "year",
          "school-year",
          "continuous",
          "once",
        ],
        nearest: "year",
      },
    },
    at: "sources.yaml",
  },
  "duplicate-id": { args: { kind: "rival", id: "lower-rents" }, at: "rival:lower-rents" },
  "file-name-differs": { args: { id: "let-homes", name: "homes-let" }, at: "indicator:homes-let" },
  "unknown-reference": {
    args: {
      kinds: ["indicator"],
      nearest: "indicator:stable-housing-12m",
      id: "indicator:stable-housing-12",
      from: "funder:linden-fund",
    },
    at: "funder:linden-fund",
  },
  "unmarked-loop": {
    args: { path: ["stable-housing", "trust", "stable-housing"] },
    at: "link:trust/stable-housing",
  },
  "unmarked-feedback": {
    args: { from: "stable-housing", to: "homes-let", fromKind: "outcome", toKind: "output" },
    at: "link:stable-housing/homes-let",
  },
  "unconnected-node": { args: { id: "trust" }, at: "node:trust" },
  "dead-end": { args: { id: "homes-let", kind: "output" }, at: "node:homes-let" },
  leap: { args: { from: "coaching", to: "no-homelessness" }, at: "link:coaching/no-homelessness" },
  "activity-without-partner": { args: { id: "coaching" }, at: "node:coaching" },
  "outcome-without-indicator": { args: { id: "trust", kind: "outcome" }, at: "node:trust" },
  "refuted-assumption": {
    args: { assumption: "rent-affordable", link: "homes-let/stable-housing" },
    at: "link:homes-let/stable-housing",
  },
  "strong-link-refuted-assumption": {
    args: { assumption: "rent-affordable", link: "homes-let/stable-housing" },
    at: "link:homes-let/stable-housing",
  },
  "untested-assumption": {
    args: { id: "rent-affordable", reviewBy: "2026-01-31" },
    at: "assumption:rent-affordable",
  },
  "link-without-ground": { args: { link: "coaching/trust" }, at: "link:coaching/trust" },
  "only-outputs": {
    args: { id: "stable-housing", kind: "outcome", indicators: ["stable-housing-12m"] },
    at: "node:stable-housing",
  },
  "one-partner-outcome": { args: { id: "stable-housing", partner: "keyhome" }, at: "node:stable-housing" },
  "outcomes-about-organisations": { args: { outcomes: 3, ofOrganisations: 3 }, at: "theory-of-change.yaml" },
  "unmeasured-level": {
    args: { level: "family", nodes: ["rest-at-home", "contact"] },
    at: "theory-of-change.yaml",
  },
  "factor-without-effect": { args: { id: "willing-landlords" }, at: "node:willing-landlords" },
  "one-kind-of-knowledge": { args: { knowledge: "practice", pieces: 3 }, at: "evidence/coach-interviews.md" },
  "unknown-column": {
    args: {
      column: "sex",
      allowed: [
        "indicator",
        "period",
        "partner",
        "numerator",
        "denominator",
        "value",
        "n",
        "sd",
        "status",
        "gender",
      ],
    },
    at: "data/homes.csv",
  },
  "missing-column": { args: { column: "period" }, at: "data/homes.csv" },
  "ragged-row": {
    args: { cells: 4, expected: 3, splitOf: "decimals", parts: ["12", "0"], whole: true },
    at: "data/homes.csv",
  },
  "blank-row": { args: {}, at: "data/homes.csv" },
  "bad-header": { args: { problem: "duplicate", column: "value" }, at: "data/homes.csv" },
  "padded-cell": { args: { column: "value", value: " 12" }, at: "data/homes.csv" },
  "not-a-number": { args: { column: "value", value: "12 homes" }, at: "data/homes.csv" },
  "bad-period": { args: { value: "20255", suggestion: "2025", unsure: true }, at: "data/homes.csv" },
  "mixed-periods": {
    args: { indicator: "homes-let", kind: "quarter", expected: "year", basis: "frequency", rows: 2 },
    at: "indicator:homes-let",
  },
  "garbled-text": {
    args: { text: "femme ou personne trÃ¨s diffÃ©rente", meant: "femme ou personne très différente" },
    at: "dimension:gender",
  },
  "near-duplicate-category": {
    args: {
      kind: "dimension-value",
      first: "woman or x",
      second: "Woman or X",
      dimension: "gender",
      differs: "writing",
    },
    at: "dimension:gender",
  },
  "out-of-range": {
    args: { column: "value", value: 50, from: 0, to: 1 },
    at: "indicator:stable-housing-12m",
  },
  "numerator-above-denominator": {
    args: { numerator: 54, denominator: 27 },
    at: "indicator:stable-housing-12m",
  },
  "value-differs": { args: { value: 0.45, expected: 0.4 }, at: "indicator:stable-housing-12m" },
  "value-missing": {
    args: { indicator: "stable-housing-12m", type: "proportion", columns: ["denominator"] },
    at: "indicator:stable-housing-12m",
  },
  "computed-has-rows": { args: { indicator: "rise" }, at: "indicator:rise" },
  "partners-without-total": {
    args: { indicator: "visits", period: "2025", type: "count", unique: false },
    at: "indicator:visits",
  },
  "computed-loop": { args: { path: ["rise-again", "rise", "rise-again"] }, at: "indicator:rise" },
  "conflicting-duplicate": {
    args: { first: "homes-let,2024,12", second: "homes-let,2024,13" },
    at: "indicator:homes-let",
  },
  "identical-duplicate": { args: { row: "homes-let,2024,12" }, at: "indicator:homes-let" },
  "csv-dialect": { args: { traits: ["semicolon"] }, at: "data/homes.csv" },
  "bad-quote": { args: { problem: "unclosed" }, at: "data/homes.csv" },
  "parts-differ-from-total": {
    args: {
      indicator: "stable-housing-12m",
      period: "2024",
      by: "gender",
      column: "numerator",
      parts: 19,
      total: 20,
    },
    at: "indicator:stable-housing-12m",
  },
  "part-above-total": {
    args: {
      indicator: "stable-housing-12m",
      period: "2024",
      by: "gender",
      column: "numerator",
      value: 21,
      total: 20,
      part: "v-x",
    },
    at: "indicator:stable-housing-12m",
  },
  "cumulative-falls": {
    args: { indicator: "homes-let", period: "2025", value: 9, before: "2024", earlier: 12 },
    at: "indicator:homes-let",
  },
  "unusual-jump": {
    args: {
      indicator: "homes-let",
      period: "2025",
      value: 170,
      low: 0,
      high: 32.6,
      points: 5,
      limit: "chance",
    },
    at: "indicator:homes-let",
  },
  "late-measurements": {
    args: {
      indicator: "homes-let",
      source: "rent-register",
      periods: ["2025"],
      earlier: 0,
      due: "2026-01-30",
      daysLate: 30,
    },
    at: "indicator:homes-let",
  },
  "future-measurement": {
    args: { indicator: "homes-let", period: "2052", begins: "2052-01-01" },
    at: "indicator:homes-let",
  },
  "house-rule": {
    args: {
      id: "homes-before-tenants",
      text: "stable-housing-12m.numerator <= 2 * homes-let",
      period: "2025",
      because: "no home has more than two tenants",
      problem: "broken",
      left: 27,
      right: 22,
    },
    at: "house-rule:homes-before-tenants",
  },
  "house-rule-unchecked": {
    args: {
      id: "homes-before-tenants",
      text: "stable-housing-12m.numerator <= 2 * homes-let",
      per: ["gender"],
    },
    at: "house-rule:homes-before-tenants",
  },
  "baseline-without-measurement": {
    args: { indicator: "homes-let", period: "2023" },
    at: "indicator:homes-let",
  },
  "target-without-measurement": {
    args: { indicator: "homes-let", period: "2025-2026", kinds: ["year"] },
    at: "indicator:homes-let",
  },
  "baseline-differs": {
    args: { indicator: "homes-let", period: "2024", typed: 10, measured: 12 },
    at: "indicator:homes-let",
  },
  "target-against-direction": {
    args: {
      indicator: "homes-let",
      direction: "increase",
      period: "2026",
      value: 10,
      reference: 12,
      against: "baseline",
    },
    at: "indicator:homes-let",
  },
  "claim-without-rival": {
    args: { id: "more-stable-housing", touching: "lower-rents" },
    at: "claim:more-stable-housing",
  },
  "rivals-untested": {
    args: { id: "more-stable-housing", rivals: ["lower-rents"] },
    at: "claim:more-stable-housing",
  },
  "thin-evidence": { args: { id: "more-stable-housing", problem: "one" }, at: "claim:more-stable-housing" },
  "stale-evidence": {
    args: { id: "more-stable-housing", evidence: "coach-interviews", date: "2021-12-10", problem: "old" },
    at: "claim:more-stable-housing",
  },
  "evidence-after-claim": {
    args: { id: "more-stable-housing", evidence: "tenant-survey", date: "2025-12-15", claimed: "2025-12-12" },
    at: "claim:more-stable-housing",
  },
  "claim-beyond-interval": {
    args: { id: "more-stable-housing", from: "2024", to: "2025", indicators: ["stable-housing-12m"] },
    at: "claim:more-stable-housing",
  },
  "self-reviewed-claim": {
    args: { id: "more-stable-housing", author: "riverside" },
    at: "claim:more-stable-housing",
  },
  "unreviewed-claim": { args: { id: "more-stable-housing" }, at: "claim:more-stable-housing" },
  "claim-on-untested-assumption": {
    args: { id: "more-stable-housing", assumption: "rent-affordable" },
    at: "claim:more-stable-housing",
  },
  "only-own-factors": { args: { id: "more-stable-housing" }, at: "claim:more-stable-housing" },
  "percentage-of-contribution": { args: { id: "more-stable-housing" }, at: "claim:more-stable-housing" },
  "report-without-voice": { args: { id: "public-2025" }, at: "report:public-2025" },
  "consent-missing": { args: { id: "story-the-key", problem: "absent" }, at: "evidence:story-the-key" },
  "decision-without-evidence": { args: { id: "2025-11-20-rent-cap" }, at: "learning:2025-11-20-rent-cap" },
  "decision-before-evidence": {
    args: {
      id: "2025-11-20-rent-cap",
      reference: "evidence:coach-interviews",
      date: "2025-12-10",
      decided: "2025-11-20",
    },
    at: "learning:2025-11-20-rent-cap",
  },
  "unanswered-obstacle": { args: { id: "2026-01-14-no-permit" }, at: "learning:2026-01-14-no-permit" },
  "report-due": { args: { id: "linden-fund", due: "2026-02-15" }, at: "funder:linden-fund" },
  "own-share-too-small": { args: { id: "linden-fund", least: 0.2 }, at: "funder:linden-fund" },
  "partner-without-part": { args: { id: "sports-club" }, at: "partner:sports-club" },
  "no-backbone": { args: { partners: 3 }, at: "partners.yaml" },
  "dates-disagree": {
    args: { problem: "after-end", kind: "session", id: "s2", date: "2026-01-19", other: "2025-12-15" },
    at: "trajectory.yaml",
  },
  "unclear-denominator": { args: { indicator: "homes-kept" }, at: "indicator:homes-kept" },
  "indicator-without-owner": { args: { indicator: "keys-handed" }, at: "indicator:keys-handed" },
  "indicator-without-source": { args: { indicator: "keys-handed" }, at: "indicator:keys-handed" },
  "unknown-burden": { args: { indicator: "keys-handed" }, at: "indicator:keys-handed" },
  "source-without-agreement": { args: { id: "rent-register" }, at: "source:rent-register" },
  "undeclared-overlap": {
    args: { indicator: "people-helped", source: "rent-register" },
    at: "indicator:people-helped",
  },
  "shared-indicator-differs": {
    args: { indicator: "homes-found", other: "homes-found-by-keyhome", keys: ["definition"] },
    at: "indicator:homes-found",
  },
  "too-many-core-indicators": {
    args: { funder: "linden-fund", ask: "core-indicators", most: 1, named: 2 },
    at: "funder:linden-fund",
  },
  "high-score-without-evidence": {
    args: { condition: "participation", period: "2025" },
    at: "condition:participation",
  },
  "score-by-one-role": {
    args: { role: "partner", period: "2025", conditions: ["participation"] },
    at: "conditions.yaml",
  },
  "policy-level-missing": { args: { levels: ["european"] }, at: "policy.yaml" },
  "unanswered-ask": { args: { funder: "linden-fund", ask: "voice" }, at: "funder:linden-fund" },
  "policy-expired": { args: { id: "housing-plan", until: "2025-12-31" }, at: "policy:housing-plan" },
  "policy-watch-due": { args: { id: "housing-plan", watch: "2026-01-15" }, at: "policy:housing-plan" },
  "follow-up-due": {
    args: { id: "2025-11-20-rent-cap", followUp: "2026-02-15" },
    at: "learning:2025-11-20-rent-cap",
  },
  "activity-wording": {
    args: { id: "stable-housing", kind: "outcome", phrase: "we support" },
    at: "node:stable-housing",
  },
  "attribution-wording": {
    args: { id: "more-stable-housing", kind: "claim", phrase: "thanks to our", language: "en" },
    at: "claim:more-stable-housing",
  },
  "claim-in-title": {
    args: { id: "stable-housing-12m", kind: "indicator", problem: "change", phrase: "more" },
    at: "indicator:stable-housing-12m",
  },
  "missing-translation": { args: { languages: ["en"] }, at: "rival:lower-rents" },
  "untranslated-text": { args: { languages: ["en", "nl"] }, at: "rival:lower-rents" },
  "numbers-differ-between-languages": {
    args: { number: "4", has: "en", lacks: "nl" },
    at: "rival:lower-rents",
  },
  "broken-link": {
    args: { target: "../data/stable-houses.csv", problem: "missing", nearest: "../data/stable-housing.csv" },
    at: "evidence:tenant-survey",
  },
  "dead-address": {
    args: { address: "https://www.example.org/old-plan.pdf", problem: "not-found" },
    at: "policy:housing-plan",
  },
  "unchecked-address": {
    args: { address: "https://www.example.org/plan.pdf", problem: "timeout" },
    at: "policy:housing-plan",
  },
  "personal-data": {
    args: { kind: "national-number", value: "85.••.••-•••.32", in: "text" },
    at: "evidence/2025-visit.md",
  },
  "records-of-people": { args: { sign: "key", columns: ["nr"], rows: 10 }, at: "docs/intake.csv" },
  "unsearched-file": { args: { problem: "binary" }, at: "docs/report.pdf" },
  "small-group": {
    args: {
      indicator: "stable-housing-12m",
      period: "2024",
      column: "numerator",
      minimum: 5,
      groups: ["gender=v-x"],
    },
    at: "indicator:stable-housing-12m",
  },
  "small-revision": {
    args: { figure: "people-housed/2025", release: "spring-2026", minimum: 5 },
    at: "indicator:people-housed",
  },
  "release-without-indicator": {
    args: { kind: "indicator", id: "people-trained", release: "spring-2026" },
    at: "releases/spring-2026.yaml",
  },
  "release-changed": { args: { release: "spring-2026", problem: "edited" }, at: "releases/spring-2026.yaml" },
  "release-removed": { args: { release: "spring-2026" }, at: "releases/spring-2026.yaml" },
  "goalpost-moved": {
    args: { thing: "indicator:people-housed", key: "targets.2027.value" },
    at: "indicator:people-housed",
  },
  "protection-lowered": { args: { problem: "minimum", minimum: 1 }, at: "impact.yaml" },
  "unused-exemption": { args: { rule: "leap", at: "theory-of-change.yaml" }, at: "impact.yaml" },
  "expired-exemption": {
    args: { rule: "policy-watch-due", at: "policy:housing-plan", until: "2026-01-31" },
    at: "impact.yaml",
  },
};
