import type { Repository } from "../model/repository.ts";
import type { ImportedRow } from "./extracted.ts";

interface Stock {
  rows: number;
  /** Per table, its rows, and the one partner that all of them are of; undefined where there are several. */
  readonly tables: Map<string, { rows: number; partner: string | undefined }>;
}

/**
 * Finds the table in which most rows of a row's indicator stand already; undefined where no table holds
 * more than half. A table that one partner has for itself is no place for another's.
 */
export function homeTables({ measurements }: Pick<Repository, "measurements">) {
  const stocks = new Map<string, Stock>();
  for (const { indicator, partner = "", path } of measurements) {
    let stock = stocks.get(indicator);
    if (stock === undefined) {
      stock = { rows: 0, tables: new Map() };
      stocks.set(indicator, stock);
    }
    stock.rows += 1;
    const table = stock.tables.get(path);
    if (table === undefined) stock.tables.set(path, { rows: 1, partner });
    else {
      table.rows += 1;
      if (table.partner !== partner) table.partner = undefined;
    }
  }
  return ({ indicator, partner }: Pick<ImportedRow, "indicator" | "partner">): string | undefined => {
    const stock = stocks.get(indicator);
    if (stock === undefined) return undefined;
    for (const [path, table] of stock.tables) {
      if (table.partner === partner && partner !== "") return path;
      if (table.rows * 2 > stock.rows && (table.partner === undefined || table.partner === partner))
        return path;
    }
    return undefined;
  };
}
