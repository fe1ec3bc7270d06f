import { describe } from "vitest";
import { both, swap } from "../support/repository.ts";
import { type Story, tellStories } from "./stories.ts";

const THEORY = "theory-of-change.yaml";

/** Lines put in front of the links, as nodes. */
const node = (text: string) => swap("links:\n", `${text}links:\n`);
/** Lines put in front of the assumptions, as links. */
const link = (text: string) => swap("assumptions:\n  -", `${text}assumptions:\n  -`);

const LOOPS: readonly Story[] = [
  {
    title: "people with a home help others to one: a loop that nobody marked",
    files: { [THEORY]: link("  - {from: stable-housing, to: coaching}\n") },
    found: ["unmarked-loop theory-of-change.yaml:23:5 path=coaching>homes-let>stable-housing>coaching"],
  },
  {
    title: "the same loop, marked as meant",
    files: { [THEORY]: link("  - {from: stable-housing, to: coaching, kind: feedback}\n") },
    found: [],
  },
  {
    title: "a thing that leads to itself",
    files: { [THEORY]: link("  - {from: stable-housing, to: stable-housing}\n") },
    found: ["unmarked-loop theory-of-change.yaml:23:5 path=stable-housing>stable-housing"],
  },
  {
    title: "two ways back in one knot: the loop is told at one, the other is a way back",
    files: {
      [THEORY]: link("  - {from: stable-housing, to: homes-let}\n  - {from: stable-housing, to: coaching}\n"),
    },
    found: [
      "unmarked-feedback theory-of-change.yaml:23:5 from=stable-housing to=homes-let fromKind=outcome toKind=output",
      "unmarked-loop theory-of-change.yaml:24:5 path=coaching>homes-let>stable-housing>coaching",
    ],
  },
  {
    title: "two loops apart are two findings",
    files: {
      [THEORY]: both(
        node(
          "  - {id: trust, kind: outcome, title: Trust, not_measured: {because: too early}}\n  - {id: talk, kind: outcome, title: Talk, not_measured: {because: too early}}\n",
        ),
        link(
          "  - {from: trust, to: talk, strength: assumed}\n  - {from: talk, to: trust, strength: assumed}\n  - {from: stable-housing, to: coaching}\n",
        ),
      ),
    },
    found: [
      "unmarked-loop theory-of-change.yaml:26:5 path=trust>talk>trust",
      "unmarked-loop theory-of-change.yaml:27:5 path=coaching>homes-let>stable-housing>coaching",
    ],
  },
  {
    title: "an outcome that asks for a new activity: going back without a circle",
    files: {
      [THEORY]: both(
        node("  - {id: evening-shift, kind: activity, title: Evenings, partners: [riverside]}\n"),
        link(
          "  - {from: stable-housing, to: evening-shift}\n  - {from: evening-shift, to: no-homelessness, strength: assumed}\n",
        ),
      ),
    },
    found: [
      "unmarked-feedback theory-of-change.yaml:24:5 from=stable-housing to=evening-shift fromKind=outcome toKind=activity",
      "leap theory-of-change.yaml:25:5 from=evening-shift to=no-homelessness",
    ],
  },
];

const CONNECTIONS: readonly Story[] = [
  {
    title: "a node that was written down and forgotten",
    files: {
      [THEORY]: node("  - {id: courage, kind: outcome, title: Courage, not_measured: {because: no way}}\n"),
    },
    found: ["unconnected-node theory-of-change.yaml:19:10 id=courage"],
  },
  {
    title: "the same as a draft: unfinished is allowed",
    files: { [THEORY]: node("  - {id: courage, kind: outcome, title: Courage, draft: true}\n") },
    found: [],
  },
  {
    title: "a newsletter that leads to a list of readers and no further: only the end is told",
    files: {
      [THEORY]: both(
        node(
          "  - {id: newsletter, kind: activity, title: Newsletter, partners: [riverside]}\n  - {id: readers, kind: output, title: Readers, not_measured: {because: later}}\n",
        ),
        link("  - {from: newsletter, to: readers}\n"),
      ),
    },
    found: ["dead-end theory-of-change.yaml:20:10 id=readers kind=output"],
  },
  {
    title: "an output that comes back only as feedback leads nowhere",
    files: {
      [THEORY]: both(
        node("  - {id: readers, kind: output, title: Readers, not_measured: {because: later}}\n"),
        link("  - {from: coaching, to: readers}\n  - {from: readers, to: stable-housing, kind: feedback}\n"),
      ),
    },
    found: ["dead-end theory-of-change.yaml:19:10 id=readers kind=output"],
  },
  {
    title: "coaching that ends homelessness at once",
    files: { [THEORY]: link("  - {from: coaching, to: no-homelessness, strength: assumed}\n") },
    found: ["leap theory-of-change.yaml:23:5 from=coaching to=no-homelessness"],
  },
  {
    title: "an output linked to the impact is no leap",
    files: { [THEORY]: link("  - {from: homes-let, to: no-homelessness, strength: assumed}\n") },
    found: [],
  },
];

const CARE: readonly Story[] = [
  {
    title: "a partner leaves halfway and its activity stays behind",
    files: { [THEORY]: swap("    partners: [riverside]\n", "") },
    found: ["activity-without-partner theory-of-change.yaml:2:9 id=coaching"],
  },
  {
    title: "a partner leaves and the activity stops with it",
    files: { [THEORY]: swap("    partners: [riverside]\n", "    state: stopped\n") },
    found: ["one-partner-outcome theory-of-change.yaml:10:9 id=stable-housing partner=keyhome"],
  },
  {
    title: "a partner leaves partners.yaml but not the rest: each place is told",
    files: {
      "partners.yaml": swap("- id: keyhome\n  name: Keyhome Housing\n  kind: housing\n  role: core\n", ""),
    },
    found: [
      "unknown-reference indicators/homes-let.yaml:12:8 kinds=partner id=keyhome from=indicator:homes-let",
      "unknown-reference indicators/stable-housing-12m.yaml:14:8 kinds=partner id=keyhome from=indicator:stable-housing-12m",
      "unknown-reference learning/2025-11-20-rent-cap.md:6:17 kinds=partner id=keyhome from=learning:2025-11-20-rent-cap",
      "unknown-reference sources.yaml:3:10 kinds=partner id=keyhome from=source:rent-register",
      "unknown-reference theory-of-change.yaml:9:16 kinds=partner id=keyhome from=node:homes-let",
    ],
  },
  {
    title: "an outcome that nothing measures",
    files: {
      "indicators/stable-housing-12m.yaml": swap("measures: [stable-housing]", "measures: [homes-let]"),
    },
    found: ["outcome-without-indicator theory-of-change.yaml:10:9 id=stable-housing kind=outcome"],
  },
  {
    title: "the same is told from stage start on",
    files: {
      "impact.yaml": swap("stage: full", "stage: start"),
      "indicators/stable-housing-12m.yaml": swap("measures: [stable-housing]", "measures: [homes-let]"),
    },
    found: ["outcome-without-indicator theory-of-change.yaml:10:9 id=stable-housing kind=outcome"],
  },
  {
    title: "a refuted assumption under a supported link",
    files: { [THEORY]: swap("status: holding", "status: refuted") },
    found: [
      "refuted-assumption theory-of-change.yaml:21:78 assumption=rent-affordable link=homes-let/stable-housing",
    ],
  },
  {
    title: "a refuted assumption under a link that is still called strong",
    files: { [THEORY]: both(swap("status: holding", "status: refuted"), swap("supported", "strong")) },
    found: [
      "strong-link-refuted-assumption theory-of-change.yaml:21:75 assumption=rent-affordable link=homes-let/stable-housing",
    ],
  },
  {
    title: "a weakened assumption is told nowhere",
    files: { [THEORY]: swap("status: holding", "status: weakened") },
    found: [],
  },
  {
    title: "an assumption nobody looked at in time",
    files: { [THEORY]: swap("status: holding\n    review_by: 2026-12-31", "review_by: 2026-02-28") },
    found: ["untested-assumption theory-of-change.yaml:26:16 id=rent-affordable reviewBy=2026-02-28"],
  },
  {
    title: "on the day itself it is still in time",
    files: { [THEORY]: swap("status: holding\n    review_by: 2026-12-31", "review_by: 2026-03-01") },
    found: [],
  },
];

const ONE_CAUSE: readonly Story[] = [
  {
    title: "partners.yaml cannot be read: nothing that refers to partners is blamed",
    files: { "partners.yaml": "- id: riverside\n  name: [unclosed\n" },
    found: ["yaml-syntax partners.yaml:3:1 problem=syntax detail=NOT_CLOSED"],
  },
  {
    title: "the theory cannot be read: no unknown nodes, no unconnected ones",
    files: { [THEORY]: "nodes: [\n" },
    found: ["yaml-syntax theory-of-change.yaml:2:1 problem=syntax detail=NOT_CLOSED"],
  },
  {
    title: "an indicator of an unknown type: its outcome is not called unmeasured",
    files: { "indicators/stable-housing-12m.yaml": swap("type: proportion", "type: proporton") },
    found: [
      "wrong-value indicators/stable-housing-12m.yaml:3:7 key=type value=proporton problem=not-in-list:proportion",
    ],
  },
  {
    title: "a slip in the kind of a node: its links and neighbours are not blamed",
    files: { [THEORY]: swap("kind: output", "kind: outptu") },
    found: ["wrong-value theory-of-change.yaml:7:11 key=kind value=outptu problem=not-in-list:output"],
  },
  {
    title: "a node without a title: its links and neighbours are not blamed",
    files: { [THEORY]: swap("    title: Homes are let to young people\n", "") },
    found: ["missing-key theory-of-change.yaml:6:5 key=title object=Node"],
  },
  {
    title: "a slip in the strength of a link: its ends are not blamed",
    files: { [THEORY]: swap("strength: supported", "strength: suported") },
    found: [
      "wrong-value theory-of-change.yaml:21:53 key=strength value=suported problem=not-in-list:supported",
    ],
  },
  {
    title: "a link with its end misspelt: what it led to is not blamed as well",
    files: { [THEORY]: swap("to: stable-housing, strength", "to: stable-housng, strength") },
    found: [
      "unknown-reference theory-of-change.yaml:21:27 kinds=node nearest=stable-housing id=stable-housng from=link:homes-let/stable-housng",
    ],
  },
  {
    title: "a node twice: both places, and nothing else",
    files: { [THEORY]: node("  - {id: homes-let, kind: output, title: Again}\n") },
    found: ["duplicate-id theory-of-change.yaml:19:10 kind=node id=homes-let"],
  },
  {
    title: "a link twice",
    files: { [THEORY]: link("  - {from: coaching, to: homes-let}\n") },
    found: ["duplicate-id theory-of-change.yaml:23:5 kind=link id=coaching/homes-let"],
  },
  {
    title: "an unknown key in a node leaves the node alone",
    files: { [THEORY]: swap("horizon: medium", "horizn: medium") },
    found: ["unknown-key theory-of-change.yaml:12:5 key=horizn nearest=horizon"],
  },
  {
    title: "two theories in a folder beside the first count as one",
    files: {
      "theory-of-change/neighbours.yaml":
        "nodes:\n  - {id: coffee, kind: activity, title: Coffee, partners: [riverside]}\nlinks:\n  - {from: coffee, to: stable-housing}\n",
    },
    found: [],
  },
];

describe("loops and ways back", () => tellStories(LOOPS));
describe("what is connected to what", () => tellStories(CONNECTIONS));
describe("who cares for what", () => tellStories(CARE));
describe("one cause in the theory is one finding", () => tellStories(ONE_CAUSE));
