import type { RuleArguments } from "../../../findings/rule-names.ts";
import { list } from "../../list.ts";
import { quote } from "../../quote.ts";
import type { SentencesOf, TableRule } from "../shape.ts";
import { words } from "./words.ts";

const { allOf } = words;

type Trait = RuleArguments["csv-dialect"]["traits"][number];

const TRAITS: { readonly [T in Trait]: string } = {
  semicolon: "puntkomma's tussen de kolommen",
  tab: "tabs tussen de kolommen",
  "decimal-comma": "decimale komma's",
  "byte-order-mark": "een onzichtbaar teken vooraan",
  "windows-1252": "de oude Windows-codering",
  crlf: "regeleinden van Windows",
  cr: "regeleinden van Macs van vroeger",
  "mixed-line-ends": "verschillende soorten regeleinden",
};

/** Tables of measurements, as text. */
export const tables: SentencesOf<TableRule> = {
  "unknown-column": {
    message: ({ column }) => `De kolom ${quote(column)} bestaat niet in dit formaat.`,
    why: "Alleen afgesproken kolommen mogen, zodat er bij de cijfers niets over een persoon binnensluipt.",
    help: ({ nearest, allowed }) =>
      `${nearest === undefined ? "" : `Bedoelde je ${quote(nearest)}? `}De kolommen zijn ${allOf(allowed)}; een nieuwe uitsplitsing beschrijf je eerst in \`dimensions.yaml\`.`,
  },
  "missing-column": {
    message: ({ column, noHeader }) =>
      noHeader
        ? `De eerste regel van deze tabel bevat niet de namen van de kolommen.`
        : `De kolom ${quote(column)} ontbreekt in deze tabel.`,
    why: "Zonder die kolom weet niemand waarover de cijfers gaan.",
    help: ({ column, noHeader, delimiter, headerLine }) => {
      if (delimiter !== undefined)
        return `Tussen de namen staat ${delimiter === " " ? "een spatie" : quote(delimiter)}; bewaar de tabel opnieuw met komma's, puntkomma's of tabs tussen de kolommen.`;
      if (headerLine !== undefined)
        return `De namen staan op regel ${headerLine}: haal de regels erboven weg, zodat ze vooraan komen.`;
      return noHeader
        ? `Zet de namen in de eerste regel, te beginnen met \`indicator\` en \`period\`; haal een titel die erboven staat weg.`
        : `Voeg ${quote(column)} toe aan de eerste regel en vul die in op elke rij.`;
    },
  },
  "blank-row": {
    message: ({ rows }) => (rows === undefined ? "Deze rij is leeg." : `Vanaf hier zijn ${rows} rijen leeg.`),
    why: "Bij een lege rij vraagt iedereen zich af of er iets ontbreekt.",
    help: ({ rows }) =>
      `${rows === undefined ? "Verwijder de rij." : "Verwijder de rijen."} Een cijfer dat er niet is, heeft gewoon geen rij.`,
  },
  "bad-header": {
    message: ({ problem, column }) => {
      if (problem === "blank") return "Een kolom heeft geen naam.";
      if (problem === "duplicate") return `De kolom ${quote(column)} staat er twee keer.`;
      if (problem === "repeated") return "De namen van de kolommen staan hier opnieuw, midden in de tabel.";
      return `Er staan spaties rond de naam van de kolom ${quote(column)}.`;
    },
    why: "De naam van een kolom zegt wat de cijfers betekenen.",
    help: ({ problem }) => {
      if (problem === "blank") return "Geef de kolom een naam, of verwijder de kolom.";
      if (problem === "repeated")
        return "Waarschijnlijk werden twee tabellen onder elkaar gezet: verwijder deze regel, nadat je nakeek of de kolommen in dezelfde volgorde staan.";
      return problem === "duplicate" ? "Hou een van de twee kolommen." : "Verwijder de spaties.";
    },
  },
  "csv-dialect": {
    message: ({ traits, leftOut }) =>
      `${leftOut ? "Deze tabel is" : "Deze tabel is goed gelezen, maar is"} anders geschreven dan afgesproken: ${list(
        traits.map((trait) => TRAITS[trait]),
        "nl",
      )}.`,
    why: "Als iedereen tabellen op dezelfde manier bewaart, zie je bij een wijziging alleen wat er echt wijzigde.",
    help: ({ leftOut }) =>
      `${leftOut ? "Herstel eerst de rijen die niet bruikbaar waren" : "Je hoeft nu niets te doen"}; bewaar de volgende keer als CSV in UTF-8, met komma's tussen de kolommen en een punt in decimale getallen.`,
  },
  "bad-quote": {
    message: ({ problem }) =>
      problem === "unclosed"
        ? "Hier begint een aanhalingsteken dat nergens gesloten wordt."
        : "Er staat een aanhalingsteken midden in een waarde.",
    why: "Vanaf hier is het niet zeker welk cijfer bij welke kolom hoort.",
    help: ({ problem }) =>
      problem === "unclosed"
        ? "Sluit het aanhalingsteken, of verwijder het."
        : "Verwijder het, of zet de hele waarde tussen aanhalingstekens en verdubbel het teken erin.",
  },
  "conflicting-duplicate": {
    message: ({ first, second }) =>
      `Hetzelfde cijfer staat er twee keer met een andere waarde: ${quote(first, 100)} en ${quote(second, 100)}.`,
    why: "Niemand kan weten welk van de twee klopt, en in een rapport kan het ene of het andere opduiken.",
    help: () => "Vraag het na bij de bron, hou de rij die klopt en verwijder de andere.",
  },
  "identical-duplicate": {
    message: ({ row }) => `Deze rij staat twee keer in de tabellen: ${quote(row, 100)}.`,
    why: "Zodra een van de twee verbeterd wordt, spreken ze elkaar tegen.",
    help: () => "Hou een van de twee rijen.",
  },
};
