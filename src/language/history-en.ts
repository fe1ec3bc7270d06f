import { formatDate } from "./dates.ts";
import { numberedEndings, type Plural, pluralIn } from "./history-counts.ts";
import type { HistoryWords } from "./history-shape.ts";

const count: Plural = pluralIn("en");

export const en: HistoryWords = {
  places: {
    file: (place) => place,
    "file-name": (place) => `the name of ${place}`,
    note: (commit) => `a note at commit ${commit}`,
    "commit-message": (commit) => `the message of commit ${commit}`,
    "tag-message": (tag) => `the message of the tag ${tag}`,
    "ref-name": (name) => `the name of the branch or tag ${name}`,
  },
  since: (date, isCurrent) => {
    const since = date === "" ? "In the history" : `In the history since ${formatDate(date, "en")}`;
    return isCurrent
      ? `${since}, and still in the files of the last commit.`
      : `${since}; no longer in the files of the last commit.`;
  },
  made: (date) => (date === "" ? "In the history." : `In the history since ${formatDate(date, "en")}.`),
  moreLikeIt: (more) => `… and ${count(more, "more finding", "more findings")} here.`,
  more: (more) =>
    `… and ${count(more, "more finding", "more findings")}; --verbose or --format json gives them all.`,
  found: (found) => `Found ${count(found, "finding", "findings")} in the history.`,
  clean: (isWhole) =>
    isWhole
      ? "Nothing found in the history."
      : "Nothing found in the part of the history that was looked at.",
  lookedAt: ({ commits, texts, messages }) =>
    `Looked at: ${count(commits, "commit", "commits")}, ${count(texts, "version of a file", "versions of files")}, ${count(messages, "message", "messages")}, and the names of files, branches and tags.`,
  notLookedAt: ({ binary, endings, tooLarge, missing, elsewhere, packages }) => [
    ...(binary > 0
      ? [
          `Not looked at: ${count(binary, "version of a file that is no text", "versions of files that are no text")} (${numberedEndings(endings, "others")}). A spreadsheet or a PDF can hold names as well: open them yourself.`,
        ]
      : []),
    ...(tooLarge > 0
      ? [`Not looked at: ${count(tooLarge, "version of a file", "versions of files")} larger than 32 MB.`]
      : []),
    ...(missing > 0
      ? [`Not looked at: ${count(missing, "object", "objects")} missing from this clone.`]
      : []),
    ...(elsewhere > 0
      ? [
          `Not looked at: ${count(elsewhere, "version of a file", "versions of files")} kept outside git (LFS).`,
        ]
      : []),
    ...(packages > 0
      ? [`Not looked at: ${count(packages, "version of a file", "versions of files")} in node_modules.`]
      : []),
  ],
  neverSeen:
    "Never looked at: what no branch, tag or last stash leads to (the reflog, earlier stashes), and clones of others.",
  shallow:
    "This clone is shallow: earlier revisions were not looked at. Get them with `git fetch --unshallow` and run the check again.",
  incomplete: (missing) =>
    `This clone is not complete: ${count(missing, "object was", "objects were")} not looked at. Make a full clone and run the check again.`,
  whatNow: "What to do now",
  steps: [
    "Stop: push nothing more, and ask the others to push and pull nothing.",
    "Tell the data-protection officer of your organisation today. If it is a data breach, the supervisory authority has to know within 72 hours after you found out.",
    "Taking it out of the files is not enough: every earlier revision stays in the history. Rewrite the history with git filter-repo, or begin a new repository with the files as they should be.",
    "Think of what others hold: forks and clones, the platform's caches and pull requests, artifacts and logs of CI, reports, back-ups. Ask for them to be removed.",
    "A number of a person cannot be changed as a password can. What others could read counts as known: the officer decides whether the people have to be told.",
    "Step by step: docs/guide/after-a-leak.md in the project of impact.",
  ],
};
