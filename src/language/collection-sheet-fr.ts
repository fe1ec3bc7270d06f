import type { CollectionSheetWords, PeriodWord } from "./collection-sheet-shape.ts";

const PERIODS: Readonly<Record<PeriodWord, string>> = {
  day: "par jour",
  week: "par semaine",
  month: "par mois",
  quarter: "par trimestre",
  "half-year": "par semestre",
  year: "par année",
  "school-year": "par année scolaire",
};

export const fr: CollectionSheetWords = {
  sheets: { instructions: "À lire", figures: "Chiffres" },
  title: (partner, period) => `Chiffres pour ${period} : ${partner}`,
  reminder:
    "Ne remplissez que les cases jaune clair. Inconnu : laissez vide. Personne ou rien : 0. Sans objet : na.",
  instructions: ({ coalition, asked, known, filled, value }) => [
    {
      heading: "De quoi s’agit-il ?",
      lines: [
        `${coalition} suit ensemble une série d’indicateurs. Ce classeur ne demande que les chiffres que vous fournissez vous-mêmes : ${asked === 1 ? "une ligne" : `${asked} lignes`} sur la feuille « Chiffres ».`,
        "À côté de chaque indicateur, il est dit précisément ce que l’on compte. Ainsi tous les partenaires comptent de la même façon et les chiffres vont ensemble.",
        ...(known === 0
          ? []
          : filled
            ? [
                "Ce que vous avez déjà fourni est rempli. Quelque chose n’est plus juste ? Corrigez-le dans la même case.",
              ]
            : [
                "Les lignes avec « oui » sous « Déjà fourni » ont déjà un chiffre. Laissez-les vides, ou remplissez-les à nouveau pour les corriger.",
              ]),
      ],
    },
    {
      heading: "Que faire ?",
      lines: [
        "1. Allez à la feuille « Chiffres » (l’onglet en bas).",
        "2. Remplissez les cases jaune clair avec un bord. Le reste est verrouillé, pour que rien ne se déplace par accident.",
        "3. Enregistrez le fichier en .xlsx et renvoyez-le à la personne qui vous l’a envoyé.",
      ],
    },
    {
      heading: "Comment remplir ?",
      lines: [
        "Inconnu ou pas encore compté : laissez la case vide. Une case vide n’est pas un zéro.",
        "Personne ou rien : indiquez 0.",
        `Sans objet chez vous : tapez na sous « ${value} ». Pour une part, cette case est grise : rien d’autre n’y va.`,
        "Une part : indiquez le numérateur et le dénominateur, en nombres entiers. Le pourcentage apparaît sous « Part ».",
        "Une moyenne : indiquez la valeur et, sous « Nombre (n) », sur combien de réponses elle repose.",
        "Pas certain ? Choisissez provisoire ou estimation sous « Statut ». Vide veut dire définitif.",
      ],
    },
    {
      heading: "Vie privée",
      lines: [
        "N’indiquez que des nombres : pas de noms, pas de numéros de dossier, pas de remarques sur des personnes.",
        "Les petits nombres sont les bienvenus. Dans ce que la coalition montre, les petits groupes sont masqués ; dans ce fichier, ils ne le sont pas. Traitez-le donc de façon confidentielle.",
        "Vous ne pouvez pas partager un chiffre ? Laissez les cases vides et choisissez non communiqué sous « Statut ».",
      ],
    },
  ],
  notAskedHeading: "Aussi de vous, mais pas demandé dans ce classeur",
  notAsked: (name, why) =>
    why.because === "draft"
      ? `${name} : pas encore convenu (ébauche)`
      : why.because === "computed"
        ? `${name} : se calcule à partir d’autres chiffres`
        : `${name} : se mesure ${PERIODS[why.kind]}`,
  fictional: "Ceci est un exemple inventé.",
  columns: {
    indicator: "Indicateur",
    group: "Groupe",
    definition: "Que comptez-vous exactement ?",
    unit: "Unité",
    numerator: "Numérateur",
    denominator: "Dénominateur",
    value: "Valeur",
    n: "Nombre (n)",
    sd: "Écart type",
    status: "Statut",
    share: "Part",
    naOnly: "Sans objet",
    delivered: "Déjà fourni",
    key: "Pour l’ordinateur ; ne pas modifier",
  },
  total: "total",
  delivered: "oui",
  prompt: {
    numerator: "Combien d’entre eux ? Un nombre entier, au plus le dénominateur.",
    denominator: "Sur combien en tout ? Un nombre entier.",
    value: "Le chiffre. Sans objet : tapez na.",
    n: "Sur combien de réponses cela repose-t-il ? Un nombre entier.",
    sd: "Peut rester vide.",
    status: "Vide veut dire définitif.",
  },
  naOnly: "Laissez vide, ou choisissez na si c’est sans objet chez vous.",
  error: {
    title: "Ceci ne convient pas ici",
    numerator: "Il faut ici un nombre entier, 0 ou plus, qui ne dépasse pas le dénominateur.",
    denominator: "Il faut ici un nombre entier, 0 ou plus, pas inférieur au numérateur.",
    whole: "Il faut ici un nombre entier, 0 ou plus. Inconnu : laissez la case vide.",
    number: "Il faut ici un nombre. Inconnu : laissez la case vide.",
    between: (from, to) => `Il faut ici un nombre de ${from} à ${to}. Inconnu : laissez la case vide.`,
    atLeast: (from) => `Il faut ici un nombre d’au moins ${from}. Inconnu : laissez la case vide.`,
    atMost: (to) => `Il faut ici un nombre d’au plus ${to}. Inconnu : laissez la case vide.`,
    status: "Choisissez un mot de la liste, ou laissez la case vide.",
  },
  page: "Page",
};
