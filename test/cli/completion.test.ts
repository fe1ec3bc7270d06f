import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { grammarOf, SHELLS } from "../../src/cli/completion/grammar.ts";
import { powershellScript } from "../../src/cli/completion/powershell.ts";
import { buildProgram } from "../../src/cli/program.ts";
import { run } from "../../src/cli/run.ts";
import { RULE_NAMES } from "../../src/findings/catalogue.ts";
import { cliWords } from "../../src/language/cli.ts";
import { LANGS } from "../../src/language/locale.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { hasTerminal, programOnTerminal } from "../support/terminal.ts";

const TAB = "\t";
/** Takes the line away. */
const AWAY = "\u0015";
/** The same, and ends the shell. */
const LEAVE = `${AWAY}\u0004`;

async function script(shell: string, lang = "en"): Promise<string> {
  const { context, out } = contextIn(folderWith());
  expect(await run(["completion", shell, "--lang", lang], context)).toBe(0);
  return out();
}

function pathOf(program: string): string | undefined {
  return ["/usr/bin", "/bin", "/usr/local/bin"].map((folder) => `${folder}/${program}`).find(existsSync);
}

const [BASH, ZSH, FISH, POWERSHELL] = ["bash", "zsh", "fish", "pwsh"].map(pathOf);

describe("the grammar", () => {
  const grammar = grammarOf(buildProgram(cliWords("en"), "0.0.0", async () => {}));

  it("has every command with every option", () => {
    const names = grammar.commands.map(({ name }) => name);
    for (const name of ["init", "validate", "report", "explain", "completion", "help"])
      expect(names).toContain(name);
    const validate = grammar.commands.find(({ name }) => name === "validate");
    expect(validate?.options.map(({ flags }) => flags.join())).toContain("-q,--quiet");
    expect(validate?.options.find(({ flags }) => flags.includes("--fail-on"))?.values).toEqual([
      "error",
      "warning",
      "info",
    ]);
    expect(grammar.commands.find(({ name }) => name === "explain")?.values).toEqual(RULE_NAMES);
  });

  it("knows what every option takes, or that only a person can know", () => {
    const free = grammar.commands.flatMap(({ options }) =>
      options.filter(({ values }) => values === "free").flatMap(({ flags }) => flags.at(-1) ?? []),
    );
    // A new option that takes a word belongs in the table of grammar.ts, or here.
    expect([...new Set(free)].sort()).toEqual(FREE);
  });
});

const FREE = [
  "--as-of",
  "--commits",
  "--exempt-all",
  "--header-row",
  "--id",
  "--map",
  "--max",
  "--name",
  "--partner",
  "--period",
  "--release",
  "--set",
  "--sheet",
  "--since",
  "--skip",
  "--until",
  "--using",
  "--values",
];

describe("impact completion", () => {
  it("refuses a shell that it does not know", async () => {
    const { context, out, err } = contextIn(folderWith());
    expect(await run(["completion", "tcsh"], context)).toBe(2);
    expect([out(), err()]).toEqual([
      "",
      "shell cannot be `tcsh`.\nChoose one of: bash, zsh, fish, powershell.\n",
    ]);
  });

  it.each(SHELLS)("for %s names every command and rule, in each language", async (shell) => {
    for (const lang of LANGS) {
      const text = await script(shell, lang);
      for (const word of ["validate", "explain", "youth-homelessness", ...RULE_NAMES])
        expect(text).toContain(word);
      expect(text).not.toContain("undefined");
      expect(text.endsWith("\n")).toBe(true);
    }
  });

  it("doubles every quote for PowerShell, which takes curved ones for straight ones", () => {
    const program = new Command("impact").option("-C <dir>", "x");
    program.addCommand(new Command("odd").description("l'un, l’autre, ‘x‛ ‚y"));
    expect(powershellScript(grammarOf(program))).toContain("'odd|l''un, l’’autre, ‘‘x‛‛ ‚‚y'");
  });

  it("cannot be broken by a description", async () => {
    const program = new Command("impact").option("-C <dir>", "x");
    program.addCommand(new Command("odd").description(`it's "$(touch x)" \`y\` [z]: |'; \\`).argument("[a]"));
    const grammar = grammarOf(program);
    for (const [shell, path] of [
      ["bash", BASH],
      ["zsh", ZSH],
      ["fish", FISH],
    ] as const) {
      const { [`${shell}Script`]: make } = (await import(`../../src/cli/completion/${shell}.ts`)) as Record<
        string,
        (given: typeof grammar) => string
      >;
      if (path === undefined || make === undefined) continue;
      const checked = spawnSync(path, ["-n", `${folderWith({ script: make(grammar) })}/script`], {
        encoding: "utf8",
      });
      expect([checked.status, checked.stderr]).toEqual([0, ""]);
    }
  });
});

/** What is typed before the tab key, and what stands on the screen then; all in one shell. */
type Typed = readonly (readonly [line: string, seen: string])[];

/** Throws, with the screen, where something does not come. */
function completesIn(shell: string, home: string, lines: Typed): void {
  const steps = lines.flatMap(([line, seen], index) => [
    { see: "ready> ", type: `${line}${TAB}${TAB}` },
    { see: seen, type: index === lines.length - 1 ? LEAVE : `${AWAY}echo next\r` },
  ]);
  expect(programOnTerminal([shell, "-i"], home, steps).screen).toContain("ready> ");
}

describe.runIf(BASH !== undefined && hasTerminal())("bash", () => {
  it("completes commands, options, values, rules, files and folders", async () => {
    const home = folderWith({
      ".bashrc": "PS1='ready> '\nbind 'set bell-style none'\nsource ./impact.bash\n",
      "impact.bash": await script("bash"),
      "data/homes.csv": "",
      "with space/x.csv": "",
    });
    completesIn(BASH ?? "", home, [
      ["impact va", "impact validate "],
      ["impact -C data va", "impact -C data validate "],
      ["impact --lang=nl sta", "impact --lang=nl status "],
      ["impact explain lea", "impact explain leap "],
      ["impact validate --format js", "impact validate --format json "],
      ["impact validate --format=js", "impact validate --format=json "],
      ["impact validate --fail-on w", "impact validate --fail-on warning "],
      ["impact validate da", "impact validate data/"],
      ["impact validate wi", "impact validate with\\ space/"],
      ["impact status -C da", "impact status -C data/"],
      ["impact show p", "impact show privacy "],
      ["impact completion z", "impact completion zsh "],
      ["impact help expla", "impact help explain "],
      ["impact init --template nei", "impact init --template neighbourhood "],
      ["impact validate --format ", "sarif"],
      ["impact explain baseline-", "baseline-without-measurement"],
    ]);
  });
});

describe.runIf(ZSH !== undefined && hasTerminal())("zsh", () => {
  it("completes commands with what they do, options, values, rules and files", async () => {
    const home = folderWith({
      ".zshrc": "PS1='ready> '\nunsetopt beep\nautoload -U compinit; compinit -u -D\nsource ./impact.zsh\n",
      "impact.zsh": await script("zsh"),
      "data/homes.csv": "",
    });
    completesIn(ZSH ?? "", home, [
      ["impact va", "impact validate"],
      ["impact -C data va", "impact -C data validate"],
      ["impact explain lea", "impact explain leap"],
      ["impact validate --format js", "impact validate --format json"],
      ["impact validate da", "impact validate data/"],
      ["impact completion z", "impact completion zsh"],
      ["impact validate --format ", "sarif"],
      ["impact exp", "tell about a rule"],
    ]);
  });
});

describe.runIf(FISH !== undefined)("fish", () => {
  it("completes commands with what they do, options, values, rules and files, and nothing of another command", async () => {
    const home = folderWith({ "impact.fish": await script("fish"), "data/homes.csv": "" });
    const cases = [
      ["impact va", "validate\tcheck the repository: what is wrong"],
      ["impact -C data va", "validate\t"],
      ["impact explain lea", "leap"],
      ["impact validate --format ", "json\t"],
      ["impact validate --format=", "--format=text"],
      ["impact validate da", "data/"],
      ["impact validate --fai", "--fail-on\texit with 1"],
      ["impact show ", "privacy"],
      ["impact --la", "--lang\t"],
      ["impact explain --fo", "--format\tthe form of what is printed\n"],
      ["impact status --fail", ""],
    ] as const;
    const ask = "source impact.fish; for line in $argv; complete -C $line; echo ----; end";
    const { stdout, stderr } = spawnSync(FISH ?? "", ["-c", ask, ...cases.map(([line]) => line)], {
      cwd: home,
      encoding: "utf8",
      env: { HOME: home, PATH: process.env.PATH ?? "", TERM: "dumb" },
    });
    expect(stderr).toBe("");
    const answers = stdout.split("----\n");
    for (const [index, [line, expected]] of cases.entries()) {
      if (expected === "") expect([line, answers[index]]).toEqual([line, ""]);
      else expect(answers[index], line).toContain(expected);
    }
  });
});

describe.runIf(POWERSHELL !== undefined)("PowerShell", () => {
  async function completed(typed: string): Promise<string> {
    const home = folderWith({ "impact.ps1": await script("powershell") });
    const ask = `. ./impact.ps1; (TabExpansion2 '${typed}' ${typed.length}).CompletionMatches.CompletionText`;
    return spawnSync(POWERSHELL ?? "", ["-NoProfile", "-Command", ask], { cwd: home, encoding: "utf8" })
      .stdout;
  }

  it.each([
    ["impact va", "validate"],
    ["impact explain lea", "leap"],
    ["impact validate --format j", "json"],
  ])("completes %j", async (typed, expected) => {
    expect((await completed(typed)).trim()).toBe(expected);
  });
});
