import { isRuleName, RULE_NAMES } from "../../findings/catalogue.ts";
import { nearest } from "../../findings/nearest.ts";
import { explainWords } from "../../language/explain.ts";
import { isLang, LANGS, type Lang } from "../../language/locale.ts";
import {
  explanationJson,
  explanationOf,
  explanationText,
  rulesJson,
  rulesText,
} from "../../render/explain.ts";
import { readRulePage } from "../../render/rule-page.ts";
import { readAsset } from "../assets.ts";
import type { CliContext } from "../context.ts";
import { paintFor } from "../paint.ts";
import { preferredLang } from "../preferred-lang.ts";
import { UsageError, usageError } from "../usage-error.ts";

/** What `impact explain` can be told, as commander gives it. */
export interface ExplainOptions {
  readonly C?: string;
  readonly lang?: string;
  readonly format?: "text" | "json";
  readonly color?: string;
}

/** Lines longer than this are tiring to read; without a terminal they are as in a book. */
const WIDEST = 100;
const USUAL_WIDTH = 80;
/** More names than this are no help to somebody who mistyped one. */
const MOST_NEAR = 5;

/**
 * Explains one rule, or lists them all. No repository is needed, nor a network: the pages come with the package.
 * Throws a `UsageError` for a rule that does not exist.
 */
export function explain(context: CliContext, name: string | undefined, options: ExplainOptions): number {
  const lang = langOf(context, options);
  const paint = paintFor(context, options.color, lang);
  const { columns } = context.stdout;
  const isJson = options.format === "json";
  if (name === undefined) {
    const list = isJson
      ? rulesJson(lang)
      : rulesText({ lang, paint, ...(columns !== undefined && { width: columns }) });
    context.stdout.write(list);
    return 0;
  }
  if (!isRuleName(name)) {
    const { message, help } = explainWords(lang).unknown(name, nearTo(name));
    throw new UsageError("unknown-rule", message, help);
  }
  const explanation = explanationOf(name, readRulePage(readAsset(`docs/rules/${name}.md`)), lang);
  const width = Math.min(columns ?? USUAL_WIDTH, WIDEST);
  context.stdout.write(
    isJson ? explanationJson(explanation) : explanationText(explanation, { lang, paint, width }),
  );
  return 0;
}

function langOf(context: CliContext, options: ExplainOptions): Lang {
  const lang = preferredLang(context, options);
  if (options.lang === undefined || isLang(options.lang)) return lang;
  throw usageError(lang, "wrong-choice", { option: "--lang", value: options.lang, allowed: LANGS });
}

/** The rule that was probably meant, and those with the same word in them: `baseline` is in two names. */
function nearTo(name: string): readonly string[] {
  const near = nearest(name, RULE_NAMES);
  const word = name.toLowerCase();
  const within = word.length < 3 ? [] : RULE_NAMES.filter((rule) => rule !== near && rule.includes(word));
  return [...(near === undefined ? [] : [near]), ...within].slice(0, MOST_NEAR);
}
