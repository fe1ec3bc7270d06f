import type { LevelWord } from "../../language/status.ts";
import type { Making } from "./making.ts";
import type { StatusGroup, StatusRow } from "./model.ts";
import { cellRows, partnerRow, partnersOf } from "./parts.ts";

const LEVELS: readonly LevelWord[] = [
  "individual",
  "family",
  "organisation",
  "network",
  "neighbourhood",
  "system",
];

/** In the order of the theory of change; an indicator stands under the first node that it measures. */
export function byOutcome(making: Making, totals: readonly StatusRow[]): readonly StatusGroup[] {
  const { node } = making.repository.entities;
  const place = orderOf(node.keys());
  const groups = divided(totals, ({ nodes }) => firstOf(nodes, place));
  return ordered([...node.keys()], groups, (id) => making.say(node.get(id)?.data.title) ?? id);
}

/** Whose change it is, from person to society: that of the first node that an indicator measures. */
export function byLevel(making: Making, totals: readonly StatusRow[]): readonly StatusGroup[] {
  const { node } = making.repository.entities;
  const place = orderOf(node.keys());
  const groups = divided(totals, ({ nodes }) => node.get(firstOf(nodes, place) ?? "")?.data.level);
  return ordered(LEVELS, groups, (level) => making.words.level[level]);
}

/** What each partner delivers, or should deliver, in the order of partners. */
export function byPartner(making: Making): readonly StatusGroup[] {
  const groups = new Map<string, StatusRow[]>();
  for (const indicator of making.indicators) {
    for (const partner of partnersOf(indicator, making)) {
      const rows = groups.get(partner) ?? [];
      groups.set(partner, rows);
      rows.push(partnerRow(indicator, partner, making));
    }
  }
  const known = making.repository.entities.partner;
  const order = [...known.keys(), ...[...groups.keys()].filter((id) => !known.has(id))];
  return ordered(order, groups, (id) => making.partner(id));
}

/** Each breakdown that was declared, with its groups. */
export function byGroup(making: Making): readonly StatusGroup[] {
  const { dimension } = making.repository.entities;
  return making.indicators.flatMap((indicator) =>
    (indicator.data.breakdowns ?? []).flatMap(({ by }) => {
      if (by === "partner") return [];
      const rows = cellRows(indicator, by, making);
      const name = making.say(indicator.data.name) ?? indicator.id;
      const title = `${name} · ${making.say(dimension.get(by)?.data.name) ?? by}`;
      return rows.length === 0 ? [] : [{ id: `${indicator.id}/${by}`, title, rows }];
    }),
  );
}

function orderOf(ids: Iterable<string>): ReadonlyMap<string, number> {
  return new Map([...ids].map((id, index) => [id, index]));
}

/** Of these, the one that stands first in an order. */
function firstOf(ids: readonly string[], place: ReadonlyMap<string, number>): string | undefined {
  let first: string | undefined;
  for (const id of ids) {
    const at = place.get(id);
    if (at !== undefined && (first === undefined || at < (place.get(first) ?? 0))) first = id;
  }
  return first;
}

function divided<T>(
  totals: readonly StatusRow[],
  groupOf: (row: StatusRow) => T | undefined,
): ReadonlyMap<T | undefined, readonly StatusRow[]> {
  const groups = new Map<T | undefined, StatusRow[]>();
  for (const row of totals) {
    const group = groupOf(row);
    const rows = groups.get(group);
    if (rows) rows.push(row);
    else groups.set(group, [row]);
  }
  return groups;
}

/** Groups in an order, those that belong nowhere last. */
function ordered<T extends string>(
  order: readonly T[],
  groups: ReadonlyMap<T | undefined, readonly StatusRow[]>,
  titleOf: (id: T) => string,
): readonly StatusGroup[] {
  const rest = groups.get(undefined);
  return [
    ...order.flatMap((id) => {
      const rows = groups.get(id);
      return rows ? [{ id, title: titleOf(id), rows }] : [];
    }),
    ...(rest ? [{ rows: rest }] : []),
  ];
}
