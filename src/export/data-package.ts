import { createHash } from "node:crypto";
import { codeBookWords } from "../language/code-book.ts";
import { csvText } from "./csv-text.ts";
import type { ExportFacts } from "./figures-table.ts";
import type { ExportTable, TableColumn } from "./table.ts";
import { isInvented, textOf } from "./texts.ts";

/** One file of an export: its path within the folder, and its content. */
export interface ExportFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/** Where a table stands in the folder of an export: the figures by themselves, the rest as the code book. */
function pathOf({ name }: ExportTable): string {
  return name === "data" ? "data.csv" : `codebook/${name}.csv`;
}

/** A folder of CSV files: the figures, and their code book. */
export function csvFiles(tables: readonly ExportTable[]): readonly ExportFile[] {
  return tables.map((table) => ({ path: pathOf(table), text: csvText(table) }));
}

/**
 * The same folder with a descriptor beside it, by the specifications Tabular Data Package and Table Schema
 * of Frictionless Data, version 1. No licence is named: that is for the coalition to give.
 */
export function dataPackageFiles(tables: readonly ExportTable[], facts: ExportFacts): readonly ExportFile[] {
  const files = csvFiles(tables);
  const descriptor = {
    profile: "tabular-data-package",
    ...aboutPackage(facts),
    resources: tables.map((table, index) => resourceOf(table, String(files[index]?.text))),
  };
  return [{ path: "datapackage.json", text: `${JSON.stringify(descriptor, undefined, 2)}\n` }, ...files];
}

function aboutPackage(facts: ExportFacts): Readonly<Record<string, unknown>> {
  const { repository, asOf, lang } = facts;
  const words = codeBookWords(lang);
  const coalition = repository.coalition?.coalition;
  const name = textOf(coalition?.name, repository, lang) || (coalition?.id ?? "");
  const invented = isInvented(repository);
  const sources = tablesOfSources(facts);
  return {
    name: coalition?.id ?? "coalition",
    title: words.title(name),
    description: [words.description(asOf), ...(invented ? [words.fictional] : [])].join(" "),
    created: `${asOf}T00:00:00Z`,
    fictional: invented,
    contributors: [{ title: name, role: "publisher" }],
    // The specification wants no empty list.
    ...(sources.length > 0 && { sources }),
  };
}

function tablesOfSources({ repository, released, lang }: ExportFacts): readonly { readonly title: string }[] {
  const used = new Set([...released.values()].map(({ indicator }) => indicator.data.source));
  return [...repository.entities.source.values()]
    .filter(({ id, data }) => used.has(id) && data.draft !== true)
    .map(({ id, data }) => ({ title: textOf(data.name, repository, lang) || id }));
}

/** How `csvText` writes; without it, readers guess. */
const DIALECT = {
  delimiter: ",",
  quoteChar: '"',
  doubleQuote: true,
  lineTerminator: "\n",
  header: true,
  skipInitialSpace: false,
} as const;

function resourceOf(table: ExportTable, text: string): Readonly<Record<string, unknown>> {
  const bytes = Buffer.from(text);
  return {
    name: table.name,
    path: pathOf(table),
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: DIALECT,
    bytes: bytes.length,
    hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    schema: schemaOf(table),
  };
}

function schemaOf({ columns, key }: ExportTable): Readonly<Record<string, unknown>> {
  const foreignKeys = columns.flatMap(({ name, refers }) =>
    refers ? [{ fields: name, reference: { resource: refers.table, fields: refers.column } }] : [],
  );
  return {
    fields: columns.map(fieldOf),
    missingValues: [""],
    ...(key.length > 0 && { primaryKey: key }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

const TYPES: Readonly<Record<TableColumn["type"], string>> = {
  text: "string",
  number: "number",
  whole: "integer",
  "yes-no": "boolean",
  date: "date",
};

function fieldOf({ name, type, meaning, needed, unique, values }: TableColumn) {
  const constraints = {
    ...(needed && { required: true }),
    ...(unique && { unique: true }),
    ...(values && values.length > 0 && { enum: values }),
  };
  return {
    name,
    type: TYPES[type],
    description: meaning,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
