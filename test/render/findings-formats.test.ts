import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { marked, type Token } from "marked";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { RULE_NAMES } from "../../src/findings/catalogue.ts";
import type { RankedFinding } from "../../src/findings/finding.ts";
import { LANGS } from "../../src/language/locale.ts";
import { findingsGithub } from "../../src/render/findings-github.ts";
import { findingsGitlab } from "../../src/render/findings-gitlab.ts";
import { findingsJunit } from "../../src/render/findings-junit.ts";
import { findingsMarkdown, LONGEST_COMMENT } from "../../src/render/findings-markdown.ts";
import { findingsSarif } from "../../src/render/findings-sarif.ts";
import type { ToldDocument } from "../../src/render/told.ts";
import { SAMPLES } from "../findings/samples.ts";
import { findingOf, toldDocument } from "../support/told.ts";

const golden = fileURLToPath(new URL("../golden/findings/", import.meta.url));

/** Compares with the kept text; `UPDATE_GOLDEN=1` keeps the new one instead. */
function expectGolden(name: string, text: string): void {
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(golden, { recursive: true });
    writeFileSync(golden + name, text);
  }
  expect(text).toBe(readFileSync(golden + name, "utf8"));
}

const FORMATS: Readonly<Record<string, (told: ToldDocument) => string>> = {
  "sarif.json": (told) => findingsSarif(told, "1.2.3"),
  "gitlab.json": findingsGitlab,
  "junit.xml": (told) => findingsJunit(told, ({ severity }) => severity === "error"),
  "github.txt": (told) => findingsGithub(told, false),
  "markdown.md": (told) => findingsMarkdown(told, { longest: LONGEST_COMMENT }),
};

const ROW = { path: "data/homes.csv", line: 4, column: 1, endLine: 4, endColumn: 24 };

/** A few findings as a coalition has them: rows, a whole file, something below what fails, more of the same. */
const STORY: readonly RankedFinding[] = [
  findingOf(
    "conflicting-duplicate",
    { first: "homes-let,2024,12,final", second: "homes-let,2024,13,final" },
    {
      where: ROW,
      about: "indicator:homes-let",
      related: [
        { label: "first", detail: "homes-let,2024,12,final", where: { ...ROW, line: 3, endLine: 3 } },
      ],
    },
  ),
  findingOf(
    "padded-cell",
    { column: "value", value: " 12" },
    { where: { ...ROW, line: 5, endLine: 5 }, more: 17, severity: "warning" },
  ),
  findingOf(
    "unknown-file",
    { nearest: "rivals.yaml" },
    {
      where: { path: "rivals, old: 100%.yml", line: 1, column: 1, endLine: 1, endColumn: 1 },
      severity: "warning",
    },
  ),
  findingOf(
    "unmarked-loop",
    { path: ["trust", "talk", "trust"] },
    {
      where: { path: "theory-of-change.yaml", line: 12, column: 5, endLine: 13, endColumn: 14 },
      related: [
        {
          label: "step",
          detail: "trust/talk",
          where: { path: "theory-of-change.yaml", line: 9, column: 5, endLine: 9, endColumn: 40 },
        },
      ],
      severity: "info",
    },
  ),
];

const OWNERS: Readonly<Record<string, readonly string[]>> = {
  "theory-of-change.yaml": ["@team/theory", "a@b.org"],
};
const story = (lang: "nl" | "en" | "fr" = "en") =>
  toldDocument(STORY, { lang, ownersOf: (path) => OWNERS[path] ?? [] });

describe("each form", () => {
  it.each(Object.keys(FORMATS))("%s of a few findings", (name) => {
    expectGolden(name, FORMATS[name]!(story()));
  });

  it.each(Object.keys(FORMATS))("%s of nothing", (name) => {
    expectGolden(`nothing.${name}`, FORMATS[name]!(toldDocument([])));
  });

  it.each(Object.keys(FORMATS))("%s changes its sentences with the language, and nothing else", (name) => {
    const [nl, en] = [FORMATS[name]!(story("nl")), FORMATS[name]!(story("en"))];
    expect(nl).not.toBe(en);
    for (const rule of ["conflicting-duplicate", "unmarked-loop"]) expect(nl).toContain(rule);
  });
});

describe("what says the very same of one file", () => {
  it("is said once, with how many more there are", () => {
    const small = (line: number, path = "data/a.csv") =>
      findingOf(
        "small-group",
        { indicator: "homes", period: "2025", column: "value", minimum: 5 },
        { where: { path, line, column: 1, endLine: line, endColumn: 4 }, severity: "warning" },
      );
    const { findings } = toldDocument([small(2), small(3), small(5), small(2, "data/b.csv")]);
    expect(findings.map(({ where, more }) => `${where.path}:${where.line} ${more}`)).toEqual([
      "data/a.csv:1 2",
      "data/b.csv:1 0",
    ]);
  });

  it("is said each time where it stands at a line of its own", () => {
    const { findings } = toldDocument([STORY[1], STORY[1]].flatMap((each) => each ?? []));
    expect(findings).toHaveLength(2);
  });
});

const samples: readonly RankedFinding[] = RULE_NAMES.flatMap((rule) =>
  SAMPLES[rule].map((args) => findingOf(rule, args, { more: 3 })),
);

/** What a person could have written into a file, its name or CODEOWNERS. */
const hostileText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(..."`|<>&\"'[]()*_~#@!$\\{}%:,\n\r\t\u0000\u001b\u202e\ud800\uffff a1"),
  }),
  fc.constantFrom(
    "]]>",
    "<script>alert(1)</script>",
    "[click](https://evil.example)",
    "![x](https://evil.example/x.png)",
    "https://evil.example/",
    "www.evil.example",
    "@everyone",
    "#12",
    "::error::x",
    "%0A::error::x",
    "| a | b |\n| --- | --- |",
    "{0}",
    "a@b.org",
    "`` ` ``",
    "&lt;b&gt;",
  ),
);

/** Every rule with that text wherever a person could have written it. */
const hostileFindings = fc
  .tuple(fc.constantFrom(...samples), hostileText, hostileText)
  .map(([sample, text, path]) => hostile(sample, text, path));

const WORDS_OF_THE_TOOL = new Set(["problem", "is", "traits", "against", "expected"]);

function hostile(sample: RankedFinding, text: string, path: string): RankedFinding {
  const where = { ...sample.where, path: path === "" ? "x" : path };
  const related = [{ label: "step", detail: text, where }];
  return { ...sample, args: withText(sample.args, text), where, related } as RankedFinding;
}

function withText(value: unknown, text: string, key = ""): unknown {
  if (typeof value === "string") return WORDS_OF_THE_TOOL.has(key) ? value : text;
  if (Array.isArray(value))
    return key === "expected" ? value : value.map((item) => withText(item, text, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withText(item, text, name)]));
}

function hostileDocument(finding: RankedFinding, owner = "@x"): ToldDocument {
  return toldDocument([finding], { ownersOf: () => [owner] });
}

const PROPERTY = { numRuns: 600, seed: 20260301 };

describe("SARIF", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../schemas/sarif-2.1.0-rtm.5.json", import.meta.url), "utf8"),
  ) as { $schema?: string; id?: string };
  // The schema is of draft 4, of which it uses nothing that later drafts read otherwise.
  delete schema.$schema;
  delete schema.id;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const isValid = ajv.compile(schema);

  function expectValid(text: string): void {
    isValid(JSON.parse(text));
    expect(isValid.errors ?? []).toEqual([]);
  }

  it("is what the official schema describes, for every rule in every language", () => {
    for (const lang of LANGS) expectValid(findingsSarif(toldDocument(samples, { lang }), "1.2.3"));
    expectValid(findingsSarif(toldDocument([]), "1.2.3"));
    expectValid(findingsSarif({ ...story(), leftOut: 3 }, "1.2.3"));
  });

  it("stays so with hostile text, and no address leaves the repository", () => {
    fc.assert(
      fc.property(hostileFindings, (finding) => {
        const text = findingsSarif(hostileDocument(finding), "1.2.3");
        expectValid(text);
        const [{ results }] = JSON.parse(text).runs;
        const { artifactLocation } = results[0].locations[0].physicalLocation;
        const address = new URL(artifactLocation.uri, "https://root.example/top/");
        expect(address.host).toBe("root.example");
        expect(results[0].message.text).not.toMatch(/\]\(/);
        expect(results[0].message.text.replaceAll("{{", "").replaceAll("}}", "")).not.toMatch(/[{}]/);
      }),
      PROPERTY,
    );
  });

  it("is refused by the schema where it is not SARIF", () => {
    expect(isValid({ version: "2.1.0", runs: [{ tool: {} }] })).toBe(false);
  });
});

describe("GitLab code quality", () => {
  it("is a list with the fields that GitLab needs, whatever is found", () => {
    fc.assert(
      fc.property(fc.array(hostileFindings, { maxLength: 5 }), (findings) => {
        const list = JSON.parse(findingsGitlab(toldDocument(findings)));
        expect(list).toHaveLength(findings.length);
        expect(new Set(list.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(
          list.length,
        );
        for (const one of list) {
          expect(Object.keys(one)).toEqual([
            "description",
            "check_name",
            "fingerprint",
            "severity",
            "location",
          ]);
          expect(["info", "minor", "major", "critical", "blocker"]).toContain(one.severity);
          expect(one.location.lines.begin).toBeGreaterThan(0);
        }
      }),
      { ...PROPERTY, numRuns: 300 },
    );
  });
});

/** Names of elements and attributes, and all text, as a strict parser reads them; throws where it is no XML. */
function parseXml(text: string): { readonly elements: readonly string[]; readonly texts: string } {
  const elements: string[] = [];
  let texts = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    elements.push(`${name} ${Object.keys(attributes).join(" ")}`);
    texts += Object.values(attributes).join("\n");
  });
  parser.on("text", (part) => {
    texts += part;
  });
  parser.write(text).close();
  return { elements, texts };
}

describe("JUnit", () => {
  it("is the same XML with hostile text as with any other", () => {
    const isFailure = () => true;
    fc.assert(
      fc.property(hostileFindings, hostileText, (finding, owner) => {
        const { elements, texts } = parseXml(findingsJunit(hostileDocument(finding, owner), isFailure));
        expect(elements).toEqual([
          "testsuites name tests failures errors skipped time",
          "testsuite name tests failures errors skipped time",
          "testcase name classname file line time",
          "failure type message",
        ]);
        expect(texts).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e\ufffe\uffff]|\p{Cs}/u);
      }),
      PROPERTY,
    );
  });

  it("fails only what fails the check", () => {
    const text = findingsJunit(story(), ({ severity }) => severity === "error");
    expect(text).toMatch(/<testsuites name="impact validate" tests="4" failures="1" errors="0" skipped="0"/);
    expect(parseXml(text).elements.filter((name) => name.startsWith("failure"))).toHaveLength(1);
  });

  it("says what is not shown as a test that was skipped", () => {
    expect(findingsJunit({ ...story(), leftOut: 9 }, () => true)).toContain(
      '<skipped message="… and 9 more findings, not shown here."/>',
    );
  });
});

/** A line as the runner of GitHub reads it. */
function command(line: string) {
  const [, kind = "", properties = "", data = ""] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
  const decode = (text: string) =>
    text
      .replaceAll("%0A", "\n")
      .replaceAll("%0D", "\r")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");
  const read = new Map(
    properties.split(",").map((each) => {
      const [name = "", ...value] = each.split("=");
      return [name, decode(value.join("="))];
    }),
  );
  return { kind, properties: read, data: decode(data) };
}

describe("GitHub annotations", () => {
  it("are one command per finding with hostile text as well", () => {
    fc.assert(
      fc.property(hostileFindings, hostileText, (finding, owner) => {
        const lines = findingsGithub(hostileDocument(finding, owner), false).split(/\r\n|\n|\r/);
        expect(lines).toHaveLength(3);
        const { kind, properties } = command(lines[0] ?? "");
        expect(kind).toBe("error");
        expect([...properties.keys()].sort()).toEqual(
          properties.has("col")
            ? ["col", "endColumn", "endLine", "file", "line", "title"]
            : ["file", "line", "title"],
        );
        expect(properties.get("title")).toBe(finding.rule);
        expect(lines[1]).toMatch(/^Found /);
        expect(lines.join("")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
      }),
      PROPERTY,
    );
  });

  it("have columns only within one line", () => {
    const loop = findingsGithub(story(), false)
      .split("\n")
      .find((line) => line.includes("unmarked-loop"));
    expect(loop).toMatch(/^::notice file=theory-of-change.yaml,line=12,endLine=13,title=unmarked-loop::/);
  });

  it("show a path as it is", () => {
    const line =
      findingsGithub(story(), false)
        .split("\n")
        .find((each) => each.includes("rivals")) ?? "";
    expect(line).toContain("file=rivals%2C old%3A 100%25.yml,line=1,");
    expect(command(line).properties.get("file")).toBe("rivals, old: 100%.yml");
  });

  it("are no more than GitHub shows, the gravest first, and say how many there are besides", () => {
    const many = (severity: "error" | "warning" | "info", count: number) =>
      Array.from({ length: count }, (_, index) =>
        findingOf("unconnected-node", { id: `node-${index}` }, { severity }),
      );
    const all = [...many("info", 30), ...many("error", 12), ...many("warning", 3)];
    const lines = findingsGithub(toldDocument(all), true).trimEnd().split("\n");
    const kinds = lines.slice(0, -1).map((line) => command(line).kind);
    expect(kinds.join(" ")).toBe(
      [...Array(10).fill("error"), ...Array(3).fill("warning"), ...Array(10).fill("notice")].join(" "),
    );
    expect(command(lines.at(-2) ?? "").data).toBe("… and 23 more findings: see the summary of the job.");
    expect(lines.at(-1)).toBe("Found 12 errors, 3 warnings and 30 notes in one file.");
  });
});

/** The tokens of a page, those inside others included. */
function tokensOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => [token, ...tokensOf(token.tokens ?? []), ...tokensOf(token.items ?? [])]);
}

describe("Markdown", () => {
  it("has the same parts with hostile text as with any other", () => {
    const partsOf = (text: string) =>
      tokensOf(marked.lexer(text))
        .map(({ type }) => type)
        .filter((type) => !["text", "codespan", "escape", "br", "space"].includes(type))
        .join(" ");
    fc.assert(
      fc.property(hostileFindings, hostileText, (finding, owner) => {
        const text = findingsMarkdown(hostileDocument(finding, owner), { longest: LONGEST_COMMENT });
        expect(partsOf(text)).toMatch(
          /^heading paragraph heading (paragraph )?list list_item strong( paragraph)?$/,
        );
        for (const token of tokensOf(marked.lexer(text))) {
          if (token.type !== "text" || token.tokens !== undefined || token.items !== undefined) continue;
          // A mention or a reference is made of text that is no code.
          expect(token.raw).not.toMatch(/@\w|#\d|https?:\/\/|www\.|\p{Cs}/u);
        }
      }),
      PROPERTY,
    );
  });

  it("stays shorter than a comment may be, and says what is left out", () => {
    const findings = RULE_NAMES.flatMap((rule) =>
      Array.from({ length: 300 }, (_, index) =>
        findingOf(rule, SAMPLES[rule][0], { about: `node:${index}` }),
      ),
    );
    const text = findingsMarkdown(toldDocument(findings), { longest: LONGEST_COMMENT });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LONGEST_COMMENT);
    expect(text).toMatch(/… and \d+ more findings, not shown here\./);
    for (const rule of RULE_NAMES.slice(0, 20)) expect(text).toContain(`\`${rule}\``);
  });

  it("stays within its bounds with the longest values", () => {
    const findings = samples.map((sample) => hostile(sample, "x".repeat(10_000), "y".repeat(3000)));
    const text = findingsMarkdown(toldDocument(findings), { longest: LONGEST_COMMENT });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LONGEST_COMMENT);
  });
});
