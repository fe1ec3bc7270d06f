import type { Lang } from "../language/locale.ts";
import { type UsageArguments, type UsageCode, usageText } from "../language/usage.ts";

/** Wrong use of the command line, or a check that could not be carried out: exit code 2, no stack trace. */
export class UsageError extends Error {
  /** A short stable word for programs: `unknown-option`, `no-repository`. */
  readonly code: string;
  /** What to do instead, one sentence. */
  readonly help: string;

  constructor(code: string, message: string, help: string) {
    super(message);
    this.name = "UsageError";
    this.code = code;
    this.help = help;
  }
}

/** A usage error in the words of the language. */
export function usageError<C extends UsageCode>(lang: Lang, code: C, args: UsageArguments[C]): UsageError {
  const { message, help } = usageText(lang, code, args);
  return new UsageError(code, message, help);
}
