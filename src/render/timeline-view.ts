import { formatDate, formatPeriod } from "../language/dates.ts";
import { timelineWords } from "../language/timeline/timeline.ts";
import { entryInShort, type TimelineDocument, type TimelineEntry, timelineTitle } from "./timeline.ts";

/** A stretch of time, and what happened in it, in a few words each. */
interface Column {
  readonly name: string;
  readonly events: readonly string[];
}

/** A picture in words, the oldest first; a section is a year, or has no name where the columns are years. */
interface TimelinePicture {
  readonly title: string;
  readonly description: string;
  readonly sections: readonly { readonly name?: string; readonly periods: readonly Column[] }[];
}

/** So many columns fit beside each other. */
const MOST_PERIODS = 12;
/** So many cards fit under each other. */
const MOST_CARDS = 6;
/** Of years, which cannot be put together any further, beside one column for all before. */
const MOST_YEARS = 11;

type Grain = "month" | "quarter" | "year";

const PERIOD_OF: Readonly<Record<Grain, (day: string) => string>> = {
  month: (day) => day.slice(0, 7),
  quarter: (day) => `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) + 2) / 3)}`,
  year: (day) => day.slice(0, 4),
};

/** The picture: by month, by quarter where those are too many, else by year. */
export function timelineView(document: TimelineDocument): TimelinePicture {
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
  const years = new Map<string, Column[]>();
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
