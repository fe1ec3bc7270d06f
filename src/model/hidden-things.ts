import type { AnyFinding } from "../findings/finding.ts";
import type { SchemaError } from "../generated/validators.js";
import type { Document, Pointer } from "../read/document.ts";
import type { SchemaName } from "./file-kinds.ts";

/** Files that are one thing each. */
const WHOLE: ReadonlySet<SchemaName> = new Set([
  "indicator",
  "claim",
  "funder",
  "report",
  "evidence",
  "learning",
]);

interface Checked {
  readonly schema: SchemaName;
  readonly original: Document;
  /** What is left of it; absent where nothing is. */
  readonly document?: Document;
}

/**
 * The findings of a document, where a wrong or absent value took a whole thing along: then nothing else in it was
 * held against the rest of the repository, and the first finding of that thing says so. `errors` are those of the
 * findings, one for one.
 */
export function withHidden(
  findings: readonly AnyFinding[],
  errors: readonly SchemaError[],
  checked: Checked,
): readonly AnyFinding[] {
  if (findings.length === 0) return findings;
  const left = placesLeft(checked);
  const told = new Set<string>();
  return findings.map((finding, index) => {
    if (finding.rule !== "wrong-value" && finding.rule !== "missing-key") return finding;
    const thing = thingAt(errors[index]?.path ?? [], checked);
    const key = thing?.join(" ");
    if (thing === undefined || key === undefined || told.has(key)) return finding;
    if (left.has(placeOf(checked.original, thing))) return finding;
    told.add(key);
    return { ...finding, hidesRest: true };
  });
}

/** The thing that a value belongs to: a file, an item of a list, a part of the theory. */
function thingAt(path: Pointer, { schema, original }: Checked): Pointer | undefined {
  if (WHOLE.has(schema)) return [];
  if (Array.isArray(original.data)) return path.length > 0 ? path.slice(0, 1) : undefined;
  return schema === "theory-of-change" && path.length > 1 ? path.slice(0, 2) : undefined;
}

/** Where the things stand that are left. */
function placesLeft({ schema, document }: Checked): ReadonlySet<string> {
  if (document === undefined) return new Set();
  const { data } = document;
  if (WHOLE.has(schema)) return new Set([placeOf(document, [])]);
  if (Array.isArray(data)) return new Set(data.map((_, index) => placeOf(document, [index])));
  if (schema !== "theory-of-change" || typeof data !== "object" || data === null) return new Set();
  const parts = Object.entries(data).flatMap(([key, list]) =>
    Array.isArray(list) ? list.map((_, index) => placeOf(document, [key, index])) : [],
  );
  return new Set(parts);
}

function placeOf(document: Document, pointer: Pointer): string {
  const { line, column } = document.locate(pointer);
  return `${line}:${column}`;
}
