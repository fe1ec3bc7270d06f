import type { Lang } from "../locale.ts";

/** What says that a sentence gives the words of somebody else, who is named. */
interface Words {
  /** "According to": the first words of it, and what belongs to it. */
  readonly following: readonly (readonly string[])[];
  /** "In their own words": nobody needs to be named behind it. */
  readonly own: readonly (readonly string[])[];
  readonly people: ReadonlySet<string>;
  /** Behind "according to", these are no people: our own figures say nothing that we do not say. */
  readonly figures: ReadonlySet<string>;
  /** What people do who say something. */
  readonly say: ReadonlySet<string>;
  /** What people also do without saying anything ("found homes"): it counts only with one of `that` behind it. */
  readonly sayThat: ReadonlySet<string>;
  readonly that: ReadonlySet<string>;
  /** Between such a verb and `that`. */
  readonly beside: ReadonlySet<string>;
  /** "and we", "and our": from here on it is ours again. */
  readonly and: string;
  readonly ours: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const WORDS: { readonly [L in Lang]: Words } = {
  nl: {
    following: [
      ["volgens"],
      ["in", "de", "ogen", "van"],
      ["in", "de", "woorden", "van"],
      ["naar", "het", "oordeel", "van"],
    ],
    own: [
      ["in", "hun", "eigen", "woorden"],
      ["met", "hun", "eigen", "woorden"],
    ],
    people: set(
      "begeleiders bewoners bezoekers buren cliënten deelnemers gezinnen henzelf hulpverleners huurders jongeren kinderen leerkrachten leerlingen mantelzorgers mensen moeders ouders panel vaders verhuurders vrijwilligers zijzelf",
    ),
    figures: set(
      "analyse cijfer cijfers enquête evaluatie gegevens meting metingen monitor onderzoek register resultaten telling tellingen",
    ),
    say: set(
      "menen noemen noemden schrijven schreven vertellen vertelden verklaren verklaarden zeggen zegt zei zeiden",
    ),
    sayThat: set(
      "bevestigen bevestigden denken dachten ervaren ervaarden ervoeren gaven geven geloven geloofden meldden melden merken merkten stellen stelden vinden voelden voelen vonden zagen zien",
    ),
    that: set("dat"),
    beside: set("aan ook vast zelf"),
    and: "en",
    ours: set("we wij ons onze"),
  },
  en: {
    following: [
      ["according", "to"],
      ["in", "the", "words", "of"],
      ["in", "the", "eyes", "of"],
      ["in", "the", "opinion", "of"],
      ["in", "the", "view", "of"],
    ],
    own: [["in", "their", "own", "words"]],
    people: set(
      "children clients families fathers households landlords mothers neighbours panel parents participants people pupils residents teachers tenants them themselves visitors volunteers workers youngsters",
    ),
    figures: set(
      "analysis count counts data evaluation figure figures measurement measurements register research results study survey",
    ),
    say: set(
      "believe believed describe described explain explained report reported say said tell told think thought",
    ),
    sayThat: set("feel felt find found note noted notice noticed saw see"),
    that: set("that"),
    beside: set("also themselves"),
    and: "and",
    ours: set("we our us"),
  },
  fr: {
    following: [
      ["selon"],
      ["d'", "après"],
      ["aux", "yeux"],
      ["de", "l'", "avis"],
      ["du", "point", "de", "vue"],
    ],
    own: [
      ["dans", "leurs", "propres", "mots"],
      ["avec", "leurs", "propres", "mots"],
      ["selon", "leurs", "propres", "mots"],
    ],
    people: set(
      "accompagnateurs bailleurs bénéficiaires bénévoles élèves elles-mêmes enfants enseignants eux-mêmes familles habitants jeunes locataires ménages mères parents participants participantes pères personnes visiteurs voisins",
    ),
    figures: set(
      "analyse chiffre chiffres comptage comptages données enquête étude évaluation mesure mesures registre résultats",
    ),
    say: set("déclarent décrivent disent dit estiment expliquent racontent rapportent témoignent"),
    sayThat: set("constatent pensent ressentent sentent signalent trouvent voient"),
    that: set("que qu'"),
    beside: set("aussi eux-mêmes elles-mêmes"),
    and: "et",
    ours: set("nous notre nos"),
  },
};

/** How far behind "according to" people can be named, and how far behind them what they say. */
const NAMED = 6;
const SAID = 2;

/** Between a verb and the people behind it. */
const ARTICLES: ReadonlySet<string> = set("de the les des");

/**
 * True where a sentence says in whose words it speaks, and these are not ours: "according to the young people
 * themselves" anywhere, "young people say that" before the word with the index `before`, "parents say" at the end.
 * Time is linear.
 */
export function speaksForOthers(words: readonly string[], lang: Lang, before: number): boolean {
  const known = WORDS[lang];
  const ours = oursAgain(words, known, before);
  return words.some((_word, at) => {
    if (at >= before && closesWith(words, at, lang)) return true;
    const end = followed(words, at, known) ?? (at < before ? toldBy(words, at, known) : undefined);
    return end !== undefined && end > ours;
  });
}

/** True where words before a colon say that others speak behind it: "in their own words:", "parents say:". */
export function opensForOthers(words: readonly string[], lang: Lang): boolean {
  const known = WORDS[lang];
  return words.some((_word, at) => {
    const end = followed(words, at, known) ?? toldBy(words, at, known);
    return end === words.length;
  });
}

/** The last word before an index from where it is ours again, below 0 where it never is. */
function oursAgain(words: readonly string[], { and, ours }: Words, before: number): number {
  for (let at = before - 1; at >= 0; at -= 1) {
    if (words[at] === and && ours.has(words[at + 1] ?? "")) return at;
  }
  return -1;
}

/** Behind "according to" and whom: the index of the word after it. */
function followed(words: readonly string[], at: number, known: Words): number | undefined {
  const startsAt = (each: readonly string[]) => each.every((word, step) => words[at + step] === word);
  const own = known.own.find(startsAt);
  if (own !== undefined) return at + own.length;
  const start = known.following.find(startsAt);
  if (start === undefined) return undefined;
  for (let next = at + start.length; next < Math.min(words.length, at + start.length + NAMED); next += 1) {
    const word = words[next] ?? "";
    if (known.figures.has(word)) return undefined;
    if (known.people.has(word)) return next + 1;
  }
  return undefined;
}

/** Behind people who say something: the index of the word after the verb. */
function toldBy(words: readonly string[], at: number, known: Words): number | undefined {
  if (!known.people.has(words[at] ?? "")) return undefined;
  for (let next = at + 1; next <= at + 1 + SAID; next += 1) if (says(words, next, known)) return next + 1;
  return undefined;
}

function says(words: readonly string[], at: number, { say, sayThat, that, beside }: Words): boolean {
  const word = words[at] ?? "";
  if (say.has(word)) return true;
  const behind = words[at + 1] ?? "";
  return sayThat.has(word) && that.has(beside.has(behind) ? (words[at + 2] ?? "") : behind);
}

/** ", parents say" and ", zeggen de ouders" at the end of a sentence, or before "and". */
function closesWith(words: readonly string[], at: number, lang: Lang): boolean {
  const { and, people, say } = WORDS[lang];
  const [first = "", second = "", third = ""] = words.slice(at, at + 3);
  const isEnd = (next: number) => words[next] === undefined || words[next] === and;
  // In Dutch the verb comes first: "durven jongeren vertellen" tells what they dare.
  if (people.has(first) && say.has(second)) return lang !== "nl" && isEnd(at + 2);
  if (!say.has(first)) return false;
  return people.has(second) ? isEnd(at + 2) : ARTICLES.has(second) && people.has(third) && isEnd(at + 3);
}
