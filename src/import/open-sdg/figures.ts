/** A column of codes, and what each code stands for. Equal codes, equal things, and the other way round. */
export interface Coded<T = string> {
  readonly codes: Uint32Array;
  readonly things: readonly T[];
}

/** What stands under the columns of series and of units. */
export interface SeriesName {
  readonly series: string;
  readonly unit: string;
}

export const STATUSES = ["final", "estimate", "provisional"] as const;

/** The figures of a table, as columns: a site has hundreds of thousands. In the order of the table. */
export interface Figures {
  readonly length: number;
  /** The row of the table that each stands in, counted from 0. */
  readonly rows: Uint32Array;
  readonly periods: Coded;
  /** Exact, as typed. */
  readonly numbers: readonly string[];
  readonly series: Coded<SeriesName>;
  /** Codes are places in `STATUSES`. */
  readonly statuses: Uint8Array;
  /** By position in the dimensions; code 0 is the total. */
  readonly groups: readonly Coded[];
  readonly geoCodes: Coded;
}

/** Some of the figures, by their places. */
export function some(figures: Figures, places: readonly number[]): Figures {
  const of = (codes: Uint32Array) => Uint32Array.from(places, (at) => codes[at] as number);
  const coded = <T>({ codes, things }: Coded<T>): Coded<T> => ({ codes: of(codes), things });
  return {
    length: places.length,
    rows: of(figures.rows),
    periods: coded(figures.periods),
    numbers: places.map((at) => figures.numbers[at] as string),
    series: coded(figures.series),
    statuses: Uint8Array.from(places, (at) => figures.statuses[at] as number),
    groups: figures.groups.map(coded),
    geoCodes: coded(figures.geoCodes),
  };
}

/** What a figure is about, as one number: equal for figures about the same series, period and groups. */
export function keysOf({ length, series, periods, groups }: Figures): Float64Array {
  const keys = new Float64Array(length);
  let range = 1;
  for (const { codes, things } of [series, periods, ...groups]) {
    if (range * things.length > Number.MAX_SAFE_INTEGER) range = renumber(keys);
    for (let at = 0; at < length; at += 1)
      keys[at] = (keys[at] as number) * things.length + (codes[at] as number);
    range *= things.length;
  }
  return keys;
}

/** Makes the keys as small as they can be; gives how many there are. */
function renumber(keys: Float64Array): number {
  const numbers = new Map<number, number>();
  for (const [at, key] of keys.entries()) {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    keys[at] = known;
  }
  return numbers.size;
}
