import type { Rule } from "./rule.ts";

/** Figures per partner that never become a total, because nobody said how. One finding per indicator. */
export const partnersWithoutTotal: Rule<"partners-without-total"> = {
  name: "partners-without-total",
  *check({ repository }) {
    const totals = new Set<string>();
    const key = (row: { indicator: string; period: { text: string } }) =>
      `${row.indicator} ${row.period.text}`;
    for (const row of repository.measurements) {
      if (row.partner === undefined && row.dimensions.size === 0) totals.add(key(row));
    }
    const told = new Set<string>();
    for (const row of repository.measurements) {
      const indicator = repository.entities.indicator.get(row.indicator);
      if (!indicator || row.partner === undefined || row.dimensions.size > 0) continue;
      const overPartners = indicator.data.over_partners;
      if (overPartners !== undefined && overPartners !== "unique") continue;
      if (totals.has(key(row)) || told.has(indicator.id)) continue;
      told.add(indicator.id);
      yield {
        rule: "partners-without-total",
        args: {
          indicator: indicator.id,
          period: row.period.text,
          type: indicator.data.type,
          unique: overPartners === "unique",
        },
        where: row.locate("partner"),
        about: `indicator:${indicator.id}`,
      };
    }
  },
};
