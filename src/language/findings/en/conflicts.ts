import { conflictSentences } from "../conflict.ts";
import type { ConflictRule, SentencesOf } from "../shape.ts";
import { words } from "./words.ts";

const { number } = words;
const MARKS = "the lines that begin with `<<<<<<<`, `|||||||`, `=======` and `>>>>>>>`";

/** What git left where two people changed the same. */
export const conflicts: SentencesOf<ConflictRule> = {
  "conflict-markers": conflictSentences({
    twoVersions: "Two versions stand here, one below the other.",
    above: (name) => `The version that was there${name}`,
    below: (name) => `The version that came in${name}`,
    colon: ": ",
    nothing: "nothing of its own",
    onlyLayout: (above, below) =>
      `The version that was there${above} and the one that came in${below} say the same, in another order or layout.`,
    lines: (count, holds) =>
      count === 1 ? `one ${of(holds)[0]} of its own` : `${number(count)} ${of(holds)[1]} of its own`,
    moreLines: (count, holds) =>
      count === 1 ? `and one more ${of(holds)[0]}` : `and ${number(count)} more ${of(holds)[1]}`,
    fields: (names, count) => `It is about the ${count === 1 ? "field" : "fields"} ${names}.`,
    unfinished: (mark) => `A line with which git sets two versions apart still stands here: ${mark}.`,
    why: "Two people changed the same lines, and git cannot know which of the two you agree on. Until somebody chooses, what this file says is missing from maps and reports.",
    help: (holds) =>
      holds === "rows"
        ? `Keep the rows that hold: both, where they are two different figures. Then remove ${MARKS}.`
        : `Keep the version that you agree on, or both where both were added. Then remove ${MARKS}.`,
    unfinishedHelp: `Look whether the text around it is what you agreed on. Then remove ${MARKS}.`,
    whole: {
      "changed-and-gone":
        "The version that was there changed this file, the one that came in took it away. Nobody has chosen yet.",
      "gone-and-changed":
        "The version that came in changed this file, the one that was there had taken it away. Nobody has chosen yet.",
      "one-side":
        "Only one of the two versions that come together has this file, and git does not know whether it stays. Nobody has chosen yet.",
    },
    wholeHelp:
      "Agree whether this file stays. To keep it: `git add` with its name. To let it go: `git rm` with its name. Then `git commit`, or `git rebase --continue` in a rebase.",
  }),
};

function of(holds: string): readonly [one: string, many: string] {
  return holds === "rows" ? ["row", "rows"] : ["line", "lines"];
}
