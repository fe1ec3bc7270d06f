import type { Location } from "../findings/finding.ts";
import type { Kind, Repository } from "../model/repository.ts";
import type { Document, Pointer } from "../read/document.ts";
import { type MarkdownLink, markdownLinks } from "../read/markdown-links.ts";

/** A link that somebody wrote: to a file, or to an address. */
export interface WrittenLink {
  readonly target: string;
  /** The file in which it stands, as it may be shown. */
  readonly path: string;
  /** True where it stands in a text of the format, which reports elsewhere may print. */
  readonly isPrinted: boolean;
  /** A typed reference, where it belongs to a thing with an identifier. */
  readonly about?: string;
  where(): Location;
}

/** No file of the format is nested deeper. */
const DEEPEST = 12;
const LINKED = /\]\(|:\/\//;

/** Every link in the texts, the Markdown and the other pages of a repository. */
export function* writtenLinks(repository: Repository): Generator<WrittenLink> {
  const { coalition, coalitionDocument, conditions, conditionsDocument } = repository;
  const { trajectory, trajectoryDocument, entities, links } = repository;
  if (coalitionDocument) yield* inData({ data: coalition, document: coalitionDocument, pointer: [] });
  for (const kind of Object.keys(entities) as Kind[]) {
    for (const entity of entities[kind].values()) {
      yield* inData({ ...entity, about: `${kind}:${entity.id}` });
      if (entity.document.body !== undefined && entity.pointer.length === 0) {
        yield* inBody(entity.document, `${kind}:${entity.id}`);
      }
    }
  }
  for (const link of links) yield* inData({ ...link, about: `link:${link.id}` });
  if (conditionsDocument) {
    yield* inData({ data: conditions?.scores, document: conditionsDocument, pointer: ["scores"] });
  }
  if (trajectoryDocument) yield* inData({ data: trajectory, document: trajectoryDocument, pointer: [] });
  for (const { path, links: found } of repository.pages) {
    for (const link of found) yield written(link, { path, firstLine: 1 });
  }
}

function* inBody(document: Document, about: string): Generator<WrittenLink> {
  const { path, body = "" } = document;
  for (const link of markdownLinks(body)) {
    yield { ...written(link, { path, firstLine: document.bodyLine ?? 1 }), about };
  }
}

function written(
  { target, line, column, endColumn }: MarkdownLink,
  { path, firstLine }: { readonly path: string; readonly firstLine: number },
): WrittenLink {
  const at = firstLine + line;
  return {
    target: plain(target),
    path,
    isPrinted: false,
    where: () => ({ path, line: at, column, endLine: at, endColumn }),
  };
}

/** Without the marks that keep Markdown and HTML from reading a sign as something else. */
function plain(target: string): string {
  return target.replace(/\\([!-/:-@[-`{-~])/g, "$1").replaceAll("&amp;", "&");
}

interface Place {
  readonly data: unknown;
  readonly document: Document;
  readonly pointer: Pointer;
  readonly about?: string;
}

function* inData({ data, document, pointer, about }: Place): Generator<WrittenLink> {
  for (const { at, text } of linkedTexts(data, [], [])) {
    for (const { target } of markdownLinks(text)) {
      yield {
        target: plain(target),
        path: document.path,
        isPrinted: true,
        ...(about !== undefined && { about }),
        where: () => document.locate([...pointer, ...at]),
      };
    }
  }
}

interface LinkedText {
  readonly at: Pointer;
  readonly text: string;
}

/** The texts that have a link. Most have none, so the way to them is written down only then. */
function linkedTexts(data: unknown, way: (string | number)[], found: LinkedText[]): readonly LinkedText[] {
  if (typeof data === "string") {
    if (LINKED.test(data)) found.push({ at: [...way], text: data });
  } else if (typeof data === "object" && data !== null && way.length < DEEPEST) {
    const steps = Array.isArray(data) ? data.keys() : Object.keys(data);
    for (const step of steps) {
      way.push(step);
      linkedTexts((data as Record<string | number, unknown>)[step], way, found);
      way.pop();
    }
  }
  return found;
}
