import type { StatusWords } from "./status-words.ts";

const REASONS = {
  "unique-without-overlaps": "the same people may come to several partners",
  "overlaps-differ": "the source counts other records than the partners' rows",
  "withheld-part": "a part is withheld",
  "missing-n": "it is not known of how many (`n`)",
  "missing-numerator": "numerators or denominators are missing",
  "missing-value": "a part has no value",
  "mixed-kinds": "they are of different kinds of period",
  "different-definitions": "each partner counts by its own definition",
  break: "the definition changed in between",
  "overlapping-groups": "the same people may be in several groups",
  "groups-only": "there are only figures of groups",
  "none-declared": "the indicator does not say how they add up",
  "not-addable": "figures of this type do not add up that way",
  incomplete: "not all parts are there",
} as const;

export const statusEn: StatusWords = {
  columns: {
    group: "Group",
    indicator: "Indicator",
    chart: "Course",
    baseline: "Baseline",
    latest: "Latest",
    change: "Change",
    targets: "Targets · how far",
    judgement: "Judgement",
  },
  judgement: {
    "on-course": "on course",
    behind: "behind",
    "cannot-tell": "cannot tell",
    inside: "inside the band",
    outside: "outside the band",
    "no-data": "no data",
    "not-judged": "not judged",
  },
  level: {
    individual: "People",
    family: "Families and households",
    organisation: "Organisations",
    network: "Networks",
    neighbourhood: "Neighbourhoods and communities",
    system: "Policy and society",
  },
  hidden: "■",
  withheld: "withheld",
  hiddenNote: "■ is hidden to protect people in a small group.",
  sizeUnknown:
    "hidden because nobody can tell how large the group is; add `counts`, and `n` or numerator and denominator",
  pointsNote: "pp is percentage points.",
  chartNote: "The bars of the course start at zero, so that a small change looks small.",
  chartHiddenNote: "A · in the course is a figure that is not shown.",
  changeNote: "A change is called clear only where chance does not explain it.",
  clearAndUnsureNote:
    "“Clear change” and “cannot tell” can stand together: something did change since the baseline, but whether it is fast enough for the target cannot be told yet.",
  partnerNote:
    "A judgement here is that of the whole, under the only partner that delivers it; a partner's part of a whole is not judged.",
  foldedNote: "With `--verbose` nothing is left out.",
  narrowNote:
    "To see less: `impact status <name>`, with an indicator or a part of the theory of change; its identifier is the name of its file, or stands in theory-of-change.yaml.",
  alert: "past the limit that you watch",
  noNode: "Not linked to the theory of change",
  noLevel: "At no level of the theory of change",
  draft: "draft",
  provisional: "provisional",
  estimate: "estimate",
  smallGroup: "small group",
  clearChange: "clear change",
  noClearChange: "no clear change",
  otherPartners: "not the same partners",
  acrossBreak: "across a break",
  uniqueBounds: "at least and at most: the same people may come to several partners",
  inTotal: "only the total of all partners is known",
  onlyGroups: "only groups were measured; `--by group` shows them",
  noData: "no figures yet",
  nothingChosen: "No indicator measures that.",
  noIndicators: "There are no indicators yet. The theory comes first; indicators follow.",
  noPartners: "No indicator has figures of a partner, or says with `delivered_by` who delivers them.",
  noGroups: "No indicator is broken down by group.",
  asOf: "As of",
  progressNote: "The percentage behind a target is the part of the way from baseline to that target.",
  judgementNote:
    "Judged against a straight line from baseline to next target, with the uncertainty of small numbers: where chance could explain the difference, it says “cannot tell”.",
  overdue: "Still awaited",
  overdueNote: "A figure is awaited once its period has ended and the agreed time to deliver has passed.",
  semicolon: "; ",
  mixedPartners: "the totals in the course are of different partners",
  to: "to",
  of: "of",
  atLeast: (value) => `at least ${value}`,
  atMost: (value) => `at most ${value}`,
  breakNote: (period) => `break in the series in ${period}`,
  partners: (reported, expected) =>
    `${reported} of ${expected} ${expected === 1 ? "partner" : "partners"} reported`,
  missing: (names) => `without ${names}`,
  atPeriod: (period) => `With the figures up to the end of ${period}.`,
  noneUntil: (period) => `no figures up to ${period}`,
  running: ({ period, end, amount, addsUp }) =>
    `${period} runs until ${end}: ${amount} ${addsUp ? "so far" : "for now"}, not judged`,
  notBegun: (period, begins) =>
    `there is a figure for ${period}, not shown: the period begins only on ${begins}`,
  notOver: (period, end) => `there is a figure for ${period}, not shown: the period runs until ${end}`,
  older: (period) => `no figure for ${period}; this is the one before it`,
  laterBounds: (period, bounds) => `${period}: ${bounds}, as the same people may come to several partners`,
  signal: ({ kind, side, until }) => {
    const where = side === "below" ? "below" : "above";
    switch (kind) {
      case "outside":
        return `more than chance: ${until} lies far ${where} the average`;
      case "steady":
        return `more than chance: seven in a row ${side === "below" ? "falling" : "rising"}, up to ${until}`;
      case "two-of-three":
        return `more than chance: two of three far ${where} the average, up to ${until}`;
      case "one-side":
        return `more than chance: seven in a row ${where} the average, up to ${until}`;
      case "long-run":
        return `more than chance: a long run ${where} the middle of the series, up to ${until}`;
      case "few-crossings":
        return "more than chance: the figures stay on one side of their middle for long, where chance would go up and down";
    }
  },
  refused: ({ period, reason, parts }) =>
    `${period} was not added up, because ${REASONS[reason]}${parts === "" ? "" : ` (${parts})`}`,
  folded: (count, command) =>
    `${count === 1 ? "1 context figure" : `${count} context figures`}, not judged: \`${command}\``,
  mover: (name, change, total) =>
    change === undefined || total === undefined
      ? `${name} moves the other way than all together`
      : `${name} moves the other way: ${change}, all together ${total}`,
  overdueBy: (partner, source) => {
    if (source === undefined) return partner ?? "Nobody in particular";
    return partner === undefined ? `From ${source}` : `${partner}, from ${source}`;
  },
  earlier: (count) => `${count} earlier`,
  overdueItem: (indicator, periods) => `${indicator}: ${periods}`,
  overduePeriods: ({ periods, due, days, isOne }) =>
    `${periods} (${isOne ? "by" : "the first by"} ${due}, ${days === 1 ? "one day" : `${days} days`} ago)`,
  errors: (count) =>
    `${count === 1 ? "One error was" : `${count} errors were`} found in the files, so figures may be missing or wrong. \`impact validate\` tells more.`,
};
