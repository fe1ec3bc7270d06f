import type { Codes, RowBlock } from "../model/coded-rows.ts";

/** How each group is cut by one breakdown: which part it is, and what is left of it without that. */
export class Cuts {
  readonly by: string;
  readonly codes: Codes;
  /** Per group: one above the code of the value that it has; 0 for a total. Partners are not groups. */
  readonly parts: Int32Array;
  /** Per group: the code of the groups that it has in common with its total. */
  readonly rests: Int32Array;
  readonly #values = new Map<string, number>();
  readonly #rests = new Map<string, number>();

  constructor(by: string, codes: Codes) {
    this.by = by;
    this.codes = codes;
    this.parts = new Int32Array(codes.groupCount);
    this.rests = new Int32Array(codes.groupCount);
    for (let group = 0; group < codes.groupCount; group += 1) this.#cut(group);
  }

  #cut(group: number): void {
    const values = this.codes.groupAt(group);
    const part = values.get(this.by);
    const rest = [...values].filter(([dimension]) => dimension !== this.by);
    rest.sort(([a], [b]) => (a < b ? -1 : 1));
    this.parts[group] = part === undefined ? 0 : numberOf(this.#values, part) + 1;
    this.rests[group] = numberOf(this.#rests, JSON.stringify(rest));
  }
}

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text) ?? numbers.size;
  numbers.set(text, known);
  return known;
}

/** What a total and its parts come to, in one column. */
export interface Sums {
  whole: number;
  /** Of the parts whose number is known. */
  sum: number;
  largest: number;
  smallest: number;
  /** True where all parts that have a row have a number as well. */
  isFull: boolean;
}

/** Up to so many places, a list is faster than a map. */
const MOST_PLACES = 1 << 20;

const [WHOLE, SUM, LARGEST, SMALLEST, LACKING] = [0, 1, 2, 3, 4] as const;
const FACTS = 5;

/**
 * The families of one breakdown of one indicator: a total and its parts, of one period, one partner,
 * and the same other groups. Kept are sums only, in lists of numbers.
 */
export class Families {
  count = 0;
  readonly #cuts: Cuts;
  readonly #isPartner: boolean;
  readonly #columns: number;
  /** Per place of a family, one above its number. */
  readonly #places: Int32Array | Map<number, number>;
  #facts = new Float64Array(1 << 10);

  constructor(cuts: Cuts, columns: number) {
    const { periods, partners, groupCount } = cuts.codes;
    this.#cuts = cuts;
    this.#isPartner = cuts.by === "partner";
    this.#columns = columns;
    const places = periods.length * partners.length * groupCount;
    this.#places = places <= MOST_PLACES ? new Int32Array(places) : new Map();
  }

  /** The number of the family at a place. */
  #at(place: number): number {
    const places = this.#places;
    const known = places instanceof Map ? places.get(place) : places[place];
    if (known) return known - 1;
    if (places instanceof Map) places.set(place, this.count + 1);
    else places[place] = this.count + 1;
    return this.#begin();
  }

  #begin(): number {
    let fact = this.count * this.#columns * FACTS;
    if (fact + this.#columns * FACTS > this.#facts.length) {
      const facts = new Float64Array(this.#facts.length * 2);
      facts.set(this.#facts);
      this.#facts = facts;
    }
    for (let column = 0; column < this.#columns; column += 1) {
      this.#facts[fact + WHOLE] = Number.NaN;
      this.#facts[fact + LARGEST] = Number.NEGATIVE_INFINITY;
      this.#facts[fact + SMALLEST] = Number.POSITIVE_INFINITY;
      fact += FACTS;
    }
    this.count += 1;
    return this.count - 1;
  }

  /** 0 where a row is a total, else the code of the part that it is. */
  partOf(partner: number, group: number): number {
    return this.#isPartner ? partner : (this.#cuts.parts[group] as number);
  }

  /** Adds the rows of a block, and notes the family of each in `familyOf`, from `from` on. */
  add(block: RowBlock, familyOf: Uint32Array, from: number): void {
    const { periods, partners, groups, numbers, length } = block;
    const { codes, rests, parts } = this.#cuts;
    const { groupCount } = codes;
    const partnerCount = codes.partners.length;
    for (let at = 0; at < length; at += 1) {
      const group = groups[at] as number;
      const partner = partners[at] as number;
      const row = (periods[at] as number) * partnerCount + (this.#isPartner ? 0 : partner);
      const family = this.#at(row * groupCount + (this.#isPartner ? group : (rests[group] as number)));
      familyOf[from + at] = family;
      const isTotal = (this.#isPartner ? partner : parts[group]) === 0;
      let fact = family * this.#columns * FACTS;
      for (let column = 0; column < this.#columns; column += 1) {
        const number = (numbers[column] as Float64Array)[at] as number;
        if (!isTotal) this.#addPart(fact, number);
        // Of two rows for one total the first counts.
        else if (Number.isNaN(this.#facts[fact + WHOLE])) this.#facts[fact + WHOLE] = number;
        fact += FACTS;
      }
    }
  }

  /** Puts the sums of a family in one column into `sums`; false where the total or every part lacks its number. */
  read(family: number, column: number, sums: Sums): boolean {
    const facts = this.#facts;
    const fact = (family * this.#columns + column) * FACTS;
    sums.whole = facts[fact + WHOLE] as number;
    sums.sum = facts[fact + SUM] as number;
    sums.largest = facts[fact + LARGEST] as number;
    sums.smallest = facts[fact + SMALLEST] as number;
    sums.isFull = facts[fact + LACKING] === 0;
    return !Number.isNaN(sums.whole) && sums.largest >= sums.smallest;
  }

  #addPart(fact: number, number: number): void {
    const facts = this.#facts;
    if (Number.isNaN(number)) {
      facts[fact + LACKING] = 1;
      return;
    }
    facts[fact + SUM] = (facts[fact + SUM] as number) + number;
    if (number > (facts[fact + LARGEST] as number)) facts[fact + LARGEST] = number;
    if (number < (facts[fact + SMALLEST] as number)) facts[fact + SMALLEST] = number;
  }
}
