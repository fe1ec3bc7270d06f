const FIRST = 1024;

/** A list of whole numbers from 0 to 4,294,967,295 that grows: a tenth of the garbage that other lists leave. */
export class NumberList {
  length = 0;
  #numbers = new Uint32Array(FIRST);

  push(number: number): void {
    if (this.length === this.#numbers.length) {
      const longer = new Uint32Array(this.length * 2);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[this.length] = number;
    this.length += 1;
  }

  /** The number at a place, counted from 0. */
  at(place: number): number {
    return this.#numbers[place] as number;
  }
}
