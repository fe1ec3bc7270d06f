import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { impact } from "../support/command.ts";
import { commitAll, git, gitFolder } from "../support/git.ts";
import { COALITION } from "../support/import.ts";
import { CTRL_C, ENTER, hasTerminal, onTerminal } from "../support/terminal.ts";

type Row = readonly string[];

const FIRST_HALF: readonly Row[] = [
  ["K1 2024", "Keyhome Housing", "man", "1.250", "An Maes", ""],
  ["K1 2024", "Keyhome Housing", "vrouw", "980", "An Maes", "Fatima belde twee keer terug"],
  ["K1 2024", "Keyhome Housing", "Totaal", "2.230", "An Maes", ""],
  ["K2 2024", "Keyhome Housing", "man", "1.105", "Jan Claes", ""],
  ["K2 2024", "Keyhome Housing", "vrouw", "1.012", "Jan Claes", ""],
  ["K2 2024", "Keyhome Housing", "Totaal", "2.117", "Jan Claes", ""],
  ["Totaal", "", "", "4.347", "", ""],
];

/** A quarter later: a figure of the last one was mended, and there is a new one. */
const THREE_QUARTERS: readonly Row[] = [
  ...FIRST_HALF.slice(0, 3),
  ["K2 2024", "Keyhome Housing", "man", "1.106", "Jan Claes", ""],
  ["K2 2024", "Keyhome Housing", "vrouw", "1.012", "Jan Claes", ""],
  ["K2 2024", "Keyhome Housing", "Totaal", "2.118", "Jan Claes", ""],
  ["K3 2024", "Keyhome Housing", "man", "1.340", "Jan Claes", ""],
  ["K3 2024", "Keyhome Housing", "vrouw", "1.101", "Jan Claes", "Fatima verhuisd"],
  ["K3 2024", "Keyhome Housing", "Totaal", "2.441", "Jan Claes", ""],
  ["Totaal", "", "", "6.789", "", ""],
];

/** As the shelter's own programme writes it: titles, points in thousands, a total, people. */
async function exported(rows: readonly Row[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book
    .addWorksheet("Overnachtingen")
    .addRows([
      ["Noodopvang Meerstreek: overnachtingen per kwartaal"],
      ["Afgedrukt op 14/01/2025"],
      [],
      ["Kwartaal", "Dienst", "Geslacht", "Aantal", "Contactpersoon", "Opmerking"],
      ...rows.map((row) => [...row]),
    ]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const FILES = {
  ...COALITION,
  "impact.yaml": (COALITION["impact.yaml"] ?? "")
    .replace("languages: [en]", "languages: [nl, en]")
    .replace("stage: full", "stage: start"),
  "indicators/overnight-stays.yaml": `name: {nl: Overnachtingen in de noodopvang, en: Nights in the emergency shelter}
measures: [homes-let]
type: count
unit: {nl: overnachtingen, en: nights}
counts: things
direction: decrease
frequency: quarter
breakdowns:
  - {by: gender, complete: true}
source: rent-register
owner: keyhome
`,
};

/** In the gate there is a terminal, or it fails. */
const onlyWithTerminal = test.skipIf(process.env.CI === undefined && !hasTerminal());
const IMPORT = ["import", "export.xlsx", "--lang", "nl"];

async function coalition(): Promise<string> {
  return gitFolder({ ...FILES, ".gitignore": "*.xlsx\n", "export.xlsx": await exported(FIRST_HALF) });
}

const QUESTIONS = [
  { see: "Bij welke indicator horen deze cijfers?", type: `Overn${ENTER}` },
  { see: "Wat is `vrouw` in de kolom `Geslacht`?", type: `vrouw${ENTER}` },
  { see: "Wat staat er in dit bestand voor de decimalen?", type: ENTER },
  { see: "Onder welke naam bewaren we deze afspraken?", type: ENTER },
];

onlyWithTerminal(
  "a data steward takes figures over, looks, and takes over the next ones",
  async () => {
    const root = await coalition();

    const refused = onTerminal([...IMPORT, "--map", "Contactpersoon=partner"], root);
    expect(refused.status).toBe(2);
    expect(refused.screen).toContain("`Contactpersoon` lijkt op gegevens over personen (namen van mensen)");
    expect(refused.screen).toContain('--map "Contactpersoon=ignore"');

    const first = onTerminal(IMPORT, root, [...QUESTIONS, { see: "Dit schrijven?", type: ENTER }]);
    expect(first.status, first.screen).toBe(0);
    for (const line of [
      "kolomnamen in rij 4, 3 rijen erboven",
      "❯ vrouw of x (v-x)",
      "Rijen: 6 overgenomen, 1 weggelaten, 0 die niet overgenomen kunnen worden.",
      "  overnight-stays — Overnachtingen in de noodopvang",
      "gender=v-x — vrouw of x: value 980",
      "1 × een totaal over periodes",
      "Geschreven: data/keyhome.csv, imports/export.yaml.",
    ]) {
      expect(first.screen).toContain(line);
    }
    for (const line of first.screen.split("\n").filter((each) => !each.includes("?")))
      expect([...line].length, line).toBeLessThanOrEqual(80);

    expect(impact(["validate"], { cwd: root }).status).toBe(0);
    const status = git(root, "status", "--porcelain", "-uall");
    expect(status.split("\n").map((line) => line.trim())).toEqual([
      "?? data/keyhome.csv",
      "?? imports/export.yaml",
    ]);
    commitAll(root, "Overnachtingen, eerste helft van 2024");

    const again = onTerminal(IMPORT, root);
    expect(again.status).toBe(0);
    expect(again.screen).not.toContain("?");
    expect(again.screen).toContain("Alles staat al in de repository; er is niets te schrijven.");
    expect(git(root, "status", "--porcelain")).toBe("");

    writeFileSync(join(root, "export.xlsx"), await exported(THREE_QUARTERS));
    const next = onTerminal(IMPORT, root, [{ see: "Dit schrijven?", type: ENTER }]);
    expect(next.status, next.screen).toBe(0);
    expect(next.screen.match(/\? [A-Z]/g)).toHaveLength(1);
    const changes = git(root, "diff", "-U0")
      .split("\n")
      .filter((line) => /^[+-][^+-]/.test(line));
    expect(changes).toEqual([
      "-overnight-stays,2024-Q2,keyhome,,2117",
      "-overnight-stays,2024-Q2,keyhome,m,1105",
      "+overnight-stays,2024-Q2,keyhome,,2118",
      "+overnight-stays,2024-Q2,keyhome,m,1106",
      "+overnight-stays,2024-Q3,keyhome,,2441",
      "+overnight-stays,2024-Q3,keyhome,m,1340",
      "+overnight-stays,2024-Q3,keyhome,v-x,1101",
    ]);
    expect(impact(["validate"], { cwd: root }).status).toBe(0);

    const screens = [refused, first, again, next].map(({ screen }) => screen).join("\n");
    const files = ["data/keyhome.csv", "imports/export.yaml"].map((path) =>
      readFileSync(join(root, path), "utf8"),
    );
    expect([screens, ...files].join("\n")).not.toMatch(/Maes|Claes|Fatima/);
  },
  180_000,
);

onlyWithTerminal(
  "who stops half-way, or says no, has written nothing",
  async () => {
    const root = await coalition();
    const stopped = onTerminal(IMPORT, root, [
      { see: "Bij welke indicator horen deze cijfers?", type: `Overn${ENTER}` },
      { see: "Wat is `vrouw` in de kolom `Geslacht`?", type: CTRL_C },
    ]);
    expect(stopped.status).toBe(2);
    expect(stopped.screen).toContain("Er is niets geschreven.");
    const no = onTerminal(IMPORT, root, [...QUESTIONS, { see: "Dit schrijven?", type: `nee${ENTER}` }]);
    expect(no.status).toBe(0);
    expect(no.screen).toContain("Er is niets geschreven.");
    expect(git(root, "status", "--porcelain")).toBe("");
  },
  180_000,
);
