import type { Measurement } from "../model/measurements.ts";
import { contains, type Period, type PeriodKind, partsOf, periodAt } from "../model/period.ts";
import type { Cell, Figure, Selection } from "./figures.ts";
import { figureOf } from "./row-figure.ts";

/** Whose a series is, as one text. */
export function keyOf({ partner = "", cell }: Selection): string {
  return cell ? `${partner}\n${cell.dimension}\n${cell.value}` : partner;
}

type Periods = ReadonlyMap<string, Period>;
const NO_PERIODS: Periods = new Map();
const NOBODY: ReadonlySet<string> = new Set();

/**
 * The rows of one indicator, sorted by whose they are: the total, one partner, one group, or one group
 * of one partner. Rows of two groups at once belong to no series. Made in one pass over the rows.
 */
export class Sheet {
  /** Partners that have rows, in the order of the rows. */
  readonly partners = new Set<string>();
  /** True where groups have rows of a period in which their total has none. */
  readonly needsGroups: boolean;
  /** The last period of which groups have rows. */
  readonly lastGrouped: Period | undefined;
  private readonly slots = new Map<string, Slot>();
  private lastSlot: Slot | undefined;
  private readonly longer = new Map<string, Period | undefined>();
  private readonly pieces = new Map<string, readonly Period[]>();
  private readonly told = new Map<string, Map<string, Period>>();
  private readonly members = new Map<string, Map<string, Set<string>>>();
  private readonly groups = new Map<string, Set<string>>();
  private readonly within = new Map<string, ReadonlyMap<string, readonly Period[]>>();
  private readonly complete: ReadonlySet<string>;
  private readonly kinds = new Set<PeriodKind>();

  /**
   * @param rows of one indicator
   * @param complete dimensions whose groups together are the total
   * @param deep false: groups are only looked at to see whether they are needed
   */
  constructor(rows: Iterable<Measurement>, complete: ReadonlySet<string>, deep: boolean) {
    this.complete = complete;
    const lonely = new Set<string>();
    let lastGrouped: Period | undefined;
    for (const row of rows) {
      const { size } = row.dimensions;
      if (size > 0 && row.period.end > (lastGrouped?.end ?? "")) lastGrouped = row.period;
      if (size === 0) this.place(row, undefined);
      else if (size === 1 && (deep || complete.size > 0)) {
        const [[dimension, value] = ["", ""]] = row.dimensions;
        if (deep) this.place(row, { dimension, value });
        else if (complete.has(dimension)) lonely.add(`${row.partner ?? ""}\r${row.period.text}`);
      }
    }
    this.lastGrouped = lastGrouped;
    this.needsGroups = [...lonely].some((key) => {
      const [partner = "", period = ""] = key.split("\r");
      return !this.slots.get(partner)?.figures.has(period);
    });
  }

  /** The row as a figure; of a key written twice the first counts. */
  row(of: Selection, period: string): Figure | undefined {
    return this.slots.get(keyOf(of))?.figures.get(period);
  }

  /** Periods that a series, or what it can be put together from, has rows of. */
  periodsOf(of: Selection): Periods {
    return this.told.get(keyOf(of)) ?? NO_PERIODS;
  }

  /** Those of them that lie within a longer period, in the order of time. */
  periodsWithin(of: Selection, period: Period): readonly Period[] {
    if (this.kinds.size === 1 && this.kinds.has(period.kind)) return [];
    const key = `${keyOf(of)}\r${period.kind}`;
    let known = this.within.get(key);
    if (!known) {
      known = this.sortedInto(period.kind, this.periodsOf(of).values());
      this.within.set(key, known);
    }
    return known.get(period.text) ?? [];
  }

  /** The period of a kind in which another lies wholly: itself, a longer one, or none. */
  containing(kind: PeriodKind, period: Period): Period | undefined {
    if (period.kind === kind) return period;
    const key = `${kind} ${period.text}`;
    if (!this.longer.has(key)) {
      const longer = periodAt(kind, period.start);
      this.longer.set(key, longer && contains(longer, period) ? longer : undefined);
    }
    return this.longer.get(key);
  }

  /** As `partsOf` of the periods: worked out once for all series. */
  piecesOf(period: Period, kind: PeriodKind): readonly Period[] {
    const key = `${kind} ${period.text}`;
    const pieces = this.pieces.get(key) ?? partsOf(period, kind);
    this.pieces.set(key, pieces);
    return pieces;
  }

  /** Partners with rows of a period, of the total or of one group. */
  partnersAt(cell: Cell | undefined, period: string): ReadonlySet<string> {
    return this.members.get(`p\r${keyOf(cell ? { cell } : {})}`)?.get(period) ?? NOBODY;
  }

  /** Longer periods that hold a period and have rows of these partners: they cannot be taken apart. */
  partnersAround(cell: Cell | undefined, period: Period): ReadonlySet<string> {
    if (this.kinds.size === 1) return NOBODY;
    const around = new Set<string>();
    for (const kind of this.kinds) {
      const longer = this.containing(kind, period);
      if (!longer || longer.text === period.text) continue;
      for (const partner of this.partnersAt(cell, longer.text)) around.add(partner);
    }
    return around;
  }

  /** Groups of a dimension with rows of a period. */
  valuesAt(partner: string | undefined, dimension: string, period: string): ReadonlySet<string> {
    return this.members.get(`v\r${partner ?? ""}\r${dimension}`)?.get(period) ?? NOBODY;
  }

  /** Groups of a dimension that have rows at all. */
  valuesOf(dimension: string): ReadonlySet<string> {
    return this.groups.get(dimension) ?? NOBODY;
  }

  /** Shorter periods by the period of a kind that they lie in wholly. */
  private sortedInto(kind: PeriodKind, periods: Iterable<Period>): ReadonlyMap<string, readonly Period[]> {
    const sorted = [...periods].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
    const byLonger = new Map<string, Period[]>();
    for (const period of sorted) {
      const longer = this.containing(kind, period);
      if (!longer || longer.text === period.text) continue;
      const list = byLonger.get(longer.text);
      if (list) list.push(period);
      else byLonger.set(longer.text, [period]);
    }
    return byLonger;
  }

  private place(row: Measurement, cell: Cell | undefined): void {
    const { partner, period } = row;
    const { text } = period;
    const slot = this.slotOf(partner, cell);
    if (slot.figures.has(text)) return;
    slot.figures.set(text, figureOf(row));
    for (const told of slot.tells) told.set(text, period);
    for (const { byPeriod, member } of slot.joins) {
      const members = byPeriod.get(text);
      if (members) members.add(member);
      else byPeriod.set(text, new Set([member]));
    }
    this.kinds.add(period.kind);
  }

  /** Where a row goes is worked out once for all rows of the same partner and group. */
  private slotOf(partner: string | undefined, cell: Cell | undefined): Slot {
    const { lastSlot } = this;
    if (lastSlot && lastSlot.partner === partner && lastSlot.dimension === cell?.dimension) {
      if (lastSlot.value === cell?.value) return lastSlot;
    }
    const key = keyOf({ ...(partner !== undefined && { partner }), ...(cell && { cell }) });
    const slot = this.slots.get(key) ?? this.newSlot(key, partner, cell);
    this.lastSlot = slot;
    return slot;
  }

  private newSlot(key: string, partner: string | undefined, cell: Cell | undefined): Slot {
    const tells = [this.toldOf(key)];
    const joins: Joining[] = [];
    const join = (list: string, member: string) => joins.push({ byPeriod: this.membersOf(list), member });
    const ofAll = keyOf(cell ? { cell } : {});
    if (partner !== undefined) {
      this.partners.add(partner);
      tells.push(this.toldOf(ofAll));
      join(`p\r${ofAll}`, partner);
    }
    if (cell) {
      const { dimension, value } = cell;
      const known = this.groups.get(dimension) ?? new Set<string>();
      this.groups.set(dimension, known.add(value));
      join(`v\r${partner ?? ""}\r${dimension}`, value);
      if (partner !== undefined) join(`v\r\r${dimension}`, value);
      if (this.complete.has(dimension)) {
        tells.push(this.toldOf(""));
        if (partner !== undefined) {
          tells.push(this.toldOf(partner));
          join("p\r", partner);
        }
      }
    }
    const slot = {
      partner,
      dimension: cell?.dimension,
      value: cell?.value,
      figures: new Map<string, Figure>(),
      tells,
      joins,
    };
    this.slots.set(key, slot);
    return slot;
  }

  private toldOf(key: string): Map<string, Period> {
    const told = this.told.get(key) ?? new Map<string, Period>();
    this.told.set(key, told);
    return told;
  }

  private membersOf(list: string): Map<string, Set<string>> {
    const members = this.members.get(list) ?? new Map<string, Set<string>>();
    this.members.set(list, members);
    return members;
  }
}

/** The figures of one partner, group or total, and who must know of each. */
interface Slot {
  readonly partner: string | undefined;
  readonly dimension: string | undefined;
  readonly value: string | undefined;
  readonly figures: Map<string, Figure>;
  /** Periods told of this slot, and of those that it can be part of. */
  readonly tells: readonly Map<string, Period>[];
  /** Lists, by period, of which partner or value it is a member. */
  readonly joins: readonly Joining[];
}

interface Joining {
  readonly byPeriod: Map<string, Set<string>>;
  readonly member: string;
}
