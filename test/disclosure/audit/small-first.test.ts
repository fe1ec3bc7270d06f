/** Small programmes that are solved here: the same best values as the large solver has, and nothing where in doubt. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadHighs } from "../../../src/disclosure/audit/highs.ts";
import { QUESTION } from "../../../src/disclosure/audit/limits.ts";
import { isSmall, Pivots } from "../../../src/disclosure/audit/pivots.ts";
import { protect } from "../../../src/disclosure/audit/protect.ts";
import { LargeSolverNeeded, SmallFirst } from "../../../src/disclosure/audit/small-first.ts";
import type {
  Constraint,
  Direction,
  Model,
  Programme,
  Solver,
} from "../../../src/disclosure/audit/solver.ts";
import { Tables } from "./tables.ts";

const large = await loadHighs();
const RUNS = { numRuns: 200, seed: 7 };

/** Equations of small whole coefficients, any of them again, and bounds around nought. */
const programmes = fc
  .record({
    columns: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 14 }),
    constraints: fc.array(fc.array(fc.tuple(fc.nat(13), fc.integer({ min: -2, max: 2 })), { maxLength: 6 }), {
      maxLength: 9,
    }),
    fromZero: fc.boolean(),
  })
  .map(
    ({ columns, constraints, fromZero }): Programme => ({
      startsFromZero: fromZero,
      columns: columns.map(([down, up]) => ({ lower: -down, upper: up })),
      constraints: constraints.map((terms): Constraint => {
        const sums = new Map<number, number>();
        for (const [at, by] of terms)
          sums.set(at % columns.length, (sums.get(at % columns.length) ?? 0) + by);
        return { columns: [...sums.keys()], coefficients: [...sums.values()], lower: 0, upper: 0 };
      }),
    }),
  );

const questions = fc.array(
  fc.record({
    direction: fc.constantFrom<Direction>("maximise", "minimise"),
    costs: fc.array(fc.tuple(fc.nat(13), fc.integer({ min: -5, max: 5 })), { minLength: 1, maxLength: 5 }),
    set: fc.option(fc.record({ column: fc.nat(13), to: fc.integer({ min: -9, max: 9 }) })),
  }),
  { minLength: 1, maxLength: 4 },
);

const NONE: Solver = {
  isBroken: false,
  counts: { solves: 0, iterations: 0, nodes: 0 },
  open: () => {
    throw new Error("nobody should ask");
  },
};

function bestOf(model: Model, direction: Direction, costs: ReadonlyMap<number, number>): string {
  const answer = model.optimise(direction, costs);
  return answer.status === "optimal" ? `optimal ${(answer.value + 0).toFixed(6)}` : answer.status;
}

describe("a small programme", () => {
  test("has the same best values as by the large solver, also where columns are set", () => {
    fc.assert(
      fc.property(programmes, questions, (programme, asked) => {
        const solver = new SmallFirst();
        solver.use(large);
        const [here, there] = [solver.open(programme, QUESTION), large.open(programme, QUESTION)];
        for (const { direction, costs, set } of asked) {
          const form = new Map(costs.map(([column, cost]) => [column % programme.columns.length, cost]));
          const column = (set?.column ?? 0) % programme.columns.length;
          const own = programme.columns[column] ?? { lower: 0, upper: 0 };
          const to = Math.min(Math.max(set?.to ?? 0, own.lower), own.upper);
          for (const model of [here, there]) if (set) model.setBounds(column, to, to);
          expect(bestOf(here, direction, form)).toBe(
            bestOf(there, direction, form).replace("-0.000000", "0.000000"),
          );
          for (const model of [here, there]) if (set) model.setBounds(column, own.lower, own.upper);
        }
        here.close();
        there.close();
      }),
      RUNS,
    );
  });

  test("has a point that fits, and the large solver is seldom needed", () => {
    let [asked, doubted] = [0, 0];
    fc.assert(
      fc.property(programmes, questions, (programme, all) => {
        const pivots = new Pivots(programme);
        for (const { direction, costs } of all) {
          asked += 1;
          const best = pivots.best(
            direction,
            new Map(costs.map(([column, cost]) => [column % programme.columns.length, cost])),
          );
          if (best === undefined) {
            doubted += 1;
            continue;
          }
          for (const { columns, coefficients } of programme.constraints) {
            const sum = columns.reduce(
              (all, column, at) => all + (coefficients[at] ?? 0) * (best.point[column] ?? 0),
              0,
            );
            expect(Math.abs(sum)).toBeLessThan(1e-6);
          }
        }
      }),
      RUNS,
    );
    expect(asked).toBeGreaterThan(300);
    expect(doubted / asked).toBeLessThan(0.02);
  });
});

describe("what is small", () => {
  const columns = [{ lower: 0, upper: 3 }];
  const sum = { columns: [0], coefficients: [1], lower: 0, upper: 0 };

  test.each<readonly [string, Programme, boolean]>([
    ["a few columns and equations to nought", { columns, constraints: [sum] }, true],
    ["nought is out of bounds", { columns: [{ lower: 1, upper: 3 }], constraints: [] }, false],
    ["whole numbers", { columns: [{ lower: 0, upper: 3, isWhole: true }], constraints: [] }, false],
    ["an equation to something else", { columns, constraints: [{ ...sum, lower: 1, upper: 1 }] }, false],
    [
      "a large tableau",
      {
        columns: Array.from({ length: 600 }, () => ({ lower: 0, upper: 1 })),
        constraints: Array(101).fill(sum),
      },
      false,
    ],
  ])("%s", (_name, programme, expected) => {
    expect(isSmall(programme)).toBe(expected);
  });
});

describe("the large solver", () => {
  test("is not asked for small tables, and what is hidden is proven", async () => {
    const tables = new Tables();
    tables.table(
      "shelter",
      Array.from({ length: 6 }, (_, r) => Array.from({ length: 9 }, (_, c) => (r * 7 + c * 5) % 23)),
    );
    const solver = new SmallFirst();
    solver.use(NONE);
    const problem = tables.problem();
    const { hidden, isProven, counts } = await protect(problem, async () => solver);
    expect(isProven).toBe(true);
    expect([...hidden.values()]).toContain("secondary");
    expect(counts.solves).toBeGreaterThan(0);
    expect(solver.isLargeNeeded).toBe(false);
  });

  test("is asked for by an error where it is not there, and then takes over", () => {
    const solver = new SmallFirst();
    const programme: Programme = {
      wantsMultipliers: true,
      columns: [{ lower: 0, upper: 3 }],
      constraints: [],
    };
    expect(() => solver.open(programme, QUESTION)).toThrow(LargeSolverNeeded);
    expect([solver.isLargeNeeded, solver.hasLarge]).toEqual([true, false]);
    solver.use(large);
    expect(solver.open(programme, QUESTION).optimise("maximise", new Map([[0, 1]]))).toMatchObject({
      value: 3,
    });
  });

  test("takes over where a constraint is added", () => {
    const solver = new SmallFirst();
    solver.use(large);
    const model = solver.open({ columns: [{ lower: 0, upper: 3 }], constraints: [] }, QUESTION);
    expect(model.optimise("maximise", new Map([[0, 1]]))).toMatchObject({ value: 3 });
    model.addConstraint({ columns: [0], coefficients: [1], lower: 0, upper: 2 });
    expect(model.optimise("maximise", new Map([[0, 1]]))).toMatchObject({ value: 2 });
    model.close();
  });
});
