import { Command, Option } from "commander";
import type { CliWords } from "../language/cli.ts";
import { FORMATS } from "./validate-options.ts";

/** What a command gets from the command line, besides its arguments. */
export type Options = Readonly<Record<string, unknown>>;

/** Runs a command by name; the modules behind it are loaded only then. */
export type Runner = (command: string, args: readonly unknown[], options: Options) => Promise<void>;

/** The whole grammar of the command line. Nothing but commander is loaded for it. */
export function buildProgram(words: CliWords, version: string, runner: Runner): Command {
  const program = new Command("impact")
    .description(words.about)
    .version(version, "-V, --version", words.version)
    .option("-C <dir>", words.option.folder)
    .option("--lang <lang>", words.option.lang)
    // What stands after the command is the command's own, so that its value is the one that counts.
    .enablePositionalOptions();
  program.addHelpText("after", `\n${words.more}`).helpCommand("help [command]", words.helpCommand);
  const commands = [
    init(words),
    validate(words),
    fmt(words),
    status(words),
    diff(words),
    history(words),
    map(words),
    report(words),
    importing(words),
    exporting(words),
    show(words),
    explain(words),
    completion(words),
  ];
  for (const command of commands) {
    command.action(async (...given: unknown[]) => {
      const args = given.slice(0, -2);
      await runner(command.name(), args, { ...program.opts(), ...command.opts() });
    });
    program.addCommand(command);
  }
  for (const each of [program, ...commands]) {
    each
      .helpOption("-h, --help", words.help)
      .exitOverride()
      .configureOutput({ outputError: () => {} })
      .configureHelp({
        styleTitle: (title) => heading(title, words),
        optionDescription: (option) => describe(option, words),
      })
      .showSuggestionAfterError(false);
  }
  return program;
}

/** Commander's own headings are English. */
function heading(title: string, words: CliWords): string {
  const known: Readonly<Record<string, string>> = {
    "Usage:": words.usage,
    "Arguments:": words.arguments,
    "Options:": words.options,
    "Commands:": words.commands,
  };
  return known[title] ?? title;
}

function describe(option: Option, words: CliWords): string {
  const facts = [
    ...(option.argChoices ? [`${words.choices} ${option.argChoices.join(", ")}`] : []),
    ...(typeof option.defaultValue === "string" ? [`${words.defaultIs} ${option.defaultValue}`] : []),
  ];
  return facts.length > 0 ? `${option.description} (${facts.join("; ")})` : option.description;
}

/** Of an option that may be repeated. */
function several(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** The options that are the same everywhere. */
function common(command: Command, words: CliWords): Command {
  const { option } = words;
  return command
    .option("-C <dir>", option.folder)
    .option("--lang <lang>", option.lang)
    .option("--as-of <date>", option.asOf)
    .option("--color <when>", option.color)
    .option("-q, --quiet", option.quiet)
    .option("-v, --verbose", option.verbose);
}

function init(words: CliWords): Command {
  const { option } = words;
  return new Command("init")
    .description(words.command.init)
    .argument("[dir]", words.argument.directory)
    .option("-C <dir>", option.folder)
    .option("--template <template>", option.template)
    .option("--name <name>", option.name)
    .option("--id <id>", option.id)
    .option("--lang <lang>", option.initLang)
    .option("-y, --yes", option.yes)
    .option("--dry-run", option.dryRun)
    .option("--hook", option.hook)
    .option("--editor", option.editor)
    .option("--owners", option.owners)
    .option("--color <when>", option.color)
    .option("-q, --quiet", option.quiet);
}

function validate(words: CliWords): Command {
  const command = new Command("validate")
    .description(words.command.validate)
    .argument("[path...]", words.argument.paths)
    .addOption(new Option("--format <format>", words.option.format).choices(FORMATS).default("text"))
    .option("-o, --output <[format=]file>", words.option.outputs, several)
    .addOption(
      new Option("--fail-on <severity>", words.option.failOn)
        .choices(["error", "warning", "info"])
        .default("error"),
    )
    .option("--max <number>", words.option.max)
    .addOption(new Option("--group-by <what>", words.option.groupBy).choices(["file", "rule", "owner"]))
    .option("--statistics", words.option.statistics)
    .addOption(new Option("--stage <stage>", words.option.stage).choices(["start", "grow", "full"]))
    .option("--staged", words.option.staged)
    .option("--since <revision>", words.option.since)
    .option("--online", words.option.online)
    .option("--history", words.option.history)
    .option("--commits <revisions>", words.option.commits)
    .option("--fix", words.option.fix)
    .option("--exempt-all <reason>", words.option.exemptAll)
    .option("--until <date>", words.option.until)
    .option("--dry-run", words.option.exemptDryRun);
  return common(command, words);
}

function fmt(words: CliWords): Command {
  const { option } = words;
  return new Command("fmt")
    .description(words.command.fmt)
    .argument("[path...]", words.argument.formatted)
    .option("--check", option.fmtCheck)
    .option("-C <dir>", option.folder)
    .option("--lang <lang>", option.lang)
    .option("-q, --quiet", option.quiet);
}

function status(words: CliWords): Command {
  const command = new Command("status")
    .description(words.command.status)
    .argument("[name...]", words.argument.status)
    .addOption(
      new Option("--by <division>", words.option.by)
        .choices(["outcome", "partner", "level", "group"])
        .default("outcome"),
    )
    .option("--period <period>", words.option.period)
    .option("--explain", words.option.explain)
    .addOption(
      new Option("--format <format>", words.option.format).choices(["text", "json"]).default("text"),
    );
  return common(command, words);
}

function map(words: CliWords): Command {
  const command = new Command("map")
    .description(words.command.map)
    .addOption(
      new Option("--format <format>", words.option.format)
        .choices(["mermaid", "markdown"])
        .default("mermaid"),
    )
    .option("-o, --output <file>", words.option.output)
    .addOption(
      new Option("--direction <direction>", words.option.direction).choices(["lr", "tb"]).default("lr"),
    )
    .option("--no-legend", words.option.legend);
  return common(command, words);
}

function report(words: CliWords): Command {
  const command = new Command("report")
    .description(words.command.report)
    .argument("[id]", words.argument.report)
    .option("-o, --output <file>", words.option.output)
    .option("--check", words.option.check)
    .option("--release <name>", words.option.release)
    .option("--dry-run", words.option.releaseDryRun);
  return common(command, words);
}

function show(words: CliWords): Command {
  const command = new Command("show")
    .description(words.command.show)
    .argument("<view>", words.argument.view)
    .addOption(
      new Option("--format <format>", words.option.format).choices(["text", "json"]).default("text"),
    );
  return common(command, words);
}

function diff(words: CliWords): Command {
  const { option } = words;
  const command = new Command("diff")
    .description(words.command.diff)
    .argument("[base]", words.argument.base)
    .argument("[head]", words.argument.head)
    .option("--exit-code", option.exitCode)
    .addOption(new Option("--fail-on <what>", option.failOnGoalpost).choices(["goalpost"]))
    .option("-o, --output <file>", option.output)
    .addOption(
      new Option("--format <format>", option.format).choices(["text", "json", "markdown"]).default("text"),
    );
  return common(command, words);
}

function history(words: CliWords): Command {
  const { option } = words;
  const command = new Command("history")
    .description(words.command.history)
    .argument("[what]", words.argument.followed)
    .option("--timeline", option.timeline)
    .option("-o, --output <file>", option.output)
    .addOption(
      new Option("--format <format>", option.format).choices(["text", "json", "markdown"]).default("text"),
    );
  return common(command, words);
}

function explain(words: CliWords): Command {
  const { option } = words;
  return new Command("explain")
    .description(words.command.explain)
    .argument("[rule]", words.argument.rule)
    .addOption(new Option("--format <format>", option.format).choices(["text", "json"]).default("text"))
    .option("-C <dir>", option.folder)
    .option("--lang <lang>", option.lang)
    .option("--color <when>", option.color);
}

function completion(words: CliWords): Command {
  return new Command("completion")
    .description(words.command.completion)
    .argument("<shell>", words.argument.shell)
    .option("-C <dir>", words.option.folder)
    .option("--lang <lang>", words.option.lang);
}

function importing(words: CliWords): Command {
  const { option } = words;
  const command = new Command("import")
    .description(words.command.import)
    .argument("<file...>", words.argument.imported)
    .option("--using <name>", option.using)
    .option("--name <name>", option.mappingName)
    .option("--sheet <name>", option.sheet)
    .option("--header-row <row>", option.headerRow)
    .option("--map <column=role>", option.map, several)
    .option("--set <role=value>", option.set, several)
    .option("--values <column:text=code>", option.values, several)
    .option("--skip <column=text>", option.skip, several)
    .option("--into <file>", option.into)
    .option("--skip-bad-rows", option.skipBadRows)
    .option("--dry-run", option.dryRun)
    .option("-y, --yes", option.yes)
    .addOption(new Option("--format <format>", option.format).choices(["text", "json"]).default("text"));
  return common(command, words);
}

function exporting(words: CliWords): Command {
  const { option } = words;
  const command = new Command("export")
    .description(words.command.export)
    .addOption(
      new Option("--to <form>", option.exportTo)
        .choices(["csv", "xlsx", "data-package", "collection-sheet"])
        .makeOptionMandatory(),
    )
    .option("-o, --output <path>", option.exportOutput)
    .option("--partner <id>", option.exportPartner)
    .option("--period <period>", option.exportPeriod)
    .option("--filled", option.exportFilled);
  return common(command, words);
}
