import type { RuleArguments } from "../../../findings/rule-names.ts";
import { list } from "../../list.ts";
import { quote } from "../../quote.ts";
import type { SentencesOf, TableRule } from "../shape.ts";
import { words } from "./words.ts";

const { allOf, number } = words;

type Trait = RuleArguments["csv-dialect"]["traits"][number];

const TRAITS: { readonly [T in Trait]: string } = {
  semicolon: "points-virgules entre les colonnes",
  tab: "tabulations entre les colonnes",
  "decimal-comma": "virgules décimales",
  "byte-order-mark": "marque invisible au début",
  "windows-1252": "ancien encodage de Windows",
  crlf: "fins de ligne de Windows",
};

/** Tables of measurements, as text. */
export const tables: SentencesOf<TableRule> = {
  "unknown-column": {
    message: ({ column }) => `La colonne ${quote(column)} n'existe pas dans ce format.`,
    why: "Seules les colonnes convenues sont admises, pour que rien sur une personne ne se glisse parmi les chiffres.",
    help: ({ nearest, allowed }) =>
      `${nearest === undefined ? "" : `Vouliez-vous dire ${quote(nearest)} ? `}Les colonnes sont ${allOf(allowed)} ; une nouvelle ventilation se décrit d'abord dans \`dimensions.yaml\`.`,
  },
  "missing-column": {
    message: ({ column, noHeader }) =>
      noHeader
        ? `La première ligne de ce tableau ne contient pas les noms des colonnes.`
        : `La colonne ${quote(column)} manque dans ce tableau.`,
    why: "Sans elle, personne ne sait de quoi parlent les chiffres.",
    help: ({ column, noHeader }) =>
      noHeader
        ? `Mettez les noms dans la première ligne, en commençant par \`indicator\` et \`period\` ; enlevez un titre qui se trouve au-dessus.`
        : `Ajoutez ${quote(column)} à la première ligne, et complétez-la à chaque ligne.`,
  },
  "ragged-row": {
    message: ({ cells, expected }) =>
      `Cette ligne a ${number(cells)} ${cells < 2 ? "cellule" : "cellules"}, la première ligne en a ${number(expected)}.`,
    why: "Dans une ligne trop longue ou trop courte, les chiffres se retrouvent dans la mauvaise colonne ; la ligne n'est pas utilisée.",
    help: () =>
      "Cherchez une virgule de trop ou de moins ; un texte qui contient une virgule se met entre guillemets.",
  },
  "blank-row": {
    message: () => "Cette ligne est vide.",
    why: "Devant une ligne vide, chacun se demande s'il manque quelque chose.",
    help: () => "Supprimez la ligne. Un chiffre qui n'existe pas n'a tout simplement pas de ligne.",
  },
  "bad-header": {
    message: ({ problem, column }) => {
      if (problem === "blank") return "Une colonne n'a pas de nom.";
      if (problem === "duplicate") return `La colonne ${quote(column)} apparaît deux fois.`;
      return `Il y a des espaces autour du nom de la colonne ${quote(column)}.`;
    },
    why: "Le nom d'une colonne dit ce que signifient ses chiffres.",
    help: ({ problem }) => {
      if (problem === "blank") return "Donnez un nom à la colonne, ou supprimez-la.";
      return problem === "duplicate" ? "Gardez une des deux colonnes." : "Supprimez les espaces.";
    },
  },
  "padded-cell": {
    message: ({ value, column }) =>
      `Il y a des espaces autour de ${quote(value)} dans la colonne ${quote(column)}.`,
    why: "Des espaces que personne ne voit font deux noms d'un seul.",
    help: () => "Supprimez les espaces avant et après la valeur.",
  },
  "not-a-number": {
    message: ({ value, column, whole }) =>
      `${quote(value)} dans la colonne ${quote(column)} ${whole ? "n'est pas un nombre entier" : "n'est pas un nombre"}.`,
    why: "On ne peut pas calculer avec ce chiffre : il manque donc dans les totaux et les rapports.",
    help: ({ suggestion, whole, hiddenBySource }) => {
      if (hiddenBySource)
        return "La source cache ce chiffre : laissez les cellules de chiffres vides et écrivez `withheld` sous `status`.";
      const meant = suggestion === undefined ? "" : `Vouliez-vous dire ${quote(suggestion)} ? `;
      return whole
        ? `${meant}Ce que l'on compte est un nombre entier : n'écrivez que des chiffres, sans point ni virgule, comme \`1250\`.`
        : `${meant}N'écrivez que des chiffres, sans unité ni séparateur de milliers ; supprimez la ligne s'il n'y a pas de chiffre, ou écrivez \`na\` dans \`value\` s'il est sans objet.`;
    },
  },
  "bad-period": {
    message: ({ value }) => `${quote(value)} n'est pas une période.`,
    why: "On ne peut comparer des chiffres que si l'on sait avec certitude de quel moment ils parlent.",
    help: ({ suggestion }) =>
      `${suggestion === undefined ? "" : `Vouliez-vous dire ${quote(suggestion)} ? `}Une période s'écrit \`2025\`, \`2025-H1\`, \`2025-Q3\`, \`2025-03\`, ou \`2024-2025\` pour une année scolaire.`,
  },
  "csv-dialect": {
    message: ({ traits }) =>
      `Ce tableau a bien été lu, mais il est écrit autrement que convenu : ${list(
        traits.map((trait) => TRAITS[trait]),
        "fr",
      )}.`,
    why: "Si tout le monde enregistre les tableaux de la même façon, une modification ne montre que ce qui a vraiment changé.",
    help: () =>
      "Vous ne devez rien faire maintenant ; la prochaine fois, enregistrez en CSV UTF-8, avec des virgules entre les colonnes et un point dans les nombres décimaux.",
  },
  "bad-quote": {
    message: ({ problem }) =>
      problem === "unclosed"
        ? "Un guillemet est ouvert ici et n'est jamais fermé."
        : "Il y a un guillemet au milieu d'une valeur.",
    why: "À partir d'ici, on ne sait plus avec certitude quel chiffre va avec quelle colonne.",
    help: ({ problem }) =>
      problem === "unclosed"
        ? "Fermez le guillemet, ou supprimez-le."
        : "Supprimez-le, ou mettez toute la valeur entre guillemets et doublez celui qui s'y trouve.",
  },
  "conflicting-duplicate": {
    message: ({ first, second }) =>
      `Le même chiffre apparaît deux fois avec des valeurs différentes : ${quote(first, 100)} et ${quote(second, 100)}.`,
    why: "Personne ne peut savoir lequel des deux est juste, et l'un ou l'autre peut se retrouver dans un rapport.",
    help: () => "Demandez à la source, gardez la ligne qui est juste et supprimez l'autre.",
  },
  "identical-duplicate": {
    message: ({ row }) => `Cette ligne apparaît deux fois dans les tableaux : ${quote(row, 100)}.`,
    why: "Dès que l'une des deux est corrigée, elles se contredisent.",
    help: () => "Gardez une des deux lignes.",
  },
};
