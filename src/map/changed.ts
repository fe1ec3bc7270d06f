import type { ChangedTheory, Fate } from "../language/changes/theory.ts";
import { encoded, label } from "./label.ts";
import { mermaidId } from "./mermaid-id.ts";

/** Titles are only there to find a node again. */
const LONGEST = 70;

/** Narrower than the map's own lines: the lines at the sides of a node that changed take room. */
const WIDEST = 22;

/** A sign in front, so that nobody needs to see a colour. */
const SIGNS: Readonly<Record<Fate, string>> = { added: "+ ", removed: "− ", changed: "≠ ", same: "" };

const LINE = "#797979";

/** Thick is new, broken is gone; a node that changed stands in double lines at its sides. */
const STYLES: Readonly<Record<Fate, string>> = {
  added: `stroke:${LINE},stroke-width:4px`,
  removed: `stroke:${LINE},stroke-width:2px,stroke-dasharray:6 4`,
  changed: `stroke:${LINE},stroke-width:2px`,
  same: `stroke:${LINE},stroke-width:1px`,
};

/** What a drawing says besides its nodes: texts of the theory, and the words for what became of them. */
export interface ChangedMapWords {
  /** Of the whole drawing, for who cannot see it. */
  readonly title: string;
  readonly fates: Readonly<Record<Exclude<Fate, "same">, string>>;
  titleOf(node: ChangedTheory["nodes"][number]): string;
}

/** The changed part of the theory as Mermaid flowchart text: what came, went and changed has a sign and a line of its own. */
export function changedMap({ nodes, links }: ChangedTheory, words: ChangedMapWords): string {
  const lines = nodes.map((node) => {
    const [open, close] = node.fate === "changed" ? ["[[", "]]"] : ["[", "]"];
    const title = Array.from(words.titleOf(node));
    const short = title.length > LONGEST ? `${title.slice(0, LONGEST).join("")}…` : title.join("");
    return `${mermaidId(node.id)}${open}"${label(SIGNS[node.fate] + short, undefined, WIDEST)}"${close}`;
  });
  const arrows = links.map(({ from, to, fate }) => {
    const text = fate === "same" ? "" : `|"${encoded(SIGNS[fate] + words.fates[fate])}"|`;
    return `${mermaidId(from)} -->${text} ${mermaidId(to)}`;
  });
  const used = new Set(nodes.map(({ fate }) => fate));
  const styles = [
    ...[...used].map((fate) => `classDef ${fate}Part ${STYLES[fate]}`),
    ...nodes.map(({ id, fate }) => `class ${mermaidId(id)} ${fate}Part`),
    ...links.map(({ fate }, index) => `linkStyle ${index} ${STYLES[fate]}`),
  ];
  return `${["flowchart LR", ...[`accTitle: ${encoded(words.title)}`, ...lines, ...arrows, ...styles].map((line) => `  ${line}`)].join("\n")}\n`;
}
