import type { Known } from "../disclosure/guard.ts";
import { prepareProtection } from "../disclosure/protection.ts";
import {
  CHANGE_CLASSES,
  type Change,
  type ShownNumber,
  type UnreadPlace,
} from "../language/changes/change.ts";
import type { TextInLanguages } from "../language/locale.ts";
import { measure } from "../measure/series.ts";
import { valueKindOf } from "../measure/value-kind.ts";
import type { Repository } from "../model/repository.ts";
import { rowsPerIndicator } from "../model/rows-per-indicator.ts";
import { tellableBaselines, withSafeBaselines } from "./baselines.ts";
import { compareThings, lossesIn, type ThingChange } from "./compare-things.ts";
import { silentEvidence } from "./consent.ts";
import { measuredNow } from "./in-use.ts";
import { flippedJudgements } from "./judgements.ts";
import { withLosses } from "./losses.ts";
import { indicatorsUnread, withMeasuredBaselines } from "./measured-baselines.ts";
import { carriedBy } from "./new-evidence.ts";
import { type PublishedRow, publishRows } from "./published.ts";
import { Reasons, withoutToldReasons } from "./reasons.ts";
import { renamedValues } from "./renamed-values.ts";
import { nameNow, type Renames, renameMaps, renamesBetween, withNamesOfNow } from "./renames.ts";
import { changedRows, idOf, type RowSide } from "./rows.ts";
import { thingsOf } from "./things.ts";
import { Touched } from "./touched.ts";
import { unreadKinds, unreadPlacesIn } from "./unread.ts";

/** Two revisions of one repository; `before` is the older one for the reader, whatever git says. */
export interface Sides {
  readonly before: Known;
  readonly after: Known;
  /** `YYYY-MM-DD`: the day on which consent is judged; absent: one that ends counts as past. */
  readonly asOf?: string;
  /** The newest files, where they are neither side: a consent that was taken back counts for what was told before. */
  readonly newest?: Repository;
}

/** What changed in meaning, and what could not be compared. */
export interface Comparison {
  /** In the order of classes; within a class in the order of kinds and files, figures by how much they changed. */
  readonly changes: readonly Change[];
  /** Kinds of which a file could not be read on one of the sides: what is only there now or then is not told. */
  readonly unread: readonly string[];
  /** Where that was: the file, and the line where only a part of it could not be read. */
  readonly unreadPlaces: readonly UnreadPlace[];
  /** Whether an indicator, by its name of now, tells of the same people as one whose changes are not told. */
  isSilent(indicator: string): boolean;
  /** Whether an indicator, by its name of now, or one that tells of it counts people; of which nothing was compared, all do. */
  isAboutPeople(indicator: string): boolean;
}

/**
 * Compares two revisions of a repository in meaning, not in text: formatting, order, and files that moved are no
 * change, and what was renamed is the same thing. No number is in the result that the reports of either side hide.
 */
export async function compareRepositories(sides: Sides): Promise<Comparison> {
  const { before, after } = sides;
  const { changed, reasons, renames, unread, unreadPlaces } = compareAllThings(
    before.repository,
    after.repository,
    sides,
  );
  const { figures, isOpen, isSilent, isAboutPeople } = await compareFigures(sides, renames);
  const mayTell = tellableBaselines({ ...sides, isAboutPeople, renames });
  const things = withMeasuredBaselines(changed, { ...sides, renames, mayTell }).map((change) =>
    reasons.withReason(change),
  );
  const touched = new Touched(after.repository);
  const changes = [
    ...withSafeBaselines(withoutToldReasons(things), { ...sides, renames, isOpen, isAboutPeople }),
    ...figures.map((change) => reasons.withReason(change)),
  ]
    .map((change) => withValueKind(change, after.repository))
    .map((change): Change => ({ ...change, touches: touches(change, touched) }));
  return { changes: sorted(changes), unread, unreadPlaces, isSilent, isAboutPeople };
}

/**
 * Only the figures that changed, one by one, of repositories that hold the same things: without what they say of
 * targets, which is most of the work.
 */
export async function compareOnlyFigures(sides: Sides): Promise<readonly ThingChange[]> {
  // Where rows could not be read, nobody knows what the others tell.
  if ([sides.before, sides.after].some(({ repository }) => repository.incomplete.has("measurement")))
    return [];
  const { figures } = await publishFigures(sides, new Map());
  return sorted(figures.map((change) => ({ ...change, touches: [] }))).map(
    ({ touches: _touches, ...change }) => change,
  );
}

/** Goalposts that moved, and the kinds of which a file could not be read on one of the sides. */
export interface MovedGoalposts {
  readonly moved: readonly Pick<ThingChange, "kind" | "id" | "what" | "where" | "isGone">[];
  /** Of these nobody knows whether one moved. */
  readonly unread: readonly string[];
}

/**
 * Goalposts that moved between two revisions while nobody wrote down why: where, and no value of them. Records of
 * releases are not among them: rules of their own ask after those.
 */
export function unexplainedGoalposts(before: Repository, after: Repository): MovedGoalposts {
  const { changed, reasons, renames, unread } = compareAllThings(before, after);
  const measured = (repository: Repository) => ({ repository, measures: measure(repository) });
  const sides = { before: measured(before), after: measured(after) };
  // Whoever asks has the files themselves, and is not shown a value of them.
  const moved = withMeasuredBaselines(changed, { ...sides, renames, mayTell: () => true })
    .map((change) => reasons.withReason(change))
    .filter(({ class: of, kind, reason }) => of === "goalpost" && kind !== "release" && reason === undefined)
    .map(({ kind, id, what, where, isGone }) => ({ kind, id, what, where, isGone }));
  return { moved, unread: unread.filter((kind) => kind !== "release") };
}

interface Things {
  /** Without reasons, and with values that nobody has looked at yet: a baseline may count few people. */
  readonly changed: readonly ThingChange[];
  readonly reasons: Reasons;
  readonly renames: Renames;
  readonly unread: readonly string[];
  readonly unreadPlaces: readonly UnreadPlace[];
}

function compareAllThings(
  before: Repository,
  after: Repository,
  { asOf, newest }: Pick<Sides, "asOf" | "newest"> = {},
): Things {
  const [olds, nows] = [thingsOf(before), thingsOf(after)];
  const renamed = renamesBetween(olds, nows);
  const renames = renameMaps(renamed);
  const translated = withNamesOfNow(olds, renames);
  const around = {
    renamed: new Set(renamed.map(({ kind, to }) => `${kind}:${to}`)),
    ...measuredNow(before, renames),
    lang: after.settings.languages[0],
    minimum: { before: before.settings.minimumCount, after: after.settings.minimumCount },
    unreadBefore: unreadKinds(before),
    unreadNow: unreadKinds(after),
    carries: carriedBy({ before, after, renames }),
    ...(asOf !== undefined && { asOf }),
    silent: silentEvidence([before, after, ...(newest ? [newest] : [])], newest ?? after, asOf).ids,
  };
  const changes = [
    ...withLosses(compareThings(translated, nows, { renames: renamed, around }), { before, after, renames }),
    ...emptied({ before, after }, renames),
  ];
  const known = new Set(translated.map(({ kind, id }) => `${kind}:${id}`));
  const reasons = new Reasons(changes, { after, isNew: (kind, id) => !known.has(`${kind}:${id}`) });
  const losses = lossesIn(translated, nows);
  const unread = [...around.unreadBefore, ...around.unreadNow, ...losses.map(({ kind }) => kind)];
  return {
    changed: changes,
    reasons,
    renames,
    unread: [...new Set(unread)].sort(),
    unreadPlaces: unreadPlacesIn(
      { before, after },
      losses.flatMap(({ places }) => places),
    ),
  };
}

/** Indicators that stand there still, and of which no figure is left: without figures no yardstick seems to move. */
function emptied(
  { before, after }: { readonly before: Repository; readonly after: Repository },
  renames: Renames,
): readonly ThingChange[] {
  const unread = indicatorsUnread({ before: { repository: before }, after: { repository: after }, renames });
  if (unread === "any") return [];
  const rowsNow = rowsPerIndicator(after.measurements);
  const names = [...rowsPerIndicator(before.measurements)]
    .filter(([, rows]) => rows.length > 0)
    .map(([id]) => nameNow("indicator", id, renames));
  return names.flatMap((id): readonly ThingChange[] => {
    const indicator = after.entities.indicator.get(id);
    if (!indicator || unread.has(id) || (rowsNow.get(id)?.length ?? 0) > 0) return [];
    return [
      {
        class: "goalpost",
        kind: "indicator",
        id,
        name: indicator.data.name,
        what: { is: "key", key: ["figures"], isUnsaid: false },
        where: indicator.document.locate(indicator.pointer),
        isGone: false,
      },
    ];
  });
}

interface Figures extends Pick<Comparison, "isSilent" | "isAboutPeople"> {
  readonly figures: readonly ThingChange[];
  /** Whether nothing is left unsaid of the figures of an indicator over a period, on either side. */
  isOpen(indicator: string, period: string): boolean;
}

async function compareFigures(sides: Sides, renames: Renames): Promise<Figures> {
  const { figures, isSilent, isOpen, isAboutPeople } = await publishFigures(sides, renames);
  const flipped = flippedJudgements(sides, { renames, isSilent });
  return { figures: [...figures, ...flipped], isOpen, isSilent, isAboutPeople };
}

async function publishFigures(sides: Sides, renames: Renames): Promise<Figures> {
  const { before, after } = sides;
  await prepareProtection(before);
  await prepareProtection(after);
  // Where rows could not be read, nobody knows which of them changed, nor what those tell that rest on them.
  const unread = indicatorsUnread({ before, after, renames });
  if (unread === "any")
    return { figures: [], isOpen: () => false, isSilent: () => true, isAboutPeople: () => true };
  const rows = changedRows(before.repository, after.repository, {
    renames,
    values: renamedValues(before.repository, after.repository, renames),
  }).filter(({ indicator }) => !unread.has(indicator));
  const published = publishRows(rows, { ...sides, renames });
  const { untold, isAboutPeople } = published;
  const figures = [
    ...published.rows.map((row) => figureChange(row, sides)),
    ...[...untold].map((id) => untoldChange(id, sides)),
  ];
  return {
    figures,
    isOpen: (id, period) => !unread.has(id) && published.isOpen(id, period),
    isSilent: (id) => unread.has(id) || published.isSilent(id),
    isAboutPeople,
  };
}

function figureChange(
  { change, before, after }: PublishedRow,
  { before: old, after: now }: Sides,
): ThingChange {
  const side = change.after ?? change.before;
  if (!side) throw new Error("a row that changed stands on one side at least");
  const known = change.after ? now.repository : old.repository;
  const indicator = known.entities.indicator.get(side.own.indicator);
  return {
    class: change.before === undefined ? "new" : "revised",
    kind: "figure",
    id: idOf(change),
    ...(indicator && { name: indicator.data.name, valueKind: valueKindOf(indicator, known) }),
    what: {
      is: "figure",
      ...(before && { before }),
      ...(after && { after }),
      ...differenceOf(before, after),
      period: change.period.text,
      whose: whoseOf(side, known),
    },
    ...(before && { before: jsonOf(before) }),
    ...(after && { after: jsonOf(after) }),
    where: side.where,
    isGone: change.after === undefined,
    ...(change.before?.status === "final" && { isFinal: true }),
  };
}

function whoseOf({ own }: RowSide, { entities }: Repository): readonly TextInLanguages[] {
  const partner =
    own.partner === undefined ? [] : [entities.partner.get(own.partner)?.data.name ?? own.partner];
  const groups = [...own.dimensions].map(
    ([dimension, value]) =>
      entities.dimension.get(dimension)?.data.values.find(({ id }) => id === value)?.name ?? value,
  );
  return [...partner, ...groups];
}

function differenceOf(
  before: ShownNumber | undefined,
  after: ShownNumber | undefined,
): { readonly difference?: number; readonly share?: number } {
  if (!before || !after || before.hidden || after.hidden) return {};
  const difference = after.value - before.value;
  return { difference, ...(before.value !== 0 && { share: difference / Math.abs(before.value) }) };
}

function jsonOf(shown: ShownNumber): unknown {
  if (shown.hidden) return { hidden: true, value: null };
  const { hidden: _hidden, ...numbers } = shown;
  return numbers;
}

function untoldChange(id: string, { before, after }: Sides): ThingChange {
  const indicator =
    after.repository.entities.indicator.get(id) ?? before.repository.entities.indicator.get(id);
  if (!indicator) throw new Error("figures that are protected are those of an indicator");
  return {
    class: "revised",
    kind: "figure",
    id,
    name: indicator.data.name,
    what: { is: "figures-changed" },
    where: indicator.document.locate(indicator.pointer),
    isGone: !after.repository.entities.indicator.has(id),
  };
}

/** What only looks different, or is words, touches nothing. */
function touches({ kind, id, class: of }: ThingChange, touched: Touched): readonly string[] {
  return of === "words" || of === "housekeeping" ? [] : touched.of({ kind, id });
}

function sorted(changes: readonly Change[]): readonly Change[] {
  return changes
    .map((change, index) => ({ change, index }))
    .sort(
      (a, b) =>
        rankOf(a.change) - rankOf(b.change) || sizeOf(b.change) - sizeOf(a.change) || a.index - b.index,
    )
    .map(({ change }) => change);
}

function rankOf({ class: of, isFinal, kind }: Change): number {
  const rank = CHANGE_CLASSES.indexOf(of) * 4;
  // A flipped judgement says more than most, and figures that were called final more than others.
  if (of === "revised") return rank + (isFinal === true ? 0 : 1);
  return rank + (kind === "figure" ? 1 : 0);
}

function sizeOf({ what, class: of }: Change): number {
  if (of !== "revised" || what.is !== "figure") return 0;
  return what.share === undefined ? 0 : Math.abs(what.share);
}

/** Targets and baselines are said as the figures are. */
function withValueKind(change: ThingChange, repository: Repository): ThingChange {
  const indicator = change.kind === "indicator" ? repository.entities.indicator.get(change.id) : undefined;
  return indicator ? { ...change, valueKind: valueKindOf(indicator, repository) } : change;
}
