import { describe, expect, it } from "vitest";
import type { Lang } from "../../src/language/locale.ts";
import { attributionIn } from "../../src/language/wording/attribution.ts";

type Sentences = { readonly [L in Lang]: readonly string[] };

/** What people do is not what people say; a doubt that is denied is none. */
const FOUND: Sentences = {
  nl: [
    "Veertig jongeren vonden werk dankzij onze begeleiding.",
    "Gezinnen ervaren meer rust dankzij onze huisbezoeken.",
    "Jongeren denken positiever dankzij onze coaches.",
    "Dankzij onze coaches durven jongeren vertellen.",
    "Verhuurders melden minder schade dankzij onze begeleiding.",
    "Het is niet te vroeg om te zeggen dat dit leidde tot minder dakloosheid.",
    "Het is niet langer voorbarig om te stellen dat dit leidde tot rust.",
    "Het is niet moeilijk om te zeggen dat dit leidde tot rust.",
    "De begeleiding zorgde voor minder zware schulden.",
    "De coalitie heeft voor minder uithuiszettingen in de stad gezorgd.",
    "De begeleiding leidde in 2024 tot rust.",
    "De jongeren zeggen dat ze blijven; onze begeleiding leidde tot rust.",
    "In onze eigen woorden: het panel zorgde voor rust.",
  ],
  en: [
    "Young people found homes thanks to our coaching.",
    "Residents feel safer because of our work.",
    "Parents see more of their children thanks to our visits.",
    "It is no longer too early to say that this led to fewer evictions.",
    "It is not too early to say this led to calm.",
    "It isn’t hard to say that this led to calm.",
    "Our coaching is responsible for more trust.",
    "The coaching is responsible for the fall.",
    "The visits led to a new school.",
    "We do not only say that this works: our visits led to calm.",
  ],
  fr: [
    "Les jeunes trouvent un logement grâce à notre travail.",
    "Les habitants se sentent mieux grâce à nos visites.",
    "Il n’est plus trop tôt pour dire que cela a conduit à moins d’expulsions.",
    "L’accompagnement conduit à une baisse des dettes.",
    "L’accompagnement entraîne moins de dettes.",
    "Les visites ont conduit directement au calme.",
  ],
};

const HARMLESS: Sentences = {
  nl: [
    "Wij zorgen voor minder begaafde kinderen.",
    "Een begeleider zorgt voor meer dan tien jongeren.",
    "Ze heeft gezorgd voor koffie.",
    "De grootmoeder heeft jaren voor haar kleinkinderen gezorgd.",
    "In hun eigen woorden: het panel zorgde voor rust.",
    "De ouders vertellen: de begeleiding leidde tot rust.",
    "De verhuurders melden dat de begeleiding leidde tot minder schulden.",
    "Ouders geven aan dat de begeleiding leidde tot rust.",
    "Jongeren vinden ook dat de begeleiding leidde tot rust.",
    "De begeleiding leidde tot rust, zeggen de ouders.",
    "Zij leidde tot 2024 de dienst.",
    "De straat leidt tot de school.",
    "Het is nog niet mogelijk om te concluderen dat de begeleiding leidde tot rust.",
  ],
  en: [
    "The municipality is responsible for more than 300 homes.",
    "A mentor is responsible for more than ten youngsters.",
    "A mentor is responsible for fewer youngsters.",
    "The team is responsible for the change of address.",
    "The city is responsible for the improvement of the roads.",
    "It is not yet possible to conclude that the coaching led to fewer evictions.",
    "In the view of the young people coaching led to calm.",
    "In their own words: the panel led to calm.",
    "Young people feel that coaching led to calm.",
    "Parents found that the visits resulted in calm.",
    "The path led to the school.",
  ],
  fr: [
    "Nous ne pouvons pas encore dire que cela a conduit à une baisse.",
    "Il n’est pas encore possible de conclure que cela a conduit à une baisse.",
    "Le bus conduit aux arrêts.",
    "Le bus a conduit les jeunes à l’école.",
    "Le chemin a conduit à la gare.",
    "La coalition a mené à bien douze visites.",
    "L’animatrice a entraîné les jeunes du quartier.",
    "Elle entraîne plus de dix jeunes.",
    "Les jeunes trouvent que l’accompagnement a conduit au calme.",
    "De l’avis des jeunes, l’accompagnement a conduit au calme.",
    "Dans leurs propres mots : le panel a conduit au calme.",
  ],
};

describe.each(["nl", "en", "fr"] as const)("words of attribution, narrowly, in %s", (lang) => {
  it.each(FOUND[lang])("are found: %s", (text) => {
    expect(attributionIn(text, lang, "all")).toBeDefined();
  });

  it.each(HARMLESS[lang])("are not: %s", (text) => {
    expect(attributionIn(text, lang, "all")).toBeUndefined();
  });
});
