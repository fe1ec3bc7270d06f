import type { Selection } from "../../measure/figures.ts";
import type { Term } from "../../model/house-rule.ts";
import { contains, lengthInDays, type Period } from "../../model/period.ts";
import type { Agreed } from "../agreed.ts";
import { apartOf } from "../over-time.ts";
import { addsOverTime } from "../place.ts";
import type { Bundle } from "./book.ts";
import type { Node, Nodes } from "./nodes.ts";
import { divisionsOf, partOf } from "./tables.ts";

/** A term as cells of the problem: one, or one for each period that its period is made up of; none for a number. */
interface Told {
  readonly bundles: readonly Bundle[];
  readonly cells: readonly number[];
  readonly factor: number;
  readonly value: number;
}

/**
 * Writes down what everybody knows of the figures of several indicators: that the one is no more than the other
 * (then the difference is a group), or that they are the same. Where it does not hold it is not written.
 * @param writer in whose name: of a release, its own
 */
export function writeAgreed(
  agreed: Agreed,
  nodesOf: (indicator: string) => Nodes | undefined,
  writer?: Nodes,
): void {
  const terms = [...agreed.text.left, ...agreed.text.right];
  const about = [...new Set(terms.flatMap(({ figure }) => (figure && nodesOf(figure.indicator)) ?? []))];
  const [first] = about;
  if (!first) return;
  for (const of of selectionsOf(about, agreed.by)) {
    for (const period of periodsOf(about, of)) {
      const at = ({ figure, sign, factor }: Term): Told | undefined => {
        const term = { factor: sign * factor };
        if (!figure) return { ...term, bundles: [], cells: [], value: 1 };
        const nodes = nodesOf(figure.indicator);
        const told = nodes ? numbersOf(figure.part, nodesAt(nodes, of, period)) : undefined;
        return told && { ...term, ...told };
      };
      const name = `${agreed.id} ${[period.text, JSON.stringify(of)].join(" ")}`;
      writeAt({ agreed, writer: writer ?? first, about, at, name });
    }
  }
}

function selectionsOf(about: readonly Nodes[], by: string | undefined): readonly Selection[] {
  if (by === undefined) return [{}];
  const values = about.flatMap((nodes) =>
    divisionsOf(nodes).flatMap((division) => (division.by === by ? division.values : [])),
  );
  return [...new Set(values)].map((value) => partOf({ by }, value));
}

function periodsOf(about: readonly Nodes[], of: Selection): Iterable<Period> {
  const periods = new Map<string, Period>();
  for (const nodes of about) {
    for (const { period, figure } of nodes.series(of).values()) {
      if (figure.origin !== "typed") periods.set(period.text, period);
    }
  }
  return periods.values();
}

/** What a series is in a period: by its own figure, by that of another period which ends on that day, or by those that fill it. */
function nodesAt(nodes: Nodes, of: Selection, period: Period): readonly Node[] {
  const exact = nodes.at(of, period);
  if (exact) return [exact];
  const measured = [...nodes.series(of).values()].filter(({ figure }) => figure.origin !== "typed");
  if (nodes.isOfMoment) {
    const same = measured.find((node) => node.bundle && node.period.end === period.end);
    return same ? [same] : [];
  }
  if (!addsOverTime(nodes.place.indicator)) return [];
  const within = measured.filter((node) => contains(period, node.period));
  const apart = new Set(apartOf(within.map((node) => node.period)));
  const days = [...apart].reduce((sum, each) => sum + lengthInDays(each), 0);
  return days === lengthInDays(period) ? within.filter((node) => apart.has(node.period)) : [];
}

type Numbers = Pick<Told, "bundles" | "cells" | "value">;

/** The numbers of people of a term; `undefined` where it is none, or not all of them are known. */
function numbersOf(part: NonNullable<Term["figure"]>["part"], nodes: readonly Node[]): Numbers | undefined {
  const known = nodes.flatMap(({ bundle, figure: { numerator } }) => {
    if (!bundle) return [];
    const isShare = bundle.part !== undefined;
    if (part === "numerator") {
      const { part: cell } = bundle;
      const isTold = cell !== undefined && numerator !== undefined;
      return isTold ? [{ bundle, cell, value: bundle.group.part ?? 0 }] : [];
    }
    // A share, a mean or an amount is no number of people.
    if (part === "value" && (isShare || numerator !== undefined)) return [];
    return [{ bundle, cell: bundle.whole, value: bundle.group.whole }];
  });
  if (known.length === 0 || known.length < nodes.length) return undefined;
  return {
    bundles: known.map(({ bundle }) => bundle),
    cells: known.map(({ cell }) => cell),
    value: known.reduce((sum, { value }) => sum + value, 0),
  };
}

interface Writing {
  readonly agreed: Agreed;
  readonly writer: Nodes;
  /** Of the indicators that it is about. */
  readonly about: readonly Nodes[];
  readonly name: string;
  at(term: Term): Told | undefined;
}

function writeAt({ agreed, writer, about, at, name }: Writing): void {
  const { left, right, comparison } = agreed.text;
  const isTurned = comparison === ">=" || comparison === ">";
  const [less, more] = (isTurned ? [right, left] : [left, right]).map((side) => side.map(at));
  const sides = [...(less ?? []).map((each) => each && minus(each)), ...(more ?? [])];
  const known = sides.flatMap((each) => each ?? []);
  if (known.length < sides.length || known.some(({ factor }) => !Number.isSafeInteger(factor))) return;
  const slack = known.reduce((sum, { factor, value }) => sum + factor * value, 0);
  const bundles = known.flatMap((each) => each.bundles);
  if (comparison === "=" && slack !== 0) writer.relations.unequal(bundles);
  if (slack < 0 || (comparison === "=" && slack !== 0)) return;
  const terms = known.flatMap(({ cells, factor }) => cells.map((cell) => [cell, factor] as const));
  const constant = known.reduce((sum, { cells, factor }) => sum + (cells.length === 0 ? factor : 0), 0);
  if (comparison === "=") {
    writer.relations.once(name, bundles, () => writer.book.equation(name, terms, -constant));
    return;
  }
  // Of two numbers of people of which the one is part of the other, the difference is a group as well.
  const isPart =
    known.length === 2 && known.every(({ cells, factor }) => cells.length > 0 && Math.abs(factor) === 1);
  const strictest = about.filter(({ isPublic }) => !isPublic).sort((a, b) => b.minimum - a.minimum)[0];
  writer.relations.once(name, bundles, () => {
    const guarded = isPart && strictest ? { guarded: strictest.guarded({ whole: slack }) } : {};
    const rest = writer.book.bundle(`${name}: difference`, { whole: slack }, guarded);
    writer.book.equation(name, [...terms, [rest.whole, -1]], -constant);
  });
}

function minus(told: Told): Told {
  return { ...told, factor: -told.factor };
}
