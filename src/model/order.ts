import type { AnyFinding } from "../findings/finding.ts";
import type { Pointer } from "../read/document.ts";
import { member } from "./declared.ts";
import type { SchemaName } from "./file-kinds.ts";
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

/** Starts that lie after their ends, scales that run back: one finding each, at the second. */
export function checkOrder(documents: readonly ShapedDocument[]): readonly AnyFinding[] {
  return documents.flatMap(({ kind, document }) =>
    (ORDERS[kind.schema] ?? []).flatMap((order) =>
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
    ),
  );
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
