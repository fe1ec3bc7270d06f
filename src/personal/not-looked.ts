import { endingOf } from "./file-bytes.ts";

/**
 * Why a version of a file was not searched. `elsewhere`: git holds only a pointer to it (LFS).
 * `packages`: other people's code in `node_modules`.
 */
export type Unsearched = "binary" | "too-large" | "missing" | "elsewhere" | "packages";

/** How much was not searched, so that nobody takes it for clean. */
export class NotLooked {
  readonly #counts = new Map<Unsearched, number>();
  readonly #endings = new Map<string, number>();

  /** `path` where its ending says what it may be: a spreadsheet is not a picture. */
  add(reason: Unsearched, path = ""): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
    if (path === "") return;
    const ending = /^\.[a-z]{2,5}[0-9]?$/.exec(endingOf(path))?.[0] ?? "";
    this.#endings.set(ending, (this.#endings.get(ending) ?? 0) + 1);
  }

  count(reason: Unsearched): number {
    return this.#counts.get(reason) ?? 0;
  }

  /** Endings of files that are no text, as `.xlsx`, most frequent first; `""` for others. */
  get endings(): readonly (readonly [string, number])[] {
    return [...this.#endings].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  }
}
