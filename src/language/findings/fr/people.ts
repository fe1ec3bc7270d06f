import type { PersonalKind } from "../../../findings/personal-kinds.ts";
import { list } from "../../list.ts";
import { oneLine, quote } from "../../quote.ts";
import { among } from "../among.ts";
import { byProblem, bySign, chosen, movedOf } from "../choices.ts";
import type { PeopleRule, SentencesOf } from "../shape.ts";
import { words } from "./words.ts";

const { kind: kindWord, number, period } = words;

const KINDS: { readonly [K in PersonalKind]: string } = {
  "national-number": "un numéro de registre national ou numéro BIS",
  bsn: "un numéro néerlandais de service citoyen (BSN)",
  nir: "un numéro français de sécurité sociale",
  "id-document": "le numéro d'un passeport, d'une carte ou d'un dossier d'étranger",
  iban: "un numéro de compte",
  "e-mail": "l'adresse e-mail d'une personne",
  telephone: "un numéro de téléphone",
  "birth-date": "une date de naissance",
  address: "une adresse avec numéro",
  coordinates: "un lieu à quelques maisons près",
  name: "un nom à côté d'un âge",
  header: "le nom d'une colonne sur une personne",
};

const PLACES = {
  text: "Ici figure",
  cell: "Cette cellule contient",
  header: "L'en-tête de ce tableau contient",
  name: "Le nom de ce fichier ou dossier contient",
  ref: "Le nom de cette branche ou de ce tag contient",
} as const;

/** Numbers with a check, and addresses with a sign of their own: there is no doubt about these. */
const SURE: ReadonlySet<PersonalKind> = new Set([
  "national-number",
  "bsn",
  "nir",
  "iban",
  "e-mail",
  "birth-date",
]);
const NATIONAL: ReadonlySet<PersonalKind> = new Set(["national-number", "bsn", "nir"]);

const SIGNS = {
  columns: (columns: string) => `seule une liste de personnes a ${columns}`,
  key: (columns: string) => `chaque ligne a son propre ${columns}, et rien n'est compté`,
  names: (columns: string) =>
    `il contient des prénoms à côté de ce qui dit quelque chose de chacun (${columns})`,
  "unique-rows": (columns: string) =>
    `plus de la moitié des lignes sont les seules à avoir leur ${columns}, et rien n'est compté`,
};

const UNSEARCHED = {
  binary: () => "Ce fichier n'est pas du texte : on n'y a pas cherché de données sur des personnes.",
  "in-part": () =>
    "Ce fichier contient des signes qui ne sont pas du texte : on n'y a cherché que dans ce qui est lisible.",
  "too-large": (limit: string) =>
    `Ce fichier dépasse ${oneLine(limit, 20)} : on n'y a pas cherché de données sur des personnes.`,
  unreadable: () => "Ce fichier ne peut pas être lu : on n'y a pas cherché de données sur des personnes.",
};

/** Data about people, and where nobody could look for them. */
export const people: SentencesOf<PeopleRule> = {
  "personal-data": {
    message: ({ kind, value, in: place }) => {
      if (kind === "header") return `La colonne ${quote(value)} annonce des données sur une personne.`;
      return SURE.has(kind)
        ? `${PLACES[place]} ${KINDS[kind]} : ${quote(value)}.`
        : `${PLACES[place]} ce qui ressemble à ${KINDS[kind]} : ${quote(value)}.`;
    },
    why: "Personne ne peut être reconnu dans des chiffres partagés, et ce qui a été une fois dans git reste dans son historique.",
    help: ({ kind }) => {
      if (NATIONAL.has(kind))
        return "Retirez le numéro ; aucune exception n'existe pour lui. S'il est déjà enregistré dans git ou partagé, prévenez aujourd'hui encore la personne chargée de la vie privée.";
      if (kind === "header")
        return "Omettez cette colonne : seuls des comptages de groupes ont leur place ici. Si elle ne concerne pas des personnes, donnez-lui un autre nom, ou notez une exception avec `kind: header`, `reviewed_by` et `until`.";
      return `Retirez-le, ou remplacez-le par un rôle ou un groupe. S'il peut rester ici, notez dans impact.yaml une exception avec \`kind\` ${quote(kind)}, \`reviewed_by\` et \`until\`.`;
    },
  },
  "records-of-people": {
    message: ({ sign, columns, rows }) =>
      `Ce tableau de ${number(rows)} lignes semble contenir une ligne par personne : ${bySign(
        SIGNS,
        sign,
      )(
        list(
          columns.map((column) => quote(column)),
          "fr",
        ),
      )}.`,
    why: "Quelques caractéristiques côte à côte suffisent pour reconnaître quelqu'un, même sans nom.",
    help: () =>
      "Gardez ce fichier en dehors du dossier de la coalition et comptez d'abord par groupe, par exemple avec `impact import`. S'il ne concerne pas des personnes, notez une exception avec `reviewed_by` et `until`.",
  },
  "unsearched-file": {
    message: ({ problem, limit = "" }) => byProblem(UNSEARCHED, problem)(limit),
    why: "Une photo, un PDF ou une feuille de calcul peut aussi concerner quelqu'un.",
    help: () => "Vérifiez vous-même que personne n'y est reconnaissable.",
  },
  "small-group": {
    message: ({ indicator, period: when, column, minimum, ...cell }) =>
      `${quote(indicator)}${among(cell)} compte moins de ${number(minimum)} personnes pour ${period(when)} (${quote(column)}, ou celles qui restent).`,
    why: "Dans un groupe de quelques-uns, les personnes sont reconnaissables, et qui reçoit les fichiers les lit aussi.",
    help: () =>
      "Regroupez les petits groupes ou les périodes, supprimez la ventilation, ou notez le chiffre comme `withheld`. Si de petits nombres peuvent figurer dans les fichiers, enlevez `in_data` sous `privacy`.",
  },
  "small-revision": {
    message: ({ figure, release, minimum }) =>
      `${quote(figure)} diffère de ce qui a été publié dans ${quote(release)}, de moins de ${number(minimum)} personnes.`,
    why: "Qui met les deux chiffres côte à côte voit un groupe de quelques-uns ; c'est pourquoi le nouveau chiffre reste masqué.",
    help: () =>
      "Vérifiez s'il est juste. S'il l'est, attendez que davantage change, ou ne publiez le chiffre qu'une fois définitif.",
  },
  "release-without-indicator": {
    message: ({ kind, id, release }) =>
      `Des chiffres de ${quote(id)} (${kindWord(kind)}) ont été publiés dans ${quote(release)} ; sous ce nom, il n'y en a pas maintenant.`,
    why: "On ne peut plus tenir compte de ces chiffres quand de nouveaux sur les mêmes personnes s'y ajoutent. Là où ils continuent peut-être sous un autre nom, les nouveaux chiffres restent masqués.",
    help: ({ kind, id }) =>
      `Si le nom est un autre maintenant, ajoutez l'ancien au \`previously\` à cet endroit : ses publications comptent alors de nouveau. Si cela a pris fin, ajoutez ${quote(`${kind}:${id}`)} à la liste \`ended\` sous \`privacy\` dans impact.yaml.`,
  },
  "release-changed": {
    message: ({ release, problem }) =>
      problem === "edited"
        ? `${quote(release)} ne dit plus ce qui y était écrit au moment de la publication.`
        : `${quote(release)} n'a pas de somme de contrôle : on ne peut pas voir si une ligne a été modifiée ou enlevée.`,
    why: "Ce que d'autres ont en main ne change pas avec un fichier ; à côté d'une trace qui n'est plus ce qu'elle était, personne ne peut dire ce qu'ils savent.",
    help: ({ problem }) =>
      problem === "edited"
        ? "Remettez le fichier tel qu'il était, depuis git par exemple ; d'ici là, rien n'est montré sur des personnes sauf ce que montrent d'autres publications. Une correction vient dans une nouvelle publication."
        : "Vérifiez vous-mêmes, dans git par exemple, que le fichier est encore tel qu'au moment de la publication.",
  },
  "release-removed": {
    message: ({ release }) =>
      `Git garde une trace de ce qui a été publié dans ${quote(release)} ; elle n'est plus parmi les fichiers.`,
    why: "Qui a ce rapport le garde. Sans sa trace, le prochain peut en être soustrait.",
    help: () =>
      "Reprenez le fichier dans git, sous son propre nom. S'il n'a jamais été publié, notez une exception pour ce fichier dans impact.yaml, avec cette raison.",
  },
  "goalpost-moved": {
    message: ({ thing, key }) =>
      chosen(movedOf({ thing, key }), {
        gone: `${quote(thing)} a disparu alors qu'il en existait des chiffres, et ce changement ne donne aucune raison.`,
        claim: `${quote(key)} de ${quote(thing)} est devenu plus fort sans preuve nouvelle, et ce changement ne donne aucune raison.`,
        "claimed-of": `${quote(thing)} porte maintenant sur un autre élément de la théorie (${quote(key)}), sans nouvelle preuve pour celui-ci, et ce changement ne donne aucune raison.`,
        protection: `${quote(key)} de ${quote(thing)} protège moins les personnes qu'avant, et ce changement ne donne aucune raison.`,
        settings: `${quote(key)} dans ${quote(thing)} protège moins les personnes qu'avant, et ce changement ne donne aucune raison.`,
        target: `${quote(key)} de ${quote(thing)} est différent alors qu'il y a déjà des chiffres, et ce changement ne donne aucune raison.`,
        check: `${quote(key)} dans ${quote(thing)} donne moins de poids à une vérification qui veille sur les personnes, sur ce qui a été publié ou sur la barre, et ce changement ne donne aucune raison.`,
        definition: `${quote(key)} de ${quote(thing)} est différent alors qu'il y a déjà des chiffres, et ce changement ne donne aucune raison.`,
        yardstick: `${quote(key)} de ${quote(thing)} est différent alors qu'il y a déjà des chiffres, et ce changement ne donne aucune raison.`,
      }),
    why: "Qui déplace la barre après le saut réussit toujours. Avec une raison à côté, chacun voit que cela s'est fait ouvertement.",
    help: ({ thing, key }) =>
      chosen(movedOf({ thing, key }), {
        gone: "Écrivez pourquoi : un enseignement sous learning/ dans ce même changement, qui le nomme dans son texte. Ou remettez-le.",
        target:
          "Écrivez pourquoi : `because` à côté de la cible, ou un enseignement sous learning/ dans ce même changement qui nomme l'indicateur sous `changes`. Ou remettez la valeur d'avant.",
        claim:
          "Ajoutez la preuve qui renforce l'affirmation, ou écrivez pourquoi : un enseignement sous learning/ dans ce même changement qui nomme l'affirmation sous `changes`. Ou remettez la valeur d'avant.",
        "claimed-of":
          "Ajoutez une preuve de ce qu'elle affirme maintenant, ou écrivez pourquoi : un enseignement sous learning/ dans ce même changement qui nomme l'affirmation sous `changes`. Ou remettez la valeur d'avant.",
        protection:
          "Remettez la valeur d'avant. Si c'est voulu, écrivez pourquoi : un enseignement sous learning/ dans ce même changement qui le nomme sous `changes`.",
        settings:
          "Remettez la valeur d'avant. Si c'est voulu, écrivez pourquoi : un enseignement sous learning/ dans ce même changement, avec `impact.yaml` dans son texte.",
        check:
          "Remettez la valeur d'avant. Si c'est voulu, écrivez pourquoi : un enseignement sous learning/ dans ce même changement, avec `impact.yaml` dans son texte.",
        definition:
          "Écrivez pourquoi : une entrée de `definition_since` de l'indicateur, ou un enseignement sous learning/ dans ce même changement qui le nomme sous `changes`. Ou remettez la valeur d'avant.",
        yardstick:
          "Écrivez pourquoi : un enseignement sous learning/ dans ce même changement qui le nomme sous `changes`. Ou remettez la valeur d'avant.",
      }),
  },
  "protection-lowered": {
    message: ({ problem, id = "", minimum = 1, least = 1, unit = "", release = "" }) =>
      chosen(problem, {
        minimum:
          minimum <= 1
            ? "Avec `minimum_count: 1`, aucun groupe n'est trop petit pour être montré."
            : `Avec \`minimum_count: ${number(minimum)}\`, seuls les groupes d'une personne sont trop petits pour être montrés.`,
        "lower-minimum": `${quote(id)} demande un minimum de ${number(minimum)}, plus bas que celui de toute la coalition (${number(least)}) ; c'est le plus élevé qui compte.`,
        counts: `${quote(id)} dit ne pas compter de personnes, mais son unité dit le contraire : ${quote(unit)}.`,
        source: `${quote(id)} est dite statistique publique, et rien ne dit où la trouver.`,
        released: `Dans ${quote(release)}, des chiffres de ${quote(id)} ont été publiés comme chiffres sur des personnes, ou sans dire sur quoi ; ils sont dits maintenant porter sur autre chose, ou être publics.`,
      }),
    why: "Ce qui sort de la protection est montré tel quel, même s'il s'agit d'une seule personne.",
    help: ({ problem }) =>
      chosen(problem, {
        minimum: "L'usage est 5 ou 10. Si c'est voulu, notez une exception avec la raison.",
        "lower-minimum":
          "Enlevez-le ici, ou abaissez celui d'impact.yaml s'il vaut pour tout ; un indicateur peut seulement demander plus.",
        counts: "Écrivez `counts: people` ou `counts: households` ; ou une unité qui dit ce qui est compté.",
        source:
          "Donnez l'`url` où chacun peut trouver ces chiffres. S'ils ne sont pas publiés, choisissez un autre `kind`.",
        released:
          "Écrivez `counts` et `source` comme ils étaient. Les chiffres des périodes de cette publication restent masqués là où ils diffèrent de ce qu'elle montre ; ceux d'autres périodes ne le sont pas.",
      }),
  },
};
