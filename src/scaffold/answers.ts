/** The languages that a repository can be started in. */
export const STARTING_LANGUAGES = ["nl", "en", "fr"] as const;
export type StartingLanguage = (typeof STARTING_LANGUAGES)[number];

/** What a new repository can begin from: three themes, or the coalition's own words. */
export const TEMPLATES = ["youth-homelessness", "school-transition", "neighbourhood", "blank"] as const;
export type Template = (typeof TEMPLATES)[number];

/** Something that must have changed first, and what the coalition does to bring it about. */
export interface Step {
  readonly title: string;
  readonly activities: readonly string[];
}

/**
 * What somebody says about a new coalition, from the wished change backwards. All texts are in
 * `lang`, and come from strangers: they may hold anything.
 */
export interface Answers {
  readonly template: Template;
  readonly name: string;
  /** `^[a-z0-9]+(-[a-z0-9]+)*$` */
  readonly id: string;
  readonly lang: StartingLanguage;
  readonly place?: string;
  readonly forWhom?: string;
  /** What should be different. Replaces the title of a theme's impact. */
  readonly change?: string;
  /** Only asked for `blank`; a theme brings its own steps. */
  readonly mustHappenFirst: readonly Step[];
  readonly partners?: readonly string[];
  /** `YYYY-MM-DD`, the day on which the coalition began. */
  readonly starts?: string;
}

/** One line of text: control characters and line ends become spaces, so that a name stays a name. */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, " ")
    .replace(/\p{Surrogate}|\p{Noncharacter_Code_Point}/gu, "\ufffd")
    .trim();
}

/** True for an answer that says nothing. */
export function isEmpty(text: string | undefined): boolean {
  return text === undefined || oneLine(text) === "";
}
