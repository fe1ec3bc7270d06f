import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryTree } from "../../src/files/memory.ts";
import { figuresNotTaken } from "../../src/import/open-sdg/account.ts";
import { type OpenSdgPlan, planOpenSdg } from "../../src/import/open-sdg/plan.ts";
import type { Lang } from "../../src/language/locale.ts";
import { check } from "../support/repository.ts";
import { FRENCH, OFFICIAL, type Site, UGLY, WIDE } from "./open-sdg-samples.ts";

const folder = fileURLToPath(new URL("../golden/import/", import.meta.url));

/** Compares with the kept text; `UPDATE_GOLDEN=1` keeps the new one instead. */
function expectGolden(name: string, text: string): void {
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}${name}`, text);
  }
  expect(text).toBe(readFileSync(`${folder}${name}`, "utf8"));
}

function textOf(text: string | Uint8Array): string {
  return typeof text === "string" ? text : Buffer.from(text).toString();
}

async function imported(
  site: Site,
  lang?: Lang,
): Promise<OpenSdgPlan & { readonly by: Map<string, string> }> {
  const plan = await planOpenSdg(memoryTree(site), { folder: "my-site", ...(lang && { lang }) });
  if ("refused" in plan) throw new Error(plan.refused);
  return { ...plan, by: new Map(plan.files.map(({ path, text }) => [path, textOf(text)])) };
}

async function errorsOf(plan: OpenSdgPlan): Promise<readonly unknown[]> {
  const files = Object.fromEntries(plan.files.map(({ path, text }) => [path, text]));
  return (await check(files)).filter(({ severity }) => severity === "error");
}

describe("a site becomes a repository", () => {
  test.each([
    ["french", FRENCH],
    ["ugly", UGLY],
    ["wide", WIDE],
    ["official", OFFICIAL],
  ])("%s: as before, and without an error", async (name, site) => {
    const plan = await imported(site);
    const text = plan.files.map((file) => `=== ${file.path}\n${textOf(file.text)}`).join("\n");
    expectGolden(`open-sdg-${name}.txt`, text);
    expect(await errorsOf(plan)).toEqual([]);
    expect(plan.account.read).toBe(plan.account.taken + figuresNotTaken(plan.account));
  });

  test("groups that overlap, and rates that no sum is made of, are no error", async () => {
    const plan = await imported({
      "data/indicator_3-1-1.csv":
        "Year,Age,Units,Value\n2019,,Number of people,100\n2019,15+,Number of people,95\n2019,15-24,Number of people,30\n2019,,Rate per 1000,10\n2019,15+,Rate per 1000,9\n2019,15-24,Rate per 1000,8\n",
    });
    expect(await errorsOf(plan)).toEqual([]);
  });

  test("a long target gives its first clauses as title, and the whole of it as note", async () => {
    const whole =
      "Substantially increase health financing and the recruitment, development, training and retention of the health workforce in developing countries";
    const { by } = await imported({
      "data/indicator_3-c-1.csv": "Year,Value\n2019,4\n",
      "meta/3-c-1.md": `---\nindicator_name: Health workers\ntarget_name: ${whole}\n---\n`,
    });
    const theory = by.get("theory-of-change.yaml") ?? "";
    expect(theory).toContain("3.c Substantially increase health financing and the recruitment, development…");
    expect(theory).toContain(`3.c ${whole}`);
  });

  test("settings that change what is shown are told", async () => {
    const { by } = await imported({
      "config_data.yml":
        "inputs:\n  - {class: InputCsvData, path_pattern: data/*-*.csv, code_map: code.csv}\nindicator_options: {progress_calculation_options: []}\n",
      "data/indicator_3-c-1.csv": "Year,Value\n2019,4\n",
    });
    expect(by.get("IMPORT.md")).toContain("`code_map` (setting)");
    expect(by.get("IMPORT.md")).toContain("`progress_calculation_options` (setting)");
  });

  test("in each of our languages", async () => {
    for (const lang of ["nl", "en", "fr"] as const)
      expect(await errorsOf(await imported(UGLY, lang))).toEqual([]);
  });

  test("a share is a fraction, exactly, and its texts are in both languages", async () => {
    const { by } = await imported(FRENCH);
    expect(by.get("data/1-2-1.csv")).toBe(
      "indicator,period,sexe,value\n1-2-1,2019,,0.125\n1-2-1,2019,feminin,0.1325\n1-2-1,2019,masculin,0.117\n1-2-1,2020,,0.12\n",
    );
    expect(by.get("indicators/1-2-1.yaml")).toContain("en: Share of the population below the poverty line");
    expect(by.get("dimensions.yaml")).toContain("{id: feminin, name: {fr: Féminin, en: Female}}");
  });

  test("two units are two indicators, and 140 percent is no share", async () => {
    const { by } = await imported(UGLY);
    expect(by.get("indicators/8-5-2-number-of-people.yaml")).toMatch(/^type: count\n(.*\n)*counts: people$/m);
    expect(by.get("indicators/8-5-2-percent.yaml")).toContain("type: amount");
    expect(by.get("data/8-5-2.csv")).toContain("8-5-2-percent,2016,,140");
  });

  test("of rows that contradict one another none is taken, and both places are told", async () => {
    const { account, by } = await imported(UGLY);
    const conflicts = account.notTaken.filter(({ reason }) => reason === "conflict");
    expect(conflicts.map(({ line, others }) => [line, others])).toEqual([
      [5, [6]],
      [6, [5]],
    ]);
    expect(by.get("data/8-5-2.csv")).not.toContain("2015,male");
  });

  test("each reason is told with the row as it stands there", async () => {
    const { account } = await imported(UGLY);
    expect(account.notTaken.map(({ line, reason }) => `${line} ${reason}`).sort()).toEqual([
      "10 long-period",
      "11 no-period",
      "12 not-a-number",
      "13 hidden",
      "14 no-value",
      "15 no-value",
      "16 ragged",
      "17 ragged",
      "5 conflict",
      "6 conflict",
      "8 repeated",
      "9 bad-period",
    ]);
    expect(account.notTaken.find(({ line }) => line === 12)?.raw).toBe(
      '2017,Here,,,Number of people,"1,234"',
    );
  });

  test("what differs only in capitals is kept apart and told", async () => {
    const { nearDuplicates, by } = await imported(UGLY);
    expect(nearDuplicates).toEqual([{ dimension: "Sex", names: ["female", "femaLE"] }]);
    expect(by.get("dimensions.yaml")).toContain("{id: female-2, name: femaLE}");
  });

  test("columns that split nothing are left out, and told", async () => {
    const { account, by } = await imported(UGLY);
    expect(account.columns).toEqual([
      { path: "data/indicator_8-5-2.csv", column: "Place", why: "constant", value: "Here" },
      { path: "data/indicator_8-5-2.csv", column: "GeoCode", why: "code" },
    ]);
    expect(by.get("indicators/8-5-2-percent.yaml")).toContain("All figures are about Place: Here.");
  });

  test("figures that the site does not publish are not called public", async () => {
    const { by } = await imported(UGLY);
    expect(by.get("sources.yaml")).not.toContain("public-statistics");
    expect((await imported(OFFICIAL)).by.get("sources.yaml")).toContain("kind: public-statistics");
  });

  test("nothing of the theory is more than a draft", async () => {
    const theory = (await imported(FRENCH)).by.get("theory-of-change.yaml") ?? "";
    expect(theory).toContain("title: {fr: 1 Pas de pauvreté, en: 1 No poverty}");
    expect(theory.match(/draft: true/g)).toHaveLength(3);
  });

  test("multipliers are part of the unit; status becomes ours", async () => {
    const { by } = await imported(OFFICIAL);
    expect(by.get("data/11-1-1.csv")).toBe(
      [
        "indicator,period,region,value,status",
        "11-1-1-dwellings,2019,,1200,final",
        "11-1-1-dwellings,2019,north,700,estimate",
        "11-1-1-dwellings-thousands,2019,,1.2,provisional",
        "",
      ].join("\n"),
    );
  });
});

describe("what is no data of the site", () => {
  const table = "Year,Group,Value\n2015,A,1\n2015,B,3\n";

  test("the same table in six files is the example of a template; in three it is not", async () => {
    const copies = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`data/indicator_1-1-${at + 1}.csv`, table]),
      );
    const six = await imported(copies(6));
    expect([six.account.read, six.account.taken]).toEqual([12, 0]);
    expect(six.account.files.map(({ reason }) => reason)).toEqual(Array(6).fill("placeholder"));
    expect((await imported(copies(3))).account.taken).toBe(6);
  });

  test("tables that the settings do not name are listed", async () => {
    const { account, left } = await imported({ ...OFFICIAL });
    expect(account.files).toEqual(
      [{ path: "site/data/notes.csv", reason: "no-year", figures: 1 }].map((file) => ({
        ...file,
        reason: "not-a-data-file",
      })),
    );
    expect(left.otherFiles).toEqual(["site/data/readme.txt"]);
  });

  test("a folder of something else, and figures that come from elsewhere, are refused", async () => {
    const other = await planOpenSdg(memoryTree({ "README.md": "x" }), { folder: "x" });
    expect(other).toEqual({ refused: "not-open-sdg", inputs: [] });
    const sdmx = {
      "config_data.yml": "inputs:\n  - {class: InputSdmxMl_Structure, source: x.xml}\n",
      "meta/1-1-1.md": "---\na: b\n---\n",
    };
    expect(await planOpenSdg(memoryTree(sdmx), { folder: "x" })).toEqual({
      refused: "only-other-inputs",
      inputs: ["InputSdmxMl_Structure"],
    });
  });
});

describe("no figure is lost, whatever stands in the files", () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "",
      "2019",
      "2020",
      "2019-20",
      "20222",
      "1990-1999",
      "12",
      "12.50",
      "1,5",
      "<5",
      "n/a",
      "Percent",
      "a",
      "A",
      " a",
      '"',
      "_T",
      "x;y",
    ),
    fc.string({ maxLength: 6 }),
  );
  const header = fc.constantFrom(
    "Year",
    "Value",
    "Units",
    "Series",
    "Sex",
    "sex",
    "GeoCode",
    "Status",
    "period",
    "2019",
    "all",
    "Sex:f",
    "",
    "Note",
  );

  test("figures read are those taken and those listed; the result has no error", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(header, { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(cell, { minLength: 0, maxLength: 7 }), { maxLength: 12 }),
        fc.constantFrom(",", ";", "\t"),
        async (names, rows, delimiter) => {
          const text = [names, ...rows].map((cells) => cells.join(delimiter)).join("\n");
          const plan = await imported({
            "data/indicator_1-1-1.csv": text,
            "data/indicator_1-1-2.csv": "Year,Value\n2019,1\n",
          });
          expect(plan.account.read).toBe(plan.account.taken + figuresNotTaken(plan.account));
          const written = plan.files
            .filter(({ path }) => path.startsWith("data/"))
            .map((file) => textOf(file.text).split("\n").length - 2);
          expect(written.reduce((sum, lines) => sum + lines, 0)).toBe(plan.account.taken);
          expect(await errorsOf(plan)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
