import type { Comparison } from "../compare/compare.ts";
import type { PublishedFigure } from "../disclosure/attainment.ts";
import { figureKey } from "../disclosure/problem/key.ts";
import type { Change, ShownNumber } from "../language/changes/change.ts";
import type { TextInLanguages } from "../language/locale.ts";
import type { SinceTrouble } from "../language/since-report.ts";
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
  return changes.sort((a, b) => shareOf(b) - shareOf(a));
}

/** Typed baselines are told with the indicator that they are typed in. */
function shownOf({ figure }: ToldFigure): readonly Shown[] {
  return figure.hidden || figure.origin === "typed" ? [] : [figure];
}

function keyOf({ indicator, of, figure }: ToldFigure, names: NamesOf): string {
  const { partner, cell } = of;
  return figureKey(
    names("indicator", indicator.id),
    {
      ...(partner !== undefined && { partner: names("partner", partner) }),
      ...(cell && { cell: { ...cell, dimension: names("dimension", cell.dimension) } }),
    },
    { period: figure.period },
  );
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
  [old, now]: readonly [Shown, Shown],
  { key, repository }: { readonly key: string; readonly repository: Repository },
): Change {
  const difference = now.value - old.value;
  return {
    ...common(indicator),
    id: key,
    valueKind: valueKindOf(indicator, repository),
    what: {
      is: "figure",
      before: numberOf(old),
      after: numberOf(now),
      difference,
      ...(old.value !== 0 && { share: difference / Math.abs(old.value) }),
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
