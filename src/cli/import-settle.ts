import { carryOut } from "../files/disk-write.ts";
import { type Agreements, NOTHING_AGREED, withMore } from "../import/agreements.ts";
import { wordsNotKept } from "../import/kept-words.ts";
import { isBlank } from "../import/layout.ts";
import { withoutPersonal } from "../import/saved.ts";
import { settle } from "../import/settle.ts";
import type { Question, Refusal, Settled } from "../import/settled.ts";
import { plain } from "../import/words.ts";
import type { ImportWords } from "../language/import.ts";
import { identifierFrom } from "../model/identifiers.ts";
import type { Asker } from "./asker.ts";
import { flagFor, mappingFlags, refused } from "./import-flags.ts";
import { keptFile } from "./import-keep.ts";
import { askOpen, NotDeclared } from "./import-questions.ts";
import type { OpenTable } from "./import-tables.ts";
import type { Work } from "./import-work.ts";

/** Of more files than this, the first are told one by one. */
const MOST_TOLD = 5;

/** Tables that are read by the same agreements are settled, and asked about, together. */
export function groupsOf(tables: readonly OpenTable[]): readonly (readonly OpenTable[])[] {
  const groups = new Map<string, OpenTable[]>();
  for (const [at, table] of tables.entries()) {
    const key = table.collection ? `collection ${at}` : (table.saved?.path ?? "new");
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()];
}

/** Settles tables until nothing is open: asks on a terminal, names the flags elsewhere. */
export async function settleGroup(group: readonly OpenTable[], work: Work) {
  const { options, vocabulary, words, tell } = work;
  const [first] = group;
  const columns = [...new Set(group.flatMap(({ table }) => table.layout.columns.map(({ name }) => name)))];
  let agreed = first?.agreed ?? NOTHING_AGREED;
  if (first && !first.collection) agreed = mappingFlags(options, agreed, { columns, vocabulary, words });
  for (const open of group.slice(0, MOST_TOLD)) tellFound(open, work);
  if (group.length > MOST_TOLD) tell(words.more(group.length - MOST_TOLD));
  let asker: Asker | undefined;
  const asFlag = (question: Question) => flagFor(question, work.shown.header);
  for (;;) {
    const tables = group.map((open) => ({ open, settled: settle(open.table, agreed, vocabulary) }));
    for (const { open, settled } of tables) {
      if (settled.refusal) throw refusalError(settled.refusal, open.table.file, words);
    }
    const questions = different(tables.flatMap(({ settled }) => settled.questions));
    if (questions.length === 0) {
      if (first && !first.collection)
        tellUnread(
          tables.map(({ settled }) => settled),
          { tell, words },
        );
      const all = together(
        agreed,
        tables.map(({ settled }) => settled.agreements),
      );
      const personal = personalNames(tables);
      return {
        tables,
        agreed: withoutPersonal(all, personal),
        asksAgain: tellNotKept(group, all, { personal, work }),
      };
    }
    const decided = tables.flatMap(({ settled }) => settled.agreements.columns);
    if (work.asker === undefined) {
      const assumed = options.yes === true ? assumedAnswers(questions) : [];
      if (assumed.length > 0) {
        agreed = withMore(agreed, answersAsAgreed(assumed));
        tell(words.assumed(assumed.map(asFlag)));
        continue;
      }
      const file = tables.find(({ settled }) => settled.questions.length > 0)?.open.table.file ?? "";
      const later = tables.flatMap(({ settled }) => settled.later ?? []);
      return { needed: { file, flags: different([...questions, ...later]).map(asFlag) } };
    }
    asker ??= await work.asker();
    try {
      agreed = await askOpen(questions, agreed, { asker, vocabulary, words, decided });
    } catch (error) {
      if (!(error instanceof NotDeclared)) throw error;
      const complete = questions.every(({ ask }) => ask !== "column");
      if (complete) {
        const answered = together(
          error.agreed,
          group.map(({ table }) => settle(table, error.agreed, vocabulary).agreements),
        );
        const personal = personalNames(tables);
        await keepBefore(group, withoutPersonal(answered, personal), work);
        tellNotKept(group, answered, { personal, work });
      }
      const { text } = error.what;
      const id = text === undefined ? "" : identifierFrom(text);
      throw refused("not-declared", words.declare({ ...error.what, ...(id !== "" && { id }) }));
    }
  }
}

/** What `--yes` may stand for: a column that looks like one thing, and the only thing that there is. */
function assumedAnswers(questions: readonly Question[]): readonly Question[] {
  return questions.filter((question) => {
    if (question.ask === "column") return question.guess !== undefined && question.guess.holds !== "ignore";
    return question.ask === "constant" && question.key === "indicator" && question.codes.length === 1;
  });
}

function answersAsAgreed(questions: readonly Question[]): Agreements {
  return questions.reduce((agreed, question): Agreements => {
    if (question.ask === "column" && question.guess)
      return withMore(agreed, { ...NOTHING_AGREED, columns: [question.guess] });
    if (question.ask === "constant")
      return withMore(agreed, { ...NOTHING_AGREED, set: { [question.key]: question.codes[0] } });
    return agreed;
  }, NOTHING_AGREED);
}

/** All columns are known: what was answered so far is kept, so that only the rest is asked again. */
async function keepBefore(group: readonly OpenTable[], agreed: Agreements, work: Work): Promise<void> {
  if (work.options.dryRun === true) return;
  const file = await keptFile(group, agreed, { ...work, asker: undefined });
  if (file === undefined) return;
  carryOut(work.opened.root, [file]);
  work.tell(work.words.kept(file.path));
}

/** Says which answers are not kept, because they may name somebody. True where there are such. */
function tellNotKept(
  [first]: readonly OpenTable[],
  agreed: Agreements,
  { personal, work }: { readonly personal: ReadonlySet<string>; readonly work: Work },
): boolean {
  if (first === undefined || first.collection) return false;
  const lost = wordsNotKept(agreed, personal, first.saved?.agreements?.columns);
  if (lost.length > 0) work.tell(work.words.wordsNotKept(lost));
  return lost.length > 0;
}

/** What is agreed about all tables, the columns in the order of the files. */
function together(agreed: Agreements, settled: readonly Agreements[]): Agreements {
  const all = settled.reduce((sum, each) => withMore(sum, { ...each, skip: [] }), { ...agreed, columns: [] });
  const absent = agreed.columns.filter(({ name }) =>
    all.columns.every((column) => plain(column.name) !== plain(name)),
  );
  return { ...all, columns: [...all.columns, ...absent], skip: agreed.skip };
}

function personalNames(tables: readonly { readonly settled: Settled }[]): ReadonlySet<string> {
  return new Set(tables.flatMap(({ settled }) => settled.personal.map(({ name }) => plain(name))));
}

function different(questions: readonly Question[]): readonly Question[] {
  const seen = new Map(
    questions.map((question) => [JSON.stringify({ ...question, guess: undefined }), question]),
  );
  return [...seen.values()];
}

function tellFound({ table, saved, like }: OpenTable, { tell, words }: Pick<Work, "tell" | "words">): void {
  const { file, sheet, layout, grid } = table;
  const { headerRow, twoRows, above } = layout;
  let rows = 0;
  for (let at = layout.from; at < grid.rows.length; at++) if (!isBlank(grid.rows[at] ?? [])) rows += 1;
  tell(words.found({ file, sheet, headerRow, twoRows, above, rows }));
  if (layout.unitsRow !== undefined) tell(words.unitsRow(layout.unitsRow));
  if (saved) tell(words.using(saved.path));
  if (like) tell(words.like(like.saved.path, like.missing, like.added));
}

/** Once for all files: what is not read is the same in each of them. */
function tellUnread(settled: readonly Settled[], { tell, words }: Pick<Work, "tell" | "words">): void {
  const personal = new Map(settled.flatMap((each) => each.personal.map((one) => [one.name, one] as const)));
  if (personal.size > 0) tell(words.personalLeft([...personal.values()]));
  const columns = settled.flatMap(({ agreements }) => agreements.columns);
  const ignored = columns.filter(({ name, holds }) => holds === "ignore" && !personal.has(name));
  if (ignored.length > 0) tell(words.ignored([...new Set(ignored.map(({ name }) => name))]));
}

function refusalError(refusal: Refusal, file: string, words: ImportWords) {
  switch (refusal.refused) {
    case "personal-data":
      return refused("personal-data", words.personalUsed(refusal.columns));
    case "records-of-people":
      return refused("records-of-people", words.recordsOfPeople(file));
    case "no-figures":
      return refused("no-figures", words.noFigures(file));
    case "same-role":
      return refused(
        "same-role",
        words.sameRole(words.role[refusal.role as keyof ImportWords["role"]], refusal.columns),
      );
  }
}
