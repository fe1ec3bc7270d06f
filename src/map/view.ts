import type { Node } from "../generated/schema-types.ts";
import type { Lang } from "../language/locale.ts";
import { pickText } from "../language/locale.ts";
import { type MapRankWord, mapWords } from "../language/map.ts";
import type { Repository } from "../model/repository.ts";
import { layOut } from "./columns.ts";

export type MapDirection = "LR" | "TB";
export type Strength = "assumed" | "plausible" | "supported" | "strong";

/** What to draw, and in which language. */
export interface MapOptions {
  readonly lang: Lang;
  /** Languages to fall back on, best first; default those of the repository. */
  readonly fallback?: readonly string[];
  /** Default `LR`: columns from left to right. */
  readonly direction?: MapDirection;
  readonly legend: boolean;
  /** False in what outsiders read. */
  readonly drafts: boolean;
  /** Only these nodes and the links between them. */
  readonly only?: readonly string[];
}

/** A step of the theory as it is drawn. */
export interface MapNode {
  readonly id: string;
  readonly title: string;
  readonly rank: MapRankWord;
  /** 0-based, over the whole map; a rank whose nodes lead to each other takes several columns. */
  readonly column: number;
  readonly draft: boolean;
  readonly sideEffect?: "wanted" | "unwanted";
  /** Only what is not simply running. */
  readonly state?: "planned" | "stopped";
}

export interface MapLink {
  readonly from: string;
  readonly to: string;
  /** Nothing said about the strength counts as `assumed`. */
  readonly strength: Strength;
  readonly feedback: boolean;
  readonly weakens: boolean;
  readonly draft: boolean;
  /** True where it runs against the order of the columns, meant or not. */
  readonly back: boolean;
}

/** A rank that occurs, with its columns (both included, 0-based). */
export interface MapRank {
  readonly name: MapRankWord;
  readonly first: number;
  readonly last: number;
}

/** A theory of change ready to be drawn: plain data, in a fixed order. */
export interface MapView {
  readonly lang: Lang;
  readonly direction: MapDirection;
  readonly legend: boolean;
  /** For a title: the theory of change of whom. */
  readonly title: string;
  readonly description: string;
  /** By column, within a column as in the files. */
  readonly nodes: readonly MapNode[];
  /** As in the files. */
  readonly links: readonly MapLink[];
  /** From left to right; factors last, with `first: -1` where they have no column of their own. */
  readonly ranks: readonly MapRank[];
}

/** Makes the picture's content from a repository. Links to nodes that are not there are left out. */
export function outcomeMap(repository: Repository, options: MapOptions): MapView {
  const fallback = options.fallback ?? repository.settings.languages;
  const nodes = nodesToDraw(repository, options, fallback);
  const links = linksToDraw(repository, options, new Set(nodes.map((node) => node.id)));
  const layout = layOut(nodes, links);
  const words = mapWords(options.lang);
  const name = pickText(repository.coalition?.coalition.name, options.lang, fallback)?.text;
  return {
    lang: options.lang,
    direction: options.direction ?? "LR",
    legend: options.legend,
    title: words.title(name),
    description: words.description({ nodes: nodes.length, links: links.length }),
    nodes: nodes
      .map((node) => ({ ...node, column: layout.columns.get(node.id) ?? 0 }))
      .sort((a, b) => a.column - b.column),
    links: links.map((link, index) => ({ ...link, back: layout.back.has(index) })),
    ranks: layout.ranks,
  };
}

type Undrawn = Omit<MapNode, "column">;

function nodesToDraw(repository: Repository, options: MapOptions, fallback: readonly string[]): Undrawn[] {
  const only = options.only ? new Set(options.only) : undefined;
  const drawn: Undrawn[] = [];
  for (const [id, { data }] of repository.entities.node) {
    if ((only && !only.has(id)) || (data.draft === true && !options.drafts)) continue;
    drawn.push({
      id,
      title: pickText(data.title, options.lang, fallback)?.text ?? id,
      rank: rankOf(data),
      draft: data.draft === true,
      ...(data.unintended && { sideEffect: data.unintended }),
      ...((data.state === "planned" || data.state === "stopped") && { state: data.state }),
    });
  }
  return drawn;
}

function rankOf(node: Node): MapRankWord {
  return node.kind === "outcome" ? (node.horizon ?? "outcome") : node.kind;
}

function linksToDraw(
  repository: Repository,
  options: MapOptions,
  drawn: ReadonlySet<string>,
): Omit<MapLink, "back">[] {
  return repository.links
    .map((link) => link.data)
    .filter((link) => drawn.has(link.from) && drawn.has(link.to) && (options.drafts || link.draft !== true))
    .map((link) => ({
      from: link.from,
      to: link.to,
      strength: link.strength ?? "assumed",
      feedback: link.kind === "feedback",
      weakens: link.effect === "weakens",
      draft: link.draft === true,
    }));
}
