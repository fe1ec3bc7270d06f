import { expect, test } from "vitest";
import type { Link } from "../../src/generated/schema-types.ts";
import { loopsOf, theoryOf } from "../../src/model/graph.ts";
import { coalitionWith } from "../support/coalition.ts";

function loops(count: number, links: readonly (readonly [from: number, to: number])[]) {
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    kind: "factor" as const,
    title: "N",
  }));
  const made = links.map(([from, to]): Link => ({ from: `n${from}`, to: `n${to}` }));
  const found = loopsOf(theoryOf(coalitionWith({ nodes, links: made })));
  return found.map((loop) => loop.map(({ id }) => id));
}

test("a loop begins at the node that comes first in the files, wherever the links begin", () => {
  const links = [
    [2, 3],
    [3, 1],
    [1, 2],
  ] as const;
  expect(loops(4, links)).toEqual([["n1/n2", "n2/n3", "n3/n1"]]);
});

test("30,000 loops of two take time in proportion", { timeout: 30_000 }, () => {
  const pairs = Array.from({ length: 30_000 }, (_, index) => index * 2);
  const found = loops(
    60_000,
    pairs.flatMap((at) => [[at, at + 1] as const, [at + 1, at] as const]),
  );
  expect(found).toHaveLength(30_000);
  expect(found.at(-1)).toEqual(["n59998/n59999", "n59999/n59998"]);
});
