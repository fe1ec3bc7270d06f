import type { RuleArguments } from "../../../findings/rule-names.ts";
import { list } from "../../list.ts";
import { quote } from "../../quote.ts";
import type { SentencesOf, TableRule } from "../shape.ts";
import { words } from "./words.ts";

const { allOf } = words;

type Trait = RuleArguments["csv-dialect"]["traits"][number];

const TRAITS: { readonly [T in Trait]: string } = {
  semicolon: "points-virgules entre les colonnes",
  tab: "tabulations entre les colonnes",
  "decimal-comma": "virgules décimales",
  "byte-order-mark": "marque invisible au début",
  "windows-1252": "ancien encodage de Windows",
  crlf: "fins de ligne de Windows",
  cr: "fins de ligne des anciens Mac",
  "mixed-line-ends": "fins de ligne de plusieurs sortes",
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
    help: ({ column, noHeader, delimiter, headerLine }) => {
      if (delimiter !== undefined)
        return `Entre les noms se trouve ${delimiter === " " ? "une espace" : quote(delimiter)} ; enregistrez à nouveau le tableau avec des virgules, des points-virgules ou des tabulations entre les colonnes.`;
      if (headerLine !== undefined)
        return `Les noms se trouvent à la ligne ${headerLine} : enlevez les lignes au-dessus, pour qu'ils viennent en premier.`;
      return noHeader
        ? `Mettez les noms dans la première ligne, en commençant par \`indicator\` et \`period\` ; enlevez un titre qui se trouve au-dessus.`
        : `Ajoutez ${quote(column)} à la première ligne, et complétez-la à chaque ligne.`;
    },
  },
  "blank-row": {
    message: ({ rows }) =>
      rows === undefined ? "Cette ligne est vide." : `À partir d'ici, ${rows} lignes sont vides.`,
    why: "Devant une ligne vide, chacun se demande s'il manque quelque chose.",
    help: ({ rows }) =>
      `${rows === undefined ? "Supprimez la ligne." : "Supprimez les lignes."} Un chiffre qui n'existe pas n'a tout simplement pas de ligne.`,
  },
  "bad-header": {
    message: ({ problem, column }) => {
      if (problem === "blank") return "Une colonne n'a pas de nom.";
      if (problem === "duplicate") return `La colonne ${quote(column)} apparaît deux fois.`;
      if (problem === "repeated")
        return "Les noms des colonnes se trouvent de nouveau ici, au milieu du tableau.";
      return `Il y a des espaces autour du nom de la colonne ${quote(column)}.`;
    },
    why: "Le nom d'une colonne dit ce que signifient ses chiffres.",
    help: ({ problem }) => {
      if (problem === "blank") return "Donnez un nom à la colonne, ou supprimez-la.";
      if (problem === "repeated")
        return "Deux tableaux ont sans doute été mis l'un sous l'autre : supprimez cette ligne, après avoir vérifié que les colonnes sont dans le même ordre.";
      return problem === "duplicate" ? "Gardez une des deux colonnes." : "Supprimez les espaces.";
    },
  },
  "csv-dialect": {
    message: ({ traits, leftOut }) =>
      `${leftOut ? "Ce tableau est" : "Ce tableau a bien été lu, mais il est"} écrit autrement que convenu : ${list(
        traits.map((trait) => TRAITS[trait]),
        "fr",
      )}.`,
    why: "Si tout le monde enregistre les tableaux de la même façon, une modification ne montre que ce qui a vraiment changé.",
    help: ({ leftOut }) =>
      `${leftOut ? "Corrigez d'abord les lignes qui n'ont pas pu être utilisées" : "Vous ne devez rien faire maintenant"} ; la prochaine fois, enregistrez en CSV UTF-8, avec des virgules entre les colonnes et un point dans les nombres décimaux.`,
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
