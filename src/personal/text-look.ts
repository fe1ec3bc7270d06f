import { lineIndex, placeOnLine } from "../read/lines.ts";
import type { Hit, TextContext } from "./hit.ts";
import { listsOfPeople } from "./lists.ts";
import type { Masker } from "./masker.ts";
import type { Teller } from "./told.ts";

/** So many of one kind in one text are told one by one; the rest is counted. */
const TOLD = 10;

/** A text, and what was found in it. */
interface Looked {
  readonly path: string;
  readonly text: string;
  readonly hits: readonly Hit[];
}

/** Where a text comes from, and whether it says of itself that it is invented. */
export function contextOfText(text: string, given: TextContext): TextContext {
  return /^fictional: *true/m.test(text) ? { ...given, fictional: true } : given;
}

/** Tells what stands in a text that is no table. */
export function tellText({ path, text, hits }: Looked, teller: Teller): void {
  if (hits.length === 0) return;
  const lines = lineIndex(text);
  for (const { kind, from, to, masked } of hits) {
    const say = () => ({
      args: { kind, value: masked.replace(/\s*\n\s*/g, " "), in: "text" as const },
      where: placeOnLine(path, lines, { from, to }),
    });
    teller.value({ kind, value: text.slice(from, to), cause: { is: kind, told: TOLD }, say });
  }
}

/** Tells of lists of people that are no tables. */
export function tellLists(
  { path, text, masker }: Pick<Looked, "path" | "text"> & { readonly masker: Masker },
  teller: Teller,
): void {
  for (const { line, records } of listsOfPeople(path, text)) {
    const columns = records.columns.map((column) => masker.mask(column));
    teller.people({ ...records, columns }, { path, line, column: 1, endLine: line, endColumn: 1 });
  }
}
