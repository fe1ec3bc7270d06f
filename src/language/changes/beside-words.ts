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
  /** Where a target that was set before stands as it was. */
  readonly asksTarget: string;
  /** Of a definition from a period on of which nobody says that it breaks the series. */
  unbroken(period: string): string;
  /** Of a break in the series that is taken out. */
  mended(period: string): string;
  /** The learning entry of this change that names what moved. */
  entry(entry: {
    readonly title: string;
    readonly date?: string;
    readonly who?: string;
    readonly followUp?: string;
  }): string;
  /** What to do where a goalpost moved without a reason; `old` is what it was, `named` what a learning entry has to name, `passes`
   * that the check here does not stop it. */
  noReason(moved: {
    readonly isTarget: boolean;
    readonly old?: string;
    readonly named: string;
    readonly passes: boolean;
  }): string;
  /** What to do where a figure that was final was revised without a reason. */
  noReasonOfFigure(named: string): string;
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
      `De reeks breekt hier: vanaf ${period} wordt anders geteld. Cijfers van ervoor en erna kun je niet met elkaar vergelijken.`,
    asksTarget: "De streefwaarde is gezet voor wat vroeger geteld werd. Geldt ze nog?",
    unbroken: (period) =>
      `Vanaf ${period} is de definitie anders; volgens wie dit schreef loopt de reeks door, en blijven cijfers van ervoor en erna vergelijkbaar.`,
    mended: (period) =>
      `Hier stond dat de reeks breekt vanaf ${period}. Dat valt weg: cijfers van ervoor en erna worden weer als één reeks gelezen.`,
    entry: ({ title, date, who, followUp }) =>
      `Leerpunt: ${[title, date, who && `door ${who}`].filter(Boolean).join(", ")}.${followUp ? ` Op ${followUp} wordt bekeken of het hielp.` : ""}`,
    noReason: ({ isTarget, old, named, passes }) =>
      `${passes ? "De controle houdt dit hier niet tegen; leg toch uit waarom." : "Zonder reden houdt de controle dit tegen."} Wie dit voorstelt: schrijf waarom (${isTarget ? "`because` bij de streefwaarde, of " : ""}een leerpunt in dit voorstel dat ${named} noemt), of zet ${old ?? "terug wat er stond"}${old ? " terug" : ""}.`,
    noReasonOfFigure: (named) =>
      `Wie dit voorstelt: schrijf waarom (\`notes\` bij de indicator, voor deze periode, of een leerpunt in dit voorstel dat ${named} noemt).`,
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
      `The series breaks here: from ${period} on, counting is done differently. Figures from before and after cannot be compared with each other.`,
    asksTarget: "The target was set for what used to be counted. Does it still hold?",
    unbroken: (period) =>
      `From ${period} on the definition is another; according to whoever wrote this the series goes on, and figures from before and after can still be compared.`,
    mended: (period) =>
      `It said here that the series breaks from ${period} on. That is taken out: figures from before and after are read as one series again.`,
    entry: ({ title, date, who, followUp }) =>
      `Learning entry: ${[title, date, who && `by ${who}`].filter(Boolean).join(", ")}.${followUp ? ` On ${followUp} they look whether it helped.` : ""}`,
    noReason: ({ isTarget, old, named, passes }) =>
      `${passes ? "The check does not stop this here; say why all the same." : "Without a reason the check stops this."} Whoever proposes it: write down why (${isTarget ? "`because` beside the target, or " : ""}a learning entry in this proposal that names ${named}), or put back ${old ?? "what it was"}.`,
    noReasonOfFigure: (named) =>
      `Whoever proposes it: write down why (\`notes\` of the indicator, for this period, or a learning entry in this proposal that names ${named}).`,
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
      `La série est rompue ici : à partir de ${period}, on compte autrement. Les chiffres d'avant et d'après ne peuvent pas être comparés entre eux.`,
    asksTarget: "La cible a été fixée pour ce qu'on comptait avant. Est-elle encore valable ?",
    unbroken: (period) =>
      `À partir de ${period}, la définition est autre ; selon la personne qui l'a écrit, la série continue, et les chiffres d'avant et d'après restent comparables.`,
    mended: (period) =>
      `Il était écrit ici que la série est rompue à partir de ${period}. Cela disparaît : les chiffres d'avant et d'après se lisent à nouveau comme une seule série.`,
    entry: ({ title, date, who, followUp }) =>
      `Enseignement : ${[title, date, who && `par ${who}`].filter(Boolean).join(", ")}.${followUp ? ` Le ${followUp}, on regarde si cela a aidé.` : ""}`,
    noReason: ({ isTarget, old, named, passes }) =>
      `${passes ? "Ici, la vérification ne bloque pas ceci ; expliquez tout de même pourquoi." : "Sans raison, la vérification bloque ceci."} Pour qui le propose : écrivez pourquoi (${isTarget ? "`because` à côté de la cible, ou " : ""}un enseignement dans cette proposition qui nomme ${named}), ou remettez ${old ?? "ce qui s'y trouvait"}.`,
    noReasonOfFigure: (named) =>
      `Pour qui le propose : écrivez pourquoi (\`notes\` de l'indicateur, pour cette période, ou un enseignement dans cette proposition qui nomme ${named}).`,
    says: (key, value) => `${key} : ${value}`,
  },
};

/** The words beside changes in one language. */
export function besideWords(lang: Lang): BesideWords {
  return WORDS[lang];
}
