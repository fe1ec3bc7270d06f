import type { Lang } from "../locale.ts";
import { type Match, matchesIn, type Phrases, phrases } from "./phrases.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/**
 * Behind "zorgt voor", "responsible for", "entraîne", these say that something changed: others care for people, or
 * for more than three hundred homes. "More" and "fewer" alone compare; with what a text tells of here they do not.
 */
const CHANGED: { readonly [L in Lang]: readonly string[] } = {
  nl: [
    "afname|daling|hogere|kortere|lagere|langere|ommekeer|rust|stabiliteit|stijging|toename|verandering|verbetering|vermindering|vertrouwen",
    "meer ~1 contact|kansen|rust|samenwerking|stabiliteit|structuur|veiligheid|verbondenheid|vertrouwen|welbevinden|welzijn|woonzekerheid|zekerheid|zelfvertrouwen",
    "minder ~1 achterstallen|afwezigheden|armoede|breuken|conflicten|dakloosheid|dakloze|daklozen|eenzaamheid|geweld|huurachterstand|overlast|problemen|ruzie|ruzies|schooluitval|schulden|spijbelen|stress|uithuiszettingen|uitval|wachttijd|wachttijden",
  ],
  en: [
    "decline|decrease|drop|fall|improvement|increase|reduction|rise|turnaround",
    "more ~1 calm|confidence|safety|security|stability|trust|well-being",
    "fewer|less ~1 absences|arrears|conflict|conflicts|crime|debt|debts|evictions|homelessness|loneliness|poverty|problems|stress|violence",
  ],
  fr: [
    "amélioration|augmentation|baisse|changement|diminution|hausse|réduction",
    "plus d'|de ~1 bien-être|calme|confiance|contacts|sécurité|stabilité",
    "moins d'|de ~1 absences|conflits|décrochage|dettes|expulsions|pauvreté|problèmes|sans-abrisme|solitude|stress|violence",
  ],
};

/** One phrase for each way to say that something changed. */
export function changing(lang: Lang, phrase: (change: string) => string): readonly string[] {
  return CHANGED[lang].map(phrase);
}

/** Where a street, a bus or a teacher leads to. */
const PLACES: { readonly [L in Lang]: ReadonlySet<string> } = {
  nl: set("bureau deur gemeente haven loket park plein poort rivier school station straat tuin zaal zolder"),
  en: set("bridge door garden hall office park river road school square station street town"),
  fr: set(
    "arrêt arrêts bureau bureaux centre commune école écoles gare hôpital mairie maison musée parc piscine plage rue ville",
  ),
};
const ARTICLES: ReadonlySet<string> = set("de het the la le les l' un une");
/** Who is trained, and not brought about. */
const TRAINED: ReadonlySet<string> = set(
  "bénévoles élèves enfants équipe équipes filles garçons groupe groupes jeunes joueurs joueuses",
);
const UNTIL = /^(?:(?:19|20)\d\d|begin|eind|midden|nu|vandaag|vorig|vorige)$/;

/** True where what follows on a cause is a place, a day or a person: "conduit aux arrêts", "leidde tot 2024". */
export function isNoChange(words: readonly string[], { to, shown }: Match, lang: Lang): boolean {
  const [first = "", second = ""] = words.slice(to, to + 2);
  if (/ tot$/.test(shown) && UNTIL.test(first)) return true;
  if (/^(?:is|are|was|were) .*responsible for/.test(shown)) {
    return /(?:fewer|less|more) \S+$/.test(shown)
      ? words.slice(to, to + 4).includes("than")
      : !/^(?:|in|and|since)$/.test(first);
  }
  if (/(?:mené|conduit) (?:à|au)$/.test(shown) && /^(?:bien|bout|terme)$/.test(first)) return true;
  if (/entraîn[^ ]*$/.test(shown)) return words.slice(to, to + 3).some((word) => TRAINED.has(word));
  if (!/(?:tot|to|à|au|aux)$/.test(shown)) return false;
  return PLACES[lang].has(ARTICLES.has(first) ? second : /(?:au|aux)$/.test(shown) ? first : "");
}

/** Doubts that are denied: "it is no longer too early to say that" doubts nothing. */
const DENIED: { readonly [L in Lang]: Phrases } = {
  nl: phrases([
    "niet ~1 te vroeg|snel om",
    "niet langer|meer te vroeg|snel om",
    "niet ~1 voorbarig|prematuur om",
    "niet ~1 moeilijk|onmogelijk om|te",
  ]),
  en: phrases([
    "not|isn't ~1 too early|soon to",
    "no longer too early|soon to",
    "not|isn't ~1 premature to",
    "no longer premature to",
    "not|isn't ~1 difficult|hard|impossible to",
  ]),
  fr: phrases([
    "n'|ne est ~1 pas|plus trop tôt pour",
    "n'|ne est ~1 pas|plus prématuré d'|de",
    "n'|ne est ~1 pas|plus difficile|impossible d'|de",
  ]),
};

/** The words without doubts that are denied; `…`, which nothing matches, stands in their place. */
export function withoutDenied(words: readonly string[], lang: Lang): readonly string[] {
  let rest: string[] | undefined;
  for (const { from, to } of matchesIn(words, DENIED[lang])) {
    rest ??= [...words];
    rest.fill("\u2026", from, to);
  }
  return rest ?? words;
}
