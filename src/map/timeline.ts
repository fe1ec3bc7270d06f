import { encoded, oneLineTitle, wrapped } from "./label.ts";

/** A stretch of time, and what happened in it. */
export interface TimelinePeriod {
  readonly name: string;
  readonly events: readonly string[];
}

/** A timeline in words, the oldest first; a section is a year, or nothing where the periods are years. */
export interface TimelineView {
  readonly title: string;
  readonly description: string;
  readonly sections: readonly { readonly name?: string; readonly periods: readonly TimelinePeriod[] }[];
}

/** More does not fit on a card. */
const LONGEST = 110;
/** A longer word would stick out of its card. */
const LONGEST_WORD = 28;

/** The timeline as Mermaid text. Ends in a line break. */
export function timelineText({ title, description, sections }: TimelineView): string {
  const lines = [
    ...colours(sections.length),
    "timeline",
    `    accTitle: ${line(title)}`,
    `    accDescr: ${line(description)}`,
    `    title ${line(title)}`,
    ...sections.flatMap(({ name, periods }) => [
      ...(name === undefined ? [] : [`    section ${line(name)}`]),
      ...periods.flatMap((period) => [
        `        ${line(period.name)}`,
        ...period.events.map((event) => `            : ${line(shortened(event))}`),
      ]),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/** Mermaid gives every section a colour, and begins anew after so many. */
const COLOURS = 12;
/** Two tints in turn, on which dark letters are read easily; of cards Mermaid makes them lighter. */
const TINTS = ["#a9c4e2", "#c6b6de"] as const;
const LETTERS = "#1f2328";

function colours(sections: number): readonly string[] {
  const all = Array.from({ length: Math.min(sections, COLOURS) }, (_, index) => index);
  return [
    "---",
    "config:",
    "  timeline:",
    "    disableMulticolor: true",
    "  themeVariables:",
    ...all.flatMap((index) => [
      `    cScale${index}: "${TINTS[index % TINTS.length]}"`,
      `    cScaleLabel${index}: "${LETTERS}"`,
    ]),
    "---",
  ];
}

/** Text so that Mermaid shows exactly these signs: a colon would begin another event, and no event is empty. */
function line(text: string): string {
  const shown = wrapped(oneLineTitle(text), LONGEST_WORD).join(" ");
  return shown === "" ? "–" : encoded(shown).replaceAll(":", "#58;");
}

function shortened(text: string): string {
  const signs = Array.from(oneLineTitle(text));
  return signs.length > LONGEST
    ? `${signs
        .slice(0, LONGEST - 1)
        .join("")
        .trimEnd()}…`
    : signs.join("");
}
