import { visible } from "./visible.ts";

/** Somebody's text as code in a line of Markdown: nothing in it is a link, a mention, HTML or the end of the code. */
export function markdownCode(text: string): string {
  const shown = visible(text)
    .replace(/\p{Cs}/gu, "\ufffd")
    .replaceAll("`", "'");
  // Blanks at both ends would be taken away.
  return shown.trim() === ""
    ? '`""`'
    : `\`${shown.replace(/^ +| +$/g, (blanks) => "␣".repeat(blanks.length))}\``;
}

/**
 * A sentence of ours as a line of Markdown. What came out of a file stands between backticks in it, and becomes
 * code; of the rest no sign means anything.
 */
export function markdownSentence(sentence: string): string {
  const parts = visible(sentence).split("`");
  // A backtick without its other half: then none of them is ours.
  if (parts.length % 2 === 0) return plain(parts.join("'"));
  return parts.map((part, index) => (index % 2 === 1 ? markdownCode(part) : plain(part))).join("");
}

// A bracket behind another begins the address of a link: some readers look for its end before they see the backslash.
const SIGNS = /[\\*_{}[\]~|$!+]|(?<=\])\(|:(?=\/\/)|(?<=www)\.|&(?=[a-z#])/gi;

/** A mention and a reference are found after Markdown was read, so that a backslash is no help; code is. */
const REFERENCES = /@|#(?=\w)/g;

function plain(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(SIGNS, (sign) => (sign === "&" ? "&amp;" : `\\${sign}`))
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(REFERENCES, (sign) => `\`${sign}\``);
}
