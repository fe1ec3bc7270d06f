import { NUMBER_COLUMNS, type NumberColumn } from "./measurements.ts";

/** People and things come in whole numbers: what a proportion is made of, and a count itself. */
export function isCounted(column: NumberColumn, type: string | undefined): boolean {
  if (type === "proportion") return column === "numerator" || column === "denominator";
  return type === "count" && column === "value";
}

/** A part of a whole, of which a hundredth is one percent. */
export function isPart(column: NumberColumn, type: string | undefined): boolean {
  return type === "proportion" && column === "value";
}

/** Only a proportion is made of two numbers; beside another figure they would be shown unprotected. */
export function isUsed(column: NumberColumn, type: string | undefined): boolean {
  return type === undefined || type === "proportion" || (column !== "numerator" && column !== "denominator");
}

/** What a type of indicator asks of the numbers of a row, per column of `NUMBER_COLUMNS`. */
export interface NumberDemands {
  readonly whole: readonly boolean[];
  readonly used: readonly boolean[];
}

/** All demands of a type at once; `undefined` is an indicator that could not be read. */
export function demandsOf(type: string | undefined): NumberDemands {
  return {
    whole: NUMBER_COLUMNS.map((column) => isCounted(column, type)),
    used: NUMBER_COLUMNS.map((column) => isUsed(column, type)),
  };
}
