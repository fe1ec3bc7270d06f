/**
 * What the examples should say, worked out apart from this program: from the story that three of them
 * were made of (its rounded figures) and, by another program, from their own tables (exact figures).
 */

/** A value in the unit of the indicator; a fraction for proportions and for differences of them. */
export interface ExpectedValue {
  readonly period: string;
  /** To six decimals: compare with a tolerance of 0.000001. */
  readonly value: number | "hidden";
}

/** A target and the way to it. */
export interface ExpectedTarget extends ExpectedValue {
  /** `(latest − baseline) / (target − baseline)` of the exact figures, to six decimals. */
  readonly progress: number | "hidden";
  /**
   * The whole percentage in the story, made from rounded figures: rounded progress is at most 1 off.
   * Absent in what was not made of a story with figures.
   */
  readonly told?: number;
}

/** The attainment of one indicator. */
export interface ExpectedFigure {
  readonly indicator: string;
  readonly baseline: ExpectedValue;
  readonly latest: ExpectedValue;
  readonly next?: ExpectedTarget;
  readonly final?: ExpectedTarget;
  /** The warning light is on. */
  readonly alert?: boolean;
  /** A background figure: never judged. */
  readonly context?: boolean;
}

/** How many of each there are in an example, and what is found in it. */
export interface ExpectedExample {
  readonly folder: string;
  readonly counts: {
    readonly partners: number;
    /** Entries of partners.yaml with `kind: body`. */
    readonly bodies: number;
    /** By kind; outcomes by horizon. An unwanted outcome counts under its horizon. */
    readonly nodes: Readonly<Record<string, number>>;
    readonly levels: Readonly<Record<string, number>>;
    /** All links, of which exactly one is marked `feedback`. */
    readonly links: number;
    readonly strengths: Readonly<Record<string, number>>;
    readonly assumptions: Readonly<Record<string, number>>;
    /** Without base figures. */
    readonly indicators: number;
    /** Indicators that exist only to feed a computed one. */
    readonly baseIndicators: number;
    /** Of `indicators`. */
    readonly sharedIndicators: number;
    readonly rows: number;
    readonly evidence: Readonly<Record<string, number>>;
    readonly claims: Readonly<Record<string, number>>;
    readonly rivals: number;
    readonly asks: number;
    readonly learning: Readonly<Record<string, number>>;
  };
  readonly figures: readonly ExpectedFigure[];
  /** Every finding at the example's own `as_of` and stage: rule, then what it is about. */
  readonly findings: readonly string[];
  /** What comes on top of them when everything is judged on 2026-11-21. */
  readonly findingsLater: readonly string[];
}

export const youthHomelessness: ExpectedExample = {
  folder: "youth-homelessness",
  counts: {
    partners: 13,
    bodies: 2,
    nodes: { input: 3, activity: 7, output: 4, short: 4, medium: 3, impact: 1 },
    levels: { individual: 12, network: 5, organisation: 1, system: 4 },
    links: 27,
    strengths: { strong: 4, supported: 8, plausible: 13, assumed: 2 },
    assumptions: { holding: 3, weakened: 2, untested: 2, refuted: 1 },
    indicators: 12,
    baseIndicators: 0,
    sharedIndicators: 9,
    rows: 143,
    evidence: { practice: 5, experience: 4, research: 1, policy: 1 },
    claims: { substantial: 1, moderate: 1, "not-yet": 1 },
    rivals: 5,
    asks: 10,
    learning: { decision: 5, event: 2, obstacle: 1 },
  },
  figures: [
    {
      indicator: "homeless-young-adults-counted",
      baseline: { period: "2023", value: 164 },
      latest: { period: "2025", value: 152 },
      next: { period: "2026", value: 130, progress: 0.352941, told: 35 },
      final: { period: "2027", value: 105, progress: 0.20339, told: 20 },
    },
    {
      indicator: "transition-plan-in-time",
      baseline: { period: "2023", value: 0.33871 },
      latest: { period: "2025", value: 0.775862 },
      next: { period: "2026", value: 0.85, progress: 0.854998, told: 86 },
      final: { period: "2027", value: 0.9, progress: 0.778835, told: 78 },
    },
    {
      indicator: "young-people-with-steady-worker",
      baseline: { period: "2023", value: 0 },
      latest: { period: "2025", value: 71 },
      next: { period: "2026", value: 80, progress: 0.8875, told: 89 },
      final: { period: "2027", value: 90, progress: 0.788889, told: 79 },
    },
    {
      indicator: "same-worker-12m",
      baseline: { period: "2023", value: 0.38 },
      latest: { period: "2025", value: 0.555556 },
      next: { period: "2026", value: 0.65, progress: 0.650206, told: 65 },
      final: { period: "2027", value: 0.7, progress: 0.548611, told: 55 },
    },
    {
      indicator: "homes-for-young-adults",
      baseline: { period: "2023", value: 14 },
      latest: { period: "2025", value: 31 },
      next: { period: "2026", value: 40, progress: 0.653846, told: 65 },
      final: { period: "2027", value: 50, progress: 0.472222, told: 47 },
    },
    {
      indicator: "rights-check-30d",
      baseline: { period: "2023", value: 0.352273 },
      latest: { period: "2025", value: 0.723214 },
      next: { period: "2026", value: 0.8, progress: 0.828499, told: 83 },
      final: { period: "2027", value: 0.85, progress: 0.745271, told: 74 },
    },
    {
      indicator: "living-skills-12m",
      baseline: { period: "2023", value: 4.4 },
      latest: { period: "2025", value: 5.9 },
      next: { period: "2026", value: 6.2, progress: 0.833333, told: 83 },
      final: { period: "2027", value: 6.5, progress: 0.714286, told: 71 },
    },
    {
      indicator: "mediation-without-homelessness",
      baseline: { period: "2023", value: 0.5 },
      latest: { period: "2025", value: 0.683333 },
      next: { period: "2026", value: 0.7, progress: 0.916667, told: 91 },
      final: { period: "2027", value: 0.75, progress: 0.733333, told: 73 },
    },
    {
      indicator: "stable-housing-12m",
      baseline: { period: "2023", value: 0.384615 },
      latest: { period: "2025", value: 0.554054 },
      next: { period: "2026", value: 0.6, progress: 0.78668, told: 79 },
      final: { period: "2027", value: 0.68, progress: 0.57362, told: 57 },
    },
    {
      indicator: "two-people-to-call",
      baseline: { period: "2024", value: 0.481013 },
      latest: { period: "2025", value: 0.59375 },
      next: { period: "2026", value: 0.62, progress: 0.811134, told: 81 },
      final: { period: "2027", value: 0.68, progress: 0.566555, told: 57 },
    },
    {
      indicator: "municipalities-naming-young-adults",
      baseline: { period: "2023", value: 1 },
      latest: { period: "2025", value: 4 },
      next: { period: "2026", value: 5, progress: 0.75, told: 75 },
      final: { period: "2027", value: 7, progress: 0.5, told: 50 },
    },
    {
      indicator: "no-follow-up-service-3m",
      baseline: { period: "2023", value: 0.419355 },
      latest: { period: "2025", value: 0.224138 },
      next: { period: "2026", value: 0.18, progress: 0.815596, told: 82 },
      final: { period: "2027", value: 0.12, progress: 0.652125, told: 65 },
    },
  ],
  findings: [
    "claim-beyond-interval claim:more-stable-housing",
    "refuted-assumption link:shared-registration-rules/no-gap-between-services",
    "policy-expired policy:flemish-homelessness-plan-2020-2024",
  ],
  findingsLater: [
    "report-due funder:convenant-stad",
    "report-due funder:oproep-thuis-op-achttien",
    "policy-watch-due policy:chain-approach-meerstreek",
    "follow-up-due learning:2025-11-20-rent-cap",
    "follow-up-due learning:2026-02-10-stand-in-worker",
  ],
};

export const schoolTransition: ExpectedExample = {
  folder: "school-transition",
  counts: {
    partners: 12,
    bodies: 2,
    nodes: { input: 2, activity: 7, output: 5, short: 3, medium: 4, impact: 1 },
    levels: { individual: 10, network: 2, organisation: 7, system: 3 },
    links: 29,
    strengths: { strong: 6, supported: 10, plausible: 12, assumed: 1 },
    assumptions: { holding: 3, weakened: 2, untested: 3 },
    indicators: 12,
    baseIndicators: 1,
    sharedIndicators: 9,
    rows: 85,
    evidence: { practice: 6, experience: 3, research: 1, policy: 1 },
    claims: { substantial: 1, moderate: 1, modest: 1, "not-yet": 1 },
    rivals: 6,
    asks: 8,
    learning: { decision: 5, event: 2, lesson: 1 },
  },
  figures: [
    {
      indicator: "families-three-meetings",
      baseline: { period: "2022-2023", value: 0.164773 },
      latest: { period: "2024-2025", value: 0.416201 },
      next: { period: "2025-2026", value: 0.5, progress: 0.750024, told: 75 },
      final: { period: "2026-2027", value: 0.55, progress: 0.652675, told: 65 },
    },
    {
      indicator: "buddy-pairs-started",
      baseline: { period: "2022-2023", value: 0 },
      latest: { period: "2024-2025", value: 64 },
      next: { period: "2025-2026", value: 80, progress: 0.8, told: 80 },
      final: { period: "2026-2027", value: 90, progress: 0.711111, told: 71 },
    },
    {
      indicator: "warm-handover-in-time",
      baseline: { period: "2022-2023", value: 0.275568 },
      latest: { period: "2024-2025", value: 0.648045 },
      next: { period: "2025-2026", value: 0.75, progress: 0.7851, told: 78 },
      final: { period: "2026-2027", value: 0.85, progress: 0.648426, told: 65 },
    },
    {
      indicator: "schools-with-cost-ceiling",
      baseline: { period: "2022-2023", value: 2 },
      latest: { period: "2024-2025", value: 6 },
      next: { period: "2025-2026", value: 8, progress: 0.666667, told: 67 },
      final: { period: "2026-2027", value: 9, progress: 0.571429, told: 57 },
    },
    {
      indicator: "parents-confident-to-choose",
      baseline: { period: "2022-2023", value: 0.47973 },
      latest: { period: "2024-2025", value: 0.624434 },
      next: { period: "2025-2026", value: 0.66, progress: 0.80271, told: 80 },
      final: { period: "2026-2027", value: 0.7, progress: 0.656941, told: 65 },
    },
    {
      indicator: "pupil-wellbeing",
      baseline: { period: "2022-2023", value: 3.3 },
      latest: { period: "2024-2025", value: 3.6 },
      next: { period: "2025-2026", value: 3.7, progress: 0.75, told: 75 },
      final: { period: "2026-2027", value: 3.8, progress: 0.6, told: 60 },
    },
    {
      indicator: "social-gap-a-stream",
      baseline: { period: "2022-2023", value: 0.267369 },
      latest: { period: "2024-2025", value: 0.217227 },
      next: { period: "2025-2026", value: 0.2, progress: 0.744283, told: 75 },
      final: { period: "2026-2027", value: 0.18, progress: 0.573906, told: 57 },
    },
    {
      indicator: "problematic-absence",
      baseline: { period: "2022-2023", value: 0.178886 },
      latest: { period: "2024-2025", value: 0.136364 },
      next: { period: "2025-2026", value: 0.12, progress: 0.722112, told: 73 },
      final: { period: "2026-2027", value: 0.1, progress: 0.539033, told: 54 },
    },
    {
      indicator: "unpaid-school-bills",
      baseline: { period: "2022-2023", value: 0.243402 },
      latest: { period: "2024-2025", value: 0.1875 },
      next: { period: "2025-2026", value: 0.17, progress: 0.761586, told: 75 },
      final: { period: "2026-2027", value: 0.15, progress: 0.598509, told: 59 },
    },
    {
      indicator: "teachers-informed-in-time",
      baseline: { period: "2022-2023", value: 0.348214 },
      latest: { period: "2024-2025", value: 0.634921 },
      next: { period: "2025-2026", value: 0.7, progress: 0.815003, told: 82 },
      final: { period: "2026-2027", value: 0.75, progress: 0.71358, told: 71 },
    },
    {
      indicator: "charter-signatures",
      baseline: { period: "2022-2023", value: 0 },
      latest: { period: "2024-2025", value: 18 },
      next: { period: "2025-2026", value: 21, progress: 0.857143, told: 86 },
      final: { period: "2026-2027", value: 23, progress: 0.782609, told: 78 },
    },
    {
      indicator: "early-school-leavers",
      baseline: { period: "2020-2021", value: 0.142 },
      latest: { period: "2022-2023", value: 0.139 },
      next: { period: "2026-2027", value: 0.13, progress: 0.25, told: 25 },
      final: { period: "2029-2030", value: 0.1, progress: 0.071429, told: 7 },
      context: true,
    },
  ],
  findings: [
    "claim-beyond-interval claim:fewer-absences",
    "claim-beyond-interval claim:fewer-unpaid-bills",
    "claim-on-untested-assumption claim:fewer-absences",
    "policy-expired policy:flemish-poverty-plan-2020-2024",
  ],
  findingsLater: [
    "untested-assumption assumption:twelve-hours-are-enough",
    "follow-up-due learning:2025-09-02-parent-groups-on-saturday",
    "follow-up-due learning:2025-09-16-talent-first",
    "follow-up-due learning:2025-11-18-buddies-first-in-b-stream",
  ],
};

export const neighbourhood: ExpectedExample = {
  folder: "neighbourhood",
  counts: {
    partners: 13,
    bodies: 2,
    nodes: { input: 3, activity: 7, output: 5, short: 4, medium: 4, impact: 1 },
    levels: { individual: 11, network: 8, system: 5 },
    links: 29,
    strengths: { strong: 5, supported: 7, plausible: 17 },
    assumptions: { holding: 3, weakened: 2, untested: 1, refuted: 1 },
    indicators: 12,
    baseIndicators: 2,
    sharedIndicators: 11,
    rows: 119,
    evidence: { practice: 6, experience: 2, research: 1, policy: 2 },
    claims: { substantial: 1, moderate: 1, modest: 1, "possible-harm": 1 },
    rivals: 6,
    asks: 9,
    learning: { decision: 5, event: 2, lesson: 1 },
  },
  figures: [
    {
      indicator: "households-visited",
      baseline: { period: "2023", value: 0.069318 },
      latest: { period: "2025", value: 0.400685 },
      next: { period: "2026", value: 0.55, progress: 0.689368, told: 69 },
      final: { period: "2027", value: 0.7, progress: 0.52541, told: 53 },
    },
    {
      indicator: "homes-improved",
      baseline: { period: "2023", value: 18 },
      latest: { period: "2025", value: 112 },
      next: { period: "2026", value: 160, progress: 0.661972, told: 66 },
      final: { period: "2027", value: 200, progress: 0.516484, told: 52 },
    },
    {
      indicator: "active-residents",
      baseline: { period: "2023", value: 34 },
      latest: { period: "2025", value: 96 },
      next: { period: "2026", value: 120, progress: 0.72093, told: 72 },
      final: { period: "2027", value: 140, progress: 0.584906, told: 58 },
    },
    {
      indicator: "new-right-granted",
      baseline: { period: "2023", value: 0.360656 },
      latest: { period: "2025", value: 0.440171 },
      next: { period: "2026", value: 0.46, progress: 0.800401, told: 80 },
      final: { period: "2027", value: 0.48, progress: 0.666267, told: 66 },
    },
    {
      indicator: "trust-in-neighbours",
      baseline: { period: "2023", value: 0.470149 },
      latest: { period: "2025", value: 0.563805 },
      next: { period: "2026", value: 0.58, progress: 0.852574, told: 85 },
      final: { period: "2027", value: 0.62, progress: 0.624994, told: 63 },
    },
    {
      indicator: "felt-influence",
      baseline: { period: "2023", value: 0.238806 },
      latest: { period: "2025", value: 0.389791 },
      next: { period: "2026", value: 0.42, progress: 0.833279, told: 83 },
      final: { period: "2027", value: 0.48, progress: 0.625991, told: 63 },
    },
    {
      indicator: "energy-payment-problems",
      baseline: { period: "2023", value: 0.121591 },
      latest: { period: "2025", value: 0.103311 },
      next: { period: "2026", value: 0.095, progress: 0.687468, told: 70 },
      final: { period: "2027", value: 0.085, progress: 0.499589, told: 51 },
    },
    {
      indicator: "work-or-training-6m",
      baseline: { period: "2024", value: 0.529412 },
      latest: { period: "2025", value: 0.576923 },
      next: { period: "2026", value: 0.6, progress: 0.673077, told: 68 },
      final: { period: "2027", value: 0.62, progress: 0.524476, told: 53 },
    },
    {
      indicator: "feeling-unsafe",
      baseline: { period: "2023", value: 0.293532 },
      latest: { period: "2025", value: 0.238979 },
      next: { period: "2026", value: 0.22, progress: 0.741894, told: 74 },
      final: { period: "2027", value: 0.2, progress: 0.583255, told: 59 },
    },
    {
      indicator: "network-score",
      baseline: { period: "2023", value: 2.4 },
      latest: { period: "2025", value: 3.4 },
      next: { period: "2026", value: 3.7, progress: 0.769231, told: 77 },
      final: { period: "2027", value: 4, progress: 0.625, told: 62 },
    },
    {
      indicator: "rent-growth-gap",
      baseline: { period: "2023", value: 0 },
      latest: { period: "2025", value: 0.025482 },
      alert: true,
    },
    {
      indicator: "neighbourhood-satisfaction",
      baseline: { period: "2023", value: 0.549751 },
      latest: { period: "2025", value: 0.610209 },
      next: { period: "2026", value: 0.64, progress: 0.669899, told: 67 },
      final: { period: "2027", value: 0.68, progress: 0.46417, told: 46 },
    },
  ],
  findings: [
    "claim-beyond-interval claim:affordable-energy",
    "claim-beyond-interval claim:feeling-safer",
    "claim-beyond-interval claim:rights-granted",
    "refuted-assumption link:housing-quality-round/homes-improved",
    "one-partner-outcome node:on-to-work-or-training",
    "score-by-one-role conditions.yaml",
    "policy-expired policy:neighbourhood-improvement-contracts",
  ],
  findingsLater: [
    "report-due funder:impactlening-woning",
    "report-due funder:wijkcontract-havermonde",
    "policy-watch-due policy:conformity-certificate-rules",
    "follow-up-due learning:2025-09-09-loan-stops",
    "follow-up-due learning:2025-10-14-light-behind-the-square",
  ],
};

/** Made for protection: its figures have no older story, and most of those about people are hidden. */
export const solidaryHousing: ExpectedExample = {
  folder: "solidary-housing",
  counts: {
    partners: 9,
    bodies: 2,
    nodes: { input: 2, activity: 5, output: 2, short: 4, medium: 4, impact: 1 },
    levels: { individual: 7, network: 5, neighbourhood: 2, system: 4 },
    links: 24,
    strengths: { strong: 3, supported: 8, plausible: 11, assumed: 2 },
    assumptions: { holding: 2, weakened: 3, untested: 5, refuted: 1 },
    indicators: 14,
    baseIndicators: 0,
    sharedIndicators: 4,
    rows: 92,
    evidence: { practice: 1, experience: 9, research: 1, policy: 1 },
    claims: { moderate: 2, "not-yet": 1, "possible-harm": 1 },
    rivals: 6,
    asks: 8,
    learning: { decision: 4, event: 2, obstacle: 1, lesson: 1 },
  },
  figures: [
    {
      indicator: "residents-taking-part",
      baseline: { period: "2023", value: 8 },
      latest: { period: "2025", value: 8 },
      context: true,
    },
    {
      indicator: "own-address",
      baseline: { period: "2023", value: "hidden" },
      latest: { period: "2025", value: "hidden" },
      next: { period: "2026", value: 1, progress: "hidden" },
      final: { period: "2026", value: 1, progress: "hidden" },
    },
    {
      indicator: "income-in-order",
      baseline: { period: "2023", value: "hidden" },
      latest: { period: "2025", value: "hidden" },
      next: { period: "2026", value: 1, progress: "hidden" },
      final: { period: "2026", value: 1, progress: "hidden" },
    },
    {
      indicator: "feels-at-home",
      baseline: { period: "2023-H2", value: "hidden" },
      latest: { period: "2025-H2", value: "hidden" },
      next: { period: "2026-H2", value: 7.5, progress: "hidden" },
      final: { period: "2026-H2", value: 7.5, progress: "hidden" },
    },
    {
      indicator: "moved-on",
      baseline: { period: "2024", value: 0 },
      latest: { period: "2025", value: "hidden" },
    },
    {
      indicator: "homes-in-place",
      baseline: { period: "2023-H1", value: 0 },
      latest: { period: "2025-H2", value: 8 },
      next: { period: "2024-H1", value: 8, progress: 1 },
      final: { period: "2024-H1", value: 8, progress: 1 },
    },
    {
      indicator: "building-days",
      baseline: { period: "2023-Q2", value: 9 },
      latest: { period: "2025-Q4", value: 5 },
      context: true,
    },
    {
      indicator: "tables-chaired-by-residents",
      baseline: { period: "2023-Q4", value: 0.090909 },
      latest: { period: "2025-Q4", value: 0.833333 },
      next: { period: "2026-Q4", value: 0.9, progress: 0.917603 },
      final: { period: "2026-Q4", value: 0.9, progress: 0.917603 },
    },
    {
      indicator: "decisions-carried-out",
      baseline: { period: "2023", value: 0.428571 },
      latest: { period: "2025", value: 0.804878 },
      next: { period: "2026", value: 0.85, progress: 0.892931 },
      final: { period: "2026", value: 0.85, progress: 0.892931 },
    },
    {
      indicator: "hours-asked-of-residents",
      baseline: { period: "2023", value: 46 },
      latest: { period: "2025", value: 17 },
      next: { period: "2026", value: 12, progress: 0.852941 },
      final: { period: "2026", value: 12, progress: 0.852941 },
    },
    {
      indicator: "heating-cost",
      baseline: { period: "2024", value: 88 },
      latest: { period: "2025", value: 59 },
      next: { period: "2026", value: 50, progress: 0.763158 },
      final: { period: "2026", value: 50, progress: 0.763158 },
    },
    {
      indicator: "open-saturdays",
      baseline: { period: "2023", value: 2 },
      latest: { period: "2025", value: 9 },
      next: { period: "2026", value: 11, progress: 0.777778 },
      final: { period: "2026", value: 11, progress: 0.777778 },
    },
    {
      indicator: "neighbours-find-it-better",
      baseline: { period: "2023", value: 0.327586 },
      latest: { period: "2025", value: 0.603175 },
      next: { period: "2026", value: 0.7, progress: 0.740006 },
      final: { period: "2026", value: 0.7, progress: 0.740006 },
    },
    {
      indicator: "plots-agreed",
      baseline: { period: "2024", value: 0 },
      latest: { period: "2025", value: 0 },
      next: { period: "2026", value: 1, progress: 0 },
      final: { period: "2027", value: 2, progress: 0 },
    },
  ],
  findings: [
    "thin-evidence claim:the-table-holds-the-group",
    "refuted-assumption link:vacant-plot/design-and-build",
    "high-score-without-evidence condition:participation",
  ],
  findingsLater: [
    "late-measurements indicator:building-days",
    "late-measurements indicator:feels-at-home",
    "late-measurements indicator:homes-in-place",
    "late-measurements indicator:tables-chaired-by-residents",
    "follow-up-due learning:2025-05-20-we-do-not-count-each-other-out",
    "follow-up-due learning:2026-01-27-say-by-when",
    "policy-watch-due policy:loan-for-use-weighbridge",
    "untested-assumption assumption:neighbours-come-back",
    "untested-assumption assumption:neighbours-speak-for-it",
    "untested-assumption assumption:plots-are-free-for-years",
    "untested-assumption assumption:homes-can-really-move",
  ],
};

/** All four. */
export const EXAMPLES: readonly ExpectedExample[] = [
  youthHomelessness,
  schoolTransition,
  neighbourhood,
  solidaryHousing,
];
