import type { TableEncoding } from "./csv-decoder.ts";

/** A place in a file (bytes as they stand there) and in the table's text (bytes in UTF-8, without a mark). */
export interface OffsetPair {
  readonly byte: number;
  readonly text: number;
}

interface Progress {
  readonly encoding: TableEncoding;
  readonly byteOrderMark: boolean;
  /** How many bytes of the file were turned into text. */
  readonly consumed: number;
}

const START: OffsetPair = { byte: 0, text: 0 };
const MARK_BYTES = 3;

/** Where the text of a table stands in its file, so that a row can be read again from there. */
export class SourceOffsets {
  encoding: TableEncoding = "utf-8";
  #mark = 0;
  #latest = START;
  /** For Windows-1252, where letters grow: one pair per piece that was read. */
  readonly #pairs: OffsetPair[] = [];

  /** Notes, after each piece, how much text there is so far. */
  note({ encoding, byteOrderMark, consumed }: Progress, text: number): void {
    this.encoding = encoding;
    this.#mark = byteOrderMark ? MARK_BYTES : 0;
    if (encoding === "windows-1252") this.#pairs.push(this.#latest);
    this.#latest = { byte: consumed, text };
  }

  /** A pair at or not far before an offset of the text. */
  before(text: number): OffsetPair {
    if (this.encoding === "utf-8") return { byte: text + this.#mark, text };
    let [low, high] = [0, this.#pairs.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#pairs[middle] ?? START).text <= text) low = middle + 1;
      else high = middle;
    }
    // Before the first letter outside ASCII, both count alike.
    return low === 0 ? { byte: text, text } : (this.#pairs[low - 1] ?? START);
  }
}
