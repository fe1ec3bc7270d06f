import { changedTheory } from "../../compare/changed-theory.ts";
import { compareRepositories } from "../../compare/compare.ts";
import { namesIn } from "../../compare/names.ts";
import { partiesOf } from "../../compare/parties.ts";
import type { Known } from "../../disclosure/guard.ts";
import { hasSolverFailed } from "../../disclosure/protection.ts";
import { baseOf, commitOf, dayOf } from "../../files/git-base.ts";
import { stricterSeverity } from "../../findings/rank.ts";
import type { Change } from "../../language/changes/change.ts";
import { commentWords } from "../../language/changes/comment.ts";
import { type Lang, pickText } from "../../language/locale.ts";
import { changedMap } from "../../map/changed.ts";
import { measure } from "../../measure/series.ts";
import type { ChangesDocument, Compared } from "../../render/changes.ts";
import { changesJson } from "../../render/changes-json.ts";
import { changesMarkdown } from "../../render/changes-markdown.ts";
import { changesRemarks, changesText } from "../../render/changes-text.ts";
import type { CliContext } from "../context.ts";
import { askingGit } from "../git-error.ts";
import { gitTop } from "../git-top.ts";
import { holdsCoalition } from "../load-at-revision.ts";
import { masked } from "../masked.ts";
import { exemptGoalposts } from "../moved-goalposts.ts";
import { type OpenedRepository, type OpenOptions, openRepository } from "../open-repository.ts";
import { paintFor } from "../paint.ts";
import { loadForFigures } from "../removed-releases.ts";
import { sayProtection } from "../say-protection.ts";
import { usageError } from "../usage-error.ts";
import { writeOutput } from "../write-output.ts";

/** What `impact diff` can be told, as commander gives it. */
export interface DiffOptions extends OpenOptions {
  readonly format?: "text" | "json" | "markdown";
  /** A file, relative to where the command runs; default standard output. */
  readonly output?: string;
  /** Exit code 1 where anything changed. */
  readonly exitCode?: boolean;
  /** Exit code 1 where a goalpost moved and nobody wrote down why. */
  readonly failOn?: "goalpost";
  readonly quiet?: boolean;
}

/** Where nobody looks at the width, so that the bytes are the same on every machine. */
const USUAL_WIDTH = 80;
const WIDEST = 120;

/**
 * Says what changed in meaning: `HEAD` against the files as they are, a revision against the files, or two revisions.
 * `main...` is the last commit that `HEAD` shares with main. Exit code 0, unless an option asks for another.
 */
export async function diff(
  context: CliContext,
  revisions: readonly (string | undefined)[],
  options: DiffOptions,
): Promise<number> {
  const opened = await openRepository(context, options, { releasesInGit: true });
  const { lang } = opened;
  const asked = askedOf(revisions);
  if ([asked.base, asked.head].includes("")) throw usageError(lang, "missing-value", { option: "base" });
  const made = await askingGit(lang, options.C ?? ".", () => compared(opened, asked));
  const { document } = made;
  const text = textOf(made, context, { ...options, lang, root: opened.root });
  writeOutput(context, { file: options.output, text, root: opened.root, lang });
  sayProtection({ isSolverFailed: isProtectionBroken(made.sides) }, { context, opened });
  const remarks = options.format === "markdown" ? [] : changesRemarks(document);
  for (const remark of remarks) context.stderr.write(`${remark}\n`);
  return exitCodeOf(document, options);
}

/** Of either side: then more is silent than needed. */
function isProtectionBroken({ before, after }: Made["sides"]): boolean {
  return hasSolverFailed(before.repository) || hasSolverFailed(after.repository);
}

function textOf(
  { document, sides }: Made,
  context: CliContext,
  options: DiffOptions & { readonly lang: Lang; readonly root: string },
): string {
  const { format, lang } = options;
  if (format === "json") return changesJson(document);
  if (format === "markdown") return markdownOf({ document, sides }, options.root);
  const isFile = options.output !== undefined && options.output !== "-";
  return changesText(document, {
    paint: paintFor(
      isFile ? { ...context, stdout: { ...context.stdout, isTTY: false } } : context,
      options.color,
      lang,
    ),
    width: isFile ? USUAL_WIDTH : Math.min(context.stdout.columns ?? USUAL_WIDTH, WIDEST),
    whole: options.verbose === true,
    brief: options.quiet === true,
  });
}

function markdownOf({ document, sides: { before, after, mask } }: Made, root: string): string {
  const { changes, speaking } = document;
  const { lang, languages } = speaking;
  const sides = { before: before.repository, after: after.repository };
  const parties = partiesOf(changes, after.repository, (path) => gitTop(root).ownersOf(path));
  const theory = changedTheory(changes, sides);
  const words = commentWords(lang);
  const map =
    theory &&
    (theory.tooMany ??
      changedMap(theory, {
        title: words.map,
        fates: words.fates,
        titleOf: ({ id, title }) => mask(pickText(title, lang, languages)?.text ?? id),
      }));
  return changesMarkdown(document, {
    parties: parties.map((party) => masked(party, mask)),
    ...(map !== undefined && { map }),
  });
}

interface Asked {
  readonly base: string;
  readonly head?: string;
  /** The last commit that HEAD shares with `base`, instead of `base` itself. */
  readonly isShared: boolean;
}

/** `a..b` and `a...` are what git's own users type. */
function askedOf([first = "HEAD", second]: readonly (string | undefined)[]): Asked {
  const [, base = "", dots = "", head = ""] = /^(.*?)(\.{2,3})(.*)$/.exec(first) ?? [];
  if (second !== undefined || dots === "") {
    return { base: first, ...(second !== undefined && { head: second }), isShared: false };
  }
  return { base: base === "" ? "HEAD" : base, ...(head !== "" && { head }), isShared: dots === "..." };
}

interface Made {
  readonly document: ChangesDocument;
  readonly sides: { readonly before: Known; readonly after: Known; mask(text: string): string };
}

async function compared(opened: OpenedRepository, { base, head, isShared }: Asked): Promise<Made> {
  const { root, repository, measures, asOf, lang } = opened;
  const from = isShared ? baseOf(root, base).commit : commitOf(root, base);
  const to = head === undefined ? undefined : commitOf(root, head);
  const before = await knownAt(root, from, asOf);
  const after = to === undefined ? { repository, measures, isThere: true } : await knownAt(root, to, asOf);
  if (head !== undefined && [before, after].every((side) => side.repository.inputs.length === 0)) {
    throw usageError(lang, "nothing-at-revisions", { base, head });
  }
  const consent = { asOf, ...(to !== undefined && { newest: repository }) };
  const { changes, unread, unreadPlaces } = await compareRepositories({ before, after, ...consent });
  const mask = (text: string) =>
    [before, after].reduce((masked, known) => known.repository.masker.mask(masked), text);
  const names = namesIn(after.repository, before.repository, consent);
  const revision = (name: string, commit: string): Compared => {
    const date = dayOf(root, commit);
    return { revision: mask(name), commit, ...(date !== undefined && { date }) };
  };
  // What is broken now as well is said as such.
  const isNewHere = !before.isThere && after.repository.coalition !== undefined;
  const isGoneHere = !after.isThere && before.repository.coalition !== undefined;
  const document: ChangesDocument = {
    changes: changes.map((change) => masked(change, mask)),
    unread,
    unreadPlaces: masked(unreadPlaces, mask),
    ...(isNewHere && { isNewHere }),
    ...(isGoneHere && { isGoneHere }),
    base: revision(base, from),
    head: head === undefined || to === undefined ? undefined : revision(head, to),
    asOf,
    speaking: {
      lang,
      languages: after.repository.settings.languages,
      letsGoalpostsPass:
        stricterSeverity("goalpost-moved", before.repository.settings, after.repository.settings) !== "error",
      isExempt: exemptGoalposts(before.repository, after.repository, asOf),
      nameOf: (reference) => masked(names(reference), mask),
    },
  };
  return { document, sides: { before, after, mask } };
}

interface KnownAt extends Known {
  /** Whether the coalition stood in this folder then. */
  readonly isThere: boolean;
}

async function knownAt(root: string, commit: string, asOf: string): Promise<KnownAt> {
  const { tree, repository } = await loadForFigures(root, commit, asOf);
  return { repository, measures: measure(repository), isThere: holdsCoalition(tree) };
}

function exitCodeOf({ changes, unread }: ChangesDocument, { exitCode, failOn }: DiffOptions): number {
  // What could not be compared is not the same.
  const isAsked = exitCode === true || failOn !== undefined;
  if (isAsked && unread.length > 0) return 2;
  if (exitCode === true && changes.length > 0) return 1;
  return failOn === "goalpost" && changes.some(isUnexplained) ? 1 : 0;
}

function isUnexplained({ class: of, reason }: Change): boolean {
  return of === "goalpost" && reason === undefined;
}
