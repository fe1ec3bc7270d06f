import { comparePeriods, type Period, type PeriodKind, readPeriod } from "../model/period.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { rowsPerIndicator } from "../model/rows-per-indicator.ts";
import { type Book, calendarOf, chooseKind, collect, type Found, sameKind } from "./collect.ts";
import { computeFigures } from "./computed.ts";
import type { Breakdown, Figure, Measures, Part, Selection, Series } from "./figures.ts";
import { keyOf, Sheet } from "./sheet.ts";
import { Totals } from "./totals.ts";

/** Sorted rows take room, and most are asked for indicator by indicator: so few are kept open. */
const OPEN_BOOKS = 2;

const NOTHING: Found = { figures: [], refusals: [] };

/** Makes what is asked for, and keeps the answers. */
export class Desk {
  ground: Pick<Measures, "series" | "breakdowns"> = { series: new Map(), breakdowns: new Map() };
  private readonly repository: Repository;
  private rows: ReturnType<typeof rowsPerIndicator> | undefined;
  private readonly open = new Map<string, Book>();
  private readonly answers = new Map<string, Series>();
  private readonly kinds = new Map<string, PeriodKind | undefined>();
  private readonly calendars = new Map<string, readonly Period[]>();

  constructor(repository: Repository) {
    this.repository = repository;
  }

  series(id: string, of: Selection): Series | undefined {
    const indicator = this.repository.entities.indicator.get(id);
    if (!indicator) return undefined;
    const key = `${id}\r${keyOf(of)}\r${of.kind ?? ""}`;
    const known = this.answers.get(key);
    if (known) return known;
    const { figures, refusals } = this.find(indicator, of);
    const series = {
      indicator,
      ...(!isTotal(of) && { of }),
      figures,
      refusals,
      breaks: breaksOf(indicator),
    };
    this.answers.set(key, series);
    return series;
  }

  figure(id: string, of: Selection, period: Period): Figure | undefined {
    const indicator = this.repository.entities.indicator.get(id);
    if (!indicator) return undefined;
    if (indicator.data.type === "computed") {
      return isTotal(of)
        ? this.series(id, {})?.figures.find((figure) => figure.period.text === period.text)
        : undefined;
    }
    return this.bookFor(indicator, of).totals.at(of, period)?.figure;
  }

  partners(id: string): readonly string[] {
    const indicator = this.repository.entities.indicator.get(id);
    if (!indicator || indicator.data.type === "computed") return [];
    const { partners } = this.bookFor(indicator, {}).sheet;
    return [...this.repository.entities.partner.keys()].filter((partner) => partners.has(partner));
  }

  groups(id: string, dimension: string): readonly string[] {
    const indicator = this.repository.entities.indicator.get(id);
    if (!indicator || indicator.data.type === "computed") return [];
    const told = this.book(indicator, true).sheet.valuesOf(dimension);
    const declared = this.repository.entities.dimension.get(dimension)?.data.values ?? [];
    return declared.flatMap((value) => (told.has(value.id) ? [value.id] : []));
  }

  periods(id: string, of: Selection): readonly Period[] {
    const indicator = this.repository.entities.indicator.get(id);
    if (!indicator || indicator.data.type === "computed") return [];
    const key = `${id}\r${keyOf(of)}`;
    const known = this.calendars.get(key) ?? calendarOf(this.bookFor(indicator, of), of);
    this.calendars.set(key, known);
    return known;
  }

  parts(id: string, of: Selection, figure: Figure): readonly Part[] {
    const indicator = this.repository.entities.indicator.get(id);
    if (!indicator || indicator.data.type === "computed" || figure.origin === "row") return [];
    return this.bookFor(indicator, of).totals.at(of, figure.period)?.parts ?? [];
  }

  breakdowns(id: string): readonly Breakdown[] {
    const indicator = this.repository.entities.indicator.get(id);
    const declared = indicator?.data.breakdowns ?? [];
    if (!indicator || indicator.data.type === "computed") {
      return declared.map(({ by, complete }) => ({ by, complete: complete === true, periods: [] }));
    }
    return declared.map(({ by, complete }) => ({
      by,
      complete: complete === true,
      periods: this.cellsPerPeriod(indicator, by),
    }));
  }

  private cellsPerPeriod(indicator: Entity<"indicator">, by: string): Breakdown["periods"] {
    const { sheet, totals } = this.book(indicator, by !== "partner");
    const values = by === "partner" ? this.partners(indicator.id) : this.groups(indicator.id, by);
    const selections = values.map((value) => ({
      value,
      of: by === "partner" ? { partner: value } : { cell: { dimension: by, value } },
    }));
    const kind = this.kindOfTotal(indicator);
    const tables = new Map<string, { period: Period; cells: { value: string; figure: Figure }[] }>();
    for (const { value, of } of selections) {
      for (const period of shownPeriods({ sheet, totals }, of, kind)) {
        const figure = totals.at(of, period)?.figure;
        if (!figure || !isOneNumber(figure)) continue;
        const table = tables.get(period.text) ?? { period, cells: [] };
        tables.set(period.text, table);
        table.cells.push({ value, figure });
      }
    }
    return [...tables.values()].sort((a, b) => comparePeriods(a.period, b.period));
  }

  private find(indicator: Entity<"indicator">, of: Selection): Found {
    if (indicator.data.type === "computed") {
      if (of.partner !== undefined || of.cell) return NOTHING;
      const figures = computeFigures(indicator, { repository: this.repository, ...this.ground });
      return { figures: sameKind(figures, of.kind), refusals: [] };
    }
    const kind = of.kind ?? this.kindFor(indicator, of);
    const book = this.bookFor(indicator, of);
    const found = kind === undefined ? NOTHING : collect(book, of, kind);
    const isNothing = found.figures.length + found.refusals.length === 0;
    return isTotal(of) && isNothing ? onlyGroups(book) : found;
  }

  /** A part is shown by the kind of periods of the total, where it has figures of that kind. */
  private kindFor(indicator: Entity<"indicator">, of: Selection): PeriodKind | undefined {
    const total = this.kindOfTotal(indicator);
    if (of.partner === undefined && !of.cell) return total;
    const book = this.bookFor(indicator, of);
    if (total !== undefined && collect(book, of, total).figures.length > 0) return total;
    return chooseKind(book, of);
  }

  private kindOfTotal(indicator: Entity<"indicator">): PeriodKind | undefined {
    if (!this.kinds.has(indicator.id)) {
      this.kinds.set(indicator.id, chooseKind(this.bookFor(indicator, {}), {}));
    }
    return this.kinds.get(indicator.id);
  }

  private bookFor(indicator: Entity<"indicator">, of: Selection): Book {
    const book = this.book(indicator, of.cell !== undefined);
    return book.isDeep || !book.sheet.needsGroups ? book : this.book(indicator, true);
  }

  private book(indicator: Entity<"indicator">, deep: boolean): Book {
    const known = this.open.get(indicator.id);
    if (known && (known.isDeep || !deep)) return known;
    this.rows ??= rowsPerIndicator(this.repository.measurements);
    const rows = this.rows.get(indicator.id) ?? [];
    const { breakdowns } = indicator.data;
    const complete = new Set((breakdowns ?? []).flatMap((each) => (each.complete === true ? each.by : [])));
    complete.delete("partner");
    const sheet = new Sheet(rows, complete, deep);
    const totals = new Totals({
      sheet,
      indicator,
      repository: this.repository,
      breaks: breaksOf(indicator),
    });
    const book = { indicator, sheet, totals, isDeep: deep };
    this.open.delete(indicator.id);
    this.open.set(indicator.id, book);
    for (const id of this.open.keys()) {
      if (this.open.size <= OPEN_BOOKS) break;
      this.open.delete(id);
    }
    return book;
  }
}

function isTotal({ partner, cell, kind }: Selection): boolean {
  return partner === undefined && cell === undefined && kind === undefined;
}

/** Groups that need not be all of it make no total: said, so that it is not taken for nothing at all. */
function onlyGroups({ sheet: { lastGrouped: period } }: Book): Found {
  if (!period) return NOTHING;
  return { figures: [], refusals: [{ period, reason: "groups-only", over: "groups", parts: [] }] };
}

/** What is put together to the kind of the total is not shown in pieces beside it. */
function shownPeriods(
  { sheet, totals }: Pick<Book, "sheet" | "totals">,
  of: Selection,
  kind: PeriodKind | undefined,
): Iterable<Period> {
  const shown = new Map<string, Period>();
  for (const period of sheet.periodsOf(of).values()) {
    const whole = kind === undefined ? undefined : sheet.containing(kind, period);
    const either = whole && totals.at(of, whole)?.figure ? whole : period;
    shown.set(either.text, either);
  }
  return shown.values();
}

/** Bounds alone are no cell of a table. */
function isOneNumber({ value, bounds }: Figure): boolean {
  return value !== undefined || !bounds;
}

/** The first periods of definitions that are not comparable with those before. */
function breaksOf({ data }: Entity<"indicator">): readonly Period[] {
  return (data.definition_since ?? [])
    .filter((version) => version.break_in_series === true)
    .flatMap((version) => readPeriod(version.period) ?? []);
}
