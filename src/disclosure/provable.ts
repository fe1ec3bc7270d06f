import type { Figure, Table } from "../measure/figures.ts";
import { isAboutPeople } from "../model/about-people.ts";
import { isAlreadyPublic } from "../model/protected-people.ts";
import { type Group, groupOf, minimumOf } from "./groups.ts";
import type { Place } from "./place.ts";
import { isOfPeople, leftOf } from "./problem/book.ts";

/**
 * Whether a breakdown is one of which it can be proven cell by cell what follows from the others: all its figures
 * are whole numbers of people, nothing of it is withheld, and it adds up. Of any other the whole is shown, or
 * nothing (`isTableHidden`).
 */
export function isProvable(table: Table, { indicator, repository }: Omit<Place, "of">): boolean {
  if (!isAboutPeople(indicator) || isAlreadyPublic(indicator, repository)) return false;
  if (!Number.isFinite(minimumOf(indicator, repository))) return false;
  const figures = table.cells.map(({ figure }) => figure);
  const isTold = (figure: Figure) => figure.value !== undefined;
  const groups = figures.filter(isTold).map((figure) => peopleOf(figure));
  const total = table.total && isTold(table.total) ? peopleOf(table.total) : undefined;
  if ([...figures, ...(table.total ? [table.total] : [])].some(({ status }) => status === "withheld"))
    return false;
  const known = groups.flatMap((group) => group ?? []);
  if (known.length < groups.length) return false;
  if (table.total && isTold(table.total)) return total !== undefined && addsUp(total, known);
  return true;

  function peopleOf(figure: Figure): Group | undefined {
    const group = figure.isAverage === true ? undefined : groupOf(figure, indicator);
    return group && isOfPeople(group) ? group : undefined;
  }

  function addsUp(whole: Group, parts: readonly Group[]): boolean {
    const { breakdowns = [], over_partners } = indicator.data;
    const declared = breakdowns.find(({ by }) => by === table.by);
    const isUnique = table.by === "partner" && over_partners === "unique";
    if (!isUnique && declared?.overlapping !== true) return leftOf(whole, parts) !== undefined;
    return parts.every((part) => leftOf(whole, [part]) !== undefined);
  }
}
