import type { AnyFinding, RelatedLabel, RelatedPlace } from "../../findings/finding.ts";
import type { RuleArguments, RuleName } from "../../findings/rule-names.ts";
import type { Lang } from "../locale.ts";
import { en } from "./en/index.ts";
import { fr } from "./fr/index.ts";
import { nl } from "./nl/index.ts";
import type { FindingSentences, RelatedLabels } from "./shape.ts";

export type { FindingSentences } from "./shape.ts";

const LANGUAGES: Readonly<
  Record<Lang, { readonly rules: FindingSentences; readonly labels: RelatedLabels }>
> = {
  nl,
  en,
  fr,
};

/** What a person reads about one finding; each is one line. */
export interface FindingText {
  readonly message: string;
  /** Why it matters, for people or for the coalition. */
  readonly why: string;
  /** What to do about it. */
  readonly help: string;
}

/** The sentences of every rule in one language. */
export function sentencesFor(lang: Lang): FindingSentences {
  return LANGUAGES[lang].rules;
}

/** Message, reason and remedy of one finding, in one language. */
export function findingText(finding: AnyFinding, lang: Lang): FindingText {
  const text = textOf(finding.rule, finding.args as RuleArguments[typeof finding.rule], lang);
  return finding.hidesRest === true ? { ...text, help: `${text.help} ${REST[lang]}` } : text;
}

/** Where one fault keeps the rest of a thing from being checked. */
const REST: Readonly<Record<Lang, string>> = {
  nl: "Wat er verder bij hoort, wordt pas helemaal nagekeken als dit hersteld is.",
  en: "What belongs with it is checked in full only once this is repaired.",
  fr: "Le reste n'est vérifié entièrement qu'une fois ceci réparé.",
};

// Generic in R, so that the compiler sees that the arguments and the sentences are of one rule.
function textOf<R extends RuleName>(rule: R, args: RuleArguments[R], lang: Lang): FindingText {
  const { message, why, help } = sentencesFor(lang)[rule];
  return { message: message(args), why: typeof why === "string" ? why : why(args), help: help(args) };
}

/** What a related place has to do with the finding, with its detail. */
export function relatedText(place: Pick<RelatedPlace, "label" | "detail">, lang: Lang): string {
  return labelOf(place.label, lang)(place.detail);
}

function labelOf(label: RelatedLabel, lang: Lang): (detail?: string) => string {
  return LANGUAGES[lang].labels[label];
}
