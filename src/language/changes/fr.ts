import type { ChangeSentences } from "./shape.ts";

export const fr: ChangeSentences = {
  classes: {
    goalpost: "La barre a été déplacée",
    revised: "Chiffres révisés",
    untold: "Chiffres sur des personnes : ajoutés ou révisés",
    new: "Nouveaux chiffres",
    refuted: "Hypothèses réfutées",
    meaning: "Changé de sens",
    words: "Dit autrement seulement",
    housekeeping: "Entretien",
  },
  about: {
    goalpost:
      "Ce à quoi vous vous mesurez, ou ce que vous affirmez, a changé alors qu'il y a déjà des chiffres.",
    revised: "Des chiffres déjà présents sont différents.",
    untold: "Une phrase par indicateur, pour protéger les personnes des petits groupes.",
    new: "Des chiffres qui n'y étaient pas encore.",
    refuted: "Ce que la théorie supposait s'avère inexact.",
    meaning: "La théorie, les accords ou les preuves disent autre chose qu'avant.",
    words: "La même chose est dite avec d'autres mots.",
    housekeeping: "Des noms, des endroits et d'autres choses qui ne changent rien au contenu.",
  },
  kinds: {
    coalition: "coalition",
    settings: "réglages",
    partner: "partenaire",
    node: "élément de la théorie",
    link: "lien",
    assumption: "hypothèse",
    dimension: "ventilation",
    source: "source",
    policy: "cadre politique",
    indicator: "indicateur",
    evidence: "preuve",
    claim: "affirmation",
    rival: "autre explication",
    learning: "enseignement",
    condition: "condition",
    score: "note d'une condition",
    funder: "financeur",
    ask: "question d'un financeur",
    report: "rapport",
    trajectory: "trajectoire",
    release: "publication",
    figure: "chiffre",
    measurement: "chiffres",
  },
  judgements: {
    "on-course": "en bonne voie",
    behind: "en retard",
    "cannot-tell": "impossible à dire",
    inside: "dans la bande",
    outside: "hors de la bande",
    "no-data": "pas de données",
    "not-judged": "non évalué",
  },
  quotes: ["« ", " »"],
  added: (thing) => `Nouveau : ${thing}.`,
  removed: (thing) => `Disparu : ${thing}.`,
  removedWithFigures: (thing) => `Disparu : ${thing}, alors qu'il en existait des chiffres.`,
  renamed: (thing, from, to) => `${thing} s'appelle maintenant ${to} ; son nom était ${from}.`,
  sayRename: (from) => `Ajoutez previously: [${from}], pour que son histoire reste entière.`,
  became: (thing, key, before, after) => `${thing} : ${key} était ${before}, est maintenant ${after}.`,
  came: (thing, key, value) => `${thing} : ${key}, en plus${value === "" ? "" : ` : ${value}`}.`,
  went: (thing, key, value) => `${thing} : ${key}, en moins${value === "" ? "" : ` : ${value}`}.`,
  translated: (key, languages) => `${key} (traduction en ${languages})`,
  changed: (thing, key) => `${thing} : ${key} a changé.`,
  noFiguresLeft: (indicator) => `${indicator} : il n'en reste aucun chiffre.`,
  recordChanged: (release) =>
    `${release} : la trace de ce qui a été publié a changé. Ce qui est publié ne change plus : remettez-la comme elle était, ou publiez à nouveau.`,
  recordRemoved: (release) =>
    `${release} : la trace de ce qui a été publié a disparu. Qui possède ce qui est publié le garde : remettez-la.`,
  semicolon: " ; ",
  pair: (key, value) => `${key} : ${value}`,
  unsaid: "Le contenu n'est pas montré ici : il peut concerner peu de personnes.",
  lacksConsent:
    "Ce qui y est ou y était écrit n'est pas montré ici : il n'y a pas de consentement pour le faire lire à tout le monde, ou ce n'est pas certain.",
  rewritten: (thing) => `${thing} : le texte a été réécrit.`,
  figureBecame: (figure, before, after, difference) =>
    `${figure} : était ${before}, est maintenant ${after}${difference === "" ? "" : ` (${difference})`}.`,
  figureAside: (figure, { value, steps }) => `${figure} : ${[value, ...steps].join(" ; ")}.`,
  unseen: "la différence est trop petite pour se voir ici : après la virgule, ou dans la dispersion",
  figureNew: (figure, value) => `${figure} : ${value}.`,
  figureGone: (figure, value) => `${figure} : disparu ; c'était ${value}.`,
  hidden: "masqué pour protéger les personnes d'un petit groupe",
  wasFinal: "Ce chiffre était tenu pour définitif.",
  loses: {
    protection:
      "La protection des petits groupes ne vaut alors plus pour ces chiffres : même un chiffre sur une ou deux personnes peut être montré.",
    measure: "Plus aucun indicateur avec des chiffres ne mesure alors cet élément de la théorie.",
    check:
      "Cette vérification veille sur les personnes, sur ce qui a été publié ou sur la barre. Là où elle est mise de côté ou pèse moins, elle avertit moins ou plus du tout : aussi pour ce qui changera plus tard.",
    predecessor: "Elle remplace une affirmation qui a disparu et en dit plus qu'elle, sans nouvelle preuve.",
    beside:
      "Elle en dit plus que ce qui était déjà affirmé sur cet élément de la théorie, sans nouvelle preuve.",
  },
  noLongerMeasured: "non communiqué",
  figuresChanged: (indicator) =>
    `${indicator} : des chiffres sur des personnes ont été ajoutés ou révisés. Lesquels et combien n'est pas dit ici : cela pourrait parler d'un petit groupe.`,
  judged: (indicator, before, after) =>
    `${indicator} : l'évaluation était « ${before} », est maintenant « ${after} ».`,
  reason: (text) => `Raison : ${text}`,
  noReason: "Aucune raison n'est donnée.",
  touches: (things) => `Touche : ${things}.`,
  nothing: "Rien de ce qui est dit n'a changé.",
  unread: (kinds, places) =>
    `Tout n'a pas été comparé : ${places === "" ? "un fichier est illisible, d'un des deux côtés" : `ceci est illisible : ${places}`}. Il s'agit de : ${kinds}. Ce qui ne figure pas ici peut quand même avoir changé. La vérification (\`impact validate\`) dit ce qu'il faut faire.`,
  unreadPlace: (file, side) => `${file} (${side})`,
  now: "maintenant",
  summary: (counts) => `Ce qui a changé : ${counts}.`,
  count: (of, count) =>
    ({
      goalpost: count === 1 ? "la barre déplacée 1 fois" : `la barre déplacée ${count} fois`,
      revised: count === 1 ? "1 chiffre révisé" : `${count} chiffres révisés`,
      untold:
        count === 1
          ? "chiffres sur des personnes ajoutés ou révisés pour 1 indicateur"
          : `chiffres sur des personnes ajoutés ou révisés pour ${count} indicateurs`,
      new: count === 1 ? "1 nouveau chiffre" : `${count} nouveaux chiffres`,
      refuted: count === 1 ? "1 hypothèse réfutée" : `${count} hypothèses réfutées`,
      meaning: count === 1 ? "1 changement de sens" : `${count} changements de sens`,
      words: count === 1 ? "1 changement de mots seulement" : `${count} changements de mots seulement`,
      housekeeping: count === 1 ? "1 point d'entretien" : `${count} points d'entretien`,
    })[of],
  more: (count) => `… et ${count} de plus`,
  gone: (revision) => `dans ${revision}`,
};
