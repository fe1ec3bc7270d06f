import type { DataValidation } from "exceljs";
import { collectionSheetWords } from "../language/collection-sheet.ts";
import type { CollectionSheetWords, InputColumn } from "../language/collection-sheet-shape.ts";
import { statusChoices } from "../language/collection-sheet-status.ts";
import type { Lang } from "../language/locale.ts";
import { formatNumber } from "../language/numbers.ts";
import type { Entity } from "../model/repository.ts";

/** The columns that are filled in, in the order in which they stand. */
export const INPUT_COLUMNS: readonly InputColumn[] = [
  "numerator",
  "denominator",
  "value",
  "n",
  "sd",
  "status",
];

type Type = Entity<"indicator">["data"]["type"];

/** What each kind of indicator asks; `value` of a proportion only takes `na`. */
const ASKED: Readonly<Record<Type, readonly InputColumn[]>> = {
  proportion: ["numerator", "denominator", "value", "status"],
  count: ["value", "status"],
  amount: ["value", "status"],
  index: ["value", "status"],
  mean: ["value", "n", "sd", "status"],
  rating: ["value", "n", "sd", "status"],
  computed: [],
};

/** The columns that a row of an indicator fills. */
export function inputsOf(indicator: Entity<"indicator">): readonly InputColumn[] {
  return ASKED[indicator.data.type];
}

/** True for the value of a share: it follows from its numerator and denominator, and can only not apply. */
export function takesOnlyNa(column: InputColumn, { data }: Entity<"indicator">): boolean {
  return column === "value" && data.type === "proportion";
}

/** Where a cell stands: its own address, and those of numerator and denominator in the same row. */
export interface CellPlace {
  readonly own: string;
  readonly numerator?: string;
  readonly denominator?: string;
}

/** What a cell takes: the program refuses anything else, in the reader's language. */
export function validationOf(
  column: InputColumn,
  indicator: Entity<"indicator">,
  { place, lang }: { readonly place: CellPlace; readonly lang: Lang },
): DataValidation {
  const words = collectionSheetWords(lang);
  const { error } = words;
  const base = {
    allowBlank: true,
    showErrorMessage: true,
    showInputMessage: true,
    errorStyle: "stop",
    errorTitle: error.title,
    prompt: words.prompt[column],
  };
  const { own } = place;
  switch (column) {
    case "status":
      return { ...base, type: "list", formulae: [`"${statusChoices(lang).join(",")}"`], error: error.status };
    case "numerator":
      return custom(
        base,
        `AND(${whole(own)},OR(ISBLANK(${place.denominator}),${own}<=${place.denominator}))`,
        error.numerator,
      );
    case "denominator":
      return custom(base, `AND(${whole(own)},${own}>=N(${place.numerator}))`, error.denominator);
    case "n":
      return custom(base, whole(own), error.whole);
    case "sd":
      return custom(base, `AND(ISNUMBER(${own}),N(${own})>=0)`, error.number);
    case "value":
      return takesOnlyNa(column, indicator)
        ? { ...base, type: "list", formulae: ['"na"'], prompt: words.naOnly, error: words.naOnly }
        : custom(base, `OR(${own}="na",${possible(own, indicator)})`, valueError(indicator, words, lang));
  }
}

type Base = Omit<DataValidation, "type" | "formulae">;

function custom(base: Base, formula: string, error: string): DataValidation {
  return { ...base, type: "custom", formulae: [formula], error };
}

function whole(cell: string): string {
  return `AND(ISNUMBER(${cell}),N(${cell})>=0,N(${cell})=INT(N(${cell})))`;
}

/** Counts are whole; others lie on their scale or in their range, as far as these are declared. */
function possible(cell: string, indicator: Entity<"indicator">): string {
  if (indicator.data.type === "count") return whole(cell);
  const { from, to } = limitsOf(indicator);
  const limits = [
    ...(from === undefined ? [] : [`N(${cell})>=${from}`]),
    ...(to === undefined ? [] : [`N(${cell})<=${to}`]),
  ];
  return `AND(${[`ISNUMBER(${cell})`, ...limits].join(",")})`;
}

interface Limits {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** For `maintain` the range is the band that is hoped for, not what is possible. */
function limitsOf({ data }: Entity<"indicator">): Limits {
  return data.scale ?? (data.direction === "maintain" ? undefined : data.range) ?? {};
}

function valueError(indicator: Entity<"indicator">, { error }: CollectionSheetWords, lang: Lang): string {
  if (indicator.data.type === "count") return error.whole;
  const { from, to } = limitsOf(indicator);
  const [low, high] = [from, to].map((limit) =>
    limit === undefined ? undefined : formatNumber(limit, lang),
  );
  if (low !== undefined && high !== undefined) return error.between(low, high);
  if (low !== undefined) return error.atLeast(low);
  return high === undefined ? error.number : error.atMost(high);
}
