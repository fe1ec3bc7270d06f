import { wrapped } from "./table.ts";

/**
 * The Markdown of our own pages as lines of plain text, at most so wide: links become their words, blocks of code
 * stay as they are, and an item of a list goes on below its first word. Not for text from files.
 */
export function plainMarkdown(markdown: string, width: number): readonly string[] {
  const lines: string[] = [];
  let inCode = false;
  let paragraph: string[] = [];
  const close = () => {
    if (paragraph.length > 0) lines.push(...flowed(paragraph.join(" "), width));
    paragraph = [];
  };
  for (const line of markdown.split("\n")) {
    const isFence = line.startsWith("```");
    const startsAnew = isFence || inCode || line === "" || /^\s*(?:[-*]|\d+\.) |^\|/.test(line);
    if (startsAnew) close();
    if (isFence) inCode = !inCode;
    else if (inCode) lines.push(`  ${line}`);
    else if (line === "") lines.push("");
    else if (line.startsWith("|")) lines.push(withoutLinks(line));
    else paragraph.push(line.trim());
  }
  close();
  return lines;
}

function flowed(text: string, width: number): readonly string[] {
  const [mark = ""] = /^(?:[-*]|\d+\.) /.exec(text) ?? [];
  const hang = " ".repeat(mark.length);
  const rows = wrapped(withoutLinks(text.slice(mark.length)), width - mark.length);
  return rows.map((row, index) => (index === 0 ? mark : hang) + row);
}

/** Links to other pages become their words, for who has only this text; addresses on the web stay. */
export function withoutPageLinks(text: string): string {
  return text.replace(/\[([^\]]*)\]\((?!https?:)[^)]*\)/g, "$1");
}

/** `[words](address)` → words. */
function withoutLinks(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
}
