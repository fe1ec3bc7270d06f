import type { Selection } from "../../measure/figures.ts";
import type { Period } from "../../model/period.ts";
import { isUnknownGroup } from "../../model/unknown-group.ts";
import { type Group, hasNobody } from "../groups.ts";
import type { Bundle } from "./book.ts";
import { guardedOfSensitive } from "./guarded.ts";
import type { Moment, Node, Nodes } from "./nodes.ts";

/** One breakdown of an indicator: by partner, or by a dimension. */
export interface Division {
  readonly by: string;
  readonly values: readonly string[];
  readonly isOverlapping: boolean;
}

/** One value of a division, as the series that it is. */
export function partOf({ by }: Pick<Division, "by">, value: string, partner?: string): Selection {
  if (by === "partner") return { partner: value };
  return { ...(partner !== undefined && { partner }), cell: { dimension: by, value } };
}

/** The breakdowns of which an indicator has figures: those that are declared, and its partners. */
export function divisionsOf(nodes: Nodes): readonly Division[] {
  const { breakdowns = [] } = nodes.place.indicator.data;
  const groups = breakdowns
    .filter(({ by }) => by !== "partner")
    .map(({ by, overlapping }) => ({
      by,
      values: nodes.valuesOf(by),
      isOverlapping: overlapping === true,
    }));
  return [{ by: "partner", values: nodes.valuesOf("partner"), isOverlapping: false }, ...groups];
}

interface TableCell {
  readonly value: string;
  readonly node: Node;
  readonly bundle: Bundle;
}

interface Table {
  readonly nodes: Nodes;
  readonly division: Division;
  readonly period: Period;
  readonly name: string;
  readonly cells: readonly TableCell[];
  readonly total: Bundle | undefined;
}

/**
 * Writes down how the parts of a breakdown make up their total, in every period: with the rest that they leave,
 * or, of people who may come to several partners, with those whom one does not know and who were counted twice.
 * @returns the rests: they are groups too
 */
export function writeTables(nodes: Nodes, division: Division): readonly Moment[] {
  const rests: Moment[] = [];
  for (const period of periodsOf(nodes, division)) {
    const cells = cellsAt(nodes, division, period);
    if (cells.length === 0) continue;
    const { indicator } = nodes.place;
    const name = `${indicator.id}/${period.text} by ${division.by}`;
    const table = { nodes, division, period, name, cells, total: nodes.totalAt(period) };
    const isUnique = division.by === "partner" && indicator.data.over_partners === "unique";
    if (isUnique) writeUnique(table);
    else if (division.isOverlapping) writeOverlapping(table);
    else {
      const rest = writeSum(table);
      if (rest) rests.push({ period, bundle: rest });
    }
    writeHolders(table);
  }
  return rests;
}

/**
 * Where nobody tells the total, breakdowns that come to the same number are taken to be of the same people: the
 * careful answer, as whoever knows the groups knows it.
 */
export function writeWithoutTotal(nodes: Nodes, divisions: readonly Division[]): void {
  const sums = new Map<
    string,
    { readonly group: Group; readonly by: (readonly [string, readonly Bundle[]])[] }
  >();
  for (const division of divisions.filter((each) => isAdded(nodes, each))) {
    for (const period of periodsOf(nodes, division)) {
      const cells = cellsAt(nodes, division, period);
      if (cells.length === 0 || nodes.totalAt(period)) continue;
      const bundles = cells.map(({ bundle }) => bundle);
      const group = sumOf(bundles);
      const key = `${nodes.place.indicator.id}/${period.text}: all ${group.whole} ${group.part ?? ""}`;
      const all = sums.get(key) ?? { group, by: [] };
      sums.set(key, all);
      all.by.push([division.by, bundles]);
    }
  }
  for (const [key, { group, by }] of sums) {
    const of = by.flatMap(([, bundles]) => bundles);
    nodes.relations.once(key, of, () => {
      const all = nodes.book.bundle(key, group, { guarded: nodes.guarded(group) });
      for (const [each, bundles] of by) nodes.book.relate(`${key} by ${each}`, all, bundles);
    });
  }
}

function isAdded({ place }: Nodes, { by, isOverlapping }: Division): boolean {
  return !isOverlapping && !(by === "partner" && place.indicator.data.over_partners === "unique");
}

function sumOf(bundles: readonly Bundle[]): Bundle["group"] {
  const whole = bundles.reduce((all, { group }) => all + group.whole, 0);
  if (bundles.some(({ group }) => group.part === undefined)) return { whole };
  return { whole, part: bundles.reduce((all, { group }) => all + (group.part ?? 0), 0) };
}

function cellsAt(nodes: Nodes, division: Division, period: Period): readonly TableCell[] {
  return division.values.flatMap((value) => {
    const node = nodes.at(partOf(division, value), period);
    return node?.bundle ? [{ value, node, bundle: node.bundle }] : [];
  });
}

function periodsOf(nodes: Nodes, division: Division): Iterable<Period> {
  const periods = new Map<string, Period>();
  for (const value of division.values) {
    for (const [text, { period }] of nodes.series(partOf(division, value))) periods.set(text, period);
  }
  return periods.values();
}

/** What the parts leave of the total are people too; where that is nobody, everybody may know. */
function writeSum({ nodes, division, period, name, cells, total }: Table): Bundle | undefined {
  if (!total) return undefined;
  const isEmpty = isEmptyTelling(nodes, division, cells);
  return nodes.relations.sum({
    key: name,
    whole: total,
    parts: cells.map(({ bundle }) => bundle),
    rest: "told",
    guarded: (left) => (isEmpty ? guardedOfSensitive(left, nodes.minimum) : nodes.guarded(left)),
    isLost: division.values.some((value) => nodes.isLost(partOf(division, value), period)),
  });
}

/** In a sensitive breakdown of which one group is not told, nobody in the rest tells of that group. */
function isEmptyTelling({ place }: Nodes, { by }: Division, cells: readonly TableCell[]): boolean {
  const dimension = place.repository.entities.dimension.get(by)?.data;
  if (dimension?.sensitive !== true) return false;
  const told = new Set(cells.map(({ value }) => value));
  return dimension.values.some(({ id }) => !isUnknownGroup(id) && !told.has(id));
}

/** Each is part of the whole, and nobody says how they lie to each other. */
function writeOverlapping({ nodes, name, cells, total }: Table): void {
  if (!total) return;
  for (const { value, bundle } of cells) {
    nodes.relations.within({
      key: `${name}, ${value}`,
      restKey: `${name}: not ${value}`,
      whole: total,
      part: bundle,
      guarded: (left) => nodes.guarded(left),
    });
  }
}

function writeUnique({ nodes, name, cells, total, division }: Table): void {
  if (!total) return;
  const sum = cells.reduce((all, { bundle }) => all + bundle.group.whole, 0);
  const twice = { whole: sum - total.group.whole };
  const isAll = cells.length === division.values.length;
  if (isAll && twice.whole >= 0) {
    const bundles = cells.map(({ bundle }) => bundle);
    nodes.relations.once(`${name}: records`, [total, ...bundles], () => {
      const both = nodes.book.bundle(`${name}: counted twice`, twice, { guarded: nodes.guarded(twice) });
      nodes.book.equation(`${name}: records`, [
        [total.whole, 1],
        [both.whole, 1],
        ...bundles.map(({ whole }) => [whole, -1] as const),
      ]);
    });
  }
  writeOverlapping({ nodes, name, cells, total, division, period: cells[0]?.node.period as Period });
}

/** A part of a count that holds all, or all but one, tells of everyone: nobody may know who is not in it. */
function writeHolders({ nodes, division, name, cells, total }: Table): void {
  // That figures of several days come to the same by chance tells of nobody.
  if (nodes.isPublic || !nodes.isOfRecord || nodes.place.indicator.data.type !== "count") return;
  if (division.by === "partner" && cells.length === 1) return;
  const sum = cells.reduce((all, { bundle }) => all + bundle.group.whole, 0);
  const whole = total?.group.whole ?? sum;
  const all = cells.map(({ bundle }) => bundle);
  for (const { value, bundle } of cells) {
    if (whole === 0 || bundle.group.whole < whole - 1) continue;
    nodes.relations.once(`${name}: all but ${value}`, total ? [total, bundle] : all, () => {
      nodes.hide(bundle.key);
      const left = { whole: whole - bundle.group.whole };
      if (left.whole < 0) return;
      const guarded = { minimum: nodes.minimum, whole: true };
      const others = nodes.book.bundle(`${name}: all but ${value}`, left, { guarded });
      // That there is nobody else is no news to the partner whose people they all are.
      if (division.by === "partner" && left.whole === 0) nodes.know(value, others);
      if (total) nodes.book.relate(`${name}: all but ${value}`, total, [bundle, others]);
      else {
        const rest = cells.filter((each) => each.value !== value).map((each) => each.bundle);
        nodes.book.relate(`${name}: all but ${value}`, others, rest);
      }
    });
  }
}

/** In a sensitive breakdown a group of nobody, or of which nobody or everybody shares it, is hidden itself. */
export function hideEmpty(nodes: Nodes, division: Division): void {
  const dimension = nodes.place.repository.entities.dimension.get(division.by)?.data;
  if (nodes.isPublic || dimension?.sensitive !== true) return;
  for (const value of division.values) {
    for (const { key, bundle } of nodes.series(partOf(division, value)).values()) {
      if (!bundle || !hasNobody(bundle.group)) continue;
      const isNobodyUnknown = isUnknownGroup(value) && bundle.group.whole === 0;
      if (!isNobodyUnknown) nodes.hide(key);
    }
  }
}
