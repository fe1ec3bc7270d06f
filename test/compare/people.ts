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
/** What the groups are called where somebody renamed them. */
export const RENAMED: ReadonlyMap<string, string> = new Map([
  ["m", "young-men"],
  ["v-x", "all-others"],
]);

interface Written {
  readonly minimum: number;
  /** How many of the groups have a row: none, the first, or both. */
  readonly genders: number;
  readonly partners: number;
  /** Of shares: a value and of how many, instead of those who share it and of whom. */
  readonly asValue: boolean;
  /** Another count, of which a house rule says that it is no smaller than the people; absent: nothing of the kind. */
  readonly beside?: number;
  /** Whether the groups have other identifiers and names, without a word about it. */
  readonly isRenamed: boolean;
  /** Whether the total has a row of its own; else it is made of the groups. */
  readonly hasTotal: boolean;
}

/** A town at two moments, and what the coalition wrote of it at each. */
export interface Story {
  readonly isCount: boolean;
  readonly isComplete: boolean;
  /** What the other count counts: meetings, which reports show as they are, or people, who are protected as well. */
  readonly besideCounts: "things" | "people";
  readonly before: Town;
  readonly after: Town;
  readonly writtenBefore: Written;
  readonly writtenAfter: Written;
}

/** The other count is shown, so where it is small a house rule says by itself that the people are few. */
const LEAST_BESIDE = 30;

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
  totals: fc.constantFrom("both", "both", "none", "new", "gone"),
  isRenamed: fc.constantFrom(false, false, false, false, true),
  besideCounts: fc.constantFrom("things" as const, "people" as const),
  isComplete: fc.boolean(),
  town: fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
  edits: fc.array(edit, { minLength: 0, maxLength: 2 }),
  /** Somebody who moves from one group to another: no total tells of it. */
  moved: fc.constantFrom(0, 0, 1, 2, 7),
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

const RENAMED_DIMENSION = `- {id: gender, name: g, values: [${[...RENAMED.values()].map((id) => `{id: ${id}, name: All ${id}}`).join(", ")}]}\n`;

/** Half of the towns have nobody outside the groups that are told, as most coalitions hope. */
export const story: fc.Arbitrary<Story> = drawn.map((each): Story => {
  const { isCount } = each;
  const isComplete = each.isComplete && each.genderRows === 2 && each.partnerRows === 2;
  const closed = each.town.map((row, gender) =>
    row.map((cell, partner) =>
      isComplete && (gender === 2 || partner === 2) ? { part: 0, others: 0 } : cell,
    ),
  );
  const { moved } = each;
  const moves = [
    { gender: 0, partner: 0, part: moved, others: moved },
    { gender: 1, partner: 0, part: -moved, others: -moved },
  ];
  const canMove = closed[1]?.[0] !== undefined && Math.min(...Object.values(closed[1][0])) >= moved;
  const after = [...each.edits, ...(canMove ? moves : [])].reduce<Town>(
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
  // Groups stand for the total where none has a row, and mostly nobody is outside them then.
  const hasTotal = (when: "new" | "gone") =>
    each.totals === "both" ||
    each.totals === when ||
    (each.totals === "none" && !isComplete) ||
    hasGenders(when) + hasPartners(when) === 0;
  const wholeOf = (town: Town) => {
    const { part, others } = sum(town.flat());
    return part + others;
  };
  const isMet = isCount && each.isMet;
  return {
    isCount,
    isComplete,
    besideCounts: each.besideCounts,
    before: closed,
    after,
    writtenBefore: {
      minimum: each.minimum + (each.wasStricter ? 5 : 0),
      genders: hasGenders("gone"),
      partners: hasPartners("gone"),
      asValue: each.asValueBefore,
      isRenamed: false,
      hasTotal: hasTotal("gone"),
      ...(isMet && { beside: Math.max(LEAST_BESIDE, wholeOf(closed) + each.moreBefore) }),
    },
    writtenAfter: {
      minimum: each.minimum,
      genders: hasGenders("new"),
      partners: hasPartners("new"),
      asValue: each.asValueAfter,
      isRenamed: each.isRenamed,
      hasTotal: hasTotal("new"),
      ...(isMet && { beside: Math.max(LEAST_BESIDE, wholeOf(after) + each.moreAfter) }),
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
export function rowsOf(town: Town, { genders, partners, hasTotal }: Written): ReadonlyMap<string, Count> {
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
  const { minimum, asValue, beside, isRenamed } = written;
  const { isCount, isComplete, besideCounts } = told;
  const lines = [...rows].flatMap(([key, { part, others }]) => {
    // A share of nobody is no figure.
    if (!isCount && part + others === 0) return [];
    const place = key.split("/")[2] ?? "";
    const [partner, group] = place.startsWith("gender=") ? ["", place.slice(7)] : [place, ""];
    const gender = isRenamed ? (RENAMED.get(group) ?? group) : group;
    const whole = part + others;
    const share = asValue ? `${part / whole},,,${whole}` : `,${part},${whole},`;
    const numbers = isCount ? `${whole},,,` : share;
    return [`x,2025,${partner},${gender},${numbers},final\n`];
  });
  const complete = isComplete ? ", complete: true" : "";
  return withBase({
    ...(isRenamed && { "dimensions.yaml": RENAMED_DIMENSION }),
    // Where nobody is called by groups that may be renamed.
    "data/stable-housing.csv": "indicator,period,numerator,denominator\nstable-housing-12m,2025,27,54\n",
    "indicators/x.yaml":
      `name: X\ntype: ${isCount ? "count" : "proportion"}\ncounts: people\nminimum_count: ${minimum}\n` +
      `over_partners: ${isCount ? "sum" : "ratio-of-sums"}\nbreakdowns: [{by: gender${complete}}, {by: partner${complete}}]\n`,
    "data/x.csv":
      `indicator,period,partner,gender,value,numerator,denominator,n,status\n${lines.join("")}` +
      (beside === undefined ? "" : `y,2025,,,${beside},,,,final\n`),
    ...(beside !== undefined && {
      "indicators/y.yaml": `name: Y\ntype: count\ncounts: ${besideCounts}\nminimum_count: ${minimum}\n`,
      "impact.yaml": (text: string) =>
        `${text}house_rules:\n  - {id: at-least, rule: "y >= x", because: one each}\n`,
    }),
  });
}
