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

/** The computed indicators that can have no value, because they lie in a circle or rest on one. Linear. */
export function onCircles(indicators: Indicators): ReadonlySet<string> {
  const users = new Map<string, string[]>();
  const waitsFor = new Map<string, number>();
  for (const { id, data } of indicators.values()) {
    const grounds = [...new Set(groundsOf(data.computed))].filter((ground) => indicators.has(ground));
    waitsFor.set(id, grounds.length);
    for (const ground of grounds) {
      const known = users.get(ground);
      if (known) known.push(id);
      else users.set(ground, [id]);
    }
  }
  const ready = [...waitsFor].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    waitsFor.delete(id);
    for (const user of users.get(id) ?? []) {
      const left = (waitsFor.get(user) ?? 0) - 1;
      waitsFor.set(user, left);
      if (left === 0) ready.push(user);
    }
  }
  return new Set(waitsFor.keys());
}

function groundsOf(computed: Computation | undefined): readonly string[] {
  const { difference, growth, ratio } = computed ?? {};
  return [difference?.of, growth?.of, ...(ratio?.of ?? [])].filter((id) => id !== undefined);
}
