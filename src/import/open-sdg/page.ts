import type { PageWords, ReadmeWords } from "../../language/import-open-sdg-shape.ts";
import type { Lang } from "../../language/locale.ts";
import {
  type Account,
  type FileNotTaken,
  type FileReason,
  figuresNotTaken,
  type NotTaken,
  partialTables,
  REASONS,
  type Reason,
} from "./account.ts";
import type { NearDuplicate } from "./dimensions.ts";
import type { LeftBehind } from "./left-behind.ts";

/** What the page tells. */
export interface PageContent {
  readonly account: Account;
  readonly left: LeftBehind;
  readonly nearDuplicates: readonly NearDuplicate[];
  readonly counts: {
    readonly indicators: number;
    readonly withoutFigures: number;
    readonly dimensions: number;
    readonly goals: number;
    readonly targets: number;
    readonly sources: number;
  };
  readonly name: string;
  readonly lang: Lang;
}

const LONGEST_ROW = 300;

/** `IMPORT.md`: what became of everything, with the place of each figure that stays behind. */
export function importPage(content: PageContent, words: PageWords): string {
  const { account, left, nearDuplicates, counts } = content;
  const notTaken = figuresNotTaken(account);
  const partial = partialTables(account).length;
  const parts: string[] = [
    `# ${words.title}`,
    words.intro(shown(content.name)),
    words.figures({ read: account.read, tables: account.tables.read, taken: account.taken, notTaken }),
    ...(partial > 0 ? [words.partial(partial)] : []),
    words.made(counts),
    `## ${words.assumedTitle}`,
    words.assumed.map((line) => `- ${line}`).join("\n"),
    ...(notTaken + account.files.length > 0 ? figuresPart(account, words) : []),
    ...section(
      words.columnsTitle,
      words.columnsIntro,
      account.columns.map((column) => {
        const value = column.value === undefined ? "" : `: ${code(column.value)}`;
        return `${code(column.path)}: ${code(column.column)} (${words.columnWhy[column.why]}${value})`;
      }),
    ),
    ...section(
      words.nearTitle,
      words.nearIntro,
      nearDuplicates.map(({ dimension, names }) => {
        const where = dimension === "" ? words.nearColumns : code(dimension);
        return `${where}: ${names.map(code).join(", ")}`;
      }),
    ),
    ...section(
      words.fieldsTitle,
      words.fieldsIntro,
      [...left.fields].map(([name, count]) => `${code(name)}: ${count}`),
    ),
    ...section(words.filesTitle, words.filesIntro, [
      ...left.inputs.map((kind) => `${code(kind)} (${words.input})`),
      ...left.settings.map((name) => `${code(name)} (${words.setting})`),
      ...left.unreadable.map((path) => `${code(path)} (${words.unreadable})`),
      ...left.otherFiles.map((path) => code(path)),
    ]),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The README of the new repository: what it is, and what to do first. */
export function readmePage(name: string, words: ReadmeWords): string {
  return `# ${escaped(name)}\n\n${words.intro}\n\n${words.steps.map((step, at) => `${at + 1}. ${step}`).join("\n")}\n`;
}

function figuresPart(account: Account, words: PageWords): readonly string[] {
  const byReason = groupRows(account.notTaken);
  const files = groupFiles(account);
  const rows = [
    ...[...byReason].map(([reason, list]) => [words.reason[reason].name, list.length] as const),
    ...[...files].map(
      ([reason, list]) =>
        [
          words.fileReason[reason].name,
          reason === "unreadable" ? words.notKnown : list.reduce((sum, { figures }) => sum + figures, 0),
        ] as const,
    ),
  ];
  const table = [
    `| ${words.reasonHead} | ${words.figuresHead} |`,
    "| --- | ---: |",
    ...rows.map(([name, count]) => `| ${name} | ${count} |`),
  ];
  return [
    `## ${words.notTakenTitle}`,
    words.notTakenIntro,
    table.join("\n"),
    ...[...byReason].flatMap(([reason, list]) => [
      `### ${capital(words.reason[reason].name)}`,
      words.reason[reason].why,
      list.map((row) => `- ${rowLine(row, words)}`).join("\n"),
    ]),
    ...[...files].flatMap(([reason, list]) => [
      `### ${capital(words.fileReason[reason].name)}`,
      words.fileReason[reason].why,
      list.map((file) => `- ${fileLine(file, words)}`).join("\n"),
    ]),
  ];
}

function fileLine({ path, reason, figures, line, isPartial }: FileNotTaken, words: PageWords): string {
  if (reason === "unreadable" && line === undefined) return code(path);
  const text = words.file({ path: code(path), figures, ...(line && { line }) });
  return isPartial && reason !== "unreadable" ? `${text} (${words.notToEnd})` : text;
}

function rowLine({ path, line, raw, others }: NotTaken, words: PageWords): string {
  const also = others !== undefined && others.length > 0 ? ` (${words.also(others)})` : "";
  return `${code(`${path}:${line}`)}${also} ${code(raw)}`;
}

function groupRows(rows: readonly NotTaken[]): ReadonlyMap<Reason, readonly NotTaken[]> {
  const groups = new Map<Reason, NotTaken[]>();
  for (const reason of REASONS) groups.set(reason, []);
  for (const row of rows) groups.get(row.reason)?.push(row);
  return new Map([...groups].filter(([, list]) => list.length > 0));
}

function groupFiles({ files }: Account): ReadonlyMap<FileReason, Account["files"]> {
  const groups = new Map<FileReason, Account["files"]>();
  for (const file of files) {
    const list = groups.get(file.reason);
    if (list) list.push(file);
    else groups.set(file.reason, [file]);
  }
  return groups;
}

function section(title: string, intro: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, intro, lines.map((line) => `- ${line}`).join("\n")];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Text of strangers as code: no mark-up works in it, and it stays on one line. */
function code(text: string): string {
  const line = shown(text);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  const blank = /^`|`$/.test(line) || line === "" ? " " : "";
  return `${fence}${blank}${line}${blank}${fence}`;
}

function shown(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, "␤")
    .replace(/\p{Surrogate}/gu, "\ufffd");
  return line.length > LONGEST_ROW ? `${line.slice(0, LONGEST_ROW - 1)}…` : line;
}

function escaped(text: string): string {
  return shown(text).replace(/[\\`*_{}[\]<>()#+!|~&]/g, "\\$&");
}
