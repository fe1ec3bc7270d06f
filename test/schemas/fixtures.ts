import type { SchemaName } from "../../src/generated/validators.js";

/** A document, and what is wrong with it as `keyword path[ key]`; an empty list where it is right. */
export interface Fixture {
  readonly story: string;
  readonly schema: SchemaName;
  readonly yaml: string;
  readonly wrong: readonly string[];
}

const COALITION = "format: 1\ncoalition: {id: dak-en-draad, name: {nl: Dak & Draad}}\nlanguages: [nl]\n";

export const FIXTURES: readonly Fixture[] = [
  { story: "the smallest coalition", schema: "impact", yaml: COALITION, wrong: [] },
  {
    story: "a whole coalition",
    schema: "impact",
    yaml: `
format: 1
coalition:
  id: dak-en-draad
  name: {nl: Dak & Draad, en: Roof & Thread}
  problem: {nl: Jongeren vallen tussen twee stoelen}
  vision: {nl: Geen jongere dakloos}
  mission: {nl: Samen niet loslaten}
  place: {name: {nl: regio Meerlingen}, inhabitants: 142000}
  target_group: {nl: jongvolwassenen}
  starts: 2024-01-01
  ends: 2027-12-31
  fictional: true
languages: [nl, en]
stage: grow
as_of: 2026-03-01
privacy: {minimum_count: 5, ended: ["indicator:homes-let", "partner:keyhome", "value:age=young"]}
rules:
  outcome-without-indicator: warning
  leap: "off"
  exempt:
    - {rule: late-measurements, at: indicators/phone-two-people.yaml, until: 2026-06-30, reason: survey moved}
meta: {anything: [goes, {here: true}]}
`,
    wrong: [],
  },
  { story: "an empty impact.yaml", schema: "impact", yaml: "", wrong: ["type "] },
  {
    story: "impact.yaml without what is needed",
    schema: "impact",
    yaml: "coalition: {name: Dak & Draad}\nlanguages: []\n",
    wrong: ["minItems languages", "required  format", "required coalition id"],
  },
  {
    story: "a format of the future",
    schema: "impact",
    yaml: COALITION.replace("1", "2"),
    wrong: ["enum format"],
  },
  {
    story: "a language in capitals",
    schema: "impact",
    yaml: `${COALITION}note: {NL: let op}`,
    wrong: ["additionalProperties note NL"],
  },
  { story: "an empty text", schema: "impact", yaml: `${COALITION}note: ""`, wrong: ["minLength note"] },
  {
    story: "a text without a language",
    schema: "impact",
    yaml: `${COALITION}note: {}`,
    wrong: ["minProperties note"],
  },
  {
    story: "a severity that does not exist",
    schema: "impact",
    yaml: `${COALITION}rules: {leap: fatal, Big Leap: error}`,
    wrong: ["additionalProperties rules Big Leap", "enum rules/leap"],
  },
  {
    story: "house rules",
    schema: "impact",
    yaml: `${COALITION}house_rules:
  - {id: housed, rule: people-housed <= people-supported, per: [partner], when_missing: zero, severity: info, because: {nl: afspraak}}
  - {id: few, rule: homes < 100}`,
    wrong: [],
  },
  {
    story: "a house rule with words of its own",
    schema: "impact",
    yaml: `${COALITION}house_rules: [{id: Housed, rule: 3, when_missing: ignore, severity: "off", for: partner}]`,
    wrong: [
      "additionalProperties house_rules/0 for",
      "enum house_rules/0/severity",
      "enum house_rules/0/when_missing",
      "pattern house_rules/0/id",
      "type house_rules/0/rule",
    ],
  },
  {
    story: "an exemption without a reason",
    schema: "impact",
    yaml: `${COALITION}rules: {exempt: [{rule: leap, at: node:trust}]}`,
    wrong: ["required rules/exempt/0 reason"],
  },
  { story: "nobody takes part yet", schema: "partners", yaml: "", wrong: [] },
  {
    story: "a partner and a body",
    schema: "partners",
    yaml: `
- {id: caw-netevallei, name: CAW Netevallei, kind: welfare, role: core, tier: supralocal, engagement: {text: {nl: begeleiding}, signed: 2024-02-20}, kind_note: {nl: CAW}}
- {id: steering-group, name: {nl: stuurgroep}, kind: body, members: [caw-netevallei], decides: {nl: prioriteiten}, previously: [board]}
`,
    wrong: [],
  },
  {
    story: "accounts of a team, and what is none",
    schema: "partners",
    yaml: `
- {id: caw, name: CAW, accounts: ["@our-network/caw", "@caw.team"]}
- {id: ocmw, name: OCMW, accounts: ["an@example.org", "@a b", "@a\\n* @b"]}
`,
    wrong: ["pattern 1/accounts/0", "pattern 1/accounts/1", "pattern 1/accounts/2"],
  },
  {
    story: "partners as a map",
    schema: "partners",
    yaml: "caw-netevallei: {name: CAW Netevallei}",
    wrong: ["type "],
  },
  {
    story: "a misspelt role and an identifier with capitals",
    schema: "partners",
    yaml: "- {id: CAW Netevallei, name: CAW, role: backbon, member: []}",
    wrong: ["additionalProperties 0 member", "enum 0/role", "pattern 0/id"],
  },
  { story: "no theory yet", schema: "theory-of-change", yaml: "nodes:\nlinks:\nassumptions:\n", wrong: [] },
  {
    story: "a theory",
    schema: "theory-of-change",
    yaml: `
nodes:
  - {id: stable-housing, kind: outcome, horizon: medium, level: individual, title: {nl: Jongeren wonen stabiel}, partners: [caw-netevallei], unintended: unwanted, state: running, not_measured: {because: te klein, since: 2025-01-01, evidence: []}}
links:
  - {from: homes-allocated, to: stable-housing, strength: supported, effect: strengthens, kind: normal, because: {nl: omdat}, assumptions: [rent-below-a-third], draft: true}
assumptions:
  - {id: rent-below-a-third, text: {nl: De huur blijft laag.}, status: weakened, check: {nl: huurprijs}, review_by: 2026-06-30}
`,
    wrong: [],
  },
  {
    story: "a node of an unknown kind, a link to nowhere",
    schema: "theory-of-change",
    yaml: "nodes: [{id: a, kind: goal, title: A}]\nlinks: [{from: a, strength: 3}]",
    wrong: ["enum links/0/strength", "enum nodes/0/kind", "required links/0 to"],
  },
  {
    story: "a node carried twice by one partner",
    schema: "theory-of-change",
    yaml: "nodes: [{id: a, kind: input, title: A, partners: [caw, caw]}]",
    wrong: ["uniqueItems nodes/0/partners"],
  },
  {
    story: "a dimension",
    schema: "dimensions",
    yaml: "- {id: gender, name: {nl: gender}, values: [{id: m, name: {nl: man}}, {id: v-x}], sensitive: false}",
    wrong: [],
  },
  {
    story: "a dimension without groups",
    schema: "dimensions",
    yaml: "- {id: gender, name: gender, values: []}",
    wrong: ["minItems 0/values"],
  },
  {
    story: "a shared register",
    schema: "sources",
    yaml: `
- id: ds-caw
  name: {nl: cliëntdossier}
  owner: caw-netevallei
  kind: case-register
  record: {nl: begeleiding}
  frequency: quarter
  agreement: 2024-02-20
  caveat: {nl: let op}
  overlaps: [{period: 2025, records: {ds-caw: 79, ds-ocmw: 64, ds-jeugdhulp: 45}, unique: 151}]
`,
    wrong: [],
  },
  {
    story: "records of a source with a name in capitals",
    schema: "sources",
    yaml: "- {id: a, name: A, overlaps: [{period: 2025, records: {CAW: 1.5}, unique: 1}]}",
    wrong: ["pattern 0/overlaps/0/records CAW", "type 0/overlaps/0/records/CAW"],
  },
  {
    story: "a policy framework",
    schema: "policy",
    yaml: "- {id: lisbon, tier: european, to_check: false, name: {nl: Lissabon}, touches: [a], valid: {from: 2021-06-21, until: 2030-12-31}, watch: 2030-01-01, url: https://example.org}",
    wrong: [],
  },
  {
    story: "a day that does not exist, an address without https",
    schema: "policy",
    yaml: "- {id: lisbon, name: Lissabon, watch: 2026-02-30, url: www.example.org}",
    wrong: ["format 0/watch", "pattern 0/url"],
  },
  {
    story: "days of grace in words, and groups that overlap",
    schema: "indicator",
    yaml: "name: Jongeren\ntype: count\ndeliver_within: a month\nbreakdowns: [{by: gender, overlapping: true}]",
    wrong: ["type deliver_within"],
  },
  { story: "the smallest indicator", schema: "indicator", yaml: "name: Jongeren\ntype: count", wrong: [] },
  {
    story: "a whole indicator",
    schema: "indicator",
    yaml: `
name: {nl: Jongeren die stabiel wonen}
definition: {nl: Twaalf maanden na toewijzing}
measures: [stable-housing]
type: proportion
unit: {nl: jongeren}
counts: people
scale: {from: 0, to: 10}
direction: increase
range: {from: 0, to: 1}
frequency: year
cumulative: false
over_partners: ratio-of-sums
over_time: last
breakdowns: [{by: gender, complete: true}, {by: partner}]
delivered_by: [ons-erf]
baseline: {period: 2023, value: 0.385}
targets:
  - {period: 2026, value: 0.60}
  - {period: 2024-2025, value: 0.68, set_by: steering group, because: {nl: haalbaar}}
alert: {above: 2.0}
context: false
notes: [{period: 2025-Q3, text: {nl: let op}}]
minimum_count: 10
source: ds-woon
owner: ons-erf
shared: true
definition_since: [{period: 2023}, {period: 2025-W09, change: {nl: anders}, break_in_series: true}]
chosen_because: {nl: belangrijk}
rejected: [{name: begeleidingen, because: zegt niets}]
aligned_with: ["sdg:11.1.1", "iris:PI2640"]
burden: {hours_per_year: 12}
`,
    wrong: [],
  },
  {
    story: "computed indicators",
    schema: "indicator",
    yaml: "name: Kloof\ntype: computed\ncomputed: {difference: {of: base, dimension: stream, from: a, to: b}}",
    wrong: [],
  },
  {
    story: "a growth, ratio and mean",
    schema: "indicator",
    yaml: "name: G\ntype: computed\ncomputed: {growth: {of: rent, since: 2023}, ratio: {of: [a, b]}, mean: {of: conditions}}",
    wrong: [],
  },
  {
    story: "a ratio of one, a computation that does not exist",
    schema: "indicator",
    yaml: "name: G\ntype: computed\ncomputed: {ratio: {of: [a]}, median: {of: b}}",
    wrong: ["additionalProperties computed median", "minItems computed/ratio/of"],
  },
  {
    story: "a target in words, a quarter that does not exist",
    schema: "indicator",
    yaml: 'name: G\ntype: percentage\ntargets: [{period: 2026-Q5, value: "60%"}]\nunit: 3',
    wrong: ["enum type", "pattern targets/0/period", "type targets/0/value", "type unit"],
  },
  {
    story: "a year before anybody counted",
    schema: "indicator",
    yaml: "name: G\ntype: count\nbaseline: {period: 23}",
    wrong: ["minimum baseline/period"],
  },
  {
    story: "a focus group",
    schema: "evidence",
    yaml: `
title: {nl: Focusgroep}
kind: focus-group
knowledge: practice
date: 2024-12-10
source: ds-bevraging
by: caw-netevallei
independence: own
n: 9
supports: ["link:continuity-worker/trust", "node:trust"]
contradicts: []
finding: {nl: vertrouwen groeit}
quality: {nl: kleine groep}
url: https://example.org/verslag.pdf
design: {counterfactual: none}
consent: {given: true, scope: public, until: 2027-12-31, reference: map 12}
share: true
`,
    wrong: [],
  },
  {
    story: "evidence for something without a kind, and for an indicator",
    schema: "evidence",
    yaml: 'title: F\nkind: focus-group\nsupports: [trust]\ncontradicts: ["indicator:trust"]',
    wrong: ["pattern contradicts/0", "pattern supports/0"],
  },
  {
    story: "a claim",
    schema: "claim",
    yaml: `
node: no-gap
statement: {nl: De coalitie droeg bij}
strength: substantial
confidence: medium
date: 2026-01-25
period: {from: 2024, to: 2025}
evidence: [case-table-2025]
rivals: [more-flemish-modules]
package: [{factor: {nl: casustafel}, own: true}]
not_claimed: {nl: het geheel}
author: caw-netevallei
reviewed: [{by: jongerenpanel, on: 2026-02-10}]
tests: [{evidence: case-table-2025, expected_if_true: 0.9, expected_if_false: 0.3, observed: true, because: {nl: zo}}]
`,
    wrong: [],
  },
  {
    story: "a claim surer than certain",
    schema: "claim",
    yaml: "node: a\nstatement: s\ntests: [{evidence: e, expected_if_true: 9, expected_if_false: -1, observed: yes}]",
    wrong: ["maximum tests/0/expected_if_true", "minimum tests/0/expected_if_false", "type tests/0/observed"],
  },
  {
    story: "a rival",
    schema: "rivals",
    yaml: "- {id: modules, text: {nl: meer modules}, touches: [trust], plausibility: medium, verdict: explains-part, because: {nl: zo}, evidence: [a]}",
    wrong: [],
  },
  {
    story: "a rival half explained",
    schema: "rivals",
    yaml: "- {id: m, text: M, verdict: partly}",
    wrong: ["enum 0/verdict"],
  },
  {
    story: "a decision",
    schema: "learning",
    yaml: `
title: {nl: Huurplafond}
text: {nl: Een derde}
kind: decision
date: 2025-11-20
type: operational
by: [steering-group]
because_of: ["evidence:interviews-dropouts"]
changes: ["assumption:rent-below-a-third", "node:homes-allocated", "figure:stable-housing-12m/2025"]
follow_up: 2026-06-30
state: open
helped: unknown
`,
    wrong: [],
  },
  {
    story: "an event",
    schema: "learning",
    yaml: "title: Nachtopvang sluit\nkind: event\ndate: 2024-09-02\ntouches: [fewer-homeless]",
    wrong: [],
  },
  {
    story: "a decision without a date, with a timestamp for a day",
    schema: "learning",
    yaml: "title: T\nkind: decision\nfollow_up: 2026-06-30T12:00:00Z",
    wrong: ["format follow_up", "required  date"],
  },
  {
    story: "scores of the coalition itself",
    schema: "conditions",
    yaml: `
scale: {from: 1, to: 5}
conditions: [{id: participation, name: {nl: participatie}}]
scores: [{condition: shared-measurement, period: 2025, score: 3.3, raters: {partner: 9, experience: 5}, because: {nl: zo}, evidence: [a]}]
`,
    wrong: [],
  },
  {
    story: "a score with a comma",
    schema: "conditions",
    yaml: "scores: [{condition: backbone, period: 2025, score: '3,3'}]",
    wrong: ["type scores/0/score"],
  },
  {
    story: "a funder",
    schema: "funder",
    yaml: `
name: Fonds Lindegroen
kind: foundation
grant: {amount: 180000, currency: EUR, from: 2024-01-01, to: 2026-12-31, own_contribution: 45000, own_share_of_total_at_least: 0.2}
reports_due: [2026-02-28]
asks:
  - {id: core, text: {nl: vijf indicatoren}, answered_by: ["indicator:a", "claim:b", "report:c"], indicators_at_most: 5, answer: {nl: zie}, since: 2024-01-01}
`,
    wrong: [],
  },
  {
    story: "an ask answered by itself, a share in per cent",
    schema: "funder",
    yaml: 'name: F\ngrant: {own_share_of_total_at_least: 20}\nasks: [{id: a, text: A, answered_by: ["ask:a"]}]',
    wrong: ["maximum grant/own_share_of_total_at_least", "pattern asks/0/answered_by/0"],
  },
  {
    story: "a report",
    schema: "report",
    yaml: `
title: {nl: Jaarverslag}
reader: funder
funder: fonds-lindegroen
template: funder
period: 2025
as_of: 2026-02-28
languages: [nl]
only: {outcomes: [a], indicators: [b]}
pages: 2
`,
    wrong: [],
  },
  {
    story: "a report for nobody",
    schema: "report",
    yaml: "title: J\npages: 0",
    wrong: ["minimum pages", "required  reader"],
  },
  {
    story: "a trajectory",
    schema: "trajectory",
    yaml: `
kind: trajectory
starts: 2025-01-15
ends: 2025-12-15
participants: [{partner: a, people: 2}]
sessions: [{id: s1, title: {nl: start}, date: 2025-01-22, needs: [theory-of-change.yaml]}]
assignments: [{id: a1, after: s1, text: {nl: teken}, done_when: [map-has-links, baseline-entered]}]
`,
    wrong: [],
  },
  {
    story: "an assignment without words",
    schema: "trajectory",
    yaml: "assignments: [{id: a1, done_when: drawn}]",
    wrong: ["required assignments/0 text", "type assignments/0/done_when"],
  },
  {
    story: "how a register's export is read",
    schema: "import",
    yaml: `
title: {nl: Export van het woningregister}
sheet: Cijfers
header_row: 4
decimal: comma
into: data/riverside.csv
set: {indicator: homes-let, partner: "", status: final, dimensions: {gender: ""}}
columns:
  - {name: Jaar, holds: period}
  - {name: Geslacht, holds: dimension, dimension: gender, values: {Vrouw: v, Totaal: ""}}
  - {name: "2025 / Man", holds: value, percent: true, set: {period: 2025, dimensions: {gender: m}}}
  - {name: Naam, holds: ignore}
skip: [{column: Regio, text: Buiten}]
`,
    wrong: [],
  },
  {
    story: "agreements that go somewhere else",
    schema: "import",
    yaml: "into: ../outside.csv\ncolumns: [{name: Jaar, holds: names}]\n",
    wrong: ["enum columns/0/holds", "pattern into"],
  },
  {
    story: "what was published in spring",
    schema: "release",
    yaml: `
title: {nl: Jaarverslag 2025}
date: 2026-03-01
reports: [public-2025, fonds-2025]
checksum: kqrtwnmxyzpvslok
people: [people-housed, stable-housing]
shown:
  - {figure: people-housed/2025, value: 56}
  - {figure: people-housed/2025/keyhome, value: 30}
  - {figure: stable-housing/2025-Q3/gender=v, value: 0.4, numerator: 20, denominator: 50}
  - {figure: at-home/2024-2025, typed: true, value: 6.5, n: 24}
hidden: [people-housed/2025/gender=x]
`,
    wrong: [],
  },
  {
    story: "a release that names no figures",
    schema: "release",
    yaml: "date: 2026-03-01\nreports: []\nchecksum: a1\nshown: [{figure: people housed, value: few}]\n",
    wrong: [
      "minItems reports",
      "pattern checksum",
      "pattern shown/0/figure",
      "required  hidden",
      "type shown/0/value",
    ],
  },
];
