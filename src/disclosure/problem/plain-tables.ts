import type { Entity, Repository } from "../../model/repository.ts";
import { isUnknownGroup } from "../../model/unknown-group.ts";
import { isOpen } from "./guarded.ts";
import { type Axis, placeIn, type RowCube } from "./row-cube.ts";

interface About {
  readonly cube: RowCube;
  readonly indicator: Entity<"indicator">;
  readonly repository: Repository;
  readonly minimum: number;
}

/**
 * Whether the tables of all periods add up, and none has a small group, leaves one, or tells that all people are in
 * one group.
 */
export function arePlainTables(about: About): boolean {
  const tables = new Tables(about);
  return (
    tables.areWhole() &&
    tables.arePlainByPartner() &&
    about.cube.axes.every((axis) => tables.arePlainBy(axis))
  );
}

/** People in each period: of everybody, one partner or one group. `NaN` where nobody says it. */
interface Line {
  readonly whole: Float64Array;
  readonly part: Float64Array | undefined;
}

class Tables {
  readonly #about: About;
  readonly #cube: RowCube;
  readonly #isCount: boolean;
  /** Everybody: as written, or as all partners make it up. */
  readonly #total: Line;
  /** Per period, how many partners say how many people they have. */
  readonly #partners: Float64Array;
  readonly #isSum: boolean;

  constructor(about: About) {
    const { cube, indicator } = about;
    this.#about = about;
    this.#cube = cube;
    this.#isCount = indicator.data.type === "count";
    this.#isSum = isSummed(indicator);
    const { sum, counts } = this.#overPartners(0);
    this.#partners = counts;
    this.#total = this.#first(this.#line(0, 0), sum);
  }

  /**
   * Whether totals are what their parts make up: partners those of all, and groups those of each partner and of all.
   */
  areWhole(): boolean {
    const { sum } = this.#overPartners(0);
    if (!isSameWhereBoth(this.#line(0, 0), sum)) return false;
    for (let partner = 0; partner < this.#cube.partners; partner += 1) {
      const whole = partner === 0 ? this.#total : this.#line(0, partner);
      if (!this.#isOpenLine(this.#line(0, partner))) return false;
      for (const { first, values } of this.#cube.axes) {
        const groups = sumOf(values.map((_, at) => this.#line(first + at, partner)));
        if (groups && !isSameWherever(groups.sum, whole)) return false;
      }
    }
    return true;
  }

  /** That all, or all but one, come to one of several partners tells of everyone. */
  arePlainByPartner(): boolean {
    if (!this.#isCount) return true;
    for (let partner = 1; partner < this.#cube.partners; partner += 1) {
      const { whole } = this.#line(0, partner);
      for (const [period, people] of whole.entries()) {
        if (Number.isNaN(people) || (this.#partners[period] as number) < 2) continue;
        if (!this.#isTotalKnown(period) || this.#isHolder(people, period)) return false;
      }
    }
    return true;
  }

  arePlainBy(axis: Axis): boolean {
    const isSensitive = this.#about.repository.entities.dimension.get(axis.by)?.data.sensitive === true;
    const told = axis.values.map((value, at) => ({ value, ...this.#groupAt(axis.first + at) }));
    const areSmall = told.some(({ parts }) => parts.some((each) => !this.#isOpenLine(each)));
    const arePlain = told.every((group) => this.#isPlainGroup(group, areSmall));
    return arePlain && (!isSensitive || this.#isPlainSensitive(axis, told));
  }

  #groupAt(place: number): Omit<Told, "value"> {
    const typed = this.#line(place, 0);
    const { sum, counts, parts } = this.#overPartners(place);
    const isTold = typed.whole.map((people, period) => {
      if (!Number.isNaN(people)) return 1;
      return this.#isSum && counts[period] === this.#partners[period] ? 1 : 0;
    });
    return { typed, sum, parts, line: this.#first(typed, sum), isTold };
  }

  /**
   * @param areSmall some partner has a small group: then every group has to be told, so that none is left by the
   * others, and those of a group who are not of one partner have to be many
   */
  #isPlainGroup({ typed, sum, parts, line, isTold }: Told, areSmall: boolean): boolean {
    if (!isSameWhereBoth(typed, sum) || !this.#isOpenLine(line)) return false;
    for (const [period, people] of line.whole.entries()) {
      if (Number.isNaN(people)) continue;
      if (this.#isCount && (!this.#isTotalKnown(period) || this.#isHolder(people, period))) return false;
      if (areSmall && isTold[period] === 0) return false;
    }
    return !areSmall || parts.every((each) => this.#isOpenLine(less(line, each)));
  }

  /** In a sensitive breakdown every group is told, and none is nobody, or all alike. */
  #isPlainSensitive({ by }: Axis, told: readonly Told[]): boolean {
    const values = this.#about.repository.entities.dimension.get(by)?.data.values ?? [];
    return values.every(({ id }) => {
      const found = told.find(({ value }) => value === id);
      return this.#cube.periods.every((_, period) => {
        const whole = found?.line.whole[period] ?? Number.NaN;
        if (isUnknownGroup(id) && !(whole > 0)) return true;
        const part = found?.line.part?.[period];
        const isMixed = part === undefined || (part > 0 && part < whole);
        return whole > 0 && isMixed && found?.isTold[period] === 1;
      });
    });
  }

  #line(place: number, partner: number): Line {
    const from = placeIn(this.#cube, place, partner);
    const to = from + this.#cube.periods.length;
    const { whole, part } = this.#cube;
    return { whole: whole.subarray(from, to), part: part?.subarray(from, to) };
  }

  /** The sum of all partners that have a row, and how many they are. */
  #overPartners(place: number): Summed & { readonly parts: readonly Line[] } {
    const parts = Array.from({ length: this.#cube.partners - 1 }, (_, at) => this.#line(place, at + 1));
    const none = this.#cube.periods.map(() => Number.NaN);
    const nobody = { whole: Float64Array.from(none), part: this.#cube.part && Float64Array.from(none) };
    return { parts, ...(sumOf(parts) ?? { sum: nobody, counts: new Float64Array(none.length) }) };
  }

  #first(typed: Line, sum: Line): Line {
    const isTyped = typed.whole.map((people) => (Number.isNaN(people) ? 0 : 1));
    const choose = (one: Float64Array, other: Float64Array) =>
      one.map((value, at) => (isTyped[at] === 1 ? value : (other[at] as number)));
    const part = typed.part && sum.part && choose(typed.part, sum.part);
    return { whole: choose(typed.whole, sum.whole), part };
  }

  /** Whether there is a total: as written, or as partners are added up wherever all have a number. */
  #isTotalKnown(period: number): boolean {
    return (
      !Number.isNaN(this.#line(0, 0).whole[period]) || (this.#isSum && (this.#partners[period] as number) > 0)
    );
  }

  /** All of them, or all but one. */
  #isHolder(people: number, period: number): boolean {
    const whole = this.#total.whole[period] as number;
    return !(whole === 0 || people < whole - 1);
  }

  #isOpenLine({ whole, part }: Line): boolean {
    const { minimum } = this.#about;
    for (let period = 0; period < whole.length; period += 1) {
      const people = whole[period] as number;
      if (!Number.isNaN(people) && !isOpen(people, part?.[period], minimum)) return false;
    }
    return true;
  }
}

interface Told {
  readonly value: string;
  readonly typed: Line;
  readonly sum: Line;
  readonly parts: readonly Line[];
  /** As written, or as partners make it up. */
  readonly line: Line;
  /** Per period, 1 where it is surely a figure of the breakdown. */
  readonly isTold: Float64Array;
}

interface Summed {
  readonly sum: Line;
  /** Per period, of how many lines. */
  readonly counts: Float64Array;
}

/** Whether what partners have is added up to a figure of all. */
function isSummed({ data }: Entity<"indicator">): boolean {
  const { type, over_partners: rule, shared } = data;
  if (shared === false || rule === undefined || rule === "none") return false;
  return type !== "count" || rule === "sum";
}

/** Of what there is; nothing where there are no lines. */
function sumOf(lines: readonly Line[]): Summed | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const { length } = first.whole;
  const counts = new Float64Array(length);
  const whole = new Float64Array(length).fill(Number.NaN);
  const part = first.part && new Float64Array(length).fill(Number.NaN);
  for (const line of lines) {
    for (let period = 0; period < length; period += 1) {
      const people = line.whole[period] as number;
      if (Number.isNaN(people)) continue;
      const isFirst = counts[period] === 0;
      counts[period] = (counts[period] as number) + 1;
      whole[period] = isFirst ? people : (whole[period] as number) + people;
      const own = line.part?.[period] ?? 0;
      if (part) part[period] = isFirst ? own : (part[period] as number) + own;
    }
  }
  return { sum: { whole, part }, counts };
}

function isSameWhereBoth(one: Line, other: Line): boolean {
  return one.whole.every(
    (_, at) => Number.isNaN(one.whole[at]) || Number.isNaN(other.whole[at]) || isSameAt(one, other, at),
  );
}

/** Wherever there is one, there is the other and it is the same. */
function isSameWherever(one: Line, other: Line): boolean {
  return one.whole.every((people, at) => Number.isNaN(people) || isSameAt(one, other, at));
}

function isSameAt(one: Line, other: Line, at: number): boolean {
  return one.whole[at] === other.whole[at] && one.part?.[at] === other.part?.[at];
}

/** What is left where both are there. */
function less({ whole, part }: Line, other: Line): Line {
  return {
    whole: whole.map((people, at) => people - (other.whole[at] as number)),
    part: part?.map((people, at) => people - (other.part?.[at] ?? 0)),
  };
}
