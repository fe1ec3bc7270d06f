import { asksReason, besideText, reasonCell } from "../language/changes/beside.ts";
import { type Change, groupOf, TOLD_GROUPS, type ToldGroup } from "../language/changes/change.ts";
import { type CommentWords, commentWords } from "../language/changes/comment.ts";
import { changeCells, changeText, countsInWords } from "../language/changes/sentences.ts";
import { changeSentences, type Speaking } from "../language/changes/speaking.ts";
import type { Party } from "../language/changes/theory.ts";
import { formatDate } from "../language/dates.ts";
import { type ChangesDocument, type Compared, unreadIn } from "./changes.ts";
import { changesRemarks } from "./changes-text.ts";
import { LONGEST_COMMENT } from "./findings-markdown.ts";
import { markdownCode, markdownSentence } from "./markdown-text.ts";
import { questions } from "./questions-markdown.ts";

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
    ...(unreadIn(document).length > 0 ? [`**${markdownSentence(words.notYet)}**`] : []),
    ...VISIBLE.flatMap((of) => table(of, document, most)),
    ...questions(parts.parties, speaking),
    ...drawing(parts.map, words),
    ...TOLD_GROUPS.filter((of) => !VISIBLE.includes(of)).flatMap((of) => folded(of, document, most)),
    ...ending(document, words),
  ];
  return `${MARKER}\n${blocks.join("\n\n")}\n`;
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
  const others = shown.filter((change) => changeCells(change, speaking) === undefined);
  const lines = tableLines(shown, speaking);
  return [
    `### ${changeSentences(lang).classes[of]} (${own.length})`,
    markdownSentence(changeSentences(lang).about[of]),
    ...(lines.length > 0 ? [lines.join("\n")] : []),
    ...(beside.length > 0 ? [beside.join("\n")] : []),
    ...(others.length > 0 ? [others.map((change) => item(change, document)).join("\n")] : []),
    ...leftOut(own.length - shown.length, words),
  ];
}

/** Only with the columns in which there is something to say; nothing where no change is a row. */
function tableLines(changes: readonly Change[], speaking: Speaking): readonly string[] {
  const words = commentWords(speaking.lang);
  const rows = changes.flatMap((change) => rowOf(change, speaking));
  if (rows.length === 0) return [];
  const heads = [words.what, words.before, words.after, words.difference, words.reason];
  const isUsed = (_: string, column: number) => column < 3 || rows.some((row) => row[column] !== "");
  const line = (cells: readonly string[]) => `| ${cells.filter(isUsed).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map((row) => line(row.map(cell)))];
}

function rowOf(change: Change, speaking: Speaking): readonly (readonly string[])[] {
  const cells = changeCells(change, speaking);
  if (!cells) return [];
  const none = asksReason(change) ? commentWords(speaking.lang).noReason : "";
  const final = change.isFinal === true ? `. ${changeSentences(speaking.lang).wasFinal}` : "";
  const { what, before, after, difference } = cells;
  return [[what + final, before, after, difference, reasonCell(change, speaking) ?? none]];
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
