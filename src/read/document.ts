import type { Location } from "../findings/finding.ts";

/** The way to a value inside a document: keys and list positions. */
export type Pointer = readonly (string | number)[];

/**
 * A YAML file (or the front matter of a Markdown file) as plain values that know where they stand.
 * `data` holds plain objects, arrays, strings, numbers, booleans and null only; never functions, dates or cycles.
 */
export interface Document {
  readonly path: string;
  readonly data: unknown;
  /** Markdown: the text under the front matter. */
  readonly body?: string;
  /** Markdown: the line (from 1) on which that text begins. */
  readonly bodyLine?: number;
  /**
   * Where a value (default) or its key stands. Falls back to the nearest ancestor that exists,
   * in the end to the start of the file, so that every finding has a place.
   */
  locate(pointer: Pointer, part?: "key" | "value"): Location;
  /** True where something faulty was taken out of the value at `pointer`; absent where nothing was. */
  readonly lost?: (pointer: Pointer) => boolean;
}
