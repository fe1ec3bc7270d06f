import { WordBook } from "../../read/word-book.ts";

/** Texts, numbered in the order in which they come; 0 is the empty one. */
export class Numbered {
  /** By their numbers. */
  readonly texts: string[] = [""];
  readonly #codes = new Map([["", 0]]);

  codeOf(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** The words of a column, with the book by which rows are recognised without making text of them. */
export class ColumnWords extends Numbered {
  readonly book = new WordBook();

  /** Remembers a word that stood in a row with nothing wrong. Without quotes, which mean more to a table. */
  learn(code: number): void {
    const text = this.texts[code] ?? "";
    if (!text.includes('"')) this.book.learn(text, code);
  }
}

/** The words of all tables of a site, by header: what one table has taught need not be learned by the next. */
export class SiteWords {
  readonly #columns = new Map<string, ColumnWords>();

  of(header: string): ColumnWords {
    const known = this.#columns.get(header);
    if (known !== undefined) return known;
    const made = new ColumnWords();
    this.#columns.set(header, made);
    return made;
  }
}
