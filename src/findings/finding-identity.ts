import { EXTENTS } from "./extents.ts";
import type { AnyFinding } from "./finding.ts";
import type { RuleName } from "./rule-names.ts";

/** How the findings of one revision are named, so that they can be compared with those of another. */
export interface Naming {
  /** The path of a file, as it was called at the earlier of the two. */
  path(shown: string): string;
  /** An identifier or a typed reference, as it was called at the earlier of the two; any other text as it is. */
  reference(text: string): string;
  /** A line of a file by the path that findings show; undefined where there is none. */
  line(path: string, line: number): string | undefined;
}

/** They help to repair, and follow from what stands elsewhere: another name in the list makes no other finding. */
const HINTS = new Set(["nearest", "allowed", "suggestion", "unsure", "differs", "touching", "likely"]);
/** Where it stands, as an argument. */
const PLACES = new Set(["headerLine"]);

/** How exactly two findings have to be alike; `roughly` leaves out how much there is of it, see `EXTENTS`. */
export type Likeness = "exactly" | "roughly";

/**
 * What makes a finding the same at two revisions: its rule, its file, what it is about and its arguments, never its
 * line. Only of what is about nothing that has a name, the text of its line counts, without its blanks: ten nodes
 * without a title are ten findings.
 */
export function identityOf(finding: AnyFinding, naming: Naming, likeness: Likeness = "exactly"): string {
  const { rule, where, about, figure } = finding;
  const hasName = about !== undefined || figure !== undefined;
  const isWholeFile = where.line === where.endLine && where.column === where.endColumn;
  const line = hasName || isWholeFile ? undefined : naming.line(where.path, where.line)?.replace(/\s+/gu, "");
  return JSON.stringify([
    rule,
    naming.path(where.path),
    about === undefined ? "" : naming.reference(about),
    figure === undefined ? "" : naming.reference(figure),
    argumentsOf(finding, naming, likeness),
    line ?? "",
  ]);
}

function argumentsOf({ rule, args }: AnyFinding, naming: Naming, likeness: Likeness): unknown {
  const left = new Set<string>(likeness === "roughly" ? EXTENTS[rule as RuleName]?.keys : []);
  const kept = Object.fromEntries(Object.entries(args).filter(([key]) => !left.has(key)));
  return plain(inOrder(kept), naming);
}

/** Two that are alike have no order: which one stands first changes when rows are moved. */
function inOrder(args: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { first, second, ...rest } = args;
  if (typeof first !== "string" || typeof second !== "string") return args;
  return { ...rest, pair: [first, second] };
}

/** The same text for the same values, whatever their order. */
function plain(value: unknown, naming: Naming): unknown {
  if (typeof value === "string") return naming.reference(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => JSON.stringify(plain(item, naming)));
    return [...new Set(items)].sort();
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .filter(([key, item]) => item !== undefined && !HINTS.has(key) && !PLACES.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, plain(item, naming)]);
}
