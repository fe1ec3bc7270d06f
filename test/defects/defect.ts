import type { RuleName } from "../../src/findings/rule-names.ts";
import type { Change } from "../support/repository.ts";

/** The kinds of trouble that tables of real organisations have; each has at least one story. */
export const CLASSES = [
  "ragged row",
  "shifted row",
  "unquoted thousands",
  "blank row",
  "blank header",
  "duplicate header",
  "padded header",
  "padded cell",
  "non-breaking space",
  "tab after a number",
  "not a number",
  "near-duplicate category",
  "mixed line ends",
  "lone CR",
  "cell with a newline",
  "blank first line",
  "title above the header",
  "byte-order mark",
  "wrong encoding",
  "garbled letters",
  "wrong delimiter",
  "conflicting duplicate",
  "identical duplicate",
  "impossible period",
  "local period",
  "mixed kinds of period",
  "date made by a spreadsheet",
  "status in another language",
] as const;

/** One finding, as far as the story is about it. */
export interface Expected {
  readonly rule: RuleName;
  /** `path:line:column`. */
  readonly at: string;
  /** A part of the arguments. */
  readonly args?: Readonly<Record<string, unknown>>;
  /** True where the repair is mechanical; false where it is not. */
  readonly fixable?: boolean;
  /** How many more like it are counted. */
  readonly more?: number;
}

/** What happened at a partner, the bytes that came of it, and everything that is found. */
export interface Defect {
  readonly class: (typeof CLASSES)[number];
  readonly story: string;
  readonly files: Readonly<Record<string, Change>>;
  readonly found: readonly Expected[];
}

/** The table of homes in the base repository, that most stories are about. */
export const HOMES = "data/homes.csv";
export const STABLE = "data/stable-housing.csv";
