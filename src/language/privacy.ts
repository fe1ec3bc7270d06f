import { list } from "./list.ts";
import type { Lang } from "./locale.ts";
import { quote } from "./quote.ts";
import type { UsageText } from "./usage.ts";

/**
 * Why a figure is hidden; for whoever may see the data, as it says of some figures that they are small.
 * `small-group`, `small-part` and `complement`: of all, of those who share something, of those who do not, there are
 * fewer than the minimum; `group-disclosure`: all, or all but one, share it, or in a small group nobody; `holds-all`: nearly everybody is in this
 * one group; `sensitive-zero`: that there is nobody tells of all; `size-unknown`, `withheld`: nothing says how many
 * there are; `beside`: a rule about breakdowns, steps and periods hides it with others; `ground`: a computed figure,
 * of something hidden; `release`: beside a release it would give away what stood hidden there; `secondary`: another
 * could be worked out with it; `unproven`: nobody proved that it is safe.
 */
export type HiddenReason =
  | "small-group"
  | "small-part"
  | "complement"
  | "group-disclosure"
  | "holds-all"
  | "sensitive-zero"
  | "size-unknown"
  | "withheld"
  | "beside"
  | "ground"
  | "release"
  | "secondary"
  | "unproven";

/** The words of `impact show privacy`. No number of people is in any of them. */
export interface PrivacyWords {
  /** Before everything: for whom this is. */
  readonly heading: string;
  readonly nothing: string;
  readonly total: string;
  minimum(minimum: number | null): string;
  readonly why: Readonly<Record<HiddenReason, (grounds: readonly string[]) => string>>;
  /** In a few words, for sums. */
  readonly short: Readonly<Record<HiddenReason, string>>;
  sum(count: number, reasons: readonly string[]): string;
  /** What would become known, and by which equation. */
  gives(target: string, equation: string): string;
  /** What figures give away that are of several indicators, or to an insider, who knows more than what is shown. */
  givesFrom(who: string | undefined, target: string, figures: readonly string[]): string;
  /** A name that may hold commas, in a list. */
  named(name: string): string;
  less(whole: string, parts: readonly string[]): string;
  /** What tells together between what a hidden figure lies: what is shown, and what is hidden too. */
  range(shown: readonly string[], hidden: readonly string[]): string;
  /** So many more, in a list of names. */
  others(count: number): string;
  together(figures: readonly string[]): string;
  sharing(name: string): string;
  notSharing(name: string): string;
  rest(name: string): string;
  revised(name: string): string;
  /** What lies between the two sides of a house rule. */
  difference(rule: string, whose: string | undefined): string;
  /** Of a partner: it knows what it delivered. */
  partnerKnows(name: string): string;
  /** Whoever is in a group may know it. */
  memberKnows(name: string): string;
  readonly came: string;
  readonly between: string;
  inRelease(text: string, release: string): string;
  readonly knownHeading: string;
  known(target: string, figures: readonly string[]): string;
  knownTo(who: string, target: string, figures: readonly string[]): string;
  readonly unproven: string;
  /** Also for who shows figures to others. */
  readonly solverFailed: string;
  unknownView(view: string): UsageText;
}

function fromNl(figures: readonly string[]): string {
  return figures.length === 0 ? "" : `, uit ${list(figures, "nl")}`;
}

function fromEn(figures: readonly string[]): string {
  return figures.length === 0 ? "" : `, from ${list(figures, "en")}`;
}

function fromFr(figures: readonly string[]): string {
  return figures.length === 0 ? "" : `, à partir de ${list(figures, "fr")}`;
}

const nl: PrivacyWords = {
  heading: "Wat verborgen blijft, en waarom. Dit is voor de coalitie zelf: deel het niet met lezers.",
  nothing: "Er is niets verborgen.",
  total: "totaal",
  minimum: (minimum) =>
    minimum === null ? "het minimum is niet te lezen: alles is verborgen" : `minimum ${minimum}`,
  why: {
    "small-group": () => "kleine groep: minder mensen dan het minimum",
    "small-part": () => "te weinig mensen hebben het kenmerk: minder dan het minimum",
    complement: () => "te weinig mensen hebben het kenmerk niet: minder dan het minimum",
    "group-disclosure": () =>
      "iedereen, iedereen op één na, of in een kleine groep niemand heeft het kenmerk: dat zegt iets over elk van hen",
    "holds-all": () => "zo goed als iedereen zit in deze groep: dat zegt iets over elk van hen",
    "sensitive-zero": () => "niemand, in een gevoelige uitsplitsing: ook dat zegt iets over de groep",
    "size-unknown": () => "niets zegt over hoeveel mensen het gaat",
    withheld: () => "de bron geeft het getal niet vrij",
    beside: () => "samen verborgen met andere cijfers van deze uitsplitsing, of van andere periodes",
    ground: (grounds) =>
      grounds.length === 0
        ? "berekend uit wat verborgen is"
        : `berekend uit wat verborgen is: ${list(grounds, "nl")}`,
    release: () => "naast een eerdere publicatie zou het verraden wat daarin verborgen stond",
    secondary: () => "samen met wat getoond wordt, zou een klein getal af te leiden zijn",
    unproven: () => "niet bewezen veilig",
  },
  short: {
    "small-group": "kleine groep",
    "small-part": "weinigen met het kenmerk",
    complement: "weinigen zonder het kenmerk",
    "group-disclosure": "geldt voor allen of niemand",
    "holds-all": "bijna allen in één groep",
    "sensitive-zero": "gevoelige nul",
    "size-unknown": "grootte onbekend",
    withheld: "niet vrijgegeven",
    beside: "samen met andere",
    ground: "berekend",
    release: "naast een publicatie",
    secondary: "zou een ander verraden",
    unproven: "niet bewezen",
  },
  sum: (count, reasons) => `${count} verborgen: ${reasons.join(", ")}`,
  gives: (target, equation) => `zou verraden: ${target} = ${equation}`,
  givesFrom: (who, target, figures) =>
    `zou verraden${who === undefined ? "" : ` aan ${who}`}: ${target}${fromNl(figures)}`,
  named: (name) => `"${name}"`,
  less: (whole, parts) => `${whole} min ${parts.join(", min ")}`,
  range: (shown, hidden) => {
    if (shown.length === 0) return `; ook verborgen: ${list(hidden, "nl")}`;
    const beside = hidden.length === 0 ? "" : ` en uit wat ook verborgen is: ${list(hidden, "nl")}`;
    return `; hoe groot het kan zijn, volgt uit ${list(shown, "nl")}${beside}`;
  },
  others: (count) => (count === 1 ? "nog 1 ander" : `nog ${count} andere`),
  together: (figures) => (figures.length === 0 ? "wat getoond wordt" : list(figures, "nl")),
  sharing: (name) => `wie het kenmerk heeft (${name})`,
  notSharing: (name) => `wie het kenmerk niet heeft (${name})`,
  rest: (name) => `wie overblijft (${name})`,
  revised: (name) => `wie er sindsdien bij kwam of wegviel (${name})`,
  difference: (rule, whose) =>
    `het verschil in huisregel ${quote(rule)}${whose === undefined ? "" : ` (${whose})`}`,
  partnerKnows: (name) => `${name}, dat de eigen cijfers kent`,
  memberKnows: (name) => `wie "${name}" kent`,
  came: "wie er tussen twee periodes bij kwam",
  between: "wie er tussen deze cijfers in zit",
  inRelease: (text, release) => `${text} in publicatie ${quote(release)}`,
  knownHeading: "Al af te leiden uit wat gepubliceerd werd, en niet meer te verbergen:",
  known: (target, figures) => (figures.length === 0 ? target : `${target}: uit ${list(figures, "nl")}`),
  knownTo: (who, target, figures) => `voor ${who}: ${target}${fromNl(figures)}`,
  solverFailed:
    "Het onderdeel dat uitrekent wat getoond mag worden, werkte niet: er is meer verborgen dan nodig. Installeer `impact` opnieuw.",
  unproven: "Niet van alles kon bewezen worden dat het veilig is; wat niet bewezen is, blijft verborgen.",
  unknownView: (view) => ({
    message: `${quote(view)} kan niet getoond worden.`,
    help: "Wat er is: privacy.",
  }),
};

const en: PrivacyWords = {
  heading: "What stays hidden, and why. This is for the coalition itself: do not share it with readers.",
  nothing: "Nothing is hidden.",
  total: "total",
  minimum: (minimum) =>
    minimum === null ? "the minimum cannot be read: everything is hidden" : `minimum ${minimum}`,
  why: {
    "small-group": () => "small group: fewer people than the minimum",
    "small-part": () => "too few people share it: fewer than the minimum",
    complement: () => "too few people do not share it: fewer than the minimum",
    "group-disclosure": () =>
      "all, all but one, or in a small group nobody share it: that tells of each of them",
    "holds-all": () => "nearly everybody is in this group: that tells of each of them",
    "sensitive-zero": () => "nobody, in a sensitive breakdown: that tells of the group as well",
    "size-unknown": () => "nothing says how many people it is about",
    withheld: () => "the source does not release the number",
    beside: () => "hidden together with other figures of this breakdown, or of other periods",
    ground: (grounds) =>
      grounds.length === 0
        ? "computed from what is hidden"
        : `computed from what is hidden: ${list(grounds, "en")}`,
    release: () => "beside an earlier release, it would give away what stood hidden there",
    secondary: () => "beside what is shown, a small number could be worked out",
    unproven: () => "not proven safe",
  },
  short: {
    "small-group": "small group",
    "small-part": "few who share it",
    complement: "few who do not share it",
    "group-disclosure": "true of all or none",
    "holds-all": "nearly all in one group",
    "sensitive-zero": "sensitive zero",
    "size-unknown": "size unknown",
    withheld: "not released",
    beside: "together with others",
    ground: "computed",
    release: "beside a release",
    secondary: "would give another away",
    unproven: "not proven",
  },
  sum: (count, reasons) => `${count} hidden: ${reasons.join(", ")}`,
  gives: (target, equation) => `would give away: ${target} = ${equation}`,
  givesFrom: (who, target, figures) =>
    `would give away${who === undefined ? "" : ` to ${who}`}: ${target}${fromEn(figures)}`,
  named: (name) => `"${name}"`,
  less: (whole, parts) => `${whole} less ${parts.join(", less ")}`,
  range: (shown, hidden) => {
    if (shown.length === 0) return `; hidden as well: ${list(hidden, "en")}`;
    const beside = hidden.length === 0 ? "" : ` and from what is hidden as well: ${list(hidden, "en")}`;
    return `; how large it can be follows from ${list(shown, "en")}${beside}`;
  },
  others: (count) => (count === 1 ? "1 other" : `${count} others`),
  together: (figures) => (figures.length === 0 ? "what is shown" : list(figures, "en")),
  sharing: (name) => `those who share it (${name})`,
  notSharing: (name) => `those who do not share it (${name})`,
  rest: (name) => `those who are left (${name})`,
  revised: (name) => `those who came or went since (${name})`,
  difference: (rule, whose) =>
    `the difference in house rule ${quote(rule)}${whose === undefined ? "" : ` (${whose})`}`,
  partnerKnows: (name) => `${name}, which knows its own figures`,
  memberKnows: (name) => `whoever knows "${name}"`,
  came: "those who came between two periods",
  between: "those who are between these figures",
  inRelease: (text, release) => `${text} in release ${quote(release)}`,
  knownHeading: "Follows already from what was published, and cannot be hidden any more:",
  known: (target, figures) => (figures.length === 0 ? target : `${target}: from ${list(figures, "en")}`),
  knownTo: (who, target, figures) => `to ${who}: ${target}${fromEn(figures)}`,
  solverFailed:
    "The part that works out what may be shown did not work: more is hidden than needed. Install `impact` again.",
  unproven: "Not everything could be proven safe; what is not proven stays hidden.",
  unknownView: (view) => ({
    message: `${quote(view)} cannot be shown.`,
    help: "What there is: privacy.",
  }),
};

const fr: PrivacyWords = {
  heading:
    "Ce qui reste masqué, et pourquoi. Ceci est pour la coalition elle-même : ne le partagez pas avec les lecteurs.",
  nothing: "Rien n'est masqué.",
  total: "total",
  minimum: (minimum) =>
    minimum === null ? "le minimum est illisible : tout est masqué" : `minimum ${minimum}`,
  why: {
    "small-group": () => "petit groupe : moins de personnes que le minimum",
    "small-part": () => "trop peu de personnes sont concernées : moins que le minimum",
    complement: () => "trop peu de personnes ne sont pas concernées : moins que le minimum",
    "group-disclosure": () =>
      "toutes, toutes sauf une ou, dans un petit groupe, aucune ne sont concernées : cela parle de chacune",
    "holds-all": () => "presque tout le monde est dans ce groupe : cela parle de chacun",
    "sensitive-zero": () => "personne, dans une ventilation sensible : cela aussi parle du groupe",
    "size-unknown": () => "rien ne dit de combien de personnes il s'agit",
    withheld: () => "la source ne donne pas le nombre",
    beside: () => "masqué avec d'autres chiffres de cette ventilation, ou d'autres périodes",
    ground: (grounds) =>
      grounds.length === 0
        ? "calculé à partir de ce qui est masqué"
        : `calculé à partir de ce qui est masqué : ${list(grounds, "fr")}`,
    release: () => "à côté d'une publication antérieure, il révélerait ce qui y était masqué",
    secondary: () => "à côté de ce qui est montré, un petit nombre pourrait se déduire",
    unproven: () => "pas prouvé sûr",
  },
  short: {
    "small-group": "petit groupe",
    "small-part": "peu de personnes concernées",
    complement: "peu de personnes non concernées",
    "group-disclosure": "vrai pour tous ou personne",
    "holds-all": "presque tous dans un groupe",
    "sensitive-zero": "zéro sensible",
    "size-unknown": "taille inconnue",
    withheld: "non communiqué",
    beside: "avec d'autres",
    ground: "calculé",
    release: "à côté d'une publication",
    secondary: "en révélerait un autre",
    unproven: "pas prouvé",
  },
  sum: (count, reasons) => `${count} ${count > 1 ? "masqués" : "masqué"} : ${reasons.join(", ")}`,
  gives: (target, equation) => `révélerait : ${target} = ${equation}`,
  givesFrom: (who, target, figures) =>
    `révélerait${who === undefined ? "" : ` à ${who}`} : ${target}${fromFr(figures)}`,
  named: (name) => `« ${name} »`,
  less: (whole, parts) => `${whole} moins ${parts.join(", moins ")}`,
  range: (shown, hidden) => {
    if (shown.length === 0) return ` ; masqué aussi : ${list(hidden, "fr")}`;
    const beside = hidden.length === 0 ? "" : ` et de ce qui est masqué aussi : ${list(hidden, "fr")}`;
    return ` ; sa grandeur possible découle de ${list(shown, "fr")}${beside}`;
  },
  others: (count) => (count === 1 ? "1 autre" : `${count} autres`),
  together: (figures) => (figures.length === 0 ? "ce qui est montré" : list(figures, "fr")),
  sharing: (name) => `les personnes concernées (${name})`,
  notSharing: (name) => `les personnes non concernées (${name})`,
  rest: (name) => `les personnes restantes (${name})`,
  revised: (name) => `les personnes venues ou parties depuis (${name})`,
  difference: (rule, whose) =>
    `la différence dans la règle interne ${quote(rule)}${whose === undefined ? "" : ` (${whose})`}`,
  partnerKnows: (name) => `${name}, qui connaît ses propres chiffres`,
  memberKnows: (name) => `quiconque connaît « ${name} »`,
  came: "les personnes venues entre deux périodes",
  between: "les personnes entre ces chiffres",
  inRelease: (text, release) => `${text} dans la publication ${quote(release)}`,
  knownHeading: "Se déduit déjà de ce qui a été publié, et ne peut plus être masqué :",
  known: (target, figures) =>
    figures.length === 0 ? target : `${target} : à partir de ${list(figures, "fr")}`,
  knownTo: (who, target, figures) => `pour ${who} : ${target}${fromFr(figures)}`,
  solverFailed:
    "La partie qui calcule ce qui peut être montré n'a pas fonctionné : plus de chiffres que nécessaire sont masqués. Réinstallez `impact`.",
  unproven: "Tout n'a pas pu être prouvé sûr ; ce qui n'est pas prouvé reste masqué.",
  unknownView: (view) => ({
    message: `${quote(view)} ne peut pas être montré.`,
    help: "Ce qui existe : privacy.",
  }),
};

const WORDS: Readonly<Record<Lang, PrivacyWords>> = { nl, en, fr };

export function privacyWords(lang: Lang): PrivacyWords {
  return WORDS[lang];
}
