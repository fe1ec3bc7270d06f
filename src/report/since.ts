import type { Comparison } from "../compare/compare.ts";
import type { PublishedFigure } from "../disclosure/attainment.ts";
import { figureKey } from "../disclosure/problem/key.ts";
import type { Released } from "../disclosure/released.ts";
import type { Change, ShownNumber } from "../language/changes/change.ts";
import type { TextInLanguages } from "../language/locale.ts";
import type { SinceTrouble } from "../language/since-report.ts";
import type { Selection } from "../measure/figures.ts";
import { valueKindOf } from "../measure/value-kind.ts";
import type { Entity, Repository } from "../model/repository.ts";
import type { ToldFigure } from "./shown-figures.ts";

/** The last report of the same kind, as it was published. */
export interface EarlierReport {
  readonly repository: Repository;
  readonly report: Entity<"report">;
  /** The day that it was judged on, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** What is known of the last report of the same kind. */
export type Since =
  | { readonly is: "unknown"; readonly why: SinceTrouble }
  | {
      readonly is: "known";
      readonly earlier: EarlierReport;
      /** From then to now, without what belongs to one person by either side. */
      readonly comparison: Comparison;
      /** The figures that either report prints. */
      readonly told: { readonly before: readonly ToldFigure[]; readonly after: readonly ToldFigure[] };
    };

export type KnownSince = Extract<Since, { readonly is: "known" }>;

/** Names of then to those of now, of one kind. */
export type NamesOf = (kind: string, id: string) => string;

/** What was renamed between the two reports. */
export function namesNow({ changes }: Pick<Comparison, "changes">): NamesOf {
  const names = new Map(
    changes.flatMap(({ kind, id, what }): [string, string][] =>
      what.is === "renamed" ? [[`${kind} ${what.from}`, id]] : [],
    ),
  );
  return (kind, id) => names.get(`${kind} ${id}`) ?? id;
}

type Shown = Extract<PublishedFigure, { readonly hidden: false }>;

/**
 * The figures that stand in both reports with other numbers. Nothing is in it that does not stand in the two
 * reports; of people the old number is told only where a difference beside the report of now tells it as well, row by
 * row: otherwise only that figures of the indicator were revised.
 * @param isTold which indicators, by their names of now, this reader may read of on both sides
 */
export function revisedFigures(
  { comparison, told }: KnownSince,
  { repository, isTold }: { readonly repository: Repository; isTold(indicator: string): boolean },
): readonly Change[] {
  const names = namesNow(comparison);
  const before = new Map(
    told.before.flatMap((each) => shownOf(each).map((figure) => [keyOf(each, names), figure] as const)),
  );
  const rows = listedRows(comparison.changes);
  const changes: Change[] = [];
  const seen = new Set<string>();
  for (const each of told.after) {
    const { indicator } = each;
    const key = keyOf(each, (_, id) => id);
    const [old, now] = [before.get(key), shownOf(each)[0]];
    if (!old || !now || seen.has(key) || !isTold(indicator.id) || isSame(old, now)) continue;
    seen.add(key);
    const isRowTold = !comparison.isSilent(indicator.id) && rows.has(`${indicator.id}/${now.period.text}`);
    if (isRowTold || !comparison.isAboutPeople(indicator.id)) {
      changes.push(figureChange(each, [old, now], { key, repository }));
    } else if (!seen.has(indicator.id)) {
      seen.add(indicator.id);
      changes.push({ ...common(indicator), id: indicator.id, what: { is: "figures-changed" } });
    }
  }
  return byShare(changes);
}

/** A figure that the last report printed and this one does not, with another number now. */
export interface RevisedSince {
  readonly change: Change;
  /** As it is now; absent where it is gone. */
  readonly now?: ToldFigure;
}

/**
 * The figures that the last report printed, that are others now or gone, and that this report does not print: its
 * tables moved on. Only of indicators that have nothing to do with people: of those, a number that stands in neither
 * report is one more to reckon with. What is hidden now is not mentioned.
 * @param released what may be published as of the report of now, by the names of now
 * @param isTold as for `revisedFigures`
 */
export function revisedSince(
  { comparison, told }: KnownSince,
  {
    repository,
    released,
    isTold,
  }: {
    readonly repository: Repository;
    readonly released: ReadonlyMap<string, Released>;
    isTold(indicator: string): boolean;
  },
): readonly RevisedSince[] {
  const names = namesNow(comparison);
  const seen = new Set(told.after.map((each) => keyOf(each, (_, id) => id)));
  const gone = goneRows(comparison.changes);
  return told.before.flatMap((each): readonly RevisedSince[] => {
    const [old] = shownOf(each);
    const key = keyOf(each, names);
    const known = released.get(names("indicator", each.indicator.id));
    if (!old || !known || seen.has(key)) return [];
    seen.add(key);
    const { indicator } = known;
    if (!isTold(indicator.id) || comparison.isAboutPeople(indicator.id)) return [];
    const of = selectionNow(each.of, names);
    const figure = figureNow(known, of, old.period.text);
    if (!figure) {
      if (!gone.has(key)) return [];
      return [{ change: figureChange({ indicator, of, figure: old }, [old], { key, repository }) }];
    }
    if (figure.hidden || isSame(old, figure)) return [];
    const now = { indicator, of, figure };
    return [{ change: figureChange(now, [old, figure], { key, repository }), now }];
  });
}

/** Those that changed most come first. */
export function byShare(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort((a, b) => shareOf(b) - shareOf(a));
}

/** What may be published of one figure, hidden or not; undefined where there is none. */
function figureNow(
  { series, breakdowns }: Released,
  { partner, cell }: Selection,
  period: string,
): PublishedFigure | undefined {
  const [by, value] = cell ? [cell.dimension, cell.value] : ["partner", partner];
  if (value === undefined) return series.find((figure) => figure.period.text === period);
  const table = breakdowns.find((each) => each.by === by && each.period === period);
  return table?.cells.find((each) => each.value === value)?.figure;
}

/** The figures of which the comparison tells that their row is gone: others may have become part of another. */
function goneRows(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap(({ kind, id, what, isGone }) =>
      kind === "figure" && what.is === "figure" && isGone ? [id] : [],
    ),
  );
}

/** Typed baselines are told with the indicator that they are typed in. */
function shownOf({ figure }: ToldFigure): readonly Shown[] {
  return figure.hidden || figure.origin === "typed" ? [] : [figure];
}

function keyOf({ indicator, of, figure }: ToldFigure, names: NamesOf): string {
  const id = names("indicator", indicator.id);
  return figureKey(id, selectionNow(of, names), { period: figure.period });
}

function selectionNow({ partner, cell }: Selection, names: NamesOf): Selection {
  return {
    ...(partner !== undefined && { partner: names("partner", partner) }),
    ...(cell && { cell: { ...cell, dimension: names("dimension", cell.dimension) } }),
  };
}

/** Indicators and periods of which the comparison tells rows one by one. */
function listedRows(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap(({ kind, id, what }) =>
      kind === "figure" && what.is === "figure" ? [id.split("/").slice(0, 2).join("/")] : [],
    ),
  );
}

const NUMBERS = ["value", "numerator", "denominator", "n"] as const;
const TINY = 1e-9;

/** Sums of the same numbers in another order are the same. */
function isSame(a: Shown, b: Shown): boolean {
  return NUMBERS.every((number) => {
    const [x, y] = [a[number], b[number]];
    if (x === undefined || y === undefined) return x === y;
    return Math.abs(x - y) <= TINY * Math.max(1, Math.abs(x), Math.abs(y));
  });
}

function common({ data, document, pointer }: Entity<"indicator">) {
  return {
    class: "revised",
    kind: "figure",
    name: data.name,
    where: document.locate(pointer),
    isGone: false,
    touches: [],
  } as const;
}

function figureChange(
  { indicator, of, figure }: ToldFigure,
  [old, now]: readonly [Shown, Shown?],
  { key, repository }: { readonly key: string; readonly repository: Repository },
): Change {
  const difference = now && now.value - old.value;
  return {
    ...common(indicator),
    isGone: now === undefined,
    id: key,
    valueKind: valueKindOf(indicator, repository),
    what: {
      is: "figure",
      before: numberOf(old),
      ...(now && { after: numberOf(now) }),
      ...(difference !== undefined && { difference }),
      ...(difference !== undefined && old.value !== 0 && { share: difference / Math.abs(old.value) }),
      period: figure.period.text,
      whose: whoseOf(of, repository),
    },
    ...(old.status === "final" && { isFinal: true }),
  };
}

function numberOf({ value, numerator, denominator, n, status }: Shown): ShownNumber {
  return {
    hidden: false,
    value,
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(n !== undefined && { n }),
    status,
  };
}

function whoseOf({ partner, cell }: ToldFigure["of"], { entities }: Repository): readonly TextInLanguages[] {
  const values = cell && entities.dimension.get(cell.dimension)?.data.values;
  return [
    ...(partner === undefined ? [] : [entities.partner.get(partner)?.data.name ?? partner]),
    ...(cell ? [values?.find(({ id }) => id === cell.value)?.name ?? cell.value] : []),
  ];
}

function shareOf({ what }: Change): number {
  return what.is === "figure" ? Math.abs(what.share ?? 0) : -1;
}
