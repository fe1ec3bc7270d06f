import type { Lang } from "../locale.ts";

/** What says that a sentence gives the words of somebody else, who is named. */
interface Words {
  /** "According to": the first words of it, and what belongs to it. */
  readonly following: readonly (readonly string[])[];
  readonly people: ReadonlySet<string>;
  /** Behind "according to", these are no people: our own figures say nothing that we do not say. */
  readonly figures: ReadonlySet<string>;
  /** What people do who say something. */
  readonly say: ReadonlySet<string>;
  /** "and we", "and our": from here on it is ours again. */
  readonly and: string;
  readonly ours: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const WORDS: { readonly [L in Lang]: Words } = {
  nl: {
    following: [["volgens"]],
    people: set(
      "begeleiders bewoners bezoekers buren cliënten deelnemers gezinnen henzelf hulpverleners huurders jongeren kinderen leerkrachten leerlingen mantelzorgers mensen moeders ouders panel vaders verhuurders vrijwilligers zijzelf",
    ),
    figures: set(
      "analyse cijfer cijfers enquête evaluatie gegevens meting metingen monitor onderzoek register resultaten telling tellingen",
    ),
    say: set(
      "denken ervaren ervoeren menen noemen noemden schrijven schreven vertellen vertelden verklaren verklaarden vinden vonden zeggen zegt zei zeiden",
    ),
    and: "en",
    ours: set("we wij ons onze"),
  },
  en: {
    following: [
      ["according", "to"],
      ["in", "the", "words", "of"],
      ["in", "the", "eyes", "of"],
    ],
    people: set(
      "children clients families fathers households landlords mothers neighbours panel parents participants people pupils residents teachers tenants them themselves visitors volunteers workers youngsters",
    ),
    figures: set(
      "analysis count counts data evaluation figure figures measurement measurements register research results study survey",
    ),
    say: set(
      "believe believed describe described explain explained feel felt find found report reported say said tell told think thought",
    ),
    and: "and",
    ours: set("we our us"),
  },
  fr: {
    following: [["selon"], ["d'", "après"], ["aux", "yeux"]],
    people: set(
      "accompagnateurs bailleurs bénéficiaires bénévoles élèves elles-mêmes enfants enseignants eux-mêmes familles habitants jeunes locataires ménages mères parents participants participantes pères personnes visiteurs voisins",
    ),
    figures: set(
      "analyse chiffre chiffres comptage comptages données enquête étude évaluation mesure mesures registre résultats",
    ),
    say: set(
      "déclarent décrivent disent dit estiment expliquent pensent racontent rapportent témoignent trouvent",
    ),
    and: "et",
    ours: set("nous notre nos"),
  },
};

/** How far behind "according to" people can be named, and how far behind them what they say. */
const NAMED = 6;
const SAID = 2;

/**
 * True where a sentence says in whose words it speaks, and these are not ours: "according to the young people
 * themselves" anywhere, "young people say that" before the word with the index `before`. Time is linear.
 */
export function speaksForOthers(words: readonly string[], lang: Lang, before: number): boolean {
  const known = WORDS[lang];
  const ours = oursAgain(words, known, before);
  return words.some((_word, at) => {
    const end = followed(words, at, known) ?? (at < before ? toldBy(words, at, known) : undefined);
    return end !== undefined && end > ours;
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
  const start = known.following.find((each) => each.every((word, step) => words[at + step] === word));
  if (start === undefined) return undefined;
  for (let next = at + start.length; next < Math.min(words.length, at + start.length + NAMED); next += 1) {
    const word = words[next] ?? "";
    if (known.figures.has(word)) return undefined;
    if (known.people.has(word)) return next + 1;
  }
  return undefined;
}

/** Behind people who say something: the index of the word after the verb. */
function toldBy(words: readonly string[], at: number, { people, say }: Words): number | undefined {
  if (!people.has(words[at] ?? "")) return undefined;
  for (let next = at + 1; next <= at + 1 + SAID; next += 1) if (say.has(words[next] ?? "")) return next + 1;
  return undefined;
}
