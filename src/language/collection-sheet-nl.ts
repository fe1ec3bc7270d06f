import type { CollectionSheetWords, PeriodWord } from "./collection-sheet-shape.ts";

const PERIODS: Readonly<Record<PeriodWord, string>> = {
  day: "per dag",
  week: "per week",
  month: "per maand",
  quarter: "per kwartaal",
  "half-year": "per half jaar",
  year: "per jaar",
  "school-year": "per schooljaar",
};

export const nl: CollectionSheetWords = {
  sheets: { instructions: "Lees mij", figures: "Cijfers" },
  title: (partner, period) => `Cijfers over ${period}: ${partner}`,
  reminder:
    "Vul alleen de lichtgele vakken in. Niet bekend: leeg laten. Niemand of niets: 0. Niet van toepassing: na.",
  instructions: ({ coalition, asked, known, filled, value }) => [
    {
      heading: "Wat is dit?",
      lines: [
        `${coalition} volgt samen een aantal indicatoren. Dit werkboek vraagt alleen de cijfers die jullie zelf leveren: ${asked === 1 ? "één rij" : `${asked} rijen`} op het blad ‘Cijfers’.`,
        "Bij elke indicator staat wat er precies geteld wordt. Zo tellen alle partners hetzelfde en passen de cijfers bij elkaar.",
        ...(known === 0
          ? []
          : filled
            ? [
                "Wat jullie al leverden, is ingevuld. Klopt iets niet meer? Verbeter het dan gewoon in hetzelfde vak.",
              ]
            : [
                "Rijen met ‘ja’ in de kolom ‘Al geleverd’ hebben al een cijfer. Laat ze leeg, of vul ze opnieuw in om ze te verbeteren.",
              ]),
      ],
    },
    {
      heading: "Wat doe je?",
      lines: [
        "1. Ga naar het blad ‘Cijfers’ (tabblad onderaan).",
        "2. Vul de lichtgele vakken met een rand in. De rest is vergrendeld, zodat niets per ongeluk verschuift.",
        "3. Bewaar het bestand als .xlsx en bezorg het terug aan wie het je stuurde.",
      ],
    },
    {
      heading: "Hoe vul je in?",
      lines: [
        "Niet bekend of nog niet geteld: laat het vak leeg. Een leeg vak is geen nul.",
        "Niemand of niets: vul 0 in.",
        `Niet van toepassing bij jullie: typ na in de kolom ‘${value}’. Bij een aandeel is dat vak grijs, want er kan niets anders in.`,
        "Een aandeel: vul de teller en de noemer in, als gehele getallen. Het percentage verschijnt in de kolom ‘Aandeel’.",
        "Een gemiddelde: vul de waarde in, en bij ‘Aantal (n)’ op hoeveel antwoorden het rust.",
        "Niet zeker? Kies bij ‘Status’ voorlopig of schatting. Leeg betekent definitief.",
      ],
    },
    {
      heading: "Privacy",
      lines: [
        "Vul alleen aantallen in: geen namen, geen dossiernummers, geen opmerkingen over mensen.",
        "Kleine aantallen mag je gewoon invullen. In wat de coalitie toont, worden kleine groepen verborgen; in dit bestand staan ze wel. Behandel het dus vertrouwelijk.",
        "Mag je een cijfer niet delen? Laat de vakken leeg en kies bij ‘Status’ niet vrijgegeven.",
      ],
    },
  ],
  notAskedHeading: "Ook van jullie, maar niet gevraagd in dit werkboek",
  notAsked: (name, why) =>
    why.because === "draft"
      ? `${name}: nog niet afgesproken (ontwerp)`
      : why.because === "computed"
        ? `${name}: wordt berekend uit andere cijfers`
        : `${name}: wordt ${PERIODS[why.kind]} gemeten`,
  fictional: "Dit is een verzonnen voorbeeld.",
  columns: {
    indicator: "Indicator",
    group: "Groep",
    definition: "Wat tel je precies?",
    unit: "Eenheid",
    numerator: "Teller",
    denominator: "Noemer",
    value: "Waarde",
    n: "Aantal (n)",
    sd: "Standaardafwijking",
    status: "Status",
    share: "Aandeel",
    naOnly: "Niet van toepassing",
    delivered: "Al geleverd",
    key: "Voor de computer; niet veranderen",
  },
  total: "totaal",
  delivered: "ja",
  prompt: {
    numerator: "Hoeveel van hen? Een geheel getal, hoogstens de noemer.",
    denominator: "Op hoeveel in totaal? Een geheel getal.",
    value: "Het cijfer. Niet van toepassing: typ na.",
    n: "Op hoeveel antwoorden rust dit? Een geheel getal.",
    sd: "Mag leeg blijven.",
    status: "Leeg betekent definitief.",
  },
  naOnly: "Laat leeg, of kies na als dit bij jullie niet van toepassing is.",
  error: {
    title: "Dit past niet in dit vak",
    numerator: "Hier hoort een geheel getal van 0 of meer, dat niet groter is dan de noemer.",
    denominator: "Hier hoort een geheel getal van 0 of meer, dat niet kleiner is dan de teller.",
    whole: "Hier hoort een geheel getal van 0 of meer. Niet bekend: laat het vak leeg.",
    number: "Hier hoort een getal. Niet bekend: laat het vak leeg.",
    between: (from, to) => `Hier hoort een getal van ${from} tot ${to}. Niet bekend: laat het vak leeg.`,
    atLeast: (from) => `Hier hoort een getal vanaf ${from}. Niet bekend: laat het vak leeg.`,
    atMost: (to) => `Hier hoort een getal tot en met ${to}. Niet bekend: laat het vak leeg.`,
    status: "Kies een woord uit de lijst, of laat het vak leeg.",
  },
  page: "Pagina",
};
