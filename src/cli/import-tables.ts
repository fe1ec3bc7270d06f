import { nearest } from "../findings/nearest.ts";
import { type Agreements, headerDifference, NOTHING_AGREED, withMore } from "../import/agreements.ts";
import { withOwnNames } from "../import/kept-names.ts";
import { findLayout } from "../import/layout.ts";
import type { SavedImport } from "../import/saved.ts";
import { chooseTable, type FoundTable } from "../import/sources.ts";
import type { ImportWords } from "../language/import.ts";
import { refused } from "./import-flags.ts";
import type { ReadFile } from "./import-sources.ts";

/** A table, and what is agreed about it before anything is asked. */
export interface OpenTable {
  readonly table: FoundTable;
  readonly agreed: Agreements;
  /** The kept agreements by which it is read. */
  readonly saved?: SavedImport;
  /** A collection sheet of the coalition itself: nothing is kept about it. */
  readonly collection: boolean;
  /** Kept agreements whose header is much the same. */
  readonly like?: {
    readonly saved: SavedImport;
    readonly missing: readonly string[];
    readonly added: readonly string[];
  };
}

interface By {
  readonly flags: Agreements;
  readonly using: string | undefined;
  readonly saved: readonly SavedImport[];
  readonly words: ImportWords;
  /** The name of a column as it may be shown, and kept. */
  readonly shown: (name: string) => string;
}

/** Finds the table of a file, and the kept agreements that fit its header. */
export function openTable(file: ReadFile, by: By): OpenTable {
  const { flags, using, saved, words } = by;
  if (file.collection) return { ...file.collection, agreed: file.collection.agreements, collection: true };
  const named = using === undefined ? undefined : namedImport(using, saved, words);
  if (named !== undefined) return withNamed(file, named, by);
  const fitting = fittingImports(file, by);
  if (fitting.length > 1) {
    throw refused(
      "several-imports",
      words.severalImports(
        file.file,
        fitting.map(({ saved: { name } }) => name),
      ),
    );
  }
  const [fit] = fitting;
  if (fit)
    return { table: fit.table, agreed: withMore(fit.agreements, flags), saved: fit.saved, collection: false };
  const table = tableOf(file, flags, words);
  const like = resembling(table, saved, by.shown);
  return { table, agreed: withMore(NOTHING_AGREED, flags), collection: false, ...(like && { like }) };
}

function namedImport(name: string, saved: readonly SavedImport[], words: ImportWords): SavedImport {
  const found = saved.find((each) => each.name === name);
  if (found === undefined) {
    throw refused(
      "no-such-import",
      words.noSuchImport(
        name,
        nearest(
          name,
          saved.map((each) => each.name),
        ),
      ),
    );
  }
  if (found.agreements === undefined) throw refused("broken-import", words.brokenImport(found.path));
  return found;
}

/** Named on the command line: what has changed in the header is told, or asked where it is only more. */
function withNamed(file: ReadFile, saved: SavedImport, { flags, words, shown }: By): OpenTable {
  const kept = saved.agreements ?? NOTHING_AGREED;
  const table = tableOf(file, withMore(kept, flags), words);
  const agreed = withMore(withOwnNames(kept, namesOf(table), shown), flags);
  const { missing, added } = headerDifference(agreed, namesOf(table));
  const needed = missing.filter(
    (name) => agreed.columns.find((column) => column.name === name)?.holds !== "ignore",
  );
  if (needed.length > 0) throw refused("header-differs", words.headerDiffers(saved.path, needed, added));
  return { table, agreed, saved, collection: false };
}

function fittingImports(file: ReadFile, { flags, saved, shown }: By) {
  return saved.flatMap((each) => {
    if (each.agreements === undefined) return [];
    const kept = each.agreements;
    const choice = chooseTable(file, {
      ...placeOf(withMore(kept, flags)),
      wanted: wantedOf(kept),
    });
    if (!("found" in choice)) return [];
    const agreements = withOwnNames(kept, namesOf(choice.found), shown);
    const { missing, added } = headerDifference(agreements, namesOf(choice.found));
    return missing.length + added.length === 0 ? [{ saved: each, agreements, table: choice.found }] : [];
  });
}

function tableOf(file: ReadFile, agreed: Agreements, words: ImportWords): FoundTable {
  const choice = chooseTable(file, { ...placeOf(agreed), wanted: wantedOf(agreed) });
  if ("found" in choice) return choice.found;
  if (!("sheets" in choice)) throw refused(choice.problem, words.file(file.file, choice.problem));
  throw choice.problem === "no-such-sheet"
    ? refused("no-such-sheet", words.noSuchSheet(file.file, agreed.sheet ?? "", choice.sheets))
    : refused("several-sheets", words.severalSheets(file.file, choice.sheets));
}

function placeOf({ sheet, headerRow }: Agreements) {
  return { sheet, headerRow };
}

function wantedOf({ columns }: Agreements): readonly string[] {
  return columns.map(({ name }) => name);
}

function namesOf({ layout }: FoundTable): readonly string[] {
  return layout.columns.map(({ name }) => name);
}

/** The kept agreements that share most of the names, at least half of them. */
function resembling(table: FoundTable, saved: readonly SavedImport[], shown: By["shown"]): OpenTable["like"] {
  let best: { saved: SavedImport; missing: readonly string[]; added: readonly string[] } | undefined;
  for (const each of saved) {
    if (each.agreements === undefined) continue;
    const wanted = wantedOf(each.agreements);
    const layout = findLayout(table.grid, { wanted }) ?? table.layout;
    const names = layout.columns.map(({ name }) => name);
    const difference = headerDifference(withOwnNames(each.agreements, names, shown), names);
    if (difference.missing.length * 2 > wanted.length) continue;
    if (best === undefined || difference.missing.length < best.missing.length)
      best = { saved: each, ...difference };
  }
  return best;
}
