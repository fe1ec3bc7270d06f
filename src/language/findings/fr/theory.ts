import { quote } from "../../quote.ts";
import { circle } from "../circle.ts";
import type { SentencesOf, TheoryRule } from "../shape.ts";
import { KNOWLEDGE, words } from "./words.ts";

const { allOf, date, kind, number } = words;

/** Where a change happens, as in "what changes …". */
const LEVELS: ReadonlyMap<string, string> = new Map([
  ["individual", "pour les personnes elles-mêmes"],
  ["family", "dans les familles"],
  ["organisation", "dans les organisations"],
  ["network", "dans la collaboration entre organisations"],
  ["neighbourhood", "dans le quartier"],
  ["system", "dans les politiques et la société"],
]);

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
  "link-without-ground": {
    message: ({ link }) => `Rien ne soutient le lien ${quote(link)} : ni preuve, ni hypothèse, ni raison.`,
    why: "Quand il est écrit pourquoi une chose mène à une autre, d'autres peuvent le vérifier et vous pouvez en apprendre.",
    help: () =>
      "Écrivez `because` sur le lien, indiquez ses `assumptions` ou ajoutez une preuve ; ou dites avec `strength: assumed` que vous le supposez seulement.",
  },
  "only-outputs": {
    message: ({ id, kind: one, indicators }) =>
      `Pour ${quote(id)} (${kind(one)}), on ne compte que le travail, avec ${allOf(indicators)}.`,
    why: "La quantité de travail ne montre pas encore ce qui a changé pour quelqu'un.",
    help: () =>
      "Ajoutez un indicateur du changement lui-même : pour qui quelque chose est-il différent, et à quoi le voit-on ? Que le comptage mesure l'activité.",
  },
  "one-partner-outcome": {
    message: ({ id, partner }) => `Seul le travail de ${quote(partner)} mène à ${quote(id)}.`,
    why: "Si ce partenaire doit arrêter, le changement s'arrête aussi ; et ensemble vous pouvez ce que personne ne peut seul.",
    help: () =>
      "Voyez ensemble qui d'autre y contribue, et indiquez-le sous `partners` de ce qu'il porte. Si c'est voulu, cela peut rester ainsi.",
  },
  "outcomes-about-organisations": {
    message: ({ outcomes, ofOrganisations }) =>
      `Presque tous les effets sont des changements dans les organisations ou dans leur collaboration : ${number(ofOrganisations)} sur ${number(outcomes)}.`,
    why: "Vous le faites pour des personnes ; tant que leur vie n'est pas sur la carte, personne ne voit si elle s'améliore.",
    help: () =>
      "Ajoutez ce qui doit changer pour les personnes, les familles ou le quartier, avec son `level`, et reliez-y ce que vous avez déjà.",
  },
  "unmeasured-level": {
    message: ({ level, nodes }) =>
      `On ne mesure rien de ce qui change ${LEVELS.get(level) ?? quote(level)} : ${allOf(nodes)}.`,
    why: "Bon ou mauvais, ce qui se passe là où personne ne regarde reste invisible.",
    help: () =>
      "Regardez-en un à petite échelle : quelques entretiens, une observation, un chiffre qui existe déjà. Ajoutez-le comme preuve ou comme indicateur.",
  },
  "factor-without-effect": {
    message: ({ id }) => `Le facteur ${quote(id)} ne mène à rien sur la carte.`,
    why: "Un facteur est sur la carte parce qu'il aide ou freine ; là où cela ne se voit pas, on l'oublie vite.",
    help: () =>
      "Ajoutez un lien du facteur vers ce qu'il aide ou, avec `effect: weakens`, vers ce qu'il freine. Si c'est votre propre travail, donnez-lui un autre `kind`.",
  },
  "one-kind-of-knowledge": {
    message: ({ knowledge, pieces }) =>
      `Les ${number(pieces)} preuves sont toutes une seule sorte de savoir : celui ${KNOWLEDGE.get(knowledge) ?? quote(knowledge)}.`,
    why: "Ceux qui font le travail, ceux qui vivent le problème et ceux qui l'étudient voient chacun autre chose.",
    help: () =>
      "Ajoutez ce que d'autres savent : demandez à ceux qui vivent le problème, ou cherchez des études ou des chiffres, et dites avec `knowledge` de qui vient ce savoir.",
  },
};
