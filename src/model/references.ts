import type { AnyFinding, Finding } from "../findings/finding.ts";
import { nearest } from "../findings/nearest.ts";
import { REFERENCES, type ReferencePlace } from "../generated/references.ts";
import type { Document, Pointer } from "../read/document.ts";
import { type Declarations, LISTS, member } from "./declared.ts";
import { type FileKind, identifierOf } from "./file-kinds.ts";
import { readPeriod } from "./period.ts";
import type { Kind } from "./repository.ts";

/** A document whose shape is right, and what kind of file it is. */
export interface ShapedDocument {
  readonly kind: FileKind;
  readonly document: Document;
}

/** Looking for the nearest name is dear; after this many wrong references it is no help any more. */
const MOST_SUGGESTIONS = 100;

/** Checks every reference of the format: what it names must exist. Both ends are in the finding. */
export function checkReferences(
  documents: readonly ShapedDocument[],
  declared: Declarations,
): readonly AnyFinding[] {
  const declarations: Names = { declared, suggestions: { left: MOST_SUGGESTIONS } };
  return documents.flatMap(({ kind, document }) =>
    onceWhereNoneIs(
      REFERENCES[kind.schema].flatMap((place) =>
        valuesAt(document.data, place).flatMap(({ text, pointer, isKey }) => {
          const problem = check(text, place, { declarations, document, pointer });
          if (!problem) return [];
          return [
            {
              rule: "unknown-reference" as const,
              args: { ...problem, id: text, from: ownerOf(kind, document, pointer) },
              where: document.locate(pointer, isKey ? "key" : "value"),
              ...aboutOwner(kind, document),
            },
          ];
        }),
      ),
      declared,
    ),
  );
}

/**
 * Where nothing of a kind is there at all, its list was lost or not written yet: one cause, told once in each file,
 * with how many more it brings.
 */
function onceWhereNoneIs(
  findings: readonly Finding<"unknown-reference">[],
  declared: Declarations,
): readonly Finding<"unknown-reference">[] {
  const first = new Map<string, number>();
  const kept: Finding<"unknown-reference">[] = [];
  for (const finding of findings) {
    const { kinds } = finding.args;
    const isAnyThere = kinds.some((kind) => !LISTED.has(kind) || !declared.isEmpty(kind as Kind));
    const key = kinds.join(" ");
    const at = isAnyThere ? undefined : first.get(key);
    const teller = at === undefined ? undefined : kept[at];
    if (at !== undefined && teller) {
      kept[at] = { ...teller, more: (teller.more ?? 0) + 1 };
      continue;
    }
    if (!isAnyThere) first.set(key, kept.length);
    kept.push(finding);
  }
  return kept;
}

/** Kinds that stand together in one list. */
const LISTED: ReadonlySet<string> = new Set(
  Object.values(LISTS).flatMap((lists) => lists.map(({ kind }) => kind)),
);

function aboutOwner(kind: FileKind, document: Document): { about?: string } {
  return kind.thing ? { about: `${kind.thing}:${identifierOf(document.path)}` } : {};
}

interface Found {
  readonly text: string;
  readonly pointer: Pointer;
  readonly isKey: boolean;
}

/** Every value at a path in which `*` stands for each item. */
function valuesAt(data: unknown, place: ReferencePlace): readonly Found[] {
  const found: Found[] = [];
  walk(data, { place, way: [], found });
  return found;
}

interface Walk {
  readonly place: ReferencePlace;
  /** Where the walk is; copied only for what is found, as most places hold nothing. */
  readonly way: (string | number)[];
  readonly found: Found[];
}

function walk(value: unknown, at: Walk): void {
  if (value === undefined || value === null) return;
  const { place, way } = at;
  const step = place.path[way.length];
  if (step === undefined) collect(value, at);
  else if (step !== "*") walkInto(member(value, step), step, at);
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) walkInto(item, index, at);
  else if (typeof value === "object") {
    for (const [key, item] of Object.entries(value)) walkInto(item, key, at);
  }
}

function walkInto(value: unknown, step: string | number, at: Walk): void {
  at.way.push(step);
  walk(value, at);
  at.way.pop();
}

function collect(value: unknown, { place, way, found }: Walk): void {
  if (typeof value === "string") found.push({ text: value, pointer: [...way], isKey: false });
  else if (place.keys && typeof value === "object" && value !== null) {
    for (const key of Object.keys(value)) found.push({ text: key, pointer: [...way, key], isKey: true });
  }
}

interface Names {
  readonly declared: Declarations;
  readonly suggestions: { left: number };
}

function suggest(text: string, known: () => Iterable<string>, names: Names): string | undefined {
  if (names.suggestions.left <= 0) return undefined;
  names.suggestions.left--;
  return nearest(text, known());
}

interface Surroundings {
  readonly declarations: Names;
  readonly document: Document;
  readonly pointer: Pointer;
}

interface Problem {
  readonly kinds: readonly string[];
  readonly nearest?: string;
  readonly allowed?: readonly string[];
}

function check(text: string, place: ReferencePlace, around: Surroundings): Problem | undefined {
  if (place.typed) return checkTyped(text, around.declarations);
  if (place.to.includes("dimension-value")) return checkDimensionValue(text, around);
  if (place.to.includes("mapped-value")) return checkMapped(text, around);
  if (text === "partner" && place.to.includes("partner-word")) return undefined;
  const kinds = place.to.filter((kind): kind is ReferredKind => kind !== "partner-word");
  return checkPlain(text, kinds, around.declarations);
}

function checkPlain(id: string, kinds: readonly ReferredKind[], names: Names): Problem | undefined {
  const { declared } = names;
  if (kinds.some((kind) => declared.has(kind, id) || isUnnamed(kind, declared))) return undefined;
  return problem(
    kinds,
    suggest(id, () => idsOf(kinds, declared), names),
  );
}

function* idsOf(kinds: readonly ReferredKind[], declared: Declarations): Generator<string> {
  for (const kind of kinds) yield* declared.ids(kind);
}

type ReferredKind = Kind | "session";

function isUnnamed(kind: ReferredKind, declared: Declarations): boolean {
  return kind !== "session" && declared.unnamed.has(kind);
}

function problem(kinds: readonly string[], near: string | undefined): Problem {
  return { kinds, ...(near !== undefined && { nearest: near }) };
}

/** `kind:id`; the form itself was checked by the schema. */
function checkTyped(text: string, names: Names): Problem | undefined {
  const colon = text.indexOf(":");
  const kind = text.slice(0, colon);
  const id = text.slice(colon + 1);
  if (kind === "link") return checkLink(id, names);
  if (kind === "figure") return checkFigure(id, names);
  const found = checkPlain(id, [kind as ReferredKind], names);
  return found && problem(found.kinds, found.nearest && `${kind}:${found.nearest}`);
}

function checkLink(id: string, names: Names): Problem | undefined {
  const { declared } = names;
  if (declared.hasLink(id) || declared.unnamed.has("link")) return undefined;
  const near = suggest(id, () => declared.linkIds(), names);
  return problem(["link"], near && `link:${near}`);
}

/** `indicator/period[/partner][/dimension=value]` */
function checkFigure(text: string, names: Names): Problem | undefined {
  const [indicator = "", period = "", ...cell] = text.split("/");
  const known = checkPlain(indicator, ["indicator"], names);
  if (known) return problem(["figure"], known.nearest && `figure:${known.nearest}/${period}`);
  if (!readPeriod(period)) return problem(["figure"], undefined);
  const unknown = cell.some((part) => !isCell(part, names.declared));
  return unknown ? problem(["figure"], undefined) : undefined;
}

function isCell(part: string, declared: Declarations): boolean {
  const [dimension = "", value] = part.split("=");
  if (value === undefined) return declared.unnamed.has("partner") || declared.has("partner", dimension);
  return declared.unnamed.has("dimension") || declared.values(dimension).has(value);
}

/** The values of a computed difference belong to the dimension that stands beside them. */
function checkDimensionValue(text: string, around: Surroundings): Problem | undefined {
  const { declarations, document, pointer } = around;
  const beside = pointer.slice(0, -1).reduce<unknown>((value, step) => member(value, step), document.data);
  const dimension = member(beside, "dimension");
  if (typeof dimension !== "string" || !declarations.declared.has("dimension", dimension)) return undefined;
  const values = declarations.declared.values(dimension);
  return values.has(text)
    ? undefined
    : problem(
        ["dimension-value"],
        suggest(text, () => values, declarations),
      );
}

/** A code that an import gives to a word: of which kind, the column says, or the dimension that is the key. */
function checkMapped(text: string, { declarations, document, pointer }: Surroundings): Problem | undefined {
  if (text === "") return undefined;
  const map = pointer.at(-2);
  const column = pointer.slice(0, -2).reduce<unknown>((value, step) => member(value, step), document.data);
  const holds = map === "dimensions" ? "dimension" : map === "set" ? pointer.at(-1) : member(column, "holds");
  if (holds === "indicator" || holds === "partner") return checkPlain(text, [holds], declarations);
  const dimension = map === "dimensions" ? pointer.at(-1) : member(column, "dimension");
  if (holds !== "dimension" || typeof dimension !== "string") return undefined;
  const { declared } = declarations;
  if (!declared.has("dimension", dimension) || declared.values(dimension).has(text)) return undefined;
  return problem(
    ["dimension-value"],
    suggest(text, () => declared.values(dimension), declarations),
  );
}

/** Who refers, as a typed reference: the thing, list item or link that the reference stands in. */
function ownerOf(kind: FileKind, document: Document, pointer: Pointer): string {
  if (kind.thing) return `${kind.thing}:${identifierOf(document.path)}`;
  const valueAt = (length: number) =>
    pointer.slice(0, length).reduce<unknown>((value, step) => member(value, step), document.data);
  for (const { kind: owner, at } of LISTS[kind.schema] ?? []) {
    const id = member(valueAt(at.length + 1), "id");
    const isInside = at.every((step, index) => pointer[index] === step);
    if (isInside && typeof id === "string") return `${owner}:${id}`;
  }
  if (kind.schema !== "theory-of-change") return document.path;
  const link = valueAt(2);
  return `link:${String(member(link, "from"))}/${String(member(link, "to"))}`;
}
