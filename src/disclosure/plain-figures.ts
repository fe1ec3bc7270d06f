import type { Selection } from "../measure/figures.ts";
import type { Entity } from "../model/repository.ts";
import type { Known } from "./place.ts";
import { ProblemBook } from "./problem/book.ts";
import { seriesKey } from "./problem/key.ts";
import { Nodes } from "./problem/nodes.ts";

/**
 * The figures of indicators that were left out of the problem (`isPlain`), as the problem would know them: what it
 * would not know of is as little proven as elsewhere. Series by series, when asked.
 */
export class PlainFigures {
  readonly #known: Known;
  readonly #indicators: ReadonlySet<string>;
  readonly #keys = new Map<string, ReadonlySet<string>>();

  constructor(known: Known, indicators: ReadonlySet<string>) {
    this.#known = known;
    this.#indicators = indicators;
  }

  /** @param key as `figureKey` names it, of a figure of that series */
  knows({ id }: Entity<"indicator">, of: Selection, key: string): boolean {
    const indicator = this.#known.repository.entities.indicator.get(id);
    if (!indicator || !this.#indicators.has(id) || !isShown(indicator, of)) return false;
    const name = `${id}\r${seriesKey(of)}`;
    const keys = this.#keys.get(name) ?? this.#keysOf(indicator, of);
    this.#keys.set(name, keys);
    return keys.has(key);
  }

  #keysOf(indicator: Entity<"indicator">, of: Selection): ReadonlySet<string> {
    const nodes = new Nodes({ ...this.#known, indicator }, new ProblemBook(), false);
    return new Set([...nodes.series(of).values()].map(({ key }) => key));
  }
}

/** A total, a partner, or a group by which the indicator is told: never a group of one partner. */
function isShown({ data }: Entity<"indicator">, { partner, cell }: Selection): boolean {
  if (!cell) return true;
  return partner === undefined && (data.breakdowns ?? []).some(({ by }) => by === cell.dimension);
}
