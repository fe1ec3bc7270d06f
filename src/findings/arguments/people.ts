import type { PersonalKind } from "../personal-kinds.ts";

/** What findings carry that are about people, and what was published of them; see `RuleArguments`. */
export interface PeopleArguments {
  "personal-data": {
    readonly kind: PersonalKind;
    /** As it may be shown. Of the kind `header`: the name of the column. */
    readonly value: string;
    /** A `ref` is the name of a branch or tag. */
    readonly in: "text" | "cell" | "header" | "name" | "ref";
    /** The name of the column that the cell stands in. */
    readonly column?: string;
  };
  "records-of-people": {
    /** What makes each row look like one person: columns that announce it, a key of its own, first names beside traits, rows that differ. */
    readonly sign: "columns" | "key" | "names" | "unique-rows";
    /** The columns that say so, as they may be shown. */
    readonly columns: readonly string[];
    readonly rows: number;
  };
  "unsearched-file": {
    /** `in-part`: searched as far as it is text. */
    readonly problem: "binary" | "in-part" | "too-large" | "unreadable";
    /** The limit, where there is one: `16 MB`. */
    readonly limit?: string;
  };
  "small-group": {
    readonly indicator: string;
    readonly period: string;
    /** The column that says that they are few; the number itself is in no sentence. */
    readonly column: string;
    readonly minimum: number;
    readonly partner?: string;
    readonly groups?: readonly string[];
  };
  "small-revision": {
    /** `indicator/period`, then the partner and `dimension=value`. */
    readonly figure: string;
    readonly release: string;
    readonly minimum: number;
  };
  "release-without-indicator": {
    readonly kind: "indicator" | "partner" | "dimension" | "value";
    /** Of a value with its dimension: `age=young`. */
    readonly id: string;
    readonly release: string;
  };
  "release-changed": {
    readonly release: string;
    /** It says something else than what was written, or has no checksum though those before it have one. */
    readonly problem: "edited" | "unsealed";
  };
  "release-removed": { readonly release: string };
  /** What measures a coalition became another while there are figures, and the change gives no reason. */
  "goalpost-moved": {
    /** As a typed reference. */
    readonly thing: string;
    /** Keys from the thing down; empty where the thing is gone. */
    readonly key: string;
  };
  "protection-lowered": {
    /**
     * A minimum that protects next to nobody; one of an indicator that is lower than that of all, and so does nothing;
     * people that are declared as things; public statistics that nobody can look up; what was published as people's
     * and is protected no longer.
     */
    readonly problem: "minimum" | "lower-minimum" | "counts" | "source" | "released";
    /** The indicator or the source; the problem `minimum` is of the coalition. */
    readonly id?: string;
    readonly minimum?: number;
    /** The minimum of all. */
    readonly least?: number;
    readonly unit?: string;
    readonly release?: string;
  };
}
