import type { AnyFinding } from "../findings/finding.ts";
import type { Release } from "../generated/schema-types.ts";
import type { Document } from "../read/document.ts";
import { type FileKind, identifierOf } from "./file-kinds.ts";
import type { ReleaseRecord, Releases } from "./release.ts";

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
