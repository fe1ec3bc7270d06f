import { join, resolve } from "node:path";
import { prepareProtection } from "../../disclosure/protection.ts";
import { cutAfter, release } from "../../disclosure/released.ts";
import { type Asking, askOf } from "../../export/asked-cells.ts";
import type { ExportFile } from "../../export/data-package.ts";
import type { ExportFacts } from "../../export/figures-table.ts";
import { textOf } from "../../export/texts.ts";
import { pathBelow } from "../../files/below.ts";
import { nearest } from "../../findings/nearest.ts";
import { collectionSheetWords } from "../../language/collection-sheet.ts";
import { type ExportWords, exportWords } from "../../language/export.ts";
import type { UsageText } from "../../language/usage.ts";
import { measure } from "../../measure/series.ts";
import { isStray } from "../../model/file-kinds.ts";
import { likelyPeriod } from "../../model/likely-period.ts";
import { type Period, readPeriod } from "../../model/period.ts";
import type { CliContext } from "../context.ts";
import { type OpenedRepository, type OpenOptions, openRepository } from "../open-repository.ts";
import { sayProtection } from "../say-protection.ts";
import { UsageError, usageError } from "../usage-error.ts";
import { writeFiles } from "../write-output.ts";

/** What `impact export` can be told, as commander gives it. */
export interface ExportOptions extends OpenOptions {
  readonly to?: string;
  /** A file, or a folder for what has several; relative to where the command runs. */
  readonly output?: string;
  readonly partner?: string;
  readonly period?: string;
  readonly filled?: boolean;
  /** Does not say what was written and what was left out. */
  readonly quiet?: boolean;
}

/** Where exports go that no `--output` places: what stands there is nobody else's business. */
const FOLDER = "docs/export";

interface Call {
  readonly context: CliContext;
  readonly opened: OpenedRepository;
  readonly options: ExportOptions;
  readonly words: ExportWords;
  say(line: string): void;
}

/**
 * The figures in another form (`csv`, `xlsx`, `data-package`), or a workbook that asks a partner for its
 * figures (`collection-sheet`). Exit code 1 where the repository holds errors and figures were asked: an
 * export of broken data would claim too much. A workbook that only asks is made all the same.
 */
export async function exportCommand(context: CliContext, options: ExportOptions): Promise<number> {
  const opened = await openRepository(context, options, { releasesInGit: true });
  const words = exportWords(opened.lang);
  const say = (line: string) => context.stderr.write(`${line}\n`);
  const call: Call = { context, opened, options, words, say };
  if (options.output === "") throw usageError(opened.lang, "missing-value", { option: "--output" });
  if (options.output === "-") throw trouble("output-is-binary", words.noStandardOutput);
  return options.to === "collection-sheet" ? collect(call) : exportFigures(call);
}

function trouble(code: string, { message, help }: UsageText): UsageError {
  return new UsageError(code, message, help);
}

function errorsIn({ findings }: OpenedRepository): number {
  return findings.filter(({ severity }) => severity === "error").length;
}

async function collect(call: Call): Promise<number> {
  const { opened, options, words, say } = call;
  const { repository, lang } = opened;
  const partner = partnerOf(call);
  const period = periodOf(call);
  const asking = askOf(repository, partner, period);
  const reasons = reasonsOf(asking, call);
  if (asking.cells.length === 0) throw trouble("nothing-to-ask", words.nothingToAsk(partner, reasons));
  const { collectionSheet } = await import("../../export/collection-sheet.ts");
  const filled = options.filled === true;
  const text = await collectionSheet({ repository, partner, period, lang, asking, filled });
  const path = options.output ?? `${partner}-${period.text}.xlsx`;
  write([{ path: "", text }], { call, target: resolve(call.context.cwd, path), keepExisting: true });
  const errors = errorsIn(opened);
  if (errors > 0) say(words.sheetErrors(errors));
  if (options.quiet === true) return 0;
  const indicators = new Set(asking.cells.map(({ indicator }) => indicator.id)).size;
  say(words.written(path));
  say(words.asked({ cells: asking.cells.length, indicators }));
  for (const reason of reasons) say(words.leftOut(reason));
  if (filled) say(words.filledNote);
  return 0;
}

function partnerOf({ opened: { repository }, options, words }: Call): string {
  const id = options.partner;
  if (id === undefined) throw trouble("missing-option", words.missingOption("--partner"));
  const known = repository.entities.partner;
  if (known.has(id)) return id;
  throw trouble("unknown-partner", words.unknownPartner(id, nearest(id, [...known.keys()])));
}

function periodOf({ options, words }: Call): Period {
  const text = options.period;
  if (text === undefined) throw trouble("missing-option", words.missingOption("--period"));
  const period = readPeriod(text);
  if (period) return period;
  throw trouble("unknown-period", words.unknownPeriod(text, likelyPeriod(text)?.text));
}

function reasonsOf({ leftOut }: Asking, { opened: { repository, lang } }: Call): readonly string[] {
  const words = collectionSheetWords(lang);
  return leftOut.map(({ indicator, why }) =>
    words.notAsked(textOf(indicator.data.name, repository, lang) || indicator.id, why),
  );
}

async function exportFigures(call: Call): Promise<number> {
  const { opened, options, words, say } = call;
  for (const option of ["partner", "period", "filled"] as const) {
    if (options[option] === undefined) continue;
    throw trouble("unused-option", words.unusedOption(`--${option}`, options.to ?? ""));
  }
  const errors = errorsIn(opened);
  if (errors > 0) {
    say(words.errors(errors));
    return 1;
  }
  const { repository, asOf, lang, root } = opened;
  sayProtection(await prepareProtection(opened), call);
  const cut = cutAfter(repository, asOf);
  const measures = measure(cut);
  const facts: ExportFacts = {
    repository,
    released: release({ repository: cut, measures }),
    measures,
    asOf,
    lang,
    version: call.context.version,
  };
  const made = await filesOf(options.to ?? "", facts);
  const isFolder = made.files.every(({ path }) => path !== "");
  const named = options.output ?? `${FOLDER}/${nameOf(opened, options.to ?? "")}`;
  const target = options.output === undefined ? join(root, named) : resolve(call.context.cwd, named);
  if (isFolder) refuseReadFolder(target, call);
  write(made.files, { call, target });
  if (options.quiet === true) return 0;
  for (const { path } of made.files) say(words.written(path === "" ? named : `${named}/${path}`));
  if (made.hidden > 0) say(words.hidden(made.hidden));
  for (const line of words.notExported(made.notExported)) say(line);
  return 0;
}

/** The files of a form; one whose path is empty is the target itself. */
async function filesOf(form: string, facts: ExportFacts) {
  const [{ figuresTable, hiddenIn }, { codeBook }, { notExported }, { csvFiles, dataPackageFiles }] =
    await Promise.all([
      import("../../export/figures-table.ts"),
      import("../../export/code-book.ts"),
      import("../../export/not-exported.ts"),
      import("../../export/data-package.ts"),
    ]);
  const data = figuresTable(facts);
  const tables = [data, ...codeBook(data, facts)];
  const counts = { hidden: hiddenIn(data), notExported: notExported(facts) };
  if (form === "csv") return { ...counts, files: csvFiles(tables) };
  if (form === "data-package") return { ...counts, files: dataPackageFiles(tables, facts) };
  const { tablesWorkbook } = await import("../../export/tables-workbook.ts");
  return { ...counts, files: [{ path: "", text: await tablesWorkbook(tables, facts.lang) }] };
}

function nameOf({ repository }: OpenedRepository, form: string): string {
  const id = repository.coalition?.coalition.id ?? "coalition";
  return form === "xlsx" ? `${id}.xlsx` : `${id}-${form}`;
}

/** CSV files where the repository is checked would be findings the next time. */
function refuseReadFolder(target: string, { opened, words }: Call): void {
  const path = pathBelow(opened.root, join(target, "data.csv"));
  if (path === undefined || path.split("/").some((part) => part.startsWith("."))) return;
  if (isStray(path))
    throw trouble("output-is-read", words.insideRepository(path.replace(/\/?data\.csv$/, "") || "."));
}

interface Writing {
  readonly call: Call;
  /** The file or folder, absolute. */
  readonly target: string;
  readonly keepExisting?: true;
}

function write(files: readonly ExportFile[], { call, target, keepExisting }: Writing): void {
  const { context, opened } = call;
  const folder = files.every(({ path }) => path !== "") ? target : resolve(target, "..");
  const name = target.slice(folder.length + 1);
  writeFiles(context, {
    files: files.map(({ path, text }) => ({ path: path === "" ? name : path, text })),
    folder,
    named: call.options.output ?? name,
    root: opened.root,
    lang: opened.lang,
    ...(keepExisting && { keepExisting }),
  });
}
