import { mapWords } from "../language/map.ts";
import { oneLineTitle } from "./label.ts";
import { mermaidText } from "./mermaid.ts";
import type { MapLink, MapNode, MapView } from "./view.ts";

/** How the map stands in the page around it. */
export interface MarkdownMapOptions {
  /** The level of the heading over the text alternative; default 2. Ranks get the level below it. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5;
}

/** The map as a Mermaid block that GitHub draws, and the same theory in words. Ends in a line break. */
export function markdownMap(view: MapView, options: MarkdownMapOptions = {}): string {
  return `\`\`\`mermaid\n${mermaidText(view)}\`\`\`\n\n${outline(view, options)}`;
}

/** The theory in words, for who cannot see the picture: by rank, each step with what it leads to. */
export function outline(view: MapView, options: MarkdownMapOptions = {}): string {
  const level = options.headingLevel ?? 2;
  const words = mapWords(view.lang);
  const byId = new Map(view.nodes.map((node) => [node.id, node]));
  const out = linksByStart(view.links);
  const parts = view.ranks.map(({ name }) => {
    const members = view.nodes.filter((node) => node.rank === name);
    const items = members.map((node) => item(view, node, out.get(node.id) ?? [], byId));
    return `${"#".repeat(level + 1)} ${words.ranks[name]}\n\n${items.join("\n")}\n`;
  });
  return [`${"#".repeat(level)} ${words.inWords}\n`, ...parts].join("\n");
}

function linksByStart(links: readonly MapLink[]): Map<string, MapLink[]> {
  const out = new Map<string, MapLink[]>();
  for (const link of links) {
    const list = out.get(link.from);
    if (list) list.push(link);
    else out.set(link.from, [link]);
  }
  return out;
}

function item(
  view: MapView,
  node: MapNode,
  links: readonly MapLink[],
  byId: ReadonlyMap<string, MapNode>,
): string {
  const ends = links.map((link) => `  - ${linkInWords(view, link, byId.get(link.to))}`);
  const nowhere = node.rank !== "impact" && node.sideEffect === undefined && links.length === 0;
  if (nowhere) ends.push(`  - ${mapWords(view.lang).leadsNowhere}`);
  return [`- **${markdownText(node.title)}**${traits(view, node)}`, ...ends].join("\n");
}

function traits(view: MapView, node: MapNode): string {
  const words = mapWords(view.lang);
  const said = [
    node.state && words[node.state],
    node.sideEffect && words[node.sideEffect],
    node.draft ? words.draft : undefined,
  ].filter((word) => word !== undefined);
  return said.length > 0 ? ` (${said.join(", ")})` : "";
}

function linkInWords(view: MapView, link: MapLink, target: MapNode | undefined): string {
  const words = mapWords(view.lang);
  const verb = link.weakens ? words.weakens : link.feedback ? words.runsBackTo : words.leadsTo;
  const said = [
    words.strengths[link.strength],
    link.weakens && link.feedback ? words.feedback : undefined,
    link.draft ? words.draft : undefined,
  ].filter((word) => word !== undefined);
  return `${verb}: ${markdownText(target?.title ?? link.to)} (${said.join(", ")})`;
}

/** Signs that mean something in Markdown, wherever they stand in a line. */
const SIGNS = /[\\`*_{}[\]#+~|$]|:(?=\/\/)|(?<=www)\./gi;

/** A title inside a line of Markdown: shown as it is, never a link, a picture, HTML or a formula. */
export function markdownText(text: string): string {
  return oneLineTitle(text)
    .replace(SIGNS, (sign) => `\\${sign}`)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}
