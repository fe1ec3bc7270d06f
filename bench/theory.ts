/**
 * How `impact validate` grows with the theory of change: `npm run build && npx tsx bench/theory.ts`. Every node has
 * one link, to the next; 10,000 nodes a file at most. Once with nothing wrong, once with a finding at every link.
 * Whole processes, the start of Node included, and what they took of the processor. Prints Markdown.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { alternate, BIN, machine, markdownTable, median } from "./runs.ts";

const SIZES = [1_000, 3_000, 10_000, 30_000];
const PER_FILE = 10_000;
const TURNS = 3;

/** What is wrong with each link: nothing, or that it leads to a node that is not there. */
const TARGETS: Readonly<Record<string, (index: number) => string>> = {
  sound: (index) => `n${index + 1}`,
  "every link wrong": (index) => `m${index}`,
};

function write(folder: string, count: number, target: (index: number) => string): void {
  mkdirSync(join(folder, "theory-of-change"), { recursive: true });
  const head = "format: 1\ncoalition: {id: many, name: Many}\nlanguages: [en]\nas_of: 2025-01-01\n";
  writeFileSync(join(folder, "impact.yaml"), head);
  for (let from = 0; from < count; from += PER_FILE) {
    const indexes = Array.from({ length: Math.min(PER_FILE, count - from) }, (_, index) => from + index);
    const nodes = indexes.map((index) => `- {id: n${index}, kind: factor, title: Factor ${index}}\n`);
    // The last node leads back to the first, marked as a loop that is meant.
    const links = indexes.map((index) =>
      index === count - 1
        ? `- {from: n${index}, to: n0, kind: feedback}\n`
        : `- {from: n${index}, to: ${target(index)}}\n`,
    );
    const text = `nodes:\n${nodes.join("")}links:\n${links.join("")}`;
    writeFileSync(join(folder, "theory-of-change", `t${from}.yaml`), text);
  }
}

const folder = mkdtempSync(join(tmpdir(), "impact-bench-"));
try {
  const cases = Object.entries(TARGETS).flatMap(([name, target]) =>
    SIZES.map((size) => {
      const root = join(folder, `${name} ${size}`.replaceAll(" ", "-"));
      write(root, size, target);
      return {
        name: `${name} ${size}`,
        args: [BIN, "validate", "-C", root],
        codes: [name === "sound" ? 0 : 1],
      };
    }),
  );
  const runs = alternate(cases, TURNS);
  console.log(`${machine()}. Medians of ${TURNS} whole processes.\n`);
  for (const [name, { output }] of runs) {
    // A command that cannot start ends with 1 as well.
    if (/unknown-reference/.test(output) === name.startsWith("sound")) throw new Error(`${name}: ${output}`);
  }
  const rows = SIZES.map((size) => [
    size.toLocaleString("en"),
    ...Object.keys(TARGETS).flatMap((name) => {
      const { times = [], work = [], peaks = [] } = runs.get(`${name} ${size}`) ?? {};
      const [time, own] = [median(times), median(work)].map((each) => (each / 1000).toFixed(2));
      return [`${time}`, `${own}`, median(peaks).toFixed(0)];
    }),
  ]);
  const columns = Object.keys(TARGETS).flatMap((name) => [`${name}: s`, "of the processor", "MB"]);
  console.log(markdownTable(["nodes and links", ...columns], rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
