import { pluralIn } from "../history-counts.ts";
import { list } from "../list.ts";
import { capital, few } from "./count.ts";
import type { ReportWords } from "./shape.ts";

const indicators = (count: number) => few(count, "indicator", "indicatoren");

const countOf = pluralIn("nl");

const EVIDENCE_OF = {
  practice: "uit de praktijk",
  experience: "van mensen die het zelf meemaken",
  research: "uit onderzoek",
  policy: "uit beleid en openbare cijfers",
} as const;

/** Reports in Dutch, as it is written in Flanders. */
export const nl: ReportWords = {
  labels: {
    summary: "In het kort",
    wanted: "Wat willen we?",
    changed: "Wat veranderde er?",
    known: "Hoe weten we dat?",
    otherwise: "Wat liep anders?",
    map: "De veranderingstheorie",
    mapInWords: "De kaart in woorden",
    attainment: "Wat veranderde er: cijfers per effect",
    figures: "Alle cijfers, per periode en per groep",
    contribution: "Onze bijdrage, en wat nog meespeelde",
    setbacks: "Wat niet liep zoals gedacht",
    assumptions: "Aannames die niet of maar half kloppen",
    sideEffects: "Ongewenste effecten en grenzen die we bewaken",
    watched: "Waar we op letten",
    obstacles: "Hindernissen",
    events: "Wat er rond ons gebeurde",
    decisions: "Wat we beslisten en bijstuurden",
    lessons: "Wat we leerden",
    questions: "Vragen die openstaan",
    collaboration: "Hoe we samenwerken",
    bodies: "Wie beslist",
    conditions: "Hoe sterk staat de samenwerking?",
    asks: "Wat ons gevraagd werd, en ons antwoord",
    policy: "Het beleid rond ons",
    method: "Methode en grenzen",
    definitions: "Wat we precies meten",
    sources: "Waar de cijfers vandaan komen",
    gaps: "Wat we niet meten",
    vintage: "Waarop dit rapport steunt",
    whatWeWant: "Wat willen we?",
    whoWeAre: "Wie zijn we?",
    whatChanged: "Wat veranderde er?",
    whatWeDoNotKnow: "Wat weten we (nog) niet?",
    whatWeLearned: "Wat leerden we, en wat pasten we aan?",
    ourPart: "Wat was ons aandeel?",
    stories: "In hun eigen woorden",
    howWeThinkItWorks: "Zo denken we dat verandering ontstaat",
    smallPrint: "De kleine lettertjes",
    indicator: "Indicator",
    baseline: "Nulmeting",
    latest: "Laatste meting",
    nextTarget: "Volgend doel",
    finalTarget: "Einddoel",
    judgement: "Oordeel",
    group: "Groep",
    total: "Totaal",
    partner: "Partner",
    role: "Rol",
    brings: "Wat ze inbrengen",
    condition: "Voorwaarde",
    level: "Niveau",
    framework: "Beleidskader",
    validity: "Looptijd",
    source: "Bron",
    definition: "Definitie",
    strength: "Onze bijdrage",
    evidence: "Bewijs",
    contradictedBy: "Wat het tegenspreekt",
    rivals: "Andere verklaringen die we nagingen",
    ownWork: "Wat wij deden",
    othersWork: "Wat anderen deden of wat er gebeurde",
    notClaimed: "Wat we niet beweren",
    reviewedBy: "Kritisch nagelezen door",
    because: "Aanleiding",
    changes: "Wat dit verandert",
    followUp: "Opvolging",
    decidedBy: "Beslist door",
    checkedBy: "Hoe we dit nagaan",
    ourAnswer: "Antwoord",
    decides: "Beslist over",
    members: "Leden",
    notMeasured: "niet gemeten",
    colon: ":",
    weAreFor: "Voor wie",
    problem: "Het probleem",
    noClaims: "Over onze bijdrage aan deze veranderingen beweren we niets.",
    noRivals: "Andere verklaringen werden nog niet nagegaan. Lees deze bijdrage dus met voorbehoud.",
    noEvidence: "Hier is geen bewijs bij dat we aan deze lezer kunnen tonen.",
    noSetbacks: "Er staan geen tegenvallers genoteerd. Dat wil niet zeggen dat alles liep zoals gehoopt.",
    noDecisions: "Er staan geen beslissingen genoteerd.",
    noAnswer: "Hier hebben we nog geen antwoord op.",
    noIndicators: "Voor dit rapport zijn er geen indicatoren.",
    contributionNote:
      "Verandering heeft zelden één oorzaak. We zeggen daarom hoe groot onze bijdrage was, waarop we dat steunen, en wat nog meespeelde.",
    howJudged:
      "Zo oordelen we: we trekken een rechte lijn van de nulmeting naar het volgende doel en kijken waar we bij de laatste meting moesten staan. Op koers: ook de ongunstige kant van de marge (95% zekerheid) haalt die lijn. Achter op schema: zelfs de gunstige kant haalt ze niet. Daartussen is het niet te zeggen. Waar toeval geen rol speelt of waar we de spreiding niet kennen, beslist het cijfer zelf. “Van de weg” is hoe ver we staan tussen nulmeting en doel.",
    howJudgedShort:
      "Op koers of achter: vergeleken met een rechte lijn van nulmeting naar volgend doel, met een marge (95% zekerheid) waar toeval meespeelt.",
    consentNote: "Verhalen staan hier met toestemming van wie ze vertelde.",
    figuresNote: "■ betekent: verborgen om mensen te beschermen. – betekent: geen cijfer.",
    intervalNote:
      "Bij aandelen en aantallen mensen geven we een marge: door toeval valt een cijfer wat hoger of lager uit, en met 95% zekerheid ligt de echte waarde binnen die marge. Een verschil noemen we pas een verandering als ook de marge van het verschil nul uitsluit. Voor wie het narekent: 95%-betrouwbaarheidsintervallen volgens Wilson (aandelen), Poisson (aantallen), Student (gemiddelden waarvan we de spreiding kennen) en Newcombe (verschillen).",
    smallGroupNote:
      "Kleine groepen beschermen we: waar een cijfer naar enkele mensen kan verwijzen, staat er ■. Zou dat cijfer uit andere te berekenen zijn, dan verbergen we ook enkele van die andere.",
    roundingNote:
      "Onder 10 mensen geven we geen percentage, onder 20 staat er “kleine groep” bij, en onder 100 laten we decimalen weg.",
    totalsNote:
      "Percentages over partners heen zijn de som van de tellers gedeeld door de som van de noemers, nooit een gemiddelde van percentages. Ontbreekt een partner, dan staat dat bij het cijfer.",
    causeNote:
      "Dit is geen experiment: we vergelijken met vroeger, niet met een wereld zonder ons. Daarom spreken we van bijdrage en niet van bewezen effect.",
  },
  judgements: {
    "on-course": "op koers",
    behind: "achter op schema",
    "cannot-tell": "niet te zeggen",
    inside: "binnen de grens",
    outside: "buiten de grens",
    "no-data": "nog geen cijfers",
    "not-judged": "niet beoordeeld",
    hidden: "niet te tonen",
  },
  judgedBy: {
    interval: "met de toevalsmarge erbij",
    unclear: "toeval kan het verschil verklaren",
    value: "op het cijfer zelf",
    band: "",
    break: "de reeks is onderbroken",
    "no-baseline": "de nulmeting is niet vergelijkbaar",
    "only-baseline": "alleen de nulmeting is er nog maar",
    bounds: "dezelfde mensen kunnen bij meer partners komen: alleen een minimum en een maximum zijn bekend",
    "partners-differ": "niet dezelfde partners zitten in de cijfers die vergeleken zouden worden",
    "kinds-differ": "de nulmeting, het doel en het laatste cijfer gaan niet over één soort periode",
    refused: "er zijn cijfers, maar ze vormen geen totaal",
    "no-target": "er is geen doel",
    context: "achtergrondcijfer",
    "no-data": "",
    hidden: "om mensen te beschermen",
  },
  courses: {
    "on-course": "we liggen op koers",
    behind: "we liggen achter op schema",
    "cannot-tell": "of we op koers liggen, is nog niet te zeggen",
    inside: "we blijven binnen de afgesproken grens",
    outside: "we zitten buiten de afgesproken grens",
    hidden: "het cijfer zelf tonen we niet, om mensen te beschermen",
  },
  learningKinds: {
    decision: "beslissing",
    lesson: "les",
    obstacle: "hindernis",
    event: "gebeurtenis",
    question: "vraag",
  },
  strengths: {
    substantial: "wezenlijk",
    moderate: "matig",
    modest: "bescheiden",
    "not-yet": "we beweren nog niets",
    "possible-harm": "mogelijk nadelig",
  },
  confidences: { high: "groot", "fairly-high": "vrij groot", medium: "matig", low: "klein" },
  verdicts: {
    untested: "nog niet nagegaan",
    rejected: "verworpen",
    weakened: "weinig aannemelijk",
    "explains-part": "verklaart een deel",
    remains: "blijft overeind",
  },
  knowledge: {
    practice: "kennis uit de praktijk",
    experience: "ervaringskennis",
    research: "onderzoek",
    policy: "beleidskennis",
  },
  evidenceKinds: {
    register: "registratie",
    survey: "bevraging",
    count: "telling",
    audit: "controle",
    attendance: "aanwezigheidslijst",
    "case-file": "dossieronderzoek",
    "public-statistics": "openbare statistiek",
    "focus-group": "focusgroep",
    interview: "gesprek",
    "timeline-interview": "tijdlijngesprek",
    "walking-talk": "wandelgesprek",
    "child-voice": "stem van kinderen",
    "network-scan": "netwerkscan",
    "most-significant-change": "verhaal van de belangrijkste verandering",
    story: "verhaal",
    "outcome-harvest": "oogst van veranderingen",
    observation: "observatie",
    document: "document",
    evaluation: "evaluatie",
    comparison: "vergelijking",
    rct: "gerandomiseerd onderzoek",
    literature: "literatuur",
  },
  assumptionStates: {
    untested: "nog niet nagegaan",
    holding: "houdt stand",
    weakened: "verzwakt",
    refuted: "weerlegd",
  },
  roles: {
    backbone: "trekker",
    core: "kernpartner",
    partner: "partner",
    experience: "ervaringskennis",
    knowledge: "kennispartner",
    government: "overheid",
    funder: "financier",
    supporter: "steunt",
  },
  tiers: {
    local: "lokaal",
    supralocal: "bovenlokaal",
    flemish: "Vlaams",
    federal: "federaal",
    european: "Europees",
  },
  conditions: {
    "common-agenda": "gemeenschappelijke agenda",
    "shared-measurement": "gedeeld meten",
    "mutually-reinforcing": "acties die elkaar versterken",
    "continuous-communication": "doorlopende communicatie",
    backbone: "coördinatie",
    participation: "participatie",
    "policy-fit": "afstemming op het beleid",
  },
  states: { open: "loopt nog", done: "opgevolgd", dropped: "niet doorgezet" },
  helped: {
    yes: "het hielp",
    partly: "het hielp gedeeltelijk",
    no: "het hielp niet",
    unknown: "of het hielp, weten we nog niet",
  },
  statuses: { provisional: "voorlopig cijfer", estimate: "schatting" },

  forFunder: (funder) => `Verslag voor ${funder}`,
  forReader: {
    funder: "Verslag voor financiers",
    public: "Voor iedereen",
    partners: "Verslag voor de partners",
    participants: "Voor de mensen over wie het gaat",
    policy: "Verslag voor het beleid",
    team: "Verslag voor het team",
  },
  period: (period) => `Periode: ${period}`,
  asOf: (date) => `Stand op ${date}`,
  fictional: "Dit is een verzonnen voorbeeld: de coalitie, de mensen en de cijfers bestaan niet.",
  otherLanguage: (codes) =>
    `Sommige teksten bestaan nog niet in het Nederlands. Ze staan hier in hun eigen taal, met (${codes.join(") of (")}) erbij.`,
  selection: (shown, all) => `Dit rapport toont ${shown} van de ${indicators(all)} van de coalitie.`,
  shortForm:
    "Dit is de korte vorm: cijfers per groep, definities, partners en beleid staan in de bestanden van de coalitie.",
  draftsLeftOut: (count) =>
    count === 1
      ? "1 onderdeel is nog een ontwerp en staat hier niet."
      : `${count} onderdelen zijn nog een ontwerp en staan hier niet.`,
  money: (amount, currency) => `${amount} ${currency === "EUR" ? "euro" : currency}`,
  support: ({ amount, from, to }) =>
    `Steun: ${amount}${from ? `, van ${from}` : ""}${to ? ` tot en met ${to}` : ""}.`,

  inPeriod: (period, kind) =>
    kind === "day" ? `op ${period}` : `in ${kind === "half-year" ? "het " : ""}${period}`,
  share: ({ numerator, denominator, unit, percent, small }) => {
    const whole = `${numerator} van de ${denominator}${unit && ` ${unit}`}`;
    if (percent === undefined) return whole;
    if (!small) return `${whole} (${percent})`;
    const range = small.from && small.to ? `, marge ${small.from} tot ${small.to} met 95% zekerheid` : "";
    return `${whole} (${percent}; kleine groep${range})`;
  },
  answers: (n) => `${n} antwoorden`,
  onScale: (from, to) => `op een schaal van ${from} tot ${to}`,
  certainty: (from, to) => `marge ${from} tot ${to} (95% zekerheid)`,
  progress: (percent) => `${percent} van de weg`,
  at: (period, amount) => `${period}: ${amount}`,
  band: (from, to) =>
    from && to ? `tussen ${from} en ${to}` : from ? `minstens ${from}` : to ? `hoogstens ${to}` : "",
  hiddenFigure: (because) =>
    ({
      "small-group": "■ verborgen om een kleine groep te beschermen",
      "size-unknown": "■ verborgen: de grootte van de groep is niet bekend",
      withheld: "■ niet vrijgegeven door de bron",
    })[because],
  noFigure: "–",
  change: ({ from, to, clear, rose }) => {
    if (!to) return "Er zijn nog geen cijfers.";
    if (!from) return `${capital(to.when)}: ${to.amount}.`;
    const values = `${capital(from.when)}: ${from.amount}. ${capital(to.when)}: ${to.amount}.`;
    if (clear === undefined) return values;
    if (!clear && from.amount === to.amount) return `${values} Beide keren hetzelfde.`;
    if (!clear) return `${values} Geen duidelijke verandering: het verschil kan toeval zijn.`;
    return `${values} Dat is een duidelijke ${rose ? "stijging" : "daling"}.`;
  },
  seeAlso: (node) => `Zie ook bij “${node}”.`,

  coverage: (reported, expected) => `Cijfers van ${reported} van de ${few(expected, "partner", "partners")}.`,
  provisional: (status) => `De laatste meting is een ${status}.`,
  broken: (period, change) =>
    `De reeks is onderbroken vanaf ${period}${change && `: ${change}`}. Nulmeting en laatste meting zijn daarom niet zomaar te vergelijken.`,
  alertOn: (limit) => `Dit cijfer is voorbij de grens die we bewaken: ${limit}.`,
  periodNote: (period, text) => `${capital(period)}: ${text}`,
  hiddenBreakdown: (by, period) => `${by}, ${period}: ■`,

  tally: (tally) => {
    const judged = [
      [tally.onCourse, "op koers"],
      [tally.behind, "achter op schema"],
      [tally.inside, "binnen de afgesproken grens"],
      [tally.outside, "buiten de afgesproken grens"],
    ] as const;
    const parts = judged.flatMap(([count, words]) =>
      count === 0 ? [] : [`${count} ${count === 1 ? "ligt" : "liggen"} ${words}`],
    );
    if (tally.cannotTell > 0) parts.push(`van ${tally.cannotTell} is het niet te zeggen`);
    const said = [
      `We volgen hier ${indicators(tally.shown)}${parts.length > 0 ? `: ${list(parts, "nl")}` : ""}.`,
    ];
    if (tally.hidden > 0)
      said.push(`Van ${indicators(tally.hidden)} tonen we het cijfer niet, om mensen te beschermen.`);
    if (tally.noData > 0) said.push(`Van ${indicators(tally.noData)} zijn er nog geen cijfers.`);
    if (tally.notJudged > 0) said.push(`${capital(indicators(tally.notJudged))} beoordelen we niet.`);
    return said;
  },
  moves: ({ better, worse, unclear }) => {
    const parts = [
      better > 0 ? `${better} ${better === 1 ? "verbeterde" : "verbeterden"} duidelijk` : "",
      worse > 0 ? `${worse} ${worse === 1 ? "verslechterde" : "verslechterden"} duidelijk` : "",
      unclear > 0 ? `bij ${unclear} kan het verschil toeval zijn` : "",
    ].filter((part) => part !== "");
    return parts.length > 0 ? `Tegenover de nulmeting, waar we dat kunnen nagaan: ${list(parts, "nl")}.` : "";
  },
  clearlyBetter: (name, sentence) => `Duidelijk verbeterd: ${name}. ${sentence}`,
  clearlyWorse: (name, sentence) => `Duidelijk verslechterd: ${name}. ${sentence}`,
  furthest: (name, sentence, progress) =>
    `Het verst op weg: ${name}. ${sentence} Dat is ${progress} naar het volgende doel.`,
  leastFar: (name, sentence, progress) =>
    `Het minst ver: ${name}. ${sentence} Dat is ${progress} naar het volgende doel.`,
  evidenceTally: (total, parts) =>
    `We steunen op ${few(total, "bewijsstuk", "bewijsstukken")}${parts.length > 0 ? `: ${list(parts, "nl")}` : ""}.`,
  knowledgeCount: (count, knowledge) => `${count} ${EVIDENCE_OF[knowledge]}`,
  claimTally: ({ made, notYet, harm }) => {
    const parts = [
      made > 0 ? `Bij ${few(made, "verandering", "veranderingen")} beschrijven we onze bijdrage` : "",
      notYet > 0 ? `${made > 0 ? "bij" : "Bij"} ${notYet} beweren we bewust nog niets` : "",
      harm > 0 ? `${made + notYet > 0 ? "bij" : "Bij"} ${harm} zien we een mogelijk nadeel` : "",
    ].filter((part) => part !== "");
    return parts.length > 0 ? `${list(parts, "nl")}.` : "";
  },
  rivalTally: (total, parts) =>
    `We legden er ${few(total, "andere verklaring", "andere verklaringen")} naast: ${list(parts, "nl")}.`,
  verdictCount: (count, verdict) =>
    ({
      untested: `${count} ${count === 1 ? "is" : "zijn"} nog niet nagegaan`,
      rejected: `${count} ${count === 1 ? "is" : "zijn"} verworpen`,
      weakened: `${count} ${count === 1 ? "bleek" : "bleken"} weinig aannemelijk`,
      "explains-part": `${count} ${count === 1 ? "verklaart" : "verklaren"} een deel`,
      remains: `${count} ${count === 1 ? "blijft" : "blijven"} overeind`,
    })[verdict],
  assumptionTally: (refuted, weakened) => {
    const parts = [
      refuted > 0 ? `${few(refuted, "aanname is", "aannames zijn")} weerlegd` : "",
      weakened > 0 ? `${few(weakened, "aanname is", "aannames zijn")} verzwakt` : "",
    ].filter((part) => part !== "");
    return parts.length > 0 ? `${capital(list(parts, "nl"))}.` : "";
  },
  alertTally: (names) => `Voorbij de grens die we bewaken: ${list(names, "nl")}.`,
  harm: (statement) => `Mogelijk nadeel: ${statement}`,
  obstacleTally: (titles) => `${titles.length === 1 ? "Hindernis" : "Hindernissen"}: ${titles.join("; ")}.`,
  decisionTally: (count) =>
    `We namen ${few(count, "beslissing", "beslissingen")} op grond van wat we zagen; ze ${count === 1 ? "staat" : "staan"} verderop, met de aanleiding.`,
  nothingNoted: "Er staan geen tegenvallers genoteerd. Dat wil niet zeggen dat alles liep zoals gehoopt.",
  notMeasuredYet: "Nog niet gemeten.",

  claimLine: (strength, confidence) => `${strength}${confidence ? ` (zekerheid: ${confidence})` : ""}`,
  claimPeriod: (from, to) => (from && to ? `${from} tot en met ${to}` : (from ?? to ?? "")),
  withheldEvidence: (count) =>
    `${few(count, "bewijsstuk is", "bewijsstukken zijn")} niet voor deze lezer bestemd en ${count === 1 ? "blijft" : "blijven"} hier weg.`,
  caution: (name) => `Let op: bij “${name}” kan het verschil toeval zijn.`,
  writtenBy: (name) => `geschreven door ${name}`,
  thought: (text, state) =>
    `We namen aan: “${text}” ${state === "refuted" ? "Dat bleek niet te kloppen." : "Dat klopt maar ten dele."}`,
  followUp: ({ state, date, helped, late }) =>
    [
      state,
      date &&
        (late ? `we zouden dit bekijken op ${date}; dat moet nog gebeuren` : `we bekijken dit op ${date}`),
      helped,
    ]
      .filter((part) => part)
      .join("; "),
  referenceKinds: {
    node: "stap",
    link: "verband",
    assumption: "aanname",
    indicator: "indicator",
    figure: "cijfer",
    evidence: "bewijs",
    claim: "bijdrage",
    rival: "andere verklaring",
    learning: "leerpunt",
    source: "bron",
    partner: "partner",
    policy: "beleid",
    report: "rapport",
    funder: "financier",
    condition: "voorwaarde",
    dimension: "uitsplitsing",
  },
  link: (from, to) => `van “${from}” naar “${to}”`,
  notForThisReader: (kind) => `${kind}: bestaat, maar is niet voor deze lezer bestemd`,
  agreementOf: (date) => `gegevensafspraak van ${date}`,
  validity: ({ from, until, ended, begins }) => {
    if (ended && until) return `afgelopen op ${until}`;
    if (begins && from) return `begint op ${from}`;
    return [from && `vanaf ${from}`, until && `tot en met ${until}`].filter((part) => part).join(" ") || "–";
  },
  toCheck: "nog na te kijken",
  conditionScale: (from, to) => `Scores op een schaal van ${from} tot ${to}, door de partners zelf gegeven.`,
  raters: (period, count) => `${capital(period)}: ${few(count, "persoon", "mensen")} gaven een score.`,
  partnerCount: (count) => `We zijn met ${few(count, "partner", "partners")}`,
  overlap: ({ period, records, unique }) =>
    `${capital(period)}: ${records} dossiers in de verschillende registers zijn samen ${unique} unieke mensen of dossiers.`,
  hiddenWithoutNeed:
    "Meer dan nodig: het onderdeel van het programma dat uitrekent wat getoond mag worden, werkte niet toen dit rapport gemaakt werd.",
  hiddenTally: (count) =>
    `In dit rapport ${count === 1 ? "is" : "zijn"} ${few(count, "cijfer", "cijfers")} verborgen.`,
  gap: (node, because) => `${node}: ${because}`,
  untested: (count) => `${capital(few(count, "aanname is", "aannames zijn"))} nog niet nagegaan.`,
  inputs: ({ files, rows, format }) =>
    `Gemaakt uit ${countOf(files, "bestand", "bestanden")} met ${countOf(rows, "rij", "rijen")} metingen, in formaat ${format}.`,
  digest: (digest) => `Kenmerk van dit rapport: ${digest} (rapporten met hetzelfde kenmerk zeggen hetzelfde)`,
  nextTarget: (when, amount, judgement) => `Het doel ${when}: ${amount}${judgement && `; ${judgement}`}.`,
  cannotTellYet: (name, reason) => `${name}${reason && ` (${reason})`}`,
  unclearTally: (count, shown) =>
    `Of we op koers liggen, kunnen we bij ${count} van de ${shown} cijfers nog niet zeggen: toeval kan het verschil verklaren.`,
};
