import { formatPeriod } from "../dates.ts";
import { type Lang, pickText, type TextInLanguages } from "../locale.ts";
import { oneLine, quote } from "../quote.ts";
import type { Change } from "./change.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { ChangeSentences } from "./shape.ts";

const SENTENCES: Readonly<Record<Lang, ChangeSentences>> = { nl, en, fr };

/** The sentences about changes in one language. */
export function changeSentences(lang: Lang): ChangeSentences {
  return SENTENCES[lang];
}

/** How to speak about a repository: in which language, and in which its texts are written, first to last. */
export interface Speaking {
  readonly lang: Lang;
  readonly languages: readonly string[];
  /** True where the check stops no goalpost that moved without a reason: by the stage, or by what is chosen for it. */
  readonly letsGoalpostsPass?: boolean;
  /** Whether an exemption sets a goalpost aside that moved; absent: none does. */
  isExempt?(change: Change): boolean;
  /** The name of a thing by its typed reference: of what a change touches, and of what a key names. */
  nameOf(reference: string): TextInLanguages | undefined;
}

const LONGEST = 160;
/** Of names in a list. */
const LONGEST_OF_LIST = 50;
/** More names than this, and nobody reads them. */
export const MOST_NAMES = 6;

/** A text between quotation marks, on one line, no longer than asked. */
export function quoted(text: string, lang: Lang, longest = LONGEST): string {
  const [open, close] = SENTENCES[lang].quotes;
  return `${open}${oneLine(text.trim().replace(/\s+/g, " "), longest)}${close}`;
}

/** Between the two ends of a link. */
const ARROW = " → ";

/** Enough to know what is meant; cut between words where there is one near, and of a link at both of its ends. */
export function shortName(text: string, lang: Lang): string {
  return quoted(shortened(text), lang, LONGEST_OF_LIST + 40);
}

/** As `shortName`, without quotation marks. */
export function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  if (line.length <= LONGEST_OF_LIST) return line;
  const ends = line.split(ARROW);
  const longest = ends.length === 2 ? LONGEST_OF_LIST / 2 : LONGEST_OF_LIST;
  return ends.length === 2 ? ends.map((end) => cutTo(end, longest)).join(ARROW) : cutTo(line, longest);
}

function cutTo(line: string, longest: number): string {
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).replace(/[\s,;:.(]+$/, "")}…`;
}

/** What a change is about, by its name; without one by its identifier. */
export function nameOf({ id, name }: Pick<Change, "id" | "name">, { lang, languages }: Speaking): string {
  const text = pickText(name, lang, languages)?.text;
  return text === undefined ? quote(id) : quoted(text, lang);
}

/** `indicator “Homes let”` */
export function thingOf(change: Change, speaking: Speaking): string {
  const { lang } = speaking;
  const kind = SENTENCES[lang].kinds[change.kind] ?? quote(change.kind);
  if (change.kind === "settings" || change.kind === "trajectory" || change.kind === "coalition") return kind;
  if (change.kind !== "score" || change.name !== undefined) return `${kind} ${nameOf(change, speaking)}`;
  const [condition = "", period = ""] = change.id.split("/");
  return `${kind} ${referred(`condition:${condition}`, speaking) ?? quote(condition)}, ${formatPeriod(period, lang)}`;
}

/** The name of what a reference names, short and between quotation marks; `undefined` where it has none. */
export function referred(reference: string, speaking: Speaking): string | undefined {
  const text = pickText(speaking.nameOf(reference), speaking.lang, speaking.languages)?.text;
  return text === undefined ? undefined : shortName(text, speaking.lang);
}

/** With a capital at the beginning. */
export function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
