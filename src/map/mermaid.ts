import { mapWords } from "../language/map.ts";
import { encoded, label, oneLineTitle } from "./label.ts";
import { type Legend, legendOf } from "./legend.ts";
import { mermaidId } from "./mermaid-id.ts";
import { type Scaffold, scaffoldOf } from "./scaffold.ts";
import { arrow, arrowBack, CLASSES, classOf, lineOf, lineStyle, ONE_TIP, shape } from "./shapes.ts";
import type { MapLink, MapNode, MapView } from "./view.ts";

/**
 * Without being told otherwise Mermaid draws up to 500 links and 50,000 characters, and a diagram
 * cannot raise that for itself. The warning comes a little earlier: the page around it may add some.
 */
const WARN_FROM = { links: 450, characters: 45_000 } as const;

/** How large a map has become, where that is more than Mermaid draws by default. */
export interface TooLarge {
  readonly links: number;
  readonly characters: number;
}

/** Mermaid text, and what to say of its size. */
export interface MermaidMap {
  /** Ends in a line break. */
  readonly text: string;
  readonly tooLarge?: TooLarge;
}

/** The map as Mermaid flowchart text. */
export function mermaidText(view: MapView): string {
  return mermaidMap(view).text;
}

/** The map as Mermaid flowchart text, with its size where that passes Mermaid's default limits. */
export function mermaidMap(view: MapView): MermaidMap {
  const drawing = drawingOf(view);
  const text = `${[...head(view), ...drawing.lines].join("\n")}\n`;
  const size = { links: drawing.links, characters: text.length };
  if (size.links <= WARN_FROM.links && size.characters <= WARN_FROM.characters) return { text };
  return { text: `${text}%% ${encoded(mapWords(view.lang).tooLarge)}\n`, tooLarge: size };
}

function head(view: MapView): string[] {
  return [
    "---",
    "config:",
    "  flowchart:",
    "    nodeSpacing: 22",
    "    rankSpacing: 54",
    "    padding: 14",
    "    wrappingWidth: 260",
    "  themeVariables:",
    '    edgeLabelBackground: "#f6f8fa"',
    "---",
    `flowchart ${view.direction}`,
    `accTitle: ${encoded(oneLineTitle(view.title))}`,
    `accDescr: ${encoded(oneLineTitle(view.description))}`,
  ];
}

interface Drawing {
  readonly lines: readonly string[];
  readonly links: number;
}

function drawingOf(view: MapView): Drawing {
  const scaffold = scaffoldOf(view);
  const legend = view.legend ? legendOf(view) : undefined;
  const drawn = view.links.map((link, index) => drawnLink(view, scaffold, link, index));
  const styles = [
    ...scaffold.hidden.map(() => ""),
    ...drawn.map(({ style }) => style),
    ...(legend?.styles ?? []),
  ];
  const lines = [
    ...scaffold.headings.map(({ id, text }) => `${id}["${label(text)}"]`),
    ...view.nodes.map((node) => nodeLine(view, node)),
    ...stubLines(view, scaffold),
    ...scaffold.hidden.map(({ from, to, length }) => `${from} ${arrow("hidden", length)} ${to}`),
    ...drawn.map(({ line }) => line),
    ...(legend?.lines ?? []),
  ].map((line) => `  ${line}`);
  return {
    lines: [...lines, ...classLines(view, scaffold, legend), ...styleLines(styles)],
    links: styles.length,
  };
}

function nodeLine(view: MapView, node: MapNode): string {
  const words = mapWords(view.lang);
  const suffix = node.state && words[node.state];
  return mermaidId(node.id) + shape(node, `"${label(node.title, suffix)}"`);
}

function stubLines(view: MapView, scaffold: Scaffold): string[] {
  const titles = new Map(view.nodes.map((node) => [node.id, node.title]));
  return [...scaffold.stubs].map(
    ([index, id]) => `${id}("↺ ${label(titles.get(view.links[index]?.to ?? "") ?? "")}")`,
  );
}

function drawnLink(
  view: MapView,
  scaffold: Scaffold,
  link: MapLink,
  index: number,
): { readonly line: string; readonly style: string } {
  const kind = lineOf(link);
  const words = linkWords(view, link);
  const text = words === "" ? "" : `|"${words}"|`;
  const style = lineStyle(kind, words !== "");
  const length = scaffold.lengths[index] ?? 1;
  const from = mermaidId(link.from);
  const to = scaffold.stubs.get(index) ?? mermaidId(link.to);
  if (!link.back || scaffold.stubs.has(index)) {
    return { line: `${from} ${arrow(kind, length, link.weakens)}${text} ${to}`, style };
  }
  return { line: `${to} ${arrowBack(kind, length, link.weakens)}${text} ${from}`, style: style + ONE_TIP };
}

function linkWords(view: MapView, link: MapLink): string {
  const words = mapWords(view.lang);
  const parts = [
    link.feedback ? `↺ ${encoded(words.feedback)}` : "",
    link.weakens ? `− ${encoded(words.weakens)}` : "",
    link.draft ? encoded(words.draft) : "",
  ];
  return parts.filter((part) => part !== "").join("<br/>");
}

function classLines(view: MapView, scaffold: Scaffold, legend: Legend | undefined): string[] {
  const members = new Map<string, string[]>();
  for (const { id } of scaffold.headings) push(members, "heading", id);
  for (const node of view.nodes) for (const name of classOf(node)) push(members, name, mermaidId(node.id));
  for (const id of scaffold.stubs.values()) push(members, "stub", id);
  for (const [name, ids] of legend?.classes ?? []) for (const id of ids) push(members, name, id);
  const used = CLASSES.filter(([name]) => members.has(name));
  return [
    ...used.map(([name, style]) => `  classDef ${name} ${style}`),
    ...used.map(([name]) => `  class ${members.get(name)?.join(",")} ${name}`),
    ...(legend ? [`  style ${legend.id} ${legend.style}`] : []),
  ];
}

function push<T>(members: Map<string, T[]>, name: string, member: T): void {
  const list = members.get(name);
  if (list) list.push(member);
  else members.set(name, [member]);
}

/** Lines with the same looks share a statement; hidden ones need none. */
function styleLines(styles: readonly string[]): string[] {
  const positions = new Map<string, number[]>();
  styles.forEach((style, index) => {
    if (style !== "") push(positions, style, index);
  });
  return [...positions].map(([style, indexes]) => `  linkStyle ${indexes.join(",")} ${style}`);
}
