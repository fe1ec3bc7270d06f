import { quote } from "../quote.ts";

const LONGEST = 10;

/** A loop as `a` → `b` → `a`; long ones are shortened in the middle. */
export function circle(path: readonly string[]): string {
  const first = path[0];
  const closed =
    first !== undefined && (path.length === 1 || path.at(-1) !== first) ? [...path, first] : path;
  const steps = closed.map((step) => quote(step));
  const shown = steps.length <= LONGEST ? steps : [...steps.slice(0, LONGEST - 2), "…", ...steps.slice(-1)];
  return shown.join(" → ");
}
