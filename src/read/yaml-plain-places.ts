import type { Pointer } from "./document.ts";
import type { Range } from "./yaml-nodes.ts";

/** A value, and its key where it is one of an object. One thing per value: large files have many. */
interface Place extends Range {
  name: string | undefined;
  keyFrom: number;
  keyTo: number;
  /** Of a list or an object. */
  readonly inside: readonly Place[] | undefined;
  /** Of a large object, from the first question on. */
  byName: ReadonlyMap<string | undefined, Place> | undefined;
}

/** The values of a list or an object, while it is read. */
export type Places = Place[];

/** So many keys are looked through one by one. */
const FEW = 8;

/** Where everything stands in a text that the quick reader reads: kept while it reads, asked afterwards. */
export class PlainPlaces {
  #last: Place = placeOf(0, 0, undefined);

  /** The value that was read last. Its end may lie too far where it lies on another line than its start. */
  read(from: number, to: number, inside?: Places): void {
    this.#last = placeOf(from, to, inside);
  }

  /** The value that was read last belongs to a list. */
  item(places: Places): void {
    places.push(this.#last);
  }

  /** The value that was read last belongs to a key of an object. */
  value(places: Places, name: string, key: number, colon: number): void {
    this.#last.name = name;
    this.#last.keyFrom = key;
    this.#last.keyTo = colon;
    places.push(this.#last);
  }

  /** Where a value or its key stands, or else what is nearest above it. */
  find(pointer: Pointer, part: "key" | "value"): Range {
    let place = this.#last;
    let isThere = true;
    for (const step of pointer) {
      const next = within(place, step);
      isThere = next !== undefined;
      if (next === undefined) break;
      place = next;
    }
    const { name, keyFrom: from, keyTo: to } = place;
    const isEmpty = place.from === place.to;
    return name !== undefined && ((isThere && part === "key") || isEmpty) ? { from, to } : place;
  }
}

function placeOf(from: number, to: number, inside: Places | undefined): Place {
  return { from, to, name: undefined, keyFrom: 0, keyTo: 0, inside, byName: undefined };
}

function within(place: Place, step: string | number): Place | undefined {
  const { inside } = place;
  if (inside?.[0] === undefined || inside[0].name === undefined) return inside?.[Number(step)];
  const name = String(step);
  if (inside.length <= FEW) return inside.find((each) => each.name === name);
  place.byName ??= new Map(inside.map((each) => [each.name, each]));
  return place.byName.get(name);
}
