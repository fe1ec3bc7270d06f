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
      ...(all.length > MOST_NAMES ? [`${all.length - MOST_NAMES} autres`] : []),
    ],
    "fr",
  );

/** Lignes d'une feuille de collecte qui portent sur autre chose. */
const other = (rows: Parameters<ImportWords["otherSheet"]>[1]) =>
  list(
    [
      ...rows
        .slice(0, MOST_NAMES)
        .map(
          ({ row, partner, period }) =>
            `ligne ${row} (${partner === "" ? "sans partenaire" : `partenaire ${quote(partner)}`}, période ${quote(period)})`,
        ),
      ...(rows.length > MOST_NAMES ? [`${rows.length - MOST_NAMES} autres`] : []),
    ],
    "fr",
  );

const FILES: Readonly<Record<FileTroubleWord, (file: string) => ImportRefusal>> = {
  encrypted: (file) => ({
    message: `${file} est protégé par un mot de passe.`,
    help: "Ouvrez-le dans le tableur, enregistrez une copie sans mot de passe et importez la copie.",
  }),
  "old-excel": (file) => ({
    message: `${file} est un classeur d'un ancien Excel (.xls).`,
    help: "Ouvrez-le et enregistrez-le en .xlsx ou en CSV.",
  }),
  macros: (file) => ({
    message: `${file} contient des macros, de petits programmes ; il n'a pas été ouvert.`,
    help: "Enregistrez-le en .xlsx sans macros et importez ce fichier.",
  }),
  damaged: (file) => ({
    message: `${file} est abîmé ou incomplet : il ne peut pas être lu comme classeur.`,
    help: "Exportez-le ou téléchargez-le à nouveau, ou ouvrez-le et enregistrez-le en .xlsx.",
  }),
  "open-document": (file) => ({
    message: `${file} est une feuille de calcul OpenDocument (.ods).`,
    help: "Enregistrez-la en .xlsx ou en CSV et importez ce fichier.",
  }),
  "binary-workbook": (file) => ({
    message: `${file} est un classeur binaire (.xlsb).`,
    help: "Enregistrez-le en .xlsx ou en CSV et importez ce fichier.",
  }),
  "web-page": (file) => ({
    message: `${file} est une page web qui porte un nom de classeur, comme certains registres l'exportent.`,
    help: "Ouvrez-le dans le tableur et enregistrez-le en .xlsx ou en CSV.",
  }),
  "plain-text": (file) => ({
    message: `${file} est du texte simple qui porte un nom de classeur.`,
    help: "Donnez-lui un nom qui se termine par .csv et importez-le à nouveau.",
  }),
  "too-large": (file) => ({
    message: `${file} est trop grand pour être lu sans risque.`,
    help: "Supprimez ce qui n'est pas nécessaire, ou exportez-le par parties ou en CSV.",
  }),
  "no-workbook": (file) => ({
    message: `${file} est une archive, mais pas un classeur.`,
    help: "Sortez-en la feuille de calcul et importez-la.",
  }),
  binary: (file) => ({
    message: `${file} n'est pas du texte.`,
    help: "Exportez-le à nouveau en CSV (UTF-8) ou en .xlsx.",
  }),
  "unclosed-quote": (file) => ({
    message: `${file} a un guillemet qui n'est jamais fermé ; ses lignes ne peuvent pas être distinguées.`,
    help: "Exportez-le à nouveau, ou cherchez un guillemet isolé dans une cellule.",
  }),
  empty: (file) => ({ message: `${file} est vide.`, help: "Exportez-le à nouveau." }),
  "unknown-kind": (file) => ({
    message: `${file} n'est pas un fichier qui peut être importé.`,
    help: "L'importation prend des fichiers .xlsx et .csv.",
  }),
  gone: (file) => ({
    message: `${file} n'existe pas, ou ne peut pas être lu.`,
    help: "Vérifiez l'orthographe et l'endroit ; les liens vers des fichiers ailleurs ne sont pas suivis.",
  }),
  "no-table": (file) => ({
    message: `Aucun tableau avec des chiffres n'a été trouvé dans ${file}.`,
    help: "Indiquez la ligne des noms de colonnes avec --header-row, et la feuille avec --sheet.",
  }),
  "too-wide": (file) => ({
    message: `${file} a plus de 500 colonnes ; ce qui se trouve au-delà serait perdu, donc rien n’a été lu.`,
    help: "Exportez-le en plusieurs parties, ou transformez les colonnes en lignes.",
  }),
};

export const importWordsFr: ImportWords = {
  file: (name, trouble) => FILES[trouble](quote(name)),
  noFiles: (path) => ({
    message: `Il n'y a pas de fichier à importer dans ${quote(path)}.`,
    help: "L'importation prend des fichiers .xlsx et .csv, ou un dossier qui en contient.",
  }),
  noSuchSheet: (file, sheet, sheets) => ({
    message: `${quote(file)} n'a pas de feuille ${quote(sheet)}.`,
    help: `Ses feuilles sont ${names(sheets)}.`,
  }),
  severalSheets: (file, sheets) => ({
    message: `${quote(file)} a plusieurs feuilles avec des chiffres : ${names(sheets)}.`,
    help: "Nommez-en une avec --sheet.",
  }),
  collectionSheet: (file, problem) =>
    problem === "newer"
      ? {
          message: `${quote(file)} est une feuille de collecte d'une version plus récente d'impact.`,
          help: "Importez-la avec cette version.",
        }
      : {
          message: `${quote(file)} est une feuille de collecte dont des lignes ou des feuilles ont été déplacées ou supprimées.`,
          help: "Refaites la feuille avec `impact export --to collection-sheet` et recopiez-y les chiffres.",
        },
  otherSheet: (file, rows, { partner, period }) => ({
    message: `${quote(file)} a été faite pour le partenaire ${quote(partner)} et la période ${quote(period)}, mais toutes les lignes ne le disent pas : ${other(rows)}. Rien n'a été repris.`,
    help: "Remettez le partenaire et la période dans ces lignes, ou refaites la feuille avec `impact export --to collection-sheet` et n'y recopiez que les chiffres. Un autre partenaire ou une autre période a sa propre feuille.",
  }),
  personalUsed: (columns) => ({
    message: `${names(columns.map(({ name }) => name))} ${columns.length === 1 ? "ressemble" : "ressemblent"} à des données sur des personnes (${list([...new Set(columns.map(({ sign }) => importWordsFr.sign[sign]))], "fr")}) ; elles n'entrent jamais dans le dépôt.`,
    help: `Laissez la colonne de côté (${leftOut(columns, "Colonne")}), ou comptez d'abord les personnes par groupe et importez les nombres. Les noms de lieux ou d'organisations ont leur place dans dimensions.yaml ou partners.yaml ; ils sont alors connus.`,
  }),
  recordsOfPeople: (file) => ({
    message: `${quote(file)} ressemble à une liste avec une ligne par personne : aucune colonne ne contient de chiffres.`,
    help: "Comptez d'abord les personnes par groupe et par période, par exemple dans un tableau croisé, et importez les nombres.",
  }),
  noFigures: (file) => ({
    message: `Aucune colonne de ${quote(file)} ne contient les chiffres.`,
    help: 'Dites laquelle : --map "Colonne=value", ou numerator et denominator.',
  }),
  sameRole: (role, columns) => ({
    message: `Les colonnes ${names(columns)} contiennent toutes deux la même chose : ${role}.`,
    help: 'Laissez-en une de côté, ou dites ce qui les distingue : --map "2024=value,period=2024".',
  }),
  answersNeeded: (needed) => ({
    message: `Tout n'est pas connu au sujet de ${names(needed.map(({ file }) => file))}, et il n'y a pas de terminal pour poser des questions.`,
    help: flagsHelp(needed, "Ajoutez : ", " : ", importWordsFr.totalIsEmpty),
  }),
  noSuchImport: (name, nearest) => ({
    message: `Il n'y a pas de imports/${name}.yaml.`,
    help: nearest
      ? `Vouliez-vous dire ${nearest} ?`
      : "Omettez --using : ce qui est nécessaire sera demandé.",
  }),
  brokenImport: (path) => ({
    message: `${path} contient des erreurs et n'est donc pas utilisé.`,
    help: "`impact validate` dit lesquelles.",
  }),
  headerDiffers: (path, missing, added) => ({
    message: `Les noms de colonnes ne sont pas ceux de ${path} : ${missing.length > 0 ? `absent : ${names(missing)}` : ""}${missing.length > 0 && added.length > 0 ? " ; " : ""}${added.length > 0 ? `nouveau : ${names(added)}` : ""}.`,
    help: "Adaptez les noms dans ce fichier si seuls des noms ont changé, ou importez sans --using pour faire de nouveaux accords.",
  }),
  severalImports: (file, all) => ({
    message: `Les noms de colonnes de ${quote(file)} conviennent à plusieurs accords : ${names(all)}.`,
    help: "Nommez-en un avec --using.",
  }),
  wrongFlag: (option, value, form) => ({
    message: `${option} ne peut pas être ${quote(value)}.`,
    help: `Écrivez-le comme ${form}.`,
  }),
  unknownColumn: (option, column, columns) => ({
    message: `${option} : il n'y a pas de colonne ${quote(column)}.`,
    help: `Les colonnes sont ${names(columns)}.`,
  }),
  wrongName: (name) => ({
    message: `${quote(name)} ne peut pas être le nom d'accords.`,
    help: "Utilisez des minuscules, des chiffres et des traits d'union, comme registre-clients.",
  }),
  wrongTable: (path) => ({
    message: `${quote(path)} ne peut pas être une table de mesures.`,
    help: "Les tables se trouvent dans data/ et se terminent par .csv, comme data/riviere.csv.",
  }),
  tableRefused: (path, problem) =>
    problem === "has-errors" || problem === "unread"
      ? {
          message: `${quote(path)} ${problem === "unread" ? "ne peut pas être lu : on ne sait donc pas quels chiffres s’y trouvent déjà ; rien n’a été écrit." : "contient des erreurs : ce qui s’y trouve n’est pas sûr, et rien n’y a été modifié."}`,
          help: `Réparez d’abord ${path} : \`impact validate\` dit ce qui ne va pas.`,
        }
      : {
          message:
            problem === "not-utf8"
              ? `${quote(path)} est écrit dans un ancien encodage ; rien n'y a été changé.`
              : `${quote(path)} n'a pas pu être modifié sans risque.`,
          help:
            problem === "not-utf8"
              ? "Enregistrez d'abord la table en UTF-8, ou écrivez dans une autre table avec --into."
              : "Réparez d'abord ce que `impact validate` en dit, ou écrivez dans une autre table avec --into.",
        },
  sign: {
    header: "par son nom",
    "national-number": "numéros de registre national",
    "e-mail": "adresses e-mail",
    iban: "numéros de compte",
    telephone: "numéros de téléphone",
    names: "noms de personnes",
    "birth-dates": "sans doute des dates de naissance",
    "free-text": "texte libre",
  },
  role: {
    indicator: "quel indicateur",
    period: "la période",
    year: "l'année (avec une autre colonne pour la partie)",
    half: "le semestre",
    quarter: "le trimestre",
    month: "le mois",
    partner: "quel partenaire",
    dimension: "une ventilation",
    numerator: "combien d'entre eux (numérateur)",
    denominator: "sur combien (dénominateur)",
    value: "le chiffre lui-même",
    n: "combien ont répondu",
    sd: "l'écart-type",
    status: "à quel point le chiffre est sûr",
    ignore: "rien d'utile : laisser de côté",
  },
  skip: {
    declared: "laissée de côté comme convenu",
    "no-figure": "aucun chiffre dans la ligne",
    "total-row": "un total sur des périodes ou des indicateurs",
    "header-again": "encore les noms de colonnes",
    repeated: "encore le même chiffre",
  },
  trouble: {
    "not-a-number": "pas un nombre",
    "hidden-by-source": "caché par la source",
    "error-cell": "une erreur du tableur",
    "which-decimals": "milliers ou décimales ?",
    "no-result":
      "une formule dont le résultat n’est pas dans le fichier : ouvrez-le dans le tableur, enregistrez-le et importez-le à nouveau",
    "merged-figure": "un seul nombre dans des cellules fusionnées : pour quelle ligne est-il ?",
    "mixed-percent": "un nombre sans % dans une colonne de pourcentages : qu’est-ce que c’est ?",
    "withheld-here":
      "non communiqué par la source dans le tableau, et le fichier a un nombre : décidez, et modifiez vous-même cette ligne dans le tableau",
    "unknown-word": "un mot sans code",
    "no-period": "pas de période",
    "no-indicator": "pas d'indicateur",
    contradicts:
      "des nombres à côté d'un statut ou d'un mot qui dit qu'il n'y a pas de chiffre à donner : lequel des deux est juste ?",
    conflict: "le même chiffre deux fois, avec des nombres différents",
    "rows-differ":
      "le même chiffre dans des lignes qui diffèrent ailleurs : des personnes pas encore comptées, ou une ventilation laissée de côté ?",
  },
  found: ({ file, sheet, headerRow, twoRows, above, rows }) =>
    `${oneLine(file, 200)}${sheet === undefined ? "" : `, feuille ${quote(sheet)}`} : noms de colonnes à la ligne ${headerRow}${twoRows ? " et à celle au-dessus" : ""}${above > 0 ? `, ${above} ${above === 1 ? "ligne" : "lignes"} au-dessus non ${above === 1 ? "reprise" : "reprises"}` : ""}, ${rows} ${rows === 1 ? "ligne" : "lignes"} en dessous.`,
  unitsRow: (row) => `La ligne ${row} nomme des unités et n'est pas reprise.`,
  using: (path) => `Lu comme convenu dans ${path}.`,
  like: (path, missing, added) =>
    `Les noms de colonnes ressemblent à ceux de ${path}${missing.length > 0 ? ` ; absent : ${names(missing)}` : ""}${added.length > 0 ? ` ; nouveau : ${names(added)}` : ""}.`,
  personalLeft: (columns) =>
    `Non lu, car cela ressemble à des données sur des personnes : ${list(
      columns.map(({ name, sign }) => `${quote(name)} (${importWordsFr.sign[sign]})`),
      "fr",
    )}.`,
  wordsNotKept: (columns) =>
    `Pas conservé dans imports/, car il peut s'agir d'une personne : ${list(
      columns.map(({ name, words }) => `${names(words)} (colonne ${quote(name)})`),
      "fr",
    )}. Ce sera redemandé la prochaine fois. S'il ne s'agit de personne, ajoutez-le comme nom dans partners.yaml ou dimensions.yaml.`,
  ignored: (columns) => `Non lu, comme convenu : ${names(columns)}.`,
  counts: ({ taken, skipped, troubles }) =>
    `Lignes : ${taken} ${taken === 1 ? "reprise" : "reprises"}, ${skipped} ${skipped === 1 ? "laissée" : "laissées"} de côté, ${troubles} qui ne ${troubles === 1 ? "peut pas être reprise" : "peuvent pas être reprises"}.`,
  figures: ({ added, changed, unchanged, gone }) =>
    `Chiffres : ${added} nouveaux, ${changed} modifiés, ${unchanged} inchangés${gone > 0 ? `, ${gone} dans les tables et pas dans le fichier (ils restent)` : ""}.`,
  addedHeading: "Nouveaux",
  changedHeading: "Modifiés",
  goneHeading: "Dans les tables, pas dans le fichier ; ils restent",
  skippedHeading: "Laissées de côté",
  troubleHeading: "Impossibles à reprendre",
  hidden: (count) =>
    `${count} ${count === 1 ? "chiffre caché" : "chiffres cachés"} par la source (comme \`<5\`) : repris sans nombre, avec le statut \`withheld\`. Avec --set hidden=refuse, ces lignes sont refusées.`,
  undeclared: ({ rows, indicator, dimension }) =>
    `${rows} ${rows === 1 ? "ligne porte" : "lignes portent"} sur un groupe de ${quote(dimension)}, mais l'indicateur ${quote(indicator)} n'a pas cette ventilation : aucun rapport ne les montre. Ajoutez dans indicators/${indicator}.yaml, sous breakdowns : {by: ${dimension}}`,
  mendSource: "Réparez ceci dans la source et importez à nouveau.",
  elsewhere: "Et dans le dépôt même :",
  more: (count) => `… et encore ${count}`,
  row: ({ file, sheet, row }) => `${file}${sheet === undefined ? "" : ` (${sheet})`}, ligne ${row}`,
  empty: "(vide)",
  total: "total",
  newErrors: (count) =>
    `Avec ces chiffres, \`impact validate\` trouverait ${count} ${count === 1 ? "nouvelle erreur" : "nouvelles erreurs"} ; rien n'est donc écrit :`,
  troubleStops:
    "Rien n'a été écrit, car certaines lignes ne peuvent pas être reprises. Réparez-les dans la source, ou ajoutez --skip-bad-rows pour laisser exactement celles-ci de côté.",
  askSkipBad: (count) =>
    `${count} ${count === 1 ? "ligne ne peut pas être reprise" : "lignes ne peuvent pas être reprises"}. ${count === 1 ? "La" : "Les"} laisser de côté et écrire le reste ?`,
  kept: (path) =>
    `Vos réponses sont gardées dans ${path} ; la prochaine fois, elles ne seront plus demandées.`,
  assumed: (flags) => `Supposé avec --yes : ${flags.join(" ")}`,
  dryRun: "Rien n'a été écrit (--dry-run).",
  nothingNew: "Tout se trouve déjà dans le dépôt ; il n'y a rien à écrire.",
  nothingWritten: "Rien n'a été écrit.",
  written: (paths) => `Écrit : ${paths.join(", ")}.`,
  wouldWrite: (paths) => `Serait écrit : ${paths.join(", ")}.`,
  nextTime: "La prochaine fois, un fichier avec les mêmes noms de colonnes sera importé sans questions.",
  askColumn: (name, examples) =>
    `Que contient la colonne ${quote(name)} ?${examples.length > 0 ? ` (par exemple ${examples.map((each) => quote(each)).join(", ")})` : ""}`,
  unnamed: (letters) => `colonne ${letters}, sans nom`,
  percentage: "un pourcentage sans le signe % : 45 vaut 0,45",
  clash: (role, column) =>
    `${quote(column)} contient déjà cela (${role}) ; choisissez autre chose, ou laissez cette colonne de côté.`,
  notHere: "n'y est pas encore : arrêter et me dire ce qu'il faut ajouter",
  declare: ({ kind, dimension = "", text = "", id = "nom" }) => ({
    message:
      text === ""
        ? "Arrêté : ce que vous cherchiez n'est pas encore dans le dépôt."
        : `Arrêté : ${quote(text)} n'est pas encore dans le dépôt.`,
    help:
      kind === "indicator"
        ? `Créez indicators/${id}.yaml (voir docs/format.md) et importez à nouveau.`
        : kind === "partner"
          ? `Ajoutez dans partners.yaml : - {id: ${id}, name: ${quote(text).slice(1, -1) || "…"}} et importez à nouveau.`
          : `Ajoutez dans dimensions.yaml, sous values de ${dimension} : - {id: ${id}, name: ${quote(text).slice(1, -1) || "…"}} et importez à nouveau.`,
  }),
  totalIsEmpty: "--set partner= sans rien derrière signifie : le total de tous les partenaires.",
  askIndicator: "À quel indicateur appartiennent ces chiffres ?",
  askPartner: "De qui sont ces chiffres ?",
  askPeriod: "Sur quelle période portent-ils ? (2025, 2025-Q1, 2025-03, 2024-2025)",
  notAPeriod: (text) =>
    `${quote(text)} n'est pas une période ; écrivez-la comme 2025, 2025-Q1, 2025-03 ou 2024-2025.`,
  askValue: (text, column) => `Qu'est-ce que ${quote(text)} dans la colonne ${quote(column)} ?`,
  askDecimal: "Qu'est-ce qui précède les décimales dans ce fichier ?",
  comma: "une virgule : 12,5 (et 1.250 est 1250)",
  point: "un point : 12.5 (et 1,250 est 1250)",
  leaveOut: "laisser ces lignes de côté",
  askName: "Sous quel nom garder ces accords ? (imports/<nom>.yaml)",
  askWrite: "Écrire ceci ?",
  yes: "oui",
  no: "non",
};
