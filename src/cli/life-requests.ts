import type { LoggedCommit } from "../files/git-log.ts";

/** What a commit says of itself, and the request with which it came. */
export interface Why {
  readonly subject: string;
  /** As the platform writes it, `#12` or `!12`. */
  readonly number?: string;
}

/**
 * Finds the pull or merge request that brought a commit: the number at the end of its own subject, else the first merge
 * of the main line that it came with. Linear in the commits.
 */
export function requestsOf(commits: readonly LoggedCommit[]): (commit: LoggedCommit) => Why {
  const known = new Map(commits.map((commit) => [commit.name, commit]));
  const line: LoggedCommit[] = [];
  for (let at = commits[0]; at; at = known.get(at.parents[0] ?? "")) line.push(at);
  const seen = new Set(line.map(({ name }) => name));
  const brought = new Map<string, string>();
  for (const merge of line.reverse()) {
    const number = numberOfMerge(merge);
    const waiting = merge.parents.slice(1);
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      if (number !== undefined) brought.set(name, number);
      waiting.push(...(known.get(name)?.parents ?? []));
    }
  }
  return (commit) => {
    const [, subject, own] = /^(.*?)\s*\(([#!]\d{1,9})\)$/s.exec(commit.subject) ?? [];
    const title = numberOfMerge(commit) === undefined ? undefined : firstLine(commit.body);
    const number = own ?? numberOfMerge(commit) ?? brought.get(commit.name);
    return { subject: subject ?? title ?? commit.subject, ...(number !== undefined && { number }) };
  };
}

function numberOfMerge({ subject, body }: LoggedCommit): string | undefined {
  const request = /^Merge pull request (#\d{1,9})\b/.exec(subject)?.[1];
  return request ?? /^See merge request \S*(!\d{1,9})$/m.exec(body)?.[1];
}

function firstLine(body: string): string | undefined {
  const line = body.split("\n").find((each) => each.trim() !== "");
  return line === undefined || line.startsWith("See merge request") ? undefined : line.trim();
}
