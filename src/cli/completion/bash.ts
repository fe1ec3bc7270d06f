import { flagsWithValue, type Grammar, type KnownOption, type Values } from "./grammar.ts";

/**
 * The script for bash. Written for 3.2 as well, which macOS has: without `mapfile`, and `compopt` only where it is
 * there. Where no words are known, bash goes on with names of files.
 */
export function bashScript({ options, commands }: Grammar): string {
  const names = commands.map(({ name }) => name);
  const cases = commands.flatMap(({ name, options: own, values }) => [
    `    ${name})`,
    ...valueCases(own, "      "),
    `      if [[ $cur == -* ]]; then words="${flagsOf(own)}"`,
    `      else ${given(values)}; fi`,
    "      ;;",
  ]);
  return `${[
    "# Completion of impact for bash; made by `impact completion bash`.",
    "_impact() {",
    `  local cur="\${COMP_WORDS[COMP_CWORD]:-}" prev="" command="" words="" word skip="" i`,
    `  (( COMP_CWORD > 0 )) && prev="\${COMP_WORDS[COMP_CWORD-1]}"`,
    "  # `--format=json` comes in three words.",
    '  if [[ $cur == "=" ]]; then cur=""',
    `  elif [[ $prev == "=" ]]; then prev="\${COMP_WORDS[COMP_CWORD-2]:-}"; fi`,
    "  for (( i = 1; i < COMP_CWORD; i++ )); do",
    `    word="\${COMP_WORDS[i]}"`,
    '    if [[ $word == "=" ]]; then skip=1; continue; fi',
    '    if [[ -n $skip ]]; then skip=""; continue; fi',
    "    case $word in",
    `      ${flagsWithValue(options).join("|")}) [[ \${COMP_WORDS[i+1]:-} == "=" ]] || skip=1 ;;`,
    "      -*) ;;",
    '      *) command="$word"; break ;;',
    "    esac",
    "  done",
    "  COMPREPLY=()",
    '  case "$command" in',
    '    "")',
    ...valueCases(options, "      "),
    `      if [[ $cur == -* ]]; then words="${flagsOf(options)}"`,
    `      else words="${names.join(" ")}"; fi`,
    "      ;;",
    ...cases,
    "  esac",
    '  COMPREPLY=( $(compgen -W "$words" -- "$cur") )',
    "}",
    "complete -o bashdefault -o default -F _impact impact",
  ].join("\n")}\n`;
}

/** After an option that takes a value, nothing else is offered. */
function valueCases(options: readonly KnownOption[], indent: string): readonly string[] {
  const lines = options.flatMap(({ flags, values }) => {
    if (values === undefined) return [];
    const reply = Array.isArray(values)
      ? `COMPREPLY=( $(compgen -W "${values.join(" ")}" -- "$cur") )`
      : given(values);
    return [`${indent}  ${flags.join("|")}) ${reply}; return ;;`];
  });
  return lines.length === 0 ? [] : [`${indent}case "$prev" in`, ...lines, `${indent}esac`];
}

/** Nothing but names of folders where one is asked; nothing at all where only the person knows. */
function given(values: Values | undefined): string {
  if (values === "file") return ":";
  if (values === "folder") return "compopt -o dirnames +o default 2>/dev/null || :";
  if (values === undefined || values === "free") return "compopt +o default +o bashdefault 2>/dev/null || :";
  return `words="${values.join(" ")}"`;
}

function flagsOf(options: readonly KnownOption[]): string {
  return options.flatMap(({ flags }) => flags).join(" ");
}
