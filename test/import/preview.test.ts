import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { shownFile, shownHeader } from "../../src/import/shown-names.ts";
import { coalitionWith, imported } from "../support/import.ts";

const HOMES = ["indicator=homes-let", "partner=keyhome"];

describe("what is shown before anything is written", () => {
  const CSV = "Jaar;Geslacht;Aantal\n2026;vrouw of x;4\n2025;man;3\n";

  test("codes have the names beside them that the coalition gave them", async () => {
    const root = coalitionWith({ "a.csv": CSV });
    const done = await imported(root, ["a.csv"], { set: HOMES, dryRun: true, lang: "nl" });
    expect(done.stdout, done.stderr).toContain("gender=v-x — vrouw of x: value 4");
    expect(done.stdout).toMatch(/^ {2}homes-let — .+\n {4}2025, keyhome — .+, gender=m — man: value 3/m);
  });

  test("lines go on at a word, in the width of the terminal; 80 where nobody says", async () => {
    const root = coalitionWith({ "a.csv": CSV });
    for (const columns of [60, undefined]) {
      const options = { set: HOMES, dryRun: true };
      const done = await imported(root, ["a.csv"], options, undefined, columns ?? 80);
      const text = done.stdout + done.stderr;
      expect(text.split("\n").filter((line) => line.length > (columns ?? 80))).toEqual([]);
      const wide = await imported(root, ["a.csv"], options);
      const said = (all: string) => all.split(/\s+/).join(" ");
      expect(said(text)).toBe(said(wide.stdout + wide.stderr));
    }
  });
});

describe("names of people in names of columns and files", () => {
  const known = (text: string) => ["Huis Aanzet", "Vrouw"].includes(text);

  test.each([
    ["Jan Peeters", "J•• P••••••"],
    ["PEETERS Jan", "P•••••• J••"],
    ["An Van den Berg", "A• V•• d•• B•••"],
    ["Aantal Jongeren", "Aantal Jongeren"],
    ["Huis Aanzet", "Huis Aanzet"],
    ["Totaal Vrouw", "Totaal Vrouw"],
    ["Jaar", "Jaar"],
    ["jan.peeters@example.org", "•••"],
  ])("the column %s is shown as %s", (name, shown) => {
    expect(shownHeader(name, known)).toBe(shown);
  });

  test.each([
    ["in/Jan Peeters.xlsx", "in/J•• P••••••.xlsx"],
    ["Jan_Peeters_2025.csv", "J••_P••••••_2025.csv"],
    ["Export Dijleland.xlsx", "Export Dijleland.xlsx"],
    ["Huis Aanzet 2025.xlsx", "Huis Aanzet 2025.xlsx"],
    ["clientregister-2026.xlsx", "clientregister-2026.xlsx"],
  ])("the file %s is shown as %s", (path, shown) => {
    expect(shownFile(path, known)).toBe(shown);
  });

  test("stand in no message, no flag, and no name of a file that is made", async () => {
    const csv = "Jaar;Aantal;Jan Peeters\n2026;4;2\n2025;3;1\n";
    const root = coalitionWith({ "Els Claes.csv": csv });
    const open = await imported(root, ["Els Claes.csv"], { set: HOMES });
    expect(open.stderr).toContain("J•• P••••••");
    expect(open.stdout + open.stderr).not.toMatch(/Peeters|Claes/);
    const map = ["Jan Peeters=ignore"];
    const done = await imported(root, ["Els Claes.csv"], { set: HOMES, map });
    expect(done.status, done.stderr + done.stdout).toBe(0);
    expect(done.stdout + done.stderr).not.toMatch(/Peeters|Claes/);
    expect(existsSync(join(root, "imports/els-claes.yaml"))).toBe(false);
  });
});
