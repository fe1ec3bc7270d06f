import type { AnyFinding } from "../findings/finding.ts";
import type {
  CoalitionFile,
  ConditionsFile,
  TheoryOfChangeFile,
  Trajectory,
} from "../generated/schema-types.ts";
import type { Document, Pointer } from "../read/document.ts";
import { checkConsistency } from "./consistency.ts";
import { Declarations, LISTS, type ListPlace, member } from "./declared.ts";
import { type FileKind, identifierOf } from "./file-kinds.ts";
import { checkHouseRules } from "./house-rules.ts";
import { checkReferences, type ShapedDocument } from "./references.ts";
import type { Releases } from "./release.ts";
import { releasesOf } from "./releases.ts";
import type { Entity, Kind, Kinds, LinkEntity, Repository } from "./repository.ts";
import { readSettings } from "./settings.ts";
import { checkShape } from "./shape.ts";

/** All of a repository but its measurements. */
export type Parts = Omit<Repository, "measurements" | "paths" | "pages" | "inputs" | "masker" | "findings">;

export interface Assembled {
  readonly parts: Parts;
  readonly declarations: Declarations;
  readonly findings: readonly AnyFinding[];
}

/** A document as it was read, before anything is known of its shape. */
export interface ReadDocument {
  readonly kind: FileKind;
  readonly document: Document;
}

/** What could not be read: a file of the format, or a whole folder of files of that kind. */
export interface Unread {
  readonly kind: FileKind;
  readonly path: string;
  readonly isFolder?: true;
}

/**
 * Puts the documents together into typed things with indexes, and checks shapes, identifiers and
 * references. The first of two things with one identifier counts.
 */
export function assemble(documents: readonly ReadDocument[], unread: readonly Unread[]): Assembled {
  const declarations = new Declarations();
  const findings: AnyFinding[] = [];
  for (const { kind, path, isFolder } of unread) {
    if (isFolder) declarations.addUnreadFolder(kind, path);
    else declarations.addUnread(kind, path);
  }
  const shapes: AnyFinding[] = [];
  const shaped = documents.flatMap(({ kind, document }): ShapedDocument[] => {
    declarations.addDocument(kind, document);
    const shape = checkShape(kind.schema, document);
    shapes.push(...shape.findings);
    if (!shape.document) declarations.unreadPaths.add(document.path);
    if (!shape.document && kind.thing) declarations.addUnread(kind, document.path);
    return shape.document ? [{ kind, document: shape.document }] : [];
  });
  for (const finding of [...shapes, ...declarations.findings]) findings.push(finding);
  for (const finding of checkReferences(shaped, declarations)) findings.push(finding);
  for (const finding of checkConsistency(shaped)) findings.push(finding);
  for (const finding of checkHouseRules(shaped, declarations)) findings.push(finding);
  const { releases, findings: missing } = releasesOf(shaped, { unread, findings: shapes });
  for (const finding of missing) findings.push(finding);
  const { parts, findings: settingsFindings } = gather(shaped, declarations, releases);
  return {
    parts: { ...parts, unreadPaths: [...declarations.unreadPaths] },
    declarations,
    findings: [...findings, ...settingsFindings],
  };
}

type Entities = { [K in Kind]: Map<string, Entity<K>> };

function emptyEntities(): Entities {
  return {
    partner: new Map(),
    node: new Map(),
    assumption: new Map(),
    dimension: new Map(),
    source: new Map(),
    policy: new Map(),
    indicator: new Map(),
    evidence: new Map(),
    claim: new Map(),
    rival: new Map(),
    learning: new Map(),
    condition: new Map(),
    funder: new Map(),
    report: new Map(),
  };
}

function gather(
  shaped: readonly ShapedDocument[],
  declarations: Declarations,
  releases: Releases,
): { readonly parts: Parts; readonly findings: readonly AnyFinding[] } {
  const entities = emptyEntities();
  const links: LinkEntity[] = [];
  for (const { kind, document } of shaped) {
    if (kind.thing) addThing(entities, kind.thing, document);
    for (const list of LISTS[kind.schema] ?? []) addList(entities, list, document);
    if (kind.schema === "theory-of-change") addLinks(links, document);
  }
  const whole = (schema: string) => shaped.find(({ kind }) => kind.schema === schema)?.document;
  const coalition = whole("impact");
  const conditions = whole("conditions");
  const trajectory = whole("trajectory");
  const { settings, findings } = readSettings(coalition);
  return {
    parts: {
      ...(coalition && { coalition: coalition.data as CoalitionFile, coalitionDocument: coalition }),
      settings,
      entities,
      links: firstOfEach(links),
      ...(conditions && { conditions: conditions.data as ConditionsFile, conditionsDocument: conditions }),
      ...(trajectory && { trajectory: trajectory.data as Trajectory, trajectoryDocument: trajectory }),
      releases,
      incomplete: declarations.incomplete,
    },
    findings,
  };
}

function addThing(entities: Entities, kind: Kind, document: Document): void {
  add(entities, { kind, id: identifierOf(document.path), document, pointer: [] }, document.data);
}

/** The shape was checked against the schema that the type was made from. */
function add<K extends Kind>(entities: Entities, place: Omit<Entity<K>, "data">, data: unknown): void {
  const known = entities[place.kind] as Map<string, Entity<K>>;
  if (!known.has(place.id)) known.set(place.id, { ...place, data: data as Kinds[K] });
}

function addList(entities: Entities, { kind, at }: ListPlace, document: Document): void {
  const list = at.reduce<unknown>((value, step) => member(value, step), document.data);
  if (!Array.isArray(list)) return;
  for (const [index, item] of list.entries()) {
    const pointer: Pointer = [...at, index];
    add(entities, { kind, id: String(member(item, "id")), document, pointer }, item);
  }
}

function addLinks(links: LinkEntity[], document: Document): void {
  const { links: list } = (document.data ?? {}) as TheoryOfChangeFile;
  for (const [index, data] of (list ?? []).entries()) {
    links.push({ id: `${data.from}/${data.to}`, data, document, pointer: ["links", index] });
  }
}

function firstOfEach(links: readonly LinkEntity[]): readonly LinkEntity[] {
  return [...new Map([...links].reverse().map((link) => [link.id, link])).values()].reverse();
}
