/** What is promised holds for random tables, by a solver that has nothing to do with ours, and by trying. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audit } from "../../../src/disclosure/audit/audit.ts";
import { loadHighs } from "../../../src/disclosure/audit/highs.ts";
import { loadSolver } from "../../../src/disclosure/audit/load-solver.ts";
import type { Problem } from "../../../src/disclosure/audit/problem.ts";
import { protect } from "../../../src/disclosure/audit/protect.ts";
import { isNarrow, narrowCells, rangeByYalps, rangesByTrying, Tables } from "./tables.ts";

const RUNS = { numRuns: 60, seed: 4 };
const solver = await loadHighs();

/** A tree of totals over a list of leaves, so many children each; the same leaves may stand in several trees. */
function hierarchy(tables: Tables, name: string, leaves: readonly number[], { width, costs }: Shape): void {
  let level = leaves;
  for (let depth = 0; level.length > 1; depth += 1) {
    const groups: (readonly number[])[] = [];
    for (let at = 0; at < level.length; at += width) groups.push(level.slice(at, at + width));
    level = groups.map((group, index) =>
      group.length === 1
        ? (group[0] as number)
        : tables.total(`${name} ${depth}.${index}`, group, {
            cost: costs[(index + depth) % costs.length] ?? 1,
          }),
    );
  }
}

interface Shape {
  readonly width: number;
  readonly costs: readonly number[];
}

interface Draw extends Shape {
  readonly dimensions: readonly number[];
  readonly values: readonly number[];
  readonly shown: readonly boolean[];
  readonly minimum: number;
  readonly fixed: readonly boolean[];
  readonly guarded: readonly boolean[];
}

/** A cube of one to three dimensions, each line of it with a hierarchy of totals; parts are never published. */
function cube({ dimensions, values, shown, minimum, width, costs, fixed, guarded }: Draw): Problem {
  const tables = new Tables(minimum);
  const size = dimensions.reduce((product, each) => product * each, 1);
  const leaves = Array.from({ length: size }, (_, index) => {
    const value = values[index % values.length] as number;
    const key = `leaf ${index}`;
    // Some numbers are protected though they are zero or large: sensitive zeros, whole groups.
    const guard = guarded[index % guarded.length] === true ? { protect: minimum } : {};
    if (!shown[index % shown.length]) return tables.latent(key, value, guard.protect);
    const isPublic = value >= minimum && !guard.protect && fixed[index % fixed.length] === true;
    return tables.add(key, value, { ...guard, isPublic, cost: costs[index % costs.length] ?? 1 });
  });
  let stride = 1;
  for (const [axis, length] of dimensions.entries()) {
    for (let start = 0; start < size; start += 1) {
      if (Math.floor(start / stride) % length !== 0) continue;
      const line = Array.from({ length }, (_, at) => leaves[start + at * stride] as number);
      hierarchy(tables, `axis ${axis} line ${start}`, line, { width, costs });
    }
    stride *= length;
  }
  return tables.problem();
}

const draws = (largest: number, value: number): fc.Arbitrary<Draw> =>
  fc.record({
    dimensions: fc.oneof(
      fc.tuple(fc.integer({ min: 2, max: 3 * largest })),
      fc.tuple(fc.integer({ min: 2, max: largest }), fc.integer({ min: 2, max: largest })),
      fc.tuple(
        fc.integer({ min: 2, max: 3 }),
        fc.integer({ min: 2, max: 3 }),
        fc.integer({ min: 2, max: 3 }),
      ),
    ),
    values: fc.array(
      fc.oneof(
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 4 }) },
        { weight: 2, arbitrary: fc.integer({ min: 0, max: value }) },
      ),
      { minLength: 4, maxLength: 27 },
    ),
    shown: fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.boolean()), {
      minLength: 3,
      maxLength: 12,
    }),
    minimum: fc.integer({ min: 2, max: 5 }),
    width: fc.integer({ min: 2, max: 4 }),
    costs: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 7 }),
    guarded: fc.oneof(
      fc.constant([false]),
      fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()), {
        minLength: 3,
        maxLength: 9,
      }),
    ),
    fixed: fc.array(fc.boolean(), { minLength: 2, maxLength: 5 }),
  });

const hiddenOf = async (problem: Problem): Promise<ReadonlySet<string>> =>
  new Set((await protect(problem, loadSolver)).hidden.keys());

describe("random tables and hierarchies", () => {
  test("no protected cell is narrower than promised, by yalps", async () => {
    await fc.assert(
      fc.asyncProperty(draws(4, 30), async (draw) => {
        const problem = cube(draw);
        const protection = await protect(problem, loadSolver);
        const hidden = new Set(protection.hidden.keys());
        const narrow = narrowCells(problem, hidden, (cell) =>
          rangeByYalps(problem, hidden, { cell, isWhole: false, far: 1e4 }),
        );
        const said = protection.disclosed.map(({ cell }) => cell);
        if (protection.isProven) expect(narrow).toEqual([]);
        else expect(said).toEqual(expect.arrayContaining([...narrow]));
      }),
      RUNS,
    );
  });

  test("nor by trying every table", async () => {
    await fc.assert(
      fc.asyncProperty(draws(2, 6), async (draw) => {
        const problem = cube({ ...draw, minimum: 2 });
        const hidden = await hiddenOf(problem);
        const unknown = problem.cells.filter(({ figure }) => figure === undefined || hidden.has(figure));
        fc.pre(unknown.length <= 9);
        const ranges = rangesByTrying(problem, hidden, 4);
        const { isProven, disclosed } = await protect(problem, loadSolver);
        const said = new Set(disclosed.map(({ cell }) => cell));
        problem.cells.forEach(({ key, protect: minimum = 0, value }, cell) => {
          if (minimum === 0) return;
          if (isNarrow(ranges.get(cell) ?? [value, value], minimum))
            expect(isProven || !said.has(key)).toBe(false);
        });
      }),
      RUNS,
    );
  });

  test("the audit of any choice says safe only of what is safe, and gives the range by trying of what is not", () => {
    fc.assert(
      fc.property(draws(2, 6), fc.array(fc.boolean(), { minLength: 5, maxLength: 20 }), (draw, pick) => {
        const problem = cube({ ...draw, minimum: 3 });
        const hidden = new Set(
          problem.figures
            .filter(({ isPublic }, index) => !isPublic && pick[index % pick.length])
            .map(({ key }) => key),
        );
        const unknown = problem.cells.filter(({ figure }) => figure === undefined || hidden.has(figure));
        fc.pre(unknown.length <= 7);
        const ranges = rangesByTrying(problem, hidden, 9);
        const { verdicts } = audit(problem, hidden, solver);
        problem.cells.forEach(({ key, protect: minimum = 0, value }, cell) => {
          const verdict = verdicts.get(key);
          const range = ranges.get(cell) ?? [value, value];
          const state = minimum === 0 ? undefined : isNarrow(range, minimum) ? "disclosed" : "safe";
          expect(verdict?.state).toBe(state);
        });
      }),
      RUNS,
    );
  });

  test("what an explanation names is enough to work the cell out", () => {
    fc.assert(
      fc.property(draws(3, 20), fc.array(fc.boolean(), { minLength: 5, maxLength: 20 }), (draw, pick) => {
        const problem = cube(draw);
        const hidden = new Set(
          problem.figures.filter((_, index) => pick[index % pick.length]).map(({ key }) => key),
        );
        for (const [key, verdict] of audit(problem, hidden, solver).verdicts) {
          if (verdict.state !== "disclosed" || verdict.equations.length === 0) continue;
          const cell = problem.cells.findIndex((each) => each.key === key);
          const named = new Set(verdict.figures);
          // Only the figures it names are known, only its equations hold.
          const rest = new Set(
            problem.figures
              .filter(({ key: figure, isPublic }) => !named.has(figure) && !isPublic)
              .map((figure) => figure.key),
          );
          const only = {
            ...problem,
            figures: problem.figures.map((figure) => ({ ...figure, isPublic: named.has(figure.key) })),
            equations: problem.equations.filter((equation) => verdict.equations.includes(equation.key)),
          };
          for (const { key: figure } of problem.figures) if (!named.has(figure)) rest.add(figure);
          const range = rangeByYalps(only, rest, { cell, isWhole: false });
          expect(isNarrow(range, problem.cells[cell]?.protect ?? 0)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test("every figure hidden for others is needed, and says for what", async () => {
    await fc.assert(
      fc.asyncProperty(draws(4, 30), async (draw) => {
        const problem = cube(draw);
        const { hidden, because, isProven } = await protect(problem, loadSolver);
        if (!isProven) return;
        for (const [key, reason] of hidden) {
          if (reason !== "secondary") continue;
          const fewer = [...hidden.keys()].filter((each) => each !== key);
          const found = audit(problem, fewer, solver);
          expect(found.isProven).toBe(false);
          expect(found.verdicts.get((await because()).get(key)?.cell ?? "")?.state).toBe("disclosed");
        }
      }),
      RUNS,
    );
  });
});

describe("releases", () => {
  test("a later one never makes an earlier hidden cell computable", async () => {
    await fc.assert(
      fc.asyncProperty(draws(3, 25), fc.integer({ min: 1, max: 9 }), async (draw, grown) => {
        const first = cube({ ...draw, fixed: [false] });
        const before = await protect(first, loadHighs);
        fc.pre(before.isProven);
        // The next release: the same figures, public where they were shown; and a year more of each leaf.
        const shown = new Set(first.figures.map(({ key }) => key).filter((key) => !before.hidden.has(key)));
        const next = new Tables(draw.minimum);
        next.cells.push(...first.cells);
        next.figures.push(...first.figures.map((figure) => ({ ...figure, isPublic: shown.has(figure.key) })));
        next.equations.push(...first.equations);
        const later: number[] = [];
        for (const [place, { key, value }] of first.cells.entries()) {
          if (!key.startsWith("leaf")) continue;
          const more = next.add(`${key} later`, (value * grown) % 7);
          later.push(next.total(`${key} both`, [place, more]));
        }
        if (later.length > 1) next.total("all of both", later);
        const problem = next.problem();
        const after = await protect(problem, loadSolver);
        for (const key of shown) expect(after.hidden.has(key)).toBe(false);
        const hidden = new Set(after.hidden.keys());
        const earlier = new Set(first.cells.map(({ key }) => key));
        const found = audit(problem, hidden, solver);
        for (const [key, { state }] of found.verdicts)
          if (earlier.has(key)) expect([key, state]).toEqual([key, "safe"]);
      }),
      RUNS,
    );
  });
});

describe("the same problem in another order", () => {
  test("has the same answer", async () => {
    await fc.assert(
      fc.asyncProperty(draws(4, 30), fc.infiniteStream(fc.nat()), async (draw, stream) => {
        const problem = cube(draw);
        const one = await protect(problem, loadSolver);
        const other = await protect(
          shuffled(problem, () => stream.next().value as number),
          loadSolver,
        );
        expect(JSON.stringify([[...other.hidden], [...(await other.because())], other.disclosed])).toBe(
          JSON.stringify([[...one.hidden], [...(await one.because())], one.disclosed]),
        );
        expect(other.counts).toEqual(one.counts);
      }),
      RUNS,
    );
  });
});

function shuffled({ cells, figures, equations }: Problem, draw: () => number): Problem {
  const mix = <Thing>(list: readonly Thing[]): Thing[] =>
    list
      .map((thing, index) => ({ thing, rank: draw(), index }))
      .sort((a, b) => a.rank - b.rank || b.index - a.index)
      .map(({ thing }) => thing);
  const order = mix(cells.map((_, index) => index));
  const place = new Map(order.map((from, to) => [from, to]));
  return {
    cells: order.map((from) => cells[from] as Problem["cells"][number]),
    figures: mix(figures),
    equations: mix(equations).map(({ key, terms, equals }) => ({
      key,
      equals,
      terms: mix(terms).map(([cell, coefficient]) => [place.get(cell) as number, coefficient]),
    })),
  };
}
