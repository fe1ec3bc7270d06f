import { compareRepositories } from "../../src/compare/compare.ts";
import type { Change } from "../../src/language/changes/change.ts";
import { type Files, open } from "./repository.ts";

/** What changed between two sets of files, and of which kinds something could not be compared. */
export async function comparisonOf(before: Files, after: Files) {
  return compareRepositories({ before: await open(before), after: await open(after), asOf: "2026-03-01" });
}

/** What changed between two sets of files. */
export async function changesBetween(before: Files, after: Files): Promise<readonly Change[]> {
  return (await comparisonOf(before, after)).changes;
}

/** A change on one line: class, kind, identifier, what happened, and the values. */
export function told({ class: of, kind, id, what, before, after, reason }: Change): string {
  const happened = what.is === "key" ? what.key.join(".") : what.is;
  const values =
    before === undefined && after === undefined
      ? ""
      : ` ${JSON.stringify(before)} > ${JSON.stringify(after)}`;
  return `${of} ${kind} ${id} ${happened}${values}${reason ? ` (${reason.from})` : ""}`;
}
