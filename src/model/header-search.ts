import { columnMeant } from "./columns.ts";
import { FIXED_COLUMNS } from "./measurements.ts";

/** What stands between columns somewhere in the world; the first three are read. */
const DELIMITERS = [",", ";", "\t", "|", ":", "^", "~", "/", " "] as const;
const LONGEST = 2000;

/**
 * What separates the columns, where a line is a header in some way of writing: with both columns that every
 * table has, and one for the figure. Undefined for every other line.
 */
export function headerDelimiter(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  return DELIMITERS.find((delimiter) => {
    const names = line.split(delimiter).map((name) => name.replaceAll('"', "").trim());
    if (names.length < 3) return false;
    const meant = new Set(
      names.filter((name) => name.length > 2).map((name) => columnMeant(name, FIXED_COLUMNS)),
    );
    return meant.has("indicator") && meant.has("period");
  });
}
