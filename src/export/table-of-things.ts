import { codeBookWords } from "../language/code-book.ts";
import type { CodeBookColumns, TableName } from "../language/code-book-shape.ts";
import type { TextInLanguages } from "../language/locale.ts";
import type { ExportFacts } from "./figures-table.ts";
import type { CellValue, ExportTable, TableColumn } from "./table.ts";

/** What a column is besides its name; `cells` gives one value per thing, or one per language. */
interface Part<T, N extends string> extends Omit<TableColumn, "name" | "meaning" | "type"> {
  readonly name: N;
  readonly type?: TableColumn["type"];
  readonly cell?: (thing: T) => CellValue;
  readonly text?: (thing: T) => TextInLanguages | undefined;
}

/** A table of the code book: its things, and what of each stands in a row. */
interface Making<T, K extends TableName> {
  readonly name: K;
  readonly key: readonly string[];
  readonly things: readonly T[];
  readonly parts: readonly Part<T, CodeBookColumns[K][number]>[];
}

/** Makes the table: a column per part, or, for texts, a column per language of the repository. */
export function tableOf<T, K extends TableName>(
  { name, key, things, parts }: Making<T, K>,
  { repository, lang }: ExportFacts,
): ExportTable {
  const words = codeBookWords(lang);
  const meanings: Readonly<Record<string, string>> = words.meaning[name];
  const { languages } = repository.settings;
  const columns = parts.flatMap(({ cell: _, text, name: part, type = "text", ...rest }): TableColumn[] => {
    const meaning = meanings[part] ?? "";
    if (!text) return [{ name: part, type, meaning, ...rest }];
    return languages.map((each) => ({
      name: `${part}-${each}`,
      type,
      meaning: `${meaning} ${words.inLanguage(each)}`,
      ...rest,
    }));
  });
  const rows = things.map((thing) =>
    parts.flatMap(({ cell, text }) =>
      text ? languages.map((each) => textIn(text(thing), each, languages)) : [cell?.(thing)],
    ),
  );
  return { name, columns, key, rows };
}

/** What was written in that language, and nothing instead. */
function textIn(text: TextInLanguages | undefined, lang: string, languages: readonly string[]): CellValue {
  if (typeof text === "string") return lang === languages[0] ? text : undefined;
  return text && Object.hasOwn(text, lang) ? text[lang] : undefined;
}
