import { changeText } from "../language/changes/sentences.ts";
import { type Speaking, shortName } from "../language/changes/speaking.ts";
import { formatDate } from "../language/dates.ts";
import { lifeSentences } from "../language/life/life.ts";
import { list } from "../language/list.ts";
import { pickText, type TextInLanguages } from "../language/locale.ts";
import { quote } from "../language/quote.ts";
import type { DatedKind } from "../language/timeline/shape.ts";
import { timelineWords } from "../language/timeline/timeline.ts";
import { changeJson } from "./change-json.ts";
import { toJson } from "./findings-json.ts";
import { type LifeMoment, momentRemarks } from "./life.ts";
import type { Paint } from "./paint.ts";
import { wrapped } from "./table.ts";
import { visible } from "./visible.ts";

/** What a file says happened on a day, masked. */
export interface DatedEntry {
  readonly is: DatedKind;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Typed, as the format writes it. */
  readonly reference: string;
  readonly title?: TextInLanguages;
}

/** A commit that changed something. */
export type ChangedEntry = LifeMoment & { readonly is: "changed" };

export type TimelineEntry = DatedEntry | ChangedEntry;

/** Everything that a timeline says. */
export interface TimelineDocument {
  /** Where the timeline is of one thing. */
  readonly of?: { readonly kind: string; readonly id: string };
  /** Of the thing, or of the coalition. */
  readonly name?: TextInLanguages;
  /** The day up to which it is told, where one was asked. */
  readonly asOf?: string;
  /** The first day that a shallow clone holds; absent where the history is whole. */
  readonly cutOffAt?: string;
  /** The oldest first. */
  readonly entries: readonly TimelineEntry[];
  readonly speaking: Speaking;
}

/** Of more changes at once, only how many of what. */
const MOST_TOLD = 8;
/** A longer sentence does not fit on a card. */
const LONGEST_IN_SHORT = 100;
/** Names that fit in a line. */
const MOST_NAMES = 2;

/** The heading over a timeline. */
export function timelineTitle({ of, name, speaking }: TimelineDocument): string {
  const words = timelineWords(speaking.lang);
  const own = pickText(name, speaking.lang, speaking.languages)?.text ?? "";
  return of ? words.titleOf(own === "" ? quote(of.id) : own) : words.title(own);
}

/** What happened, in sentences. */
export function entrySentences(entry: TimelineEntry, speaking: Speaking): readonly string[] {
  if (entry.is !== "changed") return [datedText(entry, speaking)];
  const { changes } = entry;
  const told =
    changes.length > MOST_TOLD
      ? countsOf(entry, speaking).map((text) => `${text}.`)
      : changes.map((change) => changeText(change, speaking).message);
  return [...told, ...momentRemarks(entry, speaking)];
}

/** What happened, in a few words. */
export function entryInShort(entry: TimelineEntry, speaking: Speaking): readonly string[] {
  if (entry.is !== "changed") return [datedText(entry, speaking)];
  const words = timelineWords(speaking.lang);
  const { changes, isUntold, isUnread, isMended } = entry;
  const [only, ...others] = changes;
  const message = only && others.length === 0 ? changeText(only, speaking).message : "";
  const isShort = message !== "" && message.length <= LONGEST_IN_SHORT;
  const told = isShort ? [message.replace(/\.$/, "")] : countsOf(entry, speaking);
  return [...told, ...(isUntold ? [words.figures] : []), ...(isUnread && !isMended ? [words.unread] : [])];
}

function datedText({ is, title, reference }: DatedEntry, { lang, languages }: Speaking): string {
  return timelineWords(lang).dated[is](pickText(title, lang, languages)?.text ?? quote(reference));
}

/** What is new, another or gone: a few names, or how many. */
function countsOf({ changes }: ChangedEntry, speaking: Speaking): readonly string[] {
  const words = timelineWords(speaking.lang);
  const groups = {
    added: new Map<string, string>(),
    changed: new Map<string, string>(),
    removed: new Map<string, string>(),
  };
  for (const { kind, id, name, what } of changes) {
    const group = what.is === "added" || what.is === "removed" ? what.is : "changed";
    const text = pickText(name, speaking.lang, speaking.languages)?.text;
    groups[group].set(`${kind}:${id}`, text === undefined ? quote(id) : shortName(text, speaking.lang));
  }
  return (["added", "changed", "removed"] as const).flatMap((group) => {
    const things = groups[group];
    if (things.size === 0) return [];
    return [
      words[group](
        list(
          things.size <= MOST_NAMES ? [...things.values()] : numbers([...things.keys()], speaking),
          speaking.lang,
        ),
      ),
    ];
  });
}

function numbers(references: readonly string[], { lang }: Speaking): readonly string[] {
  const words = timelineWords(lang);
  const kinds = references.map((reference) => reference.slice(0, reference.indexOf(":")));
  const of = (kind: string) => kinds.filter((each) => each === kind).length;
  const [nodes, links, assumptions] = [of("node"), of("link"), of("assumption")];
  const others = references.length - nodes - links - assumptions;
  return [
    ...(nodes > 0 ? [words.nodes(nodes)] : []),
    ...(links > 0 ? [words.links(links)] : []),
    ...(assumptions > 0 ? [words.assumptions(assumptions)] : []),
    ...(others > 0 ? [words.others(others)] : []),
  ];
}

/** Why, as the commit says it, and who wrote it; empty for what a file says. */
export function entryReason(entry: TimelineEntry, { lang }: Speaking): string {
  if (entry.is !== "changed") return "";
  const { subject, request, who } = entry;
  const number = request === undefined ? "" : ` (${lifeSentences(lang).request(request)})`;
  return [`${subject}${number}`.trim(), who].filter((text) => text !== "").join(" – ");
}

const GAP = 2;

/** A timeline for a person at a terminal. */
export function timelinePlain(
  document: TimelineDocument,
  { paint, width }: { readonly paint: Paint; readonly width: number },
): string {
  const { entries, speaking } = document;
  if (entries.length === 0) return "";
  const days = entries.map(({ day }) => formatDate(day, speaking.lang));
  const column = Math.max(...days.map((day) => day.length)) + GAP;
  const lines = entries.flatMap((entry, index) => {
    const texts = entrySentences(entry, speaking).flatMap((text) => fitted(text, width - column));
    const reason = fitted(entryReason(entry, speaking), width - column).map((line) => paint.quiet(line));
    return [...texts, ...reason].map(
      (line, at) => (at === 0 ? paint.strong((days[index] ?? "").padEnd(column)) : " ".repeat(column)) + line,
    );
  });
  const title = wrapped(visible(timelineTitle(document)), width).map((line) => paint.strong(line));
  return [...title, "", ...lines].map((line) => `${line.trimEnd()}\n`).join("");
}

function fitted(text: string, width: number): readonly string[] {
  return text === "" ? [] : wrapped(visible(text.replace(/\s+/g, " ")), width);
}

/** What a person has to know besides. */
export function timelineRemarks({ entries, cutOffAt, speaking }: TimelineDocument): readonly string[] {
  if (cutOffAt !== undefined)
    return [lifeSentences(speaking.lang).cutOff(formatDate(cutOffAt, speaking.lang))];
  return entries.length === 0 ? [timelineWords(speaking.lang).nothing] : [];
}

/** A timeline for a program: the document of schemas/output/timeline.schema.json. */
export function timelineJson(document: TimelineDocument): string {
  const { of, asOf, cutOffAt, entries, speaking } = document;
  return toJson({
    format: "impact-timeline",
    version: "1.0",
    kind: of?.kind ?? null,
    id: of?.id ?? null,
    asOf: asOf ?? null,
    cutOffAt: cutOffAt ?? null,
    entries: entries.map((entry) => ({
      day: entry.day,
      what: entry.is,
      ...(entry.is === "changed" ? ofCommit(entry, speaking) : ofFile(entry)),
      message: entrySentences(entry, speaking).join(" "),
    })),
  });
}

function ofFile({ reference }: DatedEntry) {
  const none = { commit: null, author: null, subject: null, request: null };
  return { reference, ...none, figuresUntold: false, notRead: false, changes: [] };
}

function ofCommit(entry: ChangedEntry, speaking: Speaking) {
  const { commit, who, subject, request, isUntold, isUnread, changes } = entry;
  return {
    reference: null,
    commit,
    author: who,
    subject,
    request: request ?? null,
    figuresUntold: isUntold,
    notRead: isUnread,
    changes: changes.map((change) => changeJson(change, speaking)),
  };
}
