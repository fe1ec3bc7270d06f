import { type Owed, owed } from "../../measure/owed.ts";
import type { Making } from "./making.ts";
import type { Overdue } from "./model.ts";

/** What has yet to come in, of the indicators that are shown: one entry for each that owes it. */
export function overdueIn(making: Making): readonly Overdue[] {
  const shown = new Set(making.indicators.map(({ id }) => id));
  const entries = new Map<string, Owed[]>();
  for (const item of owed(making.whole.repository, making.asOf)) {
    if (!shown.has(item.indicator) || !making.isToldOf(item.period)) continue;
    const key = JSON.stringify([item.indicator, item.partner ?? null]);
    const entry = entries.get(key);
    if (entry) entry.push(item);
    else entries.set(key, [item]);
  }
  return [...entries.values()].flatMap((items) => overdueOf(items, making));
}

function overdueOf(items: readonly Owed[], { repository, say, partner: nameOf }: Making): Overdue[] {
  const [first] = items;
  if (!first) return [];
  const { indicator, partner, source } = first;
  const { entities } = repository;
  const sourceName = source === undefined ? undefined : say(entities.source.get(source)?.data.name);
  return [
    {
      indicator,
      indicatorName: say(entities.indicator.get(indicator)?.data.name) ?? indicator,
      ...(partner !== undefined && { partner, partnerName: nameOf(partner) }),
      ...(source !== undefined && { source, sourceName: sourceName ?? source }),
      periods: items.map(({ period, due, daysLate }) => ({ period, due, daysLate })),
    },
  ];
}
