import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coalitionWith, imported } from "../support/import.ts";

async function xlsx(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const windows1252 = (text: string) => Buffer.from(text, "latin1");

const DUTCH_EXPORT = windows1252(
  [
    "Woningregister – export",
    "Afgedrukt op 12/01/2026;;;",
    ";;;",
    "Jaar;Geslacht;Aantal met woning;Noemer;Naam huurder",
    "2026;man;14;26;",
    "2026;vrouw;18;30;",
    "2026;Totaal;32;56;",
    "Totaal;;32;56;",
  ].join("\r\n"),
);

const DUTCH_FLAGS = {
  map: ["Aantal met woning=numerator", "Geslacht=gender"],
  set: ["indicator=stable-housing-12m", "partner="],
  values: ["Geslacht:vrouw=v-x"],
  into: "data/stable-housing.csv",
};

describe("a data steward imports a Dutch export", () => {
  test("what is not known is asked by name, all at once, and nothing is written", async () => {
    const root = coalitionWith({ "export-2026.csv": DUTCH_EXPORT });
    const first = await imported(root, ["export-2026.csv"], {});
    expect(first).toMatchObject({ status: 2, code: "answers-needed" });
    expect(first.stderr).toContain('--map "Aantal met woning=numerator"');
    expect(first.stderr).toContain('--values "Geslacht:vrouw=');
    expect(existsSync(join(root, "imports"))).toBe(false);
  });

  test("the figures land behind the rows that stand, which keep their bytes; the second time nothing is asked", async () => {
    const root = coalitionWith({ "export-2026.csv": DUTCH_EXPORT });
    const table = join(root, "data/stable-housing.csv");
    const before = readFileSync(table, "utf8");
    const first = await imported(root, ["export-2026.csv"], DUTCH_FLAGS);
    expect(first.status, first.stderr + first.stdout).toBe(0);
    expect(readFileSync(table, "utf8")).toBe(
      `${before}stable-housing-12m,2026,,32,56,\nstable-housing-12m,2026,m,14,26,\nstable-housing-12m,2026,v-x,18,30,\n`,
    );
    expect(readFileSync(join(root, "imports/export.yaml"), "utf8")).toBe(`into: data/stable-housing.csv
set: {indicator: stable-housing-12m, partner: ""}
columns:
  - {name: Jaar, holds: period}

  - name: Geslacht
    holds: dimension
    dimension: gender
    values: {vrouw: v-x}

  - {name: Aantal met woning, holds: numerator}
  - {name: Noemer, holds: denominator}
  - {name: Naam huurder, holds: ignore}
`);
    const again = await imported(root, ["export-2026.csv"]);
    expect(again).toMatchObject({ status: 0 });
    expect(again.stdout).toContain("0 added, 0 changed, 3 unchanged");
    expect(again.stderr).toContain("imports/export.yaml");
  });

  test("a later export with one figure changed and one new group: the row is changed, the group is asked", async () => {
    const root = coalitionWith({ "export-2026.csv": DUTCH_EXPORT });
    await imported(root, ["export-2026.csv"], DUTCH_FLAGS);
    const later = DUTCH_EXPORT.toString("latin1")
      .replace("man;14;26", "man;13;26")
      .replace("Totaal;32;56;\r\nT", "Totaal;31;56;\r\nT");
    writeFileSync(join(root, "later.csv"), Buffer.from(later, "latin1"));
    const changed = await imported(root, ["later.csv"]);
    expect(changed.stdout).toContain("numerator 14 → 13");
    expect(readFileSync(join(root, "data/stable-housing.csv"), "utf8")).toContain("2026,m,13,26,\n");
    writeFileSync(join(root, "newer.csv"), Buffer.from(later.replace("man;", "onbekend;"), "latin1"));
    const asked = await imported(root, ["newer.csv"]);
    expect(asked).toMatchObject({ status: 2, code: "answers-needed" });
    expect(asked.stderr).toContain('--values "Geslacht:onbekend=…"');
  });

  test("on a terminal the same is asked in words, once", async () => {
    const root = coalitionWith({ "export-2026.csv": DUTCH_EXPORT });
    const questions: string[] = [];
    const done = await imported(
      root,
      ["export-2026.csv"],
      { into: "data/stable-housing.csv" },
      (question) => {
        questions.push(question);
        if (question.includes("Aantal met woning")) return "numerator";
        if (question.includes("`vrouw`")) return "v-x";
        if (question.includes("column `Geslacht`")) return "dimension gender";
        if (question.startsWith("Which indicator")) return "stable-housing-12m";
        if (question.startsWith("Whose")) return "";
        return question.startsWith("Under which name") ? "housing-register" : "yes";
      },
    );
    expect(done.status, done.stderr).toBe(0);
    expect(existsSync(join(root, "imports/housing-register.yaml"))).toBe(true);
    expect(questions).toHaveLength(5 + 1);
  });

  test("figures that contradict the breakdown are shown as validate would, and not written", async () => {
    const wrong = Buffer.from(
      DUTCH_EXPORT.toString("latin1").replace("Totaal;32;56;\r\nT", "Totaal;12;56;\r\nT"),
      "latin1",
    );
    const root = coalitionWith({ "export-2026.csv": wrong });
    const before = readFileSync(join(root, "data/stable-housing.csv"), "utf8");
    const done = await imported(root, ["export-2026.csv"], DUTCH_FLAGS);
    expect(done.status).toBe(1);
    expect(done.stdout).toContain("so nothing is written");
    expect(readFileSync(join(root, "data/stable-housing.csv"), "utf8")).toBe(before);
  });
});

describe("nothing about single people gets in", () => {
  test("a column of national numbers is refused though somebody maps it, and its values are not printed", async () => {
    const root = coalitionWith({ "list.csv": "Jaar,Code,Aantal\n2026,85073003328,3\n" });
    const done = await imported(root, ["list.csv"], {
      map: ["Code=value", "Aantal=ignore"],
      set: ["indicator=homes-let", "partner="],
    });
    expect(done).toMatchObject({ status: 2, code: "personal-data" });
    expect(done.stderr + done.stdout).not.toContain("85073003328");
  });

  test("a list with a row per person is refused", async () => {
    const rows = Array.from({ length: 8 }, (_, n) => `D${n},m,stad`).join("\n");
    const root = coalitionWith({ "list.csv": `Ref,Geslacht,Regio\n${rows}\n` });
    expect(await imported(root, ["list.csv"])).toMatchObject({ status: 2, code: "records-of-people" });
  });
});

test("people who are each counted as one do not become one person", async () => {
  const rows = ["D1", "D2", "D3"].map((reference) => `${reference},2026,1`).join("\n");
  const root = coalitionWith({ "list.csv": `Dossiernr,Jaar,Aantal\n${rows}\n` });
  const done = await imported(root, ["list.csv"], { set: ["indicator=homes-let", "partner=keyhome"] });
  expect(done.status).toBe(1);
  expect(done.stdout).toContain("row 4: the same figure in rows that differ elsewhere");
  expect(done.stdout).not.toContain("D2");
});

describe("the shapes that tables have", () => {
  test("years over men and women in merged cells, in a workbook with a title and a second sheet that is hidden", async () => {
    const bytes = await xlsx((book) => {
      const sheet = book.addWorksheet("Overzicht");
      sheet.addRow(["Woningen per jaar"]);
      sheet.mergeCells("A1:E1");
      sheet.addRow(["Regio", 2025, null, 2026, null]);
      sheet.mergeCells("B2:C2");
      sheet.mergeCells("D2:E2");
      sheet.addRow(["Regio", "Man", "Vrouw of x", "Man", "Vrouw of x"]);
      sheet.mergeCells("A2:A3");
      sheet.addRow(["Stad", 4, 5, 6, 7]);
      sheet.addRow(["Platteland", 1, null, 2, 3]);
      book.addWorksheet("Codes", { state: "hidden" }).addRow(["x", 1]);
    });
    const root = coalitionWith({ "wide.xlsx": bytes });
    const done = await imported(root, ["wide.xlsx"], {
      set: ["indicator=homes-let", "partner=keyhome"],
      format: "json",
    });
    const document = JSON.parse(done.stdout || "{}");
    expect(done.status, done.stderr).toBe(0);
    expect(document.summary).toMatchObject({ taken: 2, added: 7 });
    expect(
      readFileSync(join(root, "data/keyhome.csv"), "utf8"),
    ).toBe(`indicator,period,partner,gender,area,value
homes-let,2025,keyhome,m,country,1
homes-let,2025,keyhome,m,town,4
homes-let,2025,keyhome,v-x,town,5
homes-let,2026,keyhome,m,country,2
homes-let,2026,keyhome,m,town,6
homes-let,2026,keyhome,v-x,country,3
homes-let,2026,keyhome,v-x,town,7
`);
  });

  test("a column per year, with notes under it, an error of the spreadsheet and a hidden figure: told row by row", async () => {
    const bytes = await xlsx((book) => {
      const sheet = book.addWorksheet("Blad1");
      sheet.addRow(["Regio", "2025", "2026"]);
      sheet.addRow(["Stad", 12, { formula: "1/0", result: { error: "#DIV/0!" } }]);
      sheet.addRow(["Platteland", 3, "<5"]);
      sheet.addRow(["Totaal", 15, 8]);
      sheet.addRow(["Bron: woningregister"]);
    });
    const root = coalitionWith({ "years.xlsx": bytes });
    const options = { set: ["indicator=homes-let", "partner=keyhome"] };
    const refused = await imported(root, ["years.xlsx"], options);
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain(
      "years.xlsx (Blad1), row 2, `2026`: `#DIV/0!` an error of the spreadsheet",
    );
    expect(refused.stdout).toContain("2 taken, 1 left out, 1 that cannot be taken");
    expect(refused.stdout).toContain("1 figure hidden by the source");
    expect(existsSync(join(root, "data/keyhome.csv"))).toBe(false);
    const partly = await imported(root, ["years.xlsx"], { ...options, skipBadRows: true });
    expect(partly.status, partly.stderr).toBe(0);
    expect(readFileSync(join(root, "data/keyhome.csv"), "utf8")).toBe(
      `indicator,period,partner,area,value,status
homes-let,2025,keyhome,,15,
homes-let,2025,keyhome,country,3,
homes-let,2026,keyhome,,8,
homes-let,2026,keyhome,country,,withheld
`,
    );
  });

  test("thousands or decimals: asked where the file cannot tell, known where it can", async () => {
    const root = coalitionWith({
      "unclear.csv": "Jaar;Aantal\n2025;1.250\n",
      "clear.csv": "Jaar;Aantal\n2025;1.250,00\n2026;1.300\n",
    });
    const set = ["indicator=homes-let", "partner=keyhome"];
    const unclear = await imported(root, ["unclear.csv"], { set });
    expect(unclear.stderr).toContain("--set decimal=comma");
    const clear = await imported(root, ["clear.csv"], { set, dryRun: true });
    expect(clear.stdout).toContain("value 1250");
    expect(clear.stdout).toContain("value 1300");
  });

  test("the same figure twice with different numbers: neither is chosen", async () => {
    const root = coalitionWith({ "twice.csv": "Jaar,Aantal\n2026,3\n2026,4\n" });
    const done = await imported(root, ["twice.csv"], { set: ["indicator=homes-let", "partner=keyhome"] });
    expect(done.status).toBe(1);
    expect(done.stdout).toContain("row 2: the same figure twice");
    expect(done.stdout).toContain("row 3: the same figure twice");
  });
});

test("importing the same twice changes nothing the second time, and every row is accounted for", async () => {
  const cell = fc.oneof(
    fc.integer({ min: 0, max: 99 }).map(String),
    fc.constantFrom("", "n.v.t.", "<5", "12,5", "x"),
  );
  const row = fc.tuple(
    fc.constantFrom("2024", "2025", "K1 2025", "Totaal", ""),
    fc.constantFrom("man", "vrouw of x", "Totaal", ""),
    cell,
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const csv = ["Periode;Geslacht;Waarde", ...rows.map((cells) => cells.join(";"))].join("\r\n");
      const root = coalitionWith({ "export.csv": csv, "data/homes.csv": "indicator,period,value\n" });
      const options = {
        set: ["indicator=homes-let", "partner=keyhome"],
        skipBadRows: true,
        format: "json" as const,
      };
      const first = await imported(root, ["export.csv"], options);
      const filled = rows.filter((cells) => cells.join("") !== "").length;
      if (first.status !== 0) return;
      const { summary } = JSON.parse(first.stdout);
      expect(summary.taken + summary.skipped + summary.troubles).toBe(filled);
      const second = await imported(root, ["export.csv"], { skipBadRows: true, format: "json" });
      expect(JSON.parse(second.stdout).summary).toMatchObject({
        added: 0,
        changed: 0,
        unchanged: summary.added,
      });
    }),
    { numRuns: 25 },
  );
}, 60_000);
