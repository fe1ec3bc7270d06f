import { flagsHelp, leftOut } from "./import-flags-help.ts";
import type { FileTroubleWord, ImportRefusal, ImportWords } from "./import-shape.ts";
import { list } from "./list.ts";
import { oneLine, quote } from "./quote.ts";

/** Of more names than this, the first are said. */
const MOST_NAMES = 10;

const names = (all: readonly string[]) =>
  list(
    [
      ...all.slice(0, MOST_NAMES).map((each) => quote(each)),
      ...(all.length > MOST_NAMES ? [`nog ${all.length - MOST_NAMES}`] : []),
    ],
    "nl",
  );

/** Rijen van een invulblad die over iets anders gaan. */
const other = (rows: Parameters<ImportWords["otherSheet"]>[1]) =>
  list(
    [
      ...rows
        .slice(0, MOST_NAMES)
        .map(
          ({ row, partner, period }) =>
            `rij ${row} (${partner === "" ? "geen partner" : `partner ${quote(partner)}`}, periode ${quote(period)})`,
        ),
      ...(rows.length > MOST_NAMES ? [`nog ${rows.length - MOST_NAMES}`] : []),
    ],
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
  "too-wide": (file) => ({
    message: `${file} heeft meer dan 500 kolommen; wat daarachter staat zou verloren gaan, dus er is niets gelezen.`,
    help: "Exporteer het in delen, of maak van kolommen rijen.",
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
  otherSheet: (file, rows, { partner, period }) => ({
    message: `${quote(file)} is gemaakt voor partner ${quote(partner)} en periode ${quote(period)}, maar dat zegt niet elke rij: ${other(rows)}. Er is niets overgenomen.`,
    help: "Zet in die rijen de partner en de periode terug, of maak het blad opnieuw met `impact export --to collection-sheet` en neem alleen de cijfers over. Voor een andere partner of periode is er een ander blad.",
  }),
  personalUsed: (columns) => ({
    message: `${names(columns.map(({ name }) => name))} ${columns.length === 1 ? "lijkt" : "lijken"} op gegevens over personen (${list([...new Set(columns.map(({ sign }) => importWordsNl.sign[sign]))], "nl")}); die komen nooit in de repository.`,
    help: `Laat de kolom weg (${leftOut(columns, "Kolom")}), of tel de mensen eerst per groep en importeer de aantallen. Namen van plaatsen of organisaties horen in dimensions.yaml of partners.yaml; dan zijn ze bekend.`,
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
  answersNeeded: (needed) => ({
    message: `Niet alles over ${names(needed.map(({ file }) => file))} is bekend, en er is geen terminal om het te vragen.`,
    help: flagsHelp(needed, "Voeg toe: ", ": ", importWordsNl.totalIsEmpty),
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
  tableRefused: (path, problem) =>
    problem === "has-errors" || problem === "unread"
      ? {
          message: `${quote(path)} ${problem === "unread" ? "kan niet gelezen worden, dus is niet bekend welke cijfers er al in staan; er is niets geschreven." : "heeft fouten: wat erin staat is niet zeker, dus is er niets in veranderd."}`,
          help: `Herstel eerst ${path}: \`impact validate\` zegt wat er mis is.`,
        }
      : {
          message:
            problem === "not-utf8"
              ? `${quote(path)} is in een oude tekencodering geschreven; er is niets in veranderd.`
              : `${quote(path)} kon niet veilig gewijzigd worden.`,
          help:
            problem === "not-utf8"
              ? "Bewaar de tabel eerst als UTF-8, of schrijf in een andere tabel met --into."
              : "Herstel eerst wat `impact validate` erover zegt, of schrijf in een andere tabel met --into.",
        },
  sign: {
    header: "door de naam",
    "national-number": "rijksregisternummers",
    "e-mail": "e-mailadressen",
    iban: "rekeningnummers",
    telephone: "telefoonnummers",
    names: "namen van mensen",
    "birth-dates": "wellicht geboortedatums",
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
    "no-result":
      "een formule waarvan het resultaat niet in het bestand staat: open het in het rekenprogramma, sla het op en importeer het opnieuw",
    "merged-figure": "één getal in samengevoegde cellen: voor welke rij is het?",
    "mixed-percent": "een getal zonder % in een kolom met percentages: wat is het?",
    "withheld-here":
      "in de tabel achtergehouden door de bron, en het bestand heeft een getal: beslis, en pas die rij zelf aan in de tabel",
    "unknown-word": "een woord zonder code",
    "no-period": "geen periode",
    "no-indicator": "geen indicator",
    contradicts:
      "getallen bij een status of een woord dat zegt dat er geen cijfer te geven is: welk van beide klopt?",
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
  wordsNotKept: (columns) =>
    `Niet bewaard in imports/, want het kan over iemand gaan: ${list(
      columns.map(({ name, words }) => `${names(words)} (kolom ${quote(name)})`),
      "nl",
    )}. Dat wordt volgende keer opnieuw gevraagd. Is het niemand, zet het dan als naam in partners.yaml of dimensions.yaml.`,
  ignored: (columns) => `Niet gelezen, zoals afgesproken: ${names(columns)}.`,
  counts: ({ taken, skipped, troubles }) =>
    `Rijen: ${taken} overgenomen, ${skipped} weggelaten, ${troubles} die niet overgenomen ${troubles === 1 ? "kan" : "kunnen"} worden.`,
  figures: ({ added, changed, unchanged, gone }) =>
    `Cijfers: ${added} nieuw, ${changed} gewijzigd, ${unchanged} ongewijzigd${gone > 0 ? `, ${gone} wel in de tabellen en niet in het bestand (blijven staan)` : ""}.`,
  addedHeading: "Nieuw",
  changedHeading: "Gewijzigd",
  goneHeading: "Wel in de tabellen, niet in het bestand; ze blijven staan",
  skippedHeading: "Weggelaten",
  troubleHeading: "Niet over te nemen",
  hidden: (count) =>
    `${count} ${count === 1 ? "cijfer" : "cijfers"} door de bron verborgen (zoals \`<5\`): zonder getal overgenomen, met status \`withheld\`. Met --set hidden=refuse worden zulke rijen geweigerd.`,
  undeclared: ({ rows, indicator, dimension }) =>
    `${rows} ${rows === 1 ? "rij gaat" : "rijen gaan"} over een groep van ${quote(dimension)}, maar de indicator ${quote(indicator)} heeft die opsplitsing niet: geen rapport toont ze. Voeg in indicators/${indicator}.yaml onder breakdowns toe: {by: ${dimension}}`,
  mendSource: "Herstel dit in de bron en importeer opnieuw.",
  elsewhere: "En in de repository zelf:",
  more: (count) => `… en nog ${count}`,
  row: ({ file, sheet, row }) => `${file}${sheet === undefined ? "" : ` (${sheet})`}, rij ${row}`,
  empty: "(leeg)",
  total: "totaal",
  newErrors: (count) =>
    `Met deze cijfers zou \`impact validate\` ${count} nieuwe ${count === 1 ? "fout" : "fouten"} vinden; er wordt dus niets geschreven:`,
  troubleStops:
    "Er is niets geschreven, want sommige rijen kunnen niet overgenomen worden. Herstel ze in de bron, of voeg --skip-bad-rows toe om precies deze weg te laten.",
  askSkipBad: (count) =>
    `${count} ${count === 1 ? "rij kan" : "rijen kunnen"} niet overgenomen worden. ${count === 1 ? "Die" : "Ze"} weglaten en de rest schrijven?`,
  kept: (path) => `Je antwoorden zijn bewaard in ${path}; volgende keer wordt daarover niets meer gevraagd.`,
  assumed: (flags) => `Aangenomen met --yes: ${flags.join(" ")}`,
  dryRun: "Er is niets geschreven (--dry-run).",
  nothingNew: "Alles staat al in de repository; er is niets te schrijven.",
  nothingWritten: "Er is niets geschreven.",
  written: (paths) => `Geschreven: ${paths.join(", ")}.`,
  wouldWrite: (paths) => `Zou geschreven worden: ${paths.join(", ")}.`,
  nextTime: "Een bestand met dezelfde kolomnamen wordt volgende keer zonder vragen geïmporteerd.",
  askColumn: (name, examples) =>
    `Wat staat er in de kolom ${quote(name)}?${examples.length > 0 ? ` (bijvoorbeeld ${examples.map((each) => quote(each)).join(", ")})` : ""}`,
  unnamed: (letters) => `kolom ${letters}, zonder naam`,
  percentage: "een percentage zonder %-teken: 45 is 0,45",
  clash: (role, column) =>
    `${quote(column)} bevat dat al (${role}); kies iets anders, of laat deze kolom weg.`,
  notHere: "staat er niet bij: stoppen, en zeggen wat ik moet toevoegen",
  declare: ({ kind, dimension = "", text = "", id = "naam" }) => ({
    message:
      text === ""
        ? "Gestopt: wat je zocht, staat nog niet in de repository."
        : `Gestopt: ${quote(text)} staat nog niet in de repository.`,
    help:
      kind === "indicator"
        ? `Maak indicators/${id}.yaml (zie docs/format.md) en importeer opnieuw.`
        : kind === "partner"
          ? `Voeg in partners.yaml toe: - {id: ${id}, name: ${quote(text).slice(1, -1) || "…"}} en importeer opnieuw.`
          : `Voeg in dimensions.yaml, onder values van ${dimension}, toe: - {id: ${id}, name: ${quote(text).slice(1, -1) || "…"}} en importeer opnieuw.`,
  }),
  totalIsEmpty: "--set partner= zonder iets erachter betekent: het totaal van alle partners.",
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
