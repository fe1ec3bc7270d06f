import type { Lang } from "../locale.ts";

/** The words for what stands beside a change, for who judges a proposal. Values come in as they are shown. */
export interface BesideWords {
  /** Kinds of what rests on a change, of more than one. */
  readonly many: Readonly<Record<string, string>>;
  /** Sorts of learning entries. */
  readonly entries: Readonly<Record<string, string>>;
  /** Of a definition: what is different about it. */
  different(text: string): string;
  /** Of a definition that breaks the series from a period on. */
  broken(period: string): string;
  /** The learning entry of this change that names what moved. */
  entry(entry: {
    readonly title: string;
    readonly date?: string;
    readonly who?: string;
    readonly followUp?: string;
  }): string;
  /** What to do where a goalpost moved without a reason; `old` is what it was. */
  noReason(moved: { readonly isTarget: boolean; readonly old?: string }): string;
  /** A key of something new, and what it is. */
  says(key: string, value: string): string;
}

const WORDS: Readonly<Record<Lang, BesideWords>> = {
  nl: {
    many: {
      node: "onderdelen van de theorie",
      claim: "claims",
      ask: "vragen van financiers",
      report: "rapporten",
    },
    entries: {
      decision: "beslissing",
      lesson: "les",
      obstacle: "hindernis",
      event: "gebeurtenis",
      question: "vraag",
    },
    different: (text) => `wat er anders is: ${text}`,
    broken: (period) =>
      `Vanaf ${period} wordt anders geteld: vergelijk ${period} niet met wat ervoor kwam. Geldt een streefwaarde die er al was nog?`,
    entry: ({ title, date, who, followUp }) =>
      `Leerpunt: ${[title, date, who && `door ${who}`].filter(Boolean).join(", ")}.${followUp ? ` Op ${followUp} wordt bekeken of het hielp.` : ""}`,
    noReason: ({ isTarget, old }) =>
      `Zonder reden houdt de controle dit tegen. Wie dit voorstelt: schrijf waarom (${isTarget ? "`because` bij de streefwaarde, of " : ""}een leerpunt in dit voorstel), of zet ${old ?? "terug wat er stond"}${old ? " terug" : ""}.`,
    says: (key, value) => `${key}: ${value}`,
  },
  en: {
    many: {
      node: "parts of the theory",
      claim: "claims",
      ask: "questions of funders",
      report: "reports",
    },
    entries: {
      decision: "decision",
      lesson: "lesson",
      obstacle: "obstacle",
      event: "event",
      question: "question",
    },
    different: (text) => `what is different: ${text}`,
    broken: (period) =>
      `From ${period} on, counting is done differently: do not compare ${period} with what came before. Does a target that was set before still hold?`,
    entry: ({ title, date, who, followUp }) =>
      `Learning entry: ${[title, date, who && `by ${who}`].filter(Boolean).join(", ")}.${followUp ? ` On ${followUp} they look whether it helped.` : ""}`,
    noReason: ({ isTarget, old }) =>
      `Without a reason the check stops this. Whoever proposes it: write down why (${isTarget ? "`because` beside the target, or " : ""}a learning entry in this proposal), or put back ${old ?? "what it was"}.`,
    says: (key, value) => `${key}: ${value}`,
  },
  fr: {
    many: {
      node: "éléments de la théorie",
      claim: "affirmations",
      ask: "questions de financeurs",
      report: "rapports",
    },
    entries: {
      decision: "décision",
      lesson: "leçon",
      obstacle: "obstacle",
      event: "événement",
      question: "question",
    },
    different: (text) => `ce qui change : ${text}`,
    broken: (period) =>
      `À partir de ${period}, on compte autrement : ne comparez pas ${period} avec ce qui précède. Une cible fixée avant est-elle encore valable ?`,
    entry: ({ title, date, who, followUp }) =>
      `Enseignement : ${[title, date, who && `par ${who}`].filter(Boolean).join(", ")}.${followUp ? ` Le ${followUp}, on regarde si cela a aidé.` : ""}`,
    noReason: ({ isTarget, old }) =>
      `Sans raison, la vérification bloque ceci. Pour qui le propose : écrivez pourquoi (${isTarget ? "`because` à côté de la cible, ou " : ""}un enseignement dans cette proposition), ou remettez ${old ?? "ce qui s'y trouvait"}.`,
    says: (key, value) => `${key} : ${value}`,
  },
};

/** The words beside changes in one language. */
export function besideWords(lang: Lang): BesideWords {
  return WORDS[lang];
}
