import type { AnyFinding } from "../findings/finding.ts";
import type { Release } from "../generated/schema-types.ts";
import type { Document } from "../read/document.ts";
import { type FileKind, identifierOf } from "./file-kinds.ts";

/** What was published together once; see docs/format.md. */
export interface ReleaseRecord {
  /** `2026-spring` of releases/2026-spring.yaml. */
  readonly name: string;
  readonly data: Release;
  readonly document: Document;
}

/** Everything that was published so far. */
export interface Releases {
  /** By name, in the order of names. */
  readonly all: ReadonlyMap<string, ReleaseRecord>;
  /** False where a release could not be read, or not in full: then nobody knows what others know. */
  readonly areKnown: boolean;
}

/** The releases among the documents of a repository. */
export function releasesOf(
  documents: readonly { readonly kind: FileKind; readonly document: Document }[],
  trouble: {
    readonly unread: readonly { readonly kind: FileKind }[];
    readonly findings: readonly AnyFinding[];
  },
): Releases {
  const all = documents
    .filter(({ kind }) => kind.schema === "release")
    .map(({ document }): [string, ReleaseRecord] => {
      const name = identifierOf(document.path);
      return [name, { name, data: document.data as Release, document }];
    })
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const isUnread = trouble.unread.some(({ kind }) => kind.schema === "release");
  const isBroken = trouble.findings.some(({ where }) => /^releases\/[^/]+\.yaml$/.test(where.path));
  return { all: new Map(all), areKnown: !isUnread && !isBroken };
}
