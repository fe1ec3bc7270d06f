import { formatDate, formatPeriod } from "../dates.ts";
import { list } from "../list.ts";
import { pickText, type TextInLanguages } from "../locale.ts";
import { quote } from "../quote.ts";
import { type BesideWords, besideWords } from "./beside-words.ts";
import type { Change, Said, WrittenEntry } from "./change.ts";
import {
  capital,
  changeSentences,
  keyInWords,
  MOST_NAMES,
  quoted,
  type Speaking,
  shortName,
  signsOf,
  valueInWords,
} from "./sentences.ts";

/** Of a list that is new, so many values are said. */
const MOST_SAID = 3;

/**
 * What a reviewer wants to know beside a change: what something new says, why a goalpost moved and who decided it, and
 * what rests on it. `inTable`: only what a row of the table does not say.
 */
export function besideText(change: Change, speaking: Speaking, { inTable = false } = {}): readonly string[] {
  return [
    ...(inTable ? [] : signsOf(change, speaking.lang)),
    ...saidText(change, speaking),
    ...breakText(change, speaking),
    ...(change.class === "goalpost" ? whyText(change, speaking, inTable) : []),
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
function breakText({ what, reason }: Change, { lang }: Speaking): readonly string[] {
  const isDefinition = what.is === "key" && what.key[0] === "definition";
  if (!isDefinition || reason?.breaks === undefined) return [];
  return [besideWords(lang).broken(formatPeriod(reason.breaks, lang))];
}

/** Only a number can be named to be put back; beside a target that went nothing can be written. */
function whatToDo(change: Change, speaking: Speaking): string {
  const { what, before, kind } = change;
  const key = what.is === "key" && !what.isUnsaid ? what.key : [];
  const old =
    key.length > 0 && typeof before === "number" ? valueInWords(before, change, speaking) : undefined;
  return besideWords(speaking.lang).noReason({
    isTarget: kind === "indicator" && key[0] === "targets" && !change.isGone,
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
    return words.says(keyInWords(key, speaking.lang), shown);
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
  return [say.touches(more > 0 ? `${parts.join("; ")} ${say.more(more)}` : parts.join("; "))];
}
