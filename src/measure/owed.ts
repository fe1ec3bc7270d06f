import { type CodedRows, type Codes, codesOf } from "../model/coded-rows.ts";
import { lengthInDays, type Period, type PeriodKind, periodAt, readPeriod } from "../model/period.ts";
import { type Entity, isPartial, type Repository } from "../model/repository.ts";
import { daysBetween, shiftDay } from "./calendar.ts";

/** A period of which the figures should have been there, and are not. */
export interface Owed {
  readonly indicator: string;
  /** Absent where the indicator does not say who delivers it: then it is owed as a whole. */
  readonly partner?: string;
  /** The source of the indicator, where it names one. */
  readonly source?: string;
  readonly period: Period;
  /** `YYYY-MM-DD`: the last day on which it was still in time. */
  readonly due: string;
  /** Days between `due` and the day of judging, 1 or more. */
  readonly daysLate: number;
}

/** Looking further back tells nothing more about who is behind today. */
const MOST_PERIODS = 60;

/** A repository of strangers may name anybody; whoever owes more than this knows enough. */
const MOST_OWED = 100_000;

/** Before the years of the format nothing can be owed. */
const FIRST_DAY = "1900-01-01";

/** The format has no later years; this day lies in the last period of each kind. */
const LAST_DAY = "2199-12-28";

/**
 * What is owed on a day, in the order of indicators, their partners, and time. A period is owed
 * once it has ended and the days of grace have passed (`deliver_within` of the indicator, else of
 * its source), from the first period measured on, and never from before the coalition began or the
 * partner signed. Where nobody wrote down by when, nothing is owed.
 *
 * A row says that something was delivered, also `withheld`, `na` or one group only. Figures of
 * shorter periods count once all of them are there; those of a longer one count as well. Where only
 * totals are written, nobody can tell the partners apart, and the total counts for all of them.
 * Nothing is owed where rows could not be read.
 */
export function owed(repository: Repository, asOf: string): readonly Owed[] {
  if (repository.incomplete.has("measurement")) return [];
  const windows = windowsOf(repository, asOf);
  const codes = codesOf(repository.measurements);
  for (const [indicator, { deliveries }] of windows) addAll(deliveries, codes, codes.rowsOf(indicator));
  const result: Owed[] = [];
  for (const window of windows.values()) {
    for (const item of owedIn(window, repository, asOf)) {
      if (result.length >= MOST_OWED) return result;
      result.push(item);
    }
  }
  return result;
}

/** Every period and partner once, however many groups there are. */
function addAll(deliveries: Deliveries, { periods, partners }: Codes, rows: CodedRows): void {
  const known = new Set<number>();
  for (let row = 0; row < rows.length; row += 1) {
    const partner = rows.partnerOf(row);
    const code = rows.periodOf(row) * partners.length + partner;
    if (known.has(code)) continue;
    known.add(code);
    deliveries.add(periods[rows.periodOf(row)] as Period, partner === 0 ? undefined : partners[partner]);
  }
}

/** The periods of one indicator that are past their day of grace, and what came in. */
interface Window {
  readonly indicator: Entity<"indicator">;
  /** The latest first. */
  readonly periods: readonly { readonly period: Period; readonly due: string }[];
  readonly deliveries: Deliveries;
}

function windowsOf(repository: Repository, asOf: string): ReadonlyMap<string, Window> {
  const windows = new Map<string, Window>();
  for (const indicator of repository.entities.indicator.values()) {
    const kind = kindOwed(indicator);
    const grace = graceOf(indicator, repository);
    if (kind === undefined || grace === undefined || isUncertain(indicator, repository)) continue;
    const periods = periodsPast(kind, grace, asOf);
    const oldest = periods.at(-1)?.period;
    if (oldest) windows.set(indicator.id, { indicator, periods, deliveries: new Deliveries(oldest) });
  }
  return windows;
}

/** The kind of period in which an indicator is to be delivered; none where nobody has to. */
function kindOwed({ data }: Entity<"indicator">): PeriodKind | undefined {
  const { frequency, type, draft, context } = data;
  if (draft === true || type === "computed" || frequency === undefined) return undefined;
  if (context === true && (data.delivered_by ?? []).length === 0) return undefined;
  return frequency === "continuous" || frequency === "once" ? undefined : frequency;
}

/** True where what was agreed may stand in a place that could not be read. */
function isUncertain(indicator: Entity<"indicator">, { entities, incomplete }: Repository): boolean {
  if (isPartial(indicator, ["deliver_within"]) || isPartial(indicator, ["delivered_by"])) return true;
  const { source: id, deliver_within: within } = indicator.data;
  if (within !== undefined || id === undefined) return false;
  const source = entities.source.get(id);
  return source ? isPartial(source, ["deliver_within"]) : incomplete.has("source");
}

/** The days after a period in which its figures are in time; absent where the coalition agreed on none. */
function graceOf({ data }: Entity<"indicator">, { entities }: Repository): number | undefined {
  const source = data.source === undefined ? undefined : entities.source.get(data.source);
  return data.deliver_within ?? source?.data.deliver_within;
}

/** The latest periods of a kind of which the last day of grace lies before a day, the latest first. */
function periodsPast(kind: PeriodKind, grace: number, asOf: string): Window["periods"] {
  const past: { period: Period; due: string }[] = [];
  if (asOf < FIRST_DAY) return past;
  const day = asOf < LAST_DAY ? asOf : LAST_DAY;
  let period = periodAt(kind, shiftDay(day, -grace));
  while (period && past.length < MOST_PERIODS) {
    const due = shiftDay(period.end, grace);
    if (due < asOf) past.push({ period, due });
    period = periodAt(kind, shiftDay(period.start, -1));
  }
  return past;
}

function* owedIn(window: Window, repository: Repository, asOf: string): Generator<Owed> {
  const { indicator, deliveries, periods } = window;
  const { source, delivered_by: partners = [] } = indicator.data;
  const from = startOf(indicator, deliveries.first, repository);
  if (from === undefined) return;
  for (const partner of partners.length === 0 ? [undefined] : partners) {
    const since = startOfPartner(partner, from, repository);
    if (since === undefined) continue;
    for (const { period, due } of [...periods].reverse()) {
      if (period.start < since || isAfterEnd(period, repository)) continue;
      if (deliveries.isDelivered(period, partner)) continue;
      const who = { ...(partner !== undefined && { partner }), ...(source !== undefined && { source }) };
      yield { indicator: indicator.id, ...who, period, due, daysLate: daysBetween(due, asOf) };
    }
  }
}

/** The first day on which an indicator is to be delivered: it never was owed before somebody could know. */
function startOf(
  { data }: Entity<"indicator">,
  firstMeasured: string | undefined,
  { coalition }: Repository,
): string | undefined {
  const planned = [data.baseline?.period, data.definition_since?.[0]?.period].flatMap((text) => {
    const period = text === undefined ? undefined : readPeriod(text);
    return period ? [period.start] : [];
  });
  const starts = coalition?.coalition.starts;
  const first = firstMeasured ?? planned.sort()[0] ?? starts;
  return latest(first, first === undefined ? undefined : starts);
}

/** A partner owes nothing from before it signed; one that is a draft, or does not exist, owes nothing. */
function startOfPartner(
  id: string | undefined,
  from: string,
  { entities, incomplete }: Repository,
): string | undefined {
  if (id === undefined) return from;
  const partner = entities.partner.get(id)?.data;
  if (!partner) return incomplete.has("partner") ? from : undefined;
  return partner.draft === true ? undefined : latest(from, partner.engagement?.signed);
}

function latest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

function isAfterEnd(period: Period, { coalition }: Repository): boolean {
  const ends = coalition?.coalition.ends;
  return ends !== undefined && period.start > ends;
}

/** What came in for one indicator, by whom; only distinct periods are kept. */
class Deliveries {
  /** `YYYY-MM-DD`: the start of the first period that was ever measured. */
  first: string | undefined;
  readonly #kind: PeriodKind;
  readonly #from: string;
  readonly #totals = new Delivered();
  /** Of all partners together. */
  readonly #partners = new Delivered();
  readonly #byPartner = new Map<string, Delivered>();

  constructor(oldest: Period) {
    this.#kind = oldest.kind;
    this.#from = oldest.start;
  }

  add(period: Period, partner: string | undefined): void {
    if (this.first === undefined || period.start < this.first) this.first = period.start;
    if (period.end < this.#from) return;
    if (partner === undefined) {
      this.#totals.add(period, this.#kind);
      return;
    }
    const known = this.#byPartner.get(partner) ?? new Delivered();
    this.#byPartner.set(partner, known);
    if (known.add(period, this.#kind)) this.#partners.add(period, this.#kind);
  }

  isDelivered(period: Period, partner: string | undefined): boolean {
    if (partner !== undefined && this.#byPartner.get(partner)?.has(period)) return true;
    const isTotal = this.#totals.has(period);
    return partner === undefined
      ? isTotal || this.#partners.has(period)
      : isTotal && !this.#partners.has(period);
  }
}

/** The periods for which one partner, or all together, gave a figure. */
class Delivered {
  readonly #texts = new Set<string>();
  readonly #kinds = new Set<PeriodKind>();
  /** Period of the indicator's own kind, to the days in it that shorter periods cover, per kind of those. */
  readonly #days = new Map<string, Map<PeriodKind, number>>();

  /** False where it was known already. */
  add(period: Period, kind: PeriodKind): boolean {
    if (this.#texts.has(period.text)) return false;
    this.#texts.add(period.text);
    this.#kinds.add(period.kind);
    const around = period.kind === kind ? undefined : partlyIn(kind, period);
    if (!around) return true;
    const days = this.#days.get(around.text) ?? new Map<PeriodKind, number>();
    this.#days.set(around.text, days);
    days.set(period.kind, (days.get(period.kind) ?? 0) + lengthInDays(period));
    return true;
  }

  has(period: Period): boolean {
    if (this.#texts.has(period.text)) return true;
    for (const [kind, days] of this.#days.get(period.text) ?? []) {
      if (days >= (kind === "week" ? daysOfWeeks(period) : lengthInDays(period))) return true;
    }
    for (const kind of this.#kinds) {
      const around = periodAt(kind, period.start);
      if (around && around.end >= period.end && this.#texts.has(around.text)) return true;
    }
    return false;
  }
}

const TO_THURSDAY = 3;

/** The period of a kind that a shorter one is part of; a week is part of the one with its Thursday (ISO 8601). */
function partlyIn(kind: PeriodKind, period: Period): Period | undefined {
  if (period.kind === "week") return periodAt(kind, shiftDay(period.start, TO_THURSDAY));
  const around = periodAt(kind, period.start);
  return around && around.end >= period.end ? around : undefined;
}

/** The days of all weeks whose Thursday lies in a period. */
function daysOfWeeks({ start, end }: Period): number {
  const week = periodAt("week", start);
  if (!week) return Number.POSITIVE_INFINITY;
  const thursday = shiftDay(week.start, TO_THURSDAY);
  const first = thursday < start ? shiftDay(thursday, 7) : thursday;
  return first > end ? Number.POSITIVE_INFINITY : 7 * (Math.floor(daysBetween(first, end) / 7) + 1);
}
