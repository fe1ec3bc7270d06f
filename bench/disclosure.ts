/**
 * How long protecting small groups takes: `npm run bench`, or `tsx bench/disclosure.ts`. Every case runs in fresh
 * processes; measured is from asking for the solver, which is loaded in that time, to the answer.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { audit } from "../src/disclosure/audit/audit.ts";
import { canonical } from "../src/disclosure/audit/canonical.ts";
import { chooseGreedily } from "../src/disclosure/audit/greedy.ts";
import { loadHighs } from "../src/disclosure/audit/highs.ts";
import { inquire, isUnsafe } from "../src/disclosure/audit/inquire.ts";
import { loadSolver } from "../src/disclosure/audit/load-solver.ts";
import { chooseOptimally } from "../src/disclosure/audit/optimum.ts";
import type { Cell, Equation, Figure, Problem, View } from "../src/disclosure/audit/problem.ts";
import { protect } from "../src/disclosure/audit/protect.ts";
import { prune } from "../src/disclosure/audit/prune.ts";
import { Witnesses } from "../src/disclosure/audit/witnesses.ts";
import { machine, markdownTable, median, plainEnvironment } from "./runs.ts";

const RUNS = 5;
const MINIMUM = 5;
const RANDOM_TABLES = 200;

/** Numbers between 0 and 1, the same every time (Park and Miller 1988). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

class Tables {
  readonly cells: Cell[] = [];
  readonly figures: Figure[] = [];
  readonly equations: Equation[] = [];
  readonly views: View[] = [];

  /** A number that may be published; it costs a reader more to miss a large one. */
  add(key: string, value: number): number {
    const isSmall = value > 0 && value < MINIMUM;
    this.cells.push({ key, value, figure: key, ...(isSmall && { protect: MINIMUM }) });
    this.figures.push({ key, hidden: false, isPublic: false, cost: 1 + Math.ceil(Math.log2(1 + value)) });
    return this.cells.length - 1;
  }

  total(key: string, parts: readonly number[]): number {
    const total = this.add(
      key,
      parts.reduce((sum, part) => sum + (this.cells[part]?.value ?? 0), 0),
    );
    this.sum(key, total, parts);
    return total;
  }

  sum(key: string, total: number, parts: readonly number[]): void {
    const terms = parts.map((part) => [part, 1] as const);
    this.equations.push({ key: `${key} adds up`, terms: [[total, -1], ...terms], equals: 0 });
  }

  /** A table of rows and columns with its margins, or some of its cells in groups. */
  table(name: string, values: readonly (readonly number[])[]): void {
    const inner = values.map((row, r) => row.map((value, c) => this.add(`${name} ${r}.${c}`, value)));
    const rows = inner.map((row, r) => this.total(`${name} row ${r}`, row));
    const columns = (inner[0] ?? []).map((_, c) =>
      this.total(
        `${name} column ${c}`,
        inner.map((row) => row[c] as number),
      ),
    );
    this.sum(`${name} by column`, this.total(`${name} all`, rows), columns);
  }

  /** With the one person of every protected number that is one, who knows it. */
  problem(): Problem {
    const { cells, figures, equations } = this;
    const ones = cells.flatMap(({ key, value, protect: minimum }, index) =>
      minimum !== undefined && value === 1 ? [{ key: `one of ${key}`, cells: [index] }] : [],
    );
    return { cells, figures, equations, views: [...this.views, ...ones] };
  }
}

function values(
  random: () => number,
  { rows, columns, scale }: Record<"rows" | "columns" | "scale", number>,
) {
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => Math.floor(random() * random() * scale)),
  );
}

/** One table of 40 by 30 with its margins, and 300 of its cells hidden: the small ones, then others by chance. */
function largeTable(): { readonly problem: Problem; readonly hidden: readonly string[] } {
  const random = seeded(1);
  const tables = new Tables();
  tables.table("t", values(random, { rows: 40, columns: 30, scale: 60 }));
  const problem = tables.problem();
  const small = problem.cells.filter(({ protect: minimum }) => minimum !== undefined).map(({ key }) => key);
  const hidden = new Set(small.slice(0, 300));
  const inner = problem.cells.slice(0, 1200);
  while (hidden.size < 300) hidden.add(inner[Math.floor(random() * inner.length)]?.key ?? "");
  // Only what is hidden is protected: the audit is about these.
  const cells = problem.cells.map(({ protect: minimum, ...cell }) =>
    minimum !== undefined && hidden.has(cell.key) ? { ...cell, protect: minimum } : cell,
  );
  return { problem: { ...problem, cells }, hidden: [...hidden].sort() };
}

const [PARTNERS, GENDERS, AGES, AREAS] = [6, 3, 4, 9];

/**
 * Twelve indicators, each by partner, gender, age group, area (in three provinces), partner and gender, age
 * group and gender. The people behind it, by partner, gender and age group at once, are known to nobody.
 */
function report(): Problem {
  const random = seeded(7);
  const tables = new Tables();
  for (let indicator = 0; indicator < 12; indicator += 1) addIndicator(tables, `i${indicator}`, random);
  // Every partner knows what it delivered, of all indicators.
  const own = Array.from({ length: PARTNERS }, () => [] as number[]);
  tables.cells.forEach(({ key }, index) => {
    const [, partner] = / (?:partner|partner and gender|leaf) (\d+)(?:\.|$)/.exec(key) ?? [];
    if (partner !== undefined) own[Number(partner)]?.push(index);
  });
  tables.views.push(...own.map((cells, partner) => ({ key: `partner ${partner}`, cells })));
  return tables.problem();
}

function addIndicator(tables: Tables, name: string, random: () => number): void {
  const leaves = new Map<string, number>();
  const sizes = Array.from({ length: PARTNERS }, () => 4 + random() * 60);
  const each = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
  for (const p of each(PARTNERS))
    for (const g of each(GENDERS))
      for (const a of each(AGES)) {
        const value = Math.floor(random() * (sizes[p] as number) * (g === 2 ? 0.1 : 1));
        leaves.set(`${p}.${g}.${a}`, tables.cells.length);
        tables.cells.push({ key: `${name} leaf ${p}.${g}.${a}`, value });
      }
  const groupBy = (kind: string, keyOf: (leaf: readonly string[]) => string): readonly number[] => {
    const groups = new Map<string, number[]>();
    for (const [leaf, place] of leaves) {
      const key = keyOf(leaf.split("."));
      groups.set(key, [...(groups.get(key) ?? []), place]);
    }
    return [...groups].map(([key, places]) => tables.total(`${name} ${kind} ${key}`, places));
  };
  const partners = groupBy("partner", ([p]) => `${p}`);
  const all = tables.total(`${name} all`, partners);
  tables.sum(
    `${name} genders`,
    all,
    groupBy("gender", ([, g]) => `${g}`),
  );
  tables.sum(
    `${name} ages`,
    all,
    groupBy("age", ([, , a]) => `${a}`),
  );
  groupBy("partner and gender", ([p, g]) => `${p}.${g}`);
  groupBy("age and gender", ([, g, a]) => `${a}.${g}`);
  let left = tables.cells[all]?.value ?? 0;
  const areas = each(AREAS).map((area) => {
    const value = area === AREAS - 1 ? left : Math.floor(random() * left * 0.4);
    left -= value;
    return tables.add(`${name} area ${area}`, value);
  });
  const provinces = each(3).map((at) =>
    tables.total(`${name} province ${at}`, areas.slice(3 * at, 3 * at + 3)),
  );
  tables.sum(`${name} provinces`, all, provinces);
}

interface Done {
  readonly milliseconds: number;
  /** Of the processor, all threads: also where the machine does other work. */
  readonly work?: number;
  readonly what: string;
}

const CASES: Readonly<Record<string, () => Promise<Done>>> = {
  "40 by 30, 300 hidden: audited": async () => {
    const { problem, hidden } = largeTable();
    const begin = performance.now();
    const { isProven, verdicts, counts } = audit(problem, hidden, await loadHighs());
    const milliseconds = performance.now() - begin;
    const safe = [...verdicts.values()].filter(({ state }) => state === "safe").length;
    return {
      milliseconds,
      what: `${verdicts.size} protected, ${safe} safe${isProven ? "" : ", the rest found"}; ${counts.solves} questions`,
    };
  },
  "12 tables with hierarchies: protected and audited": async () => {
    const problem = report();
    const begin = performance.now();
    const { hidden, isProven, counts } = await protect(problem, loadSolver);
    const proven = isProven && audit(problem, hidden.keys(), await loadSolver()).isProven;
    const milliseconds = performance.now() - begin;
    const secondary = [...hidden.values()].filter((reason) => reason === "secondary").length;
    return {
      milliseconds,
      what:
        `${problem.figures.length} figures, ${hidden.size - secondary} small, ${secondary} hidden besides, ` +
        `${proven ? "proven" : "not proven"}; ${counts.solves} questions`,
    };
  },
  "40 by 30: protected and audited": async () => {
    const tables = new Tables();
    tables.table("t", values(seeded(3), { rows: 40, columns: 30, scale: 400 }));
    const begin = performance.now();
    const { hidden, isProven, counts } = await protect(tables.problem(), loadHighs);
    const milliseconds = performance.now() - begin;
    const secondary = [...hidden.values()].filter((reason) => reason === "secondary").length;
    return {
      milliseconds,
      what:
        `${hidden.size - secondary} small, ${secondary} hidden besides, ` +
        `${isProven ? "proven" : "not proven"}; ${counts.solves} questions`,
    };
  },
};

function runCase(name: string): readonly string[] {
  const runs = Array.from({ length: RUNS }, () => {
    const args = [...process.execArgv, fileURLToPath(import.meta.url), "--case", name];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      env: plainEnvironment(),
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr.slice(-2000)}`);
    return JSON.parse(stdout) as Done;
  });
  const times = runs.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const format = (time: number): string => (time / 1000).toFixed(2);
  const work = median(runs.map((run) => run.work ?? 0).sort((a, b) => a - b));
  return [name, ...[median(times), times[0] ?? 0, times.at(-1) ?? 0, work].map(format), runs[0]?.what ?? ""];
}

/** Cost of the quick choice, pruned, over that of the cheapest: random tables with few enough small cells. */
async function ratios(): Promise<readonly string[][]> {
  const random = seeded(11);
  const found: number[] = [];
  let [unknown, plain] = [0, 0];
  for (let at = 0; at < RANDOM_TABLES; at += 1) {
    const tables = new Tables();
    const [rows, columns] = [3 + Math.floor(random() * 6), 3 + Math.floor(random() * 5)];
    tables.table("t", values(random, { rows, columns, scale: 80 }));
    const ratio = await ratioOf(tables.problem());
    if (ratio === undefined) unknown += 1;
    else if (ratio === 0) plain += 1;
    else found.push(ratio);
  }
  found.sort((a, b) => a - b);
  const percent = (limit: number): string =>
    `${Math.round((100 * found.filter((ratio) => ratio <= limit + 1e-9).length) / found.length)}%`;
  const at = (share: number): string => (found[Math.floor(share * (found.length - 1))] ?? 0).toFixed(2);
  return [
    [
      `${found.length}`,
      percent(1),
      percent(1.1),
      percent(1.25),
      at(0.5),
      at(0.9),
      at(1),
      `${plain}`,
      `${unknown}`,
    ],
  ];
}

/** 0 where nothing has to be hidden besides; nothing where the optimum was not proven within its limits. */
async function ratioOf(problem: Problem): Promise<number | undefined> {
  const canon = canonical(problem);
  const isNeeded = canon.figures.map((_, figure) =>
    (canon.cellsOf[figure] ?? []).some((cell) => (canon.cells[cell]?.protect ?? 0) > 0),
  );
  const inquiry = { canon, isHidden: isNeeded, solver: await loadHighs(), witnesses: new Witnesses(canon) };
  const targets = new Set(canon.cells.flatMap(({ protect: minimum }, cell) => (minimum > 0 ? [cell] : [])));
  if (!isUnsafe(inquire(inquiry, { among: targets }))) return 0;
  const costOf = (isHidden: readonly boolean[]): number =>
    canon.figures.reduce((sum, { cost }, at) => sum + (isHidden[at] && !isNeeded[at] ? cost : 0), 0);
  const greedy = chooseGreedily(inquiry, [...targets]);
  if (isUnsafe(inquire({ ...inquiry, isHidden: greedy }, { among: targets }))) return undefined;
  const quick = costOf(prune({ ...inquiry, isHidden: greedy }, { targets, isNeeded }).isHidden);
  const best = chooseOptimally(inquiry, { targets, most: quick, questions: 20_000 });
  if (!best.isOptimal) return undefined;
  return best.isHidden ? quick / costOf(best.isHidden) : 1;
}

const asked = process.argv.indexOf("--case");
if (asked > 0) {
  const before = process.cpuUsage();
  const done = await CASES[process.argv[asked + 1] ?? ""]?.();
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ ...done, work: (user + system) / 1000 }));
} else {
  console.log(`${machine()}\n`);
  const head = ["case", "median s", "min", "max", "processor s", "what"];
  console.log(markdownTable(head, Object.keys(CASES).map(runCase)));
  console.log(
    "\nCost of the quick choice over the cheapest, random tables of 3 to 8 rows and 3 to 7 columns:\n",
  );
  const columns = [
    "tables",
    "the same",
    "≤ 1.1",
    "≤ 1.25",
    "median",
    "90%",
    "largest",
    "nothing to do",
    "not known",
  ];
  console.log(markdownTable(columns, await ratios()));
}
