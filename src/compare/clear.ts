import { minimumOf } from "../disclosure/groups.ts";
import type { Known } from "../disclosure/guard.ts";
import { isProtected } from "../disclosure/problem-of.ts";
import { isCrossed, type KnownRow, type KnownRows } from "./beside.ts";
import { canonical } from "./difference.ts";
import type { RowChange, RowSide } from "./rows.ts";
import { areLarge, isLargeTable, isTotal, restsOf } from "./steps.ts";

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
  const people = changes.filter((change) => isOfPeople(change, beside));
  const tables = new Map<string, RowChange[]>();
  for (const change of people) {
    const key = `${change.indicator}\r${change.period.text}`;
    const table = tables.get(key) ?? [];
    table.push(change);
    tables.set(key, table);
  }
  return (
    people.every((change) => isSameYardstick(change, beside)) &&
    [...tables.values()].every((table) => isClearTable(table, { tables, beside }))
  );
}

/** Whether any of these rows counts people whom reports protect. */
export function hasPeople(changes: readonly RowChange[], sides: Beside): boolean {
  return changes.some((change) => isOfPeople(change, sides));
}

function isOfPeople({ before, after }: RowChange, sides: Beside): boolean {
  const isOn = (side: RowSide | undefined, known: Known) => {
    if (!side) return false;
    const indicator = known.repository.entities.indicator.get(side.own.indicator);
    return indicator === undefined || isProtected(indicator, known);
  };
  return isOn(before, sides.before) || isOn(after, sides.after);
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

/** One indicator over one period. */
function isClearTable(table: readonly RowChange[], { tables, beside }: Around): boolean {
  const [first] = table;
  if (!first) return true;
  const { indicator: id, period } = first;
  const [old, now] = [beside.rowsBefore.of(beside.formerName(id)), beside.rowsAfter.of(id)];
  const rows = [...old, ...now];
  // Of figures of several kinds of periods the sums over time would have to be looked at as well.
  if (new Set(rows.map(({ periodKind }) => periodKind)).size > 1) return false;
  const minimum = minimumAround(id, beside);
  const within = rows.filter((row) => row.period === period.text);
  const hasTotal = within.some(({ by }) => by === "");
  if (!isLargeTable(table, { minimum, hasTotal })) return false;
  const family = beside.familyOf(id);
  if (family.length > 1) return family.every((each) => isWhollyShown(each, beside));
  const isCumulative = dataOf(id, beside)?.cumulative === true;
  if (isCumulative) {
    // One step between two periods is one more figure; two of them are a list of people who came.
    const others = [...tables.values()].filter(([change]) => change?.indicator === id);
    return others.length === 1 && isWhollyShown(id, beside);
  }
  return isStillHidden(table, { old, now, beside });
}

function minimumAround(id: string, { before, after, formerName }: Beside): number {
  const now = after.repository.entities.indicator.get(id);
  const old = before.repository.entities.indicator.get(formerName(id));
  return Math.max(now ? minimumOf(now, after.repository) : 0, old ? minimumOf(old, before.repository) : 0);
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
