import {
  type AnyFinding,
  type Location,
  type RankedFinding,
  type RelatedPlace,
  wholeFile,
} from "./finding.ts";
import type { RuleArguments, RuleName } from "./rule-names.ts";
import {
  NO_FIGURE,
  NOT_SHOWN,
  SHOWN_ARGUMENTS,
  SHOWN_DETAILS,
  typedText,
  WITHOUT_PLACE,
} from "./shown-to-others.ts";

/** A finding as others may read it. */
export interface FindingForOthers {
  readonly finding: RankedFinding;
  /** True where something was taken out of it. */
  readonly isShortened: boolean;
}

/**
 * A finding without the figures in it, for whoever does not have the files: see `SHOWN_ARGUMENTS`. Of a place in
 * a table, and of any place beside something that is taken out, only the line is left: the columns of a cell tell
 * how long it is, and those before it. Of a figure that is too small not even that: see `WITHOUT_PLACE`.
 */
export function forOthers(finding: RankedFinding): FindingForOthers {
  const args = shownArguments(finding.rule, finding.args as RuleArguments[typeof finding.rule]);
  if (WITHOUT_PLACE.has(finding.rule)) {
    const { related: _, ...rest } = finding;
    return {
      finding: { ...rest, args, where: wholeFile(finding.where.path) } as RankedFinding,
      isShortened: true,
    };
  }
  const related = finding.related?.map(shownPlace);
  const isShortened =
    args !== finding.args ||
    related?.some((place, index) => isShorter(place, finding.related?.[index])) === true;
  const where = isShortened || isTable(finding.where.path) ? lineOf(finding.where) : finding.where;
  const shown = { ...finding, args, where, ...(related !== undefined && { related }) };
  return { finding: shown as RankedFinding, isShortened };
}

/** The same object where nothing is taken out. */
function shownArguments<R extends RuleName>(rule: R, args: RuleArguments[R]): AnyFinding["args"] {
  const decided: Readonly<Record<string, unknown>> = SHOWN_ARGUMENTS[rule];
  const shown: Record<string, unknown> = {};
  let isSame = true;
  for (const [key, value] of Object.entries(args)) {
    // What nobody decided on is a fault of ours; it is not shown.
    const how = Object.hasOwn(decided, key) ? decided[key] : "left-out";
    const kept = typeof how === "function" ? how(args) : keptOf(value, how);
    isSame &&= Object.is(kept, value);
    if (kept !== undefined) shown[key] = kept;
  }
  return isSame ? args : (shown as unknown as AnyFinding["args"]);
}

function keptOf(value: unknown, how: unknown): unknown {
  if (how === "open") return value;
  if (how === "text") return typeof value === "string" ? typedText(value) : undefined;
  if (how === "figure") return typeof value === "number" ? NO_FIGURE : NOT_SHOWN;
  return undefined;
}

function shownPlace(place: RelatedPlace): RelatedPlace {
  const { label, detail, where } = place;
  if (SHOWN_DETAILS[label] === "open") return place;
  const isRow = detail !== undefined || isTable(where.path);
  return isRow ? { label, where: lineOf(where) } : place;
}

function isShorter(place: RelatedPlace, before: RelatedPlace | undefined): boolean {
  return place.detail !== before?.detail;
}

function isTable(path: string): boolean {
  return /\.csv$/i.test(path);
}

function lineOf({ path, line }: Location): Location {
  return { path, line, column: 1, endLine: line, endColumn: 1 };
}
