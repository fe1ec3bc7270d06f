import { type Owed, owed } from "../measure/owed.ts";
import { codesOf } from "../model/coded-rows.ts";
import { placeOf, type Repository } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

/** The latest periods that are named; of the ones before, how many. */
const SHOWN_PERIODS = 4;

/** Figures that should have been there by now; one finding for each partner and indicator. */
export const lateMeasurements: Rule<"late-measurements"> = {
  name: "late-measurements",
  *check({ repository, asOf }) {
    for (const together of perPartner(withoutBaselines(owed(repository, asOf), repository))) {
      const [first] = together;
      if (!first) continue;
      const { indicator, partner, source } = first;
      yield {
        rule: "late-measurements",
        args: {
          indicator,
          ...(partner !== undefined && { partner }),
          ...(source !== undefined && { source }),
          periods: together.slice(-SHOWN_PERIODS).map(({ period }) => period.text),
          earlier: Math.max(0, together.length - SHOWN_PERIODS),
          due: first.due,
          daysLate: first.daysLate,
        },
        where: placeIn(repository, first),
        about: `indicator:${indicator}`,
      };
    }
  },
};

/** Of a baseline that nobody measured, another rule tells already. */
function withoutBaselines(all: readonly Owed[], { entities, measurements }: Repository): readonly Owed[] {
  const baselines = new Map<string, string>();
  for (const { indicator, period } of all) {
    const typed = entities.indicator.get(indicator)?.data.baseline?.period;
    if (typed !== undefined && String(typed) === period.text) baselines.set(indicator, period.text);
  }
  if (baselines.size === 0) return all;
  const codes = codesOf(measurements);
  for (const [indicator, period] of baselines) {
    const rows = codes.rowsOf(indicator);
    for (let row = 0; row < rows.length; row += 1) {
      if (codes.periods[rows.periodOf(row)]?.text === period) baselines.delete(indicator);
    }
  }
  return all.filter(({ indicator, period }) => baselines.get(indicator) !== period.text);
}

function perPartner(all: readonly Owed[]): Iterable<readonly Owed[]> {
  const together = new Map<string, Owed[]>();
  for (const each of all) {
    const key = JSON.stringify([each.indicator, each.partner]);
    const known = together.get(key);
    if (known) known.push(each);
    else together.set(key, [each]);
  }
  return together.values();
}

/** Where the partner is named as one that delivers, else where it says how often. */
function placeIn({ entities }: Repository, { indicator: id, partner }: Owed) {
  const indicator = entities.indicator.get(id);
  if (!indicator) throw new Error("an indicator that does not exist owes nothing");
  const position = partner === undefined ? -1 : (indicator.data.delivered_by ?? []).indexOf(partner);
  return placeOf(indicator, position < 0 ? ["frequency"] : ["delivered_by", position]);
}
