import { REFERENCES } from "../../src/generated/references.ts";
import type { SchemaName } from "../../src/generated/validators.js";
import { fileKindOf, identifierOf } from "../../src/model/file-kinds.ts";

interface FormatFile {
  readonly path: string;
  readonly schema: SchemaName;
  readonly content: unknown;
}

const LISTS: Partial<Record<SchemaName, string>> = {
  partners: "partner",
  dimensions: "dimension",
  sources: "source",
  policy: "policy",
  rivals: "rival",
};

/** References to things that the files do not hold, as `path: reference`. */
export function danglingReferences(files: readonly FormatFile[]): readonly string[] {
  const known = new Set([...files.flatMap(things), "condition:common-agenda"]);
  return files.flatMap(({ path, schema, content }) =>
    REFERENCES[schema].flatMap((reference) =>
      valuesAt(content, reference.path).flatMap((value) => {
        const asked = reference.typed ? [String(value)] : reference.to.map((kind) => `${kind}:${value}`);
        const found = asked.some((one) => known.has(one)) || (reference.to.length > 1 && value === "partner");
        return found ? [] : [`${path}: ${asked[0]}`];
      }),
    ),
  );
}

/** Every thing that a file holds, as `kind:id`. */
export function things({ path, schema, content }: FormatFile): readonly string[] {
  const kind = fileKindOf(path)?.thing;
  if (kind) return [`${kind}:${identifierOf(path)}`];
  const list = LISTS[schema];
  if (list) return idsOf(content).map((id) => `${list}:${id}`);
  if (schema !== "theory-of-change") return [];
  const theory = content as Record<string, unknown>;
  return [
    ...idsOf(theory.nodes).map((id) => `node:${id}`),
    ...idsOf(theory.assumptions).map((id) => `assumption:${id}`),
  ];
}

function idsOf(list: unknown): readonly string[] {
  return ((list ?? []) as readonly { id: string }[]).map(({ id }) => id);
}

function valuesAt(content: unknown, path: readonly string[]): readonly unknown[] {
  const [first, ...rest] = path;
  if (first === undefined) return content === undefined ? [] : [content];
  if (typeof content !== "object" || content === null) return [];
  if (first === "*") return Object.values(content).flatMap((value) => valuesAt(value, rest));
  return valuesAt((content as Record<string, unknown>)[first], rest);
}
