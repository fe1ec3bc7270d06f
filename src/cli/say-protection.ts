import type { Protection } from "../disclosure/protection.ts";
import { privacyWords } from "../language/privacy.ts";
import type { CliContext } from "./context.ts";
import type { OpenedRepository } from "./open-repository.ts";

/** Says on standard error, also to who wants it quiet, that more is hidden because something did not work. */
export function sayProtection(
  { isSolverFailed }: Pick<Protection, "isSolverFailed">,
  { context, opened: { lang } }: { readonly context: CliContext; readonly opened: OpenedRepository },
): void {
  if (isSolverFailed) context.stderr.write(`${privacyWords(lang).solverFailed}\n`);
}
