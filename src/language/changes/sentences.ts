import { formatPeriod } from "../dates.ts";
import { formatValue } from "../figures.ts";
import { languageNames } from "../findings/language-names.ts";
import { type Lang, pickText } from "../locale.ts";
import { formatNumber, formatPercent, formatPoints } from "../numbers.ts";
import { oneLine, quote } from "../quote.ts";
import { type Change, groupOf, type ShownNumber, TOLD_GROUPS, type ToldGroup } from "./change.ts";
import { codeWord } from "./codes.ts";
import { keyWord } from "./keys.ts";
import { capital, changeSentences, nameOf, quoted, type Speaking, thingOf } from "./speaking.ts";
import { isMeasured, keyInWords, valueInWords } from "./values.ts";

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
  const say = changeSentences(lang);
  if (what.is === "figure") {
    const shown = (number: ShownNumber | undefined) => (number ? shownNumber(number, change, lang) : "–");
    const aside = asideOf(change, what, lang);
    if (aside) {
      const { value, steps } = aside;
      const column = (side: (step: AsideStep) => string) => steps.map(side).join(say.semicolon) || "–";
      const figure = `${figureOf(change, what, speaking)} (${value})`;
      const keys = steps.map(({ key }) => key).join(say.semicolon);
      return {
        what: keys === "" ? figure : say.pair(figure, keys),
        before: column(({ before }) => before),
        after: column(({ after }) => after),
        difference: steps.length === 0 ? say.unseen : "",
      };
    }
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
  const translated = translatedText(change, what.key, speaking);
  if (translated) {
    const { key, words, isNew } = translated;
    const [before, after] = isNew ? ["–", words] : [words, "–"];
    return { what: say.pair(thing, key), before, after, difference: "" };
  }
  const [before, after] = withDefault(what.key, change);
  return {
    what: say.pair(thing, keyInWords(what.key, change, speaking)),
    before: shown(before),
    after: shown(after),
    difference: keyDifference(change, what.key, lang),
  };
}

function keyDifference({ before, after, valueKind = "number" }: Change, key: readonly string[], lang: Lang) {
  if (!isMeasured(key) || typeof before !== "number" || typeof after !== "number") return "";
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

/** The words of a change; without numbers or texts that it does not hold itself. */
export function changeText(change: Change, speaking: Speaking): ChangeText {
  return { message: messageOf(change, speaking), remarks: remarksOf(change, speaking) };
}

function messageOf(change: Change, speaking: Speaking): string {
  const say = changeSentences(speaking.lang);
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
  const say = changeSentences(speaking.lang);
  const thing = capital(thingOf(change, speaking));
  const key = keyInWords(speaking.key, change, speaking);
  if (change.kind === "release" && speaking.isUnsaid) return say.recordChanged(thing);
  if (change.kind === "indicator" && speaking.key[0] === "figures") return say.noFiguresLeft(thing);
  if (speaking.isUnsaid || isLarge(change.before) || isLarge(change.after)) return say.changed(thing, key);
  const translated = translatedText(change, speaking.key, speaking);
  if (translated) {
    const { words, isNew } = translated;
    return isNew ? say.came(thing, translated.key, words) : say.went(thing, translated.key, words);
  }
  const shown = (value: unknown) => valueInWords(value, change, speaking);
  const [before, after] = withDefault(speaking.key, change);
  if (before === undefined) return say.came(thing, key, itemOf(speaking.key, after, shown(after)));
  if (after === undefined)
    return say.went(thing, key, itemOf(speaking.key, before, shown(withoutSigns(before))));
  return say.became(thing, key, shown(before), shown(after));
}

/** Keys that are "no" where they are not written. */
export const ELSE_NO: ReadonlySet<string> = new Set(
  "break_in_series complete context cumulative draft fictional sensitive share shared to_check".split(" "),
);

/** Both sides of a change: a yes that comes or goes was, or is, a no. */
function withDefault(
  key: readonly string[],
  { before, after }: Change,
): readonly [before: unknown, after: unknown] {
  if (!ELSE_NO.has(key.at(-1) ?? "")) return [before, after];
  if (before === true && after === undefined) return [before, false];
  return before === undefined && after === true ? [false, after] : [before, after];
}

/** A text that only came or went in other languages: in which, and what it says there. */
function translatedText(change: Change, key: readonly string[], speaking: Speaking) {
  const { translation, before, after } = change;
  if (!translation) return undefined;
  const { lang } = speaking;
  const { languages, isNew } = translation;
  const text: unknown = isNew ? after : before;
  const words = Object.entries(Object(text)).flatMap(([each, said]) =>
    languages.includes(each) ? [valueInWords(said, change, speaking)] : [],
  );
  const names = languageNames(languages, lang);
  const say = changeSentences(lang);
  return {
    key: say.translated(keyInWords(key, change, speaking), names),
    words: words.join(say.semicolon),
    isNew,
  };
}

/** Of what is gone, what was true of it says nothing anymore. */
function withoutSigns(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== true));
}

/** Where the item itself is its name (`evidence: [this]`), it was said already. */
function itemOf(key: readonly string[], value: unknown, words: string): string {
  // Of what is gone, what was true of it says nothing anymore.
  return key.length > 1 && value === key.at(-1) ? "" : words;
}

function isLarge(value: unknown): boolean {
  return Array.isArray(value) && value.some((each) => typeof each === "object");
}

/** Of a name of a partner or a group. */
const LONGEST = 160;

type FigureChange = Extract<Change["what"], { readonly is: "figure" }>;

function figureMessage(change: Change, what: FigureChange, speaking: Speaking): string {
  const { lang } = speaking;
  const say = changeSentences(lang);
  const figure = figureOf(change, what, speaking);
  const shown = (number: ShownNumber) => shownNumber(number, change, lang);
  const aside = asideOf(change, what, lang);
  if (aside) {
    const steps = aside.steps.map(({ key, before, after }) => say.pair(key, `${before} → ${after}`));
    return say.figureAside(figure, {
      value: aside.value,
      steps: steps.length === 0 ? [say.unseen] : steps,
    });
  }
  if (what.before && what.after) {
    return say.figureBecame(figure, shown(what.before), shown(what.after), differenceIn(change, what, lang));
  }
  if (what.after) return say.figureNew(figure, shown(what.after));
  return say.figureGone(figure, what.before ? shown(what.before) : say.hidden);
}

interface AsideStep {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** Of a figure that reads the same on both sides: its number, once, and what else of it became another. */
function asideOf(
  { valueKind = "number" }: Change,
  { before, after }: FigureChange,
  lang: Lang,
): { readonly value: string; readonly steps: readonly AsideStep[] } | undefined {
  if (!before || !after || before.hidden || after.hidden) return undefined;
  const value = formatValue({ ...after, kind: valueKind }, lang);
  if (value !== formatValue({ ...before, kind: valueKind }, lang)) return undefined;
  const status = (code: string) => codeWord("status", code, lang) ?? code;
  const count = (number: number | undefined) => (number === undefined ? "–" : formatNumber(number, lang));
  const steps = [
    { key: keyWord("status", lang), before: status(before.status), after: status(after.status) },
    { key: keyWord("n", lang), before: count(before.n), after: count(after.n) },
  ];
  return { value, steps: steps.filter((step) => step.before !== step.after) };
}

function figureOf(change: Change, { whose, period }: FigureChange, speaking: Speaking): string {
  const { lang, languages } = speaking;
  const names = whose.map((text) => oneLine(pickText(text, lang, languages)?.text ?? "", LONGEST));
  return [nameOf(change, speaking), formatPeriod(period, lang), ...names].join(", ");
}

function shownNumber(number: ShownNumber, { valueKind = "number" }: Change, lang: Lang): string {
  if (number.hidden) return changeSentences(lang).hidden;
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
  const say = changeSentences(lang);
  const text = pickText(change.reason?.text, lang, languages)?.text;
  const reason = text === undefined ? say.noReason : say.reason(quoted(text, lang));
  const isTold = change.class === "goalpost" || text !== undefined;
  return [...signsOf(change, lang), ...(isTold ? [reason] : [])];
}

/** What a reader has to know of a change besides why it happened and what rests on it. */
export function signsOf(change: Change, lang: Lang): readonly string[] {
  const { what, isFinal, lacksConsent } = change;
  const isUnsaid = what.is === "key" && what.isUnsaid;
  const isSilent = lacksConsent === true && (isUnsaid || what.is === "added" || what.is === "removed");
  const say = changeSentences(lang);
  return [
    ...(what.is === "renamed" && what.isGuess ? [say.sayRename(what.from)] : []),
    ...(isSilent ? [say.lacksConsent] : isUnsaid ? [say.unsaid] : []),
    ...(isFinal === true ? [say.wasFinal] : []),
    ...lossOf(change, lang),
  ];
}

/** What is lost by a goalpost that moved. */
export function lossOf({ loses }: Change, lang: Lang): readonly string[] {
  return loses === undefined ? [] : [changeSentences(lang).loses[loses]];
}

/** `2 herziene cijfers, 1 anders bedoeld`: every heading that there is, in the fixed order. */
export function countsInWords(changes: readonly Change[], lang: Lang): string {
  const counts = new Map<ToldGroup, number>();
  for (const change of changes) counts.set(groupOf(change), (counts.get(groupOf(change)) ?? 0) + 1);
  return TOLD_GROUPS.flatMap((of) => {
    const count = counts.get(of) ?? 0;
    return count === 0 ? [] : [changeSentences(lang).count(of, count)];
  }).join(", ");
}
