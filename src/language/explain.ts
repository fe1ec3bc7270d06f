import { list } from "./list.ts";
import type { Lang } from "./locale.ts";
import { quote } from "./quote.ts";

/** How much a rule weighs, from which stage on, and whether it weighs more later. */
export interface Weighing {
  readonly severity: string;
  readonly stage: string;
  readonly later?: { readonly severity: string; readonly stage: string };
}

/** The words of `impact explain`. */
export interface ExplainWords {
  weighs(weighing: Weighing): string;
  readonly what: string;
  readonly why: string;
  readonly repair: string;
  /** Before help that names something of the example, as if it were the reader's. */
  readonly ofExample: string;
  /** Before the sentence that the wrong example gives. */
  readonly says: string;
  readonly wrong: string;
  readonly right: string;
  /** Instead of an example that cannot be written down. */
  readonly notAsText: string;
  readonly exempt: string;
  /** Of a rule that may be set aside, before the lines that do it. */
  readonly mayStay: string;
  /** In the place of a reason. */
  readonly reason: string;
  /** Of a rule about people. */
  readonly withReview: string;
  /** Of a rule that tells of what could not be read. */
  readonly never: string;
  /** Under the list of all rules. */
  more(rules: number): string;
  unknown(rule: string, near: readonly string[]): { readonly message: string; readonly help: string };
}

const en: ExplainWords = {
  weighs: ({ severity, stage, later }) =>
    `${severity}, from stage ${quote(stage)}${later ? `; ${later.severity} from stage ${quote(later.stage)}` : ""}`,
  what: "What",
  why: "Why",
  repair: "Repair",
  ofExample: "In the example:",
  says: "What `impact validate` says of the wrong example",
  wrong: "Wrong",
  right: "Right",
  notAsText: "Cannot be shown as text.",
  exempt: "May it stay?",
  mayStay: "Then write it down in impact.yaml, with a reason and, if you like, a last day (`until`):",
  reason: "why it may stay",
  withReview:
    "This rule cannot be switched off or made lighter. An exemption in impact.yaml also needs `reviewed_by` and `until`, and with `personal-data` the `kind`; a national number is never exempted.",
  never: "Cannot be switched off or exempted.",
  more: (rules) => `${rules} rules. \`impact explain <rule>\` tells more about one.`,
  unknown: (rule, near) => ({
    message: `There is no rule ${quote(rule)}.`,
    help:
      near.length > 0
        ? `Did you mean ${list(near, "en", "or")}?`
        : "`impact explain` without a name lists all rules.",
  }),
};

const nl: ExplainWords = {
  weighs: ({ severity, stage, later }) =>
    `${severity}, vanaf fase ${quote(stage)}${later ? `; ${later.severity} vanaf fase ${quote(later.stage)}` : ""}`,
  what: "Wat",
  why: "Waarom",
  repair: "Herstellen",
  ofExample: "In het voorbeeld:",
  says: "Wat `impact validate` zegt van het foute voorbeeld",
  wrong: "Fout",
  right: "Goed",
  notAsText: "Kan niet als tekst getoond worden.",
  exempt: "Mag het zo blijven?",
  mayStay: "Schrijf het dan op in impact.yaml, met een reden en, als je wilt, een laatste dag (`until`):",
  reason: "waarom het mag blijven",
  withReview:
    "Deze regel kan niet uitgezet of verzacht worden. Een uitzondering in impact.yaml vraagt ook `reviewed_by` en `until`, en bij `personal-data` het soort (`kind`); een nationaal nummer wordt nooit uitgezonderd.",
  never: "Kan niet uitgezet of uitgezonderd worden.",
  more: (rules) => `${rules} regels. \`impact explain <regel>\` vertelt meer over één ervan.`,
  unknown: (rule, near) => ({
    message: `De regel ${quote(rule)} bestaat niet.`,
    help:
      near.length > 0
        ? `Bedoelde je ${list(near, "nl", "or")}?`
        : "`impact explain` zonder naam toont alle regels.",
  }),
};

const fr: ExplainWords = {
  weighs: ({ severity, stage, later }) =>
    `${severity}, à partir de la phase ${quote(stage)}${later ? ` ; ${later.severity} à partir de la phase ${quote(later.stage)}` : ""}`,
  what: "Quoi",
  why: "Pourquoi",
  repair: "Réparer",
  ofExample: "Dans l'exemple :",
  says: "Ce que dit `impact validate` de l'exemple fautif",
  wrong: "Fautif",
  right: "Correct",
  notAsText: "Ne peut pas être montré en texte.",
  exempt: "Cela peut rester ?",
  mayStay: "Alors notez-le dans impact.yaml, avec une raison et, si vous voulez, un dernier jour (`until`) :",
  reason: "pourquoi cela peut rester",
  withReview:
    "Cette règle ne peut être ni désactivée ni allégée. Une exception dans impact.yaml demande aussi `reviewed_by` et `until`, et avec `personal-data` la sorte (`kind`) ; un numéro national n'est jamais excepté.",
  never: "Ne peut être ni désactivée ni exceptée.",
  more: (rules) => `${rules} règles. \`impact explain <règle>\` en dit plus sur l'une d'elles.`,
  unknown: (rule, near) => ({
    message: `La règle ${quote(rule)} n'existe pas.`,
    help:
      near.length > 0
        ? `Vouliez-vous dire ${list(near, "fr", "or")} ?`
        : "`impact explain` sans nom montre toutes les règles.",
  }),
};

const WORDS: Readonly<Record<Lang, ExplainWords>> = { nl, en, fr };

/** The words of `impact explain` in one language. */
export function explainWords(lang: Lang): ExplainWords {
  return WORDS[lang];
}
