import { publishBy } from "../../src/disclosure/attainment.ts";
import { guardFor } from "../../src/disclosure/guard.ts";
import type { Change } from "../../src/language/changes/change.ts";
import { readPeriod } from "../../src/model/period.ts";
import { boundsOf, type Equation } from "../disclosure/attacker.ts";
import type { Opened } from "../support/repository.ts";
import { type Count, GENDERS, PARTNERS, RENAMED, type Story, sum } from "./people.ts";

// Somebody who reads what the reports show now and what `impact diff` tells, and reckons.

const total = "x/2025";
const BESIDE = "y/2025";
const KINDS = ["whole", "part", "others"] as const;
const TIMES = ["old", "new"] as const;
type Time = (typeof TIMES)[number];
type Rows = ReadonlyMap<string, Count>;

function numbersOf({ part, others }: Count): readonly number[] {
  return [part + others, part, others];
}

/** Equations over named unknowns. */
class Sheet {
  readonly #names = new Map<string, number>();
  readonly #rows: { readonly terms: ReadonlyMap<number, number>; readonly is: number }[] = [];

  #index(name: string): number {
    const index = this.#names.get(name) ?? this.#names.size;
    this.#names.set(name, index);
    return index;
  }

  add(terms: Readonly<Record<string, number>>, is: number): void {
    this.#rows.push({
      terms: new Map(Object.entries(terms).map(([name, by]) => [this.#index(name), by])),
      is,
    });
  }

  bounds(name: string): readonly [number, number] {
    const goal = this.#index(name);
    const width = this.#names.size;
    const filled = (terms: ReadonlyMap<number, number>) =>
      Array.from({ length: width }, (_, index) => terms.get(index) ?? 0);
    const equations: Equation[] = this.#rows.map(({ terms, is }) => ({ of: filled(terms), is }));
    const [low, high] = boundsOf(filled(new Map([[goal, 1]])), equations);
    return [Math.ceil(low - 1e-6), Math.floor(high + 1e-6)];
  }
}

/** The keys of rows, of the count beside and of the total, that the reports show. */
export function shownIn(known: Opened, rows: Rows): ReadonlySet<string> {
  const period = readPeriod("2025");
  return new Set(
    [...new Set([total, BESIDE, ...rows.keys()])].filter((key) => {
      const [id = "", , place] = key.split("/");
      const indicator = known.repository.entities.indicator.get(id);
      if (!indicator || !period) return false;
      const of =
        place === undefined
          ? {}
          : place.startsWith("gender=")
            ? { cell: { dimension: "gender", value: valueIn(known, place.slice(7)) } }
            : { partner: place };
      const figure = known.measures.asked.figure(id, of, period);
      return figure !== undefined && publishBy(guardFor(known, indicator, of), figure)?.hidden === false;
    }),
  );
}

/** What a group is called in these files. */
function valueIn({ repository }: Opened, group: string): string {
  const renamed = RENAMED.get(group) ?? group;
  const values = repository.entities.dimension.get("gender")?.data.values ?? [];
  return values.some(({ id }) => id === renamed) ? renamed : group;
}

/** The key of a row by what its group was called first: whoever reads on thinks that they are the same people. */
function keyOf(id: string): string {
  const [place, group] = id.split("gender=");
  const first = [...RENAMED].find(([, now]) => now === group)?.[0];
  return first === undefined ? id : `${place}gender=${first}`;
}

/** Everything that is known to whoever reads the reports of now and the list of changes. */
export interface Seen {
  readonly story: Story;
  readonly before: Rows;
  readonly after: Rows;
  readonly shownNow: ReadonlySet<string>;
  readonly changes: readonly Change[];
  /** What could not be compared. */
  readonly unread: readonly string[];
}

/** Whether the list says of each figure that changed how it did, so that the others are known to be as they were. */
export function isTold({ changes, unread }: Seen): boolean {
  return unread.length === 0 && !changes.some(({ what }) => what.is === "figures-changed");
}

interface Told {
  readonly value: number;
  readonly n?: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

function numbersTold(told: unknown, isCount: boolean): readonly number[] | undefined {
  if (typeof told !== "object" || told === null || "hidden" in told) return undefined;
  const { value, n = 0, denominator = n, numerator = Math.round(value * denominator) } = told as Told;
  return isCount ? [value] : [denominator, numerator, denominator - numerator];
}

/** The keys of rows that make up the total, in each way in which they do. */
function divisionsOf({ genders, partners }: Story["writtenAfter"]): readonly (readonly string[])[] {
  return [
    ...(genders > 0 ? [GENDERS.slice(0, genders).map((id) => `${total}/gender=${id}`)] : []),
    ...(partners > 0 ? [PARTNERS.slice(0, partners).map((id) => `${total}/${id}`)] : []),
  ];
}

/** Who is in the total and in no group that is told, by the names of the sheet. */
function restsOf(rows: Rows, story: Story, time: Time): readonly (readonly [string, Count])[] {
  const whole = rows.get(total);
  const written = time === "old" ? story.writtenBefore : story.writtenAfter;
  if (!whole || !written.hasTotal || story.isComplete) return [];
  return divisionsOf(written).map((keys, nth) => {
    const told = sum(keys.map((key) => rows.get(key) ?? { part: 0, others: 0 }));
    return [`rest ${nth}`, { part: whole.part - told.part, others: whole.others - told.others }] as const;
  });
}

/** What a house rule says: the count beside is no smaller than the people. */
function addBeside(sheet: Sheet, seen: Seen): void {
  const { writtenBefore, writtenAfter } = seen.story;
  if (writtenBefore.beside === undefined || writtenAfter.beside === undefined) return;
  for (const time of TIMES) {
    sheet.add({ [`${time} ${BESIDE}`]: 1, [`${time} ${total} whole`]: -1, [`${time} more whole`]: -1 }, 0);
  }
  if (seen.shownNow.has(BESIDE)) sheet.add({ [`new ${BESIDE}`]: 1 }, writtenAfter.beside);
  const listed = seen.changes.find(({ kind, id }) => kind === "figure" && id === BESIDE);
  const was = numbersTold(listed?.before, true)?.[0];
  if (was !== undefined) sheet.add({ [`old ${BESIDE}`]: 1 }, was);
  else if (isTold(seen) && !listed) sheet.add({ [`old ${BESIDE}`]: 1, [`new ${BESIDE}`]: -1 }, 0);
}

/** By how many the count beside is more than the people. */
function moreOf(rows: Rows, { beside }: Story["writtenAfter"]): readonly (readonly [string, Count])[] {
  const whole = rows.get(total);
  return beside === undefined || !whole
    ? []
    : [["more", { part: beside - whole.part - whole.others, others: 0 }]];
}

function sheetOf(seen: Seen): Sheet {
  const { story, before, after, shownNow, changes } = seen;
  const sheet = new Sheet();
  const kinds = story.isCount ? (["whole"] as const) : KINDS;
  const name = (time: Time, key: string, kind: string) => `${time} ${key} ${kind}`;
  const read = (time: Time, key: string, numbers: readonly number[]) => {
    for (const [index, kind] of kinds.entries())
      sheet.add({ [name(time, key, kind)]: 1 }, numbers[index] ?? 0);
  };
  for (const time of TIMES) {
    const rows = time === "old" ? before : after;
    const written = time === "old" ? story.writtenBefore : story.writtenAfter;
    const divisions = divisionsOf(written);
    for (const [nth, keys] of divisions.entries()) {
      const rest = `rest ${nth}`;
      if (!written.hasTotal && !story.isComplete) continue;
      const hasRest = !story.isComplete;
      for (const kind of kinds) {
        const terms = [[name(time, total, kind), 1], ...keys.map((key) => [name(time, key, kind), -1])];
        if (hasRest) terms.push([name(time, rest, kind), -1]);
        sheet.add(Object.fromEntries(terms), 0);
      }
      if (!story.isCount && hasRest) addUp(sheet, (kind) => name(time, rest, kind));
    }
    if (!story.isCount)
      for (const key of new Set([total, ...rows.keys()])) addUp(sheet, (kind) => name(time, key, kind));
  }
  for (const key of shownNow) {
    // A total without a row of its own is what its parts sum to: who is outside them is in no row.
    const isOfAll = after.has(key) || story.isComplete;
    if (key !== BESIDE && isOfAll) read("new", key, numbersOf(after.get(key) ?? sum(story.after.flat())));
  }
  const listed = new Set<string>();
  for (const { kind, id, before: old, after: now } of changes) {
    if (kind !== "figure" || !id.includes("/") || id === BESIDE) continue;
    const key = keyOf(id);
    listed.add(key);
    const [was, is] = [numbersTold(old, story.isCount), numbersTold(now, story.isCount)];
    if (was) read("old", key, was);
    if (is) read("new", key, is);
  }
  addBeside(sheet, seen);
  if (isTold(seen)) {
    for (const key of before.keys()) {
      if (!after.has(key) || listed.has(key)) continue;
      for (const kind of kinds) sheet.add({ [name("old", key, kind)]: 1, [name("new", key, kind)]: -1 }, 0);
    }
  }
  return sheet;
}

function addUp(sheet: Sheet, name: (kind: string) => string): void {
  sheet.add({ [name("whole")]: 1, [name("part")]: -1, [name("others")]: -1 }, 0);
}

/** The small groups, of before or of now, that follow; each with between what it must lie. */
export function leaksTo(seen: Seen): readonly string[] {
  const { story, before, after } = seen;
  const sheet = sheetOf(seen);
  const kinds = story.isCount ? (["whole"] as const) : KINDS;
  return TIMES.flatMap((time) => {
    const written = time === "old" ? story.writtenBefore : story.writtenAfter;
    const { minimum } = written;
    const rows = time === "old" ? before : after;
    return [...rows, ...restsOf(rows, story, time), ...moreOf(rows, written)].flatMap(([key, count]) =>
      kinds.flatMap((kind, index) => {
        const number = numbersOf(count)[index] ?? 0;
        // What reports of now may show by a lower minimum is no secret of before.
        if (number === 0 || number >= Math.min(minimum, story.writtenAfter.minimum)) return [];
        const [low, high] = sheet.bounds(`${time} ${key} ${kind}`);
        const least = Math.min(minimum, story.writtenAfter.minimum);
        return high - low >= least && low < least && least <= high
          ? []
          : [`${time} ${key} ${kind} is ${number}: ${low} to ${high}`];
      }),
    );
  });
}

/** The count beside, where it counts people. */
function besideIn({ beside }: Story["writtenAfter"], { besideCounts }: Story): readonly [string, Count][] {
  return beside === undefined || besideCounts === "things" ? [] : [[BESIDE, { part: beside, others: 0 }]];
}

/** Changes by a few that are told outright, or that are left of a total beside its parts. */
export function smallSteps(seen: Seen): readonly string[] {
  if (!isTold(seen)) return [];
  const { story, before, after, changes } = seen;
  const listed = new Set(changes.flatMap(({ kind, id }) => (kind === "figure" ? [keyOf(id)] : [])));
  const least = story.writtenAfter.minimum;
  const kinds = story.isCount ? (["whole"] as const) : KINDS;
  const [besideOld, besideNow] = [besideIn(story.writtenBefore, story), besideIn(story.writtenAfter, story)];
  return [...before, ...besideOld].flatMap(([key, old]) => {
    const now = after.get(key) ?? new Map(besideNow).get(key);
    // A share of nobody had no row: then the row is new, as in a report.
    const isNew = !story.isCount && old.part + old.others === 0;
    if (!now || isNew || !listed.has(key)) return [];
    return kinds.flatMap((kind, index) => {
      const step = Math.abs((numbersOf(now)[index] ?? 0) - (numbersOf(old)[index] ?? 0));
      return step > 0 && step < least ? [`${key} ${kind} by ${step}`] : [];
    });
  });
}
