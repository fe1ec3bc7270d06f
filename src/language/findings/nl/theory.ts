import { quote } from "../../quote.ts";
import { circle } from "../circle.ts";
import type { SentencesOf, TheoryRule } from "../shape.ts";
import { KNOWLEDGE, words } from "./words.ts";

const { allOf, date, kind, number } = words;

/** Where a change happens, as in "what changes …". */
const LEVELS: ReadonlyMap<string, string> = new Map([
  ["individual", "voor mensen zelf"],
  ["family", "in gezinnen"],
  ["organisation", "in organisaties"],
  ["network", "in hoe organisaties samenwerken"],
  ["neighbourhood", "in de buurt"],
  ["system", "in beleid en samenleving"],
]);

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
  "link-without-ground": {
    message: ({ link }) =>
      `Achter het verband ${quote(link)} staat niets: geen bewijsstuk, geen aanname, geen reden.`,
    why: "Als er staat waarom het ene tot het andere leidt, kunnen anderen dat nagaan en kunnen jullie eruit leren.",
    help: () =>
      "Schrijf `because` bij het verband, noem de `assumptions` of voeg een bewijsstuk toe; of zeg met `strength: assumed` dat jullie het alleen denken.",
  },
  "only-outputs": {
    message: ({ id, kind: one, indicators }) =>
      `Voor ${quote(id)} (${kind(one)}) wordt alleen het werk geteld, met ${allOf(indicators)}.`,
    why: "Hoeveel er gedaan werd, toont nog niet wat er voor iemand veranderde.",
    help: () =>
      "Voeg een indicator toe van de verandering zelf: voor wie is er iets anders, en hoe zie je dat? Laat de telling de activiteit meten.",
  },
  "one-partner-outcome": {
    message: ({ id, partner }) => `Alleen het werk van ${quote(partner)} leidt tot ${quote(id)}.`,
    why: "Als die partner moet stoppen, stopt ook de verandering; en samen kunnen jullie wat niemand alleen kan.",
    help: () =>
      "Bekijk samen wie er nog toe bijdraagt, en noem die bij `partners` van wat ze doen. Is het zo bedoeld, dan mag het zo blijven.",
  },
  "outcomes-about-organisations": {
    message: ({ outcomes, ofOrganisations }) =>
      `Bijna alle effecten zijn veranderingen in organisaties of in hoe ze samenwerken: ${number(ofOrganisations)} van de ${number(outcomes)}.`,
    why: "Jullie doen het voor mensen; zolang hun leven niet op de kaart staat, ziet niemand of het beter wordt.",
    help: () =>
      "Voeg toe wat er moet veranderen voor mensen, gezinnen of de buurt, met het `level`, en verbind wat jullie al hebben daarmee.",
  },
  "unmeasured-level": {
    message: ({ level, nodes }) =>
      `Van wat er verandert ${LEVELS.get(level) ?? quote(level)}, wordt niets gemeten: ${allOf(nodes)}.`,
    why: "Goed of slecht: wat gebeurt waar niemand kijkt, blijft uit het zicht.",
    help: () =>
      "Kijk er op een kleine manier naar: enkele gesprekken, een observatie, een cijfer dat al bestaat. Voeg dat toe als bewijsstuk of als indicator.",
  },
  "factor-without-effect": {
    message: ({ id }) => `De factor ${quote(id)} leidt op de kaart tot niets.`,
    why: "Een factor staat op de kaart omdat hij helpt of hindert; als dat niet te zien is, wordt hij snel vergeten.",
    help: () =>
      "Voeg een verband toe van de factor naar wat hij helpt, of met `effect: weakens` naar wat hij hindert. Is het jullie eigen werk, geef het dan een andere `kind`.",
  },
  "one-kind-of-knowledge": {
    message: ({ knowledge, pieces }) =>
      `Alle ${number(pieces)} bewijsstukken zijn één soort kennis: die ${KNOWLEDGE.get(knowledge) ?? quote(knowledge)}.`,
    why: "Wie het werk doet, wie met het probleem leeft en wie het onderzoekt, zien elk iets anders.",
    help: () =>
      "Voeg toe wat anderen weten: vraag het aan wie met het probleem leeft, of zoek onderzoek of cijfers, en zeg met `knowledge` van wie het komt.",
  },
};
