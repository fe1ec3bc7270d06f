import type { ChangedKind } from "../language/changes/change.ts";
import type { TextInLanguages } from "../language/locale.ts";

/** What an entry may be about. */
export interface Subject {
  readonly kind: ChangedKind;
  readonly id: string;
  readonly name?: TextInLanguages;
  /** True for what cannot be referred to: it is gone, or the format has no reference for it. */
  readonly isBeyondReference: boolean;
}

/** Kinds that `changes` of an entry can name. */
const REFERRED: ReadonlySet<ChangedKind> = new Set([
  "node",
  "link",
  "assumption",
  "indicator",
  "figure",
  "dimension",
  "source",
  "evidence",
  "claim",
  "rival",
  "partner",
  "policy",
  "condition",
  "funder",
  "report",
]);

export function isReferred(kind: ChangedKind): boolean {
  return REFERRED.has(kind);
}

/**
 * Whether texts (as `plainText` gives them) name a thing on purpose: by its typed reference (`indicator:homes`), or by
 * its whole name between quotation marks. What nobody can refer to is named by its identifier too; one that is a word
 * like any other (`homes`) stands between quotation marks then.
 */
export function names(texts: readonly string[], { kind, id, name, isBeyondReference }: Subject): boolean {
  const all = name === undefined ? [] : typeof name === "string" ? [name] : Object.values(name);
  const words = all.flatMap((each) => (typeof each === "string" && each.trim() ? [plainText(each)] : []));
  const isPlainWord = /^\p{L}+$/u.test(id);
  return texts.some(
    (text) =>
      occurs(text, `${kind}:${id}`, isApart) ||
      words.some((each) => occurs(text, each, isQuoted)) ||
      (isBeyondReference && occurs(text, id, isPlainWord ? isQuoted : isApart)),
  );
}

/** Without what does not matter for finding words in it: capitals, and how lines are broken. */
export function plainText(text: string): string {
  return text.replace(/\s+/gu, " ").trim().toLowerCase();
}

function occurs(text: string, words: string, fits: (before: string, after: string) => boolean): boolean {
  const sought = words.toLowerCase();
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
    const end = at + sought.length;
    if (fits(text.slice(Math.max(0, at - 2), at), text.slice(end, end + 2))) return true;
  }
  return false;
}

/** Two characters on either side are enough: a quotation mark, and in French a blank within it. */
function isQuoted(before: string, after: string): boolean {
  return /["'`“”„‟‘’‚«»‹›] ?$/u.test(before) && /^ ?["'`“”‟‘’«»‹›]/u.test(after);
}

function isApart(before: string, after: string): boolean {
  return !/[a-z0-9-]$/.test(before) && !/^[a-z0-9-]/.test(after);
}
