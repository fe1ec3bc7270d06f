import { besideText } from "../language/changes/beside.ts";
import { type Change, groupOf, TOLD_GROUPS, type ToldGroup } from "../language/changes/change.ts";
import { changeText, countsInWords } from "../language/changes/sentences.ts";
import { changeSentences } from "../language/changes/speaking.ts";
import { list } from "../language/list.ts";
import { quote } from "../language/quote.ts";
import { goneHereSentence, newHereSentence } from "../language/since.ts";
import { type ChangesDocument, unreadIn } from "./changes.ts";
import type { Paint } from "./paint.ts";
import { wrapped } from "./table.ts";
import { visible } from "./visible.ts";

export interface ChangesTextOptions {
  readonly paint: Paint;
  readonly width: number;
  /** Everything of every class. */
  readonly whole: boolean;
  /** Only the summary. */
  readonly brief: boolean;
}

/** Under a heading, so many are shown unless everything is asked for: who reads a list of hundreds? */
const SHOWN: Readonly<Record<ToldGroup, number>> = {
  goalpost: Number.POSITIVE_INFINITY,
  revised: 40,
  untold: 40,
  new: 20,
  refuted: 40,
  meaning: 60,
  words: 10,
  housekeeping: 10,
};

const INDENT = "  ";

/** Changes for a person at a terminal; nothing where nothing changed. */
export function changesText(document: ChangesDocument, options: ChangesTextOptions): string {
  const { changes, speaking } = document;
  if (changes.length === 0) return "";
  const say = changeSentences(speaking.lang);
  const summary = say.summary(countsInWords(changes, speaking.lang));
  const sections = options.brief ? [] : TOLD_GROUPS.flatMap((of) => section(of, document, options));
  return [...wrapped(visible(summary), options.width), ...sections]
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

/** What a person has to know besides: that nothing changed, or what could not be compared. */
export function changesRemarks(document: ChangesDocument): readonly string[] {
  const { changes, base, head, speaking, isNewHere = false, isGoneHere = false } = document;
  const unread = unreadIn(document);
  const say = changeSentences(speaking.lang);
  const kinds = list(
    unread.map((kind) => say.kinds[kind] ?? kind),
    speaking.lang,
  );
  return [
    ...(isNewHere ? [newHereSentence(base.revision, speaking.lang)] : []),
    ...(isGoneHere ? [goneHereSentence(head?.revision ?? "", speaking.lang)] : []),
    ...(unread.length > 0 ? [say.unread(kinds, placesIn(document))] : []),
    ...(changes.length === 0 && document.unread.length === 0 ? [say.nothing] : []),
  ];
}

/** More files than this, and nobody reads their names. */
const MOST_PLACES = 6;

/** `data/homes.csv (now)` */
function placesIn({ unreadPlaces, base, head, speaking: { lang } }: ChangesDocument): string {
  const say = changeSentences(lang);
  const shown = unreadPlaces.slice(0, MOST_PLACES).map(({ path, line, isBefore }) => {
    const file = quote(line === undefined ? path : `${path}:${line}`, 120);
    const side = isBefore ? say.gone(base.revision) : head ? say.gone(head.revision) : say.now;
    return say.unreadPlace(file, side);
  });
  const left = unreadPlaces.length - shown.length;
  return list(left > 0 ? [...shown, say.more(left)] : shown, lang);
}

function section(of: ToldGroup, document: ChangesDocument, options: ChangesTextOptions): readonly string[] {
  const own = document.changes.filter((change) => groupOf(change) === of);
  if (own.length === 0) return [];
  const { paint, whole, width } = options;
  const say = changeSentences(document.speaking.lang);
  const shown = own.slice(0, whole ? own.length : SHOWN[of]);
  const title = `${say.classes[of]} (${own.length})`;
  const left = own.length - shown.length;
  return [
    "",
    of === "goalpost" ? paint.warning(title) : paint.strong(title),
    ...wrapped(say.about[of], width).map((line) => paint.quiet(line)),
    ...shown.flatMap((change) => entry(change, document, options)),
    ...(left > 0 ? [`${INDENT}${say.more(left)}`] : []),
  ];
}

function entry(
  change: Change,
  { speaking, base }: ChangesDocument,
  { paint, width }: ChangesTextOptions,
): readonly string[] {
  const { message } = changeText(change, speaking);
  const remarks = besideText(change, speaking);
  const { path, line } = change.where;
  const place = `${visible(path)}:${line}${change.isGone ? ` ${changeSentences(speaking.lang).gone(base.revision)}` : ""}`;
  const inner = width - INDENT.length;
  return [
    "",
    ...wrapped(visible(message), inner).map((text) => `${INDENT}${text}`),
    ...remarks.flatMap((remark) =>
      wrapped(visible(remark), inner - INDENT.length).map((text) => `${INDENT}${INDENT}${text}`),
    ),
    `${INDENT}${INDENT}${paint.quiet(place)}`,
  ];
}
