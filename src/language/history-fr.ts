import { formatDate } from "./dates.ts";
import { numberedEndings, type Plural, pluralIn } from "./history-counts.ts";
import type { HistoryWords } from "./history-shape.ts";

const count: Plural = pluralIn("fr");

export const fr: HistoryWords = {
  places: {
    file: (place) => place,
    "file-name": (place) => `le nom de ${place}`,
    note: (commit) => `une note au commit ${commit}`,
    "commit-message": (commit) => `le message du commit ${commit}`,
    "tag-message": (tag) => `le message de l'étiquette ${tag}`,
    "ref-name": (name) => `le nom de la branche ou de l'étiquette ${name}`,
  },
  since: (date, isCurrent) => {
    const since = date === "" ? "Dans l'historique" : `Dans l'historique depuis le ${formatDate(date, "fr")}`;
    return isCurrent
      ? `${since}, et toujours dans les fichiers du dernier commit.`
      : `${since} ; plus dans les fichiers du dernier commit.`;
  },
  made: (date) =>
    date === "" ? "Dans l'historique." : `Dans l'historique depuis le ${formatDate(date, "fr")}.`,
  moreLikeIt: (more) => `… et encore ${count(more, "constat", "constats")} ici.`,
  more: (more) =>
    `… et encore ${count(more, "constat", "constats")} ; --verbose ou --format json les donne tous.`,
  found: (found) => `${count(found, "constat", "constats")} dans l'historique.`,
  clean: (isWhole) =>
    isWhole
      ? "Rien trouvé dans l'historique."
      : "Rien trouvé dans la partie de l'historique qui a été vérifiée.",
  lookedAt: ({ commits, texts, messages }) =>
    `Vérifié : ${count(commits, "commit", "commits")}, ${count(texts, "version de fichier", "versions de fichiers")}, ${count(messages, "message", "messages")}, et les noms des fichiers, des branches et des étiquettes.`,
  notLookedAt: ({ binary, endings, tooLarge, missing, elsewhere, packages }) => [
    ...(binary > 0
      ? [
          `Non vérifié : ${count(binary, "version d'un fichier qui n'est pas du texte", "versions de fichiers qui ne sont pas du texte")} (${numberedEndings(endings, "autres")}). Un tableur ou un PDF peut aussi contenir des noms : ouvrez-les vous-même.`,
        ]
      : []),
    ...(tooLarge > 0
      ? [`Non vérifié : ${count(tooLarge, "version de fichier", "versions de fichiers")} de plus de 32 Mo.`]
      : []),
    ...(missing > 0
      ? [`Non vérifié : ${count(missing, "objet qui manque", "objets qui manquent")} dans ce clone.`]
      : []),
    ...(elsewhere > 0
      ? [
          `Non vérifié : ${count(elsewhere, "version de fichier gardée", "versions de fichiers gardées")} hors de git (LFS).`,
        ]
      : []),
    ...(packages > 0
      ? [`Non vérifié : ${count(packages, "version de fichier", "versions de fichiers")} dans node_modules.`]
      : []),
  ],
  neverSeen:
    "Jamais vérifié : ce à quoi ne mène aucune branche, étiquette ou dernière remise (le reflog, les remises plus anciennes), et les clones des autres.",
  shallow:
    "Ce clone est superficiel (shallow) : les révisions antérieures n'ont pas été vérifiées. Récupérez-les avec `git fetch --unshallow` et relancez la vérification.",
  incomplete: (missing) =>
    `Ce clone n'est pas complet : ${count(missing, "objet n'a", "objets n'ont")} pas été ${missing === 1 ? "vérifié" : "vérifiés"}. Faites un clone complet et relancez la vérification.`,
  whatNow: "Que faire maintenant",
  steps: [
    "Arrêtez : ne poussez plus rien, et demandez aux autres de ne rien pousser ni récupérer.",
    "Prévenez aujourd'hui encore le délégué à la protection des données (DPO) de votre organisation. S'il s'agit d'une violation de données, l'autorité de contrôle doit le savoir dans les 72 heures après votre découverte.",
    "L'enlever des fichiers ne suffit pas : chaque révision antérieure reste dans l'historique. Réécrivez l'historique avec git filter-repo, ou commencez un nouveau dépôt avec les fichiers tels qu'ils doivent être.",
    "Pensez à ce que d'autres détiennent : forks et clones, caches et pull requests de la plateforme, artefacts et journaux de CI, rapports, sauvegardes. Demandez leur suppression.",
    "Le numéro d'une personne ne se change pas comme un mot de passe. Ce que d'autres ont pu lire est réputé connu : le délégué décide s'il faut prévenir les personnes.",
    "Pas à pas : docs/guide/after-a-leak.md dans le projet d'impact.",
  ],
};
