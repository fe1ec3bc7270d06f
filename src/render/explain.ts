import { CATALOGUE, RULE_NAMES } from "../findings/catalogue.ts";
import { EXAMPLES } from "../findings/examples.ts";
import type { AnyFinding } from "../findings/finding.ts";
import { wholeFile } from "../findings/finding.ts";
import type { RuleName } from "../findings/rule-names.ts";
import { type ExplainWords, explainWords } from "../language/explain.ts";
import { findingText } from "../language/findings/sentences.ts";
import type { Lang } from "../language/locale.ts";
import { ruleTitle } from "../language/rule-titles.ts";
import { validateWords } from "../language/validate.ts";
import { toJson } from "./findings-json.ts";
import type { Paint } from "./paint.ts";
import { plainMarkdown, withoutPageLinks } from "./plain-markdown.ts";
import type { ExampleFile, RulePage } from "./rule-page.ts";
import { wrapped } from "./table.ts";

/** A rule as `impact explain` shows it, all of it in one language. */
export interface Explanation {
  readonly rule: RuleName;
  readonly title: string;
  /** Markdown: whole paragraphs in English, as the page has them; the sentences of the findings in nl and fr. */
  readonly what: string;
  readonly why: string;
  readonly help: string;
  /** What `impact validate` says of the wrong example. */
  readonly message: string;
  readonly wrong: readonly ExampleFile[];
  readonly right: readonly ExampleFile[];
}

/**
 * Explains a rule. The pages are written in English; in another language the same is told with the sentences
 * that findings have, as the wrong example gives them.
 */
export function explanationOf(rule: RuleName, page: RulePage, lang: Lang): Explanation {
  const { args } = EXAMPLES[rule];
  // The example is of that rule: the pair is one of AnyFinding.
  const found = findingText({ rule, args, where: wholeFile("") } as AnyFinding, lang);
  const title = ruleTitle(rule, lang);
  const told =
    lang === "en"
      ? { what: page.what, why: page.why, help: page.repair }
      : { what: sentence(title), why: found.why, help: helpOf(args, found.help, lang) };
  return { rule, title, ...told, message: found.message, wrong: page.wrong, right: page.right };
}

/** What is suggested belongs to the example, not to the coalition that reads this. */
function helpOf(args: object, help: string, lang: Lang): string {
  return "nearest" in args ? `${explainWords(lang).ofExample} ${help}` : help;
}

function sentence(title: string): string {
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}.`;
}

/** How the explanation is shown. */
interface ExplainOptions {
  readonly lang: Lang;
  readonly paint: Paint;
  /** Places on a line. */
  readonly width: number;
}

/** A rule for a person: what, why, how to repair, what is wrong and right, and how to set it aside. */
export function explanationText(explanation: Explanation, { lang, paint, width }: ExplainOptions): string {
  const words = explainWords(lang);
  const { rule } = explanation;
  const part = (heading: string, lines: readonly string[]) => ["", paint.strong(code(heading)), ...lines];
  const prose = (text: string) => plainMarkdown(text, width - INDENT.length).map(indented);
  return `${[
    `${paint.strong(rule)}  ${paint.quiet(weighsOf(rule, lang))}`,
    ...part(words.what, prose(explanation.what)),
    ...part(words.why, prose(explanation.why)),
    ...part(words.repair, prose(explanation.help)),
    ...part(words.wrong, exampleLines(explanation.wrong, words, paint)),
    ...part(words.says, prose(explanation.message)),
    ...part(words.right, exampleLines(explanation.right, words, paint)),
    ...part(words.exempt, exemptLines(rule, words, prose)),
  ].join("\n")}\n`;
}

const INDENT = "  ";

function indented(line: string): string {
  return line === "" ? "" : INDENT + line;
}

/** Headings are words of our own; only the backticks go. */
function code(heading: string): string {
  return heading.replaceAll("`", "");
}

function weighsOf(rule: RuleName, lang: Lang): string {
  const { severity, stage, escalates } = CATALOGUE[rule];
  const { severity: named } = validateWords(lang);
  return code(
    explainWords(lang).weighs({
      severity: named[severity],
      stage,
      ...(escalates && { later: { severity: named[escalates.severity], stage: escalates.stage } }),
    }),
  );
}

function exampleLines(files: readonly ExampleFile[], words: ExplainWords, paint: Paint): readonly string[] {
  if (files.length === 0) return [indented(words.notAsText)];
  return files.flatMap(({ path, text }, index) => [
    ...(index > 0 ? [""] : []),
    indented(paint.quiet(path)),
    ...text
      .replace(/\n$/, "")
      .split("\n")
      .map((line) => indented(indented(line))),
  ]);
}

function exemptLines(
  rule: RuleName,
  words: ExplainWords,
  prose: (text: string) => readonly string[],
): readonly string[] {
  const { exemptible, unsoftened } = CATALOGUE[rule];
  if (!exemptible) return prose(words.never);
  if (unsoftened === true) return prose(words.withReview);
  return [
    ...prose(words.mayStay),
    "",
    ...[
      "rules:",
      "  exempt:",
      `    - {rule: ${rule}, at: ${EXAMPLES[rule].at}, reason: ${words.reason}}`,
    ].map((line) => indented(indented(line))),
  ];
}

/** All rules, one line each; lines go on below only on a terminal that is too narrow. */
export function rulesText({
  lang,
  paint,
  width,
}: Omit<ExplainOptions, "width"> & { readonly width?: number }): string {
  const { severity: named } = validateWords(lang);
  const rows = RULE_NAMES.map((rule) => {
    const { severity, stage } = CATALOGUE[rule];
    return { rule, severity, word: named[severity], stage, title: ruleTitle(rule, lang) };
  });
  const [names, weights] = [widest(rows.map(({ rule }) => rule)), widest(rows.map(({ word }) => word))];
  const before = names + weights + "start".length + 3 * INDENT.length;
  const lines = rows.flatMap(({ rule, severity, word, stage, title }) => {
    const room = width === undefined ? Number.POSITIVE_INFINITY : Math.max(20, width - before);
    const [first = "", ...rest] = wrapped(title, room);
    const weight = { error: paint.error, warning: paint.warning, info: paint.info }[severity](word);
    const pad = " ".repeat(weights - word.length);
    const head = [rule.padEnd(names), weight + pad, stage.padEnd("start".length), first].join(INDENT);
    return [head, ...rest.map((line) => " ".repeat(before) + line)];
  });
  return `${[...lines, "", explainWords(lang).more(rows.length)].join("\n")}\n`;
}

function widest(words: readonly string[]): number {
  return Math.max(...words.map(({ length }) => length));
}

/** The document of schemas/output/rule.schema.json. */
export function explanationJson(explanation: Explanation): string {
  const { rule, title, what, why, help, message, wrong, right } = explanation;
  return toJson({
    format: "impact-rule",
    version: "1.0",
    ...factsOf(rule),
    title,
    what: withoutPageLinks(what),
    why: withoutPageLinks(why),
    help: withoutPageLinks(help),
    message,
    wrong,
    right,
  });
}

/** The document of schemas/output/rules.schema.json. */
export function rulesJson(lang: Lang): string {
  const rules = RULE_NAMES.map((rule) => ({ ...factsOf(rule), title: ruleTitle(rule, lang) }));
  return toJson({ format: "impact-rules", version: "1.0", rules });
}

function factsOf(rule: RuleName): object {
  const { severity, stage, escalates, exemptible, unsoftened } = CATALOGUE[rule];
  return {
    rule,
    severity,
    stage,
    ...(escalates && { escalates }),
    exemptible,
    softenable: exemptible && unsoftened !== true,
  };
}
