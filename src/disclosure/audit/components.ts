/** Which things hang together, by union of sets (Tarjan 1975). */
export class Sets {
  private readonly above: Int32Array;

  constructor(size: number) {
    this.above = Int32Array.from({ length: size }, (_, index) => index);
  }

  /** The smallest member of the set of a thing. */
  of(thing: number): number {
    let root = thing;
    while (this.above[root] !== root) root = this.above[root] as number;
    for (let at = thing; at !== root; ) {
      const next = this.above[at] as number;
      this.above[at] = root;
      at = next;
    }
    return root;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.of(one), this.of(other)];
    this.above[Math.max(a, b)] = Math.min(a, b);
  }
}
