import type { AnyFinding } from "../findings/finding.ts";
import { wholeFile } from "../findings/finding.ts";
import { nearest } from "../findings/nearest.ts";
import type { Document, Pointer } from "../read/document.ts";
import { type FileKind, identifierOf, type SchemaName } from "./file-kinds.ts";
import { identifierFrom, isIdentifier } from "./identifiers.ts";
import type { Kind } from "./repository.ts";

/** A list of things with identifiers, and where it stands in its kind of file. */
export interface ListPlace {
  readonly kind: Kind;
  readonly at: Pointer;
}

/** Where the kinds that share a file stand. */
export const LISTS: Readonly<Partial<Record<SchemaName, readonly ListPlace[]>>> = {
  partners: [{ kind: "partner", at: [] }],
  dimensions: [{ kind: "dimension", at: [] }],
  sources: [{ kind: "source", at: [] }],
  policy: [{ kind: "policy", at: [] }],
  rivals: [{ kind: "rival", at: [] }],
  conditions: [{ kind: "condition", at: ["conditions"] }],
  "theory-of-change": [
    { kind: "node", at: ["nodes"] },
    { kind: "assumption", at: ["assumptions"] },
  ],
};

/** Lists inside a thing whose identifiers must differ within that list only. */
const INNER_LISTS: Readonly<Partial<Record<SchemaName, readonly { of: string; at: string }[]>>> = {
  dimensions: [{ of: "value", at: "values" }],
  funder: [{ of: "ask", at: "asks" }],
  impact: [{ of: "house-rule", at: "house_rules" }],
  trajectory: [
    { of: "session", at: "sessions" },
    { of: "assignment", at: "assignments" },
  ],
};

/** The usual conditions of collective impact need no declaration. */
export const USUAL_CONDITIONS: readonly string[] = [
  "common-agenda",
  "shared-measurement",
  "mutually-reinforcing",
  "continuous-communication",
  "backbone",
  "participation",
  "policy-fit",
];

/** The kinds of things that stand in the lists of such a file. */
export function listedIn({ schema }: Pick<FileKind, "schema">): readonly (Kind | "link")[] {
  const listed = (LISTS[schema] ?? []).map((list): Kind | "link" => list.kind);
  return schema === "theory-of-change" ? [...listed, "link"] : listed;
}

/**
 * Every identifier that stands in the files, also of things too broken to be used: a reference to
 * such a thing is not wrong. Gathers duplicates on the way.
 */
export class Declarations {
  readonly findings: AnyFinding[] = [];
  /** Kinds of which something could not be read: that one is absent proves nothing. */
  readonly incomplete = new Set<Kind | "measurement" | "link">();
  /** Files and folders of which that was. */
  readonly unreadPaths = new Set<string>();
  /** Kinds of which not even all identifiers are known: a reference to one cannot be called wrong. */
  readonly unnamed = new Set<Kind | "link">();
  readonly #known = new Map<Kind | "session", Map<string, FirstPlace | undefined>>();
  readonly #links = new Map<string, FirstPlace>();
  readonly #values = new Map<string, Set<string>>();

  constructor() {
    this.#known.set("condition", new Map(USUAL_CONDITIONS.map((id) => [id, undefined])));
  }

  has(kind: Kind | "session", id: string): boolean {
    return this.#known.get(kind)?.has(id) === true;
  }

  hasLink(id: string): boolean {
    return this.#links.has(id);
  }

  ids(kind: Kind | "session"): Iterable<string> {
    return this.#known.get(kind)?.keys() ?? [];
  }

  linkIds(): Iterable<string> {
    return this.#links.keys();
  }

  /** True where not one identifier of a kind is known. */
  isEmpty(kind: Kind | "session"): boolean {
    return (this.#known.get(kind)?.size ?? 0) === 0;
  }

  /** The values of a dimension, also of one that is otherwise broken. */
  values(dimension: string): ReadonlySet<string> {
    return this.#values.get(dimension) ?? new Set();
  }

  /** A file that could not be read: its name is known, what it says is not. */
  addUnread(kind: FileKind, path: string): void {
    if (kind.thing) this.#place(kind.thing).set(identifierOf(path), undefined);
    this.#noteIncomplete(kind, path);
  }

  /** A folder that could not be looked into: not even the names of its files are known. */
  addUnreadFolder(kind: FileKind, path: string): void {
    if (kind.thing) this.unnamed.add(kind.thing);
    this.#noteIncomplete(kind, path);
  }

  addDocument(kind: FileKind, document: Document): void {
    if (kind.thing) this.#addThing(kind.thing, document);
    for (const list of LISTS[kind.schema] ?? []) this.#addList(kind, list, document);
    if (kind.schema === "theory-of-change") this.#addLinks(document);
    for (const inner of INNER_LISTS[kind.schema] ?? []) this.#addInner(inner, document);
  }

  #place(kind: Kind | "session"): Map<string, FirstPlace | undefined> {
    const known = this.#known.get(kind) ?? new Map<string, FirstPlace | undefined>();
    this.#known.set(kind, known);
    return known;
  }

  #noteIncomplete(kind: FileKind, path: string): void {
    this.unreadPaths.add(path);
    if (kind.thing) this.incomplete.add(kind.thing);
    for (const each of listedIn(kind)) {
      this.incomplete.add(each);
      this.unnamed.add(each);
    }
  }

  #addThing(kind: Kind, document: Document): void {
    const name = identifierOf(document.path);
    this.#place(kind).set(name, { document, pointer: [] });
    const id = member(document.data, "id");
    if (typeof id === "string" && id !== name) {
      this.findings.push({
        rule: "file-name-differs",
        args: { id, name },
        where: document.locate(["id"]),
        about: `${kind}:${name}`,
      });
    }
    if (!isIdentifier(name)) this.findings.push(badFileName(document.path, name));
  }

  #addList(kind: FileKind, { kind: thing, at }: ListPlace, document: Document): void {
    const list = at.reduce<unknown>((value, step) => member(value, step), document.data);
    if (!Array.isArray(list)) {
      const isAbsent = list === null || (list === undefined && at.length > 0 && isObject(document.data));
      if ((!isAbsent && document.data !== null) || isMisspelt(document.data, at))
        this.#noteIncomplete(kind, document.path);
      return;
    }
    const known = this.#place(thing);
    for (const [index, item] of list.entries()) {
      const id = member(item, "id");
      if (typeof id !== "string") continue;
      const place = { document, pointer: [...at, index, "id"] };
      this.#addId(known, { kind: thing, id }, place);
      // A badly written identifier is one finding; those who write it well are not wrong as well.
      if (!isIdentifier(id) && !known.has(identifierFrom(id))) known.set(identifierFrom(id), undefined);
      if (thing === "dimension") this.#addValues(id, member(item, "values"));
    }
  }

  #addId(
    known: Map<string, FirstPlace | undefined>,
    what: { readonly kind: string; readonly id: string },
    place: FirstPlace,
  ): void {
    const first = known.get(what.id);
    if (first) this.findings.push(duplicate(what, first, place));
    else known.set(what.id, place);
  }

  #addValues(dimension: string, values: unknown): void {
    if (!Array.isArray(values)) return;
    const ids = values.map((value) => member(value, "id")).filter((id) => typeof id === "string");
    this.#values.set(dimension, new Set(ids));
  }

  #addLinks(document: Document): void {
    const links = member(document.data, "links");
    if (!Array.isArray(links)) return;
    for (const [index, link] of links.entries()) {
      const [from, to] = [member(link, "from"), member(link, "to")];
      // Anything may stand there, and not everything can be made into text.
      if (typeof from !== "string" || typeof to !== "string") continue;
      const id = `${from}/${to}`;
      const known = this.#links as Map<string, FirstPlace | undefined>;
      this.#addId(known, { kind: "link", id }, { document, pointer: ["links", index] });
    }
  }

  #addInner({ of, at }: { readonly of: string; readonly at: string }, document: Document): void {
    const owners = Array.isArray(document.data)
      ? document.data.map((item, index) => ({ list: member(item, at), pointer: [index, at] }))
      : [{ list: member(document.data, at), pointer: [at] }];
    for (const { list, pointer } of owners) {
      if (!Array.isArray(list)) continue;
      const known = of === "session" ? this.#place(of) : new Map<string, FirstPlace | undefined>();
      for (const [index, item] of list.entries()) {
        const id = member(item, "id");
        if (typeof id !== "string") continue;
        this.#addId(known, { kind: of, id }, { document, pointer: [...pointer, index, "id"] });
      }
    }
  }
}

interface FirstPlace {
  readonly document: Document;
  readonly pointer: Pointer;
}

function duplicate(
  what: { readonly kind: string; readonly id: string },
  first: FirstPlace,
  second: FirstPlace,
): AnyFinding {
  return {
    rule: "duplicate-id",
    args: what,
    where: second.document.locate(second.pointer),
    about: `${what.kind}:${what.id}`,
    related: [{ label: "first", where: first.document.locate(first.pointer) }],
  };
}

function badFileName(path: string, name: string): AnyFinding {
  const suggestion = identifierFrom(name);
  const problem = { is: "identifier" as const, ...(suggestion !== "" && { suggestion }) };
  return { rule: "wrong-value", args: { key: path, value: name, problem }, where: wholeFile(path) };
}

/** `Nodes:` or `node:` for `nodes:`: the key has a finding of its own, and what stands under it is not gone. */
function isMisspelt(data: unknown, [key]: Pointer): boolean {
  if (typeof key !== "string" || !isObject(data) || Object.hasOwn(data, key)) return false;
  return Object.keys(data).some((other) => nearest(other, [key]) !== undefined);
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null;
}

/** One member of an object or list that may be anything; never one of its prototype. */
export function member(value: unknown, key: string | number): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
