import type { Selection } from "../../measure/figures.ts";
import type { Period } from "../../model/period.ts";

/** A figure as a reference that a person can read: `indicator/period`, then the partner and `dimension=value`. */
export function figureKey(
  indicator: string,
  { partner, cell }: Selection,
  { period, origin }: { readonly period: Pick<Period, "text">; readonly origin?: string },
): string {
  const group = cell ? `${cell.dimension}=${cell.value}` : undefined;
  const typed = origin === "typed" ? "baseline" : undefined;
  return [indicator, period.text, partner, group, typed].filter((each) => each !== undefined).join("/");
}

/** Whose a series is, without its periods: as `figureKey`. */
export function seriesKey({ partner, cell }: Selection): string {
  const group = cell ? `${cell.dimension}=${cell.value}` : undefined;
  return [partner, group].filter((each) => each !== undefined).join("/");
}

/** Somebody who knows more than what is shown: a partner, or the only one of a number of people. */
export type WhoKnows = { readonly partner: string } | { readonly onlyOneOf: string };

/** Whose knowledge a view of the problem is, see `View`. */
export function insiderKey(who: WhoKnows): string {
  return "partner" in who ? `partner ${who.partner}` : `one of ${who.onlyOneOf}`;
}

/** Reads what `insiderKey` wrote. */
export function readInsiderKey(key: string): WhoKnows {
  const [, partner] = /^partner (.*)$/s.exec(key) ?? [];
  return partner === undefined ? { onlyOneOf: key.slice("one of ".length) } : { partner };
}
