/**
 * A map with the keys of another, whose values are made when they are first asked for. It looks like
 * any map from outside; a value that is asked for while it is being made is a mistake of ours.
 */
export function lazyMap<K, S, V>(keys: ReadonlyMap<K, S>, make: (source: S) => V): ReadonlyMap<K, V> {
  return new LazyMap(keys, make);
}

class LazyMap<K, S, V> implements ReadonlyMap<K, V> {
  private readonly sources: ReadonlyMap<K, S>;
  private readonly make: (source: S) => V;
  private readonly made = new Map<K, V>();

  constructor(sources: ReadonlyMap<K, S>, make: (source: S) => V) {
    this.sources = sources;
    this.make = make;
  }

  get size(): number {
    return this.sources.size;
  }

  has(key: K): boolean {
    return this.sources.has(key);
  }

  get(key: K): V | undefined {
    if (this.made.has(key)) return this.made.get(key);
    if (!this.sources.has(key)) return undefined;
    const value = this.make(this.sources.get(key) as S);
    this.made.set(key, value);
    return value;
  }

  keys(): MapIterator<K> {
    return this.sources.keys();
  }

  *values(): MapIterator<V> {
    for (const key of this.sources.keys()) yield this.get(key) as V;
  }

  *entries(): MapIterator<[K, V]> {
    for (const key of this.sources.keys()) yield [key, this.get(key) as V];
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(each: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) each(value, key, this);
  }
}
