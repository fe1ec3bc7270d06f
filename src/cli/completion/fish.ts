import { flagsWithValue, type Grammar, type KnownOption, type Values } from "./grammar.ts";

/** The script for fish: a file `impact.fish` in its folder of completions. */
export function fishScript({ options, commands }: Grammar): string {
  return `${[
    "# Completion of impact for fish; made by `impact completion fish`.",
    "function __impact_is",
    "    set -l words (commandline -opc)",
    "    set -e words[1]",
    "    set -l found ''",
    "    set -l skip 0",
    "    for word in $words",
    "        if test $skip -eq 1",
    "            set skip 0",
    "            continue",
    "        end",
    "        switch $word",
    `            case ${flagsWithValue(options).join(" ")}`,
    "                set skip 1",
    "            case '-*'",
    "            case '*'",
    "                set found $word",
    "                break",
    "        end",
    "    end",
    '    test "$found" = "$argv[1]"',
    "end",
    "complete -c impact -e",
    "complete -c impact -f",
    ...options.map((option) => optionLine("", option)),
    ...commands.map(
      ({ name, description }) =>
        `complete -c impact -n "__impact_is ''" -a ${name} -d ${quoted(description)}`,
    ),
    ...commands.flatMap(({ name, options: own, values }) => [
      ...own.map((option) => optionLine(name, option)),
      ...(values === undefined || values === "free"
        ? []
        : [`complete -c impact ${when(name)} ${takes(values)}`]),
    ]),
  ].join("\n")}\n`;
}

function when(command: string): string {
  return `-n "__impact_is '${command}'"`;
}

function optionLine(command: string, { flags, description, values }: KnownOption): string {
  const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const value = values === undefined ? [] : [values === "file" ? "-r -F" : `-x ${takes(values)}`];
  return ["complete -c impact", when(command), ...names, ...value, `-d ${quoted(description)}`]
    .map((part) => part.trim())
    .join(" ");
}

function takes(values: Values): string {
  if (values === "file") return "-F";
  if (values === "folder") return "-a '(__fish_complete_directories)'";
  return values === "free" ? "" : `-a ${quoted(values.join(" "))}`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, (sign) => `\\${sign}`)}'`;
}
