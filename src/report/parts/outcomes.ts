import type { Released } from "../../disclosure/released.ts";
import type { Entity } from "../../model/repository.ts";
import type { OutcomePart } from "../report-model.ts";
import type { Telling } from "../telling.ts";
import { indicatorPart } from "./indicators.ts";

/** The indicators of a report: chosen, no drafts, none that only feed another. */
export function shownIndicators(telling: Telling): readonly Released[] {
  return telling.all("indicator").flatMap(({ id, data }) => {
    const isChosen = telling.chosen ? telling.chosen.indicators.has(id) : true;
    const feedsOnly = data.context === true && (data.measures ?? []).length === 0;
    const released = telling.released.get(id);
    return isChosen && !feedsOnly && released ? [released] : [];
  });
}

/** Where an outcome stands on the way from what we do to what changes. */
const RANKS: readonly string[] = [
  "input",
  "activity",
  "output",
  "short",
  "medium",
  "outcome",
  "long",
  "impact",
  "factor",
];

function rankOf({ data }: Entity<"node">): number {
  return RANKS.indexOf(data.kind === "outcome" ? (data.horizon ?? "outcome") : data.kind);
}

/**
 * Goal attainment per node, in the order of the theory. An indicator of several nodes stands with the
 * first; nodes that the coalition says it does not measure stand here with the reason.
 */
export function outcomeParts(telling: Telling): readonly OutcomePart[] {
  const shown = shownIndicators(telling);
  const nodes = [...telling.all("node")].sort((a, b) => rankOf(a) - rankOf(b));
  const home = new Map<string, string | undefined>();
  for (const { indicator } of shown) {
    const measured = new Set(indicator.data.measures);
    home.set(indicator.id, nodes.find(({ id }) => measured.has(id))?.id);
  }
  const parts = nodes.flatMap((node) => nodePart(node, { shown, home, telling }) ?? []);
  const homeless = shown.filter(({ indicator }) => home.get(indicator.id) === undefined);
  return homeless.length === 0 ? parts : [...parts, { ...EMPTY, ...withIndicators(homeless, telling) }];
}

const EMPTY = {
  id: "",
  title: "",
  kind: "",
  isUnwanted: false,
  alsoMeasuredBy: [],
  notMeasured: "",
} as const;

interface Around {
  readonly shown: readonly Released[];
  readonly home: ReadonlyMap<string, string | undefined>;
  readonly telling: Telling;
}

function nodePart(node: Entity<"node">, { shown, home, telling }: Around): OutcomePart | undefined {
  const { data } = node;
  const here = shown.filter(({ indicator }) => home.get(indicator.id) === node.id);
  const elsewhere = shown.filter(
    ({ indicator }) => home.get(indicator.id) !== node.id && indicator.data.measures?.includes(node.id),
  );
  const isChosen = telling.chosen ? telling.chosen.nodes.has(node.id) : true;
  const gap = isChosen ? telling.say(data.not_measured?.because) : "";
  if (here.length === 0 && elsewhere.length === 0 && gap === "") return undefined;
  return {
    id: node.id,
    title: telling.say(data.title),
    kind: data.kind,
    isUnwanted: data.unintended === "unwanted",
    alsoMeasuredBy: elsewhere.map(({ indicator }) => telling.say(indicator.data.name)),
    notMeasured: gap,
    ...withIndicators(here, telling),
  };
}

function withIndicators(
  released: readonly Released[],
  telling: Telling,
): Pick<OutcomePart, "indicators" | "hasNotes"> {
  const indicators = released.map((each) => indicatorPart(each, telling));
  return { indicators, hasNotes: indicators.some(({ notes }) => notes.length > 0) };
}
