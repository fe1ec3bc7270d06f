import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { validators } from "../../src/generated/validators.js";
import { planRepository } from "../../src/scaffold/scaffold.ts";
import { Identifiers, shortIdentifier } from "../../src/scaffold/short-identifier.ts";
import { danglingReferences, things } from "./references.ts";
import { ASSETS, contentOf, EVERY_BEGINNING, filesOfTheFormat, plan, switchedOn } from "./samples.ts";

interface Theory {
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly draft?: boolean;
    readonly not_measured?: unknown;
  }[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

function theoryOf(files: ReadonlyMap<string, string>): Theory {
  return parse(files.get("theory-of-change.yaml") ?? "") as Theory;
}

describe.each(EVERY_BEGINNING)("a repository begun from $template in $lang", (beginning) => {
  const files = plan(beginning);
  const format = filesOfTheFormat(files);

  test("has the shape that the schemas ask", () => {
    const errors = format.flatMap(({ path, schema, content }) =>
      validators[schema](content).map((error) => ({ ...error, file: path })),
    );
    expect(errors).toEqual([]);
  });

  test("refers only to what is there, and nothing is there twice", () => {
    expect(danglingReferences(format)).toEqual([]);
    const all = format.flatMap(things);
    expect(all).toEqual([...new Set(all)]);
  });

  test("measures every result, or says why not", () => {
    const measured = new Set(
      format.flatMap(({ schema, content }) =>
        schema === "indicator" ? (content as { measures: string[] }).measures : [],
      ),
    );
    const results = theoryOf(files).nodes.filter(({ kind }) =>
      ["output", "outcome", "impact"].includes(kind),
    );
    for (const { id, not_measured } of results) {
      expect([id, measured.has(id)]).toEqual([id, not_measured === undefined]);
    }
  });

  test("leads from every node to the impact", () => {
    const { nodes, links } = theoryOf(files);
    const impact = nodes.filter(({ kind }) => kind === "impact").map(({ id }) => id);
    const leading = new Set(impact);
    for (let before = -1; before !== leading.size; ) {
      before = leading.size;
      for (const { from, to } of links) if (leading.has(to)) leading.add(from);
    }
    expect(nodes.map(({ id }) => id).filter((id) => !leading.has(id))).toEqual([]);
  });

  test("stays right when every example in it is switched on", () => {
    const on = new Map(
      [...files].map(([path, text]) => [path, path.endsWith(".yaml") ? switchedOn(text) : text]),
    );
    const all = filesOfTheFormat(on);
    const errors = all.flatMap(({ path, schema, content }) =>
      validators[schema](content).map((e) => [path, e]),
    );
    expect(errors).toEqual([]);
    expect(danglingReferences(all)).toEqual([]);
    expect(all.flatMap(things)).toEqual([...new Set(all.flatMap(things))]);
    expect(all.flatMap(things).length).toBeGreaterThan(format.flatMap(things).length);
  });

  test("leaves no other language, no placeholder of a template and no empty line too many", () => {
    for (const [path, text] of files) {
      if (path.startsWith(".vscode/")) continue;
      expect(text, path).not.toMatch(/\b(nl|en|fr): .*\b(nl|en|fr): .*\b(nl|en|fr):/);
      // Expressions of GitHub are meant to stay.
      const isWorkflow = path.startsWith(".github/workflows/");
      expect(text, path).not.toMatch(isWorkflow ? /(?<!\$)\{\{/ : /\{\{/);
      expect(text, path).not.toMatch(/\n\n\n|undefined|\[object/);
      expect(text.endsWith("\n"), path).toBe(true);
    }
  });

  test("holds no figures", () => {
    const table = files.get("data/measurements.csv") ?? "";
    expect(table.trim().split("\n")).toHaveLength(1);
    for (const { path, content } of format.filter(({ schema }) => schema === "indicator")) {
      expect([path, Object.keys(content as object)]).not.toContain("baseline");
      expect(Object.keys(content as object)).not.toContain("targets");
    }
  });
});

test.each(["youth-homelessness", "school-transition", "neighbourhood"] as const)(
  "%s has ten to fourteen nodes, something unwanted, and untested assumptions",
  (template) => {
    const theory = parse(plan({ template }).get("theory-of-change.yaml") ?? "");
    expect(theory.nodes.length).toBeGreaterThanOrEqual(10);
    expect(theory.nodes.length).toBeLessThanOrEqual(14);
    expect(theory.nodes.some((node: { unintended?: string }) => node.unintended === "unwanted")).toBe(true);
    expect(theory.assumptions.length).toBeGreaterThanOrEqual(3);
    for (const assumption of theory.assumptions) {
      expect(assumption).toMatchObject({ status: "untested", check: expect.any(String) });
    }
  },
);

test("every text of a theme stands in three languages", () => {
  for (const template of ["youth-homelessness", "school-transition", "neighbourhood"]) {
    const theme = parse(ASSETS.read(`templates/scaffold/themes/${template}.yaml`));
    expect(textsWithOtherLanguages(theme)).toEqual([]);
  }
});

function textsWithOtherLanguages(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const keys = Object.keys(value);
  if (["nl", "en", "fr"].some((lang) => keys.includes(lang))) {
    const whole = keys.length === 3 && Object.values(value).every((text) => typeof text === "string" && text);
    return whole ? [] : [value];
  }
  return Object.values(value).flatMap(textsWithOtherLanguages);
}

test("the words of the three languages have the same keys", () => {
  const keysOf = (value: unknown, prefix = ""): readonly string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${prefix}/${key}`))
      : [prefix];
  const [nl, en, fr] = ["nl", "en", "fr"].map((lang) =>
    keysOf(parse(ASSETS.read(`templates/scaffold/words/${lang}.yaml`))),
  );
  expect(en).toEqual(nl);
  expect(fr).toEqual(nl);
});

describe("an empty beginning", () => {
  test("without answers is three drafts in a row", () => {
    const { nodes, links } = theoryOf(plan());
    expect(nodes.map(({ kind, draft }) => [kind, draft])).toEqual([
      ["activity", true],
      ["outcome", true],
      ["impact", true],
    ]);
    expect(links.map(({ from, to }) => `${from}/${to}`)).toEqual([
      "what-we-do/first-change",
      "first-change/the-change",
    ]);
  });

  test("follows the answers from the change backwards", () => {
    const files = plan({
      change: "Niemand in de wijk is alleen",
      forWhom: "ouderen",
      place: "Brugge",
      mustHappenFirst: [
        { title: "Buren kennen elkaar", activities: ["Buurtfeest", "Huisbezoeken"] },
        { title: "Ouderen komen buiten", activities: ["Huisbezoeken"] },
      ],
      partners: ["Lokaal dienstencentrum", "OCMW Brugge", "OCMW  Brugge"],
    });
    const { nodes, links } = theoryOf(files);
    expect(nodes.map(({ kind, title }) => [kind, title])).toEqual([
      ["activity", "Buurtfeest"],
      ["activity", "Huisbezoeken"],
      ["outcome", "Buren kennen elkaar"],
      ["outcome", "Ouderen komen buiten"],
      ["impact", "Niemand in de wijk is alleen"],
    ]);
    expect(links.map(({ from, to }) => `${from} > ${to}`)).toEqual([
      "buurtfeest > buren-kennen-elkaar",
      "huisbezoeken > buren-kennen-elkaar",
      "huisbezoeken > ouderen-komen-buiten",
      "buren-kennen-elkaar > niemand-in-de-wijk-is-alleen",
      "ouderen-komen-buiten > niemand-in-de-wijk-is-alleen",
    ]);
    expect(contentOf("partners.yaml", files.get("partners.yaml") ?? "")).toMatchObject([
      { id: "lokaal-dienstencentrum" },
      { id: "ocmw-brugge", name: "OCMW Brugge" },
    ]);
    expect(contentOf("impact.yaml", files.get("impact.yaml") ?? "")).toMatchObject({
      coalition: { place: { name: "Brugge" }, target_group: "ouderen" },
    });
  });

  test("has a draft where the answers stop", () => {
    const { nodes } = theoryOf(
      plan({
        change: "Geen kind met honger",
        mustHappenFirst: [{ title: "Elke school kookt", activities: [] }],
      }),
    );
    expect(nodes.map(({ kind, draft }) => [kind, draft ?? false])).toEqual([
      ["activity", true],
      ["outcome", false],
      ["impact", false],
    ]);
  });
});

test("a theme takes the change in the coalition's own words", () => {
  const { nodes } = theoryOf(plan({ template: "neighbourhood", change: "Iedereen blijft hier wonen" }));
  expect(nodes.find(({ kind }) => kind === "impact")?.title).toBe("Iedereen blijft hier wonen");
});

test.each([
  ["2026-08-31", "2025-2026"],
  ["2026-09-01", "2026-2027"],
])("where indicators follow school years, the reports of %s are about %s", (today, period) => {
  const answers = {
    template: "school-transition",
    name: "x",
    id: "x",
    lang: "nl",
    mustHappenFirst: [],
  } as const;
  const files = planRepository(answers, ASSETS, { today, toolVersion: "1.2.3" });
  expect(parse(files.find(({ path }) => path === "reports/funder.yaml")?.text ?? "")).toMatchObject({
    period,
  });
});

test("the editor finds every schema in the repository itself", () => {
  const files = plan();
  const settings = JSON.parse(files.get(".vscode/settings.json") ?? "");
  for (const path of Object.keys(settings["yaml.schemas"])) expect(files.has(path.slice(2)), path).toBe(true);
  for (const [path, text] of files) {
    if (!path.endsWith(".schema.json")) continue;
    expect(JSON.parse(text)).not.toHaveProperty("$id");
    for (const [, target] of text.matchAll(/"\$ref": "([^#"]+)#/g)) {
      expect(files.has(`.vscode/impact-schemas/${target}`), `${path} → ${target}`).toBe(true);
    }
  }
});

test.each([
  ["Dak & Draad", "dak-draad"],
  ["Œuvre d'été – Liège", "oeuvre-dete-liege"],
  ["L’Étoile", "letoile"],
  ["  …  ", "coalition"],
  ["مبادرة", "coalition"],
  [
    "Zéro enfant sans repas chaud à l'école communale de Saint-Josse",
    "zero-enfant-sans-repas-chaud-a-lecole-communale",
  ],
  ["x".repeat(200), "x".repeat(48)],
])("the identifier of %j is %s", (text, id) => {
  expect(shortIdentifier(text, "coalition")).toBe(id);
});

test("two things with one title get two identifiers", () => {
  const ids = new Identifiers();
  expect([ids.give("Samen eten", "x"), ids.give("samen, eten!", "x"), ids.give("?", "x")]).toEqual([
    "samen-eten",
    "samen-eten-2",
    "x",
  ]);
});
