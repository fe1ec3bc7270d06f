import type { Figure, Selection } from "../../measure/figures.ts";
import { type Period, readPeriod } from "../../model/period.ts";
import { isUnknownGroup } from "../../model/unknown-group.ts";
import { hiddenByRules } from "../by-rules.ts";
import { type Group, groupOf, hasNobody, minimumOf } from "../groups.ts";
import { calendarOf, figureAt, isOfMoment, ownKind, type Place, plain } from "../place.ts";
import { isPublishedBefore, wasHiddenBefore } from "../published-before.ts";
import { type Bundle, type Guarded, isOfPeople, type ProblemBook } from "./book.ts";
import { guardedOf, guardedOfSensitive } from "./guarded.ts";
import { figureKey, insiderKey, seriesKey } from "./key.ts";
import { Relations } from "./relations.ts";

/** One figure of a series, and its numbers of people where it says them. */
export interface Node {
  readonly key: string;
  readonly period: Period;
  readonly figure: Figure;
  readonly bundle?: Bundle;
}

/** A number of people in a period: a figure, or what parts leave of a total. */
export interface Moment {
  readonly period: Period;
  readonly bundle: Bundle;
}

/** All figures of one indicator that may be shown anywhere, series by series. */
export class Nodes {
  readonly place: Omit<Place, "of">;
  readonly book: ProblemBook;
  readonly minimum: number;
  /** Known to everybody, and part of the problem only for what others share with it. */
  readonly isPublic: boolean;
  /** By series and period. */
  readonly #nodes = new Map<string, ReadonlyMap<string, Node>>();
  /** Of groups of partners, which are never shown. */
  readonly #unshown = new Map<string, Bundle | undefined>();
  readonly #primary = new Set<string>();
  readonly #relations: Relations;

  constructor(place: Omit<Place, "of">, book: ProblemBook, isPublic: boolean) {
    this.place = place;
    this.book = book;
    this.isPublic = isPublic;
    this.minimum = minimumOf(place.indicator, place.repository);
    const areReleases = (place.repository.releases?.all.size ?? 0) > 0;
    this.#relations = new Relations(book, areReleases ? new Map() : undefined);
  }

  /** What is written down of these figures. */
  get relations(): Relations {
    return this.#relations;
  }

  /** True where every figure is what it is known to be; see `ReleasedNodes`. */
  get isOfRecord(): boolean {
    return true;
  }

  /** The groups or partners of which there are figures. */
  valuesOf(by: string): readonly string[] {
    const { measures, indicator } = this.place;
    return by === "partner" ? measures.asked.partners(indicator.id) : measures.asked.groups(indicator.id, by);
  }

  /** A figure stood hidden in a release, and is nowhere now. */
  isLost(_of: Selection, _period: Period): boolean {
    return false;
  }

  /** As `isLost`, in a shorter period within one. */
  isLostWithin(_of: Selection, _whole: Period): boolean {
    return false;
  }

  /** The figures of a series, in the order of the ends of their periods. */
  series(of: Selection): ReadonlyMap<string, Node> {
    const key = seriesKey(of);
    const known = this.#nodes.get(key) ?? this.#collect(plain(of));
    this.#nodes.set(key, known);
    return known;
  }

  at(of: Selection, period: Period): Node | undefined {
    return this.series(of).get(period.text);
  }

  /** The total of a period; where none was measured, the baseline that was typed: a reader subtracts from either. */
  totalAt(period: Period): Bundle | undefined {
    const series = this.series({});
    return series.get(period.text)?.bundle ?? series.get(`${period.text} typed`)?.bundle;
  }

  /** The people of one group of one partner. */
  unshown(of: Selection, period: Period): Bundle | undefined {
    const { indicator } = this.place;
    const figure = figureAt({ ...this.place, of }, period);
    const group = figure && groupOf(figure, indicator);
    return group && this.latent(figureKey(indicator.id, of, { period }), group, of.partner);
  }

  /**
   * People of whom no figure is ever shown by itself; the same for whoever asks by the same key, and nothing for
   * who has another number by it.
   * @param partner whose they are: it knows them
   */
  latent(key: string, group: Group, partner?: string): Bundle | undefined {
    if (!this.#unshown.has(key)) {
      const guarded = this.guarded(group);
      const bundle = isOfPeople(group) ? this.book.bundle(key, group, { guarded }) : undefined;
      if (bundle && partner !== undefined) this.know(partner, bundle);
      this.#unshown.set(key, bundle);
    }
    const known = this.#unshown.get(key);
    return known && isSameGroup(known.group, group) ? known : undefined;
  }

  /** A partner knows these people: they are its own. */
  know(partner: string, bundle: Bundle): void {
    this.book.know(insiderKey({ partner }), bundle);
  }

  /** What nobody may know of people who are not a figure by themselves. */
  guarded(group: Group): Guarded {
    return this.isPublic ? { minimum: 0 } : guardedOf(group, this.minimum);
  }

  /** Hides a figure for what it tells of its breakdown; asked before `finish`. */
  hide(key: string): void {
    this.#primary.add(key);
  }

  /** Asks the rules of all figures so far: now, as the rows of an indicator are kept at hand for a while only. */
  judge(): void {
    for (const [series, nodes] of this.#nodes) {
      const place = { ...this.place, of: this.#selections.get(series) ?? {} };
      const own = ownKind(place);
      for (const { key, period, figure } of nodes.values()) {
        if (this.#judged.has(key)) continue;
        const isOwn = own === period.kind || figure.origin === "typed";
        this.#judged.set(key, { isOwn, isHidden: hiddenByRules(figure, place) !== undefined });
      }
    }
  }

  readonly #judged = new Map<string, { readonly isOwn: boolean; readonly isHidden: boolean }>();

  /** Writes the figures down, when all that is to be said of them is said. */
  finish(): void {
    this.judge();
    for (const [series, nodes] of this.#nodes) {
      for (const { key, figure, bundle } of nodes.values()) {
        const of = this.#selections.get(series) ?? {};
        const { isOwn = false, isHidden: isByRules = true } = this.#judged.get(key) ?? {};
        const isHidden = this.#primary.has(key) || isByRules;
        const isPublic = this.isPublic || isPublishedBefore(figure, { ...this.place, of });
        const isUsed = wasHiddenBefore(key, this.place.repository);
        this.book.figure({
          key,
          hidden: !isPublic && isHidden,
          isPublic,
          cost: costOf({ of, isOwn, isUsed, people: bundle?.group.whole ?? 0 }),
        });
      }
    }
  }

  readonly #selections = new Map<string, Selection>();

  #collect(of: Selection): ReadonlyMap<string, Node> {
    this.#selections.set(seriesKey(of), of);
    const { measures, indicator } = this.place;
    const series = measures.asked.series(indicator.id, of);
    const calendar = calendarOf({ ...this.place, of });
    const nodes = new Map<string, Node>();
    const add = (figure: Figure | undefined) => {
      if (!figure || (figure.value === undefined && !figure.bounds)) return;
      const key = figureKey(indicator.id, of, figure);
      const text = figure.origin === "typed" ? `${figure.period.text} typed` : figure.period.text;
      if (!nodes.has(text)) nodes.set(text, this.#node(key, figure, of));
    };
    for (const period of calendar) add(figureAt({ ...this.place, of }, period));
    for (const figure of series?.figures ?? []) add(figure);
    for (const kind of new Set(this.#kinds(of))) {
      for (const figure of measures.asked.series(indicator.id, { ...of, kind })?.figures ?? []) add(figure);
    }
    if (of.partner === undefined && !of.cell) add(this.#typed());
    return nodes;
  }

  /** Bounds are in no calendar: those of unique people are looked for in every kind of period. */
  #kinds(of: Selection): readonly Period["kind"][] {
    const { measures, indicator } = this.place;
    if (of.partner !== undefined || indicator.data.over_partners !== "unique") return [];
    const partners = measures.asked.partners(indicator.id);
    return partners.flatMap((partner) =>
      measures.asked
        .periods(indicator.id, { partner, ...(of.cell && { cell: of.cell }) })
        .map(({ kind }) => kind),
    );
  }

  /** A baseline that was typed is shown where no measurement of its period is. */
  #typed(): Figure | undefined {
    const { period: text, value } = this.place.indicator.data.baseline ?? {};
    const period = text === undefined ? undefined : readPeriod(text);
    return period && value !== undefined ? { period, value, status: "final", origin: "typed" } : undefined;
  }

  #node(key: string, figure: Figure, of: Selection): Node {
    const { indicator } = this.place;
    const node = { key, period: figure.period, figure };
    const group = groupOf(figure, indicator);
    if (!group || figure.isAverage === true || !isOfPeople(group)) return node;
    const guarded = this.#guardedAt(group, of);
    const bundle = this.book.bundle(key, group, { figure: key, guarded });
    if (of.partner !== undefined) this.know(of.partner, bundle);
    return { ...node, bundle };
  }

  #guardedAt(group: Group, { cell }: Selection): Guarded {
    if (this.isPublic) return { minimum: 0 };
    const { repository } = this.place;
    const dimension = cell && repository.entities.dimension.get(cell.dimension)?.data;
    const isSensitive = dimension?.sensitive === true && hasNobody(group);
    // That nobody is unknown tells nothing of anyone.
    if (!isSensitive || (cell && isUnknownGroup(cell.value) && group.whole === 0)) {
      return guardedOf(group, this.minimum);
    }
    return guardedOfSensitive(group, this.minimum);
  }

  get isOfMoment(): boolean {
    return isOfMoment(this.place.indicator);
  }
}

function isSameGroup(a: Group, b: Group): boolean {
  return a.whole === b.whole && a.part === b.part;
}

interface Costly {
  readonly of: Selection;
  readonly isOwn: boolean;
  /** It stood hidden in an earlier release: nobody misses it. */
  readonly isUsed: boolean;
  readonly people: number;
}

/** What hiding a figure costs a reader: a total most, then what is shown by its own kind of period; more for more people. */
function costOf({ of, isOwn, isUsed, people }: Costly): number {
  if (!isOwn || isUsed) return 1;
  // Grows as the logarithm does, and tells two of about the same size apart: the smaller is missed less.
  const doublings = 32 - Math.clz32(people);
  const size = doublings + people / 2 ** doublings;
  return of.partner === undefined && !of.cell ? 1000 + size : 20 + size;
}
