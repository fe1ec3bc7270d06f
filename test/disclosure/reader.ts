import { strFromU8, unzipSync } from "fflate";
import { formatPeriod } from "../../src/language/dates.ts";
import { type Lang, pickText } from "../../src/language/locale.ts";
import type { Repository } from "../../src/model/repository.ts";

// Somebody who reads everything that is printed, and knows nothing of how it was protected. A figure is written
// as a reference: `indicator/period`, then the partner or `dimension=value`.

/** What was read: the references of which some output gives a number. */
export type Read = Set<string>;

function reference(of: {
  readonly indicator: string;
  readonly period: string;
  readonly partner?: string | null | undefined;
  readonly dimension?: string | null | undefined;
  readonly group?: string | null | undefined;
}): string {
  const group = of.dimension ? `${of.dimension}=${of.group}` : undefined;
  return [of.indicator, of.period, of.partner ?? undefined, group].filter((each) => each).join("/");
}

/** A line of CSV without line breaks in its cells. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? "",
  );
}

const NUMBERS = [
  "value",
  "numerator",
  "denominator",
  "n",
  "interval-low",
  "interval-high",
  "at-least",
  "at-most",
];

/** The figures of which a table of an export gives any number. */
export function readCsv(text: string, read: Read): void {
  const [header = "", ...lines] = text.trimEnd().split(/\r?\n/);
  const columns = cellsOf(header);
  for (const line of lines) {
    const cells = cellsOf(line);
    const at = (name: string) => cells[columns.indexOf(name)] ?? "";
    if (NUMBERS.some((name) => at(name) !== "")) read.add(at("figure"));
  }
}

/** The sheet `data` of a workbook: every number in it is looked at, in whatever column. */
export function readWorkbook(bytes: Uint8Array, read: Read): void {
  const files = unzipSync(bytes);
  const strings = [
    ...strFromU8(files["xl/sharedStrings.xml"] ?? new Uint8Array()).matchAll(/<si>(.*?)<\/si>/gs),
  ].map(([, inner = ""]) => inner.replace(/<[^>]*>/g, ""));
  for (const [path, content] of Object.entries(files)) {
    if (!path.startsWith("xl/worksheets/sheet")) continue;
    const rows = [...strFromU8(content).matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row = ""]) =>
      cellsOfRow(row, strings),
    );
    const [header] = rows;
    if (!header?.has("A") || header.get("A") !== "figure") continue;
    const columns = [...header].flatMap(([column, name]) => (NUMBERS.includes(name) ? [column] : []));
    for (const row of rows.slice(1)) {
      if (columns.some((column) => (row.get(column) ?? "") !== "")) read.add(row.get("A") ?? "");
    }
  }
}

function cellsOfRow(row: string, strings: readonly string[]): ReadonlyMap<string, string> {
  const cells = [...row.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)];
  return new Map(
    cells.map(([, column = "", attributes = "", inner = ""]) => {
      const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? "";
      return [
        column,
        attributes.includes('t="s"')
          ? (strings[Number(value)] ?? "")
          : value || inner.replace(/<[^>]*>/g, ""),
      ];
    }),
  );
}

interface Json {
  readonly [key: string]: unknown;
}

/** Whatever in the JSON of `impact status` has a period and a number, wherever it stands. */
export function readStatus(json: unknown, read: Read, of: Json = {}): void {
  if (Array.isArray(json)) {
    for (const each of json) readStatus(each, read, of);
    return;
  }
  if (typeof json !== "object" || json === null) return;
  const here = json as Json;
  // A row of a group says `dimension` and `value`; a figure of one says `group`.
  const isRow = typeof here.dimension === "string" && typeof here.value === "string";
  const own = {
    ...of,
    ...("indicator" in here && {
      indicator: here.indicator,
      partner: undefined,
      dimension: undefined,
      group: undefined,
    }),
    ...("partner" in here && typeof here.partner === "string" && { partner: here.partner }),
    ...("dimension" in here && typeof here.dimension === "string" && { dimension: here.dimension }),
    ...(isRow && { group: here.value }),
    ...("group" in here && typeof here.group === "string" && { group: here.group }),
  } as Json;
  const numbers = [here.value, here.numerator, here.denominator, here.n, here.least, here.most];
  const isTold = numbers.some((each) => typeof each === "number");
  if (isTold && typeof here.period === "string" && typeof own.indicator === "string") {
    read.add(reference({ ...own, period: here.period } as never));
  }
  for (const end of ["from", "to"]) {
    if (typeof here.difference === "number" && typeof here[end] === "string") {
      read.add(reference({ ...own, period: here[end] } as never));
    }
  }
  for (const [key, value] of Object.entries(here))
    if (key !== "next" && key !== "final") readStatus(value, read, own);
}

/** The tables of figures of a report, by the names in its language. */
export function readReport(
  text: string,
  read: Read,
  { repository, lang }: { readonly repository: Repository; readonly lang: Lang },
): void {
  const say = (name: Parameters<typeof pickText>[0]) =>
    pickText(name, lang, repository.settings.languages)?.text.trim() ?? "";
  const { indicator, dimension, partner } = repository.entities;
  const byName = new Map([...indicator.values()].map(({ id, data }) => [say(data.name), id]));
  const groups = new Map<string, string>();
  for (const [id, { data }] of dimension) {
    for (const value of data.values) groups.set(`${say(data.name)}: ${say(value.name)}`, `${id}=${value.id}`);
  }
  for (const [id, { data }] of partner) groups.set(say(data.name), id);
  let current: string | undefined;
  let periods: readonly string[] = [];
  for (const line of text.split("\n")) {
    const heading = /^\*\*(.+)\*\*$/.exec(line)?.[1];
    if (heading !== undefined) {
      current = byName.get(heading.replace(/ \([a-z]{2}\)$/, ""));
      periods = [];
    }
    if (current === undefined || !line.startsWith("|") || line.startsWith("| ---")) continue;
    const [, first = "", ...rest] = line.split("|").map((each) => each.trim());
    const cells = rest.slice(0, -1);
    if (periods.length === 0) {
      periods = cells.map((label) => textOf(label, current ?? "", { repository, lang }));
      continue;
    }
    const group = groups.get(first) ?? [...groups].find(([name]) => first.endsWith(name))?.[1];
    cells.forEach((cell, index) => {
      if (/\d/.test(cell))
        read.add([current, periods[index], group].filter((each) => each !== undefined).join("/"));
    });
  }

  function textOf(
    label: string,
    id: string,
    about: { readonly repository: Repository; readonly lang: Lang },
  ): string {
    for (const { indicator: of, period } of about.repository.measurements) {
      if (of === id && (formatPeriod(period.text, about.lang) === label || period.text === label))
        return period.text;
    }
    return label;
  }
}

/** Everything that may stand in a text and holds digits without being a number of people. */
export function namesOf(repository: Repository, lang: Lang): readonly string[] {
  const { indicator, dimension, partner } = repository.entities;
  const say = (name: Parameters<typeof pickText>[0]) =>
    pickText(name, lang, repository.settings.languages)?.text ?? "";
  const periods = [...repository.measurements].map(({ period }) => period.text);
  const dimensions = [...dimension.values()].flatMap(({ id, data }) => [
    id,
    say(data.name),
    ...data.values.flatMap((value) => [value.id, say(value.name)]),
  ]);
  const entities = [...indicator.values(), ...partner.values()].flatMap(({ id, data }) => [
    id,
    say(data.name),
  ]);
  const all = [
    ...periods,
    ...periods.map((period) => formatPeriod(period, lang)),
    ...dimensions,
    ...entities,
  ];
  return [...new Set(all)].filter((name) => /\d/.test(name)).sort((a, b) => b.length - a.length);
}

/** The whole numbers that are left of a text without those names: no percentage, date, place of a row, or margin. */
export function numbersIn(text: string, names: readonly string[]): readonly number[] {
  let left = text.replace(/\s+/g, " ");
  for (const name of names) left = left.replaceAll(name, "§");
  left = left
    .replace(/[\w./-]+\.csv,? ?(?:\p{L}+ )?\d+/gu, "§")
    .replace(/\d{4}-\d{2}-\d{2}|\b\d{1,2} \p{L}+ \d{4}\b|\b(?:19|20)\d{2}\b/gu, "§")
    .replace(/\b95 ?%/g, "§");
  return [...left.matchAll(/(?<![\p{L}\d.,#§-])\d+(?![\p{L}\d]|[.,]\d| ?(?:%|pp))/gu)].map(([digits]) =>
    Number(digits),
  );
}

/** The numbers in JSON, as they stand and in its sentences, each with where it stands. */
export function numbersInJson(
  json: unknown,
  names: readonly string[],
  path = "",
): readonly (readonly [path: string, number: number])[] {
  if (typeof json === "number") return [[path, json]];
  if (typeof json === "string") return numbersIn(json, names).map((number) => [path, number]);
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) =>
    numbersInJson(value, names, Array.isArray(json) ? `${path}[]` : `${path}.${key}`),
  );
}
