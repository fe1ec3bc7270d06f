import { quote } from "../../quote.ts";
import { chosen } from "../choices.ts";
import { CONTRIBUTED, languageName, languageNames } from "../language-names.ts";
import type { SentencesOf, WordingRule } from "../shape.ts";
import { words } from "./words.ts";

const { kind: kindWord } = words;
const name = (code: string) => languageName(code, "fr");

/** How things are said, and in which languages. */
export const wording: SentencesOf<WordingRule> = {
  "activity-wording": {
    message: ({ id, kind, phrase }) =>
      `Le titre de ${quote(id)} (${kindWord(kind)}) dit ce que vous faites (${quote(phrase)}), pas ce qui change.`,
    why: "Les partenaires et les bailleurs de fonds veulent savoir pour qui quelque chose s'améliore ; ce que vous faites figure parmi les activités.",
    help: () =>
      "Écrivez qui fait, a, sait ou peut quoi, par exemple « Les parents savent où s'adresser » ; faites une activité de ce que vous faites.",
  },
  "attribution-wording": {
    message: ({ id, kind, phrase }) =>
      `${quote(id)} (${kindWord(kind)}) dit, par ${quote(phrase)}, que le changement vient de vous.`,
    why: "Les autres et les circonstances jouent toujours un rôle ; sans comparaison, personne ne peut savoir que c'était vous.",
    help: ({ language }) =>
      `Dites ce que vous avez apporté, par exemple avec « ${CONTRIBUTED[language]} », et citez ce qui a joué aussi. Si une étude a comparé avec d'autres, citez-la sous \`evidence\` de l'affirmation, avec son \`design\`.`,
  },
  "claim-in-title": {
    message: ({ id, kind, problem, phrase }) =>
      `${chosen(problem, {
        credit: `Le titre de ${quote(id)} (${kindWord(kind)}) dit déjà pourquoi cela a changé`,
        success: `Le nom de ${quote(id)} (${kindWord(kind)}) dit que cela s'est bien passé, et pas quand c'est le cas`,
        change: `Le nom de ${quote(id)} (${kindWord(kind)}) dit déjà dans quel sens cela va`,
      })} (${quote(phrase)}).`,
    why: "Un titre figure au-dessus de chaque chiffre, aussi l'année où cela tourne autrement.",
    help: ({ problem }) =>
      chosen(problem, {
        credit:
          "Laissez la raison hors du titre ; elle a sa place avec les liens de la théorie, et dans une affirmation.",
        success:
          "Nommez ce qui est compté, par exemple « Jeunes qui terminent le cours », ou dites sous `definition` ce qui compte comme un succès.",
        change:
          "Nommez ce qui est mesuré, sans plus ni moins ; `direction` et `targets` disent le sens que vous espérez.",
      }),
  },
  "missing-translation": {
    message: ({ languages, nowhere }) => {
      const names = languageNames(languages, "fr");
      return nowhere === true ? `Aucun texte n'existe encore en ${names}.` : `Ce texte manque en ${names}.`;
    },
    why: "Qui lit le rapport dans cette langue y trouve un texte dans une autre.",
    help: ({ languages, nowhere }) =>
      nowhere === true
        ? "Commencez par les titres de la théorie et les noms des indicateurs, ou retirez la langue de `languages` d'ici là."
        : `Ajoutez-le (${quote(`${languages[0] ?? ""}: …`)}), ou retirez la langue de \`languages\` dans impact.yaml si vous ne l'utilisez pas.`,
  },
  "untranslated-text": {
    message: ({ languages }) => `Ce texte est mot pour mot le même en ${languageNames(languages, "fr")}.`,
    why: "Il a sans doute été copié pour être traduit plus tard, et on le lit dans la mauvaise langue.",
    help: () => "Traduisez-le ; d'ici là, retirez cette langue, pour qu'on voie qu'elle manque.",
  },
  "numbers-differ-between-languages": {
    message: ({ number, has, lacks }) =>
      `Le nombre ${quote(number)} figure dans le texte en ${name(has)} et pas dans celui en ${name(lacks)}.`,
    why: "On doit lire la même chose dans les deux langues ; souvent, une seule a été adaptée.",
    help: () => "Comparez les deux textes et corrigez celui qui est en retard.",
  },
};
