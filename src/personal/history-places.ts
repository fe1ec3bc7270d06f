import type { AnyFinding, RankedFinding, Revision } from "../findings/finding.ts";

/** Short as people write it in front of a colon; git takes it as a name. */
const SHORT = 7;

/**
 * How a place in the history is written: `data/a.csv@abc1234`, `commit-message@abc1234`,
 * `tag-message@refs/tags/v1`, `ref-name@refs/heads/a`.
 */
function placeOf({ in: kind, path, commit }: Revision): string {
  const isFile = kind === "file" || kind === "file-name";
  const at = commit === "" ? "" : `@${commit.slice(0, SHORT)}`;
  if (isFile) return `${path}${at}`;
  return path === "" ? `${kind}${at}` : `${kind}@${path}`;
}

/**
 * Findings of a history at their places there. Exemptions know them by that place, or, for every revision, by the path
 * of the file: by `commit-message` and the like where there is none.
 */
export function atRevisions(findings: readonly AnyFinding[]): readonly AnyFinding[] {
  return findings.map((finding) => {
    const { revision, where } = finding;
    if (revision === undefined) return finding;
    const isFile = revision.in === "file" || revision.in === "file-name";
    const about = isFile ? revision.path : revision.in;
    return { ...finding, about, where: { ...where, path: placeOf(revision) } };
  });
}

const KINDS: readonly Revision["in"][] = ["file", "file-name", "commit-message", "tag-message", "ref-name"];

/** Only what stands in a revision: by kind of place and path, in the order of the commits, then by line. */
export function inHistoryOrder(
  ranked: readonly RankedFinding[],
  commits: readonly string[],
): readonly RankedFinding[] {
  const order = new Map(commits.map((commit, index) => [commit, index]));
  const sorted = ranked.flatMap((finding) => {
    const { revision, where } = finding;
    if (revision === undefined) return [];
    return [
      { finding, kind: revision.in, path: revision.path, commit: order.get(revision.commit) ?? -1, where },
    ];
  });
  sorted.sort(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      compare(a.path, b.path) ||
      a.commit - b.commit ||
      a.where.line - b.where.line ||
      a.where.column - b.where.column,
  );
  return sorted.map(({ finding }) => finding);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
