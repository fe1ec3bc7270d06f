import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Constraint, type Model, solve } from "yalps";
import { run } from "../../src/cli/run.ts";
import { diskTree } from "../../src/files/disk.ts";
import { isLang } from "../../src/language/locale.ts";
import { loadRepository } from "../../src/model/load.ts";
import { contains, readPeriod } from "../../src/model/period.ts";
import type { Entity, Repository } from "../../src/model/repository.ts";
import { folderWith } from "../support/folder.ts";
import { commitAll, git } from "../support/git.ts";
import {
  namesOf,
  numbersIn,
  numbersInJson,
  type Read,
  readCsv,
  readReport,
  readStatus,
  readWorkbook,
} from "./reader.ts";

// Somebody collects what every command prints about an example, writes down what everybody knows of the
// definitions, and reckons with a solver that is not ours: no small group may follow.

const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));

async function printed(root: string, argv: readonly string[]): Promise<string> {
  const out: string[] = [];
  const sink = { write: (text: string) => void out.push(text), isTTY: false };
  const context = {
    cwd: root,
    stdout: sink,
    stderr: { write: () => {}, isTTY: false },
    stdin: { isTTY: false },
  };
  await run(argv, { ...context, env: {}, today: () => "2026-03-01", version: "0.0.0" });
  return out.join("");
}

/** Every command as it comes, on every day on which a figure may be asked for. */
async function readEverything(root: string, repository: Repository): Promise<{ read: Read; text: string }> {
  const read: Read = new Set();
  const texts: string[] = [];
  const periods = [...new Set([...repository.measurements].map(({ period }) => period.text))].slice(-3);
  for (const by of ["outcome", "partner", "group"]) {
    for (const asked of [[], ...periods.map((period) => ["--period", period])]) {
      const json = await printed(root, ["status", "--by", by, "--explain", "--format", "json", ...asked]);
      readStatus(JSON.parse(json), read);
    }
    texts.push(await printed(root, ["status", "--by", by, "--explain", "--verbose"]));
  }
  texts.push(await printed(root, ["map"]));
  for (const [id, { data }] of repository.entities.report) {
    for (const lang of data.languages ?? repository.settings.languages) {
      if (!isLang(lang)) continue;
      const text = await printed(root, ["report", id, "--lang", lang]);
      readReport(text, read, { repository, lang });
      texts.push(text);
    }
  }
  commitEarlier(root);
  // The reader must have been able to read.
  const told = readChanges(JSON.parse(await printed(root, ["diff", "--format", "json"])), read);
  expect(told).toBeGreaterThan(3);
  texts.push(
    await printed(root, ["diff", "--verbose"]),
    await printed(root, ["diff", "--format", "markdown"]),
  );
  const exports = folderWith();
  for (const [form, path] of [
    ["csv", "csv"],
    ["data-package", "package"],
    ["xlsx", "book.xlsx"],
  ] as const) {
    await printed(root, ["export", "--to", form, "--output", join(exports, path), "--quiet"]);
  }
  for (const folder of ["csv", "package"])
    readCsv(readFileSync(join(exports, folder, "data.csv"), "utf8"), read);
  readWorkbook(readFileSync(join(exports, "book.xlsx")), read);
  return { read, text: texts.join("\n") };
}

/** Puts the repository in git as it was before the latest figures came; the files stay as they are. */
function commitEarlier(root: string): void {
  const tables = diskTree(root)
    .list()
    .filter(({ path }) => path.endsWith(".csv"))
    .map(({ path }) => ({ path: join(root, path), text: readFileSync(join(root, path), "utf8") }));
  const latest = tables
    .flatMap(({ text }) => [...text.matchAll(/^[^,\n]+,(?:\d{4}-)?(\d{4})/gm)].map(([, year = ""]) => year))
    .sort()
    .at(-1);
  for (const { path, text } of tables) {
    const rows = text
      .split("\n")
      .filter((line) => latest === undefined || !line.split(",")[1]?.includes(latest));
    writeFileSync(path, rows.join("\n"));
  }
  git(root, "init", "-q", "-b", "main");
  commitAll(root, "Before the latest figures");
  for (const { path, text } of tables) writeFileSync(path, text);
}

/** What a difference tells of figures, on either side. */
function readChanges(json: unknown, read: Read): number {
  const { changes } = json as { changes: { kind: string; id: string; after: { value?: unknown } | null }[] };
  const shown = changes.filter(({ kind, after }) => kind === "figure" && typeof after?.value === "number");
  for (const { id } of shown) read.add(id);
  return shown.length;
}

type Everything = Awaited<ReturnType<typeof readEverything>> & { readonly repository: Repository };

const EVERYTHING = new Map<string, Promise<Everything>>();

/** What is printed about an example, in a copy of it. */
function everythingOf(example: string): Promise<Everything> {
  const known = EVERYTHING.get(example) ?? copied(example);
  EVERYTHING.set(example, known);
  return known;
}

async function copied(example: string): Promise<Everything> {
  const root = folderWith();
  cpSync(join(EXAMPLES, example), root, { recursive: true });
  const repository = await loadRepository(diskTree(root));
  return { repository, ...(await readEverything(root, repository)) };
}

interface People {
  readonly whole: number;
  readonly part?: number;
}

/** What the tables say of people, by reference; only of one partner or one group, as nothing else is printed. */
function truthOf(repository: Repository, { id, data }: Entity<"indicator">): ReadonlyMap<string, People> {
  const truth = new Map<string, People>();
  for (const row of repository.measurements) {
    if (row.indicator !== id || row.dimensions.size + (row.partner === undefined ? 0 : 1) > 1) continue;
    const [group] = row.dimensions;
    const name = group ? group.join("=") : row.partner;
    const key = [id, row.period.text, name].filter((each) => each !== undefined).join("/");
    const { numerator, denominator, n, value } = row;
    const whole = data.type === "count" ? value : (denominator ?? n);
    if (whole !== undefined)
      truth.set(key, { whole, ...(data.type === "proportion" && { part: numerator ?? 0 }) });
  }
  return truth;
}

interface Unknowns {
  readonly truth: ReadonlyMap<string, People>;
  readonly columns: Map<string, Map<string, number>>;
  readonly constraints: Map<string, Constraint>;
}

/** A number of people in equations: what was read is a number there, what was not an unknown. */
function term(key: string, factor: number, row: string, unknowns: Unknowns): void {
  const column = unknowns.columns.get(key) ?? new Map<string, number>();
  unknowns.columns.set(key, column.set(row, (column.get(row) ?? 0) + factor));
}

const KINDS = ["whole", "part"] as const;

/** What everybody knows: groups make up totals, shorter periods longer ones, and what only grows does not fall. */
function programme(repository: Repository, indicator: Entity<"indicator">, read: Read): Unknowns {
  const truth = truthOf(repository, indicator);
  const unknowns: Unknowns = { truth, columns: new Map(), constraints: new Map() };
  const { data } = indicator;
  const equal = (row: string, one: string, sum: readonly string[], isWhole: boolean) => {
    for (const kind of KINDS) {
      if (truth.get(one)?.[kind] === undefined) continue;
      const name = `${row} ${kind}`;
      unknowns.constraints.set(name, { equal: 0 });
      term(`${one} ${kind}`, 1, name, unknowns);
      for (const each of sum) term(`${each} ${kind}`, -1, name, unknowns);
      if (!isWhole) term(`${row} rest ${kind}`, -1, name, unknowns);
    }
  };
  for (const [key, people] of truth) {
    if (people.part !== undefined) {
      unknowns.constraints.set(`${key} others`, { equal: 0 });
      term(`${key} whole`, 1, `${key} others`, unknowns);
      term(`${key} part`, -1, `${key} others`, unknowns);
      term(`${key} others`, -1, `${key} others`, unknowns);
    }
    if (!read.has(key)) continue;
    for (const kind of KINDS) {
      const value = people[kind];
      if (value === undefined) continue;
      unknowns.constraints.set(`${key} ${kind} read`, { equal: value });
      term(`${key} ${kind}`, 1, `${key} ${kind} read`, unknowns);
    }
  }
  const totals = [...truth.keys()].filter((key) => key.split("/").length === 2);
  for (const total of totals) {
    const bys = [...(data.breakdowns ?? []).map(({ by }) => by), "partner"];
    for (const by of new Set(bys)) {
      const isOf = (name: string) => (by === "partner" ? !name.includes("=") : name.startsWith(`${by}=`));
      const parts = [...truth.keys()].filter(
        (key) => key.startsWith(`${total}/`) && isOf(key.split("/")[2] ?? ""),
      );
      if (parts.length === 0 || (by === "partner" && data.over_partners === "unique")) continue;
      const sum = (kind: "whole" | "part") =>
        parts.reduce((all, key) => all + (truth.get(key)?.[kind] ?? 0), 0);
      const left = KINDS.map(
        (kind) => (truth.get(total)?.[kind] ?? 0) - (truth.get(total)?.[kind] === undefined ? 0 : sum(kind)),
      );
      if (left.some((each) => each < 0)) continue;
      equal(
        `${total} by ${by}`,
        total,
        parts,
        left.every((each) => each === 0),
      );
    }
  }
  const adds = data.cumulative !== true && data.over_time === "sum";
  for (const long of truth.keys()) {
    const [, text = "", name] = long.split("/");
    const whole = readPeriod(text);
    const others = [...truth.keys()].filter((key) => key.split("/")[2] === name && key !== long);
    const within = others.filter((key) => {
      const period = readPeriod(key.split("/")[1] ?? "");
      return whole && period && contains(whole, period);
    });
    if (adds && within.length > 0) equal(`${long} in time`, long, within, false);
    if (data.cumulative !== true) continue;
    const next = others
      .filter((key) => (readPeriod(key.split("/")[1] ?? "")?.end ?? "") > (whole?.end ?? ""))
      .sort()[0];
    const kind = truth.get(long)?.part === undefined ? "whole" : "part";
    const grows = (truth.get(next ?? "")?.[kind] ?? -1) - (truth.get(long)?.[kind] ?? 0);
    if (next === undefined || grows < 0) continue;
    const row = `${next} since ${long}`;
    unknowns.constraints.set(row, { equal: 0 });
    term(`${next} ${kind}`, 1, row, unknowns);
    term(`${long} ${kind}`, -1, row, unknowns);
    term(`${row} came`, -1, row, unknowns);
  }
  return unknowns;
}

function end(key: string, direction: "minimize" | "maximize", { columns, constraints }: Unknowns): number {
  // Nothing is known of it.
  if (!columns.has(key)) return direction === "minimize" ? 0 : Number.POSITIVE_INFINITY;
  const variables = new Map(
    [...columns].map(([name, rows]) => [
      name,
      new Map([...rows, ...(name === key ? [["goal", 1] as const] : [])]),
    ]),
  );
  const model: Model = { direction, objective: "goal", constraints: new Map([...constraints]), variables };
  const { status, result } = solve(model, { precision: 1e-9, maxPivots: 100_000 });
  if (status === "unbounded") return Number.POSITIVE_INFINITY;
  if (status !== "optimal") throw new Error(`${key}: ${status}`);
  return result;
}

/** The small groups that follow from what was read, each with between what it must lie. */
function leaks(repository: Repository, indicator: Entity<"indicator">, read: Read): readonly string[] {
  const minimum = Math.max(repository.settings.minimumCount, indicator.data.minimum_count ?? 0);
  const unknowns = programme(repository, indicator, read);
  const small = [...unknowns.truth].flatMap(([key, { whole, part }]) => {
    const counts: (readonly [string, number])[] = [[`${key} whole`, whole]];
    if (part !== undefined) counts.push([`${key} part`, part], [`${key} others`, whole - part]);
    const isNobodyOfFew = part === 0 && whole > 0 && whole < 2 * minimum;
    return [
      ...counts.filter(([, count]) => count > 0 && count < minimum).map(([name]) => name),
      ...(isNobodyOfFew ? [`${key} part`] : []),
    ];
  });
  return small.flatMap((name) => {
    const [least, most] = [end(name, "minimize", unknowns), end(name, "maximize", unknowns)];
    const [low, high] = [Math.ceil(least - 1e-6), Math.floor(most + 1e-6)];
    return high - low >= minimum && low < minimum && minimum <= high ? [] : [`${name}: ${low} to ${high}`];
  });
}

function isOfPeople({ data }: Entity<"indicator">, { entities }: Repository): boolean {
  const { counts, source } = data;
  const isPublic = source !== undefined && entities.source.get(source)?.data.kind === "public-statistics";
  return (
    data.type !== "computed" &&
    !isPublic &&
    (counts === undefined || counts === "people" || counts === "households")
  );
}

describe("whoever reads all that is printed about", () => {
  it.each(readdirSync(EXAMPLES).filter((name) => !name.includes(".")))(
    "%s, and reckons, finds no small group",
    async (example) => {
      const { repository, read, text } = await everythingOf(example);
      const indicators = [...repository.entities.indicator.values()].filter((each) =>
        isOfPeople(each, repository),
      );
      // The reader must have been able to read.
      expect(read.size).toBeGreaterThan(20);
      for (const indicator of indicators) expect(leaks(repository, indicator, read)).toEqual([]);
      const pairs = new Set<string>();
      const hidden = new Map<string, string>();
      for (const indicator of indicators) {
        for (const [key, { whole, part }] of truthOf(repository, indicator)) {
          if (part === undefined) continue;
          if (read.has(key)) pairs.add(`${part} ${whole}`);
          else hidden.set(`${part} ${whole}`, key);
        }
      }
      for (const [pair, key] of hidden) {
        if (pairs.has(pair)) continue;
        const [part, whole] = pair.split(" ");
        expect(text, key).not.toMatch(new RegExp(`(?<!\\d)${part} (?:of|van de|van|sur) ${whole}(?!\\d| p)`));
      }
    },
    300_000,
  );
});

/** The figures that no output gives, with each of their numbers. */
function hiddenNumbers(repository: Repository, read: Read): ReadonlyMap<number, string> {
  const hidden = new Map<number, string>();
  for (const indicator of repository.entities.indicator.values()) {
    if (!isOfPeople(indicator, repository)) continue;
    for (const [key, { whole, part }] of truthOf(repository, indicator)) {
      if (read.has(key)) continue;
      const numbers = part === undefined ? [whole] : [whole, part, whole - part];
      for (const number of numbers) hidden.set(number, key);
    }
  }
  return hidden;
}

/** The numbers that figures which are shown may put in a text: themselves, and their differences in a series. */
function shownNumbers(repository: Repository, read: Read): ReadonlySet<number> {
  const shown = new Set<number>();
  for (const indicator of repository.entities.indicator.values()) {
    const { baseline, targets = [] } = indicator.data;
    for (const goal of [baseline, ...targets]) if (goal?.value !== undefined) shown.add(goal.value);
    const series = new Map<string, number[]>();
    for (const row of repository.measurements) {
      if (row.indicator !== indicator.id) continue;
      const group = [...row.dimensions].map((each) => each.join("="));
      const name = [row.partner, ...group].filter((each) => each !== undefined);
      if (isOfPeople(indicator, repository) && !read.has([row.indicator, row.period.text, ...name].join("/")))
        continue;
      const numbers = [row.value, row.numerator, row.denominator, row.n].flatMap((each) => each ?? []);
      const known = series.get(name.join("/")) ?? [];
      series.set(name.join("/"), [...known, ...numbers]);
      for (const number of numbers) {
        shown.add(number);
        for (const before of known) shown.add(Math.abs(number - before));
      }
    }
  }
  return shown;
}

describe("whoever reads the text of", () => {
  const languages = ["nl", "en", "fr"] as const;

  it.each(readdirSync(EXAMPLES).filter((name) => !name.includes(".")))(
    "status and map of %s, finds no number of a figure that is hidden",
    async (example) => {
      const { repository, read } = await everythingOf(example);
      const root = join(EXAMPLES, example);
      const hidden = hiddenNumbers(repository, read);
      const shown = shownNumbers(repository, read);
      expect(hidden.size).toBeGreaterThan(3);
      let count = 0;
      for (const lang of languages) {
        const names = namesOf(repository, lang);
        for (const argv of [
          ["map"],
          ...["outcome", "partner", "group"].map((by) => ["status", "--by", by]),
        ]) {
          const text = await printed(root, [...argv, "--lang", lang]);
          for (const line of text.split("\n")) {
            for (const number of numbersIn(line, names)) {
              count += 1;
              const isTold = hidden.has(number) && !shown.has(number);
              expect([argv.join(" "), line, isTold ? hidden.get(number) : ""]).toEqual([
                argv.join(" "),
                line,
                "",
              ]);
            }
          }
        }
      }
      // It must have been able to read.
      expect(count).toBeGreaterThan(20);
    },
    300_000,
  );

  it.each(readdirSync(EXAMPLES).filter((name) => !name.includes(".")))(
    "show privacy of %s, finds no number of people at all",
    async (example) => {
      const root = join(EXAMPLES, example);
      const repository = await loadRepository(diskTree(root));
      for (const lang of languages) {
        const names = namesOf(repository, lang);
        const json = JSON.parse(await printed(root, ["show", "privacy", "--format", "json", "--lang", lang]));
        const paths = numbersInJson({ ...json, version: "" }, names).map(([path]) => path);
        const isCount = (path: string) => /^\.indicators\[\]\.(?:minimum|counts\.[a-z-]+)$/.test(path);
        expect(paths.filter((path) => !isCount(path))).toEqual([]);
        expect(paths.length).toBeGreaterThan(2);
        const text = await printed(root, ["show", "privacy", "--lang", lang]);
        // Those of the JSON, and no others: the minimum in a title, and how many figures are hidden.
        for (const line of text.split("\n"))
          if (!/, minimum \d+$/.test(line) && !/^ {2}\d+ [^:]+ ?: \d+ × /.test(line))
            expect([line, numbersIn(line, names)]).toEqual([line, []]);
      }
    },
    300_000,
  );
});

describe("the reader", () => {
  it("sees a number in a text, and not what only looks like one", () => {
    const text =
      "16-17 jaar 2025: 12 van de 34 = 35%, verschil 3 (2e halfjaar 2025), data/x.csv, regel 9, min 0,5";
    expect(numbersIn(text, ["16-17 jaar", "2e halfjaar 2025"])).toEqual([12, 34, 3]);
    expect(numbersInJson({ a: [{ b: 4, c: "5 mensen in 2025" }], d: null }, [])).toEqual([
      [".a[].b", 4],
      [".a[].c", 5],
    ]);
  });

  it("finds what is there to be found: a total, and all its groups but one", () => {
    const read: Read = new Set();
    readCsv('figure,value,numerator,denominator\nx/2025,,10,50\n"x/2025/g=a",,6,20\nx/2025/g=b,,,\n', read);
    readStatus(
      {
        indicators: [
          {
            indicator: "y",
            series: [
              { period: "2024", value: 3 },
              { period: "2025", value: null },
            ],
          },
        ],
      },
      read,
    );
    readStatus(
      {
        groups: [
          { rows: [{ indicator: "y", dimension: "g", value: "a", latest: { period: "2025", value: 4 } }] },
        ],
      },
      read,
    );
    expect([...read]).toEqual(["x/2025", "x/2025/g=a", "y/2024", "y/2025/g=a"]);
  });
});
