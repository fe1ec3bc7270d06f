import { quote } from "../../quote.ts";
import { chosen } from "../choices.ts";
import type { LinkRule, SentencesOf } from "../shape.ts";

/** Where links in the files lead. */
export const links: SentencesOf<LinkRule> = {
  "broken-link": {
    message: ({ target, problem }) =>
      chosen(problem, {
        missing: `Le lien vers ${quote(target)} ne mène à aucun fichier.`,
        case: `Le lien vers ${quote(target)} n'est pas écrit comme le fichier, en majuscules et minuscules.`,
        outside: `Le lien vers ${quote(target)} sort du dépôt ; on n'a pas vérifié s'il y a quelque chose.`,
      }),
    why: "Qui le suit ne trouve rien ; sur un autre ordinateur, une majuscule peut faire la différence.",
    help: ({ nearest, problem }) => {
      if (problem === "outside")
        return "Renvoyez vers un fichier du dépôt, ou vers une adresse sur le web : qui reçoit le dépôt n'a pas ce qui se trouve en dehors.";
      return nearest === undefined
        ? "Corrigez le lien ou retirez-le ; un lien se lit à partir du dossier du fichier où il figure."
        : `Peut-être s'agit-il de ${quote(nearest, 200)}.`;
    },
  },
  "dead-address": {
    message: ({ address, problem }) => {
      const at = quote(address, 200);
      return chosen(problem, {
        "not-found": `Il n'y a plus de page à ${at}.`,
        "no-host": `Le site de ${at} n'existe pas.`,
        "no-answer": `Personne ne répond à ${at}.`,
        certificate: `Les navigateurs mettent en garde contre le certificat de ${at}.`,
        redirects: `${at} renvoie les visiteurs sans fin.`,
      });
    },
    why: "Les lecteurs ne peuvent pas consulter ce à quoi vous renvoyez.",
    help: () =>
      "Regardez si la page a déménagé, et corrigez l'adresse ; sinon, dites où la trouver, par exemple une copie dans une archive.",
  },
  "unchecked-address": {
    message: ({ address, problem }) =>
      `On n'a pas vérifié si ${quote(address, 200)} répond : ${chosen(problem, {
        private: "elle se trouve dans un réseau privé",
        timeout: "il n'y a pas eu de réponse à temps",
        "no-network": "aucune adresse sur internet n'était joignable d'ici",
        refused: "le site ne laisse pas entrer de programmes",
        server: "le site lui-même a des ennuis",
        "too-many": "il y a plus d'adresses qu'on n'en vérifie en une fois",
        personal: "elle contient des données sur une personne, qui ne sont jamais envoyées",
        unusable: "ce n'est pas une adresse que l'on peut vérifier",
      })}.`,
    why: "Une vérification qui n'a pas eu lieu ne doit pas ressembler à une qui n'a rien trouvé.",
    help: () => "Ouvrez-la vous-même, ou réessayez plus tard.",
  },
};
