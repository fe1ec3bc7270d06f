import { describe, expect, it } from "vitest";
import { memoryTree } from "../../src/files/memory.ts";
import { loadRepository } from "../../src/model/load.ts";
import { inOrderOfTime, lastReleases } from "../../src/model/releases.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";

/** Releases as `name date`, and after which they came. */
async function releases(all: Readonly<Record<string, readonly string[]>>) {
  const files = Object.entries(all).map(([key, after]): [string, string] => {
    const [name = "", date = ""] = key.split(" ");
    const before = after.length > 0 ? `after: [${after.join(", ")}]\n` : "";
    return [`releases/${name}.yaml`, `date: ${date}\nreports: [public]\n${before}shown: []\nhidden: []\n`];
  });
  return loadRepository(memoryTree({ ...BASE_REPOSITORY, ...Object.fromEntries(files) }));
}

async function order(all: Parameters<typeof releases>[0]): Promise<readonly string[]> {
  return inOrderOfTime((await releases(all)).releases?.all).map(({ name }) => name);
}

describe("the order of releases", () => {
  it.each<[string, Parameters<typeof releases>[0], readonly string[]]>([
    ["by date", { "b 2026-01-01": [], "a 2026-02-01": [] }, ["b", "a"]],
    ["by name within a day", { "b 2026-01-01": [], "a 2026-01-01": [] }, ["a", "b"]],
    [
      "by what was there, on one day",
      { "spring 2026-01-01": [], "autumn 2026-01-01": ["spring"] },
      ["spring", "autumn"],
    ],
    [
      "by what was there, where one was made for an earlier day",
      { "first 2026-03-01": [], "second 2025-01-01": ["first"], "third 2026-02-01": ["second"] },
      ["first", "second", "third"],
    ],
    [
      "of two that were made beside each other, by date",
      {
        "r1 2026-01-01": [],
        "r3 2026-02-01": ["r1"],
        "r2 2026-03-01": ["r1"],
        "r4 2026-01-15": ["r3", "r2"],
      },
      ["r1", "r3", "r2", "r4"],
    ],
    ["in a circle, each once", { "a 2026-01-01": ["b"], "b 2026-02-01": ["a"] }, ["b", "a"]],
    ["after itself, once", { "a 2026-01-01": ["a"] }, ["a"]],
  ])("is %s", async (_, all, expected) => {
    expect(await order(all)).toEqual(expected);
  });

  it("is found for a long chain", async () => {
    const names = Array.from({ length: 300 }, (_, index) => `r${String(index).padStart(3, "0")}`);
    const all = names.map((name, index): [string, string[]] => [
      `${name} 2026-01-01`,
      index === 299 ? [] : [`r${String(index + 1).padStart(3, "0")}`],
    ]);
    expect(await order(Object.fromEntries(all))).toEqual([...names].reverse());
  });
});

describe("the last releases", () => {
  it("are those after which no other came", async () => {
    const { releases: all } = await releases({
      "a 2026-01-01": [],
      "b 2026-01-01": ["a"],
      "c 2026-01-01": ["a"],
    });
    expect(lastReleases(all?.all ?? new Map())).toEqual(["b", "c"]);
  });
});

describe("a release that was there and is gone", () => {
  it("is told, and what others know is not known", async () => {
    const { releases: all, findings } = await releases({ "b 2026-02-01": ["a"] });
    expect(all?.areKnown).toBe(false);
    expect(findings).toMatchObject([
      {
        rule: "unknown-reference",
        args: { kinds: ["release"], id: "a", from: "releases/b.yaml" },
        where: { path: "releases/b.yaml", line: 3 },
      },
      { rule: "release-changed", args: { problem: "unsealed" } },
    ]);
  });
});
