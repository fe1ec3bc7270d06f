import { minimumOf } from "../disclosure/groups.ts";
import type { Known } from "../disclosure/guard.ts";
import { isProtected } from "../disclosure/problem-of.ts";
import { isCrossed, type KnownRow, type KnownRows } from "./beside.ts";
import { canonical } from "./difference.ts";
import type { RowChange } from "./rows.ts";
import { areLarge, byOf, inPeople, isLargeTable, isTotal, restsOf } from "./steps.ts";

/** What is known besides the rows that changed. */
export interface Beside {
  readonly before: Known;
  readonly after: Known;
  readonly rowsBefore: KnownRows;
  readonly rowsAfter: KnownRows;
  /** What an indicator of now was called before. */
  formerName(indicator: string): string;
  /** All indicators, by their names of now, that tell of the same people as this one. */
  familyOf(indicator: string): readonly string[];
}

/**
 * Whether it may be told of all these rows how they changed: all that changed among indicators that tell of each
 * other, each of them shown on both sides. What stays unsaid then is known to be unchanged; so whatever is hidden
 * beside them has to follow from the old figures exactly as little as from the new ones.
 */
export function isClear(changes: readonly RowChange[], beside: Beside): boolean {
  const tables = new Map<string, RowChange[]>();
  for (const change of changes) {
    const key = `${change.indicator}\r${change.period.text}`;
    const table = tables.get(key) ?? [];
    table.push(change);
    tables.set(key, table);
  }
  return (
    changes.every((change) => isSameYardstick(change, beside) && !isPerhapsRenamed(change, beside)) &&
    [...tables.values()].every((table) => isClearTable(table, { tables, beside }))
  );
}

/**
 * Whether an indicator, or one that tells of it, counts people whom reports protect, on either side: what is said of
 * meetings says something of those who came, where a house rule holds the one against the other. So is what nobody
 * knows any more.
 */
export function isAboutPeople(id: string, { before, after, formerName, familyOf }: Beside): boolean {
  return [id, ...familyOf(id)].some((each) => {
    const old = before.repository.entities.indicator.get(formerName(each));
    const now = after.repository.entities.indicator.get(each);
    const isUnknown = old === undefined && now === undefined;
    return isUnknown || (old && isProtected(old, before)) || (now && isProtected(now, after));
  });
}

/** What figures of an indicator say about each other. */
const STRUCTURE = [
  "type",
  "counts",
  "breakdowns",
  "over_partners",
  "over_time",
  "cumulative",
  "delivered_by",
] as const;

function isSameYardstick({ indicator: id }: RowChange, { before, after, formerName }: Beside): boolean {
  const structure = (name: string, known: Known) => {
    const indicator = known.repository.entities.indicator.get(name);
    return (
      indicator &&
      canonical([STRUCTURE.map((key) => indicator.data[key] ?? null), minimumOf(indicator, known.repository)])
    );
  };
  const [old, now] = [structure(formerName(id), before), structure(id, after)];
  return old === undefined || now === undefined || old === now;
}

interface Around {
  readonly tables: ReadonlyMap<string, readonly RowChange[]>;
  readonly beside: Beside;
}

/** Whether an indicator of people that is gone may be one that is new: then this would tell how it changed. */
function isPerhapsRenamed({ indicator }: RowChange, { before, after, formerName }: Beside): boolean {
  if (after.repository.entities.indicator.has(indicator)) return false;
  return [...after.repository.entities.indicator.values()].some(
    (other) => !before.repository.entities.indicator.has(formerName(other.id)) && isProtected(other, after),
  );
}

/** Rows that went beside others that came may be the same people under another name that nobody wrote down. */
function areComingAndGoing(table: readonly RowChange[]): boolean {
  const parts = table.filter((change) => !isTotal(change));
  return parts.some(({ after }) => !after) && parts.some(({ before }) => !before);
}

/** One indicator over one period. */
function isClearTable(table: readonly RowChange[], { tables, beside }: Around): boolean {
  const [first] = table;
  if (!first) return true;
  const { indicator: id, period } = first;
  const [old, now] = [beside.rowsBefore.of(beside.formerName(id)), beside.rowsAfter.of(id)];
  const rows = [...old, ...now];
  // Of figures of several kinds of periods the sums over time would have to be looked at as well.
  if (new Set(rows.map(({ periodKind }) => periodKind)).size > 1) return false;
  if (areComingAndGoing(table)) return false;
  const family = beside.familyOf(id);
  const people = tableInPeople(table, beside);
  if (!people || !isLargeTable(people, minimumAround(family, beside))) return false;
  const hasTotal = (side: readonly KnownRow[]) =>
    side.some((row) => row.period === period.text && row.by === "");
  if (!isWithOneTotal(table, [hasTotal(old), hasTotal(now)])) return false;
  if (family.length > 1) return family.every((each) => isWhollyShown(each, beside));
  const isCumulative = dataOf(id, beside)?.cumulative === true;
  if (isCumulative) {
    // One step between two periods is one more figure; two of them are a list of people who came.
    const others = [...tables.values()].filter(([change]) => change?.indicator === id);
    return others.length === 1 && isWhollyShown(id, beside);
  }
  return isStillHidden(people, { old, now, beside });
}

/** `undefined` where a share does not say of how many people it is. */
function tableInPeople(table: readonly RowChange[], beside: Beside): readonly RowChange[] | undefined {
  const [first] = table;
  if (!first || dataOf(first.indicator, beside)?.type !== "proportion") return table;
  const people = table.map(inPeople);
  return people.every((change) => change !== undefined) ? people : undefined;
}

/**
 * Whether what is left beside parts that changed can be reckoned: with a total that stands on both sides, or from the
 * parts of one division. A total that came or went while parts changed, or two divisions without one, is two totals.
 */
function isWithOneTotal(table: readonly RowChange[], [before, after]: readonly [boolean, boolean]): boolean {
  if (before && after) return true;
  if (before || after) return table.every(isTotal);
  return new Set(table.map(byOf)).size <= 1;
}

/** The largest that holds for one of them, on either side. */
function minimumAround(family: readonly string[], { before, after, formerName }: Beside): number {
  const minimums = family.flatMap((id) => {
    const now = after.repository.entities.indicator.get(id);
    const old = before.repository.entities.indicator.get(formerName(id));
    return [
      ...(now ? [minimumOf(now, after.repository)] : []),
      ...(old ? [minimumOf(old, before.repository)] : []),
    ];
  });
  return Math.max(0, ...minimums);
}

function dataOf(id: string, { before, after, formerName }: Beside) {
  const indicator =
    after.repository.entities.indicator.get(id) ?? before.repository.entities.indicator.get(formerName(id));
  return indicator?.data;
}

function isWhollyShown(id: string, { rowsBefore, rowsAfter, formerName }: Beside): boolean {
  return [...rowsBefore.of(formerName(id)), ...rowsAfter.of(id)].every(({ isShown }) => isShown);
}

/** Whether no row over a period is hidden on either side, nor any that tells of the same people. */
export function isShownAround(id: string, period: string, beside: Beside): boolean {
  const { rowsBefore, rowsAfter, formerName, familyOf } = beside;
  const family = familyOf(id);
  if (family.length > 1) return family.every((each) => isWhollyShown(each, beside));
  const rows = [...rowsBefore.of(formerName(id)), ...rowsAfter.of(id)];
  return rows.every((row) => row.isShown || row.period !== period);
}

interface SidesOfTable {
  readonly old: readonly KnownRow[];
  readonly now: readonly KnownRow[];
  readonly beside: Beside;
}

/**
 * Of rows that are hidden, all of which are known to be unchanged: that they are the same ones on both sides, and
 * that the total moved by as much as the parts that are shown, so that what is left for them is what it was.
 */
function isStillHidden(table: readonly RowChange[], { old, now, beside }: SidesOfTable): boolean {
  const [first] = table;
  const isHere = ({ period }: KnownRow) => period === first?.period.text;
  const hidden = (rows: readonly KnownRow[]) => rows.filter((row) => isHere(row) && !row.isShown);
  const [before, after] = [hidden(old), hidden(now)];
  const all = [...before, ...after];
  if (!first || all.length === 0) return true;
  const keys = new Set(before.map(({ key }) => key));
  if (keys.size !== after.length || !after.every(({ key }) => keys.has(key))) return false;
  const data = dataOf(first.indicator, beside);
  const isCounted = data?.type === "count" || data?.type === "proportion";
  if (!isCounted || all.some((row) => row.by === "" || isCrossed(row))) return false;
  const bys = new Set(all.map(({ by }) => by));
  const overlapping = (by: string) =>
    (by === "partner" && data?.over_partners === "unique") ||
    data?.breakdowns?.some((each) => each.by === by && each.overlapping === true) === true;
  if ([...bys].some(overlapping)) return false;
  const present = new Set([...old, ...now].filter(isHere).map(({ by }) => by));
  // Without a total of its own, the parts make it: then there is one way to do so, or they tell of each other.
  if (!present.has("")) return present.size === 1;
  const rests = restsOf(table);
  const total = table.find(isTotal);
  return [...bys].every((by) => {
    const rest = rests.get(by);
    return rest ? areLarge(rest, Number.POSITIVE_INFINITY) : total === undefined;
  });
}
