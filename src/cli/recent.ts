interface Kept<Value> {
  readonly value: Value;
  readonly weight: number;
}

/** What was asked for last, so that it is not made again at once; never more than so much together. */
export class Recent<Value> {
  readonly #most: number;
  readonly #weightOf: (value: Value) => number;
  readonly #kept = new Map<string, Kept<Value>>();
  #weight = 0;

  /** @param weightOf what a value counts for; default each counts as one */
  constructor(most: number, weightOf: (value: Value) => number = () => 1) {
    this.#most = most;
    this.#weightOf = weightOf;
  }

  /** The value of a key, made where it is not known any more. */
  get(key: string, make: () => Value): Value {
    const known = this.#kept.get(key);
    const entry = known ?? this.#made(make());
    // What is asked for again becomes the newest.
    this.#kept.delete(key);
    this.#kept.set(key, entry);
    for (const [oldest, { weight }] of this.#kept) {
      if (this.#weight <= this.#most || oldest === key) break;
      this.#kept.delete(oldest);
      this.#weight -= weight;
    }
    return entry.value;
  }

  #made(value: Value): Kept<Value> {
    const weight = this.#weightOf(value);
    this.#weight += weight;
    return { value, weight };
  }
}
