import { cliWords } from "../../language/cli.ts";
import { isLang, LANGS } from "../../language/locale.ts";
import { bashScript } from "../completion/bash.ts";
import { fishScript } from "../completion/fish.ts";
import { type Grammar, grammarOf, SHELLS, type Shell } from "../completion/grammar.ts";
import { powershellScript } from "../completion/powershell.ts";
import { zshScript } from "../completion/zsh.ts";
import type { CliContext } from "../context.ts";
import { preferredLang } from "../preferred-lang.ts";
import { buildProgram } from "../program.ts";
import { usageError } from "../usage-error.ts";

/** What `impact completion` can be told, as commander gives it. */
export interface CompletionOptions {
  readonly C?: string;
  readonly lang?: string;
}

const SCRIPTS: Readonly<Record<Shell, (grammar: Grammar) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

/** Prints the script with which a shell completes the command line. Throws a `UsageError` for another shell. */
export function completion(
  context: CliContext,
  name: string | undefined,
  options: CompletionOptions,
): number {
  const lang = preferredLang(context, options);
  if (options.lang !== undefined && !isLang(options.lang)) {
    throw usageError(lang, "wrong-choice", { option: "--lang", value: options.lang, allowed: LANGS });
  }
  const shell = SHELLS.find((each) => each === name);
  if (shell === undefined) {
    throw usageError(lang, "wrong-choice", { option: "shell", value: name ?? "", allowed: SHELLS });
  }
  const program = buildProgram(cliWords(lang), context.version, async () => {});
  context.stdout.write(SCRIPTS[shell](grammarOf(program)));
  return 0;
}
