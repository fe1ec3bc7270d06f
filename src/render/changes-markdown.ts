import { besideText, reasonCell } from "../language/changes/beside.ts";
import { type Change, groupOf, TOLD_GROUPS, type ToldGroup } from "../language/changes/change.ts";
import { type CommentWords, commentWords } from "../language/changes/comment.ts";
import {
  changeCells,
  changeSentences,
  changeText,
  countsInWords,
  shortName,
} from "../language/changes/sentences.ts";
import type { Party } from "../language/changes/theory.ts";
import { formatDate } from "../language/dates.ts";
import { list } from "../language/list.ts";
import { pickText } from "../language/locale.ts";
import { unreadElsewhere } from "../language/since.ts";
import type { ChangesDocument, Compared } from "./changes.ts";
import { changesRemarks } from "./changes-text.ts";
import { LONGEST_COMMENT } from "./findings-markdown.ts";
import { markdownCode, markdownSentence } from "./markdown-text.ts";

/** What a comment holds besides the changes. */
export interface CommentParts {
  readonly parties: readonly Party[];
  /** Mermaid text of the changed part of the theory; a number where there would be too many nodes. */
  readonly map?: string | number;
}

/** What platforms take, less what whoever posts the comment adds to find it again and to keep names silent. */
const LONGEST = LONGEST_COMMENT - 1_536;

/** By this line a bot finds its own comment again, to write over it. */
const MARKER = "<!-- impact diff -->";

/** Headings under which nobody should have to unfold. */
const VISIBLE: readonly ToldGroup[] = ["goalpost", "refuted", "revised", "untold"];

/** How many changes of a class are told, where all of them are too long together. */
const MOST = [Number.POSITIVE_INFINITY, 100, 50, 20, 10, 5, 2, 1, 0];

/** Changes for a comment on a proposal: short first, the rest folded; never longer than platforms take. */
export function changesMarkdown(document: ChangesDocument, parts: CommentParts): string {
  const texts = MOST.map((most) => () => whole(document, parts, most));
  for (const text of texts) {
    const made = text();
    if (sizeOf(made) < LONGEST) return made;
  }
  return whole(document, { parties: [] }, 0);
}

function whole(document: ChangesDocument, parts: CommentParts, most: number): string {
  const { changes, speaking } = document;
  const { lang } = speaking;
  const words = commentWords(lang);
  const summary =
    changes.length === 0
      ? []
      : [`**${markdownSentence(changeSentences(lang).summary(countsInWords(changes, lang)))}**`];
  const blocks = [
    `## ${words.heading}`,
    ...summary,
    ...changesRemarks(document).map(markdownSentence),
    ...(hasUnread(document) ? [`**${markdownSentence(words.notYet)}**`] : []),
    ...VISIBLE.flatMap((of) => table(of, document, most)),
    ...questions(parts.parties, document),
    ...drawing(parts.map, words),
    ...TOLD_GROUPS.filter((of) => !VISIBLE.includes(of)).flatMap((of) => folded(of, document, most)),
    ...ending(document, words),
  ];
  return `${MARKER}\n${blocks.join("\n\n")}\n`;
}

/** True where something could not be read, and not only was not there. */
function hasUnread({ unread, isNewHere }: ChangesDocument): boolean {
  return (isNewHere === true ? unreadElsewhere(unread) : unread).length > 0;
}

/** How to answer, and what was compared with what. */
function ending(document: ChangesDocument, words: CommentWords): readonly string[] {
  const { changes, unread } = document;
  if (changes.length === 0) return [];
  const all = unread.length === 0 ? ` ${words.everything}` : "";
  return [
    markdownSentence(words.answer),
    `<sub>${markdownSentence(`${comparedText(document)}${all}`)}</sub>`,
  ];
}

function comparedText({ base, head, speaking: { lang } }: ChangesDocument): string {
  const words = commentWords(lang);
  const state = ({ commit, date }: Compared) => {
    const code = `\`${commit.slice(0, 12)}\``;
    return date === undefined ? code : words.stateOf(formatDate(date, lang), code);
  };
  return words.compared(state(base), head ? state(head) : words.filesNow);
}

/** A table of what went from one value to another, and a list of what cannot stand in one. */
function table(of: ToldGroup, document: ChangesDocument, most: number): readonly string[] {
  const { changes, speaking } = document;
  const own = changes.filter((change) => groupOf(change) === of);
  if (own.length === 0) return [];
  const { lang } = speaking;
  const words = commentWords(lang);
  const shown = own.slice(0, most);
  const beside = shown.flatMap((change) => besideRow(change, document));
  const rows = shown.flatMap((change) => rowOf(of, change, document));
  const others = shown.filter((change) => changeCells(change, speaking) === undefined);
  const last = of === "goalpost" ? [words.reason] : [];
  const heads = [words.what, words.before, words.after, words.difference, ...last];
  const lines = [`| ${heads.join(" | ")} |`, `| ${heads.map(() => "---").join(" | ")} |`, ...rows];
  return [
    `### ${changeSentences(lang).classes[of]} (${own.length})`,
    markdownSentence(changeSentences(lang).about[of]),
    ...(rows.length > 0 ? [lines.join("\n")] : []),
    ...(beside.length > 0 ? [beside.join("\n")] : []),
    ...(others.length > 0 ? [others.map((change) => item(change, document)).join("\n")] : []),
    ...leftOut(own.length - shown.length, words),
  ];
}

function rowOf(of: ToldGroup, change: Change, { speaking }: ChangesDocument): readonly string[] {
  const cells = changeCells(change, speaking);
  if (!cells) return [];
  const { lang } = speaking;
  const words = commentWords(lang);
  const last = of === "goalpost" ? [reasonCell(change, speaking) ?? words.noReason] : [];
  const final = change.isFinal === true ? `. ${changeSentences(lang).wasFinal}` : "";
  const texts = [cells.what + final, cells.before, cells.after, cells.difference, ...last];
  return [`| ${texts.map(cell).join(" | ")} |`];
}

/** What a row has no room for: what to do, who decided, and what rests on it. */
function besideRow(change: Change, { speaking }: ChangesDocument): readonly string[] {
  const cells = changeCells(change, speaking);
  const texts = cells ? besideText(change, speaking, { inTable: true }) : [];
  if (!cells || texts.length === 0) return [];
  return [`- ${[cells.what, ...texts].map(markdownSentence).join("\\\n  ")}`];
}

/** In a table a bar ends a cell, also within code. */
function cell(text: string): string {
  return markdownSentence(text).replace(/(?<!\\)\|/g, "\\|");
}

function item(change: Change, { speaking, base }: ChangesDocument): string {
  const { message } = changeText(change, speaking);
  const remarks = besideText(change, speaking);
  const place = markdownCode(`${change.where.path}:${change.where.line}`);
  const gone = change.isGone
    ? ` ${markdownSentence(changeSentences(speaking.lang).gone(base.revision))}`
    : "";
  return `- ${[...[message, ...remarks].map(markdownSentence), place + gone].join("\\\n  ")}`;
}

function folded(of: ToldGroup, document: ChangesDocument, most: number): readonly string[] {
  const own = document.changes.filter((change) => groupOf(change) === of);
  if (own.length === 0) return [];
  const { lang } = document.speaking;
  const shown = own.slice(0, most);
  return [
    `<details><summary>${changeSentences(lang).classes[of]} (${own.length})</summary>`,
    markdownSentence(changeSentences(lang).about[of]),
    ...(shown.length > 0 ? [shown.map((change) => item(change, document)).join("\n")] : []),
    ...leftOut(own.length - shown.length, commentWords(lang)),
    "</details>",
  ];
}

function leftOut(count: number, words: CommentWords): readonly string[] {
  return count === 0 ? [] : [markdownSentence(words.leftOut(count))];
}

/** Each party with a question that can be answered with yes or no. */
function questions(parties: readonly Party[], { speaking }: ChangesDocument): readonly string[] {
  if (parties.length === 0) return [];
  const { lang, languages } = speaking;
  const words = commentWords(lang);
  const textOf = (text: Party["name"]) => pickText(text, lang, languages)?.text ?? "";
  const items = parties.map(({ kind, name, about }) => {
    const things = list(
      about.map((text) => shortName(textOf(text), lang)),
      lang,
    );
    // A name of an owner calls whoever has it: as code it does not.
    const who =
      kind === "owners" ? `\`${textOf(name).replaceAll("`", "'")}\`` : textOf(name).replaceAll("`", "'");
    return `- ${markdownSentence(words.question(kind, who, things))}`;
  });
  return [`### ${words.whoLooks}`, items.join("\n")];
}

function drawing(map: string | number | undefined, words: CommentWords): readonly string[] {
  if (map === undefined) return [];
  if (typeof map === "number") return [markdownSentence(words.tooManyNodes(map))];
  return [
    `<details><summary>${words.map}</summary>`,
    markdownSentence(words.legend),
    `\`\`\`mermaid\n${map}\`\`\``,
    "</details>",
  ];
}

const encoder = new TextEncoder();

function sizeOf(text: string): number {
  return encoder.encode(text).length;
}
