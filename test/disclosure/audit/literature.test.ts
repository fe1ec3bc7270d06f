/** Patterns that the literature on disclosure control knows, found, repaired and proven. */
import { describe, expect, test } from "vitest";
import { type Audit, audit } from "../../../src/disclosure/audit/audit.ts";
import { loadHighs } from "../../../src/disclosure/audit/highs.ts";
import type { Problem } from "../../../src/disclosure/audit/problem.ts";
import { protect } from "../../../src/disclosure/audit/protect.ts";
import { keysOf, narrowCells, rangeByYalps, Tables } from "./tables.ts";

const solver = await loadHighs();

function states(found: Audit): Record<string, string> {
  return Object.fromEntries([...found.verdicts].map(([key, { state }]) => [key, state]));
}

/** Protects, and holds by another solver that it is so. */
async function repaired(problem: Problem): Promise<ReadonlySet<string>> {
  const protection = await protect(problem, loadHighs);
  expect(protection.isProven).toBe(true);
  expect(protection.disclosed).toEqual([]);
  const hidden = new Set(protection.hidden.keys());
  expect(audit(problem, hidden, solver).isProven).toBe(true);
  expect(narrowCells(problem, hidden, (cell) => rangeByYalps(problem, hidden, { cell }))).toEqual([]);
  return hidden;
}

describe("two hidden cells in every row and column", () => {
  // Two blocks of hidden cells share no row or column but one: the block's own sum gives the odd cell away.
  // (The block pattern of the Handbook on Statistical Disclosure Control and of Willenborg and de Waal.)
  const values = [
    [3, 12, 20, 31, 17],
    [14, 16, 25, 18, 22],
    [21, 19, 11, 13, 26],
    [28, 23, 15, 29, 12],
  ];
  // Rows 0 and 1 hide in columns 0, 1; rows 2 and 3 in columns 2, 3; and one more in each of rows 0 and 2.
  const block = keysOf("t", [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
    [2, 2],
    [2, 3],
    [3, 2],
    [3, 3],
    [0, 2],
  ]);

  test("are still computable when blocks meet in one cell, and the audit says by which sums", () => {
    const tables = new Tables();
    tables.table("t", values);
    const cells = tables.cells.map((cell) => (cell.key === "t 0.2" ? { ...cell, protect: 21 } : cell));
    const found = audit({ ...tables.problem(), cells }, block, solver);
    expect(states(found)).toEqual({ "t 0.0": "safe", "t 0.2": "disclosed" });
    const verdict = found.verdicts.get("t 0.2");
    if (verdict?.state !== "disclosed") throw new Error("not disclosed");
    expect(verdict.range).toEqual({ low: 20, high: 20 });
    // Rows 0 and 1 less columns 0 and 1: no single sum tells.
    const rows = ["sum t row 0", "sum t row 1"];
    const columns = ["sum t column 0", "sum t column 1"];
    const others = ["sum t column 2", "sum t column 3", "sum t row 2", "sum t row 3"].sort();
    expect([[...columns, ...rows].sort(), others]).toContainEqual(verdict.equations);
    expect(verdict.figures.every((key) => !block.includes(key))).toBe(true);
  });

  test("are repaired", async () => {
    const tables = new Tables();
    tables.table("t", values);
    const cells = tables.cells.map((cell) => (cell.key === "t 0.2" ? { ...cell, protect: 21 } : cell));
    await repaired({ ...tables.problem(), cells });
  });

  test("in three dimensions: seven corners of a cube are not enough, eight are", async () => {
    // A 3 x 3 x 3 table; the totals of all lines are shown.
    const tables = new Tables(4);
    const value = (i: number, j: number, k: number): number =>
      i === 0 && j === 0 && k === 0 ? 1 : 9 + i + 2 * j + 3 * k;
    const at = (i: number, j: number, k: number): string => `t ${i}${j}${k}`;
    const range = [0, 1, 2];
    const place = new Map<string, number>();
    for (const i of range)
      for (const j of range)
        for (const k of range) place.set(at(i, j, k), tables.add(at(i, j, k), value(i, j, k)));
    for (const a of range)
      for (const b of range) {
        tables.total(
          `line i ${a}${b}`,
          range.map((i) => place.get(at(i, a, b)) as number),
        );
        tables.total(
          `line j ${a}${b}`,
          range.map((j) => place.get(at(a, j, b)) as number),
        );
        tables.total(
          `line k ${a}${b}`,
          range.map((k) => place.get(at(a, b, k)) as number),
        );
      }
    const costs = tables.figures.map((figure) => ({
      ...figure,
      cost: figure.key.startsWith("line") ? 9 : 1,
    }));
    const problem = { ...tables.problem(), figures: costs };
    // Seven corners of a cube: in most lines two, and the eighth is missing.
    const faces = ["t 000", "t 010", "t 100", "t 110", "t 001", "t 011", "t 101"];
    expect(states(audit(problem, faces, solver))).toEqual({ "t 000": "disclosed" });
    const cube = [...faces, "t 111"];
    expect(states(audit(problem, cube, solver))).toEqual({ "t 000": "safe" });
    const hidden = await repaired(problem);
    expect(hidden.size).toBe(8);
  });
});

describe("two linked tables", () => {
  /** The same people by area and age group, and by area and gender; the areas' totals link them. */
  function linked(): Tables {
    const tables = new Tables();
    const areas = ["north", "south"].map((area, index) => {
      const [young, old] = index === 0 ? [4, 16] : [30, 40];
      const [women, men] = index === 0 ? [9, 11] : [33, 37];
      const ages = [tables.add(`${area} young`, young), tables.add(`${area} old`, old)];
      const genders = [tables.add(`${area} women`, women), tables.add(`${area} men`, men)];
      const total = tables.total(`${area}`, ages);
      tables.sum(`${area} by gender`, total, genders);
      return { total, ages, genders };
    });
    const both = (pick: (area: (typeof areas)[number]) => number): readonly number[] => areas.map(pick);
    tables.total(
      "all",
      both(({ total }) => total),
    );
    for (const at of [0, 1]) {
      tables.total(
        `age ${at}`,
        both(({ ages }) => ages[at] as number),
      );
      tables.total(
        `gender ${at}`,
        both(({ genders }) => genders[at] as number),
      );
    }
    return tables;
  }

  test("each safe alone, unsafe together", () => {
    const problem = linked().problem();
    // In the table by age alone, with the area's totals hidden: the cell and its total may both be anything.
    const hidden = ["north young", "north", "south young", "south"];
    const alone = { ...problem, equations: problem.equations.filter(({ key }) => !/gender/.test(key)) };
    expect(states(audit(alone, hidden, solver))).toEqual({ "north young": "safe" });
    const together = audit(problem, hidden, solver);
    expect(states(together)).toEqual({ "north young": "disclosed" });
    const verdict = together.verdicts.get("north young");
    if (verdict?.state !== "disclosed") throw new Error("not disclosed");
    // Whichever way it names: what it names is enough, and links the two.
    const only = {
      ...problem,
      equations: problem.equations.filter(({ key }) => verdict.equations.includes(key)),
    };
    expect(rangeByYalps(only, new Set(hidden), { cell: 0 })).toEqual([4, 4]);
    expect(verdict.equations.some((key) => key.endsWith("by gender"))).toBe(true);
    expect(verdict.figures.length).toBeGreaterThan(0);
    expect(verdict.figures.filter((key) => hidden.includes(key))).toEqual([]);
  });

  test("are repaired together", async () => {
    await repaired(linked().problem());
  });
});

describe("a total that gives away the complement", () => {
  /** 47 of 50 found a home: three did not, and nobody writes that number. */
  function complement(): Tables {
    const tables = new Tables();
    const housed = tables.add("housed", 47);
    const asked = tables.add("asked", 50);
    const rest = tables.latent("not housed", 3, 5);
    tables.sum("asked is housed and not housed", asked, [housed, rest]);
    return tables;
  }

  test("found, with the figures that give it away", () => {
    const verdict = audit(complement().problem(), [], solver).verdicts.get("not housed");
    expect(verdict).toEqual({
      state: "disclosed",
      range: { low: 3, high: 3 },
      cell: "not housed",
      equations: ["asked is housed and not housed"],
      figures: ["asked", "housed"],
    });
  });

  test("repaired by hiding one of the two, the cheaper", async () => {
    const { cells, figures, equations } = complement().problem();
    const dear = figures.map((figure) => (figure.key === "asked" ? { ...figure, cost: 5 } : figure));
    expect([...(await repaired({ cells, figures: dear, equations }))]).toEqual(["housed"]);
  });

  test("both in one figure are hidden together", async () => {
    const { cells, equations } = complement().problem();
    const one = cells.map((cell) => (cell.figure ? { ...cell, figure: "share" } : cell));
    const problem = {
      cells: one,
      equations,
      figures: [{ key: "share", hidden: false, isPublic: false, cost: 1 }],
    };
    const { hidden } = await protect(problem, loadHighs);
    expect([...hidden]).toEqual([["share", "secondary"]]);
  });
});

describe("releases that differ by one person", () => {
  /** The same count in three releases: 20, then 21, then 22; the step is one person. */
  function releases(shown: number): Problem {
    const tables = new Tables();
    const values = [20, 21, 22];
    const places = values.map((value, index) =>
      tables.add(`release ${index}`, value, { isPublic: index < shown }),
    );
    for (const index of [1, 2]) {
      const step = tables.latent(`step ${index}`, 1, 5);
      tables.sum(`release ${index} adds`, places[index] as number, [places[index - 1] as number, step]);
    }
    return tables.problem();
  }

  test("found: each step is one", () => {
    expect(states(audit(releases(0), [], solver))).toEqual({ "step 1": "disclosed", "step 2": "disclosed" });
  });

  test("repaired: the third is hidden too, because it would tell how far the second can be", async () => {
    const { hidden, isProven } = await protect(releases(1), loadHighs);
    expect(isProven).toBe(true);
    expect([...hidden.keys()]).toEqual(["release 1", "release 2"]);
  });

  test("what two releases told already is said, and the third step still protected", async () => {
    const { hidden, isProven, disclosed } = await protect(releases(2), loadHighs);
    expect(isProven).toBe(false);
    expect(disclosed).toEqual([
      { cell: "step 1", equations: ["release 1 adds"], figures: ["release 0", "release 1"] },
    ]);
    expect([...hidden.keys()]).toEqual(["release 2"]);
  });
});

describe("whole people", () => {
  test("a range of fractions that holds too few whole numbers is not room enough", () => {
    // 2a + 2b = 9 has no solution in whole people; 3a + 2b = 10 has (0, 5) and (2, 2) only.
    const tables = new Tables();
    const a = tables.latent("a", 2, 3);
    const b = tables.latent("b", 2);
    const sum = tables.add("sum", 10);
    tables.equations.push({
      key: "weighted",
      terms: [
        [a, 3],
        [b, 2],
        [sum, -1],
      ],
      equals: 0,
    });
    const found = audit(tables.problem(), [], solver).verdicts.get("a");
    expect(found?.state === "disclosed" && found.range).toEqual({ low: 0, high: 2 });
    expect(states(audit(tables.problem(), [], solver))).toEqual({ a: "disclosed" });
  });

  test("corners that are no whole tables prove nothing", () => {
    // Three pairs in a ring with odd sums: the corners are halves, whole tables need the slack.
    const tables = new Tables();
    const [x, y, z] = [tables.latent("x", 2, 3), tables.latent("y", 1), tables.latent("z", 1)];
    const slack = tables.latent("slack", 1);
    const pairs = [
      [x, y],
      [y, z],
      [x, z],
    ] as const;
    pairs.forEach(([one, other], index) => {
      const sum = tables.add(`pair ${index}`, 3 + (index === 1 ? -1 : 0) + (index === 0 ? 1 : 1));
      tables.equations.push({
        key: `ring ${index}`,
        terms: [
          [one, 1],
          [other, 1],
          [slack, 1],
          [sum, -1],
        ],
        equals: 0,
      });
    });
    const problem = tables.problem();
    const found = audit(problem, [], solver).verdicts.get("x");
    const range = rangeByYalps(problem, new Set(), { cell: 0 });
    expect(found?.state).toBe("disclosed");
    expect(found?.state === "disclosed" && [found.range.low, found.range.high]).toEqual(range);
  });
});
