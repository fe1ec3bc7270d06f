import type { Figure, Ground, Table } from "../measure/figures.ts";
import { isAboutPeople } from "../model/about-people.ts";
import { isAlreadyPublic } from "../model/protected-people.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { isUnknownGroup } from "../model/unknown-group.ts";
import { type Group, groupOf, hasNobody, isUnsafe, minimumOf, restOf } from "./groups.ts";

/** Why a figure is not shown. */
export type HiddenBecause = "small-group" | "size-unknown" | "withheld";

/** Of which indicator of which repository; `atLeast` is a stricter minimum than its own. */
interface Place {
  readonly indicator: Entity<"indicator">;
  readonly repository: Repository;
  readonly atLeast?: number;
}

/**
 * Whether one figure may be published, by the rules of primary protection (EU Handbook on
 * Statistical Disclosure Control; see docs/guide): a count `x` with `0 < x < minimum` is unsafe, and
 * so is its complement; a group of which all, or all but one, share something is unsafe; a
 * percentage or mean whose group's size is unknown is not proven safe, and so not published.
 * A computed figure is as safe as what it was computed from.
 */
export function hiddenBecause(
  figure: Figure,
  indicator: Entity<"indicator">,
  repository: Repository,
): HiddenBecause | undefined {
  return figureHidden(figure, { indicator, repository });
}

function figureHidden(figure: Figure, place: Place): HiddenBecause | undefined {
  const { indicator, repository } = place;
  if (figure.status === "withheld") return "withheld";
  if (figure.value === undefined && !figure.bounds) return undefined;
  // A mean over periods does not say of how many people it is: each of its parts must be safe.
  if (figure.origin === "computed" || (figure.isAverage && figure.parts)) {
    return partsHidden(figure.parts ?? [], place);
  }
  if (!isAboutPeople(indicator) || isAlreadyPublic(indicator, repository)) return undefined;
  if (figure.bounds && overlapTells(figure, smallest(place))) return "small-group";
  // What bounds tell of the partners is looked at where the partners are known: see `guardFor`.
  if (figure.value === undefined) return undefined;
  const group = groupOf(figure, indicator);
  if (!group || !isWhole(group, figure)) return "size-unknown";
  return isUnsafe(group, smallest(place)) ? "small-group" : undefined;
}

/** Half a person is none that can be protected; the mean of several periods is not of people. */
function isWhole({ whole, part = 0 }: Group, { isAverage }: Figure): boolean {
  return isAverage === true || (Number.isSafeInteger(whole) && Number.isSafeInteger(part));
}

/** All files less all people are those who were counted twice; bounds are counts themselves. */
function overlapTells({ value, bounds }: Figure, minimum: number): boolean {
  const [least, most] = bounds ?? [0, 0];
  const counts = value === undefined ? [least, most] : [most - value];
  return counts.some((count) => count > 0 && count < minimum);
}

function smallest({ indicator, repository, atLeast }: Place): number {
  return Math.max(minimumOf(indicator, repository), atLeast ?? 0);
}

/** A part that stands in a breakdown is as hidden as that breakdown: the figure would give it away. */
function partsHidden(parts: readonly Ground[], place: Place): HiddenBecause | undefined {
  const { repository } = place;
  const atLeast = smallest(place);
  for (const { indicator: id, figure, table } of parts) {
    const indicator = repository.entities.indicator.get(id);
    if (!indicator) continue;
    const because = figureHidden(figure, { indicator, repository, atLeast });
    if (because) return because;
    if (table && tableHidden(table, { indicator, repository, atLeast })) return "small-group";
  }
  return undefined;
}

/**
 * Whether a breakdown of one period must be hidden as a whole: one of its cells, the rest that the
 * cells leave of the total, or the total is unsafe.
 */
export function isTableHidden(table: Table, indicator: Entity<"indicator">, repository: Repository): boolean {
  return tableHidden(table, { indicator, repository });
}

function tableHidden(table: Table, place: Place): boolean {
  const { cells, total } = table;
  const { indicator, repository } = place;
  if (cells.some(({ figure }) => figureHidden(figure, place))) return true;
  if (total && figureHidden(total, place)) return true;
  if (!isAboutPeople(indicator) || isAlreadyPublic(indicator, repository)) return false;
  const isUnique = table.by === "partner" && indicator.data.over_partners === "unique";
  const isRestTold = isUnique ? uniqueTells(table, place) : restTells(table, place);
  return zeroTells(table, place) || isRestTold || oneHoldsAll(table, place);
}

/**
 * Where people may come to several partners, the partners leave no rest; but those whom one partner
 * does not know, and those who were counted twice, are groups that anyone can work out.
 */
function uniqueTells({ cells, total }: Table, place: Place): boolean {
  const all = total?.value;
  if (all === undefined) return false;
  const values = cells.map(({ figure }) => figure.value ?? 0);
  const twice = values.reduce((sum, value) => sum + value, 0) - all;
  const minimum = smallest(place);
  return [twice, ...values.map((value) => all - value)].some(
    (count, index) => (index > 0 && count < 0) || (count > 0 && count < minimum),
  );
}

/** In a sensitive breakdown, a zero says something about everyone in that group, typed or not. */
function zeroTells({ by, cells, total }: Table, { indicator, repository }: Place): boolean {
  const dimension = repository.entities.dimension.get(by);
  if (dimension?.data.sensitive !== true) return false;
  const groups = cells.map(({ value, figure }) => ({ value, group: groupOf(figure, indicator) }));
  if (groups.some(({ value, group }) => group && hasNobody(group) && !isNobodyUnknown(value, group)))
    return true;
  const whole = total && groupOf(total, indicator);
  const told = new Set(cells.filter(({ figure }) => figure.value !== undefined).map(({ value }) => value));
  const isOneUntold = dimension.data.values.some(({ id }) => !isUnknownGroup(id) && !told.has(id));
  const shown = groups.map(({ group }) => group);
  return whole !== undefined && isOneUntold && hasNobody(restOf(whole, shown));
}

/** That the value is empty which takes what nobody could place tells nothing of anyone. */
function isNobodyUnknown(value: string, group: Group): boolean {
  return isUnknownGroup(value) && group.whole === 0;
}

/** What the shown cells leave of the total is a cell as well: anyone can subtract. */
function restTells({ cells, total }: Table, place: Place): boolean {
  const { indicator } = place;
  const whole = total && groupOf(total, indicator);
  if (!whole) return false;
  const shown = cells.map(({ figure }) => groupOf(figure, indicator));
  return isUnsafe(restOf(whole, shown), smallest(place));
}

/** A cell with all, or all but one, of the people counted tells of everyone. */
function oneHoldsAll({ by, cells, total }: Table, { indicator }: Place): boolean {
  if (indicator.data.type !== "count") return false;
  // That the only partner which delivers knows everybody is no news.
  if (by === "partner" && cells.length === 1) return false;
  const sum = cells.reduce((all, { figure }) => all + (figure.value ?? 0), 0);
  const whole = total?.value ?? sum;
  return whole > 0 && cells.some(({ figure }) => (figure.value ?? 0) >= whole - 1);
}
