import { changeSentences } from "./changes/sentences.ts";
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
}

interface SinceWords {
  /** What it was compared with: a revision and its commit, or the last one shared with it. */
  base(about: Omit<Since, "known" | "unread">): string;
  compared(base: string, known: number): string;
  /** Of which kinds nobody knows whether a goalpost moved. */
  unread(kinds: string): string;
}

const WORDS: Readonly<Record<Lang, SinceWords>> = {
  en: {
    base: ({ revision, commit, isRevision }) =>
      isRevision ? `${revision} (${commit})` : `${commit}, the last commit shared with ${revision}`,
    compared: (base, known) =>
      known === 0
        ? `Compared with ${base}.`
        : `Compared with ${base}: ${known === 1 ? "1 finding that was there before is" : `${known} findings that were there before are`} not shown.`,
    unread: (kinds) =>
      `Not compared, as a file could not be read then or cannot be read now: ${kinds}. Whether a goalpost moved there is not known: repair the file, or compare with an earlier version in which it could be read.`,
  },
  nl: {
    base: ({ revision, commit, isRevision }) =>
      isRevision ? `${revision} (${commit})` : `${commit}, de laatste commit die dit deelt met ${revision}`,
    compared: (base, known) =>
      known === 0
        ? `Vergeleken met ${base}.`
        : `Vergeleken met ${base}: ${known === 1 ? "1 bevinding die er al was, staat" : `${known} bevindingen die er al waren, staan`} hier niet.`,
    unread: (kinds) =>
      `Niet vergeleken, omdat een bestand toen niet te lezen was of dat nu niet is: ${kinds}. Of daar de lat verlegd is, is dus niet geweten: herstel het bestand, of vergelijk met een vroegere versie waarin het wel te lezen was.`,
  },
  fr: {
    base: ({ revision, commit, isRevision }) =>
      isRevision ? `${revision} (${commit})` : `${commit}, le dernier commit en commun avec ${revision}`,
    compared: (base, known) =>
      known === 0
        ? `Comparé à ${base}.`
        : `Comparé à ${base} : ${known === 1 ? "1 constat qui y était déjà n'est pas montré" : `${known} constats qui y étaient déjà ne sont pas montrés`}.`,
    unread: (kinds) =>
      `Non comparé, car un fichier était ou est illisible : ${kinds}. On ignore donc si la barre y a été déplacée : réparez le fichier, ou comparez avec une version antérieure où il était lisible.`,
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

/** Sentences: with what it was compared, how much was there already, and what could not be compared. */
export function sinceSentence({ unread, ...compared }: Since, lang: Lang): string {
  const sentence = comparedSentence(compared, lang);
  return unread.length === 0 ? sentence : `${sentence} ${unreadSentence({ unread }, lang)}`;
}

function comparedSentence({ known, ...about }: Omit<Since, "unread">, lang: Lang): string {
  const words = WORDS[lang];
  const named = { ...about, revision: quote(about.revision), commit: about.commit.slice(0, 7) };
  return words.compared(words.base(named), known);
}
