import { type Answers, isEmpty, oneLine } from "./answers.ts";
import { Identifiers } from "./short-identifier.ts";
import type { Fields, Item, Theme, Words } from "./theme.ts";

/** The first node of the theory that somebody can measure, and where the example indicator belongs. */
const FIRST_INDICATOR = "first-indicator";

/**
 * Builds a theory of change from answers that ran backwards: the wished change, what must have
 * changed first, what we do for it. What was not answered becomes a draft to fill in.
 */
export function themeFromAnswers(answers: Answers, words: Words): Theme {
  const ids = new Identifiers();
  const impact = impactNode(answers, words, ids);
  const { outcomes, activities, links } = steps(answers, words, ids);
  const toImpact = outcomes.map(({ id }) => ({ from: id, to: impact.id, strength: "assumed" }));
  return {
    partners: partnersFrom(answers.partners ?? []),
    nodes: [...activities, ...outcomes, impact],
    links: [...links, ...toImpact],
    assumptions: [],
    dimensions: [],
    sources: [],
    policy: [],
    indicators: outcomes.slice(0, 1).map((outcome) => firstIndicator(outcome.id, words)),
    rivals: [],
  };
}

function impactNode(answers: Answers, words: Words, ids: Identifiers): Item {
  const node = answered(answers.change, words.skeleton.impact);
  return {
    id: node.draft ? ids.give("the-change", "the-change") : ids.give(node.title, "the-change"),
    kind: "impact",
    ...node,
    not_measured: { because: words.skeleton.not_measured },
  };
}

interface Steps {
  readonly outcomes: readonly Item[];
  readonly activities: readonly Item[];
  readonly links: readonly Fields[];
}

function steps(answers: Answers, words: Words, ids: Identifiers): Steps {
  const given = answers.mustHappenFirst.filter(({ title }) => !isEmpty(title));
  const outcomes: Item[] = [];
  const activities = new Map<string, Item>();
  const links: Fields[] = [];
  for (const step of given.length > 0 ? given : [{ title: "", activities: [] }]) {
    const outcome = outcomeNode(step.title, { words, ids, measured: outcomes.length === 0 });
    outcomes.push(outcome);
    for (const title of new Set(step.activities.map(oneLine).filter((text) => text !== ""))) {
      const activity = activities.get(title) ?? activityNode(title, ids);
      activities.set(title, activity);
      links.push({ from: activity.id, to: outcome.id, strength: "assumed" });
    }
  }
  const first = outcomes[0];
  if (activities.size === 0 && first !== undefined) {
    const draft = draftActivity(
      given.length > 0 ? words.skeleton.activity_for : words.skeleton.activity,
      ids,
    );
    return { outcomes, activities: [draft], links: [{ from: draft.id, to: first.id, strength: "assumed" }] };
  }
  return { outcomes, activities: [...activities.values()], links };
}

function outcomeNode(title: string, how: { words: Words; ids: Identifiers; measured: boolean }): Item {
  const node = answered(title, how.words.skeleton.outcome);
  return {
    id: node.draft ? how.ids.give("first-change", "first-change") : how.ids.give(node.title, "what-changes"),
    kind: "outcome",
    ...node,
    // The first one gets the example indicator.
    ...(how.measured ? {} : { not_measured: { because: how.words.skeleton.not_measured } }),
  };
}

function activityNode(title: string, ids: Identifiers): Item {
  return { id: ids.give(title, "what-we-do"), kind: "activity", title, state: "planned" };
}

function draftActivity(title: string, ids: Identifiers): Item {
  return { id: ids.give("what-we-do", "what-we-do"), kind: "activity", title, state: "planned", draft: true };
}

function answered(answer: string | undefined, placeholder: string): { title: string; draft?: true } {
  return isEmpty(answer) ? { title: placeholder, draft: true } : { title: oneLine(answer ?? "") };
}

function partnersFrom(names: readonly string[]): readonly Item[] {
  const ids = new Identifiers();
  return [...new Set(names.map(oneLine).filter((name) => name !== ""))].map((name) => ({
    id: ids.give(name, "partner"),
    name,
    role: "partner",
  }));
}

function firstIndicator(node: string, words: Words): Item {
  return {
    id: FIRST_INDICATOR,
    name: words.skeleton.indicator_name,
    definition: words.skeleton.indicator_definition,
    measures: [node],
    type: "count",
    counts: "people",
    direction: "increase",
    frequency: "year",
    over_partners: "unique",
    draft: true,
  };
}
