import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { releaseUntil } from "../../src/disclosure/released.ts";
import type { FileTree } from "../../src/files/file-tree.ts";
import { memoryTree } from "../../src/files/memory.ts";
import type { Location } from "../../src/findings/finding.ts";
import { rank } from "../../src/findings/rank.ts";
import { mermaidMap } from "../../src/map/mermaid.ts";
import { outcomeMap } from "../../src/map/view.ts";
import { attain } from "../../src/measure/attainment.ts";
import { measure } from "../../src/measure/series.ts";
import { loadRepository } from "../../src/model/load.ts";
import { findingsJson } from "../../src/render/findings-json.ts";
import { checkAll } from "../../src/rules/index.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";

const AS_OF = "2026-03-01";

/** What somebody may write where something else should stand. */
const oddity = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e308,
    2025,
    "",
    "2025",
    "2025-Q1",
    "2026-01-01",
    "keyhome",
    "homes-let",
    "stable-housing",
    "stable-housing-12m",
    "feedback",
    "computed",
    "proportion",
    "maintain",
    "partner",
    "gender",
    "indicator:homes-let",
    "figure:homes-let/2025/gender=m",
    "link:coaching/homes-let",
    "__proto__",
    "x\u0000y",
    "\ud800",
    "\u001b[31m",
    [],
    {},
    [[]],
    { from: 1, to: 0 },
    { difference: { of: "homes-let", dimension: "gender", from: "m", to: "v-x" } },
    { ratio: { of: ["homes-let", "homes-let"] } },
  ),
  fc.string({ maxLength: 12 }),
  fc.double(),
);

/** One change of a document: which value (by number), what happens to it, and with what. */
const change = fc.record({
  at: fc.nat({ max: 200 }),
  how: fc.constantFrom("delete", "replace", "double", "rename"),
  what: oddity,
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Every holder of values in a document with each of its keys, in order. */
function places(
  value: unknown,
): { readonly holder: Record<string, unknown> | unknown[]; readonly key: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...places(holder[key])]);
}

function mutate(data: unknown, { at, how, what }: Change): void {
  const all = places(data);
  const place = all[at % Math.max(1, all.length)];
  if (!place) return;
  const { key } = place;
  if (Array.isArray(place.holder)) {
    if (how === "delete") place.holder.splice(Number(key), 1);
    else if (how === "double") place.holder.push(structuredClone(place.holder[Number(key)]));
    else place.holder[Number(key)] = what;
    return;
  }
  const { holder } = place;
  if (how === "rename") holder[`${String(what)}`] = holder[key];
  if (how === "double") holder.note = holder[key];
  else if (how === "replace") holder[key] = what;
  else delete holder[key];
}

function mutateYaml(text: string, changes: readonly Change[]): string {
  const data = parse(text) as unknown;
  for (const each of changes) mutate(data, each);
  return stringify(data);
}

function mutateTable(text: string, changes: readonly Change[]): string {
  const rows = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  for (const { at, how, what } of changes) {
    const row = rows[at % rows.length];
    if (!row) continue;
    if (how === "delete") row.splice(at % Math.max(1, row.length), 1);
    else if (how === "double") rows.push([...row]);
    else row[at % Math.max(1, row.length)] = String(what);
  }
  return rows.map((row) => `${row.join(",")}\n`).join("");
}

function mutateFile(path: string, text: string, changes: readonly Change[]): string {
  if (path.endsWith(".csv")) return mutateTable(text, changes);
  if (!path.endsWith(".md")) return mutateYaml(text, changes);
  const [, front = "", body = ""] = text.split("---\n");
  return `---\n${mutateYaml(front, changes)}---\n${body}`;
}

/** The base repository with some documents mutated, some cut off, and some with noise in them. */
const repository = fc
  .record({
    changed: fc.dictionary(
      fc.constantFrom(...Object.keys(BASE_REPOSITORY)),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      { minKeys: 1, maxKeys: 5 },
    ),
    noise: fc.option(
      fc.record({
        path: fc.constantFrom(...Object.keys(BASE_REPOSITORY)),
        at: fc.nat({ max: 400 }),
        text: fc.oneof(
          fc.string({ maxLength: 8 }),
          fc.constantFrom("\n", "\t", '"', "'", ": ", "- ", "{", "&a", "*a", "|", "\r"),
        ),
        cut: fc.boolean(),
      }),
    ),
  })
  .map(({ changed, noise }) => {
    const files: Record<string, string> = { ...BASE_REPOSITORY };
    for (const [path, changes] of Object.entries(changed)) {
      files[path] = mutateFile(path, BASE_REPOSITORY[path] ?? "", changes);
    }
    if (noise) {
      const text = files[noise.path] ?? "";
      const rest = noise.cut ? "" : text.slice(noise.at);
      files[noise.path] = text.slice(0, noise.at) + noise.text + rest;
    }
    return files;
  });

/** All that the commands do with a repository; gives every place and the bytes for a program. */
async function everything(
  tree: FileTree,
): Promise<{ readonly places: readonly Location[]; readonly bytes: string }> {
  const loaded = await loadRepository(tree);
  const measures = measure(loaded);
  const { findings } = rank(checkAll(loaded, measures, AS_OF), { ...loaded.settings, asOf: AS_OF });
  for (const series of measures.series.values()) attain(series);
  const released = [...releaseUntil(loaded, AS_OF).values()].map(({ attainment }) => attainment.judgement);
  const view = outcomeMap(loaded, { lang: "en", direction: "LR", legend: true, drafts: true });
  const bytes = [findingsJson(findings, AS_OF, "nl"), mermaidMap(view).text, released.join()].join("\n");
  return {
    places: findings.flatMap(({ where, related }) => [where, ...(related ?? []).map((place) => place.where)]),
    bytes,
  };
}

/** A place lies inside its file: on a line that is there, not behind its end. */
function isInside(place: Location, files: Readonly<Record<string, string>>): boolean {
  // A lone CR ends a row of a table, and is blank space in YAML.
  const ends = place.path.endsWith(".csv") ? /\r\n|\n|\r/ : /\r\n|\n/;
  const lines = (files[place.path] ?? "").replace(/^\ufeff/, "").split(ends);
  const reaches = (line: number, column: number) =>
    line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 2;
  const inOrder =
    place.endLine > place.line || (place.endLine === place.line && place.endColumn >= place.column);
  return inOrder && reaches(place.line, place.column) && reaches(place.endLine, place.endColumn);
}

describe("whatever stands in the files", () => {
  it("nothing throws, and every finding stands inside a file", async () => {
    await fc.assert(
      fc.asyncProperty(repository, async (files) => {
        const { places } = await everything(memoryTree(files));
        expect(places.filter((place) => !isInside(place, files))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("the same files give the same bytes, again and in another order of making them", async () => {
    await fc.assert(
      fc.asyncProperty(repository, async (files) => {
        const backwards = Object.fromEntries(Object.entries(files).reverse());
        const first = await everything(memoryTree(files));
        expect((await everything(memoryTree(files))).bytes).toBe(first.bytes);
        expect((await everything(memoryTree(backwards))).bytes).toBe(first.bytes);
      }),
      { numRuns: 100 },
    );
  });
});
