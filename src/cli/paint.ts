import { Chalk } from "chalk";
import type { Lang } from "../language/locale.ts";
import type { Paint } from "../render/paint.ts";
import { type ColorChoice, colorChoice } from "./color-choice.ts";
import type { CliContext } from "./context.ts";

/**
 * The colours for standard output: what `--color` says, else NO_COLOR and FORCE_COLOR, else only on a
 * terminal.
 */
export function paintFor(context: CliContext, color: string | undefined, lang: Lang): Paint {
  const chalk = new Chalk({ level: wantsColour(colorChoice(color, lang), context) ? 1 : 0 });
  return {
    error: chalk.red.bold,
    warning: chalk.yellow.bold,
    info: chalk.cyan,
    good: chalk.green,
    strong: chalk.bold,
    quiet: chalk.dim,
  };
}

function wantsColour(chosen: ColorChoice, { env, stdout }: CliContext): boolean {
  if (chosen !== "auto") return chosen === "always";
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return stdout.isTTY && env.TERM !== "dumb";
}
