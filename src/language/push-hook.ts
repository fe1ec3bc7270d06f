import type { Lang } from "./locale.ts";

/** What a git hook carries in itself, to say before or after its check. */
export interface HookSentences {
  /** At the top of the hook. */
  readonly about: readonly string[];
  /** Before what was found. */
  readonly stopped: string;
  readonly couldNot: string;
  readonly missing: string;
  readonly once: string;
}

const WORDS: Readonly<Record<Lang, HookSentences>> = {
  en: {
    about: [
      "Made by `impact init --hook`: before every push it looks for data about people in every commit that the other",
      "side does not have yet, also in what a later commit took away again: all of it is sent. Delete this file to",
      "stop that.",
    ],
    stopped: "The push was stopped: impact found data about people in the commits that would be sent.",
    couldNot: "The push was stopped: the check could not be carried out.",
    missing: "The push was stopped: the program `impact` was not found, so nothing was checked.",
    once: "To push once without the check: git push --no-verify. Never do that with data about people.",
  },
  nl: {
    about: [
      "Gemaakt door `impact init --hook`: zoekt vóór elke push naar gegevens over mensen in elke commit die de andere",
      "kant nog niet heeft, ook in wat een latere commit weer wegnam: dat wordt allemaal verstuurd. Verwijder dit",
      "bestand om daarmee te stoppen.",
    ],
    stopped:
      "De push is tegengehouden: impact vond gegevens over mensen in de commits die verstuurd zouden worden.",
    couldNot: "De push is tegengehouden: de controle kon niet gebeuren.",
    missing: "De push is tegengehouden: het programma `impact` is niet gevonden, dus er is niets nagekeken.",
    once: "Eén keer pushen zonder controle: git push --no-verify. Doe dat nooit met gegevens over mensen.",
  },
  fr: {
    about: [
      "Créé par `impact init --hook` : avant chaque push, cherche des données sur des personnes dans chaque commit que",
      "l'autre côté n'a pas encore, aussi dans ce qu'un commit ultérieur a enlevé : tout cela est envoyé. Supprimez ce",
      "fichier pour arrêter.",
    ],
    stopped:
      "Le push a été arrêté : impact a trouvé des données sur des personnes dans les commits qui seraient envoyés.",
    couldNot: "Le push a été arrêté : la vérification n'a pas pu se faire.",
    missing: "Le push a été arrêté : le programme `impact` est introuvable, donc rien n'a été vérifié.",
    once: "Pour un push sans vérification : git push --no-verify. Jamais avec des données sur des personnes.",
  },
};

/** The words of the hook before a push, in one language. */
export function pushHookWords(lang: Lang): HookSentences {
  return WORDS[lang];
}
