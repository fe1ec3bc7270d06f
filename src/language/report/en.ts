import { pluralIn } from "../history-counts.ts";
import { list } from "../list.ts";
import { capital, few } from "./count.ts";
import type { ReportWords } from "./shape.ts";

const indicators = (count: number) => few(count, "indicator", "indicators");

const countOf = pluralIn("en");

const EVIDENCE_OF = {
  practice: "from practice",
  experience: "from people who live it",
  research: "from research",
  policy: "from policy and public figures",
} as const;

/** Reports in British English. */
export const en: ReportWords = {
  labels: {
    summary: "In short",
    wanted: "What do we want?",
    changed: "What changed?",
    known: "How do we know?",
    otherwise: "What went differently?",
    map: "The theory of change",
    mapInWords: "The map in words",
    attainment: "What changed: figures per outcome",
    figures: "All figures, by period and by group",
    contribution: "Our contribution, and what else played a part",
    setbacks: "What did not go as we thought",
    assumptions: "Assumptions that do not hold, or only half",
    sideEffects: "Unwanted effects and limits that we watch",
    watched: "What we watch for",
    obstacles: "Obstacles",
    events: "What happened around us",
    decisions: "What we decided and changed",
    lessons: "What we learned",
    questions: "Open questions",
    collaboration: "How we work together",
    bodies: "Who decides",
    conditions: "How strong is the collaboration?",
    asks: "What we were asked, and our answer",
    policy: "The policy around us",
    method: "Method and limits",
    definitions: "What exactly we measure",
    sources: "Where the figures come from",
    gaps: "What we do not measure",
    vintage: "What this report rests on",
    whatWeWant: "What do we want?",
    whoWeAre: "Who are we?",
    whatChanged: "What changed?",
    whatWeDoNotKnow: "What do we not know (yet)?",
    whatWeLearned: "What did we learn, and what did we change?",
    ourPart: "What was our part?",
    stories: "In their own words",
    howWeThinkItWorks: "How we think change comes about",
    smallPrint: "The small print",
    indicator: "Indicator",
    baseline: "Baseline",
    latest: "Latest",
    nextTarget: "Next target",
    finalTarget: "Final target",
    judgement: "Judgement",
    group: "Group",
    total: "Total",
    partner: "Partner",
    role: "Role",
    brings: "What they bring",
    condition: "Condition",
    level: "Level",
    framework: "Policy framework",
    validity: "Term",
    source: "Source",
    definition: "Definition",
    strength: "Our contribution",
    evidence: "Evidence",
    contradictedBy: "What contradicts it",
    rivals: "Other explanations we looked at",
    ownWork: "What we did",
    othersWork: "What others did, or what happened",
    notClaimed: "What we do not claim",
    reviewedBy: "Critically reviewed by",
    because: "What led to it",
    changes: "What it changes",
    followUp: "Follow-up",
    decidedBy: "Decided by",
    checkedBy: "How we check this",
    ourAnswer: "Answer",
    decides: "Decides on",
    members: "Members",
    notMeasured: "not measured",
    colon: ":",
    weAreFor: "For whom",
    problem: "The problem",
    noClaims: "We make no claim about our contribution to these changes.",
    noRivals: "Other explanations have not been looked at yet, so read this contribution with caution.",
    noEvidence: "There is no evidence here that we can show to this reader.",
    noSetbacks: "No setbacks have been noted. That does not mean that everything went as hoped.",
    noDecisions: "No decisions have been noted.",
    noAnswer: "We have no answer to this yet.",
    noIndicators: "There are no indicators for this report.",
    contributionNote:
      "Change rarely has one cause. So we say how large our contribution was, what we base that on, and what else played a part.",
    howJudged:
      "How we judge: we draw a straight line from the baseline to the next target and look where we should have been at the latest measurement. On course: even the unfavourable end of the margin (95% certain) reaches that line. Behind: even the favourable end does not. In between, we cannot tell. Where chance plays no part, or where we do not know the spread, the figure itself decides. “Of the way” is how far we are between baseline and target.",
    howJudgedShort:
      "On course or behind: compared with a straight line from baseline to next target, with a margin (95% certain) where chance plays a part.",
    consentNote: "Stories stand here with the consent of whoever told them.",
    figuresNote: "■ means: hidden to protect people. – means: no figure.",
    intervalNote:
      "Shares and numbers of people come with a margin: by chance a figure turns out somewhat higher or lower, and we are 95% certain that the true value lies within that margin. We call a difference a change only when the margin of the difference excludes zero as well. For who works it out again: 95% confidence intervals by Wilson (shares), Poisson (numbers), Student (means whose spread we know) and Newcombe (differences).",
    smallGroupNote:
      "We protect small groups: where a figure could point to a few people, it is shown as ■. If that figure could be worked out from others, we hide some of those too.",
    roundingNote:
      "Below 10 people we give no percentage, below 20 we add “small group”, and below 100 we leave out decimals.",
    totalsNote:
      "Percentages across partners are the sum of the numerators over the sum of the denominators, never a mean of percentages. Where a partner is missing, the figure says so.",
    causeNote:
      "This is not an experiment: we compare with the past, not with a world without us. That is why we speak of contribution and not of proven effect.",
  },
  judgements: {
    "on-course": "on course",
    behind: "behind",
    "cannot-tell": "cannot tell",
    inside: "within the limit",
    outside: "beyond the limit",
    "no-data": "no figures yet",
    "not-judged": "not judged",
    hidden: "cannot be shown",
  },
  judgedBy: {
    interval: "allowing for chance",
    unclear: "chance could explain the difference",
    value: "on the figure itself",
    band: "",
    break: "the series is broken",
    "no-baseline": "the baseline cannot be compared",
    "only-baseline": "only the baseline is measured so far",
    bounds: "the same people may come to several partners: only a minimum and a maximum are known",
    "partners-differ": "not the same partners are in the figures that would be compared",
    "kinds-differ": "the baseline, the target and the latest figure are not about one kind of period",
    refused: "there are figures, but they make no total",
    "no-target": "there is no target",
    context: "background figure",
    "no-data": "",
    hidden: "to protect people",
  },
  courses: {
    "on-course": "we are on course",
    behind: "we are behind",
    "cannot-tell": "we cannot tell yet whether we are on course",
    inside: "we stay within the agreed limit",
    outside: "we are beyond the agreed limit",
    hidden: "we do not show the figure itself, to protect people",
  },
  learningKinds: {
    decision: "decision",
    lesson: "lesson",
    obstacle: "obstacle",
    event: "event",
    question: "question",
  },
  strengths: {
    substantial: "substantial",
    moderate: "moderate",
    modest: "modest",
    "not-yet": "we claim nothing yet",
    "possible-harm": "possibly harmful",
  },
  confidences: { high: "high", "fairly-high": "fairly high", medium: "medium", low: "low" },
  verdicts: {
    untested: "not looked into yet",
    rejected: "rejected",
    weakened: "not very likely",
    "explains-part": "explains part of it",
    remains: "still stands",
  },
  knowledge: {
    practice: "knowledge from practice",
    experience: "lived experience",
    research: "research",
    policy: "knowledge of policy",
  },
  evidenceKinds: {
    register: "register",
    survey: "survey",
    count: "count",
    audit: "audit",
    attendance: "attendance list",
    "case-file": "study of files",
    "public-statistics": "public statistics",
    "focus-group": "focus group",
    interview: "interview",
    "timeline-interview": "timeline interview",
    "walking-talk": "walking talk",
    "child-voice": "voice of children",
    "network-scan": "network scan",
    "most-significant-change": "story of the most significant change",
    story: "story",
    "outcome-harvest": "outcome harvest",
    observation: "observation",
    document: "document",
    evaluation: "evaluation",
    comparison: "comparison",
    rct: "randomised trial",
    literature: "literature",
  },
  assumptionStates: {
    untested: "not looked into yet",
    holding: "holding",
    weakened: "weakened",
    refuted: "refuted",
  },
  roles: {
    backbone: "backbone",
    core: "core partner",
    partner: "partner",
    experience: "lived experience",
    knowledge: "knowledge partner",
    government: "government",
    funder: "funder",
    supporter: "supporter",
  },
  tiers: {
    local: "local",
    supralocal: "supralocal",
    flemish: "Flemish",
    federal: "federal",
    european: "European",
  },
  conditions: {
    "common-agenda": "common agenda",
    "shared-measurement": "shared measurement",
    "mutually-reinforcing": "mutually reinforcing activities",
    "continuous-communication": "continuous communication",
    backbone: "backbone support",
    participation: "participation",
    "policy-fit": "fit with policy",
  },
  states: { open: "still running", done: "followed up", dropped: "not continued" },
  helped: {
    yes: "it helped",
    partly: "it helped in part",
    no: "it did not help",
    unknown: "whether it helped, we do not know yet",
  },
  statuses: { provisional: "provisional figure", estimate: "estimate" },

  forFunder: (funder) => `Report for ${funder}`,
  forReader: {
    funder: "Report for funders",
    public: "For everyone",
    partners: "Report for the partners",
    participants: "For the people it is about",
    policy: "Report for policy makers",
    team: "Report for the team",
  },
  period: (period) => `Period: ${period}`,
  asOf: (date) => `As of ${date}`,
  fictional: "This is an invented example: the coalition, the people and the figures do not exist.",
  otherLanguage: (codes) =>
    `Some texts do not exist in English yet. They stand here in their own language, marked (${codes.join(") or (")}).`,
  selection: (shown, all) => `This report shows ${shown} of the ${indicators(all)} of the coalition.`,
  shortForm:
    "This is the short form: figures by group, definitions, partners and policy are in the coalition’s files.",
  draftsLeftOut: (count) =>
    `${few(count, "part is still a draft and is", "parts are still drafts and are")} not shown here.`,
  money: (amount, currency) => (currency === "EUR" ? `€${amount}` : `${amount} ${currency}`),
  support: ({ amount, from, to }) =>
    `Support: ${amount}${from ? `, from ${from}` : ""}${to ? ` until ${to}` : ""}.`,

  inPeriod: (period, kind) => {
    if (kind === "day") return `on ${period}`;
    return `in ${kind === "school-year" ? "the " : ""}${period}`;
  },
  share: ({ numerator, denominator, unit, percent, small }) => {
    const whole = `${numerator} of ${denominator}${unit && ` ${unit}`}`;
    if (percent === undefined) return whole;
    if (!small) return `${whole} (${percent})`;
    const range = small.from && small.to ? `, margin ${small.from} to ${small.to}, 95% certain` : "";
    return `${whole} (${percent}; small group${range})`;
  },
  answers: (n) => `${n} answers`,
  onScale: (from, to) => `on a scale from ${from} to ${to}`,
  certainty: (from, to) => `margin ${from} to ${to} (95% certain)`,
  progress: (percent) => `${percent} of the way`,
  at: (period, amount) => `${period}: ${amount}`,
  band: (from, to) =>
    from && to ? `between ${from} and ${to}` : from ? `at least ${from}` : to ? `at most ${to}` : "",
  hiddenFigure: (because) =>
    ({
      "small-group": "■ hidden to protect a small group",
      "size-unknown": "■ hidden: the size of the group is not known",
      withheld: "■ not released by the source",
    })[because],
  noFigure: "–",
  change: ({ from, to, clear, rose }) => {
    if (!to) return "There are no figures yet.";
    if (!from) return `${capital(to.when)}: ${to.amount}.`;
    const values = `${capital(from.when)}: ${from.amount}. ${capital(to.when)}: ${to.amount}.`;
    if (clear === undefined) return values;
    if (!clear && from.amount === to.amount) return `${values} The same at both times.`;
    if (!clear) return `${values} No clear change: the difference may be chance.`;
    return `${values} That is a clear ${rose ? "rise" : "fall"}.`;
  },
  seeAlso: (node) => `See also under “${node}”.`,

  coverage: (reported, expected) => `Figures from ${reported} of ${few(expected, "partner", "partners")}.`,
  provisional: (status) => `The latest figure is ${status === "estimate" ? "an" : "a"} ${status}.`,
  broken: (period, change) =>
    `The series is broken from ${period}${change && `: ${change}`}. Baseline and latest cannot simply be compared.`,
  alertOn: (limit) => `This figure is past the limit that we watch: ${limit}.`,
  periodNote: (period, text) => `${capital(period)}: ${text}`,
  hiddenBreakdown: (by, period) => `${by}, ${period}: ■`,

  tally: (tally) => {
    const judged = [
      [tally.onCourse, "on course"],
      [tally.behind, "behind"],
      [tally.inside, "within the agreed limit"],
      [tally.outside, "beyond the agreed limit"],
    ] as const;
    const parts = judged.flatMap(([count, words]) =>
      count === 0 ? [] : [`${count} ${count === 1 ? "is" : "are"} ${words}`],
    );
    if (tally.cannotTell > 0) parts.push(`of ${tally.cannotTell} we cannot tell`);
    const said = [
      `We follow ${indicators(tally.shown)} here${parts.length > 0 ? `: ${list(parts, "en")}` : ""}.`,
    ];
    if (tally.hidden > 0)
      said.push(`For ${indicators(tally.hidden)} we do not show the figure, to protect people.`);
    if (tally.noData > 0) said.push(`For ${indicators(tally.noData)} there are no figures yet.`);
    if (tally.notJudged > 0) said.push(`${capital(indicators(tally.notJudged))} we do not judge.`);
    return said;
  },
  moves: ({ better, worse, unclear }) => {
    const parts = [
      better > 0 ? `${better} clearly improved` : "",
      worse > 0 ? `${worse} clearly got worse` : "",
      unclear > 0 ? `for ${unclear} the difference may be chance` : "",
    ].filter((part) => part !== "");
    return parts.length > 0 ? `Against the baseline, where we can check: ${list(parts, "en")}.` : "";
  },
  clearlyBetter: (name, sentence) => `Clearly improved: ${name}. ${sentence}`,
  clearlyWorse: (name, sentence) => `Clearly worse: ${name}. ${sentence}`,
  furthest: (name, sentence, progress) =>
    `Furthest along: ${name}. ${sentence} That is ${progress} to the next target.`,
  leastFar: (name, sentence, progress) =>
    `Least far: ${name}. ${sentence} That is ${progress} to the next target.`,
  evidenceTally: (total, parts) =>
    `We base this on ${few(total, "piece of evidence", "pieces of evidence")}${parts.length > 0 ? `: ${list(parts, "en")}` : ""}.`,
  knowledgeCount: (count, knowledge) => `${count} ${EVIDENCE_OF[knowledge]}`,
  claimTally: ({ made, notYet, harm }) => {
    const parts = [
      made > 0 ? `For ${few(made, "change", "changes")} we describe our contribution` : "",
      notYet > 0 ? `${made > 0 ? "for" : "For"} ${notYet} we deliberately claim nothing yet` : "",
      harm > 0 ? `${made + notYet > 0 ? "for" : "For"} ${harm} we see possible harm` : "",
    ].filter((part) => part !== "");
    return parts.length > 0 ? `${list(parts, "en")}.` : "";
  },
  rivalTally: (total, parts) =>
    `We held ${few(total, "other explanation", "other explanations")} beside them: ${list(parts, "en")}.`,
  verdictCount: (count, verdict) =>
    ({
      untested: `${count} ${count === 1 ? "has" : "have"} not been looked into yet`,
      rejected: `${count} ${count === 1 ? "was" : "were"} rejected`,
      weakened: `${count} turned out not very likely`,
      "explains-part": `${count} ${count === 1 ? "explains" : "explain"} part of it`,
      remains: `${count} still ${count === 1 ? "stands" : "stand"}`,
    })[verdict],
  assumptionTally: (refuted, weakened) => {
    const parts = [
      refuted > 0 ? `${few(refuted, "assumption was", "assumptions were")} refuted` : "",
      weakened > 0 ? `${few(weakened, "assumption was", "assumptions were")} weakened` : "",
    ].filter((part) => part !== "");
    return parts.length > 0 ? `${capital(list(parts, "en"))}.` : "";
  },
  alertTally: (names) => `Past the limit that we watch: ${list(names, "en")}.`,
  harm: (statement) => `Possible harm: ${statement}`,
  obstacleTally: (titles) => `${titles.length === 1 ? "Obstacle" : "Obstacles"}: ${titles.join("; ")}.`,
  decisionTally: (count) =>
    `We took ${few(count, "decision", "decisions")} because of what we saw; ${count === 1 ? "it is below, with what led to it" : "they are below, with what led to them"}.`,
  nothingNoted: "No setbacks have been noted. That does not mean that everything went as hoped.",
  notMeasuredYet: "Not measured yet.",

  claimLine: (strength, confidence) => `${strength}${confidence ? ` (confidence: ${confidence})` : ""}`,
  claimPeriod: (from, to) => (from && to ? `${from} to ${to}` : (from ?? to ?? "")),
  withheldEvidence: (count) =>
    `${few(count, "piece of evidence is", "pieces of evidence are")} not meant for this reader and left out here.`,
  caution: (name) => `Take care: for “${name}” the difference may be chance.`,
  writtenBy: (name) => `written by ${name}`,
  thought: (text, state) =>
    `We assumed: “${text}” ${state === "refuted" ? "That turned out not to be so." : "That holds only in part."}`,
  followUp: ({ state, date, helped, late }) =>
    [
      state,
      date &&
        (late
          ? `we were to look at this on ${date}; that is still to be done`
          : `we look at this on ${date}`),
      helped,
    ]
      .filter((part) => part)
      .join("; "),
  referenceKinds: {
    node: "step",
    link: "link",
    assumption: "assumption",
    indicator: "indicator",
    figure: "figure",
    evidence: "evidence",
    claim: "contribution",
    rival: "other explanation",
    learning: "learning",
    source: "source",
    partner: "partner",
    policy: "policy",
    report: "report",
    funder: "funder",
    condition: "condition",
    dimension: "breakdown",
  },
  link: (from, to) => `from “${from}” to “${to}”`,
  notForThisReader: (kind) => `${kind}: exists, but is not meant for this reader`,
  agreementOf: (date) => `data agreement of ${date}`,
  validity: ({ from, until, ended, begins }) => {
    if (ended && until) return `ended on ${until}`;
    if (begins && from) return `begins on ${from}`;
    return [from && `from ${from}`, until && `until ${until}`].filter((part) => part).join(" ") || "–";
  },
  toCheck: "still to be verified",
  conditionScale: (from, to) => `Scores on a scale from ${from} to ${to}, given by the partners themselves.`,
  raters: (period, count) => `${capital(period)}: ${few(count, "person", "people")} gave a score.`,
  partnerCount: (count) => `We are ${few(count, "partner", "partners")}`,
  overlap: ({ period, records, unique }) =>
    `${capital(period)}: ${records} records in the different registers are ${unique} unique people or files.`,
  hiddenWithoutNeed:
    "More than needed: the part of the program that works out what may be shown did not work when this report was made.",
  hiddenTally: (count) => `In this report ${few(count, "figure is", "figures are")} hidden.`,
  gap: (node, because) => `${node}: ${because}`,
  untested: (count) =>
    `${capital(few(count, "assumption has", "assumptions have"))} not been looked into yet.`,
  inputs: ({ files, rows, format }) =>
    `Made from ${countOf(files, "file", "files")} with ${countOf(rows, "row", "rows")} of measurements, in format ${format}.`,
  digest: (digest) => `Check code of this report: ${digest} (reports with the same code say the same)`,
  nextTarget: (when, amount, judgement) => `The target ${when}: ${amount}${judgement && `; ${judgement}`}.`,
  cannotTellYet: (name, reason) => `${name}${reason && ` (${reason})`}`,
  unclearTally: (count, shown) =>
    `Whether we are on course, we cannot tell yet for ${count} of the ${shown} figures: chance could explain the difference.`,
};
