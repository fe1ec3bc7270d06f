import type { Entity, Kind, Repository } from "./repository.ts";

/** What things were called at an earlier revision, as `previously` says now. */
export interface RenamedThings {
  /** A typed reference by the names of then; in any other text, the identifiers in it. */
  reference(text: string): string;
  /** The files of things that have another name now: the file of now, and that of then. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * What was renamed between two revisions of a repository: a thing of now that was not there under its name, and
 * says in `previously` how it was called when it was.
 */
export function renamedThings(now: Repository, before: Repository): RenamedThings {
  const perKind = new Map<string, ReadonlyMap<string, string>>();
  const anyKind = new Map<string, string>();
  const files = new Map<string, string>();
  for (const kind of Object.keys(now.entities) as Kind[]) {
    const names = new Map<string, string>();
    const were: ReadonlyMap<string, Entity> = before.entities[kind];
    for (const { id, data, document, pointer } of now.entities[kind].values()) {
      if (were.has(id)) continue;
      const { previously = [] } = data as { readonly previously?: readonly string[] };
      const then = previously.map((name) => were.get(String(name))).find((entity) => entity !== undefined);
      if (then === undefined) continue;
      names.set(id, then.id);
      anyKind.set(id, then.id);
      if (pointer.length === 0) files.set(document.path, then.document.path);
    }
    if (names.size > 0) perKind.set(kind, names);
  }
  const nameOf = (kind: string, id: string) => perKind.get(kind)?.get(id) ?? id;
  return { files, reference: (text) => referenceThen(text, nameOf) ?? wordsThen(text, anyKind) };
}

/** A row as text holds identifiers beside other words. */
function wordsThen(text: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return text;
  return text.replace(/[a-z0-9]+(?:-[a-z0-9]+)*/g, (word) => names.get(word) ?? word);
}

/** Undefined where the text is no typed reference. */
function referenceThen(text: string, nameOf: (kind: string, id: string) => string): string | undefined {
  const [, kind, rest] = /^([a-z-]+):([^\s]+)$/.exec(text) ?? [];
  if (kind === undefined || rest === undefined) return undefined;
  const [first = "", ...others] = rest.split("/");
  if (kind === "link") return `link:${[first, ...others].map((id) => nameOf("node", id)).join("/")}`;
  if (kind !== "figure") return `${kind}:${nameOf(kind, rest)}`;
  const parts = others.map((part) => (part.includes("=") ? part : nameOf("partner", part)));
  return `figure:${[nameOf("indicator", first), ...parts].join("/")}`;
}
