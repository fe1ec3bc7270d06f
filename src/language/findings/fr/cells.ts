import { quote } from "../../quote.ts";
import type { CellRule, SentencesOf } from "../shape.ts";
import { PERIOD_KINDS, words } from "./words.ts";

const { allOf, date, number } = words;

const IMPOSSIBLE: ReadonlyMap<string, string> = new Map([
  ["year", "cette année ne peut pas être celle qui est visée"],
  [
    "years",
    "plusieurs années ensemble n'en sont pas une, et une année scolaire va d'une année à la suivante",
  ],
  ["half-year", "une année a deux semestres"],
  ["quarter", "une année a quatre trimestres"],
  ["month", "une année a douze mois"],
  ["week", "cette année n'a pas cette semaine"],
  ["day", "ce mois n'a pas ce jour"],
]);

const PERIODS =
  "Une période s'écrit `2025`, `2025-H1`, `2025-Q3`, `2025-03`, ou `2024-2025` pour une année scolaire.";
const DIGITS_ONLY =
  "N'écrivez que des chiffres, sans unité ni séparateur de milliers ; supprimez la ligne s'il n'y a pas de chiffre, ou écrivez `na` dans `value` s'il est sans objet.";

function didYouMean(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : `Vouliez-vous dire ${quote(suggestion)} ? `;
}

/** Both numbers that a text may mean. */
function eitherOf(one: string | undefined, other: string | undefined): string {
  if (one === undefined || other === undefined) return didYouMean(one);
  return `Est-ce ${quote(one)} ou ${quote(other)} ? `;
}

function per(kind: string): string {
  return PERIOD_KINDS.get(kind) ?? quote(kind);
}

const TABLE_CUT: ReadonlyMap<string, string> = new Map([
  ["thousands", "la virgule entre les milliers"],
  ["decimals", "la virgule décimale"],
  ["text", "la virgule dans le texte"],
]);

/** What stands in the cells of tables, and in the names of groups. */
export const cells: SentencesOf<CellRule> = {
  "ragged-row": {
    message: ({ cells: count, expected, broken, parts, delimiter, trailing }) => {
      if (broken) return "Cette ligne et la suivante n'en font sans doute qu'une : chacune est trop courte.";
      const counted = `Cette ligne a ${number(count)} ${count < 2 ? "cellule" : "cellules"}, la première ligne en a ${number(expected)}`;
      if (delimiter !== undefined) return `${counted} : entre ses cellules se trouve ${quote(delimiter)}.`;
      if (trailing) return `${counted} : celles de la fin sont vides.`;
      return parts === undefined ? `${counted}.` : `${counted} : ${allOf(parts)} vont sans doute ensemble.`;
    },
    why: "Dans une ligne trop longue ou trop courte, les chiffres se retrouvent dans la mauvaise colonne ; la ligne n'est pas utilisée.",
    help: ({ broken, splitOf, likely, whole, delimiter, trailing }) => {
      if (broken) return "Cherchez un retour à la ligne dans une cellule, et enlevez-le.";
      if (delimiter !== undefined)
        return "Séparez les cellules de toutes les lignes comme dans la première ; deux fichiers ont peut-être été réunis.";
      if (trailing) return "Enlevez les séparateurs à la fin de la ligne.";
      if (splitOf !== undefined && whole)
        return "Ce que l'on compte est un nombre entier : écrivez-le sans décimales. La virgule décimale a été prise pour la fin d'une cellule.";
      if (splitOf !== undefined && likely !== undefined)
        return `Dans ce cas, écrivez ${quote(likely)} : ${TABLE_CUT.get(splitOf) ?? "la virgule"} a été prise pour la fin d'une cellule.`;
      return "Cherchez une virgule de trop ou de moins ; un texte qui contient une virgule se met entre guillemets.";
    },
  },
  "padded-cell": {
    message: ({ value, column, unseen }) =>
      unseen
        ? `Dans ${quote(value)}, dans la colonne ${quote(column)}, des signes que personne ne voit entourent la valeur.`
        : `Il y a des espaces autour de ${quote(value)} dans la colonne ${quote(column)}.`,
    why: "Des espaces que personne ne voit font deux noms d'un seul.",
    help: ({ unseen }) =>
      unseen
        ? "Supprimez ce qui se trouve avant et après la valeur ; le plus sûr est de retaper la cellule."
        : "Supprimez les espaces avant et après la valeur.",
  },
  "not-a-number": {
    message: ({ value, column, whole, cause, other }) => {
      const start = `${quote(value)} dans la colonne ${quote(column)}`;
      if (cause === "date") return `${start} est une date, qu'un tableur a faite de ce qui a été tapé.`;
      if (cause === "thousands" && other !== undefined)
        return `${start} peut se lire de deux façons : le signe sépare des milliers ou précède des décimales.`;
      if (cause === "percent")
        return `${start} porte un signe de pourcentage, mais on ne mesure pas une part ici.`;
      if (cause === "formula-error") return `${start} est le résultat d'une formule qui a échoué.`;
      return `${start} ${whole || cause === "thousands" ? "n'est pas un nombre entier" : "n'est pas un nombre"}.`;
    },
    why: "On ne peut pas calculer avec ce chiffre : il manque donc dans les totaux et les rapports.",
    help: ({ suggestion, other, whole, hiddenBySource, cause }) => {
      if (hiddenBySource)
        return "La source cache ce chiffre : laissez les cellules de chiffres vides et écrivez `withheld` sous `status`.";
      const meant = didYouMean(suggestion);
      if (cause === "no-figure")
        return `${meant}Supprimez la ligne si le chiffre n'est pas connu ; écrivez \`na\` dans \`value\` s'il est sans objet, et 0 s'il était nul.`;
      if (cause === "date")
        return `${meant}Cherchez le chiffre à la source, et mettez la colonne au format nombre avant de le retaper.`;
      if (cause === "formula-error")
        return "Réparez la formule dans le tableur, et enregistrez à nouveau le tableau.";
      if (cause === "not-finite")
        return "On a sans doute divisé par zéro : supprimez la ligne, ou écrivez `na` dans `value`.";
      if (cause === "percent")
        return `${eitherOf(suggestion, other)}Vérifiez à la source ce qui a été compté, et écrivez le nombre sans signe de pourcentage.`;
      if (cause === "thousands" && other !== undefined) {
        const start = `${eitherOf(suggestion, other)}Vérifiez à la source, et écrivez`;
        if (other.includes(".")) return `${start} les milliers sans virgule et les décimales avec un point.`;
        if (!other.includes(",")) return `${start} uniquement des chiffres, sans point ni virgule.`;
        return `${start} les milliers sans point et les décimales avec une virgule. Si chaque point de ce tableau précède des décimales, enregistrez-le avec des virgules entre les colonnes.`;
      }
      if (cause === "shortened")
        return `${meant}Un tableur l'a raccourci, des chiffres ont donc pu se perdre : élargissez la colonne, mettez-la au format nombre et enregistrez à nouveau.`;
      if (cause === "note")
        return `${meant}Écrivez le nombre seul ; une estimation reçoit le statut \`estimate\`, et une remarque va dans \`notes\` de l'indicateur.`;
      return whole || cause === "thousands"
        ? `${meant}Ce que l'on compte est un nombre entier : n'écrivez que des chiffres, sans point ni virgule, comme \`1250\`.`
        : `${meant}${DIGITS_ONLY}`;
    },
  },
  "bad-period": {
    message: ({ value, madeDay, lostYear, impossible }) => {
      const start = `${quote(value)} n'est pas une période`;
      if (madeDay !== undefined) return `${start} : c'est ainsi qu'un tableur écrit le ${date(madeDay)}.`;
      if (lostYear) return `${start} : un tableur a fait un jour de ce qui a été tapé, sans année.`;
      return impossible === undefined
        ? `${start}.`
        : `${start} : ${IMPOSSIBLE.get(impossible) ?? "elle n'existe pas"}.`;
    },
    why: "On ne peut comparer des chiffres que si l'on sait avec certitude de quel moment ils parlent.",
    help: ({ suggestion, madeDay, lostYear }) =>
      madeDay === undefined && !lostYear
        ? `${didYouMean(suggestion)}${PERIODS}`
        : `${didYouMean(suggestion)}Cherchez ce qui a été tapé, et mettez la colonne au format texte avant de le retaper. ${PERIODS}`,
  },
  "mixed-periods": {
    message: ({ indicator, partner, kind, expected, basis, rows }) => {
      const who = partner === undefined ? "" : ` de ${quote(partner)}`;
      const than =
        basis === "frequency"
          ? `\`frequency\` dit par ${per(expected)}`
          : `les autres sont par ${per(expected)}`;
      return `${rows === 1 ? "Un chiffre" : `${number(rows)} chiffres`}${who} pour ${quote(indicator)} ${rows === 1 ? "est" : "sont"} par ${per(kind)}, alors que ${than}.`;
    },
    why: "On ne compare que des périodes de même sorte ; les autres disparaissent des totaux et des courbes.",
    help: ({ kind, expected }) =>
      `Demandez les chiffres par ${per(expected)}, ou convenez d'une autre \`frequency\` pour tous.` +
      (kind === "day"
        ? " Un tableur en a-t-il fait des jours ? Écrivez `2024` au lieu de `2024-01-01`."
        : ""),
  },
  "garbled-text": {
    message: ({ text }) => `Dans ${quote(text)}, des lettres ont été abîmées par un mauvais encodage.`,
    why: "Cela apparaît ainsi dans les cartes et les rapports, et un nom abîmé à un endroit est un autre nom.",
    help: ({ meant }) =>
      `${meant === undefined ? "" : `Écrivez ${quote(meant)}. `}Enregistrez les fichiers en UTF-8, et choisissez UTF-8 quand un tableur ouvre un CSV.`,
  },
  "near-duplicate-category": {
    message: ({ kind, first, second, dimension, differs }) => {
      const where = kind === "partner" ? "Deux partenaires" : `Deux valeurs de ${quote(dimension ?? "")}`;
      return `${where} sont presque identiques : ${allOf([first, second])} ne diffèrent que par ${differs === "spelling" ? "une lettre" : "des majuscules, des espaces, des accents ou d'autres signes"}.`;
    },
    why: "Les chiffres d'un groupe qui a deux noms ne sont jamais additionnés, et chacun paraît plus petit qu'il n'est.",
    help: () =>
      "S'il s'agit de la même chose, gardez un des deux et utilisez-le dans tous les tableaux ; sinon, donnez-leur des noms que personne ne confond.",
  },
};
