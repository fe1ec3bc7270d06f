import type { ImportColumn } from "../generated/schema-types.ts";
import { type Agreements, NOTHING_AGREED, withMore } from "../import/agreements.ts";
import { shownText } from "../import/personal-data.ts";
import { placeOf } from "../import/settle.ts";
import type { Question } from "../import/settled.ts";
import { namesOf, type Vocabulary } from "../import/vocabulary.ts";
import { plain, type Role } from "../import/words.ts";
import type { ImportWords } from "../language/import.ts";
import { quote } from "../language/quote.ts";
import { readPeriod } from "../model/period.ts";
import type { Asker } from "./asker.ts";
import { withWord } from "./import-flags.ts";

const ROLES: readonly Role[] = [
  "value",
  "numerator",
  "denominator",
  "n",
  "sd",
  "indicator",
  "period",
  "year",
  "quarter",
  "half",
  "month",
  "partner",
  "status",
];
/** No code of a word: it can be typed by nobody. */
const LEAVE_OUT = "\u0000";

const NOT_HERE = "\u0001";

/** Somebody means a thing that the repository does not have yet: it has to be declared first. */
export class NotDeclared extends Error {
  override readonly name = "NotDeclared";
  readonly what: {
    readonly kind: "indicator" | "partner" | "dimension";
    readonly dimension?: string;
    readonly text?: string;
  };
  /** What was answered before. */
  agreed: Agreements = NOTHING_AGREED;

  constructor(what: NotDeclared["what"]) {
    super("not declared");
    this.what = what;
  }
}

/** Asks a person what is open, one thing after another, and gives what is agreed then. */
export async function askOpen(
  questions: readonly Question[],
  agreed: Agreements,
  asking: {
    readonly asker: Asker;
    readonly vocabulary: Vocabulary;
    readonly words: ImportWords;
    /** Columns of which it is certain already what they hold. */
    readonly decided: readonly ImportColumn[];
  },
): Promise<Agreements> {
  let now = agreed;
  for (const question of questions) {
    try {
      now = await answered(question, now, asking);
    } catch (error) {
      if (error instanceof NotDeclared) error.agreed = now;
      throw error;
    }
  }
  return now;
}

async function answered(question: Question, agreed: Agreements, asking: Asking): Promise<Agreements> {
  switch (question.ask) {
    case "column": {
      const known = withMore({ ...NOTHING_AGREED, columns: asking.decided }, agreed);
      const column = await askColumn(question, known, asking);
      return withMore(agreed, { ...NOTHING_AGREED, columns: [column] });
    }
    case "constant": {
      const set = { [question.key]: await askConstant(question, asking) };
      return withMore(agreed, { ...NOTHING_AGREED, set });
    }
    case "value":
      return askValue(question, agreed, asking);
    case "decimal":
      return withMore(agreed, { ...NOTHING_AGREED, decimal: await askDecimal(asking) });
  }
}

type Asking = Parameters<typeof askOpen>[2];

async function askColumn(
  question: Extract<Question, { ask: "column" }>,
  now: Agreements,
  { asker, vocabulary, words }: Asking,
): Promise<ImportColumn> {
  const { name, guess, examples, unnamed } = question;
  const dimensions = vocabulary.dimensions.codes.map((id) => ({
    value: `dimension ${id}`,
    name: `${words.role.dimension}: ${titleOf(id, vocabulary.dimensions)}`,
  }));
  const roles = ROLES.map((role) => ({ value: role as string, name: words.role[role] }));
  const ignore = { value: "ignore", name: words.role.ignore };
  const percent = { value: PERCENT, name: words.percentage };
  const suggestion = guess === undefined ? "ignore" : choiceOf(guess);
  const choices = likelyFirst([ignore, ...roles, percent, ...dimensions], suggestion);
  const shown = unnamed === undefined ? name : words.unnamed(unnamed);
  const taken = new Map(
    now.columns.filter(({ holds }) => holds !== "ignore").map((column) => [placeOf(column), column.name]),
  );
  for (;;) {
    const answer = await asker.choose(words.askColumn(shown, examples), choices, suggestion);
    const column = columnOf(name, answer);
    const other = taken.get(placeOf(column));
    if (column.holds === "ignore" || other === undefined || plain(other) === plain(name)) return column;
    asker.tell(words.clash(words.role[column.holds], other));
  }
}

const PERCENT = "value %";

function choiceOf({ holds, dimension, percent }: ImportColumn): string {
  if (percent === true) return PERCENT;
  return dimension === undefined ? holds : `dimension ${dimension}`;
}

function columnOf(name: string, answer: string): ImportColumn {
  if (answer === PERCENT) return { name, holds: "value", percent: true };
  if (answer.startsWith("dimension ")) return { name, holds: "dimension", dimension: answer.slice(10) };
  return { name, holds: answer as ImportColumn["holds"] };
}

function likelyFirst<C extends { readonly value: string }>(
  choices: readonly C[],
  likely: string,
): readonly C[] {
  return [
    ...choices.filter(({ value }) => value === likely),
    ...choices.filter(({ value }) => value !== likely),
  ];
}

async function askConstant(
  { key, codes }: Extract<Question, { ask: "constant" }>,
  { asker, vocabulary, words }: Asking,
): Promise<string> {
  if (key === "period") return askPeriod(words.askPeriod, undefined, { asker, words });
  const names = key === "indicator" ? vocabulary.indicators : vocabulary.partners;
  const choices = codes.map((code) => ({ value: code, name: titleOf(code, names) }));
  const total = key === "partner" ? [{ value: "", name: words.total }] : [];
  const notHere = { value: NOT_HERE, name: words.notHere };
  const answer = await asker.choose(
    key === "indicator" ? words.askIndicator : words.askPartner,
    codes.length === 1 && total.length === 0 ? [...choices, notHere] : [notHere, ...choices, ...total],
    codes.length === 1 && total.length === 0 ? codes[0] : NOT_HERE,
  );
  if (answer === NOT_HERE) throw new NotDeclared({ kind: key });
  return answer;
}

async function askPeriod(
  question: string,
  suggestion: string | undefined,
  { asker, words }: Pick<Asking, "asker" | "words">,
): Promise<string> {
  for (;;) {
    const answer = (
      await asker.text(question, { required: true, ...(suggestion !== undefined && { suggestion }) })
    ).trim();
    if (readPeriod(answer)) return answer;
    asker.tell(words.notAPeriod(answer));
  }
}

async function askValue(
  { column, text, of, codes, guess }: Extract<Question, { ask: "value" }>,
  agreed: Agreements,
  { asker, vocabulary, words }: Asking,
): Promise<Agreements> {
  if (of.kind === "period") {
    const code = await askPeriod(words.askValue(shownText(text), column), guess, { asker, words });
    return withWord(agreed, { column, text, code });
  }
  const names = namesOf(of, vocabulary);
  const total = of.kind === "indicator" || of.kind === "status" ? [] : [{ value: "", name: words.total }];
  const choices = codes.map((code) => ({ value: code, name: titleOf(code, names) }));
  const leaveOut = { value: LEAVE_OUT, name: words.leaveOut };
  // A word that is not known is most often a group that is not declared: never one that happens to be first.
  const notHere = of.kind === "status" ? [] : [{ value: NOT_HERE, name: words.notHere }];
  const first = [...notHere, leaveOut];
  const suggestion = guess ?? first[0]?.value ?? LEAVE_OUT;
  const code = await asker.choose(
    words.askValue(shownText(text), column),
    likelyFirst([...first, ...choices, ...total], suggestion),
    suggestion,
  );
  if (code === NOT_HERE) {
    throw new NotDeclared({
      ...(of.kind === "dimension" ? of : { kind: of.kind as "indicator" | "partner" }),
      text,
    });
  }
  if (code === LEAVE_OUT) return withMore(agreed, { ...NOTHING_AGREED, skip: [{ column, text }] });
  return withWord(agreed, { column, text, code });
}

function askDecimal({ asker, words }: Asking): Promise<"comma" | "point"> {
  const choices = [
    { value: "comma" as const, name: words.comma },
    { value: "point" as const, name: words.point },
  ];
  return asker.choose(words.askDecimal, choices, "comma");
}

function titleOf(code: string, names: { readonly titles: ReadonlyMap<string, readonly string[]> }): string {
  const title = names.titles.get(code)?.[0];
  return title === undefined ? code : `${quote(title).slice(1, -1)} (${code})`;
}
