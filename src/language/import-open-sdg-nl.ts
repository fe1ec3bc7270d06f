import type { OpenSdgWords } from "./import-open-sdg-shape.ts";
import { formatNumber } from "./numbers.ts";
import { quote } from "./quote.ts";

const count = (value: number) => formatNumber(value, "nl");
const many = (value: number, one: string, more: string) => `${count(value)} ${value === 1 ? one : more}`;

export const OPEN_SDG_NL: OpenSdgWords = {
  note: {
    from: (number, path) =>
      path === ""
        ? `Indicator ${number} van een Open SDG-site.`
        : `Indicator ${number} van een Open SDG-site, uit ${path}.`,
    because: {
      "percent-in-unit":
        "Genomen als aandeel omdat de eenheid procent zegt en elk cijfer tussen 0 en 100 ligt; een cijfer als 13,8 staat er als 0,138.",
      "percent-in-name":
        "Genomen als aandeel omdat de naam dat zegt en elk cijfer tussen 0 en 100 ligt; een cijfer als 13,8 staat er als 0,138. Kijk dit na.",
      "percent-no-share":
        "Het staat in procent, maar het is niet zeker dat het een deel van een geheel is; de cijfers staan er zoals de site ze geeft.",
      "whole-numbers":
        "Genomen als aantal omdat de woorden aantal of mensen zeggen en elk cijfer een geheel getal is.",
      "words-of-unit":
        "De soort volgt uit de woorden van de eenheid; de cijfers staan er zoals de site ze geeft.",
      nothing:
        "Niets zegt wat voor cijfer dit is. Daarom is het een hoeveelheid, en er staat niet bij wat er geteld wordt. Kies beide.",
    },
    direction:
      "Nog niemand heeft gezegd welke kant de goede is: kies een richting en streefwaarden, en haal `context` weg.",
    only: (column, value) => `Alle cijfers gaan over ${column}: ${value}.`,
    yearsOfTwo:
      "Jaren zoals 2012-13 staan er als 2012-2013, wat in dit formaat een schooljaar is; de site kan een ander jaar bedoelen dat midden in een jaar begint.",
    otherSources: (names) => `Andere bronnen: ${names.join("; ")}.`,
    noFigures: "De site heeft geen cijfers die overgenomen konden worden.",
    placeholder:
      "De tabel van deze indicator is het voorbeeld van een sjabloon; die cijfers zijn niet overgenomen.",
    officialName: (number) => `Indicator ${number}`,
  },
  sources: {
    site: "De Open SDG-site",
    unpublished: "De Open SDG-site, daar niet gepubliceerd",
    unpublishedNote:
      "De site zegt dat deze cijfers niet gepubliceerd zijn; daarom gelden ze niet als openbaar. Zeg wat voor bron dit is zodra je het weet.",
  },
  goals: {
    goal: (number) => `Doelstelling ${number}`,
    target: (number) => `Subdoelstelling ${number}`,
    because: "De Verenigde Naties noemen dit een subdoelstelling van deze doelstelling.",
  },
  tops: {
    impact: "Gemaakt uit een Open SDG-site; in IMPORT.md staat wat is overgenomen en wat niet.",
    theory:
      "De doelstellingen en subdoelstellingen van de site, als geraamte. Alles is een ontwerp: hou wat van jullie is, en voeg toe wat jullie doen.",
    dimensions:
      "De kolommen waarmee de site haar cijfers uitsplitst. Niets is samengevoegd; in IMPORT.md staan namen die op elkaar lijken.",
    sources:
      "Waar de cijfers van de site vandaan komen. Wie cijfers publiceert, is daarom nog geen partner van jullie.",
  },
  page: {
    title: "Wat is overgenomen, en wat niet",
    intro: (name) =>
      `Deze repository is gemaakt uit de Open SDG-site van ${quote(name, 120)}. Hier staat wat er met elk cijfer is gebeurd, en wat is aangenomen. Bewaar deze pagina bij de gegevens; geen enkel commando leest ze.`,
    figures: ({ read, tables, taken, notTaken }) =>
      `Er zijn **${many(read, "cijfer", "cijfers")}** gelezen in ${many(tables, "tabel", "tabellen")}: **${count(taken)} overgenomen, ${count(notTaken)} niet**. Elk daarvan staat hieronder, met de plaats.`,
    made: ({ indicators, withoutFigures, dimensions, goals, targets, sources }) =>
      `Daaruit kwamen ${many(indicators, "indicator", "indicatoren")} (waarvan ${count(withoutFigures)} zonder cijfers), ${many(dimensions, "dimensie", "dimensies")}, ${many(sources, "bron", "bronnen")}, ${many(goals, "doelstelling", "doelstellingen")} en ${many(targets, "subdoelstelling", "subdoelstellingen")}.`,
    assumedTitle: "Wat is aangenomen",
    assumed: [
      "Elke reeks met elke eenheid is een eigen indicator: twee eenheden staan nooit in één indicator.",
      "De naam van een indicator is de eerste die er is: titel van de grafiek, nationale indicator, officiële naam. Wijkt de officiële naam af, dan staat die in de definitie.",
      "Percentages werden breuken, cijfer voor cijfer en zonder afronding, waar een woord procent zegt en alle cijfers van de reeks tussen 0 en 100 liggen. In de nota van elke indicator staat waaruit het type is afgeleid.",
      "Een lege cel in een kolom die de cijfers uitsplitst, betekent het totaal, zoals op de site.",
      "Niets zegt of de groepen van een tabel elkaar uitsluiten. Daarom staat bij elke uitsplitsing `overlapping: true`: uit de som van de groepen wordt niets besloten. Haal het weg waar niemand in twee groepen kan zitten.",
      "Geen enkele indicator heeft een `frequency`: een site toont welke jaren er zijn, en belooft niemand het volgende.",
      "De tekst van een lange subdoelstelling is voor de titel ingekort, met … op het einde; de hele tekst staat in de nota.",
      "Jaren zoals 2012-13 staan er als 2012-2013, de enige periode van dit formaat die midden in een jaar begint.",
      "De cijfers gelden als gepubliceerd, want de site publiceert ze: kleine groepen erin worden niet verborgen. Waar de site `published: false` zegt, blijven ze beschermd.",
      "Elke indicator is achtergrond (`context`) tot jullie zeggen welke kant de goede is. Doelstellingen, subdoelstellingen en de verbanden ertussen zijn ontwerpen.",
      "Organisaties achter de cijfers werden bronnen en geen partners: een cijfer publiceren is nog niet meedoen.",
      "HTML en Markdown in teksten werden gewone tekst; teksten van meer dan 2.000 tekens zijn ingekort, met … op het einde.",
    ],
    notTakenTitle: "Cijfers die niet zijn overgenomen",
    notTakenIntro:
      "De plaatsen zijn die in de bestanden van de site: bestand, regel, en de rij zoals ze daar staat. In een brede tabel telt elke cel met een waarde als een cijfer.",
    reasonHead: "waarom",
    figuresHead: "cijfers",
    reason: {
      conflict: {
        name: "zelfde sleutel, andere waarden",
        why: "Verschillende rijen zeggen iets anders over dezelfde indicator, hetzelfde jaar en dezelfde groep. Niemand weet welke klopt; daarom is er geen overgenomen.",
      },
      repeated: {
        name: "staat er twee keer",
        why: "Een eerdere rij zegt precies hetzelfde; die is overgenomen.",
      },
      ragged: {
        name: "meer of minder cellen dan de kop",
        why: "De cellen zijn verschoven, meestal door een komma zonder aanhalingstekens, zodat geen waarde onder haar eigen kolom staat.",
      },
      "bad-period": {
        name: "geen periode",
        why: "Wat onder het jaar staat, is geen jaar van 1900 tot 2199 en ook geen andere periode van dit formaat.",
      },
      "long-period": {
        name: "een periode van meerdere jaren",
        why: "Dit formaat heeft geen periode die langer is dan een jaar, en een gemiddelde over tien jaar is geen cijfer van één jaar.",
      },
      "no-period": { name: "geen jaar", why: "Er staat niets onder het jaar." },
      "not-a-number": {
        name: "geen getal",
        why: "De waarde is geen getal, of het is niet te zien of de komma voor decimalen of voor duizendtallen staat.",
      },
      hidden: {
        name: "verborgen bij de bron",
        why: "De bron zegt alleen dat het cijfer onder of boven iets ligt.",
      },
      "no-value": { name: "geen waarde", why: "De cel is leeg, of zegt dat er geen cijfer is." },
    },
    fileReason: {
      placeholder: {
        name: "voorbeeldtabellen van een sjabloon",
        why: "Dezelfde tabel staat in zes of meer bestanden, of het is het voorbeeld dat bij de software van de site hoort. Dat zijn geen metingen.",
      },
      "not-a-data-file": {
        name: "tabellen die de site niet toont",
        why: "Ze liggen in de map met gegevens, maar de instellingen van de site noemen ze niet.",
      },
      "no-year": {
        name: "tabellen zonder kolom met jaren",
        why: "Geen kolom was te herkennen als het jaar.",
      },
      "no-value": {
        name: "tabellen zonder kolom met waarden",
        why: "Geen kolom was te herkennen als de waarde, en de tabel is ook niet breed.",
      },
      "two-columns": {
        name: "tabellen met twee kolommen voor het jaar of de waarde",
        why: "Het is niet te zien welke van de twee telt.",
      },
      "too-large": {
        name: "tabellen die te groot zijn",
        why: "Een tabel met indicatoren heeft hoogstens 500.000 rijen, en alle tabellen samen 3.000.000 cijfers.",
      },
      "too-many-series": {
        name: "tabellen met te veel eenheden of reeksen",
        why: "Meer dan 300 in één tabel: er staat een andere kolom op hun plaats.",
      },
      unreadable: {
        name: "tabellen die niet tot het einde gelezen konden worden",
        why: "De rijen voor die plaats zijn overgenomen; wat erna komt, is niet geteld.",
      },
    },
    file: ({ path, figures, line }) =>
      line === undefined ? `${path}: ${many(figures, "cijfer", "cijfers")}` : `${path}, vanaf regel ${line}`,
    partial: (tables) => partial(tables),
    notKnown: "niet bekend",
    notToEnd: "niet tot het einde gelezen",
    also: (lines) => `ook regel ${lines.join(", ")}`,
    columnsTitle: "Kolommen die zijn weggelaten",
    columnsIntro:
      "Ze splitsen niets uit: ze zijn leeg, hebben één waarde, herhalen de naam van een gebied als code, of bevatten opmerkingen. Wat een kolom met één waarde zegt, staat in de nota van de indicatoren.",
    columnWhy: { empty: "leeg", constant: "één waarde", code: "code van een gebied", remark: "opmerkingen" },
    nearTitle: "Namen die op elkaar lijken",
    nearIntro:
      "Ze verschillen alleen in hoofdletters of spaties. Niets is samengevoegd: doe dat zelf waar ze hetzelfde betekenen.",
    nearColumns: "kolommen",
    fieldsTitle: "Velden van de metadata die niet zijn overgenomen",
    fieldsIntro: "Met het aantal indicatoren waar ze zijn ingevuld.",
    filesTitle: "Bestanden en bronnen die niet zijn gelezen",
    filesIntro:
      "Ze liggen in de mappen met gegevens en metadata, of staan in de instellingen van de site; ook zulke instellingen staan hier.",
    input: "invoer",
    setting: "instelling",
    unreadable: "niet te lezen",
  },
  readme: {
    intro:
      "Deze repository is gemaakt uit een Open SDG-site. In [IMPORT.md](IMPORT.md) staat wat is overgenomen, wat niet, en wat is aangenomen.",
    steps: [
      "Lees [IMPORT.md](IMPORT.md), vooral de rijen die elkaar tegenspreken.",
      "Hou in `theory-of-change.yaml` de doelstellingen die van jullie zijn, voeg toe wat jullie doen, en haal `draft` weg. Gooi de rest weg: met alle doelstellingen en subdoelstellingen is de kaart groter dan Mermaid tekent.",
      "Zeg in `indicators/` welke kant de goede is, en wat jullie willen bereiken.",
      "Voer `impact validate` en `impact status` uit, en `impact map` zodra de verandertheorie van jullie is.",
      "Maak een eerste rapport: `reports/public.yaml` met `title`, `reader: public` en `period: 2024`, en dan `impact report public`. Ontwerpen staan er niet in.",
    ],
  },
  command: {
    read: ({ read, tables, taken, notTaken }) =>
      `${many(read, "cijfer", "cijfers")} gelezen in ${many(tables, "tabel", "tabellen")}: ${count(taken)} overgenomen, ${count(notTaken)} niet.`,
    made: ({ indicators, withoutFigures, dimensions, goals, targets, sources }) =>
      `${many(indicators, "indicator", "indicatoren")} (${count(withoutFigures)} zonder cijfers), ${many(dimensions, "dimensie", "dimensies")}, ${many(sources, "bron", "bronnen")}, ${many(goals, "doelstelling", "doelstellingen")}, ${many(targets, "subdoelstelling", "subdoelstellingen")}.`,
    partial: (tables, paths) => `${partial(tables)} ${named(paths, tables)}`,
    incomplete:
      "Niet elke tabel kon tot het einde gelezen worden, dus deze import is niet volledig: de opdracht stopt met code 1. Herstel die tabellen en importeer opnieuw.",
    written: (files, folder) => `Gemaakt: ${many(files, "bestand", "bestanden")} in ${quote(folder, 200)}.`,
    wouldWrite: (files, folder) =>
      `Dit zou ${many(files, "bestand", "bestanden")} maken in ${quote(folder, 200)}. Er is niets geschreven.`,
    list: (path) => `De hele lijst, met de plaats van elk cijfer dat niet is overgenomen: ${path}`,
    checked: ({ error, warning, info }) =>
      `Nagekeken: ${many(error, "fout", "fouten")}, ${many(warning, "aandachtspunt", "aandachtspunten")}, ${many(info, "opmerking", "opmerkingen")}.`,
    next: (folder) =>
      `Ga daar verder: impact -C ${folder} validate, en status. Wat daarna komt, staat er in README.md.`,
    notOpenSdg: (folder) => ({
      message: `${quote(folder, 200)} is geen gegevensmap van Open SDG: er zijn geen tabellen met de naam van een indicator, geen metadata van indicatoren en geen config_data.yml.`,
      help: "Noem de map waarin `data` en `meta` staan, met tabellen zoals data/indicator_1-1-1.csv.",
    }),
    otherInputs: (folder, inputs) => ({
      message: `${quote(folder, 200)} haalt zijn cijfers uit ${inputs.join(", ")}, en dat wordt niet ondersteund.`,
      help: "Alleen tabellen (CSV) in de map zelf worden gelezen, geen SDMX en geen dienst. Exporteer de cijfers eerst als CSV.",
    }),
    noTarget: {
      message: "Er is niet gezegd waar de nieuwe repository moet komen.",
      help: "Noem een map: impact import open-sdg <dir> <target>.",
    },
    notEmpty: (folder) => ({
      message: `${quote(folder, 200)} is niet leeg. Er is niets geschreven.`,
      help: "Noem een nieuwe of een lege map.",
    }),
    inTheWay: (folder, paths) => ({
      message: `In ${quote(folder, 200)} staan al bestanden die gemaakt zouden worden: ${paths.join(", ")}. Er is niets geschreven.`,
      help: "Noem een andere map, of zet deze bestanden eerst opzij.",
    }),
    insideAnother: (folder) => ({
      message: `In ${quote(folder, 200)} staat al een coalitie (impact.yaml). Er is niets geschreven.`,
      help: "Noem een map die er niet in ligt.",
    }),
    insideSource: (folder) => ({
      message: `${quote(folder, 200)} ligt in de site die gelezen wordt. Er is niets geschreven.`,
      help: "Noem een map daarbuiten.",
    }),
    notAFolder: (folder) => ({
      message: `${quote(folder, 200)} is geen map die gelezen kan worden.`,
      help: "Kijk na of de naam juist gespeld is.",
    }),
    cannotWrite: (path) => ({
      message: `${quote(path, 200)} kan niet geschreven worden.`,
      help: "Kijk de map en de rechten na. Er is niets half geschreven.",
    }),
  },
};

function partial(tables: number): string {
  return tables === 1
    ? "1 tabel kon niet tot het einde gelezen worden: hoeveel cijfers er nog in staan, is niet bekend."
    : `${count(tables)} tabellen konden niet tot het einde gelezen worden: hoeveel cijfers er nog in staan, is niet bekend.`;
}

function named(paths: readonly string[], tables: number): string {
  const names = paths.map((path) => quote(path, 200)).join(", ");
  return `Zie: ${names}${tables > paths.length ? ", …" : ""}`;
}
