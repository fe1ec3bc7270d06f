import { list } from "../../list.ts";
import { pickText, type TextInLanguages } from "../../locale.ts";
import { quote } from "../../quote.ts";
import { along, among } from "../among.ts";
import type { CheckRule, SentencesOf } from "../shape.ts";
import { partsBy } from "./figures.ts";
import { words } from "./words.ts";

const { allOf, anyOf, date, number, period } = words;

/** Longer texts of a coalition are cut off. */
const LONGEST = 200;

function reason(because: TextInLanguages): string {
  return pickText(because, "fr", [])?.text ?? "";
}

/** The periods that are named, and how many there are before them. */
function when(periods: readonly string[], earlier: number): string {
  const named = periods.map((one) => period(one));
  const more = earlier === 1 ? "une période antérieure" : `${number(earlier)} périodes antérieures`;
  return list(earlier === 0 ? named : [...named, more], "fr");
}

/** What is more than its total: a group of a breakdown, or a period within a longer one. */
function partOf(by: string, part: string): string {
  return by === "period" ? `${period(part)}, qui en fait partie,` : `la partie ${quote(part)} (${quote(by)})`;
}

/** What set the limit that a figure passed, in plain words; the rule's page names the method. */
const LIMITS = {
  figures: "à quel point les chiffres précédents varient autour de leur moyenne",
  steps: "la taille des pas précédents, d'un chiffre au suivant",
  chance: "la taille d'un pas que le hasard seul peut faire",
  tenth: "un dixième de plus ou de moins que d'habitude",
};

/** Checks of figures against each other, against their history, and against what was agreed. */
export const checks: SentencesOf<CheckRule> = {
  "part-above-total": {
    message: ({ indicator, period: when, by, part, column, value, total, ...cell }) =>
      part === undefined
        ? `Pour ${quote(indicator)}, ${period(when)}${among(cell)}, ${partsBy(by)} font ensemble ${number(value)}, plus que le total de ${number(total)} (${quote(column)}).`
        : `Pour ${quote(indicator)}, ${period(when)}${among(cell)}, ${partOf(by, part)} est de ${number(value)}, mais le total est de ${number(total)} (${quote(column)}).`,
    why: "Une partie ne peut pas dépasser le tout : l'un des chiffres n'est pas juste.",
    help: ({ by, part }) =>
      part === undefined && by !== "period"
        ? "Vérifiez les parties et le total ; si quelqu'un peut être dans plusieurs groupes, mettez `overlapping: true` dans la ventilation."
        : "Vérifiez la partie et le total à la source.",
  },
  "cumulative-falls": {
    message: ({ indicator, period: when, value, before, earlier, ...cell }) =>
      `${quote(indicator)}${among(cell)} compte tout depuis le début, mais passe de ${number(earlier)} (${period(before)}) à ${number(value)} (${period(when)}).`,
    why: "Ce qui a été compté ne peut pas disparaître, et qui lit demandera ce qui s'est passé.",
    help: () =>
      "Vérifiez les deux chiffres. Si l'on compte autre chose à partir d'ici, dites-le avec `break_in_series: true` dans `definition_since` ; si chaque chiffre ne porte que sur sa propre période, supprimez `cumulative: true`.",
  },
  "unusual-jump": {
    message: ({ indicator, period: when, value, low, high, points, limit, ...cell }) =>
      `${quote(indicator)}${among(cell)} vaut ${number(value, value < low ? low : high)} (${period(when)}) ; d'après ses ${number(points)} chiffres précédents, on attendait une valeur de ${number(low)} à ${number(high)} (limite : ${LIMITS[limit]}).`,
    why: "Un saut peut être une vraie nouvelle, mais aussi une faute de frappe ou une autre façon de compter ; vous seuls pouvez le dire.",
    help: () =>
      "Vérifiez le chiffre à la source. S'il est juste, écrivez dans `notes` de l'indicateur ce qui s'est passé durant cette période ; si l'on compte autre chose, utilisez `break_in_series: true`.",
  },
  "late-measurements": {
    message: ({ indicator, partner, periods, earlier, due, daysLate }) =>
      `Les chiffres de ${quote(indicator)}${among({ partner })} pour ${when(periods, earlier)} ne sont pas encore là ; ${periods.length + earlier === 1 ? "ils" : "les premiers"} étaient attendus pour le ${date(due)} (il y a ${daysLate === 1 ? "1 jour" : `${number(daysLate)} jours`}).`,
    why: "Sans eux, un total n'est pas le tout, et personne ne voit ce qui change pour les gens derrière les chiffres.",
    help: ({ source }) =>
      `Ajoutez les chiffres${source === undefined ? "" : ` de ${quote(source)}`} ; écrivez \`withheld\` ou \`na\` là où il n'y en a pas à donner, ou convenez d'un autre moment avec \`deliver_within\`.`,
  },
  "future-measurement": {
    message: ({ indicator, period: when, begins }) =>
      `${quote(indicator)} a un chiffre pour une période (${period(when)}) qui ne commence que le ${date(begins)}.`,
    why: "Ce qui doit encore arriver ne peut pas avoir été mesuré ; l'état des objectifs et les rapports laissent la ligne de côté, et le chiffre semble avoir disparu.",
    help: () =>
      "Corrigez la période : deux chiffres ont peut-être changé de place. Ce que vous espérez ou prévoyez se met dans `targets` de l'indicateur.",
  },
  "house-rule": {
    message: ({ id, text, period: when, problem, left, right, missing, ...cell }) =>
      problem === "broken"
        ? `La règle interne ${quote(id)} ne tient pas (${period(when)}${along(cell)}) : dans ${quote(text, LONGEST)}, il y a ${number(left ?? 0)} à gauche et ${number(right ?? 0)} à droite.`
        : `La règle interne ${quote(id)} ne peut pas être vérifiée (${period(when)}${along(cell)}) : il n'y a pas de chiffre de ${anyOf(missing ?? [])}.`,
    why: ({ because }) =>
      because === undefined
        ? "Vous en avez convenu ensemble : là où la règle ne tient pas, un chiffre est faux, ou l'accord l'est."
        : `La raison de cet accord : ${quote(reason(because), LONGEST)}.`,
    help: ({ problem }) =>
      problem === "broken"
        ? "Vérifiez les chiffres des deux côtés à leur source ; si l'accord a changé, changez la règle dans `house_rules`."
        : "Ajoutez le chiffre qui manque, ou mettez `when_missing: skip` dans la règle sous `house_rules`.",
  },
  "house-rule-unchecked": {
    message: ({ id, text, per, computed, unequal }) =>
      unequal !== undefined
        ? `La règle interne ${quote(id)} n'est vérifiée nulle part : les totaux ne reposent pas sur les mêmes partenaires. ${unequal.map(({ figure, partners }) => `Dans ${quote(figure)}, il manque ${allOf(partners)}`).join(" ; ")}.`
        : computed === undefined
          ? `La règle interne ${quote(id)} n'est vérifiée nulle part : les chiffres de ${quote(text, LONGEST)} ne sont réunis pour aucune période${per.length === 0 ? "" : ` par ${allOf(per)}`}.`
          : `La règle interne ${quote(id)} n'est vérifiée nulle part : ${quote(computed)} est calculé, et n'a pas de chiffres par ${allOf(per)}.`,
    why: "Une règle qui n'est jamais vérifiée donne une confiance qui ne repose sur rien.",
    help: ({ unequal }) =>
      unequal !== undefined
        ? "Ajoutez les chiffres des partenaires qui manquent, ou convenez de la règle par partenaire (`per: [partner]`)."
        : "Regardez si les indicateurs sont mesurés pour le même type de période, et pour les mêmes partenaires et groupes ; sinon, changez la règle ou son `per`.",
  },
};
