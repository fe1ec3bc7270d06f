/** A solver that fails, lies or is not there: nothing is proven, so nothing that hangs together is shown. */
import { describe, expect, test } from "vitest";
import { audit } from "../../../src/disclosure/audit/audit.ts";
import { loadHighs } from "../../../src/disclosure/audit/highs.ts";
import type { Problem } from "../../../src/disclosure/audit/problem.ts";
import { type Protection, protect } from "../../../src/disclosure/audit/protect.ts";
import type { Answer, Model, Solver } from "../../../src/disclosure/audit/solver.ts";
import { narrowCells, rangeByYalps, Tables } from "./tables.ts";

/** Two small cells that stay computable unless others are hidden, and a table beside it with none. */
function problem(): Problem {
  const tables = new Tables();
  tables.table("shelter", [
    [3, 14, 21],
    [17, 4, 12],
    [20, 16, 30],
  ]);
  tables.table("street", [
    [30, 14],
    [17, 24],
  ]);
  return tables.problem();
}

const EMPTY = { solves: 0, iterations: 0, nodes: 0 };

/** Answers every question alike. */
function answering(answer: (columns: number, rows: number) => Answer): Solver {
  return {
    isBroken: false,
    counts: EMPTY,
    open: ({ columns, constraints }): Model => ({
      optimise: () => answer(columns.length, constraints.length),
      setBounds: () => undefined,
      addConstraint: () => undefined,
      close: () => undefined,
    }),
  };
}

function optimal(value: number, steps: number): (columns: number, rows: number) => Answer {
  return (columns, rows) => ({
    status: "optimal",
    value,
    point: new Float64Array(columns).fill(steps),
    multipliers: new Float64Array(rows).fill(steps),
  });
}

const throwing: Solver = {
  isBroken: false,
  counts: EMPTY,
  open: () => {
    throw new Error("out of memory");
  },
};

const FAULTS: readonly (readonly [string, () => Promise<Solver>])[] = [
  ["cannot be loaded", () => Promise.reject(new Error("no such file"))],
  ["throws", () => Promise.resolve(throwing)],
  ["says infeasible", () => Promise.resolve(answering(() => ({ status: "infeasible" })))],
  ["reaches its limits", () => Promise.resolve(answering(() => ({ status: "unproven" })))],
  ["answers NaN", () => Promise.resolve(answering(optimal(Number.NaN, Number.NaN)))],
  ["answers infinity", () => Promise.resolve(answering(optimal(Infinity, Infinity)))],
  ["says that everything can move by 100", () => Promise.resolve(answering(optimal(100, 100)))],
  [
    "says that everything is as far as can be, with the true table",
    () => Promise.resolve(answering(optimal(1e6, 0))),
  ],
  ["answers fractions", () => Promise.resolve(answering(optimal(7.5, 0.5)))],
  [
    "answers too little",
    () =>
      Promise.resolve(
        answering(() => ({
          status: "optimal",
          value: 9,
          point: new Float64Array(0),
          multipliers: new Float64Array(0),
        })),
      ),
  ],
];

function expectAllHidden(protection: Protection): void {
  const { hidden, isProven } = protection;
  expect(isProven).toBe(false);
  const shelter = problem().figures.filter(({ key }) => key.startsWith("shelter"));
  expect([...hidden.keys()]).toEqual(shelter.map(({ key }) => key).sort());
  expect(hidden.get("shelter 0.0")).toBe("primary");
  expect(hidden.get("shelter row 0")).toBe("unproven");
}

describe("a solver that", () => {
  test.each(FAULTS)("%s hides everything connected, and nothing else", async (_, load) => {
    expectAllHidden(await protect(problem(), load));
  });

  test.each(FAULTS.slice(2))("%s makes nothing safe in an audit", async (_, load) => {
    const hidden = ["shelter 0.0", "shelter 0.1", "shelter 1.0", "shelter 1.1"];
    const solver = await load();
    for (const { state } of audit(problem(), hidden, solver).verdicts.values())
      expect(state).not.toBe("safe");
  });

  test("is not there, or throws, is told; one that only proves nothing is not", async () => {
    const told = await Promise.all(
      FAULTS.slice(0, 4).map(async ([, load]) => (await protect(problem(), load)).isSolverFailed),
    );
    expect(told).toEqual([true, true, false, false]);
    expect((await protect(problem(), loadHighs)).isSolverFailed).toBe(false);
  });

  test("crashes is loaded anew, once, and the answer is the same", async () => {
    const real = await loadHighs();
    let loads = 0;
    const load = async (): Promise<Solver> => {
      loads += 1;
      return loads === 1 ? crashing(real, 5) : real;
    };
    const right = await protect(problem(), loadHighs);
    const after = await protect(problem(), load);
    expect(loads).toBe(2);
    expect([...after.hidden]).toEqual([...right.hidden]);
    expect(after.isProven).toBe(true);
  });

  test("crashes every time hides everything connected", async () => {
    const real = await loadHighs();
    expectAllHidden(await protect(problem(), async () => crashing(real, 5)));
  });

  test("lies now and then never makes an unsafe choice look safe", async () => {
    const real = await loadHighs();
    for (let every = 2; every <= 9; every += 1) {
      const protection = await protect(problem(), async () => lying(real, every));
      const hidden = new Set(protection.hidden.keys());
      const narrow = narrowCells(problem(), hidden, (cell) => rangeByYalps(problem(), hidden, { cell }));
      expect(narrow).toEqual([]);
    }
  });
});

/** Works for so many questions; from then on everything it says is nothing. */
function crashing(real: Solver, questions: number): Solver {
  let left = questions;
  return wrapped(
    real,
    () => left <= 0,
    (answer) => {
      left -= 1;
      return left > 0 ? answer : { status: "unproven" };
    },
  );
}

/** Every so many answers it claims another table and another bound. */
function lying(real: Solver, every: number): Solver {
  let count = 0;
  return wrapped(
    real,
    () => false,
    (answer) => {
      count += 1;
      if (answer.status !== "optimal" || count % every !== 0) return answer;
      const point = answer.point.map((step, index) => (index % 2 === 0 ? step + 6 : -step));
      return { ...answer, value: answer.value + 6, point };
    },
  );
}

function wrapped(real: Solver, isBroken: () => boolean, change: (answer: Answer) => Answer): Solver {
  return {
    get isBroken() {
      return isBroken();
    },
    get counts() {
      return real.counts;
    },
    open(programme, limits) {
      const model = real.open(programme, limits);
      return {
        optimise: (direction, objective) => change(model.optimise(direction, objective)),
        setBounds: (column, lower, upper) => model.setBounds(column, lower, upper),
        addConstraint: (constraint) => model.addConstraint(constraint),
        close: () => model.close(),
      };
    },
  };
}

describe("without a solver", () => {
  test("it is not loaded where there is nothing to protect", async () => {
    const load = (): Promise<Solver> => {
      throw new Error("loaded");
    };
    const tables = new Tables();
    tables.table("street", [
      [30, 14],
      [17, 24],
    ]);
    const { figures, ...rest } = tables.problem();
    const some = figures.map((figure, index) => ({ ...figure, hidden: index === 0 }));
    const { hidden, isProven } = await protect({ ...rest, figures: some }, load);
    expect([...hidden]).toEqual([["street 0.0", "primary"]]);
    expect(isProven).toBe(true);
  });
});

describe("numbers that mean nothing", () => {
  const broken: readonly (readonly [string, (whole: Problem) => Problem])[] = [
    [
      "a sum that does not hold",
      (whole) => ({
        ...whole,
        equations: whole.equations.map((equation, index) =>
          index === 0 ? { ...equation, equals: 1 } : equation,
        ),
      }),
    ],
    ["half a person", (whole) => withValue(whole, 20.5)],
    ["fewer than nobody", (whole) => withValue(whole, -1)],
    ["no number", (whole) => withValue(whole, Number.NaN)],
    ["more than can be counted exactly", (whole) => withValue(whole, 1e15)],
    [
      "a minimum that is none",
      (whole) => ({
        ...whole,
        cells: whole.cells.map((cell) => (cell.protect ? { ...cell, protect: 2.5 } : cell)),
      }),
    ],
  ];

  function withValue(whole: Problem, value: number): Problem {
    return {
      ...whole,
      cells: whole.cells.map((cell) => (cell.key === "shelter 2.0" ? { ...cell, value } : cell)),
    };
  }

  test.each(broken)("%s hides everything connected", async (_, change) => {
    expectAllHidden(await protect(change(problem()), loadHighs));
  });
});

describe("the solver itself", () => {
  const whole = { columns: [{ lower: 0, upper: 10, isWhole: true }], constraints: [] };

  test("answers, counts, and says what cannot be", async () => {
    const solver = await loadHighs();
    const before = solver.counts.solves;
    const model = solver.open(
      {
        columns: [{ lower: 0, upper: 9 }],
        constraints: [{ columns: [0], coefficients: [2], lower: 3, upper: 7 }],
      },
      { iterations: 100, nodes: 10 },
    );
    expect(model.optimise("maximise", new Map([[0, 1]]))).toMatchObject({ status: "optimal", value: 3.5 });
    expect(model.optimise("minimise", new Map([[0, 1]]))).toMatchObject({ status: "optimal", value: 1.5 });
    model.setBounds(0, 5, 9);
    expect(model.optimise("minimise", new Map([[0, 1]]))).toEqual({ status: "infeasible" });
    model.close();
    expect(solver.counts.solves - before).toBe(3);
    expect(model.optimise("minimise", new Map([[0, 1]]))).toEqual({ status: "unproven" });
  });

  test("is made anew after a crash", async () => {
    const solver = await loadHighs();
    const model = solver.open(whole, { iterations: 10, nodes: 10 });
    // A column that is not there: the far side refuses, and is not trusted any more.
    model.optimise("maximise", new Map([[99, 1]]));
    expect(solver.isBroken).toBe(true);
    expect(model.optimise("maximise", new Map([[0, 1]]))).toEqual({ status: "unproven" });
    const next = await loadHighs();
    expect(next).not.toBe(solver);
    expect(next.isBroken).toBe(false);
    const again = next.open(whole, { iterations: 10, nodes: 10 });
    expect(again.optimise("maximise", new Map([[0, 1]]))).toMatchObject({ status: "optimal", value: 10 });
    again.close();
  });
});
