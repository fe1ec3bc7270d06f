/** What has no place in a line of text: controls, halves of characters, orders that turn text around. */
const DROPPED =
  /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

/** Signs that mean something in Markdown, wherever they stand in a line. */
const SIGNS = /[\\`*[\]|~$]|:(?=\/\/)|(?<=www)\.|&(?=[a-z#])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu;

/** Signs that mean something at the start of a line (a heading, a list, a rule), and the end of a heading. */
const AT_THE_START = /^([-+=#]+|\d{1,9}(?=[.)](?:\s|$)))/;
const AT_THE_END = /(?<!#)(#+)$/;

/** What a coalition's own template may not send to a terminal or a page: controls, and orders that turn text around. */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Somebody's words inside Markdown: on one line, shown as they are. They cannot become a link, a
 * picture, HTML, a formula, a table cell, a heading or a list.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(SIGNS, (sign) => (sign === "&" ? "&amp;" : `\\${sign}`))
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(AT_THE_START, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`))
    .replace(AT_THE_END, "\\$1");
}

function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, (blanks) => (/^[\u00a0\u202f]$/.test(blanks) ? blanks : " "))
    .replace(DROPPED, "")
    .replace(/^ +|(?<! ) +$/g, "");
}

/** A web address that is safe to follow, in the form that Markdown takes between `<` and `>`; else nothing. */
export function safeAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  return url.href.replace(/[<>\\`|\s]/g, (sign) => encodeURIComponent(sign));
}

/** A link to a page, or only its words where the address is not one to follow. */
export function markdownLink(address: string, label: string): string {
  const words = escapeMarkdown(label);
  const safe = safeAddress(address);
  return safe === undefined || words === "" ? words : `[${words}](<${safe}>)`;
}

/**
 * The layout that all reports share: no blanks at line ends, at most one empty line in a row, one
 * line break at the end; no controls, no orders that turn text around. What stands between fences is only freed of blanks at line ends.
 */
export function tidy(markdown: string): string {
  const lines: string[] = [];
  let inFence = false;
  for (const line of markdown.replace(/\r\n?/g, "\n").replace(UNSEEN, "").split("\n")) {
    const text = line.replace(/(?<![ \t])[ \t]+$/, "");
    if (/^ {0,3}(```|~~~)/.test(text)) inFence = !inFence;
    if (text === "" && !inFence && (lines.length === 0 || lines.at(-1) === "")) continue;
    lines.push(text);
  }
  while (lines.at(-1) === "") lines.pop();
  return `${lines.join("\n")}\n`;
}
