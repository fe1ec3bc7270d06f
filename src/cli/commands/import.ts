import { savedImports } from "../../import/saved.ts";
import { isKnownName } from "../../import/settle.ts";
import { shownFile, shownHeader } from "../../import/shown-names.ts";
import { vocabularyOf } from "../../import/vocabulary.ts";
import { type ImportWords, importWords } from "../../language/import.ts";
import { identifierOf } from "../../model/file-kinds.ts";
import { isIdentifier } from "../../model/identifiers.ts";
import { inWidth } from "../../render/in-width.ts";
import { type Asker, AskingStopped, terminalAsker } from "../asker.ts";
import type { CliContext } from "../context.ts";
import { placeFlags, refused } from "../import-flags.ts";
import { keptFile } from "../import-keep.ts";
import { maskedWords } from "../import-masked.ts";
import { groupsOf, settleGroup } from "../import-settle.ts";
import { readFiles } from "../import-sources.ts";
import { openTable } from "../import-tables.ts";
import { type ImportOptions, type KeptFile, type SettledTable, type Work, widthOf } from "../import-work.ts";
import { planAndWrite } from "../import-write.ts";
import { openRepository } from "../open-repository.ts";

export type { ImportOptions };

const NOT_DONE = 2;

/**
 * `impact import <file…>`: takes figures over from spreadsheets. Exit code 0 where all was taken (or would be), 1 where rows cannot
 * be taken or the repository would get new errors; nothing is written then. Wrong use is a `UsageError`.
 */
export async function importFiles(
  context: CliContext,
  paths: readonly string[],
  options: ImportOptions,
  openAsker: (tell: (text: string) => void) => Promise<Asker> = terminalAsker,
): Promise<number> {
  const opened = await openRepository(context, options);
  const vocabulary = vocabularyOf(opened.repository, opened.lang);
  const isKnown = (text: string) => isKnownName(text, vocabulary);
  const shown = {
    header: (name: string) => shownHeader(name, isKnown),
    file: (path: string) => shownFile(path, isKnown),
  };
  const words = maskedWords(importWords(opened.lang), shown);
  const terminal = context.stdin.isTTY && context.stdout.isTTY && !options.yes;
  const width = widthOf(context.stderr);
  const tell = (line: string) =>
    options.quiet ? undefined : context.stderr.write(`${inWidth(line, width)}\n`);
  const work: Work = {
    context,
    options,
    opened,
    words,
    shown,
    tell,
    vocabulary,
    asker: terminal ? () => openAsker((text) => context.stderr.write(`${text}\n`)) : undefined,
  };
  checkName(options.name, words);
  try {
    return await run(paths, work);
  } catch (error) {
    if (!(error instanceof AskingStopped)) throw error;
    context.stderr.write(`${words.nothingWritten}\n`);
    return NOT_DONE;
  }
}

function checkName(name: string | undefined, words: ImportWords): void {
  if (name !== undefined && !isIdentifier(name)) throw refused("wrong-name", words.wrongName(name));
}

async function run(paths: readonly string[], work: Work): Promise<number> {
  const { context, options, opened, words } = work;
  const { indicator } = opened.repository.entities;
  // Rows of an indicator that is not there, or that nobody is said to deliver, are judged elsewhere.
  const isAlone = (id: string, partner: string) => {
    const by = indicator.get(id)?.data.delivered_by ?? [partner];
    return by.length === 1 && by[0] === partner;
  };
  const files = await readFiles(context, paths, { folder: options.C, words, isAlone });
  const saved = savedImports(opened.tree);
  if (options.using === undefined) {
    for (const { path, agreements } of saved) {
      if (agreements === undefined) work.tell(Object.values(words.brokenImport(path)).join(" "));
    }
  }
  const flags = placeFlags(options, words);
  const tables = files.map((file) =>
    openTable(file, { flags, using: options.using, saved, words, shown: work.shown.header }),
  );
  const groups = groupsOf(tables);
  const settled: SettledTable[] = [];
  const kept: KeptFile[] = [];
  const needed: { readonly file: string; readonly flags: readonly string[] }[] = [];
  for (const group of groups) {
    const done = await settleGroup(group, work);
    if ("needed" in done) {
      needed.push(done.needed);
      continue;
    }
    const file = await keptFile(group, done.agreed, work);
    const name = identifierOf(file?.path ?? group[0]?.saved?.path ?? "imported");
    for (const table of done.tables) settled.push({ ...table, fallback: `data/${name}.csv` });
    if (file) kept.push({ ...file, asksAgain: done.asksAgain });
  }
  if (needed.length > 0) throw refused("answers-needed", words.answersNeeded(needed));
  return planAndWrite(settled, kept, work);
}
