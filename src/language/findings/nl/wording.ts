import { quote } from "../../quote.ts";
import { chosen } from "../choices.ts";
import { CONTRIBUTED, languageName, languageNames } from "../language-names.ts";
import type { SentencesOf, WordingRule } from "../shape.ts";
import { words } from "./words.ts";

const { kind: kindWord } = words;
const name = (code: string) => languageName(code, "nl");

/** How things are said, and in which languages. */
export const wording: SentencesOf<WordingRule> = {
  "activity-wording": {
    message: ({ id, kind, phrase }) =>
      `De titel van ${quote(id)} (${kindWord(kind)}) zegt wat jullie doen (${quote(phrase)}), niet wat er verandert.`,
    why: "Partners en financiers willen weten voor wie er iets beter wordt; wat jullie doen, staat bij de activiteiten.",
    help: () =>
      "Schrijf wie wat doet, heeft, weet of kan, zoals “Ouders weten waar ze terechtkunnen”; maak een activiteit van wat jullie doen.",
  },
  "attribution-wording": {
    message: ({ id, kind, phrase }) =>
      `${quote(id)} (${kindWord(kind)}) zegt met ${quote(phrase)} dat de verandering jullie werk is.`,
    why: "Anderen en omstandigheden spelen altijd mee; zonder vergelijking kan niemand weten dat het door jullie kwam.",
    help: ({ language }) =>
      `Zeg wat jullie bijdroegen, bijvoorbeeld met “${CONTRIBUTED[language]}”, en noem wat er nog meespeelde. Vergeleek een studie met anderen, noem ze dan bij \`evidence\` van de claim, met haar \`design\`.`,
  },
  "claim-in-title": {
    message: ({ id, kind, problem, phrase }) =>
      `${chosen(problem, {
        credit: `De titel van ${quote(id)} (${kindWord(kind)}) zegt al waardoor het veranderde`,
        success: `De naam van ${quote(id)} (${kindWord(kind)}) zegt dat het goed ging, en niet wanneer dat zo is`,
        change: `De naam van ${quote(id)} (${kindWord(kind)}) zegt al welke kant het opgaat`,
      })} (${quote(phrase)}).`,
    why: "Een titel staat boven elk cijfer, ook in een jaar waarin het anders loopt.",
    help: ({ problem }) =>
      chosen(problem, {
        credit:
          "Laat de reden weg uit de titel; ze hoort bij de verbanden van de veranderingstheorie, en in een claim.",
        success:
          "Noem wat er geteld wordt, zoals “Jongeren die de cursus afmaken”, of zeg bij `definition` wat als succes telt.",
        change:
          "Noem wat er gemeten wordt, zonder meer of minder; `direction` en `targets` zeggen welke kant jullie hopen.",
      }),
  },
  "missing-translation": {
    message: ({ languages, nowhere }) => {
      const names = languageNames(languages, "nl");
      return nowhere === true
        ? `Er is nog geen enkele tekst in het ${names}.`
        : `Deze tekst is er niet in het ${names}.`;
    },
    why: "Wie het rapport in die taal leest, krijgt hier een tekst in een andere taal.",
    help: ({ languages, nowhere }) =>
      nowhere === true
        ? "Begin met de titels van de veranderingstheorie en de namen van de indicatoren, of haal de taal tot dan weg bij `languages`."
        : `Voeg hem toe (${quote(`${languages[0] ?? ""}: …`)}), of haal de taal weg bij \`languages\` in impact.yaml als jullie ze niet gebruiken.`,
  },
  "untranslated-text": {
    message: ({ languages }) =>
      `Deze tekst is woord voor woord dezelfde in het ${languageNames(languages, "nl")}.`,
    why: "Waarschijnlijk werd hij gekopieerd om later te vertalen, en nu lezen mensen hem in de verkeerde taal.",
    help: () => "Vertaal hem; laat tot dan de taal weg, zodat te zien is dat ze ontbreekt.",
  },
  "numbers-differ-between-languages": {
    message: ({ number, has, lacks }) =>
      `Het getal ${quote(number)} staat in de tekst in het ${name(has)} en niet in die in het ${name(lacks)}.`,
    why: "Wie de ene taal leest, hoort hetzelfde te lezen als wie de andere leest; vaak werd er maar één aangepast.",
    help: () => "Vergelijk beide teksten en verbeter die die achterloopt.",
  },
};
