import type { FileTree } from "../files/file-tree.ts";
import type { Location } from "../findings/finding.ts";
import { cellRanges, placeInRow } from "../read/csv-cells.ts";
import { fromWindows } from "../read/csv-decoder.ts";
import type { SourceOffsets } from "../read/source-offsets.ts";

/** How a table was read, so that one of its rows can be read again. */
export interface TableFile {
  readonly path: string;
  delimiter: string;
  /** Column to its place in a row. */
  columns: ReadonlyMap<string, number>;
  offsets?: SourceOffsets;
}

const PIECE = 64 * 1024;
/** No row is longer; see the reader. */
const LONGEST = 2 * 1024 * 1024;
const LF = 10;
const CR = 13;

interface Piece {
  readonly path: string;
  readonly from: number;
  readonly bytes: Uint8Array;
}

/**
 * The text of rows and the places of their cells, read again from the files when somebody asks: tables have
 * many rows and few findings.
 */
export class RowPlaces {
  readonly files: TableFile[] = [];
  readonly #tree: Pick<FileTree, "readPart">;
  /** Rows with a line break inside, which are rare: their length in bytes of the table's text. */
  readonly #lengths = new Map<number, number>();
  #piece: Piece = { path: "", from: 0, bytes: new Uint8Array(0) };

  constructor(tree: Pick<FileTree, "readPart">) {
    this.#tree = tree;
  }

  /** The table with a number, as rows have it. */
  fileAt(index: number): TableFile {
    return this.files[index] as TableFile;
  }

  /** Says that a row goes on after its first line. */
  setLength(row: number, length: number): void {
    this.#lengths.set(row, length);
  }

  /** The row as it stands in the file, without its line end; empty where the file is gone by now. */
  rawOf(row: number, { path, offsets }: TableFile, offset: number): string {
    if (offsets === undefined) return "";
    const start = offsets.before(offset);
    const cut = (bytes: Buffer, isLast: boolean): string | undefined => {
      const text = offsets.encoding === "utf-8" ? bytes : fromWindows(bytes);
      const from = offset - start.text;
      const end = this.#endOf(row, text, from);
      return end === -1 && !isLast ? undefined : text.toString("utf8", from, end === -1 ? text.length : end);
    };
    const held = this.#held(path, start.byte);
    const raw = held && cut(held, false);
    if (raw !== undefined) return raw;
    for (let size = PIECE; ; size *= 8) {
      const bytes = this.#read(path, start.byte, size);
      const found = cut(bytes, bytes.length < size || size > LONGEST);
      if (found !== undefined) return found;
    }
  }

  /** The place of a cell, or of the whole row without a column, or where the table has no such column. */
  locate(row: { readonly raw: string; readonly line: number }, file: TableFile, column?: string): Location {
    const whole = { from: 0, to: row.raw.length };
    const index = column === undefined ? undefined : file.columns.get(column);
    const range = index === undefined ? whole : cellRanges(row.raw, file.delimiter)[index];
    return placeInRow({ path: file.path, line: row.line, raw: row.raw }, range ?? whole);
  }

  /** Where a row ends in the text, or -1 where that is further on. */
  #endOf(row: number, text: Uint8Array, from: number): number {
    const length = this.#lengths.get(row);
    if (length !== undefined) return from + length <= text.length ? from + length : -1;
    for (let at = from; at < text.length; at += 1) if (text[at] === LF || text[at] === CR) return at;
    return -1;
  }

  /** The piece that was read last often holds the next row as well. */
  #held(path: string, from: number): Buffer | undefined {
    const piece = this.#piece;
    const isHeld = piece.path === path && piece.from <= from && from < piece.from + piece.bytes.length;
    return isHeld ? asBuffer(piece.bytes.subarray(from - piece.from)) : undefined;
  }

  #read(path: string, from: number, size: number): Buffer {
    const part = this.#tree.readPart(path, from, size);
    this.#piece = { path, from, bytes: part.ok ? part.bytes : new Uint8Array(0) };
    return asBuffer(this.#piece.bytes);
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
