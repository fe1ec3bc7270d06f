/** The group of a row without any dimension: everybody. */
export const EVERYBODY = 0;

const MOST_MAPS = 20_000;
const NOBODY: ReadonlyMap<string, string> = new Map();

/**
 * The groups of people or things that rows are about: sets of dimension values, each with a number. A group
 * is a way down a tree: the values are added one by one, dimensions always in the order in which this book
 * met them, so that equal sets have equal numbers whatever the order of columns.
 */
export class GroupBook {
  readonly #dimensions = new Map<string, number>();
  /** Per dimension, its values; a value's number is one above zero for the whole book. */
  readonly #values: Map<string, number>[] = [];
  readonly #pairs: (readonly [dimension: string, value: string])[] = [["", ""]];
  /** Per group: the group it was made from, the value that was added, and how many dimensions it has. */
  #parents = new Int32Array(64);
  #added = new Int32Array(64);
  #sizes = new Uint16Array(64);
  #count = 1;
  #slots = new Int32Array(128);
  #mask = 127;
  readonly #maps: (ReadonlyMap<string, string> | undefined)[] = [];

  /** The number of a dimension: its place in the order. */
  dimension(id: string): number {
    const known = this.#dimensions.get(id);
    if (known !== undefined) return known;
    this.#dimensions.set(id, this.#values.length);
    return this.#values.push(new Map()) - 1;
  }

  /** What belongs to dimensions, in the order of this book; dimensions it does not know yet come last, as given. */
  sorted<T>(things: readonly T[], idOf: (thing: T) => string): readonly T[] {
    const numbered = things.map((thing) => ({ thing, number: this.dimension(idOf(thing)) }));
    return numbered.sort((a, b) => a.number - b.number).map(({ thing }) => thing);
  }

  /** The number of a value of a dimension, above zero. */
  value(dimension: string, value: string): number {
    const values = this.#values[this.dimension(dimension)] as Map<string, number>;
    const known = values.get(value);
    if (known !== undefined) return known;
    const number = this.#pairs.push([dimension, value]) - 1;
    values.set(value, number);
    return number;
  }

  /** How many groups there are, everybody included. */
  get length(): number {
    return this.#count;
  }

  /** A group narrowed by the value of a dimension that comes later in the order than those it has. */
  narrowed(group: number, value: number): number {
    for (let slot = mix(group, value) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const found = this.#slots[slot] as number;
      if (found === 0) return this.#add(group, value);
      if (this.#parents[found] === group && this.#added[found] === value) return found;
    }
  }

  /** How many dimensions a group has. */
  sizeOf(group: number): number {
    return this.#sizes[group] as number;
  }

  /** Dimension to value; the same map for the same group, as long as there are not very many. */
  valuesOf(group: number): ReadonlyMap<string, string> {
    if (group === EVERYBODY) return NOBODY;
    const known = this.#maps[group];
    if (known) return known;
    const pairs: (readonly [string, string])[] = [];
    for (let each = group; each !== EVERYBODY; each = this.#parents[each] as number) {
      pairs.unshift(this.#pairs[this.#added[each] as number] ?? ["", ""]);
    }
    const values = new Map(pairs);
    if (group < MOST_MAPS) this.#maps[group] = values;
    return values;
  }

  #add(parent: number, value: number): number {
    const group = this.#count;
    if (group === this.#parents.length) this.#grow();
    this.#count += 1;
    this.#parents[group] = parent;
    this.#added[group] = value;
    this.#sizes[group] = this.sizeOf(parent) + 1;
    this.#place(group);
    return group;
  }

  /** The slots are at most half full, so that a search is short. */
  #place(group: number): void {
    let slot = mix(this.#parents[group] as number, this.#added[group] as number) & this.#mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = group;
  }

  #grow(): void {
    const length = this.#parents.length * 2;
    const [parents, added, sizes] = [new Int32Array(length), new Int32Array(length), new Uint16Array(length)];
    parents.set(this.#parents);
    added.set(this.#added);
    sizes.set(this.#sizes);
    [this.#parents, this.#added, this.#sizes] = [parents, added, sizes];
    this.#slots = new Int32Array(length * 2);
    this.#mask = length * 2 - 1;
    for (let group = 1; group < this.#count; group += 1) this.#place(group);
  }
}

function mix(group: number, value: number): number {
  const hash = Math.imul(group, 0x9e3779b1) ^ Math.imul(value, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
