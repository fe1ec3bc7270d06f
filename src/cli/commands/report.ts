import { join, resolve } from "node:path";
import { prepareProtection } from "../../disclosure/protection.ts";
import { nearest } from "../../findings/nearest.ts";
import { LANGS, type Lang } from "../../language/locale.ts";
import { type ReportCommandWords, reportCommandWords } from "../../language/report-command.ts";
import { sinceCommandWords } from "../../language/since-report.ts";
import type { Entity } from "../../model/repository.ts";
import type { CliContext } from "../context.ts";
import { type EarlierReports, earlierReports } from "../earlier-reports.ts";
import { languagesOf, type MadeReport, makeReport, reportFile, UnusableTemplate } from "../make-reports.ts";
import { type OpenedRepository, type OpenOptions, openRepository } from "../open-repository.ts";
import { checkRelease, sayDisclosed, writeRelease } from "../release.ts";
import { sayProtection } from "../say-protection.ts";
import { UsageError, usageError } from "../usage-error.ts";
import { writeFiles, writeOutput } from "../write-output.ts";

/** What `impact report` can be told, as commander gives it. */
export interface ReportOptions extends OpenOptions {
  /** With an id a file, without one a folder; relative to where the command runs. */
  readonly output?: string;
  /** Write nothing; compare what is committed with what the data give. */
  readonly check?: boolean;
  /** Keep a record of what the reports show, under this name. */
  readonly release?: string;
  /** With `release`: say what would be written, write nothing. */
  readonly dryRun?: boolean;
  /** Does not say which files were written. */
  readonly quiet?: boolean;
}

/** Where reports stand in a repository. */
const FOLDER = "reports";

/**
 * With an id: one report, on standard output or in a file. Without: every report in each of its
 * languages, in `reports/`. With `--release` the record of what they show as well. Exit code 1 where the repository holds errors (a report on broken data
 * would claim too much), where a template cannot be used, or where `--check` finds a difference; 2 where `--check`
 * cannot tell, as the files of the last report are not here.
 */
export async function report(
  context: CliContext,
  id: string | undefined,
  options: ReportOptions,
): Promise<number> {
  const opened = await openRepository(context, options, { releasesInGit: true });
  const words = reportCommandWords(opened.lang);
  const say = (line: string) => context.stderr.write(`${line}\n`);
  checkOutput(id, options.output, opened.lang);
  checkRelease(options, opened);
  const errors = opened.findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) {
    say(words.errors(errors));
    return 1;
  }
  const chosen = chosenReports(id, opened, words);
  const protection = await prepareProtection(opened);
  sayProtection(protection, { context, opened });
  const disclosed = sayDisclosed(protection, opened);
  if (disclosed !== undefined) say(disclosed);
  const earlier = await earlierReports(opened, chosen);
  const call: Call = { context, opened, options, words, earlier, say };
  try {
    if (options.check === true) return check(chosen, call);
    if (options.release !== undefined) return release(chosen, options.release, call);
    const [only] = chosen;
    return id !== undefined && only ? printOne(only, call) : writeAll(chosen, call);
  } catch (error) {
    if (!(error instanceof UnusableTemplate)) throw error;
    say(error.message);
    return 1;
  }
}

/** `-` is where one report is printed; a folder of that name is what nobody means. */
function checkOutput(
  id: string | undefined,
  output: string | undefined,
  lang: OpenedRepository["lang"],
): void {
  const option = "--output";
  if (output === "") throw usageError(lang, "missing-value", { option });
  if (output === "-" && id === undefined) throw usageError(lang, "output-is-folder", { option });
}

interface Call {
  readonly context: CliContext;
  readonly opened: OpenedRepository;
  readonly options: ReportOptions;
  readonly words: ReportCommandWords;
  readonly earlier: EarlierReports;
  say(line: string): void;
}

function chosenReports(
  id: string | undefined,
  { repository }: OpenedRepository,
  words: ReportCommandWords,
): readonly Entity<"report">[] {
  const all = [...repository.entities.report.values()];
  if (all.length === 0) throw new UsageError("no-reports", words.noReports.message, words.noReports.help);
  if (id === undefined) return all;
  const found = repository.entities.report.get(id);
  if (found) return [found];
  const known = all.map((each) => each.id);
  const { message, help } = words.unknownReport(id, nearest(id, known), known);
  throw new UsageError("unknown-report", message, help);
}

/** In the asked language, whether or not the report is meant to exist in it; else in its first. */
function printOne(chosen: Entity<"report">, call: Call): number {
  const { context, opened, options, earlier } = call;
  const lang = options.lang === undefined ? languagesOf(chosen, opened).spoken[0] : opened.lang;
  const made = makeReport(opened, chosen, { lang, asOf: options.asOf, earlier: earlier.of(chosen) });
  const { root } = opened;
  const { text } = made;
  sayNotCompared([made], call);
  writeOutput(context, { text, file: options.output, root, makeFolders: true, lang: opened.lang });
  return 0;
}

/** Every chosen report in each of its languages; `--lang` restricts. */
function makeAll(chosen: readonly Entity<"report">[], call: Call): readonly MadeReport[] {
  const { opened, options, words, say } = call;
  const made = chosen.flatMap((each) => {
    const { spoken, unknown } = languagesOf(each, opened);
    for (const lang of unknown) say(words.unknownLanguage(each.document.path, lang));
    const langs = options.lang === undefined ? spoken : spoken.filter((lang) => lang === options.lang);
    return langs.map((lang) => {
      const written = options.check === true ? committed(reportFile(each.id, lang), opened) : undefined;
      const earlier = call.earlier.of(each);
      return makeReport(opened, each, { lang, asOf: options.asOf, written, earlier });
    });
  });
  sayNotCompared(made, call);
  if (made.length === 0 && options.lang !== undefined) say(words.nothingInLanguage(options.lang));
  return made;
}

/** Once for each report: that it says that it was not compared with the one before it, and what to do. */
function sayNotCompared(made: readonly MadeReport[], { opened, earlier, say }: Call): void {
  const words = sinceCommandWords(opened.lang);
  const said = new Set<string>();
  for (const { id, notCompared, isSinceLeftOut } of made) {
    if (said.has(id)) continue;
    said.add(id);
    const report = opened.repository.entities.report.get(id);
    if (notCompared) say(words.notCompared(id, notCompared));
    else if (isSinceLeftOut) say(words.leftOut(id));
    else if (report && !earlier.of(report) && earlier.isInDoubt(report)) say(words.inDoubt(id));
  }
}

/** Writes what changed, all or nothing, and says of each file what happened to it. */
function writeAll(chosen: readonly Entity<"report">[], call: Call): number {
  const { context, opened, options, words, say } = call;
  const made = makeAll(chosen, call);
  const isElsewhere = options.output !== undefined;
  const pathOf = (one: MadeReport) => (isElsewhere ? one.file : `${FOLDER}/${one.file}`);
  const changed = isElsewhere ? made : made.filter((one) => committed(one.file, opened) !== one.text);
  writeFiles(context, {
    files: changed.map(({ file, text }) => ({ path: file, text })),
    folder: options.output === undefined ? join(opened.root, FOLDER) : resolve(context.cwd, options.output),
    named: options.output ?? FOLDER,
    root: opened.root,
    lang: opened.lang,
  });
  if (options.quiet === true) return 0;
  for (const one of made)
    say(changed.includes(one) ? words.written(pathOf(one)) : words.unchanged(pathOf(one)));
  return 0;
}

/** Writes the reports with the record of what they show; see `writeRelease`. */
function release(chosen: readonly Entity<"report">[], name: string, call: Call): number {
  const made = makeAll(chosen, call);
  if (made.length === 0) return 2;
  return writeRelease(made, { ...call, name, committed: ({ file }) => committed(file, call.opened) });
}

/** The report as it stands in the repository; a checkout with Windows line ends is the same text. */
function committed(file: string, { tree }: OpenedRepository): string | undefined {
  const found = tree.read(`${FOLDER}/${file}`);
  return found.ok ? new TextDecoder().decode(found.bytes).replace(/\r\n/g, "\n") : undefined;
}

function check(chosen: readonly Entity<"report">[], call: Call): number {
  const { opened, words, say } = call;
  const made = makeAll(chosen, call);
  // Nothing was looked at, so nothing can be said to be right.
  if (made.length === 0) return 2;
  const isEqual = (one: MadeReport) => committed(one.file, opened) === one.text;
  const unsure = made.filter(
    (one) => committed(one.file, opened) !== undefined && isUnsure(one, isEqual(one), call),
  );
  const wrong = made.filter((one) => !isEqual(one) && !unsure.includes(one));
  for (const one of wrong) say(difference(one, committed(one.file, opened), words));
  for (const { file } of unsure) say(sinceCommandWords(opened.lang).notChecked(`${FOLDER}/${file}`));
  if (wrong.length > 0) say(words.remake);
  else if (unsure.length === 0) say(words.equal(made.length));
  const others = notLookedAt(chosen, call);
  if (others.length > 0) say(words.otherLanguages(others));
  if (unsure.length > 0) return 2;
  return wrong.length === 0 ? 0 : 1;
}

/** The languages in which a chosen report is written, and that `--lang` left out, in the tool's order. */
function notLookedAt(chosen: readonly Entity<"report">[], { opened, options }: Call): readonly Lang[] {
  if (options.lang === undefined) return [];
  const spoken = new Set(chosen.flatMap((each) => languagesOf(each, opened).spoken));
  return LANGS.filter((lang) => spoken.has(lang) && lang !== options.lang);
}

/**
 * Whether nobody can tell here if a report is right, as the files of the last one are not on this machine. Where it is
 * not even known whether there was one, a text that is equal says nothing about it, and is taken as it is.
 */
function isUnsure({ id, notCompared }: MadeReport, isEqual: boolean, { opened, earlier }: Call): boolean {
  if (notCompared !== undefined) return notCompared !== "not-kept";
  if (isEqual) return false;
  const report = opened.repository.entities.report.get(id);
  return report !== undefined && !earlier.of(report) && earlier.isInDoubt(report);
}

function difference(one: MadeReport, found: string | undefined, words: ReportCommandWords): string {
  const path = `${FOLDER}/${one.file}`;
  if (found === undefined) return words.missing(path);
  const [there, made] = [found.split("\n"), one.text.split("\n")];
  let index = 0;
  while (there[index] === made[index] && index < made.length) index++;
  return words.differs({ path, line: index + 1, committed: there[index], made: made[index] });
}
