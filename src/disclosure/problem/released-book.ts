import type { Group } from "../groups.ts";
import { type Bundle, ProblemBook } from "./book.ts";

/** The book of the whole problem, in which everything of one release has a name of its own. */
export class ReleaseBook extends ProblemBook {
  readonly #book: ProblemBook;
  readonly #name: string;

  constructor(book: ProblemBook, name: string) {
    super();
    this.#book = book;
    this.#name = name;
  }

  override figure(figure: Parameters<ProblemBook["figure"]>[0]): void {
    this.#book.figure({ ...figure, key: this.#named(figure.key) });
  }

  override bundle(key: string, group: Group, more: Parameters<ProblemBook["bundle"]>[2] = {}): Bundle {
    const figure = more.figure === undefined ? {} : { figure: this.#named(more.figure) };
    return this.#book.bundle(this.#named(key), group, { ...more, ...figure });
  }

  override know(who: string, bundle: Bundle): void {
    this.#book.know(who, bundle);
  }

  override equation(key: string, terms: Parameters<ProblemBook["equation"]>[1], equals = 0): void {
    this.#book.equation(this.#named(key), terms, equals);
  }

  #named(key: string): string {
    return `${key} @ ${this.#name}`;
  }
}
