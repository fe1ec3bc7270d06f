/** The columns of the tables of an export, by table. */
export interface CodeBookColumns {
  readonly about: readonly ["item", "text"];
  readonly data: readonly [
    "figure",
    "indicator",
    "indicator-name",
    "period",
    "period-start",
    "period-end",
    "partner",
    "group-name",
    "value",
    "numerator",
    "denominator",
    "n",
    "interval-low",
    "interval-high",
    "at-least",
    "at-most",
    "partners-reported",
    "partners-expected",
    "unit",
    "status",
    "origin",
    "fictional",
    "hidden",
  ];
  readonly indicators: readonly [
    "id",
    "name",
    "definition",
    "measures",
    "unit",
    "type",
    "value-is",
    "counts",
    "direction",
    "frequency",
    "cumulative",
    "over-partners",
    "over-time",
    "breakdowns",
    "delivered-by",
    "baseline-period",
    "baseline-value",
    "minimum-count",
    "source",
    "owner",
    "aligned-with",
    "context",
    "fictional",
  ];
  readonly outcomes: readonly ["id", "kind", "level", "title"];
  readonly targets: readonly ["indicator", "period", "value"];
  readonly remarks: readonly ["indicator", "period", "kind", "text"];
  readonly dimensions: readonly ["dimension", "dimension-name", "value", "value-name", "sensitive"];
  readonly partners: readonly ["id", "name", "kind", "role", "tier"];
  readonly sources: readonly ["id", "name", "kind", "owner", "frequency", "agreement", "caveat"];
  readonly codes: readonly ["table", "column", "code", "meaning"];
  readonly columns: readonly ["table", "column", "meaning"];
}

export type TableName = keyof CodeBookColumns;

/** The tables of an export, in the order in which somebody reads them. */
export const TABLE_NAMES: readonly TableName[] = [
  "about",
  "data",
  "indicators",
  "outcomes",
  "targets",
  "remarks",
  "dimensions",
  "partners",
  "sources",
  "codes",
  "columns",
];

type Meanings = { readonly [T in TableName]: Readonly<Record<CodeBookColumns[T][number], string>> };

/** What stands in each column, and the words around the tables. */
export interface CodeBookWords {
  readonly meaning: Meanings;
  /** What a table is called as a sheet of a workbook; at most 31 characters. */
  readonly sheet: Readonly<Record<TableName, string>>;
  /** What stands in a table. */
  readonly holds: Readonly<Record<TableName, string>>;
  readonly about: {
    /** Without a number where nothing says from how many people on figures may be shown. */
    protection(minimum: number | undefined): string;
    readonly notFictional: string;
    readonly methods: string;
    readonly empty: string;
  };
  /** Behind the meaning of a column that holds codes. */
  readonly seeCodes: string;
  /** Of a column that holds a dimension. */
  dimension(name: string): string;
  /** Behind the meaning of a text column that there is per language. */
  inLanguage(lang: string): string;
  title(coalition: string): string;
  description(asOf: string): string;
  readonly fictional: string;
}
