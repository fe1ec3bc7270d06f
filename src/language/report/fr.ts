import { pluralIn } from "../history-counts.ts";
import { list } from "../list.ts";
import { capital, few } from "./count.ts";
import type { ReportWords } from "./shape.ts";

const indicators = (count: number) => few(count, "indicateur", "indicateurs");

const countOf = pluralIn("fr");

const EVIDENCE_OF = {
  practice: "de la pratique",
  experience: "des personnes concernées",
  research: "de la recherche",
  policy: "des politiques et chiffres publics",
} as const;

/** Reports in French, as it is written in Belgium. */
export const fr: ReportWords = {
  labels: {
    summary: "En bref",
    wanted: "Que voulons-nous ?",
    changed: "Qu’est-ce qui a changé ?",
    known: "Comment le savons-nous ?",
    otherwise: "Qu’est-ce qui s’est passé autrement ?",
    map: "La théorie du changement",
    mapInWords: "La carte en mots",
    attainment: "Ce qui a changé : les chiffres par effet",
    figures: "Tous les chiffres, par période et par groupe",
    contribution: "Notre contribution, et ce qui a joué d’autre",
    setbacks: "Ce qui ne s’est pas passé comme prévu",
    assumptions: "Hypothèses qui ne tiennent pas, ou à moitié",
    sideEffects: "Effets non voulus et limites que nous surveillons",
    watched: "Ce que nous surveillons",
    obstacles: "Obstacles",
    events: "Ce qui s’est passé autour de nous",
    decisions: "Ce que nous avons décidé et corrigé",
    lessons: "Ce que nous avons appris",
    questions: "Questions ouvertes",
    collaboration: "Comment nous travaillons ensemble",
    bodies: "Qui décide",
    conditions: "Quelle est la solidité de la collaboration ?",
    asks: "Ce qui nous a été demandé, et notre réponse",
    policy: "Les politiques autour de nous",
    method: "Méthode et limites",
    definitions: "Ce que nous mesurons exactement",
    sources: "D’où viennent les chiffres",
    gaps: "Ce que nous ne mesurons pas",
    vintage: "Sur quoi repose ce rapport",
    whatWeWant: "Que voulons-nous ?",
    whoWeAre: "Qui sommes-nous ?",
    whatChanged: "Qu’est-ce qui a changé ?",
    whatWeDoNotKnow: "Que ne savons-nous pas (encore) ?",
    whatWeLearned: "Qu’avons-nous appris et adapté ?",
    ourPart: "Quelle a été notre part ?",
    stories: "Avec leurs propres mots",
    howWeThinkItWorks: "Comment nous pensons que le changement se produit",
    smallPrint: "Les petits caractères",
    indicator: "Indicateur",
    baseline: "Mesure de départ",
    latest: "Dernière mesure",
    nextTarget: "Prochain objectif",
    finalTarget: "Objectif final",
    judgement: "Appréciation",
    group: "Groupe",
    total: "Total",
    partner: "Partenaire",
    role: "Rôle",
    brings: "Ce qu’il apporte",
    condition: "Condition",
    level: "Niveau",
    framework: "Cadre politique",
    validity: "Durée",
    source: "Source",
    definition: "Définition",
    strength: "Notre contribution",
    evidence: "Éléments de preuve",
    contradictedBy: "Ce qui le contredit",
    rivals: "Autres explications examinées",
    ownWork: "Ce que nous avons fait",
    othersWork: "Ce que d’autres ont fait, ou ce qui s’est passé",
    notClaimed: "Ce que nous n’affirmons pas",
    reviewedBy: "Relu de façon critique par",
    because: "Origine",
    changes: "Ce que cela change",
    followUp: "Suivi",
    decidedBy: "Décidé par",
    checkedBy: "Comment nous le vérifions",
    ourAnswer: "Réponse",
    decides: "Décide de",
    members: "Membres",
    notMeasured: "non mesuré",
    colon: " :",
    weAreFor: "Pour qui",
    problem: "Le problème",
    noClaims: "Nous n’affirmons rien sur notre contribution à ces changements.",
    noRivals:
      "D’autres explications n’ont pas encore été examinées. Lisez donc cette contribution avec réserve.",
    noEvidence: "Il n’y a pas ici d’élément de preuve que nous puissions montrer à ce lecteur.",
    noSetbacks: "Aucun revers n’a été noté. Cela ne veut pas dire que tout s’est passé comme espéré.",
    noDecisions: "Aucune décision n’a été notée.",
    noAnswer: "Nous n’avons pas encore de réponse à ceci.",
    noIndicators: "Il n’y a pas d’indicateurs pour ce rapport.",
    contributionNote:
      "Un changement a rarement une seule cause. Nous disons donc quelle a été notre contribution, sur quoi nous nous appuyons et ce qui a joué d’autre.",
    howJudged:
      "Comment nous apprécions : nous traçons une droite de la mesure de départ au prochain objectif et regardons où nous devions être lors de la dernière mesure. En bonne voie : même le bout défavorable de la marge (certitude de 95 %) atteint cette droite. En retard : même le bout favorable ne l’atteint pas. Entre les deux, on ne peut pas le dire. Là où le hasard ne joue pas, ou si nous ne connaissons pas la dispersion, c’est le chiffre lui-même qui décide. « Du chemin » dit où nous sommes entre la mesure de départ et l’objectif.",
    howJudgedShort:
      "En bonne voie ou en retard : comparé à une droite de la mesure de départ au prochain objectif, avec une marge (certitude de 95 %) là où le hasard joue.",
    consentNote: "Les récits figurent ici avec l’accord de celles et ceux qui les ont racontés.",
    figuresNote: "■ signifie : masqué pour protéger des personnes. – signifie : pas de chiffre.",
    intervalNote:
      "Les parts et les nombres de personnes sont donnés avec une marge : par hasard, un chiffre est un peu plus haut ou plus bas, et la vraie valeur se trouve dans cette marge avec une certitude de 95 %. Nous ne parlons de changement que si la marge de la différence exclut elle aussi zéro. Pour qui veut recalculer : intervalles de confiance à 95 % selon Wilson (parts), Poisson (nombres), Student (moyennes dont nous connaissons la dispersion) et Newcombe (différences).",
    smallGroupNote:
      "Nous protégeons les petits groupes : un chiffre qui pourrait désigner quelques personnes est remplacé par ■. Si ce chiffre pouvait être calculé à partir d’autres, nous en masquons aussi quelques-uns.",
    roundingNote:
      "En dessous de 10 personnes nous ne donnons pas de pourcentage, en dessous de 20 nous ajoutons « petit groupe », et en dessous de 100 nous omettons les décimales.",
    totalsNote:
      "Les pourcentages sur plusieurs partenaires sont la somme des numérateurs divisée par la somme des dénominateurs, jamais une moyenne de pourcentages. Si un partenaire manque, c’est indiqué près du chiffre.",
    causeNote:
      "Ceci n’est pas une expérience : nous comparons avec le passé, pas avec un monde sans nous. C’est pourquoi nous parlons de contribution et non d’effet prouvé.",
  },
  judgements: {
    "on-course": "en bonne voie",
    behind: "en retard",
    "cannot-tell": "on ne peut pas le dire",
    inside: "dans la limite",
    outside: "hors de la limite",
    "no-data": "pas encore de chiffres",
    "not-judged": "non apprécié",
    hidden: "ne peut être montré",
  },
  judgedBy: {
    interval: "en tenant compte du hasard",
    unclear: "le hasard peut expliquer l’écart",
    value: "sur le chiffre lui-même",
    band: "",
    break: "la série est interrompue",
    "no-baseline": "la mesure de départ n’est pas comparable",
    "only-baseline": "seul le point de départ est mesuré jusqu'ici",
    bounds:
      "les mêmes personnes peuvent venir chez plusieurs partenaires : seuls un minimum et un maximum sont connus",
    "partners-differ": "les chiffres à comparer ne reposent pas sur les mêmes partenaires",
    "kinds-differ":
      "le point de départ, l’objectif et le dernier chiffre ne portent pas sur le même type de période",
    refused: "il y a des chiffres, mais ils ne forment pas de total",
    "no-target": "il n’y a pas d’objectif",
    context: "chiffre de contexte",
    "no-data": "",
    hidden: "pour protéger des personnes",
  },
  courses: {
    "on-course": "nous sommes en bonne voie",
    behind: "nous sommes en retard",
    "cannot-tell": "on ne peut pas encore dire si nous sommes en bonne voie",
    inside: "nous restons dans la limite convenue",
    outside: "nous sommes hors de la limite convenue",
    hidden: "nous ne montrons pas le chiffre, afin de protéger des personnes",
  },
  learningKinds: {
    decision: "décision",
    lesson: "leçon",
    obstacle: "obstacle",
    event: "événement",
    question: "question",
  },
  strengths: {
    substantial: "substantielle",
    moderate: "modérée",
    modest: "modeste",
    "not-yet": "nous n’affirmons encore rien",
    "possible-harm": "peut-être défavorable",
  },
  confidences: { high: "élevée", "fairly-high": "assez élevée", medium: "moyenne", low: "faible" },
  verdicts: {
    untested: "pas encore examinée",
    rejected: "écartée",
    weakened: "peu probable",
    "explains-part": "explique une partie",
    remains: "reste possible",
  },
  knowledge: {
    practice: "savoir de la pratique",
    experience: "savoir du vécu",
    research: "recherche",
    policy: "savoir des politiques",
  },
  evidenceKinds: {
    register: "registre",
    survey: "enquête",
    count: "dénombrement",
    audit: "contrôle",
    attendance: "liste de présence",
    "case-file": "étude de dossiers",
    "public-statistics": "statistique publique",
    "focus-group": "groupe de discussion",
    interview: "entretien",
    "timeline-interview": "entretien ligne du temps",
    "walking-talk": "entretien en marchant",
    "child-voice": "parole d’enfants",
    "network-scan": "analyse de réseau",
    "most-significant-change": "récit du changement le plus significatif",
    story: "récit",
    "outcome-harvest": "récolte des changements",
    observation: "observation",
    document: "document",
    evaluation: "évaluation",
    comparison: "comparaison",
    rct: "essai randomisé",
    literature: "littérature",
  },
  assumptionStates: {
    untested: "pas encore examinée",
    holding: "tient",
    weakened: "affaiblie",
    refuted: "réfutée",
  },
  roles: {
    backbone: "coordination",
    core: "partenaire central",
    partner: "partenaire",
    experience: "expérience vécue",
    knowledge: "partenaire de connaissance",
    government: "pouvoir public",
    funder: "bailleur",
    supporter: "soutien",
  },
  tiers: {
    local: "local",
    supralocal: "supralocal",
    flemish: "flamand",
    federal: "fédéral",
    european: "européen",
  },
  conditions: {
    "common-agenda": "agenda commun",
    "shared-measurement": "mesure partagée",
    "mutually-reinforcing": "actions qui se renforcent",
    "continuous-communication": "communication continue",
    backbone: "coordination",
    participation: "participation",
    "policy-fit": "cohérence avec les politiques",
  },
  states: { open: "en cours", done: "suivi fait", dropped: "abandonné" },
  helped: {
    yes: "cela a aidé",
    partly: "cela a aidé en partie",
    no: "cela n’a pas aidé",
    unknown: "nous ne savons pas encore si cela a aidé",
  },
  statuses: { provisional: "chiffre provisoire", estimate: "estimation" },

  forFunder: (funder) => `Rapport pour ${funder}`,
  forReader: {
    funder: "Rapport pour les bailleurs",
    public: "Pour tout le monde",
    partners: "Rapport pour les partenaires",
    participants: "Pour les personnes concernées",
    policy: "Rapport pour les pouvoirs publics",
    team: "Rapport pour l’équipe",
  },
  period: (period) => `Période : ${period}`,
  asOf: (date) => `Situation au ${date}`,
  fictional: "Ceci est un exemple inventé : la coalition, les personnes et les chiffres n’existent pas.",
  otherLanguage: (codes) =>
    `Certains textes n’existent pas encore en français. Ils figurent ici dans leur langue, avec la mention (${codes.join(") ou (")}).`,
  selection: (shown, all) => `Ce rapport montre ${shown} des ${indicators(all)} de la coalition.`,
  shortForm:
    "Ceci est la forme courte : les chiffres par groupe, les définitions, les partenaires et les politiques se trouvent dans les fichiers de la coalition.",
  draftsLeftOut: (count) =>
    `${few(count, "élément est encore un brouillon et ne figure", "éléments sont encore des brouillons et ne figurent")} pas ici.`,
  money: (amount, currency) => `${amount} ${currency === "EUR" ? "€" : currency}`,
  support: ({ amount, from, to }) =>
    `Soutien : ${amount}${from ? `, du ${from}` : ""}${to ? `${from ? "" : ","} au ${to}` : ""}.`,

  inPeriod: (period, kind) => {
    switch (kind) {
      case "day":
        return `le ${period}`;
      case "quarter":
      case "half-year":
        return `au ${period}`;
      case "school-year":
        return `pendant l’${period}`;
      case "week":
        return `pendant la ${period}`;
      default:
        return `en ${period}`;
    }
  },
  share: ({ numerator, denominator, unit, percent, small }) => {
    const whole = `${numerator} sur ${denominator}${unit && ` ${unit}`}`;
    if (percent === undefined) return whole;
    if (!small) return `${whole} (${percent})`;
    const range =
      small.from && small.to ? `, marge de ${small.from} à ${small.to} avec une certitude de 95 %` : "";
    return `${whole} (${percent} ; petit groupe${range})`;
  },
  answers: (n) => `${n} réponses`,
  onScale: (from, to) => `sur une échelle de ${from} à ${to}`,
  certainty: (from, to) => `marge de ${from} à ${to} (certitude de 95 %)`,
  progress: (percent) => `${percent} du chemin`,
  at: (period, amount) => `${period} : ${amount}`,
  band: (from, to) =>
    from && to ? `entre ${from} et ${to}` : from ? `au moins ${from}` : to ? `au plus ${to}` : "",
  hiddenFigure: (because) =>
    ({
      "small-group": "■ masqué pour protéger un petit groupe",
      "size-unknown": "■ masqué : la taille du groupe n’est pas connue",
      withheld: "■ non communiqué par la source",
    })[because],
  noFigure: "–",
  change: ({ from, to, clear, rose }) => {
    if (!to) return "Il n’y a pas encore de chiffres.";
    if (!from) return `${capital(to.when)} : ${to.amount}.`;
    const values = `${capital(from.when)} : ${from.amount}. ${capital(to.when)} : ${to.amount}.`;
    if (clear === undefined) return values;
    if (!clear && from.amount === to.amount) return `${values} La même valeur les deux fois.`;
    if (!clear) return `${values} Pas de changement clair : la différence peut être due au hasard.`;
    return `${values} C’est une nette ${rose ? "hausse" : "baisse"}.`;
  },
  seeAlso: (node) => `Voir aussi « ${node} ».`,

  coverage: (reported, expected) =>
    `Chiffres de ${reported} ${expected === 1 ? "partenaire" : "partenaires"} sur ${expected}.`,
  provisional: (status) => `La dernière mesure est ${status === "estimation" ? "une" : "un"} ${status}.`,
  broken: (period, change) =>
    `La série est interrompue à partir de ${period}${change && ` : ${change}`}. La mesure de départ et la dernière mesure ne sont donc pas simplement comparables.`,
  alertOn: (limit) => `Ce chiffre a franchi la limite que nous surveillons : ${limit}.`,
  periodNote: (period, text) => `${capital(period)} : ${text}`,
  hiddenBreakdown: (by, period) => `${by}, ${period} : ■`,

  tally: (tally) => {
    const judged = [
      [tally.onCourse, "en bonne voie"],
      [tally.behind, "en retard"],
      [tally.inside, "dans la limite convenue"],
      [tally.outside, "hors de la limite convenue"],
    ] as const;
    const parts = judged.flatMap(([count, words]) =>
      count === 0 ? [] : [`${count} ${count === 1 ? "est" : "sont"} ${words}`],
    );
    if (tally.cannotTell > 0) parts.push(`pour ${tally.cannotTell}, on ne peut pas le dire`);
    const said = [
      `Nous suivons ici ${indicators(tally.shown)}${parts.length > 0 ? ` : ${list(parts, "fr")}` : ""}.`,
    ];
    if (tally.hidden > 0) {
      said.push(
        `Pour ${indicators(tally.hidden)}, nous ne montrons pas le chiffre, afin de protéger des personnes.`,
      );
    }
    if (tally.noData > 0) said.push(`Pour ${indicators(tally.noData)}, il n’y a pas encore de chiffres.`);
    if (tally.notJudged > 0) said.push(`Nous n’apprécions pas ${indicators(tally.notJudged)}.`);
    return said;
  },
  moves: ({ better, worse, unclear }) => {
    const parts = [
      better > 0
        ? `${better} ${better === 1 ? "s’est nettement amélioré" : "se sont nettement améliorés"}`
        : "",
      worse > 0 ? `${worse} ${worse === 1 ? "s’est nettement dégradé" : "se sont nettement dégradés"}` : "",
      unclear > 0 ? `pour ${unclear}, la différence peut être due au hasard` : "",
    ].filter((part) => part !== "");
    return parts.length > 0
      ? `Par rapport à la mesure de départ, là où nous pouvons le vérifier : ${list(parts, "fr")}.`
      : "";
  },
  clearlyBetter: (name, sentence) => `Nettement amélioré : ${name}. ${sentence}`,
  clearlyWorse: (name, sentence) => `Nettement dégradé : ${name}. ${sentence}`,
  furthest: (name, sentence, progress) =>
    `Le plus avancé : ${name}. ${sentence} Cela fait ${progress} vers le prochain objectif.`,
  leastFar: (name, sentence, progress) =>
    `Le moins avancé : ${name}. ${sentence} Cela fait ${progress} vers le prochain objectif.`,
  evidenceTally: (total, parts) =>
    `Nous nous appuyons sur ${few(total, "élément de preuve", "éléments de preuve")}${parts.length > 0 ? ` : ${list(parts, "fr")}` : ""}.`,
  knowledgeCount: (count, knowledge) => `${count} ${EVIDENCE_OF[knowledge]}`,
  claimTally: ({ made, notYet, harm }) => {
    const parts = [
      made > 0 ? `Pour ${few(made, "changement", "changements")}, nous décrivons notre contribution` : "",
      notYet > 0 ? `${made > 0 ? "pour" : "Pour"} ${notYet}, nous n’affirmons délibérément encore rien` : "",
      harm > 0
        ? `${made + notYet > 0 ? "pour" : "Pour"} ${harm}, nous voyons un possible effet défavorable`
        : "",
    ].filter((part) => part !== "");
    return parts.length > 0 ? `${list(parts, "fr")}.` : "";
  },
  rivalTally: (total, parts) =>
    `Nous les avons confrontés à ${few(total, "autre explication", "autres explications")} : ${list(parts, "fr")}.`,
  verdictCount: (count, verdict) =>
    ({
      untested: `${count} ${count === 1 ? "n’est pas encore examinée" : "ne sont pas encore examinées"}`,
      rejected: `${count} ${count === 1 ? "est écartée" : "sont écartées"}`,
      weakened: `${count} ${count === 1 ? "s’avère" : "s’avèrent"} peu ${count === 1 ? "probable" : "probables"}`,
      "explains-part": `${count} ${count === 1 ? "explique" : "expliquent"} une partie`,
      remains: `${count} ${count === 1 ? "reste possible" : "restent possibles"}`,
    })[verdict],
  assumptionTally: (refuted, weakened) => {
    const parts = [
      refuted > 0 ? few(refuted, "hypothèse est réfutée", "hypothèses sont réfutées") : "",
      weakened > 0 ? few(weakened, "hypothèse est affaiblie", "hypothèses sont affaiblies") : "",
    ].filter((part) => part !== "");
    return parts.length > 0 ? `${capital(list(parts, "fr"))}.` : "";
  },
  alertTally: (names) => `Au-delà de la limite que nous surveillons : ${list(names, "fr")}.`,
  harm: (statement) => `Possible effet défavorable : ${statement}`,
  obstacleTally: (titles) => `${titles.length === 1 ? "Obstacle" : "Obstacles"} : ${titles.join(" ; ")}.`,
  decisionTally: (count) =>
    `Nous avons pris ${few(count, "décision", "décisions")} à partir de ce que nous avons vu ; on ${count === 1 ? "la trouve plus loin, avec son" : "les trouve plus loin, avec leur"} origine.`,
  nothingNoted: "Aucun revers n’a été noté. Cela ne veut pas dire que tout s’est passé comme espéré.",
  notMeasuredYet: "Pas encore mesuré.",

  claimLine: (strength, confidence) => `${strength}${confidence ? ` (certitude : ${confidence})` : ""}`,
  claimPeriod: (from, to) => (from && to ? `de ${from} à ${to}` : (from ?? to ?? "")),
  withheldEvidence: (count) =>
    `${few(count, "élément de preuve n’est pas destiné", "éléments de preuve ne sont pas destinés")} à ce lecteur et ne figure${count === 1 ? "" : "nt"} pas ici.`,
  caution: (name) => `Attention : pour « ${name} », la différence peut être due au hasard.`,
  writtenBy: (name) => `écrit par ${name}`,
  thought: (text, state) =>
    `Nous supposions : « ${text} » ${state === "refuted" ? "Cela s’est révélé inexact." : "Ce n’est vrai qu’en partie."}`,
  followUp: ({ state, date, helped, late }) =>
    [state, date && (late ? `à revoir le ${date}, ce qui reste à faire` : `à revoir le ${date}`), helped]
      .filter((part) => part)
      .join(" ; "),
  referenceKinds: {
    node: "étape",
    link: "lien",
    assumption: "hypothèse",
    indicator: "indicateur",
    figure: "chiffre",
    evidence: "élément de preuve",
    claim: "contribution",
    rival: "autre explication",
    learning: "apprentissage",
    source: "source",
    partner: "partenaire",
    policy: "politique",
    report: "rapport",
    funder: "bailleur",
    condition: "condition",
    dimension: "ventilation",
  },
  link: (from, to) => `de « ${from} » à « ${to} »`,
  notForThisReader: (kind) => `${kind} : existe, mais n’est pas destiné à ce lecteur`,
  agreementOf: (date) => `accord sur les données du ${date}`,
  validity: ({ from, until, ended, begins }) => {
    if (ended && until) return `terminé le ${until}`;
    if (begins && from) return `commence le ${from}`;
    return (
      [from && `depuis le ${from}`, until && `jusqu’au ${until}`].filter((part) => part).join(" ") || "–"
    );
  },
  toCheck: "encore à vérifier",
  conditionScale: (from, to) =>
    `Scores sur une échelle de ${from} à ${to}, donnés par les partenaires eux-mêmes.`,
  raters: (period, count) =>
    `${capital(period)} : ${few(count, "personne a donné", "personnes ont donné")} un score.`,
  partnerCount: (count) => `Nous sommes ${few(count, "partenaire", "partenaires")}`,
  overlap: ({ period, records, unique }) =>
    `${capital(period)} : ${records} dossiers dans les différents registres font ${unique} personnes ou dossiers uniques.`,
  hiddenWithoutNeed:
    "Plus que nécessaire : la partie du programme qui calcule ce qui peut être montré n'a pas fonctionné lorsque ce rapport a été fait.",
  hiddenTally: (count) => `Dans ce rapport, ${few(count, "chiffre est masqué", "chiffres sont masqués")}.`,
  gap: (node, because) => `${node} : ${because}`,
  untested: (count) =>
    `${capital(few(count, "hypothèse n’a", "hypothèses n’ont"))} pas encore été ${count === 1 ? "examinée" : "examinées"}.`,
  inputs: ({ files, rows, format }) =>
    `Fait à partir de ${countOf(files, "fichier", "fichiers")} avec ${countOf(rows, "ligne", "lignes")} de mesures, au format ${format}.`,
  digest: (digest) =>
    `Code de contrôle de ce rapport : ${digest} (deux rapports au même code disent la même chose)`,
  nextTarget: (when, amount, judgement) => `L’objectif ${when} : ${amount}${judgement && ` ; ${judgement}`}.`,
  cannotTellYet: (name, reason) => `${name}${reason && ` (${reason})`}`,
  unclearTally: (count, shown) =>
    `Pour ${count} des ${shown} chiffres, on ne peut pas encore dire si nous sommes en bonne voie : le hasard peut expliquer l’écart.`,
};
