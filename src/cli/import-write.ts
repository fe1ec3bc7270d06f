import { carryOut } from "../files/disk-write.ts";
import { overlayTree } from "../files/overlay.ts";
import { WriteRefused } from "../files/plan.ts";
import type { RankedFinding } from "../findings/finding.ts";
import { extractRows } from "../import/extract.ts";
import type { Extracted } from "../import/extracted.ts";
import { homeTables } from "../import/home-table.ts";
import { type ImportPlan, planImport } from "../import/merge.ts";
import { originsOf } from "../import/origins.ts";
import { undeclaredGroups } from "../import/undeclared.ts";
import { findingText } from "../language/findings/sentences.ts";
import type { ImportWords } from "../language/import.ts";
import { pickText } from "../language/locale.ts";
import { loadRepository } from "../model/load.ts";
import { findingsText } from "../render/findings-text.ts";
import { importJson } from "../render/import-json.ts";
import { type CodeNames, importText, rowErrorsText } from "../render/import-text.ts";
import { inWidth } from "../render/in-width.ts";
import { findingsIn } from "./checked.ts";
import { keptCanonical } from "./import-canonical.ts";
import { refused } from "./import-flags.ts";
import { type KeptFile, type SettledTable, type Work, widthOf } from "./import-work.ts";
import { paintFor } from "./paint.ts";
import { usageError } from "./usage-error.ts";

const MOST_PATHS = 10;
const DONE = 0;
const FOUND = 1;

/** Shows what an import would do, and does it where nothing stands in the way. Gives the exit code. */
export async function planAndWrite(
  settled: readonly SettledTable[],
  kept: readonly KeptFile[],
  work: Work,
): Promise<number> {
  const { context, options, words, tell } = work;
  const plan = makePlan(settled, work);
  const [refusedTable] = plan.refused;
  if (refusedTable)
    throw refused("table-refused", words.tableRefused(refusedTable.table, refusedTable.problem));
  const files = [...plan.files, ...kept];
  const errors = files.length > 0 ? await newErrors(files, work) : [];
  const json = options.format === "json";
  const full = options.verbose === true;
  const width = widthOf(context.stdout);
  if (!json) {
    const undeclared = undeclaredGroups([...plan.added, ...plan.changed], work.opened.repository);
    context.stdout.write(
      importText(plan, words, { full, undeclared, names: codeNames(work), width, column: work.shown.header }),
    );
    if (errors.length > 0) showErrors(errors, work);
  }
  const bad = plan.troubles.length > 0 && options.skipBadRows !== true;
  const stopped = errors.length > 0 || (bad && !(await skipsBad(plan, work)));
  // Whoever left rows out just now has said to write the rest.
  const write = !stopped && options.dryRun !== true && files.length > 0 && (bad || (await confirmed(work)));
  if (write) carry(await keptCanonical(files, work.opened.tree), work);
  const paths = files.map(({ path }) => path);
  if (json)
    context.stdout.write(
      importJson(plan, factsOf(settled, { work, paths, written: write, errors: errors.length }), work.shown),
    );
  if (stopped) {
    if (errors.length === 0) tell(words.troubleStops);
    keepAnswers();
  } else if (write)
    tell(
      words.written(someOf(paths, words)) +
        (kept.length > 0 && !kept.some(({ asksAgain }) => asksAgain) ? `\n${words.nextTime}` : ""),
    );
  else if (files.length === 0) tell(words.nothingNew);
  else if (options.dryRun === true) tell(`${words.wouldWrite(someOf(paths, words))} ${words.dryRun}`);
  else tell(words.nothingWritten);
  return stopped ? FOUND : DONE;

  /** What somebody answered on a terminal is not asked again, though no figure could be written. */
  function keepAnswers(): void {
    if (work.asker === undefined || options.dryRun === true) return;
    const sound = kept.filter(({ path }) => errors.every(({ where }) => where.path !== path));
    if (sound.length === 0) return;
    carry(sound, work);
    for (const { path } of sound) tell(words.kept(path));
  }

  function carry(plan: readonly KeptFile[], { opened: { root, lang } }: Work): void {
    try {
      carryOut(root, plan);
    } catch (error) {
      if (error instanceof WriteRefused) {
        throw usageError(lang, "not-written", { path: error.path, reason: error.trouble });
      }
      throw error;
    }
  }

  /** Errors of rows that are to come stand where the source has them; others where validate finds them. */
  function showErrors(all: readonly RankedFinding[], { opened: { repository, asOf, lang } }: Work): void {
    const originOf = originsOf(plan);
    const ofRows = all.flatMap((finding) => {
      const place = originOf(finding.where.path, finding.where.line);
      return place === undefined ? [] : [{ finding, place }];
    });
    const told = new Set(ofRows.map(({ finding }) => finding));
    const found = all.filter((finding) => !told.has(finding));
    const paint = paintFor(context, options.color, lang);
    const checked = { files: repository.inputs.length, measurements: repository.measurements.length, asOf };
    context.stdout.write(`\n${inWidth(words.newErrors(all.length), width)}\n`);
    if (ofRows.length > 0) {
      const messages = ofRows.map(({ finding, place }) => ({
        place,
        rule: finding.rule,
        message: findingText(finding, lang).message,
        more: finding.more ?? 0,
      }));
      context.stdout.write(rowErrorsText(messages, words, { full, width }));
    }
    if (found.length === 0) return;
    if (ofRows.length > 0) context.stdout.write(`\n${inWidth(words.elsewhere, width)}\n`);
    context.stdout.write(
      findingsText(found, { lang, paint, lineOf: () => undefined, checked, brief: true, full: false }),
    );
  }
}

/** What the repository calls its things, in the language of who reads. */
function codeNames({ opened: { repository, lang } }: Work): CodeNames {
  const { indicator, partner, dimension } = repository.entities;
  const { languages } = repository.settings;
  const text = (name: Parameters<typeof pickText>[0]) => pickText(name, lang, languages)?.text;
  return {
    indicator: (code) => text(indicator.get(code)?.data.name),
    partner: (code) => text(partner.get(code)?.data.name),
    group: (id, code) => text(dimension.get(id)?.data.values?.find((value) => value.id === code)?.name),
  };
}

function someOf(paths: readonly string[], words: ImportWords): readonly string[] {
  if (paths.length <= MOST_PATHS) return paths;
  return [...paths.slice(0, MOST_PATHS), words.more(paths.length - MOST_PATHS)];
}

function makePlan(settled: readonly SettledTable[], { opened, vocabulary }: Work): ImportPlan {
  const into = new Map<string, { readonly into?: string | undefined; readonly fallback: string }>();
  const home = homeTables(opened.repository);
  const grids = new Map(settled.map(({ open: { table } }) => [table.file, table.grid] as const));
  const extracted = settled.map(
    ({ open: { table, agreed }, settled: { agreements, decimal }, fallback }): Extracted => {
      into.set(table.file, { into: agreed.into ?? agreements.into, fallback });
      const { grid, layout, file, sheet } = table;
      const place = { file, ...(sheet !== undefined && { sheet }) };
      return extractRows({ grid, layout, place }, { ...agreements, decimal }, vocabulary);
    },
  );
  return planImport(extracted, {
    repository: opened.repository,
    tree: opened.tree,
    cellsAt: ({ file, row }) => grids.get(file)?.rows[row - 1] ?? [],
    into: (row) => {
      const place = into.get(row.from.file);
      const own = row.partner === "" ? (place?.fallback ?? "data/imported.csv") : `data/${row.partner}.csv`;
      return place?.into ?? home(row) ?? own;
    },
  });
}

/** On a terminal, somebody may say now that the rows that cannot be taken are left out. */
async function skipsBad(plan: ImportPlan, { asker, options, words }: Work): Promise<boolean> {
  if (asker === undefined || options.dryRun === true || plan.files.length === 0) return false;
  const choices = [
    { value: "no", name: words.no },
    { value: "yes", name: words.yes },
  ];
  return (await (await asker()).choose(words.askSkipBad(plan.troubles.length), choices, "no")) === "yes";
}

async function confirmed({ asker, words }: Work): Promise<boolean> {
  if (asker === undefined) return true;
  const ask = await asker();
  const answer = await ask.choose(
    words.askWrite,
    [
      { value: "yes", name: words.yes },
      { value: "no", name: words.no },
    ],
    "yes",
  );
  return answer === "yes";
}

/** Errors of the repository as it would be, that it does not have now. */
async function newErrors(files: readonly KeptFile[], { opened }: Work): Promise<readonly RankedFinding[]> {
  const over = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  const repository = await loadRepository(overlayTree(opened.tree, over));
  const after = findingsIn(repository, { asOf: opened.asOf });
  const known = new Set(opened.findings.map(fingerprint));
  return after.filter((finding) => finding.severity === "error" && !known.has(fingerprint(finding)));
}

function fingerprint({ rule, where, args }: RankedFinding): string {
  return JSON.stringify([rule, where.path, args]);
}

function factsOf(
  settled: readonly SettledTable[],
  say: {
    readonly work: Work;
    readonly paths: readonly string[];
    readonly written: boolean;
    readonly errors: number;
  },
) {
  const { work, paths, written, errors } = say;
  return {
    asOf: work.opened.asOf,
    dryRun: work.options.dryRun === true,
    written,
    paths,
    newErrors: errors,
    files: settled.map(({ open: { table, saved }, settled: { agreements } }) => ({
      file: table.file,
      ...(table.sheet !== undefined && { sheet: table.sheet }),
      headerRow: table.layout.headerRow,
      ...(saved && { using: saved.path }),
      notRead: agreements.columns.filter(({ holds }) => holds === "ignore").map(({ name }) => name),
    })),
  };
}
