import type { AnyFinding, Finding } from "../findings/finding.ts";
import { nearest } from "../findings/nearest.ts";
import type { RuleArguments } from "../findings/rule-names.ts";
import { type SchemaError, validators } from "../generated/validators.js";
import type { Document, Pointer } from "../read/document.ts";
import { eitherNumber, hasPercentSign, likelyNumber } from "../read/number.ts";
import type { SchemaName } from "./file-kinds.ts";
import { withHidden } from "./hidden-things.ts";
import { identifierFrom } from "./identifiers.ts";
import { translatedKey } from "./key-words.ts";
import { likelyPeriod } from "./likely-period.ts";
import { isDate } from "./period.ts";
import { prunedDocument } from "./pruned.ts";
import { foldSpelling } from "./spelling.ts";
import { translatedValue } from "./value-words.ts";

/** Taking out one fault can uncover another; deeper than the deepest schema it cannot go. */
const ROUNDS = 12;

/**
 * Holds a document against its schema. What has a fault is taken out of the document that comes
 * back, so that its data has the shape of the generated types; `document` is absent where nothing
 * usable is left. Each fault is one finding: what becomes incomplete by taking it out is not a new one.
 */
export function checkShape(
  schema: SchemaName,
  original: Document,
): { readonly document?: Document; readonly findings: readonly AnyFinding[] } {
  const validate = validators[schema];
  let errors = validate(original.data);
  const findings = withoutMeant(
    errors,
    errors.map((error) => findingOf(error, original)),
  );
  const first = errors;
  let document = original;
  for (let round = 0; errors.length > 0; round++) {
    const faults = errors.map(faultOf);
    if (round === ROUNDS || faults.some((fault) => fault.length === 0)) {
      return { findings: withHidden(findings, first, { schema, original }) };
    }
    document = prunedDocument(document, faults);
    errors = validate(document.data);
  }
  return { document, findings: withHidden(findings, first, { schema, original, document }) };
}

/** A key that another name was meant for is not missing as well. */
function withoutMeant(
  errors: readonly SchemaError[],
  findings: readonly AnyFinding[],
): readonly AnyFinding[] {
  const meant = new Set<string>();
  for (const [index, finding] of findings.entries()) {
    if (finding.rule !== "unknown-key" || finding.args.nearest === undefined) continue;
    meant.add(JSON.stringify([...(errors[index]?.path ?? []), finding.args.nearest]));
  }
  if (meant.size === 0) return findings;
  return findings.filter((finding, index) => {
    const at = () => JSON.stringify([...(errors[index]?.path ?? []), errors[index]?.key]);
    return finding.rule !== "missing-key" || !meant.has(at());
  });
}

/** What has to go: the unknown key, the object that lacks a key, or the wrong value. */
function faultOf(error: SchemaError): Pointer {
  return error.keyword === "additionalProperties" && error.key !== undefined
    ? [...error.path, error.key]
    : error.path;
}

function findingOf(error: SchemaError, document: Document): AnyFinding {
  if (error.keyword === "additionalProperties" && error.key !== undefined) {
    return unknownKey(error, error.key, document);
  }
  if (error.keyword === "required" && error.key !== undefined) {
    return {
      rule: "missing-key",
      args: { key: error.key, object: error.object ?? "" },
      where: document.locate(error.path),
    };
  }
  const key = error.path.findLast((step) => typeof step === "string");
  return {
    rule: "wrong-value",
    args: { key: String(key ?? document.path), value: shortly(error.value), problem: problemOf(error) },
    where: document.locate(error.path),
  };
}

function unknownKey(error: SchemaError, key: string, document: Document): Finding<"unknown-key"> {
  const allowed = (error.allowed ?? []).map(String);
  const slip = nearest(key, allowed);
  const isSame = slip !== undefined && foldSpelling(slip) === foldSpelling(key);
  // A Dutch or French word may look like another key; a word that is known says more than a likeness.
  const near = isSame ? slip : (translatedKey(key, allowed) ?? slip);
  return {
    rule: "unknown-key",
    args: { key, allowed, ...(near !== undefined && { nearest: near }) },
    where: document.locate([...error.path, key], "key"),
    // A slip may be another key; only where the way of writing differs there is no doubt.
    ...(isSame && { fixable: true }),
  };
}

/** A value in a few words, for a sentence. */
export function shortly(value: unknown): string {
  if (Array.isArray(value)) return "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  return value === null || value === undefined ? "" : String(value);
}

type Problem = RuleArguments["wrong-value"]["problem"];

function problemOf(error: SchemaError): Problem {
  switch (error.keyword) {
    case "enum":
    case "const":
      return notInList(error);
    case "minimum":
    case "exclusiveMinimum":
      return { is: "too-small", limit: error.limit ?? 0 };
    case "maximum":
    case "exclusiveMaximum":
      return { is: "too-large", limit: error.limit ?? 0 };
    case "minItems":
      return { is: "too-few" };
    case "maxItems":
      return { is: "too-many" };
    case "uniqueItems":
      return { is: "repeated" };
    case "minLength":
    case "minProperties":
      return { is: "empty" };
    case "format":
      return dateForm(error);
    case "type":
      return wrongType(error);
    default:
      return wrongForm(error);
  }
}

function notInList(error: SchemaError): Problem {
  const allowed = (error.allowed ?? []).map(String);
  const value = shortly(error.value);
  // As with keys: a word that is known says more than a likeness.
  const near = translatedValue(value, allowed) ?? nearest(value, allowed);
  return { is: "not-in-list", allowed, ...(near !== undefined && { nearest: near }) };
}

const TYPE_WORDS = {
  string: "text",
  number: "number",
  integer: "integer",
  boolean: "yes-no",
  array: "list",
  object: "object",
  null: "nothing",
} as const;

function wrongType(error: SchemaError): Problem {
  if (error.value === null) return { is: "empty" };
  if (error.form === "period") return periodForm(error);
  if (error.form === "date") return dateForm(error);
  if (error.form === "text") return { is: "type", expected: ["texts"] };
  const words = error.types.filter((type): type is keyof typeof TYPE_WORDS =>
    Object.hasOwn(TYPE_WORDS, type),
  );
  const expected = words.map((type) => TYPE_WORDS[type]).filter((word) => word !== "nothing");
  return { is: "type", expected, ...numberMeant(error, expected) };
}

/** The number behind `0,65` or `60%`; of a percentage nobody knows here whether a share is asked. */
function numberMeant(
  { value }: SchemaError,
  expected: readonly string[],
): { readonly suggestion?: string; readonly other?: string } {
  if (typeof value !== "string" || !expected.some((one) => one === "number" || one === "integer")) return {};
  const either = hasPercentSign(value) ? undefined : eitherNumber(value);
  if (either !== undefined) return { suggestion: either.decimals, other: either.thousands };
  const suggestion = likelyNumber(value);
  const other = hasPercentSign(value) ? likelyNumber(value.replace("%", "")) : undefined;
  return { ...(suggestion !== undefined && { suggestion }), ...(other !== undefined && { other }) };
}

function wrongForm(error: SchemaError): Problem {
  const text = shortly(error.value);
  switch (error.form) {
    case "identifier": {
      const suggestion = identifierFrom(error.key ?? text);
      return { is: "identifier", ...(suggestion !== "" && { suggestion }) };
    }
    case "date":
      return dateForm(error);
    case "period":
      return periodForm(error);
    case "reference":
      return { is: "reference-form", allowed: error.refers ?? [] };
    default:
      return { is: "form", expected: error.form ?? error.keyword };
  }
}

function periodForm(error: SchemaError): Problem {
  const suggestion = likelyPeriod(shortly(error.value))?.text;
  return { is: "period", ...(suggestion !== undefined && { suggestion }) };
}

function dateForm(error: SchemaError): Problem {
  const text = shortly(error.value);
  const suggestion =
    likelyDate(text) ?? (LAST_DAYS.has(String(error.path.at(-1))) ? lastDay(text) : undefined);
  return { is: "date", ...(suggestion !== undefined && { suggestion }) };
}

const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/;
const WITHOUT_DIVISION = /^(\d{4})(\d{2})(\d{2})(?:T.*)?$/;
const DAY_FIRST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;

/** The day that exists and is written in another way, with the day before the month as in Belgium. */
function likelyDate(text: string): string | undefined {
  const [, year, month, day] =
    YEAR_FIRST.exec(text) ?? WITHOUT_DIVISION.exec(text) ?? reversed(DAY_FIRST.exec(text));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(date) && date !== text ? date : undefined;
}

function reversed(match: readonly string[] | null): readonly (string | undefined)[] {
  return match ? [match[0], match[3], match[2], match[1]] : [];
}

/** Keys that hold the last day of a stretch of time. */
const LAST_DAYS: ReadonlySet<string> = new Set(["until", "ends"]);

/** The last day of a month or a year. */
function lastDay(text: string): string | undefined {
  const [, year, month = "12"] = /^(\d{4})(?:[-/. ](\d{1,2}))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const days = [31, 30, 29, 28].map((day) => `${year}-${month.padStart(2, "0")}-${day}`);
  return days.find((day) => isDate(day));
}
