import type { StatusWords } from "./status-words.ts";

const REASONS = {
  "unique-without-overlaps": "les mêmes personnes peuvent s'adresser à plusieurs partenaires",
  "overlaps-differ": "la source compte d'autres dossiers que les lignes des partenaires",
  "withheld-part": "une partie n'est pas communiquée",
  "missing-n": "l'effectif (`n`) n'est pas connu",
  "missing-numerator": "des numérateurs ou des dénominateurs manquent",
  "missing-value": "une partie n'a pas de valeur",
  "mixed-kinds": "les périodes sont de sortes différentes",
  "different-definitions": "chaque partenaire compte selon sa propre définition",
  break: "la définition a changé entre-temps",
  "overlapping-groups": "les mêmes personnes peuvent être dans plusieurs groupes",
  "groups-only": "il n'y a que des chiffres de groupes",
  "none-declared": "l'indicateur ne dit pas comment additionner",
  "not-addable": "les chiffres de ce type ne s'additionnent pas ainsi",
  incomplete: "il manque des parties",
} as const;

export const statusFr: StatusWords = {
  columns: {
    group: "Groupe",
    indicator: "Indicateur",
    chart: "Évolution",
    baseline: "Départ",
    latest: "Dernière mesure",
    change: "Différence",
    targets: "Cibles · chemin fait",
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
  level: {
    individual: "Personnes",
    family: "Familles et ménages",
    organisation: "Organisations",
    network: "Réseaux",
    neighbourhood: "Quartiers et communautés",
    system: "Politiques et société",
  },
  hidden: "■",
  withheld: "non communiqué",
  hiddenNote: "■ est masqué pour protéger les personnes d'un petit groupe.",
  sizeUnknown:
    "masqué parce que la taille du groupe n'est pas connue ; ajoutez `counts`, et `n` ou numérateur et dénominateur",
  pointsNote: "pp : points de pourcentage.",
  chartNote: "Les barres de l'évolution partent de zéro : une petite différence a l'air petite.",
  chartHiddenNote: "Un · dans l'évolution est un chiffre qui n'est pas montré.",
  changeNote: "Une différence n'est dite nette que si le hasard ne l'explique pas.",
  clearAndUnsureNote:
    "« Différence nette » et « impossible à dire » peuvent aller ensemble : quelque chose a vraiment changé depuis le départ, mais on ne peut pas encore dire si c'est assez vite pour la cible.",
  partnerNote:
    "Une appréciation est ici celle de l'ensemble, chez le seul partenaire qui le fournit ; la part d'un partenaire dans un ensemble n'est pas appréciée.",
  foldedNote: "Avec `--verbose`, rien n'est omis.",
  narrowNote:
    "Pour en voir moins : `impact status <nom>`, avec un indicateur ou une partie de la théorie du changement ; le nom est celui du fichier, ou se trouve dans theory-of-change.yaml.",
  alert: "au-delà de la limite que vous surveillez",
  noNode: "Sans lien avec la théorie du changement",
  noLevel: "À aucun niveau de la théorie du changement",
  draft: "projet",
  provisional: "provisoire",
  estimate: "estimation",
  smallGroup: "petit groupe",
  clearChange: "différence nette",
  noClearChange: "pas de différence nette",
  otherPartners: "pas les mêmes partenaires",
  acrossBreak: "de part et d'autre d'une rupture",
  uniqueBounds: "au moins et au plus : les mêmes personnes peuvent s'adresser à plusieurs partenaires",
  inTotal: "seul le total de tous les partenaires est connu",
  onlyGroups: "seuls des groupes sont mesurés ; `--by group` les montre",
  noData: "pas encore de chiffres",
  nothingChosen: "Aucun indicateur ne mesure cela.",
  noIndicators: "Il n'y a pas encore d'indicateurs. La théorie vient d'abord ; les indicateurs suivent.",
  noPartners:
    "Aucun indicateur n'a de chiffres d'un partenaire ni ne dit avec `delivered_by` qui les fournit.",
  noGroups: "Aucun indicateur n'est ventilé par groupe.",
  asOf: "Situation au",
  progressNote: "Le pourcentage derrière une cible est la part du chemin entre le départ et cette cible.",
  judgementNote:
    "Apprécié par rapport à une ligne droite du départ à la cible suivante, avec l'incertitude des petits nombres : là où le hasard peut expliquer la différence, on lit « impossible à dire ».",
  overdue: "Encore attendus",
  overdueNote: "Un chiffre est attendu quand sa période est finie et que le délai convenu est passé.",
  semicolon: " ; ",
  mixedPartners: "les totaux de l'évolution sont de partenaires différents",
  to: "à",
  of: "sur",
  atLeast: (value) => `au moins ${value}`,
  atMost: (value) => `au plus ${value}`,
  breakNote: (period) => `rupture de série en ${period}`,
  partners: (reported, expected) =>
    `${reported} partenaire${reported > 1 ? "s" : ""} sur ${expected} ${reported > 1 ? "ont" : "a"} répondu`,
  missing: (names) => `sans ${names}`,
  atPeriod: (period) => `Avec les chiffres jusqu'à la fin de cette période : ${period}.`,
  noneUntil: (period) => `pas de chiffres jusqu'à la fin de cette période : ${period}`,
  running: ({ period, end, amount, addsUp }) =>
    `${period} : jusqu'au ${end}, ${addsUp ? `${amount} jusqu'ici` : `pour l'instant ${amount}`}, pas apprécié`,
  notBegun: (period, begins) =>
    `il y a un chiffre pour ${period}, pas montré : la période ne commence que le ${begins}`,
  notOver: (period, end) => `il y a un chiffre pour ${period}, pas montré : la période court jusqu'au ${end}`,
  older: (period) => `pas de chiffre pour ${period} ; voici le précédent`,
  laterBounds: (period, bounds) =>
    `${period} : ${bounds}, car les mêmes personnes peuvent s'adresser à plusieurs partenaires`,
  signal: ({ kind, side, until }) => {
    const where = side === "below" ? "au-dessous" : "au-dessus";
    switch (kind) {
      case "outside":
        return `plus que le hasard : ${until} est loin ${where} de la moyenne`;
      case "steady":
        return `plus que le hasard : sept de suite en ${side === "below" ? "baisse" : "hausse"}, jusqu'à ${until}`;
      case "two-of-three":
        return `plus que le hasard : deux sur trois loin ${where} de la moyenne, jusqu'à ${until}`;
      case "one-side":
        return `plus que le hasard : sept de suite ${where} de la moyenne, jusqu'à ${until}`;
      case "long-run":
        return `plus que le hasard : longtemps de suite ${where} du milieu de la série, jusqu'à ${until}`;
      case "few-crossings":
        return "plus que le hasard : les chiffres restent longtemps d'un même côté de leur milieu, là où le hasard monterait et descendrait";
    }
  },
  refused: ({ period, reason, parts }) =>
    `${period} : pas additionné, car ${REASONS[reason]}${parts === "" ? "" : ` (${parts})`}`,
  folded: (count, command) =>
    `${count === 1 ? "1 chiffre" : `${count} chiffres`} de contexte, non ${count === 1 ? "apprécié" : "appréciés"} : \`${command}\``,
  mover: (name, change, total) =>
    change === undefined || total === undefined
      ? `${name} va dans l'autre sens de l'ensemble`
      : `${name} va dans l'autre sens : ${change}, ensemble ${total}`,
  overdueBy: (partner, source) => {
    if (source === undefined) return partner ?? "Personne en particulier";
    return partner === undefined ? `Source : ${source}` : `${partner}, source : ${source}`;
  },
  earlier: (count) => `${count} plus anciennes`,
  overdueItem: (indicator, periods) => `${indicator} : ${periods}`,
  overduePeriods: ({ periods, due, days, isOne }) =>
    `${periods} (${isOne ? "pour le" : "le premier pour le"} ${due}, il y a ${days === 1 ? "un jour" : `${days} jours`})`,
  errors: (count) =>
    `${count === 1 ? "Une erreur se trouve" : `${count} erreurs se trouvent`} dans les fichiers ; des chiffres peuvent manquer ou être faux. \`impact validate\` en dit plus.`,
};
