import { quote } from "../../quote.ts";
import { chosen } from "../choices.ts";
import { CONTRIBUTED, languageName, languageNames } from "../language-names.ts";
import type { SentencesOf, WordingRule } from "../shape.ts";
import { words } from "./words.ts";

const { kind: kindWord } = words;
const name = (code: string) => languageName(code, "en");

/** How things are said, and in which languages. */
export const wording: SentencesOf<WordingRule> = {
  "activity-wording": {
    message: ({ id, kind, phrase }) =>
      `The title of ${quote(id)} (${kindWord(kind)}) says what you do (${quote(phrase)}), not what changes.`,
    why: "Partners and funders want to know for whom something gets better; what you do stands with the activities.",
    help: () =>
      "Write who does, has, knows or can do what, such as “Parents know where to turn”; make an activity of what you do.",
  },
  "attribution-wording": {
    message: ({ id, kind, phrase }) =>
      `${quote(id)} (${kindWord(kind)}) says with ${quote(phrase)} that you made the change.`,
    why: "Others and circumstances always play a part; without a comparison nobody can know that it was you.",
    help: ({ language }) =>
      `Say what you contributed, for example with “${CONTRIBUTED[language]}”, and name what else played a part. If a study compared with others, name it under \`evidence\` of the claim, with its \`design\`.`,
  },
  "claim-in-title": {
    message: ({ id, kind, problem, phrase }) =>
      `${chosen(problem, {
        credit: `The title of ${quote(id)} (${kindWord(kind)}) says already why it changed`,
        success: `The name of ${quote(id)} (${kindWord(kind)}) says that it went well, and not when that is so`,
        change: `The name of ${quote(id)} (${kindWord(kind)}) says already which way it goes`,
      })} (${quote(phrase)}).`,
    why: "A title stands above every figure, also in a year in which it goes otherwise.",
    help: ({ problem }) =>
      chosen(problem, {
        credit: "Leave the reason out of the title; it belongs with the links of the theory, and in a claim.",
        success:
          "Name what is counted, such as “Young people who finish the course”, or say in `definition` what counts as success.",
        change:
          "Name what is measured, without more or fewer; `direction` and `targets` say which way you hope it goes.",
      }),
  },
  "missing-translation": {
    message: ({ languages, nowhere }) => {
      const names = languageNames(languages, "en");
      return nowhere === true ? `No text is there in ${names} yet.` : `This text is not there in ${names}.`;
    },
    why: "Who reads the report in that language meets a text in another one there.",
    help: ({ languages, nowhere }) =>
      nowhere === true
        ? "Begin with the titles of the theory and the names of the indicators, or take the language out of `languages` until you do."
        : `Add it (${quote(`${languages[0] ?? ""}: …`)}), or take the language out of \`languages\` in impact.yaml if you do not use it.`,
  },
  "untranslated-text": {
    message: ({ languages }) => `This text is word for word the same in ${languageNames(languages, "en")}.`,
    why: "It was probably copied to be translated later, and readers find it in the wrong language.",
    help: () => "Translate it; until then, leave the language out, so that it can be seen to be missing.",
  },
  "numbers-differ-between-languages": {
    message: ({ number, has, lacks }) =>
      `The number ${quote(number)} stands in the text in ${name(has)} and not in the one in ${name(lacks)}.`,
    why: "Readers of both languages should read the same; often only one of them was changed.",
    help: () => "Compare both texts and correct the one that is behind.",
  },
};
