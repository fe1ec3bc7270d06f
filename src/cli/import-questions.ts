import type { ImportColumn } from "../generated/schema-types.ts";
import { type Agreements, NOTHING_AGREED, withMore } from "../import/agreements.ts";
import type { Question } from "../import/settled.ts";
import { namesOf, type Vocabulary } from "../import/vocabulary.ts";
import type { Role } from "../import/words.ts";
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

/** Asks a person what is open, one thing after another, and gives what is agreed then. */
export async function askOpen(
  questions: readonly Question[],
  agreed: Agreements,
  asking: { readonly asker: Asker; readonly vocabulary: Vocabulary; readonly words: ImportWords },
): Promise<Agreements> {
  let now = agreed;
  for (const question of questions) {
    now = withMore(now, NOTHING_AGREED);
    switch (question.ask) {
      case "column":
        now = withMore(now, { ...NOTHING_AGREED, columns: [await askColumn(question, asking)] });
        break;
      case "constant":
        now = withMore(now, {
          ...NOTHING_AGREED,
          set: { [question.key]: await askConstant(question, asking) },
        });
        break;
      case "value":
        now = await askValue(question, now, asking);
        break;
      case "decimal":
        now = withMore(now, { ...NOTHING_AGREED, decimal: await askDecimal(asking) });
        break;
    }
  }
  return now;
}

type Asking = Parameters<typeof askOpen>[2];

async function askColumn(
  { name, guess }: Extract<Question, { ask: "column" }>,
  { asker, vocabulary, words }: Asking,
): Promise<ImportColumn> {
  const dimensions = vocabulary.dimensions.codes.map((id) => ({
    value: `dimension ${id}`,
    name: `${words.role.dimension}: ${titleOf(id, vocabulary.dimensions)}`,
  }));
  const roles = ROLES.map((role) => ({ value: role as string, name: words.role[role] }));
  const ignore = { value: "ignore", name: words.role.ignore };
  const suggestion = guess?.dimension === undefined ? guess?.holds : `dimension ${guess.dimension}`;
  const answer = await asker.choose(
    words.askColumn(name),
    [ignore, ...roles, ...dimensions],
    suggestion ?? "ignore",
  );
  if (answer.startsWith("dimension ")) return { name, holds: "dimension", dimension: answer.slice(10) };
  return { name, holds: answer as ImportColumn["holds"] };
}

async function askConstant(
  { key, codes }: Extract<Question, { ask: "constant" }>,
  { asker, vocabulary, words }: Asking,
): Promise<string> {
  if (key === "period") return askPeriod(words.askPeriod, undefined, { asker, words });
  const names = key === "indicator" ? vocabulary.indicators : vocabulary.partners;
  const choices = codes.map((code) => ({ value: code, name: titleOf(code, names) }));
  const total = key === "partner" ? [{ value: "", name: words.total }] : [];
  return asker.choose(
    key === "indicator" ? words.askIndicator : words.askPartner,
    [...choices, ...total],
    codes[0],
  );
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
    const code = await askPeriod(words.askValue(text, column), guess, { asker, words });
    return withWord(agreed, { column, text, code });
  }
  const names = namesOf(of, vocabulary);
  const total = of.kind === "indicator" || of.kind === "status" ? [] : [{ value: "", name: words.total }];
  const choices = codes.map((code) => ({ value: code, name: titleOf(code, names) }));
  const leaveOut = { value: LEAVE_OUT, name: words.leaveOut };
  const code = await asker.choose(
    words.askValue(text, column),
    [...choices, ...total, leaveOut],
    guess ?? codes[0],
  );
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
