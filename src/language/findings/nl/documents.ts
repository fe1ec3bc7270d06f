import type { RuleArguments } from "../../../findings/rule-names.ts";
import { quote } from "../../quote.ts";
import type { DocumentRule, SentencesOf } from "../shape.ts";
import { yamlCause } from "../yaml-causes.ts";
import { EXPECTED, words } from "./words.ts";

const { anyOf, kind, kinds, number, or } = words;

type YamlProblem = RuleArguments["yaml-syntax"]["problem"];
type FileProblem = RuleArguments["file-unreadable"]["problem"];
type WrongValue = RuleArguments["wrong-value"];

const STAYS = { error: "een fout", warning: "een waarschuwing", info: "een opmerking" } as const;

function field(key: string): string {
  return key === "" ? "dit veld" : quote(key);
}

/** The same at the start of a sentence. */
function fieldFirst(key: string): string {
  return key === "" ? "Dit veld" : quote(key);
}

const YAML: { readonly [P in YamlProblem]: readonly [message: (detail: string) => string, help: string] } = {
  syntax: [
    (detail) => `Vanaf hier kan dit bestand niet als YAML gelezen worden: ${yamlCause(detail, "nl")}.`,
    "Kijk naar deze regel en de regel erboven: meestal ontbreekt er een dubbelepunt of aanhalingsteken, staat er een tab, of springen regels niet gelijk in.",
  ],
  "duplicate-key": [
    (detail) => `${quote(detail)} staat twee keer in dezelfde groep velden.`,
    "Hou het veld dat klopt en verwijder het andere.",
  ],
  "missing-dash": [
    (detail) =>
      `Vóór ${quote(detail)} ontbreekt een streepje: hier begint iets nieuws, maar het leest als een tweede keer dezelfde velden van wat erboven staat.`,
    "Zet `- ` vóór deze regel, op de plaats waar de streepjes van de lijst staan.",
  ],
  "decimal-comma": [
    (detail) =>
      `In ${quote(detail)} staat een komma voor de decimalen; tussen accolades sluit een komma een veld af.`,
    "Schrijf een punt in plaats van de komma, zoals `0.65`.",
  ],
  "cut-off": [
    (detail) => `${quote(detail)} valt weg: wat na een spatie en \`#\` komt, is voor YAML een opmerking.`,
    "Zet de hele tekst tussen aanhalingstekens. Is het wel een opmerking, zet dan een spatie achter `#`.",
  ],
  "too-many-aliases": [
    () => "Dit bestand herhaalt te vaak stukken van zichzelf, met `&` en `*`.",
    "Schrijf de herhaalde stukken voluit.",
  ],
  "too-deep": [
    () => "De velden in dit bestand zitten te diep in elkaar om te kunnen lezen.",
    "Vergelijk met een voorbeeld uit de documentatie: geen enkel bestand heeft meer dan enkele niveaus nodig.",
  ],
  "no-front-matter": [
    () => "Dit bestand begint niet met een blok velden tussen twee regels `---`.",
    "Zet helemaal bovenaan een regel `---`, dan de velden, dan een regel `---`, en dan de tekst.",
  ],
  "unclosed-front-matter": [
    () => "Het blok velden bovenaan dit bestand is niet afgesloten.",
    "Zet een regel met alleen `---` tussen de velden en de tekst.",
  ],
  "unusable-tag": [
    (detail) => `${quote(detail)} is een markering die dit formaat niet gebruikt.`,
    "Verwijder de markering; zet de waarde tussen aanhalingstekens als het tekst is.",
  ],
};

const FILES: { readonly [P in FileProblem]: readonly [message: (limit: string) => string, help: string] } = {
  "not-utf8": [
    () => "Dit bestand is niet als UTF-8 bewaard, waardoor letters als é en ë niet zeker te lezen zijn.",
    "Bewaar het opnieuw en kies UTF-8 als codering.",
  ],
  utf16: [
    () => "Dit bestand is als UTF-16 bewaard, wat rekenbladen Unicode-tekst noemen.",
    "Bewaar het opnieuw en kies UTF-8 als codering; in een rekenblad heet dat CSV UTF-8.",
  ],
  binary: [
    () => "In dit bestand zit iets anders dan tekst.",
    "Bewaar het opnieuw als gewone tekst, of als CSV als het een rekenblad was.",
  ],
  "too-large": [
    (limit) => `Dit bestand is te groot om te lezen${limit}.`,
    "Splits het in kleinere bestanden, bijvoorbeeld een per jaar.",
  ],
  "link-outside": [
    () => "Dit is een snelkoppeling naar iets buiten de repository, en dat wordt niet gelezen.",
    "Zet het bestand of de map zelf in de repository.",
  ],
  "linked-folder": [
    () => "Dit is een snelkoppeling naar een map, en zo'n map wordt niet gelezen.",
    "Vervang de snelkoppeling door de map zelf.",
  ],
  "not-a-file": [
    () => "Dit is geen gewoon bestand en kan dus niet gelezen worden.",
    "Vervang het door een gewoon tekstbestand.",
  ],
  "no-permission": [
    () => "Wie de controle uitvoert, heeft hier geen toegang toe.",
    "Pas de rechten van het bestand of de map aan, of vraag het aan wie de computer beheert.",
  ],
  gone: [
    () => "Dit bestand verdween tijdens de controle.",
    "Doe de controle opnieuw wanneer er niets meer verplaatst of bewaard wordt.",
  ],
  empty: [() => "Er staat niets in dit bestand.", "Vul het in, of verwijder het."],
  "line-too-long": [
    (limit) => `Een regel in dit bestand is te lang om te lezen${limit}.`,
    "Zoek een aanhalingsteken dat niet gesloten is, of tekst die niet in een tabel thuishoort.",
  ],
  "too-many-cells": [
    (limit) => `Een rij in dit bestand heeft te veel cellen om te lezen${limit}.`,
    "Verwijder de kolommen die het formaat niet heeft.",
  ],
};

const FORMS: ReadonlyMap<string, string> = new Map([
  ["url", "een webadres dat begint met `https://`"],
  ["account", "een account met een @ ervoor, zoals `@rivierzijde` of `@rivierzijde/wonen`"],
  ["currency", "een munt in drie hoofdletters, zoals `EUR`"],
  ["ended", "de soort en de naam, zoals `partner:rivierzijde`, of een groep als `value:leeftijd=18-25`"],
  ["standard", "de naam van een standaard, een dubbelpunt en de code daarin, zoals `sdg:11.1.1`"],
  ["table-path", "een pad onder `data/` dat op `.csv` eindigt, zonder spaties"],
  ["language", "een taalcode zoals `nl`, `en` of `fr`"],
  ["reference", "een soort en een naam, zoals `indicator:stabiel-wonen`"],
  ["identifier", "kleine letters, cijfers en koppeltekens"],
  ["text", "tekst, of tekst in verschillende talen"],
  ["date", "een datum zoals `2026-03-01`"],
  ["period", "een periode zoals `2025` of `2025-Q3`"],
  ["house-rule-term", "hier een indicator, een getal, of `2 * indicator`"],
  ["house-rule-part", "na de naam van een indicator alleen `.numerator`, `.denominator` of `.n`"],
  ["house-rule-sign", "hier `+`, ` - ` of een vergelijking (`<=`, `>=`, `<`, `>`, `=`, `!=`)"],
  ["house-rule-minus", "spaties aan beide kanten van het minteken, want namen hebben koppeltekens"],
  ["house-rule-comparison", "precies één vergelijking: `<=`, `>=`, `<`, `>`, `=` of `!=`"],
  ["house-rule-indicator", "de identificatie van minstens één indicator"],
  ["house-rule-too-long", "een kortere regel, of meer dan één: hoogstens 500 tekens en 20 cijfers"],
]);

function expectedWords(expected: readonly (keyof typeof EXPECTED)[]): string {
  return expected.length === 0 ? "iets anders" : or(expected.map((one) => EXPECTED[one]));
}

function wrongValue({ problem, value, key }: WrongValue): string {
  switch (problem.is) {
    case "type":
      return `Bij ${field(key)} hoort ${expectedWords(problem.expected)}, maar er staat ${quote(value)}.`;
    case "not-in-list":
      return `${quote(value)} is geen van de keuzes voor ${field(key)}.`;
    case "identifier":
      return `${quote(value)} kan geen id zijn, de korte naam waarmee andere bestanden ernaar verwijzen.`;
    case "date":
      return problem.suggestion === undefined
        ? `${quote(value)} is geen bestaande datum.`
        : `${quote(value)} is niet geschreven als jaar-maand-dag.`;
    case "period":
      return `${quote(value)} is geen periode.`;
    case "form":
      return `${quote(value)} is niet geschreven zoals ${field(key)} het vraagt.`;
    case "too-small":
      return `${fieldFirst(key)} is ${quote(value)}, en dat is minder dan ${number(problem.limit)}.`;
    case "too-large":
      return `${fieldFirst(key)} is ${quote(value)}, en dat is meer dan ${number(problem.limit)}.`;
    case "too-few":
      return `De lijst bij ${field(key)} is te kort.`;
    case "too-many":
      return `De lijst bij ${field(key)} is te lang.`;
    case "repeated":
      return `${quote(value)} staat meer dan één keer bij ${field(key)}.`;
    case "empty":
      return `${fieldFirst(key)} is leeg.`;
    case "reference-form":
      return `Bij ${quote(value)} staat niet wat voor iets er bedoeld wordt.`;
    case "order":
      return `${quote(problem.second)} komt vóór ${quote(problem.first)}.`;
    case "contradicts":
      return `${quote(value)} in ${field(key)} zegt dat er geen cijfer te geven is, maar er staan getallen in ${problem.columns.map((one) => quote(one)).join(", ")}.`;
    case "not-used":
      return `${fieldFirst(key)} heeft geen betekenis bij een indicator van het type ${quote(problem.type)}.`;
    case "reserved":
      return `${quote(value)} is de naam van een vaste kolom en kan dus niets anders benoemen.`;
    case "not-softened":
      return `De regel ${field(key)} blijft ${STAYS[problem.stays]}: ${quote(value)} verandert daar niets aan.`;
    case "one-of":
      return `Bij ${field(key)} hoort precies één van deze: ${or(problem.allowed.map((one) => quote(one)))}.`;
  }
}

function wrongValueHelp({ problem, key }: WrongValue): string {
  switch (problem.is) {
    case "type":
      if (problem.suggestion !== undefined)
        return problem.other === undefined
          ? `${didYouMean(problem.suggestion)}Schrijf een getal met een punt voor de decimalen.`
          : `Is het ${quote(problem.suggestion)} of ${quote(problem.other)}? Schrijf een getal met een punt voor de decimalen; 60% is als aandeel \`0.6\`.`;
      return `Schrijf hier ${expectedWords(problem.expected)}; tekst met \`:\` of \`#\` erin zet je tussen aanhalingstekens.`;
    case "not-in-list":
      return `${didYouMean(problem.nearest)}${choose(problem.allowed, problem.nearest)}`.trim();
    case "identifier":
      return `Gebruik alleen kleine letters, cijfers en koppeltekens${problem.suggestion === undefined ? "" : `, bijvoorbeeld ${quote(problem.suggestion)}`}.`;
    case "date":
      return `${didYouMean(problem.suggestion)}Schrijf jaar, maand en dag: \`2026-03-01\`.`;
    case "period":
      return `${didYouMean(problem.suggestion)}Een periode schrijf je als \`2025\`, \`2025-H1\`, \`2025-Q3\`, \`2025-03\`, of een schooljaar \`2024-2025\`.`;
    case "form":
      return `Schrijf ${FORMS.get(problem.expected) ?? quote(problem.expected)}.`;
    case "too-small":
      return `Schrijf een getal van minstens ${number(problem.limit)}.`;
    case "too-large":
      return `Schrijf een getal van hoogstens ${number(problem.limit)}.`;
    case "too-few":
      return "Vul aan wat ontbreekt, of verwijder het veld.";
    case "too-many":
      return "Hou alleen wat het belangrijkst is.";
    case "repeated":
      return "Laat het één keer staan.";
    case "empty":
      return `Vul ${field(key)} in, of verwijder het.`;
    case "reference-form":
      return `Zet de soort ervoor: ${anyOf(problem.allowed.map((one) => `${one}:…`))}.`;
    case "order":
      return `Kijk beide na: ${quote(problem.first)} moet eerst komen.`;
    case "contradicts":
      return key === "status"
        ? "Maak de cellen met getallen leeg als de bron ze niet wil tonen; in de geschiedenis van git blijven ze staan, dus vraag hulp als dat iemand kan schaden. Mogen ze wel getoond worden, kies dan een andere status."
        : "Laat `na` staan als er niets te tellen valt, en maak de getallen leeg; of haal `na` weg.";
    case "not-used":
      return "Laat deze cel leeg, of maak van de indicator een `proportion`.";
    case "reserved":
      return "Kies een andere naam; in tabellen zou hij twee dingen betekenen.";
    case "not-softened":
      return `Haal deze regel uit het bestand, zodat niemand denkt dat hij telt. ${quote(`impact explain ${key}`)} zegt wat de regel vindt en wat je eraan doet.`;
    case "one-of":
      return `Laat staan wat je bedoelt: ${anyOf(problem.allowed)}.`;
  }
}

/** All choices; where there are very many, the nearest one has to do. */
function choose(allowed: readonly string[], nearest?: string): string {
  const tooMany = allowed.length > (nearest === undefined ? 30 : 12);
  return allowed.length === 0 || tooMany ? "" : `Kies ${anyOf(allowed)}. `;
}

function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? "" : `Bedoelde je ${quote(nearest)}? `;
}

/** In what only a word differs from the one that was meant. */
const DIFFERS: ReadonlyMap<string, string> = new Map([
  ["case", "alleen hoofdletters en kleine letters verschillen"],
  ["blanks", "alleen spaties, koppeltekens of andere tekens verschillen"],
  ["accents", "alleen accenten verschillen"],
  ["unseen", "er staat een teken in dat niemand ziet"],
  ["line-break", "er staat een regeleinde in"],
  ["encoding", "de letters raakten verminkt toen een bestand met de verkeerde codering werd geopend"],
]);

/** Files, fields, identifiers and references. */
export const documents: SentencesOf<DocumentRule> = {
  "yaml-syntax": {
    message: ({ problem, detail }) => YAML[problem][0](detail),
    why: "Wat niet gelezen kan worden, wordt niet nagekeken en ontbreekt in elke kaart en elk rapport.",
    help: ({ problem }) => YAML[problem][1],
  },
  "file-unreadable": {
    message: ({ problem, limit }) =>
      FILES[problem][0](limit === undefined ? "" : ` (hoogstens ${quote(limit)})`),
    why: "Wat niet gelezen kan worden, wordt niet nagekeken en ontbreekt in elke kaart en elk rapport.",
    help: ({ problem }) => FILES[problem][1],
  },
  "unknown-file": {
    message: () => "Dit bestand heeft geen plaats in het formaat; wat erin staat, wordt niet gebruikt.",
    why: "Wie het schreef, denkt misschien dat het meetelt.",
    help: ({ nearest, workbook }) =>
      workbook
        ? "Een rekenblad wordt niet gelezen: importeer het met `impact import`, of bewaar het blad als CSV."
        : `${didYouMean(nearest)}Kijk de naam van het bestand en de map na, of haal het uit de repository.`,
  },
  "unknown-key": {
    message: ({ key }) => `Het veld ${quote(key)} bestaat hier niet.`,
    why: "Een onbekend veld wordt niet gebruikt: wat erin staat, zou ongemerkt verloren gaan.",
    help: ({ nearest, allowed }) =>
      nearest === undefined
        ? `${choose(allowed)}Wat je zelf wilt toevoegen, kan onder \`meta\`.`
        : `Bedoelde je ${quote(nearest)}? Wat je zelf wilt toevoegen, kan onder \`meta\`.`,
  },
  "missing-key": {
    message: ({ key, object }) => `${quote(key)} ontbreekt${ofObject(object)}.`,
    why: "Zonder dit weet niemand wat er bedoeld wordt, en kan de rest niet nagekeken worden.",
    help: ({ key }) => `Voeg een regel ${quote(`${key}:`)} toe en vul die in.`,
  },
  "wrong-value": {
    message: wrongValue,
    why: ({ problem }) =>
      problem.is === "not-softened"
        ? "Wie een regel uitzet, rekent erop dat die zwijgt; sommige regels zeggen wat niet gelezen kon worden of beschermen mensen, en zwijgen nooit."
        : "Een waarde die je op twee manieren kunt lezen, komt vroeg of laat verkeerd in een rapport.",
    help: wrongValueHelp,
  },
  "duplicate-id": {
    message: ({ kind: one, id }) => `${quote(id)} komt twee keer voor bij de ${kinds([one])}.`,
    why: "Wie ernaar verwijst, kan niet weten welke van de twee bedoeld is.",
    help: () => "Geef een van de twee een andere naam, of verwijder wat te veel is.",
  },
  "file-name-differs": {
    message: ({ id, name }) =>
      `Het bestand heet ${quote(name)}, maar de naam (id) die erin staat is ${quote(id)}.`,
    why: "Anderen verwijzen ernaar met de naam van het bestand; twee namen voor één ding geven fouten.",
    help: () => "Hernoem het bestand, of laat `id` weg: de naam van het bestand volstaat.",
  },
  "unknown-reference": {
    message: ({ kinds: many, id, from }) =>
      `${quote(from)} verwijst naar ${quote(id)}, maar dat staat niet bij de ${kinds(many)}.`,
    why: "Een verwijzing naar niets breekt de lijn tussen wat je doet en wat je kunt laten zien.",
    help: ({ nearest, allowed, differs }) =>
      nearest !== undefined && differs !== undefined
        ? `Schrijf ${quote(nearest)}: ${DIFFERS.get(differs) ?? "alleen de schrijfwijze verschilt"}.`
        : nearest === undefined || allowed !== undefined
          ? `${didYouMean(nearest)}${choose(allowed ?? [], nearest)}`.trim() ||
            "Kijk de spelling na, of voeg eerst toe wat ontbreekt."
          : `Bedoelde je ${quote(nearest)}? Voeg anders eerst toe wat ontbreekt.`,
  },
};

function ofObject(object: string): string {
  const known = kind(object);
  return known.startsWith("`") ? "" : ` (${known})`;
}
