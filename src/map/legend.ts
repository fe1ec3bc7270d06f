import { mapWords } from "../language/map.ts";
import { encoded } from "./label.ts";
import { arrow, classOf, lineOf, lineStyle, shape } from "./shapes.ts";
import type { MapView, Strength } from "./view.ts";

/** A small subgraph that explains the lines and boxes that occur; headings explain the rest. */
export interface Legend {
  readonly id: string;
  readonly lines: readonly string[];
  /** One for each line drawn in the legend, in their order. */
  readonly styles: readonly string[];
  readonly classes: ReadonlyMap<string, readonly string[]>;
  readonly style: string;
}

const STRENGTHS: readonly Strength[] = ["strong", "supported", "plausible", "assumed"];

/** The legend of a view, or nothing where nothing needs explaining. */
export function legendOf(view: MapView): Legend | undefined {
  const samples = [...lineSamples(view), ...boxSamples(view)];
  if (samples.length === 0) return undefined;
  const classes = new Map<string, string[]>();
  for (const { id, names } of samples.flatMap((sample) => sample.boxes)) {
    for (const name of names) classes.set(name, [...(classes.get(name) ?? []), id]);
  }
  return {
    id: "legend",
    lines: [
      `subgraph legend["${encoded(mapWords(view.lang).legend)}"]`,
      "  direction LR",
      ...samples.map(({ line }) => `  ${line}`),
      "end",
    ],
    styles: samples.flatMap(({ style }) => (style === undefined ? [] : [style])),
    classes,
    style: "fill:#ffffff,stroke:#8c959f,color:#1f2328",
  };
}

interface Sample {
  readonly line: string;
  readonly style?: string;
  readonly boxes: readonly { readonly id: string; readonly names: readonly string[] }[];
}

function lineSamples(view: MapView): Sample[] {
  const words = mapWords(view.lang);
  const occurring = new Set(view.links.map(lineOf));
  const kinds = [...STRENGTHS, "feedback" as const].filter((kind) => occurring.has(kind));
  const samples = kinds.map((kind) => {
    const text = kind === "feedback" ? `↺ ${words.feedback}` : words.strengths[kind];
    return lineSample({ name: kind, text, arrow: arrow(kind, 1), style: lineStyle(kind, false) });
  });
  if (!view.links.some((link) => link.weakens)) return samples;
  const style = lineStyle("supported", false);
  return [...samples, lineSample({ name: "weakens", text: `− ${words.weakens}`, arrow: "--x", style })];
}

function lineSample(sample: { name: string; text: string; arrow: string; style: string }): Sample {
  const from = `legend_${sample.name}`;
  const to = `${from}_end`;
  return {
    line: `${from}["${encoded(sample.text)}"] ${sample.arrow} ${to}[" "]`,
    style: sample.style,
    boxes: [from, to].map((id) => ({ id, names: ["sample"] })),
  };
}

function boxSamples(view: MapView): Sample[] {
  const words = mapWords(view.lang);
  const samples: Sample[] = [];
  const add = (id: string, text: string, node: Parameters<typeof classOf>[0] & Parameters<typeof shape>[0]) =>
    samples.push({
      line: `${id}${shape(node, `"${encoded(text)}"`)}`,
      boxes: [{ id, names: classOf(node) }],
    });
  const { nodes } = view;
  if (nodes.some((node) => node.rank === "factor")) {
    add("legend_factor", words.factor, { rank: "factor", draft: false });
  }
  if (nodes.some((node) => node.sideEffect === "unwanted")) {
    add("legend_unwanted", words.unwanted, { rank: "medium", draft: false, sideEffect: "unwanted" });
  }
  if (nodes.some((node) => node.draft)) add("legend_draft", words.draft, { rank: "activity", draft: true });
  return samples;
}
