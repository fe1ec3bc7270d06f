import { describe, expect, it } from "vitest";
import type { Link, Node } from "../../src/generated/schema-types.ts";
import { markdownMap } from "../../src/map/markdown.ts";
import { mermaidMap } from "../../src/map/mermaid.ts";
import { type MapOptions, outcomeMap } from "../../src/map/view.ts";
import { coalitionWith, type Theory } from "../support/coalition.ts";
import { everyKind } from "./theories.ts";

function viewOf(theory: Theory, options: Partial<MapOptions> = {}) {
  return outcomeMap(coalitionWith(theory), { lang: "nl", legend: true, drafts: true, ...options });
}

function columnsOf(theory: Theory): Record<string, number> {
  return Object.fromEntries(viewOf(theory).nodes.map((node) => [node.id, node.column]));
}

const node = (id: string, kind: Node["kind"], more: Partial<Node> = {}): Node => ({
  id,
  kind,
  title: id,
  ...more,
});

describe("columns", () => {
  it("stand side by side for the ranks that occur, in the order of the theory", () => {
    const ranks = viewOf(everyKind).ranks.map(({ name, first, last }) => [name, first, last]);
    expect(ranks).toEqual([
      ["input", 0, 0],
      ["activity", 1, 1],
      ["output", 2, 2],
      ["short", 3, 4],
      ["medium", 5, 6],
      ["long", 7, 7],
      ["impact", 8, 8],
      ["factor", -1, -1],
    ]);
  });

  it("put a factor just before what it acts on", () => {
    const columns = columnsOf(everyKind);
    expect(columns["rent-law"]).toBe((columns["stable-housing"] ?? 0) - 1);
  });

  it("give factors a column in front where they act on the first", () => {
    const theory: Theory = {
      nodes: [node("money", "input"), node("work", "activity"), node("crisis", "factor")],
      links: [
        { from: "crisis", to: "money" },
        { from: "money", to: "work" },
      ],
    };
    expect(columnsOf(theory)).toEqual({ crisis: 0, money: 1, work: 2 });
  });

  it("survive loops that nobody marked, and a node that leads to itself", () => {
    const theory: Theory = {
      nodes: [node("a", "outcome"), node("b", "outcome"), node("c", "outcome")],
      links: [
        { from: "a", to: "b" },
        { from: "b", to: "c" },
        { from: "c", to: "a" },
        { from: "b", to: "b" },
      ],
    };
    const view = viewOf(theory);
    expect(columnsOf(theory)).toEqual({ a: 0, b: 1, c: 2 });
    expect(view.links.map((link) => link.back)).toEqual([false, false, true, false]);
  });
});

describe("what is drawn", () => {
  it("leaves out drafts and the links to them where outsiders read", () => {
    const view = viewOf(everyKind, { drafts: false });
    expect(view.nodes.map(({ id }) => id)).not.toContain("bus");
    expect(view.links.filter(({ from, to }) => from === "bus" || to === "bus")).toEqual([]);
  });

  it("keeps to the nodes that were asked for", () => {
    const view = viewOf(everyKind, { only: ["trust", "contact", "nobody"] });
    expect(view.nodes.map(({ id }) => id)).toEqual(["trust", "contact"]);
    expect(view.links.map(({ from, to }) => `${from}/${to}`)).toEqual(["trust/contact"]);
  });

  it("leaves out links to nodes that are not there", () => {
    const view = viewOf({ nodes: [node("a", "input")], links: [{ from: "a", to: "ghost" }] });
    expect(view.links).toEqual([]);
  });

  it("takes a title in another language where there is none in the asked one", () => {
    const titles = viewOf(everyKind, { lang: "fr" }).nodes.map(({ title }) => title);
    expect(titles).toContain("Table de cas");
    expect(titles).toContain("Vertrouwen");
  });

  it("draws an empty theory as an empty map", () => {
    expect(viewOf({ nodes: [] })).toMatchObject({ nodes: [], links: [], ranks: [] });
    expect(mermaidMap(viewOf({ nodes: [] })).text).toContain("flowchart LR");
  });
});

describe("size", () => {
  const chain = (length: number): Theory => ({
    nodes: Array.from({ length }, (_, index) => node(`n${index}`, index % 2 === 0 ? "activity" : "output")),
    links: Array.from(
      { length: length - 1 },
      (_, index): Link => ({ from: `n${index}`, to: `n${index + 1}` }),
    ),
  });

  it("says nothing of an ordinary map", () => {
    expect(mermaidMap(viewOf(everyKind)).tooLarge).toBeUndefined();
  });

  it("tells when Mermaid's limits are near, and says so in the text", () => {
    const { text, tooLarge } = mermaidMap(viewOf(chain(460)));
    expect(tooLarge?.links).toBeGreaterThan(450);
    expect(text.trimEnd().split("\n").at(-1)).toMatch(/^%% Deze kaart is groter/);
  });

  it("draws 30,000 nodes in one chain, backwards and forwards, without running out of time or stack", () => {
    const nodes = Array.from({ length: 30_000 }, (_, index) => node(`n${index}`, "outcome"));
    const links = nodes.flatMap((_, index): Link[] => [
      { from: `n${index}`, to: `n${index + 1}` },
      { from: `n${index}`, to: `n${Math.floor(index / 2)}`, kind: "feedback" },
    ]);
    expect(markdownMap(viewOf({ nodes, links })).length).toBeGreaterThan(1_000_000);
  }, 20_000);
});
