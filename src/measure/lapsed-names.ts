import { isAboutPeople } from "../model/about-people.ts";
import { type Period, readPeriod } from "../model/period.ts";
import { isAlreadyPublic } from "../model/protected-people.ts";
import type { ReleaseRecord } from "../model/release.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { isUnknownGroup } from "../model/unknown-group.ts";
import type { Pointer } from "../read/document.ts";
import { readFigureKey } from "./figure-key.ts";
import type { Measures, Selection } from "./figures.ts";

/** What may stand in the key of a figure. */
export type NamedInKeys = "indicator" | "partner" | "dimension" | "value";

/** A name in the record of a release under which there are no figures now. */
export interface LapsedName {
  readonly kind: NamedInKeys;
  /** Of a value with its dimension: `age=young`. */
  readonly id: string;
  readonly release: ReleaseRecord;
  /** Where in the record it stands first. */
  readonly at: Pointer;
  /** True where something of now has the name, though no figures. */
  readonly isDeclared: boolean;
  /**
   * Indicators about people in which figures came under a name that no release has beside this one: they may be the
   * same people under another name that nobody wrote down.
   */
  readonly heirs: readonly string[];
}

interface Known {
  readonly repository: Repository;
  readonly measures: Measures;
}

/** A name of one indicator, as a record has it. */
interface Recorded {
  readonly periods: Map<string, Period>;
  readonly at: Pointer;
}

/** What a record tells of one indicator, by partner and by group. */
interface RecordedIndicator extends Recorded {
  readonly partners: Map<string, Recorded>;
  /** By `dimension=value`. */
  readonly groups: Map<string, Recorded>;
}

type Book = ReadonlyMap<string, RecordedIndicator>;

/**
 * The names in records of releases under which there are no figures now, by the names that things have now
 * (`previously`); without those of which `privacy.ended` says that they go on under no other name.
 */
export function lapsedNames(known: Known): readonly LapsedName[] {
  const { repository } = known;
  const records = [...(repository.releases?.all.values() ?? [])];
  if (records.length === 0) return [];
  const books = records.map((release) => ({ release, book: bookOf(release) }));
  const ended = new Set<string>(repository.coalition?.privacy?.ended ?? []);
  const together = new Together(books.map(({ book }) => book));
  return books.flatMap(({ release, book }) => {
    const found = new Map<string, LapsedName>();
    for (const [id, recorded] of book) {
      for (const one of lapsedIn(id, recorded, { ...known, book, together })) {
        const dimension = one.kind === "value" ? `dimension:${one.id.split("=")[0]}` : "";
        const key = `${one.kind}:${one.id}`;
        if (ended.has(key) || ended.has(dimension)) continue;
        const before = found.get(key);
        const heirs = [...new Set([...(before?.heirs ?? []), ...one.heirs])];
        found.set(key, { ...one, at: before?.at ?? one.at, release, heirs });
      }
    }
    return [...found.values()].filter(({ isDeclared, heirs }) => !isDeclared || heirs.length > 0);
  });
}

function bookOf({ data }: ReleaseRecord): Book {
  const book = new Map<string, RecordedIndicator>();
  const all = [
    ...data.shown.map(({ figure }, index) => ({ figure, at: ["shown", index, "figure"] })),
    ...data.hidden.map((figure, index) => ({ figure, at: ["hidden", index] })),
  ];
  for (const { figure, at } of all) {
    const about = readFigureKey(figure);
    if (!about) continue;
    const { indicator, period, of } = about;
    const own: RecordedIndicator = book.get(indicator) ?? {
      ...emptyAt(at),
      partners: new Map(),
      groups: new Map(),
    };
    book.set(indicator, own);
    own.periods.set(period.text, period);
    if (of.partner !== undefined) note(own.partners, of.partner, { period, at });
    if (of.cell) note(own.groups, `${of.cell.dimension}=${of.cell.value}`, { period, at });
  }
  return book;
}

function emptyAt(at: Pointer): Recorded {
  return { periods: new Map(), at };
}

function note(
  names: Map<string, Recorded>,
  id: string,
  { period, at }: { readonly period: Period; readonly at: Pointer },
): void {
  const recorded = names.get(id) ?? emptyAt(at);
  names.set(id, recorded);
  recorded.periods.set(period.text, period);
}

/** Which names stand in one record together: those are two things, be it under other names now. */
class Together {
  readonly #books: readonly Book[];

  constructor(books: readonly Book[]) {
    this.#books = books;
  }

  areIndicators(one: string, other: string): boolean {
    return this.#books.some((book) => book.has(one) && book.has(other));
  }

  areIn(indicator: string, list: "partners" | "groups", names: readonly [string, string]): boolean {
    return this.#books.some((book) => {
      const recorded = book.get(indicator)?.[list];
      return names.every((name) => recorded?.has(name) === true);
    });
  }
}

interface Looking extends Known {
  readonly book: Book;
  readonly together: Together;
}

type Found = Omit<LapsedName, "release">;

function lapsedIn(id: string, recorded: RecordedIndicator, looking: Looking): readonly Found[] {
  const { repository } = looking;
  const indicator = repository.entities.indicator.get(id);
  const lapsed = indicator ? lapsedPeriods(recorded, periodsOf(indicator, looking)) : all(recorded);
  const own: readonly Found[] =
    lapsed.length === 0
      ? []
      : [
          {
            kind: "indicator",
            id,
            at: recorded.at,
            isDeclared: indicator !== undefined,
            heirs: indicatorHeirs(id, lapsed, looking),
          },
        ];
  if (!indicator) return own;
  return [
    ...own,
    ...lapsedPartners(indicator, recorded, looking),
    ...lapsedGroups(indicator, recorded, looking),
  ];
}

function all({ periods }: Recorded): readonly Period[] {
  return [...periods.values()];
}

/** The periods of a record in which there is nothing now. */
function lapsedPeriods(recorded: Recorded, now: readonly Period[]): readonly Period[] {
  return all(recorded).filter((period) => !now.some((each) => areTouching(each, period)));
}

function areTouching(a: Period, b: Period): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Every period of which an indicator has a figure of any series, a typed baseline included. */
function periodsOf({ id, data }: Entity<"indicator">, { measures, repository }: Known): readonly Period[] {
  const { asked } = measures;
  const typed = data.baseline?.value === undefined ? undefined : readPeriod(data.baseline.period);
  const groups = [...repository.entities.dimension.keys()].flatMap((dimension) =>
    asked.groups(id, dimension).map((value): Selection => ({ cell: { dimension, value } })),
  );
  const partners = asked.partners(id).map((partner): Selection => ({ partner }));
  const told = [{}, ...partners, ...groups].flatMap((of) => asked.periods(id, of));
  return typed ? [...told, typed] : told;
}

/** Figures of things, and what everybody knows, are nobody's. */
function isOfPeople(indicator: Entity<"indicator">, repository: Repository): boolean {
  const { type } = indicator.data;
  return type !== "computed" && isAboutPeople(indicator) && !isAlreadyPublic(indicator, repository);
}

function indicatorHeirs(id: string, lapsed: readonly Period[], looking: Looking): readonly string[] {
  const { repository, together } = looking;
  return [...repository.entities.indicator.values()].flatMap((other) => {
    if (other.id === id || !isOfPeople(other, repository) || together.areIndicators(id, other.id)) return [];
    return isToldIn(periodsOf(other, looking), lapsed) ? [other.id] : [];
  });
}

function isToldIn(periods: readonly Period[], lapsed: readonly Period[]): boolean {
  return periods.some((period) => lapsed.some((each) => areTouching(each, period)));
}

function lapsedPartners(
  indicator: Entity<"indicator">,
  { partners }: RecordedIndicator,
  { repository, measures: { asked }, together }: Looking,
): readonly Found[] {
  const now = new Map(
    asked
      .partners(indicator.id)
      .map((partner): [string, readonly Period[]] => [partner, asked.periods(indicator.id, { partner })]),
  );
  return [...partners].flatMap(([id, recorded]): readonly Found[] => {
    const lapsed = lapsedPeriods(recorded, now.get(id) ?? []);
    if (lapsed.length === 0) return [];
    const isDeclared = repository.entities.partner.has(id);
    const isHeir = [...now].some(
      ([name, periods]) => isToldIn(periods, lapsed) && !together.areIn(indicator.id, "partners", [id, name]),
    );
    const heirs = isHeir && isOfPeople(indicator, repository) ? [indicator.id] : [];
    return [{ kind: "partner", id, at: recorded.at, isDeclared, heirs }];
  });
}

interface GroupNow {
  readonly dimension: string;
  readonly name: string;
  readonly periods: readonly Period[];
}

function lapsedGroups(
  indicator: Entity<"indicator">,
  { groups }: RecordedIndicator,
  { repository, measures: { asked }, together }: Looking,
): readonly Found[] {
  const { dimension: dimensions } = repository.entities;
  const now = [...dimensions.keys()].flatMap((dimension) =>
    asked.groups(indicator.id, dimension).map((value): GroupNow => {
      const periods = asked.periods(indicator.id, { cell: { dimension, value } });
      return { dimension, name: `${dimension}=${value}`, periods };
    }),
  );
  return [...groups].flatMap(([name, recorded]): readonly Found[] => {
    const [dimension = "", value = ""] = name.split("=");
    const lapsed = lapsedPeriods(recorded, now.find((each) => each.name === name)?.periods ?? []);
    if (lapsed.length === 0) return [];
    // Where something is left of a breakdown, its groups went on in no other.
    const isLeft = now.some((each) => each.dimension === dimension && isToldIn(each.periods, lapsed));
    const isHeir = now.some(
      (each) =>
        (!isLeft || each.dimension === dimension) &&
        isToldIn(each.periods, lapsed) &&
        !together.areIn(indicator.id, "groups", [name, each.name]),
    );
    const heirs = isHeir && isOfPeople(indicator, repository) ? [indicator.id] : [];
    const common = { at: recorded.at, heirs };
    const values = dimensions.get(dimension)?.data.values;
    const isDeclared = values?.some(({ id }) => id === value) === true || isUnknownGroup(value);
    return values === undefined || (!isLeft && isHeir)
      ? [{ kind: "dimension", id: dimension, isDeclared: values !== undefined, ...common }]
      : [{ kind: "value", id: name, isDeclared, ...common }];
  });
}
