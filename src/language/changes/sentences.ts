import { formatDate, formatPeriod } from "../dates.ts";
import { formatValue } from "../figures.ts";
import { list } from "../list.ts";
import { type Lang, pickText, type TextInLanguages } from "../locale.ts";
import { formatNumber, formatPercent, formatPoints } from "../numbers.ts";
import { oneLine, quote } from "../quote.ts";
import { type Change, groupOf, type ShownNumber, TOLD_GROUPS, type ToldGroup } from "./change.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { codeWord, keyWord, truthWord } from "./keys.ts";
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
  /** The name of a thing by its typed reference, for what a change touches. */
  nameOf(reference: string): TextInLanguages | undefined;
}

/** A change as a row of a table; a cell is empty where there is nothing to say. */
export interface ChangeCells {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

/** The same words as `changeText`, cell by cell; `undefined` where a change is no step from one value to another. */
export function changeCells(change: Change, speaking: Speaking): ChangeCells | undefined {
  const { what } = change;
  const { lang } = speaking;
  if (what.is === "figure") {
    const shown = (number: ShownNumber | undefined) => (number ? shownNumber(number, change, lang) : "–");
    return {
      what: figureOf(change, what, speaking),
      before: shown(what.before),
      after: shown(what.after),
      difference: differenceIn(change, what, lang),
    };
  }
  if (what.is !== "key" || what.isUnsaid || isLarge(change.before) || isLarge(change.after)) return undefined;
  const shown = (value: unknown) => (value === undefined ? "–" : valueInWords(value, change, speaking));
  const thing = capital(thingOf(change, speaking));
  return {
    what: `${thing}: ${keyInWords(what.key, lang)}`,
    before: shown(change.before),
    after: shown(change.after),
    difference: keyDifference(change, what.key, lang),
  };
}

function keyDifference({ before, after, valueKind = "number" }: Change, key: readonly string[], lang: Lang) {
  const isMeasured = key.at(-1) === "value" && (key[0] === "targets" || key[0] === "baseline");
  if (!isMeasured || typeof before !== "number" || typeof after !== "number") return "";
  return signedStep(after - before, valueKind, lang);
}

/** Of percentages in points, in words: a comment has room for them. */
function signedStep(step: number, kind: NonNullable<Change["valueKind"]>, lang: Lang): string {
  if (kind !== "number") return formatPoints(step, lang);
  const value = formatValue({ value: step, kind }, lang);
  return step > 0 ? `+${value}` : value;
}

/** A change in words: what happened, and what a reader wants to know beside it. */
export interface ChangeText {
  readonly message: string;
  readonly remarks: readonly string[];
}

const LONGEST = 160;
/** Of names in a list. */
const LONGEST_OF_LIST = 50;
/** More names than this, and nobody reads them. */
export const MOST_NAMES = 6;

/** The words of a change; without numbers or texts that it does not hold itself. */
export function changeText(change: Change, speaking: Speaking): ChangeText {
  return { message: messageOf(change, speaking), remarks: remarksOf(change, speaking) };
}

function messageOf(change: Change, speaking: Speaking): string {
  const say = SENTENCES[speaking.lang];
  const thing = thingOf(change, speaking);
  const { what } = change;
  switch (what.is) {
    case "added":
      return say.added(thing);
    case "removed":
      if (change.kind === "release") return say.recordRemoved(capital(thing));
      return what.hasFigures ? say.removedWithFigures(thing) : say.removed(thing);
    case "renamed":
      return say.renamed(capital(thing), quote(what.from), quote(change.id));
    case "body":
      return say.rewritten(capital(thing));
    case "key":
      return keyMessage(change, { ...speaking, key: what.key, isUnsaid: what.isUnsaid });
    case "figures-changed":
      return say.figuresChanged(nameOf(change, speaking));
    case "judgement":
      return say.judged(
        nameOf(change, speaking),
        say.judgements[what.before] ?? quote(what.before),
        say.judgements[what.after] ?? quote(what.after),
      );
    case "figure":
      return figureMessage(change, what, speaking);
  }
}

function keyMessage(
  change: Change,
  speaking: Speaking & { readonly key: readonly string[]; readonly isUnsaid: boolean },
): string {
  const say = SENTENCES[speaking.lang];
  const thing = capital(thingOf(change, speaking));
  const key = keyInWords(speaking.key, speaking.lang);
  if (change.kind === "release" && speaking.isUnsaid) return say.recordChanged(thing);
  if (change.kind === "indicator" && speaking.key[0] === "figures") return say.noFiguresLeft(thing);
  if (speaking.isUnsaid || isLarge(change.before) || isLarge(change.after)) return say.changed(thing, key);
  const shown = (value: unknown) => valueInWords(value, change, speaking);
  if (change.before === undefined) return say.came(thing, key, itemOf(speaking.key, shown(change.after)));
  if (change.after === undefined) return say.went(thing, key, itemOf(speaking.key, shown(change.before)));
  return say.became(thing, key, shown(change.before), shown(change.after));
}

/** Where the item itself is its name (`evidence: [this]`), it was said already. */
function itemOf(key: readonly string[], value: string): string {
  return key.length > 1 && value === quote(key.at(-1) ?? "") ? "" : value;
}

function isLarge(value: unknown): boolean {
  return Array.isArray(value) && value.some((each) => typeof each === "object");
}

/** `streefwaarde 2026`, `toestemming: tot en met`, `bewijs survey-2025`. */
export function keyInWords(key: readonly string[], lang: Lang): string {
  const words = key.map((name, index) => {
    const isItem = index > 0 && !isKeyOfFormat(name, key[index - 1] ?? "");
    return isItem ? formatPeriod(oneLine(name, 40), lang) : keyWord(name, lang);
  });
  const [first = "", ...rest] = key.at(-1) === "value" && words.length > 1 ? words.slice(0, -1) : words;
  return rest.reduce((said, word, index) => {
    const isItem = !isKeyOfFormat(key[index + 1] ?? "", key[index] ?? "");
    return isItem ? `${said} ${word}` : `${said}: ${word}`;
  }, first);
}

/** Keys of the format are lower-case words; what comes after a list is the name of an item. */
function isKeyOfFormat(name: string, list: string): boolean {
  return /^[a-z_]+$/.test(name) && !LISTS.has(list);
}

const LISTS: ReadonlySet<string> = new Set(
  (
    "targets notes definition_since overlaps asks values sessions assignments house_rules breakdowns scores " +
    "participants reviewed tests exempt evidence rivals assumptions partners members measures delivered_by touches " +
    "supports contradicts answered_by because_of changes by outcomes indicators package rejected aligned_with " +
    "reports_due needs done_when per rules"
  ).split(" "),
);

/** A value as a reader reads it: a word, a number, a text between quotation marks. */
export function valueInWords(value: unknown, change: Change, speaking: Speaking): string {
  const { lang, languages } = speaking;
  const key = change.what.is === "key" ? change.what.key : [];
  const last = key.findLast((name) => /^[a-z_]+$/.test(name)) ?? "";
  if (typeof value === "boolean") return truthWord(value, lang);
  if (typeof value === "number") {
    const isMeasured = key[0] === "targets" || (key[0] === "baseline" && last !== "period");
    return isMeasured
      ? formatValue({ value, kind: change.valueKind ?? "number" }, lang)
      : numberIn(value, last, lang);
  }
  if (typeof value === "string") {
    const word = codeWord(last, value, lang);
    if (word !== undefined) return word;
    const date = formatDate(value, lang);
    if (date !== value) return date;
    return /^[a-z0-9][a-z0-9:/=_-]*$/i.test(value) ? quote(value) : quoted(value, lang);
  }
  if (Array.isArray(value)) {
    const shown = value.slice(0, MOST_NAMES).map((each) => valueInWords(each, change, speaking));
    return list(value.length > MOST_NAMES ? [...shown, "…"] : shown, lang);
  }
  if (typeof value !== "object" || value === null) return "–";
  const text = pickText(value as TextInLanguages, lang, languages);
  const isText = Object.keys(value).every((name) => /^[a-z]{2,3}$/.test(name));
  if (text && isText) return quoted(text.text, lang);
  const item = value as Readonly<Record<string, unknown>>;
  const main = mainOf(item, change, speaking);
  const breaks = item.break_in_series === true ? keyWord("break_in_series", lang) : "";
  return main === "" || breaks === "" ? main + breaks : `${main} (${breaks})`;
}

/** Years are no thousands. */
function numberIn(value: number, key: string, lang: Lang): string {
  return key === "period" || key === "since" || key === "from" || key === "to"
    ? formatPeriod(value, lang)
    : formatNumber(value, lang);
}

/** Of an item with several keys, what says most. */
function mainOf(item: Readonly<Record<string, unknown>>, change: Change, speaking: Speaking): string {
  for (const name of [
    "value",
    "text",
    "name",
    "title",
    "change",
    "factor",
    "by",
    "reason",
    "rule",
    "amount",
  ]) {
    if (item[name] !== undefined) return valueInWords(item[name], change, speaking);
  }
  return "";
}

/** A text between quotation marks, on one line, no longer than asked. */
export function quoted(text: string, lang: Lang, longest = LONGEST): string {
  const [open, close] = SENTENCES[lang].quotes;
  return `${open}${oneLine(text.trim().replace(/\s+/g, " "), longest)}${close}`;
}

/** Between the two ends of a link. */
const ARROW = " → ";

/** Enough to know what is meant; cut between words where there is one near, and of a link at both of its ends. */
export function shortName(text: string, lang: Lang): string {
  const line = text.trim().replace(/\s+/g, " ");
  if (line.length <= LONGEST_OF_LIST) return quoted(line, lang);
  const ends = line.split(ARROW);
  const longest = ends.length === 2 ? LONGEST_OF_LIST / 2 : LONGEST_OF_LIST;
  const cut = ends.length === 2 ? ends.map((end) => cutTo(end, longest)).join(ARROW) : cutTo(line, longest);
  return quoted(cut, lang, LONGEST_OF_LIST + 40);
}

function cutTo(line: string, longest: number): string {
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).replace(/[\s,;:.(]+$/, "")}…`;
}

function nameOf({ id, name }: Pick<Change, "id" | "name">, { lang, languages }: Speaking): string {
  const text = pickText(name, lang, languages)?.text;
  return text === undefined ? quote(id) : quoted(text, lang);
}

function thingOf(change: Change, speaking: Speaking): string {
  const kind = SENTENCES[speaking.lang].kinds[change.kind] ?? quote(change.kind);
  if (change.kind === "settings" || change.kind === "trajectory" || change.kind === "coalition") return kind;
  return `${kind} ${nameOf(change, speaking)}`;
}

/** With a capital at the beginning. */
export function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

type FigureChange = Extract<Change["what"], { readonly is: "figure" }>;

function figureMessage(change: Change, what: FigureChange, speaking: Speaking): string {
  const { lang } = speaking;
  const say = SENTENCES[lang];
  const figure = figureOf(change, what, speaking);
  const shown = (number: ShownNumber) => shownNumber(number, change, lang);
  if (what.before && what.after) {
    return say.figureBecame(figure, shown(what.before), shown(what.after), differenceIn(change, what, lang));
  }
  if (what.after) return say.figureNew(figure, shown(what.after));
  return say.figureGone(figure, what.before ? shown(what.before) : say.hidden);
}

function figureOf(change: Change, { whose, period }: FigureChange, speaking: Speaking): string {
  const { lang, languages } = speaking;
  const names = whose.map((text) => oneLine(pickText(text, lang, languages)?.text ?? "", LONGEST));
  return [nameOf(change, speaking), formatPeriod(period, lang), ...names].join(", ");
}

function shownNumber(number: ShownNumber, { valueKind = "number" }: Change, lang: Lang): string {
  if (number.hidden) return SENTENCES[lang].hidden;
  const value = formatValue({ ...number, kind: valueKind }, lang);
  return number.status === "final"
    ? value
    : `${value} (${codeWord("status", number.status, lang) ?? number.status})`;
}

function differenceIn(
  { valueKind = "number" }: Change,
  { difference, share }: FigureChange,
  lang: Lang,
): string {
  if (difference === undefined || difference === 0) return "";
  const signed = signedStep(difference, valueKind, lang);
  // A share of a share misleads: of percentages only the points are said.
  if (share === undefined || valueKind !== "number") return signed;
  return `${signed}, ${formatPercent(share, lang, { sign: true, decimals: Math.abs(share) < 0.1 ? 1 : 0 })}`;
}

function remarksOf(change: Change, speaking: Speaking): readonly string[] {
  const { lang, languages } = speaking;
  const say = SENTENCES[lang];
  const text = pickText(change.reason?.text, lang, languages)?.text;
  const reason = text === undefined ? say.noReason : say.reason(quoted(text, lang));
  return [...signsOf(change, lang), ...(change.class === "goalpost" ? [reason] : [])];
}

/** What a reader has to know of a change besides why it happened and what rests on it. */
export function signsOf({ what, isFinal }: Change, lang: Lang): readonly string[] {
  const say = SENTENCES[lang];
  return [
    ...(what.is === "renamed" && what.isGuess ? [say.sayRename(what.from)] : []),
    ...(what.is === "key" && what.isUnsaid ? [say.unsaid] : []),
    ...(isFinal === true ? [say.wasFinal] : []),
  ];
}

/** `2 herziene cijfers, 1 anders bedoeld`: every heading that there is, in the fixed order. */
export function countsInWords(changes: readonly Change[], lang: Lang): string {
  const counts = new Map<ToldGroup, number>();
  for (const change of changes) counts.set(groupOf(change), (counts.get(groupOf(change)) ?? 0) + 1);
  return TOLD_GROUPS.flatMap((of) => {
    const count = counts.get(of) ?? 0;
    return count === 0 ? [] : [SENTENCES[lang].count(of, count)];
  }).join(", ");
}
