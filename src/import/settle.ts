import type { ImportColumn } from "../generated/schema-types.ts";
import { isTellingHeader } from "../personal/header.ts";
import type { Agreements } from "./agreements.ts";
import { cellText, columnLetters, type Grid, type Layout, type SourceColumn } from "./layout.ts";
import { isPersonalText, type PersonalSign, signOfColumn, signOfValue } from "./personal-data.ts";
import { withValues, wordsOf } from "./questions.ts";
import type { Question, Refusal, Settled, Table } from "./settled.ts";
import { guessColumn, type Sample } from "./suggest.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { isCount, isFigure, isNotApplicable, isTotal, plain } from "./words.ts";

/** So many different texts of a column are looked at to guess what it holds. */
const SAMPLE = 400;
const FEWEST_RECORDS = 5;

/**
 * Brings together what a table shows and what is agreed. What is certain is taken, what is not becomes a
 * question. A column that looks like data about people is never used: agreed to be used, it is refused.
 */
export function settle(
  { grid, layout }: { readonly grid: Grid; readonly layout: Layout },
  agreed: Agreements,
  vocabulary: Vocabulary,
): Settled {
  const samples = layout.columns.map((column) => sampleOf(grid, layout, column));
  const personal = personalColumns(grid, layout, { agreed, vocabulary });
  const hidden = new Set(personal.map(({ name }) => name));
  const used = personal.filter(({ name }) => {
    const column = agreed.columns.find((each) => plain(each.name) === plain(name));
    return column !== undefined && column.holds !== "ignore";
  });
  const { columns, open } = decideColumns(samples, { agreed, hidden, vocabulary });
  const agreements = { ...agreed, columns: columns.map((column) => withWords(column, agreed)) };
  const settled = { agreements, personal, questions: open };
  if (isHeaderless({ grid, layout }, personal, vocabulary))
    return { ...settled, refusal: { refused: "records-of-people" } };
  if (used.length > 0) return { ...settled, refusal: { refused: "personal-data", columns: used } };
  const refusal = refusalOf(agreements, { open, samples, grid, layout });
  if (refusal !== undefined) return { ...settled, refusal };
  if (open.length > 0) {
    const guesses = open.flatMap((question) =>
      question.ask === "column" && question.guess ? [question.guess] : [],
    );
    const guessed = {
      ...settled,
      agreements: { ...agreements, columns: [...agreements.columns, ...guesses] },
    };
    return { ...settled, later: withValues(guessed, { samples, grid, layout, vocabulary }).questions };
  }
  return withValues(settled, { samples, grid, layout, vocabulary });
}

function* cellsOf(grid: Grid, layout: Layout, index: number): Generator<string> {
  for (let at = layout.from; at < grid.rows.length; at++) yield cellText(grid.rows[at]?.[index]);
}

function sampleOf(grid: Grid, layout: Layout, column: SourceColumn): Sample {
  const texts = new Set<string>();
  let filled = 0;
  let numbers = 0;
  for (let at = layout.from; at < grid.rows.length; at++) {
    const cell = grid.rows[at]?.[column.index];
    const text = cellText(cell);
    if (text === "") continue;
    filled += 1;
    // What stands instead of a number in a column of numbers tells nothing against it.
    if (
      typeof cell === "number" ||
      isNotApplicable(text) ||
      /^\*+$/.test(text) ||
      /^[<>€]?\s*-?\d[\d.,\s\u00a0'’]*%?$/u.test(text)
    )
      numbers += 1;
    if (texts.size < SAMPLE) texts.add(text);
  }
  return { column, texts: [...texts], numbers: filled === 0 ? 0 : numbers / filled };
}

interface Around {
  readonly agreed: Agreements;
  readonly vocabulary: Vocabulary;
}

function personalColumns(grid: Grid, layout: Layout, { agreed, vocabulary }: Around) {
  return layout.columns.flatMap(({ name, index }) => {
    const said = agreed.columns.find((column) => plain(column.name) === plain(name));
    const words = said ? wordsOf(said) : new Map<string, string>();
    const known = (text: string) => words.has(plain(text)) || isKnownName(text, vocabulary);
    const sign = signOfColumn(name, cellsOf(grid, layout, index), known);
    return sign === undefined ? [] : [{ name, sign }];
  });
}

/** True where the row that was taken for a header is one of a list of people: nothing of it may be shown. */
function isHeaderless(
  { grid, layout }: { readonly grid: Grid; readonly layout: Layout },
  personal: readonly { readonly name: string; readonly sign: PersonalSign }[],
  vocabulary: Vocabulary,
): boolean {
  const signs = new Map(personal.map(({ name, sign }) => [name, sign] as const));
  const byValue = personal.some(({ sign }) => sign !== "header");
  const isName = (text: string) =>
    isPersonalText(text) && !isTellingHeader(text) && !isKnownName(text, vocabulary);
  return layout.columns.some(({ name, parts, index }) => {
    if (parts.some((part) => signOfValue(part) !== undefined)) return true;
    if (!byValue || !parts.some(isName) || signs.get(name) === "header") return false;
    if (signs.has(name)) return true;
    const texts = [...cellsOf(grid, layout, index)].filter((text) => text !== "");
    return texts.length > 0 && texts.every(isName);
  });
}

/** Names of partners, indicators and groups are nobody's. */
export function isKnownName(text: string, vocabulary: Vocabulary): boolean {
  if (isTotal(text)) return true;
  if (vocabulary.partners.codeOf(text) !== undefined || vocabulary.indicators.codeOf(text) !== undefined)
    return true;
  for (const names of vocabulary.values.values()) if (names.codeOf(text) !== undefined) return true;
  return false;
}

function decideColumns(
  samples: readonly Sample[],
  { agreed, hidden, vocabulary }: Around & { readonly hidden: ReadonlySet<string> },
): { readonly columns: readonly ImportColumn[]; readonly open: readonly Question[] } {
  const columns: ImportColumn[] = [];
  const open: Question[] = [];
  const saidOf = (name: string) => agreed.columns.find((column) => plain(column.name) === plain(name));
  // What is said goes before what is guessed, wherever the columns stand.
  const places = new Map<string, string>();
  for (const { column } of samples) {
    const said = saidOf(column.name);
    if (said !== undefined && said.holds !== "ignore") places.set(placeOf(said), column.name);
  }
  const guesses = samples.map((sample) => guessColumn(sample, vocabulary));
  const wideGroups = guesses.some((guess) => guess?.column.set?.dimensions !== undefined);
  const counts = samples.filter(
    ({ column, numbers }) => numbers > 0 && isCount(column.name) && !hidden.has(column.name),
  );
  const ofProportion = guesses.some((guess) => guess?.column.holds === "denominator");
  for (const [at, sample] of samples.entries()) {
    const { name } = sample.column;
    const said = saidOf(name);
    const guess = guesses[at];
    const take = (column: ImportColumn) => {
      if (places.has(placeOf(column))) ask({ name, holds: "ignore" });
      else {
        places.set(placeOf(column), name);
        columns.push(column);
      }
    };
    const ask = (guess: ImportColumn | undefined) => {
      const free = guess === undefined || guess.holds === "ignore" || !places.has(placeOf(guess));
      const likely = free ? guess : ({ name, holds: "ignore" } as const);
      if (likely !== undefined && likely.holds !== "ignore") places.set(placeOf(likely), name);
      open.push({
        ask: "column",
        name,
        ...(likely && { guess: likely }),
        examples: examplesOf(sample),
        ...(sample.column.parts.every((part) => part === "") && {
          unnamed: columnLetters(sample.column.index),
        }),
      });
    };
    if (said !== undefined) columns.push({ ...said, name });
    else if (hidden.has(name)) columns.push({ name, holds: "ignore" });
    else if (wideGroups && isTotal(name) && sample.numbers > 0) take({ name, holds: "value" });
    else if (guess?.column.holds === "value" && mayBePercent(sample, { ofProportion, agreed, vocabulary }))
      ask({ ...guess.column, percent: true });
    else if (guess?.sure && guess.column.holds === "ignore") columns.push(guess.column);
    else if (guess?.sure) take(guess.column);
    else if (counts.length === 1 && counts[0] === sample && !ofProportion) take({ name, holds: "value" });
    else ask(ofProportion && sample.numbers > 0 ? numerator(name, guess?.column) : guess?.column);
  }
  return { columns: wholeYears(columns), open };
}

/** Where a column puts its cells; two columns cannot fill one place. */
export function placeOf({ holds, dimension, set }: ImportColumn): string {
  return isFigure(holds) ? `${holds} ${JSON.stringify(set ?? {})}` : `${holds} ${dimension ?? ""}`;
}

const EXAMPLES = 3;

/** None where a text is like a name or a sentence, or where nearly every row has its own. */
function examplesOf({ texts, numbers }: Sample): readonly string[] {
  const personal = texts.some(
    (text) => signOfValue(text) !== undefined || /\p{L}[^\s]*\s+\p{Lu}/u.test(text) || text.length > LONG,
  );
  const own = numbers < 0.5 && texts.length > MOST_WORDS;
  return personal || own ? [] : texts.slice(0, EXAMPLES);
}

const LONG = 30;
const MOST_WORDS = 25;

const PERCENTAGE =
  /%|(^|[^\p{L}])(percent|percentage|procent|pct|pourcentage|aandeel|part|share|taux|graad)($|[^\p{L}])/u;

/** Numbers above 1 without their sign, named as a share, or of an indicator that is one. */
function mayBePercent(
  { column, texts, numbers }: Sample,
  { ofProportion, agreed, vocabulary }: Around & { readonly ofProportion: boolean },
): boolean {
  if (numbers === 0 || isCount(column.name) || texts.some((text) => text.includes("%"))) return false;
  const amounts = texts.map((text) => Number(text.replace(",", "."))).filter((each) => Number.isFinite(each));
  const above = amounts.some((each) => each > 1) && amounts.every((each) => each >= 0 && each <= 100);
  if (!above) return false;
  const indicator = column.parts.length > 0 ? agreed.set.indicator : undefined;
  const proportion = indicator !== undefined && vocabulary.types.get(indicator) === "proportion";
  return PERCENTAGE.test(plain(column.name)) || (proportion && !ofProportion);
}

/** Beside a denominator, a column of numbers is most likely what is counted of it. */
function numerator(name: string, guess: ImportColumn | undefined): ImportColumn {
  return guess === undefined || guess.holds === "value" ? { name, holds: "numerator" } : guess;
}

/** A column with the words that were said about it before it was known what it holds. */
function withWords(column: ImportColumn, { words = [] }: Agreements): ImportColumn {
  const own = words.filter((each) => plain(each.column) === plain(column.name));
  if (own.length === 0) return column;
  return {
    ...column,
    values: { ...column.values, ...Object.fromEntries(own.map(({ text, code }) => [text, code])) },
  };
}

/** A year without a part of it beside it is a whole period; a quarter that is written with its year too. */
function wholeYears(columns: readonly ImportColumn[]): readonly ImportColumn[] {
  const has = (holds: string) => columns.some((column) => column.holds === holds);
  const parts = has("quarter") || has("half") || has("month");
  if (has("year") && parts) return columns;
  return columns.map((column) =>
    ["year", "half", "quarter", "month"].includes(column.holds) && !has("period")
      ? { ...column, holds: "period" as const }
      : column,
  );
}
function refusalOf(
  { columns }: Agreements,
  { open, samples, grid, layout }: Table & { readonly open: readonly Question[] },
): Refusal | undefined {
  const figures = columns.filter(({ holds }) => isFigure(holds));
  const mayHold = open.some(
    (question) => question.ask === "column" && question.guess !== undefined && isFigure(question.guess.holds),
  );
  if (figures.length === 0 && !mayHold) {
    const rows = grid.rows.length - layout.from;
    const unique = samples.some(
      ({ texts }) => rows >= FEWEST_RECORDS && texts.length >= Math.min(rows * 0.9, SAMPLE),
    );
    if (unique) return { refused: "records-of-people" };
    if (open.length === 0) return { refused: "no-figures" };
  }
  const seen = new Map<string, string>();
  for (const column of columns) {
    if (column.holds === "ignore") continue;
    const place = placeOf(column);
    const first = seen.get(place);
    if (first !== undefined)
      return { refused: "same-role", role: column.holds, columns: [first, column.name] };
    seen.set(place, column.name);
  }
  return undefined;
}
