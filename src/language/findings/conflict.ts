import type { RuleArguments } from "../../findings/rule-names.ts";
import { quote } from "../quote.ts";
import type { RuleSentences } from "./shape.ts";

type Args = RuleArguments["conflict-markers"];

/** A branch's name or a commit's subject may be long. */
const LONGEST = 80;

/** What a language says of two versions that stand below one another. */
export interface ConflictWords {
  readonly twoVersions: string;
  /** The version above, the one below, with its name between brackets: ` (`HEAD`)`. */
  readonly above: (name: string) => string;
  readonly below: (name: string) => string;
  /** Between a version and its lines. */
  readonly colon: string;
  readonly nothing: string;
  readonly onlyLayout: (above: string, below: string) => string;
  readonly lines: (count: number, holds: Args["holds"]) => string;
  readonly moreLines: (count: number, holds: Args["holds"]) => string;
  readonly fields: (names: string, count: number) => string;
  readonly unfinished: (mark: string) => string;
  readonly why: string;
  readonly help: (holds: Args["holds"]) => string;
  readonly unfinishedHelp: string;
  /** Of a file that one side may have taken away. */
  readonly whole: Readonly<Record<WholeFile, string>>;
  readonly wholeHelp: string;
}

type WholeFile = Exclude<Args["problem"], "two-versions" | "unfinished">;

/** The sentences of `conflict-markers`: which two versions, and what only one of them says. */
export function conflictSentences(words: ConflictWords): RuleSentences<Args> {
  return {
    message: (args) => {
      const { problem } = args;
      if (problem === "unfinished") return unfinished(args, words);
      return problem === "two-versions" ? versions(args, words) : words.whole[problem];
    },
    why: words.why,
    help: ({ problem, holds }) => {
      if (problem === "unfinished") return words.unfinishedHelp;
      return problem === "two-versions" ? words.help(holds) : words.wholeHelp;
    },
  };
}

function unfinished({ mark = "<<<<<<<", above, below }: Args, words: ConflictWords): string {
  const label = above + below;
  return words.unfinished(quote(label === "" ? mark : `${mark} ${label}`, LONGEST));
}

function versions(args: Args, words: ConflictWords): string {
  const { above, below, onlyAbove, onlyBelow, linesAbove, linesBelow, fields, holds } = args;
  if (linesAbove + linesBelow === 0)
    return `${words.twoVersions} ${words.onlyLayout(named(above), named(below))}`;
  const told = (lines: readonly string[], count: number) => linesOf({ lines, count, holds }, words);
  const isAllTold = onlyAbove.length === linesAbove && onlyBelow.length === linesBelow;
  return [
    words.twoVersions,
    `${words.above(named(above))}${words.colon}${told(onlyAbove, linesAbove)}.`,
    `${words.below(named(below))}${words.colon}${told(onlyBelow, linesBelow)}.`,
    ...(isAllTold || fields.length === 0
      ? []
      : [words.fields(fields.map((one) => quote(one)).join(", "), fields.length)]),
  ].join(" ");
}

function named(label: string): string {
  return label === "" ? "" : ` (${quote(label, LONGEST)})`;
}

interface Lines {
  readonly lines: readonly string[];
  readonly count: number;
  readonly holds: Args["holds"];
}

function linesOf({ lines, count, holds }: Lines, words: ConflictWords): string {
  if (count === 0) return words.nothing;
  if (lines.length === 0) return words.lines(count, holds);
  const more = count - lines.length;
  const told = lines.map((line) => quote(line, LONGEST)).join(", ");
  return more === 0 ? told : `${told}, ${words.moreLines(more, holds)}`;
}
