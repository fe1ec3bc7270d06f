import type { StatusWords } from "./status-words.ts";

const REASONS = {
  "unique-without-overlaps": "dezelfde mensen bij meerdere partners kunnen komen",
  "overlaps-differ": "de bron andere dossiers telt dan de rijen van de partners",
  "withheld-part": "een deel niet vrijgegeven is",
  "missing-n": "niet bekend is over hoeveel het gaat (`n`)",
  "missing-numerator": "tellers of noemers ontbreken",
  "missing-value": "een deel geen waarde heeft",
  "mixed-kinds": "het verschillende soorten periodes zijn",
  "different-definitions": "elke partner volgens een eigen definitie telt",
  break: "de definitie intussen veranderde",
  "overlapping-groups": "dezelfde mensen in verschillende groepen kunnen zitten",
  "groups-only": "er alleen cijfers van groepen zijn",
  "none-declared": "de indicator niet zegt hoe je optelt",
  "not-addable": "cijfers van dit type zo niet opgeteld kunnen worden",
  incomplete: "niet alle delen er zijn",
} as const;

export const statusNl: StatusWords = {
  columns: {
    group: "Groep",
    indicator: "Indicator",
    chart: "Verloop",
    baseline: "Nulmeting",
    latest: "Laatste",
    change: "Verschil",
    targets: "Doelen · hoe ver",
    judgement: "Oordeel",
  },
  judgement: {
    "on-course": "op koers",
    behind: "achter",
    "cannot-tell": "niet te zeggen",
    inside: "binnen de band",
    outside: "buiten de band",
    "no-data": "geen gegevens",
    "not-judged": "niet beoordeeld",
  },
  level: {
    individual: "Mensen",
    family: "Gezinnen en huishoudens",
    organisation: "Organisaties",
    network: "Netwerken",
    neighbourhood: "Buurten en gemeenschappen",
    system: "Beleid en samenleving",
  },
  hidden: "■",
  withheld: "niet vrijgegeven",
  hiddenNote: "■ is verborgen om mensen in een kleine groep te beschermen.",
  sizeUnknown:
    "verborgen omdat niet te zeggen is hoe groot de groep is; vul `counts` in, en `n` of teller en noemer",
  pointsNote: "pp is procentpunt.",
  chartNote: "De staafjes van het verloop beginnen bij nul: een klein verschil ziet er klein uit.",
  chartHiddenNote: "Een · in het verloop is een cijfer dat niet getoond wordt.",
  changeNote: "Een verschil heet alleen duidelijk als toeval het niet verklaart.",
  clearAndUnsureNote:
    "“Duidelijk verschil” en “niet te zeggen” kunnen samengaan: er is echt iets veranderd sinds de nulmeting, maar of het snel genoeg gaat voor het doel, is nog niet te zeggen.",
  partnerNote:
    "Een oordeel is hier dat over het geheel, bij de enige partner die het aanlevert; wat één partner bijdraagt aan een geheel wordt niet beoordeeld.",
  foldedNote: "Met `--verbose` blijft niets weg.",
  narrowNote:
    "Minder zien: `impact status <naam>`, met een indicator of een deel van de veranderingstheorie; de naam is die van het bestand, of staat in theory-of-change.yaml.",
  alert: "voorbij de grens die jullie bewaken",
  noNode: "Niet verbonden met de veranderingstheorie",
  noLevel: "Op geen niveau van de veranderingstheorie",
  draft: "ontwerp",
  provisional: "voorlopig",
  estimate: "schatting",
  smallGroup: "kleine groep",
  clearChange: "duidelijk verschil",
  noClearChange: "geen duidelijk verschil",
  otherPartners: "niet dezelfde partners",
  acrossBreak: "over een breuk",
  uniqueBounds: "minstens en hoogstens: dezelfde mensen kunnen bij meerdere partners komen",
  inTotal: "alleen het totaal van alle partners is bekend",
  onlyGroups: "alleen groepen zijn gemeten; `--by group` toont ze",
  noData: "nog geen cijfers",
  nothingChosen: "Geen enkele indicator meet dat.",
  noIndicators: "Er zijn nog geen indicatoren. De theorie komt eerst; indicatoren volgen.",
  noPartners:
    "Geen enkele indicator heeft cijfers van een partner of zegt met `delivered_by` wie ze aanlevert.",
  noGroups: "Geen enkele indicator is uitgesplitst.",
  asOf: "Stand op",
  progressNote: "Het percentage achter een doel is het deel van de weg van nulmeting naar dat doel.",
  judgementNote:
    "Beoordeeld tegenover een rechte lijn van nulmeting naar volgend doel, met de onzekerheid van kleine aantallen: waar toeval het verschil kan verklaren, staat er “niet te zeggen”.",
  overdue: "Nog te verwachten",
  overdueNote:
    "Een cijfer wordt verwacht als de periode voorbij is en de afgesproken tijd om te leveren ook.",
  semicolon: "; ",
  mixedPartners: "de totalen in het verloop zijn van verschillende partners",
  to: "tot",
  of: "van de",
  atLeast: (value) => `minstens ${value}`,
  atMost: (value) => `hoogstens ${value}`,
  breakNote: (period) => `breuk in de reeks in ${period}`,
  partners: (reported, expected) =>
    `${reported} van ${expected} ${expected === 1 ? "partner" : "partners"} leverde${reported === 1 ? "" : "n"}`,
  missing: (names) => `zonder ${names}`,
  atPeriod: (period) => `Met de cijfers tot het einde van ${period}.`,
  noneUntil: (period) => `geen cijfers tot en met ${period}`,
  running: ({ period, end, amount, addsUp }) =>
    `${period} loopt tot ${end}: ${addsUp ? "tot nu toe" : "nu"} ${amount}, niet beoordeeld`,
  notBegun: (period, begins) =>
    `er staat een cijfer voor ${period}, niet getoond: de periode begint pas op ${begins}`,
  notOver: (period, end) => `er staat een cijfer voor ${period}, niet getoond: de periode loopt tot ${end}`,
  older: (period) => `geen cijfer voor ${period}; dit is het vorige`,
  laterBounds: (period, bounds) =>
    `${period}: ${bounds}, want dezelfde mensen kunnen bij meerdere partners komen`,
  signal: ({ kind, side, until }) => {
    const where = side === "below" ? "onder" : "boven";
    switch (kind) {
      case "outside":
        return `meer dan toeval: ${until} ligt ver ${where} het gemiddelde`;
      case "steady":
        return `meer dan toeval: zeven na elkaar ${side === "below" ? "dalend" : "stijgend"}, tot ${until}`;
      case "two-of-three":
        return `meer dan toeval: twee van drie ver ${where} het gemiddelde, tot ${until}`;
      case "one-side":
        return `meer dan toeval: zeven na elkaar ${where} het gemiddelde, tot ${until}`;
      case "long-run":
        return `meer dan toeval: lang na elkaar ${where} het midden van de reeks, tot ${until}`;
      case "few-crossings":
        return "meer dan toeval: de cijfers blijven lang aan één kant van hun midden, waar toeval op en neer zou gaan";
    }
  },
  refused: ({ period, reason, parts }) =>
    `${period} is niet opgeteld, omdat ${REASONS[reason]}${parts === "" ? "" : ` (${parts})`}`,
  folded: (count, command) =>
    `${count === 1 ? "1 contextcijfer" : `${count} contextcijfers`}, niet beoordeeld: \`${command}\``,
  mover: (name, change, total) =>
    change === undefined || total === undefined
      ? `${name} gaat de andere kant op dan alles samen`
      : `${name} gaat de andere kant op: ${change}, alles samen ${total}`,
  overdueBy: (partner, source) => {
    if (source === undefined) return partner ?? "Niemand in het bijzonder";
    return partner === undefined ? `Uit ${source}` : `${partner}, uit ${source}`;
  },
  earlier: (count) => `${count} vroegere`,
  overdueItem: (indicator, periods) => `${indicator}: ${periods}`,
  overduePeriods: ({ periods, due, days, isOne }) =>
    `${periods} (${isOne ? "tegen" : "het eerste tegen"} ${due}, ${days === 1 ? "één dag" : `${days} dagen`} geleden)`,
  errors: (count) =>
    `Er ${count === 1 ? "staat één fout" : `staan ${count} fouten`} in de bestanden; cijfers kunnen ontbreken of niet kloppen. \`impact validate\` vertelt meer.`,
};
