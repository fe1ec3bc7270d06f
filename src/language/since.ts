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
}

interface SinceWords {
  /** What it was compared with: a revision and its commit, or the last one shared with it. */
  base(about: Omit<Since, "known">): string;
  compared(base: string, known: number): string;
}

const WORDS: Readonly<Record<Lang, SinceWords>> = {
  en: {
    base: ({ revision, commit, isRevision }) =>
      isRevision ? `${revision} (${commit})` : `${commit}, the last commit shared with ${revision}`,
    compared: (base, known) =>
      known === 0
        ? `Compared with ${base}.`
        : `Compared with ${base}: ${known === 1 ? "1 finding that was there before is" : `${known} findings that were there before are`} not shown.`,
  },
  nl: {
    base: ({ revision, commit, isRevision }) =>
      isRevision ? `${revision} (${commit})` : `${commit}, de laatste commit die dit deelt met ${revision}`,
    compared: (base, known) =>
      known === 0
        ? `Vergeleken met ${base}.`
        : `Vergeleken met ${base}: ${known === 1 ? "1 bevinding die er al was, staat" : `${known} bevindingen die er al waren, staan`} hier niet.`,
  },
  fr: {
    base: ({ revision, commit, isRevision }) =>
      isRevision ? `${revision} (${commit})` : `${commit}, le dernier commit en commun avec ${revision}`,
    compared: (base, known) =>
      known === 0
        ? `Comparé à ${base}.`
        : `Comparé à ${base} : ${known === 1 ? "1 constat qui y était déjà n'est pas montré" : `${known} constats qui y étaient déjà ne sont pas montrés`}.`,
  },
};

/** One sentence: with what it was compared, and how much was there already. */
export function sinceSentence({ known, ...about }: Since, lang: Lang): string {
  const words = WORDS[lang];
  const named = { ...about, revision: quote(about.revision), commit: about.commit.slice(0, 7) };
  return words.compared(words.base(named), known);
}
