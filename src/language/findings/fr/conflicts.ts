import { conflictSentences } from "../conflict.ts";
import type { ConflictRule, SentencesOf } from "../shape.ts";
import { words } from "./words.ts";

const { number } = words;
const MARKS = "les lignes qui commencent par `<<<<<<<`, `|||||||`, `=======` et `>>>>>>>`";

/** What git left where two people changed the same. */
export const conflicts: SentencesOf<ConflictRule> = {
  "conflict-markers": conflictSentences({
    twoVersions: "Deux versions se suivent ici.",
    above: (name) => `La version qui était là${name}`,
    below: (name) => `La version qui est arrivée${name}`,
    colon: " : ",
    nothing: "rien en propre",
    onlyLayout: (above, below) =>
      `La version qui était là${above} et celle qui est arrivée${below} disent la même chose, dans un autre ordre ou une autre mise en page.`,
    lines: (count) => (count === 1 ? `une ligne en propre` : `${number(count)} lignes en propre`),
    moreLines: (count) => (count === 1 ? `et une autre ligne` : `et ${number(count)} autres lignes`),
    fields: (names, count) =>
      count === 1 ? `Il s'agit du champ ${names}.` : `Il s'agit des champs ${names}.`,
    unfinished: (mark) => `Une ligne avec laquelle git sépare deux versions se trouve encore ici : ${mark}.`,
    why: "Deux personnes ont changé les mêmes lignes, et git ne peut pas savoir sur laquelle des deux vous êtes d'accord. Tant que personne ne choisit, ce que dit ce fichier manque dans les cartes et les rapports.",
    help: (holds) =>
      holds === "rows"
        ? `Gardez les lignes qui sont justes : les deux, s'il s'agit de deux chiffres différents. Supprimez ensuite ${MARKS}.`
        : `Gardez la version sur laquelle vous êtes d'accord, ou les deux si les deux sont des ajouts. Supprimez ensuite ${MARKS}.`,
    unfinishedHelp: `Regardez si le texte autour est bien ce que vous avez convenu. Supprimez ensuite ${MARKS}.`,
    whole: {
      "changed-and-gone":
        "La version qui était là a changé ce fichier ; celle qui est arrivée l'a enlevé. Personne n'a encore choisi.",
      "gone-and-changed":
        "La version qui est arrivée a changé ce fichier ; celle qui était là l'avait enlevé. Personne n'a encore choisi.",
      "one-side":
        "Une seule des deux versions qui se rejoignent a ce fichier, et git ne sait pas s'il reste. Personne n'a encore choisi.",
    },
    wholeHelp:
      "Convenez si ce fichier reste. Pour le garder : `git add` avec son nom. Pour le retirer : `git rm` avec son nom. Ensuite `git commit`, ou `git rebase --continue` dans un rebase.",
  }),
};
