import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { FORMATS } from "../../src/cli/validate-options.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { add, swap, withBase } from "../support/repository.ts";

const FOR_OTHERS = FORMATS.filter((format) => format !== "text" && format !== "json");

/** One error, one warning and one note. */
const FILES = withBase({
  "rivals.yml": "[]\n",
  "data/homes.csv":
    "indicator,period,value,status\nhomes-let,2024,12,final\nhomes-let,2024,13,final\nhomes-let,2025,17,final\n",
});

async function call(cwd: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { context, out, err } = contextIn(cwd, { env });
  const code = await run(["validate", ...argv], context);
  return { code, out: out(), err: err() };
}

describe("impact validate --format", () => {
  it.each(FORMATS)("%s prints one document and fails as text does", async (format) => {
    const { code, out, err } = await call(folderWith(FILES), ["--format", format]);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toContain("conflicting-duplicate");
    expect(out).toContain("unknown-file");
    expect(out.endsWith("\n")).toBe(true);
  });

  it.each(FORMATS)("%s of a clean repository is a document as well", async (format) => {
    const { code, out } = await call(folderWith(withBase({})), ["--format", format]);
    expect(code).toBe(0);
    expect(out).not.toBe("");
  });

  it.each([...FOR_OTHERS, "json"])("%s is an error document where nothing was checked", async (format) => {
    const { code, out, err } = await call(folderWith({}), ["--format", format]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ format: "impact-error", version: "1.0", code: "no-repository" });
    expect(err).not.toBe("");
  });

  it("shows rows only to who has the files", async () => {
    const root = folderWith(FILES);
    for (const format of FORMATS) {
      const { out } = await call(root, ["--format", format]);
      expect(out.includes("homes-let,2024,13"), format).toBe(format === "text" || format === "json");
    }
  });
});

describe("--output", () => {
  it("writes several forms beside what is printed", async () => {
    const root = folderWith(FILES);
    const outputs = FORMATS.flatMap((format) => ["--output", `${format}=out.${format}`]);
    const { code, out } = await call(root, ["--format", "github", ...outputs]);
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=data\/homes.csv,line=3,/);
    for (const format of FORMATS) {
      const printed = await call(folderWith(FILES), ["--format", format]);
      expect(readFileSync(join(root, `out.${format}`), "utf8"), format).toBe(printed.out);
    }
  });

  it("without a form writes the document of --format, and prints nothing", async () => {
    const root = folderWith(FILES);
    const { code, out } = await call(root, ["--format", "sarif", "-o", "out.sarif"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(JSON.parse(readFileSync(join(root, "out.sarif"), "utf8")).version).toBe("2.1.0");
  });

  it("replaces what an earlier run wrote", async () => {
    const root = folderWith(FILES);
    writeFileSync(join(root, "out.xml"), "old");
    await call(root, ["-o", "junit=out.xml"]);
    expect(readFileSync(join(root, "out.xml"), "utf8")).toMatch(/^<\?xml/);
  });

  it("writes outside the repository, where the command runs", async () => {
    const [root, elsewhere] = [folderWith(FILES), folderWith()];
    await call(elsewhere, ["-C", root, "-o", "junit=a.xml", "-o", `gitlab=${join(root, "b.json")}`]);
    expect([existsSync(join(elsewhere, "a.xml")), existsSync(join(root, "b.json"))]).toEqual([true, true]);
  });

  it.each([
    ["over a table", ["sarif=data/homes.csv"], "`data/homes.csv`"],
    ["over a file of the format", ["sarif=impact.yaml"], "`impact.yaml`"],
    ["over a folder", ["sarif=data"], "(it is a folder)"],
    ["into a folder that is not there", ["sarif=nowhere/out.sarif"], "(the folder does not exist)"],
    ["through a linked folder", ["sarif=linked/out.sarif"], "(through-link)"],
    ["in .git", ["sarif=.git/config"], "(outside)"],
    ["twice to one file", ["sarif=a.out", "junit=./a.out"], "`--output` … a.out"],
    ["two documents of one form without a name", ["a.out", "b.out"], "a.out"],
    ["a form that is not there", ["serif=a.out"], "`serif`"],
    ["without a file", ["sarif="], "--output"],
  ])("refuses %s and leaves everything as it was", async (_what, outputs, told) => {
    const [root, outside] = [folderWith({ ...FILES, ".git/HEAD": "" }), folderWith()];
    symlinkSync(outside, join(root, "linked"));
    const before = readdirSync(root, { recursive: true });
    const all = ["-o", "markdown=first.md", ...outputs.flatMap((each) => ["-o", each])];
    const { code, out, err } = await call(root, ["--format", "sarif", ...all]);
    expect(code).toBe(2);
    expect(JSON.parse(out).format).toBe("impact-error");
    expect(err).toContain(told.split(" … ").at(-1));
    expect(readdirSync(root, { recursive: true })).toEqual(before);
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe("what exemptions set aside", () => {
  const EXEMPT = `rules:
  exempt:
    - {rule: policy-expired, at: policy.yaml, reason: being renewed}
    - {rule: blank-row, at: data/homes.csv, reason: as it comes}
`;
  const SET_ASIDE = withBase({
    "impact.yaml": add(EXEMPT),
    "policy.yaml": swap("until: 2027-12-31", "until: 2025-12-31"),
    "data/homes.csv": swap("homes-let,2025", ",,,\nhomes-let,2025"),
  });

  it("is counted, in every form that says how much was found", async () => {
    const root = folderWith(SET_ASIDE);
    const { code, out } = await call(root, ["--format", "json"]);
    const { exempt, summary } = JSON.parse(out);
    expect({ code, exempt, summary }).toEqual({
      code: 0,
      exempt: 2,
      summary: { error: 0, warning: 0, info: 0 },
    });
    for (const format of ["text", "sarif", "github", "junit", "markdown"]) {
      const { out: printed } = await call(root, ["--format", format]);
      expect(printed, format).toContain("2 findings are set aside by exemptions in impact.yaml.");
    }
    expect((await call(root, ["--statistics"])).out).toContain("2 findings are set aside");
  });

  it("is a count in SARIF: a result with suppressions would stand open on GitHub", async () => {
    const [run] = JSON.parse((await call(folderWith(SET_ASIDE), ["--format", "sarif"])).out).runs;
    expect(run.results).toEqual([]);
    expect(run.properties).toEqual({ exempt: 2 });
  });

  it("counts only in the paths that are shown, and is not said where there is nothing", async () => {
    const root = folderWith(SET_ASIDE);
    const shown = await call(root, ["--format", "json", "indicators"]);
    expect(JSON.parse(shown.out)).not.toHaveProperty("exempt");
    expect((await call(folderWith(FILES), ["--format", "json"])).out).not.toContain("exempt");
  });

  it.each([
    ["nl", "2 bevindingen zijn opzijgezet door uitzonderingen in impact.yaml."],
    ["fr", "2 constats sont mis de côté par des exceptions dans impact.yaml."],
  ])("is said in %s", async (lang, sentence) => {
    expect((await call(folderWith(SET_ASIDE), ["--lang", lang])).out).toContain(sentence);
  });
});

describe("--max", () => {
  it("shows the gravest and says how many more there are; the exit code stays the same", async () => {
    const root = folderWith(FILES);
    const { code, out } = await call(root, ["--max", "1", "--format", "json"]);
    const document = JSON.parse(out);
    expect(code).toBe(1);
    expect(document.findings.map(({ rule }: { rule: string }) => rule)).toEqual(["conflicting-duplicate"]);
    expect(document.leftOut).toBe(1);
    expect(document.summary).toEqual({ error: 1, warning: 1, info: 0 });
    for (const format of ["text", "sarif", "github", "junit", "markdown"]) {
      expect((await call(root, ["--max", "0", "--format", format])).out, format).toMatch(
        /… and 2 more findings/,
      );
    }
  });

  it("wants a number", async () => {
    const { code, err } = await call(folderWith(FILES), ["--max", "few"]);
    expect(code).toBe(2);
    expect(err).toContain("`few`");
  });
});

describe("--statistics and --group-by", () => {
  it("count by rule", async () => {
    const root = folderWith(FILES);
    expect((await call(root, ["--statistics"])).out).toBe(
      "1  error    conflicting-duplicate\n1  warning  unknown-file\n\nFound 1 error and 1 warning in 2 files.\n",
    );
    expect(JSON.parse((await call(root, ["--statistics", "--format", "json"])).out).rules).toEqual([
      { rule: "conflicting-duplicate", severity: "error", count: 1 },
      { rule: "unknown-file", severity: "warning", count: 1 },
    ]);
    expect((await call(root, ["--statistics", "--format", "markdown"])).out).toContain(
      "| 1 | error | `conflicting-duplicate` |",
    );
  });

  it("put together what is of one rule or one owner", async () => {
    const root = folderWith({ ...FILES, CODEOWNERS: "* @all\n/data/ @team/data @keeper\nrivals.yml\n" });
    expect((await call(root, ["--group-by", "rule", "--quiet"])).out).toMatch(
      /^conflicting-duplicate: one figure, two values\n\n {2}error data\/homes.csv:3:1 /,
    );
    const { out } = await call(root, ["--group-by", "owner", "--quiet"]);
    expect(out).toMatch(/^For: @team\/data, @keeper\n[\s\S]*\nfor nobody in particular\n/);
  });
});

describe("owners", () => {
  it("come from CODEOWNERS at the top of the git repository", async () => {
    const inside = Object.fromEntries(
      Object.entries(FILES).map(([path, text]) => [`coalition/${path}`, text]),
    );
    const root = folderWith({
      ...inside,
      ".git/HEAD": "",
      ".github/CODEOWNERS": "/coalition/data/ @stewards\n",
    });
    const folder = join(root, "coalition");
    const { findings } = JSON.parse((await call(folder, ["--format", "json"])).out);
    expect(findings.map(({ owners }: { owners?: readonly string[] }) => owners)).toEqual([
      ["@stewards"],
      undefined,
    ]);
    expect((await call(folder, ["--verbose"])).out).toContain("For: @stewards");
    expect((await call(folder, [])).out).not.toContain("@stewards");
    // Paths for platforms are seen from the top of the git repository, where JSON sees them from the coalition.
    expect(findings[0].path).toBe("data/homes.csv");
    expect((await call(folder, ["--format", "github"])).out).toContain("file=coalition/data/homes.csv,");
    expect((await call(folder, ["--format", "sarif"])).out).toContain('"uri": "coalition/data/homes.csv"');
  });
});

describe("owners by their e-mail address", () => {
  it("are masked in every form", async () => {
    const root = folderWith({ ...FILES, CODEOWNERS: "* jan.peeters@example.org\n" });
    for (const format of FORMATS) {
      const { out } = await call(root, ["--format", format, "--verbose"]);
      expect(out, format).not.toContain("peeters");
    }
  });
});

describe("the summary of a job of GitHub", () => {
  it("holds what annotations have no room for", async () => {
    const nodes = Array.from(
      { length: 30 },
      (_, index) => `  - {id: n${index}, kind: factor, title: N ${index}}\n`,
    );
    const files = withBase({
      "theory-of-change.yaml": (text) => text.replace("links:\n", `${nodes.join("")}links:\n`),
    });
    const root = folderWith(files);
    const summary = join(folderWith({ "summary.md": "before\n" }), "summary.md");
    const { out } = await call(root, ["--format", "github"], { GITHUB_STEP_SUMMARY: summary });
    const text = readFileSync(summary, "utf8");
    expect(out.match(/^::warning /gm)).toHaveLength(10);
    expect(out).toContain("… and 20 more findings: see the summary of the job.");
    expect(text).toMatch(/^before\n## impact validate\n/);
    expect(text).toContain("`n29`");
    // Other forms leave it alone.
    await call(root, ["--format", "sarif"], { GITHUB_STEP_SUMMARY: summary });
    expect(readFileSync(summary, "utf8")).toBe(text);
  });

  it("is never a file of the repository, and what cannot be written is not announced", async () => {
    const root = folderWith(FILES);
    const before = readFileSync(join(root, "data/homes.csv"), "utf8");
    mkdirSync(join(root, "folder"));
    for (const place of ["data/homes.csv", "folder", "nowhere/summary.md"]) {
      const { code, out } = await call(root, ["--format", "github"], { GITHUB_STEP_SUMMARY: place });
      expect(code).toBe(1);
      expect(out).not.toContain("summary of the job");
    }
    expect(readFileSync(join(root, "data/homes.csv"), "utf8")).toBe(before);
  });
});

describe("with --history", () => {
  it.each([["--format", "sarif"], ["--output", "json=a.json"], ["--max", "3"], ["--statistics"]])(
    "%s %s is refused",
    async (...argv) => {
      const { code, err } = await call(folderWith(FILES), ["--history", ...argv]);
      expect(code).toBe(2);
      expect(err).toContain("--history");
    },
  );
});

/** Figures of people that no other text holds; all are below the minimum of their indicator. */
const MARKERS = [617, 618, 681, 687];
const MARKED = /617|618|681|687|6[.,]1[78]/;

const marker = fc.constantFrom(...MARKERS);
const indicator = fc.constantFrom("helped", "housed", "growing");
const period = fc.constantFrom("2023", "2024", "2025");
const group = fc.constantFrom("", "", "m", "v-x");

/** A row of a table about people: indicator, period, gender, numerator, denominator, value, status. */
type Row = readonly string[];

const rowWithValue: fc.Arbitrary<Row> = fc
  .tuple(indicator, period, group, marker)
  .map(([id, when, gender, value]) => [id, when, gender, "", "", `${value}`, "final"]);

const rowWithParts: fc.Arbitrary<Row> = fc
  .tuple(period, group, marker, marker, fc.constantFrom("", "0.5", "617"))
  .map(([when, gender, above, below, value]) => [
    "share",
    when,
    gender,
    `${above}`,
    `${below}`,
    value,
    "final",
  ]);

/** As somebody may type it. */
const typed = fc
  .tuple(
    fc.constantFrom("", "", " ", "-", "<", "~", "ca. "),
    marker,
    fc.constantFrom("", "", " ", "*", ",5", " p."),
  )
  .map((parts) => parts.join(""));

/** Anything may be wrong with it, cells too many or too few included. */
const brokenRow: fc.Arbitrary<Row> = fc
  .tuple(
    fc.constantFrom("helped", "share", "helpt", ""),
    fc.constantFrom("2024", "2025-Q1", "25", "617", ""),
    fc.constantFrom("", "m", "X", "m "),
    fc.array(typed, { minLength: 1, maxLength: 5 }),
  )
  .map(([id, when, gender, cells]) => [id, when, gender, ...cells, "final"]);

const row = fc.oneof(
  { weight: 6, arbitrary: rowWithValue },
  { weight: 2, arbitrary: rowWithParts },
  { weight: 1, arbitrary: brokenRow },
);

function repositoryWith(rows: readonly Row[]) {
  const lines = rows.map((cells) => cells.join(","));
  const people =
    "counts: people\nminimum_count: 1000\nfrequency: year\nmeasures: [stable-housing]\nowner: riverside\nsource: rent-register\n";
  const broken = "breakdowns:\n  - {by: gender, complete: true}\n";
  return withBase({
    "indicators/helped.yaml": `name: Helped\ntype: count\nunit: people\ndirection: increase\n${people}${broken}baseline: {period: 2023, value: 617}\ntargets:\n  - {period: 2026, value: 5}\n`,
    "indicators/housed.yaml": `name: Housed\ntype: count\nunit: people\ndirection: increase\n${people}${broken}`,
    "indicators/growing.yaml": `name: Growing\ntype: count\nunit: people\ndirection: increase\ncumulative: true\n${people}`,
    "indicators/share.yaml": `name: Share\ntype: proportion\nunit: people\ndirection: increase\n${people}`,
    "data/people.csv": `indicator,period,gender,numerator,denominator,value,status\n${lines.join("\n")}\n`,
    "data/partners-of.csv":
      "indicator,period,partner,value,status\nhelped,2023,riverside,618,final\nhelped,2023,,681,final\n",
    "impact.yaml": (text) =>
      `${text}privacy: {in_data: warn}\nhouse_rules:\n  - {id: enough, rule: helped <= housed, because: nobody is housed without help}\n`,
  });
}

describe("nobody can be worked out from what others see", () => {
  it("whatever is wrong in the tables, no form for others holds a figure of people", async () => {
    const rules = new Set<string>();
    let shownInJson = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
        const root = folderWith(repositoryWith(rows));
        const outputs = FORMATS.flatMap((format) => ["-o", `${format}=out.${format}`]);
        const summary = join(root, "summary.md");
        const env = { GITHUB_STEP_SUMMARY: summary };
        const { out } = await call(
          root,
          ["--format", "github", "--statistics", ...outputs, "--lang", "en"],
          env,
        );
        for (const format of FOR_OTHERS) {
          const text = readFileSync(join(root, `out.${format}`), "utf8");
          expect(text.replace(/"[0-9a-f]{32}:\d+"/g, ""), format).not.toMatch(MARKED);
        }
        expect(out).not.toMatch(MARKED);
        expect(readFileSync(summary, "utf8")).not.toMatch(MARKED);
        if (MARKED.test(readFileSync(join(root, "out.json"), "utf8"))) shownInJson += 1;
        for (const [, rule] of readFileSync(join(root, "out.gitlab"), "utf8").matchAll(
          /"check_name": "([^"]+)"/g,
        ))
          rules.add(rule ?? "");
      }),
      { numRuns: 40, seed: 20260301 },
    );
    // Who has the files does see them: otherwise nothing was tried here.
    expect(shownInJson).toBeGreaterThan(30);
    // The property has to meet the rules that speak of figures.
    expect([...rules].sort()).toEqual(
      expect.arrayContaining([
        "baseline-differs",
        "conflicting-duplicate",
        "cumulative-falls",
        "house-rule",
        "identical-duplicate",
        "not-a-number",
        "numerator-above-denominator",
        "padded-cell",
        "part-above-total",
        "parts-differ-from-total",
        "small-group",
        "value-differs",
      ]),
    );
  }, 120_000);
});
