import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diskTree } from "../../src/files/disk.ts";
import { memoryTree } from "../../src/files/memory.ts";
import { layOutFile } from "../../src/layout/format-file.ts";
import { measure } from "../../src/measure/series.ts";
import { loadRepository } from "../../src/model/load.ts";
import type { Repository } from "../../src/model/repository.ts";
import { checkAll } from "../../src/rules/index.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { folderWith } from "../support/folder.ts";
import { commitAll, git, gitFolder, tryGit } from "../support/git.ts";

type Files = Readonly<Record<string, string>>;

const ATTRIBUTES = readFileSync("templates/scaffold/files/gitattributes.hbs", "utf8")
  .split("\n")
  .filter((line) => !line.includes("{{"))
  .join("\n");

function file(path: string): string {
  return BASE_REPOSITORY[path] ?? "";
}

/** One edit: the line that it stands behind, and what is added; a line of `undefined` is a new file. */
interface Addition {
  readonly path: string;
  readonly behind?: string;
  readonly text: string;
}

function added(files: Files, { path, behind, text }: Addition): Files {
  if (behind === undefined) return { ...files, [path]: text };
  const before = files[path] ?? "";
  expect(before).toContain(`${behind}\n`);
  return { ...files, [path]: before.replace(`${behind}\n`, `${behind}\n${text}`) };
}

/** Two people each add something on a branch of their own, and git puts the branches together. */
function merged(base: Files, one: Files, other: Files, attributes = ATTRIBUTES) {
  const folder = gitFolder({ ...base, ".gitattributes": attributes });
  for (const [branch, files] of [
    ["one", one],
    ["other", other],
  ] as const) {
    git(folder, "checkout", "-q", "-b", branch, "main");
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    commitAll(folder, branch);
  }
  git(folder, "checkout", "-q", "one");
  const { status } = tryGit(folder, ["merge", "-q", "--no-edit", "other"]);
  return { folder, isClean: status === 0 };
}

function checked(repository: Repository): readonly string[] {
  return checkAll(repository, measure(repository), "2026-03-01").map(
    ({ rule, where }) => `${rule} ${where.path}`,
  );
}

async function loaded(folder: string): Promise<{ repository: Repository; found: readonly string[] }> {
  const repository = await loadRepository(diskTree(folder));
  return { repository, found: checked(repository) };
}

const LINK = "  - {from: coaching, to: stable-housing, strength: plausible}\n";
const NODES = [
  "  - id: rent-talks\n    kind: activity\n    title: The city and landlords talk about rents\n    partners: [keyhome]\n",
  "  - id: rent-agreed\n    kind: output\n    title: Rents are agreed\n    partners: [riverside]\n",
];
const SOURCES = [
  "- id: allocation\n  name: Allocation lists\n  owner: keyhome\n  kind: register\n  frequency: year\n  agreement: 2024-02-20\n",
  "- id: survey\n  name: Survey of tenants\n  owner: riverside\n  kind: survey\n  frequency: year\n",
];
const THEORY = "theory-of-change.yaml";
const TABLE = "data/homes.csv";
const INDICATOR = file("indicators/homes-let.yaml");
const LEARNING = Object.keys(BASE_REPOSITORY).find((path) => path.startsWith("learning/")) ?? "";

describe("two people who each add something, in git", () => {
  const [header = "", ...rows] = file(TABLE).trimEnd().split("\n");
  const TWO = {
    ...BASE_REPOSITORY,
    "indicators/evictions.yaml": INDICATOR.replace("name: Homes", "name: Evictions of homes"),
    [TABLE]: `${header}\n${rows.map((row) => row.replace("homes-let", "evictions")).join("\n")}\n${rows.join("\n")}\n`,
  };
  const lastOfFirst = rows.at(-1)?.replace("homes-let", "evictions") ?? "";
  const lastOfSecond = rows.at(-1) ?? "";
  const row = (line: string) => `${line.replace(/,20\d\d,/, ",2023,")}\n`;

  it.each<[string, Files, Addition, Addition]>([
    [
      "rows of two indicators in one table",
      TWO,
      { path: TABLE, behind: lastOfFirst, text: row(lastOfFirst) },
      { path: TABLE, behind: lastOfSecond, text: row(lastOfSecond) },
    ],
    [
      "two indicators",
      BASE_REPOSITORY,
      { path: "indicators/one.yaml", text: INDICATOR },
      { path: "indicators/other.yaml", text: INDICATOR },
    ],
    [
      "two links, each beside those of its part",
      BASE_REPOSITORY,
      { path: THEORY, behind: "  - {from: coaching, to: homes-let, strength: plausible}", text: LINK },
      {
        path: THEORY,
        behind:
          "  - {from: homes-let, to: stable-housing, strength: supported, assumptions: [rent-affordable]}",
        text: "  - {from: homes-let, to: no-homelessness, strength: plausible}\n",
      },
    ],
    [
      "two parts of the theory, each beside its like",
      BASE_REPOSITORY,
      { path: THEORY, behind: "    partners: [riverside]", text: NODES[0] ?? "" },
      { path: THEORY, behind: "    partners: [keyhome]", text: NODES[1] ?? "" },
    ],
    [
      "two sources, by their names",
      BASE_REPOSITORY,
      { path: "sources.yaml", text: (SOURCES[0] ?? "") + file("sources.yaml") },
      { path: "sources.yaml", text: file("sources.yaml") + SOURCES[1] },
    ],
    [
      "two learning entries",
      BASE_REPOSITORY,
      { path: "learning/2026-01-05-one.md", text: file(LEARNING) },
      { path: "learning/2026-01-06-other.md", text: file(LEARNING) },
    ],
  ])("%s: both are there, and git asks nothing", async (_, base, one, other) => {
    const { folder, isClean } = merged(base, added(base, one), added(base, other));
    expect(isClean).toBe(true);
    const { repository } = await loaded(folder);
    const both = await loadRepository(
      memoryTree({
        ...added(added(base, one), other),
        ...(one.behind === undefined && one.path === other.path
          ? { [one.path]: SOURCES[0] + file("sources.yaml") + SOURCES[1] }
          : {}),
      }),
    );
    expect(thingsOf(repository)).toEqual(thingsOf(both));
    expect(thingsOf(repository).length).toBeGreaterThan(
      thingsOf(await loadRepository(memoryTree({ ...base }))).length + 1,
    );
  });

  it.each<[string, Addition, Addition]>([
    [
      "two rows at one place",
      { path: TABLE, behind: lastOfSecond, text: row(lastOfSecond) },
      { path: TABLE, behind: lastOfSecond, text: row(lastOfSecond).replace("2023", "2022") },
    ],
    [
      "two links at the end",
      {
        path: THEORY,
        behind: "  - {from: stable-housing, to: no-homelessness, strength: plausible}",
        text: LINK,
      },
      {
        path: THEORY,
        behind: "  - {from: stable-housing, to: no-homelessness, strength: plausible}",
        text: LINK.replace("coaching", "homes-let"),
      },
    ],
    [
      "two sources at the end",
      { path: "sources.yaml", text: file("sources.yaml") + SOURCES[0] },
      { path: "sources.yaml", text: file("sources.yaml") + SOURCES[1] },
    ],
  ])("%s: git asks, and the finding says that both may stay", async (_, one, other) => {
    const { folder, isClean } = merged(
      BASE_REPOSITORY,
      added(BASE_REPOSITORY, one),
      added(BASE_REPOSITORY, other),
    );
    expect(isClean).toBe(false);
    expect((await loaded(folder)).found).toEqual([`conflict-markers ${one.path}`]);
  });

  it.each([
    ["as impact init writes it", ATTRIBUTES, true],
    ["without it", "", false],
  ])(
    "a spreadsheet of Windows does not touch every line: .gitattributes %s",
    async (_, attributes, isClean) => {
      const windows = file(TABLE)
        .replace(`${header}\n`, `${header}\n${row(rows[0] ?? "")}`)
        .replaceAll("\n", "\r\n");
      const one = { ...BASE_REPOSITORY, [TABLE]: windows };
      const other = added(BASE_REPOSITORY, { path: TABLE, behind: lastOfSecond, text: row(lastOfSecond) });
      expect(merged(BASE_REPOSITORY, one, other, attributes).isClean).toBe(isClean);
    },
  );

  it("a union of the lines would bring back a row that was taken out, and nobody would know", async () => {
    const [, second = "", third = ""] = file(TABLE).split("\n");
    const without = added(
      { ...BASE_REPOSITORY, [TABLE]: file(TABLE).replace(`${second}\n`, "") },
      { path: "x", text: "" },
    );
    const more = added(BASE_REPOSITORY, { path: TABLE, behind: second, text: row(second) });
    expect(third).not.toBe("");
    const union = merged(BASE_REPOSITORY, without, more, "*.csv merge=union\n");
    expect(union.isClean).toBe(true);
    expect(readFileSync(join(union.folder, TABLE), "utf8")).toContain(second);
    const ours = merged(BASE_REPOSITORY, without, more);
    expect(ours.isClean).toBe(false);
    expect((await loaded(ours.folder)).found).toContain(`conflict-markers ${TABLE}`);
  });
});

/** Everything that has a name, the links and the figures. */
function thingsOf({ entities, links, measurements }: Repository): readonly string[] {
  const things = Object.values(entities).flatMap(
    (map: ReadonlyMap<string, { kind: string; id: string; data: unknown }>) =>
      [...map.values()].map(({ kind, id, data }) => `${kind}:${id} ${JSON.stringify(data)}`),
  );
  const figures = [...measurements].map(
    ({ indicator, period, value }) => `${indicator} ${JSON.stringify(period)} ${value}`,
  );
  return [...things, ...links.map(({ data }) => JSON.stringify(data)), ...figures].sort();
}

/** What a person does to a list of entries or rows: of each key the fields, or none. */
type Entries = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Fields of either side by the side that changed them; undefined where both did, and not alike. */
function together(base: Entries, one: Entries, other: Entries): Entries | undefined {
  const result = new Map<string, Map<string, string>>();
  for (const key of new Set([...base.keys(), ...one.keys(), ...other.keys()])) {
    const names = [base, one, other].flatMap((entries) => [...(entries.get(key)?.keys() ?? [])]);
    const fields = new Map<string, string>();
    for (const name of names) {
      const [was, here, there] = [base, one, other].map((entries) => entries.get(key)?.get(name));
      if (here !== was && there !== was && here !== there) return undefined;
      const now = here === was ? there : here;
      if (now !== undefined) fields.set(name, now);
    }
    if (fields.size > 0) result.set(key, fields);
  }
  return result;
}

const edit = fc.record({
  does: fc.constantFrom("add", "add", "revise", "remove"),
  at: fc.nat(40),
  value: fc.integer({ min: 10, max: 30 }),
  atEnd: fc.boolean(),
});
const edits = fc.array(edit, { minLength: 1, maxLength: 4 });
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** By real git, as it merges one file. */
function mergeFile(
  base: string,
  one: string,
  other: string,
): { readonly isClean: boolean; readonly text: string } {
  const folder = folderWith({ base, one, other });
  const { status, stdout } = spawnSync("git", ["merge-file", "-p", "one", "base", "other"], {
    cwd: folder,
    encoding: "utf8",
  });
  return { isClean: status === 0, text: stdout };
}

function flat(entries: Entries): readonly string[] {
  return [...entries]
    .flatMap(([key, fields]) => [...fields].map(([name, value]) => `${key} ${name}=${value}`))
    .sort();
}

const YEARS = Array.from({ length: 8 }, (_, index) => `${2018 + index}`);
const INDICATORS = ["homes-let", "homes-lost", "homes-sold"];
const KEYS = INDICATORS.flatMap((indicator) => YEARS.map((year) => `${indicator},${year}`));

function changed(entries: Entries, changes: readonly Edit[], keys: readonly string[]): Entries {
  const result = new Map(entries);
  for (const { does, at, value, atEnd } of changes) {
    const there = [...result.keys()];
    const absent = keys.filter((key) => !entries.has(key) && !result.has(key));
    const key =
      does === "add" ? absent[at % Math.max(1, absent.length)] : there[at % Math.max(1, there.length)];
    if (key === undefined) continue;
    if (does === "remove") result.delete(key);
    else if (does === "revise") result.set(key, new Map([...(result.get(key) ?? []), ["value", `${value}`]]));
    else if (atEnd) result.set(key, new Map([["value", `${value}`]]));
    else {
      const rest = [...result];
      result.clear();
      rest.splice(at % (rest.length + 1), 0, [key, new Map([["value", `${value}`]])]);
      for (const [name, fields] of rest) result.set(name, fields);
    }
  }
  return result;
}

/** As `impact fmt` writes it. */
function table(entries: Entries): string {
  const rows = [...entries].map(([key, fields]) => `${key},${fields.get("value")}\n`).sort();
  return `indicator,period,value\n${rows.join("")}`;
}

/** In the order that people gave it. */
function sources(entries: Entries): string {
  return [...entries]
    .map(
      ([id, fields]) =>
        `- id: ${id}\n  name: Source ${fields.get("value")}\n  owner: keyhome\n  kind: register\n  frequency: year\n  agreement: 2024-02-20\n`,
    )
    .join("");
}

const kept = fc.array(fc.integer({ min: 10, max: 30 }), { minLength: 1, maxLength: 12 });

describe("whatever two people change", () => {
  it("of a table, both are there, or a finding says what is wrong", async () => {
    const indicators = Object.fromEntries(INDICATORS.map((id) => [`indicators/${id}.yaml`, INDICATOR]));
    const seen = { clean: 0, asked: 0 };
    await fc.assert(
      fc.asyncProperty(kept, fc.nat(11), edits, edits, async (values, step, mine, yours) => {
        const base: Entries = new Map(
          values.map((value, index) => [
            KEYS[(index * (step + 1)) % KEYS.length] ?? "",
            new Map([["value", `${value}`]]),
          ]),
        );
        const [one, other] = [changed(base, mine, KEYS), changed(base, yours, KEYS)];
        const { isClean, text } = mergeFile(table(base), table(one), table(other));
        const repository = await loadRepository(
          memoryTree({ ...BASE_REPOSITORY, ...indicators, [TABLE]: text }),
        );
        const found = checked(repository).filter((each) => each.endsWith(TABLE));
        seen[isClean ? "clean" : "asked"] += 1;
        if (!isClean) expect(found.some((each) => each.startsWith("conflict-markers"))).toBe(true);
        if (!isClean || found.length > 0) return;
        const figures = [...repository.measurements].filter(({ indicator }) =>
          INDICATORS.includes(indicator),
        );
        const expected = together(base, one, other);
        expect(expected).toBeDefined();
        expect(
          figures.map(({ indicator, period, value }) => `${indicator},${period.text} value=${value}`).sort(),
        ).toEqual(flat(expected ?? new Map()));
      }),
      { numRuns: 80 },
    );
    expect(seen.clean).toBeGreaterThan(5);
    expect(seen.asked).toBeGreaterThan(5);
  });

  it("of a list, both are there, or a finding says what is wrong", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `source-${String.fromCharCode(97 + index)}`);
    const seen = { clean: 0, asked: 0 };
    await fc.assert(
      fc.asyncProperty(kept, edits, edits, async (values, mine, yours) => {
        const base: Entries = new Map(
          values.slice(0, 6).map((value, index) => [names[index] ?? "", new Map([["value", `${value}`]])]),
        );
        const [one, other] = [changed(base, mine, names), changed(base, yours, names)];
        const { isClean, text } = mergeFile(sources(base), sources(one), sources(other));
        const repository = await loadRepository(memoryTree({ ...BASE_REPOSITORY, "sources.yaml": text }));
        const found = checked(repository).filter((each) => each.endsWith("sources.yaml"));
        seen[isClean ? "clean" : "asked"] += 1;
        if (!isClean) expect(found.some((each) => each.startsWith("conflict-markers"))).toBe(true);
        if (!isClean || found.length > 0) return;
        const expected = together(base, one, other);
        expect(expected).toBeDefined();
        const there = [...repository.entities.source.values()].map(
          ({ id, data }) => `${id} value=${String(data.name).slice(7)}`,
        );
        expect(there.sort()).toEqual(flat(expected ?? new Map()));
      }),
      { numRuns: 80 },
    );
    expect(seen.clean).toBeGreaterThan(5);
    expect(seen.asked).toBeGreaterThan(5);
  });
});

describe("impact fmt", () => {
  it.each(["sources.yaml", TABLE, LEARNING])(
    "leaves a file alone in which two versions stand: %s",
    async (path) => {
      const text = `${file(path)}<<<<<<< HEAD\n=======\nx: 1\n>>>>>>> b\n`;
      const left = await layOutFile(memoryTree({ [path]: text }), { path }, []);
      expect(left).toMatchObject({ state: "left", reason: { is: "has-errors", rule: "conflict-markers" } });
    },
  );
});
