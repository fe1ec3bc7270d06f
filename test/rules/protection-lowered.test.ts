import { describe, expect, it } from "vitest";
import { namesPeople } from "../../src/language/people-words.ts";
import { type Change, check, withBase } from "../support/repository.ts";
import { type Story, tellStories } from "./stories.ts";

const INDICATOR = "indicators/homes-let.yaml";
const PEOPLE = "indicators/stable-housing-12m.yaml";
const SOURCES = "sources.yaml";

const swapped = (from: string, to: string) => (text: string) => text.replace(from, to);
const counting = (counts: string, unit: string) => (text: string) =>
  text.replace("counts: things", `counts: ${counts}`).replace("unit: homes", `unit: ${unit}`);

/** The young people of the base repository come from a source of this kind. */
function sourced(source: string): Readonly<Record<string, Change>> {
  return {
    [SOURCES]: (text: string) => `${text}- {id: census, name: Census, ${source}}\n`,
    [PEOPLE]: swapped("source: rent-register", "source: census"),
  };
}

const STORIES: readonly Story[] = [
  {
    title: "a minimum of one protects nobody",
    files: { "impact.yaml": (text) => `${text}privacy: {minimum_count: 1}\n` },
    found: ["protection-lowered impact.yaml:9:26 problem=minimum minimum=1"],
  },
  {
    title: "one of two only who is alone",
    files: { "impact.yaml": (text) => `${text}privacy: {minimum_count: 2}\n` },
    found: ["protection-lowered impact.yaml:9:26 problem=minimum minimum=2"],
  },
  {
    title: "three is somebody's choice",
    files: { "impact.yaml": (text) => `${text}privacy: {minimum_count: 3}\n` },
    found: [],
  },
  {
    title: "an indicator that asks for less than all do",
    files: { [PEOPLE]: (text) => `${text}minimum_count: 3\n` },
    found: [
      `protection-lowered ${PEOPLE}:16:16 problem=lower-minimum id=stable-housing-12m minimum=3 least=5`,
    ],
  },
  {
    title: "an indicator that asks for as much, or for more",
    files: {
      [PEOPLE]: (text) => `${text}minimum_count: 5\n`,
      [INDICATOR]: (text) => `${text}minimum_count: 10\n`,
    },
    found: [],
  },
  {
    title: "people that are declared as things",
    files: { [INDICATOR]: counting("things", "{nl: jongeren, en: young people}") },
    found: [`protection-lowered ${INDICATOR}:5:9 problem=counts id=homes-let unit=jongeren`],
  },
  {
    title: "or as events",
    files: { [INDICATOR]: counting("events", "families") },
    found: [`protection-lowered ${INDICATOR}:5:9 problem=counts id=homes-let unit=families`],
  },
  {
    title: "things for people are things",
    files: { [INDICATOR]: counting("things", "{nl: woningen voor gezinnen, en: homes for families}") },
    found: [],
  },
  {
    title: "public statistics that nobody can look up",
    files: sourced("kind: public-statistics"),
    found: [`protection-lowered ${SOURCES}:7:36 problem=source id=census`],
  },
  {
    title: "public statistics with an address",
    files: sourced("kind: public-statistics, url: https://statistics.example/census"),
    found: [],
  },
  {
    title: "a source that is public for nobody yet",
    files: sourced("kind: public-statistics, draft: true"),
    found: [],
  },
  {
    title: "public statistics of homes free nobody",
    files: {
      [SOURCES]: (text) => `${text}- {id: census, name: Census, kind: public-statistics}\n`,
      [INDICATOR]: swapped("source: rent-register", "source: census"),
    },
    found: [],
  },
];

describe("protection that was lowered", () => {
  tellStories(STORIES);

  it("can be meant, with a reason", async () => {
    const files = {
      ...sourced("kind: public-statistics"),
      "impact.yaml": (text: string) =>
        `${text}rules: {exempt: [{rule: protection-lowered, at: "source:census", reason: On paper only.}]}\n`,
    };
    expect(await check(withBase(files))).toEqual([]);
  });
});

describe("units of people", () => {
  it.each(
    "jongeren|jongere|dakloze jongeren|Personen|aantal gezinnen|het aantal kinderen van 6 tot 12|jongeren met een dak|dak-en-thuislozen|young people|households|number of children|the number of tenants|families in debt|personnes|jeunes logés|nombre de ménages|nombre d'enfants|le nombre de familles|personnes sans-abri|élèves|e\u0301le\u0300ves".split(
      "|",
    ),
  )("%s", (unit) => expect(namesPeople(unit)).toBe(true));

  it.each(
    "woningen|homes|logements|euro|euro per huishouden|woningen voor jongeren|homes for families|family homes|logements pour familles|places d'accueil|plaatsen voor kinderen|person-hours|meetings with residents|hours|%|procentpunt|kinderopvangplaatsen|scholen|dossiers van gezinnen||décisions".split(
      "|",
    ),
  )("not %s", (unit) => expect(namesPeople(unit)).toBe(false));

  it("are found at once in any text", () => {
    const start = performance.now();
    for (const text of ["de ".repeat(200_000), "a ".repeat(200_000), "het aantal ".repeat(50_000)])
      namesPeople(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
