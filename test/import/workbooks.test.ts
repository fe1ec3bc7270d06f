import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { check } from "../rules/check.ts";
import { COALITION, coalitionWith, imported } from "../support/import.ts";

/** A collection sheet as `impact export` makes it, reduced to what the import reads. */
async function collectionSheet(rows: readonly (readonly unknown[])[], version = "1"): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Uitleg").addRow(["Vul de open cellen in.", 5]);
  const sheet = book.addWorksheet("Cijfers");
  sheet.addRow(["Cijfers van Keyhome over 2026"]);
  sheet.addRow([]);
  sheet.addRow([
    "",
    "",
    "numerator",
    "denominator",
    "value",
    "status",
    "indicator",
    "period",
    "partner",
    "gender",
  ]);
  sheet.addRow(["Indicator", "Groep", "Teller", "Noemer", "Waarde", "Status", "sleutel"]);
  for (const row of rows) sheet.addRow([...row]);
  const hidden = book.addWorksheet("_impact", { state: "veryHidden" });
  hidden.addRows([
    ["impact-collection-sheet", version],
    ["partner", "keyhome"],
    ["period", "2026"],
    ["lang", "nl"],
    ["sheet", "Cijfers"],
    ["header-row", "3"],
  ]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("a collection sheet that comes back", () => {
  test("is read without a question; what is not filled in is left out, what the source hides is taken", async () => {
    const key = (gender: string) => ["stable-housing-12m", "2026", "keyhome", gender];
    const bytes = await collectionSheet([
      ["Wonen", "totaal", 32, 56, null, "voorlopig", ...key("")],
      ["Wonen", "man", null, null, null, null, ...key("m")],
      ["Wonen", "vrouw of x", null, null, null, "niet vrijgegeven", ...key("v-x")],
      ["Woningen", "totaal", null, null, 9, null, "homes-let", "2026", "keyhome", ""],
    ]);
    const root = coalitionWith({ "sheet.xlsx": bytes });
    const done = await imported(root, ["sheet.xlsx"]);
    expect(done.status, done.stderr + done.stdout).toBe(0);
    expect(
      readFileSync(join(root, "data/keyhome.csv"), "utf8"),
    ).toBe(`indicator,period,partner,gender,numerator,denominator,value,status
homes-let,2026,keyhome,,,,9,
stable-housing-12m,2026,keyhome,,32,56,,provisional
stable-housing-12m,2026,keyhome,v-x,,,,withheld
`);
    expect(existsSync(join(root, "imports"))).toBe(false);
    expect((await imported(root, ["sheet.xlsx"])).stdout).toContain("0 added, 0 changed, 3 unchanged");
  });

  test.each([
    [
      "another partner",
      ["stable-housing-12m", "2026", "riverside", ""],
      "partner `riverside`, period `2026`",
    ],
    ["another period", ["stable-housing-12m", "2027", "keyhome", ""], "partner `keyhome`, period `2027`"],
    ["no partner", ["stable-housing-12m", "2026", "", ""], "no partner, period `2026`"],
  ])("with %s in a row is refused, and the row is named", async (_, key, told) => {
    const bytes = await collectionSheet([
      ["Wonen", "totaal", 32, 56, null, null, ...key],
      ["Woningen", "totaal", null, null, 9, null, "homes-let", "2026", "keyhome", ""],
    ]);
    const indicator = "indicators/stable-housing-12m.yaml";
    const shared = `${COALITION[indicator]}\ndelivered_by: [keyhome, riverside]\n`;
    const root = coalitionWith({ "sheet.xlsx": bytes, [indicator]: shared });
    const done = await imported(root, ["sheet.xlsx"]);
    expect(done).toMatchObject({ status: 2, code: "collection-sheet" });
    expect(done.stderr).toContain("made for partner `keyhome` and period `2026`");
    expect(done.stderr).toContain(`row 5 (${told})`);
    expect(existsSync(join(root, "data/keyhome.csv"))).toBe(false);
  });

  test("may name no partner where one partner delivers alone", async () => {
    const key = ["stable-housing-12m", "2026", "", ""];
    const bytes = await collectionSheet([["Wonen", "totaal", 32, 56, null, null, ...key]]);
    const indicator = "indicators/stable-housing-12m.yaml";
    const alone = `${COALITION[indicator]}\ndelivered_by: [keyhome]\n`;
    const done = await imported(coalitionWith({ "sheet.xlsx": bytes, [indicator]: alone }), ["sheet.xlsx"]);
    expect(done.status, done.stderr + done.stdout).toBe(0);
  });

  test("of a newer version is refused", async () => {
    const root = coalitionWith({ "sheet.xlsx": await collectionSheet([], "2") });
    expect(await imported(root, ["sheet.xlsx"])).toMatchObject({ status: 2, code: "collection-sheet" });
  });
});

describe("a workbook that LibreOffice made with Belgian settings", () => {
  test("its numbers, percentages and days are those of the file it was made from", async () => {
    const csv = "Jaar;Regio;Aantal;Gemiddelde\r\n2026;Stad;1.250;12,5\r\n2026;Platteland;7;0,5\r\n";
    const root = coalitionWith({ "export.csv": csv });
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${root}/.office`,
        "--headless",
        "--infilter=CSV:59,34,76,1,,2067,false,true",
        "--convert-to",
        "xlsx",
        "--outdir",
        root,
        join(root, "export.csv"),
      ],
      { stdio: "ignore", timeout: 90_000 },
    );
    const done = await imported(root, ["export.xlsx"], {
      map: ["Gemiddelde=ignore"],
      set: ["indicator=homes-let", "partner=keyhome"],
    });
    expect(done.status, done.stderr + done.stdout).toBe(0);
    expect(readFileSync(join(root, "data/keyhome.csv"), "utf8")).toBe(
      "indicator,period,partner,area,value\nhomes-let,2026,keyhome,country,7\nhomes-let,2026,keyhome,town,1250\n",
    );
  }, 120_000);
});

describe("files that are not what their name says", () => {
  test("UTF-16, which Excel calls Unicode text, is read", async () => {
    const root = coalitionWith({
      "export.txt": Buffer.from("\uFEFFJaar\tRegio\tAantal\r\n2026\tStad\t3\r\n", "utf16le"),
    });
    const done = await imported(root, ["export.txt"], { set: ["indicator=homes-let", "partner=keyhome"] });
    expect(done.status, done.stderr).toBe(0);
  });

  test.each([
    ["export.xlsx", "Jaar;Aantal\n2026;3\n", "file-unreadable"],
    ["export.docx", "x", "file-unreadable"],
    ["export.csv", "", "file-unreadable"],
    ["export.csv", 'a;"b\n1;2\n', "file-unreadable"],
  ])("%s with %j stops everything", async (name, content, code) => {
    const root = coalitionWith({ [name]: content });
    expect(await imported(root, [name])).toMatchObject({ status: 2, code });
  });

  test("a file that is not there", async () => {
    expect(await imported(coalitionWith({}), ["gone.xlsx"])).toMatchObject({
      status: 2,
      code: "file-unreadable",
    });
  });
});

describe("agreements that are kept", () => {
  const AGREED = `# Agreed with Keyhome in January.
set: {indicator: homes-let, partner: keyhome}
columns:
  - {name: Jaar, holds: period}
  - {name: Regio, holds: dimension, dimension: area}
  # the number of contracts
  - {name: Contracten, holds: value}
`;

  test("are checked like every other file: columns, words and constants refer to what there is", async () => {
    const wrong = AGREED.replace("dimension: area", "dimension: area, values: {Rand: suburb}").replace(
      "partner: keyhome",
      "partner: keyhom",
    );
    const findings = await check({ ...COALITION, "imports/register.yaml": wrong });
    expect(findings.map(({ rule }) => rule)).toEqual(["unknown-reference", "unknown-reference"]);
    expect(await check({ ...COALITION, "imports/register.yaml": AGREED })).toEqual([]);
  });

  test("learn a new word and keep their comments", async () => {
    const root = coalitionWith({
      "imports/register.yaml": AGREED,
      "export.csv": "Jaar,Regio,Contracten\n2026,Centrum,3\n",
    });
    const asked = await imported(root, ["export.csv"]);
    expect(asked.stderr).toContain('--values "Regio:Centrum=');
    const done = await imported(root, ["export.csv"], { values: ["Regio:Centrum=town"] });
    expect(done.status, done.stderr).toBe(0);
    const text = readFileSync(join(root, "imports/register.yaml"), "utf8");
    expect(text).toContain("# Agreed with Keyhome in January.");
    expect(text).toContain("# the number of contracts");
    expect(text).toContain("Centrum: town");
  });

  test("let a column hold something else: nothing empty is left behind, nor the words of before", async () => {
    const root = coalitionWith({
      "g.csv": "Jaar;Groep;Waarde\n2026;Rand;3\n",
      "data/homes.csv": "indicator,period,value\n",
    });
    const set = ["indicator=homes-let", "partner=keyhome"];
    const read = () => readFileSync(join(root, "imports/g.yaml"), "utf8");
    const first = await imported(root, ["g.csv"], { set, map: ["Groep=area"], values: ["Groep:Rand=town"] });
    expect(first.status, first.stderr + first.stdout).toBe(0);
    expect(read()).toContain("values: {Rand: town}");
    const other = { map: ["Groep=gender"], values: ["Groep:Rand=m"] };
    expect((await imported(root, ["g.csv"], other)).status).toBe(0);
    expect(read()).toMatch(/dimension: gender\n\s+values: \{Rand: m\}\n/);
    const done = await imported(root, ["g.csv"], { map: ["Groep=ignore"] });
    expect(done.status, done.stderr + done.stdout).toBe(0);
    expect(read()).toContain("holds: ignore");
    expect(read()).not.toMatch(/dimension|values|null/);
    expect((await imported(root, ["g.csv"])).stderr).toContain("Read as agreed in imports/g.yaml");
  });

  test("do not keep a period that no column says: next year's figures would take its place", async () => {
    const root = coalitionWith({ "export.csv": "Regio,Contracten\nStad,3\n" });
    const flags = { map: ["Contracten=value"], set: ["indicator=homes-let", "partner=keyhome"] };
    const first = await imported(root, ["export.csv"], { ...flags, set: [...flags.set, "period=2026"] });
    expect(first.status, first.stderr).toBe(0);
    expect(readFileSync(join(root, "imports/export.yaml"), "utf8")).not.toContain("period");
    const second = await imported(root, ["export.csv"]);
    expect(second.stderr).toContain("Add: --set period=…");
    expect((await imported(root, ["export.csv"], { set: ["period=2027"] })).stdout).toContain("1 added");
  });

  test("tell what differs where the header changed", async () => {
    const root = coalitionWith({
      "imports/register.yaml": AGREED,
      "export.csv": "Jaar,Regio,Huurcontracten\n2026,Stad,3\n",
    });
    const named = await imported(root, ["export.csv"], { using: "register" });
    expect(named).toMatchObject({ status: 2, code: "header-differs" });
    expect(named.stderr).toContain("`Contracten` missing; `Huurcontracten` new");
    expect((await imported(root, ["export.csv"])).stderr).toContain(
      "resembles that of imports/register.yaml",
    );
    expect(await imported(root, ["export.csv"], { using: "registre" })).toMatchObject({
      code: "no-such-import",
    });
  });

  test("a table in a dialect of its own keeps it", async () => {
    const table =
      "indicator;period;partner;value\r\nhomes-let;2025;keyhome;3\r\nhomes-let;2024;keyhome;2,0\r\n";
    const root = coalitionWith({
      "data/keyhome.csv": table,
      "imports/register.yaml": AGREED,
      "export.csv": "Jaar,Regio,Contracten\n2025,,4\n2026,,5\n",
    });
    writeFileSync(join(root, "data/homes.csv"), "indicator,period,value\n");
    const done = await imported(root, ["export.csv"]);
    expect(done.stdout + done.stderr).toContain("value 3 → 4");
  });
});
