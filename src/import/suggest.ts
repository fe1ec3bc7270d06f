import { nearest } from "../findings/nearest.ts";
import type { ImportColumn } from "../generated/schema-types.ts";
import type { SourceColumn } from "./layout.ts";
import { readPeriodText } from "./periods.ts";
import { type CodeKind, certainCode, type Vocabulary } from "./vocabulary.ts";
import { isTotal, plain, roleOfHeader } from "./words.ts";

/** What a column holds, as it looks; sure where it can hardly be anything else. */
export interface Guess {
  readonly column: ImportColumn;
  readonly sure: boolean;
}

/** A column with the different texts in it, as many as were looked at. */
export interface Sample {
  readonly column: SourceColumn;
  readonly texts: readonly string[];
  /** The share of the cells with something in them that hold a number. */
  readonly numbers: number;
}

/** So many of the words are known: it is that list of groups; or it may be. */
const MOST = 0.8;
const SOME = 0.3;

/** What one column probably holds. Undefined where there is no telling. */
export function guessColumn(sample: Sample, vocabulary: Vocabulary): Guess | undefined {
  const { name } = sample.column;
  return byParts(sample, vocabulary) ?? byHeader(sample, vocabulary) ?? byTexts(sample, vocabulary, name);
}

/** A header that is itself a period, a group or an indicator: a column of a wide table. */
function byParts({ column, numbers }: Sample, vocabulary: Vocabulary): Guess | undefined {
  if (numbers === 0) return undefined;
  const set: NonNullable<ImportColumn["set"]> = {};
  const dimensions: Record<string, string> = {};
  let known = 0;
  let holds: ImportColumn["holds"] = "value";
  for (const part of column.parts) {
    const period = readPeriodText(part);
    const indicator = vocabulary.indicators.codeOf(part);
    const groups = groupsNamed(part, vocabulary);
    const role = roleOfHeader(part);
    if (period !== undefined) set.period = period;
    else if (indicator !== undefined) set.indicator = indicator;
    else if (groups.length === 1 && groups[0]) dimensions[groups[0][0]] = groups[0][1];
    else if (isTotal(part) && column.parts.length > 1) known += 0;
    else if (column.parts.length > 1 && isFigureRole(role)) holds = role;
    else return undefined;
    known += 1;
  }
  if (known === 0 || (column.parts.length === 1 && holds !== "value")) return undefined;
  if (Object.keys(dimensions).length > 0) set.dimensions = dimensions;
  if (Object.keys(set).length === 0) return undefined;
  return { column: { name: column.name, holds, set }, sure: true };
}

function isFigureRole(role: string | undefined): role is "value" | "numerator" | "denominator" | "n" | "sd" {
  return role === "value" || role === "numerator" || role === "denominator" || role === "n" || role === "sd";
}

/** The values of dimensions that a word names: one in each dimension that knows it. */
function groupsNamed(part: string, vocabulary: Vocabulary): readonly (readonly [string, string])[] {
  return [...vocabulary.values].flatMap(([dimension, names]) => {
    const code = names.codeOf(part);
    return code === undefined ? [] : [[dimension, code] as const];
  });
}

function byHeader(sample: Sample, vocabulary: Vocabulary): Guess | undefined {
  const { name } = sample.column;
  const dimension = vocabulary.dimensions.codeOf(name);
  if (dimension !== undefined) return { column: { name, holds: "dimension", dimension }, sure: true };
  const role = roleOfHeader(name);
  if (role === undefined) return undefined;
  if (isFigureRole(role))
    return { column: { name, holds: role }, sure: sample.numbers > 0 || sample.texts.length === 0 };
  if (
    role === "year" &&
    sample.texts.every((text) => text === "" || isTotal(text) || readPeriodText(text) !== undefined)
  ) {
    // A year beside a quarter or month is a part of a period; whoever settles the whole knows.
    return { column: { name, holds: "year" }, sure: true };
  }
  if (role === "status" && !holdsMost(sample, { kind: "status" }, vocabulary)) return undefined;
  return { column: { name, holds: role === "dimension" ? "ignore" : role }, sure: true };
}

/** By what stands in it; only a suggestion, unless nearly all of it is known. */
function byTexts(sample: Sample, vocabulary: Vocabulary, name: string): Guess | undefined {
  const texts = sample.texts.filter((text) => text !== "");
  if (texts.length === 0) return undefined;
  for (const kind of ["indicator", "partner"] as const) {
    if (holdsMost(sample, { kind }, vocabulary)) return { column: { name, holds: kind }, sure: true };
  }
  const fitting = [...vocabulary.values.keys()].filter((dimension) =>
    holdsMost(sample, { kind: "dimension", dimension }, vocabulary),
  );
  const [dimension] = fitting;
  if (dimension !== undefined)
    return { column: { name, holds: "dimension", dimension }, sure: fitting.length === 1 };
  if (holdsMost(sample, { kind: "period" }, vocabulary) && texts.every((text) => !/^\d{1,3}$/.test(text))) {
    return { column: { name, holds: "period" }, sure: false };
  }
  const perhaps = [...vocabulary.values.keys()].find((each) =>
    holdsMost(sample, { kind: "dimension", dimension: each }, vocabulary, SOME),
  );
  if (perhaps !== undefined) return { column: { name, holds: "dimension", dimension: perhaps }, sure: false };
  const near = nearest(plain(name), vocabulary.dimensions.codes);
  if (near !== undefined) return { column: { name, holds: "dimension", dimension: near }, sure: false };
  return sample.numbers > MOST ? { column: { name, holds: "value" }, sure: false } : undefined;
}

function holdsMost({ texts }: Sample, of: CodeKind, vocabulary: Vocabulary, share = MOST): boolean {
  const some = texts.filter((text) => text !== "" && !isTotal(text));
  if (some.length === 0) return false;
  const known = some.filter((text) => certainCode(text, of, vocabulary) !== undefined).length;
  return known >= some.length * share;
}
