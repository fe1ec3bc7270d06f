import type { Lang } from "./locale.ts";

/** The words of the table of goal attainment. */
export interface StatusWords {
  readonly columns: {
    readonly indicator: string;
    readonly baseline: string;
    readonly latest: string;
    readonly next: string;
    readonly final: string;
    readonly judgement: string;
  };
  readonly judgement: Readonly<
    Record<"on-course" | "behind" | "cannot-tell" | "inside" | "outside" | "no-data" | "not-judged", string>
  >;
  readonly hidden: string;
  readonly withheld: string;
  readonly hiddenNote: string;
  readonly sizeUnknown: string;
  readonly pointsNote: string;
  readonly alert: string;
  readonly noNode: string;
  readonly draft: string;
  readonly provisional: string;
  readonly estimate: string;
  readonly noIndicators: string;
  readonly asOf: string;
  readonly progressNote: string;
  readonly judgementNote: string;
  breakNote(period: string): string;
  partners(reported: number, expected: number): string;
  errors(count: number): string;
}

const WORDS: Readonly<Record<Lang, StatusWords>> = {
  en: {
    columns: {
      indicator: "Indicator",
      baseline: "Baseline",
      latest: "Latest",
      next: "Next target",
      final: "Final target",
      judgement: "Judgement",
    },
    judgement: {
      "on-course": "on course",
      behind: "behind",
      "cannot-tell": "cannot tell",
      inside: "inside the band",
      outside: "outside the band",
      "no-data": "no data",
      "not-judged": "not judged",
    },
    hidden: "■",
    withheld: "withheld",
    hiddenNote: "■ is hidden to protect people in a small group.",
    sizeUnknown:
      "hidden because nobody can tell how large the group is; add `counts`, and `n` or numerator and denominator",
    pointsNote: "pp is percentage points.",
    alert: "warning light",
    noNode: "Not linked to the theory of change",
    draft: "draft",
    provisional: "provisional",
    estimate: "estimate",
    noIndicators: "There are no indicators yet. The theory comes first; indicators follow.",
    asOf: "As of",
    progressNote: "The percentage behind a target is the part of the way from baseline to that target.",
    judgementNote:
      "Judged against a straight line from baseline to next target, with the uncertainty of small numbers: where chance could explain the difference, it says “cannot tell”.",
    breakNote: (period) => `break in the series in ${period}`,
    partners: (reported, expected) => `${reported} of ${expected} partners`,
    errors: (count) =>
      `${count === 1 ? "One error was" : `${count} errors were`} found in the files, so figures may be missing or wrong. \`impact validate\` tells more.`,
  },
  nl: {
    columns: {
      indicator: "Indicator",
      baseline: "Nulmeting",
      latest: "Laatste",
      next: "Volgende doel",
      final: "Einddoel",
      judgement: "Oordeel",
    },
    judgement: {
      "on-course": "op koers",
      behind: "achter",
      "cannot-tell": "niet te zeggen",
      inside: "binnen de band",
      outside: "buiten de band",
      "no-data": "geen gegevens",
      "not-judged": "niet beoordeeld",
    },
    hidden: "■",
    withheld: "niet vrijgegeven",
    hiddenNote: "■ is verborgen om mensen in een kleine groep te beschermen.",
    sizeUnknown:
      "verborgen omdat niet te zeggen is hoe groot de groep is; vul `counts` in, en `n` of teller en noemer",
    pointsNote: "pp is procentpunt.",
    alert: "knipperlicht",
    noNode: "Niet verbonden met de veranderingstheorie",
    draft: "ontwerp",
    provisional: "voorlopig",
    estimate: "schatting",
    noIndicators: "Er zijn nog geen indicatoren. De theorie komt eerst; indicatoren volgen.",
    asOf: "Op",
    progressNote: "Het percentage achter een doel is het deel van de weg van nulmeting naar dat doel.",
    judgementNote:
      "Beoordeeld tegenover een rechte lijn van nulmeting naar volgend doel, met de onzekerheid van kleine aantallen: waar toeval het verschil kan verklaren, staat er “niet te zeggen”.",
    breakNote: (period) => `breuk in de reeks in ${period}`,
    partners: (reported, expected) => `${reported} van ${expected} partners`,
    errors: (count) =>
      `Er ${count === 1 ? "staat één fout" : `staan ${count} fouten`} in de bestanden; cijfers kunnen ontbreken of niet kloppen. \`impact validate\` vertelt meer.`,
  },
  fr: {
    columns: {
      indicator: "Indicateur",
      baseline: "Départ",
      latest: "Dernière mesure",
      next: "Cible suivante",
      final: "Cible finale",
      judgement: "Appréciation",
    },
    judgement: {
      "on-course": "sur la bonne voie",
      behind: "en retard",
      "cannot-tell": "impossible à dire",
      inside: "dans la bande",
      outside: "hors de la bande",
      "no-data": "pas de données",
      "not-judged": "non apprécié",
    },
    hidden: "■",
    withheld: "non communiqué",
    hiddenNote: "■ est masqué pour protéger les personnes d'un petit groupe.",
    sizeUnknown:
      "masqué parce que la taille du groupe n'est pas connue ; ajoutez `counts`, et `n` ou numérateur et dénominateur",
    pointsNote: "pp : points de pourcentage.",
    alert: "signal d'alerte",
    noNode: "Sans lien avec la théorie du changement",
    draft: "projet",
    provisional: "provisoire",
    estimate: "estimation",
    noIndicators: "Il n'y a pas encore d'indicateurs. La théorie vient d'abord ; les indicateurs suivent.",
    asOf: "Au",
    progressNote: "Le pourcentage derrière une cible est la part du chemin entre le départ et cette cible.",
    judgementNote:
      "Apprécié par rapport à une ligne droite du départ à la cible suivante, avec l'incertitude des petits nombres : là où le hasard peut expliquer la différence, on lit « impossible à dire ».",
    breakNote: (period) => `rupture de série en ${period}`,
    partners: (reported, expected) => `${reported} partenaires sur ${expected}`,
    errors: (count) =>
      `${count === 1 ? "Une erreur se trouve" : `${count} erreurs se trouvent`} dans les fichiers ; des chiffres peuvent manquer ou être faux. \`impact validate\` en dit plus.`,
  },
};

/** The words of goal attainment in one language. */
export function statusWords(lang: Lang): StatusWords {
  return WORDS[lang];
}
