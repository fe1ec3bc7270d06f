import type { Computation } from "../generated/schema-types.ts";
import { type Entity, placeOf } from "../model/repository.ts";
import type { Rule } from "./rule.ts";

type Indicators = ReadonlyMap<string, Entity<"indicator">>;

/** Computed indicators that rest on one another: none of them has a value. One finding per circle. */
export const computedLoop: Rule<"computed-loop"> = {
  name: "computed-loop",
  *check({ repository }) {
    const { indicator: indicators } = repository.entities;
    const settled = new Set<string>();
    for (const start of indicators.values()) {
      const path = circleFrom(start.id, indicators, settled);
      const last = indicators.get(path.at(-2) ?? "");
      if (!last) continue;
      yield {
        rule: "computed-loop",
        args: { path },
        where: placeOf(last, ["computed"]),
        about: `indicator:${last.id}`,
      };
    }
  },
};

interface Visit {
  readonly id: string;
  readonly grounds: readonly string[];
  next: number;
}

/** The first circle met on the way down from an indicator, its first member again at the end; else empty. */
function circleFrom(start: string, indicators: Indicators, settled: Set<string>): readonly string[] {
  const enter = (id: string): Visit => ({
    id,
    grounds: groundsOf(indicators.get(id)?.data.computed),
    next: 0,
  });
  const onPath = new Set<string>();
  const path: Visit[] = settled.has(start) ? [] : [enter(start)];
  onPath.add(start);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const ground = top.grounds[top.next++];
    if (ground === undefined) {
      settled.add(top.id);
      onPath.delete(top.id);
      path.pop();
    } else if (onPath.has(ground)) {
      for (const { id } of path) settled.add(id);
      const ids = path.map(({ id }) => id);
      return [...ids.slice(ids.indexOf(ground)), ground];
    } else if (!settled.has(ground)) {
      path.push(enter(ground));
      onPath.add(ground);
    }
  }
  return [];
}

function groundsOf(computed: Computation | undefined): readonly string[] {
  const { difference, growth, ratio } = computed ?? {};
  return [difference?.of, growth?.of, ...(ratio?.of ?? [])].filter((id) => id !== undefined);
}
