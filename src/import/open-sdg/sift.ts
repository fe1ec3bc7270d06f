import type { Account } from "./account.ts";
import { shift } from "./figure.ts";
import { type Figures, keysOf, some } from "./figures.ts";
import type { Table } from "./table.ts";

/**
 * The table without columns that tell nothing apart, and without figures that contradict one another. Of two
 * rows about the same with different values neither is taken: nobody knows which is right. Of rows that
 * say the same, the first is.
 */
export function sift(table: Table, account: Account): Table {
  const narrow = withGeoCodes(withoutIdleColumns(table, account), account);
  const { figures } = narrow;
  const kept = keptOf(narrow, account);
  account.taken += kept?.length ?? figures.length;
  return kept === undefined ? narrow : { ...narrow, figures: some(figures, kept) };
}

/** More places about the same are of no help to a reader. */
const MOST_OTHERS = 20;

/** The figures that are taken; undefined where all are. */
function keptOf({ path, figures, placeOf }: Table, account: Account): readonly number[] | undefined {
  const alike = repeatedKeys(figures);
  if (alike.size === 0) return undefined;
  const kept: number[] = [];
  for (let at = 0; at < figures.length; at += 1) {
    const same = alike.get(at) ?? [];
    const reason = same.length < 2 ? undefined : reasonFor(at, same, figures);
    if (reason === undefined) {
      kept.push(at);
      continue;
    }
    const others = (reason === "conflict" ? same : same.slice(0, 1)).filter((other) => other !== at);
    const lines = others.slice(0, MOST_OTHERS).map((other) => placeOf(figures.rows[other] ?? 0).line);
    account.notTaken.push({ path, reason, ...placeOf(figures.rows[at] ?? 0), others: lines });
  }
  return kept;
}

/** Why a figure that is not alone with its key stays behind; nothing for the first of those that agree. */
function reasonFor(
  at: number,
  same: readonly number[],
  figures: Figures,
): "conflict" | "repeated" | undefined {
  if (conflicting(same, figures)) return "conflict";
  return at === same[0] ? undefined : "repeated";
}

/** For each figure that shares its key all those that do: mostly there is none. */
function repeatedKeys(figures: Figures): ReadonlyMap<number, readonly number[]> {
  const keys = keysOf(figures);
  const alike = new Map<number, number[]>();
  if (!hasRepeats(keys)) return alike;
  const byKey = new Map<number, number[]>();
  for (const [at, key] of keys.entries()) {
    const same = byKey.get(key) ?? [];
    same.push(at);
    byKey.set(key, same);
    alike.set(at, same);
  }
  return alike;
}

/** Mostly keys lie so close together that each can have a mark of its own. */
const MARKS_PER_KEY = 64;

function hasRepeats(keys: Float64Array): boolean {
  let highest = 0;
  for (let at = 0; at < keys.length; at += 1) highest = Math.max(highest, keys[at] as number);
  if (highest > keys.length * MARKS_PER_KEY) return hasRepeatsFarApart(keys);
  const marks = new Uint8Array(highest + 1);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as number;
    if (marks[key] === 1) return true;
    marks[key] = 1;
  }
  return false;
}

function hasRepeatsFarApart(keys: Float64Array): boolean {
  const sorted = keys.slice().sort();
  for (let at = 1; at < sorted.length; at += 1) if (sorted[at] === sorted[at - 1]) return true;
  return false;
}

function conflicting(same: readonly number[], { numbers }: Figures): boolean {
  const first = shift(numbers[same[0] ?? 0] ?? "", 0);
  return same.some((at) => shift(numbers[at] ?? "", 0) !== first);
}

/** Codes for the map repeat the name of the area; where they alone tell rows apart, they are a dimension. */
function withGeoCodes(table: Table, account: Account): Table {
  const { path, geoColumn: column, figures } = table;
  if (column === undefined || figures.length === 0) return table;
  if (figures.geoCodes.codes.every((code) => code === 0)) {
    account.columns.push({ path, column, why: "empty" });
    return table;
  }
  if (!codesTellApart(figures)) {
    account.columns.push({ path, column, why: "code" });
    return table;
  }
  const groups = [...figures.groups, figures.geoCodes];
  return { ...table, dimensions: [...table.dimensions, column], figures: { ...figures, groups } };
}

function codesTellApart(figures: Figures): boolean {
  const { codes } = figures.geoCodes;
  const codeOf = new Map<number, number>();
  for (const [at, key] of keysOf(figures).entries()) {
    const code = codes[at] ?? 0;
    const known = codeOf.get(key);
    if (known !== undefined && known !== code) return true;
    codeOf.set(key, code);
  }
  return false;
}

/** A column that is empty, or has one and the same value in every row, splits nothing. */
function withoutIdleColumns(table: Table, account: Account): Table {
  const { path, dimensions, figures } = table;
  if (figures.length === 0) return { ...table, dimensions: [], figures: { ...figures, groups: [] } };
  const kept: number[] = [];
  for (const [at, { codes, things }] of figures.groups.entries()) {
    const first = codes[0] ?? 0;
    if (codes.some((code) => code !== first)) kept.push(at);
    else {
      const [column, value] = [dimensions[at] ?? "", things[first] ?? ""];
      account.columns.push(
        value === "" ? { path, column, why: "empty" } : { path, column, why: "constant", value },
      );
    }
  }
  if (kept.length === dimensions.length) return table;
  return {
    ...table,
    dimensions: kept.map((at) => dimensions[at] ?? ""),
    figures: { ...figures, groups: figures.groups.filter((_, at) => kept.includes(at)) },
  };
}
