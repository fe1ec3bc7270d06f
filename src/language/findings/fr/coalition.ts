import { quote } from "../../quote.ts";
import { chosen } from "../choices.ts";
import type { CoalitionRule, SentencesOf } from "../shape.ts";
import { PERIOD_KINDS, words } from "./words.ts";

const { allOf, anyOf, date, kind, number, period } = words;

/** Levels of policy, as in "of the … level". */
const LEVELS: ReadonlyMap<string, string> = new Map([
  ["local", "local"],
  ["flemish", "flamand ou régional"],
  ["federal", "fédéral"],
  ["european", "européen"],
]);

/** Who takes part, what was agreed on, and how it is counted together. */
export const coalition: SentencesOf<CoalitionRule> = {
  "partner-without-part": {
    message: ({ id }) =>
      `Le partenaire ${quote(id)} n'a pas encore de part : rien n'est porté, fourni ou décidé par lui ici.`,
    why: "Qui s'engage veut voir sa part, et les autres veulent savoir sur qui compter.",
    help: () =>
      "Indiquez le partenaire sous `partners` de ce qu'il porte, ou comme `owner` ou sous `delivered_by` de chiffres ; ou donnez-lui `role: supporter`.",
  },
  "no-backbone": {
    message: ({ partners }) =>
      `Aucun des ${number(partners)} partenaires n'est la structure de coordination.`,
    why: "Quelqu'un doit faire vivre la collaboration ; si ce n'est la tâche de personne, cela ne se fait pas.",
    help: () => "Mettez `role: backbone` au partenaire ou à l'organe qui coordonne.",
  },
  "dates-disagree": {
    message: ({ problem, kind: one, id = "", date: day, other, before = "" }) =>
      chosen(problem, {
        "before-start": `La session ${quote(id)} a lieu le ${date(day)}, avant le début du trajet le ${date(other)}.`,
        "after-end": `La session ${quote(id)} a lieu le ${date(day)}, après la fin du trajet le ${date(other)}.`,
        order: `La session ${quote(id)} a lieu le ${date(day)}, plus tôt que ${quote(before)}, qui la précède, le ${date(other)}.`,
        "coalition-ends":
          one === "trajectory"
            ? `Le trajet dure jusqu'au ${date(day)}, mais la coalition se termine le ${date(other)}.`
            : `La subvention de ${quote(id)} court jusqu'au ${date(day)}, mais la coalition se termine le ${date(other)}.`,
        "before-grant": `Un rapport pour ${quote(id)} est attendu le ${date(day)}, avant le début de la subvention le ${date(other)}.`,
        "year-kind": `${quote(id)} (${kind(one)}) indique ${period(day)}, mais ce dont il s'agit se compte par ${PERIOD_KINDS.get(other) ?? quote(other)}.`,
      }),
    why: ({ problem }) =>
      problem === "year-kind"
        ? "Années civiles et années scolaires ne sont jamais comparées : on n'y trouve donc aucun chiffre."
        : "Quand des dates se contredisent, quelqu'un se prépare pour le mauvais jour.",
    help: ({ problem }) =>
      problem === "year-kind"
        ? "Écrivez la période comme dans les chiffres : `2025` pour une année civile, `2024-2025` pour une année scolaire."
        : "Voyez laquelle des dates n'est pas juste et corrigez-la.",
  },
  "unclear-denominator": {
    message: ({ indicator }) => `${quote(indicator)} est une proportion, et il n'est pas écrit de quoi.`,
    why: "Qui compte un autre ensemble obtient un autre pourcentage à partir des mêmes faits.",
    help: () => "Écrivez sous `definition` qui ou quoi forme l'ensemble, et qui ou quoi la partie.",
  },
  "indicator-without-owner": {
    message: ({ indicator }) => `Personne ne veille sur l'indicateur ${quote(indicator)}.`,
    why: "Ce sur quoi personne ne veille finit par ne plus arriver, ou change de sens sans qu'on le remarque.",
    help: () => "Indiquez sous `owner` le partenaire qui y veille.",
  },
  "indicator-without-source": {
    message: ({ indicator }) => `Il n'est pas dit d'où viennent les chiffres de ${quote(indicator)}.`,
    why: "On veut savoir qui a compté, et l'an prochain quelqu'un devra retrouver le chiffre.",
    help: () =>
      "Indiquez sous `source` d'où ils viennent : un registre, une enquête, un comptage. Si la source n'est pas encore dans sources.yaml, ajoutez-la.",
  },
  "unknown-burden": {
    message: ({ indicator }) =>
      `Des partenaires fournissent ${quote(indicator)}, et il n'est pas dit combien de travail cela demande.`,
    why: "Le temps de compter n'est pas passé avec les gens ; on ne peut le peser que si on le connaît.",
    help: () => "Demandez-leur une estimation et écrivez-la comme `burden: {hours_per_year: …}`.",
  },
  "source-without-agreement": {
    message: ({ id }) => `Le registre ${quote(id)} est utilisé sans accord sur les données.`,
    why: "Des personnes y figurent ; qui peut utiliser quoi, et pour quoi, doit d'abord être convenu.",
    help: () =>
      "Concluez l'accord avec ceux qui tiennent le registre et écrivez sa date sous `agreement`. Si personne n'y figure, choisissez un autre `kind`.",
  },
  "undeclared-overlap": {
    message: ({ indicator, source }) =>
      `${quote(indicator)} additionne les personnes de plusieurs partenaires, et ${quote(source)} ne dit pas combien d'entre elles viennent chez plus d'un.`,
    why: "Qui vient chez deux partenaires est compté deux fois, et le total n'est alors pas un nombre de personnes.",
    help: () =>
      "Écrivez sous `overlaps` de la source combien de personnes différentes cela fait ; si personne ne le sait, mettez `over_partners: unique` : on montre alors le minimum et le maximum.",
  },
  "shared-indicator-differs": {
    message: ({ indicator, other, keys }) =>
      `${quote(indicator)} porte le même nom que ${quote(other)}, mais s'en écarte par ${allOf(keys)}.`,
    why: "Des partenaires qui partagent un indicateur doivent compter de la même façon, sinon leurs chiffres ne peuvent pas être mis côte à côte.",
    help: () =>
      "Gardez l'un des deux et que tous les partenaires fournissent celui-là, ou donnez-leur des noms qui disent ce qui diffère.",
  },
  "too-many-core-indicators": {
    message: ({ funder, ask, most, named }) =>
      `${quote(funder)} accepte au plus ${number(most)} indicateurs pour ${quote(ask)}, et il y en a ${number(named)}.`,
    why: "L'essentiel se perd parmi le reste, et un bailleur de fonds peut le renvoyer.",
    help: () =>
      "Choisissez ensemble ceux qui en disent le plus ; les autres restent simplement dans votre dépôt.",
  },
  "high-score-without-evidence": {
    message: ({ condition, period: when }) =>
      `${quote(condition)} a reçu un score élevé (${period(when)}), et rien n'est indiqué qui le montre.`,
    why: "Un score est une opinion ; avec quelque chose que d'autres peuvent regarder, on y croit, aussi l'an prochain.",
    help: () =>
      "Indiquez sous `evidence` du score sur quoi il repose, ou parlez-en : est-il vraiment si élevé ?",
  },
  "score-by-one-role": {
    message: ({ role, period: when, conditions }) =>
      `Seules des personnes d'un même rôle (${quote(role)}) ont donné un score (${period(when)}) pour ${allOf(conditions)}.`,
    why: "Une collaboration n'a pas le même visage pour qui la coordonne, pour qui y participe et pour qui elle existe.",
    help: () =>
      "La prochaine fois, demandez aussi un score à d'autres, par exemple à ceux qui vivent le problème, et écrivez-les sous `raters`.",
  },
  "policy-level-missing": {
    message: ({ id, levels }) =>
      id === undefined
        ? `Aucun cadre politique n'est indiqué au niveau ${words.or(levels.map((level) => LEVELS.get(level) ?? quote(level)))}.`
        : `Il n'est pas dit de quel niveau est le cadre politique ${quote(id)}.`,
    why: "Ce qu'un niveau de pouvoir permet, un autre peut le payer, ou l'interdire.",
    help: ({ id }) =>
      id === undefined
        ? "Voyez si un plan ou une règle de ce niveau touche votre travail, et ajoutez-le à policy.yaml. S'il n'y en a pas, faites une exception avec cette raison."
        : `Ajoutez-y \`tier\` : ${anyOf(["local", "supralocal", "flemish", "federal", "european"])}.`,
  },
};
