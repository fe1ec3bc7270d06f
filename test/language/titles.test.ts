import { describe, expect, it } from "vitest";
import type { Lang } from "../../src/language/locale.ts";
import { activityIn } from "../../src/language/wording/activity.ts";
import { changeInName, creditInTitle, successInName } from "../../src/language/wording/title-claim.ts";

type Titles = { readonly [L in Lang]: readonly string[] };
const LANGS = ["nl", "en", "fr"] as const;

const ACTIVITIES: Titles = {
  nl: [
    "Wij organiseren huiswerkklassen",
    "We bieden ouders vorming aan",
    "We ondersteunen jongeren bij het zoeken naar werk",
    "Wij zetten in op armoede",
    "Organiseren van workshops voor ouders",
    "Het aanbieden van taallessen",
    "Opzetten van een buurtwerking",
    "Organisatie van vormingen",
    "Workshops organiseren",
    "Vormingen voor ouders organiseren",
    "Huisbezoeken afleggen",
    "Infoavonden over studiekeuze",
    "Cursussen voor nieuwkomers",
    "Een campagne rond energie",
    "Brochures verspreiden",
    "De uitvoering van het plan",
    "Activiteiten aanbieden aan jongeren",
    "We starten een werkgroep op",
    "Opleiding voor trajectbegeleiders",
    "WIJ BEGELEIDEN GEZINNEN",
  ],
  en: [
    "We organise homework classes",
    "We offer training to parents",
    "We support young people in finding work",
    "We set up a neighbourhood team",
    "Organising workshops for parents",
    "Providing language lessons",
    "Setting up a neighbourhood team",
    "Raising awareness of energy poverty",
    "Workshops for parents",
    "Information evenings",
    "Training sessions",
    "Campaigns on energy",
    "To deliver homework classes",
    "Provide support to families",
    "Organise a street party",
    "Delivering meals to older people",
    "The coordinating of services",
    "Course for newcomers",
    "Launching a web site",
    "WE PROVIDE COACHING",
  ],
  fr: [
    "Nous organisons des ateliers",
    "Nous accompagnons les familles",
    "Nous mettons en place une équipe",
    "Organiser des ateliers pour les parents",
    "Proposer un accompagnement aux jeunes",
    "Offrir des cours de langue",
    "Accompagner les familles",
    "Sensibiliser les habitants",
    "Mettre en place une équipe de quartier",
    "Mise en place d’une équipe de quartier",
    "Mise en œuvre du plan",
    "Organisation d’ateliers",
    "L’organisation de rencontres",
    "Ateliers pour les parents",
    "Formations sur l’énergie",
    "Des ateliers avec les jeunes",
    "Campagne sur l’énergie",
    "Distribuer des brochures aux habitants",
    "NOUS PROPOSONS DES COURS",
    "Animer une table de quartier, lancer des idées",
  ],
};

/** They say what changes, for whom. */
const CHANGES: Titles = {
  nl: [
    "Jongeren wonen stabiel",
    "Jongeren kunnen zelf activiteiten organiseren",
    "Buren organiseren samen feesten",
    "Ouders ondersteunen elkaar",
    "Ouders begeleiden hun kinderen naar school",
    "Feesten die buren zelf organiseren",
    "Een breuk met thuis leidt niet tot dakloosheid",
    "We voelen ons thuis in de buurt",
    "We kennen onze buren",
    "Workshops voor ouders sluiten aan bij wat ze vragen",
    "Begeleiding van jongeren is beter",
    "Vormingen voor leraren helpen hen op weg",
    "Diensten werken samen",
    "Het aanbod is toegankelijk",
    "Minder jongeren zijn dakloos",
    "Er komt rust: slaap, gezondheid, papieren",
    "Bewoners hebben een eigen deur",
    "Opleiding en werk liggen binnen bereik",
    "Organisaties delen hun kennis",
    "Wonen is gezonder en betaalbaarder",
    "Vertrouwen in de school",
    "Sterkere netwerken rond gezinnen",
    "Scholen en stad verankeren het overgangsbeleid in een charter",
    "Geven en nemen tussen buren groeit",
    "Huisbezoeken stellen gezinnen gerust",
    "Campagnetaal wijkt voor gewone taal",
    "Leerlingen zijn aanwezig en blijven op hun school",
    "Meedoen vraagt te veel van wie al veel draagt",
    "De groep draagt elkaar, ook na ruzie",
    "Wie begeleidt, doet dat langer",
    "Bieden jongeren zich aan, dan is er plaats",
  ],
  en: [
    "Young people live stably",
    "Young people organise activities themselves",
    "Neighbours organise street parties together",
    "Parents support each other",
    "Running water in every home",
    "Parties that neighbours organise",
    "A break with home does not lead to homelessness",
    "We feel at home in our street",
    "We know our neighbours",
    "Workshops for parents fit what they ask",
    "Coaching of young people is better",
    "Training for teachers helps them",
    "Train connections are better",
    "Host families feel supported",
    "Services work together",
    "The offer is within reach",
    "Fewer young people are homeless",
    "Calm returns: sleep, health, papers",
    "Residents have a door of their own",
    "Training and work are within reach",
    "Organisations share what they know",
    "Housing is healthier and more affordable",
    "Trust in the school",
    "Stronger networks around families",
    "Providing for a family becomes possible",
    "Meetings on the square bring people together",
    "Offering a hand is normal",
    "Pupils attend and stay in their school",
    "Set meals are affordable",
    "Supporting families have time to rest",
    "Provided homes are warm",
  ],
  fr: [
    "Les jeunes ont un logement stable",
    "Les jeunes organisent eux-mêmes des activités",
    "Les voisins organisent des fêtes",
    "Les parents s’accompagnent",
    "Trouver un logement est possible",
    "Une rupture ne mène pas au sans-abrisme",
    "Nous nous sentons chez nous",
    "Nous connaissons nos voisins",
    "Les ateliers pour les parents répondent à ce qu’ils demandent",
    "Des formations sur l’énergie sont utiles",
    "L’accompagnement des jeunes est meilleur",
    "Les services travaillent ensemble",
    "L’offre est accessible",
    "Moins de jeunes sont sans abri",
    "Le calme revient : sommeil, santé, papiers",
    "Les habitants ont une porte à eux",
    "Formation et travail sont à portée",
    "Les organisations partagent leur savoir",
    "Le logement est plus sain",
    "Confiance envers l’école",
    "Des réseaux plus forts autour des familles",
    "Développement des compétences des jeunes",
    "Participer demande trop à qui porte déjà beaucoup",
    "Le groupe se porte, même après une dispute",
    "La mise en place du plan est rapide",
    "Habiter dignement",
    "Avoir un toit et le garder",
    "Les élèves restent à l’école",
    "Un prochain lieu est prêt avant la fermeture",
    "Offrir un café est normal",
    "Les habitants se voient comme bâtisseurs",
  ],
};

const CREDITS: Titles = {
  nl: [
    "Jongeren wonen stabiel dankzij onze begeleiders",
    "Rust dankzij het maatje",
    "Onze impact op het gezin",
  ],
  en: ["Young people live stably thanks to our coaches", "Coaching led to calm", "Our impact on families"],
  fr: ["Un toit grâce à notre équipe", "Le suivi a permis le calme", "Notre impact sur les familles"],
};

const SUCCESSES: Titles = {
  nl: ["Succesvolle trajecten", "Trajecten die met succes eindigen"],
  en: ["Successful pathways", "Pathways that end successfully"],
  fr: ["Parcours terminés avec succès"],
};

const INCREASES: Titles = {
  nl: ["Meer jongeren met een woning", "Stijging van het vertrouwen", "Verbetering van het welbevinden"],
  en: ["More young people with a home", "Increase in trust", "Improvement of well-being"],
  fr: ["Plus de jeunes avec un toit", "Augmentation de la confiance", "Amélioration du bien-être"],
};

const DECREASES: Titles = {
  nl: ["Minder schulden", "Daling van de schulden"],
  en: ["Fewer debts", "Reduction in debts"],
  fr: ["Moins de dettes", "Baisse des dettes"],
};

/** Names of indicators, and titles, that presume nothing. */
const NEUTRAL: Titles = {
  nl: [
    "Meer dan 30 dagen afwezig",
    "Meer",
    "Minder dan 60 dagen open",
    "Minder mobiele reizigers",
    "Jongeren met meer vertrouwen",
    "Meerderjarige jongeren",
    "Huurprijs",
    "Verbeterde woningen (cumulatief)",
    "Een breuk leidt niet tot dakloosheid",
    "Trajecten zonder succesvol einde",
  ],
  en: [
    "More than 30 days absent",
    "More",
    "Fewer than 3 friends",
    "Improved homes (cumulative)",
    "Young people with more trust",
    "Growth of rent since 2023",
    "Lower secondary pupils",
    "Reduced tariff households",
    "A break does not lead to homelessness",
    "Pathways without a successful end",
  ],
  fr: [
    "Plus de 30 jours d’absence",
    "Plus de la moitié des cours",
    "Moins de deux amis",
    "Jeunes avec plus de confiance",
    "Loyer médian",
    "Logements améliorés (cumul)",
    "Une rupture ne mène pas au sans-abrisme",
    "Examens réussis",
    "Plus",
    "Parcours sans fin",
  ],
};

describe.each(LANGS)("titles in %s", (lang) => {
  it.each(ACTIVITIES[lang])("that say what we do are found: %s", (title) => {
    expect(activityIn(title, lang)).toBeDefined();
  });

  it.each(CHANGES[lang])("that say what changes are not: %s", (title) => {
    expect(activityIn(title, lang)).toBeUndefined();
    expect(creditInTitle(title, lang)).toBeUndefined();
  });

  it.each(CREDITS[lang])("that say why are found: %s", (title) => {
    expect(creditInTitle(title, lang)).toBeDefined();
  });

  it.each(SUCCESSES[lang])("that say that it went well are found: %s", (title) => {
    expect(successInName(title, lang)).toBeDefined();
  });

  it("that say that it went up or down are found where that is better", () => {
    for (const name of INCREASES[lang]) {
      expect(changeInName(name, lang, "increase"), name).toBeDefined();
      expect(changeInName(name, lang, "decrease"), name).toBeUndefined();
    }
    for (const name of DECREASES[lang]) {
      expect(changeInName(name, lang, "decrease"), name).toBeDefined();
      expect(changeInName(name, lang, "increase"), name).toBeUndefined();
    }
  });

  it.each(NEUTRAL[lang])("that presume nothing are not: %s", (name) => {
    const found = [
      successInName(name, lang),
      changeInName(name, lang, "increase"),
      changeInName(name, lang, "decrease"),
      creditInTitle(name, lang),
    ];
    expect(found.filter((one) => one !== undefined)).toEqual([]);
  });
});
