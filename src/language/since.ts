import { changeSentences } from "./changes/speaking.ts";
import { list } from "./list.ts";
import type { Lang } from "./locale.ts";
import { quote } from "./quote.ts";

/** What the findings were compared with. */
export interface Since {
  /** As the person named it, without anything of a person. */
  readonly revision: string;
  /** The full name of the commit. */
  readonly commit: string;
  /** False where it is the last commit that this work shares with the revision, and not the revision itself. */
  readonly isRevision: boolean;
  /** How many findings were there before, and are not shown. */
  readonly known: number;
  /** Kinds of things of which a file could not be read, now or then: nobody knows whether a goalpost of them moved. */
  readonly unread: readonly string[];
  /** There was no coalition in this folder then; the settings, too, are then among what is unread. */
  readonly isNewHere?: boolean;
  /** How many goalposts moved that exemptions set aside; they count among all that is set aside. Absent where none. */
  readonly exemptGoalposts?: number;
}

interface SinceWords {
  /** What it was compared with: a revision and its commit, or the last one shared with it. */
  base(about: Pick<Since, "revision" | "commit" | "isRevision">): string;
  compared(base: string, known: number): string;
  /** Before a commit: what is there already is not told. */
  older(known: number, holdsPersonal: boolean): string;
  /** Goalposts that moved among what exemptions set aside. */
  exemptGoalposts(count: number): string;
  /** Of which kinds nobody knows whether a goalpost moved. */
  unread(kinds: string): string;
  /** Where there was no coalition in this folder then. */
  newHere(revision: string): string;
  /** Where the newer of two revisions has none in this folder. */
  goneHere(revision: string): string;
}

const WORDS: Readonly<Record<Lang, SinceWords>> = {
  en: {
    base: ({ revision, commit, isRevision }) =>
      isRevision ? `${revision} (${commit})` : `${commit}, the last commit shared with ${revision}`,
    compared: (base, known) =>
      known === 0
        ? `Compared with ${base}.`
        : `Compared with ${base}: ${known === 1 ? "1 finding that was there before is" : `${known} findings that were there before are`} not shown.`,
    older: (known, holdsPersonal) =>
      `${known === 1 ? "1 finding that was there before this commit is" : `${known} findings that were there before this commit are`} not shown${holdsPersonal ? ", data about people among them" : ""}; impact validate shows ${known === 1 ? "it" : "them"}.`,
    exemptGoalposts: (count) =>
      `Among what exemptions set aside ${count === 1 ? "is 1 goalpost" : `are ${count} goalposts`} that moved without a reason.`,
    unread: (kinds) =>
      `Not compared, as a file could not be read then or cannot be read now: ${kinds}. Whether a goalpost moved there is not known: repair the file, or compare with an earlier version in which it could be read.`,
    newHere: (revision) =>
      `In ${revision} the coalition did not stand in this folder: everything counts as new. If the folder was renamed, a goalpost that moved is not seen here.`,
    goneHere: (revision) =>
      `In ${revision} the coalition does not stand in this folder: everything counts as gone. If the folder was renamed, compare from the folder where it stands now.`,
  },
  nl: {
    base: ({ revision, commit, isRevision }) =>
      isRevision ? `${revision} (${commit})` : `${commit}, de laatste commit die dit deelt met ${revision}`,
    compared: (base, known) =>
      known === 0
        ? `Vergeleken met ${base}.`
        : `Vergeleken met ${base}: ${known === 1 ? "1 bevinding die er al was, staat" : `${known} bevindingen die er al waren, staan`} hier niet.`,
    older: (known, holdsPersonal) =>
      `${known === 1 ? "1 bevinding die er vóór deze commit al was, staat" : `${known} bevindingen die er vóór deze commit al waren, staan`} hier niet${holdsPersonal ? "; er zijn gegevens over mensen bij" : ""}. impact validate toont ze.`,
    exemptGoalposts: (count) =>
      `Bij wat uitzonderingen opzijzetten, ${count === 1 ? "is er 1 lat" : `zijn er ${count} latten`} die zonder reden verlegd werd${count === 1 ? "" : "en"}.`,
    unread: (kinds) =>
      `Niet vergeleken, omdat een bestand toen niet te lezen was of dat nu niet is: ${kinds}. Of daar de lat verlegd is, is dus niet geweten: herstel het bestand, of vergelijk met een vroegere versie waarin het wel te lezen was.`,
    newHere: (revision) =>
      `In ${revision} stond de coalitie niet in deze map: alles telt als nieuw. Kreeg de map een andere naam, dan is hier niet te zien of de lat verlegd is.`,
    goneHere: (revision) =>
      `In ${revision} staat de coalitie niet in deze map: alles telt als weg. Kreeg de map een andere naam, vergelijk dan vanuit de map waar ze nu staat.`,
  },
  fr: {
    base: ({ revision, commit, isRevision }) =>
      isRevision ? `${revision} (${commit})` : `${commit}, le dernier commit en commun avec ${revision}`,
    compared: (base, known) =>
      known === 0
        ? `Comparé à ${base}.`
        : `Comparé à ${base} : ${known === 1 ? "1 constat qui y était déjà n'est pas montré" : `${known} constats qui y étaient déjà ne sont pas montrés`}.`,
    older: (known, holdsPersonal) =>
      `${known === 1 ? "1 constat antérieur à ce commit n'est pas montré" : `${known} constats antérieurs à ce commit ne sont pas montrés`}${holdsPersonal ? ", dont des données sur des personnes" : ""} ; impact validate ${known === 1 ? "le" : "les"} montre.`,
    exemptGoalposts: (count) =>
      `Parmi ce que des exceptions mettent de côté : ${count === 1 ? "1 barre déplacée" : `${count} barres déplacées`} sans raison.`,
    unread: (kinds) =>
      `Non comparé, car un fichier était ou est illisible : ${kinds}. On ignore donc si la barre y a été déplacée : réparez le fichier, ou comparez avec une version antérieure où il était lisible.`,
    newHere: (revision) =>
      `Dans ${revision}, la coalition ne se trouvait pas dans ce dossier : tout compte comme nouveau. Si le dossier a été renommé, une barre déplacée ne se voit pas ici.`,
    goneHere: (revision) =>
      `Dans ${revision}, la coalition ne se trouve pas dans ce dossier : tout compte comme disparu. Si le dossier a été renommé, comparez depuis le dossier où elle se trouve maintenant.`,
  },
};

/** What could not be compared, and what helps; empty where everything was. */
export function unreadSentence({ unread }: Pick<Since, "unread">, lang: Lang): string {
  if (unread.length === 0) return "";
  const { kinds } = changeSentences(lang);
  return WORDS[lang].unread(
    list(
      unread.map((kind) => kinds[kind] ?? kind),
      lang,
    ),
  );
}

/** Before a commit that is let through: what stands there already, and what nobody could compare; else empty. */
export function beforeCommitSentence(
  { known, holdsPersonal, unread }: Pick<Since, "known" | "unread"> & { readonly holdsPersonal: boolean },
  lang: Lang,
): string {
  const older = known === 0 ? "" : WORDS[lang].older(known, holdsPersonal);
  return [older, unreadSentence({ unread }, lang)].filter((sentence) => sentence !== "").join(" ");
}

/** Sentences: with what it was compared, how much was there already, and what could not be compared. */
export function sinceSentence(
  { unread, isNewHere = false, exemptGoalposts = 0, ...compared }: Since,
  lang: Lang,
): string {
  return [
    comparedSentence(compared, lang),
    ...(exemptGoalposts > 0 ? [WORDS[lang].exemptGoalposts(exemptGoalposts)] : []),
    ...(isNewHere ? [newHereSentence(nameOf(compared), lang)] : []),
    unreadSentence({ unread: isNewHere ? unreadElsewhere(unread) : unread }, lang),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** That everything counts as new, and what is not seen then. `revision`: as the person named it, or a commit. */
export function newHereSentence(revision: string, lang: Lang): string {
  return WORDS[lang].newHere(quote(revision));
}

/** That everything counts as gone, and from where to compare instead. `revision` as above. */
export function goneHereSentence(revision: string, lang: Lang): string {
  return WORDS[lang].goneHere(quote(revision));
}

/** What could not be read besides the coalition's own file, which was not there. */
export function unreadElsewhere(unread: readonly string[]): readonly string[] {
  return unread.filter((kind) => kind !== "coalition" && kind !== "settings");
}

/** The last commit that is shared may be older than the revision. */
function nameOf({ revision, commit, isRevision }: Pick<Since, "revision" | "commit" | "isRevision">): string {
  return isRevision ? revision : commit.slice(0, 7);
}

function comparedSentence(
  { known, ...about }: Omit<Since, "unread" | "isNewHere" | "exemptGoalposts">,
  lang: Lang,
): string {
  const words = WORDS[lang];
  const named = { ...about, revision: quote(about.revision), commit: about.commit.slice(0, 7) };
  return words.compared(words.base(named), known);
}
