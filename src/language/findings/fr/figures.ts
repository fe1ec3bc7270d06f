import { quote } from "../../quote.ts";
import { among } from "../among.ts";
import type { FigureRule, SentencesOf } from "../shape.ts";
import { PERIOD_KINDS, words } from "./words.ts";

const { allOf, number, or, period } = words;

const TYPES: ReadonlyMap<string, string> = new Map([
  ["proportion", "une proportion demande"],
  ["count", "un nombre demande"],
  ["mean", "une moyenne demande"],
  ["amount", "un montant ou une quantité demande"],
  ["rating", "un score demande"],
  ["index", "un indice demande"],
]);

const DIRECTIONS: ReadonlyMap<string, string> = new Map([
  ["increase", "alors que le chiffre doit augmenter"],
  ["decrease", "alors que le chiffre doit diminuer"],
  ["maintain", "alors que le chiffre doit rester stable"],
]);

function possible(from: number | undefined, to: number | undefined): string {
  if (from === undefined) return to === undefined ? "autre chose" : `au plus ${number(to)}`;
  return to === undefined ? `au moins ${number(from)}` : `de ${number(from)} à ${number(to)}`;
}

// Feminine: what is compared is a target, "la valeur cible".
function compared(value: number, reference: number): string {
  if (Number.isNaN(reference)) return "incompatible avec";
  if (value === reference) return "égale à";
  return value < reference ? "inférieure à" : "supérieure à";
}

function periodKinds(kinds: readonly string[]): string {
  return or(kinds.map((kind) => PERIOD_KINDS.get(kind) ?? quote(kind)));
}

/** What was added up: the groups of a breakdown, or the periods within a longer one. */
export function partsBy(by: string): string {
  return by === "period" ? "les périodes plus courtes" : `les parties selon ${quote(by)}`;
}

/** What figures, baselines and targets say. */
export const figures: SentencesOf<FigureRule> = {
  "out-of-range": {
    message: ({ column, value, from, to }) =>
      `${number(value)} dans ${quote(column)} ne peut pas être juste (possible : ${possible(from, to)}).`,
    why: "Une seule faute de frappe peut faire basculer tout un total.",
    help: () =>
      "Vérifiez le chiffre à la source ; un pourcentage s'écrit comme une fraction (38,5 % devient 0.385).",
  },
  "numerator-above-denominator": {
    message: ({ numerator, denominator }) =>
      `${number(numerator)} sur ${number(denominator)} n'est pas possible.`,
    why: "Une partie ne peut pas dépasser le tout : le pourcentage serait donc faux.",
    help: () =>
      "Vérifiez les deux chiffres ; peut-être `numerator` (numérateur) et `denominator` (dénominateur) ont-ils été inversés.",
  },
  "value-differs": {
    message: ({ value, expected }) =>
      `La valeur ${number(value, expected)} ne découle pas du numérateur et du dénominateur, qui donnent ${number(expected, value)}.`,
    why: "Deux chiffres pour la même chose : qui les lit ne sait pas lequel croire.",
    help: () =>
      "Laissez `value` vide : elle est calculée à partir de `numerator` et `denominator`. Ou corrigez le chiffre qui est faux.",
  },
  "value-missing": {
    message: ({ indicator, type, columns }) =>
      `Il n'y a pas de chiffre pour ${quote(indicator)} sur cette ligne : ${TYPES.get(type) ?? "il faut"} ${allOf(columns)}.`,
    why: "Une ligne sans chiffre ressemble à une mesure mais ne dit rien.",
    help: () =>
      "Complétez le chiffre ; écrivez 0 si c'était zéro, `na` dans `value` s'il est sans objet, ou supprimez la ligne si le chiffre n'est pas connu.",
  },
  "computed-has-rows": {
    message: ({ indicator }) =>
      `${quote(indicator)} est calculé à partir d'autres chiffres, mais a pourtant ses propres lignes ici.`,
    why: "Un chiffre à la fois encodé et calculé existera tôt ou tard en deux versions.",
    help: () => "Supprimez ces lignes, ou donnez un autre `type` à l'indicateur s'il est mesuré après tout.",
  },
  "partners-without-total": {
    message: ({ indicator, period: when, unique }) =>
      unique
        ? `${quote(indicator)} a des chiffres par partenaire (${period(when)}) ; les mêmes personnes peuvent passer chez plusieurs partenaires, leur somme n'est donc pas un total.`
        : `${quote(indicator)} a des chiffres par partenaire (${period(when)}), mais rien ne dit comment ils forment un total.`,
    why: "Sans total, le statut et les rapports disent qu'il n'y a pas de chiffres.",
    help: ({ type, unique }) =>
      unique
        ? "Ajoutez une ligne sans partenaire avec le nombre de personnes différentes, dès que vous le connaissez."
        : `Écrivez \`over_partners: ${type === "proportion" ? "ratio-of-sums" : type === "mean" ? "weighted-mean" : "sum"}\` dans l'indicateur, \`none\` s'il ne doit pas y avoir de total, ou ajoutez une ligne sans partenaire.`,
  },
  "computed-loop": {
    message: ({ path }) =>
      `Ces chiffres sont calculés les uns à partir des autres : ${path.map((id) => quote(id)).join(" → ")}.`,
    why: "Un chiffre qui repose sur lui-même n'a pas de valeur.",
    help: () => "Faites reposer l'un d'eux sur ce qui a été mesuré.",
  },
  "parts-differ-from-total": {
    message: ({ indicator, period: when, by, column, parts, total, ...cell }) =>
      `Pour ${quote(indicator)}, ${period(when)}${among(cell)}, ${partsBy(by)} font ensemble ${number(parts)}, mais le total est ${number(total)} (${quote(column)}).`,
    why: "Quelqu'un a été compté deux fois ou oublié, et qui refait l'addition le remarquera.",
    help: ({ by }) =>
      by === "period"
        ? "Vérifiez les chiffres des périodes et le total ; s'il n'est pas leur somme, dites-le avec `over_time`."
        : by === "partner"
          ? "Vérifiez les chiffres des partenaires et le total ; s'il n'est pas leur somme, dites-le avec `over_partners`."
          : "Vérifiez les parties et le total ; si la ventilation ne couvre pas tout le monde, mettez `complete: false` dans l'indicateur.",
  },
  "baseline-without-measurement": {
    message: ({ indicator, period: when }) =>
      `Il n'y a pas de mesure pour la période de la valeur de départ de ${quote(indicator)} (${period(when)}).`,
    why: "Sans point de départ, personne ne voit le chemin parcouru.",
    help: () =>
      "Ajoutez la mesure de cette période à un tableau de `data/`, ou choisissez une période qui a été mesurée.",
  },
  "target-without-measurement": {
    message: ({ indicator, period: when, kinds }) =>
      `La valeur cible de ${quote(indicator)} (${period(when)}) ne pourra jamais être comparée : ${
        kinds.length === 0 ? "il n'y a pas de mesures" : `on mesure par ${periodKinds(kinds)}`
      }.`,
    why: "Une valeur cible qui ne rencontre aucun chiffre ne peut pas montrer si vous y arrivez.",
    help: ({ kinds }) =>
      kinds.length === 0
        ? "Ajoutez des mesures pour le même type de période."
        : `Fixez la valeur cible par ${periodKinds(kinds)}, ou mesurez pour le même type de période que la valeur cible.`,
  },
  "baseline-differs": {
    message: ({ indicator, period: when, typed, measured }) =>
      `La valeur de départ de ${quote(indicator)} indique ${number(typed, measured)}, mais la mesure (${period(when)}) est de ${number(measured, typed)}.`,
    why: "Les progrès se comptent à partir du point de départ ; avec deux points de départ, il y a deux histoires.",
    help: () =>
      "Supprimez `value` dans la valeur de départ, pour que la mesure compte, ou corrigez le chiffre qui est faux.",
  },
  "target-against-direction": {
    message: ({ indicator, period: when, direction, value, reference, against }) =>
      `${quote(indicator)}, ${period(when)} : la valeur cible (${number(value, reference)}) est ${compared(value, reference)} la ${
        against === "baseline" ? "valeur de départ" : "valeur cible précédente"
      } (${number(reference, value)}), ${DIRECTIONS.get(direction) ?? `alors que \`direction\` est ${quote(direction)}`}.`,
    why: "Tel quel, un recul compterait comme un succès.",
    help: () => "Vérifiez la valeur cible, la valeur de départ et `direction` de l'indicateur.",
  },
};
