import type { Account } from "./account.ts";
import { shift } from "./figure.ts";
import { BETWEEN, type Observation, type Table } from "./table.ts";

/**
 * The table without columns that tell nothing apart, and without figures that contradict one another. Of two
 * rows about the same with different values neither is taken: nobody knows which is right. Of rows that
 * say the same, the first is.
 */
export function sift(table: Table, account: Account): Table {
  const narrow = withGeoCodes(withoutIdleColumns(table, account), account);
  const rows = repeatedKeys(narrow.observations);
  if (rows.size === 0) {
    account.taken += narrow.observations.length;
    return narrow;
  }
  const kept = narrow.observations.filter((row) => {
    const same = rows.get(keyOf(row)) ?? [];
    const reason = same.length < 2 ? undefined : reasonFor(row, same);
    if (reason === undefined) return true;
    const others = (reason === "conflict" ? same : same.slice(0, 1)).filter((other) => other !== row);
    const lines = others.slice(0, MOST_OTHERS).map(({ line }) => line);
    account.notTaken.push({ path: table.path, line: row.line, reason, raw: row.raw, others: lines });
    return false;
  });
  account.taken += kept.length;
  return { ...narrow, observations: kept };
}

/** More places about the same are of no help to a reader. */
const MOST_OTHERS = 20;

/** Why a row that is not alone with its key stays behind; nothing for the first of those that agree. */
function reasonFor(row: Observation, same: readonly Observation[]): "conflict" | "repeated" | undefined {
  if (conflicting(same)) return "conflict";
  return row === same[0] ? undefined : "repeated";
}

/** The rows behind each key, where any key stands twice: mostly none does. */
function repeatedKeys(observations: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> {
  const keys = observations.map(keyOf);
  const rows = new Map<string, Observation[]>();
  if (new Set(keys).size === keys.length) return rows;
  for (const [at, row] of observations.entries()) {
    const key = keys[at] ?? "";
    const same = rows.get(key);
    if (same) same.push(row);
    else rows.set(key, [row]);
  }
  return rows;
}

function keyOf({ seriesKey, period, groups }: Observation): string {
  return `${seriesKey}${BETWEEN}${period}${BETWEEN}${groups.join(BETWEEN)}`;
}

function conflicting(rows: readonly Observation[]): boolean {
  const first = shift(rows[0]?.number ?? "", 0);
  return rows.some(({ number }) => shift(number, 0) !== first);
}

/** Codes for the map repeat the name of the area; where they alone tell rows apart, they are a dimension. */
function withGeoCodes(table: Table, account: Account): Table {
  const { path, geoColumn: column, observations } = table;
  if (column === undefined || observations.length === 0) return table;
  if (observations.every(({ geoCode }) => geoCode === "")) {
    account.columns.push({ path, column, why: "empty" });
    return table;
  }
  if (!codesTellApart(observations)) {
    account.columns.push({ path, column, why: "code" });
    return table;
  }
  return {
    ...table,
    dimensions: [...table.dimensions, column],
    observations: observations.map((row) => ({ ...row, groups: [...row.groups, row.geoCode] })),
  };
}

function codesTellApart(observations: readonly Observation[]): boolean {
  const codes = new Map<string, string>();
  for (const row of observations) {
    const key = keyOf(row);
    const known = codes.get(key);
    if (known !== undefined && known !== row.geoCode) return true;
    codes.set(key, row.geoCode);
  }
  return false;
}

/** A column that is empty, or has one and the same value in every row, splits nothing. */
function withoutIdleColumns(table: Table, account: Account): Table {
  const { path, dimensions, observations } = table;
  if (observations.length === 0) return { ...table, dimensions: [] };
  const first = observations[0]?.groups ?? [];
  const varied = dimensions.map(() => false);
  for (const { groups } of observations) {
    for (let at = 0; at < varied.length; at += 1) if (groups[at] !== first[at]) varied[at] = true;
  }
  const kept = [...varied.keys()].filter((at) => varied[at] === true);
  if (kept.length === dimensions.length) return table;
  for (const [at, column] of dimensions.entries()) {
    const value = first[at] ?? "";
    if (varied[at] === true) continue;
    account.columns.push(
      value === "" ? { path, column, why: "empty" } : { path, column, why: "constant", value },
    );
  }
  return {
    ...table,
    dimensions: kept.map((at) => dimensions[at] ?? ""),
    observations: observations.map((row) => ({ ...row, groups: kept.map((at) => row.groups[at] ?? "") })),
  };
}
