import type { FileTroubleWord, ImportRefusal, ImportWords } from "./import-shape.ts";
import { list } from "./list.ts";
import { oneLine, quote } from "./quote.ts";

const names = (all: readonly string[]) =>
  list(
    all.map((each) => quote(each)),
    "nl",
  );

const FILES: Readonly<Record<FileTroubleWord, (file: string) => ImportRefusal>> = {
  encrypted: (file) => ({
    message: `${file} heeft een wachtwoord.`,
    help: "Open het in het rekenprogramma, bewaar een kopie zonder wachtwoord en importeer die.",
  }),
  "old-excel": (file) => ({
    message: `${file} is een werkmap van een oude Excel (.xls).`,
    help: "Open het en bewaar het als .xlsx of als CSV.",
  }),
  macros: (file) => ({
    message: `${file} bevat macro's, kleine programma's; het is niet geopend.`,
    help: "Bewaar het als .xlsx zonder macro's en importeer dat.",
  }),
  damaged: (file) => ({
    message: `${file} is beschadigd of afgebroken: het is niet als werkmap te lezen.`,
    help: "Exporteer of download het opnieuw, of open het en bewaar het opnieuw als .xlsx.",
  }),
  "open-document": (file) => ({
    message: `${file} is een rekenblad in OpenDocument-vorm (.ods).`,
    help: "Bewaar het als .xlsx of als CSV en importeer dat.",
  }),
  "binary-workbook": (file) => ({
    message: `${file} is een binaire werkmap (.xlsb).`,
    help: "Bewaar het als .xlsx of als CSV en importeer dat.",
  }),
  "web-page": (file) => ({
    message: `${file} is een webpagina met de naam van een werkmap, zoals sommige registers die exporteren.`,
    help: "Open het in het rekenprogramma en bewaar het als .xlsx of als CSV.",
  }),
  "plain-text": (file) => ({
    message: `${file} is gewone tekst met de naam van een werkmap.`,
    help: "Geef het een naam die op .csv eindigt en importeer het opnieuw.",
  }),
  "too-large": (file) => ({
    message: `${file} is groter dan veilig te lezen is.`,
    help: "Verwijder wat niet nodig is, of exporteer het in delen of als CSV.",
  }),
  "no-workbook": (file) => ({
    message: `${file} is een archief, maar geen werkmap.`,
    help: "Haal het rekenblad eruit en importeer dat.",
  }),
  binary: (file) => ({
    message: `${file} is geen tekst.`,
    help: "Exporteer het opnieuw als CSV (UTF-8) of als .xlsx.",
  }),
  "unclosed-quote": (file) => ({
    message: `${file} heeft een aanhalingsteken dat nooit gesloten wordt; de rijen zijn niet te onderscheiden.`,
    help: "Exporteer het opnieuw, of zoek een los aanhalingsteken in een cel.",
  }),
  empty: (file) => ({ message: `${file} is leeg.`, help: "Exporteer het opnieuw." }),
  "unknown-kind": (file) => ({
    message: `${file} is geen bestand dat geïmporteerd kan worden.`,
    help: "Importeren gaat met .xlsx en .csv.",
  }),
  gone: (file) => ({
    message: `${file} is er niet, of mag niet gelezen worden.`,
    help: "Kijk de schrijfwijze en de plaats na; verwijzingen naar bestanden elders worden niet gevolgd.",
  }),
  "no-table": (file) => ({
    message: `Er is geen tabel met cijfers gevonden in ${file}.`,
    help: "Zeg met --header-row in welke rij de namen van de kolommen staan, en met --sheet op welk werkblad.",
  }),
};

export const importWordsNl: ImportWords = {
  file: (name, trouble) => FILES[trouble](quote(name)),
  noFiles: (path) => ({
    message: `Er is geen bestand om te importeren in ${quote(path)}.`,
    help: "Importeren gaat met .xlsx en .csv, of met een map waarin ze staan.",
  }),
  noSuchSheet: (file, sheet, sheets) => ({
    message: `${quote(file)} heeft geen werkblad ${quote(sheet)}.`,
    help: `De werkbladen zijn ${names(sheets)}.`,
  }),
  severalSheets: (file, sheets) => ({
    message: `${quote(file)} heeft meer dan één werkblad met cijfers: ${names(sheets)}.`,
    help: "Noem er een met --sheet.",
  }),
  collectionSheet: (file, problem) =>
    problem === "newer"
      ? {
          message: `${quote(file)} is een invulblad van een nieuwere versie van impact.`,
          help: "Importeer het met die versie.",
        }
      : {
          message: `${quote(file)} is een invulblad waarin rijen of werkbladen verplaatst of verwijderd zijn.`,
          help: "Maak het blad opnieuw met `impact export --to collection-sheet` en neem de cijfers over.",
        },
  personalUsed: (columns) => ({
    message: `${names(columns.map(({ name }) => name))} ${columns.length === 1 ? "lijkt" : "lijken"} op gegevens over personen (${list([...new Set(columns.map(({ sign }) => importWordsNl.sign[sign]))], "nl")}); die komen nooit in de repository.`,
    help: 'Laat de kolom weg (--map "Kolom=ignore"), of tel de mensen eerst per groep en importeer de aantallen. Namen van plaatsen of organisaties horen in dimensions.yaml of partners.yaml; dan zijn ze bekend.',
  }),
  recordsOfPeople: (file) => ({
    message: `${quote(file)} lijkt op een lijst met een rij per persoon: er is geen kolom met cijfers.`,
    help: "Tel de mensen eerst per groep en periode, bijvoorbeeld in een draaitabel, en importeer de aantallen.",
  }),
  noFigures: (file) => ({
    message: `Geen enkele kolom van ${quote(file)} bevat de cijfers.`,
    help: 'Zeg welke: --map "Kolom=value", of numerator en denominator.',
  }),
  sameRole: (role, columns) => ({
    message: `De kolommen ${names(columns)} bevatten allebei hetzelfde: ${role}.`,
    help: 'Laat er een weg, of zeg wat ze onderscheidt: --map "2024=value,period=2024".',
  }),
  answersNeeded: (file, flags) => ({
    message: `Niet alles over ${quote(file)} is bekend, en er is geen terminal om het te vragen.`,
    help: `Voeg toe: ${flags.join(" ")}`,
  }),
  noSuchImport: (name, nearest) => ({
    message: `Er is geen imports/${name}.yaml.`,
    help: nearest ? `Bedoelde je ${nearest}?` : "Laat --using weg: wat nodig is, wordt dan gevraagd.",
  }),
  brokenImport: (path) => ({
    message: `${path} bevat fouten en wordt dus niet gebruikt.`,
    help: "`impact validate` zegt welke.",
  }),
  headerDiffers: (path, missing, added) => ({
    message: `De kolomnamen zijn niet die van ${path}: ${missing.length > 0 ? `${names(missing)} ontbreekt` : ""}${missing.length > 0 && added.length > 0 ? "; " : ""}${added.length > 0 ? `${names(added)} is nieuw` : ""}.`,
    help: "Pas de namen in dat bestand aan als alleen namen veranderd zijn, of importeer zonder --using om nieuwe afspraken te maken.",
  }),
  severalImports: (file, all) => ({
    message: `De kolomnamen van ${quote(file)} passen bij meer dan één afspraak: ${names(all)}.`,
    help: "Noem er een met --using.",
  }),
  wrongFlag: (option, value, form) => ({
    message: `${option} kan niet ${quote(value)} zijn.`,
    help: `Schrijf het als ${form}.`,
  }),
  unknownColumn: (option, column, columns) => ({
    message: `${option}: er is geen kolom ${quote(column)}.`,
    help: `De kolommen zijn ${names(columns)}.`,
  }),
  wrongName: (name) => ({
    message: `${quote(name)} kan geen naam van afspraken zijn.`,
    help: "Gebruik kleine letters, cijfers en koppeltekens, zoals clientregister.",
  }),
  wrongTable: (path) => ({
    message: `${quote(path)} kan geen tabel met metingen zijn.`,
    help: "Tabellen staan in data/ en eindigen op .csv, zoals data/dijleland.csv.",
  }),
  tableRefused: (path, problem) => ({
    message:
      problem === "not-utf8"
        ? `${quote(path)} is in een oude tekencodering geschreven; er is niets in veranderd.`
        : `${quote(path)} kon niet veilig gewijzigd worden.`,
    help:
      problem === "not-utf8"
        ? "Bewaar de tabel eerst als UTF-8, of schrijf in een andere tabel met --into."
        : "Herstel eerst wat `impact validate` erover zegt, of schrijf in een andere tabel met --into.",
  }),
  sign: {
    header: "door de naam",
    "national-number": "rijksregisternummers",
    "e-mail": "e-mailadressen",
    iban: "rekeningnummers",
    telephone: "telefoonnummers",
    names: "namen van mensen",
    "free-text": "vrije tekst",
  },
  role: {
    indicator: "welke indicator",
    period: "de periode",
    year: "het jaar (met een andere kolom voor het deel)",
    half: "het halfjaar",
    quarter: "het kwartaal",
    month: "de maand",
    partner: "welke partner",
    dimension: "een opsplitsing",
    numerator: "hoeveel van hen (teller)",
    denominator: "op hoeveel (noemer)",
    value: "het cijfer zelf",
    n: "hoeveel mensen antwoordden",
    sd: "de standaardafwijking",
    status: "hoe zeker het cijfer is",
    ignore: "niets dat nodig is: weglaten",
  },
  skip: {
    declared: "weggelaten zoals afgesproken",
    "no-figure": "geen cijfer in de rij",
    "total-row": "een totaal over periodes of indicatoren",
    "header-again": "nog eens de kolomnamen",
    repeated: "nog eens hetzelfde cijfer",
  },
  trouble: {
    "not-a-number": "geen getal",
    "hidden-by-source": "door de bron verborgen",
    "error-cell": "een fout van het rekenblad",
    "which-decimals": "duizendtallen of decimalen?",
    "unknown-word": "een woord zonder code",
    "no-period": "geen periode",
    "no-indicator": "geen indicator",
    conflict: "hetzelfde cijfer twee keer, met een ander getal",
    "rows-differ":
      "hetzelfde cijfer in rijen die elders verschillen: mensen die nog niet geteld zijn, of een opsplitsing die weggelaten is?",
  },
  found: ({ file, sheet, headerRow, twoRows, above, rows }) =>
    `${oneLine(file, 200)}${sheet === undefined ? "" : `, werkblad ${quote(sheet)}`}: kolomnamen in rij ${headerRow}${twoRows ? " en die erboven" : ""}${above > 0 ? `, ${above} ${above === 1 ? "rij" : "rijen"} erboven niet overgenomen` : ""}, ${rows} ${rows === 1 ? "rij" : "rijen"} eronder.`,
  unitsRow: (row) => `Rij ${row} noemt eenheden en wordt niet overgenomen.`,
  using: (path) => `Gelezen zoals afgesproken in ${path}.`,
  like: (path, missing, added) =>
    `De kolomnamen lijken op die van ${path}${missing.length > 0 ? `; ontbreekt: ${names(missing)}` : ""}${added.length > 0 ? `; nieuw: ${names(added)}` : ""}.`,
  personalLeft: (columns) =>
    `Niet gelezen, want het lijkt op gegevens over personen: ${list(
      columns.map(({ name, sign }) => `${quote(name)} (${importWordsNl.sign[sign]})`),
      "nl",
    )}.`,
  ignored: (columns) => `Niet gelezen, zoals afgesproken: ${names(columns)}.`,
  counts: ({ taken, skipped, troubles }) =>
    `Rijen: ${taken} overgenomen, ${skipped} weggelaten, ${troubles} die niet overgenomen kunnen worden.`,
  figures: ({ added, changed, unchanged, gone }) =>
    `Cijfers: ${added} nieuw, ${changed} gewijzigd, ${unchanged} ongewijzigd${gone > 0 ? `, ${gone} wel in de tabellen en niet in het bestand (blijven staan)` : ""}.`,
  addedHeading: "Nieuw",
  changedHeading: "Gewijzigd",
  goneHeading: "Wel in de tabellen, niet in het bestand; ze blijven staan",
  skippedHeading: "Weggelaten",
  troubleHeading: "Niet over te nemen",
  more: (count) => `… en nog ${count}`,
  row: ({ file, sheet, row }) => `${file}${sheet === undefined ? "" : ` (${sheet})`}, rij ${row}`,
  empty: "(leeg)",
  total: "totaal",
  newErrors: (count) =>
    `Met deze cijfers zou \`impact validate\` ${count} nieuwe ${count === 1 ? "fout" : "fouten"} vinden; er wordt dus niets geschreven:`,
  troubleStops:
    "Er is niets geschreven, want sommige rijen kunnen niet overgenomen worden. Herstel ze in de bron, of voeg --skip-bad-rows toe om precies deze weg te laten.",
  dryRun: "Er is niets geschreven (--dry-run).",
  nothingNew: "Alles staat al in de repository; er is niets te schrijven.",
  nothingWritten: "Er is niets geschreven.",
  written: (paths) => `Geschreven: ${paths.join(", ")}.`,
  wouldWrite: (paths) => `Zou geschreven worden: ${paths.join(", ")}.`,
  nextTime: "Een bestand met dezelfde kolomnamen wordt volgende keer zonder vragen geïmporteerd.",
  askColumn: (name) => `Wat staat er in de kolom ${quote(name)}?`,
  askIndicator: "Bij welke indicator horen deze cijfers?",
  askPartner: "Van wie zijn deze cijfers?",
  askPeriod: "Over welke periode gaan ze? (2025, 2025-Q1, 2025-03, 2024-2025)",
  notAPeriod: (text) => `${quote(text)} is geen periode; schrijf ze als 2025, 2025-Q1, 2025-03 of 2024-2025.`,
  askValue: (text, column) => `Wat is ${quote(text)} in de kolom ${quote(column)}?`,
  askDecimal: "Wat staat er in dit bestand voor de decimalen?",
  comma: "een komma: 12,5 (en 1.250 is 1250)",
  point: "een punt: 12.5 (en 1,250 is 1250)",
  leaveOut: "deze rijen weglaten",
  askName: "Onder welke naam bewaren we deze afspraken? (imports/<naam>.yaml)",
  askWrite: "Dit schrijven?",
  yes: "ja",
  no: "nee",
};
