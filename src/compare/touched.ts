import type { ChangedKind } from "../language/changes/change.ts";
import { isFeedback, theoryOf } from "../model/graph.ts";
import type { Repository } from "../model/repository.ts";

/** Of one change no more than so many things are listed; beyond that the answer is "nearly everything". */
const MOST_NODES = 200;

/** Where a change begins to matter: what it is about. */
export interface Origin {
  readonly kind: ChangedKind;
  readonly id: string;
}

/**
 * What rests on things, in the repository as it is now: outcomes and impact further on, claims about them, asks of
 * funders that are answered with any of these, and reports that choose them. As typed references; an ask is
 * `ask:funder/ask`.
 */
export class Touched {
  readonly #repository: Repository;
  readonly #out: ReturnType<typeof theoryOf>["out"];
  readonly #claims = new Map<string, string[]>();
  readonly #asks = new Map<string, string[]>();
  readonly #reports = new Map<string, string[]>();
  readonly #indicatorsOf = new Map<string, string[]>();
  readonly #beyond = new Map<string, ReadonlySet<string>>();

  constructor(repository: Repository) {
    this.#repository = repository;
    this.#out = theoryOf(repository).out;
    const { claim, funder, report, indicator } = repository.entities;
    const add = (map: Map<string, string[]>, key: string, value: string) => {
      const list = map.get(key) ?? [];
      list.push(value);
      map.set(key, list);
    };
    for (const [id, { data }] of claim) {
      add(this.#claims, `node:${data.node}`, id);
      for (const evidence of data.evidence ?? []) add(this.#claims, `evidence:${evidence}`, id);
      for (const rival of data.rivals ?? []) add(this.#claims, `rival:${rival}`, id);
    }
    for (const [id, { data }] of funder) {
      for (const ask of data.asks ?? []) {
        for (const answer of ask.answered_by ?? []) add(this.#asks, wholeOf(answer), `${id}/${ask.id}`);
      }
    }
    for (const [id, { data }] of report) {
      for (const outcome of data.only?.outcomes ?? []) add(this.#reports, `node:${outcome}`, id);
      for (const each of data.only?.indicators ?? []) add(this.#reports, `indicator:${each}`, id);
    }
    for (const [id, { data }] of indicator) {
      if (data.source !== undefined) add(this.#indicatorsOf, data.source, id);
    }
  }

  /** Sorted; without what the change is about itself. */
  of(origin: Origin): readonly string[] {
    const starts = this.#startsOf(origin);
    const nodes = new Set(starts.flatMap((start) => this.#nodesOf(start)));
    const outcomes = [...nodes].flatMap((id) => [...this.#beyondNode(id)]);
    const near = new Set([...starts, ...[...nodes].map((id) => `node:${id}`)]);
    const reached = new Set([...near, ...outcomes.map((id) => `node:${id}`)]);
    const claims = [...reached].flatMap((reference) => this.#claims.get(reference) ?? []);
    for (const claim of claims) near.add(`claim:${claim}`);
    const asks = [...near].flatMap((reference) => this.#asks.get(reference) ?? []);
    const reports = [...near].flatMap((reference) => this.#reports.get(reference) ?? []);
    const isOutcome = (id: string) => {
      const kind = this.#repository.entities.node.get(id)?.data.kind;
      return kind === "outcome" || kind === "impact";
    };
    const all = [
      ...[...nodes, ...outcomes].filter(isOutcome).map((id) => `node:${id}`),
      ...claims.map((id) => `claim:${id}`),
      ...asks.map((id) => `ask:${id}`),
      ...reports.map((id) => `report:${id}`),
    ];
    const own = `${origin.kind}:${origin.id}`;
    return [...new Set(all)].filter((reference) => reference !== own).sort();
  }

  /** What a change is about, and what is measured, said or answered with it directly. */
  #startsOf({ kind, id }: Origin): readonly string[] {
    const { links } = this.#repository;
    if (kind === "figure") return this.#startsOf({ kind: "indicator", id: id.split("/")[0] ?? "" });
    if (kind === "source") return (this.#indicatorsOf.get(id) ?? []).map((each) => `indicator:${each}`);
    if (kind === "assumption") {
      const resting = links.filter(({ data }) => data.assumptions?.includes(id));
      return [`assumption:${id}`, ...resting.map((link) => `link:${link.id}`)];
    }
    return [`${kind}:${id}`];
  }

  #nodesOf(reference: string): readonly string[] {
    const colon = reference.indexOf(":");
    const [kind, id] = [reference.slice(0, colon), reference.slice(colon + 1)];
    const { indicator } = this.#repository.entities;
    if (kind === "node") return [id];
    if (kind === "link") return [id.split("/")[1] ?? ""];
    return kind === "indicator" ? (indicator.get(id)?.data.measures ?? []) : [];
  }

  /** Everything that a node leads to, feedback left aside. */
  #beyondNode(start: string): ReadonlySet<string> {
    const known = this.#beyond.get(start);
    if (known) return known;
    const reached = new Set<string>();
    const waiting = [start];
    for (let id = waiting.pop(); id !== undefined && reached.size < MOST_NODES; id = waiting.pop()) {
      for (const link of this.#out.get(id) ?? []) {
        if (isFeedback(link) || reached.has(link.data.to)) continue;
        reached.add(link.data.to);
        waiting.push(link.data.to);
      }
    }
    reached.delete(start);
    this.#beyond.set(start, reached);
    return reached;
  }
}

/** `figure:indicator/2025` is answered with its indicator. */
function wholeOf(reference: string): string {
  const [, indicator] = /^figure:([^/]+)/.exec(reference) ?? [];
  return indicator === undefined ? reference : `indicator:${indicator}`;
}
