import type { AnyFinding, Finding } from "../findings/finding.ts";
import type { Release } from "../generated/schema-types.ts";
import { type FileKind, identifierOf } from "./file-kinds.ts";
import { FormerNames } from "./former-names.ts";
import type { ShapedDocument } from "./references.ts";
import type { ReleaseRecord, Releases } from "./release.ts";
import { releaseChecksum } from "./release-checksum.ts";

/** What was met while reading. */
interface Trouble {
  readonly unread: readonly { readonly kind: FileKind }[];
  readonly findings: readonly AnyFinding[];
}

/**
 * The releases among the documents of a repository, with the names that things have now. One that was there when
 * another was made and is there no more is told, and one that is not what was written: what they showed is still known
 * to others, and not to us.
 */
export function releasesOf(
  documents: readonly ShapedDocument[],
  trouble: Trouble,
): { readonly releases: Releases; readonly findings: readonly AnyFinding[] } {
  const written = documents.filter(({ kind }) => kind.schema === "release");
  const names = new FormerNames(written.length === 0 ? [] : documents);
  const all = written
    .map(({ document }): [string, ReleaseRecord] => {
      const name = identifierOf(document.path);
      return [name, { name, data: withNamesOfNow(document.data as Release, names), document }];
    })
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const isUnread = trouble.unread.some(({ kind }) => kind.schema === "release");
  const broken = new Set(trouble.findings.map(({ where }) => where.path).filter(isRelease));
  const releases = new Map(all);
  const missing = isUnread ? [] : [...releases.values()].flatMap((each) => missingBefore(each, releases));
  // What could not be read of one was left out, so that the rest has another checksum.
  const whole = [...releases.values()].filter(({ document }) => !broken.has(document.path));
  const changed = whole.flatMap(changedSince);
  const isEdited = changed.some(({ args }) => args.problem === "edited");
  return {
    releases: {
      all: releases,
      areKnown: !isUnread && broken.size === 0 && missing.length === 0 && !isEdited && names.areCertain,
    },
    findings: [...missing, ...changed, ...names.findings],
  };
}

function isRelease(path: string): boolean {
  return /^releases\/[^/]+\.yaml$/.test(path);
}

function withNamesOfNow(release: Release, names: FormerNames): Release {
  return {
    ...release,
    shown: release.shown.map((each) => ({ ...each, figure: names.keyOfNow(each.figure) })),
    hidden: release.hidden.map((key) => names.keyOfNow(key)),
    ...(release.people && { people: release.people.map((id) => names.indicatorOfNow(id)) }),
  };
}

/** Whether it still says what was written, as far as its checksum tells. */
function changedSince(record: ReleaseRecord): readonly Finding<"release-changed">[] {
  const { name, document } = record;
  const { checksum } = record.data;
  if (checksum !== undefined) {
    // What stands in the file, not the names of now.
    if (releaseChecksum(document.data as Release) === checksum) return [];
    const args = { release: name, problem: "edited" } as const;
    return [{ rule: "release-changed", args, where: document.locate(["checksum"]) }];
  }
  // Whatever writes records gives all of them one: where it is gone, a line may be gone as well.
  const args = { release: name, problem: "unsealed" } as const;
  return [{ rule: "release-changed", args, where: document.locate(["date"], "key"), severity: "warning" }];
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
