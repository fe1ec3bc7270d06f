import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { diskTree } from "../../src/files/disk.ts";
import { loadRepository } from "../../src/model/load.ts";
import type { Repository } from "../../src/model/repository.ts";
import { EXAMPLES, type ExpectedExample, type ExpectedTarget, type ExpectedValue } from "./expected.ts";

const PRECISION = 0.0000011;

interface Value {
  readonly period: string;
  readonly value: number | null;
  readonly hidden?: boolean;
}

interface Goal extends Value {
  readonly progress: number | null;
}

/** As schemas/output/status.schema.json has it. */
interface IndicatorStatus {
  readonly indicator: string;
  readonly baseline: Value | null;
  readonly latest: Value | null;
  readonly next: Goal | null;
  readonly final: Goal | null;
  readonly judgement: string;
}

interface FindingDocument {
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
}

function folderOf({ folder }: ExpectedExample): string {
  return fileURLToPath(new URL(`../../examples/${folder}`, import.meta.url));
}

/** Runs a command that prints one JSON document. */
async function printed<T>(
  ...argv: readonly string[]
): Promise<{ readonly code: number; readonly document: T }> {
  const { code, text } = await ran(...argv);
  return { code, document: JSON.parse(text) as T };
}

async function ran(...argv: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  const out: string[] = [];
  const sink = { write: (text: string) => void out.push(text), isTTY: false };
  const code = await run(argv, {
    cwd: "/",
    stdout: sink,
    stderr: { write: () => {}, isTTY: false },
    stdin: { isTTY: false },
    env: {},
    today: () => {
      throw new Error("an example says itself on which day it is judged");
    },
    version: "0.0.0",
  });
  return { code, text: out.join("") };
}

function expectNear(actual: number | null | undefined, expected: number): void {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThan(PRECISION);
}

function expectValue(actual: Value | null | undefined, expected: ExpectedValue): void {
  expect(actual?.period).toBe(expected.period);
  if (expected.value === "hidden") expect(actual).toMatchObject({ value: null, hidden: true });
  else expectNear(actual?.value, expected.value);
}

function expectGoal(actual: Goal | null | undefined, expected: ExpectedTarget | undefined): void {
  if (!expected) {
    expect(actual ?? null).toBeNull();
    return;
  }
  expectValue(actual, expected);
  if (expected.progress === "hidden") expect(actual?.progress).toBeNull();
  else expectNear(actual?.progress, expected.progress);
  if (expected.told === undefined) return;
  expect(Math.abs(Math.round((actual?.progress ?? Number.NaN) * 100) - expected.told)).toBeLessThanOrEqual(1);
}

function tally(words: Iterable<string | undefined>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) if (word !== undefined) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** The same counts as `ExpectedExample.counts`. */
function countsOf(
  { entities, links, measurements }: Repository,
  told: ReadonlySet<string>,
): ExpectedExample["counts"] {
  const data = <T>(map: ReadonlyMap<string, { readonly data: T }>) =>
    [...map.values()].map((each) => each.data);
  const nodes = data(entities.node);
  const indicators = [...entities.indicator.values()].filter(({ id }) => told.has(id));
  const isBody = ({ kind }: { readonly kind?: string }) => kind === "body";
  const partners = data(entities.partner);
  return {
    partners: partners.filter((partner) => !isBody(partner)).length,
    bodies: partners.filter(isBody).length,
    nodes: tally(nodes.map(({ kind, horizon }) => (kind === "outcome" ? horizon : kind))),
    levels: tally(nodes.map(({ level }) => level)),
    links: links.length,
    strengths: tally(links.map((link) => link.data.strength)),
    assumptions: tally(data(entities.assumption).map(({ status }) => status ?? "untested")),
    indicators: indicators.length,
    baseIndicators: entities.indicator.size - indicators.length,
    sharedIndicators: indicators.filter((indicator) => indicator.data.shared === true).length,
    rows: measurements.length,
    evidence: tally(data(entities.evidence).map(({ knowledge }) => knowledge)),
    claims: tally(data(entities.claim).map(({ strength }) => strength)),
    rivals: entities.rival.size,
    asks: data(entities.funder).reduce((sum, { asks }) => sum + (asks?.length ?? 0), 0),
    learning: tally(data(entities.learning).map(({ kind }) => kind)),
  };
}

describe.each(EXAMPLES)("the example $folder", (example) => {
  const folder = folderOf(example);

  it("has the figures of its story", async () => {
    const { code, document } = await printed<{
      readonly asOf: string;
      indicators: readonly IndicatorStatus[];
    }>("status", "--format", "json", "-C", folder);
    expect(code).toBe(0);
    expect(document.asOf).toBe("2026-03-01");
    const byId = new Map(document.indicators.map((row) => [row.indicator, row]));
    for (const figure of example.figures) {
      const row = byId.get(figure.indicator);
      expectValue(row?.baseline, figure.baseline);
      expectValue(row?.latest, figure.latest);
      expectGoal(row?.next, figure.next);
      expectGoal(row?.final, figure.final);
      if (figure.context) expect(row?.judgement).toBe("not-judged");
    }
    expect(example.figures.length + example.counts.baseIndicators).toBe(document.indicators.length);
  });

  it("has as many of each thing as its story", async () => {
    const repository = await loadRepository(diskTree(folder));
    const told = new Set(example.figures.map(({ indicator }) => indicator));
    expect(countsOf(repository, told)).toEqual(example.counts);
    expect(repository.links.filter((link) => link.data.kind === "feedback").length).toBe(1);
    expect(repository.settings.stage).toBe("full");
  });

  it.each(["nl", "en", "fr"])("gives exactly the findings of its story, in %s", async (lang) => {
    const { code, document } = await printed<FindingDocument>(
      "validate",
      "--format",
      "json",
      "--lang",
      lang,
      "-C",
      folder,
    );
    expect(code).toBe(0);
    const rules = example.findings.map((finding) => finding.split(" ")[0]);
    expect(document.findings.map(({ rule }) => rule).sort()).toEqual([...rules].sort());
    expect(document.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("keeps the reports that are made of it today", async () => {
    const { code } = await ran("report", "--check", "-C", folder);
    expect(code).toBe(0);
  });

  it("gives what comes on top when time passes", async () => {
    const { document } = await printed<FindingDocument>(
      "validate",
      "--format",
      "json",
      "--as-of",
      "2026-11-21",
      "-C",
      folder,
    );
    const expected = [...example.findings, ...example.findingsLater].map((finding) => finding.split(" ")[0]);
    expect(document.findings.map(({ rule }) => rule).sort()).toEqual(expected.sort());
  });
});
