import type { Grammar, KnownOption, Values } from "./grammar.ts";

/** The script for zsh: as a file `_impact` on the path of functions, or read with `source`. */
export function zshScript({ options, commands }: Grammar): string {
  const cases = commands.flatMap(({ name, options: own, values }) => [
    `        ${name})`,
    `          _arguments -s ${[...specs(own), ...words(values)].join(" \\\n            ")}`,
    "          ;;",
  ]);
  return `${[
    "#compdef impact",
    "# Completion of impact for zsh; made by `impact completion zsh`.",
    "_impact() {",
    '  local curcontext="$curcontext" state state_descr line',
    "  typeset -A opt_args",
    "  local -a commands",
    "  commands=(",
    ...commands.map(
      ({ name, description }) => `    ${quoted(`${name}:${description.replaceAll(":", "\\:")}`)}`,
    ),
    "  )",
    `  _arguments -C ${[...specs(options), "'1: :->command'", "'*:: :->rest'"].join(" \\\n    ")}`,
    "  case $state in",
    "    command) _describe -t commands command commands ;;",
    "    rest)",
    "      case $words[1] in",
    ...cases,
    "      esac",
    "      ;;",
    "  esac",
    "}",
    'if [[ "$funcstack[1]" == _impact ]]; then _impact "$@"; else compdef _impact impact; fi',
  ].join("\n")}\n`;
}

/** Every option may come again: the last one counts, or all do. */
function specs(options: readonly KnownOption[]): readonly string[] {
  return options.flatMap(({ flags, description, values }) =>
    flags.map((flag) => {
      const takes = values === undefined ? "" : `${flag.startsWith("--") ? "=" : ""}`;
      const action = values === undefined ? "" : `: :${actionOf(values)}`;
      return quoted(`*${flag}${takes}[${shown(description)}]${action}`);
    }),
  );
}

function words(values: Values | undefined): readonly string[] {
  return values === undefined ? [] : [quoted(`*: :${actionOf(values)}`)];
}

function actionOf(values: Values): string {
  if (values === "file") return "_files";
  if (values === "folder") return "_files -/";
  return values === "free" ? " " : `(${values.join(" ")})`;
}

function shown(description: string): string {
  return description.replace(/[\\[\]:]/g, (sign) => `\\${sign}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
