import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ReportOptions, report } from "../../src/cli/commands/report.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { reportCommandWords } from "../../src/language/report-command.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { type Change, withBase } from "../support/repository.ts";

/** The base repository on disk, with a report for its funder and one for everyone. */
function repository(changes: Readonly<Record<string, Change>> = {}): string {
  return folderWith({
    ...withBase({
      "reports/linden.yaml": "title: Linden\nreader: funder\nfunder: linden-fund\nlanguages: [en, nl]\n",
      "reports/open.yaml": "title: Open\nreader: public\n",
      ...changes,
    }),
  });
}

async function run(folder: string, id?: string, options: ReportOptions = {}) {
  const { context, out, err } = contextIn(folder);
  const code = await report(context, id, options);
  return { code, out: out(), err: err() };
}

describe("impact report with a name", () => {
  it("prints the report in its first language, and nothing else", async () => {
    const { code, out, err } = await run(repository(), "linden");
    expect(out).toMatch(/^# Linden\n/);
    expect(out).toContain("## What we were asked, and our answer");
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("prints it in the asked language and as of the asked day", async () => {
    const { out } = await run(repository(), "linden", { lang: "fr", asOf: "2025-06-30" });
    expect(out).toContain("Situation au 30 juin 2025");
    expect(out).not.toContain("27 sur 54");
  });

  it("says what --color may be", async () => {
    const options = { color: "sometimes" };
    await expect(run(repository(), "linden", options)).rejects.toMatchObject({ code: "wrong-choice" });
  });

  it("writes a file in a folder that it makes", async () => {
    const folder = repository();
    const { out } = await run(folder, "open", { output: "out/deep/open.md" });
    expect(out).toBe("");
    expect(readFileSync(join(folder, "out/deep/open.md"), "utf8")).toMatch(/^# Open\n/);
  });

  it("helps with a name that is not there", async () => {
    await expect(run(repository(), "lindn")).rejects.toThrow(UsageError);
    await expect(run(repository(), "lindn")).rejects.toMatchObject({ help: "Did you mean linden?" });
    await expect(run(repository(), "something-else")).rejects.toMatchObject({
      help: "Choose one of: linden, open.",
    });
    const none = repository({ "reports/linden.yaml": null, "reports/open.yaml": null });
    await expect(run(none)).rejects.toMatchObject({ code: "no-reports" });
  });
});

describe("impact report without a name", () => {
  it("writes all, says what it did, and leaves alone what is right", async () => {
    const folder = repository();
    expect(await run(folder)).toMatchObject({
      code: 0,
      out: "",
      err: "Written: reports/linden.en.md\nWritten: reports/linden.nl.md\nWritten: reports/open.en.md\n",
    });
    writeFileSync(join(folder, "reports/open.en.md"), "old\n");
    expect((await run(folder, undefined, { lang: "en" })).err).toBe(
      "Unchanged: reports/linden.en.md\nWritten: reports/open.en.md\n",
    );
    expect((await run(folder)).err).not.toContain("Written");
  });

  it("writes them elsewhere when told so", async () => {
    const folder = repository();
    await run(folder, undefined, { output: "elsewhere" });
    expect(readdirSync(join(folder, "elsewhere")).sort()).toEqual([
      "linden.en.md",
      "linden.nl.md",
      "open.en.md",
    ]);
    expect(existsSync(join(folder, "reports/open.en.md"))).toBe(false);
    writeFileSync(join(folder, "taken"), "");
    await expect(run(folder, undefined, { output: "taken" })).rejects.toMatchObject({ code: "not-written" });
  });

  it("says that a language is not one of its own", async () => {
    const folder = repository({ "reports/open.yaml": "reader: public\nlanguages: [de, en]\n" });
    expect((await run(folder)).err).toContain(
      "reports/open.yaml: this program cannot write reports in the language `de`",
    );
  });
});

describe("impact report --check", () => {
  it("is silent success where everything is what the data give, Windows line ends included", async () => {
    const folder = repository();
    await run(folder);
    const path = join(folder, "reports/open.en.md");
    writeFileSync(path, readFileSync(path, "utf8").replace(/\n/g, "\r\n"));
    expect(await run(folder, undefined, { check: true })).toMatchObject({
      code: 0,
      out: "",
      err: "All 3 reports are what the data give.\n",
    });
  });

  it("says in which languages nothing was looked at", async () => {
    const folder = repository();
    await run(folder);
    writeFileSync(join(folder, "reports/linden.nl.md"), "old\n");
    const english = await run(folder, undefined, { check: true, lang: "en" });
    expect(english).toMatchObject({ code: 0, out: "" });
    expect(english.err).toBe(
      "All 2 reports are what the data give.\nNot looked at: the reports in Dutch. Without `--lang` all of them are.\n",
    );
    const dutch = await run(folder, "linden", { check: true, lang: "nl" });
    expect(dutch.code).toBe(1);
    expect(dutch.err).toMatch(/\nNiet nagekeken: de rapporten in het Engels\. Zonder `--lang` [^\n]*\n$/);
    expect((await run(folder, "open", { check: true, lang: "en" })).err).toBe(
      "The report is what the data give.\n",
    );
    expect((await run(folder, undefined, { check: true })).err).not.toContain("Not looked at");
    expect(reportCommandWords("fr").otherLanguages(["nl", "en"])).toContain("en néerlandais et en anglais");
  });

  it("is of the day that a report was made for, where nothing else says which", async () => {
    const folder = repository({ "impact.yaml": (text) => text.replace("as_of: 2026-03-01\n", "") });
    await run(folder);
    const { context, err } = contextIn(folder, { today: () => "2026-04-15" });
    expect(await report(context, undefined, { check: true })).toBe(0);
    expect(err()).toContain("reports are what the data give");
  });

  it("names what is missing and the first line that differs, and writes nothing", async () => {
    const folder = repository();
    await run(folder);
    writeFileSync(
      join(folder, "data/homes.csv"),
      "indicator,period,value,status\nhomes-let,2024,12,final\nhomes-let,2025,18,final\n",
    );
    const before = readFileSync(join(folder, "reports/open.en.md"), "utf8");
    const { code, err } = await run(folder, "open", { check: true });
    expect(code).toBe(1);
    expect(err).toMatch(
      /^reports\/open\.en\.md:\d+ is not what the data give\.\n {2}it says: .*17 homes.*\n {2}expected: .*18 homes/,
    );
    expect(readFileSync(join(folder, "reports/open.en.md"), "utf8")).toBe(before);
    const fresh = repository();
    expect(await run(fresh, undefined, { check: true })).toMatchObject({ code: 1 });
    expect(existsSync(join(fresh, "reports/open.en.md"))).toBe(false);
  });
});

describe("what stands in the way of a report", () => {
  it("errors in the repository: a report on broken data would claim too much", async () => {
    const folder = repository({ "data/homes.csv": "indicator,period,value\nhomes-let,2025,many\n" });
    expect(await run(folder, "open")).toMatchObject({
      code: 1,
      out: "",
      err: "One error was found in the files; a report would claim too much. `impact validate` says where.\n",
    });
  });

  it.each([
    ["{{title}\n", "templates/own.md.hbs:1: the template cannot be read"],
    ["a\n{{secret}}\n", "templates/own.md.hbs:2: `secret` does not exist in a report"],
    ["{{{title}}}", "templates/own.md.hbs:1: write `title` with two braces"],
  ])("a template of the coalition: %j", async (text, message) => {
    const folder = repository({ "reports/open.yaml": "reader: public\ntemplate: own\n" });
    mkdirSync(join(folder, "templates"));
    writeFileSync(join(folder, "templates/own.md.hbs"), text);
    const { code, out, err } = await run(folder, "open");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(message);
  });

  it("a template that is not there", async () => {
    const folder = repository({ "reports/open.yaml": "reader: public\ntemplate: own\n" });
    expect(await run(folder, "open")).toMatchObject({
      code: 1,
      err: expect.stringContaining("reports/open.yaml: there is no template `own`"),
    });
  });

  it("nothing, where the coalition's own template is right", async () => {
    const folder = repository();
    mkdirSync(join(folder, "templates"));
    writeFileSync(join(folder, "templates/public.md.hbs"), "# Hello {{coalition.name}}\n\n{{> vintage}}\n");
    expect((await run(folder, "open")).out).toMatch(/^# Hello Open Door\n\n## What this report rests on\n/);
  });
});
