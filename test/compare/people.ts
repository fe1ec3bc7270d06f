import fc from "fast-check";
import type { Files } from "../support/repository.ts";
import { withBase } from "../support/repository.ts";

// A small town of people: who they are by gender and by partner, so that all tables about them agree.

export interface Count {
  /** How many share it. */
  readonly part: number;
  readonly others: number;
}

/** Numbers of people by gender and partner; the third of each is told nowhere. */
export type Town = readonly (readonly Count[])[];

export const GENDERS = ["m", "v-x"] as const;
export const PARTNERS = ["keyhome", "riverside"] as const;

interface Written {
  readonly minimum: number;
  /** How many of the groups have a row: none, the first, or both. */
  readonly genders: number;
  readonly partners: number;
  /** Of shares: a value and of how many, instead of those who share it and of whom. */
  readonly asValue: boolean;
  /** Meetings, of which a house rule says that they are no fewer than the people; absent: nothing of the kind. */
  readonly meetings?: number;
}

/** A town at two moments, and what the coalition wrote of it at each. */
export interface Story {
  readonly isCount: boolean;
  readonly hasTotal: boolean;
  readonly isComplete: boolean;
  readonly before: Town;
  readonly after: Town;
  readonly writtenBefore: Written;
  readonly writtenAfter: Written;
}

/** Meetings are shown, so where they are few a house rule says by itself that the people are. */
const FEWEST_MEETINGS = 30;

/** Mostly nobody, as otherwise what is left untold is never few. */
const people = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 5, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: 15, max: 40 }) },
);
const count = fc.record({ part: people, others: people });
/** Few enough to tell of somebody, and just enough to be told themselves. */
const few = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 5, max: 9 }),
  fc.integer({ min: 12, max: 16 }),
  fc.integer({ min: -16, max: 6 }),
);
const edit = fc.record({
  gender: fc.integer({ min: 0, max: 2 }),
  partner: fc.integer({ min: 0, max: 2 }),
  part: few,
  others: few,
});

const drawn = fc.record({
  isCount: fc.boolean(),
  hasTotal: fc.boolean(),
  isComplete: fc.boolean(),
  town: fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
  edits: fc.array(edit, { minLength: 0, maxLength: 2 }),
  genders: fc.constantFrom("both", "both", "both", "new", "none"),
  partners: fc.constantFrom("both", "both", "new", "gone", "none", "none"),
  genderRows: fc.constantFrom(1, 2, 2),
  partnerRows: fc.constantFrom(1, 2, 2),
  minimum: fc.constantFrom(5, 5, 8, 12),
  wasStricter: fc.constantFrom(false, false, false, true),
  asValueBefore: fc.boolean(),
  asValueAfter: fc.boolean(),
  isMet: fc.constantFrom(false, false, true),
  moreBefore: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 20 })),
  moreAfter: fc.integer({ min: 0, max: 24 }),
});

/** Half of the towns have nobody outside the groups that are told, as most coalitions hope. */
export const story: fc.Arbitrary<Story> = drawn.map((each): Story => {
  const { isCount, hasTotal } = each;
  const isComplete = each.isComplete && each.genderRows === 2 && each.partnerRows === 2;
  const closed = each.town.map((row, gender) =>
    row.map((cell, partner) =>
      isComplete && (gender === 2 || partner === 2) ? { part: 0, others: 0 } : cell,
    ),
  );
  const after = each.edits.reduce<Town>(
    (town, { gender, partner, part, others }) =>
      town.map((row, g) =>
        row.map((cell, p) => {
          const isHere =
            g === (isComplete ? gender % 2 : gender) && p === (isComplete ? partner % 2 : partner);
          if (!isHere) return cell;
          return { part: Math.max(0, cell.part + part), others: Math.max(0, cell.others + others) };
        }),
      ),
    closed,
  );
  const hasGenders = (when: string) =>
    each.genders === "both" || each.genders === when ? each.genderRows : 0;
  const hasPartners = (when: string) =>
    each.partners === "both" || each.partners === when ? each.partnerRows : 0;
  const isTotalTyped = hasTotal || each.genders !== "both" || each.partners !== "none" || !isComplete;
  const wholeOf = (town: Town) => {
    const { part, others } = sum(town.flat());
    return part + others;
  };
  const isMet = isCount && isTotalTyped && each.isMet;
  return {
    isCount,
    hasTotal: isTotalTyped,
    isComplete,
    before: closed,
    after,
    writtenBefore: {
      minimum: each.minimum + (each.wasStricter ? 5 : 0),
      genders: hasGenders("gone"),
      partners: hasPartners("gone"),
      asValue: each.asValueBefore,
      ...(isMet && { meetings: Math.max(FEWEST_MEETINGS, wholeOf(closed) + each.moreBefore) }),
    },
    writtenAfter: {
      minimum: each.minimum,
      genders: hasGenders("new"),
      partners: hasPartners("new"),
      asValue: each.asValueAfter,
      ...(isMet && { meetings: Math.max(FEWEST_MEETINGS, wholeOf(after) + each.moreAfter) }),
    },
  };
});

export function sum(counts: readonly Count[]): Count {
  return counts.reduce((all, { part, others }) => ({ part: all.part + part, others: all.others + others }), {
    part: 0,
    others: 0,
  });
}

/** The numbers of every row that is written, by `x/2025` and what stands behind it. */
export function rowsOf(
  town: Town,
  { hasTotal }: Story,
  { genders, partners }: Written,
): ReadonlyMap<string, Count> {
  const rows = new Map<string, Count>();
  if (hasTotal) rows.set("x/2025", sum(town.flat()));
  for (const [index, id] of GENDERS.slice(0, genders).entries()) {
    rows.set(`x/2025/gender=${id}`, sum(town[index] ?? []));
  }
  for (const [index, id] of PARTNERS.slice(0, partners).entries()) {
    rows.set(`x/2025/${id}`, sum(town.map((row) => row[index] ?? { part: 0, others: 0 })));
  }
  return rows;
}

export function filesOf(rows: ReadonlyMap<string, Count>, told: Story, written: Written): Files {
  const { minimum, asValue, meetings } = written;
  const { isCount, isComplete } = told;
  const lines = [...rows].flatMap(([key, { part, others }]) => {
    // A share of nobody is no figure.
    if (!isCount && part + others === 0) return [];
    const place = key.split("/")[2] ?? "";
    const [partner, gender] = place.startsWith("gender=") ? ["", place.slice(7)] : [place, ""];
    const whole = part + others;
    const share = asValue ? `${part / whole},,,${whole}` : `,${part},${whole},`;
    const numbers = isCount ? `${whole},,,` : share;
    return [`x,2025,${partner},${gender},${numbers},final\n`];
  });
  const complete = isComplete ? ", complete: true" : "";
  return withBase({
    "indicators/x.yaml":
      `name: X\ntype: ${isCount ? "count" : "proportion"}\ncounts: people\nminimum_count: ${minimum}\n` +
      `over_partners: ${isCount ? "sum" : "ratio-of-sums"}\nbreakdowns: [{by: gender${complete}}, {by: partner${complete}}]\n`,
    "data/x.csv":
      `indicator,period,partner,gender,value,numerator,denominator,n,status\n${lines.join("")}` +
      (meetings === undefined ? "" : `y,2025,,,${meetings},,,,final\n`),
    ...(meetings !== undefined && {
      "indicators/y.yaml": "name: Y\ntype: count\ncounts: things\n",
      "impact.yaml": (text: string) =>
        `${text}house_rules:\n  - {id: at-least, rule: "y >= x", because: one each}\n`,
    }),
  });
}
