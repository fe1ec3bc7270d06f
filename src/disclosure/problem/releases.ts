/**
 * What earlier releases tell beside what is shown now: the same relations as between the figures of now, between those
 * of then. See `figuresOf` for what a release has, `ReleasedRelations` for what is written of it.
 */

import { readFigureKey } from "../../measure/figure-key.ts";
import { inOrderOfTime } from "../../model/releases.ts";
import type { Repository } from "../../model/repository.ts";
import type { Agreed } from "../agreed.ts";
import { addsOverTime } from "../place.ts";
import type { ProblemBook } from "./book.ts";
import { writeAgreed } from "./links.ts";
import type { Node, Nodes } from "./nodes.ts";
import { figuresOf } from "./released-figures.ts";
import type { ReleasedNodes } from "./released-nodes.ts";
import { divisionsOf, partOf, writeTables, writeWithoutTotal } from "./tables.ts";
import { writeSteps, writeTime } from "./time.ts";

/** Indicators as one release has them. */
type World = ReadonlyMap<string, ReleasedNodes>;

/**
 * Writes down what every release tells of the figures of these indicators: by itself, beside what is now, and beside
 * each other release. A reader lays them side by side, and takes what one does not tell from another.
 */
export function writeReleases(
  all: ReadonlyMap<string, Nodes>,
  {
    repository,
    book,
    agreed,
  }: { readonly repository: Repository; readonly book: ProblemBook; readonly agreed: readonly Agreed[] },
): void {
  const archive = {
    book,
    all,
    others: new Set<number>(),
    same: new Set<number>(),
    shown: new Map<string, Node>(),
  };
  const worlds = inOrderOfTime(repository.releases?.all).flatMap((release) => figuresOf(release, archive));
  const touched = [...worlds.entries()].filter(([, then]) => isTouched(then));
  const ofNow = (id: string): Nodes | undefined => all.get(id);
  for (const [, then] of touched) {
    writeWorld(then, {
      agreed,
      elsewhere: (id) => (all.get(id)?.isPublic === true ? all.get(id) : undefined),
    });
    keepCrossed(then);
    keepLinked(then, agreed);
  }
  for (const [index, then] of touched) {
    writeWorld(besides(then, { name: "now", others: [] }), { agreed, elsewhere: ofNow });
    for (const [at, other] of touched) {
      if (at === index || !isTellingMore(other, then)) continue;
      const elsewhere = (id: string): Nodes | undefined => other.get(id) ?? all.get(id);
      writeWorld(besides(then, { name: `beside ${at + 1}`, others: [other] }), { agreed, elsewhere });
    }
  }
}

/** Whether one tells of figures of which the other does not. */
function isTellingMore(one: World, other: World): boolean {
  return [...one].some(([id, nodes]) => {
    const keys = other.get(id)?.keys;
    return keys === undefined || [...nodes.keys].some((key) => !keys.has(key));
  });
}

function isTouched(then: World): boolean {
  return [...then.values()].some((nodes) => nodes.isTouched);
}

function besides(
  then: World,
  { name, others }: { readonly name: string; readonly others: readonly World[] },
): World {
  return new Map(
    [...then].map(([id, nodes]) => {
      const beside = [...others.flatMap((other) => other.get(id) ?? []), nodes.now];
      return [id, nodes.besides(name, beside)];
    }),
  );
}

interface Writing {
  readonly agreed: readonly Agreed[];
  /** An indicator of which the release does not tell. */
  elsewhere(indicator: string): Nodes | undefined;
}

/** What does not touch a figure that is another now follows from what is written of now. */
function writeWorld(then: World, { agreed, elsewhere }: Writing): void {
  for (const nodes of then.values()) if (nodes.isTouched) writeIndicator(nodes);
  for (const rule of agreed) {
    const names = rule.text.names.map(({ indicator }) => then.get(indicator));
    const writer = names.find((nodes) => nodes?.isTouched === true);
    if (writer) writeAgreed(rule, (id) => then.get(id) ?? elsewhere(id), writer);
  }
}

function writeIndicator(nodes: ReleasedNodes): void {
  const { indicator } = nodes.place;
  const divisions = divisionsOf(nodes);
  writeTime(nodes, {});
  for (const division of divisions) {
    for (const value of division.values) writeTime(nodes, partOf(division, value));
    const rests = writeTables(nodes, division);
    if (indicator.data.cumulative === true)
      writeSteps(nodes, `${indicator.id} rest by ${division.by}`, rests);
  }
  writeWithoutTotal(nodes, divisions);
}

/**
 * Where two breakdowns cross so that some groups lie within others, and one of those groups is another number now, or
 * none, nobody knows how they crossed then: what stood hidden of them stays so.
 */
function keepCrossed(then: World): void {
  for (const nodes of then.values()) {
    if (!nodes.isTouched) continue;
    for (const { period, margins } of nodes.now.relations.crossings) {
      const of = margins.flatMap((each) => nodes.at(each, period)?.bundle ?? []);
      const beside = margins.flatMap((each) => {
        const bundle = nodes.at(each, period)?.bundle;
        return bundle && nodes.relations.isOther(bundle) ? (nodes.now.at(each, period)?.bundle ?? []) : [];
      });
      const isLost = margins.some((each) => nodes.isLost(each, period));
      if (isLost || of.some((each) => nodes.relations.isOther(each)))
        nodes.relations.keep({ of, beside, isLost });
    }
  }
}

/**
 * Where nobody knows what some of those that stood hidden were, what is written of them is of others. So that it holds
 * whatever they were, all that hangs together with them and stood hidden stays so: of the same period, or where the
 * figures of several periods make up one another, of all.
 */
function keepLinked(then: World, agreed: readonly Agreed[]): void {
  const periods = new Map<string, Set<string>>();
  for (const [id, nodes] of then) {
    const kept = nodes.relations.kept.map(({ key }) => readFigureKey(key)?.period.text ?? "");
    if (kept.length > 0) periods.set(id, new Set(kept));
  }
  const linked = agreed.map(({ text }) => [...new Set(text.names.map(({ indicator }) => indicator))]);
  // The one may be linked to the other by a third.
  for (let before = -1, size = 0; size > before; ) {
    before = size;
    for (const ids of linked) {
      const all = new Set(ids.flatMap((id) => [...(periods.get(id) ?? [])]));
      if (all.size > 0) for (const id of ids) periods.set(id, new Set([...(periods.get(id) ?? []), ...all]));
    }
    size = [...periods.values()].reduce((sum, each) => sum + each.size, 0);
  }
  for (const [id, kept] of periods) {
    const nodes = then.get(id);
    if (!nodes) continue;
    const { indicator } = nodes.place;
    const isOfTime = addsOverTime(indicator) || nodes.isOfMoment;
    const of = nodes.hiddenThen.flatMap(({ period, bundle }) =>
      bundle && (isOfTime || kept.has(period.text)) ? [bundle] : [],
    );
    nodes.relations.keep({ of, beside: [] });
  }
}
