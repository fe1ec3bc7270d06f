import { hiddenFigures } from "../../disclosure/hidden-figures.ts";
import { privacyWords } from "../../language/privacy.ts";
import { statusWords } from "../../language/status.ts";
import { privacyJson, privacyText } from "../../render/privacy.ts";
import { privacyModel } from "../../report/privacy.ts";
import type { CliContext } from "../context.ts";
import { type OpenOptions, openRepository } from "../open-repository.ts";
import { paintFor } from "../paint.ts";
import { preferredLang } from "../preferred-lang.ts";
import { sayProtection } from "../say-protection.ts";
import { UsageError } from "../usage-error.ts";

/** What `impact show` can be told, as commander gives it. */
export interface ShowOptions extends OpenOptions {
  readonly format?: "text" | "json";
}

/** What can be looked at closely. */
const VIEWS = ["privacy"];

/**
 * Shows one thing closely: `privacy` is what stays hidden, and why, for the coalition itself. Exit code 1 where the
 * files hold errors: what is hidden may then be more or less than is meant.
 */
export async function show(
  context: CliContext,
  view: string | undefined,
  options: ShowOptions,
): Promise<number> {
  const asked = privacyWords(preferredLang(context, options));
  if (view === undefined || !VIEWS.includes(view)) {
    const { message, help } = asked.unknownView(view ?? "");
    throw new UsageError("unknown-view", message, help);
  }
  const opened = await openRepository(context, options, { releasesInGit: true });
  const { lang, asOf, repository } = opened;
  const paint = paintFor(context, options.color, lang);
  const figures = await hiddenFigures(opened);
  const model = privacyModel(figures, { repository, lang, asOf });
  context.stdout.write(options.format === "json" ? privacyJson(model) : privacyText(model, { lang, paint }));
  const errors = opened.findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) context.stderr.write(`${statusWords(lang).errors(errors)}\n`);
  sayProtection(figures, { context, opened });
  return errors > 0 ? 1 : 0;
}
