import type { Argument, Command, Option } from "commander";
import { RULE_NAMES } from "../../findings/catalogue.ts";
import { LANGS } from "../../language/locale.ts";

/** What can stand in a place: one of some words, a file, a folder, or what only the person knows. */
export type Values = readonly string[] | "file" | "folder" | "free";

/** An option, with what it takes behind it; `values` is absent where it takes nothing. */
export interface KnownOption {
  /** `-o` and `--output`. */
  readonly flags: readonly string[];
  readonly description: string;
  readonly values?: Values;
}

/** What can be typed after a command. */
export interface KnownCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly KnownOption[];
  /** Of what the command is about; absent where it takes no words. */
  readonly values?: Values;
}

/** Everything that a shell completes; the options are those before a command. */
export interface Grammar {
  readonly options: readonly KnownOption[];
  readonly commands: readonly KnownCommand[];
}

/** The shells that a script can be made for. */
export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;

export type Shell = (typeof SHELLS)[number];

/** What commander does not say: the values of options. The grammar of the command line stays where it is. */
const OF_OPTIONS: ReadonlyMap<string, Values> = new Map<string, Values>([
  ["-C", "folder"],
  ["--lang", LANGS],
  ["--color", ["auto", "always", "never"]],
  ["--output", "file"],
  ["--into", "file"],
  ["--template", ["youth-homelessness", "school-transition", "neighbourhood", "blank"]],
]);

/** The same for the words of commands. */
const OF_COMMANDS: ReadonlyMap<string, Values> = new Map<string, Values>([
  ["init", "folder"],
  ["validate", "file"],
  ["fmt", "file"],
  ["import", "file"],
  ["show", ["privacy"]],
  ["explain", RULE_NAMES],
  ["completion", SHELLS],
]);

/** Reads the whole grammar from the program itself, so that nothing can be forgotten. */
export function grammarOf(program: Command): Grammar {
  const help = program.createHelp();
  const commands = help.visibleCommands(program).map((command): KnownCommand => {
    const values = valuesOf(command, program);
    return {
      name: command.name(),
      description: command.description(),
      options: command.name() === "help" ? [] : help.visibleOptions(command).map(knownOption),
      ...(values !== undefined && { values }),
    };
  });
  return { options: help.visibleOptions(program).map(knownOption), commands };
}

function valuesOf(command: Command, program: Command): Values | undefined {
  if (command.name() === "help") return program.commands.map((each) => each.name());
  const [argument]: readonly (Argument | undefined)[] = command.registeredArguments;
  if (argument === undefined) return undefined;
  return argument.argChoices ?? OF_COMMANDS.get(command.name()) ?? "free";
}

function knownOption(option: Option): KnownOption {
  const { short, long, description, argChoices } = option;
  const flags = [short, long].filter((flag): flag is string => typeof flag === "string");
  if (!option.required && !option.optional) return { flags, description };
  const known = flags.map((flag) => OF_OPTIONS.get(flag)).find((values) => values !== undefined);
  return { flags, description, values: argChoices ?? known ?? "free" };
}

/** The options before a command that take a word behind them: that word is no command. */
export function flagsWithValue(options: readonly KnownOption[]): readonly string[] {
  return options.flatMap(({ flags, values }) => (values === undefined ? [] : flags));
}
