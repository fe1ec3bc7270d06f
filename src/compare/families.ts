import { readHouseRule } from "../model/house-rule.ts";
import type { Repository } from "../model/repository.ts";

/** A repository, and what its indicators are called in the answer. */
export interface NamedRepository {
  readonly repository: Repository;
  nameOf(indicator: string): string;
}

/**
 * Indicators that tell of each other, by the name of their family: those that a house rule holds against each other,
 * and those that are computed from others. What is not in a family with others is its own.
 */
export function familiesOf(sides: readonly NamedRepository[]): (indicator: string) => string {
  const parents = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    for (let step = id; step !== root; ) {
      const next = parents.get(step) as string;
      parents.set(step, root);
      step = next;
    }
    return root;
  };
  const join = ([first, ...others]: readonly string[]) => {
    for (const other of others) {
      const [a, b] = [find(first as string), find(other)];
      if (a !== b) parents.set(b, a);
    }
  };
  for (const { repository, nameOf } of sides) {
    for (const each of related(repository)) join(each.map(nameOf));
  }
  return find;
}

function related({ coalition, entities }: Repository): readonly (readonly string[])[] {
  const agreed = (coalition?.house_rules ?? []).flatMap(({ rule }) => {
    const read = readHouseRule(rule);
    return read.ok ? [read.rule.names.map(({ indicator }) => indicator)] : [];
  });
  const computed = [...entities.indicator.values()].flatMap(({ id, data }) => {
    const { difference, growth, ratio } = data.computed ?? {};
    return [[id, ...[difference?.of, growth?.of, ratio?.of].flat().filter((of) => of !== undefined)]];
  });
  return [...agreed, ...computed];
}
