import type { OpenSdgWords } from "./import-open-sdg-shape.ts";
import { formatNumber } from "./numbers.ts";
import { quote } from "./quote.ts";

const count = (value: number) => formatNumber(value, "fr");
const many = (value: number, one: string, more: string) => `${count(value)} ${value < 2 ? one : more}`;

export const OPEN_SDG_FR: OpenSdgWords = {
  note: {
    from: (number, path) =>
      path === ""
        ? `Indicateur ${number} d'un site Open SDG.`
        : `Indicateur ${number} d'un site Open SDG, de ${path}.`,
    because: {
      "percent-in-unit":
        "Pris comme une proportion parce que l'unité dit pour cent et que chaque chiffre est compris entre 0 et 100 ; un chiffre comme 13,8 est écrit 0,138.",
      "percent-in-name":
        "Pris comme une proportion parce que le nom le dit et que chaque chiffre est compris entre 0 et 100 ; un chiffre comme 13,8 est écrit 0,138. À vérifier.",
      "percent-no-share":
        "Le chiffre est en pour cent, mais il n'est pas certain qu'il soit une part d'un tout ; les chiffres sont ceux du site.",
      "whole-numbers":
        "Pris comme un nombre parce que les mots disent nombre ou personnes et que chaque chiffre est entier.",
      "words-of-unit": "Le type vient des mots de l'unité ; les chiffres sont ceux du site.",
      nothing:
        "Rien ne dit de quelle sorte de chiffre il s'agit : c'est donc une quantité, et rien n'est dit de ce qui est compté. Choisissez les deux.",
    },
    direction:
      "Personne n'a encore dit quel sens est le bon : choisissez une direction et des valeurs cibles, et retirez `context`.",
    only: (column, value) => `Tous les chiffres concernent ${column} : ${value}.`,
    yearsOfTwo:
      "Les années comme 2012-13 sont écrites 2012-2013, ce que le format appelle une année scolaire ; le site peut viser une autre année qui commence en cours d'année.",
    otherSources: (names) => `Autres sources : ${names.join(" ; ")}.`,
    noFigures: "Le site n'a pas de chiffres qui pouvaient être repris.",
    placeholder:
      "Le tableau de cet indicateur est l'exemple d'un modèle ; ses chiffres n'ont pas été repris.",
    officialName: (number) => `Indicateur ${number}`,
  },
  sources: {
    site: "Le site Open SDG",
    unpublished: "Le site Open SDG, non publié",
    unpublishedNote:
      "Le site indique que ces chiffres ne sont pas publiés ; ils ne sont donc pas traités comme publics. Dites de quelle sorte de source il s'agit dès que vous le savez.",
  },
  goals: {
    goal: (number) => `Objectif ${number}`,
    target: (number) => `Cible ${number}`,
    because: "Les Nations unies en font une cible de cet objectif.",
  },
  tops: {
    impact: "Créé à partir d'un site Open SDG ; IMPORT.md dit ce qui a été repris et ce qui ne l'a pas été.",
    theory:
      "Les objectifs et les cibles du site, comme squelette. Tout est une ébauche : gardez ce qui est à vous et ajoutez ce que vous faites.",
    dimensions:
      "Les colonnes par lesquelles le site ventile ses chiffres. Rien n'a été fusionné ; IMPORT.md cite les noms qui se ressemblent.",
    sources:
      "D'où viennent les chiffres du site. Une organisation qui publie des chiffres n'est pas pour autant votre partenaire.",
  },
  page: {
    title: "Ce qui a été repris, et ce qui ne l'a pas été",
    intro: (name) =>
      `Ce dépôt a été créé à partir du site Open SDG de ${quote(name, 120)}. Cette page dit ce qu'est devenu chaque chiffre, et ce qui a été supposé. Gardez-la avec les données ; aucune commande ne la lit.`,
    figures: ({ read, tables, taken, notTaken }) =>
      `**${many(read, "chiffre lu", "chiffres lus")}** dans ${many(tables, "tableau", "tableaux")} : **${many(taken, "repris", "repris")}, ${count(notTaken)} non repris**. Chacun de ces derniers figure ci-dessous, avec son emplacement.`,
    made: ({ indicators, withoutFigures, dimensions, goals, targets, sources }) =>
      `Il en est sorti ${many(indicators, "indicateur", "indicateurs")} (dont ${count(withoutFigures)} sans chiffres), ${many(dimensions, "dimension", "dimensions")}, ${many(sources, "source", "sources")}, ${many(goals, "objectif", "objectifs")} et ${many(targets, "cible", "cibles")}.`,
    assumedTitle: "Ce qui a été supposé",
    assumed: [
      "Chaque série avec chaque unité est un indicateur à part : deux unités ne sont jamais dans un même indicateur.",
      "Le nom d'un indicateur est le premier texte trouvé : titre du graphique, indicateur national, nom officiel. Un nom officiel différent figure dans la définition.",
      "Les pourcentages sont devenus des fractions, chiffre par chiffre et sans arrondi, là où un mot dit pour cent et où tous les chiffres de la série sont compris entre 0 et 100. La note de chaque indicateur dit d'où vient son type.",
      "Une cellule vide dans une colonne qui ventile les chiffres est le total, comme sur le site.",
      "Rien ne dit si les groupes d'un tableau s'excluent. Chaque ventilation porte donc `overlapping: true` : on ne conclut rien de la somme des groupes. Retirez-le là où personne ne peut être dans deux groupes.",
      "Aucun indicateur n'a de `frequency` : un site montre quelles années il y a, et ne promet à personne la suivante.",
      "Le texte d'une longue cible a été coupé pour son titre, avec … à la fin ; le texte entier est dans sa note.",
      "Les années comme 2012-13 sont écrites 2012-2013, la seule période du format qui commence en cours d'année.",
      "Les chiffres sont traités comme publiés, puisque le site les publie : les petits groupes n'y sont pas masqués. Là où le site dit `published: false`, ils restent protégés.",
      "Chaque indicateur sert de contexte (`context`) tant que vous n'avez pas dit quel sens est le bon. Les objectifs, les cibles et leurs liens sont des ébauches.",
      "Les organisations derrière les chiffres sont devenues des sources et non des partenaires : publier un chiffre n'est pas participer.",
      "Le HTML et le Markdown des textes sont devenus du texte simple ; les textes de plus de 2 000 signes ont été coupés, avec … à la fin.",
    ],
    notTakenTitle: "Chiffres non repris",
    notTakenIntro:
      "Les endroits sont ceux des fichiers du site : fichier, ligne, et la rangée telle qu'elle y figure. Dans un tableau large, chaque cellule de valeur compte pour un chiffre.",
    reasonHead: "pourquoi",
    figuresHead: "chiffres",
    reason: {
      conflict: {
        name: "même clé, valeurs différentes",
        why: "Plusieurs lignes disent des choses différentes sur le même indicateur, la même année et le même groupe. Personne ne sait laquelle est juste ; aucune n'a été reprise.",
      },
      repeated: {
        name: "dit deux fois",
        why: "Une ligne précédente dit exactement la même chose ; c'est elle qui a été reprise.",
      },
      ragged: {
        name: "plus ou moins de cellules que l'en-tête",
        why: "Les cellules sont décalées, le plus souvent par une virgule sans guillemets ; aucune valeur n'est sous sa colonne.",
      },
      "bad-period": {
        name: "pas une période",
        why: "Ce qui figure sous l'année n'est ni une année de 1900 à 2199 ni une autre période du format.",
      },
      "long-period": {
        name: "une période de plusieurs années",
        why: "Le format n'a pas de période plus longue qu'un an, et une moyenne sur dix ans n'est pas le chiffre d'une année.",
      },
      "no-period": { name: "pas d'année", why: "Rien ne figure sous l'année." },
      "not-a-number": {
        name: "pas un nombre",
        why: "La valeur n'est pas un nombre, ou rien ne dit si la virgule précède des décimales ou des milliers.",
      },
      hidden: {
        name: "masqué à la source",
        why: "La source dit seulement que le chiffre est au-dessous ou au-dessus d'une limite.",
      },
      "no-value": { name: "pas de valeur", why: "La cellule est vide, ou dit qu'il n'y a pas de chiffre." },
    },
    fileReason: {
      placeholder: {
        name: "tableaux d'exemple d'un modèle",
        why: "Le même tableau figure dans six fichiers ou plus, ou c'est l'exemple fourni avec le logiciel du site. Ce ne sont pas des mesures.",
      },
      "not-a-data-file": {
        name: "tableaux que le site ne montre pas",
        why: "Ils sont dans le dossier des données, mais les réglages du site ne les nomment pas.",
      },
      "no-year": {
        name: "tableaux sans colonne d'années",
        why: "Aucune colonne n'a pu être reconnue comme l'année.",
      },
      "no-value": {
        name: "tableaux sans colonne de valeurs",
        why: "Aucune colonne n'a pu être reconnue comme la valeur, et le tableau n'est pas large non plus.",
      },
      "two-columns": {
        name: "tableaux à deux colonnes pour l'année ou la valeur",
        why: "Rien ne dit laquelle des deux compte.",
      },
      "too-large": {
        name: "tableaux trop grands",
        why: "Un tableau d'indicateurs a au plus 500 000 lignes, et tous les tableaux ensemble 3 000 000 de chiffres.",
      },
      "too-many-series": {
        name: "tableaux avec trop d'unités ou de séries",
        why: "Plus de 300 dans un seul tableau : une autre colonne est à leur place.",
      },
      unreadable: {
        name: "tableaux qui n'ont pas pu être lus jusqu'au bout",
        why: "Les lignes d'avant cet endroit ont été reprises ; ce qui suit n'est pas compté.",
      },
    },
    file: ({ path, figures, line }) =>
      line === undefined
        ? `${path} : ${many(figures, "chiffre", "chiffres")}`
        : `${path}, à partir de la ligne ${line}`,
    partial: (tables) => partial(tables),
    notKnown: "inconnu",
    notToEnd: "non lu jusqu'au bout",
    also: (lines) => `aussi ligne ${lines.join(", ")}`,
    columnsTitle: "Colonnes laissées de côté",
    columnsIntro:
      "Elles ne ventilent rien : elles sont vides, ont une seule valeur, répètent le nom d'une zone par un code, ou contiennent des remarques. Ce que dit une colonne à une seule valeur figure dans la note des indicateurs.",
    columnWhy: { empty: "vide", constant: "une seule valeur", code: "code d'une zone", remark: "remarques" },
    nearTitle: "Noms qui se ressemblent",
    nearIntro:
      "Ils ne diffèrent que par des majuscules ou des espaces. Rien n'a été fusionné : faites-le là où ils veulent dire la même chose.",
    nearColumns: "colonnes",
    fieldsTitle: "Champs des métadonnées non repris",
    fieldsIntro: "Avec le nombre d'indicateurs qui les remplissent.",
    filesTitle: "Fichiers et entrées non lus",
    filesIntro:
      "Ils sont dans les dossiers des données et des métadonnées, ou nommés dans les réglages du site ; ces réglages aussi figurent ici.",
    input: "entrée",
    setting: "réglage",
    unreadable: "illisible",
  },
  readme: {
    intro:
      "Ce dépôt a été créé à partir d'un site Open SDG. [IMPORT.md](IMPORT.md) dit ce qui a été repris, ce qui ne l'a pas été, et ce qui a été supposé.",
    steps: [
      "Lisez [IMPORT.md](IMPORT.md), surtout les lignes qui se contredisent.",
      "Gardez dans `theory-of-change.yaml` les objectifs et les cibles qui sont les vôtres, ajoutez ce que vous faites, et retirez `draft`. Jetez le reste : avec tous les objectifs et toutes les cibles, la carte est plus grande que ce que Mermaid dessine.",
      "Dites dans `indicators/` quel sens est le bon, et ce que vous voulez atteindre.",
      "Lancez `impact validate` et `impact status`, puis `impact map` dès que la théorie du changement est la vôtre.",
      "Faites un premier rapport : `reports/public.yaml` avec `title`, `reader: public` et `period: 2024`, puis `impact report public`. Les ébauches n'y figurent pas.",
    ],
  },
  command: {
    read: ({ read, tables, taken, notTaken }) =>
      `${many(read, "chiffre lu", "chiffres lus")} dans ${many(tables, "tableau", "tableaux")} : ${many(taken, "repris", "repris")}, ${count(notTaken)} non repris.`,
    made: ({ indicators, withoutFigures, dimensions, goals, targets, sources }) =>
      `${many(indicators, "indicateur", "indicateurs")} (${count(withoutFigures)} sans chiffres), ${many(dimensions, "dimension", "dimensions")}, ${many(sources, "source", "sources")}, ${many(goals, "objectif", "objectifs")}, ${many(targets, "cible", "cibles")}.`,
    partial: (tables, paths) => `${partial(tables)} ${named(paths, tables)}`,
    incomplete:
      "Tous les tableaux n'ont pas pu être lus jusqu'au bout ; cette importation n'est donc pas complète : le code de sortie est 1. Réparez ces tableaux et importez de nouveau.",
    written: (files, folder) =>
      `${many(files, "fichier créé", "fichiers créés")} dans ${quote(folder, 200)}.`,
    wouldWrite: (files, folder) =>
      `Ceci créerait ${many(files, "fichier", "fichiers")} dans ${quote(folder, 200)}. Rien n'a été écrit.`,
    list: (path) => `La liste entière, avec l'endroit de chaque chiffre non repris : ${path}`,
    checked: ({ error, warning, info }) =>
      `Vérifié : ${many(error, "erreur", "erreurs")}, ${many(warning, "point d'attention", "points d'attention")}, ${many(info, "remarque", "remarques")}.`,
    next: (folder) =>
      `Continuez là : impact -C ${folder} validate, et status. La suite figure dans README.md.`,
    notOpenSdg: (folder) => ({
      message: `${quote(folder, 200)} n'est pas un dépôt de données Open SDG : il n'a ni tableaux au nom d'un indicateur, ni métadonnées d'indicateurs, ni config_data.yml.`,
      help: "Nommez le dossier qui contient `data` et `meta`, avec des tableaux comme data/indicator_1-1-1.csv.",
    }),
    otherInputs: (folder, inputs) => ({
      message: `${quote(folder, 200)} tire ses chiffres de ${inputs.join(", ")}, ce qui n'est pas pris en charge.`,
      help: "Seuls les tableaux (CSV) du dépôt lui-même sont lus, ni SDMX ni un service. Exportez d'abord les chiffres en CSV.",
    }),
    noTarget: {
      message: "Il n'est pas dit où le nouveau dépôt doit venir.",
      help: "Nommez un dossier : impact import open-sdg <dir> <target>.",
    },
    notEmpty: (folder) => ({
      message: `${quote(folder, 200)} n'est pas vide. Rien n'a été écrit.`,
      help: "Nommez un dossier nouveau ou vide.",
    }),
    inTheWay: (folder, paths) => ({
      message: `${quote(folder, 200)} contient déjà des fichiers à créer : ${paths.join(", ")}. Rien n'a été écrit.`,
      help: "Nommez un autre dossier, ou mettez d'abord ces fichiers de côté.",
    }),
    insideAnother: (folder) => ({
      message: `${quote(folder, 200)} contient déjà une coalition (impact.yaml). Rien n'a été écrit.`,
      help: "Nommez un dossier qui n'est pas dedans.",
    }),
    insideSource: (folder) => ({
      message: `${quote(folder, 200)} est dans le site qui est lu. Rien n'a été écrit.`,
      help: "Nommez un dossier en dehors.",
    }),
    notAFolder: (folder) => ({
      message: `${quote(folder, 200)} n'est pas un dossier lisible.`,
      help: "Vérifiez l'orthographe.",
    }),
    cannotWrite: (path) => ({
      message: `${quote(path, 200)} ne peut pas être écrit.`,
      help: "Vérifiez le dossier et vos droits. Rien n'a été écrit à moitié.",
    }),
  },
};

function partial(tables: number): string {
  return tables === 1
    ? "1 tableau n'a pas pu être lu jusqu'au bout : on ne sait pas combien de chiffres il contient encore."
    : `${count(tables)} tableaux n'ont pas pu être lus jusqu'au bout : on ne sait pas combien de chiffres ils contiennent encore.`;
}

function named(paths: readonly string[], tables: number): string {
  const names = paths.map((path) => quote(path, 200)).join(", ");
  return `Voir : ${names}${tables > paths.length ? ", …" : ""}`;
}
