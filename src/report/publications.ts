import type { Report } from "../generated/schema-types.ts";
import { type Period, readPeriod } from "../model/period.ts";

/** What makes a report one of a kind: for whom, and by which template. */
export type ReportKind = string;

/** A report of a period as it first left the house. */
export interface Publication {
  /** The identifier that it had then. */
  readonly id: string;
  readonly kind: ReportKind;
  readonly period: Period;
  /** The full name of the commit. */
  readonly commit: string;
  /** The day of that commit, `YYYY-MM-DD`. */
  readonly day: string;
  /** Of a release: the day that its record carries. */
  readonly released?: string;
}

/** A commit that brought a made report, or a record of a release that names it. */
export interface Appearance {
  readonly id: string;
  readonly commit: string;
  readonly day: string;
  /** The definition as it stood at that commit, as plain data. */
  readonly definition: unknown;
  /** Of a record of a release: the day that it carries. */
  readonly released?: string;
}

type Defined = Pick<Report, "reader" | "funder" | "template">;

/** The kind of a report: reader, funder and template. */
export function reportKind({ reader, funder, template }: Defined): ReportKind {
  return JSON.stringify([reader, funder ?? null, template ?? reader]);
}

/**
 * When each report of each period was first published: with the first release that names it, else when its made text
 * first stood in git. Not when it was made again: a report that is made anew with a target that moved hides nothing.
 * @param appearances parents before children
 */
export function firstPublications(appearances: readonly Appearance[]): readonly Publication[] {
  const found = new Map<string, Publication>();
  for (const { id, commit, day, definition, released } of appearances) {
    const defined = readDefinition(definition);
    if (!defined) continue;
    const key = `${id} ${defined.period.text} ${defined.kind}`;
    const known = found.get(key);
    if (known && (known.released !== undefined || released === undefined)) continue;
    found.set(key, { id, ...defined, commit, day, ...(released !== undefined && { released }) });
  }
  return [...found.values()];
}

function readDefinition(data: unknown): Pick<Publication, "kind" | "period"> | undefined {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return undefined;
  const { reader, funder, template, period: written } = data as Readonly<Record<string, unknown>>;
  const isText = (value: unknown) => value === undefined || typeof value === "string";
  if (typeof reader !== "string" || !isText(funder) || !isText(template)) return undefined;
  const period = typeof written === "string" || typeof written === "number" ? readPeriod(written) : undefined;
  return period && { kind: reportKind({ reader, funder, template } as Defined), period };
}

/** A report whose predecessor is looked for. */
export interface Successor {
  readonly id: string;
  readonly data: Defined & Pick<Report, "period">;
}

/** The period of a report; without one, no other is earlier. */
export function periodOf({ data }: Successor): Period | undefined {
  return data.period === undefined ? undefined : readPeriod(data.period);
}

/** Of those of the same kind over a period that ended earlier the latest; of several, that of the same name first. */
export function lastBefore(report: Successor, publications: readonly Publication[]): Publication | undefined {
  const period = periodOf(report);
  if (!period) return undefined;
  const kind = reportKind(report.data);
  const rank = (each: Publication) => [each.period.end, each.id === report.id ? "1" : "0"] as const;
  return publications
    .filter((each) => each.kind === kind && each.period.end < period.end)
    .reduce<Publication | undefined>((best, each) => {
      if (!best) return each;
      const [a, b] = [rank(best), rank(each)];
      const order = compareTexts(b[0], a[0]) || compareTexts(b[1], a[1]) || compareTexts(best.id, each.id);
      return order > 0 ? each : best;
    }, undefined);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether the files of now know of an earlier report of the same kind, whether or not it was kept. */
export function isOneBefore(report: Successor, others: Iterable<Successor>): boolean {
  const period = periodOf(report);
  if (!period) return false;
  const kind = reportKind(report.data);
  return [...others].some((other) => {
    const end = periodOf(other)?.end;
    return reportKind(other.data) === kind && end !== undefined && end < period.end;
  });
}
