import { wordsOf } from "../words.ts";

const KINDS: readonly (readonly [kind: string, one: string, many: string])[] = [
  ["", "thing", "things"],
  ["coalition", "coalition", "coalitions"],
  ["partner", "partner", "partners"],
  ["body", "body that decides", "bodies that decide"],
  ["node", "part of the theory of change", "parts of the theory of change"],
  ["input", "input", "inputs"],
  ["activity", "activity", "activities"],
  ["output", "output", "outputs"],
  ["outcome", "outcome", "outcomes"],
  ["impact", "impact", "impacts"],
  ["factor", "factor", "factors"],
  ["link", "link", "links"],
  ["assumption", "assumption", "assumptions"],
  ["dimension", "dimension", "dimensions"],
  ["value", "value of a dimension", "values of a dimension"],
  ["source", "source", "sources"],
  ["policy", "policy framework", "policy frameworks"],
  ["indicator", "indicator", "indicators"],
  ["figure", "figure", "figures"],
  ["evidence", "piece of evidence", "pieces of evidence"],
  ["claim", "claim", "claims"],
  ["rival", "rival explanation", "rival explanations"],
  ["learning", "learning entry", "learning entries"],
  ["condition", "condition", "conditions"],
  ["funder", "funder", "funders"],
  ["ask", "question of a funder", "questions of a funder"],
  ["report", "report", "reports"],
  ["release", "release", "releases"],
  ["trajectory", "trajectory", "trajectories"],
  ["session", "session", "sessions"],
  ["assignment", "assignment", "assignments"],
  ["target", "target", "targets"],
  ["baseline", "baseline", "baselines"],
  ["breakdown", "breakdown", "breakdowns"],
  ["dimension-value", "value of a dimension", "values of a dimension"],
  ["condition-score", "score of a condition", "scores of a condition"],
  ["grant", "grant", "grants"],
  ["exemption", "exemption", "exemptions"],
  ["review", "review", "reviews"],
  ["consent", "consent", "consents"],
  ["engagement", "engagement", "engagements"],
  ["gap-in-measuring", "why it is not measured", "reasons why it is not measured"],
  ["evidence-test", "test of evidence", "tests of evidence"],
  ["house-rule", "house rule", "house rules"],
  ["computation", "computation", "computations"],
];

/** The words of English. */
export const words = wordsOf("en", {
  one: new Map(KINDS.map(([kind, one]) => [kind, one])),
  many: new Map(KINDS.map(([kind, , many]) => [kind, many])),
});

/** What kind of value a field takes. */
export const EXPECTED = {
  text: "text",
  texts: "text, or text in several languages",
  number: "a number",
  integer: "a whole number",
  "yes-no": "`true` or `false`",
  list: "a list",
  object: "a group of fields",
  date: "a date",
  period: "a period",
  nothing: "left empty",
} as const;

/** Kinds of period, as in "measured per …". */
export const PERIOD_KINDS: ReadonlyMap<string, string> = new Map([
  ["year", "year"],
  ["half-year", "half-year"],
  ["quarter", "quarter"],
  ["month", "month"],
  ["week", "week"],
  ["day", "day"],
  ["school-year", "school year"],
]);

/** Whose knowledge it is, as in "all of it is …". */
export const KNOWLEDGE: ReadonlyMap<string, string> = new Map([
  ["practice", "of those who do the work"],
  ["experience", "of those who live with the problem"],
  ["research", "of researchers"],
  ["policy", "of governments"],
]);
