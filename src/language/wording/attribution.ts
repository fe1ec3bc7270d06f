import type { Lang } from "../locale.ts";
import { changing, isNoChange, withoutDenied } from "./changed.ts";
import {
  CREDIT_TO_OUR_WORK,
  CREDIT_TO_THE_PROJECT,
  DEEDS,
  EN_WORK,
  FR_WORK,
  isOwned,
  isToldOf,
  saysWho,
} from "./own-work.ts";
import { type Match, matchesIn, type Phrases, phrases } from "./phrases.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { opensForOthers, speaksForOthers } from "./voices.ts";

/** What says that we alone made a change. */
interface Words {
  /** It names us: `thanks to our`. */
  readonly credit: Phrases;
  /** It names a cause, whoever's it is: `led to`. Sure only where a text is about our own contribution. */
  readonly cause: Phrases;
  readonly not: ReadonlySet<string>;
  /** Behind a negation these say that it is none: "not only". */
  readonly only: ReadonlySet<string>;
  /** Nothing is claimed where it is only possible, hoped or doubted. */
  readonly maybe: ReadonlySet<string>;
  /** What says in the same sentence that we were a part of it. */
  readonly shared: ReadonlySet<string>;
  /** The sentence says what we do not say or know: "we do not claim that". */
  readonly distance: Phrases;
  /** Directly before a cause, these say that it belongs to what was just named: "a subsidy that led to". */
  readonly relative: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const WORDS: { readonly [L in Lang]: Words } = {
  nl: {
    credit: phrases([
      "dankzij ons|onze",
      "dank zij ons|onze",
      "als ~1 gevolg van ons|onze",
      "het ~1 gevolg van ons|onze",
      "te danken aan ons|onze",
      "door ons toedoen",
      "veroorzaakt door ons|onze",
      "onze impact is|was",
      ...CREDIT_TO_OUR_WORK.nl,
    ]),
    cause: phrases([
      "leidde|leidden|leidt ~2 tot",
      "leidde|leidden|leidt ~2 ertoe dat",
      "heeft|hebben|had|hadden ~6 geleid tot",
      "heeft|hebben|had|hadden ~6 ertoe geleid",
      "heeft|hebben|had|hadden ~4 tot ~6 geleid",
      "geleid heeft|hebben tot",
      "veroorzaakte|veroorzaakten",
      "heeft|hebben|had|hadden ~6 veroorzaakt",
      ...changing("nl", (change) => `zorgde|zorgden|zorgt ~3 voor ~1 ${change}`),
      ...changing("nl", (change) => `we|wij zorgen ~2 voor ~1 ${change}`),
      "zorgde|zorgden|zorgt ~3 ervoor dat",
      "zorgde|zorgden|zorgt er ~3 voor dat",
      "heeft|hebben ~3 ervoor gezorgd dat",
      "heeft|hebben er ~3 voor gezorgd dat",
      "bewijst|bewees",
      "bewijzen|bewezen dat|onze",
      "heeft|hebben ~3 bewezen dat",
      "is|werd bewezen dat",
      "is|was het|een bewijs dat",
      "toont|tonen|toonde|toonden ~3 aan dat",
      "heeft|hebben ~3 aangetoond dat",
      "resulteert|resulteren|resulteerde|resulteerden ~3 in",
      "heeft|hebben|had|hadden ~6 geresulteerd in",
      "heeft|hebben|had|hadden ~6 gezorgd dat",
      ...changing("nl", (change) => `heeft|hebben|had|hadden ~6 gezorgd voor ~1 ${change}`),
      ...changing("nl", (change) => `heeft|hebben|had|hadden ~2 voor ~1 ${change} ~4 gezorgd`),
    ]),
    not: set("niet geen nooit noch niemand nergens niets zonder evenmin nauwelijks"),
    only: set("alleen enkel slechts"),
    maybe: set(
      "kan kon konden kunnen zou zouden misschien mogelijk wellicht waarschijnlijk vermoedelijk allicht hoopt hopen verwachten willen moet moeten indien of",
    ),
    shared: set(
      "bijdrage bijdragen bijgedragen bijdroeg bijdroegen draagt droeg droegen hielp hielpen geholpen mee mede medebepaald deels gedeeltelijk",
    ),
    distance: phrases([
      "niet|geen ~3 beweren|claimen|zeggen|weten|besluiten|concluderen|stellen|vaststellen|aantonen|bewijzen|zeker|duidelijk|aangetoond|bewezen",
      "beweren|claimen|zeggen|weten ~3 niet",
      "onduidelijk|onzeker|onbekend of",
      "te vroeg|snel om",
      "voorbarig|prematuur om",
      "moeilijk|onmogelijk te bewijzen|weten|zeggen",
      "moeilijk|onmogelijk om ~3 te bewijzen|weten|zeggen",
    ]),
    relative: set("die dat"),
  },
  en: {
    credit: phrases([
      "thanks to us|our",
      "because of us|our",
      "due to us|our",
      "owing to us|our",
      "as a ~1 result|consequence of our|us",
      `a|the direct result|consequence of our ${EN_WORK}`,
      "caused by us|our",
      "made possible by us|our",
      "our impact is|was",
      ...CREDIT_TO_OUR_WORK.en,
    ]),
    cause: phrases([
      "led ~1 to",
      "leads ~1 to",
      "resulted ~1 in",
      "caused",
      "ensured that",
      "proves",
      "proved|proven|prove that|our",
      "is|was the|a proof that",
      "is|was proof that",
      "demonstrates|demonstrated ~1 that",
      "clearly shows|show|showed that our",
      ...changing("en", (change) => `is|are|was|were ~1 responsible for ~2 ${change}`),
    ]),
    not: set("not no never nor neither nobody none nothing without cannot hardly"),
    only: set("only just merely"),
    maybe: set(
      "may might could can would should must perhaps possibly probably maybe likely hope hopes expect whether if",
    ),
    shared: set("contributed contributes contributing contribution helped helps helping partly jointly"),
    distance: phrases([
      "not|cannot|don't|can't|didn't|doesn't|never ~3 claim|claimed|conclude|say|said|know|tell|mean|show|shown|prove|proven|certain|clear|sure",
      "not|cannot|can't ~1 yet ~3 claim|conclude|demonstrate|establish|know|prove|say|show|tell",
      "unclear|unknown|uncertain|nobody whether|if|what|knows",
      "no proof|evidence",
      "too early|soon to",
      "premature to",
      "difficult|hard|impossible to claim|conclude|know|prove|say|tell",
      "remains to be",
    ]),
    relative: set("that who is are was were be been being"),
  },
  fr: {
    credit: phrases([
      "grâce|grace à|a notre|nos|nous",
      "à cause de notre|nos|nous",
      "dû|due|dus|dues à notre|nos",
      "fruit de notre|nos",
      "résultat de notre|nos accompagnement|action|approche|effort|efforts|engagement|travail",
      "résulte|résultent de notre|nos",
      `résultat|conséquence direct|directe de notre|nos ${FR_WORK}`,
      `conséquence de notre|nos ${FR_WORK}`,
      "notre impact est|était",
      ...CREDIT_TO_OUR_WORK.fr,
    ]),
    cause: phrases([
      "a|ont|avait|avaient ~2 causé|causée|causés|causées|entraîné|entraînée|entraînés|entraînées|provoqué|provoquée|provoqués|provoquées",
      "a|ont|avait|avaient ~2 conduit|mené|abouti à|au|aux",
      "a|ont|avait|avaient ~2 conduit|mené|abouti clairement|directement|finalement à|au|aux",
      "a|ont|avait|avaient ~2 conduit|mené ~2 à se|s'",
      "conduit|conduisent|aboutit|aboutissent ~1 au calme",
      ...changing("fr", (change) => `conduit|conduisent|aboutit|aboutissent ~1 à ~1 ${change}`),
      ...changing("fr", (change) => `entraîne|entraînent|provoque|provoquent ~2 ${change}`),
      "démontre|démontrent ~1 que|qu'",
      "montre|montrent clairement que notre|nos",
      "prouve|prouvent",
      "est|était la preuve que|qu'",
    ]),
    not: set("ne n' pas ni jamais aucun aucune rien sans nul nulle non"),
    only: set("seulement uniquement"),
    maybe: set(
      "peut peuvent pouvait pourrait pourraient aurait auraient devrait devraient peut-être probablement possible possiblement espérons si",
    ),
    shared: set("contribué contribue contribuent contribution contribuer aidé aide partie partiellement"),
    distance: phrases([
      "ne|n' ~3 affirmons|prétendons|disons|savons|dit|montre|prouve|démontre|sûr|certain|clair",
      "ne|n' ~5 affirmer|conclure|démontrer|dire|établir|prétendre|prouver|savoir",
      "pas certain|sûr|clair|prouvé",
      "on|nul ignore|sait",
      "trop tôt pour",
      "prématuré d'|de",
      "difficile|impossible d'|de affirmer|conclure|dire|prouver|savoir",
      "reste à prouver|savoir|voir",
    ]),
    relative: set("qui avoir est être étant été sont"),
  },
};

/** What gives the credit to "the project", where a text is about our own contribution. */
const OURS: { readonly [L in Lang]: Phrases } = {
  nl: phrases(CREDIT_TO_THE_PROJECT.nl),
  en: phrases(CREDIT_TO_THE_PROJECT.en),
  fr: phrases(CREDIT_TO_THE_PROJECT.fr),
};

/** How far before a phrase a negation or a doubt is heard, and how far behind it. */
const BEFORE = 5;
const BEHIND = 2;

/** How much of a text is looked for: all that names a cause, or only what takes the credit. */
export type Reach = "all" | "credit";

/**
 * The first words of a text that say that we made a change, where it could say that we contributed; nothing where
 * there are none. Quotations, questions, negations and what is only possible do not count. Of the text itself nothing
 * is given back but words of the lists above.
 */
export function attributionIn(text: string, lang: Lang, reach: Reach): string | undefined {
  const sentences = sentencesOf(text).map((each) => ({ ...each, words: withoutDenied(each.words, lang) }));
  const { shared } = WORDS[lang];
  const isShared = new Set(
    sentences.flatMap(({ words, whole }) => (words.some((word) => shared.has(word)) ? [whole] : [])),
  );
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.isQuestion) continue;
    const before = sentences[index - 1];
    if (before?.isOpening === true && opensForOthers(before.words, lang)) continue;
    for (const kind of reach === "all" ? KINDS : (["credit"] as const)) {
      // Who takes the credit behind a `;` takes it; a cause beside a contribution is one of several.
      if (kind === "cause" && isShared.has(sentence.whole)) continue;
      const found = firstClaimed(sentence, lang, kind);
      if (found !== undefined) return found.shown;
    }
  }
  return undefined;
}

/** Who gets the credit is surest, and told first. */
const KINDS = ["credit", "project", "deed", "cause"] as const;
type Kind = (typeof KINDS)[number];

function firstClaimed(sentence: Sentence, lang: Lang, kind: Kind): Match | undefined {
  const words = WORDS[lang];
  const known = { credit: words.credit, project: OURS[lang], deed: DEEDS[lang], cause: words.cause }[kind];
  const isElsewhere = (match: Match): boolean => {
    if (kind === "cause")
      return isOfAnother(sentence, match, words) || isNoChange(sentence.words, match, lang);
    if (kind === "deed") return isToldOf(sentence.words, match, lang);
    return (
      saysWho(sentence.words, match, lang) || (kind === "project" && isOwned(sentence.words, match, lang))
    );
  };
  const [first] = [...matchesIn(sentence.words, known)].filter(
    (match) => !isElsewhere(match) && isClaimed(sentence, match, words),
  );
  if (first === undefined) return undefined;
  if (sentence.words.some((word) => words.shared.has(word))) return undefined;
  for (const { from, to } of matchesIn(sentence.words, words.distance)) {
    const isOnly = sentence.words.slice(from, to).some((word) => words.only.has(word));
    if (to <= first.from && !isOnly) return undefined;
  }
  return speaksForOthers(sentence.words, lang, first.from) ? undefined : first;
}

/**
 * True where the cause is what was just named, or what is caused comes from something else. The first word of a
 * sentence ("Dat leidde tot", "That led to") points at the whole sentence before it, which is ours.
 */
function isOfAnother({ words }: Sentence, { from, to, shown }: Match, { relative }: Words): boolean {
  if (from > 1 && relative.has(words[from - 1] ?? "")) return true;
  if (shown === "caused" && words[to] === "by") return true;
  if (shown === "led to" && words[to] === "believe") return true;
  return shown === "veroorzaakte" && words.slice(Math.max(0, from - BEFORE), from).includes("door");
}

function isClaimed({ words }: Sentence, { from, to }: Match, lists: Words): boolean {
  for (let at = Math.max(0, from - BEFORE); at < Math.min(words.length, to + BEHIND); at += 1) {
    const word = words[at] ?? "";
    if (lists.maybe.has(word) && at < to) return false;
    if (isNegation(word, lists) && !lists.only.has(words[at + 1] ?? "")) return false;
  }
  return true;
}

function isNegation(word: string, { not }: Words): boolean {
  return not.has(word) || word.endsWith("n't");
}
