import type { Measures } from "../measure/figures.ts";
import { type CodedRows, type Codes, codesOf, numberColumn } from "../model/coded-rows.ts";
import type { FigurePart } from "../model/house-rule.ts";
import type { Measurement } from "../model/measurements.ts";
import type { Repository } from "../model/repository.ts";
import { groupsOf } from "./histories.ts";

const NUMERATOR = numberColumn("numerator");
const DENOMINATOR = numberColumn("denominator");

/** One figure that a house rule can be held against. */
export interface HouseFigure {
  readonly period: string;
  readonly partner?: string;
  /** `dimension=value`, sorted. */
  readonly groups: readonly string[];
  /** Absent where there is a figure that may or can not be compared: withheld, not applicable, bounds only. */
  readonly value?: number;
  /** Absent where the figure was added up or computed. */
  readonly row?: Measurement;
  /** Of a figure that was added up over partners, or computed from such figures. */
  readonly reported?: Reported;
}

/** Who is in a sum over partners. */
export interface Reported {
  readonly partners: readonly string[];
  /** Those that should be in it and are not; absent where nobody said who should. */
  readonly missing?: readonly string[];
}

/**
 * Per figure, the partners that it lacks and others have: then sums would differ by who reported. Empty
 * where all figures are whole, or rest on the same partners.
 */
export function unequalIn(figures: readonly HouseFigure[]): ReadonlyMap<HouseFigure, readonly string[]> {
  const sums = figures.flatMap((figure) => (figure.reported ? [{ figure, ...figure.reported }] : []));
  const all = new Set(sums.flatMap(({ partners, missing = [] }) => [...partners, ...missing]));
  const isSame = sums.every(({ partners }) => isSameList(partners, sums[0]?.partners ?? []));
  // A number that was written, or a sum of all who should be in it, is whole.
  const isOneWhole = sums.length < figures.length || sums.some(({ missing }) => missing?.length === 0);
  const areAllWhole = sums.every(({ missing }) => missing?.length === 0);
  if (areAllWhole || figures.length < 2 || (isSame && !isOneWhole)) return new Map();
  const lacking = sums.map(({ figure, partners, missing }) => {
    const absent = missing ?? [...all].filter((partner) => !partners.includes(partner));
    return [figure, absent] as const;
  });
  return new Map(lacking.filter(([, absent]) => absent.length > 0));
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}

/** Of one indicator, by period, partner and groups as one text. */
export type HouseFigures = ReadonlyMap<string, HouseFigure>;

/** The figures of indicators, for house rules that ask for them per partner, per group, or as totals. */
export class HouseBook {
  readonly #repository: Repository;
  readonly #measures: Measures;
  readonly #codes: Codes;
  readonly #known = new Map<string, HouseFigures>();

  constructor(repository: Repository, measures: Measures) {
    this.#repository = repository;
    this.#measures = measures;
    this.#codes = codesOf(repository.measurements);
  }

  /** True where an indicator has any figure, of whatever period, partner or group. */
  isMeasured(indicator: string): boolean {
    if (this.#codes.rowsOf(indicator).length > 0) return true;
    return (this.#measures.series.get(indicator)?.figures.length ?? 0) > 0;
  }

  isComputed(indicator: string): boolean {
    return this.#repository.entities.indicator.get(indicator)?.data.type === "computed";
  }

  figures(indicator: string, part: FigurePart, per: readonly string[]): HouseFigures {
    const key = JSON.stringify([indicator, part, [...per].sort()]);
    const known = this.#known.get(key) ?? this.#gather(indicator, part, per);
    this.#known.set(key, known);
    return known;
  }

  #gather(indicator: string, part: FigurePart, per: readonly string[]): HouseFigures {
    const figures = new Map<string, HouseFigure>();
    const rows = this.#codes.rowsOf(indicator);
    const groups = new GroupNames(this.#codes, per);
    const isPartner = per.includes("partner");
    for (let row = 0; row < rows.length; row += 1) {
      const names = groups.namesOf(rows.groupOf(row));
      const partner = rows.partnerOf(row);
      if (names === undefined || partner > 0 !== isPartner) continue;
      const value = numberIn(rows, row, part);
      // A row without that number says nothing about it; unless it says that nobody may know.
      if (Number.isNaN(value) && !rows.isClosed(row)) continue;
      const period = this.#codes.periods[rows.periodOf(row)]?.text ?? "";
      const id = this.#codes.partners[partner] ?? "";
      const key = [period, id, ...names].join(" ");
      if (figures.has(key)) continue;
      figures.set(key, {
        period,
        ...(isPartner && { partner: id }),
        groups: names,
        ...(!Number.isNaN(value) && { value }),
        row: rows.at(row),
      });
    }
    if (per.length === 0) this.#addTotals(indicator, part, figures);
    return figures;
  }

  /** Totals that nobody wrote: of all partners together, or computed. */
  #addTotals(indicator: string, part: FigurePart, figures: Map<string, HouseFigure>): void {
    for (const figure of this.#measures.series.get(indicator)?.figures ?? []) {
      const period = figure.period.text;
      const key = `${period} `;
      if (figures.has(key)) continue;
      const value = figure[part];
      const isThere = value !== undefined || figure.status === "withheld" || figure.bounds !== undefined;
      if (!isThere) continue;
      const { partners, coverage } = figure;
      const reported = partners && { partners, ...(coverage && { missing: coverage.missing }) };
      figures.set(key, {
        period,
        groups: [],
        ...(value !== undefined && { value }),
        ...(reported && { reported }),
      });
    }
  }
}

/** The groups of exactly some dimensions, by their codes. */
class GroupNames {
  readonly #codes: Codes;
  readonly #wanted: ReadonlySet<string>;
  readonly #known = new Map<number, readonly string[] | undefined>();

  constructor(codes: Codes, per: readonly string[]) {
    this.#codes = codes;
    this.#wanted = new Set(per.filter((each) => each !== "partner"));
  }

  /** `dimension=value`, sorted; nothing where the group is of other dimensions. */
  namesOf(code: number): readonly string[] | undefined {
    if (!this.#known.has(code)) this.#known.set(code, this.#look(this.#codes.groupAt(code)));
    return this.#known.get(code);
  }

  #look(group: ReadonlyMap<string, string>): readonly string[] | undefined {
    const isThis =
      group.size === this.#wanted.size && [...group.keys()].every((each) => this.#wanted.has(each));
    return isThis ? groupsOf(group) : undefined;
  }
}

/** `NaN` where there is none. */
function numberIn(rows: CodedRows, row: number, part: FigurePart): number {
  if (rows.isClosed(row)) return Number.NaN;
  const [numerator, denominator] = [rows.numberOf(row, NUMERATOR), rows.numberOf(row, DENOMINATOR)];
  if (part !== "value" || Number.isNaN(numerator) || Number.isNaN(denominator)) {
    return rows.numberOf(row, numberColumn(part));
  }
  return denominator > 0 ? numerator / denominator : Number.NaN;
}
