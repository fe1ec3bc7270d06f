/** The code of a word that is not in the book. */
export const UNKNOWN = -1;

const MOST_WORDS = 250_000;
const LONGEST_WORD = 200;
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/**
 * Words that a column may hold, looked up by their bytes in UTF-8, so that no text is made of a cell that
 * says what was said before. Codes are given by who fills the book; they are whole numbers above zero.
 */
export class WordBook {
  #slots = new Int32Array(64);
  #mask = 63;
  #count = 0;
  /** Per word (its number is its place in these lists): code, hash, and where its bytes stand. */
  #codes = new Int32Array(32);
  #hashes = new Int32Array(32);
  #starts = new Int32Array(33);
  #bytes: Uint8Array = new Uint8Array(512);

  /** Adds a word. One that is known already, too long or one too many is left out: it is read the slow way. */
  learn(text: string, code: number): void {
    const word = Buffer.from(text);
    if (word.length === 0 || word.length > LONGEST_WORD || this.#count >= MOST_WORDS) return;
    const hash = hashOf(word, 0, word.length);
    if (this.find(word, 0, word.length, hash) !== UNKNOWN) return;
    if (this.#count === this.#codes.length) this.#grow();
    const start = this.#starts[this.#count] as number;
    this.#makeRoom(start + word.length);
    this.#bytes.set(word, start);
    this.#codes[this.#count] = code;
    this.#hashes[this.#count] = hash;
    this.#count += 1;
    this.#starts[this.#count] = start + word.length;
    this.#place(hash, this.#count);
  }

  /** The code of the word that stands in `bytes` from `from` until `to`; `hash` is its `hashOf`. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const word = (slots[slot] as number) - 1;
      if (word < 0) return UNKNOWN;
      if (this.#hashes[word] === hash && this.#isWord(word, bytes, from, to))
        return this.#codes[word] as number;
    }
  }

  #isWord(word: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[word] as number;
    const length = (this.#starts[word + 1] as number) - start;
    if (length !== to - from) return false;
    const own = this.#bytes;
    for (let index = 0; index < length; index += 1) {
      if (own[start + index] !== bytes[from + index]) return false;
    }
    return true;
  }

  /** The slots are at most half full, so that a search is short. */
  #place(hash: number, entry: number): void {
    let slot = spread(hash) & this.#mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = entry;
  }

  #grow(): void {
    this.#codes = grown(this.#codes, this.#codes.length * 2);
    this.#hashes = grown(this.#hashes, this.#hashes.length * 2);
    this.#starts = grown(this.#starts, this.#starts.length * 2);
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#mask = this.#slots.length - 1;
    for (let word = 0; word < this.#count; word += 1) this.#place(this.#hashes[word] as number, word + 1);
  }

  #makeRoom(length: number): void {
    if (length <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(length, this.#bytes.length * 2));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}

/** FNV-1a over the bytes, 32 bits. */
export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = SEED;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), PRIME);
  return hash;
}

/** FNV mixes its low bits badly for short words. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function grown(list: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length);
  copy.set(list);
  return copy;
}
