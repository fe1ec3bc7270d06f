import type { Lang } from "./locale.ts";
import { quote } from "./quote.ts";

interface Refused {
  readonly message: string;
  readonly help: string;
}

/** The words of `impact validate --exempt-all`. */
interface ExemptAllWords {
  done(findings: number, exemptions: number): string;
  wouldDo(findings: number, exemptions: number): string;
  readonly nothing: string;
  /** Behind a place that covers more than one finding. */
  covers(count: number): string;
  /** Before what is left, and why it is. */
  left(count: number): string;
  /** Of data about people and small groups. */
  readonly oneByOne: string;
  readonly fixed: string;
  /** Of an exemption that is past or covers nothing. */
  readonly itself: string;
  readonly next: string;
  alone(option: string): Refused;
  /** `--dry-run` goes with `--fix` as well. */
  readonly dryRunAlone: Refused;
  readonly noReason: Refused;
  past(until: string, asOf: string): Refused;
  readonly notReadable: Refused;
  readonly notAdded: Refused;
  readonly reasonFound: Refused;
}

const en: ExemptAllWords = {
  done: (findings, exemptions) =>
    `${findings === 1 ? "1 finding is" : `${findings} findings are`} set aside in impact.yaml, by ${exemptions === 1 ? "1 exemption" : `${exemptions} exemptions`}:`,
  wouldDo: (findings, exemptions) =>
    `This would set aside ${findings === 1 ? "1 finding" : `${findings} findings`} in impact.yaml, by ${exemptions === 1 ? "1 exemption" : `${exemptions} exemptions`}; nothing was written:`,
  nothing: "There is nothing to set aside.",
  covers: (count) => `(${count} findings)`,
  left: (count) => `${count === 1 ? "1 finding stays" : `${count} findings stay`}:`,
  oneByOne: "is about people: somebody looks at each place, and writes the exemption by hand",
  fixed: "cannot be set aside: what cannot be read or counted is missing everywhere",
  itself: "is about an exemption: take it out, or agree on a new last day",
  next: "Take an exemption out again as soon as its finding is repaired; `impact validate` says which ones are no longer needed.",
  alone: (option) => ({
    message: `${option} goes only with --exempt-all.`,
    help: "Add --exempt-all with a reason, or leave it out.",
  }),
  dryRunAlone: {
    message: "--dry-run goes only with --fix or --exempt-all.",
    help: "Add one of the two, or leave it out: without them nothing is written anyway.",
  },
  noReason: {
    message: "--exempt-all needs a reason.",
    help: 'Write why these findings may stay for now, as in --exempt-all "from before we began".',
  },
  past: (until, asOf) => ({
    message: `${quote(until)} has passed already on ${asOf}, so nothing would be set aside.`,
    help: "Choose a later last day with --until, or leave it out.",
  }),
  notReadable: {
    message: "impact.yaml has errors of its own, so nothing was written into it.",
    help: "Repair those first; `impact validate impact.yaml` shows them.",
  },
  notAdded: {
    message: "The exemptions could not be added to impact.yaml without changing something else in it.",
    help: "Write `rules` and `exempt` on lines of their own, and try again. Nothing was changed.",
  },
  reasonFound: {
    message:
      "With this reason, impact.yaml would hold something that is found itself, such as data about a person.",
    help: "Give another reason, without names, numbers or addresses. Nothing was changed.",
  },
};

const nl: ExemptAllWords = {
  done: (findings, exemptions) =>
    `${findings === 1 ? "1 bevinding is" : `${findings} bevindingen zijn`} opzijgezet in impact.yaml, met ${exemptions === 1 ? "1 uitzondering" : `${exemptions} uitzonderingen`}:`,
  wouldDo: (findings, exemptions) =>
    `Dit zou ${findings === 1 ? "1 bevinding" : `${findings} bevindingen`} opzijzetten in impact.yaml, met ${exemptions === 1 ? "1 uitzondering" : `${exemptions} uitzonderingen`}; er is niets geschreven:`,
  nothing: "Er is niets om opzij te zetten.",
  covers: (count) => `(${count} bevindingen)`,
  left: (count) => `${count === 1 ? "1 bevinding blijft" : `${count} bevindingen blijven`} staan:`,
  oneByOne: "gaat over mensen: iemand bekijkt elke plaats, en schrijft de uitzondering met de hand",
  fixed: "kan niet opzijgezet worden: wat niet gelezen of geteld kan worden, ontbreekt overal",
  itself: "gaat over een uitzondering: verwijder ze, of spreek een nieuwe laatste dag af",
  next: "Verwijder een uitzondering zodra haar bevinding hersteld is; `impact validate` zegt welke niet meer nodig zijn.",
  alone: (option) => ({
    message: `${option} gaat enkel samen met --exempt-all.`,
    help: "Voeg --exempt-all toe met een reden, of laat het weg.",
  }),
  dryRunAlone: {
    message: "--dry-run gaat enkel samen met --fix of --exempt-all.",
    help: "Voeg een van de twee toe, of laat het weg: zonder hen wordt er sowieso niets geschreven.",
  },
  noReason: {
    message: "--exempt-all vraagt een reden.",
    help: 'Schrijf waarom deze bevindingen voorlopig mogen blijven, zoals --exempt-all "van voor we begonnen".',
  },
  past: (until, asOf) => ({
    message: `${quote(until)} is op ${asOf} al voorbij; er zou dus niets opzijgezet worden.`,
    help: "Kies met --until een latere laatste dag, of laat het weg.",
  }),
  notReadable: {
    message: "impact.yaml heeft zelf fouten; er is dus niets in geschreven.",
    help: "Herstel eerst die; `impact validate impact.yaml` toont ze.",
  },
  notAdded: {
    message: "De uitzonderingen konden niet in impact.yaml komen zonder er iets anders in te veranderen.",
    help: "Schrijf `rules` en `exempt` elk op een eigen regel, en probeer opnieuw. Er is niets veranderd.",
  },
  reasonFound: {
    message:
      "Met deze reden zou in impact.yaml zelf iets staan dat gevonden wordt, zoals gegevens over een persoon.",
    help: "Geef een andere reden, zonder namen, nummers of adressen. Er is niets veranderd.",
  },
};

const fr: ExemptAllWords = {
  done: (findings, exemptions) =>
    `${findings === 1 ? "1 constat est mis" : `${findings} constats sont mis`} de côté dans impact.yaml, par ${exemptions === 1 ? "1 exception" : `${exemptions} exceptions`} :`,
  wouldDo: (findings, exemptions) =>
    `Ceci mettrait de côté ${findings === 1 ? "1 constat" : `${findings} constats`} dans impact.yaml, par ${exemptions === 1 ? "1 exception" : `${exemptions} exceptions`} ; rien n'a été écrit :`,
  nothing: "Il n'y a rien à mettre de côté.",
  covers: (count) => `(${count} constats)`,
  left: (count) => `${count === 1 ? "1 constat reste" : `${count} constats restent`} :`,
  oneByOne: "concerne des personnes : quelqu'un regarde chaque endroit et écrit l'exception à la main",
  fixed: "ne peut pas être mis de côté : ce qui ne peut être lu ou compté manque partout",
  itself: "concerne une exception : retirez-la, ou convenez d'un nouveau dernier jour",
  next: "Retirez une exception dès que son constat est réparé ; `impact validate` dit lesquelles ne servent plus.",
  alone: (option) => ({
    message: `${option} ne va qu'avec --exempt-all.`,
    help: "Ajoutez --exempt-all avec une raison, ou omettez-le.",
  }),
  dryRunAlone: {
    message: "--dry-run ne va qu'avec --fix ou --exempt-all.",
    help: "Ajoutez l'un des deux, ou omettez-le : sans eux, rien n'est écrit de toute façon.",
  },
  noReason: {
    message: "--exempt-all demande une raison.",
    help: "Écrivez pourquoi ces constats peuvent rester pour l'instant, comme --exempt-all \"d'avant notre début\".",
  },
  past: (until, asOf) => ({
    message: `${quote(until)} est déjà passé au ${asOf} ; rien ne serait donc mis de côté.`,
    help: "Choisissez un dernier jour plus tardif avec --until, ou omettez-le.",
  }),
  notReadable: {
    message: "impact.yaml contient lui-même des erreurs ; rien n'y a donc été écrit.",
    help: "Réparez-les d'abord ; `impact validate impact.yaml` les montre.",
  },
  notAdded: {
    message: "Les exceptions n'ont pas pu être ajoutées à impact.yaml sans y changer autre chose.",
    help: "Écrivez `rules` et `exempt` chacun sur sa ligne, et réessayez. Rien n'a changé.",
  },
  reasonFound: {
    message:
      "Avec cette raison, impact.yaml contiendrait lui-même quelque chose à signaler, comme des données sur une personne.",
    help: "Donnez une autre raison, sans noms, numéros ni adresses. Rien n'a changé.",
  },
};

const WORDS: Readonly<Record<Lang, ExemptAllWords>> = { nl, en, fr };

/** The words of `impact validate --exempt-all` in one language. */
export function exemptAllWords(lang: Lang): ExemptAllWords {
  return WORDS[lang];
}
