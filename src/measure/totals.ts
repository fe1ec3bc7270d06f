import type { Period, PeriodKind } from "../model/period.ts";
import type { Entity, Repository } from "../model/repository.ts";
import { type Added, addGroups, addPartners, addPeriods } from "./adding.ts";
import { coverageOf } from "./coverage.ts";
import type { Cell, Figure, Part, Refusal, Selection } from "./figures.ts";
import { firstOf, made, partnersIn } from "./made.ts";
import { uniqueBySource } from "./overlaps.ts";
import { keyOf, type Sheet } from "./sheet.ts";
import { tileOf } from "./tiles.ts";

/** What there is of one series in one period: a figure, or why there is none, or (bounds) both. */
export interface Outcome {
  readonly figure?: Figure;
  readonly refusal?: Refusal;
  /** What the figure was put together from; none for a row. */
  readonly parts: readonly Part[];
}

/**
 * The figures of one indicator, worked out when they are asked for. Where a row was written, it counts.
 * Else partners are added by `over_partners`, else the groups of a complete breakdown, else the periods
 * that make it up by `over_time`: each only when all parts are there, or refused with the reason.
 */
export class Totals {
  private readonly known = new Map<string, Outcome | undefined>();
  private readonly values = new Map<string, readonly string[]>();
  private readonly near = new Map<string, readonly string[]>();
  private readonly sheet: Sheet;
  private readonly indicator: Entity<"indicator">;
  private readonly repository: Repository;
  private readonly breaks: readonly Period[];

  constructor(facts: {
    readonly sheet: Sheet;
    readonly indicator: Entity<"indicator">;
    readonly repository: Repository;
    readonly breaks: readonly Period[];
  }) {
    this.sheet = facts.sheet;
    this.indicator = facts.indicator;
    this.repository = facts.repository;
    this.breaks = facts.breaks;
  }

  /** One figure; `undefined` where no row has to do with it. */
  at(of: Selection, period: Period): Outcome | undefined {
    const key = `${keyOf(of)}\r${period.text}`;
    if (this.known.has(key)) return this.known.get(key);
    const outcome = this.withCoverage(of, this.workOut(of, period));
    this.known.set(key, outcome);
    return outcome;
  }

  private workOut(of: Selection, period: Period): Outcome | undefined {
    const row = this.sheet.row(of, period.text);
    if (row) return { figure: withoutStray(row, this.indicator), parts: [] };
    const overPartners = of.partner === undefined ? this.overPartners(of.cell, period) : undefined;
    if (overPartners?.figure?.value !== undefined) return overPartners;
    const overGroups = of.cell ? undefined : this.overGroups(of.partner, period);
    if (overGroups?.figure) return overGroups;
    // What partners cannot make of a year is not made of quarters in which some of them are absent.
    const overPeriods = this.isSafeOverPeriods(of, period, overPartners)
      ? this.overPeriods(of, period)
      : undefined;
    if (overPeriods?.figure) return overPeriods;
    return overPartners ?? overGroups ?? overPeriods;
  }

  private isSafeOverPeriods(of: Selection, period: Period, overPartners: Outcome | undefined): boolean {
    if (overPartners === undefined || this.isWrittenThroughout(of, period)) return true;
    const reason = overPartners.refusal?.reason;
    // Means over time of each partner have no size, to weigh them by; those of all partners need none.
    if (reason !== "missing-n" && reason !== "missing-numerator") return false;
    const near = new Set(this.partnersNear(of.cell, period));
    return this.sheet.periodsWithin(of, period).every((each) => {
      const { partners = [] } = this.at(of, each)?.figure ?? {};
      return near.size === partners.length && partners.every((partner) => near.has(partner));
    });
  }

  private isWrittenThroughout(of: Selection, period: Period): boolean {
    const within = this.sheet.periodsWithin(of, period);
    return within.length > 0 && within.every(({ text }) => this.sheet.row(of, text));
  }

  private overPartners(cell: Cell | undefined, period: Period): Outcome | undefined {
    const partners = this.partnersNear(cell, period);
    if (partners.length === 0) return undefined;
    const refused = (reason: Refusal["reason"], who: readonly string[]): Outcome => ({
      refusal: { period, reason, over: "partners", parts: who },
      parts: [],
    });
    const parts: Part[] = [];
    const others: string[] = [];
    for (const partner of partners) {
      const outcome = this.at({ partner, ...(cell && { cell }) }, period);
      if (outcome?.figure?.notApplicable === true) continue;
      if (outcome?.figure) parts.push({ of: { partner, ...(cell && { cell }) }, figure: outcome.figure });
      else if (!outcome?.refusal && cell) return refused("incomplete", [partner]);
      else if (!outcome?.refusal) others.push(partner);
      else if (parts.length === 0 && partners.length === 1) return outcome;
      else return refused(this.reasonOf(outcome.refusal), [partner]);
    }
    if (others.length > 0) return refused("mixed-kinds", others);
    if (parts.length === 0) return undefined;
    return this.addUpPartners({ cell, period, parts });
  }

  /** A partner that cannot be brought to this kind of period reports in another kind. */
  private reasonOf({ reason, over }: Refusal): Refusal["reason"] {
    return over === "periods" && reason === "none-declared" ? "mixed-kinds" : reason;
  }

  /** Those with rows of this period, within it or around it; for a group also those that leave it out. */
  private partnersNear(cell: Cell | undefined, period: Period): readonly string[] {
    if (cell) return this.findPartnersNear(cell, period);
    const known = this.near.get(period.text) ?? this.findPartnersNear(undefined, period);
    this.near.set(period.text, known);
    return known;
  }

  private findPartnersNear(cell: Cell | undefined, period: Period): readonly string[] {
    const { sheet } = this;
    const near = new Set(sheet.partnersAt(cell, period.text));
    for (const { text } of sheet.periodsWithin(cell ? { cell } : {}, period)) {
      for (const partner of sheet.partnersAt(cell, text)) near.add(partner);
    }
    if (near.size === 0) return [];
    for (const partner of sheet.partnersAround(cell, period)) near.add(partner);
    // One that leaves the group out is enough to refuse.
    const without = cell && this.partnersNear(undefined, period).find((partner) => !near.has(partner));
    return without === undefined ? [...near] : [without, ...near];
  }

  private addUpPartners(facts: {
    readonly cell: Cell | undefined;
    readonly period: Period;
    readonly parts: readonly Part[];
  }): Outcome {
    const { cell, period, parts } = facts;
    const partners = parts.map(({ of }) => of.partner ?? "");
    const figures = parts.map(({ figure }) => figure);
    const added = addPartners(figures, this.indicator);
    if (added.refused !== undefined) {
      const who = added.at.map((index) => partners[index] ?? "");
      return { refusal: { period, reason: added.refused, over: "partners", parts: who }, parts: [] };
    }
    const figure = { ...made(period, added, "partners"), partners };
    if (!added.bounds || added.value !== undefined) return { figure, parts };
    const bySource = cell ? undefined : uniqueBySource(figure, parts, this);
    if (bySource && "value" in bySource) {
      return { figure: { ...figure, value: bySource.value, origin: "overlaps" }, parts };
    }
    const reason = bySource?.refused ?? "unique-without-overlaps";
    return { figure, refusal: { period, reason, over: "partners", parts: [] }, parts };
  }

  /** What `uniqueBySource` needs to know. */
  get context(): { readonly indicator: Entity<"indicator">; readonly repository: Repository } {
    return { indicator: this.indicator, repository: this.repository };
  }

  private overGroups(partner: string | undefined, period: Period): Outcome | undefined {
    let refusal: Outcome | undefined;
    for (const { by, complete, overlapping } of this.indicator.data.breakdowns ?? []) {
      if (complete !== true || by === "partner") continue;
      const outcome = this.overDimension({ by, isOverlapping: overlapping === true }, partner, period);
      if (outcome?.figure) return outcome;
      refusal ??= outcome;
    }
    return refusal;
  }

  private overDimension(
    { by, isOverlapping }: { readonly by: string; readonly isOverlapping: boolean },
    partner: string | undefined,
    period: Period,
  ): Outcome | undefined {
    const { sheet } = this;
    const own = partner === undefined ? {} : { partner };
    const told = new Set(sheet.valuesAt(partner, by, period.text));
    for (const { text } of sheet.periodsWithin(own, period)) {
      for (const value of sheet.valuesAt(partner, by, text)) told.add(value);
    }
    if (told.size === 0) return undefined;
    const declared = this.valuesOf(by);
    const refused = (reason: Refusal["reason"], groups: readonly string[]): Outcome => ({
      refusal: { period, reason, over: "groups", parts: groups },
      parts: [],
    });
    // Without a row of those whose group is unknown, nobody knows how many they are.
    const missing = firstOf(declared, (value) => !told.has(value));
    // Those who are in two groups would be counted twice.
    if (isOverlapping) return refused("overlapping-groups", []);
    if (missing.length > 0 || declared.length === 0) return refused("incomplete", missing);
    const parts: Part[] = [];
    for (const value of declared) {
      if (!told.has(value)) continue;
      const of = { ...own, cell: { dimension: by, value } };
      const outcome = this.at(of, period);
      if (outcome?.figure?.notApplicable === true) continue;
      if (!outcome?.figure) return refused(outcome?.refusal?.reason ?? "incomplete", [value]);
      parts.push({ of, figure: outcome.figure });
    }
    if (parts.length === 0) return undefined;
    const added = addGroups(
      parts.map(({ figure }) => figure),
      this.indicator,
    );
    if (added.refused !== undefined) {
      return refused(
        added.refused,
        added.at.map((index) => parts[index]?.of.cell?.value ?? ""),
      );
    }
    return { figure: { ...made(period, added, "breakdown"), ...partnersIn(parts), by }, parts };
  }

  private valuesOf(by: string): readonly string[] {
    const values = this.repository.entities.dimension.get(by)?.data.values ?? [];
    const known = this.values.get(by) ?? values.map(({ id }) => id);
    this.values.set(by, known);
    return known;
  }

  private overPeriods(of: Selection, period: Period): Outcome | undefined {
    const within = this.sheet.periodsWithin(of, period);
    if (within.length === 0) return undefined;
    const refused = (reason: Refusal["reason"], periods: readonly string[]): Outcome => ({
      refusal: { period, reason, over: "periods", parts: periods },
      parts: [],
    });
    const { cumulative, over_time: rule } = this.indicator.data;
    const isLast = cumulative === true || rule === "last";
    if (!isLast && (rule === undefined || rule === "none")) return refused("none-declared", []);
    const isBroken = this.breaks.some(({ start }) => start > period.start && start <= period.end);
    if (isBroken && !isLast) return refused("break", []);
    const piecesOf = (whole: Period, kind: PeriodKind) => this.sheet.piecesOf(whole, kind);
    const tile = tileOf({ period, within, onlyLast: isLast, piecesOf });
    if (tile.missing.length > 0) return refused("incomplete", tile.missing);
    const parts: Part[] = [];
    for (const each of tile.periods) {
      const outcome = this.at(of, each);
      if (outcome?.figure?.notApplicable === true && !isLast) continue;
      if (!outcome?.figure) return refused(outcome?.refusal?.reason ?? "incomplete", [each.text]);
      parts.push({ of, figure: outcome.figure });
    }
    if (parts.length === 0) return undefined;
    const added = addPeriods(
      parts.map(({ figure }) => figure),
      this.indicator,
    );
    if (added.refused !== undefined) {
      return refused(
        added.refused,
        added.at.map((index) => parts[index]?.figure.period.text ?? ""),
      );
    }
    const periods = parts.map(({ figure }) => figure.period.text);
    const grounds = this.groundsOf(added, parts);
    const figure = { ...made(period, added, "periods"), ...partnersIn(parts), periods, ...grounds };
    return { figure, parts };
  }

  /** What does not say of how many people it is must be protected by what it was made of. */
  private groundsOf(
    added: Extract<Added, { readonly refused?: never }>,
    parts: readonly Part[],
  ): Pick<Figure, "parts"> {
    if (added.isAverage !== true || this.indicator.data.type === "count") return {};
    return { parts: parts.map(({ figure }) => ({ indicator: this.indicator.id, figure })) };
  }

  private withCoverage(of: Selection, outcome: Outcome | undefined): Outcome | undefined {
    // Beside a total that was written, it is the partners' rows that tell of gaps: better told than missed.
    if (of.partner !== undefined || of.cell || !outcome?.figure) return outcome;
    const { period } = outcome.figure;
    const coverage = coverageOf(this.indicator, {
      near: new Set(this.partnersNear(undefined, period)),
      figureOf: (partner) => this.at({ partner }, period)?.figure,
    });
    return coverage ? { ...outcome, figure: { ...outcome.figure, coverage } } : outcome;
  }
}

/**
 * A row without an `n` that it does not rest on: a count is its own size, and a share has its denominator. Nothing
 * would protect that number beside the figure ("47, n = 50").
 */
function withoutStray(row: Figure, { data }: Entity<"indicator">): Figure {
  const isStray = data.type === "count" || (data.type === "proportion" && row.denominator !== undefined);
  if (!isStray || row.n === undefined) return row;
  const { n: _stray, ...figure } = row;
  return figure;
}
