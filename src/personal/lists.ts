import type { RuleArguments } from "../findings/rule-names.ts";
import { RecordsLook } from "./records.ts";

type Records = RuleArguments["records-of-people"];

/** A list of people in a text, and on which line it begins. */
export interface ListOfPeople {
  readonly line: number;
  readonly records: Records;
}

type Row = ReadonlyMap<string, string>;

/** Larger files are not taken apart; their texts are searched all the same. */
const LARGEST = 8 * 1024 * 1024;
/** Deeper in a JSON file nobody keeps a list. */
const DEEPEST = 4;
const MOST_LISTS = 100;

const ITEM = /^( {0,40})- {1,8}([\p{L}_][\p{L}\d _-]{0,60})["']?: ?(.{0,400})$/u;
const KEY = /^( {1,50})["']?([\p{L}_][\p{L}\d _-]{0,60})["']?: ?(.{0,400})$/u;
const FLOW_ITEM = /^ {0,40}(?:- )?\{(.{1,2000})\},?$/;
/** A cell of the line below the names of columns in Markdown. */
const RULE_CELL = /^:?-{2,}:?$/;
const LONGEST_LINE = 1_000;
/** More columns than anybody has of one person. */
const MOST_COLUMNS = 200;

/** Lists with one entry per person, written otherwise than as a table: in YAML, JSON, JSON lines and Markdown. */
export function listsOfPeople(path: string, text: string): readonly ListOfPeople[] {
  if (text.length > LARGEST) return [];
  if (/\.(md|markdown|mdx)$/i.test(path)) return markdownTables(text);
  if (/\.(json|geojson)$/i.test(path)) return inJson(text);
  if (/\.(ya?ml|jsonl|ndjson)$/i.test(path)) return yamlLists(text);
  return [];
}

function judged(rows: readonly Row[], line: number): readonly ListOfPeople[] {
  const [first] = rows;
  if (first === undefined || first.size === 0) return [];
  const header = [...first.keys()].slice(0, MOST_COLUMNS);
  const look = new RecordsLook(header);
  for (const row of rows) look.row(header.map((name) => row.get(name) ?? ""));
  const records = look.end();
  return records === undefined ? [] : [{ line, records }];
}

function markdownTables(text: string): readonly ListOfPeople[] {
  const lines = text.split(/\r?\n/);
  const found: ListOfPeople[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    if (!isRule(lines[index] ?? "")) continue;
    const names = cellsOf(lines[index - 1] ?? "").slice(0, MOST_COLUMNS);
    const rows: Row[] = [];
    let at = index + 1;
    for (; (lines[at] ?? "").includes("|"); at += 1) {
      const cells = cellsOf(lines[at] ?? "");
      rows.push(new Map(names.map((name, column) => [name, cells[column] ?? ""])));
    }
    found.push(...judged(rows, index));
    // What looks like another rule further down was a row of this table.
    index = at;
  }
  return found;
}

/** `| --- | :---: |`, the line below the names of columns. */
function isRule(line: string): boolean {
  if (!line.includes("--") || line.length > LONGEST_LINE || !line.includes("|")) return false;
  const cells = cellsOf(line);
  return cells.length > 1 && cells.every((cell) => RULE_CELL.test(cell));
}

function cellsOf(line: string): readonly string[] {
  const bare = line.trim().replace(/^\||\|$/g, "");
  return bare.split("|").map((cell) => cell.trim());
}

function inJson(text: string): readonly ListOfPeople[] {
  const found: ListOfPeople[] = [];
  try {
    look(JSON.parse(text) as unknown, 0, found);
  } catch {
    return yamlLists(text); // comments, or a comma too many: line by line
  }
  return found;
}

function look(value: unknown, depth: number, found: ListOfPeople[]): void {
  if (typeof value !== "object" || value === null || depth > DEEPEST || found.length >= MOST_LISTS) return;
  if (Array.isArray(value) && value.length > 1 && value.every(isFlat)) {
    found.push(...judged(value.map(rowOf), 1));
    return;
  }
  for (const item of Object.values(value)) look(item, depth + 1, found);
}

function isFlat(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function rowOf(value: Readonly<Record<string, unknown>>): Row {
  const entries = Object.entries(value).slice(0, 200);
  return new Map(entries.map(([name, item]) => [name, typeof item === "object" ? "" : String(item)]));
}

/** Line by line, which is enough to see what a list holds; a list ends where another indentation begins one. */
function yamlLists(text: string): readonly ListOfPeople[] {
  const found: ListOfPeople[] = [];
  let list: { indent: number; line: number; rows: Map<string, string>[] } | undefined;
  const end = () => {
    if (list !== undefined && list.rows.length > 1) found.push(...judged(list.rows, list.line));
    list = undefined;
  };
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const item = ITEM.exec(line);
    const flow = item === null ? FLOW_ITEM.exec(line.trimEnd()) : null;
    const indent = item?.[1]?.length ?? line.length - line.trimStart().length;
    if (item !== null || flow !== null) {
      if (list !== undefined && list.indent !== indent) {
        if (indent > list.indent) continue;
        end();
      }
      list ??= { indent, line: index + 1, rows: [] };
      list.rows.push(item === null ? flowRow(flow?.[1] ?? "") : new Map([[item[2] ?? "", item[3] ?? ""]]));
      continue;
    }
    const key = list === undefined ? null : KEY.exec(line);
    if (key !== null && list !== undefined && indent > list.indent)
      list.rows.at(-1)?.set(key[2] ?? "", key[3] ?? "");
    else if (line.trim() !== "" && !line.trimStart().startsWith("#") && indent <= (list?.indent ?? 0)) end();
  }
  end();
  return found;
}

function flowRow(text: string): Map<string, string> {
  const row = new Map<string, string>();
  for (const part of text.split(",")) {
    const colon = part.indexOf(":");
    if (colon > 0) row.set(part.slice(0, colon).replace(/["']/g, "").trim(), part.slice(colon + 1).trim());
  }
  return row;
}
