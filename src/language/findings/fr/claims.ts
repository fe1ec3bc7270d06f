import { quote } from "../../quote.ts";
import { chosen } from "../choices.ts";
import type { ClaimRule, SentencesOf } from "../shape.ts";
import { KNOWLEDGE, words } from "./words.ts";

const { allOf, date, period } = words;

/** Claims, and the evidence they rest on. */
export const claims: SentencesOf<ClaimRule> = {
  "claim-without-rival": {
    message: ({ id }) => `L'affirmation ${quote(id)} n'examine aucune autre explication du changement.`,
    why: "Un changement a plus d'une cause ; qui a regardé les autres est cru plus facilement.",
    help: ({ touching }) =>
      touching === undefined
        ? "Demandez-vous ce qui peut encore expliquer le changement, écrivez-le dans rivals.yaml avec ce que vous avez trouvé, et citez-le sous `rivals`."
        : `Citez sous \`rivals\` ce qui peut encore expliquer le changement : ${quote(touching)} dans rivals.yaml touche le même élément de la théorie.`,
  },
  "rivals-untested": {
    message: ({ id, rivals }) =>
      `L'affirmation ${quote(id)} cite d'autres explications que personne n'a encore examinées : ${allOf(rivals)}.`,
    why: "Citer une autre explication est un début ; c'est en l'examinant qu'on sait quelle part vous revient.",
    help: () =>
      "Examinez-en au moins une, et écrivez dans rivals.yaml, sous `verdict` et `because`, ce que cela a donné.",
  },
  "thin-evidence": {
    message: ({ id, problem, knowledge = "" }) =>
      `L'affirmation ${quote(id)} ${chosen(problem, {
        none: "ne cite aucun élément de preuve",
        one: "repose sur un seul élément de preuve",
        "one-knowledge": `repose sur une seule sorte de savoir, celui ${KNOWLEDGE.get(knowledge) ?? quote(knowledge)}`,
        own: "repose uniquement sur des éléments de preuve dont les auteurs jugent leur propre travail",
        opinion: "repose uniquement sur ce que des gens disent",
      })}.`,
    why: "Qui voit sa part nette dans un changement gagne à la montrer de plus d'un côté.",
    help: ({ problem }) =>
      problem === "opinion"
        ? "Ajoutez une preuve d'une autre sorte (des chiffres, un comptage, une observation), ou affirmez moins avec `strength: modest`."
        : "Ajoutez une preuve venue d'un autre côté, ou affirmez moins avec `strength: modest`.",
  },
  "stale-evidence": {
    message: ({ id, evidence, date: day, problem }) =>
      `L'affirmation ${quote(id)} repose sur ${quote(evidence)} du ${date(day)} : ${chosen(problem, {
        old: "plus de trois ans avant la fin de ce qui est affirmé",
        "old-literature": "de la littérature de plus de sept ans avant la fin de ce qui est affirmé",
        "before-change": "avant le début du changement affirmé",
      })}.`,
    why: "Ce qui était vrai avant le changement, ou il y a longtemps, dit peu sur ce qui s'y est passé.",
    help: () => "Ajoutez une preuve du temps du changement, ou vérifiez `period`.",
  },
  "evidence-after-claim": {
    message: ({ id, evidence, date: day, claimed }) =>
      `L'affirmation ${quote(id)} date du ${date(claimed)}, et son élément de preuve ${quote(evidence)} du ${date(day)}.`,
    why: "Une affirmation qui était là avant sa preuve ne peut pas en venir.",
    help: () =>
      "Revoyez l'affirmation à la lumière de cette preuve et adaptez sa `date`, ou corrigez la date qui est fausse.",
  },
  "claim-beyond-interval": {
    message: ({ id, from, to, indicators }) =>
      `L'affirmation ${quote(id)} parle d'un changement, mais entre ${period(from)} et ${period(to)} les chiffres de ${allOf(indicators)} ne montrent pas de changement net.`,
    why: "Avec peu de gens, les chiffres montent et descendent par hasard ; une différence due peut-être au hasard ne porte pas d'affirmation.",
    help: () =>
      "Dites dans l'affirmation que les chiffres ne peuvent pas encore le montrer, mettez `strength: not-yet`, ou citez des chiffres qui le montrent.",
  },
  "self-reviewed-claim": {
    message: ({ id, author }) => `Seul l'auteur ${quote(author)} a relu l'affirmation ${quote(id)}.`,
    why: "Un autre voit ce qui vous échappe, et les lecteurs le savent.",
    help: () =>
      "Demandez un regard critique à un autre partenaire, ou aux personnes concernées, et notez-le sous `reviewed`.",
  },
  "unreviewed-claim": {
    message: ({ id }) => `Personne n'a relu l'affirmation ${quote(id)}.`,
    why: "Un autre voit ce qui vous échappe, et les lecteurs le savent.",
    help: () =>
      "Demandez un regard critique à un autre partenaire, ou aux personnes concernées, et notez-le sous `reviewed`.",
  },
  "claim-on-untested-assumption": {
    message: ({ id, assumption }) =>
      `Le chemin vers ce que ${quote(id)} affirme repose sur l'hypothèse ${quote(assumption)}, que personne n'a testée.`,
    why: "Si l'hypothèse ne tient pas, autre chose a peut-être fait le changement.",
    help: () =>
      "Testez l'hypothèse et notez son `status`, ou convenez sous `review_by` de la date où vous le ferez.",
  },
  "only-own-factors": {
    message: ({ id }) => `Tout ce qui a fait le changement dans ${quote(id)} est votre propre travail.`,
    why: "D'autres font toujours quelque chose aussi ; le dire rend votre part plus crédible.",
    help: () => "Ajoutez sous `package` ce que d'autres ont fait ou ce qui s'est passé, avec `own: false`.",
  },
  "percentage-of-contribution": {
    message: ({ id }) => `L'affirmation ${quote(id)} attribue à quelqu'un un pourcentage du changement.`,
    why: "Les causes agissent ensemble : aucune méthode ne dit combien de pour cent revient à chacune, et les partenaires s'en disputeront.",
    help: () => "Dites en mots ce que chacun a apporté, et citez les facteurs sous `package`.",
  },
  "report-without-voice": {
    message: ({ id }) =>
      `Les affirmations du rapport ${quote(id)} ne reposent sur aucun élément de preuve venu des personnes concernées.`,
    why: "Elles savent le mieux ce qui a changé dans leur vie, et les lecteurs peuvent demander ce qu'elles en disent.",
    help: () =>
      "Demandez-le-leur, avec leur consentement, et ajoutez ce qu'elles disent comme preuve avec `knowledge: experience`.",
  },
  "consent-missing": {
    message: ({ id, problem, until = "" }) =>
      `${chosen(problem, {
        absent: `Rien ne dit si les personnes dans ${quote(id)} ont donné leur consentement`,
        refused: `Les personnes dans ${quote(id)} n'ont pas donné leur consentement`,
        past: `Le consentement pour ${quote(id)} a pris fin le ${date(until)}`,
      })}.`,
    why: "Qui raconte sa propre vie décide qui peut la lire, et pour combien de temps.",
    help: ({ problem }) =>
      problem === "absent"
        ? "Demandez-le-leur, et notez sous `consent` ce qu'elles ont dit ; le papier signé reste hors du dépôt. En attendant, mettez `draft: true`."
        : "Demandez-le-leur à nouveau, ou retirez le fichier du dépôt.",
  },
  "decision-without-evidence": {
    message: ({ id }) => `La décision ${quote(id)} ne dit pas sur quoi elle repose.`,
    why: "Plus tard, vous voudrez savoir pourquoi vous l'avez prise, et si la raison tient encore.",
    help: () =>
      "Citez sous `because_of` l'élément de preuve, le chiffre, l'affirmation ou la leçon qui vous a décidés.",
  },
  "decision-before-evidence": {
    message: ({ id, reference, date: day, decided }) =>
      `La décision ${quote(id)} a été prise le ${date(decided)}, et repose sur ${quote(reference)} du ${date(day)}.`,
    why: "Une raison trouvée après coup n'en est pas une, et cache la vraie.",
    help: () => "Citez ce que vous saviez à ce moment-là, ou corrigez la date qui est fausse.",
  },
  "unanswered-obstacle": {
    message: ({ id }) => `Après l'obstacle ${quote(id)}, rien n'a été décidé ni appris à son sujet.`,
    why: "Un obstacle qu'on ne fait que noter revient.",
    help: () =>
      "Écrivez ce que vous avez décidé ou appris, avec cet obstacle sous `because_of`, convenez d'un jour sous `follow_up`, ou mettez `state: done`.",
  },
  "report-due": {
    message: ({ id, due }) =>
      `${quote(id)} devait recevoir un rapport pour le ${date(due)} ; il n'y en a pas ici de cette période.`,
    why: "Un bailleur de fonds qui n'entend rien se fait sa propre idée.",
    help: () =>
      "Écrivez dans reports/ ce qu'il faut rapporter, avec `funder` et `as_of`, ou retirez la date si le rapport a été fait ailleurs.",
  },
  "own-share-too-small": {
    message: ({ id, least }) =>
      `Votre apport propre à côté de la subvention de ${quote(id)} est inférieur aux ${words.number(Math.round(least * 1000) / 10)} % convenus du total.`,
    why: "Si la part convenue n'est pas atteinte, un bailleur de fonds peut demander un remboursement partiel.",
    help: () =>
      "Ajoutez ce qui manque à `own_contribution` (les heures et les locaux comptent souvent), ou corrigez ce qui a été convenu ; le total est la subvention et votre apport ensemble.",
  },
};
