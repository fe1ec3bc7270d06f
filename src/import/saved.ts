import { parseDocument } from "yaml";
import type { FileTree } from "../files/file-tree.ts";
import type { Import, ImportColumn } from "../generated/schema-types.ts";
import { checkShape } from "../model/shape.ts";
import { readYaml } from "../read/yaml.ts";
import { writeYaml } from "../scaffold/yaml-text.ts";
import { type Agreements, agreementsOf, fileOf } from "./agreements.ts";
import { mayBeSomebody } from "./kept-words.ts";
import { plain } from "./words.ts";

/** Agreements that are kept: imports/<name>.yaml. */
export interface SavedImport {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** Absent where the file has errors: then it is not used. */
  readonly agreements?: Agreements;
}

const LARGEST = 1024 * 1024;

/** All kept agreements, by name. */
export function savedImports(tree: FileTree): readonly SavedImport[] {
  return tree.list().flatMap(({ path, trouble }): SavedImport[] => {
    const name = /^imports\/([^/]+)\.yaml$/.exec(path)?.[1];
    if (name === undefined || trouble !== undefined) return [];
    const read = tree.read(path, { maximumBytes: LARGEST });
    if (!read.ok) return [{ name, path, text: "" }];
    const text = new TextDecoder().decode(read.bytes);
    const { document, findings } = readYaml(path, read.bytes);
    const shape = document && checkShape("import", document);
    if (findings.length > 0 || !shape?.document || shape.findings.length > 0) return [{ name, path, text }];
    return [{ name, path, text, agreements: agreementsOf(shape.document.data as Import) }];
  });
}

/**
 * Agreements as they may be kept: without any text of a column about people (`personal`, by plain name),
 * and without texts of other columns that may say something about a person, also where somebody gave them a
 * code: those are asked again next time.
 */
export function withoutPersonal(agreements: Agreements, personal: ReadonlySet<string>): Agreements {
  const isKept = (column: string, text: string) =>
    !personal.has(plain(column)) && !mayBeSomebody(text, "dimension");
  const columns = agreements.columns.map((column): ImportColumn => {
    if (column.values === undefined) return column;
    const { values, ...bare } = column;
    const kept = Object.entries(values).filter(
      ([text]) => !personal.has(plain(column.name)) && !mayBeSomebody(text, column.holds),
    );
    return kept.length === 0 ? bare : { ...bare, values: Object.fromEntries(kept) };
  });
  const { words: _, ...rest } = agreements;
  return { ...rest, columns, skip: agreements.skip.filter(({ column, text }) => isKept(column, text)) };
}

/** The text of new agreements. */
export function newImportText(agreements: Agreements): string {
  return `${writeYaml(plainValue(fileOf(agreements)))}\n`;
}

/** What was agreed beside what a file of agreements says already, written into it; comments stay. */
export function updatedImportText(saved: SavedImport, agreements: Agreements): string {
  const before = saved.agreements;
  if (before === undefined) return saved.text;
  const document = parseDocument(saved.text);
  let changed = false;
  const put = (path: readonly (string | number)[], value: unknown) => {
    // A key without anything behind it is no key that is absent.
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
    changed = true;
  };
  for (const column of agreements.columns) {
    const at = before.columns.findIndex(({ name }) => plain(name) === plain(column.name));
    const known = before.columns[at];
    if (known === undefined) {
      document.addIn(["columns"], document.createNode(plainValue(column)));
      changed = true;
      continue;
    }
    for (const key of ["holds", "dimension", "percent"] as const) {
      if (column[key] !== known[key]) put(["columns", at, key], column[key]);
    }
    if (JSON.stringify(column.set) !== JSON.stringify(known.set))
      put(["columns", at, "set"], column.set && plainValue(column.set));
    // Codes of what the column held before say nothing about what it holds now.
    const another = column.holds !== known.holds || column.dimension !== known.dimension;
    if (another && known.values !== undefined) {
      if (Object.keys(column.values ?? {}).length === 0) put(["columns", at, "values"], undefined);
      for (const word of Object.keys(column.values ? known.values : {}))
        if (column.values?.[word] === undefined) put(["columns", at, "values", word], undefined);
    }
    for (const [word, code] of Object.entries(column.values ?? {})) {
      if (known.values?.[word] !== code) put(["columns", at, "values", word], code);
    }
  }
  // What somebody wrote into the file stays, whatever would be kept of it today.
  const known = new Set(before.skip.map(({ column, text }) => `${column}\n${text}`));
  const added = agreements.skip.filter(({ column, text }) => !known.has(`${column}\n${text}`));
  const now = { ...fileOf({ ...agreements, skip: [...before.skip, ...added] }), columns: undefined };
  const then = { ...fileOf(before), columns: undefined };
  for (const key of ["sheet", "header_row", "decimal", "hidden", "into", "set", "skip"] as const) {
    if (now[key] !== undefined && JSON.stringify(now[key]) !== JSON.stringify(then[key]))
      put([key], plainValue(now[key]));
  }
  return changed ? document.toString({ lineWidth: 0, flowCollectionPadding: false }) : saved.text;
}

/** Without prototypes and without what is absent. */
function plainValue(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
