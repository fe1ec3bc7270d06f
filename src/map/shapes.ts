import type { MapLink, MapNode, Strength } from "./view.ts";

/** How a line looks: by how well-founded it is, or because it runs back. */
export type LineKind = Strength | "feedback" | "hidden";

/** The feedback line wins over strength: where it goes matters most. */
export function lineOf(link: MapLink): LineKind {
  return link.feedback ? "feedback" : link.strength;
}

const INK = "#1f2328";

/** A middle grey that stands out from a white and from a nearly black page (about 4.4 : 1 on both). */
const LINE = "#797979";

/** Whole lines rest on evidence, broken lines on practice, logic or hope. */
const LINE_STYLES: Readonly<Record<LineKind, string>> = {
  strong: `stroke:${LINE},stroke-width:4px`,
  supported: `stroke:${LINE},stroke-width:2px`,
  plausible: `stroke:${LINE},stroke-width:2px,stroke-dasharray:9 5`,
  assumed: `stroke:${LINE},stroke-width:2px,stroke-dasharray:2 5`,
  feedback: `stroke:${LINE},stroke-width:2px,stroke-dasharray:12 4 2 4`,
  hidden: "",
};

/** Mermaid's style for a line of this kind; a label on it is dark on light in every theme. */
export function lineStyle(kind: LineKind, labelled: boolean): string {
  return labelled ? `${LINE_STYLES[kind]},color:${INK}` : LINE_STYLES[kind];
}

/** Mermaid keeps room for at most this many columns. */
const LONGEST = 10;

/** An arrow over so many columns: Mermaid counts the dashes. */
export function arrow(kind: LineKind, columns: number, weakens = false): string {
  const length = Math.min(Math.max(columns, 1), LONGEST);
  const tip = weakens ? "x" : ">";
  if (kind === "hidden") return "~".repeat(length + 2);
  if (kind === "strong") return `${"=".repeat(length + 1)}${tip}`;
  if (kind === "feedback") return `-${".".repeat(length)}-${tip}`;
  return `${"-".repeat(length + 1)}${tip}`;
}

/**
 * An arrow that points to what is named first. Mermaid only knows this one with a tip at both ends;
 * `ONE_TIP` takes the other away.
 */
export function arrowBack(kind: LineKind, columns: number, weakens: boolean): string {
  return `${weakens ? "x" : "<"}${arrow(kind, columns, weakens)}`;
}

/** To add to the style of an arrow back: no tip where it comes from. */
export const ONE_TIP = ",marker-end:none";

/** The box of a node around its quoted label: every kind has a shape of its own. */
export function shape(node: Pick<MapNode, "rank" | "sideEffect">, quoted: string): string {
  if (node.sideEffect === "unwanted") return `>${quoted}]`;
  switch (node.rank) {
    case "input":
      return `([${quoted}])`;
    case "activity":
      return `[${quoted}]`;
    case "output":
      return `[[${quoted}]]`;
    case "impact":
      return `{{${quoted}}}`;
    case "factor":
      return `[(${quoted})]`;
    case "outcome":
    case "short":
    case "medium":
    case "long":
      return `(${quoted})`;
  }
}

/** The classes of a node, the general first. */
export function classOf(node: Pick<MapNode, "rank" | "sideEffect" | "draft">): readonly string[] {
  const outcome = node.rank === "short" || node.rank === "medium" || node.rank === "long";
  const kind = node.sideEffect === "unwanted" ? "unwanted" : outcome ? "outcome" : node.rank;
  return node.draft ? [kind, "draft"] : [kind];
}

/**
 * Light boxes with dark text (over 12 : 1) and a dark edge, on light and dark pages alike. In the
 * order in which later ones win.
 */
export const CLASSES: readonly (readonly [name: string, style: string])[] = [
  ["heading", "fill:#3b4754,stroke:#797979,color:#ffffff,font-weight:bold"],
  ["input", `fill:#eef1f4,stroke:#57606a,stroke-width:2px,color:${INK}`],
  ["activity", `fill:#dcecfb,stroke:#1d5a96,stroke-width:2px,color:${INK}`],
  ["output", `fill:#fdf0cc,stroke:#7d5a00,stroke-width:2px,color:${INK}`],
  ["outcome", `fill:#dff3e3,stroke:#1b6e3c,stroke-width:2px,color:${INK}`],
  ["impact", `fill:#e9e1f7,stroke:#5b3a9b,stroke-width:3px,color:${INK}`],
  ["factor", `fill:#f6f8fa,stroke:#57606a,stroke-width:2px,color:${INK}`],
  ["unwanted", `fill:#fbe3e0,stroke:#a32a1c,stroke-width:4px,stroke-dasharray:2 4,color:${INK}`],
  ["stub", `fill:#ffffff,stroke:#57606a,stroke-width:1px,stroke-dasharray:12 4 2 4,color:${INK}`],
  ["draft", "stroke-dasharray:8 5"],
  ["sample", `fill:#ffffff,stroke:#8c959f,stroke-width:1px,color:${INK}`],
];
