import { isAboutPeople } from "../model/about-people.ts";
import { type HouseRuleText, readHouseRule } from "../model/house-rule.ts";
import type { Entity, Repository } from "../model/repository.ts";

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
