import { capital } from "../changes/speaking.ts";
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
  conflict:
    "Deux versions se trouvaient ici côte à côte dans un fichier ; personne n'avait encore dit laquelle compte.",
  mended:
    "À partir d'ici, le fichier est redevenu lisible ; est raconté ce qui diffère de la dernière version lisible.",
  together: (of, count, versions) => {
    const said = `${count === 2 ? "deux" : count} versions ont été réunies ici : ${versions}.`;
    return of === "" ? capital(said) : `${of} : ${said}`;
  },
  version: (value, by) =>
    value === undefined
      ? by === ""
        ? "une d'avant"
        : `celle de ${by}`
      : by === ""
        ? value
        : `${value} (${by})`,
  cutOff: (first) => `Cette copie du dépôt commence le ${first} ; ce qui précède n'est pas connu ici.`,
  cutOffEmpty: "Cette copie du dépôt ne contient pas tout l'historique ; rien n'en est connu ici.",
  notYet: "Aucun commit n'en dit encore quelque chose.",
  before: (day) => ({
    message: `Rien n'avait encore été enregistré le ${day}.`,
    help: "Choisissez un jour plus tardif.",
  }),
  notHere: (day) => ({
    message: `Le ${day}, la coalition ne se trouvait pas dans ce dossier.`,
    help: "Choisissez un jour plus tardif. Sans jour, ce qui précède est raconté aussi.",
  }),
  nothingAsked: {
    message: "Il n'est pas dit de quoi vous voulez l'histoire.",
    help: "Ajoutez son nom tel que dans les fichiers, par exemple : impact history indicator:stable-housing. Ou demandez toute la théorie : impact history --timeline.",
  },
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
