import type { Release } from "../generated/schema-types.ts";
import type { Document } from "../read/document.ts";

/** What was published together once; see docs/format.md. */
export interface ReleaseRecord {
  /** `2026-spring` of releases/2026-spring.yaml. */
  readonly name: string;
  /** By the names that things have now (`previously`); as it was written it stands in the document. */
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
