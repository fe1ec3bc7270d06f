import type { RuleArguments } from "../../../findings/rule-names.ts";
import { quote } from "../../quote.ts";
import type { DocumentRule, SentencesOf } from "../shape.ts";
import { yamlCause } from "../yaml-causes.ts";
import { EXPECTED, words } from "./words.ts";

const { anyOf, kind, kinds, number, or } = words;

type YamlProblem = RuleArguments["yaml-syntax"]["problem"];
type FileProblem = RuleArguments["file-unreadable"]["problem"];
type WrongValue = RuleArguments["wrong-value"];

const STAYS = { error: "une erreur", warning: "un avertissement", info: "une remarque" } as const;

function field(key: string): string {
  return key === "" ? "ce champ" : quote(key);
}

/** The same at the start of a sentence. */
function fieldFirst(key: string): string {
  return key === "" ? "Ce champ" : quote(key);
}

const YAML: { readonly [P in YamlProblem]: readonly [message: (detail: string) => string, help: string] } = {
  syntax: [
    (detail) => `À partir d'ici, ce fichier ne peut pas être lu comme du YAML : ${yamlCause(detail, "fr")}.`,
    "Regardez cette ligne et celle d'au-dessus : le plus souvent, il manque un deux-points ou un guillemet, il y a une tabulation, ou les lignes n'ont pas le même retrait.",
  ],
  "duplicate-key": [
    (detail) => `${quote(detail)} apparaît deux fois dans le même groupe de champs.`,
    "Gardez celui qui est juste et supprimez l'autre.",
  ],
  "missing-dash": [
    (detail) =>
      `Il manque un tiret devant ${quote(detail)} : quelque chose de nouveau commence ici, mais cela se lit comme une seconde fois les mêmes champs de ce qui précède.`,
    "Mettez `- ` devant cette ligne, là où se trouvent les tirets de la liste.",
  ],
  "decimal-comma": [
    (detail) =>
      `Dans ${quote(detail)}, une virgule précède les décimales ; entre accolades, une virgule termine un champ.`,
    "Écrivez un point au lieu de la virgule, comme `0.65`.",
  ],
  "cut-off": [
    (detail) => `${quote(detail)} est perdu : ce qui suit une espace et \`#\` est une remarque pour YAML.`,
    "Mettez tout le texte entre guillemets. Si c'est bien une remarque, mettez une espace après `#`.",
  ],
  "too-many-aliases": [
    () => "Ce fichier répète trop souvent des parties de lui-même, avec `&` et `*`.",
    "Écrivez les parties répétées en toutes lettres.",
  ],
  "too-deep": [
    () => "Les champs de ce fichier sont trop profondément emboîtés pour être lus.",
    "Comparez avec un exemple de la documentation : aucun fichier n'a besoin de plus de quelques niveaux.",
  ],
  "no-front-matter": [
    () => "Ce fichier ne commence pas par un bloc de champs entre deux lignes `---`.",
    "Mettez tout en haut une ligne `---`, puis les champs, puis une ligne `---`, puis le texte.",
  ],
  "unclosed-front-matter": [
    () => "Le bloc de champs en haut de ce fichier n'est pas fermé.",
    "Mettez une ligne avec seulement `---` entre les champs et le texte.",
  ],
  "unusable-tag": [
    (detail) => `${quote(detail)} est une marque que ce format n'utilise pas.`,
    "Supprimez la marque ; mettez la valeur entre guillemets s'il s'agit de texte.",
  ],
};

const FILES: { readonly [P in FileProblem]: readonly [message: (limit: string) => string, help: string] } = {
  "not-utf8": [
    () =>
      "Ce fichier n'est pas enregistré en UTF-8 : des lettres comme é et ë ne peuvent pas être lues avec certitude.",
    "Enregistrez-le à nouveau en choisissant l'encodage UTF-8.",
  ],
  utf16: [
    () => "Ce fichier est enregistré en UTF-16, ce que les tableurs appellent texte Unicode.",
    "Enregistrez-le à nouveau et choisissez UTF-8 comme encodage ; un tableur appelle cela CSV UTF-8.",
  ],
  binary: [
    () => "Ce fichier contient autre chose que du texte.",
    "Enregistrez-le à nouveau comme texte brut, ou en CSV si c'était un tableur.",
  ],
  "too-large": [
    (limit) => `Ce fichier est trop grand pour être lu${limit}.`,
    "Divisez-le en fichiers plus petits, par exemple un par année.",
  ],
  "link-outside": [
    () => "Ceci est un raccourci vers quelque chose en dehors du dépôt, qui n'est pas lu.",
    "Mettez le fichier ou le dossier lui-même dans le dépôt.",
  ],
  "linked-folder": [
    () => "Ceci est un raccourci vers un dossier, et un tel dossier n'est pas lu.",
    "Remplacez le raccourci par le dossier lui-même.",
  ],
  "not-a-file": [
    () => "Ceci n'est pas un fichier ordinaire et ne peut donc pas être lu.",
    "Remplacez-le par un fichier de texte ordinaire.",
  ],
  "no-permission": [
    () => "La personne qui lance la vérification n'y a pas accès.",
    "Adaptez les droits du fichier ou du dossier, ou adressez-vous à la personne qui gère l'ordinateur.",
  ],
  gone: [
    () => "Ce fichier a disparu pendant la vérification.",
    "Relancez la vérification quand plus rien n'est déplacé ni enregistré.",
  ],
  empty: [() => "Il n'y a rien dans ce fichier.", "Remplissez-le, ou supprimez-le."],
  "line-too-long": [
    (limit) => `Une ligne de ce fichier est trop longue pour être lue${limit}.`,
    "Cherchez un guillemet qui n'est pas fermé, ou un texte qui n'a pas sa place dans un tableau.",
  ],
  "too-many-cells": [
    (limit) => `Une ligne de ce fichier a trop de cellules pour être lue${limit}.`,
    "Supprimez les colonnes que le format ne prévoit pas.",
  ],
};

const FORMS: ReadonlyMap<string, string> = new Map([
  ["url", "une adresse web qui commence par `https://`"],
  ["account", "un compte précédé du signe @, comme `@rive` ou `@rive/logement`"],
  ["currency", "une monnaie en trois majuscules, comme `EUR`"],
  ["ended", "le type et le nom, comme `partner:rive`, ou un groupe sous la forme `value:age=18-25`"],
  ["standard", "le nom d'une norme, deux-points et le code qu'elle donne, comme `sdg:11.1.1`"],
  ["table-path", "un chemin sous `data/` qui finit par `.csv`, sans espaces"],
  ["language", "un code de langue comme `nl`, `en` ou `fr`"],
  ["reference", "une sorte et un identifiant, comme `indicator:logement-stable`"],
  ["identifier", "des minuscules sans accent, des chiffres et des traits d'union"],
  ["text", "du texte, éventuellement en plusieurs langues"],
  ["date", "une date comme `2026-03-01`"],
  ["period", "une période comme `2025` ou `2025-Q3`"],
  ["house-rule-term", "ici un indicateur, un nombre, ou `2 * indicateur`"],
  ["house-rule-part", "après le nom d'un indicateur, seulement `.numerator`, `.denominator` ou `.n`"],
  ["house-rule-sign", "ici `+`, ` - ` ou une comparaison (`<=`, `>=`, `<`, `>`, `=`, `!=`)"],
  ["house-rule-minus", "des espaces des deux côtés du moins, car les noms ont des traits d'union"],
  ["house-rule-comparison", "une seule comparaison : `<=`, `>=`, `<`, `>`, `=` ou `!=`"],
  ["house-rule-indicator", "l'identifiant d'au moins un indicateur"],
  ["house-rule-too-long", "une règle plus courte, ou plusieurs : au plus 500 caractères et 20 chiffres"],
]);

function expectedWords(expected: readonly (keyof typeof EXPECTED)[]): string {
  return expected.length === 0 ? "autre chose" : or(expected.map((one) => EXPECTED[one]));
}

function wrongValue({ problem, value, key }: WrongValue): string {
  switch (problem.is) {
    case "type":
      return `Pour ${field(key)}, il faut ${expectedWords(problem.expected)}, mais on y lit ${quote(value)}.`;
    case "not-in-list":
      return `${quote(value)} ne fait pas partie des choix pour ${field(key)}.`;
    case "identifier":
      return `${quote(value)} ne peut pas servir d'identifiant.`;
    case "date":
      return problem.suggestion === undefined
        ? `${quote(value)} n'est pas une date qui existe.`
        : `${quote(value)} n'est pas écrit sous la forme année-mois-jour.`;
    case "period":
      return `${quote(value)} n'est pas une période.`;
    case "form":
      return `${quote(value)} n'est pas écrit comme ${field(key)} le demande.`;
    case "too-small":
      return `${fieldFirst(key)} vaut ${quote(value)}, et c'est moins que ${number(problem.limit)}.`;
    case "too-large":
      return `${fieldFirst(key)} vaut ${quote(value)}, et c'est plus que ${number(problem.limit)}.`;
    case "too-few":
      return `La liste de ${field(key)} est trop courte.`;
    case "too-many":
      return `La liste de ${field(key)} est trop longue.`;
    case "repeated":
      return `${quote(value)} apparaît plus d'une fois dans ${field(key)}.`;
    case "empty":
      return `${fieldFirst(key)} est vide.`;
    case "reference-form":
      return `${quote(value)} ne dit pas de quelle sorte de chose il s'agit.`;
    case "order":
      return `${quote(problem.second)} vient avant ${quote(problem.first)}.`;
    case "contradicts":
      return `${quote(value)} dans ${field(key)} dit qu'il n'y a pas de chiffre à donner, mais il y a des nombres dans ${problem.columns.map((one) => quote(one)).join(", ")}.`;
    case "not-used":
      return `${fieldFirst(key)} n'a pas de sens pour un indicateur de type ${quote(problem.type)}.`;
    case "reserved":
      return `${quote(value)} est le nom d'une colonne fixe et ne peut donc rien nommer d'autre.`;
    case "not-softened":
      return `La règle ${field(key)} reste ${STAYS[problem.stays]} : ${quote(value)} n'y change rien.`;
    case "one-of":
      return `${field(key)} demande exactement une de ces clés : ${or(problem.allowed.map((one) => quote(one)))}.`;
  }
}

function wrongValueHelp({ problem, key }: WrongValue): string {
  switch (problem.is) {
    case "type":
      if (problem.suggestion !== undefined)
        return problem.other === undefined
          ? `${didYouMean(problem.suggestion)}Écrivez un nombre avec un point avant les décimales.`
          : `Est-ce ${quote(problem.suggestion)} ou ${quote(problem.other)} ? Écrivez un nombre avec un point avant les décimales ; 60 % est \`0.6\` comme part.`;
      return `Écrivez ici ${expectedWords(problem.expected)} ; un texte qui contient \`:\` ou \`#\` se met entre guillemets.`;
    case "not-in-list":
      return `${didYouMean(problem.nearest)}${choose(problem.allowed, problem.nearest)}`.trim();
    case "identifier":
      return `N'utilisez que des minuscules sans accent, des chiffres et des traits d'union${problem.suggestion === undefined ? "" : `, par exemple ${quote(problem.suggestion)}`}.`;
    case "date":
      return `${didYouMean(problem.suggestion)}Écrivez l'année, le mois et le jour : \`2026-03-01\`.`;
    case "period":
      return `${didYouMean(problem.suggestion)}Une période s'écrit \`2025\`, \`2025-H1\`, \`2025-Q3\`, \`2025-03\`, ou \`2024-2025\` pour une année scolaire.`;
    case "form":
      return `Écrivez ${FORMS.get(problem.expected) ?? quote(problem.expected)}.`;
    case "too-small":
      return `Écrivez un nombre d'au moins ${number(problem.limit)}.`;
    case "too-large":
      return `Écrivez un nombre d'au plus ${number(problem.limit)}.`;
    case "too-few":
      return "Ajoutez ce qui manque, ou supprimez le champ.";
    case "too-many":
      return "Ne gardez que le plus important.";
    case "repeated":
      return "Gardez-le une seule fois.";
    case "empty":
      return `Remplissez ${field(key)}, ou supprimez-le.`;
    case "reference-form":
      return `Mettez la sorte devant : ${anyOf(problem.allowed.map((one) => `${one}:…`))}.`;
    case "order":
      return `Vérifiez les deux : ${quote(problem.first)} doit venir d'abord.`;
    case "contradicts":
      return key === "status"
        ? "Videz les cellules avec des nombres si la source ne veut pas les montrer ; ils restent dans l'historique de git, demandez donc de l'aide si cela peut nuire à quelqu'un. S'ils peuvent être montrés, prenez un autre statut."
        : "Gardez `na` s'il n'y a rien à compter, et videz les nombres ; ou retirez `na`.";
    case "not-used":
      return "Laissez cette cellule vide, ou faites de l'indicateur une `proportion`.";
    case "reserved":
      return "Choisissez un autre nom ; dans les tableaux il aurait deux sens.";
    case "not-softened":
      return `Retirez cette ligne, pour que personne ne croie qu'elle compte. ${quote(`impact explain ${key}`)} dit ce que la règle trouve et ce qu'il faut y faire.`;
    case "one-of":
      return `Gardez celle que vous voulez : ${anyOf(problem.allowed)}.`;
  }
}

/** All choices; where there are very many, the nearest one has to do. */
function choose(allowed: readonly string[], nearest?: string): string {
  const tooMany = allowed.length > (nearest === undefined ? 30 : 12);
  return allowed.length === 0 || tooMany ? "" : `Choisissez ${anyOf(allowed)}. `;
}

function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? "" : `Vouliez-vous dire ${quote(nearest)} ? `;
}

/** In what only a word differs from the one that was meant. */
const DIFFERS: ReadonlyMap<string, string> = new Map([
  ["case", "seules les majuscules et minuscules diffèrent"],
  ["blanks", "seuls des espaces, traits d'union ou autres signes diffèrent"],
  ["accents", "seuls les accents diffèrent"],
  ["unseen", "il contient un signe que personne ne voit"],
  ["line-break", "il contient un retour à la ligne"],
  ["encoding", "ses lettres ont été abîmées quand un fichier a été ouvert avec le mauvais encodage"],
]);

/** Files, fields, identifiers and references. */
export const documents: SentencesOf<DocumentRule> = {
  "yaml-syntax": {
    message: ({ problem, detail }) => YAML[problem][0](detail),
    why: "Ce qui ne peut pas être lu n'est pas vérifié, et manque dans chaque carte et chaque rapport.",
    help: ({ problem }) => YAML[problem][1],
  },
  "file-unreadable": {
    message: ({ problem, limit }) =>
      FILES[problem][0](limit === undefined ? "" : ` (au plus ${quote(limit)})`),
    why: "Ce qui ne peut pas être lu n'est pas vérifié, et manque dans chaque carte et chaque rapport.",
    help: ({ problem }) => FILES[problem][1],
  },
  "unknown-file": {
    message: () => "Ce fichier n'a pas de place dans le format ; son contenu n'est pas utilisé.",
    why: "La personne qui l'a écrit pense peut-être qu'il compte.",
    help: ({ nearest, workbook }) =>
      workbook
        ? "Un classeur n'est pas lu : importez-le avec `impact import`, ou enregistrez la feuille en CSV."
        : `${didYouMean(nearest)}Vérifiez le nom du fichier et le dossier où il se trouve, ou retirez-le du dépôt.`,
  },
  "unknown-key": {
    message: ({ key }) => `Le champ ${quote(key)} n'existe pas ici.`,
    why: "Un champ inconnu n'est pas utilisé : ce qu'il dit se perdrait sans que personne le remarque.",
    help: ({ nearest, allowed }) =>
      nearest === undefined
        ? `${choose(allowed)}Ce que vous voulez ajouter vous-mêmes peut aller sous \`meta\`.`
        : `Vouliez-vous dire ${quote(nearest)} ? Ce que vous voulez ajouter vous-mêmes peut aller sous \`meta\`.`,
  },
  "missing-key": {
    message: ({ key, object }) => `Il manque ${quote(key)}${ofObject(object)}.`,
    why: "Sans cela, personne ne sait de quoi il s'agit, et le reste ne peut pas être vérifié.",
    help: ({ key }) => `Ajoutez une ligne ${quote(`${key}:`)} et complétez-la.`,
  },
  "wrong-value": {
    message: wrongValue,
    why: ({ problem }) =>
      problem.is === "not-softened"
        ? "Qui désactive une règle compte sur son silence ; certaines règles disent ce qui n'a pas pu être lu ou protègent des personnes, et ne se taisent jamais."
        : "Une valeur qui peut se lire de deux façons finit par se retrouver dans un rapport de la mauvaise façon.",
    help: wrongValueHelp,
  },
  "duplicate-id": {
    message: ({ kind: one, id }) => `${quote(id)} apparaît deux fois parmi les ${kinds([one])}.`,
    why: "Qui y renvoie ne peut pas savoir lequel des deux est visé.",
    help: () => "Donnez un autre identifiant à l'un des deux, ou supprimez celui qui est en trop.",
  },
  "file-name-differs": {
    message: ({ id, name }) =>
      `Le fichier s'appelle ${quote(name)}, mais l'identifiant qu'il contient est ${quote(id)}.`,
    why: "Les autres y renvoient par le nom du fichier ; deux noms pour une même chose mènent à des erreurs.",
    help: () => "Renommez le fichier, ou supprimez `id` : le nom du fichier sert d'identifiant.",
  },
  "unknown-reference": {
    message: ({ kinds: many, id, from }) =>
      `${quote(from)} renvoie à ${quote(id)}, qui ne figure pas parmi les ${kinds(many)}.`,
    why: "Un renvoi vers rien rompt le fil entre ce que vous faites et ce que vous pouvez montrer.",
    help: ({ nearest, allowed, differs }) =>
      nearest !== undefined && differs !== undefined
        ? `Écrivez ${quote(nearest)} : ${DIFFERS.get(differs) ?? "seule l'écriture diffère"}.`
        : nearest === undefined || allowed !== undefined
          ? `${didYouMean(nearest)}${choose(allowed ?? [], nearest)}`.trim() ||
            "Vérifiez l'orthographe, ou ajoutez d'abord ce qui manque."
          : `Vouliez-vous dire ${quote(nearest)} ? Sinon, ajoutez d'abord ce qui manque.`,
  },
};

function ofObject(object: string): string {
  const known = kind(object);
  return known.startsWith("`") ? "" : ` (${known})`;
}
