import { formatDate } from "../language/dates.ts";
import { lifeSentences } from "../language/life/life.ts";
import { timelineWords } from "../language/timeline/timeline.ts";
import type { LifeDocument } from "./life.ts";
import { markdownSentence } from "./markdown-text.ts";
import { entryReason, entrySentences, type TimelineDocument, timelineTitle } from "./timeline.ts";

/**
 * A timeline as a picture that GitHub and GitLab draw, with a table that says the same.
 * @param mermaid the text of the picture
 */
export function timelineMarkdown(document: TimelineDocument, mermaid: string): string {
  const { entries, speaking } = document;
  const words = timelineWords(speaking.lang);
  const heading = `# ${markdownSentence(timelineTitle(document))}`;
  if (entries.length === 0) return `${heading}\n\n${markdownSentence(words.nothing)}\n`;
  const picture = `\`\`\`mermaid\n${mermaid}\`\`\``;
  return `${[heading, picture, `## ${words.inWords}`, timelineTable(document)].join("\n\n")}\n`;
}

/** The life of one thing as a table. */
export function tableMarkdown({ kind, id, name, moments, speaking }: LifeDocument): string {
  const entries = moments.map((moment) => ({ is: "changed" as const, ...moment }));
  const document = { of: { kind, id }, ...(name !== undefined && { name }), entries, speaking };
  const heading = `# ${markdownSentence(timelineTitle(document))}`;
  const { notYet } = lifeSentences(speaking.lang);
  return `${heading}\n\n${entries.length === 0 ? markdownSentence(notYet) : timelineTable(document)}\n`;
}

function timelineTable({ entries, speaking }: TimelineDocument): string {
  const words = timelineWords(speaking.lang);
  const rows = entries.map((entry) => [
    markdownSentence(formatDate(entry.day, speaking.lang)),
    entrySentences(entry, speaking).map(cell).join("<br>"),
    cell(entryReason(entry, speaking)),
  ]);
  const lines = [[words.when, words.what, words.why], ["---", "---", "---"], ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** In a table a bar ends a cell, also within code. */
function cell(text: string): string {
  return markdownSentence(text.replace(/\s+/g, " ")).replace(/(?<!\\)\|/g, "\\|");
}
