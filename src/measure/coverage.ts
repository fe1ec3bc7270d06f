import type { Entity } from "../model/repository.ts";
import type { Coverage, Figure } from "./figures.ts";

/** Who of those that should deliver did; unknown where no row says who reported. */
export function coverageOf(
  { data }: Entity<"indicator">,
  facts: {
    /** The partners with rows of the period, within it or around it. */
    readonly near: ReadonlySet<string>;
    readonly figureOf: (partner: string) => Figure | undefined;
  },
): Coverage | undefined {
  const { near, figureOf } = facts;
  const declared = new Set(data.delivered_by ?? []);
  if (declared.size === 0 || near.size === 0) return undefined;
  let expected = 0;
  const missing: string[] = [];
  for (const partner of declared) {
    const figure = near.has(partner) ? figureOf(partner) : undefined;
    if (figure?.notApplicable === true) continue;
    expected += 1;
    // A partner that withholds its figure is not in the total.
    if (figure?.value === undefined) missing.push(partner);
  }
  return { reported: expected - missing.length, expected, missing };
}
