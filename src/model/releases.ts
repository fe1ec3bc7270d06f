import type { AnyFinding } from "../findings/finding.ts";
import type { Release } from "../generated/schema-types.ts";
import type { Document } from "../read/document.ts";
import { type FileKind, identifierOf } from "./file-kinds.ts";
import type { ReleaseRecord, Releases } from "./release.ts";

/**
 * The releases among the documents of a repository. One that was there when another was made and is there no more is
 * told: what it showed is still known to others, and not to us.
 */
export function releasesOf(
  documents: readonly { readonly kind: FileKind; readonly document: Document }[],
  trouble: {
    readonly unread: readonly { readonly kind: FileKind }[];
    readonly findings: readonly AnyFinding[];
  },
): { readonly releases: Releases; readonly findings: readonly AnyFinding[] } {
  const all = documents
    .filter(({ kind }) => kind.schema === "release")
    .map(({ document }): [string, ReleaseRecord] => {
      const name = identifierOf(document.path);
      return [name, { name, data: document.data as Release, document }];
    })
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const isUnread = trouble.unread.some(({ kind }) => kind.schema === "release");
  const isBroken = trouble.findings.some(({ where }) => /^releases\/[^/]+\.yaml$/.test(where.path));
  const releases = new Map(all);
  const findings = isUnread ? [] : [...releases.values()].flatMap((each) => missingBefore(each, releases));
  return { releases: { all: releases, areKnown: !isUnread && !isBroken && findings.length === 0 }, findings };
}

function missingBefore({ data, document }: ReleaseRecord, all: Releases["all"]): readonly AnyFinding[] {
  return (data.after ?? []).flatMap((id, index): readonly AnyFinding[] => {
    if (all.has(id)) return [];
    const args = { kinds: ["release"], id, from: document.path };
    return [{ rule: "unknown-reference", args, where: document.locate(["after", index]) }];
  });
}

/** The last ones: those after which no other says that it came. */
export function lastReleases(all: Releases["all"]): readonly string[] {
  const earlier = new Set([...all.values()].flatMap(({ data }) => data.after ?? []));
  return [...all.keys()].filter((name) => !earlier.has(name));
}

/**
 * In the order in which they were published: each after those that were there before it, else by date, and by name
 * within a day. Dates alone do not tell, as a report may be made for a day of long ago.
 */
export function inOrderOfTime(all: Releases["all"] | undefined): readonly ReleaseRecord[] {
  const dated = ({ data, name }: ReleaseRecord) => `${data.date} ${name}`;
  const lastFirst = (a: ReleaseRecord, b: ReleaseRecord) => (dated(a) > dated(b) ? -1 : 1);
  const waiting = [...(all?.values() ?? [])].sort(lastFirst);
  const placed = new Map<string, ReleaseRecord>();
  const opened = new Set<string>();
  for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
    // What says in a circle that it came after itself is opened once.
    const before = opened.has(next.name) ? [] : (next.data.after ?? []);
    opened.add(next.name);
    const open = before.flatMap((name) => (opened.has(name) ? [] : (all?.get(name) ?? [])));
    waiting.push(...open.sort(lastFirst));
    if (open.length > 0) continue;
    waiting.pop();
    placed.set(next.name, next);
  }
  return [...placed.values()];
}
