import type { ImportColumn } from "../generated/schema-types.ts";
import type { Agreements } from "./agreements.ts";
import { plain } from "./words.ts";

/** How the name of a column may be shown; the same name where it is nobody's. */
type Shown = (name: string) => string;

/**
 * Agreements as they may be kept in git: a column that is called by a person is kept by the first letters of
 * the name. Where two columns would be kept alike and are used, neither is: they are asked again. `written`
 * are names that stand in the kept file already: what somebody wrote there stays.
 */
export function withMaskedNames(
  agreements: Agreements,
  shown: Shown,
  written: ReadonlySet<string> = new Set(),
): Agreements {
  const keep = (name: string) => (written.has(plain(name)) ? name : shown(name));
  const alike = new Map<string, ImportColumn[]>();
  for (const column of agreements.columns) {
    const name = keep(column.name);
    alike.set(name, [...(alike.get(name) ?? []), column]);
  }
  const columns = [...alike].flatMap(([name, same]) => {
    const [first] = same;
    const isClear = same.length === 1 || same.every(({ holds }) => holds === "ignore");
    return first !== undefined && isClear ? [{ ...first, name }] : [];
  });
  const { sheet, ...rest } = agreements;
  return {
    ...rest,
    // A sheet is found by its whole name: one that is a person's is named again each time.
    ...(sheet !== undefined && shown(sheet) === sheet && { sheet }),
    columns,
    skip: agreements.skip.map((each) => ({ ...each, column: keep(each.column) })),
  };
}

/** Kept agreements with the names of the columns as a file has them: masked ones are found by their mask. */
export function withOwnNames(agreements: Agreements, names: readonly string[], shown: Shown): Agreements {
  if (!agreements.columns.some(({ name }) => name.includes("•"))) return agreements;
  const byMask = new Map<string, string[]>();
  for (const name of names) {
    const mask = shown(name);
    if (mask !== name) byMask.set(mask, [...(byMask.get(mask) ?? []), name]);
  }
  const columns = agreements.columns.flatMap((column): readonly ImportColumn[] => {
    const own = byMask.get(column.name) ?? [];
    const isClear = own.length === 1 || (own.length > 1 && column.holds === "ignore");
    return isClear ? own.map((name) => ({ ...column, name })) : [column];
  });
  const skip = agreements.skip.map((each) => {
    const own = byMask.get(each.column) ?? [];
    return own.length === 1 && own[0] !== undefined ? { ...each, column: own[0] } : each;
  });
  return { ...agreements, columns, skip };
}
