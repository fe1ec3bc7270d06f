import type { AnyFinding } from "../findings/finding.ts";
import type { Pointer } from "../read/document.ts";
import { member } from "./declared.ts";
import type { SchemaName } from "./file-kinds.ts";
import { FIXED_COLUMNS } from "./measurements.ts";
import { comparePeriods, readPeriod } from "./period.ts";
import type { ShapedDocument } from "./references.ts";

/** Two keys of one object of which the first may not come after the second; `*` is each item of a list. */
interface Order {
  readonly at: readonly string[];
  readonly first: string;
  readonly second: string;
}

const ORDERS: Partial<Record<SchemaName, readonly Order[]>> = {
  impact: [{ at: ["coalition"], first: "starts", second: "ends" }],
  indicator: [
    { at: ["scale"], first: "from", second: "to" },
    { at: ["range"], first: "from", second: "to" },
  ],
  conditions: [{ at: ["scale"], first: "from", second: "to" }],
  claim: [{ at: ["period"], first: "from", second: "to" }],
  funder: [{ at: ["grant"], first: "from", second: "to" }],
  policy: [{ at: ["*", "valid"], first: "from", second: "until" }],
  trajectory: [{ at: [], first: "starts", second: "ends" }],
};

/** What a schema cannot say: order of dates, one recipe for a computed figure, names that are taken. */
export function checkConsistency(documents: readonly ShapedDocument[]): readonly AnyFinding[] {
  return documents.flatMap((each) => [
    ...checkOrder(each),
    ...(each.kind.schema === "indicator" ? checkRecipe(each) : []),
    ...(each.kind.schema === "dimensions" ? checkDimensionNames(each) : []),
    ...(each.kind.schema === "impact" ? checkLanguages(each) : []),
  ]);
}

/** Starts that lie after their ends, scales that run back: one finding each, at the second. */
function checkOrder({ kind, document }: ShapedDocument): readonly AnyFinding[] {
  return (ORDERS[kind.schema] ?? []).flatMap((order) =>
    [...objectsAt(document.data, order.at, [])].flatMap(({ value, pointer }): AnyFinding[] => {
      const first = member(value, order.first);
      const second = member(value, order.second);
      if (!isAfter(first, second)) return [];
      const problem = { is: "order" as const, first: String(first), second: String(second) };
      return [
        {
          rule: "wrong-value",
          args: { key: order.second, value: String(second), problem },
          where: document.locate([...pointer, order.second]),
        },
      ];
    }),
  );
}

const RECIPES = ["difference", "growth", "ratio", "mean"];

/** A computed indicator has one recipe; others have none. */
function checkRecipe({ document }: ShapedDocument): readonly AnyFinding[] {
  const computed = member(document.data, "computed");
  const isComputed = member(document.data, "type") === "computed";
  const recipes = RECIPES.filter((recipe) => member(computed, recipe) !== undefined);
  if (recipes.length === (isComputed ? 1 : 0)) return [];
  const problem = isComputed
    ? { is: "one-of" as const, allowed: RECIPES }
    : { is: "not-in-list" as const, allowed: ["computed"] };
  const key = isComputed ? "computed" : "type";
  const value = isComputed ? recipes.join(", ") : String(member(document.data, "type"));
  return [{ rule: "wrong-value", args: { key, value, problem }, where: document.locate([key]) }];
}

/** A dimension becomes a column, so it may not be called as one. */
function checkDimensionNames({ document }: ShapedDocument): readonly AnyFinding[] {
  if (!Array.isArray(document.data)) return [];
  return document.data.flatMap((dimension, index): AnyFinding[] => {
    const id = member(dimension, "id");
    if (typeof id !== "string" || !FIXED_COLUMNS.includes(id)) return [];
    const args = { key: "id", value: id, problem: { is: "reserved" as const } };
    return [{ rule: "wrong-value", args, where: document.locate([index, "id"]) }];
  });
}

function checkLanguages({ document }: ShapedDocument): readonly AnyFinding[] {
  const languages = member(document.data, "languages");
  if (!Array.isArray(languages)) return [];
  const repeated = languages.findIndex((language, index) => languages.indexOf(language) < index);
  if (repeated < 0) return [];
  const args = { key: "languages", value: String(languages[repeated]), problem: { is: "repeated" as const } };
  return [{ rule: "wrong-value", args, where: document.locate(["languages", repeated]) }];
}

function* objectsAt(
  value: unknown,
  at: readonly string[],
  pointer: Pointer,
): Generator<{ readonly value: unknown; readonly pointer: Pointer }> {
  const [step, ...rest] = at;
  if (step === undefined) yield { value, pointer };
  else if (step !== "*") yield* objectsAt(member(value, step), rest, [...pointer, step]);
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* objectsAt(item, rest, [...pointer, index]);
  }
}

function isAfter(first: unknown, second: unknown): boolean {
  if (typeof first === "number" && typeof second === "number") return first > second;
  if (
    (typeof first !== "string" && typeof first !== "number") ||
    (typeof second !== "string" && typeof second !== "number")
  ) {
    return false;
  }
  const a = readPeriod(first);
  const b = readPeriod(second);
  return a !== undefined && b !== undefined && a.kind === b.kind && comparePeriods(a, b) > 0;
}
