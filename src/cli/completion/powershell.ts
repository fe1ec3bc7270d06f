import { flagsWithValue, type Grammar, type KnownOption, type Values } from "./grammar.ts";

/**
 * The script for PowerShell, of Windows and of others. Lists of `word|description` and comparisons that heed case:
 * a hashtable of PowerShell would take `-C` and `-c` for one.
 */
export function powershellScript({ options, commands }: Grammar): string {
  const all = [{ name: "", options, values: undefined }, ...commands];
  return `${[
    "# Completion of impact for PowerShell; made by `impact completion powershell`.",
    "Register-ArgumentCompleter -Native -CommandName 'impact' -ScriptBlock {",
    "  param($wordToComplete, $commandAst, $cursorPosition)",
    "  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 |",
    "    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })",
    "  $command = ''",
    "  $skip = $false",
    "  foreach ($word in $typed) {",
    "    if ($skip) { $skip = $false; continue }",
    `    if (${list(flagsWithValue(options))} -ccontains $word) { $skip = $true; continue }`,
    "    if (-not $word.StartsWith('-')) { $command = $word; break }",
    "  }",
    "  $last = if ($typed.Count -gt 0) { $typed[-1] } else { '' }",
    '  $isOption = $wordToComplete.StartsWith("-")',
    "  $words = switch -CaseSensitive ($command) {",
    ...all.flatMap(({ name, options: own, values }) => [
      `    '${name}' {`,
      ...own.flatMap((option) => valueLine(option)),
      `      if ($isOption) { ${list(own.flatMap(described))}; break }`,
      `      ${name === "" ? list(commands.map((one) => `${one.name}|${one.description}`)) : list(wordsOf(values))}`,
      "      break",
      "    }",
    ]),
    "  }",
    "  $words | Where-Object { $_ -and $_.StartsWith($wordToComplete, [System.StringComparison]::Ordinal) } | ForEach-Object {",
    "    $word, $about = $_ -split '\\|', 2",
    "    if (-not $about) { $about = $word }",
    "    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $about)",
    "  }",
    "}",
  ].join("\n")}\n`;
}

function described({ flags, description }: KnownOption): readonly string[] {
  return flags.map((flag) => `${flag}|${description}`);
}

/** After an option that takes a value, only its values; without words PowerShell offers names of files. */
function valueLine({ flags, values }: KnownOption): readonly string[] {
  if (values === undefined) return [];
  return [`      if (${list(flags)} -ccontains $last) { ${list(wordsOf(values))}; break }`];
}

function wordsOf(values: Values | undefined): readonly string[] {
  return typeof values === "object" ? values : [];
}

/** PowerShell takes the curved quotes of print for straight ones. */
function list(words: readonly string[]): string {
  return `@(${words.map((word) => `'${word.replace(/['‘’‚‛]/g, "$&$&")}'`).join(", ")})`;
}
