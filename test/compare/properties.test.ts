import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Surroundings } from "../../src/compare/class-of.ts";
import { compareThings } from "../../src/compare/compare-things.ts";
import { isRecord } from "../../src/compare/data.ts";
import { type Thing, thingsOf } from "../../src/compare/things.ts";
import { diskTree } from "../../src/files/disk.ts";
import { loadRepository } from "../../src/model/load.ts";
import { changesBetween, told } from "../support/compare.ts";
import type { Files } from "../support/repository.ts";

const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));
const NAMES = readdirSync(EXAMPLES).filter((name) => !name.includes("."));

function filesOf(example: string): Files {
  const root = join(EXAMPLES, example);
  return Object.fromEntries(
    diskTree(root)
      .list()
      .map(({ path }) => [path, readFileSync(join(root, path), "utf8")]),
  );
}

/** The same data in the least likely layout: one line, keys and unordered lists from last to first. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, turned(each)]),
  );
}

function turnedYaml(text: string): string {
  const data: unknown = parse(text, { version: "1.2", schema: "core" });
  const whole = turned(data);
  return `${JSON.stringify(Array.isArray(whole) ? whole.reverse() : whole)}\n`;
}

function turnedRows(text: string): string {
  const [header = "", ...rows] = text.trimEnd().split("\n");
  return `${[header, ...rows.reverse()].join("\r\n")}\r\n`;
}

describe.each(NAMES)("of %s", (example) => {
  const files = filesOf(example);

  it("nothing changed between it and itself", async () => {
    expect((await changesBetween(files, files)).map(told)).toEqual([]);
  }, 60_000);

  it("nothing changed by the line ends of Windows", async () => {
    const other = Object.entries(files).map(([path, text]): [string, string | Uint8Array] => [
      path,
      typeof text === "string" ? text.replaceAll(/\r?\n/g, "\r\n") : text,
    ]);
    expect((await changesBetween(files, Object.fromEntries(other))).map(told)).toEqual([]);
  }, 60_000);

  it("nothing changed by layout, order, or the file that rows stand in", async () => {
    const other = Object.entries(files).map(([path, text]): [string, string | Uint8Array] => {
      if (typeof text !== "string") return [path, text];
      if (path.endsWith(".csv")) return [path.replace(/^data\//, "data/moved/"), turnedRows(text)];
      return [path, path.endsWith(".yaml") ? turnedYaml(text) : text];
    });
    expect((await changesBetween(files, Object.fromEntries(other))).map(told)).toEqual([]);
  }, 60_000);
});

const AROUND: Surroundings = {
  renamed: new Set(),
  measured: new Set(),
  measuredNodes: new Set(),
  lang: "en",
  minimum: { before: 5, after: 5 },
  unreadBefore: new Set(),
  unreadNow: new Set(),
};

type Path = readonly (string | number)[];

/** Every place of a single value. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => placesIn(each, [...path, index]));
  if (isRecord(value)) return Object.entries(value).flatMap(([key, each]) => placesIn(each, [...path, key]));
  return [path];
}

function other(value: unknown): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1000;
  return `${String(value)} and more besides`;
}

function changedAt(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return other(value);
  if (Array.isArray(value))
    return value.map((each, index) => (index === step ? changedAt(each, rest) : each));
  if (!isRecord(value)) return value;
  return { ...value, [step]: changedAt(value[step], rest) };
}

describe("one value that changed", () => {
  it.each(NAMES)("in %s is one thing that changed, by that key", async (example) => {
    const things = thingsOf(await loadRepository(diskTree(join(EXAMPLES, example))));
    const seen = new Set<string>();
    let tried = 0;
    for (const thing of things) {
      for (const path of placesIn(thing.data)) {
        const [key = ""] = path;
        // The identifier is what it is found by; what stands under `meta` is somebody else's.
        if (key === "id" || key === "previously" || path.includes("meta")) continue;
        const kind = `${thing.kind} ${path.filter((step) => typeof step === "string").join(".")}`;
        if (seen.has(kind)) continue;
        seen.add(kind);
        tried += 1;
        const now: Thing = { ...thing, data: changedAt(thing.data, path) as Thing["data"] };
        const after = things.map((each) => (each === thing ? now : each));
        const found = compareThings(things, after, { renames: [], around: AROUND });
        // An item that is named by the value goes, and another comes.
        expect(found.length, kind).toBeGreaterThan(0);
        for (const change of found) {
          expect([change.kind, change.id], kind).toEqual([thing.kind, thing.id]);
          expect(change.what.is === "key" && change.what.key[0], kind).toBe(key);
        }
        expect(found.length, kind).toBeLessThanOrEqual(2);
      }
    }
    expect(tried).toBeGreaterThan(80);
  });
});
