import type { AnyFinding, Location, Severity } from "../findings/finding.ts";
import type { Exemption } from "../findings/rank.ts";
import type {
  Assumption,
  Claim,
  CoalitionFile,
  Condition,
  ConditionsFile,
  Dimension,
  Evidence,
  Funder,
  Indicator,
  Learning,
  Link,
  Node,
  Partner,
  Policy,
  Report,
  Rival,
  Source,
  Trajectory,
} from "../generated/schema-types.ts";
import type { Masker } from "../personal/masker.ts";
import type { Document, Pointer } from "../read/document.ts";
import type { MarkdownLink } from "../read/markdown-links.ts";
import type { Measurements } from "./measurements.ts";
import type { Releases } from "./release.ts";

/** The kinds of things that have an identifier, with the shape of each. */
export interface Kinds {
  partner: Partner;
  node: Node;
  assumption: Assumption;
  dimension: Dimension;
  source: Source;
  policy: Policy;
  indicator: Indicator;
  evidence: Evidence;
  claim: Claim;
  rival: Rival;
  learning: Learning;
  condition: Condition;
  funder: Funder;
  report: Report;
}

export type Kind = keyof Kinds;

/** Kinds of which a file could not be read: that something of this kind is absent proves nothing. */
export type Incomplete = ReadonlySet<Kind | "measurement" | "link">;

/** A thing with an identifier, and the way to it in its document. */
export interface Entity<K extends Kind = Kind> {
  readonly kind: K;
  readonly id: string;
  readonly data: Kinds[K];
  readonly document: Document;
  /** The way to `data` inside the document; empty where the file is the thing. */
  readonly pointer: Pointer;
}

/** A link has no identifier of its own: `from/to` names it. */
export interface LinkEntity {
  /** `from/to` */
  readonly id: string;
  readonly data: Link;
  readonly document: Document;
  readonly pointer: Pointer;
}

/** The settings of impact.yaml, with the defaults filled in. */
export interface Settings {
  /** At least one; the first is the default. */
  readonly languages: readonly [string, ...string[]];
  readonly stage: "start" | "grow" | "full";
  /** `YYYY-MM-DD` */
  readonly asOf?: string;
  readonly minimumCount: number;
  /** Rule to severity, where the coalition chose its own. */
  readonly severities: ReadonlyMap<string, Severity | "off">;
  readonly exemptions: readonly Exemption[];
}

/**
 * One input file. No digest of it: who knows all but one small number finds that number by trying, until the digest
 * is right.
 */
export interface InputFile {
  readonly path: string;
}

/** A Markdown file that the format does not know. */
export interface Page {
  readonly path: string;
  /** With lines from 0. */
  readonly links: readonly MarkdownLink[];
}

/**
 * Everything a repository says, typed and indexed, made once and never changed. What could not be
 * read is absent here and has a finding in `findings`: one cause, one finding.
 */
export interface Repository {
  /** Absent where impact.yaml could not be read at all. */
  readonly coalition?: CoalitionFile;
  readonly coalitionDocument?: Document;
  readonly settings: Settings;
  readonly entities: { readonly [K in Kind]: ReadonlyMap<string, Entity<K>> };
  readonly links: readonly LinkEntity[];
  readonly conditions?: ConditionsFile;
  readonly conditionsDocument?: Document;
  readonly trajectory?: Trajectory;
  readonly trajectoryDocument?: Document;
  /** What was published before; absent where no file was read. */
  readonly releases?: Releases;
  /** In the order of files and rows. */
  readonly measurements: Measurements;
  /** Paths of tables of which rows were left out: what is told already explains why a sum is too small. */
  readonly tablesWithGaps?: ReadonlySet<string>;
  /** Indicators of which rows were left out; absent where `incomplete` holds measurements: it may be any. */
  readonly indicatorsWithGaps?: ReadonlySet<string>;
  /** Paths of files and folders of which nothing, or not every row, could be read; sorted. */
  readonly unreadPaths?: readonly string[];
  /** Where later rows were left out: the repository with all of them. */
  readonly uncut?: Repository;
  /** Every file that belongs to the repository, also those that the format does not know, as on disk; sorted. */
  readonly paths: readonly string[];
  /** Markdown that is no file of the format and has links, such as a README. */
  readonly pages: readonly Page[];
  /** Sorted by path; only files of the format. */
  readonly inputs: readonly InputFile[];
  readonly incomplete: Incomplete;
  /** Takes out of a text what belongs to one person; everything in this repository has been through it. */
  readonly masker: Masker;
  /** From reading and assembling; those of the rules come later. */
  readonly findings: readonly AnyFinding[];
}

/** The place of something inside an entity (or of the entity itself). */
export function placeOf(
  entity: { readonly document: Document; readonly pointer: Pointer },
  within: Pointer = [],
  part: "key" | "value" = "value",
): Location {
  return entity.document.locate([...entity.pointer, ...within], part);
}

/** True where something faulty was taken out there: that it is absent now is not the author's doing. */
export function isPartial(
  entity: { readonly document: Document; readonly pointer: Pointer },
  within: Pointer = [],
): boolean {
  return entity.document.lost?.([...entity.pointer, ...within]) === true;
}
