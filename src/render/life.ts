import type { Change } from "../language/changes/change.ts";
import { changeCells, changeText } from "../language/changes/sentences.ts";
import type { Speaking } from "../language/changes/speaking.ts";
import { formatDate } from "../language/dates.ts";
import { lifeSentences } from "../language/life/life.ts";
import { list } from "../language/list.ts";
import { pickText, type TextInLanguages } from "../language/locale.ts";
import { quote } from "../language/quote.ts";
import { changeJson } from "./change-json.ts";
import { toJson } from "./findings-json.ts";
import type { Paint } from "./paint.ts";
import { wrapped } from "./table.ts";
import { visible } from "./visible.ts";

/** One moment, masked. */
export interface LifeMoment {
  /** The full name of the commit. */
  readonly commit: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly who: string;
  /** What the commit, or the request that brought it, says of itself. */
  readonly subject: string;
  /** The number of the pull or merge request. */
  readonly request?: string;
  readonly changes: readonly Change[];
  readonly isUntold: boolean;
  readonly isUnread: boolean;
  /** Git's marks of a conflict stand in a file: nobody had said yet which version counts. */
  readonly isConflict: boolean;
  /** What could not be read before can be: `changes` are those since the last version that could. */
  readonly isMended: boolean;
  readonly together: readonly TogetherMoment[];
  readonly learned: readonly { readonly id: string; readonly title: TextInLanguages }[];
}

/** Two versions or more of one value that were brought together. */
export interface TogetherMoment {
  readonly change: Change;
  /** What each side had is what its change goes from; when and by whom it was last changed there. */
  readonly sides: readonly { readonly change: Change; readonly day?: string; readonly who?: string }[];
}

/** Everything that a document about a life says. */
export interface LifeDocument {
  readonly kind: string;
  readonly id: string;
  /** All other names that it had, sorted. */
  readonly formerNames: readonly string[];
  readonly name?: TextInLanguages;
  /** The day up to which it is told, where one was asked. */
  readonly asOf?: string;
  /** The first day that a shallow clone holds; absent where the history is whole. */
  readonly cutOffAt?: string;
  /** The oldest first. */
  readonly moments: readonly LifeMoment[];
  readonly speaking: Speaking;
}

const INDENT = "  ";
const SHORT = 10;

/** A life for a person at a terminal; nothing where nothing is known. */
export function lifeText(
  document: LifeDocument,
  { paint, width }: { readonly paint: Paint; readonly width: number },
): string {
  const { moments, speaking, kind, id } = document;
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) return "";
  const say = lifeSentences(speaking.lang);
  const day = (date: string) => formatDate(date, speaking.lang);
  const days = moments.map((moment) => moment.day).sort();
  const name = pickText(document.name, speaking.lang, speaking.languages)?.text;
  const lines = [
    ...wrapped(visible(name ?? id), width).map((line) => paint.strong(line)),
    paint.quiet(visible(`${kind}:${id}`)),
    say.span(moments.length, day(days[0] ?? ""), day(days.at(-1) ?? "")),
    ...moments.flatMap((moment) => [
      "",
      ...momentLines(moment, speaking, width).map((line, index) => (index === 0 ? paint.strong(line) : line)),
      paint.quiet(`${INDENT}${moment.commit.slice(0, SHORT)}`),
    ]),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

function momentLines(moment: LifeMoment, speaking: Speaking, width: number): readonly string[] {
  const say = lifeSentences(speaking.lang);
  const { changes, learned, request } = moment;
  const said = [
    ...changes.map((change) => changeText(change, speaking).message),
    ...momentRemarks(moment, speaking),
    ...(moment.subject === ""
      ? []
      : [say.why(moment.subject, request === undefined ? "" : say.request(request))]),
    ...learned.map(({ id, title }) =>
      say.learned(pickText(title, speaking.lang, speaking.languages)?.text ?? quote(id)),
    ),
  ];
  const head = say.moment(formatDate(moment.day, speaking.lang), moment.who);
  return [
    visible(head),
    ...said.flatMap((text) =>
      wrapped(visible(text.replace(/\s+/g, " ")), width - INDENT.length).map((line) => `${INDENT}${line}`),
    ),
  ];
}

/** What has to be said of a moment besides its changes, in sentences. */
export function momentRemarks(
  { changes, isUntold, isUnread, isConflict, isMended, together }: LifeMoment,
  speaking: Speaking,
): readonly string[] {
  const say = lifeSentences(speaking.lang);
  return [
    ...(isUntold ? [say.figures] : []),
    ...together.map(({ change, sides }) => {
      const versions = sides.map((side) => {
        const { value } = versionOf(side, speaking);
        const by = [side.who ?? "", side.day === undefined ? "" : formatDate(side.day, speaking.lang)];
        return say.version(value, by.filter((text) => text !== "").join(", "));
      });
      const of = changes.length === 1 ? "" : nameOfValue(change, speaking);
      return say.together(of, versions.length, list(versions, speaking.lang));
    }),
    ...(isMended ? [say.mended] : isConflict ? [say.conflict] : isUnread ? [say.unread] : []),
  ];
}

/** What a change is about, in the words of a table; what has none is told as a whole. */
function nameOfValue(change: Change, speaking: Speaking): string {
  return changeCells(change, speaking)?.what ?? "";
}

/** What a side had, as it is shown; absent where it is no value to show. */
function versionOf({ change }: TogetherMoment["sides"][number], speaking: Speaking) {
  const value = changeCells(change, speaking)?.before;
  return value === undefined ? {} : { value };
}

/** What a person has to know besides. */
export function lifeRemarks({ moments, cutOffAt, speaking }: LifeDocument): readonly string[] {
  const say = lifeSentences(speaking.lang);
  if (cutOffAt !== undefined)
    return [moments.length === 0 ? say.cutOffEmpty : say.cutOff(formatDate(cutOffAt, speaking.lang))];
  return moments.length === 0 ? [say.notYet] : [];
}

/** A life for a program: the document of schemas/output/history.schema.json. */
export function lifeJson(document: LifeDocument): string {
  const { kind, id, formerNames, asOf, cutOffAt, moments, speaking } = document;
  return toJson({
    format: "impact-history",
    version: "1.0",
    kind,
    id,
    formerNames,
    asOf: asOf ?? null,
    cutOffAt: cutOffAt ?? null,
    moments: moments.map((moment) => ({
      commit: moment.commit,
      day: moment.day,
      author: moment.who,
      subject: moment.subject,
      request: moment.request ?? null,
      learned: moment.learned.map((each) => each.id),
      figuresUntold: moment.isUntold,
      notRead: moment.isUnread,
      undecided: moment.isConflict,
      mended: moment.isMended,
      together: moment.together.map(({ change, sides }) => ({
        of: nameOfValue(change, speaking),
        versions: sides.map((side) => ({
          author: side.who ?? null,
          day: side.day ?? null,
          value: versionOf(side, speaking).value ?? null,
        })),
      })),
      changes: moment.changes.map((change) => changeJson(change, speaking)),
    })),
  });
}
