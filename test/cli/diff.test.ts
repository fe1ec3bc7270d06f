import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { LANGS } from "../../src/language/locale.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { commitAll, git, gitFolder } from "../support/git.ts";
import { swap, withBase } from "../support/repository.ts";

const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));
const GOLDEN = fileURLToPath(new URL("../golden/changes/", import.meta.url));
const MARKER = "<!-- impact diff -->\n";

async function impact(folder: string, ...args: readonly string[]) {
  const { context, out, err } = contextIn(folder);
  return { status: await run(["diff", ...args], context), out: out(), err: err() };
}

function validator() {
  const path = new URL("../../schemas/output/changes.schema.json", import.meta.url);
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  return ajv.compile(JSON.parse(readFileSync(path, "utf8")) as object);
}

function edit(root: string, path: string, change: (text: string) => string): void {
  writeFileSync(join(root, path), change(readFileSync(join(root, path), "utf8")));
}

/** A coalition in git, a year in which much changed. */
function story(): string {
  const root = folderWith();
  cpSync(join(EXAMPLES, "youth-homelessness"), root, { recursive: true });
  git(root, "init", "-q", "-b", "main");
  const mine = "/indicators/ @care-team\n/data/ @data-team\n";
  writeFileSync(join(root, "CODEOWNERS"), mine);
  commitAll(root, "What we agreed");
  edit(root, "indicators/stable-housing-12m.yaml", swap("value: 0.68", "value: 0.62"));
  edit(root, "indicators/two-people-to-call.yaml", (text) =>
    text.replace(/value: 0\.\d+\n/, "value: 0.11\n"),
  );
  edit(root, "claims/more-stable-housing.yaml", swap("strength: moderate", "strength: substantial"));
  edit(root, "data/policy-monitor.csv", (text) =>
    text.replace(/,(\d+),final/, (_all, value) => `,${Number(value) + 1},final`),
  );
  edit(root, "theory-of-change.yaml", (text) =>
    text
      .replace("  - from: housing-pool\n    to: homes-allocated\n    strength: strong\n", "")
      .replace(
        "  - from: case-table\n    to: transition-plans\n    strength: supported",
        "  - from: case-table\n    to: transition-plans\n    strength: strong",
      ),
  );
  return root;
}

describe("impact diff", () => {
  it("is empty where nothing changed, in each form", async () => {
    const root = gitFolder(withBase({}));
    expect(await impact(root)).toEqual({ status: 0, out: "", err: "Nothing that is said has changed.\n" });
    const json = await impact(root, "--format", "json", "--exit-code");
    expect(json.status).toBe(0);
    expect((JSON.parse(json.out) as { changes: unknown }).changes).toEqual([]);
    const comment = await impact(root, "--format", "markdown");
    expect(comment.out).toBe(`${MARKER}## What this proposal changes\n\nNothing that is said has changed.\n`);
  });

  it("ends with 1 only where it is asked to", async () => {
    const root = gitFolder(withBase({}));
    edit(root, "indicators/homes-let.yaml", swap("value: 20", "value: 15"));
    expect((await impact(root)).status).toBe(0);
    expect((await impact(root, "--exit-code")).status).toBe(1);
    expect((await impact(root, "--fail-on", "goalpost")).status).toBe(1);
    edit(root, "indicators/homes-let.yaml", swap("value: 15", "value: 15, because: the rent cap fell"));
    expect((await impact(root, "--fail-on", "goalpost")).status).toBe(0);
  });

  it("says so, and ends with 2 where it is asked for, if a file cannot be read", async () => {
    const root = gitFolder(withBase({}));
    edit(root, "indicators/homes-let.yaml", () => "name: [\n");
    const { status, err } = await impact(root, "--exit-code");
    expect(status).toBe(2);
    expect(err).toContain("Not everything was compared");
    const comment = (await impact(root, "--format", "markdown")).out;
    expect(comment).toContain("Not everything was compared");
    expect(comment).toContain("Do not approve this yet");
    expect(comment).not.toContain("Everything was compared.");
  });

  it("refuses a revision that git does not know", async () => {
    expect((await impact(gitFolder(withBase({})), "nowhere")).status).toBe(2);
  });
});

describe("the document for programs", () => {
  it.each(readdirSync(EXAMPLES).filter((name) => !name.includes(".")))(
    "of %s is as its schema",
    async (example) => {
      const root = folderWith();
      cpSync(join(EXAMPLES, example), root, { recursive: true });
      git(root, "init", "-q", "-b", "main");
      git(root, "add", "impact.yaml");
      git(root, "commit", "-q", "-m", "Begin");
      const validate = validator();
      for (const args of [["HEAD"], ["HEAD", "HEAD"]]) {
        const { out } = await impact(root, ...args, "--format", "json");
        validate(JSON.parse(out));
        expect(validate.errors ?? []).toEqual([]);
      }
    },
    60_000,
  );

  it("of a story is as its schema", async () => {
    const { out } = await impact(story(), "--format", "json");
    const validate = validator();
    validate(JSON.parse(out));
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe("the comment", () => {
  it.each(["nl", "en", "fr"])("tells a story in %s", async (lang) => {
    const { out } = await impact(story(), "--format", "markdown", "--lang", lang);
    const shown = out.replace(/\d+ \S+ \d{4} \(`[0-9a-f]{12}`\)/, "1 … 2000 (`000000000000`)");
    await expect(shown).toMatchFileSnapshot(join(GOLDEN, `story.${lang}.md`));
  });

  it.each(["nl", "en"])("and so does the terminal in %s", async (lang) => {
    const { out } = await impact(story(), "--lang", lang);
    await expect(out).toMatchFileSnapshot(join(GOLDEN, `story.${lang}.txt`));
  });

  it("goes to a file, and begins with a line by which it is found again", async () => {
    const root = story();
    const { out } = await impact(root, "--format", "markdown", "--output", "comment.md");
    expect(out).toBe("");
    expect(readFileSync(join(root, "comment.md"), "utf8").startsWith(MARKER)).toBe(true);
  });

  it("is no longer than platforms take, and says what it left out", async () => {
    const root = gitFolder(withBase({}));
    const nasty =
      "</details> | <script>x</script> @everyone `code` #1 [a](http://b.example) ![i](x) &amp; \\";
    const nodes = Array.from(
      { length: 700 },
      (_, index) =>
        `  - {id: more-${index}, kind: activity, title: ${JSON.stringify(`${index} ${nasty.repeat(4)}`)}}\n`,
    );
    edit(root, "theory-of-change.yaml", (text) => text.replace("nodes:\n", `nodes:\n${nodes.join("")}`));
    edit(
      root,
      "indicators/homes-let.yaml",
      swap("value: 20", `value: 15, because: ${JSON.stringify(nasty)}`),
    );
    const { out } = await impact(root, "--format", "markdown");
    expect(Buffer.byteLength(out)).toBeLessThan(65_536);
    expect(out).toContain("more changes for which there is no room here");
    const plain = out.replace(/`[^`\n]*`/g, "");
    expect(plain).not.toMatch(/<script|@everyone|(?<!\\)!\[|(?<!\\)\]\(/);
    expect(plain.match(/<\/details>/g)?.length).toBe(plain.match(/<details>/g)?.length);
    // Cells of a table do not break at a bar in a text.
    const rows = out.split("\n").filter((line) => line.startsWith("| "));
    for (const row of rows) expect(row.split(/(?<!\\)\|/).length).toBe(7);
  }, 60_000);
});

describe("impact validate --since", () => {
  async function news(root: string): Promise<readonly string[]> {
    const { context, out } = contextIn(root);
    await run(["validate", "--since", "HEAD", "--format", "json"], context);
    const { findings } = JSON.parse(out()) as {
      findings: { severity: string; rule: string; path: string; line: number; about?: string }[];
    };
    return findings.map(({ severity, rule, path, line }) => `${severity} ${rule} ${path}:${line}`);
  }
  const HOMES = "indicators/homes-let.yaml";

  it("finds a goalpost that moved without a reason, and nothing where there is one", async () => {
    const root = gitFolder(withBase({}));
    edit(root, HOMES, swap("value: 20", "value: 15"));
    expect(await news(root)).toEqual([`error goalpost-moved ${HOMES}:10`]);
    edit(root, HOMES, swap("value: 15", "value: 15, because: the rent cap fell"));
    expect(await news(root)).toEqual([]);
  });

  it("finds a target that was taken out where the others stand, or where the indicator begins", async () => {
    const two = swap("value: 20}", "value: 20}\n  - {period: 2027, value: 25}");
    const root = gitFolder(withBase({ [HOMES]: two }));
    edit(root, HOMES, swap("\n  - {period: 2027, value: 25}", ""));
    expect(await news(root)).toEqual([`error goalpost-moved ${HOMES}:9`]);
    const { context, out } = contextIn(root);
    edit(root, HOMES, swap("targets:\n  - {period: 2026, value: 20}\n", ""));
    await run(["validate", "--since", "HEAD", "--lang", "en"], context);
    expect(out()).toMatch(/1 │ name: .*\n +│ \^+\n/);
  });

  const exempting = (more = "") => {
    const exempt = `{rule: goalpost-moved, at: indicator:homes-let, reason: Agreed by mail.${more}}`;
    return (text: string) => `${text}rules: {exempt: [${exempt}]}\n`;
  };

  it.each([
    ["by its reference", exempting()],
    ["by its file", (text: string) => exempting()(text).replace("indicator:homes-let", HOMES)],
  ])("a change does not excuse itself with an exemption %s", async (_name, exempt) => {
    const root = gitFolder(withBase({}));
    edit(root, HOMES, swap("value: 20", "value: 15"));
    edit(root, "impact.yaml", exempt);
    expect(await news(root)).toEqual([`error goalpost-moved ${HOMES}:10`]);
    const { status, out } = await impact(root, "--fail-on", "goalpost", "--lang", "en");
    expect(status).toBe(1);
    expect(out).toContain("What changed: 2 goalposts moved.");
    expect(out).toContain("Agreed by mail.");
  });

  it("a change does not excuse itself with a last day that it moves", async () => {
    const root = gitFolder(withBase({ "impact.yaml": exempting(", until: 2026-01-31") }));
    edit(root, HOMES, swap("value: 20", "value: 15"));
    const moved = `error goalpost-moved ${HOMES}:10`;
    expect(await news(root)).toEqual([moved]);
    edit(root, "impact.yaml", swap("2026-01-31", "2026-12-31"));
    expect(await news(root)).toEqual(["error goalpost-moved impact.yaml:9", moved]);
    expect((await impact(root, "--lang", "en")).out).toContain("What changed: 2 goalposts moved.");
    edit(root, "impact.yaml", swap(", until: 2026-12-31", ""));
    expect(await news(root)).toEqual(["error goalpost-moved impact.yaml:1", moved]);
  });

  it("leaves alone what was exempted before, by its reference, for as long as it stands there", async () => {
    const root = gitFolder(withBase({ "impact.yaml": exempting() }));
    edit(root, HOMES, swap("value: 20", "value: 15"));
    expect(await news(root)).toEqual([]);
    const told = (await impact(root, "--lang", "en")).out;
    expect(told).toContain("The check does not stop this here; say why all the same.");
    const since = contextIn(root);
    expect(await run(["validate", "--since", "HEAD", "--lang", "en"], since.context)).toBe(0);
    expect(since.out()).toContain("1 finding is set aside by exemptions in impact.yaml.");
    expect(since.out()).toContain(
      "Among what exemptions set aside is 1 goalpost that moved without a reason.",
    );
    edit(root, "impact.yaml", () => String(withBase({})["impact.yaml"]));
    expect(await news(root)).toEqual([`error goalpost-moved ${HOMES}:10`]);
    expect((await impact(root, "--lang", "en")).out).toContain("Without a reason the check stops this.");
    edit(root, "impact.yaml", exempting());
    // Where nobody compares, the exemption is not called unused.
    const { context, out } = contextIn(root);
    await run(["validate"], context);
    expect(out()).not.toContain("unused-exemption");
  });

  const SOFTER: readonly (readonly [string, (text: string) => string])[] = [
    ["a lower stage", swap("stage: full", "stage: start")],
    ["no stage", swap("stage: full\n", "")],
    ["the rule off", (text) => `${text}rules: {goalpost-moved: off}\n`],
    ["the rule as a note", (text) => `${text}rules: {goalpost-moved: info}\n`],
    ["both", (text) => `${swap("stage: full", "stage: start")(text)}rules: {goalpost-moved: off}\n`],
    ["settings that cannot be read", swap("stage: full", "stage: [")],
  ];

  it.each(SOFTER)("a change does not switch off its own check: %s", async (_name, soften) => {
    const root = gitFolder(withBase({}));
    edit(root, HOMES, swap("value: 20", "value: 15"));
    edit(root, "impact.yaml", soften);
    expect(await news(root)).toContain(`error goalpost-moved ${HOMES}:10`);
    // Once it is agreed, it holds for the changes that follow.
    commitAll(root, "Softer");
    expect(await news(root)).toEqual([]);
  });

  it("a rule that was soft already stays so, and becomes harder with the change that says so", async () => {
    const root = gitFolder(withBase({ "impact.yaml": (text) => `${text}rules: {goalpost-moved: off}\n` }));
    edit(root, HOMES, swap("value: 20", "value: 15"));
    expect(await news(root)).toEqual([]);
    edit(root, "impact.yaml", swap("goalpost-moved: off", "goalpost-moved: warning"));
    expect(await news(root)).toEqual([`warning goalpost-moved ${HOMES}:10`]);
  });

  it("counts what was there before without what only the comparison finds", async () => {
    const root = gitFolder(withBase({ "rivals.yml": "[]\n" }));
    edit(root, HOMES, swap("value: 20", "value: 15"));
    edit(root, HOMES, swap("unit: homes", "unit: flats"));
    const { context, out } = contextIn(root);
    expect(await run(["validate", "--since", "HEAD", "--format", "json"], context)).toBe(1);
    const { findings, since } = JSON.parse(out()) as {
      findings: { rule: string }[];
      since: { known: number };
    };
    expect(findings.map(({ rule }) => rule)).toEqual(["goalpost-moved", "goalpost-moved"]);
    expect(since.known).toBe(1);
    const text = contextIn(root);
    await run(["validate", "--since", "HEAD", "--lang", "en"], text.context);
    expect(text.out()).toContain("1 finding that was there before is not shown");
  });
});

describe("what a goalpost without a reason is told", () => {
  const STOPS = {
    nl: "houdt de controle dit tegen",
    en: "the check stops this",
    fr: "la vérification bloque ceci",
  };
  const PASSES = { nl: "houdt dit hier niet tegen", en: "does not stop this here", fr: "ne bloque pas ceci" };
  const SETTINGS: readonly (readonly [string, (text: string) => string, boolean])[] = [
    ["the last stage", (text) => text, true],
    ["the first stage", swap("stage: full", "stage: start"), false],
    ["the rule off", (text) => `${text}rules: {goalpost-moved: off}\n`, false],
    ["the rule as a warning", (text) => `${text}rules: {goalpost-moved: warning}\n`, false],
  ];
  it.each(SETTINGS)(
    "says that the check stops it only where it does: %s",
    async (_name, settings, isStopped) => {
      const root = gitFolder(withBase({ "impact.yaml": settings }));
      edit(root, "indicators/homes-let.yaml", swap("value: 20", "value: 15"));
      for (const lang of LANGS) {
        const { context, out } = contextIn(root);
        await run(["diff", "--format", "markdown", "--lang", lang], context);
        expect(out().includes(STOPS[lang])).toBe(isStopped);
        expect(out().includes(PASSES[lang])).toBe(!isStopped);
      }
      const { context } = contextIn(root);
      expect(await run(["validate", "--since", "HEAD"], context)).toBe(isStopped ? 1 : 0);
    },
  );
});

describe("a folder with another name", () => {
  const CAUSE = {
    nl: "stond de coalitie niet",
    en: "did not stand in this folder",
    fr: "ne se trouvait pas",
  };

  function renamed(): string {
    const files = Object.entries(withBase({})).map(([path, content]) => [`sub/${path}`, content]);
    const top = gitFolder(Object.fromEntries(files));
    git(top, "mv", "sub", "coalition");
    edit(top, "coalition/indicators/homes-let.yaml", swap("value: 20", "value: 15"));
    return join(top, "coalition");
  }

  it.each(["nl", "en", "fr"] as const)("is no clean comparison, and says the cause (%s)", async (lang) => {
    const root = renamed();
    const plain = await impact(root, "--lang", lang);
    expect(plain.status).toBe(0);
    expect(plain.err).toContain(CAUSE[lang]);
    expect(plain.err.trimEnd().split("\n")).toHaveLength(1);
    const comment = (await impact(root, "--lang", lang, "--format", "markdown")).out;
    expect(comment).toContain(CAUSE[lang]);
    expect(comment).not.toMatch(/Do not approve|Keur dit nog niet|N'approuvez pas/);
    expect(comment).not.toMatch(/Everything was compared|Alles is vergeleken|Tout a été comparé/);
    expect((await impact(root, "--exit-code")).status).toBe(2);
    expect((await impact(root, "--fail-on", "goalpost")).status).toBe(2);
    const { context, out } = contextIn(root);
    expect(await run(["validate", "--since", "HEAD", "--lang", lang], context)).toBe(2);
    expect(out()).toContain(CAUSE[lang]);
    expect(out()).not.toMatch(/Not compared|Niet vergeleken|Non comparé/);
  });

  it("tells of a file that is broken now as well", async () => {
    const root = renamed();
    edit(root, "rivals.yaml", () => "[\n");
    const { err } = await impact(root, "--lang", "en");
    expect(err).toContain(CAUSE.en);
    expect(err).toContain("Not everything was compared");
    expect((await impact(root, "--lang", "en", "--format", "markdown")).out).toContain("Do not approve");
  });
});

describe("a newer revision that lacks the folder", () => {
  const CAUSE = {
    nl: "In “work” staat de coalitie niet in deze map: alles telt als weg.",
    en: "In `work` the coalition does not stand in this folder: everything counts as gone.",
    fr: "Dans « work », la coalition ne se trouve pas dans ce dossier : tout compte comme disparu.",
  };

  it.each(["nl", "en", "fr"] as const)("is said as such (%s)", async (lang) => {
    const files = Object.entries(withBase({})).map(([path, content]) => [`sub/${path}`, content]);
    const top = gitFolder(Object.fromEntries(files));
    git(top, "branch", "work");
    git(top, "mv", "sub", "coalition");
    git(top, "commit", "-q", "-m", "Another name");
    const root = join(top, "coalition");
    const { status, err } = await impact(root, "main", "work", "--lang", lang);
    expect([status, err.trimEnd().split("\n").length]).toEqual([0, 1]);
    expect(err.replace(/[`“”]|« | »/g, "")).toContain(CAUSE[lang].replace(/[`“”]|« | »/g, ""));
    const comment = (await impact(root, "main", "work", "--lang", lang, "--format", "markdown")).out;
    expect(comment).not.toMatch(/Do not approve|Keur dit nog niet|N'approuvez pas/);
    expect(comment).not.toMatch(/Everything was compared|Alles is vergeleken|Tout a été comparé/);
    expect((await impact(root, "main", "work", "--exit-code")).status).toBe(2);
    expect((await impact(root, "work", "main", "--lang", lang)).err).not.toContain(
      CAUSE[lang].split(":")[1] ?? "",
    );
  });
});

describe("impact diff of what git does not hold", () => {
  it.each(["nl", "en", "fr"])("is no clean answer (%s)", async (lang) => {
    const root = gitFolder({ "readme.md": "# Ours\n" });
    writeFileSync(join(root, "impact.yaml"), String(withBase({})["impact.yaml"]));
    const { status, out, err } = await impact(root, "HEAD", "HEAD", "--lang", lang);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain("`git add`");
    expect((await impact(root, "HEAD", "--lang", lang)).status).toBe(0);
  });
});
