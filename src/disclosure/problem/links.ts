import type { Selection } from "../../measure/figures.ts";
import { isAboutPeople } from "../../model/about-people.ts";
import { type HouseRuleText, readHouseRule, type Term } from "../../model/house-rule.ts";
import type { Entity, Repository } from "../../model/repository.ts";
import type { Node, Nodes } from "./nodes.ts";
import { divisionsOf, partOf } from "./tables.ts";

/** A house rule that says how figures about people lie to each other. */
export interface Agreed {
  readonly id: string;
  readonly text: HouseRuleText;
  /** `partner` or a dimension, where the rule is about parts. */
  readonly by: string | undefined;
}

/**
 * The house rules that are agreed on, can be read, and are about totals or one kind of parts; and what the ratio of
 * two counts says: that the one may be part of the other, so that "47 of 50" tells of three.
 */
export function agreedIn({ coalition, entities }: Repository): readonly Agreed[] {
  const rules = (coalition?.house_rules ?? []).flatMap(({ id, rule, per = [], draft }) => {
    const read = draft === true || per.length > 1 ? undefined : readHouseRule(rule);
    return read?.ok && read.rule.comparison !== "!=" ? [{ id, text: read.rule, by: per[0] }] : [];
  });
  const ratios = [...entities.indicator].flatMap(([id, { data }]) => {
    const of = data.computed?.ratio?.of ?? [];
    const areCounts = of.length === 2 && of.every((each) => isCountOfPeople(entities.indicator.get(each)));
    const read = areCounts ? readHouseRule(of.join(" <= ")) : undefined;
    return read?.ok ? [{ id: `ratio ${id}`, text: read.rule, by: undefined }] : [];
  });
  return [...rules, ...ratios];
}

function isCountOfPeople(indicator: Entity<"indicator"> | undefined): boolean {
  return indicator?.data.type === "count" && isAboutPeople(indicator);
}

/** A term as a cell of the problem. */
interface Told {
  readonly cell: number | undefined;
  readonly factor: number;
  readonly value: number;
}

/**
 * Writes down what everybody knows of the figures of several indicators: that the one is no more than the other
 * (then the difference is a group), or that they are the same. Where it does not hold it is not written.
 */
export function writeAgreed(agreed: Agreed, nodesOf: (indicator: string) => Nodes | undefined): void {
  const terms = [...agreed.text.left, ...agreed.text.right];
  const first = terms.find(({ figure }) => figure)?.figure;
  const nodes = first && nodesOf(first.indicator);
  if (!nodes) return;
  for (const of of selectionsOf(nodes, agreed.by)) {
    for (const { period, figure } of nodes.series(of).values()) {
      if (figure.origin === "typed") continue;
      const at = (term: Term): Told | undefined => {
        if (!term.figure) return { cell: undefined, factor: term.sign * term.factor, value: 1 };
        const node = nodesOf(term.figure.indicator)?.at(of, period);
        return node && told(term, node);
      };
      writeAt({ agreed, nodes, at, name: `${agreed.id} ${[period.text, JSON.stringify(of)].join(" ")}` });
    }
  }
}

function selectionsOf(nodes: Nodes, by: string | undefined): readonly Selection[] {
  if (by === undefined) return [{}];
  return divisionsOf(nodes).flatMap((division) =>
    division.by === by ? division.values.map((value) => partOf(division, value)) : [],
  );
}

function told({ figure, sign, factor }: Term, { bundle, figure: { numerator } }: Node): Told | undefined {
  if (!bundle || !figure) return undefined;
  const isShare = bundle.part !== undefined;
  const term = { factor: sign * factor };
  if (figure.part === "numerator") {
    return isShare && numerator !== undefined
      ? { ...term, cell: bundle.part, value: bundle.group.part ?? 0 }
      : undefined;
  }
  // A share, a mean or an amount is no number of people.
  if (figure.part === "value" && (isShare || numerator !== undefined)) return undefined;
  return { ...term, cell: bundle.whole, value: bundle.group.whole };
}

interface Writing {
  readonly agreed: Agreed;
  readonly nodes: Nodes;
  readonly name: string;
  at(term: Term): Told | undefined;
}

function writeAt({ agreed, nodes, at, name }: Writing): void {
  const { left, right, comparison } = agreed.text;
  const isTurned = comparison === ">=" || comparison === ">";
  const [less, more] = (isTurned ? [right, left] : [left, right]).map((side) => side.map(at));
  const sides = [...(less ?? []).map((each) => each && minus(each)), ...(more ?? [])];
  const known = sides.flatMap((each) => each ?? []);
  if (known.length < sides.length || known.some(({ factor }) => !Number.isSafeInteger(factor))) return;
  const slack = known.reduce((sum, { factor, value }) => sum + factor * value, 0);
  if (slack < 0 || (comparison === "=" && slack !== 0)) return;
  const terms = known.flatMap(({ cell, factor }) => (cell === undefined ? [] : [[cell, factor] as const]));
  const constant = known.reduce((sum, { cell, factor }) => sum + (cell === undefined ? factor : 0), 0);
  if (comparison === "=") {
    nodes.book.equation(name, terms, -constant);
    return;
  }
  // Of two numbers of people of which the one is part of the other, the difference is a group as well.
  const isPart =
    known.length === 2 && known.every(({ cell, factor }) => cell !== undefined && Math.abs(factor) === 1);
  const guarded = isPart ? { guarded: nodes.guarded({ whole: slack }) } : {};
  const rest = nodes.book.bundle(`${name}: difference`, { whole: slack }, guarded);
  nodes.book.equation(name, [...terms, [rest.whole, -1]], -constant);
}

function minus(told: Told): Told {
  return { ...told, factor: -told.factor };
}
