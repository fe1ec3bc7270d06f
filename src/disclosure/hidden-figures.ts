import type { HiddenReason } from "../language/privacy.ts";
import type { Figure, Selection } from "../measure/figures.ts";
import { isAboutPeople } from "../model/about-people.ts";
import { readPeriod } from "../model/period.ts";
import type { Entity } from "../model/repository.ts";
import { isUnknownGroup } from "../model/unknown-group.ts";
import type { Disclosure } from "./audit/explain.ts";
import { selectionOf } from "./breakdowns.ts";
import { groundsOf, hiddenByRules } from "./by-rules.ts";
import { isClosed } from "./closed.ts";
import { groupOf, hasNobody, minimumOf } from "./groups.ts";
import { guardFor } from "./guard.ts";
import type { Known, Place } from "./place.ts";
import { guardedOf } from "./problem/guarded.ts";
import { figureKey } from "./problem/key.ts";
import { type Protection, prepareProtection } from "./protection.ts";
import { isInRelease } from "./published-before.ts";
import { hiddenBecause } from "./safety.ts";
import { type Tied, Ties } from "./tied.ts";

/** A hidden figure and why it is; never a number of people. */
export interface HiddenFigure {
  readonly indicator: Entity<"indicator">;
  readonly of: Selection;
  readonly period: string;
  /** As `figureKey` names it. */
  readonly key: string;
  readonly reason: HiddenReason;
  /** Of `secondary`: what could be worked out if it were shown, and of what. */
  readonly because?: Disclosure;
  /** Of `ground`: the figures that it rests on and that are hidden. */
  readonly grounds?: readonly string[];
  /** Of `beside`, `release` and `unproven`: the figures that tell together between what it lies. */
  readonly tied?: Tied;
}

/** Everything that is hidden in the periods that are shown, and what cannot be hidden any more. */
export interface HiddenFigures {
  readonly hidden: readonly HiddenFigure[];
  /** What follows from what was published before. */
  readonly disclosed: readonly Disclosure[];
  /** False where something could not be proven safe, or is known already. */
  readonly isProven: boolean;
  /** True where more is hidden because the solver is not there or broke. */
  readonly isSolverFailed: boolean;
}

/** Lists the hidden figures of totals, partners and groups, indicator by indicator. */
export async function hiddenFigures(known: Known): Promise<HiddenFigures> {
  const prepared = await prepareProtection(known);
  const { solved, hidden: reasons, isNothingProven, isSolverFailed } = prepared;
  const because = await explanations(solved);
  const found: Found[] = [];
  for (const indicator of known.repository.entities.indicator.values()) {
    for (const of of selectionsOf(indicator, known)) {
      const place = { ...known, indicator, of };
      const guard = guardFor(known, indicator, of);
      const figures = known.measures.asked.series(indicator.id, of)?.figures ?? [];
      for (const figure of [...typedIn(place, figures), ...figures]) {
        const isFigure = figure.value !== undefined || figure.bounds || figure.status === "withheld";
        if (!isFigure || guard(figure) === undefined) continue;
        found.push({
          figure,
          place,
          told: hiddenFigure(figure, place, { because, reasons, isNothingProven }),
        });
      }
    }
  }
  const isProven =
    !isNothingProven && solved?.isProven !== false && ![...reasons.values()].includes("unproven");
  const hidden = withTies(found, prepared);
  return { hidden, disclosed: solved?.disclosed ?? [], isProven, isSolverFailed };
}

interface Found {
  readonly figure: Figure;
  readonly place: Place;
  readonly told: HiddenFigure;
}

/** What is hidden together with others, and no equation says why: with which. */
const TIED: ReadonlySet<HiddenReason> = new Set(["beside", "release", "unproven"]);

function withTies(found: readonly Found[], { problem, hidden }: Protection): readonly HiddenFigure[] {
  const ties = new Ties(problem);
  const keys = new Set(found.map(({ told }) => told.key));
  const isHidden = (key: string) => keys.has(key) || hidden.has(key);
  return found.map(({ figure, place, told }) => {
    return TIED.has(told.reason) ? { ...told, tied: ties.of(figure, place, isHidden) } : told;
  });
}

/** Why what is hidden for others' sake is; none where the solver, which has to be asked, is not there. */
async function explanations(
  solved: Protection["solved"],
): Promise<ReadonlyMap<string, Disclosure> | undefined> {
  try {
    return await solved?.because();
  } catch {
    return undefined;
  }
}

/** A baseline that was typed is shown where nothing of its period was measured. */
function typedIn({ indicator, of }: Place, figures: readonly Figure[]): readonly Figure[] {
  const { period: text, value } = indicator.data.baseline ?? {};
  const period = text === undefined ? undefined : readPeriod(text);
  if (of.partner !== undefined || of.cell || !period || value === undefined) return [];
  if (figures.some((each) => each.period.text === period.text)) return [];
  return [{ period, value, status: "final", origin: "typed" }];
}

function selectionsOf({ id, data }: Entity<"indicator">, { measures }: Known): readonly Selection[] {
  const dimensions = (data.breakdowns ?? []).filter(({ by }) => by !== "partner");
  return [
    {},
    ...measures.asked.partners(id).map((partner) => ({ partner })),
    ...dimensions.flatMap(({ by }) => measures.asked.groups(id, by).map((value) => selectionOf(by, value))),
  ];
}

interface Solved {
  readonly because: ReadonlyMap<string, Disclosure> | undefined;
  readonly reasons: Protection["hidden"];
  readonly isNothingProven: boolean;
}

function hiddenFigure(
  figure: Figure,
  place: Place,
  { because, reasons, isNothingProven }: Solved,
): HiddenFigure {
  const { indicator, of } = place;
  const key = figureKey(indicator.id, of, figure);
  const common = { indicator, of, period: figure.period.text, key };
  const own = ownReason(figure, place);
  if (own) return { ...common, reason: own };
  if (figure.origin === "computed") {
    const grounds = groundsOf(figure, place)
      .filter(
        (ground) => guardFor(place, ground.place.indicator, ground.place.of)(ground.figure) !== undefined,
      )
      .map((ground) => figureKey(ground.place.indicator.id, ground.place.of, ground.figure));
    return { ...common, reason: "ground", grounds: [...new Set(grounds)].sort() };
  }
  const reason = isNothingProven ? "unproven" : reasons.get(key);
  const equation = because?.get(key);
  if (reason === "secondary") return { ...common, reason, ...(equation && { because: equation }) };
  if (reason === "unproven") return { ...common, reason };
  if (isClosed(figure, place)) return { ...common, reason: "release" };
  const isByRules = hiddenByRules(figure, place) !== undefined;
  return { ...common, reason: !isByRules && isInRelease(key, place.repository) ? "release" : "beside" };
}

/** What the figure tells by itself. */
function ownReason(figure: Figure, place: Place): HiddenReason | undefined {
  const { indicator, repository } = place;
  if (figure.status === "withheld") return "withheld";
  if (!isAboutPeople(indicator)) return undefined;
  const group = groupOf(figure, indicator);
  if (group && figure.origin !== "computed") {
    const { whole, part, others } = guardedOf(group, minimumOf(indicator, repository));
    if (whole) return "small-group";
    if (part) return group.part === 0 ? "group-disclosure" : "small-part";
    if (others) return group.whole - (group.part ?? 0) <= 1 ? "group-disclosure" : "complement";
    if (isTellingNobody(figure, place)) return "sensitive-zero";
    if (isHoldingAll(figure, place)) return "holds-all";
  }
  const because = hiddenBecause(figure, indicator, repository);
  return because === "small-group" ? undefined : because;
}

function isTellingNobody(figure: Figure, { indicator, repository, of }: Place): boolean {
  const group = groupOf(figure, indicator);
  const dimension = of.cell && repository.entities.dimension.get(of.cell.dimension)?.data;
  if (!group || !of.cell || dimension?.sensitive !== true || !hasNobody(group)) return false;
  return !(isUnknownGroup(of.cell.value) && group.whole === 0);
}

function isHoldingAll(figure: Figure, { indicator, measures, of }: Place): boolean {
  const isPart =
    of.cell !== undefined || (of.partner !== undefined && measures.asked.partners(indicator.id).length > 1);
  if (indicator.data.type !== "count" || !isPart) return false;
  const total = measures.asked.figure(indicator.id, {}, figure.period)?.value;
  return total !== undefined && total > 0 && (figure.value ?? 0) >= total - 1;
}
