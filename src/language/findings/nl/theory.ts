import { quote } from "../../quote.ts";
import { circle } from "../circle.ts";
import type { SentencesOf, TheoryRule } from "../shape.ts";
import { words } from "./words.ts";

const { date, kind } = words;

/** The theory of change. */
export const theory: SentencesOf<TheoryRule> = {
  "unmarked-loop": {
    message: ({ path }) => `Deze stappen lopen in een kring: ${circle(path)}.`,
    why: "In een kring ziet niemand wat eerst komt, tenzij je zegt welk verband terugkoppelt.",
    help: () =>
      "Is de kring bedoeld, zet dan `kind: feedback` bij het verband dat terugloopt; draai of verwijder anders een verband.",
  },
  "unmarked-feedback": {
    message: ({ from, to, fromKind, toKind }) =>
      `Het verband van ${quote(from)} (${kind(fromKind)}) naar ${quote(to)} (${kind(toKind)}) loopt terug.`,
    why: "Een lezer volgt de theorie van wat je doet naar wat er verandert, en raakt de draad kwijt als een verband onaangekondigd terugloopt.",
    help: () =>
      "Moet een verandering eerder werk versterken, zet dan `kind: feedback` bij het verband; draai het anders om.",
  },
  "unconnected-node": {
    message: ({ id }) => `${quote(id)} is met niets verbonden.`,
    why: "Wat alleen staat, toont niet hoe het helpt, en partners vinden er hun deel niet in terug.",
    help: () => "Voeg bij `links` een verband toe, of zet er `draft: true` bij tot jullie het eens zijn.",
  },
  "dead-end": {
    message: ({ id, kind: one }) => `${quote(id)} (${kind(one)}) leidt voor niemand tot een verandering.`,
    why: "Werk dat op de kaart nergens toe leidt, is moeilijk te verdedigen bij wie het doet en wie het betaalt.",
    help: () =>
      "Voeg een verband toe naar het effect dat erdoor dichterbij komt, of zet er `draft: true` bij.",
  },
  leap: {
    message: ({ from, to }) =>
      `De activiteit ${quote(from)} is rechtstreeks verbonden met de impact ${quote(to)}.`,
    why: "Tussen iets doen en het einddoel moet er eerst iets veranderen; precies die stap kun je volgen en kun je uit leren.",
    help: () =>
      "Zet er minstens één effect tussen: wie doet, heeft of kan iets nieuws dankzij deze activiteit?",
  },
  "activity-without-partner": {
    message: ({ id }) => `Bij de activiteit ${quote(id)} staat geen enkele partner.`,
    why: "Partners moeten kunnen zien wie wat doet, en wat er blijft liggen.",
    help: () => "Noem bij `partners` wie ze uitvoert, of zet er `draft: true` bij tot iemand ze opneemt.",
  },
  "outcome-without-indicator": {
    message: ({ id, kind: one }) =>
      `${quote(id)} (${kind(one)}) heeft geen indicator, en er staat niet bij waarom het niet gemeten wordt.`,
    why: "Niet alles moet gemeten worden, maar iedereen moet kunnen zien wat jullie opvolgen en wat niet.",
    help: () =>
      "Voeg het toe bij `measures` van een indicator, of zet er `not_measured: {because: …}` bij: een eerlijk gat mag.",
  },
  "refuted-assumption": {
    message: ({ assumption, link }) =>
      `Het verband ${quote(link)} steunt op de aanname ${quote(assumption)}, en die bleek niet te kloppen.`,
    why: "Wie daarop blijft bouwen, belooft mensen iets waarvan jullie weten dat het onzeker is.",
    help: () =>
      "Beslis samen wat dit betekent: pas het verband of het werk aan, of schrijf op waarom het verband blijft.",
  },
  "strong-link-refuted-assumption": {
    message: ({ assumption, link }) =>
      `Het verband ${quote(link)} heet sterk, maar de aanname ${quote(assumption)} bleek niet te kloppen.`,
    why: "De theorie belooft hier meer dan jullie zelf weten.",
    help: () => "Verlaag `strength` van het verband, of bekijk de `status` van de aanname opnieuw.",
  },
  "untested-assumption": {
    message: ({ id, reviewBy }) =>
      `De aanname ${quote(id)} zou tegen ${date(reviewBy)} bekeken worden, en is nog niet getoetst.`,
    why: "Een aanname die niemand toetst, wordt ongemerkt een zekerheid.",
    help: () => "Bekijk ze samen en vul `status` in, of spreek een nieuwe `review_by` af.",
  },
};
