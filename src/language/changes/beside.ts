import { formatDate, formatPeriod } from "../dates.ts";
import { list } from "../list.ts";
import { pickText, type TextInLanguages } from "../locale.ts";
import { quote } from "../quote.ts";
import { type BesideWords, besideWords } from "./beside-words.ts";
import type { Change, Said, WrittenEntry } from "./change.ts";
import { lossOf, signsOf } from "./sentences.ts";
import { capital, changeSentences, MOST_NAMES, quoted, type Speaking, shortName } from "./speaking.ts";
import { keyInWords, valueInWords } from "./values.ts";

/** Of a list that is new, so many values are said. */
const MOST_SAID = 3;

/**
 * What a reviewer wants to know beside a change: what something new says, why a goalpost moved and who decided it, and
 * what rests on it. `inTable`: only what a row of the table does not say.
 */
export function besideText(change: Change, speaking: Speaking, { inTable = false } = {}): readonly string[] {
  return [
    ...(inTable ? lossOf(change, speaking.lang) : signsOf(change, speaking.lang)),
    ...saidText(change, speaking),
    ...breakText(change, speaking),
    ...(asksReason(change) || change.reason ? whyText(change, speaking, inTable) : []),
    ...touchedText(change.touches, speaking),
  ];
}

/** In the table: the reason, or of a definition what is different about it; `undefined` where there is none. */
export function reasonCell({ reason }: Change, { lang, languages }: Speaking): string | undefined {
  if (!reason) return undefined;
  const textOf = (text: TextInLanguages) => shortName(pickText(text, lang, languages)?.text ?? "", lang);
  const isDefinition = reason.from === "definition-since";
  return isDefinition ? besideWords(lang).different(textOf(reason.text)) : textOf(reason.text);
}

/** Of a goalpost, and of a figure that was final, somebody should say why. */
export function asksReason({ class: of, isFinal }: Change): boolean {
  return of === "goalpost" || isFinal === true;
}

function whyText(change: Change, speaking: Speaking, inTable: boolean): readonly string[] {
  const { lang, languages } = speaking;
  const { reason, kind } = change;
  const say = changeSentences(lang);
  const words = besideWords(lang);
  if (!reason) {
    const howTo = kind === "release" ? [] : [whatToDo(change, speaking)];
    return [...(inTable ? [] : [say.noReason]), ...howTo];
  }
  const text = quoted(pickText(reason.text, lang, languages)?.text ?? "", lang);
  const isDefinition = reason.from === "definition-since";
  const plain = isDefinition ? `${capital(words.different(text))}.` : say.reason(text);
  return [...(inTable ? [] : [plain]), ...(reason.entry ? [entryText(reason.entry, speaking, words)] : [])];
}

/** A definition that breaks the series: what is before cannot be set beside what is after. */
function breakText(change: Change, { lang }: Speaking): readonly string[] {
  const { what, reason, before, after } = change;
  const words = besideWords(lang);
  const [key, since = "", field] = what.is === "key" ? what.key : [];
  if (key === "definition" && reason?.breaks !== undefined) {
    const asked = reason.leavesTargets === true ? [words.asksTarget] : [];
    return [words.broken(formatPeriod(reason.breaks, lang)), ...asked];
  }
  if (change.class === "housekeeping") return [];
  if (key !== "definition_since" || (field !== undefined && field !== "break_in_series")) return [];
  const breaks = (value: unknown) =>
    value === true || (typeof value === "object" && value !== null && Object(value).break_in_series === true);
  const period = formatPeriod(since, lang);
  if (breaks(after)) return [words.broken(period)];
  if (breaks(before)) return [words.mended(period)];
  return before === undefined && after !== undefined ? [words.unbroken(period)] : [];
}

/** What a learning entry names it by. */
function namedBy({ kind, id }: Change): string {
  if (kind === "figure") return quote(`indicator:${id.split("/")[0] ?? ""}`);
  return quote(NAMED_ALONE.has(kind) ? id : `${kind}:${id}`);
}

/** Kinds that have no typed reference: an entry names them by their identifier, in its text. */
const NAMED_ALONE: ReadonlySet<Change["kind"]> = new Set([
  "coalition",
  "settings",
  "score",
  "ask",
  "learning",
  "trajectory",
  "release",
]);

/** Only a number can be named to be put back; beside a target that went nothing can be written. */
function whatToDo(change: Change, speaking: Speaking): string {
  const { what, before, kind } = change;
  const named = namedBy(change);
  if (change.class !== "goalpost") return besideWords(speaking.lang).noReasonOfFigure(named);
  const key = what.is === "key" && !what.isUnsaid ? what.key : [];
  const old =
    key.length > 0 && typeof before === "number" ? valueInWords(before, change, speaking) : undefined;
  return besideWords(speaking.lang).noReason({
    isTarget: kind === "indicator" && key[0] === "targets" && !change.isGone,
    named,
    passes: speaking.letsGoalpostsPass === true || speaking.isExempt?.(change) === true,
    ...(old !== undefined && { old }),
  });
}

function entryText(
  { title, date, by, followUp }: WrittenEntry,
  { lang, languages }: Speaking,
  words: BesideWords,
): string {
  const textOf = (text: TextInLanguages) => pickText(text, lang, languages)?.text ?? "";
  const who = list(
    by.slice(0, MOST_NAMES).map((name) => quoted(textOf(name), lang)),
    lang,
  );
  return words.entry({
    title: quoted(textOf(title), lang),
    ...(date !== undefined && { date: formatDate(date, lang) }),
    ...(who !== "" && { who }),
    ...(followUp !== undefined && { followUp: formatDate(followUp, lang) }),
  });
}

/** `Streefwaarde 2027: 62%.` */
function saidText(change: Change, speaking: Speaking): readonly string[] {
  const { what } = change;
  if (what.is !== "added" || !what.says || what.says.length === 0) return [];
  const said = what.says.slice(-MOST_SAID).map(({ key, value }: Said) => {
    const words = besideWords(speaking.lang);
    const entry = change.kind === "learning" ? words.entries[String(value)] : undefined;
    const shown =
      entry ?? valueInWords(value, { ...change, what: { is: "key", key, isUnsaid: false } }, speaking);
    return words.says(keyInWords(key, change, speaking), shown);
  });
  return [`${capital(said.join(", "))}.`];
}

/** What rests on a change: each kind is named once. */
function touchedText(touches: readonly string[], speaking: Speaking): readonly string[] {
  if (touches.length === 0) return [];
  const { lang, languages } = speaking;
  const say = changeSentences(lang);
  const groups = new Map<string, string[]>();
  for (const reference of touches.slice(0, MOST_NAMES)) {
    const colon = reference.indexOf(":");
    const name = pickText(speaking.nameOf(reference), lang, languages)?.text;
    const kind = reference.slice(0, colon);
    const names = groups.get(kind) ?? [];
    names.push(name === undefined ? quote(reference.slice(colon + 1)) : shortName(name, lang));
    groups.set(kind, names);
  }
  const parts = [...groups].map(([kind, names]) => {
    const word = (names.length > 1 ? besideWords(lang).many[kind] : say.kinds[kind]) ?? kind;
    return `${word} ${list(names, lang)}`;
  });
  const more = touches.length - MOST_NAMES;
  const said = parts.join(say.semicolon);
  return [say.touches(more > 0 ? `${said} ${say.more(more)}` : said)];
}
