import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { LANGS } from "../../src/language/locale.ts";
import { folderWith } from "../support/folder.ts";
import { withBase } from "../support/repository.ts";

const FILES = withBase({
  "indicators/homes-let.yaml": (text) => `${text}delivered_by: [keyhome]\n`,
});

async function call(cwd: string, ...argv: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(["export", ...argv], {
    cwd,
    stdout: { write: (text) => void out.push(text), isTTY: false },
    stderr: { write: (text) => void err.push(text), isTTY: false },
    stdin: { isTTY: false },
    env: {},
    today: () => "2026-03-01",
    version: "0.0.0",
  });
  return { code, out: out.join(""), err: err.join("") };
}

const SHEET = ["--to", "collection-sheet", "--partner", "keyhome", "--period", "2025"];

describe("impact export", () => {
  it.each([
    ["csv", ["codebook", "data.csv"]],
    ["data-package", ["codebook", "data.csv", "datapackage.json"]],
  ])("--to %s writes a folder that nothing else reads", async (form, expected) => {
    const root = folderWith(FILES);
    const { code, out, err } = await call(root, "--to", form);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toContain(`Written: docs/export/open-door-${form}/data.csv\n`);
    expect(readdirSync(join(root, "docs/export", `open-door-${form}`)).sort()).toEqual(expected);
    const checked = await run(["validate"], {
      cwd: root,
      stdout: { write: () => {}, isTTY: false },
      stderr: { write: () => {}, isTTY: false },
      stdin: { isTTY: false },
      env: {},
      today: () => "2026-03-01",
      version: "0.0.0",
    });
    expect(checked).toBe(0);
  });

  it("--to xlsx writes a workbook where it is told, and again over it", async () => {
    const root = folderWith(FILES);
    const elsewhere = folderWith();
    const path = join(elsewhere, "figures.xlsx");
    expect((await call(root, "--to", "xlsx", "-o", path, "-q")).err).toBe("");
    const first = readFileSync(path);
    expect(first.subarray(0, 2).toString()).toBe("PK");
    expect((await call(root, "--to", "xlsx", "-o", path)).code).toBe(0);
    expect(readFileSync(path).equals(first)).toBe(true);
  });

  it("refuses a folder in which the CSV files would be read or found", async () => {
    const root = folderWith(FILES);
    for (const folder of [".", "out", "data", "indicators"]) {
      const { code, err } = await call(root, "--to", "csv", "-o", folder);
      expect({ folder, code }).toEqual({ folder, code: 2 });
      expect(err).toContain("docs/");
    }
    expect(existsSync(join(root, "out"))).toBe(false);
    expect((await call(root, "--to", "csv", "-o", "docs/out")).code).toBe(0);
  });

  it("passes through no link, and prints no workbook on the screen", async () => {
    const [root, outside] = [folderWith(FILES), folderWith()];
    symlinkSync(outside, join(root, "docs"));
    expect((await call(root, "--to", "csv")).err).toContain("(through-link)");
    expect(readdirSync(outside)).toEqual([]);
    for (const form of ["csv", "xlsx"]) expect((await call(root, "--to", form, "-o", "-")).code).toBe(2);
  });

  it("makes nothing of figures while errors stand, and a sheet that asks all the same", async () => {
    const root = folderWith({ ...FILES, "data/wrong.csv": "indicator,period,value\nhomes-let,2023,many\n" });
    const { code, err } = await call(root, "--to", "csv");
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("One error was found") });
    expect(existsSync(join(root, "docs"))).toBe(false);
    const sheet = await call(root, ...SHEET);
    expect(sheet.code).toBe(0);
    expect(sheet.err).toContain("one error was found");
    expect(existsSync(join(root, "keyhome-2025.xlsx"))).toBe(true);
  });

  it("says what it wants: a form, a partner, a period, and which are meant", async () => {
    const root = folderWith(FILES);
    const said = async (...argv: readonly string[]) => {
      const { code, err } = await call(root, ...argv);
      expect(code).toBe(2);
      return err;
    };
    expect(await said()).toContain("--to needs a value");
    expect(await said("--to", "pdf")).toContain("csv, xlsx, data-package, collection-sheet");
    expect(await said("--to", "csv", "--partner", "keyhome")).toContain("--partner cannot be used");
    expect(await said("--to", "collection-sheet", "--period", "2025")).toContain("--partner is missing");
    expect(await said("--to", "collection-sheet", "--partner", "keyhome")).toContain("--period is missing");
    expect(await said(...SHEET, "--partner", "keyhom")).toContain("Did you mean keyhome?");
    expect(await said(...SHEET, "--period", "K1 2025")).toContain("Did you mean 2025-Q1?");
    expect(await said(...SHEET, "--partner", "riverside")).toContain("nothing to ask");
    expect(await said(...SHEET, "--period", "2025-Q1")).toContain("is measured per year");
    expect(readdirSync(root).some((name) => name.endsWith(".xlsx"))).toBe(false);
  });

  it("never writes over a sheet that somebody may have filled in", async () => {
    const root = folderWith(FILES);
    writeFileSync(join(root, "keyhome-2025.xlsx"), "filled in");
    for (const lang of LANGS) expect((await call(root, ...SHEET, "--lang", lang)).code).toBe(2);
    expect(readFileSync(join(root, "keyhome-2025.xlsx"), "utf8")).toBe("filled in");
    expect((await call(root, ...SHEET, "-o", "again.xlsx", "--lang", "nl")).err).toBe(
      "Geschreven: again.xlsx\nEén rij gevraagd, van één indicator.\n",
    );
  });
});
