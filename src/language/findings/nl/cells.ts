import { quote } from "../../quote.ts";
import type { CellRule, SentencesOf } from "../shape.ts";
import { PERIOD_KINDS, words } from "./words.ts";

const { allOf, date, number } = words;

const IMPOSSIBLE: ReadonlyMap<string, string> = new Map([
  ["year", "dat jaar kan niet bedoeld zijn"],
  [
    "years",
    "verschillende jaren samen zijn er geen, en een schooljaar loopt van het ene jaar naar het volgende",
  ],
  ["half-year", "een jaar heeft twee helften"],
  ["quarter", "een jaar heeft vier kwartalen"],
  ["month", "een jaar heeft twaalf maanden"],
  ["week", "dat jaar heeft deze week niet"],
  ["day", "die maand heeft deze dag niet"],
]);

const PERIODS =
  "Een periode schrijf je als `2025`, `2025-H1`, `2025-Q3`, `2025-03`, of een schooljaar `2024-2025`.";
const DIGITS_ONLY =
  "Schrijf alleen cijfers, zonder eenheid of scheiding van duizendtallen; laat de rij weg als er geen cijfer is, of schrijf `na` bij `value` als het niet van toepassing is.";

function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : `Bedoelde je ${quote(suggestion)}? `;
}

/** Both numbers that a text may mean. */
function eitherOf(one: string | undefined, other: string | undefined): string {
  if (one === undefined || other === undefined) return didYouMean(one);
  return `Is het ${quote(one)} of ${quote(other)}? `;
}

function per(kind: string): string {
  return PERIOD_KINDS.get(kind) ?? quote(kind);
}

const TABLE_CUT: ReadonlyMap<string, string> = new Map([
  ["thousands", "de komma tussen duizendtallen"],
  ["decimals", "de decimale komma"],
  ["text", "de komma in de tekst"],
]);

/** What stands in the cells of tables, and in the names of groups. */
export const cells: SentencesOf<CellRule> = {
  "ragged-row": {
    message: ({ cells: count, expected, broken, parts, delimiter, trailing }) => {
      if (broken) return "Deze rij en die eronder zijn waarschijnlijk één rij: ze zijn allebei te kort.";
      const counted = `Deze rij telt ${number(count)} ${count === 1 ? "cel" : "cellen"}, de eerste regel ${number(expected)}`;
      if (delimiter !== undefined) return `${counted}: tussen de cellen staat hier ${quote(delimiter)}.`;
      if (trailing) return `${counted}: die achteraan zijn leeg.`;
      return parts === undefined ? `${counted}.` : `${counted}: ${allOf(parts)} horen waarschijnlijk samen.`;
    },
    why: "In een rij die te lang of te kort is, komen cijfers in de verkeerde kolom; de rij wordt niet gebruikt.",
    help: ({ broken, splitOf, likely, whole, delimiter, trailing }) => {
      if (broken) return "Zoek een regeleinde midden in een cel en haal het weg.";
      if (delimiter !== undefined)
        return "Scheid de cellen van alle rijen zoals in de eerste regel; misschien werden twee bestanden samengevoegd.";
      if (trailing) return "Haal de scheidingstekens aan het einde van de rij weg.";
      if (splitOf !== undefined && whole)
        return "Wat je telt, is een geheel getal: schrijf het zonder decimalen. De decimale komma werd gelezen als het einde van een cel.";
      if (splitOf !== undefined && likely !== undefined)
        return `Schrijf in dat geval ${quote(likely)}: ${TABLE_CUT.get(splitOf) ?? "de komma"} werd gelezen als het einde van een cel.`;
      return "Zoek een komma te veel of te weinig; tekst met een komma erin staat tussen aanhalingstekens.";
    },
  },
  "padded-cell": {
    message: ({ value, column, unseen }) =>
      unseen
        ? `In ${quote(value)}, in de kolom ${quote(column)}, staan rond de waarde tekens die niemand ziet.`
        : `Er staan spaties rond ${quote(value)} in de kolom ${quote(column)}.`,
    why: "Spaties die niemand ziet, maken van één naam twee namen.",
    help: ({ unseen }) =>
      unseen
        ? "Verwijder wat voor en na de waarde staat; de cel opnieuw intikken is het zekerst."
        : "Verwijder de spaties voor en na de waarde.",
  },
  "not-a-number": {
    message: ({ value, column, whole, cause, other }) => {
      const start = `${quote(value)} in de kolom ${quote(column)}`;
      if (cause === "date") return `${start} is een datum, die een rekenblad maakte van wat er getikt werd.`;
      if (cause === "thousands" && other !== undefined)
        return `${start} kan op twee manieren gelezen worden: het leesteken staat tussen duizendtallen of voor decimalen.`;
      if (cause === "percent") return `${start} heeft een procentteken, maar hier staat geen aandeel.`;
      if (cause === "formula-error") return `${start} is het resultaat van een formule die mislukte.`;
      return `${start} ${whole || cause === "thousands" ? "is geen geheel getal" : "is geen getal"}.`;
    },
    why: "Met dit cijfer kan niet gerekend worden, dus ontbreekt het in totalen en rapporten.",
    help: ({ suggestion, other, whole, hiddenBySource, cause }) => {
      if (hiddenBySource)
        return "De bron verbergt dit cijfer: laat de cellen met cijfers leeg en schrijf `withheld` bij `status`.";
      const meant = didYouMean(suggestion);
      if (cause === "no-figure")
        return `${meant}Verwijder de rij als het cijfer niet bekend is; schrijf \`na\` bij \`value\` als het niet van toepassing is, en 0 als het niets was.`;
      if (cause === "date")
        return `${meant}Zoek het cijfer op bij de bron, en maak de kolom op als getal voor je het opnieuw intikt.`;
      if (cause === "formula-error") return "Herstel de formule in het rekenblad en bewaar de tabel opnieuw.";
      if (cause === "not-finite")
        return "Waarschijnlijk werd iets door nul gedeeld: verwijder de rij, of schrijf `na` bij `value`.";
      if (cause === "percent")
        return `${eitherOf(suggestion, other)}Zoek op bij de bron wat geteld werd, en schrijf het getal zonder procentteken.`;
      if (cause === "thousands" && other !== undefined) {
        const start = `${eitherOf(suggestion, other)}Zoek het op bij de bron, en schrijf`;
        if (other.includes(".")) return `${start} duizendtallen zonder komma en decimalen met een punt.`;
        if (!other.includes(",")) return `${start} alleen cijfers, zonder punt of komma.`;
        return `${start} duizendtallen zonder punt en decimalen met een komma. Staat elk punt in deze tabel voor decimalen, bewaar ze dan met komma's tussen de kolommen.`;
      }
      if (cause === "shortened")
        return `${meant}Een rekenblad kortte het in, dus er kunnen cijfers verloren zijn: maak de kolom breder, maak ze op als getal en bewaar opnieuw.`;
      if (cause === "note")
        return `${meant}Schrijf alleen het getal; een raming krijgt de status \`estimate\`, en een opmerking hoort bij \`notes\` van de indicator.`;
      return whole || cause === "thousands"
        ? `${meant}Wat je telt, is een geheel getal: schrijf alleen cijfers, zonder punt of komma, zoals \`1250\`.`
        : `${meant}${DIGITS_ONLY}`;
    },
  },
  "bad-period": {
    message: ({ value, madeDay, lostYear, impossible }) => {
      const start = `${quote(value)} is geen periode`;
      if (madeDay !== undefined) return `${start}: zo schrijft een rekenblad ${date(madeDay)}.`;
      if (lostYear) return `${start}: een rekenblad maakte een dag van wat er getikt werd, zonder jaar.`;
      return impossible === undefined
        ? `${start}.`
        : `${start}: ${IMPOSSIBLE.get(impossible) ?? "die bestaat niet"}.`;
    },
    why: "Cijfers kun je pas naast elkaar leggen als het zeker is over welke tijd ze gaan.",
    help: ({ suggestion, madeDay, lostYear }) =>
      madeDay === undefined && !lostYear
        ? `${didYouMean(suggestion)}${PERIODS}`
        : `${didYouMean(suggestion)}Zoek op wat er getikt werd, en maak de kolom op als tekst voor je het opnieuw intikt. ${PERIODS}`,
  },
  "mixed-periods": {
    message: ({ indicator, partner, kind, expected, basis, rows }) => {
      const who = partner === undefined ? "" : ` van ${quote(partner)}`;
      const than =
        basis === "frequency"
          ? `\`frequency\` per ${per(expected)} zegt`
          : `de andere per ${per(expected)} zijn`;
      return `${rows === 1 ? "Eén cijfer" : `${number(rows)} cijfers`}${who} voor ${quote(indicator)} ${rows === 1 ? "is" : "zijn"} per ${per(kind)}, terwijl ${than}.`;
    },
    why: "Alleen periodes van één soort worden naast elkaar gelegd; de andere vallen weg uit totalen en lijnen.",
    help: ({ kind, expected }) =>
      `Vraag de cijfers per ${per(expected)}, of spreek voor iedereen een andere \`frequency\` af.` +
      (kind === "day"
        ? " Heeft een rekenblad er dagen van gemaakt? Schrijf `2024` in plaats van `2024-01-01`."
        : ""),
  },
  "garbled-text": {
    message: ({ text }) => `In ${quote(text)} raakten letters verminkt door een verkeerde codering.`,
    why: "Zo komt het in kaarten en rapporten, en een naam die op één plaats verminkt is, is een andere naam.",
    help: ({ meant }) =>
      `${meant === undefined ? "" : `Schrijf ${quote(meant)}. `}Bewaar bestanden als UTF-8, en kies UTF-8 als een rekenblad een CSV opent.`,
  },
  "near-duplicate-category": {
    message: ({ kind, first, second, dimension, differs }) => {
      const where = kind === "partner" ? "Twee partners" : `Twee waarden van ${quote(dimension ?? "")}`;
      return `${where} zijn bijna gelijk: ${allOf([first, second])} verschillen alleen in ${differs === "spelling" ? "één letter" : "hoofdletters, spaties, accenten of andere tekens"}.`;
    },
    why: "Cijfers van één groep die onder twee namen staan, worden nooit opgeteld, en elk lijkt kleiner dan het is.",
    help: () =>
      "Gaat het om hetzelfde, hou dan één van de twee en gebruik die in alle tabellen; geef ze anders namen die niemand verwart.",
  },
};
