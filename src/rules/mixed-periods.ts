import type { Finding } from "../findings/finding.ts";
import type { Indicator } from "../generated/schema-types.ts";
import { type CodedRows, type Codes, codesOf } from "../model/coded-rows.ts";
import {
  isDate,
  nextPeriod,
  type Period,
  type PeriodKind,
  partsOf,
  periodAt,
  previousPeriod,
} from "../model/period.ts";
import type { Rule } from "./rule.ts";

/** The rows of one partner, or of no partner, in one kind of period. */
interface Group {
  /** Absent for rows without a partner. */
  readonly partner: string | undefined;
  readonly kind: PeriodKind;
  /** Of the first of its rows. */
  readonly period: Period | undefined;
  /** Which of the indicator's rows came first. */
  readonly first: number;
  rows: number;
}

/**
 * One series in several kinds of periods, or in another kind than was agreed: only one kind is laid side by
 * side, so the rest is left out without a word. One finding per partner and kind, at the first of its rows.
 */
export const mixedPeriods: Rule<"mixed-periods"> = {
  name: "mixed-periods",
  *check({ repository }) {
    const codes = codesOf(repository.measurements);
    for (const [id, { data }] of repository.entities.indicator) {
      const rows = codes.rowsOf(id);
      const groups = groupsOf(rows, codes);
      const agreed = agreedKind(data);
      const expected = agreed ?? mostUsed(groups);
      const others = groups.filter(({ kind }) => kind !== expected);
      if (others.length === 0) continue;
      const leftOut = canAdd(data) ? leftOutOf(others, { rows, codes, expected, agreed }) : others;
      for (const group of leftOut) yield findingOf(id, group, { rows, groups, expected, agreed });
    }
  },
};

interface Surroundings {
  readonly rows: CodedRows;
  readonly groups: readonly Group[];
  readonly expected: PeriodKind;
  readonly agreed: PeriodKind | undefined;
}

function findingOf(
  indicator: string,
  { partner, kind, first, rows: count }: Group,
  { rows, groups, expected, agreed }: Surroundings,
): Finding<"mixed-periods"> {
  const same = groups.find((each) => each.kind === expected);
  const other = same && rows.at(same.first);
  return {
    rule: "mixed-periods",
    args: {
      indicator,
      ...(partner !== undefined && { partner }),
      kind,
      expected,
      basis: agreed === undefined ? "others" : "frequency",
      rows: count,
    },
    where: rows.at(first).locate("period"),
    about: `indicator:${indicator}`,
    ...(other && {
      related: [{ label: "other", detail: other.period.text, where: other.locate("period") }],
    }),
  };
}

function groupsOf(rows: CodedRows, { periods, partners }: Codes): readonly Group[] {
  const perPartner = new Map<number, Map<PeriodKind, Group>>();
  for (let row = 0; row < rows.length; row += 1) {
    const partner = rows.partnerOf(row);
    const period = periods[rows.periodOf(row)];
    const kind = period?.kind ?? "year";
    const kinds = perPartner.get(partner) ?? new Map<PeriodKind, Group>();
    if (kinds.size === 0) perPartner.set(partner, kinds);
    const group = kinds.get(kind);
    if (group) group.rows += 1;
    else {
      const known = partner === 0 ? undefined : partners[partner];
      kinds.set(kind, { partner: known, kind, period, first: row, rows: 1 });
    }
  }
  return [...perPartner.values()].flatMap((kinds) => [...kinds.values()]);
}

function canAdd({ over_time: rule, cumulative }: Indicator): boolean {
  return cumulative === true || (rule !== undefined && rule !== "none");
}

interface Added {
  readonly rows: CodedRows;
  readonly codes: Codes;
  readonly expected: PeriodKind;
  readonly agreed: PeriodKind | undefined;
}

/** The groups with only those rows that `over_time` brings to no period of the kind that is expected. */
function leftOutOf(others: readonly Group[], { rows, codes, expected, agreed }: Added): readonly Group[] {
  const told = periodsPerPartner(rows, codes);
  const daysOf = new Map([...told].map(([partner, periods]) => [partner, areFirstDays(periods, agreed)]));
  const found = new Map<Group, Group>();
  const groupFor = new Map(others.map((group) => [`${group.partner ?? ""}\n${group.kind}`, group]));
  for (let row = 0; row < rows.length; row += 1) {
    const period = codes.periods[rows.periodOf(row)];
    const partner = rows.partnerOf(row);
    const name = partner === 0 ? "" : (codes.partners[partner] ?? "");
    const group = period && groupFor.get(`${name}\n${period.kind}`);
    if (!group) continue;
    const isMade = period.kind === "day" && daysOf.get(partner) === true;
    if (!isMade && isBrought(period, told.get(partner) ?? new Set(), { expected, agreed })) continue;
    const known = found.get(group);
    if (known) known.rows += 1;
    else found.set(group, { ...group, period, first: row, rows: 1 });
  }
  return others.flatMap((group) => found.get(group) ?? []);
}

function periodsPerPartner(rows: CodedRows, codes: Codes): ReadonlyMap<number, ReadonlySet<string>> {
  const told = new Map<number, Set<string>>();
  for (let row = 0; row < rows.length; row += 1) {
    const partner = rows.partnerOf(row);
    const periods = told.get(partner) ?? new Set<string>();
    if (periods.size === 0) told.set(partner, periods);
    periods.add(codes.periods[rows.periodOf(row)]?.text ?? "");
  }
  return told;
}

/**
 * Whether all days are the first of a year (month, quarter) that was agreed: a spreadsheet makes `2024-01-01` of 2024.
 * Who counts every day has other days as well.
 */
function areFirstDays(told: ReadonlySet<string>, agreed: PeriodKind | undefined): boolean {
  if (agreed === undefined || agreed === "day" || agreed === "week") return false;
  return [...told].every((text) => !isDate(text) || periodAt(agreed, text)?.start === text);
}

/**
 * Shorter periods that `over_time` puts together to the kind that was agreed are not left out; nor is a
 * longer one, such as the total of a year, of which all shorter ones are there.
 */
function isBrought(
  period: Period,
  told: ReadonlySet<string>,
  { expected, agreed }: Pick<Added, "expected" | "agreed">,
): boolean {
  const shorter = partsOf(period, expected);
  if (shorter.length > 0) return shorter.every(({ text }) => told.has(text));
  if (agreed === undefined || (agreed === "school-year" && isShortened(period, told))) return false;
  const longer = periodAt(agreed, period.start);
  return longer !== undefined && partsOf(longer, period.kind).length > 0;
}

/** `2011-12` among school years is one of those, written short, unless the month before or after is there. */
function isShortened(period: Period, told: ReadonlySet<string>): boolean {
  if (period.kind !== "month") return false;
  const [year, month] = period.text.split("-").map(Number);
  if (year === undefined || month !== (year + 1) % 100) return false;
  return ![previousPeriod(period), nextPeriod(period)].some((each) => each && told.has(each.text));
}

/** What `frequency` says about the kind of period; nothing where it is measured all the time, or once. */
function agreedKind({ frequency }: Indicator): PeriodKind | undefined {
  return frequency === "continuous" || frequency === "once" ? undefined : frequency;
}

/** The kind of most partners, then of most rows; of two that are equal, the one that came first. */
function mostUsed(groups: readonly Group[]): PeriodKind {
  const kinds = new Map<PeriodKind, { partners: number; rows: number }>();
  for (const { kind, rows } of groups) {
    const count = kinds.get(kind) ?? { partners: 0, rows: 0 };
    kinds.set(kind, { partners: count.partners + 1, rows: count.rows + rows });
  }
  const [first] = [...kinds].sort(([, a], [, b]) => b.partners - a.partners || b.rows - a.rows);
  return first?.[0] ?? "year";
}
