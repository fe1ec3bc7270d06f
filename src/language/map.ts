import type { Lang } from "./locale.ts";

/** The columns of a map, from what is put in to the change in society. */
export type MapRankWord =
  | "input"
  | "activity"
  | "output"
  | "outcome"
  | "short"
  | "medium"
  | "long"
  | "impact"
  | "factor";

/** All words that a map needs in one language. */
export interface MapWords {
  /** Headings above columns and over parts of the text alternative. */
  readonly ranks: Readonly<Record<MapRankWord, string>>;
  readonly strengths: Readonly<Record<"assumed" | "plausible" | "supported" | "strong", string>>;
  /** The label on a line that runs back. */
  readonly feedback: string;
  /** The label on a line with a dampening effect. */
  readonly weakens: string;
  readonly draft: string;
  readonly planned: string;
  readonly stopped: string;
  readonly unwanted: string;
  readonly wanted: string;
  /** The name of a factor in the legend. */
  readonly factor: string;
  readonly legend: string;
  /** The title of a map; the name may be missing. */
  title(name: string | undefined): string;
  /** One sentence for who cannot see the picture. */
  description(counts: { readonly nodes: number; readonly links: number }): string;
  /** The heading over the text alternative. */
  readonly inWords: string;
  readonly leadsTo: string;
  readonly runsBackTo: string;
  readonly leadsNowhere: string;
  readonly tooLarge: string;
  /** Said where no node could be read. */
  readonly nothing: string;
  /** Said where some of the theory could not be read. */
  incomplete(errors: number): string;
}

const nl: MapWords = {
  ranks: {
    input: "Input",
    activity: "Activiteiten",
    output: "Output",
    outcome: "Effecten",
    short: "Effecten op korte termijn",
    medium: "Effecten op middellange termijn",
    long: "Effecten op lange termijn",
    impact: "Impact",
    factor: "Wat anderen doen",
  },
  strengths: {
    assumed: "aangenomen",
    plausible: "plausibel",
    supported: "onderbouwd",
    strong: "sterk onderbouwd",
  },
  feedback: "terugkoppeling",
  weakens: "remt af",
  draft: "ontwerp",
  planned: "gepland",
  stopped: "gestopt",
  unwanted: "ongewenst neveneffect",
  wanted: "welkom neveneffect",
  factor: "wat anderen doen",
  legend: "Legende",
  title: (name) => (name ? `Veranderingstheorie van ${name}` : "Veranderingstheorie"),
  description: ({ nodes, links }) =>
    `Kaart in kolommen, van wat erin gaat tot wat er verandert: ${nodes} ${nodes === 1 ? "stap" : "stappen"} en ${links} ${links === 1 ? "verband" : "verbanden"}.`,
  inWords: "De kaart in woorden",
  leadsTo: "leidt tot",
  runsBackTo: "werkt terug op",
  leadsNowhere: "leidt op deze kaart nergens toe",
  tooLarge: "Deze kaart is groter dan Mermaid standaard tekent (500 lijnen, 50.000 tekens).",
  nothing: "Er is nog geen stap om te tekenen: theory-of-change.yaml heeft geen leesbare nodes.",
  incomplete: (errors) =>
    `De kaart toont wat leesbaar is: de veranderingstheorie heeft ${errors} ${errors === 1 ? "fout" : "fouten"}. \`impact validate\` zegt waar.`,
};

const en: MapWords = {
  ranks: {
    input: "Inputs",
    activity: "Activities",
    output: "Outputs",
    outcome: "Outcomes",
    short: "Short-term outcomes",
    medium: "Medium-term outcomes",
    long: "Long-term outcomes",
    impact: "Impact",
    factor: "What others do",
  },
  strengths: {
    assumed: "assumed",
    plausible: "plausible",
    supported: "supported by evidence",
    strong: "strongly supported",
  },
  feedback: "feedback",
  weakens: "weakens",
  draft: "draft",
  planned: "planned",
  stopped: "stopped",
  unwanted: "unwanted side effect",
  wanted: "welcome side effect",
  factor: "what others do",
  legend: "Legend",
  title: (name) => (name ? `Theory of change of ${name}` : "Theory of change"),
  description: ({ nodes, links }) =>
    `Map in columns, from what goes in to what changes: ${nodes} ${nodes === 1 ? "step" : "steps"} and ${links} ${links === 1 ? "link" : "links"}.`,
  inWords: "The map in words",
  leadsTo: "leads to",
  runsBackTo: "feeds back into",
  leadsNowhere: "leads nowhere on this map",
  tooLarge: "This map is larger than Mermaid draws by default (500 lines, 50,000 characters).",
  nothing: "There is no step to draw yet: theory-of-change.yaml has no nodes that can be read.",
  incomplete: (errors) =>
    `The map shows what could be read: the theory of change has ${errors} ${errors === 1 ? "error" : "errors"}. \`impact validate\` says where.`,
};

const fr: MapWords = {
  ranks: {
    input: "Ressources",
    activity: "Activités",
    output: "Réalisations",
    outcome: "Effets",
    short: "Effets à court terme",
    medium: "Effets à moyen terme",
    long: "Effets à long terme",
    impact: "Impact",
    factor: "Ce que font les autres",
  },
  strengths: {
    assumed: "supposé",
    plausible: "plausible",
    supported: "étayé",
    strong: "solidement étayé",
  },
  feedback: "rétroaction",
  weakens: "freine",
  draft: "projet",
  planned: "prévu",
  stopped: "arrêté",
  unwanted: "effet secondaire non voulu",
  wanted: "effet secondaire bienvenu",
  factor: "ce que font les autres",
  legend: "Légende",
  title: (name) => (name ? `Théorie du changement : ${name}` : "Théorie du changement"),
  description: ({ nodes, links }) =>
    `Carte en colonnes, des ressources aux changements : ${nodes} ${nodes === 1 ? "étape" : "étapes"} et ${links} ${links === 1 ? "lien" : "liens"}.`,
  inWords: "La carte en mots",
  leadsTo: "mène à",
  runsBackTo: "agit en retour sur",
  leadsNowhere: "ne mène nulle part sur cette carte",
  tooLarge: "Cette carte dépasse ce que Mermaid dessine par défaut (500 lignes, 50 000 caractères).",
  nothing: "Il n’y a pas encore d’étape à dessiner : theory-of-change.yaml n’a aucun nœud lisible.",
  incomplete: (errors) =>
    `La carte montre ce qui est lisible : la théorie du changement compte ${errors} ${errors === 1 ? "erreur" : "erreurs"}. \`impact validate\` dit où.`,
};

const WORDS: Readonly<Record<Lang, MapWords>> = { nl, en, fr };

/** The words of a map in a language. */
export function mapWords(lang: Lang): MapWords {
  return WORDS[lang];
}
