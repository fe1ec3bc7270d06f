/**
 * The smallest repository that has a bit of everything and nothing wrong at stage `full`. The
 * examples on the rules' pages replace one or more of its files.
 */
export const BASE_REPOSITORY: Readonly<Record<string, string>> = {
  "impact.yaml": `format: 1
coalition:
  id: open-door
  name: Open Door
  starts: 2024-01-01
languages: [en]
stage: full
as_of: 2026-03-01
`,

  "partners.yaml": `- id: riverside
  name: Riverside Youth Work
  kind: youth-work
  role: backbone
- id: keyhome
  name: Keyhome Housing
  kind: housing
  role: core
- id: youth-panel
  name: Youth Panel
  kind: citizens
  role: experience
`,

  "theory-of-change.yaml": `nodes:
  - id: coaching
    kind: activity
    title: Coaches work with young people for as long as it takes
    partners: [riverside]
  - id: homes-let
    kind: output
    title: Homes are let to young people
    partners: [keyhome]
  - id: stable-housing
    kind: outcome
    horizon: medium
    level: individual
    title: Young people live in one place for a year
  - id: no-homelessness
    kind: impact
    title: No young person is homeless here
    not_measured: {because: the region counts it every four years, since: 2024-01-01}
links:
  - {from: coaching, to: homes-let, strength: plausible}
  - {from: homes-let, to: stable-housing, strength: supported, assumptions: [rent-affordable]}
  - {from: stable-housing, to: no-homelessness, strength: plausible}
assumptions:
  - id: rent-affordable
    text: The rent stays below a third of the income.
    status: holding
    review_by: 2026-12-31
`,

  "dimensions.yaml": `- id: gender
  name: gender
  values:
    - {id: m, name: man}
    - {id: v-x, name: woman or x}
`,

  "sources.yaml": `- id: rent-register
  name: Register of rental contracts
  owner: keyhome
  kind: register
  frequency: year
  agreement: 2024-02-20
`,

  "policy.yaml": `- id: housing-plan
  tier: local
  name: Local housing plan
  touches: [homes-let]
  valid: {from: 2024-01-01, until: 2027-12-31}
  watch: 2027-01-01
`,

  "indicators/homes-let.yaml": `name: Homes let to young people
measures: [homes-let]
type: count
unit: homes
counts: things
direction: increase
frequency: year
baseline: {period: 2024}
targets:
  - {period: 2026, value: 20}
source: rent-register
owner: keyhome
`,

  "indicators/stable-housing-12m.yaml": `name: Young people who still live there after twelve months
measures: [stable-housing]
type: proportion
unit: young people
counts: people
direction: increase
frequency: year
breakdowns:
  - {by: gender, complete: true}
baseline: {period: 2024, value: 0.4}
targets:
  - {period: 2026, value: 0.6}
source: rent-register
owner: keyhome
definition: Of all who moved in during the year before, those who still live there.
`,

  "data/homes.csv": `indicator,period,value,status
homes-let,2024,12,final
homes-let,2025,17,final
`,

  "data/stable-housing.csv": `indicator,period,gender,numerator,denominator,status
stable-housing-12m,2024,,20,50,final
stable-housing-12m,2024,m,8,22,final
stable-housing-12m,2024,v-x,12,28,final
stable-housing-12m,2025,,27,54,final
stable-housing-12m,2025,m,12,25,final
stable-housing-12m,2025,v-x,15,29,final
`,

  "evidence/coach-interviews.md": `---
title: Interviews with nine coaches
kind: interview
knowledge: practice
date: 2025-12-10
by: riverside
n: 9
supports: [node:stable-housing]
finding: Coaches see that young people stay when the rent is low.
consent: {given: true, scope: public, until: 2027-12-31}
---
What the coaches told, without names.
`,

  "evidence/tenant-survey.md": `---
title: What tenants say after a year
kind: survey
knowledge: experience
date: 2025-12-15
by: youth-panel
n: 33
supports: [node:stable-housing]
finding: Most tenants stay, and name the coach and the rent as reasons.
---
`,

  "rivals.yaml": `- id: lower-rents
  text: Rents fell in the whole region.
  touches: [stable-housing]
  plausibility: medium
  verdict: rejected
  because: The average rent rose by four percent.
`,

  "claims/more-stable-housing.yaml": `node: stable-housing
statement: The coalition helped more young people to stay in their home.
strength: moderate
confidence: medium
date: 2026-01-25
period: {to: 2025}
evidence: [coach-interviews, tenant-survey]
rivals: [lower-rents]
author: riverside
reviewed: [{by: youth-panel, on: 2026-02-10}]
`,

  "learning/2025-11-20-rent-cap.md": `---
title: A rent of at most a third of the income
kind: decision
type: operational
date: 2025-11-20
by: [riverside, keyhome]
changes: [indicator:homes-let]
follow_up: 2026-06-30
state: open
because_of: [indicator:stable-housing-12m]
---
We look at every contract before it is signed.
`,

  "funders/linden-fund.yaml": `name: Linden Fund
kind: foundation
asks:
  - id: core-indicators
    text: at most five core indicators with a baseline and a target
    answered_by: [indicator:stable-housing-12m]
`,
};
