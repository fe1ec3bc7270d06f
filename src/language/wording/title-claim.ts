import type { Lang } from "../locale.ts";
import { CREDIT_TO_OUR_WORK, saysWho } from "./own-work.ts";
import { type Match, matchesAt, matchesIn, type Phrases, phrases } from "./phrases.ts";
import { sentencesOf } from "./sentences.ts";

/** Which way is better, where a title presumes it. */
type Way = "increase" | "decrease";

interface Words {
  /** Anywhere in a title: they say why it changed. */
  readonly credit: Phrases;
  /** Anywhere in the name of an indicator: they say that it went well. */
  readonly success: Phrases;
  /** At the beginning of the name of an indicator: they say that it went up, or down. */
  readonly start: { readonly [W in Way]: Phrases };
  /** Behind "more" and "fewer" these compare with a number: "more than sixty days". */
  readonly compares: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const WORDS: { readonly [L in Lang]: Words } = {
  nl: {
    credit: phrases([
      "dankzij ons|onze|de|het",
      "dank zij ons|onze",
      "heeft|hebben ~4 geleid tot",
      "onze impact",
      ...CREDIT_TO_OUR_WORK.nl,
    ]),
    success: phrases(["succesvol|succesvolle", "met succes"]),
    start: {
      increase: phrases(["meer", "verbetering|stijging|toename van"]),
      decrease: phrases(["minder", "vermindering|daling|afname van"]),
    },
    compares: set("dan mobiele valide of begoede en"),
    not: set("niet geen zonder"),
  },
  en: {
    credit: phrases([
      "thanks to us|our|the",
      "because of our",
      "due to our",
      "led to",
      "resulted in",
      "our impact",
      ...CREDIT_TO_OUR_WORK.en,
    ]),
    success: phrases(["successful|successfully"]),
    start: {
      increase: phrases(["more", "increase|improvement|rise in|of"]),
      decrease: phrases(["fewer", "decrease|reduction|fall|drop|decline in|of"]),
    },
    compares: set("than or and"),
    not: set("not no without"),
  },
  fr: {
    credit: phrases([
      "grâce à notre|nos|nous|la|l'",
      "grâce au|aux",
      "a|ont ~2 entraîné|permis",
      "notre impact",
      ...CREDIT_TO_OUR_WORK.fr,
    ]),
    success: phrases(["avec succès"]),
    start: {
      increase: phrases([
        "plus de|d'",
        "amélioration|augmentation|hausse de la|l'",
        "amélioration|augmentation|hausse de|du|des|d'",
      ]),
      decrease: phrases([
        "moins de|d'",
        "réduction|diminution|baisse de la|l'",
        "réduction|diminution|baisse de|du|des|d'",
      ]),
    },
    compares: set("la moitié deux trois quatre cinq six sept huit neuf dix vingt cent"),
    not: set("ne n' pas sans"),
  },
};

/** The words with which a title says why something changed; nothing where there are none. */
export function creditInTitle(title: string, lang: Lang): string | undefined {
  const { credit, not } = WORDS[lang];
  return anywhere(title, credit, { not, isElse: (words, match) => saysWho(words, match, lang) });
}

/** The words with which the name of an indicator says that it went well. */
export function successInName(name: string, lang: Lang): string | undefined {
  const { success, not } = WORDS[lang];
  return anywhere(name, success, { not, isElse: () => false });
}

/** The words with which the name of an indicator says that it went the way that is better. */
export function changeInName(name: string, lang: Lang, way: Way): string | undefined {
  const [sentence] = sentencesOf(name);
  if (sentence === undefined || sentence.isQuestion) return undefined;
  const { start, compares } = WORDS[lang];
  const [match] = matchesAt(sentence.words, 0, start[way]);
  const next = match === undefined ? "" : (sentence.words[match.to] ?? "");
  // "More" alone, or before a number, compares with something.
  return match === undefined || next === "" || compares.has(next) || /^\p{N}/u.test(next)
    ? undefined
    : match.shown;
}

interface Unless {
  readonly not: ReadonlySet<string>;
  readonly isElse: (words: readonly string[], match: Match) => boolean;
}

function anywhere(text: string, known: Phrases, { not, isElse }: Unless): string | undefined {
  for (const { words, isQuestion } of sentencesOf(text)) {
    if (isQuestion || words.some((word) => not.has(word) || word.endsWith("n't"))) continue;
    for (const match of matchesIn(words, known)) if (!isElse(words, match)) return match.shown;
  }
  return undefined;
}
