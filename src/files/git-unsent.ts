import { objectNamed } from "./git.ts";
import { type Git, runGit } from "./git-run.ts";

/** What git knows of commits that are about to be sent. */
export interface Unsent {
  /** Full names of those that no other side is known to have. */
  readonly commits: ReadonlySet<string>;
  /**
   * What the work can be put back to, so that all of them are made again as one: the full name of a commit,
   * `beginning` where all of the history is unsent. Absent where that is not so simple: what is sent is not what
   * stands in the work tree, it grew from several places, or the clone is shallow.
   */
  readonly backTo?: string;
  /**
   * True where one of these files, by its path as seen from the folder, may have been sent before in some version: it
   * was there, or another is gone that it may have been.
   */
  hadFile(paths: readonly string[]): boolean;
}

/** What grew from more places than these is no work of one person. */
const MOST_EDGES = 20;
const LIMIT = 64 * 1024 * 1024;

/**
 * Which commits of a part of the history nobody else has, as far as git knows: by what it keeps of other sides. Where
 * it cannot say, none.
 * @param only revisions, as `gitHistory` takes them: they were looked up by then
 */
export function unsentOf(folder: string, only: readonly string[]): Unsent {
  const git: Git = { folder, revision: only.join(" ") };
  const input = `${only.join("\n")}\n`;
  const asked = ["rev-list", "--boundary", "--stdin", "--not", "--remotes"];
  const result = runGit(git, asked, { limit: LIMIT, input });
  if (!result.ok) return { commits: new Set(), hadFile: () => true };
  const lines = result.output.toString("utf8").split("\n").slice(0, -1);
  const commits = new Set(lines.filter((line) => !line.startsWith("-")));
  const edges = lines.flatMap((line) => (line.startsWith("-") ? [line.slice(1)] : []));
  const backTo = isWorkTree(git, only) ? startOf(git, edges) : undefined;
  const hadFile = (paths: readonly string[]) => isAtOne(git, edges.slice(0, MOST_EDGES), { paths, only });
  return { commits, hadFile, ...(backTo !== undefined && { backTo }) };
}

/** One question for all of them. Of a name that is masked, or does not fit on a line, nothing is known. */
function isAtOne(
  git: Git,
  edges: readonly string[],
  { paths, only }: { readonly paths: readonly string[]; readonly only: readonly string[] },
): boolean {
  if (edges.length === 0 || paths.length === 0) return false;
  if (paths.some((path) => /[\n•]/.test(path))) return true;
  const seen = paths.map((path) => (path.startsWith("../") ? path : `./${path}`));
  const names = edges.flatMap((edge) => seen.map((path) => `${edge}:${path}\n`));
  const result = runGit(git, ["cat-file", "--batch-check=there"], { limit: LIMIT, input: names.join("") });
  if (!result.ok || /^there$/m.test(result.output.toString("utf8"))) return true;
  const sent = only.find((word) => !word.startsWith("^")) ?? "HEAD";
  return edges.some((edge) => {
    const asked = ["diff-tree", "-r", "--no-renames", "--no-ext-diff", "--diff-filter=D", "--name-only"];
    const gone = runGit(git, [...asked, edge, sent], { limit: LIMIT });
    return !gone.ok || gone.output.length > 0;
  });
}

/** True where what is sent is the commit that the work tree stands on, and nothing else. */
function isWorkTree(git: Git, only: readonly string[]): boolean {
  const head = objectNamed(git, "HEAD");
  const sent = only.filter((word) => !word.startsWith("^"));
  return head !== undefined && sent.every((word) => word === head || word === "HEAD");
}

/** The one commit that those before the unsent ones all lead to. */
function startOf(git: Git, edges: readonly string[]): string | undefined {
  if (edges.length === 0) {
    const shallow = runGit(git, ["rev-parse", "--is-shallow-repository"]);
    return shallow.ok && shallow.output.toString("utf8").trim() === "false" ? "beginning" : undefined;
  }
  if (edges.length === 1) return edges[0];
  if (edges.length > MOST_EDGES) return undefined;
  const result = runGit(git, ["merge-base", "--independent", ...edges]);
  const found = result.ok ? result.output.toString("utf8").trim().split("\n") : [];
  return found.length === 1 && found[0] !== "" ? found[0] : undefined;
}
