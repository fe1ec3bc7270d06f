import { oneLine } from "../../scaffold/answers.ts";

/** Longer texts of metadata are cut: an indicator's definition is to be read. */
export const LONGEST_TEXT = 2000;

/** What is looked at of one text at all. */
const LONGEST_READ = 50_000;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["mdash", "—"],
  ["rsquo", "’"],
  ["lsquo", "‘"],
  ["rdquo", "”"],
  ["ldquo", "“"],
  ["eacute", "é"],
  ["egrave", "è"],
  ["agrave", "à"],
  ["ccedil", "ç"],
  ["deg", "°"],
  ["euro", "€"],
]);

/**
 * A text of the site's pages as one line without mark-up: no HTML, no Markdown links, emphasis or headings.
 * What it says stays; what it would do on a page (scripts, images, styles) goes.
 */
export function plainText(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return "";
  const text = value.slice(0, LONGEST_READ);
  return cut(oneLine(withoutMarkdown(entities(withoutTags(text)))));
}

/** Tags are cut sign by sign: one pass, whatever stands there. Between `<script>` and its end nothing is text. */
function withoutTags(text: string): string {
  let plain = "";
  let from = 0;
  for (let open = text.indexOf("<"); open !== -1; open = text.indexOf("<", from)) {
    // Only `<` before a letter, a slash or an exclamation mark begins a tag: `<5` is a number.
    if (!/[a-zA-Z/!]/.test(text[open + 1] ?? "")) {
      plain += text.slice(from, open + 1);
      from = open + 1;
      continue;
    }
    const close = text.indexOf(">", open);
    if (close === -1) break;
    plain += `${text.slice(from, open)} `;
    const silent = /^<(script|style)\b/i.exec(text.slice(open, open + 8))?.[1];
    from = silent === undefined ? close + 1 : endOf(silent, text, close);
  }
  return plain + text.slice(from);
}

function endOf(tag: string, text: string, from: number): number {
  const end = text.toLowerCase().indexOf(`</${tag.toLowerCase()}`, from);
  const close = end === -1 ? -1 : text.indexOf(">", end);
  return close === -1 ? text.length : close + 1;
}

function entities(text: string): string {
  return text.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES.get(name.toLowerCase()) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
  });
}

function withoutMarkdown(text: string): string {
  return text
    .replace(/!?\[([^[\]]{0,300})\]\(([^()\s]{0,500})\)/g, "$1")
    .replace(/^[ \t]*#{1,6}[ \t]+/gm, "")
    .replace(/\*\*|__|`/g, "");
}

function cut(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1).trimEnd()}…` : text;
}

/** The address, where the text is one that the format takes. */
export function webAddress(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return text.length <= 1000 && /^https?:\/\/[^\s\p{Cc}]+$/u.test(text) ? text : undefined;
}
