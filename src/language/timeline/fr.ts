import { pluralIn } from "../history-counts.ts";
import type { TimelineWords } from "./shape.ts";

const count = pluralIn("fr");

export const fr: TimelineWords = {
  title: (name) =>
    name === ""
      ? "Comment la théorie du changement a grandi"
      : `Comment la théorie du changement a grandi : ${name}`,
  titleOf: (name) => `Comment cela s'est passé : ${name}`,
  description: (first, last) => `Du ${first} au ${last}. Le tableau dit la même chose en mots.`,
  dated: {
    decision: (title) => `Décision : ${title}`,
    lesson: (title) => `Leçon : ${title}`,
    obstacle: (title) => `Obstacle : ${title}`,
    event: (title) => `Événement : ${title}`,
    question: (title) => `Question : ${title}`,
    session: (title) => `Séance : ${title}`,
    "coalition-begins": (title) => `Début : ${title}`,
    "trajectory-begins": (title) => `Début de la trajectoire : ${title}`,
    "trajectory-ends": (title) => `Fin de la trajectoire : ${title}`,
    "policy-begins": (title) => `Le cadre politique entre en vigueur : ${title}`,
    "policy-ends": (title) => `Le cadre politique prend fin : ${title}`,
  },
  added: (things) => `Nouveau : ${things}`,
  changed: (things) => `Modifié : ${things}`,
  removed: (things) => `Disparu : ${things}`,
  nodes: (number) => count(number, "élément de la théorie", "éléments de la théorie"),
  links: (number) => count(number, "lien", "liens"),
  assumptions: (number) => count(number, "hypothèse", "hypothèses"),
  others: (number) => count(number, "autre chose", "autres choses"),
  figures: "Des chiffres ont été ajoutés ou révisés",
  unread: "Un fichier n'a pas pu être lu",
  more: (number) => `et ${number} de plus`,
  when: "Quand",
  what: "Ce qui s'est passé",
  why: "Pourquoi, et qui",
  inWords: "En mots",
  nothing:
    "Il n'y a encore rien à raconter : aucun commit n'a de théorie du changement, et rien dans les fichiers n'a de date.",
};
