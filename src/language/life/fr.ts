import type { LifeSentences } from "./shape.ts";

export const fr: LifeSentences = {
  span: (count, first, last) =>
    count === 1 ? `Un moment, le ${first}.` : `${count} moments, du ${first} au ${last}.`,
  moment: (day, who) => (who === "" ? day : `${day}, ${who}`),
  why: (subject, request) =>
    request === "" ? `Pourquoi : ${subject}` : `Pourquoi : ${subject} (${request})`,
  request: (number) => `proposition ${number}`,
  learned: (title) => `Appris : ${title}`,
  figures:
    "Des chiffres ont été ajoutés ou révisés ; lesquels, ce n'est pas dit, pour protéger les personnes des petits groupes.",
  unread: "Un fichier n'a pas pu être lu ici, il peut donc manquer quelque chose.",
  cutOff: (first) => `Cette copie du dépôt commence le ${first} ; ce qui précède n'est pas connu ici.`,
  cutOffEmpty: "Cette copie du dépôt ne contient pas tout l'historique ; rien n'en est connu ici.",
  notYet: "Aucun commit n'en dit encore quelque chose.",
  before: (day) => ({
    message: `Rien n'avait encore été enregistré le ${day}.`,
    help: "Choisissez un jour plus tardif.",
  }),
  unknown: (name, nearest) => ({
    message: `Rien ne s'appelle ${name}, ni maintenant ni auparavant.`,
    help:
      nearest === undefined
        ? "Utilisez l'identifiant, comme dans les fichiers, ou avec son genre : indicator:stable-housing."
        : `Vouliez-vous dire ${nearest} ?`,
  }),
  several: (name, references) => ({
    message: `${name} est le nom de plusieurs choses.`,
    help: `Dites laquelle : ${references}.`,
  }),
};
