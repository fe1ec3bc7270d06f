import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mayBeSomebody } from "../../src/import/kept-words.ts";
import { maskedText, shownText, signOfColumn } from "../../src/import/personal-data.ts";
import { isTellingHeader } from "../../src/personal/header.ts";
import { coalitionWith as anyCoalitionWith, imported } from "../support/import.ts";

const nobody = () => false;
const SET = { set: ["indicator=homes-let", "partner="], into: "data/x.csv" };
const coalitionWith = (files: Record<string, string | Uint8Array>) =>
  anyCoalitionWith({ "data/homes.csv": "indicator,period,value\n", ...files });

function kept(root: string): string {
  const folder = join(root, "imports");
  if (!existsSync(folder)) return "";
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}

describe("days of birth", () => {
  test.each([
    "geboren op",
    "geb.",
    "Geboren",
    "né(e) le",
    "Née",
    "Born",
    "Date of birth",
    "Année de naissance",
  ])("%s announces one", (header) => {
    expect(isTellingHeader(header)).toBe(true);
  });

  test.each(["Nee", "Gebied", "Aantal geboren kinderen", "Geboorteland"])("%s does not", (header) => {
    expect(isTellingHeader(header)).toBe(false);
  });

  test("days that lie years apart and differ are people's; days that come back are not", () => {
    const births = ["1985-07-30", "11/02/1990", "1999-03-12", "2001-11-05"];
    expect(signOfColumn("X", births, nobody)).toBe("birth-dates");
    const counts = Array.from({ length: 12 }, (_, year) => `${2012 + year}-12-31`);
    expect(signOfColumn("X", counts, nobody)).toBeUndefined();
    const weeks = Array.from({ length: 20 }, (_, week) => `2025-01-${String(week + 3).padStart(2, "0")}`);
    expect(signOfColumn("X", weeks, nobody)).toBeUndefined();
  });

  test("are never taken for a period, whatever the column is called", async () => {
    const rows = "1985-07-30;1\n1990-02-11;1\n1999-02-11;1\n";
    const root = coalitionWith({ "a.csv": `geboren op;waarde\n${rows}`, "b.csv": `periode;waarde\n${rows}` });
    const mapped = await imported(root, ["a.csv"], { ...SET, map: ["geboren op=period"] });
    expect(mapped).toMatchObject({ status: 2, code: "personal-data" });
    const asked = await imported(root, ["b.csv"], SET);
    expect(asked.status).toBe(2);
    expect(asked.stderr).not.toContain("1985");
    expect(existsSync(join(root, "data/x.csv"))).toBe(false);
  });
});

describe("what looks like a name is not shown", () => {
  test("words keep their first letters, numbers of people nothing", () => {
    expect(maskedText("Fatima Peeters")).toBe("F••••• P••••••");
    expect(shownText("Rik Mol, 0478 12 34 56")).not.toMatch(/ik|78/);
    expect(shownText("85.07.30-033.28")).toBe("•••");
    expect(shownText("vrouw of x")).toBe("vrouw of x");
  });

  test("a list of names in lower case is one", () => {
    const list = ["jan peeters", "fatima amrani", "PEETERS jan", "lotte claes", "rik mol", "an bos"];
    expect(signOfColumn("wijk", list, nobody)).toBe("names");
    expect(signOfColumn("wijk", ["eigen woning", "eigen woning", "huur", "straat"], nobody)).toBeUndefined();
  });

  test("in a column of figures: not in the text, not in JSON", async () => {
    const root = coalitionWith({ "a.csv": "jaar;waarde\n2025;Fatima Peeters\n2024;12\n" });
    const text = await imported(root, ["a.csv"], SET);
    const json = await imported(root, ["a.csv"], { ...SET, format: "json" });
    expect(text.stdout).toContain("F••••• P••••••");
    expect(text.stdout + text.stderr + json.stdout + json.stderr).not.toContain("Fatima");
  });

  test("in a column of groups: not in the hint, nor in what is kept", async () => {
    const root = coalitionWith({ "a.csv": "jaar;geslacht;waarde\n2025;Fatima Peeters;10\n2025;man;11\n" });
    const asked = await imported(root, ["a.csv"], SET);
    expect(asked.status).toBe(2);
    expect(asked.stdout + asked.stderr).not.toContain("Fatima");
    const left = await imported(root, ["a.csv"], { ...SET, skip: ["geslacht=Fatima Peeters"] });
    expect(left.status, left.stderr + left.stdout).toBe(0);
    expect(left.stdout + left.stderr + kept(root)).not.toContain("Fatima");
  });

  test("in a column of groups, with a code: not kept, and said", async () => {
    const csv = "jaar;Groep;waarde\n2025;An Peeters;10\n2025;jan claes;11\n2024;meisje;12\n";
    const root = coalitionWith({ "g.csv": csv });
    const values = ["Groep:An Peeters=v-x", "Groep:jan claes=m", "Groep:meisje=v-x"];
    const done = await imported(root, ["g.csv"], { ...SET, map: ["Groep=gender"], values });
    expect(done.status, done.stderr + done.stdout).toBe(0);
    expect(kept(root)).toContain("values: {meisje: v-x}");
    expect(done.stdout + done.stderr + kept(root)).not.toMatch(/Peeters|claes/);
    expect(done.stderr).toContain("Not kept in imports/");
    expect(done.stderr).toContain("`A• P••••••` and `j•• c••••` (column `Groep`)");
    expect(done.stderr).not.toContain("without questions");
    const again = await imported(root, ["g.csv"]);
    expect(again).toMatchObject({ status: 2, code: "answers-needed" });
    expect(again.stdout + again.stderr).not.toMatch(/Peeters/);
  });

  test.each([
    ["An Peeters", true],
    ["an peeters", true],
    ["Claes, Jan", true],
    ["Bieke Claes 2", true],
    ["groep van Fatima", true],
    ["Fatima", true],
    ["meisje", false],
    ["onder 18", false],
    ["Rand", false],
  ])("%s as a word of a group may be somebody: %s", (text, expected) => {
    expect(mayBeSomebody(text, "dimension")).toBe(expected);
  });

  test.each([
    ["indicator", "Aantal jongeren dat na twaalf maanden nog steeds in dezelfde woning verblijft", false],
    ["indicator", "An Peeters", true],
    ["period", "Schooljaar 2024-2025", false],
    ["period", "jan", false],
    ["status", "jan claes", true],
  ] as const)("as a word of %s, %s may be somebody: %s", (holds, text, expected) => {
    expect(mayBeSomebody(text, holds)).toBe(expected);
  });

  test("of a personal column no text is kept, though rows are left out by it", async () => {
    const root = coalitionWith({ "a.csv": "jaar;naam;waarde\n2025;fatima;10\n2024;;11\n" });
    const done = await imported(root, ["a.csv"], { ...SET, skip: ["naam=fatima"] });
    expect(done.status, done.stderr + done.stdout).toBe(0);
    expect(kept(root)).not.toContain("fatima");
  });

  test("a list of people without a header: no cell of it is printed", async () => {
    const rows = "Jan Peeters;jan@example.org;Gent\nPiet Claes;piet@example.org;Aalst\n";
    const root = coalitionWith({
      "a.csv": rows,
      "b.csv": "Jan Peeters;Gent;Vrouw\n85.07.30-033.28;Aalst;12\n",
    });
    for (const file of ["a.csv", "b.csv"]) {
      const done = await imported(root, [file], SET);
      expect(done).toMatchObject({ status: 2, code: "records-of-people" });
      expect(done.stdout + done.stderr).not.toMatch(/Peeters|@|Gent|Vrouw/);
    }
  });
});

test("agreements with errors are told where they are passed over", async () => {
  const root = coalitionWith({ "imports/old.yaml": "columns: [\n", "a.csv": "jaar;waarde\n2025;3\n" });
  expect((await imported(root, ["a.csv"], SET)).stderr).toContain("imports/old.yaml has errors");
});

test("a name of a table that no file system takes is wrong use", async () => {
  const root = coalitionWith({ "a.csv": "jaar;waarde\n2025;3\n" });
  const done = await imported(root, ["a.csv"], { ...SET, into: `data/${"a".repeat(300)}.csv` });
  expect(done).toMatchObject({ status: 2, code: "wrong-flag" });
});

describe("columns that are called by people", () => {
  const CSV = "jaar;Fatima Peeters;Jan Maes;waarde\n2025;4;2;6\n2024;3;2;5\n";
  const ANSWERS = { ...SET, map: ["Fatima Peeters=ignore", "Jan Maes=ignore"] };

  test("are kept by their first letters, and found again by them", async () => {
    const root = coalitionWith({ "a.csv": CSV });
    const first = await imported(root, ["a.csv"], ANSWERS);
    expect(first.status, first.stderr + first.stdout).toBe(0);
    expect(kept(root)).toContain("F••••• P••••••");
    const again = await imported(root, ["a.csv"]);
    expect(again.stderr).toContain("nothing to write");
    const json = await imported(root, ["a.csv"], { using: "a", format: "json" });
    expect(JSON.parse(json.stdout).files[0].notRead).toEqual(["F••••• P••••••", "J•• M•••"]);
    const all = [first, again, json].map(({ stdout, stderr }) => stdout + stderr).join();
    expect(all + kept(root)).not.toMatch(/Fatima|Maes/);
  });

  test("two that would be kept alike: not used ones as one, used ones are asked each time", async () => {
    const root = coalitionWith({ "a.csv": CSV.replace("Jan Maes", "Fouzia Pieters") });
    const map = ["Fatima Peeters=ignore", "Fouzia Pieters=ignore"];
    expect((await imported(root, ["a.csv"], { ...SET, map })).status).toBe(0);
    expect((await imported(root, ["a.csv"])).stderr).toContain("nothing to write");
    expect(kept(root).match(/P•{6}/g)).toHaveLength(1);

    const used = coalitionWith({ "a.csv": "jaar;Fatima Peeters;Fouzia Pieters\n2020;4;6\n" });
    const columns = ["Fatima Peeters=numerator", "Fouzia Pieters=denominator"];
    const set = { set: ["indicator=stable-housing-12m", "partner="], into: "data/x.csv" };
    const done = await imported(used, ["a.csv"], { ...set, map: columns });
    expect(done.status, done.stderr + done.stdout).toBe(0);
    expect(kept(used)).not.toMatch(/•|Fatima/);
    expect((await imported(used, ["a.csv"])).status).toBe(2);
  });

  test("what somebody wrote into the file of agreements stays as it is written", async () => {
    const yaml =
      "set: {indicator: homes-let, partner: ''}\ninto: data/x.csv\ncolumns:\n  - {name: jaar, holds: period}\n  - {name: Fatima Peeters, holds: ignore}\n  - {name: waarde, holds: value}\n";
    const root = coalitionWith({
      "imports/mine.yaml": yaml,
      "a.csv": "jaar;Fatima Peeters;waarde\n2025;4;6\n",
    });
    const done = await imported(root, ["a.csv"]);
    expect(done.status, done.stderr + done.stdout).toBe(0);
    expect(kept(root)).toBe(yaml);
  });
});
