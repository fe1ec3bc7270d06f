/** Whoever knows a hidden number, as it delivered it or is the only one in it, works out no other. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audit } from "../../../src/disclosure/audit/audit.ts";
import { loadHighs } from "../../../src/disclosure/audit/highs.ts";
import { loadSolver } from "../../../src/disclosure/audit/load-solver.ts";
import type { Problem, View } from "../../../src/disclosure/audit/problem.ts";
import { protect } from "../../../src/disclosure/audit/protect.ts";
import type { Solver } from "../../../src/disclosure/audit/solver.ts";
import { narrowCells, rangeByYalps, Tables } from "./tables.ts";

const solver = await loadHighs();

function withViews(problem: Problem, views: readonly View[]): Problem {
  return { ...problem, views };
}

/** What is hidden with these insiders, and without any. */
async function hiddenBoth(problem: Problem): Promise<readonly [string[], string[]]> {
  const [inside, outside] = await Promise.all([
    protect(problem, loadSolver),
    protect(withViews(problem, []), loadHighs),
  ]);
  expect([inside.isProven, outside.isProven]).toEqual([true, true]);
  expect(audit(problem, inside.hidden.keys(), solver).isProven).toBe(true);
  return [[...inside.hidden.keys()], [...outside.hidden.keys()]];
}

/** The problem as an insider has it: what it knows stands as public figures. */
function asSeenBy(problem: Problem, { cells: known }: View): Problem {
  const own = new Set(known);
  const cells = problem.cells.map(({ protect: _, ...cell }, index) =>
    own.has(index) ? { ...cell, figure: `known ${index}` } : (problem.cells[index] ?? cell),
  );
  const figures = known.map((index) => ({ key: `known ${index}`, hidden: false, isPublic: true, cost: 0 }));
  return { cells, figures: [...problem.figures, ...figures], equations: problem.equations };
}

/** The cells that an insider can work out besides, by another solver; without those that its own knowledge tells. */
function narrowTo(problem: Problem, hidden: ReadonlySet<string>, view: View): readonly string[] {
  const seen = asSeenBy(problem, view);
  const nothing = new Set(problem.figures.map(({ key }) => key));
  const alone = {
    ...seen,
    figures: seen.figures.map((each) => ({ ...each, isPublic: /^known/.test(each.key) })),
  };
  const by = (of: Problem, which: ReadonlySet<string>) => (cell: number) =>
    rangeByYalps(of, which, { cell, isWhole: false, far: 1e4 });
  const own = new Set(narrowCells(alone, nothing, by(alone, nothing)));
  return narrowCells(seen, hidden, by(seen, hidden)).filter((key) => !own.has(key));
}

describe("a singleton", () => {
  /** One and two people, and others; three is the minimum. */
  function row(values: readonly number[]): Problem {
    const tables = new Tables(3);
    const cells = values.map((value, index) => tables.add(`cell ${index}`, value, { cost: 2 + index }));
    tables.total("all", cells, { cost: 99 });
    const views = values.flatMap((value, index) =>
      value === 1 ? [{ key: `one of cell ${index}`, cells: [index] }] : [],
    );
    return withViews(tables.problem(), views);
  }

  test("knows the other of two hidden cells, and the audit says to whom", () => {
    const found = audit(row([1, 2, 20, 30]), ["cell 0", "cell 1"], solver);
    expect([...found.verdicts.values()].map(({ state }) => state)).toEqual(["safe", "safe"]);
    expect(found.isProven).toBe(false);
    expect(Object.fromEntries(found.insiders.get("one of cell 0") ?? [])).toEqual({
      "cell 1": {
        state: "disclosed",
        range: { low: 2, high: 2 },
        cell: "cell 1",
        equations: ["sum all"],
        figures: ["all", "cell 2", "cell 3"],
        to: "one of cell 0",
      },
    });
  });

  test.each<readonly [string, readonly number[], number, number]>([
    ["and a small cell ask for a third", [1, 2, 20, 30], 3, 2],
    ["and another singleton too", [1, 1, 20, 30], 3, 3],
    ["and a large cell do not: nobody is found by it", [1, 20, 30], 2, 2],
    ["among three small cells do not", [1, 2, 2, 20], 3, 3],
    ["is no matter where nobody is alone", [2, 2, 20, 30], 2, 2],
  ])("%s", async (_, values, inside, outside) => {
    const [hidden, without] = await hiddenBoth(row(values));
    expect([hidden.length, without.length]).toEqual([inside, outside]);
  });

  test("is told in the reasons of what is hidden for its sake", async () => {
    const { hidden, because } = await protect(row([1, 2, 20, 30]), loadHighs);
    expect(hidden.get("cell 2")).toBe("secondary");
    expect((await because()).get("cell 2")).toEqual({
      cell: "cell 1",
      equations: ["sum all"],
      figures: ["all", "cell 2", "cell 3"],
      to: "one of cell 0",
    });
  });

  test("is not protected from itself: what it is made of is the same person", async () => {
    const tables = new Tables();
    const parts = [1, 0].map((value, index) => tables.add(`part ${index}`, value, { protect: 5 }));
    const one = tables.total("one", parts);
    tables.total("all", [one, tables.add("others", 20), tables.add("more", 30)]);
    const problem = withViews(tables.problem(), [{ key: "one of one", cells: [one] }]);
    const { isProven, disclosed } = await protect(problem, loadSolver);
    expect([isProven, disclosed]).toEqual([true, []]);
  });
});

describe("who delivered a number", () => {
  /** Three partners and their total, of which one has few people. */
  function partners(values: readonly number[], more: { readonly isPublic?: boolean } = {}): Problem {
    const tables = new Tables();
    const cells = values.map((value, index) => tables.add(`partner ${index}`, value, { cost: 1 + index }));
    tables.total("all", cells, { cost: 50, ...more });
    return withViews(
      tables.problem(),
      cells.map((cell, index) => ({ key: `partner ${index}`, cells: [cell] })),
    );
  }

  test("subtracts it: two hidden of three tell it the third", () => {
    const found = audit(partners([20, 3, 25]), ["partner 0", "partner 1"], solver);
    expect(found.verdicts.get("partner 1")?.state).toBe("safe");
    expect(found.insiders.get("partner 0")?.get("partner 1")).toMatchObject({
      state: "disclosed",
      range: { low: 3, high: 3 },
    });
    expect(found.insiders.get("partner 1")).toBeUndefined();
    expect(found.insiders.get("partner 2")?.get("partner 1")?.state).toBe("safe");
  });

  test.each<readonly [string, readonly number[], readonly string[], readonly string[]]>([
    [
      "all three are hidden",
      [20, 3, 25],
      ["partner 0", "partner 1", "partner 2"],
      ["partner 0", "partner 1"],
    ],
    ["of two, the total", [20, 3], ["all", "partner 1"], ["partner 0", "partner 1"]],
    ["nothing where nothing is small", [20, 30, 25], [], []],
  ])("%s", async (_, values, inside, outside) => {
    expect(await hiddenBoth(partners(values))).toEqual([inside, outside]);
  });

  test("what it can work out of what was published before is said, and to whom", async () => {
    const { disclosed, isProven } = await protect(partners([20, 3], { isPublic: true }), loadHighs);
    expect(isProven).toBe(false);
    expect(disclosed).toEqual([
      { cell: "partner 1", equations: ["sum all"], figures: ["all"], to: "partner 0" },
    ]);
  });

  test("where a solver says nothing to it, still nobody finds more", async () => {
    const problem = partners([20, 3, 25]);
    const real = await loadHighs();
    // It answers as long as nobody is inside: then the columns of what somebody knows do not move.
    const failing = (): Promise<Solver> =>
      Promise.resolve({
        isBroken: false,
        get counts() {
          return real.counts;
        },
        open: (programme, limits) => {
          const isInside = programme.columns.filter(({ upper }) => upper === 0).length > 0;
          const model = real.open(programme, limits);
          return isInside
            ? { ...model, close: () => model.close(), optimise: () => ({ status: "unproven" }) }
            : model;
        },
      });
    const { hidden, isProven } = await protect(problem, failing);
    // Tables may be found without it; what is not proven by one is hidden with all that hangs together with it.
    const keys = new Set(hidden.keys());
    for (const view of problem.views ?? []) expect(narrowTo(problem, keys, view)).toEqual([]);
    if (!isProven) expect([...keys]).toEqual(["all", "partner 0", "partner 1", "partner 2"]);
  });

  test("many single people in one large table take no time without end", async () => {
    const tables = new Tables(3);
    const values = Array.from({ length: 14 }, (_, row) =>
      Array.from({ length: 14 }, (__, column) =>
        (row * 7 + column * 3) % 5 === 0 ? 1 : 10 + ((row * column) % 9),
      ),
    );
    tables.table("t", values);
    const problem = tables.problem();
    const ones = problem.cells.flatMap(({ key, value }, cell) =>
      value === 1 ? [{ key: `one of ${key}`, cells: [cell] }] : [],
    );
    const { isProven, counts } = await protect(withViews(problem, ones), loadHighs);
    expect(ones.length).toBeGreaterThan(30);
    expect(isProven).toBe(true);
    expect(counts.solves).toBeLessThan(3000);
  }, 120_000);

  test("a view of nothing, of what is nowhere, and of a mistake", async () => {
    const problem = partners([20, 3, 25]);
    const { hidden } = await protect(withViews(problem, [{ key: "nobody", cells: [] }]), loadHighs);
    expect(hidden.size).toBe(2);
    const wrong = withViews(problem, [{ key: "nobody", cells: [99] }]);
    await expect(protect(wrong, loadHighs)).rejects.toThrow(/not there/);
  });
});

describe("random tables with insiders", () => {
  const draws = fc.record({
    values: fc.array(
      fc.array(
        fc.oneof(
          { weight: 1, arbitrary: fc.integer({ min: 0, max: 4 }) },
          { weight: 2, arbitrary: fc.integer({ min: 0, max: 30 }) },
        ),
        { minLength: 4, maxLength: 4 },
      ),
      { minLength: 2, maxLength: 4 },
    ),
    minimum: fc.integer({ min: 2, max: 5 }),
    knows: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 16, maxLength: 16 }),
    costs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 7 }),
  });

  /** A table with margins; rows are partners, and each single cell knows itself; some know cells at random. */
  function drawn({ values, minimum, knows, costs }: typeof draws extends fc.Arbitrary<infer T> ? T : never) {
    const tables = new Tables(minimum);
    const inner = tables.table("t", values);
    const problem = tables.problem();
    const rows = inner.map((row, at) => ({
      key: `partner ${at}`,
      cells: [...row, problem.cells.findIndex(({ key }) => key === `t row ${at}`)],
    }));
    const ones = problem.cells.flatMap(({ key, value, protect: guarded }, cell) =>
      value === 1 && guarded ? [{ key: `one of ${key}`, cells: [cell] }] : [],
    );
    const some = [0, 1].map((who) => ({
      key: `somebody ${who}`,
      cells: inner.flat().filter((_, at) => knows[at % knows.length] === who),
    }));
    const figures = problem.figures.map((figure, at) => ({ ...figure, cost: costs[at % costs.length] ?? 1 }));
    return withViews({ ...problem, figures }, [...rows, ...ones, ...some]);
  }

  test("none of them finds more than its own, by yalps", async () => {
    let more = 0;
    await fc.assert(
      fc.asyncProperty(draws, async (draw) => {
        const problem = drawn(draw);
        const { hidden: reasons, isProven } = await protect(problem, loadSolver);
        const hidden = new Set(reasons.keys());
        if (!isProven) return;
        for (const view of problem.views ?? []) expect(narrowTo(problem, hidden, view)).toEqual([]);
        const without = new Set((await protect(withViews(problem, []), loadHighs)).hidden.keys());
        if ((problem.views ?? []).some((view) => narrowTo(problem, without, view).length > 0)) more += 1;
      }),
      { numRuns: 40, seed: 9 },
    );
    // It is no idle question: without looking at insiders, many of these tables give somebody away.
    expect(more).toBeGreaterThan(10);
  });

  test("whatever is hidden, nobody is said to be safe who is not", () => {
    fc.assert(
      fc.property(draws, fc.array(fc.boolean(), { minLength: 5, maxLength: 20 }), (draw, pick) => {
        const problem = drawn(draw);
        const hidden = new Set(
          problem.figures.flatMap(({ key }, at) => (pick[at % pick.length] ? [key] : [])),
        );
        const { insiders } = audit(problem, hidden, solver);
        for (const view of problem.views ?? []) {
          const verdicts = insiders.get(view.key);
          for (const key of narrowTo(problem, hidden, view))
            if (verdicts) expect([key, verdicts.get(key)?.state]).not.toEqual([key, "safe"]);
        }
      }),
      { numRuns: 40, seed: 9 },
    );
  });

  test("every figure hidden for others is needed, and says for whom", async () => {
    await fc.assert(
      fc.asyncProperty(draws, async (draw) => {
        const problem = drawn(draw);
        const { hidden, because, isProven } = await protect(problem, loadSolver);
        if (!isProven) return;
        for (const [key, reason] of hidden) {
          if (reason !== "secondary") continue;
          const fewer = [...hidden.keys()].filter((each) => each !== key);
          const found = audit(problem, fewer, solver);
          expect(found.isProven).toBe(false);
          const { cell = "", to } = (await because()).get(key) ?? {};
          const verdicts = to === undefined ? found.verdicts : found.insiders.get(to);
          expect(verdicts?.get(cell)?.state).toBe("disclosed");
        }
      }),
      { numRuns: 40, seed: 3 },
    );
  });
});
