import type { Selection } from "../../measure/figures.ts";
import { contains, type Period } from "../../model/period.ts";
import type { Group } from "../groups.ts";
import type { Bundle, ProblemBook } from "./book.ts";
import { seriesKey } from "./key.ts";
import { type Node, Nodes } from "./nodes.ts";
import { ReleaseBook } from "./released-book.ts";
import { ReleasedRelations } from "./released-relations.ts";

/** What all releases share. */
export interface Archive {
  readonly book: ProblemBook;
  /** Of an indicator, as it is now. */
  readonly all: ReadonlyMap<string, Nodes>;
  /** Cells of figures that are others now, or none. */
  readonly others: Set<number>;
  /** Cells of figures that a release shows and that are the same now. */
  readonly same: Set<number>;
}

/** One release, or one beside another or beside what is now. */
interface World {
  readonly archive: Archive;
  /** How it is called in the keys of what is written. */
  readonly name: string;
  /** The figures that stood hidden in it. */
  readonly hidden: ReadonlySet<string>;
  /** Where figures are looked up that the release does not tell of, in this order. */
  readonly beside?: readonly Nodes[];
}

/** The figures of one indicator as one release has them. */
export class ReleasedNodes extends Nodes {
  readonly now: Nodes;
  /** A figure of it is another now, or none. */
  isTouched = false;
  readonly #world: World;
  readonly #series: Map<string, Map<string, Node>>;
  readonly #selections: Map<string, Selection>;
  /** By series: the periods in which a figure stood hidden that is nowhere now. */
  readonly #lost: Map<string, Period[]>;
  readonly #relations: ReleasedRelations;
  readonly #filled = new Map<string, ReadonlyMap<string, Node>>();

  constructor(now: Nodes, world: World, from?: ReleasedNodes) {
    const book = new ReleaseBook(world.archive.book, world.name);
    super(now.place, book, false);
    this.now = now;
    this.#world = world;
    this.isTouched = from?.isTouched ?? false;
    this.#series = from ? from.#series : new Map();
    this.#selections = from ? from.#selections : new Map();
    this.#lost = from ? from.#lost : new Map();
    this.#relations = new ReleasedRelations(book, now.relations.made, {
      now: now.relations,
      others: world.archive.others,
      same: world.archive.same,
      hidden: world.hidden,
      isOfRecord: world.beside === undefined,
      minimum: this.minimum,
      guarded: (group) => this.guarded(group),
      hide: (key) => world.archive.all.get(key.split("/")[0] ?? "")?.hide(key),
    });
  }

  /** The same release, where figures that it does not tell of are taken for what they are in others. */
  besides(name: string, beside: readonly Nodes[]): ReleasedNodes {
    return new ReleasedNodes(
      this.now,
      { ...this.#world, name: `${this.#world.name} @ ${name}`, beside },
      this,
    );
  }

  override get relations(): ReleasedRelations {
    return this.#relations;
  }

  /** True where only what stands in the release is looked at. */
  override get isOfRecord(): boolean {
    return this.#world.beside === undefined;
  }

  /** @param isOther it is another figure now, or none */
  put(of: Selection, node: Node, isOther: boolean): void {
    const key = seriesKey(of);
    const series = this.#series.get(key) ?? new Map<string, Node>();
    this.#series.set(key, series);
    this.#selections.set(key, of);
    const text = node.figure.origin === "typed" ? `${node.period.text} typed` : node.period.text;
    if (!series.has(text)) series.set(text, node);
    if (isOther) this.isTouched = true;
  }

  /** Takes a figure for another one than that of now, as which it stood hidden. */
  replace(of: Selection, node: Node): void {
    this.#series.get(seriesKey(of))?.delete(node.period.text);
    this.put(of, node, true);
  }

  isHiddenThen(key: string): boolean {
    return this.#world.hidden.has(key);
  }

  /** The series and periods of which the release tells. */
  get keys(): ReadonlySet<string> {
    const all = [...this.#series].flatMap(([key, series]) =>
      [...series.keys()].map((text) => `${key} ${text}`),
    );
    return new Set(all);
  }

  /** The figures that stood hidden, as they are now. */
  get hiddenThen(): readonly Node[] {
    const all = [...this.#series.values()].flatMap((series) => [...series.values()]);
    return all.filter(({ key }) => this.isHiddenThen(key));
  }

  /** It stood hidden, and is no figure any more: nobody knows what it was. */
  lose(of: Selection, period: Period): void {
    const key = seriesKey(of);
    this.#selections.set(key, of);
    this.#lost.set(key, [...(this.#lost.get(key) ?? []), period]);
    this.isTouched = true;
  }

  override isLost(of: Selection, period: Period): boolean {
    return this.#lostOf(of).some(({ text }) => text === period.text);
  }

  override isLostWithin(of: Selection, whole: Period): boolean {
    return this.#lostOf(of).some((each) => each.text !== whole.text && contains(whole, each));
  }

  /** Where another release tells of one, it is taken for that. */
  #lostOf(of: Selection): readonly Period[] {
    const lost = this.#lost.get(seriesKey(of)) ?? [];
    return this.isOfRecord ? lost : lost.filter(({ text }) => !this.series(of).has(text));
  }

  override series(of: Selection): ReadonlyMap<string, Node> {
    const key = seriesKey(of);
    const own = this.#series.get(key) ?? new Map<string, Node>();
    const { beside } = this.#world;
    if (!beside) return own;
    const known =
      this.#filled.get(key) ??
      fill(
        own,
        beside.map((each) => each.series(of)),
      );
    this.#filled.set(key, known);
    return known;
  }

  override valuesOf(by: string): readonly string[] {
    const own = [...this.#selections.values()].flatMap(({ partner, cell }) =>
      by === "partner"
        ? cell === undefined && partner !== undefined
          ? [partner]
          : []
        : cell?.dimension === by && partner === undefined
          ? [cell.value]
          : [],
    );
    const others = this.#world.beside?.flatMap((each) => each.valuesOf(by)) ?? [];
    return [...new Set([...own, ...others])];
  }

  /** People whom no figure tells of are taken for what they are now. */
  override latent(key: string, group: Group, partner?: string): Bundle | undefined {
    return this.now.latent(key, group, partner);
  }

  override hide(key: string): void {
    this.now.hide(key);
  }
}

function fill(
  own: ReadonlyMap<string, Node>,
  others: readonly ReadonlyMap<string, Node>[],
): ReadonlyMap<string, Node> {
  const filled = new Map(own);
  for (const other of others) {
    for (const [text, node] of other) if (!filled.has(text)) filled.set(text, node);
  }
  return filled;
}
