import { formatDate, formatPeriod } from "../language/dates.ts";
import { lifeSentences } from "../language/life/life.ts";
import { timelineWords } from "../language/timeline/timeline.ts";
import { type TimelinePeriod, type TimelineView, timelineText } from "../map/timeline.ts";
import type { LifeDocument } from "./life.ts";
import { markdownSentence } from "./markdown-text.ts";
import {
  entryInShort,
  entryReason,
  entrySentences,
  type TimelineDocument,
  type TimelineEntry,
  timelineTitle,
} from "./timeline.ts";

/** So many columns fit beside each other. */
const MOST_PERIODS = 12;
/** So many cards fit under each other. */
const MOST_CARDS = 6;
/** Of years, which cannot be put together any further. */
const MOST_YEARS = 30;

/** A timeline as a picture that GitHub and GitLab draw, with a table that says the same. */
export function timelineMarkdown(document: TimelineDocument): string {
  const { entries, speaking } = document;
  const words = timelineWords(speaking.lang);
  const heading = `# ${markdownSentence(timelineTitle(document))}`;
  if (entries.length === 0) return `${heading}\n\n${markdownSentence(words.nothing)}\n`;
  const picture = `\`\`\`mermaid\n${timelineText(timelineView(document))}\`\`\``;
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

type Grain = "month" | "quarter" | "year";

const PERIOD_OF: Readonly<Record<Grain, (day: string) => string>> = {
  month: (day) => day.slice(0, 7),
  quarter: (day) => `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) + 2) / 3)}`,
  year: (day) => day.slice(0, 4),
};

/** The picture: by month, by quarter where those are too many, else by year. */
function timelineView(document: TimelineDocument): TimelineView {
  const { entries, speaking } = document;
  const { lang } = speaking;
  const words = timelineWords(lang);
  const grain =
    (["month", "quarter"] as const).find(
      (each) => new Set(entries.map(({ day }) => PERIOD_OF[each](day))).size <= MOST_PERIODS,
    ) ?? "year";
  const groups = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const period = PERIOD_OF[grain](entry.day);
    const group = groups.get(period);
    if (group) group.push(entry);
    else groups.set(period, [entry]);
  }
  const years = new Map<string, TimelinePeriod[]>();
  for (const { first, last, group } of columnsOf([...groups])) {
    const year = grain === "year" ? "" : first.slice(0, 4);
    const known = years.get(year) ?? [];
    years.set(year, known);
    const name = first === last ? formatPeriod(first, lang) : `${first}–${last}`;
    known.push({ name, events: cards(group, document) });
  }
  const days = entries.map(({ day }) => day);
  return {
    title: timelineTitle(document),
    description: words.description(formatDate(days[0] ?? "", lang), formatDate(days.at(-1) ?? "", lang)),
    sections: [...years].map(([name, periods]) => ({ ...(name !== "" && { name }), periods })),
  };
}

/** The periods as columns; of many years, the oldest together in one. */
function columnsOf(groups: readonly (readonly [string, readonly TimelineEntry[]])[]) {
  const [old, recent] = [groups.slice(0, -MOST_YEARS), groups.slice(-MOST_YEARS)];
  const columns = recent.map(([period, group]) => ({ first: period, last: period, group }));
  const [oldest, latest] = [old[0]?.[0], old.at(-1)?.[0]];
  if (oldest === undefined || latest === undefined) return columns;
  return [{ first: oldest, last: latest, group: old.flatMap(([, group]) => group) }, ...columns];
}

/** What people wrote down first: of the rest, how many more there are. */
function cards(entries: readonly TimelineEntry[], { speaking }: TimelineDocument): readonly string[] {
  const all = entries.flatMap((entry) => entryInShort(entry, speaking).map((text) => ({ entry, text })));
  if (all.length <= MOST_CARDS) return all.map(({ text }) => text);
  const written = all.filter(({ entry }) => entry.is !== "changed");
  const made = all.filter(({ entry }) => entry.is === "changed");
  const kept = new Set([...written, ...made].slice(0, MOST_CARDS - 1));
  const left = all.length - kept.size;
  return [
    ...all.filter((card) => kept.has(card)).map(({ text }) => text),
    timelineWords(speaking.lang).more(left),
  ];
}
