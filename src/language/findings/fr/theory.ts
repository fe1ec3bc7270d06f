import { quote } from "../../quote.ts";
import { circle } from "../circle.ts";
import type { SentencesOf, TheoryRule } from "../shape.ts";
import { words } from "./words.ts";

const { date, kind } = words;

/** The theory of change. */
export const theory: SentencesOf<TheoryRule> = {
  "unmarked-loop": {
    message: ({ path }) => `Ces étapes tournent en rond : ${circle(path)}.`,
    why: "Dans un cercle, personne ne voit ce qui vient d'abord, sauf si l'on dit quel lien revient en arrière.",
    help: () =>
      "Si le cercle est voulu, ajoutez `kind: feedback` au lien qui revient en arrière ; sinon, inversez ou supprimez un lien.",
  },
  "unmarked-feedback": {
    message: ({ from, to, fromKind, toKind }) =>
      `Le lien de ${quote(from)} (${kind(fromKind)}) vers ${quote(to)} (${kind(toKind)}) revient en arrière.`,
    why: "On lit la théorie de ce que vous faites vers ce qui change, et l'on perd le fil quand un lien revient en arrière sans prévenir.",
    help: () =>
      "Si un changement doit renforcer un travail antérieur, ajoutez `kind: feedback` au lien ; sinon, inversez-le.",
  },
  "unconnected-node": {
    message: ({ id }) => `${quote(id)} n'est relié à rien.`,
    why: "Ce qui reste isolé ne montre pas comment cela aide, et les partenaires n'y retrouvent pas leur part.",
    help: () => "Ajoutez un lien sous `links`, ou mettez `draft: true` jusqu'à ce que vous soyez d'accord.",
  },
  "dead-end": {
    message: ({ id, kind: one }) => `${quote(id)} (${kind(one)}) ne mène à aucun changement pour personne.`,
    why: "Un travail qui ne mène nulle part sur la carte est difficile à défendre, pour ceux qui le font comme pour ceux qui le paient.",
    help: () => "Ajoutez un lien vers l'effet que cela doit rapprocher, ou mettez `draft: true`.",
  },
  leap: {
    message: ({ from, to }) => `L'activité ${quote(from)} est reliée directement à l'impact ${quote(to)}.`,
    why: "Entre faire quelque chose et le but final, quelque chose doit d'abord changer ; c'est cette étape que l'on peut suivre et dont on peut apprendre.",
    help: () =>
      "Placez au moins un effet entre les deux : qui fait, a ou peut quelque chose de nouveau grâce à cette activité ?",
  },
  "activity-without-partner": {
    message: ({ id }) => `Aucun partenaire n'est indiqué pour l'activité ${quote(id)}.`,
    why: "Les partenaires doivent pouvoir voir qui fait quoi, et ce qui reste à faire.",
    help: () =>
      "Indiquez sous `partners` qui la porte, ou mettez `draft: true` tant que personne ne s'en charge.",
  },
  "outcome-without-indicator": {
    message: ({ id, kind: one }) =>
      `${quote(id)} (${kind(one)}) n'a pas d'indicateur, et il n'est pas dit pourquoi on ne le mesure pas.`,
    why: "Tout ne doit pas être mesuré, mais chacun doit pouvoir voir ce que vous suivez et ce que vous ne suivez pas.",
    help: () =>
      "Ajoutez-le à `measures` d'un indicateur, ou mettez-y `not_measured: {because: …}` : une lacune avouée ne pose aucun problème.",
  },
  "refuted-assumption": {
    message: ({ assumption, link }) =>
      `Le lien ${quote(link)} repose sur l'hypothèse ${quote(assumption)}, qui s'est révélée fausse.`,
    why: "Continuer à construire dessus, c'est promettre aux gens quelque chose que vous savez incertain.",
    help: () =>
      "Décidez ensemble de ce que cela signifie : adaptez le lien ou le travail, ou notez pourquoi le lien tient encore.",
  },
  "strong-link-refuted-assumption": {
    message: ({ assumption, link }) =>
      `Le lien ${quote(link)} est dit fort, mais son hypothèse ${quote(assumption)} s'est révélée fausse.`,
    why: "La théorie promet ici plus que ce que vous savez vous-mêmes.",
    help: () => "Diminuez `strength` du lien, ou revoyez `status` de l'hypothèse.",
  },
  "untested-assumption": {
    message: ({ id, reviewBy }) =>
      `L'hypothèse ${quote(id)} devait être revue pour le ${date(reviewBy)}, et n'a pas encore été vérifiée.`,
    why: "Une hypothèse que personne ne vérifie devient une certitude sans qu'on s'en aperçoive.",
    help: () => "Revoyez-la ensemble et complétez `status`, ou convenez d'un nouveau `review_by`.",
  },
};
