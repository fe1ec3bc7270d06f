import { type Command, CommanderError } from "commander";
import { nearest } from "../findings/nearest.ts";
import { cliWords } from "../language/cli.ts";
import { isLang, type Lang } from "../language/locale.ts";
import type { CliContext } from "./context.ts";
import { preferredLang } from "./preferred-lang.ts";
import { buildProgram, type Options } from "./program.ts";
import { UsageError, usageError } from "./usage-error.ts";

/** The command line as one function: arguments in, text through the context, exit code out. */
export async function run(argv: readonly string[], context: CliContext): Promise<number> {
  const lang = langOf(argv, context);
  let exitCode = 0;
  const program = buildProgram(cliWords(lang), context.version, async (command, args, options) => {
    exitCode = await runCommand(command, args, { options, context });
  });
  let failing: Command = program;
  for (const each of [program, ...program.commands]) {
    each.configureOutput({ writeOut: (text) => context.stdout.write(text), writeErr: () => {} });
    each.exitOverride((error) => {
      failing = each;
      throw error;
    });
  }
  try {
    if (argv.length === 0) {
      context.stdout.write(program.helpInformation());
      return 0;
    }
    await program.parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof CommanderError && error.code === "commander.help") {
      context.stdout.write(program.helpInformation());
      return 0;
    }
    const trouble = asUsageError(error, { lang, command: failing });
    await tell(trouble, wantsJson(argv), context);
    return 2;
  }
}

interface Call {
  readonly options: Options;
  readonly context: CliContext;
}

/** Commands are loaded when they are called, so that `--version` and `--help` cost nothing. */
async function runCommand(
  name: string,
  args: readonly unknown[],
  { options, context: outside }: Call,
): Promise<number> {
  const context = await withMaskedRemarks(outside);
  switch (name) {
    case "init":
      return (await import("./commands/init.ts")).init(context, text(args[0]), options);
    case "validate":
      return (await import("./commands/validate.ts")).validate(context, texts(args[0]), options);
    case "fmt":
      return (await import("./commands/fmt.ts")).fmt(context, texts(args[0]), options);
    case "status":
      return (await import("./commands/status.ts")).status(context, texts(args[0]), options);
    case "diff":
      return (await import("./commands/diff.ts")).diff(context, [text(args[0]), text(args[1])], options);
    case "history":
      return (await import("./commands/history.ts")).history(context, text(args[0]), options);
    case "map":
      return (await import("./commands/map.ts")).map(context, options);
    case "import":
      return runImport(context, texts(args[0]), options);
    case "show":
      return (await import("./commands/show.ts")).show(context, text(args[0]), options);
    case "explain":
      return (await import("./commands/explain.ts")).explain(context, text(args[0]), options);
    case "completion":
      return (await import("./commands/completion.ts")).completion(context, text(args[0]), options);
    case "export":
      return (await import("./commands/export.ts")).exportCommand(context, options);
    default:
      return (await import("./commands/report.ts")).report(context, text(args[0]), options);
  }
}

/** A site is imported by a command of its own, which needs nothing of what reads workbooks and asks questions. */
async function runImport(context: CliContext, args: readonly string[], options: Options): Promise<number> {
  const [first, dir, target] = args;
  if (first !== "open-sdg" || dir === undefined)
    return (await import("./commands/import.ts")).importFiles(context, args, options);
  const { importOpenSdg } = await import("./commands/import-open-sdg.ts");
  return importOpenSdg(context, dir, { ...options, ...(target !== undefined && { target }) });
}

/** What is said on standard error repeats names of files and what was typed: nothing of a person in it is shown. */
async function withMaskedRemarks(context: CliContext): Promise<CliContext> {
  const { Masker } = await import("../personal/masker.ts");
  const masker = new Masker();
  const { stderr } = context;
  const { columns } = stderr;
  return {
    ...context,
    stderr: {
      write: (text) => stderr.write(masker.mask(text)),
      isTTY: stderr.isTTY,
      ...(columns !== undefined && { columns }),
    },
  };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The value of an option, before commander has parsed anything; of several, the last counts. */
function givenValue(argv: readonly string[], option: string): string | undefined {
  const at = argv.findLastIndex((word) => word === option || word.startsWith(`${option}=`));
  const word = argv[at];
  if (word === undefined) return undefined;
  return word.includes("=") ? word.slice(word.indexOf("=") + 1) : argv[at + 1];
}

function langOf(argv: readonly string[], context: CliContext): Lang {
  const lang = givenValue(argv, "--lang");
  const folder = givenValue(argv, "-C");
  return preferredLang(context, {
    ...(lang !== undefined && isLang(lang) && { lang }),
    ...(folder !== undefined && { C: folder }),
  });
}

/** The forms that a program reads: then the trouble is a document as well. */
const FOR_PROGRAMS = new Set(["json", "sarif", "github", "gitlab", "junit"]);

function wantsJson(argv: readonly string[]): boolean {
  const format = givenValue(argv, "--format") ?? "";
  return FOR_PROGRAMS.has(format) || (format === "markdown" && argv.includes("validate"));
}

interface Failure {
  readonly lang: Lang;
  /** The command that could not be understood; the program itself where no command was reached. */
  readonly command: Command;
}

/** Everything that was thrown, as one kind of trouble in the person's language. */
function asUsageError(error: unknown, failure: Failure): UsageError {
  if (error instanceof UsageError) return error;
  if (error instanceof CommanderError) return fromCommander(error, failure);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return usageError(failure.lang, "internal", { detail });
}

/** Commander says in English what is wrong; the word in quotes is what it is about. */
function fromCommander(error: CommanderError, { lang, command }: Failure): UsageError {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const option = quoted.split(" ").find((word) => word.startsWith("--")) ?? quoted.split(/[ ,]/)[0] ?? "";
  switch (error.code) {
    case "commander.unknownOption": {
      const near = nearest(option, longOptions(command));
      return usageError(lang, "unknown-option", { option, ...(near !== undefined && { nearest: near }) });
    }
    case "commander.unknownCommand": {
      const near = nearest(
        quoted,
        command.commands.map((each) => each.name()),
      );
      return usageError(lang, "unknown-command", {
        command: quoted,
        ...(near !== undefined && { nearest: near }),
      });
    }
    case "commander.missingMandatoryOptionValue":
      return usageError(lang, "missing-value", { option });
    case "commander.optionMissingArgument":
      return usageError(lang, "missing-value", { option });
    case "commander.missingArgument":
      return usageError(lang, "missing-argument", { argument: quoted });
    case "commander.excessArguments":
      return usageError(lang, "too-many-arguments", { command: command.name() });
    case "commander.invalidArgument":
      return wrongChoice(error.message, option, lang);
    default:
      return usageError(lang, "unknown-command", { command: command.name() });
  }
}

function longOptions(command: Command): readonly string[] {
  return command.options.flatMap(({ long }) => (long === undefined || long === null ? [] : [long]));
}

function wrongChoice(message: string, option: string, lang: Lang): UsageError {
  const value = /argument '([^']*)' is invalid/.exec(message)?.[1] ?? "";
  const allowed = /Allowed choices are (.*?)\.\s*$/.exec(message)?.[1]?.split(", ") ?? [];
  return usageError(lang, "wrong-choice", { option, value, allowed });
}

async function tell(error: UsageError, json: boolean, context: CliContext): Promise<void> {
  const { Masker } = await import("../personal/masker.ts");
  const masker = new Masker();
  const [message, help] = [masker.mask(error.message), masker.mask(error.help)];
  if (json) {
    const { errorJson } = await import("../render/error-json.ts");
    context.stdout.write(errorJson({ code: error.code, message, help }));
  }
  context.stderr.write(`${message}\n${help}\n`);
}
