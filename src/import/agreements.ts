import type { Constants, Import, ImportColumn } from "../generated/schema-types.ts";
import { plain } from "./words.ts";

/** What is agreed so far: from a file of agreements, from flags, from answers. Later ones count. */
export interface Agreements {
  readonly columns: readonly ImportColumn[];
  readonly set: Constants;
  readonly skip: readonly { readonly column: string; readonly text: string }[];
  /** Codes of words, of columns of which it is not agreed yet what they hold. */
  readonly words?: readonly { readonly column: string; readonly text: string; readonly code: string }[];
  readonly decimal?: "comma" | "point" | undefined;
  /** What becomes of `<5` and the like: no number and status withheld, unless it is refused. */
  readonly hidden?: "withheld" | "refuse" | undefined;
  readonly sheet?: string | undefined;
  readonly headerRow?: number | undefined;
  readonly into?: string | undefined;
}

export const NOTHING_AGREED: Agreements = { columns: [], set: {}, skip: [] };

/** A file of agreements as what is agreed. */
export function agreementsOf(file: Import): Agreements {
  return {
    columns: file.columns,
    set: file.set ?? {},
    skip: file.skip ?? [],
    decimal: file.decimal,
    hidden: file.hidden,
    sheet: file.sheet,
    headerRow: file.header_row,
    into: file.into,
  };
}

/** Agreements with more laid over them; of a column that both know, the words of both count. */
export function withMore(base: Agreements, more: Agreements): Agreements {
  const columns = [...base.columns];
  for (const column of more.columns) {
    const at = columns.findIndex(({ name }) => plain(name) === plain(column.name));
    const known = columns[at];
    if (known === undefined) columns.push(column);
    else columns[at] = mergedColumn(known, column);
  }
  return {
    columns,
    set: mergedConstants(base.set, more.set),
    skip: [...base.skip, ...more.skip],
    words: [...(base.words ?? []), ...(more.words ?? [])],
    decimal: more.decimal ?? base.decimal,
    hidden: more.hidden ?? base.hidden,
    sheet: more.sheet ?? base.sheet,
    headerRow: more.headerRow ?? base.headerRow,
    into: more.into ?? base.into,
  };
}

function mergedColumn(known: ImportColumn, more: ImportColumn): ImportColumn {
  const values = mapOf({ ...known.values, ...more.values });
  const same = known.holds === more.holds && known.dimension === more.dimension;
  return {
    ...(same ? known : {}),
    ...more,
    ...(Object.keys(values).length > 0 && (same || more.values !== undefined) && { values }),
  };
}

function mergedConstants(base: Constants, more: Constants): Constants {
  const dimensions = mapOf({ ...base.dimensions, ...more.dimensions });
  return { ...base, ...more, ...(Object.keys(dimensions).length > 0 && { dimensions }) };
}

/** A copy in which every key is a key, `__proto__` included. */
function mapOf(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.assign(Object.create(null) as Record<string, string>, values);
}

/** How a header differs from the one that was agreed. */
export interface HeaderDifference {
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

/** Compares names as people write them: capitals and accents weigh nothing. */
export function headerDifference(agreements: Agreements, names: readonly string[]): HeaderDifference {
  const there = new Set(names.map(plain));
  const agreed = new Set(agreements.columns.map(({ name }) => plain(name)));
  return {
    missing: agreements.columns.map(({ name }) => name).filter((name) => !there.has(plain(name))),
    added: names.filter((name) => !agreed.has(plain(name))),
  };
}

/** Agreements as the file that is kept: only what says something. */
export function fileOf(agreements: Agreements): Import {
  const { columns, set, skip, decimal, hidden, sheet, headerRow, into } = agreements;
  const [first, ...rest] = columns;
  if (first === undefined) throw new Error("agreements without a column");
  return {
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { header_row: headerRow }),
    ...(decimal !== undefined && { decimal }),
    ...(hidden !== undefined && { hidden }),
    ...(into !== undefined && { into }),
    ...(Object.keys(set).length > 0 && { set }),
    columns: [first, ...rest],
    ...(skip.length > 0 && { skip: skip.map((each) => ({ ...each })) }),
  };
}
