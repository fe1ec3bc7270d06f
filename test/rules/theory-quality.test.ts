import { describe } from "vitest";
import { add, both, swap } from "../support/repository.ts";
import { tell } from "./told-lines.ts";

const THEORY = "theory-of-change.yaml";
const HOMES = "indicators/homes-let.yaml";
const STABLE = "indicators/stable-housing-12m.yaml";
const TALKS = "evidence/coach-interviews.md";
const SURVEY = "evidence/tenant-survey.md";

/** More nodes in the base theory; they begin at line 19. */
const nodes = (...lines: readonly string[]) => swap("links:\n", `${lines.join("\n")}\nlinks:\n`);
const links = (...lines: readonly string[]) => swap("assumptions:\n", `${lines.join("\n")}\nassumptions:\n`);

describe("link-without-ground", () => {
  const link = "homes-let/stable-housing";
  /** The base link without its assumption, to a change that no evidence speaks of. */
  const bare = (change: string, more: Readonly<Record<string, (text: string) => string>> = {}) => ({
    [THEORY]: swap("strength: supported, assumptions: [rent-affordable]", change),
    [TALKS]: swap("supports: [node:stable-housing]\n", ""),
    [SURVEY]: swap("supports: [node:stable-housing]\n", ""),
    ...more,
  });
  const at = `link-without-ground link:${link}:21`;
  tell([
    ["called supported, by nothing", bare("strength: supported"), [at]],
    ["called strong", bare("strength: strong"), [at]],
    ["nothing is said of it at all", bare("effect: strengthens"), [at]],
    ["an empty list of assumptions", bare("strength: supported, assumptions: []"), [at]],
    [
      "evidence about it is a draft",
      bare("strength: strong", {
        [TALKS]: both(swap("n: 9\n", "draft: true\n"), swap("[node:stable-housing]", `["link:${link}"]`)),
      }),
      [at],
    ],
    ["an assumption", bare("strength: strong, assumptions: [rent-affordable]"), []],
    ["a reason in words", bare("strength: supported, because: Nobody lives without a home."), []],
    [
      "evidence about the link",
      bare("strength: supported", { [TALKS]: swap("[node:stable-housing]", `["link:${link}"]`) }),
      [],
    ],
    [
      "evidence against it is knowledge too",
      bare("strength: supported", {
        [TALKS]: swap("supports: [node:stable-housing]", `contradicts: ["link:${link}"]`),
      }),
      [],
    ],
    ["it says itself that it is assumed", bare("strength: assumed"), []],
    ["or plausible", bare("strength: plausible"), []],
    ["a draft", bare("strength: strong, draft: true"), []],
    ["a loop that is meant", bare("strength: strong, kind: feedback"), ["dead-end node:homes-let:6"]],
    ["work gives what it makes: that can be seen", { [THEORY]: swap("plausible", "strong") }, []],
    [
      "a reason that could not be read: told once",
      bare("strength: strong, becuase: Nobody lives without a home."),
      [`unknown-key ${THEORY}:21`],
    ],
    [
      "evidence that could not be read: nobody knows",
      bare("strength: strong", { [TALKS]: swap("title: Interviews", "title: [Interviews") }),
      [`yaml-syntax ${TALKS}:3`],
    ],
  ]);
});

describe("only-outputs", () => {
  const at = "only-outputs node:stable-housing:10";
  const talks = (type: string, more = "") =>
    `name: Talks\nmeasures: [stable-housing]\ntype: ${type}\nowner: keyhome\nsource: rent-register\n${more}`;
  /** Nothing else measures the outcome. */
  const only = (text: string) => ({
    [STABLE]: swap("measures: [stable-housing]\n", ""),
    "claims/more-stable-housing.yaml": swap("strength: moderate", "strength: not-yet"),
    "indicators/talks.yaml": text,
  });
  tell([
    ["talks are counted", only(talks("count", "counts: events\ndirection: increase\n")), [at]],
    ["also where it does not say what is better", only(talks("count", "counts: events\n")), [at]],
    [
      "the count of the output stands for the outcome",
      {
        ...only("name: Empty\ntype: count\nowner: keyhome\nsource: rent-register\n"),
        [HOMES]: swap("[homes-let]", "[homes-let, stable-housing]"),
      },
      [at],
    ],
    [
      "of two indicators, one of the change",
      { "indicators/talks.yaml": talks("count", "counts: events\n") },
      [],
    ],
    ["fewer evictions", only(talks("count", "counts: events\ndirection: decrease\n")), []],
    ["people are counted", only(talks("count", "counts: people\n")), []],
    ["a share of meetings", only(talks("proportion", "counts: events\ndefinition: Of all.\n")), []],
    [
      "a change in policy is an event",
      {
        ...only(talks("count", "counts: events\n")),
        [THEORY]: swap("level: individual", "level: system"),
      },
      [],
    ],
    [
      "a harm is counted",
      {
        ...only(talks("count", "counts: events\n")),
        [THEORY]: swap("level: individual", "level: individual\n    unintended: unwanted"),
      },
      [],
    ],
    [
      "a draft of a theory",
      {
        ...only(talks("count", "counts: events\n")),
        [THEORY]: swap("level: individual", "level: individual\n    draft: true"),
      },
      [],
    ],
    [
      "another indicator that could not be read: nobody knows",
      { ...only(talks("count", "counts: events\n")), "indicators/more.yaml": "name: [\n" },
      ["yaml-syntax indicators/more.yaml:2"],
    ],
  ]);
});

describe("one-partner-outcome", () => {
  const at = "one-partner-outcome node:stable-housing:10";
  const alone = (who: string) => swap("partners: [riverside]", `partners: [${who}]`);
  tell([
    ["coaching and homes of the same partner", { [THEORY]: alone("keyhome") }, [at]],
    [
      "the other activity is still a draft",
      { [THEORY]: swap("partners: [riverside]", "partners: [riverside]\n    draft: true") },
      ["one-partner-outcome node:stable-housing:11"],
    ],
    [
      "what follows from it is not told again",
      {
        [THEORY]: both(
          alone("keyhome"),
          nodes("  - {id: rest, kind: outcome, title: Rest, not_measured: {because: too early}}"),
          links("  - {from: stable-housing, to: rest, strength: assumed}"),
        ),
      },
      [at],
    ],
    ["two partners, by a detour", {}, []],
    [
      "an activity of nobody may become anybody's",
      { [THEORY]: swap("    partners: [riverside]\n", "") },
      ["activity-without-partner node:coaching:2"],
    ],
    [
      "a body is more than one",
      {
        [THEORY]: both(alone("steering-group"), swap("    partners: [keyhome]\n", "")),
        "partners.yaml": add(
          "- {id: steering-group, name: Steering group, kind: body, members: [keyhome]}\n",
        ),
      },
      [],
    ],
    [
      "a side effect",
      {
        [THEORY]: both(
          alone("keyhome"),
          swap("level: individual", "level: individual\n    unintended: wanted"),
        ),
      },
      [],
    ],
    [
      "the only partner that there is",
      {
        [THEORY]: alone("keyhome"),
        "partners.yaml":
          "- {id: keyhome, name: Keyhome, role: backbone}\n- {id: riverside, name: Riverside, role: funder}\n- {id: youth-panel, name: Panel, kind: body}\n",
      },
      [],
    ],
    [
      "partners that could not be read: told once",
      {
        [THEORY]: both(
          alone("keyhome"),
          swap("partners: [keyhome]\n  - id: stable", "partners: 4\n  - id: stable"),
        ),
      },
      [`wrong-value ${THEORY}:9`],
    ],
  ]);
});

describe("outcomes-about-organisations", () => {
  const outcome = (id: string, level: string) =>
    `  - {id: ${id}, kind: outcome, title: ${id}${level && `, level: ${level}`}, not_measured: {because: new, evidence: [tenant-survey]}}`;
  const linked = (...ids: readonly string[]) =>
    links(...ids.map((id) => `  - {from: homes-let, to: ${id}, strength: assumed}`));
  const theory = (first: string, ...levels: readonly string[]) => ({
    [THEORY]: both(
      swap("level: individual", `level: ${first}`),
      nodes(...levels.map((level, nr) => outcome(`change-${nr + 1}`, level))),
      linked(...levels.map((_, nr) => `change-${nr + 1}`)),
    ),
  });
  const at = `outcomes-about-organisations ${THEORY}`;
  tell([
    ["all of them", theory("organisation", "network", "organisation"), [`${at}:13`]],
    ["four of five", theory("individual", "network", "organisation", "network", "network"), [`${at}:19`]],
    [
      "a wanted side effect for people is not what it is about",
      {
        [THEORY]: both(
          theory("organisation", "network", "organisation")[THEORY] as never,
          nodes(
            "  - {id: joy, kind: outcome, title: Joy, level: individual, unintended: wanted, not_measured: {because: new, evidence: [tenant-survey]}}",
          ),
          linked("joy"),
        ),
      },
      [`${at}:13`],
    ],
    ["three of four", theory("individual", "network", "organisation", "network"), []],
    ["two are no picture", theory("organisation", "network"), []],
    ["one does not say", theory("organisation", "network", ""), []],
    ["policy is no organisation", theory("system", "network", "system"), []],
  ]);
});

describe("unmeasured-level", () => {
  const family = (id: string, more = "because: new") =>
    `  - {id: ${id}, kind: outcome, level: family, title: ${id}, not_measured: {${more}}}`;
  const theory = (...lines: readonly string[]) => ({
    [THEORY]: both(
      nodes(...lines),
      links(
        "  - {from: homes-let, to: rest, strength: assumed}",
        "  - {from: homes-let, to: contact, strength: assumed}",
      ),
    ),
  });
  const at = `unmeasured-level ${THEORY}:19`;
  const two = theory(family("rest"), family("contact"));
  tell([
    ["two gaps, each with a reason", two, [at]],
    [
      "a background figure measures nothing",
      {
        ...two,
        "indicators/divorces.yaml":
          "name: Divorces\nmeasures: [rest]\ntype: amount\ncontext: true\nowner: keyhome\nsource: rent-register\n",
      },
      [at],
    ],
    [
      "one of the two has evidence",
      theory(family("rest"), family("contact", "because: new, evidence: [tenant-survey]")),
      [],
    ],
    ["evidence speaks of one", { ...two, [TALKS]: swap("[node:stable-housing]", "[node:rest]") }, []],
    [
      "one is measured",
      {
        ...two,
        "indicators/rest.yaml":
          "name: Rest\nmeasures: [rest]\ntype: amount\nowner: keyhome\nsource: rent-register\n",
      },
      [],
    ],
    [
      "the other is of another level",
      theory(family("rest"), family("contact").replace("family", "network")),
      [],
    ],
    [
      "nothing is said of one: told once",
      theory(family("rest"), family("contact").replace(", not_measured: {because: new}", "")),
      ["outcome-without-indicator node:contact:20"],
    ],
    [
      "one is a draft",
      theory(family("rest"), family("contact").replace("not_measured", "draft: true, not_measured")),
      [],
    ],
  ]);
});

describe("factor-without-effect", () => {
  const factor = nodes("  - {id: rents, kind: factor, title: Rents rise}");
  const at = "factor-without-effect node:rents:19";
  tell([
    ["work leads to it", { [THEORY]: both(factor, links("  - {from: coaching, to: rents}")) }, [at]],
    ["also an outcome", { [THEORY]: both(factor, links("  - {from: stable-housing, to: rents}")) }, [at]],
    [
      "the link is a draft",
      { [THEORY]: both(factor, links("  - {from: coaching, to: rents, draft: true}")) },
      [at],
    ],
    [
      "it hinders something",
      {
        [THEORY]: both(
          factor,
          links("  - {from: coaching, to: rents}", "  - {from: rents, to: homes-let, effect: weakens}"),
        ),
      },
      [],
    ],
    ["linked to nothing: told once", { [THEORY]: factor }, ["unconnected-node node:rents:19"]],
    [
      "a draft",
      {
        [THEORY]: both(
          nodes("  - {id: rents, kind: factor, title: Rents rise, draft: true}"),
          links("  - {from: coaching, to: rents}"),
        ),
      },
      [],
    ],
  ]);
});

describe("one-kind-of-knowledge", () => {
  const piece = (name: string, more: string) => ({
    [`evidence/${name}.md`]: `---\ntitle: ${name}\nkind: register\ndate: 2025-12-01\n${more}---\n`,
  });
  const practice = swap("knowledge: experience", "knowledge: practice");
  /** Of the claim it is told as well: that it rests on one kind of knowledge. */
  const modest = { "claims/more-stable-housing.yaml": swap("strength: moderate", "strength: modest") };
  const at = "one-kind-of-knowledge evidence/coach-interviews.md:4";
  tell([
    [
      "three times practice",
      { ...modest, [SURVEY]: practice, ...piece("count", "knowledge: practice\n") },
      [at],
    ],
    [
      "four of the same, and a draft of another kind",
      {
        ...modest,
        [SURVEY]: practice,
        ...piece("count", "knowledge: practice\n"),
        ...piece("more", "knowledge: practice\n"),
        ...piece("later", "knowledge: research\ndraft: true\n"),
      },
      [at],
    ],
    ["two are no pattern", { ...modest, [SURVEY]: practice }, []],
    ["one of another kind", piece("count", "knowledge: practice\n"), []],
    ["one does not say", { ...modest, [SURVEY]: practice, ...piece("count", "") }, []],
    [
      "one that could not be read: nobody knows",
      {
        ...modest,
        [SURVEY]: practice,
        ...piece("count", "knowledge: practice\n"),
        ...piece("more", "by: [\n"),
      },
      ["yaml-syntax evidence/more.md:6"],
    ],
  ]);
});
